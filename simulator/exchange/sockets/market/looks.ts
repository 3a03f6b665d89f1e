/** Looking at a book again and again: at which prices may it have changed? */
import type { Units } from "../../../../lib/decimal.ts";
import { type Side, sideOf } from "../../../engine/book/books.ts";
import {
  bestLevel,
  bestOfOthers,
  othersAt,
  shownLevels,
  type Venue,
} from "../../../engine/book/offers.ts";
import type { Level } from "../../../engine/world/book.ts";
import { type Sorted, valueAt } from "../../../engine/world/sorted.ts";

/** Levels of a side that are looked at, as many as a snapshot has at most. */
const DEEPEST = 1000;

/** Quantities of a side by price, best first. */
export type Shown = ReadonlyMap<Units, Units>;

/** Both sides of a book. */
export interface Pages {
  readonly bids: Shown;
  readonly asks: Shown;
}

/** The sides of a book. */
export const SIDES: readonly (readonly [side: Side, of: keyof Pages])[] = [
  ["BUY", "bids"],
  ["SELL", "asks"],
];

const shown = (venue: Venue, side: Side, limit: number): Shown =>
  new Map(shownLevels(venue, side, limit).map(({ price, quantity }) => [price, quantity]));

/** The best levels of both sides. */
export const pagesOf = (venue: Venue, limit: number): Pages => ({
  bids: shown(venue, "BUY", limit),
  asks: shown(venue, "SELL", limit),
});

/** Prices at which two looks at a side differ. */
const differing = (before: Shown, after: Shown): readonly Units[] => [
  ...[...before.keys()].filter((price) => !after.has(price)),
  ...[...after.keys()].filter((price) => before.get(price) !== after.get(price)),
];

/** What is shown at a price. */
export const quantityAt = (venue: Venue, side: Side, price: Units): Units => {
  const own = valueAt(sideOf(venue.book, side).levels, price)?.orders ?? [];
  return own.reduce((sum, { quantity }) => sum + quantity, othersAt(venue, side, price));
};

/** Prices of a side by what stands there. */
export type Touched = Readonly<Record<keyof Pages, ReadonlySet<Units>>>;

/** Nothing has changed. */
export const untouched: Touched = {
  bids: /*#__PURE__*/ new Set(),
  asks: /*#__PURE__*/ new Set(),
};

/** A book as it was last looked at. */
export interface Look {
  readonly venue: Venue;
  /** Its levels, with orders of accounts as they were at an earlier look. */
  readonly pages: Pages;
  /** Prices at which something has changed since they were told, and perhaps back again. */
  readonly touched: Touched;
}

/** The first look at a book. */
export const firstLook = (venue: Venue): Look => ({
  venue,
  pages: pagesOf(venue, DEEPEST),
  touched: untouched,
});

/** Levels in pages of one list that the other does not have. */
const unshared = (one: Sorted<Level>, other: Sorted<Level>): readonly Level[] => {
  const shared = new Set(other);
  return one.filter((page) => !shared.has(page)).flat();
};

/** Where accounts' orders have come, gone or changed, and where others were taken from. */
const traces = (before: Venue, now: Venue, side: Side): readonly Units[] => {
  const [was, is] = [sideOf(before.book, side), sideOf(now.book, side)];
  const taken = [...was.taken, ...is.taken].map(({ price }) => price);
  if (was.levels === is.levels) return taken;
  const [gone, come] = [unshared(was.levels, is.levels), unshared(is.levels, was.levels)];
  const known = new Map(gone.map((level) => [level.price, level]));
  const changed = come.filter((level) => {
    const isKept = known.get(level.price) === level;
    if (isKept) known.delete(level.price);
    return !isKept;
  });
  return [...taken, ...known.keys(), ...changed.map(({ price }) => price)];
};

/** Whether orders of accounts stand where others would offer, who then do not. */
const isCrossed = (venue: Venue): boolean => {
  const [bid, ask] = [bestLevel(venue, "BUY"), bestLevel(venue, "SELL")];
  return (bid !== undefined && bid.price >= bestOfOthers(venue, "SELL")) ||
    (ask !== undefined && ask.price <= bestOfOthers(venue, "BUY"));
};

/** Whether others offer the same but for what was taken. */
const isAlike = (before: Venue, now: Venue): boolean =>
  before.traded.lastPrice === now.traded.lastPrice && before.width === now.width &&
  before.book.isFalling === now.book.isFalling && before.liquidity === now.liquidity &&
  before.quote === now.quote && !isCrossed(before) && !isCrossed(now);

const joined = (
  all: ReadonlySet<Units>,
  ...more: readonly (readonly Units[])[]
): ReadonlySet<Units> =>
  more.every(({ length }) => length === 0) ? all : new Set([...all, ...more.flat()]);

/**
 * Another look, after each change: a snapshot may show a book that is gone by the next event, so every
 * price counts at which something was different in between. A price that has not changed may be among
 * them. All levels are read only where what others offer has changed.
 */
export const lookAgain = (look: Look, venue: Venue): Look => {
  const { touched } = look;
  const [bids, asks] = SIDES.map(([side]) => traces(look.venue, venue, side));
  if (isAlike(look.venue, venue)) {
    return {
      ...look,
      venue,
      touched: { bids: joined(touched.bids, bids ?? []), asks: joined(touched.asks, asks ?? []) },
    };
  }
  const pages = pagesOf(venue, DEEPEST);
  return {
    venue,
    pages,
    touched: {
      bids: joined(touched.bids, bids ?? [], differing(look.pages.bids, pages.bids)),
      asks: joined(touched.asks, asks ?? [], differing(look.pages.asks, pages.asks)),
    },
  };
};
