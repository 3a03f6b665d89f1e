/** Books and what is in them: entering the queue, leaving it, filling in it. */
import type { Units } from "../../../lib/decimal.ts";
import type { Book, BookKind, Books, BookSide, Level, Queued } from "../world/book.ts";
import { valueAt, withoutValue, withValue } from "../world/sorted.ts";
import type { World } from "../world/world.ts";

const EMPTY: BookSide = { levels: [], taken: [] };

/** A book in which nobody has traded yet. */
export const untouched: Book = { bids: EMPTY, asks: EMPTY, isFalling: false };

/** Every book untouched. */
export const noBooks: Books = { um: {}, cm: {}, margin: {} };

/** The book of a symbol. */
export const bookOf = (world: World, kind: BookKind, symbol: string): Book => {
  const books = world.books[kind];
  return Object.hasOwn(books, symbol) ? books[symbol] ?? untouched : untouched;
};

/** The world with a book. */
export const withBook = (world: World, kind: BookKind, symbol: string, book: Book): World => ({
  ...world,
  books: {
    ...world.books,
    [kind]: { ...world.books[kind], [symbol]: book },
    changes: (world.books.changes ?? 0) + 1,
  },
});

/** A side of an order. */
export type Side = "BUY" | "SELL";

/** Where in a book an order rests. */
export interface Resting {
  readonly symbol: string;
  readonly side: Side;
  readonly price: Units;
  readonly orderId: string;
}

/** The side of a book where orders of a side rest. */
export const sideOf = (book: Book, side: Side): BookSide => side === "BUY" ? book.bids : book.asks;

/** The other side. */
export const opposite = (side: Side): Side => side === "BUY" ? "SELL" : "BUY";

/** The book with a changed side. */
export const withSide = (book: Book, side: Side, change: Partial<BookSide>): Book =>
  side === "BUY"
    ? { ...book, bids: { ...book.bids, ...change } }
    : { ...book, asks: { ...book.asks, ...change } };

const withLevel = (book: Book, side: Side, level: Level): Book => {
  const { levels } = sideOf(book, side);
  return withSide(book, side, {
    levels: level.orders.length === 0
      ? withoutValue(levels, level.price)
      : withValue(levels, level),
  });
};

/** The world with a changed queue at the price of an order; unchanged where nothing rests there. */
const changed = (
  world: World,
  kind: BookKind,
  { symbol, side, price }: Resting,
  change: (orders: readonly Queued[]) => readonly Queued[],
): World => {
  const book = bookOf(world, kind, symbol);
  const level = valueAt(sideOf(book, side).levels, price);
  if (!level) return world;
  return withBook(
    world,
    kind,
    symbol,
    withLevel(book, side, { price, orders: change(level.orders) }),
  );
};

/** The world with an order at the end of the queue at its price. */
export const enqueued = (
  world: World,
  kind: BookKind,
  { symbol, side, price, orderId }: Resting,
  quantity: Units,
  ahead: Units,
): World => {
  const book = bookOf(world, kind, symbol);
  const queued = valueAt(sideOf(book, side).levels, price)?.orders ?? [];
  const orders = [...queued, { account: world.account, orderId, quantity, ahead }];
  return withBook(world, kind, symbol, withLevel(book, side, { price, orders }));
};

const isIt = (world: World, queued: Queued, orderId: string): boolean =>
  queued.orderId === orderId && queued.account === world.account;

/** The world without an order in its book. */
export const dequeued = (world: World, kind: BookKind, order: Resting): World =>
  changed(
    world,
    kind,
    order,
    (orders) => orders.filter((each) => !isIt(world, each, order.orderId)),
  );

/** The world after a part of an order in the book has filled; it keeps its place in the queue. */
export const lessened = (world: World, kind: BookKind, order: Resting, quantity: Units): World =>
  quantity === 0n ? dequeued(world, kind, order) : changed(
    world,
    kind,
    order,
    (orders) =>
      orders.map((each) => isIt(world, each, order.orderId) ? { ...each, quantity } : each),
  );

/** The world after others in front of a level's orders have traded. */
export const advanced = (
  world: World,
  kind: BookKind,
  symbol: string,
  side: Side,
  price: Units,
  quantity: Units,
): World =>
  quantity === 0n ? world : changed(
    world,
    kind,
    { symbol, side, price, orderId: "" },
    (orders) =>
      orders.map((each) => ({
        ...each,
        ahead: each.ahead > quantity ? each.ahead - quantity : 0n,
      })),
  );
