/** What is known of an order: all that events and rows say of it, joined. */
import type { DecimalText, IdText, Open } from "../../lib/answers/answer.ts";
import { isLess, spelled, zero } from "../../lib/decimal.ts";
import type { OrderStatus, PositionSide, Side, TimeInForce } from "../../lib/enums/shared.ts";
import type { UmOrderState } from "../../endpoints/portfolio/um/order_query.ts";
import type { OrderTradeUpdate } from "../events/portfolio/order.ts";

/** An order as the account's view has it. */
export interface OrderView {
  /** Contract, as in `BTCUSDT`. */
  readonly symbol: string;
  /** Order id. */
  readonly orderId: IdText;
  /** Client order id. */
  readonly clientOrderId: string;
  /** Direction. */
  readonly side: Open<Side>;
  /** Position it belongs to. */
  readonly positionSide: Open<PositionSide>;
  /** Kind of order. */
  readonly type: string;
  /** How long it stays. */
  readonly timeInForce: Open<TimeInForce>;
  /** State. */
  readonly status: Open<OrderStatus>;
  /** Quantity that was ordered. */
  readonly origQty: DecimalText;
  /** Quantity filled so far. */
  readonly executedQty: DecimalText;
  /** Limit price; 0 for none. */
  readonly price: DecimalText;
  /** Average price of its fills. */
  readonly avgPrice: DecimalText;
  /** Whether it may only reduce a position. */
  readonly reduceOnly: boolean;
  /** When it changed last, in ms. */
  readonly updateTime: number;
}

/** The order in an event. */
export const orderOfEvent = ({ order }: OrderTradeUpdate): OrderView => ({
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

/** The order in a row of an answer. */
export const orderOfRow = (row: UmOrderState): OrderView => ({
  symbol: row.symbol,
  orderId: row.orderId,
  clientOrderId: row.clientOrderId,
  side: row.side,
  positionSide: row.positionSide,
  type: row.type,
  timeInForce: row.timeInForce,
  status: row.status,
  origQty: row.origQty,
  executedQty: row.executedQty,
  price: row.price,
  avgPrice: row.avgPrice,
  reduceOnly: row.reduceOnly,
  updateTime: row.updateTime,
});

const RANKS: Readonly<Record<string, number>> = {
  PENDING_NEW: 0,
  NEW: 1,
  PARTIALLY_FILLED: 2,
  REJECTED: 3,
  EXPIRED: 4,
  EXPIRED_IN_MATCH: 5,
  CANCELED: 6,
  FILLED: 7,
};

/** Whether an order is over; a state that nobody knows is not taken for an end. */
export const isEnded = ({ status }: Pick<OrderView, "status">): boolean =>
  (RANKS[status] ?? 0) >= 3;

const executed = ({ executedQty }: OrderView) => spelled(executedQty) ?? zero;

/** Whether the second says more than the first. The order is total, so that joining commutes. */
const isBehind = (a: OrderView, b: OrderView): boolean => {
  if (isEnded(a) !== isEnded(b)) return isEnded(b);
  if (isLess(executed(a), executed(b))) return true;
  if (isLess(executed(b), executed(a))) return false;
  if (a.updateTime !== b.updateTime) return a.updateTime < b.updateTime;
  const [rankA, rankB] = [RANKS[a.status] ?? 0, RANKS[b.status] ?? 0];
  return rankA === rankB ? JSON.stringify(a) < JSON.stringify(b) : rankA < rankB;
};

/**
 * What two sights of an order say together: an end beats what is open, then counts the larger executed
 * quantity, then the later time, then the state that is nearer to the end. It commutes, associates, and
 * repeating it changes nothing; so neither the order of sights matters, nor how often each comes.
 */
export const joined = (a: OrderView | undefined, b: OrderView): OrderView =>
  a === undefined || isBehind(a, b) ? b : a;

/** Names an order among all. */
export const orderKey = ({ symbol, orderId }: Pick<OrderView, "symbol" | "orderId">): string =>
  `${symbol}/${orderId}`;
