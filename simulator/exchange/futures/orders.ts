/** Routes that place, amend, cancel and read futures orders. */
import * as refusals from "../refusals/shared.ts";
import { trimmed, type Units } from "../../../lib/decimal.ts";
import { amendFutures, amendmentsOf, placeFutures } from "../../engine/futures/orders.ts";
import { cancelFutures } from "../../engine/futures/cancel.ts";
import type { FuturesDraft } from "../../engine/futures/draft.ts";
import { matchedPrice } from "../../engine/futures/price_match.ts";
import { each } from "../../engine/happened.ts";
import { isRefused } from "../../engine/refusal.ts";
import { futuresRefusal } from "../refusals/engine.ts";
import { printedOrder, printedTrade, queriedOrder } from "./bodies.ts";
import {
  type Done,
  type Handler,
  isOn,
  isWithin,
  numberOf,
  type Params,
  type Routes,
  textOf,
  unitsOf,
} from "../handler.ts";
import { DAY, EVER, isIn, page, spanOf } from "../history.ts";
import { checkPrecision } from "../precision.ts";
import type { Contract } from "../../engine/market/market.ts";
import type { Refusal } from "../refusals/shared.ts";
import type { FuturesKind, FuturesOrder, PositionSide, World } from "../../engine/world/world.ts";
import { openFutures, orderByClientId, orderById, orderPlace } from "../../engine/futures/book.ts";

const priceOf = (
  world: World,
  kind: FuturesKind,
  contract: Contract | undefined,
  params: Params,
): Units => {
  const match = params.get("priceMatch");
  const side = textOf(params, "side") === "SELL" ? "SELL" : "BUY";
  return match && contract
    ? matchedPrice(world, kind, contract, side, match)
    : unitsOf(params, "price");
};

const draftOf = (world: World, kind: FuturesKind, params: Params): FuturesDraft => {
  const type = textOf(params, "type") as FuturesOrder["type"];
  return {
    clientOrderId: textOf(params, "newClientOrderId"),
    symbol: textOf(params, "symbol"),
    side: textOf(params, "side") as FuturesOrder["side"],
    positionSide: (params.get("positionSide") ?? "BOTH") as PositionSide,
    type,
    origType: type,
    timeInForce: params.get("timeInForce") ?? "GTC",
    price: type === "MARKET"
      ? 0n
      : priceOf(world, kind, world.market[kind][textOf(params, "symbol")], params),
    quantity: unitsOf(params, "quantity"),
    reduceOnly: isOn(params, "reduceOnly"),
    selfTradePreventionMode: params.get("selfTradePreventionMode") ?? "NONE",
    priceMatch: params.get("priceMatch") ?? "NONE",
    goodTillDate: Math.floor(numberOf(params, "goodTillDate", 0) / 1000) * 1000,
  };
};

/** The order of a call; an order id wins over a client id. */
const named = (world: World, kind: FuturesKind, params: Params): FuturesOrder | undefined => {
  const orderId = params.get("orderId");
  const order = orderId === undefined
    ? orderByClientId(world, kind, textOf(params, "origClientOrderId"), params.get("symbol"))
    : orderById(world, kind, orderId);
  return order?.symbol === params.get("symbol") ? order : undefined;
};

const isOpen = (order: FuturesOrder | undefined): order is FuturesOrder =>
  order?.status === "NEW" || order?.status === "PARTIALLY_FILLED";

/** An order as acknowledged: accepted, regardless of what happens to it next. */
const acknowledged = (order: FuturesOrder): FuturesOrder => ({
  ...order,
  status: "NEW",
  filled: 0n,
});

const placing = (kind: FuturesKind): Handler => (world, params) => {
  const imprecise = checkPrecision(params);
  if (imprecise) return imprecise;
  const placed = placeFutures(world, kind, draftOf(world, kind, params));
  if (isRefused(placed)) return futuresRefusal(placed);
  const { world: after, facts, order } = placed;
  const printed = params.get("newOrderRespType") === "RESULT" ? order : acknowledged(order);
  return { world: after, facts, body: printedOrder(after, kind, printed) };
};

const amending = (kind: FuturesKind): Handler => (world, params): Done | Refusal => {
  const order = named(world, kind, params);
  if (!isOpen(order)) return refusals.noSuchOrder;
  if (params.get("side") !== order.side) return refusals.invalid("side");
  const imprecise = checkPrecision(params);
  if (imprecise) return imprecise;
  const price = priceOf(world, kind, world.market[kind][order.symbol], params);
  const quantity = unitsOf(params, "quantity");
  if (price === order.price && quantity === order.quantity) {
    return refusals.sameOrder;
  }
  const modifyId = params.get("modifyId");
  const priceMatch = params.get("priceMatch") ?? "NONE";
  const change = { price, quantity, priceMatch, ...(modifyId !== undefined && { modifyId }) };
  const amended = amendFutures(world, kind, order, change);
  if (isRefused(amended)) return futuresRefusal(amended);
  return {
    ...amended,
    body: {
      ...printedOrder(amended.world, kind, amended.order),
      origType: order.origType,
      ...(modifyId !== undefined && { modifyId: BigInt(modifyId) }),
    },
  };
};

const cancelling = (kind: FuturesKind): Handler => (world, params) => {
  const order = named(world, kind, params);
  if (!isOpen(order)) return refusals.cancelRejected;
  const cancelled = cancelFutures(world, kind, order);
  return { ...cancelled, body: printedOrder(cancelled.world, kind, cancelled.order) };
};

const cancellingAll = (kind: FuturesKind): Handler => (world, params): Done | Refusal => {
  const symbol = textOf(params, "symbol");
  if (!world.market[kind][symbol]) return refusals.badSymbol;
  const body = { code: 200, msg: "The operation of cancel all open order is done." };
  const cancelled = each(
    world,
    openFutures(world, kind, symbol),
    (now, order) => cancelFutures(now, kind, order),
  );
  return { ...cancelled, body };
};

/** Orders that ended without a fill can be queried for three days. */
const isRemembered = ({ time }: World, order: FuturesOrder): boolean =>
  time - order.time <= 3 * DAY || order.filled > 0n || isOpen(order);

const querying = (kind: FuturesKind): Handler => (world, params) => {
  const order = named(world, kind, params);
  return order && isRemembered(world, order)
    ? { world, body: queriedOrder(world, kind, order) }
    : refusals.noSuchOrder;
};

const queryingOpen = (kind: FuturesKind): Handler => (world, params) => {
  const order = named(world, kind, params);
  return isOpen(order) ? { world, body: queriedOrder(world, kind, order) } : refusals.noSuchOrder;
};

/** Whether an order, trade or contract is of the symbol or pair that a call names. */
const isNamed = (world: World, kind: FuturesKind, params: Params, symbol: string): boolean =>
  (!params.has("symbol") || params.get("symbol") === symbol) &&
  (!params.has("pair") || params.get("pair") === world.market[kind][symbol]?.pair);

const listingOpen = (kind: FuturesKind): Handler => (world, params) => ({
  world,
  body: openFutures(world, kind)
    .filter((order) => isNamed(world, kind, params, order.symbol))
    .map((order) => queriedOrder(world, kind, order)),
});

const listing = (kind: FuturesKind): Handler => (world, params) => {
  const orderId = params.get("orderId");
  const isTimeless = orderId !== undefined || kind === "cm";
  // With an order id, results start there, however old; COIN-M orders have no time limit.
  const span = isTimeless ? EVER : spanOf(world, params, 7 * DAY - 1);
  if ("code" in span) return span;
  const { orders } = world[kind];
  const found = page(
    orders,
    params,
    orderId === undefined ? undefined : orderPlace(world[kind], orderId),
    numberOf(params, "limit", kind === "um" ? 500 : 50),
    (order) =>
      isNamed(world, kind, params, order.symbol) && isIn(span, order.time) &&
      isWithin(params, order.time) && isRemembered(world, order),
  );
  return { world, body: found.map((order) => queriedOrder(world, kind, order)) };
};

/** Liquidation orders of the last 90 days. */
const listingForced = (kind: FuturesKind): Handler => (world, params) => {
  const wanted = params.get("autoCloseType");
  // Without a start it is the week before the end; with a start the span is not limited.
  const span = params.has("startTime") ? EVER : spanOf(world, params, 7 * DAY);
  if ("code" in span) return span;
  const found = page(
    world[kind].orders,
    params,
    undefined,
    numberOf(params, "limit", 50),
    ({ forced, symbol, time }) =>
      forced !== undefined && (wanted === undefined || forced === wanted) &&
      isNamed(world, kind, params, symbol) && isIn(span, time) && isWithin(params, time) &&
      time >= world.time - 90 * DAY,
  );
  return { world, body: found.map((order) => queriedOrder(world, kind, order)) };
};

const listingTrades = (kind: FuturesKind): Handler => (world, params) => {
  const fromId = params.get("fromId");
  const span = fromId === undefined ? spanOf(world, params, (kind === "um" ? 7 : 1) * DAY) : EVER;
  if ("code" in span) return span;
  const found = page(
    world[kind].trades,
    params,
    fromId === undefined ? undefined : Number(fromId) - 1,
    numberOf(params, "limit", kind === "um" ? 500 : 50),
    (trade) => isNamed(world, kind, params, trade.symbol) && isIn(span, trade.time),
  );
  return { world, body: found.map((trade) => printedTrade(world, kind, trade)) };
};

const listingAmendments = (kind: FuturesKind): Handler => (world, params) => {
  const order = named(world, kind, params);
  if (!order) return refusals.noSuchOrder;
  const found = [...amendmentsOf(world, kind, order.orderId)]
    .filter(({ time }) => isWithin(params, time))
    .slice(-numberOf(params, "limit", 50));
  const body = found.map((each) => ({
    amendmentId: BigInt(each.amendmentId),
    symbol: each.symbol,
    pair: world.market[kind][each.symbol]?.pair ?? each.symbol,
    orderId: BigInt(each.orderId),
    clientOrderId: each.clientOrderId,
    time: each.time,
    amendment: {
      price: { before: trimmed(each.priceBefore), after: trimmed(each.priceAfter) },
      origQty: {
        before: trimmed(each.quantityBefore),
        after: trimmed(each.quantityAfter),
      },
      count: each.count,
      ...(each.modifyId !== undefined && { modifyId: BigInt(each.modifyId) }),
    },
    ...(kind === "um" && { priceMatch: each.priceMatch ?? "NONE" }),
  }));
  return { world, body };
};

/** Routes of one kind of futures orders. */
export const futuresOrderRoutes = (kind: FuturesKind): Routes => ({
  [`POST /papi/v1/${kind}/order`]: placing(kind),
  [`PUT /papi/v1/${kind}/order`]: amending(kind),
  [`DELETE /papi/v1/${kind}/order`]: cancelling(kind),
  [`GET /papi/v1/${kind}/order`]: querying(kind),
  [`DELETE /papi/v1/${kind}/allOpenOrders`]: cancellingAll(kind),
  [`GET /papi/v1/${kind}/openOrder`]: queryingOpen(kind),
  [`GET /papi/v1/${kind}/openOrders`]: listingOpen(kind),
  [`GET /papi/v1/${kind}/allOrders`]: listing(kind),
  [`GET /papi/v1/${kind}/forceOrders`]: listingForced(kind),
  [`GET /papi/v1/${kind}/userTrades`]: listingTrades(kind),
  [`GET /papi/v1/${kind}/orderAmendment`]: listingAmendments(kind),
});
