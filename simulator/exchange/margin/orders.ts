/** Placing and cancelling margin orders, in both families. */
import { type Handler, type Params, type Routes, textOf } from "../handler.ts";
import {
  isOpen,
  listById,
  marginOrderByClientId,
  marginOrderById,
  openMargin,
} from "../../engine/margin/books.ts";
import { cancelledBody, cancelledListBody, placedBody, tradesOf } from "./bodies.ts";
import type { Fact } from "../../engine/facts.ts";
import { isRefused } from "../../engine/refusal.ts";
import { marginRefusal } from "../refusals/engine.ts";
import { checkPrecision } from "../precision.ts";
import { checkOrder } from "../../engine/margin/checks.ts";
import { answerStyleOf, draftOrder, pairOf, plain } from "./draft.ts";
import { enter } from "../../engine/margin/enter.ts";
import { cancelMargin } from "../../engine/margin/matching.ts";
import { endWithList } from "../../engine/margin/order_lists.ts";
import type { MarginFamily } from "../refusals/margin.ts";
import { NO_LIST } from "../../engine/world/margin_terms.ts";
import * as refusals from "../refusals/shared.ts";
import type { MarginOrder, World } from "../../engine/world/world.ts";

/** The order of `orderId` or `origClientOrderId`, of the pair of the call. */
export const namedOrder = (world: World, params: Params): MarginOrder | undefined => {
  const orderId = params.get("orderId");
  const order = orderId === undefined
    ? marginOrderByClientId(world, textOf(params, "origClientOrderId"), params.get("symbol"))
    : marginOrderById(world, orderId);
  const clientId = params.get("origClientOrderId");
  const fits = order?.symbol === params.get("symbol") &&
    (clientId === undefined || order?.clientOrderId === clientId);
  return fits ? order : undefined;
};

const newOrder = (family: MarginFamily): Handler => (world, params) => {
  const pair = pairOf(world, textOf(params, "symbol"));
  if (!pair) return refusals.badSymbol;
  const order = draftOrder(world, pair, params, plain);
  const imprecise = checkPrecision(params);
  if (imprecise) return imprecise;
  const placed = checkOrder(world, pair, order) ?? enter(world, pair, order);
  if (isRefused(placed)) return marginRefusal(family, placed);
  const isPlain = order.type === "MARKET" || order.type === "LIMIT";
  const respType = params.get("newOrderRespType") ?? (isPlain ? "FULL" : "ACK");
  const fills = tradesOf(placed.world, world.margin.trades.size, order.orderId);
  const body = placedBody(answerStyleOf(family, params), placed.order, respType, fills);
  return { world: placed.world, body, facts: placed.facts };
};

/** What a cancellation brought about, with its client id if it was given one. */
export const cancelledAs = (
  facts: readonly Fact[],
  cancelId: string | undefined,
): readonly Fact[] =>
  cancelId === undefined
    ? facts
    : facts.map((fact) => fact.fact === "MarginEnded" ? { ...fact, cancelId } : fact);

const cancelOrder = (family: MarginFamily): Handler => (world, params) => {
  if (!pairOf(world, textOf(params, "symbol"))) return refusals.badSymbol;
  const order = namedOrder(world, params);
  if (!order || !isOpen(order)) return refusals.cancelRejected;
  const ended = endWithList(world, order, "CANCELED");
  const clientOrderId = params.get("newClientOrderId");
  return {
    world: ended.world,
    body: cancelledBody(answerStyleOf(family, params), ended.order, clientOrderId),
    facts: cancelledAs(ended.facts, clientOrderId),
  };
};

const cancelAll = (family: MarginFamily): Handler => (world, params) => {
  const symbol = textOf(params, "symbol");
  if (!pairOf(world, symbol)) return refusals.badSymbol;
  const open = openMargin(world, (order) => order.symbol === symbol);
  if (open.length === 0) return refusals.cancelRejected;
  const style = answerStyleOf(family, params);
  const ended = cancelMargin(world, symbol);
  const single = open.filter(({ orderListId }) => orderListId === NO_LIST).map((order) =>
    cancelledBody(style, marginOrderById(ended.world, order.orderId) ?? order)
  );
  const listIds = new Set(
    open.map(({ orderListId }) => orderListId).filter((id) => id !== NO_LIST),
  );
  const lists = [...listIds].flatMap((id) => {
    const list = listById(ended.world, id);
    return list ? [cancelledListBody(ended.world, style, list)] : [];
  });
  return { world: ended.world, body: [...single, ...lists], facts: ended.facts };
};

/** Routes that place and cancel single margin orders. */
export const marginOrderRoutes: Routes = {
  "POST /papi/v1/margin/order": /*#__PURE__*/ newOrder("papi"),
  "POST /sapi/v1/margin/order": /*#__PURE__*/ newOrder("sapi"),
  "DELETE /papi/v1/margin/order": /*#__PURE__*/ cancelOrder("papi"),
  "DELETE /sapi/v1/margin/order": /*#__PURE__*/ cancelOrder("sapi"),
  "DELETE /papi/v1/margin/allOpenOrders": /*#__PURE__*/ cancelAll("papi"),
  "DELETE /sapi/v1/margin/openOrders": /*#__PURE__*/ cancelAll("sapi"),
};
