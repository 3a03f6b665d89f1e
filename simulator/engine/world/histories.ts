/** How much of what is over is kept: so much that a bot finds what it asks for, and memory ends. */
import { at, forgotten, newest, push, type Vector } from "./vector.ts";
import { get, remove, type Table } from "./table.ts";

/** How many of the newest are kept of orders, trades and records; of movements of money four times as many. */
export const KEPT = 10_000;

/** How often older ones are forgotten. */
const STRIDE = 1000;

const isDue = (size: number, kept: number): boolean => size > kept && size % STRIDE === 0;

/** A history with one more; the oldest are forgotten now and then. */
export const appended = <A>(history: Vector<A>, one: A, kept: number = KEPT): Vector<A> => {
  const after = push(history, one);
  return isDue(after.size, kept) ? forgotten(after, after.size - kept).vector : after;
};

/** Orders, and the newest of each client id. */
export interface Shelf<A> {
  readonly orders: Vector<A>;
  readonly clientIds: Table<string>;
}

/** What it takes to know when an order may be forgotten. */
export interface Ages<A> {
  readonly isOpen: (order: A) => boolean;
  /** When it was placed. */
  readonly placed: (order: A) => number;
  /** When it ended, if it has. */
  readonly ended: (order: A) => number;
  readonly id: (order: A) => string;
  readonly clientId: (order: A) => string;
}

/**
 * Orders after one was added: now and then those are forgotten that ended before the newest ones were
 * placed, and their client ids with them.
 */
export const aged = <A>(shelf: Shelf<A>, of: Ages<A>): Shelf<A> => {
  const { orders, clientIds } = shelf;
  if (!isDue(orders.size, KEPT)) return shelf;
  const first = at(orders, orders.size - KEPT);
  const since = first === undefined ? 0 : of.placed(first);
  const { vector, gone } = forgotten(
    orders,
    orders.size - KEPT,
    (each) => of.isOpen(each) || of.ended(each) > since,
  );
  let left = clientIds;
  for (const each of gone) {
    const clientId = of.clientId(each);
    if (get(left, clientId) === of.id(each)) left = remove(left, clientId);
  }
  return { orders: vector, clientIds: left };
};

/**
 * The newest order of a client id that passes a filter. That is nearly always the newest of all with that id, which is
 * known; others are looked through only where it does not pass, as one of another contract.
 */
export const newestWhere = <A>(
  orders: Vector<A>,
  known: A | undefined,
  passes: (order: A) => boolean,
): A | undefined => {
  if (known === undefined || passes(known)) return known;
  for (const order of newest(orders)) if (passes(order)) return order;
  return undefined;
};
