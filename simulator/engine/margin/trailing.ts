/** Margin orders with a trailing delta: their stop follows the best price. */
import { times, type Units, units } from "../../../lib/decimal.ts";
import { waitingMargin, withOrder } from "./books.ts";
import { isAbove, isTriggered } from "./checks.ts";
import type { Pair } from "../market/market.ts";
import type { MarginOrder, World } from "../world/world.ts";

/** A trailing order with its stop some basis points behind a price. */
export const trailing = (pair: Pair, order: MarginOrder, price: Units): MarginOrder => {
  const distance = times(price, units(order.trailingDelta ?? "0")) / 10_000n;
  const stop = isAbove(order) ? price + distance : price - distance;
  return { ...order, extreme: price, stopPrice: stop - stop % pair.tickSize };
};

/**
 * A trailing order after the pair's price moved. It follows from its stop price on, or at once if
 * it has none: the highest price if it waits for a fall, the lowest if it waits for a rise.
 */
const followed = (pair: Pair, order: MarginOrder, price: Units): MarginOrder => {
  if (!order.extreme) return isTriggered(order, price) ? trailing(pair, order, price) : order;
  const best = order.extreme;
  return (isAbove(order) ? price < best : price > best) ? trailing(pair, order, price) : order;
};

/** Whether a price triggers a waiting order, rather than starting its trailing. */
export const isDue = (order: MarginOrder, price: Units): boolean =>
  (order.trailingDelta === undefined || order.extreme !== undefined) && isTriggered(order, price);

const trails = ({ status, trailingDelta }: MarginOrder): boolean =>
  status !== "PENDING_NEW" && trailingDelta !== undefined;

/** The world with all waiting orders of a pair after its price moved. */
export const followAll = (world: World, pair: Pair, price: Units): World =>
  waitingMargin(world, pair.symbol).filter(trails).reduce(
    (before, order) => {
      const after = followed(pair, order, price);
      return after === order ? before : withOrder(before, after);
    },
    world,
  );
