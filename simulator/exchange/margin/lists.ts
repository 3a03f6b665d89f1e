/** Order lists: OCO, OTO, OTOCO. */
import * as refused from "../refusals/margin.ts";
import * as refusals from "../refusals/shared.ts";
import { type Handler, type Params, type Routes, textOf } from "../handler.ts";
import {
  isOpen,
  listByClientId,
  listById,
  nextListId,
  ordersOf,
  withList,
  withOrder,
} from "../../engine/margin/books.ts";
import { cancelledListBody, placedListBody } from "./bodies.ts";
import { isRefused, refuse, type Refused } from "../../engine/refusal.ts";
import { marginRefusal } from "../refusals/engine.ts";
import { checkPrecision } from "../precision.ts";
import { checkOrder, isStop } from "../../engine/margin/checks.ts";
import { cancelledAs } from "./orders.ts";
import { answerStyleOf, draftOrder, named, pairOf, type ParamNames } from "./draft.ts";
import { enter, enterPair } from "../../engine/margin/enter.ts";
import { lastOf } from "../../engine/book/offers.ts";
import { endWithList } from "../../engine/margin/order_lists.ts";
import type { Pair } from "../../engine/market/market.ts";
import type { Refusal } from "../refusals/shared.ts";
import type { MarginOrder, OrderList, World } from "../../engine/world/world.ts";

/** The list of a call, limited to its pair if given. */
export const namedList = (world: World, params: Params): OrderList | undefined => {
  const listId = params.get("orderListId");
  const clientId = params.get("listClientOrderId") ?? params.get("origClientOrderId");
  const list = listId === undefined
    ? listByClientId(world, clientId ?? "")
    : listById(world, listId);
  const symbol = params.get("symbol");
  const fits = (clientId === undefined || list?.listClientOrderId === clientId) &&
    (symbol === undefined || list?.symbol === symbol);
  return fits ? list : undefined;
};

const draftList = (
  world: World,
  params: Params,
  symbol: string,
  contingencyType: OrderList["contingencyType"],
  orders: readonly MarginOrder[],
): OrderList => {
  const orderListId = nextListId(world, symbol);
  return {
    orderListId,
    listClientOrderId: textOf(params, "listClientOrderId") || `list${orderListId}`,
    contingencyType,
    symbol,
    orderIds: orders.map(({ orderId }) => orderId),
    pendingIds: contingencyType === "OTO" ? orders.slice(1).map(({ orderId }) => orderId) : [],
    listStatusType: "EXEC_STARTED",
    listOrderStatus: "EXECUTING",
    time: world.time,
  };
};

/** Checks of each order of a list, and of the list's own id. */
const checkList = (
  world: World,
  pair: Pair,
  list: OrderList,
  orders: readonly MarginOrder[],
): Refused | undefined => {
  const same = listByClientId(world, list.listClientOrderId);
  if (same && same.listStatusType !== "ALL_DONE") return refuse("duplicateClientId");
  const ids = new Set(orders.map(({ clientOrderId }) => clientOrderId));
  if (ids.size < orders.length) return refuse("duplicateClientId");
  return orders.map((order) => checkOrder(world, pair, order)).find(Boolean);
};

/** Price at which an order of a pair acts: its stop price or its limit price. */
const level = (order: MarginOrder): bigint => isStop(order) ? order.stopPrice : order.price;

const OCO_STOP: ParamNames = {
  .../*#__PURE__*/ named("stop"),
  side: "side",
  quantity: "quantity",
  price: "stopLimitPrice",
  stopPrice: "stopPrice",
  timeInForce: "stopLimitTimeInForce",
};
const OCO_LIMIT: ParamNames = {
  .../*#__PURE__*/ named("limit"),
  side: "side",
  quantity: "quantity",
  price: "price",
  stopPrice: "",
};

const newOco = (family: refused.MarginFamily): Handler => (world, params) => {
  const pair = pairOf(world, textOf(params, "symbol"));
  if (!pair) return refusals.badSymbol;
  const orderListId = nextListId(world, pair.symbol);
  const stopType = params.has("stopLimitPrice") ? "STOP_LOSS_LIMIT" : "STOP_LOSS";
  const stop = draftOrder(world, pair, params, OCO_STOP, { type: stopType, orderListId });
  const limit = draftOrder(world, pair, params, OCO_LIMIT, { type: "LIMIT_MAKER", orderListId }, 1);
  const list = draftList(world, params, pair.symbol, "OCO", [stop, limit]);
  const imprecise = checkPrecision(params);
  if (imprecise) return imprecise;
  const bad = checkList(world, pair, list, [stop, limit]);
  if (bad) return marginRefusal(family, bad);
  const last = lastOf(world, "margin", pair);
  const isRight = stop.side === "SELL"
    ? level(limit) > last && last > level(stop)
    : level(limit) < last && last < level(stop);
  if (!isRight) return refused.wrongPrices;
  const placed = enterPair(withList(world, list), pair, stop, limit);
  if (isRefused(placed)) return marginRefusal(family, placed);
  const body = placedListBody(placed.world, answerStyleOf(family, params), list);
  return { world: placed.world, body, facts: placed.facts };
};

/** Places the working order of a list and records those that wait for it. */
const placeOto = (
  world: World,
  params: Params,
  pair: Pair,
  working: MarginOrder,
  pending: readonly MarginOrder[],
): ReturnType<Handler> => {
  const orders = [working, ...pending];
  const list = draftList(world, params, pair.symbol, "OTO", orders);
  const imprecise = checkPrecision(params);
  if (imprecise) return imprecise;
  const bad = checkList(world, pair, list, orders);
  if (bad) return marginRefusal("sapi", bad);
  const written = orders.reduce(withOrder, withList(world, list));
  const placed = enter(written, pair, working);
  if (isRefused(placed)) return marginRefusal("sapi", placed);
  const body = placedListBody(
    placed.world,
    answerStyleOf("sapi", params),
    listById(placed.world, list.orderListId) ?? list,
  );
  const waiting = pending.map((order) => ({ fact: "MarginAccepted", at: world, order }) as const);
  return { world: placed.world, body, facts: [...waiting, ...placed.facts] };
};

const newOto: Handler = (world, params) => {
  const pair = pairOf(world, textOf(params, "symbol"));
  if (!pair) return refusals.badSymbol;
  const orderListId = nextListId(world, pair.symbol);
  const working = draftOrder(world, pair, params, named("working"), { orderListId });
  const pending = draftOrder(world, pair, params, named("pending"), {
    orderListId,
    status: "PENDING_NEW",
  }, 1);
  return placeOto(world, params, pair, working, [pending]);
};

/** Types and prices of a pending pair: one limit order, one stop, each on its side. */
const checkPair = (above: MarginOrder, below: MarginOrder): Refusal | undefined => {
  if (!isStop(above) && !isStop(below)) return refused.bothLimit;
  const isBuy = above.side === "BUY";
  if (isBuy && !isStop(above)) return refused.buyLimitBelow;
  if (isBuy && isStop(below)) return refused.buyStopAbove;
  if (!isBuy && !isStop(below)) return refused.sellLimitAbove;
  if (!isBuy && isStop(above)) return refused.sellStopBelow;
  return level(above) > level(below) ? undefined : refused.wrongPrices;
};

const newOtoco: Handler = (world, params) => {
  const pair = pairOf(world, textOf(params, "symbol"));
  if (!pair) return refusals.badSymbol;
  const orderListId = nextListId(world, pair.symbol);
  const working = draftOrder(world, pair, params, named("working"), { orderListId });
  const shared = { side: "pendingSide", quantity: "pendingQuantity" };
  const given = { orderListId, status: "PENDING_NEW" } as const;
  const above = draftOrder(world, pair, params, { ...named("pendingAbove"), ...shared }, given, 1);
  if (!params.has("pendingBelowType")) return placeOto(world, params, pair, working, [above]);
  const below = draftOrder(world, pair, params, { ...named("pendingBelow"), ...shared }, given, 2);
  return checkPair(above, below) ?? placeOto(world, params, pair, working, [above, below]);
};

const cancelList = (family: refused.MarginFamily): Handler => (world, params) => {
  const list = namedList(world, params);
  const first = list && ordersOf(world, list).find(isOpen);
  if (!list || !first) return refusals.cancelRejected;
  const ended = endWithList(world, first, "CANCELED");
  const done = listById(ended.world, list.orderListId) ?? list;
  const clientOrderId = params.get("newClientOrderId");
  return {
    world: ended.world,
    body: cancelledListBody(ended.world, answerStyleOf(family, params), done, clientOrderId),
    facts: cancelledAs(ended.facts, clientOrderId),
  };
};

/** Routes that place and cancel order lists. */
export const marginListRoutes: Routes = {
  "POST /papi/v1/margin/order/oco": /*#__PURE__*/ newOco("papi"),
  "POST /sapi/v1/margin/order/oco": /*#__PURE__*/ newOco("sapi"),
  "POST /sapi/v1/margin/order/oto": newOto,
  "POST /sapi/v1/margin/order/otoco": newOtoco,
  "DELETE /papi/v1/margin/orderList": /*#__PURE__*/ cancelList("papi"),
  "DELETE /sapi/v1/margin/orderList": /*#__PURE__*/ cancelList("sapi"),
};
