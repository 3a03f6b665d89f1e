/** Answers as tables, for eyes. */
import { escapeLine } from "./escape.ts";

type Row = Readonly<Record<string, unknown>>;

const isRow = (value: unknown): value is Row =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const isFlat = (value: unknown): boolean => typeof value !== "object" || value === null;

/** Text of a cell: what would move the cursor or end the line is shown, not done. */
const cell = (value: unknown): string => {
  const text = value === undefined || value === null
    ? ""
    : isList(value) && value.every(isFlat)
    ? value.join(", ")
    : typeof value === "object"
    ? JSON.stringify(value)
    : String(value);
  return escapeLine(text);
};

/** The fields of an object, those of objects in it under names like `request.url`. */
const flattened = (row: Row, prefix = ""): readonly (readonly [string, unknown])[] =>
  Object.entries(row).flatMap(([name, value]) =>
    isRow(value) ? flattened(value, `${prefix}${name}.`) : [[`${prefix}${name}`, value] as const]
  );

/** Whether a value needs a table of its own. */
const isTable = (value: unknown): boolean =>
  isList(value) && value.length > 0 && !value.every(isFlat);

const isNumeric = (text: string): boolean => /^-?\d*\.?\d*$/.test(text);

const columns = (rows: readonly (readonly string[])[], heads = 1): string => {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from(
    { length: width },
    (_, i) => Math.max(0, ...rows.map((row) => [...row[i] ?? ""].length)),
  );
  const right = widths.map((_, i) => rows.slice(heads).every((row) => isNumeric(row[i] ?? "")));
  const padded = (text: string, i: number): string => {
    const gap = " ".repeat((widths[i] ?? 0) - [...text].length);
    return right[i] ? gap + text : text + gap;
  };
  return rows.map((row) => row.map(padded).join("  ").trimEnd()).join("\n");
};

const widest = (text: string): number =>
  Math.max(...text.split("\n").map((line) => [...line].length));

/** Rows below names; turned on their side if they fit no other way, and else one after the other. */
const grid = (names: readonly string[], rows: readonly (readonly string[])[], room: number) => {
  const lines = [names, ...rows];
  const upright = columns(lines);
  if (widest(upright) <= room) return upright;
  const turned = columns(names.map((_, i) => lines.map((line) => line[i] ?? "")));
  if (widest(turned) <= room) return turned;
  return rows.map((row) => columns(names.map((name, i) => [name, row[i] ?? ""]), 0)).join("\n\n");
};

const titled = (title: string, value: unknown, room: number): string =>
  `\n${cell(title)}\n${tableOf(value, room)}`;

const ofRows = (rows: readonly Row[], room: number): string => {
  const all = rows.map((row) => flattened(row));
  const simple = all.map((fields) => new Map(fields.filter(([, value]) => !isTable(value))));
  const names = [...new Set(simple.flatMap((fields) => [...fields.keys()]))];
  const inner = all.flatMap((fields, i) =>
    fields.filter(([, value]) => isTable(value)).map(([name, value]) => {
      const [called] = simple[i]?.values() ?? [];
      return titled(`${name} of ${cell(called ?? i + 1)}`, value, room);
    })
  );
  if (names.length + inner.length === 0) return "(none)";
  const texts = simple.map((fields) => names.map((name) => cell(fields.get(name))));
  return [...(names.length > 0 ? [grid(names.map(cell), texts, room)] : []), ...inner].join("\n");
};

const ofRow = (row: Row, room: number): string => {
  const fields = flattened(row);
  if (fields.length === 0) return "(none)";
  const simple = fields.filter(([, value]) => !isTable(value));
  const head = columns([
    ["field", "value"],
    ...simple.map(([name, value]) => [cell(name), cell(value)]),
  ]);
  const inner = fields.filter(([, value]) => isTable(value))
    .map(([name, value]) => titled(name, value, room));
  return [...(simple.length > 0 ? [head] : []), ...inner].join("\n");
};

/**
 * A value as a table: lists of objects have a column for each field, objects a line for each, and lists
 * within them tables of their own below.
 *
 * @param room columns of the terminal, if somebody reads there
 */
export const tableOf = (value: unknown, room: number = Infinity): string => {
  if (isList(value)) {
    if (value.length === 0) return "(none)";
    if (value.every(isRow)) return ofRows(value, room);
    return value.every(isList)
      ? columns(value.map((row) => row.map(cell)), 0)
      : value.map(cell).join("\n");
  }
  return isRow(value) ? ofRow(value, room) : cell(value);
};
