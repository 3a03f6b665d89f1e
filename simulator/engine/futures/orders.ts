/** Futures orders and the market: placing, resting, matching, cancelling. */
import type { Units } from "../../../lib/decimal.ts";
import { isOpen, older, openFutures, orderByClientId, withOrder } from "./book.ts";
import { checkMarket, closing, onlyReduces } from "./checks.ts";
import { orderUpdate } from "../../exchange/futures/events.ts";
import type { FuturesDraft, Happened, Placed } from "./draft.ts";
import { fill } from "./fill.ts";
import { isRefusal } from "../../exchange/handler.ts";
import type { Contract } from "../market/market.ts";
import type { Refusal } from "../../exchange/refusals/shared.ts";
import * as refusals from "../../exchange/refusals/shared.ts";
import { get, values } from "../world/table.ts";
import { at, push } from "../world/vector.ts";
import type { Amendment, FuturesKind, FuturesOrder, World } from "../world/world.ts";

export { openFutures, orderByClientId, orderById } from "./book.ts";

/** How often an order may be amended. */
const MOST_AMENDMENTS = 10_000;

const isMarketable = (order: FuturesOrder, price: Units): boolean =>
  order.type === "MARKET" ||
  (order.side === "BUY" ? order.price >= price : order.price <= price);

const rest = (world: World, kind: FuturesKind, order: FuturesOrder): Placed => ({
  world: withOrder(world, kind, order),
  order,
  events: [],
});

/** Ends an open order. */
export const cancelFutures = (
  world: World,
  kind: FuturesKind,
  order: FuturesOrder,
  status: "CANCELED" | "EXPIRED" | "EXPIRED_IN_MATCH" = "CANCELED",
): Placed => {
  const ended: FuturesOrder = { ...order, status, updateTime: world.time };
  const after = withOrder(world, kind, ended);
  return {
    world: after,
    order: ended,
    events: [orderUpdate(after, kind, ended, status === "CANCELED" ? "CANCELED" : "EXPIRED")],
  };
};

/** Times in force with which self-trade prevention works. */
const PREVENTING = ["GTC", "IOC", "GTD"];

/** Own resting orders that a new order would meet. */
const met = (world: World, kind: FuturesKind, order: FuturesOrder): readonly FuturesOrder[] =>
  order.selfTradePreventionMode === "NONE" || order.type === "MARKET" ||
    !PREVENTING.includes(order.timeInForce)
    ? []
    : openFutures(world, kind, order.symbol).filter((own) =>
      own.side !== order.side && isMarketable(order, own.price)
    );

const preventSelfTrade = (
  world: World,
  kind: FuturesKind,
  order: FuturesOrder,
): Happened & { readonly expires: boolean } => {
  const own = met(world, kind, order);
  if (own.length === 0) return { world, expires: false, events: [] };
  const mode = order.selfTradePreventionMode;
  const rid = mode === "EXPIRE_TAKER" ? [] : own;
  const without = rid.reduce<Happened>((before, each) => {
    const ended = cancelFutures(before.world, kind, each, "EXPIRED_IN_MATCH");
    return { world: ended.world, events: [...before.events, ...ended.events] };
  }, { world, events: [] });
  return { ...without, expires: mode !== "EXPIRE_MAKER" };
};

/** What becomes of an order that meets the market. */
const meet = (
  world: World,
  kind: FuturesKind,
  contract: Contract,
  order: FuturesOrder,
  expires: boolean,
): Placed | Refusal => {
  if (expires) return cancelFutures(world, kind, order, "EXPIRED_IN_MATCH");
  const price = contract.lastPrice;
  if (isMarketable(order, price)) {
    return order.timeInForce === "GTX"
      ? refusals.wouldTake
      : fill(world, kind, contract, order, price, false);
  }
  if (order.timeInForce === "FOK") return refusals.notFillable;
  return order.timeInForce === "IOC"
    ? cancelFutures(world, kind, order, "EXPIRED")
    : rest(world, kind, order);
};

/**
 * Lets an order that passed all checks meet the market. The stream tells first that it is there, or that
 * it was amended, and then what became of it.
 */
const enter = (
  world: World,
  kind: FuturesKind,
  contract: Contract,
  order: FuturesOrder,
  execution: "NEW" | "AMENDMENT",
): Placed | Refusal => {
  const prevented = preventSelfTrade(world, kind, order);
  const done = meet(prevented.world, kind, contract, order, prevented.expires);
  if (isRefusal(done)) return done;
  const told = orderUpdate(done.events.length > 0 ? world : done.world, kind, order, execution);
  return { ...done, events: [told, ...prevented.events, ...done.events] };
};

/** A reduce-only order reduces no more than there is; where there is nothing, it stays to be refused. */
const cutDown = (
  world: World,
  kind: FuturesKind,
  order: Pick<FuturesOrder, "symbol" | "side" | "positionSide" | "quantity" | "reduceOnly">,
): Units => {
  const closes = order.reduceOnly ? closing(world, kind, order) : 0n;
  return closes > 0n && closes < order.quantity ? closes : order.quantity;
};

/** Checks an order and places it. */
export const placeFutures = (
  world: World,
  kind: FuturesKind,
  draft: FuturesDraft,
): Placed | Refusal => {
  const contract = world.market[kind][draft.symbol];
  if (!contract) return refusals.badSymbol;
  const { firstOrderId, orders } = world[kind];
  const orderId = String(BigInt(firstOrderId) + BigInt(orders.size));
  const order: FuturesOrder = {
    ...draft,
    clientOrderId: draft.clientOrderId || `auto${orderId}`,
    quantity: cutDown(world, kind, draft),
    orderId,
    filled: 0n,
    filledValue: 0n,
    status: "NEW",
    time: world.time,
    updateTime: world.time,
  };
  const same = orderByClientId(world, kind, order.clientOrderId);
  if (same && isOpen(same)) return refusals.duplicateClientId;
  return checkMarket(world, kind, contract, order) ??
    enter(world, kind, contract, order, "NEW");
};

/**
 * Changes price and quantity of an open limit order; it loses its place and may fill. A post-only order
 * that would take at its new price is cancelled instead, as the exchange does.
 */
export const amendFutures = (
  world: World,
  kind: FuturesKind,
  order: FuturesOrder,
  change: Pick<FuturesOrder, "price" | "quantity" | "priceMatch"> & { readonly modifyId?: string },
): Placed | Refusal => {
  const contract = world.market[kind][order.symbol];
  if (!contract) return refusals.badSymbol;
  const quantity = cutDown(world, kind, { ...order, ...change });
  const count = (order.amendments ?? 0) + 1;
  if (count > MOST_AMENDMENTS) return refusals.tooManyAmendments;
  const amended: FuturesOrder = {
    ...order,
    ...change,
    quantity,
    amendments: count,
    updateTime: world.time,
  };
  // Checked as if the order were not there: it makes room for itself.
  const without = withOrder(world, kind, { ...order, status: "CANCELED" });
  const refused = checkMarket(without, kind, contract, amended);
  if (refused) return refused;
  if (order.timeInForce === "GTX" && isMarketable(amended, contract.lastPrice)) {
    return cancelFutures(world, kind, order);
  }
  const { amendments } = world[kind];
  const recorded: World = {
    ...world,
    [kind]: {
      ...world[kind],
      amendments: push(amendments, {
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
  return enter(recorded, kind, contract, amended, "AMENDMENT");
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

/** Fills resting orders that the contract's last price has reached, each at its own price. */
export const matchFutures = (world: World, kind: FuturesKind, symbol: string): Happened => {
  const contract = world.market[kind][symbol];
  if (!contract) return { world, events: [] };
  const price = contract.lastPrice;
  const reached = [...values(world[kind].open)]
    .filter((order) => order.symbol === symbol && isMarketable(order, price))
    .sort(older);
  return reached.reduce<Happened>((before, { orderId }) => {
    const order = get(before.world[kind].open, orderId);
    if (!order) return before;
    const cut = { ...order, quantity: cutDown(before.world, kind, order) };
    // An order that may only reduce ends where no position is left for it, instead of opening one.
    const after = onlyReduces(cut) && closing(before.world, kind, cut) < cut.quantity
      ? cancelFutures(before.world, kind, order, "EXPIRED")
      : fill(before.world, kind, contract, cut, order.price, true);
    return { world: after.world, events: [...before.events, ...after.events] };
  }, { world, events: [] });
};
