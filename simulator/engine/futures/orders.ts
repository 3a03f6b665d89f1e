/** Futures orders and the market: placing, resting, matching, cancelling. */
import { each, type Happened, nothing } from "../happened.ts";
import { isRefused, refuse, type Refused } from "../refusal.ts";
import type { Units } from "../../../lib/decimal.ts";
import { isOpen, older, openFutures, orderByClientId, withOrder } from "./book.ts";
import { checkMarket, closing } from "./checks.ts";
import type { FuturesDraft, Placed } from "./draft.ts";
import { fill } from "./fill.ts";
import type { Contract } from "../market/market.ts";
import { get, values } from "../world/table.ts";
import { at, push } from "../world/vector.ts";
import type { Amendment, FuturesKind, FuturesOrder, World } from "../world/world.ts";

import { onlyReduces } from "../../../risk/portfolio.ts";

/** How often an order may be amended. */
const MAX_AMENDMENTS = 10_000;

const isMarketable = (order: FuturesOrder, price: Units): boolean =>
  order.type === "MARKET" ||
  (order.side === "BUY" ? order.price >= price : order.price <= price);

const rest = (world: World, kind: FuturesKind, order: FuturesOrder): Placed => ({
  ...nothing(withOrder(world, kind, order)),
  order,
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
    facts: [{ fact: "OrderEnded", at: after, kind, order: ended }],
  };
};

/** Times in force that support self-trade prevention. */
const PREVENTING = ["GTC", "IOC", "GTD"];

/** Own resting orders that a new order would match. */
const crossed = (world: World, kind: FuturesKind, order: FuturesOrder): readonly FuturesOrder[] =>
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
  const own = crossed(world, kind, order);
  if (own.length === 0) return { ...nothing(world), expires: false };
  const mode = order.selfTradePreventionMode;
  const makers = mode === "EXPIRE_TAKER" ? [] : own;
  const without = each(
    world,
    makers,
    (now, maker) => cancelFutures(now, kind, maker, "EXPIRED_IN_MATCH"),
  );
  return { ...without, expires: mode !== "EXPIRE_MAKER" };
};

/** What becomes of an order at the market's price. */
const atMarket = (
  world: World,
  kind: FuturesKind,
  contract: Contract,
  order: FuturesOrder,
  expires: boolean,
): Placed | Refused => {
  if (expires) return cancelFutures(world, kind, order, "EXPIRED_IN_MATCH");
  const price = contract.lastPrice;
  if (isMarketable(order, price)) {
    return order.timeInForce === "GTX"
      ? refuse("wouldTake")
      : fill(world, kind, contract, order, price, false);
  }
  if (order.timeInForce === "FOK") return refuse("notFillable");
  return order.timeInForce === "IOC"
    ? cancelFutures(world, kind, order, "EXPIRED")
    : rest(world, kind, order);
};

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
  const prevented = preventSelfTrade(world, kind, order);
  const done = atMarket(prevented.world, kind, contract, order, prevented.expires);
  if (isRefused(done)) return done;
  const at = done.facts.length > 0 ? world : done.world;
  return { ...done, facts: [{ fact, at, kind, order }, ...prevented.facts, ...done.facts] };
};

/**
 * A reduce-only order is cut to the position; without a position it stays as it is and is refused.
 */
const cutToPosition = (
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
): Placed | Refused => {
  const contract = world.market[kind][draft.symbol];
  if (!contract) return refuse("unknownSymbol");
  const { firstOrderId, orders } = world[kind];
  const orderId = String(BigInt(firstOrderId) + BigInt(orders.size));
  const order: FuturesOrder = {
    ...draft,
    clientOrderId: draft.clientOrderId || `auto${orderId}`,
    quantity: cutToPosition(world, kind, draft),
    orderId,
    filled: 0n,
    filledValue: 0n,
    status: "NEW",
    time: world.time,
    updateTime: world.time,
  };
  const same = orderByClientId(world, kind, order.clientOrderId);
  if (same && isOpen(same)) return refuse("duplicateClientId");
  return checkMarket(world, kind, contract, order) ??
    enter(world, kind, contract, order, "OrderAccepted");
};

/**
 * Changes price and quantity of an open limit order; it loses its queue position and may fill. A
 * post-only order that would take at its new price is cancelled instead, as the exchange does.
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
  const amended: FuturesOrder = {
    ...order,
    ...change,
    quantity,
    amendments: count,
    updateTime: world.time,
  };
  // Checked without the old order, which frees its own margin.
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

/** Fills resting orders that the contract's last price has reached, each at its own price. */
export const matchFutures = (world: World, kind: FuturesKind, symbol: string): Happened => {
  const contract = world.market[kind][symbol];
  if (!contract) return nothing(world);
  const price = contract.lastPrice;
  const reached = [...values(world[kind].open)]
    .filter((order) => order.symbol === symbol && isMarketable(order, price))
    .sort(older);
  return each(world, reached, (now, { orderId }) => {
    const order = get(now[kind].open, orderId);
    if (!order) return nothing(now);
    const cut = { ...order, quantity: cutToPosition(now, kind, order) };
    // A reduce-only order expires if no position is left, instead of opening one.
    return onlyReduces(cut) && closing(now, kind, cut) < cut.quantity
      ? cancelFutures(now, kind, order, "EXPIRED")
      : fill(now, kind, contract, cut, order.price, true);
  });
};
