/** Futures orders and the market: placing, resting, matching, cancelling. */
import { trimmed, type Units, units } from "./decimal.ts";
import { isOpen, older, openFutures, orderByClientId, withOrder } from "./futures_book.ts";
import { checkMarket, closing, onlyReduces } from "./futures_checks.ts";
import { orderUpdate } from "./futures_events.ts";
import type { FuturesDraft, Happened, Placed } from "./futures_draft.ts";
import { fill } from "./futures_fill.ts";
import type { Contract } from "./market.ts";
import type { Refusal } from "./refusals.ts";
import * as refusals from "./refusals.ts";
import { get, values } from "./table.ts";
import { at, push } from "./vector.ts";
import type { Amendment, FuturesKind, FuturesOrder, World } from "./world.ts";

export { openFutures, orderByClientId, orderById } from "./futures_book.ts";

const isMarketable = (order: FuturesOrder, price: Units): boolean =>
  order.type === "MARKET" ||
  (order.side === "BUY" ? units(order.price) >= price : units(order.price) <= price);

const rest = (world: World, kind: FuturesKind, order: FuturesOrder): Placed => ({
  world: withOrder(world, kind, order),
  order,
  events: [orderUpdate(world, kind, order, "NEW")],
});

/** Ends an open order. */
export const cancelFutures = (
  world: World,
  kind: FuturesKind,
  order: FuturesOrder,
  status: "CANCELED" | "EXPIRED" | "EXPIRED_IN_MATCH" = "CANCELED",
): Placed => {
  const ended: FuturesOrder = { ...order, status, updateTime: world.time };
  return {
    world: withOrder(world, kind, ended),
    order: ended,
    events: [orderUpdate(world, kind, ended, status === "CANCELED" ? "CANCELED" : "EXPIRED")],
  };
};

/** Own resting orders that a new order would meet. */
const met = (world: World, kind: FuturesKind, order: FuturesOrder): readonly FuturesOrder[] =>
  order.selfTradePreventionMode === "NONE" || order.type === "MARKET"
    ? []
    : openFutures(world, kind, order.symbol).filter((own) =>
      own.side !== order.side && isMarketable(order, units(own.price))
    );

const preventSelfTrade = (
  world: World,
  kind: FuturesKind,
  order: FuturesOrder,
): { readonly world: World; readonly expires: boolean } => {
  const own = met(world, kind, order);
  if (own.length === 0) return { world, expires: false };
  const mode = order.selfTradePreventionMode;
  const rid = mode === "EXPIRE_TAKER" ? [] : own;
  return {
    world: rid.reduce(
      (before, each) => cancelFutures(before, kind, each, "EXPIRED_IN_MATCH").world,
      world,
    ),
    expires: mode !== "EXPIRE_MAKER",
  };
};

/** Lets an order that passed all checks meet the market. */
const enter = (
  world: World,
  kind: FuturesKind,
  contract: Contract,
  order: FuturesOrder,
): Placed | Refusal => {
  const price = units(contract.lastPrice);
  const prevented = preventSelfTrade(world, kind, order);
  if (prevented.expires) return cancelFutures(prevented.world, kind, order, "EXPIRED_IN_MATCH");
  if (isMarketable(order, price)) {
    return order.timeInForce === "GTX"
      ? refusals.wouldTake
      : fill(prevented.world, kind, contract, order, price, false);
  }
  if (order.timeInForce === "FOK") return refusals.notFillable;
  if (order.timeInForce === "IOC") return cancelFutures(prevented.world, kind, order, "EXPIRED");
  return rest(prevented.world, kind, order);
};

/** A reduce-only order reduces no more than there is; where there is nothing, it stays to be refused. */
const cutDown = (
  world: World,
  kind: FuturesKind,
  order: Pick<FuturesOrder, "symbol" | "side" | "positionSide" | "quantity" | "reduceOnly">,
): string => {
  const closes = order.reduceOnly ? closing(world, kind, order) : 0n;
  return closes > 0n && closes < units(order.quantity) ? trimmed(closes) : order.quantity;
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
    filled: "0",
    filledValue: "0",
    status: "NEW",
    time: world.time,
    updateTime: world.time,
  };
  const same = orderByClientId(world, kind, order.clientOrderId);
  if (same && isOpen(same)) return refusals.duplicateClientId;
  return checkMarket(world, kind, contract, order) ?? enter(world, kind, contract, order);
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
  const amended: FuturesOrder = { ...order, ...change, quantity, updateTime: world.time };
  // Checked as if the order were not there: it makes room for itself.
  const without = withOrder(world, kind, { ...order, status: "CANCELED" });
  const refused = checkMarket(without, kind, contract, amended);
  if (refused) return refused;
  if (order.timeInForce === "GTX" && isMarketable(amended, units(contract.lastPrice))) {
    return cancelFutures(world, kind, order);
  }
  const { amendments } = world[kind];
  const before = [...amendmentsOf(world, kind, order.orderId)].length;
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
        count: before + 1,
        ...(change.modifyId !== undefined && { modifyId: change.modifyId }),
      }),
    },
  };
  return enter(recorded, kind, contract, amended);
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
  const price = units(contract.lastPrice);
  const reached = [...values(world[kind].open)]
    .filter((order) => order.symbol === symbol && isMarketable(order, price))
    .sort(older);
  return reached.reduce<Happened>((before, { orderId }) => {
    const order = get(before.world[kind].open, orderId);
    if (!order) return before;
    const cut = { ...order, quantity: cutDown(before.world, kind, order) };
    // An order that may only reduce ends where no position is left for it, instead of opening one.
    const after = onlyReduces(cut) && closing(before.world, kind, cut) < units(cut.quantity)
      ? cancelFutures(before.world, kind, order, "EXPIRED")
      : fill(before.world, kind, contract, cut, units(order.price), true);
    return { world: after.world, events: [...before.events, ...after.events] };
  }, { world, events: [] });
};
