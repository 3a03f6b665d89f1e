/** uniMMR along a move, as a picture. */
import { NO_REQUIREMENT } from "../calculate.ts";
import type { Levels } from "../market.ts";
import type { Cell, Grid } from "../stress/grid.ts";
import type { TextOptions } from "./heat_map.ts";
import { element, label, picture } from "./svg.ts";
import { degree, shockName, shown } from "./words.ts";

const LEFT = 48;
const RIGHT = 584;
const TOP = 56;
const BOTTOM = 300;

interface Point {
  readonly x: number;
  /** `undefined` where nothing needs margin. */
  readonly y: number | undefined;
}

const pointOf = (x: number, cell: Cell | undefined): Point => ({
  x,
  y: !cell || (cell.uniMMR >= NO_REQUIREMENT && cell.equity >= 0n)
    ? undefined
    : Math.max(0, cell.equity < 0n ? 0 : shown(cell.uniMMR)),
});

/** The first column of a grid: what happens along the rows alone. */
const pointsOf = ({ rows, cells }: Grid): readonly Point[] =>
  rows.degrees.map((of, i) => pointOf(shown(of), cells[i]?.[0])).sort((a, b) => a.x - b.x);

const NAMES: readonly (readonly [Exclude<keyof Levels, "supplyMargin">, string, string])[] = [
  ["marginCall", "margin call", "2 3"],
  ["reduceOnly", "reduce only", "6 3"],
  ["liquidation", "liquidation", ""],
];

/** Values are shown by their logarithm: what matters is near the levels, however far the account is from them. */
const LEAST = 0.8;

/** Up to where uniMMR is shown. */
const ceilingOf = (points: readonly Point[], levels: Levels): number =>
  Math.min(
    200,
    points.reduce((most, { y }) => Math.max(most, y ?? 0), shown(levels.marginCall) * 2),
  );

/** How high a value stands, from 0 to 1. */
const heightOf = (y: number, ceiling: number): number =>
  Math.log(Math.min(Math.max(y, LEAST), ceiling) / LEAST) / Math.log(ceiling / LEAST);

const TICKS = [1, 2, 3, 5, 10, 20, 50, 100, 200];

/** Steps of an axis that people count in, of which there are about so many. */
const stepsOf = (from: number, to: number, count: number): readonly number[] => {
  const rough = (to - from) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((n) => n * power).find((n) => n >= rough) ?? power * 10;
  const first = Math.ceil(from / step - 1e-9) * step;
  return Array.from(
    { length: Math.max(0, Math.floor((to - first) / step + 1e-9) + 1) },
    (_, i) => first + i * step,
  );
};

/** Where the line passes a level from one point to the next. */
const crossingsOf = (points: readonly Point[], level: number): readonly number[] =>
  points.slice(1).flatMap((to, i) => {
    const from = points[i];
    if (from?.y === undefined || to.y === undefined) return [];
    if ((from.y > level) === (to.y > level)) return [];
    return [from.x + (to.x - from.x) * (level - from.y) / (to.y - from.y)];
  });

/**
 * uniMMR along the rows of a grid of one column, as an SVG of 600 units in width, with the levels and where they are
 * passed. Values are shown by their logarithm; below 0.8 the line stays at the bottom.
 */
export const curve = (grid: Grid, levels: Levels, title = "uniMMR"): string => {
  const points = pointsOf(grid);
  const { shock } = grid.rows;
  const [from, to] = [points[0]?.x ?? 0, points.at(-1)?.x ?? 1];
  const ceiling = ceilingOf(points, levels);
  const atX = (x: number): number => LEFT + (RIGHT - LEFT) * (x - from) / (to - from || 1);
  const atY = (y: number): number => BOTTOM - (BOTTOM - TOP) * heightOf(y, ceiling);
  const units = (x: number): bigint => BigInt(Math.round(x * 1e8));
  const line = points.reduce(
    (path, { x, y }, i) =>
      y === undefined
        ? path
        : `${path}${path === "" || points[i - 1]?.y === undefined ? "M" : "L"}${
          atX(x).toFixed(1)
        } ${atY(y).toFixed(1)}`,
    "",
  );
  const now = points.find(({ x }) => x === 0);
  const due = shown(levels.liquidation);
  const passed = crossingsOf(points, due);
  return picture(
    BOTTOM + 66,
    title,
    `${shockName(shock)}: liquidation ${
      passed.map((x) => `about at ${degree(shock, units(x))}`).join(", ") || "not reached"
    }`,
    [
      label(12, 22, title, { class: "head" }),
      label(12, 42, `by the change of the ${shockName(shock)}`, { class: "soft" }),
      element("rect", {
        class: "due",
        x: LEFT,
        y: atY(due),
        width: RIGHT - LEFT,
        height: BOTTOM - atY(due),
        opacity: 0.25,
      }),
      ...TICKS.filter((y) => y <= ceiling).map((y) =>
        label(LEFT - 8, atY(y) + 4.5, String(y), { "text-anchor": "end" })
      ),
      ...stepsOf(from, to, 6).map((x) =>
        label(atX(x), BOTTOM + 20, degree(shock, units(x)), {
          "text-anchor": x === from ? "start" : x === to ? "end" : "middle",
        })
      ),
      ...NAMES.map(([name, , dashes]) =>
        element("line", {
          class: "grid",
          x1: LEFT,
          x2: RIGHT,
          y1: atY(shown(levels[name])),
          y2: atY(shown(levels[name])),
          "stroke-width": name === "liquidation" ? 2 : 1.5,
          ...(dashes !== "" && { "stroke-dasharray": dashes }),
        })
      ),
      element("path", {
        class: "line",
        d: line || "M0 0",
        "stroke-width": 2.5,
        "stroke-linejoin": "round",
      }),
      ...(now?.y === undefined
        ? []
        : [element("circle", { class: "mark", cx: atX(0), cy: atY(now.y), r: 5 })]),
      ...passed.map((x) =>
        element("line", {
          class: "line",
          x1: atX(x),
          x2: atX(x),
          y1: atY(due) - 7,
          y2: atY(due) + 7,
          "stroke-width": 2.5,
        })
      ),
      ...NAMES.flatMap(([name, words, dashes], i) => [
        element("line", {
          class: "grid",
          x1: LEFT + i * 180,
          x2: LEFT + 28 + i * 180,
          y1: BOTTOM + 46,
          y2: BOTTOM + 46,
          "stroke-width": 2,
          ...(dashes !== "" && { "stroke-dasharray": dashes }),
        }),
        label(LEFT + 36 + i * 180, BOTTOM + 50.5, `${words} ${shown(levels[name])}`, {
          class: "soft",
        }),
      ]),
    ],
  );
};

const LINES = 18;

/** The same for a terminal. */
export const curveText = (
  grid: Grid,
  levels: Levels,
  { width = 80 }: TextOptions = {},
): string => {
  const points = pointsOf(grid);
  const ceiling = ceilingOf(points, levels);
  const columns = width - 10;
  const [from, to] = [points[0]?.x ?? 0, points.at(-1)?.x ?? 1];
  const lineOf = (y: number): number => Math.round((1 - heightOf(y, ceiling)) * (LINES - 1));
  const board = Array.from({ length: LINES }, () => Array.from({ length: columns }, () => " "));
  for (const [name] of NAMES) board[lineOf(shown(levels[name]))]?.fill("-");
  const columnOf = (x: number): number => Math.round((x - from) / (to - from || 1) * (columns - 1));
  points.slice(1).forEach((end, i) => {
    const begin = points[i];
    if (begin?.y === undefined || end.y === undefined) return;
    const [a, b] = [columnOf(begin.x), columnOf(end.x)];
    for (let column = a; column <= b; column++) {
      const y = begin.y + (end.y - begin.y) * (b === a ? 0 : (column - a) / (b - a));
      const line = board[lineOf(y)];
      if (line) line[column] = "*";
    }
  });
  const now = points.find(({ x }) => x === 0);
  const here = now?.y === undefined ? undefined : board[lineOf(now.y)];
  if (here) here[columnOf(0)] = "O";
  const unit = (x: number): string => degree(grid.rows.shock, BigInt(Math.round(x * 1e8)));
  const heads = new Map(NAMES.map(([name]) => [lineOf(shown(levels[name])), shown(levels[name])]));
  const ends = `${unit(from)}${unit(to).padStart(columns - unit(from).length)}`;
  return [
    `uniMMR by the change of the ${shockName(grid.rows.shock)}; O is now`.slice(0, width),
    ...board.map((line, i) => {
      const value = heads.get(i) ?? (i === 0 ? Number(ceiling.toFixed(2)) : undefined);
      return `${(value === undefined ? "" : String(value)).padStart(8)} ${line.join("")}`.trimEnd();
    }),
    `${" ".repeat(9)}${ends}`,
    "",
  ].join("\n");
};
