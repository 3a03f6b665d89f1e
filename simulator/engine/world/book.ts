/** Order books in the world: who rests where, and what was taken from the others. */
import type { Units } from "../../../lib/decimal.ts";
import type { Sorted } from "./sorted.ts";
import type { FuturesKind } from "./futures.ts";

/** Which market a book belongs to: USDⓈ-M, COIN-M, or the pairs of cross margin. */
export type BookKind = FuturesKind | "margin";

/** An order of an account in a book. */
export interface Queued {
  /** Account that it belongs to. */
  readonly account: string;
  readonly orderId: string;
  /** What is left of it. */
  readonly quantity: Units;
  /** Quantity of others at its price that comes before it. */
  readonly ahead: Units;
}

/** Orders of accounts at a price, the first in the queue first. */
export interface Level {
  readonly price: Units;
  readonly orders: readonly Queued[];
}

/** What accounts took from the others at a price; it comes back with time. */
export interface Taken {
  readonly price: Units;
  readonly quantity: Units;
  /** When it was taken, in ms. */
  readonly time: number;
}

/** One side of a book. */
export interface BookSide {
  /** Orders of accounts by price, lowest price first. */
  readonly levels: Sorted<Level>;
  /** What was taken from the others, best price first. */
  readonly taken: readonly Taken[];
}

/** The book of a contract or pair. */
export interface Book {
  readonly bids: BookSide;
  readonly asks: BookSide;
  /** Price of the last trade with an account, until the market's own price moves; absent before. */
  readonly last?: Units;
  /** Whether the market's price fell when it last moved: its last trade was then at the bid. */
  readonly isFalling: boolean;
}

/** All books by symbol. A symbol without a book has an untouched one. */
export interface Books extends Readonly<Record<BookKind, Readonly<Record<string, Book>>>> {
  /** How often any of them has changed; 0 if absent. */
  readonly changes?: number;
}
