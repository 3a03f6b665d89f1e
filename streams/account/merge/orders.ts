/** What is known of an order: all that events and rows say of it, joined. */
import { isLess, spelled, zero } from "../../../lib/decimal.ts";
import type { OrderView } from "./views.ts";

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

/** What names an order among all. */
export type OrderName = Pick<OrderView, "book" | "symbol" | "orderId">;

/** Names an order among all. */
export const orderKey = ({ book, symbol, orderId }: OrderName): string =>
  `${book}/${symbol}/${orderId}`;
