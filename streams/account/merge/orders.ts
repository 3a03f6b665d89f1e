/** What is known of an order: all that events and rows say of it, joined. */
import { isLess, spelled, zero } from "../../../lib/decimal.ts";
import type { AlgoUpdate, ConditionalOrderTradeUpdate } from "../../events/portfolio/algo.ts";
import type { ExecutionReport } from "../../events/margin/execution_report.ts";
import type { OrderTradeUpdate } from "../../events/portfolio/order.ts";
import type { OrderView } from "./views.ts";

/** The order in an event of futures. */
export const orderOfEvent = ({ order }: OrderTradeUpdate, book: "UM" | "CM"): OrderView => ({
  book,
  symbol: order.symbol,
  orderId: order.orderId,
  clientOrderId: order.clientOrderId,
  side: order.side,
  positionSide: order.positionSide,
  type: order.type,
  timeInForce: order.timeInForce,
  status: order.status,
  origQty: order.origQty,
  executedQty: order.executedQty,
  price: order.price,
  avgPrice: order.avgPrice,
  reduceOnly: order.reduceOnly,
  updateTime: order.updateTime,
});

/** The order in an event of margin. */
export const orderOfReport = (report: ExecutionReport): OrderView => ({
  book: "MARGIN",
  symbol: report.symbol,
  orderId: report.orderId,
  // A cancellation has an id of its own.
  clientOrderId: report.origClientOrderId ?? report.clientOrderId,
  side: report.side,
  type: report.orderType,
  timeInForce: report.timeInForce,
  status: report.status,
  origQty: report.origQty,
  executedQty: report.executedQty,
  price: report.price,
  triggerPrice: report.stopPrice,
  updateTime: report.transactionTime,
});

/** The order in an event of algo orders. */
export const orderOfAlgo = ({ order, transactionTime }: AlgoUpdate): OrderView => ({
  book: "UM_ALGO",
  symbol: order.symbol,
  orderId: order.algoId,
  clientOrderId: order.clientAlgoId,
  side: order.side,
  positionSide: order.positionSide,
  type: order.orderType,
  timeInForce: order.timeInForce,
  status: order.algoStatus,
  origQty: order.quantity,
  executedQty: "0",
  price: order.price,
  triggerPrice: order.triggerPrice,
  ...(order.actualOrderId !== undefined && { becameOrderId: order.actualOrderId }),
  reduceOnly: order.reduceOnly,
  updateTime: transactionTime,
});

/** The order in an event of conditional orders. */
export const orderOfConditional = ({ order }: ConditionalOrderTradeUpdate): OrderView => ({
  book: "CM_CONDITIONAL",
  symbol: order.symbol,
  orderId: order.strategyId,
  clientOrderId: order.newClientStrategyId,
  side: order.side,
  positionSide: order.positionSide,
  type: order.strategyType,
  timeInForce: order.timeInForce,
  status: order.strategyStatus,
  origQty: order.origQty,
  executedQty: "0",
  price: order.price,
  triggerPrice: order.stopPrice,
  ...(order.orderId !== undefined && { becameOrderId: order.orderId }),
  reduceOnly: order.reduceOnly,
  updateTime: order.updateTime,
});

const RANKS: Readonly<Record<string, number>> = {
  PENDING_NEW: 0,
  NEW: 1,
  PARTIALLY_FILLED: 2,
  TRIGGERING: 2,
  TRIGGERED: 3,
  REJECTED: 4,
  EXPIRED: 5,
  EXPIRED_IN_MATCH: 6,
  CANCELED: 7,
  FINISHED: 8,
  FILLED: 8,
};

/** Whether an order is over; a state that nobody knows is not taken for an end. */
export const isEnded = ({ status }: Pick<OrderView, "status">): boolean =>
  (RANKS[status] ?? 0) >= 4;

const executed = ({ executedQty }: OrderView) => spelled(executedQty) ?? zero;

/**
 * Which of two sights of an order says more: below zero if the second, above if the first. An end beats
 * what is open, then counts the larger executed quantity, then the later time, then the state that is nearer
 * to the end. So neither the order of sights matters, nor how often each comes. Zero says that they are of
 * one moment; only which was told later decides between these.
 */
export const compared = (a: OrderView, b: OrderView): number => {
  if (isEnded(a) !== isEnded(b)) return isEnded(b) ? -1 : 1;
  if (isLess(executed(a), executed(b))) return -1;
  if (isLess(executed(b), executed(a))) return 1;
  if (a.updateTime !== b.updateTime) return a.updateTime - b.updateTime;
  return (RANKS[a.status] ?? 0) - (RANKS[b.status] ?? 0);
};

/** Names an order among all. */
export const orderKey = (
  { book, symbol, orderId }: Pick<OrderView, "book" | "symbol" | "orderId">,
): string => `${book}/${symbol}/${orderId}`;
