/** What trades in each kind of book. */
import type { Market, Traded } from "../market/market.ts";
import type { BookKind } from "../world/book.ts";

/** Every kind of book. */
export const BOOK_KINDS: readonly BookKind[] = ["um", "cm", "margin"];

/** Contracts or pairs by symbol. */
export const tradedIn = (market: Market, kind: BookKind): Readonly<Record<string, Traded>> =>
  kind === "margin" ? market.pairs : market[kind];
