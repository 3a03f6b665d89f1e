/** What an account would be worth if two things happened together, each to several degrees. */
import type { Units } from "../../lib/decimal.ts";
import type { Holding } from "../ahead/holding.ts";
import { heldFor } from "../ahead/project.ts";
import {
  type LevelStatus,
  type Part,
  partOf,
  type Solvency,
  solvencyOf,
  statusOf,
} from "../calculate.ts";
import type { AssetTerms, ContractTerms, Terms } from "../market.ts";
import type { Portfolio, Position } from "../portfolio.ts";
import { type Axis, type Scene, shocked, shockOf } from "./shock.ts";

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

/** Remembers what a position added on the same contract and margin asset: most cells share most of them. */
const remembering = (): typeof partOf => {
  const seen = new Map<Position, WeakMap<ContractTerms, readonly [AssetTerms, Part]>>();
  return (position, contract, info) => {
    let parts = seen.get(position);
    if (!parts) seen.set(position, parts = new WeakMap());
    const found = parts.get(contract);
    if (found?.[0] === info) return found[1];
    const part = partOf(position, contract, info);
    parts.set(contract, [info, part]);
    return part;
  };
};

/** An account in a scene. */
export const cellOf = (
  account: Portfolio,
  { terms, holding, hours }: Scene,
  partIn: typeof partOf = partOf,
): Cell => {
  const aged = hours > 0 ? heldFor(account, terms, holding, hours).portfolio : account;
  const { equity, actualEquity, openLoss, maintenanceMargin, uniMMR } = solvencyOf(
    aged,
    terms,
    partIn,
  );
  const status = statusOf({ equity, uniMMR }, terms.levels);
  return { equity, actualEquity, openLoss, maintenanceMargin, uniMMR, status };
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
): Grid => {
  const shocks = columns.degrees.map((degree) => shockOf(columns.shock, degree));
  const partIn = remembering();
  const cells = rows.degrees.map((degree) => {
    const scene = shocked({ terms, holding, hours: 0 }, rows.shock, degree);
    return shocks.map((shock) => cellOf(account, shock(scene), partIn));
  });
  return { rows, columns, cells };
};

/**
 * So many degrees from one to another, both included, as far from each other.
 *
 * @throws TypeError if `count` is no whole number from 2
 */
export const degreesOf = (from: Units, to: Units, count: number): readonly Units[] => {
  if (!Number.isInteger(count) || count < 2) {
    throw new TypeError("Cannot list degrees: count must be a whole number, 2 or more");
  }
  return Array.from(
    { length: count },
    (_, i) => from + (to - from) * BigInt(i) / BigInt(count - 1),
  );
};
