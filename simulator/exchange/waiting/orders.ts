/** Orders that wait for a price: placing, cancelling, and all their routes. */
import {
  algoByClientId,
  algoById,
  algosOf,
  nextAlgoId,
  openAlgos,
  withAlgo,
} from "../../engine/waiting/book.ts";
import {
  checkAlgo,
  followed,
  isLimit,
  isTrailing,
  MOST_ALGOS,
  watchedPrice,
} from "../../engine/waiting/checks.ts";
import { algoEvent, placedAlgo, placedStrategy } from "./bodies.ts";
import { algoQueryRoutes } from "./queries.ts";
import * as algoRefusals from "../refusals/waiting.ts";
import type { Happened } from "../../engine/futures/draft.ts";
import {
  type Done,
  type Event,
  type Handler,
  isOn,
  isRefusal,
  numberOf,
  type Params,
  type Routes,
  textOf,
  unitsOf,
} from "../handler.ts";
import type { Refusal } from "../refusals/shared.ts";
import * as refusals from "../refusals/shared.ts";
import type { AlgoOrder, FuturesKind, PositionSide, World } from "../../engine/world/world.ts";

/** What an order that waits is made of before the exchange takes it. */
export type AlgoDraft = Omit<
  AlgoOrder,
  | "algoId"
  | "extreme"
  | "status"
  | "orderId"
  | "rejectReason"
  | "bookTime"
  | "triggerTime"
  | "updateTime"
>;

/** The world after an order that waits was placed or ended. */
export interface AlgoPlaced {
  readonly world: World;
  readonly order: AlgoOrder;
  readonly events: readonly Event[];
}

/** The world with a changed order, and what the stream tells of it. */
export const changeAlgo = (
  world: World,
  order: AlgoOrder,
  change: Partial<AlgoOrder>,
): AlgoPlaced => {
  const after: AlgoOrder = { ...order, ...change, updateTime: world.time };
  const changed = withAlgo(world, after);
  return { world: changed, order: after, events: [algoEvent(changed, after)] };
};

/** Checks an order and lets it wait. */
export const placeAlgo = (world: World, draft: AlgoDraft): AlgoPlaced | Refusal => {
  const contract = world.market[draft.kind][draft.symbol];
  if (!contract) return refusals.badSymbol;
  const algos = algosOf(world, draft.kind);
  const algoId = nextAlgoId(algos);
  const order: AlgoOrder = {
    ...draft,
    algoId,
    clientAlgoId: draft.clientAlgoId || `auto${algoId}`,
    extreme: 0n,
    status: "NEW",
    orderId: "",
    rejectReason: "",
    bookTime: world.time,
    triggerTime: 0,
    updateTime: world.time,
  };
  if (algoByClientId(world, draft.kind, order.clientAlgoId)?.status === "NEW") {
    return refusals.duplicateClientId;
  }
  if (algos.open.size >= MOST_ALGOS) return algoRefusals.tooManyAlgos;
  return checkAlgo(world, contract, order) ??
    changeAlgo(world, followed(order, watchedPrice(contract, order)), {});
};

/** Ends an order that waits. */
export const cancelAlgo = (
  world: World,
  order: AlgoOrder,
  status: "CANCELED" | "EXPIRED" = "CANCELED",
): AlgoPlaced => changeAlgo(world, order, { status });

/** Ends the orders of a kind that wait, of one contract or of all. */
export const cancelAlgos = (world: World, kind: FuturesKind, symbol?: string): Happened =>
  openAlgos(world, kind, symbol).reduce<Happened>((before, order) => {
    const { world, events } = cancelAlgo(before.world, order);
    return { world, events: [...before.events, ...events] };
  }, { world, events: [] });

/** What algo orders and conditional orders call the same things. */
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
    timeInForce: params.get("timeInForce") ?? "GTC",
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
  const placed = placeAlgo(world, draftOf(kind, names, params));
  return isRefusal(placed) ? placed : { ...placed, body: print(placed.world, placed.order) };
};

const cancelling = (kind: FuturesKind, names: Names, print: Print): Handler => (world, params) => {
  const id = params.get(names.id);
  const order = id === undefined
    ? algoByClientId(world, kind, textOf(params, names.clientId))
    : algoById(world, kind, id);
  const isMeant = order?.status === "NEW" &&
    (!params.has("symbol") || params.get("symbol") === order.symbol);
  if (!order || !isMeant) return refusals.cancelRejected;
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
