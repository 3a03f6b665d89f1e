/** What an account would be worth if two things happened together, each to several degrees. */
import type { Units } from "../../lib/decimal.ts";
import type { Holding } from "../ahead/holding.ts";
import { heldFor } from "../ahead/project.ts";
import { type LevelStatus, type Solvency, solvencyOf, statusOf } from "../calculate.ts";
import type { Terms } from "../market.ts";
import type { Portfolio } from "../portfolio.ts";
import { type Axis, type Scene, shocked } from "./shock.ts";

/** One case: how far each of the two went, and what follows. */
export interface Cell extends Solvency {
  /** Status by uniMMR and equity. */
  readonly status: LevelStatus;
}

/** Cases by row and column. */
export interface Grid {
  /** What happens along the rows. */
  readonly rows: Axis;
  /** What happens along the columns. */
  readonly columns: Axis;
  /** A row for each degree of `rows`, with a cell for each degree of `columns`. */
  readonly cells: readonly (readonly Cell[])[];
}

/** An account in a scene. */
export const cellOf = (account: Portfolio, { terms, holding, hours }: Scene): Cell => {
  const aged = hours > 0 ? heldFor(account, terms, holding, hours).portfolio : account;
  const solvency = solvencyOf(aged, terms);
  return { ...solvency, status: statusOf(solvency, terms.levels) };
};

/**
 * What the account would be worth for each pair of degrees: price by collateral rates, price by a depeg, time by
 * funding. The shock of the row happens first, then that of the column. For time, what is assumed of it is
 * `holding`.
 *
 * @example BTC down to half, and USDT down to 0.9
 * ```ts
 * import { units } from "../../lib/decimal.ts";
 * import { grid, type Portfolio, type Terms } from "../mod.ts";
 *
 * const stress = (account: Portfolio, terms: Terms) =>
 *   grid(
 *     account,
 *     terms,
 *     { shock: { shocks: "price", move: { asset: "BTC" } }, degrees: ["-0.5", "-0.25", "0"].map(units) },
 *     { shock: { shocks: "price", move: { asset: "USDT" } }, degrees: ["-0.1", "0"].map(units) },
 *   ).cells;
 * ```
 */
export const grid = (
  account: Portfolio,
  terms: Terms,
  rows: Axis,
  columns: Axis,
  holding: Holding = { from: 0 },
): Grid => ({
  rows,
  columns,
  cells: rows.degrees.map((row) => {
    const scene = shocked({ terms, holding, hours: 0 }, rows.shock, row);
    return columns.degrees.map((column) => cellOf(account, shocked(scene, columns.shock, column)));
  }),
});

/** Degrees from one to another, in so many equal steps; at least two. */
export const degreesOf = (from: Units, to: Units, count: number): readonly Units[] =>
  Array.from({ length: count }, (_, i) => from + (to - from) * BigInt(i) / BigInt(count - 1));
