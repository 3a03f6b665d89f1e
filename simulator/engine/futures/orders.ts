/** Futures orders and the market: placing, amending, matching. */
import { within } from "../each_account.ts";
import { idAt } from "../world/ids.ts";
import { each, type Happened, nothing, then } from "../happened.ts";
import { refuse, type Refused } from "../refusal.ts";
import { min, type Units } from "../../../lib/decimal.ts";
import { dequeued } from "../book/books.ts";
import { venueOf } from "../book/offers.ts";
import { type Reached, reachedByPrice, reachedInTime, type Reaching } from "../book/reached.ts";
import { isOpen, openCount, orderByClientId, withOrder } from "./book.ts";
import { cancelFutures } from "./cancel.ts";
import { checkMarket, cutToPosition, fillable } from "./checks.ts";
import type { FuturesDraft, Placed } from "./draft.ts";
import { fill, restOf } from "./fill.ts";
import { checkBook, remain, take } from "./take.ts";
import type { Contract } from "../market/market.ts";
import { get } from "../world/table.ts";
import { appended } from "../world/histories.ts";
import { at } from "../world/vector.ts";
import type { Amendment, FuturesKind, FuturesOrder, World } from "../world/world.ts";

/** How often an order may be amended. */
const MAX_AMENDMENTS = 10_000;

/**
 * Sends an order that passed all checks to the market. First comes the fact that it was accepted or
 * amended, then its outcome.
 */
const enter = (
  world: World,
  kind: FuturesKind,
  contract: Contract,
  order: FuturesOrder,
  fact: "OrderAccepted" | "OrderAmended",
): Placed | Refused => {
  const refused = checkBook(world, kind, contract, order);
  if (refused) return refused;
  const taken = take(world, kind, contract, order);
  const done = isOpen(taken.order)
    ? then(taken, (now) => remain(now, kind, contract, taken.order))
    : taken;
  const at = done.facts.length > 0 ? world : done.world;
  return { ...done, facts: [{ fact, at, kind, order }, ...done.facts] };
};

/** Whether a contract has as many open orders as it may have. */
const isFull = (world: World, kind: FuturesKind, { symbol, maxOrders }: Contract): boolean =>
  maxOrders !== undefined && world[kind].open.size >= maxOrders &&
  openCount(world, kind, symbol) >= maxOrders;

/** An order of a draft. */
const accepted = (
  draft: FuturesDraft,
  orderId: string,
  quantity: Units,
  time: number,
): FuturesOrder => {
  const clientOrderId = draft.clientOrderId || `auto${orderId}`;
  const first = { orderId, filled: 0n, filledValue: 0n, status: "NEW" } as const;
  if (draft.forced || draft.algoId !== undefined) {
    return { ...draft, clientOrderId, quantity, ...first, time, updateTime: time };
  }
  // One by one: older versions of V8 take many times as long to add to what they spread.
  return {
    clientOrderId,
    symbol: draft.symbol,
    side: draft.side,
    positionSide: draft.positionSide,
    type: draft.type,
    origType: draft.origType,
    timeInForce: draft.timeInForce,
    price: draft.price,
    quantity,
    reduceOnly: draft.reduceOnly,
    selfTradePreventionMode: draft.selfTradePreventionMode,
    priceMatch: draft.priceMatch,
    goodTillDate: draft.goodTillDate,
    orderId,
    filled: 0n,
    filledValue: 0n,
    status: "NEW",
    time,
    updateTime: time,
  };
};

/** Checks an order and places it. */
export const placeFutures = (
  world: World,
  kind: FuturesKind,
  draft: FuturesDraft,
): Placed | Refused => {
  const contract = world.market[kind][draft.symbol];
  if (!contract) return refuse("unknownSymbol");
  const { firstOrderId, orders } = world[kind];
  const orderId = idAt(world, firstOrderId, orders.size, draft.symbol);
  const order = accepted(draft, orderId, cutToPosition(world, kind, draft), world.time);
  const same = orderByClientId(world, kind, order.clientOrderId);
  if (same && isOpen(same)) return refuse("duplicateClientId");
  // A market order never rests, so that a position can always be closed.
  const mayRest = !order.forced && order.type !== "MARKET";
  if (mayRest && isFull(world, kind, contract)) return refuse("tooManyOpen");
  return checkMarket(world, kind, contract, order) ??
    enter(world, kind, contract, order, "OrderAccepted");
};

/**
 * Changes price and quantity of an open limit order; it loses its queue position and may fill. A
 * post-only order that would take at its new price is cancelled instead, as the exchange does.
 *
 * @see {@link https://developers.binance.com/docs/derivatives/usds-margined-futures/faq/stp-faq} An amended order
 * has no self-trade prevention
 */
export const amendFutures = (
  world: World,
  kind: FuturesKind,
  order: FuturesOrder,
  change: Pick<FuturesOrder, "price" | "quantity" | "priceMatch"> & { readonly modifyId?: string },
): Placed | Refused => {
  const contract = world.market[kind][order.symbol];
  if (!contract) return refuse("unknownSymbol");
  const quantity = cutToPosition(world, kind, { ...order, ...change });
  const count = (order.amendments ?? 0) + 1;
  if (count > MAX_AMENDMENTS) return refuse("tooManyAmendments");
  const { modifyId: _, ...kept } = order;
  const amended: FuturesOrder = {
    ...kept,
    ...change,
    quantity,
    selfTradePreventionMode: "NONE",
    amendments: count,
    updateTime: world.time,
  };
  // Nothing is left of one that has filled as far; a quantity that no order may have is refused below.
  if (order.filled > 0n && amended.quantity <= order.filled) {
    return cancelFutures(world, kind, order);
  }
  // Checked without the old order, which frees its own margin and its place in the queue.
  const without = withOrder(dequeued(world, kind, order), kind, { ...order, status: "CANCELED" });
  const refused = checkMarket(without, kind, contract, amended);
  if (refused) return refused;
  if (checkBook(without, kind, contract, amended)) return cancelFutures(world, kind, order);
  const { amendments } = world[kind];
  const recorded: World = {
    ...without,
    [kind]: {
      ...without[kind],
      amendments: appended(amendments, {
        amendmentId: String(amendments.size + 1),
        orderId: order.orderId,
        clientOrderId: order.clientOrderId,
        symbol: order.symbol,
        time: world.time,
        priceBefore: order.price,
        priceAfter: amended.price,
        quantityBefore: order.quantity,
        quantityAfter: amended.quantity,
        count,
        ...(change.priceMatch !== "NONE" && { priceMatch: change.priceMatch }),
        ...(change.modifyId !== undefined && { modifyId: change.modifyId }),
      }),
    },
  };
  return enter(recorded, kind, contract, amended, "OrderAmended");
};

/** Amendments of an order, oldest first. */
export function* amendmentsOf(
  world: World,
  kind: FuturesKind,
  orderId: string,
): Generator<Amendment> {
  const { amendments } = world[kind];
  for (let i = 0; i < amendments.size; i++) {
    const amendment = at(amendments, i);
    if (amendment?.orderId === orderId) yield amendment;
  }
}

/** Fills a part of a resting order. One that can only reduce expires if no position is left. */
const fillResting = (
  world: World,
  kind: FuturesKind,
  contract: Contract,
  { orderId, quantity }: Reached,
): Happened => {
  const order = get(world[kind].open, orderId);
  if (!order) return nothing(world);
  const cut = fillable(world, kind, order);
  return cut
    ? fill(world, kind, contract, cut, order.price, min(quantity, restOf(cut)), true)
    : cancelFutures(world, kind, order, "EXPIRED");
};

const fillReached = (
  kind: FuturesKind,
  contract: Contract,
  { world, reached }: Reaching,
): Happened =>
  each(
    world,
    reached,
    (now, one) => within(now, one.account, (seen) => fillResting(seen, kind, contract, one)),
  );

/** After a price move: fills the resting orders that it reached, each at its own price. */
export const matchFutures = (world: World, kind: FuturesKind, symbol: string): Happened => {
  const contract = world.market[kind][symbol];
  return contract && contract.status !== "HALT"
    ? fillReached(kind, contract, reachedByPrice(world, venueOf(world, kind, contract)))
    : nothing(world);
};

/** Fills resting orders that others trade with in some time. */
export const passFutures = (
  world: World,
  kind: FuturesKind,
  symbol: string,
  ms: number,
): Happened => {
  const contract = world.market[kind][symbol];
  if (!contract || contract.status === "HALT") return nothing(world);
  return fillReached(kind, contract, reachedInTime(world, venueOf(world, kind, contract), ms));
};
