/** Margin orders in the book: entering it, taking from it, resting in it. */
import { lastOf, type Offer, venueOf, wouldTake } from "../book/offers.ts";
import { costOf, endingAs, holds, reach, takingAs, withTaken } from "../book/take.ts";
import { within } from "../each_account.ts";
import type { Fact } from "../facts.ts";
import { type Happened, nothing, then } from "../happened.ts";
import { isRefused, refuse, type Refused } from "../refusal.ts";
import { max, min, times, type Units } from "../../../lib/decimal.ts";
import { isOpen, marginOrderById, ordersOf, withList, withOrder, withPrevented } from "./books.ts";
import { isLimit, isStop, isTriggered } from "./checks.ts";
import { type Changed, fillOrder, lockForRest, restOf, restOrder } from "./fill.ts";
import { fund, withBorrowed } from "./money.ts";
import { endAll, endWithList, listOf, rivals, settle } from "./order_lists.ts";
import { amountToLock, NO_LIST, spentAsset } from "../world/margin_terms.ts";
import { trailing } from "./trailing.ts";
import type { Pair } from "../market/market.ts";
import type { Queued } from "../world/book.ts";
import { balance } from "../world/ledger.ts";
import { accountIn } from "../world/seen_by.ts";
import { get } from "../world/table.ts";
import type { MarginOrder, World } from "../world/world.ts";

/** Fills a part of an order; with its first fill its rivals in the list end. */
const fillPart = (
  world: World,
  pair: Pair,
  order: MarginOrder,
  price: Units,
  quantity: Units,
  isMaker: boolean,
  isPublic = true,
): Changed => {
  const freed = order.orderListId === NO_LIST
    ? nothing(world)
    : endAll(world, rivals(world, order), "EXPIRED");
  return then(
    freed,
    (now) => fillOrder(now, pair, order, price, quantity, isMaker, isPublic),
  );
};

/** After a fill: once an order is filled, those that wait for it are placed. */
const goOn = (world: World, pair: Pair, order: MarginOrder): Happened => {
  if (order.orderListId === NO_LIST) return nothing(world);
  const started = isOpen(order) ? nothing(world) : startPending(world, pair, order);
  return { ...started, world: settle(started.world, order) };
};

/**
 * Fills a part of an order; with its first fill its rivals in the list end, with its last one orders
 * that wait for it are placed.
 */
export const fillWithList = (
  world: World,
  pair: Pair,
  order: MarginOrder,
  price: Units,
  quantity: Units,
  isMaker: boolean,
): Changed => {
  const filled = fillPart(world, pair, order, price, quantity, isMaker);
  return { ...then(filled, (now) => goOn(now, pair, filled.order)), order: filled.order };
};

/** Places the orders that waited for a fill; those that cannot be placed expire. */
const startPending = (world: World, pair: Pair, order: MarginOrder): Happened => {
  const list = listOf(world, order);
  if (!list || list.orderIds[0] !== order.orderId) return nothing(world);
  const pending = ordersOf(world, list).filter(({ status }) => status === "PENDING_NEW")
    .map((one) => ({ ...one, workingTime: world.time }))
    // Orders that trail from the start do so from here.
    .map((one) => one.extreme ? trailing(pair, one, lastOf(world, "margin", pair)) : one);
  const [first, second] = pending;
  if (!first) return nothing(world);
  const placed = second
    ? enterPair(world, pair, first, second)
    : enter(world, pair, { ...first, status: "NEW" });
  return isRefused(placed)
    ? endAll(withList(world, { ...list, listOrderStatus: "REJECT" }), pending, "EXPIRED")
    : placed;
};

const limitOf = (order: MarginOrder): Units | undefined => isLimit(order) ? order.price : undefined;

const takesAtOnce = (world: World, pair: Pair, order: MarginOrder): boolean =>
  wouldTake(venueOf(world, "margin", pair), order.side, limitOf(order));

/** The most that an order can spend: at its limit, or what the book asks for it now. */
export const spends = (world: World, pair: Pair, order: MarginOrder): Units => {
  if (isLimit(order) || order.side === "SELL") return amountToLock(pair, order);
  const venue = venueOf(world, "margin", pair);
  const taking = takingAs(world.account, order.selfTradePreventionMode);
  const { cost, missing } = costOf(venue, "BUY", order.quantity, times, taking);
  return missing === order.quantity ? amountToLock(pair, order) : cost;
};

/** Notes a prevented trade between own orders, and ends those that its mode names. */
const prevent = (world: World, pair: Pair, taker: MarginOrder, maker: MarginOrder): Changed => {
  const mode = taker.selfTradePreventionMode;
  const stays = mode === "EXPIRE_TAKER";
  const noted = withPrevented(world, {
    symbol: pair.symbol,
    takerOrderId: taker.orderId,
    makerOrderId: maker.orderId,
    mode,
    price: maker.price,
    makerQuantity: stays ? 0n : restOf(maker),
    time: world.time,
  });
  const freed = stays ? nothing(noted) : endWithList(noted, maker, "EXPIRED_IN_MATCH");
  return mode === "EXPIRE_MAKER"
    ? { world: freed.world, facts: freed.facts, order: taker }
    : then(freed, (now) => endWithList(withOrder(now, taker), taker, "EXPIRED_IN_MATCH"));
};

/** An order comes to one of an account. Only those of one account are kept from trading. */
const meet = (
  world: World,
  pair: Pair,
  order: MarginOrder,
  maker: MarginOrder,
  account: string,
): Changed => {
  const isOwn = account === world.account;
  if (isOwn && order.selfTradePreventionMode !== "NONE") return prevent(world, pair, order, maker);
  const quantity = min(restOf(order), restOf(maker));
  const taken = fillPart(world, pair, order, maker.price, quantity, false);
  const made = then(taken, (now) =>
    within(
      now,
      account,
      (seen) => fillPart(seen, pair, maker, maker.price, quantity, true, false),
    ));
  // What waits for either comes once both have their fills: it may come to the same maker, or spend their money.
  const followed = then(made, (now) => goOn(now, pair, taken.order));
  const all = then(followed, (now) =>
    within(
      now,
      account,
      (seen) => goOn(seen, pair, marginOrderById(seen, maker.orderId) ?? maker),
    ));
  return { ...all, order: taken.order };
};

/** The order that stands for something in a book. */
const standing = (world: World, { account, orderId }: Queued): MarginOrder | undefined => {
  const open = accountIn(world, account)?.margin.open;
  return open && get(open, orderId);
};

/** Whether the free balance covers what an order takes. */
const affords = (
  world: World,
  pair: Pair,
  order: MarginOrder,
  takes: readonly Offer[],
): boolean => {
  const spent = takes.reduce(
    (sum, { price, quantity }) => sum + (order.side === "BUY" ? times(quantity, price) : quantity),
    0n,
  );
  return spent <= balance(world, spentAsset(pair, order), "cross") + order.locked;
};

/**
 * Takes what the book holds within the order's limit, level by level, from the free balance: as long as that
 * covers it, because an order that a fill has placed may have spent it.
 */
const take = (world: World, pair: Pair, order: MarginOrder): Changed => {
  let done: Changed = { ...nothing(world), order };
  for (;;) {
    const venue = venueOf(done.world, "margin", pair);
    const { takes, meets } = reach(venue, order.side, limitOf(order), restOf(done.order));
    if (!affords(done.world, pair, done.order, takes)) return done;
    if (takes.length > 0) {
      done = { ...done, world: withTaken(done.world, venue, order.side, takes) };
    }
    for (const { price, quantity } of takes) {
      const { order: before } = done;
      done = then(done, (now) => fillWithList(now, pair, before, price, quantity, false));
    }
    const { order: taker } = done;
    const queued = meets?.maker;
    const maker = queued && standing(done.world, queued);
    if (!maker) return done;
    const met = { price: maker.price, quantity: min(restOf(taker), restOf(maker)) };
    if (!affords(done.world, pair, taker, [met])) return done;
    done = then(done, (now) => meet(now, pair, taker, maker, queued.account));
    if (!isOpen(done.order)) return done;
  }
};

const isImmediate = (order: MarginOrder): boolean =>
  !isLimit(order) || order.timeInForce === "IOC" || order.timeInForce === "FOK";

/**
 * Sends an order that is paid for to the book: it takes what it can, and what is left rests or
 * expires.
 */
export const trade = (world: World, pair: Pair, order: MarginOrder): Changed => {
  const venue = venueOf(world, "margin", pair);
  const { side, selfTradePreventionMode: mode } = order;
  const [takes, ends] = [takingAs(world.account, mode), endingAs(world.account, mode)];
  const isKilled = order.timeInForce === "FOK" &&
    !holds(venue, side, limitOf(order), restOf(order), takes, ends);
  const taken = isKilled ? { ...nothing(world), order } : take(world, pair, order);
  if (!isOpen(taken.order)) return taken;
  return then(taken, (now) => {
    const missing = lockForRest(pair, taken.order) - taken.order.locked;
    if (isImmediate(order) || missing > balance(now, spentAsset(pair, order), "cross")) {
      return endWithList(withOrder(now, taken.order), taken.order, "EXPIRED");
    }
    return restOrder(now, pair, taken.order, missing, true);
  });
};

/** Sends an order that passed all checks to the market. */
export const enter = (
  world: World,
  pair: Pair,
  order: MarginOrder,
): Changed | Refused => {
  const stops = isStop(order);
  if (stops && isTriggered(order, lastOf(world, "margin", pair))) return refuse("wouldTrigger");
  const takes = !stops && takesAtOnce(world, pair, order);
  if (takes && order.type === "LIMIT_MAKER") return refuse("wouldTake");
  const amount = stops ? amountToLock(pair, order) : spends(world, pair, order);
  const funded = fund(world, order, spentAsset(pair, order), amount);
  if (isRefused(funded)) return funded;
  if (stops) {
    const owing = withBorrowed(order, pair, funded.borrowed);
    const rests = restOrder(funded.world, pair, owing, amount, false);
    return { ...rests, facts: [...funded.facts, ...rests.facts] };
  }
  const working: MarginOrder = { ...order, isWorking: true };
  const accepted: Fact = { fact: "MarginAccepted", at: funded.world, order: working };
  const traded = trade(funded.world, pair, withBorrowed(working, pair, funded.borrowed));
  if (!isOpen(traded.order) && traded.order.filled === 0n) {
    // An order that ends without a fill borrows nothing.
    const ended = trade(world, pair, working);
    return { ...ended, facts: [{ ...accepted, at: world }, ...ended.facts] };
  }
  const told = traded.order.filled > 0n ? [accepted] : [];
  return { ...traded, facts: [...funded.facts, ...told, ...traded.facts] };
};

/** Rests two orders of which only one can fill; the more expensive one locks for both. */
export const enterPair = (
  world: World,
  pair: Pair,
  first: MarginOrder,
  second: MarginOrder,
): Changed | Refused => {
  const price = lastOf(world, "margin", pair);
  const both = [first, second];
  if (both.some((order) => isStop(order) && isTriggered(order, price))) {
    return refuse("wouldTrigger");
  }
  if (both.some((order) => !isStop(order) && takesAtOnce(world, pair, order))) {
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
