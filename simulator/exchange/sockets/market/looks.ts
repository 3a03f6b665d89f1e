/** Looking at a book again and again: at which prices may it have changed? */
import type { Units } from "../../../../lib/decimal.ts";
import { type Side, sideOf } from "../../../engine/book/books.ts";
import {
  bestLevel,
  bestOfOthers,
  levelsOf,
  othersAt,
  shownLevels,
  type Venue,
} from "../../../engine/book/offers.ts";
import { placesIn } from "../../../engine/market/liquidity.ts";
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

type SideOf = readonly [side: Side, of: keyof Pages];

const BIDS: SideOf = ["BUY", "bids"];
const ASKS: SideOf = ["SELL", "asks"];

/** The sides of a book. */
export const SIDES: readonly SideOf[] = [BIDS, ASKS];

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
const untouched: Touched = {
  bids: /*#__PURE__*/ new Set(),
  asks: /*#__PURE__*/ new Set(),
};

/** How far those who follow a book know a side. */
interface Known {
  /** The last price down to which all of them do. */
  readonly byAll: Units;
  /** The last price at which others may stand for anyone. */
  readonly byAny: Units;
}

/** A book as it was last looked at. */
export interface Look {
  readonly venue: Venue;
  readonly known: Readonly<Record<keyof Pages, Known>>;
  /** Prices at which something has changed since they were told, and perhaps back again. */
  readonly touched: Touched;
}

/** A price so many ticks behind another one, as a side counts. */
const behind = ({ traded }: Venue, side: Side, price: Units, ticks: number): Units =>
  side === "BUY"
    ? price - traded.tickSize * BigInt(ticks)
    : price + traded.tickSize * BigInt(ticks);

/** Whether a price lies behind another one. */
const isBehind = (side: Side, price: Units, other: Units): boolean =>
  side === "BUY" ? price < other : price > other;

/** How many of an account's levels lie before all that others offer. */
const inFront = (venue: Venue, side: Side): number => {
  const best = bestOfOthers(venue, side);
  let count = 0;
  for (const { price } of levelsOf(venue, side)) {
    if (!isBehind(side, best, price)) break;
    count++;
  }
  return count;
};

/** The last price that a snapshot shows for certain; others offer at every tick. */
const surely = (venue: Venue, side: Side): Units =>
  behind(
    venue,
    side,
    bestOfOthers(venue, side),
    Math.max(0, DEEPEST - 1 - inFront(venue, side)),
  );

/** The last price that a snapshot can show: prices from which all was taken are left out. */
const atMost = (venue: Venue, side: Side): Units =>
  behind(
    venue,
    side,
    bestOfOthers(venue, side),
    DEEPEST - 1 + sideOf(venue.book, side).taken.length,
  );

const knownAt = (venue: Venue, side: Side): Known => ({
  byAll: surely(venue, side),
  byAny: atMost(venue, side),
});

/** The first look at a book. */
export const firstLook = (venue: Venue): Look => ({
  venue,
  known: { bids: knownAt(venue, "BUY"), asks: knownAt(venue, "SELL") },
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

const sizeOf = ({ traded }: Venue): Units => "contractSize" in traded ? traded.contractSize : 0n;

/** How far a side may move, in ticks, that is not read anew as a whole. */
const FAR = DEEPEST / 2;

/**
 * Whether the price alone says what others offer behind their best one, before and now: then only what lies
 * between two best prices and at the end of a snapshot has changed, besides what has left a trace.
 */
const isAlike = (was: Venue, now: Venue): boolean =>
  was.liquidity === now.liquidity && was.quote === now.quote &&
  was.traded.tickSize === now.traded.tickSize && was.traded.stepSize === now.traded.stepSize &&
  sizeOf(was) === sizeOf(now) && now.liquidity.quantities === undefined &&
  !isCrossed(was) && !isCrossed(now) &&
  SIDES.every(([side, of]) => {
    const [one, other] = [bestOfOthers(was, side), bestOfOthers(now, side)];
    const moved = one > other ? one - other : other - one;
    const end = atMost(now, side);
    return moved <= now.traded.tickSize * BigInt(FAR) && end > 0n &&
      placesIn(now.liquidity) >= DEEPEST + FAR + now.book[of].taken.length;
  });

/** All prices from one to another, a tick apart. */
const between = (one: Units, other: Units, tick: Units): readonly Units[] => {
  const [from, until] = one < other ? [one, other] : [other, one];
  const found: Units[] = [];
  for (let price = from; price <= until; price += tick) found.push(price);
  return found;
};

const further = (side: Side, one: Units, other: Units): Units =>
  isBehind(side, one, other) ? one : other;

const nearer = (side: Side, one: Units, other: Units): Units =>
  isBehind(side, one, other) ? other : one;

/** A side looked at again: prices at which it differs, and how far it is known once they are told. */
interface Moved {
  readonly prices: readonly Units[];
  readonly known: Known;
}

/** What changed of a side because its best price moved, and what a snapshot now shows at its end. */
const moved = ({ venue: was, known }: Look, now: Venue, [side, of]: SideOf): Moved => {
  const { tickSize } = now.traded;
  const { byAll, byAny } = known[of];
  const [one, other] = [bestOfOthers(was, side), bestOfOthers(now, side)];
  if (one === other && was.book === now.book) return { prices: [], known: known[of] };
  const end = atMost(now, side);
  return {
    prices: [
      ...(one === other ? [] : between(one, other, tickSize)),
      ...(isBehind(side, end, byAll) ? between(behind(now, side, byAll, 1), end, tickSize) : []),
    ],
    // Who comes only now may have seen less.
    known: {
      byAll: nearer(side, further(side, byAll, end), surely(now, side)),
      byAny: further(side, byAny, end),
    },
  };
};

/** A side read as a whole: where it differs, and where others are gone behind what was read before. */
const readAnew = ({ venue: was, known }: Look, now: Venue, [side, of]: SideOf): Moved => {
  const [old, shownNow] = [shown(was, side, DEEPEST), shown(now, side, DEEPEST)];
  const { byAny } = known[of];
  const there = knownAt(now, side);
  const first = behind(was, side, surely(was, side), 1);
  const last = nearer(side, byAny, there.byAny);
  const gone = isBehind(side, first, last)
    ? []
    : between(first, last, was.traded.tickSize).filter((price) =>
      price > 0n && !shownNow.has(price)
    );
  return {
    prices: [...differing(old, shownNow), ...gone],
    known: { byAll: there.byAll, byAny: further(side, byAny, there.byAny) },
  };
};

const joined = (
  all: ReadonlySet<Units>,
  ...more: readonly (readonly Units[])[]
): ReadonlySet<Units> =>
  more.every(({ length }) => length === 0) ? all : new Set([...all, ...more.flat()]);

/**
 * Another look, after each change: a snapshot may show a book that is gone by the next event, so every
 * price counts at which something was different in between. A price that has not changed may be among
 * them. All levels are read only where what others offer may have changed at every price.
 */
export const lookAgain = (look: Look, venue: Venue): Look => {
  const again = isAlike(look.venue, venue) ? moved : readAnew;
  const [bids, asks] = [again(look, venue, BIDS), again(look, venue, ASKS)];
  const { touched } = look;
  return {
    venue,
    known: { bids: bids.known, asks: asks.known },
    touched: {
      bids: joined(touched.bids, traces(look.venue, venue, "BUY"), bids.prices),
      asks: joined(touched.asks, traces(look.venue, venue, "SELL"), asks.prices),
    },
  };
};

/**
 * A look once its touched prices are told. They may lie behind what any snapshot showed: who follows the book
 * now knows what others offer there.
 */
export const onceTold = (look: Look): Look => {
  const knownOf = ([side, of]: SideOf): Known => {
    const { byAll, byAny } = look.known[of];
    const beyond = [...look.touched[of]].filter((price) =>
      isBehind(side, price, byAny) && othersAt(look.venue, side, price) > 0n
    );
    return { byAll, byAny: beyond.reduce((last, price) => further(side, last, price), byAny) };
  };
  return {
    venue: look.venue,
    known: { bids: knownOf(BIDS), asks: knownOf(ASKS) },
    touched: untouched,
  };
};
