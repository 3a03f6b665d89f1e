/** Reading margin orders, lists and trades. */
import * as refused from "../refusals/margin.ts";
import * as refusals from "../refusals/shared.ts";
import { fixed } from "../../../lib/decimal.ts";
import {
  type Handler,
  isWithin,
  numberOf,
  pageOf,
  type Params,
  type Routes,
  textOf,
} from "../handler.ts";
import { isOpen, listIndex, openMargin, orderIndex } from "../../engine/margin/books.ts";
import { averagePrice, listBody, otoBody, stateBody, tradeBody } from "./bodies.ts";
import { answerStyleOf, pairOf } from "./draft.ts";
import { namedList } from "./lists.ts";
import { namedOrder } from "./orders.ts";
import { DAY, fromPlace, page } from "../history.ts";
import type { MarginFamily } from "../refusals/margin.ts";
import { newest } from "../../engine/world/vector.ts";
import type { MarginOrder, World } from "../../engine/world/world.ts";

/** Default time range without id or times: the last day for Margin, else everything. */
const timely = (
  world: World,
  family: MarginFamily,
  params: Params,
  idName: string,
): (time: number) => boolean => {
  const isOpenEnded = params.has("startTime") || params.has("endTime") || params.has(idName);
  return family === "papi" || isOpenEnded
    ? (time) => isWithin(params, time)
    : (time) => time > world.time - DAY;
};

const isOverADay = (params: Params): boolean =>
  params.has("startTime") && params.has("endTime") &&
  numberOf(params, "endTime", 0) - numberOf(params, "startTime", 0) > DAY;

const order = (family: MarginFamily): Handler => (world, params) => {
  const found = namedOrder(world, params);
  return found
    ? { world, body: stateBody(answerStyleOf(family, params), found) }
    : refusals.noSuchOrder;
};

const openOrders = (family: MarginFamily): Handler => (world, params) => {
  const symbol = params.get("symbol");
  if (symbol !== undefined && !pairOf(world, symbol)) return refusals.badSymbol;
  const style = answerStyleOf(family, params);
  const open = openMargin(world, (one) => symbol === undefined || one.symbol === symbol);
  return { world, body: open.map((one) => stateBody(style, one)) };
};

const allOrders = (family: MarginFamily): Handler => (world, params) => {
  const symbol = textOf(params, "symbol");
  if (!pairOf(world, symbol)) return refusals.badSymbol;
  if (family === "sapi" && isOverADay(params)) return refused.overADay;
  const limit = numberOf(params, "limit", 500);
  const isTimely = timely(world, family, params, "orderId");
  const passes = (one: MarginOrder) => one.symbol === symbol && isTimely(one.time);
  const { orders } = world.margin;
  const orderId = params.get("orderId");
  const place = orderId === undefined ? undefined : orderIndex(world, orderId);
  const found = page(orders, params, place, limit, passes);
  const style = answerStyleOf(family, params);
  return { world, body: found.map((one) => stateBody(style, one)) };
};

const trades = (family: MarginFamily): Handler => (world, params) => {
  const symbol = textOf(params, "symbol");
  if (!pairOf(world, symbol)) return refusals.badSymbol;
  if (isOverADay(params)) return refused.overADay;
  const limit = numberOf(params, "limit", 500);
  const orderId = params.get("orderId");
  const fromId = params.get("fromId");
  const isTimely = timely(world, family, params, orderId === undefined ? "fromId" : "orderId");
  const passes = (one: { symbol: string; orderId: string; time: number }) =>
    one.symbol === symbol && (orderId === undefined || one.orderId === orderId) &&
    isTimely(one.time);
  const place = fromId === undefined ? undefined : Number(fromId) - 1;
  const found = page(world.margin.trades, params, place, limit, passes);
  const style = answerStyleOf(family, params);
  return { world, body: found.map((one) => tradeBody(style, one)) };
};

const list = (family: MarginFamily): Handler => (world, params) => {
  const found = namedList(world, params);
  return found
    ? { world, body: listBody(world, answerStyleOf(family, params), found) }
    : refusals.noSuchOrder;
};

const openFrom = ({ margin: { lists } }: World, symbol: string | undefined) =>
  fromPlace(
    lists,
    0,
    lists.size,
    (one) => one.listStatusType !== "ALL_DONE" && (symbol === undefined || one.symbol === symbol),
  );

const openLists = (family: MarginFamily): Handler => (world, params) => {
  const style = answerStyleOf(family, params);
  const found = openFrom(world, params.get("symbol"));
  return { world, body: found.map((one) => listBody(world, style, one)) };
};

const openOtoLists: Handler = (world, params) => {
  const found = openFrom(world, params.get("symbol"))
    .filter(({ contingencyType }) => contingencyType === "OTO");
  return { world, body: found.map((one) => otoBody(world, one)) };
};

const allLists = (family: MarginFamily): Handler => (world, params) => {
  const style = answerStyleOf(family, params);
  const limit = numberOf(params, "limit", 500);
  const fromId = params.get("fromId");
  const symbol = params.get("symbol");
  const passes = (one: { symbol: string; time: number }) =>
    (symbol === undefined || one.symbol === symbol) && isWithin(params, one.time);
  const { lists } = world.margin;
  const place = fromId === undefined ? undefined : listIndex(world, fromId);
  const found = page(lists, params, place, limit, passes);
  return { world, body: found.map((one) => listBody(world, style, one)) };
};

/** Prevented matches, oldest first, of either order. */
const preventedMatches: Handler = (world, params) => {
  const symbol = textOf(params, "symbol");
  if (!pairOf(world, symbol)) return refusals.badSymbol;
  const id = params.get("preventedMatchId");
  const orderId = params.get("orderId");
  const found = fromPlace(
    world.margin.prevented,
    numberOf(params, "fromPreventedMatchId", 1) - 1,
    500,
    (one) =>
      one.symbol === symbol && (id === undefined || BigInt(one.id) === BigInt(id)) &&
      (orderId === undefined || one.takerOrderId === orderId || one.makerOrderId === orderId),
  );
  const body = found.map((one) => ({
    symbol: one.symbol,
    preventedMatchId: BigInt(one.id),
    takerOrderId: BigInt(one.takerOrderId),
    makerSymbol: one.symbol,
    makerOrderId: BigInt(one.makerOrderId),
    tradeGroupId: 1n,
    selfTradePreventionMode: one.mode,
    price: fixed(one.price),
    makerPreventedQuantity: fixed(one.makerQuantity),
    transactTime: one.time,
  }));
  return { world, body };
};

/** Prefix of client ids of orders placed by the exchange, as on futures. */
export const FORCED = "autoclose-";

/** Liquidation orders, newest first. */
const forced = (family: MarginFamily): Handler => (world, params) => {
  const all: MarginOrder[] = [];
  for (const one of newest(world.margin.orders)) {
    if (one.clientOrderId.startsWith(FORCED) && isWithin(params, one.updateTime)) all.push(one);
  }
  const rows = pageOf(params, all.filter((one) => !isOpen(one))).map((one) => ({
    avgPrice: averagePrice(one),
    executedQty: fixed(one.filled),
    orderId: BigInt(one.orderId),
    price: fixed(one.price),
    qty: fixed(one.quantity),
    side: one.side,
    symbol: one.symbol,
    timeInForce: one.timeInForce,
    ...(family === "sapi" && { isIsolated: false }),
    updatedTime: one.updateTime,
  }));
  return { world, body: { rows, total: all.length } };
};

/** Routes that read margin orders, lists and trades. */
export const marginQueryRoutes: Routes = {
  "GET /papi/v1/margin/order": /*#__PURE__*/ order("papi"),
  "GET /sapi/v1/margin/order": /*#__PURE__*/ order("sapi"),
  "GET /papi/v1/margin/openOrders": /*#__PURE__*/ openOrders("papi"),
  "GET /sapi/v1/margin/openOrders": /*#__PURE__*/ openOrders("sapi"),
  "GET /papi/v1/margin/allOrders": /*#__PURE__*/ allOrders("papi"),
  "GET /sapi/v1/margin/allOrders": /*#__PURE__*/ allOrders("sapi"),
  "GET /papi/v1/margin/myTrades": /*#__PURE__*/ trades("papi"),
  "GET /sapi/v1/margin/myTrades": /*#__PURE__*/ trades("sapi"),
  "GET /sapi/v1/margin/myPreventedMatches": preventedMatches,
  "GET /papi/v1/margin/orderList": /*#__PURE__*/ list("papi"),
  "GET /sapi/v1/margin/orderList": /*#__PURE__*/ list("sapi"),
  "GET /papi/v1/margin/openOrderList": /*#__PURE__*/ openLists("papi"),
  "GET /sapi/v1/margin/openOrderList": /*#__PURE__*/ openLists("sapi"),
  "GET /sapi/v1/margin/oto/openOrderList": openOtoLists,
  "GET /papi/v1/margin/allOrderList": /*#__PURE__*/ allLists("papi"),
  "GET /sapi/v1/margin/allOrderList": /*#__PURE__*/ allLists("sapi"),
  "GET /papi/v1/margin/forceOrders": /*#__PURE__*/ forced("papi"),
  "GET /sapi/v1/margin/forceLiquidationRec": /*#__PURE__*/ forced("sapi"),
};
