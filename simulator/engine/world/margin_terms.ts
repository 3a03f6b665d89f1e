/** What a margin order is about: which asset it gives away, how much of it, and at which price. */
import { times, type Units } from "../../../lib/decimal.ts";
import type { Pair } from "../market/market.ts";
import type { MarginOrder } from "./margin.ts";

/** What stands for "in no list". */
export const NO_LIST = "-1";

/** Price at which an order counts: its own, the one that sets it off, or the pair's last. */
export const basis = (pair: Pair, { price, stopPrice }: MarginOrder): Units => {
  const own = price;
  if (own > 0n) return own;
  const stop = stopPrice;
  return stop > 0n ? stop : pair.lastPrice;
};

/** Asset that an order gives away. */
export const spends = (pair: Pair, { side }: MarginOrder): string =>
  side === "BUY" ? pair.quoteAsset : pair.baseAsset;

/** How much of it an order gives away at most. */
export const need = (pair: Pair, order: MarginOrder): Units =>
  order.side === "BUY" ? times(order.quantity, basis(pair, order)) : order.quantity;
