/** USDⓈ-M orders and positions. */
import { fixed, least, size, times, trimmed, type Units, units } from "./decimal.ts";
import {
  credit,
  type Done,
  type Handler,
  isRefusal,
  type Params,
  takeId,
  withAccount,
} from "./handler.ts";
import type { Contract } from "./market.ts";
import * as refusals from "./refusals.ts";
import type { Refusal } from "./refusals.ts";
import { leverageOf, riskOf, unrealised } from "./risk.ts";
import type { Order, Position, World } from "./world.ts";

const NOTHING = "0";

/** An order as the exchange prints it after placing, amending or cancelling. */
const printed = (order: Order): object => ({
  clientOrderId: order.clientOrderId,
  cumQty: order.filled,
  executedQty: order.filled,
  orderId: BigInt(order.orderId),
  origQty: order.quantity,
  price: order.price,
  reduceOnly: order.reduceOnly,
  side: order.side,
  positionSide: order.positionSide,
  status: order.status,
  symbol: order.symbol,
  timeInForce: order.timeInForce,
  type: order.type,
  selfTradePreventionMode: order.selfTradePreventionMode,
  goodTillDate: order.goodTillDate,
  updateTime: order.updateTime,
  priceMatch: order.priceMatch,
});

const averagePrice = ({ filled, filledValue }: Order): string =>
  units(filled) === 0n ? "0.00000" : fixed(units(filledValue) * 100_000_000n / units(filled), 5);

/** An order as the exchange prints it when asked for it. */
const queried = (order: Order): object => {
  const { cumQty: _, ...rest } = printed(order) as Record<string, unknown>;
  return {
    avgPrice: averagePrice(order),
    ...rest,
    cumQuote: trimmed(units(order.filledValue)),
    origType: order.type,
    time: order.time,
  };
};

const positionKey = ({ symbol, positionSide }: Pick<Order, "symbol" | "positionSide">): string =>
  `${symbol} ${positionSide}`;

const positionFor = (world: World, order: Order): Position =>
  world.account.positions[positionKey(order)] ?? {
    symbol: order.symbol,
    positionSide: order.positionSide,
    amount: NOTHING,
    cost: NOTHING,
    updateTime: world.time,
  };

/** A position after a signed fill, and the profit that closing a part of it realised. */
const filledPosition = (
  position: Position,
  change: Units,
  price: Units,
): { readonly amount: Units; readonly cost: Units; readonly realised: Units } => {
  const amount = units(position.amount);
  const cost = units(position.cost);
  const opposite = amount !== 0n && (amount > 0n) !== (change > 0n);
  if (!opposite) {
    return { amount: amount + change, cost: cost + times(change, price), realised: 0n };
  }
  const closed = change > 0n ? least(change, -amount) : -least(-change, amount);
  const closedCost = -closed * cost / amount;
  const realised = times(-closed, price) - closedCost;
  const rest = change - closed;
  return {
    amount: amount + change,
    cost: cost - closedCost + times(rest, price),
    realised,
  };
};

const withOrder = (world: World, order: Order): World =>
  withAccount(world, { orders: { ...world.account.orders, [order.orderId]: order } });

/** Fills an order whole at a price: moves position, profit and fee. */
const fill = (world: World, order: Order, price: Units, feeRate: string): World => {
  const quantity = units(order.quantity) - units(order.filled);
  const change = order.side === "BUY" ? quantity : -quantity;
  const { amount, cost, realised } = filledPosition(positionFor(world, order), change, price);
  const value = times(quantity, price);
  const paid = credit(world, "USDT", "um", realised - times(value, units(feeRate)));
  const position: Position = {
    symbol: order.symbol,
    positionSide: order.positionSide,
    amount: trimmed(amount),
    cost: trimmed(cost),
    updateTime: world.time,
  };
  const { [positionKey(order)]: _, ...others } = paid.account.positions;
  const positions = amount === 0n ? others : { ...others, [positionKey(order)]: position };
  return withOrder(withAccount(paid, { positions }), {
    ...order,
    filled: order.quantity,
    filledValue: trimmed(units(order.filledValue) + value),
    status: "FILLED",
    updateTime: world.time,
  });
};

const isMultiple = (text: string, step: string): boolean => units(text) % units(step) === 0n;

const checkFilters = (contract: Contract, order: Order): Refusal | undefined => {
  if (units(order.quantity) <= 0n) return refusals.noQuantity;
  if (!isMultiple(order.quantity, contract.stepSize)) return refusals.badStep;
  if (order.type === "LIMIT") {
    if (units(order.price) <= 0n) return refusals.noPrice;
    if (!isMultiple(order.price, contract.tickSize)) return refusals.badTick;
  }
  const price = order.type === "LIMIT" ? order.price : contract.price;
  const isSmall = times(units(order.quantity), units(price)) < units(contract.minNotional);
  return isSmall && !order.reduceOnly ? refusals.tooSmall(contract.minNotional) : undefined;
};

const checkMode = (world: World, order: Order): Refusal | undefined => {
  if ((order.positionSide !== "BOTH") !== world.account.hedgeMode) {
    return refusals.wrongPositionSide;
  }
  if (order.reduceOnly && world.account.hedgeMode) return refusals.reduceOnlyConflict;
  if (!order.reduceOnly) return undefined;
  const held = units(positionFor(world, order).amount);
  const reduces = order.side === "BUY" ? held < 0n : held > 0n;
  return reduces && units(order.quantity) <= size(held) ? undefined : refusals.reduceOnlyRejected;
};

/** What of an order would open or enlarge a position. */
const opening = (world: World, order: Order): Units => {
  const held = units(positionFor(world, order).amount);
  const quantity = units(order.quantity);
  const reduces = order.side === "BUY" ? held < 0n : held > 0n;
  return reduces ? quantity - least(quantity, size(held)) : quantity;
};

const checkMargin = (world: World, order: Order, price: Units): Refusal | undefined => {
  const needed = times(opening(world, order), price) / BigInt(leverageOf(world, order.symbol));
  return needed > 0n && needed > riskOf(world).available ? refusals.noMargin : undefined;
};

const isMarketable = (order: Order, price: Units): boolean =>
  order.type === "MARKET" ||
  (order.side === "BUY" ? units(order.price) >= price : units(order.price) <= price);

const openOrders = (world: World): readonly Order[] =>
  Object.values(world.account.orders).filter(({ status }) => status === "NEW");

const checkDate = (world: World, order: Order): Refusal | undefined =>
  order.timeInForce === "GTD" && order.goodTillDate <= world.time + 600_000
    ? refusals.badGoodTillDate
    : undefined;

/** Puts a new or amended order on the market: it fills, rests, or is refused. */
const enter = (world: World, contract: Contract, order: Order): Done | Refusal => {
  const price = units(contract.price);
  const refused = checkMode(world, order) ?? checkFilters(contract, order) ??
    checkDate(world, order) ??
    checkMargin(world, order, order.type === "MARKET" ? price : units(order.price));
  if (refused) return refused;
  const done = (after: World): Done => ({
    world: after,
    body: printed(after.account.orders[order.orderId] ?? order),
  });
  if (isMarketable(order, price)) {
    return order.timeInForce === "GTX"
      ? refusals.wouldTake
      : done(fill(world, order, price, world.market.takerFee));
  }
  if (order.timeInForce === "FOK") return refusals.notFillable;
  if (order.timeInForce === "IOC") return done(withOrder(world, { ...order, status: "EXPIRED" }));
  return done(withOrder(world, order));
};

const matchedPrice = (contract: Contract, params: Params): string =>
  params.has("priceMatch") ? contract.price : params.get("price") ?? NOTHING;

const newOrder: Handler = (world, params) => {
  const contract = world.market.um[params.get("symbol") ?? ""];
  if (!contract) return refusals.badSymbol;
  const [orderId, next] = takeId(world);
  const clientOrderId = params.get("newClientOrderId") ?? `auto${orderId}`;
  if (openOrders(world).some((order) => order.clientOrderId === clientOrderId)) {
    return refusals.duplicateClientId;
  }
  const type = params.get("type") as Order["type"];
  return enter(next, contract, {
    orderId,
    clientOrderId,
    symbol: contract.symbol,
    side: params.get("side") as Order["side"],
    positionSide: (params.get("positionSide") ?? "BOTH") as Order["positionSide"],
    type,
    timeInForce: params.get("timeInForce") ?? "GTC",
    price: type === "MARKET" ? NOTHING : matchedPrice(contract, params),
    quantity: params.get("quantity") ?? NOTHING,
    filled: NOTHING,
    filledValue: NOTHING,
    status: "NEW",
    reduceOnly: params.get("reduceOnly")?.toLowerCase() === "true",
    selfTradePreventionMode: params.get("selfTradePreventionMode") ?? "NONE",
    priceMatch: params.get("priceMatch") ?? "NONE",
    goodTillDate: Math.floor(Number(params.get("goodTillDate") ?? 0) / 1000) * 1000,
    time: world.time,
    updateTime: world.time,
  });
};

/** The order that a call names; an order id wins over a client id, and of those the newest. */
const named = (world: World, params: Params): Order | undefined => {
  const orderId = params.get("orderId");
  const clientId = params.get("origClientOrderId");
  const found = orderId === undefined
    ? Object.values(world.account.orders).findLast((order) => order.clientOrderId === clientId)
    : world.account.orders[orderId];
  return found?.symbol === params.get("symbol") ? found : undefined;
};

const cancelOrder: Handler = (world, params) => {
  const order = named(world, params);
  if (order?.status !== "NEW") return refusals.cancelRejected;
  const cancelled: Order = { ...order, status: "CANCELED", updateTime: world.time };
  return { world: withOrder(world, cancelled), body: printed(cancelled) };
};

const queryOrder: Handler = (world, params) => {
  const order = named(world, params);
  return order ? { world, body: queried(order) } : refusals.noSuchOrder;
};

const withoutOrder = (world: World, { orderId }: Order): World => {
  const { [orderId]: _, ...orders } = world.account.orders;
  return withAccount(world, { orders });
};

const modifyOrder: Handler = (world, params) => {
  const order = named(world, params);
  if (order?.status !== "NEW") return refusals.noSuchOrder;
  const contract = world.market.um[order.symbol];
  if (!contract) return refusals.badSymbol;
  if (params.get("side") !== order.side) return refusals.invalid("side");
  const price = matchedPrice(contract, params);
  const quantity = params.get("quantity") ?? NOTHING;
  if (units(price) === units(order.price) && units(quantity) === units(order.quantity)) {
    return refusals.sameOrder;
  }
  const modifyId = params.get("modifyId");
  const amended: Order = {
    ...order,
    price,
    quantity,
    priceMatch: params.get("priceMatch") ?? "NONE",
    ...(modifyId !== undefined && { modifyId }),
    updateTime: world.time,
  };
  const outcome = enter(withoutOrder(world, order), contract, amended);
  if (isRefusal(outcome)) return outcome;
  return {
    world: outcome.world,
    body: {
      ...outcome.body as object,
      origType: order.type,
      ...(modifyId !== undefined && { modifyId: BigInt(modifyId) }),
    },
  };
};

const shownPosition = (world: World, contract: Contract, position: Position): object => {
  const amount = units(position.amount);
  const entry = amount === 0n ? 0n : units(position.cost) * 100_000_000n / amount;
  return {
    entryPrice: fixed(entry, 5),
    leverage: String(leverageOf(world, contract.symbol)),
    markPrice: fixed(units(contract.price)),
    maxNotionalValue: contract.maxNotional,
    positionAmt: fixed(amount, 3),
    notional: trimmed(times(amount, units(contract.price))),
    symbol: contract.symbol,
    unRealizedProfit: fixed(unrealised(position, units(contract.price))),
    // The account is liquidated as a whole, by its uniMMR: no single price stands for that.
    liquidationPrice: NOTHING,
    positionSide: position.positionSide,
    updateTime: position.updateTime,
  };
};

const queryPositions: Handler = (world, params) => {
  const symbol = params.get("symbol");
  if (symbol !== undefined && !world.market.um[symbol]) return refusals.badSymbol;
  const sides = world.account.hedgeMode ? ["LONG", "SHORT"] as const : ["BOTH"] as const;
  const body = Object.values(world.market.um)
    .filter((contract) => symbol === undefined || contract.symbol === symbol)
    .flatMap((contract) =>
      sides.map((positionSide) => {
        const key = positionKey({ symbol: contract.symbol, positionSide });
        const position = world.account.positions[key] ??
          { symbol: contract.symbol, positionSide, amount: NOTHING, cost: NOTHING, updateTime: 0 };
        return shownPosition(world, contract, position);
      })
    );
  return { world, body };
};

/** Routes of USDⓈ-M orders and positions. */
export const umRoutes: Readonly<Record<string, Handler>> = {
  "POST /papi/v1/um/order": newOrder,
  "PUT /papi/v1/um/order": modifyOrder,
  "DELETE /papi/v1/um/order": cancelOrder,
  "GET /papi/v1/um/order": queryOrder,
  "GET /papi/v1/um/positionRisk": queryPositions,
};
