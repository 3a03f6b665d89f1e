/** Routes that place and cancel waiting orders, and all their routes. */
import * as refusals from "../refusals/shared.ts";
import { algoByClientId, algoById } from "../../engine/waiting/book.ts";
import { isLimit, isTrailing } from "../../engine/waiting/checks.ts";
import { type AlgoDraft, cancelAlgo, cancelAlgos, placeAlgo } from "../../engine/waiting/place.ts";
import { checkPrecision } from "../precision.ts";
import { isRefused } from "../../engine/refusal.ts";
import { futuresRefusal } from "../refusals/engine.ts";
import { placedAlgo, placedStrategy } from "./bodies.ts";
import { algoQueryRoutes } from "./queries.ts";
import {
  type Done,
  type Handler,
  isOn,
  numberOf,
  type Params,
  type Routes,
  textOf,
  unitsOf,
} from "../handler.ts";
import type { AlgoOrder, FuturesKind, PositionSide, World } from "../../engine/world/world.ts";

/** Names that differ between algo orders and conditional orders. */
interface Names {
  readonly type: string;
  readonly trigger: string;
  readonly activate: string;
  readonly id: string;
  readonly clientId: string;
}

const ALGO: Names = {
  type: "type",
  trigger: "triggerPrice",
  activate: "activatePrice",
  id: "algoId",
  clientId: "clientAlgoId",
};

const CONDITIONAL: Names = {
  type: "strategyType",
  trigger: "stopPrice",
  activate: "activationPrice",
  id: "strategyId",
  clientId: "newClientStrategyId",
};

const draftOf = (kind: FuturesKind, names: Names, params: Params): AlgoDraft => {
  const type = textOf(params, names.type) as AlgoOrder["type"];
  const closePosition = isOn(params, "closePosition");
  const trails = isTrailing({ type } as AlgoOrder);
  return {
    clientAlgoId: textOf(params, names.clientId),
    kind,
    symbol: textOf(params, "symbol"),
    side: textOf(params, "side") as AlgoOrder["side"],
    positionSide: (params.get("positionSide") ?? "BOTH") as PositionSide,
    type,
    // Without a word, the exchange takes what closes a position as an order that ends with it: its -4509 and -4130
    // name GTE. Those that say GTC stay, as https://github.com/ccxt/go-binance/issues/681 tells.
    timeInForce: params.get("timeInForce") ?? (closePosition && names === ALGO ? "GTE_GTC" : "GTC"),
    ...(closePosition ? { quantity: 0n } : params.has("quantity") && {
      quantity: unitsOf(params, "quantity"),
    }),
    price: isLimit({ type } as AlgoOrder) ? unitsOf(params, "price") : 0n,
    triggerPrice: trails ? 0n : unitsOf(params, names.trigger),
    workingType: params.get("workingType") === "MARK_PRICE" ? "MARK_PRICE" : "CONTRACT_PRICE",
    closePosition,
    priceProtect: isOn(params, "priceProtect"),
    reduceOnly: isOn(params, "reduceOnly"),
    ...(trails && params.has(names.activate) && {
      activatePrice: unitsOf(params, names.activate),
    }),
    callbackRate: trails ? unitsOf(params, "callbackRate") : 0n,
    priceMatch: params.get("priceMatch") ?? "NONE",
    selfTradePreventionMode: params.get("selfTradePreventionMode") ?? "NONE",
    goodTillDate: Math.floor(numberOf(params, "goodTillDate", 0) / 1000) * 1000,
  };
};

type Print = (world: World, order: AlgoOrder) => Record<string, unknown>;

const placing = (kind: FuturesKind, names: Names, print: Print): Handler => (world, params) => {
  const imprecise = checkPrecision(params);
  if (imprecise) return imprecise;
  const placed = placeAlgo(world, draftOf(kind, names, params));
  return isRefused(placed)
    ? futuresRefusal(placed)
    : { ...placed, body: print(placed.world, placed.order) };
};

const cancelling = (kind: FuturesKind, names: Names, print: Print): Handler => (world, params) => {
  const id = params.get(names.id);
  const order = id === undefined
    ? algoByClientId(world, kind, textOf(params, names.clientId))
    : algoById(world, kind, id);
  const isNamedAndOpen = order?.status === "NEW" &&
    (!params.has("symbol") || params.get("symbol") === order.symbol);
  if (!order || !isNamedAndOpen) return refusals.cancelRejected;
  const cancelled = cancelAlgo(world, order);
  return { ...cancelled, body: print(cancelled.world, cancelled.order) };
};

const cancellingAll = (kind: FuturesKind, body: unknown): Handler => (world, params) => {
  const symbol = textOf(params, "symbol");
  if (!world.market[kind][symbol]) return refusals.badSymbol;
  const done: Done = { ...cancelAlgos(world, kind, symbol), body };
  return done;
};

const conditionalRoutes = (kind: FuturesKind): Routes => ({
  [`POST /papi/v1/${kind}/conditional/order`]: placing(kind, CONDITIONAL, placedStrategy),
  [`DELETE /papi/v1/${kind}/conditional/order`]: cancelling(kind, CONDITIONAL, placedStrategy),
  [`DELETE /papi/v1/${kind}/conditional/allOpenOrders`]: cancellingAll(kind, {
    code: "200",
    msg: "The operation of cancel all conditional open order is done.",
  }),
});

/** Routes of algo orders and of conditional orders, the retired USDⓈ-M ones included. */
export const algoRoutes: Routes = {
  "POST /papi/v1/um/algo/order": /*#__PURE__*/ placing("um", ALGO, placedAlgo),
  "DELETE /papi/v1/um/algo/order": /*#__PURE__*/ cancelling("um", ALGO, () => ({ complete: true })),
  "DELETE /papi/v1/um/algo/allOpenOrders": /*#__PURE__*/ cancellingAll("um", {
    code: 200,
    msg: "The operation of cancel all open order is done.",
  }),
  .../*#__PURE__*/ conditionalRoutes("um"),
  .../*#__PURE__*/ conditionalRoutes("cm"),
  ...algoQueryRoutes,
};
