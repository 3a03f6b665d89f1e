/** Algo and conditional orders as the exchange prints them, in answers and in events. */
import { algoStatus, placedBy } from "../../engine/waiting/status.ts";
import { futuresRefusal } from "../refusals/engine.ts";
import { fixed, trimmed, type Units } from "../../../lib/decimal.ts";
import {
  averagePrice as priceOfFills,
  priceAt,
  wholePrice,
  wholeQuantity,
} from "../futures/bodies.ts";
import type { StreamEvent } from "../event.ts";
import type { AlgoOrder, World } from "../../engine/world/world.ts";

const isTrailing = ({ type }: AlgoOrder): boolean => type === "TRAILING_STOP_MARKET";

const isLimit = ({ type }: AlgoOrder): boolean => type === "STOP" || type === "TAKE_PROFIT";

/** Average price of the fills; 0 before the first. */
const averagePrice = (world: World, order: AlgoOrder): string => {
  const placed = placedBy(world, order);
  const contract = world.market[order.kind][order.symbol];
  return priceAt(5, contract, placed ? priceOfFills(contract, placed) : 0n);
};

/** A quantity as text; empty if absent. */
const quantityOf = (world: World, { kind, symbol, quantity }: AlgoOrder): string =>
  quantity === undefined
    ? ""
    : quantity === 0n
    ? "0"
    : wholeQuantity(world.market[kind][symbol], quantity);

/** A price as text, with all decimals of the contract on USDⓈ-M. */
const priceOf = (world: World, { kind, symbol }: AlgoOrder, price: Units): string =>
  wholePrice(kind, world.market[kind][symbol], price);

/** A USDⓈ-M algo order right after it was placed. */
export const placedAlgo = (world: World, order: AlgoOrder): Record<string, unknown> => ({
  algoId: BigInt(order.algoId),
  clientAlgoId: order.clientAlgoId,
  algoType: "CONDITIONAL",
  orderType: order.type,
  symbol: order.symbol,
  side: order.side,
  positionSide: order.positionSide,
  timeInForce: order.timeInForce,
  quantity: quantityOf(world, order),
  algoStatus: algoStatus(world, order),
  triggerPrice: priceOf(world, order, order.triggerPrice),
  price: priceOf(world, order, order.price),
  selfTradePreventionMode: order.selfTradePreventionMode,
  workingType: order.workingType,
  priceMatch: order.priceMatch,
  closePosition: order.closePosition,
  priceProtect: order.priceProtect,
  reduceOnly: order.reduceOnly,
  activatePrice: order.activatePrice === undefined
    ? ""
    : priceOf(world, order, order.activatePrice),
  callbackRate: isTrailing(order) ? trimmed(order.callbackRate) : "",
  createTime: order.bookTime,
  updateTime: order.updateTime,
  triggerTime: order.triggerTime,
  goodTillDate: order.goodTillDate,
});

/** A USDⓈ-M algo order in a query. */
export const queriedAlgo = (world: World, order: AlgoOrder): Record<string, unknown> => ({
  ...placedAlgo(world, order),
  actualOrderId: order.orderId,
  actualPrice: averagePrice(world, order),
});

/** Conditional orders have no rejected status: one that the book refuses expires. */
const strategyStatus = (world: World, order: AlgoOrder): string => {
  const status = algoStatus(world, order);
  return status === "REJECTED" ? "EXPIRED" : status;
};

/** A conditional order right after it was placed or cancelled. */
export const placedStrategy = (world: World, order: AlgoOrder): Record<string, unknown> => ({
  newClientStrategyId: order.clientAlgoId,
  strategyId: BigInt(order.algoId),
  strategyStatus: strategyStatus(world, order),
  strategyType: order.type,
  origQty: quantityOf(world, order),
  price: priceOf(world, order, order.price),
  reduceOnly: order.reduceOnly,
  side: order.side,
  positionSide: order.positionSide,
  stopPrice: priceOf(world, order, order.triggerPrice),
  symbol: order.symbol,
  ...(order.kind === "cm" && { pair: world.market.cm[order.symbol]?.pair ?? order.symbol }),
  timeInForce: order.timeInForce,
  ...(isTrailing(order) &&
    { activatePrice: trimmed(order.activatePrice ?? 0n), priceRate: trimmed(order.callbackRate) }),
  bookTime: order.bookTime,
  updateTime: order.updateTime,
  workingType: order.workingType,
  priceProtect: order.priceProtect,
  ...(order.kind === "um" && {
    selfTradePreventionMode: order.selfTradePreventionMode,
    goodTillDate: order.goodTillDate,
    priceMatch: order.priceMatch,
  }),
});

/** A conditional order in a query, with the order that it placed. */
export const queriedStrategy = (world: World, order: AlgoOrder): Record<string, unknown> => {
  const { pair: _, ...body } = placedStrategy(world, order);
  const placed = placedBy(world, order);
  return {
    ...body,
    price: trimmed(order.price),
    stopPrice: trimmed(order.triggerPrice),
    ...(placed && { orderId: BigInt(placed.orderId), status: placed.status, type: placed.type }),
    ...(order.triggerTime > 0 && { triggerTime: order.triggerTime }),
    ...(order.kind === "cm" && { priceMatch: order.priceMatch }),
  };
};

const algoUpdate = (world: World, order: AlgoOrder): StreamEvent => ({
  e: "ALGO_UPDATE",
  T: world.time,
  E: world.time,
  fs: "UM",
  ao: {
    caid: order.clientAlgoId,
    aid: BigInt(order.algoId),
    at: "CONDITIONAL",
    o: order.type,
    s: order.symbol,
    S: order.side,
    ps: order.positionSide,
    f: order.timeInForce,
    q: order.quantity === undefined ? "" : trimmed(order.quantity),
    X: order.status,
    ai: order.orderId,
    ap: averagePrice(world, order),
    aq: fixed(placedBy(world, order)?.filled ?? 0n, 5),
    act: order.orderId === "" ? "0" : isLimit(order) ? "LIMIT" : "MARKET",
    tp: trimmed(order.triggerPrice),
    p: trimmed(order.price),
    V: order.selfTradePreventionMode,
    wt: order.workingType,
    pm: order.priceMatch,
    cp: order.closePosition,
    pP: order.priceProtect,
    R: order.reduceOnly,
    tt: order.triggerTime,
    gtd: order.goodTillDate,
    rm: order.rejected ? futuresRefusal(order.rejected).msg : "",
    ...(isTrailing(order) && { ia: order.extreme !== 0n }),
  },
});

const strategyUpdate = (world: World, order: AlgoOrder): StreamEvent => ({
  e: "CONDITIONAL_ORDER_TRADE_UPDATE",
  T: world.time,
  E: world.time,
  fs: "CM",
  so: {
    s: order.symbol,
    c: order.clientAlgoId,
    si: BigInt(order.algoId),
    S: order.side,
    st: order.type,
    f: order.timeInForce,
    q: order.quantity === undefined ? "" : trimmed(order.quantity),
    p: trimmed(order.price),
    sp: trimmed(order.triggerPrice),
    os: order.status === "REJECTED" ? "EXPIRED" : order.status,
    T: order.bookTime,
    ut: order.updateTime,
    R: order.reduceOnly,
    wt: order.workingType,
    ps: order.positionSide,
    cp: order.closePosition,
    ...(isTrailing(order) &&
      { AP: trimmed(order.activatePrice ?? 0n), cr: trimmed(order.callbackRate) }),
    ...(order.orderId !== "" && { i: BigInt(order.orderId) }),
    V: order.selfTradePreventionMode,
    gtd: order.goodTillDate,
  },
});

/** User data stream events of an order; only algo orders send `TRIGGERING`. */
export const algoEvents = (world: World, order: AlgoOrder): readonly StreamEvent[] =>
  order.kind === "um"
    ? [algoUpdate(world, order)]
    : order.status === "TRIGGERING"
    ? []
    : [strategyUpdate(world, order)];
