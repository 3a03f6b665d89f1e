/** Margin orders and the market: what its price and its trades reach. */
import { lastOf, venueOf } from "../book/offers.ts";
import { type Reached, reachedByPrice, reachedInTime, type Reaching } from "../book/reached.ts";
import { within } from "../each_account.ts";
import { each, type Happened, nothing, then } from "../happened.ts";
import { min } from "../../../lib/decimal.ts";
import { balance } from "../world/ledger.ts";
import { openMargin, waitingMargin } from "./books.ts";
import { isTrading } from "./checks.ts";
import { fillWithList, spends, trade } from "./enter.ts";
import { restOf } from "./fill.ts";
import { endAll, endWithList, rivals } from "./order_lists.ts";
import { spentAsset } from "../world/margin_terms.ts";
import { followAll, isDue } from "./trailing.ts";
import type { Pair } from "../market/market.ts";
import { get } from "../world/table.ts";
import type { MarginOrder, World } from "../world/world.ts";

/** Triggers a stop order: it goes to the book as a market or limit order. */
const triggerStop = (world: World, pair: Pair, order: MarginOrder): Happened => {
  const freed = endAll(world, rivals(world, order), "EXPIRED");
  return then(freed, (now): Happened => {
    const set: MarginOrder = { ...order, isWorking: true, workingTime: now.time };
    // The market may have moved past the stop price further than the balance covers.
    const missing = spends(now, pair, set) - order.locked;
    return missing <= balance(now, spentAsset(pair, order), "cross")
      ? trade(now, pair, set)
      : endWithList(now, order, "EXPIRED");
  });
};

const fillReached = (pair: Pair, { world, reached }: Reaching): Happened =>
  each(
    world,
    reached,
    (now, { account, orderId, quantity }: Reached) =>
      within(now, account, (seen): Happened => {
        const order = get(seen.margin.open, orderId);
        if (!order) return nothing(seen);
        // An order that waited for a fill before this one may have traded with it.
        const left = min(quantity, restOf(order));
        return fillWithList(seen, pair, order, order.price, left, true);
      }),
  );

/** After a price move: fills the resting orders that it reached, each at its own price. */
export const matchMargin = (world: World, symbol: string): Happened => {
  const pair = world.market.pairs[symbol];
  return pair && isTrading(pair)
    ? fillReached(pair, reachedByPrice(world, venueOf(world, "margin", pair)))
    : nothing(world);
};

/** Whether trades or a price move may change any waiting order of a pair. */
export const mayTriggerMargin = (world: World, symbol: string): boolean => {
  const pair = world.market.pairs[symbol];
  if (!pair || !isTrading(pair) || world.margin.waiting.size === 0) return false;
  const price = lastOf(world, "margin", pair);
  return waitingMargin(world, symbol).some((order) =>
    order.status !== "PENDING_NEW" &&
    (order.trailingDelta !== undefined || isDue(order, price))
  );
};

/** After trades or a price move: triggers the stop orders that the last price reached, oldest first. */
export const triggerMargin = (world: World, symbol: string): Happened => {
  const pair = world.market.pairs[symbol];
  if (!pair || !isTrading(pair)) return nothing(world);
  const price = lastOf(world, "margin", pair);
  const now = followAll(world, pair, price);
  const due = waitingMargin(now, symbol).filter((order) =>
    order.status !== "PENDING_NEW" && isDue(order, price)
  );
  return each(now, due, (before, { orderId }) => {
    const order = get(before.margin.open, orderId);
    return order && !order.isWorking ? triggerStop(before, pair, order) : nothing(before);
  });
};

/** Fills resting orders that others trade with in some time. */
export const passMargin = (world: World, symbol: string, ms: number): Happened => {
  const pair = world.market.pairs[symbol];
  return pair && isTrading(pair)
    ? fillReached(pair, reachedInTime(world, venueOf(world, "margin", pair), ms))
    : nothing(world);
};

/** Cancels open margin orders, all or those of one pair; the first step of liquidation. */
export const cancelMargin = (world: World, symbol?: string): Happened =>
  each(
    world,
    openMargin(world, (order) => symbol === undefined || order.symbol === symbol),
    (before, { orderId }) => {
      const order = get(before.margin.open, orderId);
      return order ? endWithList(before, order, "CANCELED") : nothing(before);
    },
  );
