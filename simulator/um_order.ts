/** USDⓈ-M orders: placing, amending, cancelling, reading. */
import { fixed, trimmed, units } from "./decimal.ts";
import { type Handler, isRefusal, type Params, takeId, withAccount } from "./handler.ts";
import type { Contract } from "./market.ts";
import * as refusals from "./refusals.ts";
import { enter, openOrders, withOrder } from "./um_matching.ts";
import type { Order, World } from "./world.ts";

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
  }, printed);
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
  const outcome = enter(withoutOrder(world, order), contract, amended, printed);
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

/** Routes of USDⓈ-M orders. */
export const umOrderRoutes: Readonly<Record<string, Handler>> = {
  "POST /papi/v1/um/order": newOrder,
  "PUT /papi/v1/um/order": modifyOrder,
  "DELETE /papi/v1/um/order": cancelOrder,
  "GET /papi/v1/um/order": queryOrder,
};
