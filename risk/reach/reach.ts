/** How far prices may move until an account reaches a level of uniMMR: exact, and the first such place. */
import type { Exact, Units } from "../../lib/decimal.ts";
import type { Terms } from "../market.ts";
import type { Portfolio } from "../portfolio.ts";
import { linesOf } from "./lines.ts";
import { checkMove, type Move } from "./move.ts";
import { FINE, startsReached, walk } from "./walk.ts";

/** Where a level is reached. */
export interface Crossing {
  /** By which share of itself what moves has moved, such as -0.1; 24 places. */
  readonly change: Exact;
  /** The mark price of the symbol there, or the index price of the asset; absent for `betas`. */
  readonly price?: Exact;
}

/** How far prices may fall and rise. */
export interface Reach {
  /**
   * Whether the level is reached already. Then the crossings are where it is left: there the account is
   * above the level again as soon as prices go any further.
   */
  readonly reached: boolean;
  /** The first crossing below; `undefined` where there is none before a price is 0. */
  readonly down: Crossing | undefined;
  /** The first crossing above; `undefined` where there is none. */
  readonly up: Crossing | undefined;
}

const priceIn = ({ um, cm, assets }: Terms, move: Move): Units | undefined =>
  "symbol" in move
    ? (um[move.symbol] ?? cm[move.symbol])?.markPrice
    : "asset" in move
    ? assets[move.asset]?.price
    : undefined;

const crossing = (units: bigint | undefined, price: Units | undefined): Crossing | undefined =>
  units === undefined ? undefined : {
    change: { units, scale: 24 },
    ...(price !== undefined && { price: { units: price * (FINE + units), scale: 32 } }),
  };

const negated = (units: bigint | undefined): bigint | undefined =>
  units === undefined ? undefined : -units;

/**
 * How far the moved prices may fall and rise until uniMMR is at a level, or equity below zero where nothing
 * needs margin. Everything else stays as it is, open orders and the loss that the exchange counts for them
 * included. Amounts are not cut on the way, as the exchange's servers cut them: by that, figures of a
 * small account may differ from the exchange's in their last digits.
 *
 * @throws TypeError where the terms have nothing of the name that is to move
 *
 * @example How far BTC may fall until liquidation
 * ```ts
 * import { type Portfolio, publishedLevels, reach, type Terms } from "../mod.ts";
 *
 * const room = (account: Portfolio, terms: Terms) =>
 *   reach(account, terms, { asset: "BTC" }, publishedLevels.liquidation).down?.price;
 * ```
 */
export const reach = (account: Portfolio, terms: Terms, move: Move, level: Units): Reach => {
  checkMove(move, terms);
  const bent = linesOf(account, terms, move, level);
  const reached = startsReached(bent);
  const price = priceIn(terms, move);
  const [above, below] = [walk(bent, 1n, reached), walk(bent, -1n, reached)];
  if (!("symbol" in move && terms.cm[move.symbol])) {
    return { reached, down: crossing(negated(below), price), up: crossing(above, price) };
  }
  // Coins are worth the inverse of the mark: the walk went over that, and its ends are swapped.
  const rounded = (n: bigint, by: bigint): bigint => reached ? (n + by - 1n) / by : n / by;
  const down = above === undefined ? undefined : -rounded(above * FINE, FINE + above);
  const up = below === undefined ? undefined : rounded(below * FINE, FINE - below);
  return { reached, down: crossing(down, price), up: crossing(up, price) };
};
