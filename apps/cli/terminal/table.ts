/** Answers as tables, for eyes. */
import { type Cells, columnsNamed, fittingColumns } from "./columns.ts";
import { escapeLine } from "./escape.ts";
import { lengthOf, wrapped } from "./lines.ts";

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
    (_, i) => Math.max(0, ...rows.map((row) => lengthOf(row[i] ?? ""))),
  );
  const right = widths.map((_, i) => rows.slice(heads).every((row) => isNumeric(row[i] ?? "")));
  const padded = (text: string, i: number): string => {
    const gap = " ".repeat((widths[i] ?? 0) - lengthOf(text));
    return right[i] ? gap + text : text + gap;
  };
  return rows.map((row) => row.map(padded).join("  ").trimEnd()).join("\n");
};

/** How a table is shown. */
export interface Look {
  /** Columns of the terminal, if somebody reads there. */
  readonly room?: number;
  /** Columns to show, by name; those that people look at if absent. */
  readonly columns?: readonly string[];
  /** Takes what a table left out: how many columns it shows, and all their names. */
  readonly leftOut?: (shown: readonly string[], names: readonly string[]) => void;
  /** Takes the names of all columns of a table. */
  readonly named?: (names: readonly string[]) => void;
}

const grid = (cells: Cells, { room = Infinity, columns: wanted, leftOut, named }: Look): string => {
  named?.(cells.names);
  const chosen = wanted ? columnsNamed(cells, wanted) : fittingColumns(cells, room);
  const { names, rows } = chosen.names.length > 0 ? chosen : cells;
  const isCut = names.length < cells.names.length;
  // All of one row is of more use than a part of it.
  if (isCut && !wanted && rows.length === 1) {
    return fieldsOf(cells.names.map((name, i) => [name, cells.rows[0]?.[i] ?? ""]), room);
  }
  if (isCut) leftOut?.(names, cells.names);
  return columns([names, ...rows]);
};

/** Names and values below each other; a long value goes on below itself. */
const fieldsOf = (fields: readonly (readonly [string, string])[], room: number): string => {
  const left = Math.max(0, ...fields.map(([name]) => lengthOf(name))) + 2;
  return fields.flatMap(([name, text]) =>
    wrapped(text, Math.max(20, room - left)).map((line, i) =>
      `${i === 0 ? name : ""}${" ".repeat(left - (i === 0 ? lengthOf(name) : 0))}${line}`.trimEnd()
    )
  ).join("\n");
};

const titled = (title: string, value: unknown, look: Look): string =>
  `\n${cell(title)}\n${tableOf(value, look)}`;

const ofRows = (rows: readonly Row[], look: Look): string => {
  const all = rows.map((row) => flattened(row));
  const simple = all.map((fields) => new Map(fields.filter(([, value]) => !isTable(value))));
  const names = [...new Set(simple.flatMap((fields) => [...fields.keys()]))];
  const inner = all.flatMap((fields, i) =>
    fields.filter(([, value]) => isTable(value)).map(([name, value]) => {
      const [called] = simple[i]?.values() ?? [];
      return titled(`${name} of ${cell(called ?? i + 1)}`, value, look);
    })
  );
  if (names.length + inner.length === 0) return "(none)";
  const texts = simple.map((fields) => names.map((name) => cell(fields.get(name))));
  const head = names.length > 0 ? [grid({ names: names.map(cell), rows: texts }, look)] : [];
  return [...head, ...inner].join("\n");
};

const ofRow = (row: Row, look: Look): string => {
  const fields = flattened(row);
  if (fields.length === 0) return "(none)";
  const wanted = look.columns?.map((name) => name.toLowerCase());
  const all = fields.filter(([, value]) => !isTable(value));
  const named = all.filter(([name]) => wanted?.includes(name.toLowerCase()) ?? true);
  const simple = (named.length > 0 ? named : all)
    .map(([name, value]) => [cell(name), cell(value)] as const);
  const inner = fields.filter(([, value]) => isTable(value))
    .map(([name, value]) => titled(name, value, look));
  const head = fieldsOf(simple, look.room ?? Infinity);
  return [...(simple.length > 0 ? [head] : []), ...inner].join("\n");
};

/**
 * A value as a table: lists of objects have a column for each field, or those that people look at where
 * all do not fit; objects a line for each, and lists within them tables of their own below.
 */
export const tableOf = (value: unknown, look: Look = {}): string => {
  if (isList(value)) {
    if (value.length === 0) return "(none)";
    if (value.every(isRow)) return ofRows(value, look);
    return value.every(isList)
      ? columns(value.map((row) => row.map(cell)), 0)
      : value.map(cell).join("\n");
  }
  return isRow(value) ? ofRow(value, look) : cell(value);
};
