/** A grid as a picture: a square for each case, in the colour of its state. */
import type { LevelStatus } from "../calculate.ts";
import type { Cell, Grid } from "../stress/grid.ts";
import { element, label, picture } from "./svg.ts";
import { degree, everyOf, ratio, shockName, stateName, STATES } from "./words.ts";

const CLASS: Readonly<Record<LevelStatus, string>> = {
  NORMAL: "normal",
  MARGIN_CALL: "call",
  SUPPLY_MARGIN: "call",
  REDUCE_ONLY: "reduce",
  FORCE_LIQUIDATION: "due",
};

const LEFT = 76;
const TOP = 74;
const WIDTH = 600 - LEFT - 12;

const isNow = ({ rows, columns }: Grid, row: number, column: number): boolean =>
  rows.degrees[row] === 0n && columns.degrees[column] === 0n;

const counted = ({ cells }: Grid): string =>
  STATES.map((state) =>
    `${cells.flat().filter(({ status }) => stateName[status] === stateName[state]).length} ${
      stateName[state]
    }`
  ).join(", ");

/** uniMMR from which an account is lighter than merely normal. */
const FAR = 300_000_000n;

const classOf = ({ status, uniMMR }: Cell): string =>
  status === "NORMAL" && uniMMR >= FAR ? "far" : CLASS[status];

const legend = (y: number): readonly string[] =>
  [["far", "3 and above"] as const, ...STATES.map((of) => [CLASS[of], stateName[of]] as const)]
    .flatMap(([name, words], i) => [
      element("rect", { class: name, x: 12 + i * 117, y: y - 11, width: 14, height: 14 }),
      label(32 + i * 117, y, words, { class: "soft" }),
    ]);

/**
 * A grid as an SVG of 600 units in width: what happens along the rows from top to bottom, along the columns from left
 * to right. Where cells are large enough they show uniMMR. The present is framed.
 *
 * @example
 * ```ts
 * import { type Grid, heatMap } from "../mod.ts";
 *
 * const page = (grid: Grid) => `<main>${heatMap(grid)}</main>`;
 * ```
 */
export const heatMap = (grid: Grid, title = "uniMMR"): string => {
  const { rows, columns, cells } = grid;
  const [down, across] = [rows.degrees.length, columns.degrees.length];
  const width = WIDTH / Math.max(1, across);
  const height = Math.min(34, Math.max(8, 380 / Math.max(1, down)));
  const hasText = width >= 38 && height >= 16;
  const square = (cell: Cell, row: number, column: number): string => {
    const [x, y] = [LEFT + column * width, TOP + row * height];
    const gap = hasText ? 1 : 0;
    const box = element("rect", {
      class: classOf(cell),
      x,
      y,
      // Squares without a gap overlap a little, so that no seam shines through.
      width: width - gap + (gap ? 0 : 0.4),
      height: height - gap + (gap ? 0 : 0.4),
    });
    return hasText
      ? box + label(x + width / 2, y + height / 2 + 4.5, ratio(cell), {
        class: "on",
        "text-anchor": "middle",
      })
      : box;
  };
  const frame = cells.flatMap((line, row) =>
    line.flatMap((_, column) =>
      isNow(grid, row, column)
        // Light around dark: one of the two is seen on every colour.
        ? [["halo", 5] as const, ["frame", 2.5] as const].map(([name, stroke]) =>
          element("rect", {
            class: name,
            x: LEFT + column * width,
            y: TOP + row * height,
            width: width - (hasText ? 1 : 0),
            height: height - (hasText ? 1 : 0),
            "stroke-width": stroke,
          })
        )
        : []
    )
  );
  const everyColumn = everyOf(across, 9);
  const everyRow = everyOf(down, Math.min(14, Math.floor(380 / 18)));
  const end = TOP + down * height;
  return picture(
    end + 44,
    title,
    `${shockName(rows.shock)} by ${shockName(columns.shock)}: ${counted(grid)}`,
    [
      label(12, 22, title, { class: "head" }),
      label(12, 44, `down: ${shockName(rows.shock)}; across: ${shockName(columns.shock)}`, {
        class: "soft",
      }),
      ...columns.degrees.flatMap((of, column) =>
        column % everyColumn === 0
          ? [label(LEFT + (column + 0.5) * width, TOP - 6, degree(columns.shock, of), {
            "text-anchor": "middle",
          })]
          : []
      ),
      ...rows.degrees.flatMap((of, row) =>
        row % everyRow === 0
          ? [label(LEFT - 8, TOP + (row + 0.5) * height + 4.5, degree(rows.shock, of), {
            "text-anchor": "end",
          })]
          : []
      ),
      ...cells.flatMap((line, row) => line.map((cell, column) => square(cell, row, column))),
      ...frame,
      ...legend(end + 28),
    ],
  );
};

const SIGN: Readonly<Record<LevelStatus, string>> = {
  NORMAL: "·",
  MARGIN_CALL: "-",
  SUPPLY_MARGIN: "-",
  REDUCE_ONLY: "=",
  FORCE_LIQUIDATION: "#",
};

/** How text is laid out. */
export interface TextOptions {
  /** Signs in a line: 80 where left out. */
  readonly width?: number;
}

const HEAD = 9;

/** The same for a terminal: a sign for each state, and uniMMR where there is room. */
export const heatMapText = (
  { rows, columns, cells }: Grid,
  { width = 80 }: TextOptions = {},
): string => {
  const across = Math.max(1, columns.degrees.length);
  const each = Math.max(1, Math.min(7, Math.floor((width - HEAD) / across)));
  // What does not fit is left out evenly.
  const step = Math.max(1, Math.ceil(across / (width - HEAD)));
  const kept = columns.degrees.map((_, i) => i).filter((i) => i % step === 0);
  const hasText = each >= 6;
  const cell = ({ status, ...of }: Cell): string =>
    hasText
      ? `${ratio(of)}${status === "NORMAL" ? " " : SIGN[status]}`.padStart(each)
      : SIGN[status].repeat(each);
  const apart = everyOf(kept.length, Math.max(1, Math.floor((width - HEAD) / 8)));
  const heads = kept.map((column, i) =>
    i % apart === 0 ? degree(columns.shock, columns.degrees[column] ?? 0n) : ""
  );
  const top = heads.reduce((line, text, i) => {
    const at = HEAD + i * each;
    return text === "" || at < line.length ? line : line.padEnd(at) +
      (hasText ? text.padStart(each - 1) : text);
  }, "");
  return [
    `down: ${shockName(rows.shock)}; across: ${shockName(columns.shock)}`.slice(0, width),
    top.slice(0, width).trimEnd(),
    ...cells.map((line, row) =>
      degree(rows.shock, rows.degrees[row] ?? 0n).padStart(HEAD - 1) + " " +
      kept.map((column) => line[column]).map((of) => of ? cell(of) : "").join("")
    ).map((line) => line.trimEnd()),
    STATES.map((state) => `${SIGN[state]} ${stateName[state]}`).join("   "),
    "",
  ].join("\n");
};
