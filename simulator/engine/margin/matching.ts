/** Margin orders and the market: entering, resting, triggering, and lists. */
import { each, type Happened, nothing, then } from "../happened.ts";
import { isRefused, refuse, type Refused } from "../refusal.ts";
import { max, times, type Units } from "../../../lib/decimal.ts";
import { balance } from "../world/ledger.ts";
import {
  isOpen,
  listById,
  openMargin,
  ordersOf,
  withList,
  withOrder,
  withPrevented,
} from "./books.ts";
import { isLimit, isMarketable, isStop, isTriggered } from "./checks.ts";
import { type Changed, endOrder, fillOrder, restOrder } from "./fill.ts";
import { fund, withBorrowed } from "./money.ts";
import { amountToLock, NO_LIST, spentAsset } from "../world/margin_terms.ts";
import { followAll, isDue, trailing } from "./trailing.ts";
import type { Pair } from "../market/market.ts";
import { get } from "../world/table.ts";
import type { MarginOrder, OrderList, World } from "../world/world.ts";

type Ending = "CANCELED" | "EXPIRED" | "EXPIRED_IN_MATCH";

const listOf = (world: World, { orderListId }: MarginOrder): OrderList | undefined =>
  orderListId === NO_LIST ? undefined : listById(world, orderListId);

/** Orders of which one ends the others once it fills or triggers. */
const rivals = (world: World, order: MarginOrder): readonly MarginOrder[] => {
  const list = listOf(world, order);
  if (!list) return [];
  const isFirst = list.orderIds[0] === order.orderId;
  if (list.contingencyType === "OTO" && isFirst) return [];
  return ordersOf(world, list).filter((other) =>
    other.orderId !== order.orderId && isOpen(other) &&
    (list.contingencyType === "OCO" || other.orderId !== list.orderIds[0])
  );
};

/** Marks a list as done once none of its orders is open. */
const settle = (world: World, order: MarginOrder): World => {
  const list = listOf(world, order);
  if (!list || list.listStatusType === "ALL_DONE" || ordersOf(world, list).some(isOpen)) {
    return world;
  }
  const listOrderStatus = list.listOrderStatus === "REJECT" ? "REJECT" : "ALL_DONE";
  return withList(world, { ...list, listStatusType: "ALL_DONE", listOrderStatus });
};

const endAll = (world: World, orders: readonly MarginOrder[], status: Ending): Happened =>
  each(world, orders, (before, order) => endOrder(before, order, status));

/** Ends an order and the open orders of its list. */
export const endWithList = (world: World, order: MarginOrder, status: Ending): Changed => {
  const list = listOf(world, order);
  const others = list
    ? ordersOf(world, list).filter((one) => isOpen(one) && one.orderId !== order.orderId)
    : [];
  const own = endOrder(world, order, status);
  const rest = endAll(own.world, others, status === "EXPIRED_IN_MATCH" ? "EXPIRED" : status);
  return {
    world: settle(rest.world, order),
    order: own.order,
    facts: [...own.facts, ...rest.facts],
  };
};

/** Fills an order; its rivals in the list end, and orders that wait for it are placed. */
const fillWithList = (
  world: World,
  pair: Pair,
  order: MarginOrder,
  price: Units,
  isMaker: boolean,
): Changed => {
  const alone = order.orderListId === NO_LIST;
  const freed = alone ? nothing(world) : endAll(world, rivals(world, order), "EXPIRED");
  const filled = fillOrder(freed.world, pair, order, price, isMaker);
  if (alone) return filled;
  const started = startPending(filled.world, pair, order);
  return {
    world: settle(started.world, order),
    order: filled.order,
    facts: [...freed.facts, ...filled.facts, ...started.facts],
  };
};

/** Places the orders that waited for a fill; those that cannot be placed expire. */
const startPending = (world: World, pair: Pair, order: MarginOrder): Happened => {
  const list = listOf(world, order);
  if (!list || list.orderIds[0] !== order.orderId) return nothing(world);
  const pending = ordersOf(world, list).filter(({ status }) => status === "PENDING_NEW")
    // Orders that trail from the start do so from here.
    .map((one) => one.extreme ? trailing(pair, one, pair.lastPrice) : one);
  const [first, second] = pending;
  if (!first) return nothing(world);
  const placed = second
    ? enterPair(world, pair, first, second)
    : enter(world, pair, { ...first, status: "NEW" });
  return isRefused(placed)
    ? endAll(withList(world, { ...list, listOrderStatus: "REJECT" }), pending, "EXPIRED")
    : placed;
};

/** Own resting orders that a new order would match first, best price first. */
const crossed = (world: World, order: MarginOrder): readonly MarginOrder[] =>
  [...openMargin(
    world,
    (own) =>
      own.symbol === order.symbol && own.side !== order.side && own.isWorking &&
      isLimit(own) && isMarketable(order, own.price),
  )].sort((a, b) => {
    const difference = a.price - b.price;
    return difference === 0n ? 0 : (difference > 0n) === (order.side === "BUY") ? 1 : -1;
  });

const prevent = (world: World, taker: MarginOrder, maker: MarginOrder): Happened => {
  const mode = taker.selfTradePreventionMode;
  const stays = mode === "EXPIRE_TAKER";
  const noted = withPrevented(world, {
    symbol: taker.symbol,
    takerOrderId: taker.orderId,
    makerOrderId: maker.orderId,
    mode,
    price: maker.price,
    makerQuantity: stays ? 0n : maker.quantity - maker.filled,
    time: world.time,
  });
  return stays ? nothing(noted) : endWithList(noted, maker, "EXPIRED_IN_MATCH");
};

const preventSelfTrade = (
  world: World,
  order: MarginOrder,
): Happened & { readonly expires: boolean } => {
  const mode = order.selfTradePreventionMode;
  const own = mode === "NONE" || !isLimit(order) ? [] : crossed(world, order);
  if (own.length === 0) return { ...nothing(world), expires: false };
  const expires = mode !== "EXPIRE_MAKER";
  // An order that expires itself matches no second one.
  const rivals = expires ? own.slice(0, 1) : own;
  return { ...each(world, rivals, (before, one) => prevent(before, order, one)), expires };
};

/** Takes at the last price, unless an own order comes first. */
const take = (
  world: World,
  pair: Pair,
  order: MarginOrder,
): Changed | Refused => {
  const prevented = preventSelfTrade(world, order);
  const funded = fund(prevented.world, order, spentAsset(pair, order), amountToLock(pair, order));
  if (isRefused(funded)) return funded;
  if (prevented.expires) {
    const ended = endWithList(withOrder(prevented.world, order), order, "EXPIRED_IN_MATCH");
    return { ...ended, facts: [...prevented.facts, ...ended.facts] };
  }
  const filled = fillWithList(
    funded.world,
    pair,
    withBorrowed(order, pair, funded.borrowed),
    pair.lastPrice,
    false,
  );
  const accepted = {
    fact: "MarginAccepted",
    at: funded.world,
    order: { ...order, isWorking: true },
  } as const;
  return {
    ...filled,
    facts: [...prevented.facts, ...funded.facts, accepted, ...filled.facts],
  };
};

/** Sends an order that passed all checks to the market. */
export const enter = (
  world: World,
  pair: Pair,
  order: MarginOrder,
): Changed | Refused => {
  const price = pair.lastPrice;
  const stops = isStop(order);
  if (stops && isTriggered(order, price)) return refuse("wouldTrigger");
  const takes = !stops && isMarketable(order, price);
  if (takes && order.type === "LIMIT_MAKER") return refuse("wouldTake");
  if (takes) return take(world, pair, order);
  const amount = amountToLock(pair, order);
  const funded = fund(world, order, spentAsset(pair, order), amount);
  if (isRefused(funded)) return funded;
  if (!stops && order.timeInForce !== "GTC") {
    return endWithList(withOrder(world, order), order, "EXPIRED");
  }
  const owing = withBorrowed(order, pair, funded.borrowed);
  const rests = restOrder(funded.world, pair, owing, amount, !stops);
  return { ...rests, facts: [...funded.facts, ...rests.facts] };
};

/** Rests two orders of which only one can fill; the more expensive one locks for both. */
export const enterPair = (
  world: World,
  pair: Pair,
  first: MarginOrder,
  second: MarginOrder,
): Changed | Refused => {
  const price = pair.lastPrice;
  const both = [first, second];
  if (both.some((order) => isStop(order) && isTriggered(order, price))) {
    return refuse("wouldTrigger");
  }
  if (both.some((order) => !isStop(order) && isMarketable(order, price))) {
    return refuse("wouldTake");
  }
  const amount = max(amountToLock(pair, first), amountToLock(pair, second));
  const funded = fund(world, first, spentAsset(pair, first), amount);
  if (isRefused(funded)) return funded;
  const firstLocks = amountToLock(pair, first) === amount;
  const part = (order: MarginOrder, locks: boolean) => (before: World): Changed =>
    restOrder(
      before,
      pair,
      locks ? withBorrowed(order, pair, funded.borrowed) : order,
      locks ? amount : 0n,
      !isStop(order),
    );
  const one = part(first, firstLocks)(funded.world);
  const two = part(second, !firstLocks)(one.world);
  return { ...two, facts: [...funded.facts, ...one.facts, ...two.facts] };
};

/** Triggers a stop order: a market order fills, a limit order fills or rests. */
const triggerStop = (world: World, pair: Pair, order: MarginOrder): Happened => {
  const freed = endAll(world, rivals(world, order), "EXPIRED");
  const price = pair.lastPrice;
  const asset = spentAsset(pair, order);
  const at = isLimit(order) ? order.price : price;
  const cost = order.side === "BUY" ? times(order.quantity, at) : order.quantity;
  const missing = cost - order.locked;
  const set: MarginOrder = { ...order, isWorking: true };
  // The market may have moved past the stop price further than the balance covers.
  const isPayable = missing <= balance(freed.world, asset, "cross");
  const act = (): Happened => {
    if (!isPayable) return endWithList(freed.world, order, "EXPIRED");
    if (isMarketable(set, price)) return fillWithList(freed.world, pair, set, price, false);
    return order.timeInForce === "GTC"
      ? restOrder(freed.world, pair, set, missing, true)
      : endWithList(freed.world, order, "EXPIRED");
  };
  return then(freed, act);
};

/**
 * Matches the pair's open orders against its new last price: reached resting orders fill at their
 * own price, stop orders trigger. Oldest first.
 */
export const matchMargin = (world: World, symbol: string): Happened => {
  const pair = world.market.pairs[symbol];
  if (!pair) return nothing(world);
  const price = pair.lastPrice;
  const isReached = (order: MarginOrder): boolean =>
    order.symbol === symbol && order.status !== "PENDING_NEW" &&
    (order.isWorking ? isMarketable(order, price) : isDue(order, price));
  const now = followAll(world, pair);
  return each(now, openMargin(now, isReached), (before, { orderId }) => {
    const order = get(before.margin.open, orderId);
    if (!order) return nothing(before);
    return order.isWorking
      ? fillWithList(before, pair, order, order.price, true)
      : triggerStop(before, pair, order);
  });
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
