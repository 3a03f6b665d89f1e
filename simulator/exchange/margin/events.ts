/** User data stream events of margin: orders, balances, debts. */
import { fixed, times, type Units } from "../../../lib/decimal.ts";
import type { StreamEvent } from "../event.ts";
import { cancelIdOf } from "./bodies.ts";
import { balance } from "../../engine/world/ledger.ts";
import { isOpen, ordersOf } from "../../engine/margin/books.ts";
import type { MarginOrder, MarginTrade, OrderList, World } from "../../engine/world/world.ts";

/** What happened to an order, as `executionReport` names it. */
export type Execution = "NEW" | "TRADE" | "CANCELED" | "EXPIRED" | "TRADE_PREVENTION";

const ZERO = "0.00000000";

/**
 * `executionReport` of an order as it is now, with the fill where there was one.
 *
 * @param cancelId client id of the cancellation, if it was given one
 */
export const executionReport = (
  world: World,
  order: MarginOrder,
  execution: Execution,
  trade?: MarginTrade,
  cancelId?: string,
): StreamEvent => ({
  e: "executionReport",
  E: world.time,
  s: order.symbol,
  c: execution === "CANCELED" ? cancelId ?? cancelIdOf(order) : order.clientOrderId,
  S: order.side,
  o: order.type,
  f: order.timeInForce,
  q: fixed(order.quantity),
  p: fixed(order.price),
  P: fixed(order.stopPrice),
  F: fixed(order.icebergQty),
  g: BigInt(order.orderListId),
  C: execution === "CANCELED" ? order.clientOrderId : "",
  x: execution,
  X: order.status,
  r: "NONE",
  i: BigInt(order.orderId),
  l: trade ? fixed(trade.quantity) : ZERO,
  z: fixed(order.filled),
  L: trade ? fixed(trade.price) : ZERO,
  n: trade ? fixed(trade.commission) : "0",
  N: trade?.commissionAsset ?? null,
  T: world.time,
  t: BigInt(trade?.id ?? "-1"),
  // Given where all reports of a step are known.
  I: 0,
  w: order.isWorking && isOpen(order),
  m: trade?.maker ?? false,
  O: order.time,
  Z: fixed(order.filledValue),
  Y: trade ? fixed(times(trade.quantity, trade.price)) : ZERO,
  Q: fixed(order.quoteOrderQty ?? 0n),
  ...(order.isWorking && (execution === "NEW" || trade) && { W: order.workingTime ?? order.time }),
  V: order.selfTradePreventionMode,
});

/** `listStatus` of an order list as it is now. */
export const listStatus = (world: World, list: OrderList): StreamEvent => ({
  e: "listStatus",
  E: world.time,
  s: list.symbol,
  g: BigInt(list.orderListId),
  c: list.contingencyType,
  l: list.listStatusType,
  L: list.listOrderStatus,
  r: "NONE",
  C: list.listClientOrderId,
  T: world.time,
  O: ordersOf(world, list).map(({ symbol, orderId, clientOrderId }) => ({
    s: symbol,
    i: BigInt(orderId),
    c: clientOrderId,
  })),
});

/** `outboundAccountPosition`: current cross margin balances of some assets. */
export const accountPosition = (world: World, assets: readonly string[]): StreamEvent => ({
  e: "outboundAccountPosition",
  E: world.time,
  u: world.time,
  U: world.ledger.entries.size,
  B: [...new Set(assets)].map((asset) => ({
    a: asset,
    f: fixed(balance(world, asset, "cross")),
    l: fixed(balance(world, asset, "locked")),
  })),
});

/** `balanceUpdate`: cross margin received or gave an amount other than by trading. */
export const balanceUpdate = (world: World, asset: string, change: Units): StreamEvent => ({
  e: "balanceUpdate",
  E: world.time,
  a: asset,
  d: fixed(change),
  U: world.ledger.entries.size,
  T: world.time,
});

/** `liabilityChange`: debt of an asset after a borrowing or repayment. */
export const liabilityChange = (
  world: World,
  asset: string,
  kind: "BORROW" | "REPAY",
  tranId: string,
): StreamEvent => {
  const principal = -balance(world, asset, "debt");
  const interest = -balance(world, asset, "interest");
  return {
    e: "liabilityChange",
    E: world.time,
    a: asset,
    t: kind,
    T: BigInt(tranId),
    p: fixed(principal),
    i: fixed(interest),
    l: fixed(principal + interest),
  };
};
