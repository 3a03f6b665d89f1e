/** Worlds and parts of worlds as JSON text, without the loss of a digit. */

/** A text in quotes; most need no escapes. */
export const quoted = (text: string): string =>
  /^[ !#-[\]-~]*$/.test(text) ? `"${text}"` : JSON.stringify(text);

/** Objects of a text that stand in it already, by their number. */
export type Written = Map<object, number>;

/**
 * Writes a value as `JSON.stringify` would, several times faster: amounts as `#` and their digits; a text
 * that begins with `#` gets a second `#`.
 *
 * @param written makes orders that come again `#&` and their number: an order stands in several tables
 */
export const writeText = (value: unknown, written?: Written): string => {
  switch (typeof value) {
    case "bigint":
      return `"#${value}"`;
    case "string":
      return quoted(value.startsWith("#") ? `#${value}` : value);
    case "number":
      return Number.isFinite(value) ? String(value) : "null";
    case "boolean":
      return value ? "true" : "false";
    case "object":
      return value === null
        ? "null"
        : Array.isArray(value)
        ? listText(value, written)
        : objectText(value as Fields, written);
    default:
      return "null";
  }
};

type Fields = Readonly<Record<string, unknown>>;

const listText = (all: readonly unknown[], written?: Written): string => {
  let text = "[";
  for (let i = 0; i < all.length; i++) {
    text += i === 0 ? writeText(all[i], written) : `,${writeText(all[i], written)}`;
  }
  return `${text}]`;
};

/** Whether an object is numbered, which its text must tell as well. */
const isNumbered = (fields: Fields): boolean => typeof fields["clientOrderId"] === "string";

const objectText = (fields: Fields, written: Written | undefined): string => {
  if (!written || !isNumbered(fields)) return fieldsText(fields, written);
  const known = written.get(fields);
  if (known !== undefined) return `"#&${known}"`;
  const text = fieldsText(fields, written);
  // Numbers are given at the end of each, as a reader comes to them.
  written.set(fields, written.size);
  return text;
};

/** Names in quotes with their colon: the same few come again and again. */
const colons = /*#__PURE__*/ new Map<string, string>();

/** How many names are remembered: those that data makes, as of accounts, do not end. */
const MOST_NAMES = 1000;

/** A name before its value. */
export const named = (name: string): string => {
  const known = colons.get(name);
  if (known !== undefined) return known;
  const text = `${quoted(name)}:`;
  if (colons.size < MOST_NAMES) colons.set(name, text);
  return text;
};

const fieldsText = (fields: Fields, written?: Written): string => {
  let text = "";
  for (const name in fields) {
    const value = fields[name];
    if (value === undefined) continue;
    text += `${text === "" ? "" : ","}${named(name)}${writeText(value, written)}`;
  }
  return `{${text}}`;
};

/** A text as it was before it was written: an amount, an order that stands in the text already, or itself. */
const textOf = (text: string, numbered: readonly unknown[]): unknown => {
  if (!text.startsWith("#")) return text;
  if (text.startsWith("##")) return text.slice(1);
  if (text.startsWith("#&")) return numbered[Number(text.slice(2))];
  return /^#-?\d+$/.test(text) ? BigInt(text.slice(1)) : text;
};

/** What JSON gave, with all texts as they were; changed in its place, since nobody else has it. */
const restored = (value: unknown, numbered: unknown[]): unknown => {
  if (typeof value === "string") return textOf(value, numbered);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) value[i] = restored(value[i], numbered);
    return value;
  }
  const fields = value as Record<string, unknown>;
  for (const name in fields) fields[name] = restored(fields[name], numbered);
  if (isNumbered(fields)) numbered.push(fields);
  return fields;
};

/** Reads what {@link writeText} wrote; nothing if it is not JSON. */
export const readText = (text: string): unknown => {
  try {
    // Several times faster than a function that JSON calls for each value.
    return restored(JSON.parse(text), []);
  } catch {
    return undefined;
  }
};
