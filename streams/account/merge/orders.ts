/** What is known of an order: all that events and rows say of it, joined. */
import type { Book, OrderView, TradeBook } from "./views.ts";
import { difference } from "./values.ts";

/** States from the first to the last, those of all books; from `REJECTED` on they are ends. */
const STATES: readonly string[] = [
  "PENDING_NEW",
  "NEW",
  "PARTIALLY_FILLED",
  "TRIGGERING",
  "TRIGGERED",
  "REJECTED",
  "EXPIRED",
  "EXPIRED_IN_MATCH",
  "CANCELED",
  "FINISHED",
  "FILLED",
];

const rank = ({ status }: Pick<OrderView, "status">): number => STATES.indexOf(status);

/**
 * Whether an order is over; a state that nobody knows is not taken for an end. A conditional order of COIN-M stays
 * `TRIGGERED` once it has become another one: what may follow says nothing more.
 */
export const isEnded = (
  order: Pick<OrderView, "status" | "book" | "becameOrderId">,
): boolean => rank(order) > (order.book === "CM_CONDITIONAL" && order.becameOrderId ? 3 : 4);

/**
 * Which of two sights of an order says more: below zero if the second, above if the first. An end beats
 * what is open, then counts the larger executed quantity, then the later time, then the state that is nearer
 * to the end. So neither the order of sights matters, nor how often each comes. Zero says that they are of
 * one moment; only which was told later decides between these.
 */
export const compared = (a: OrderView, b: OrderView): number =>
  Number(isEnded(a)) - Number(isEnded(b)) ||
  Number(difference(a.executedQty, b.executedQty)) ||
  a.updateTime - b.updateTime || rank(a) - rank(b);

/** What names an order among all. */
export type OrderName = Pick<OrderView, "book" | "symbol" | "orderId">;

/** Where the order of a book is filled. */
export const tradeBookOf = (book: Book): TradeBook => book.split("_")[0] as TradeBook;

/** Names an order among all. */
export const orderKey = ({ book, symbol, orderId }: OrderName): string =>
  `${book}/${symbol}/${orderId}`;

/** What the key of an order, or of a contract or pair, names. */
export const namedBy = (key: string): OrderName => {
  const [book, symbol = "", orderId = ""] = key.split("/");
  return { book: book as Book, symbol, orderId };
};
