/** What a margin order spends: which asset, how much, and at which price. */
import { times, type Units } from "../../../lib/decimal.ts";
import type { Pair } from "../market/market.ts";
import type { MarginOrder } from "./margin.ts";

/** List id of orders without a list. */
export const NO_LIST = "-1";

/** Price used for an order: its limit price, its stop price, or the pair's last price. */
export const orderPrice = (pair: Pair, { price, stopPrice }: MarginOrder): Units => {
  const own = price;
  if (own > 0n) return own;
  const stop = stopPrice;
  return stop > 0n ? stop : pair.lastPrice;
};

/** Asset that an order spends. */
export const spentAsset = (pair: Pair, { side }: MarginOrder): string =>
  side === "BUY" ? pair.quoteAsset : pair.baseAsset;

/** Amount to lock for an order: the most it can spend. */
export const amountToLock = (pair: Pair, order: MarginOrder): Units =>
  order.side === "BUY" ? times(order.quantity, orderPrice(pair, order)) : order.quantity;
