/** Tables for a terminal: columns aligned, those that say nothing left out. */

import { lengthOf } from "../terminal/lines.ts";

/** A column of a table. */
export interface Column<A> {
  readonly title: string;
  readonly cell: (row: A) => string;
  /** Numbers stand right. */
  readonly right?: boolean;
  /** Whether it stays if all its cells are empty. */
  readonly kept?: boolean;
  /** How easily it goes where there is no room: the largest goes first. 0 if absent. */
  readonly spare?: number;
}

/** Text of the exchange as a terminal may show it: without control characters. */
export const cellText = (text: string): string =>
  // deno-lint-ignore no-control-regex
  text.replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, "?");

/** The rows under each other, with a line of titles; what does not fit into `room` is left out. */
export const table = <A>(
  columns: readonly Column<A>[],
  rows: readonly A[],
  room: number = Infinity,
): readonly string[] => {
  const filled = columns.map(({ cell, ...column }) => ({
    ...column,
    cells: rows.map((row) => cellText(cell(row))),
  })).filter(({ cells, kept }) => kept || cells.some((cell) => cell !== ""));
  const widthOf = ({ title, cells }: { title: string; cells: readonly string[] }): number =>
    Math.max(...[title, ...cells].map(lengthOf));
  while (filled.reduce((sum, column) => sum + widthOf(column) + 2, -2) > room) {
    const most = Math.max(...filled.map(({ spare = 0 }) => spare));
    const at = filled.findLastIndex(({ spare = 0 }) => spare === most);
    if (most === 0 || at < 0) break;
    filled.splice(at, 1);
  }
  const widths = filled.map(widthOf);
  const line = (cells: readonly string[]): string =>
    cells.map((cell, i) => {
      const gap = " ".repeat((widths[i] ?? 0) - lengthOf(cell));
      return filled[i]?.right ? gap + cell : cell + gap;
    }).join("  ").trimEnd();
  return [
    line(filled.map(({ title }) => title)),
    ...rows.map((_, row) => line(filled.map(({ cells }) => cells[row] ?? ""))),
  ];
};
