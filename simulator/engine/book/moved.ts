/** Books after the market's prices were set. */
import type { Market, Traded } from "../market/market.ts";
import type { Book, BookKind, Books } from "../world/book.ts";
import { untouched } from "./books.ts";

const afterMove = (book: Book, isFalling: boolean): Book => ({
  bids: { levels: book.bids.levels, taken: [] },
  asks: { levels: book.asks.levels, taken: [] },
  isFalling,
});

const movedOf = (
  books: Books[BookKind],
  before: Readonly<Record<string, Traded>>,
  after: Readonly<Record<string, Traded>>,
): Books[BookKind] => {
  const moved = Object.values(after).flatMap((each) => {
    const was = before[each.symbol];
    if (was === each || !was || was.lastPrice === each.lastPrice) return [];
    const isFalling = each.lastPrice < was.lastPrice;
    return [[each.symbol, afterMove(books[each.symbol] ?? untouched, isFalling)] as const];
  });
  return moved.length === 0 ? books : { ...books, ...Object.fromEntries(moved) };
};

/** Where a last price has moved, what was taken is back, and others trade at the new price. */
export const movedBooks = (books: Books, before: Market, after: Market): Books => ({
  um: movedOf(books.um, before.um, after.um),
  cm: movedOf(books.cm, before.cm, after.cm),
  margin: movedOf(books.margin, before.pairs, after.pairs),
  changes: (books.changes ?? 0) + 1,
});
