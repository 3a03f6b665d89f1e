/** Worlds and parts of worlds as JSON text, without the loss of a digit. */

/** A text in quotes; most need no escapes. */
export const quoted = (text: string): string =>
  /^[ !#-[\]-~]*$/.test(text) ? `"${text}"` : JSON.stringify(text);

/**
 * Writes a value as `JSON.stringify` would, several times faster: amounts as `#` and their digits; a text
 * that begins with `#` gets a second `#`.
 */
export const writeText = (value: unknown): string => {
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
        ? listText(value)
        : fieldsText(value as Readonly<Record<string, unknown>>);
    default:
      return "null";
  }
};

const listText = (all: readonly unknown[]): string => {
  let text = "[";
  for (let i = 0; i < all.length; i++) {
    text += i === 0 ? writeText(all[i]) : `,${writeText(all[i])}`;
  }
  return `${text}]`;
};

const fieldsText = (fields: Readonly<Record<string, unknown>>): string => {
  let text = "";
  for (const name in fields) {
    const value = fields[name];
    if (value === undefined) continue;
    text += `${text === "" ? "" : ","}${quoted(name)}:${writeText(value)}`;
  }
  return `{${text}}`;
};

const found = (_: string, value: unknown): unknown =>
  typeof value !== "string" || !value.startsWith("#")
    ? value
    : value.startsWith("##")
    ? value.slice(1)
    : /^#-?\d+$/.test(value)
    ? BigInt(value.slice(1))
    : value;

/** Reads what {@link writeText} wrote; nothing if it is not JSON. */
export const readText = (text: string): unknown => {
  try {
    return JSON.parse(text, found);
  } catch {
    return undefined;
  }
};
