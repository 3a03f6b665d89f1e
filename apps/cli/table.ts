/** Answers as tables, for eyes. */

type Row = Readonly<Record<string, unknown>>;

const isRow = (value: unknown): value is Row =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Text of a cell: what would move the cursor or end the line is shown, not done. */
const cell = (value: unknown): string => {
  const text = value === undefined || value === null
    ? ""
    : typeof value === "object"
    ? JSON.stringify(value)
    : String(value);
  return text.replace(
    /[\p{Cc}\p{Cf}\u2028\u2029]/gu,
    (char) => `\\u${char.codePointAt(0)?.toString(16).padStart(4, "0")}`,
  );
};

const isNumeric = (text: string): boolean => /^-?\d*\.?\d*$/.test(text);

const columns = (rows: readonly (readonly string[])[]): string => {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from(
    { length: width },
    (_, i) => Math.max(0, ...rows.map((row) => [...row[i] ?? ""].length)),
  );
  const right = widths.map((_, i) => rows.slice(1).every((row) => isNumeric(row[i] ?? "")));
  const padded = (text: string, i: number): string => {
    const gap = " ".repeat((widths[i] ?? 0) - [...text].length);
    return right[i] ? gap + text : text + gap;
  };
  return rows.map((row) => row.map(padded).join("  ").trimEnd()).join("\n");
};

const ofRows = (rows: readonly Row[]): string => {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return columns([
    names,
    ...rows.map((row) => names.map((name) => cell(row[name]))),
  ]);
};

const ofRow = (row: Row): string => {
  const simple = Object.entries(row).filter(([, value]) => !Array.isArray(value));
  const lists = Object.entries(row).filter(([, value]) => Array.isArray(value));
  const head = columns([
    ["field", "value"],
    ...simple.map(([name, value]) => [name, cell(value)]),
  ]);
  return [head, ...lists.map(([name, value]) => `\n${name}\n${tableOf(value)}`)]
    .join("\n");
};

/** A value as a table: lists of objects have a column for each field, objects a line for each. */
export const tableOf = (value: unknown): string => {
  if (Array.isArray(value)) {
    if (value.length === 0) return "(none)";
    return value.every(isRow) ? ofRows(value) : value.map(cell).join("\n");
  }
  return isRow(value) ? ofRow(value) : cell(value);
};
