/** Futures orders and the market: placing, filling, resting, cancelling. */
import { fixed, least, size, times, type Units, units } from "./decimal.ts";
import { checkMarket, reservedBy } from "./futures_checks.ts";
import { orderUpdate } from "./futures_events.ts";
import type { FuturesDraft, Happened, Placed } from "./futures_draft.ts";
import { filledPosition, positionOf, withPosition } from "./futures_position.ts";
import { balance, type Movement, post } from "./ledger.ts";
import type { Contract } from "./market.ts";
import type { Refusal } from "./refusals.ts";
import * as refusals from "./refusals.ts";
import { contractValue } from "./risk.ts";
import { get, remove, set, values } from "./table.ts";
import { at, push, replace } from "./vector.ts";
import type { Amendment, Futures, FuturesKind, FuturesOrder, World } from "./world.ts";

const indexOf = ({ firstOrderId }: Futures, orderId: string): number =>
  Number(BigInt(orderId) - BigInt(firstOrderId));

/** An order by its id. */
export const orderById = (
  world: World,
  kind: FuturesKind,
  orderId: string,
): FuturesOrder | undefined => at(world[kind].orders, indexOf(world[kind], orderId));

/** The newest order of a client id. */
export const orderByClientId = (
  world: World,
  kind: FuturesKind,
  clientOrderId: string,
): FuturesOrder | undefined => {
  const orderId = get(world[kind].clientIds, clientOrderId);
  return orderId === undefined ? undefined : orderById(world, kind, orderId);
};

/** Open orders, oldest first. */
export const openFutures = (
  world: World,
  kind: FuturesKind,
  symbol?: string,
): readonly FuturesOrder[] =>
  [...values(world[kind].open)]
    .filter((order) => symbol === undefined || order.symbol === symbol)
    .sort((a, b) => indexOf(world[kind], a.orderId) - indexOf(world[kind], b.orderId));

const isOpen = ({ status }: FuturesOrder): boolean =>
  status === "NEW" || status === "PARTIALLY_FILLED";

/** The world with an order as it is now, in every place that knows it. */
const withOrder = (world: World, kind: FuturesKind, order: FuturesOrder): World => {
  const futures = world[kind];
  const index = indexOf(futures, order.orderId);
  const before = get(futures.open, order.orderId);
  const contract = world.market[kind][order.symbol];
  const held = (each: FuturesOrder | undefined): Units =>
    each && contract && isOpen(each) ? reservedBy(contract, each) : 0n;
  const reserved = units(futures.reserved[order.symbol] ?? "0") - held(before) + held(order);
  return {
    ...world,
    [kind]: {
      ...futures,
      orders: index < futures.orders.size
        ? replace(futures.orders, index, order)
        : push(futures.orders, order),
      open: isOpen(order)
        ? set(futures.open, order.orderId, order)
        : remove(futures.open, order.orderId),
      clientIds: index < futures.orders.size
        ? futures.clientIds
        : set(futures.clientIds, order.clientOrderId, order.orderId),
      reserved: { ...futures.reserved, [order.symbol]: fixed(reserved) },
    },
  };
};

const feeOf = (
  world: World,
  kind: FuturesKind,
  contract: Contract,
  value: Units,
  isMaker: boolean,
): { readonly asset: string; readonly amount: Units } => {
  const fees = world.market.fees[kind];
  const fee = times(size(value), units(isMaker ? fees.maker : fees.taker));
  const bnb = units(world.market.assets["BNB"]?.price ?? "0");
  // USDⓈ-M fees in BNB cost a tenth less, as long as the wallet holds enough.
  const inBnb = bnb === 0n ? 0n : fee * 9n / 10n * 100_000_000n / bnb;
  return kind === "um" && world.settings.feeBurn && inBnb > 0n &&
      balance(world, "BNB", "um") >= inBnb
    ? { asset: "BNB", amount: inBnb }
    : { asset: contract.marginAsset, amount: fee };
};

/** Fills what is left of an order at a price: moves position, profit and fee, and records the trade. */
const fill = (
  world: World,
  kind: FuturesKind,
  contract: Contract,
  order: FuturesOrder,
  price: Units,
  isMaker: boolean,
): Placed => {
  const quantity = units(order.quantity) - units(order.filled);
  const { position, realised } = filledPosition(
    contract,
    positionOf(world, kind, order.symbol, order.positionSide),
    order.side === "BUY" ? quantity : -quantity,
    price,
    world.time,
  );
  const value = contractValue(contract, quantity, price);
  const fee = feeOf(world, kind, contract, value, isMaker);
  const id = String(world[kind].trades.size + 1);
  const movements: readonly Movement[] = [
    {
      kind: "REALIZED_PNL",
      asset: contract.marginAsset,
      amount: realised,
      from: "exchange",
      to: kind,
      symbol: order.symbol,
      ref: id,
    },
    {
      kind: "COMMISSION",
      asset: fee.asset,
      amount: fee.amount,
      from: kind,
      to: "exchange",
      symbol: order.symbol,
      ref: id,
    },
  ];
  const filled: FuturesOrder = {
    ...order,
    filled: order.quantity,
    filledValue: fixed(units(order.filledValue) + value),
    status: "FILLED",
    updateTime: world.time,
  };
  const moved = withPosition(post(world, movements), kind, position);
  const traded: World = {
    ...moved,
    [kind]: {
      ...moved[kind],
      trades: push(moved[kind].trades, {
        id,
        orderId: order.orderId,
        symbol: order.symbol,
        side: order.side,
        positionSide: order.positionSide,
        price: fixed(price),
        quantity: fixed(quantity),
        realizedPnl: fixed(realised),
        commission: fixed(fee.amount),
        commissionAsset: fee.asset,
        maker: isMaker,
        time: world.time,
      }),
    },
  };
  return {
    world: withOrder(traded, kind, filled),
    order: filled,
    events: [orderUpdate(world, kind, filled, "TRADE")],
  };
};

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

/** Changes price and quantity of an open limit order; it loses its place and may fill. */
export const amendFutures = (
  world: World,
  kind: FuturesKind,
  order: FuturesOrder,
  change: Pick<FuturesOrder, "price" | "quantity" | "priceMatch"> & { readonly modifyId?: string },
): Placed | Refusal => {
  const contract = world.market[kind][order.symbol];
  if (!contract) return refusals.badSymbol;
  const amended: FuturesOrder = { ...order, ...change, updateTime: world.time };
  // Checked as if the order were not there: it makes room for itself.
  const without = withOrder(world, kind, { ...order, status: "CANCELED" });
  const refused = checkMarket(without, kind, contract, amended);
  if (refused) return refused;
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
  return openFutures(world, kind, symbol).reduce<Happened>((before, { orderId }) => {
    const order = get(before.world[kind].open, orderId);
    if (!order || !isMarketable(order, price)) return before;
    const held = units(positionOf(before.world, kind, symbol, order.positionSide).amount);
    const reducible = order.side === "BUY" ? least(held, 0n) : -least(-held, 0n);
    // A reduce-only order that no position is left for ends instead of opening one.
    const after = order.reduceOnly && size(reducible) < units(order.quantity)
      ? cancelFutures(before.world, kind, order, "EXPIRED")
      : fill(before.world, kind, contract, order, units(order.price), true);
    return { world: after.world, events: [...before.events, ...after.events] };
  }, { world, events: [] });
};
