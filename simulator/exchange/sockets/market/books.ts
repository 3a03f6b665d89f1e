/** Streams of order books: changes, the best levels, the best prices. */
import type { Units } from "../../../../lib/decimal.ts";
import { shownLevels, venueOf } from "../../../engine/book/offers.ts";
import type { Traded } from "../../../engine/market/market.ts";
import type { World } from "../../../engine/world/world.ts";
import { updateId } from "../../market_data/book.ts";
import {
  type Feed,
  feedOf,
  isDue,
  type Listed,
  marketMark,
  pairMark,
  priceOf,
  quantityOf,
  tradedOf,
} from "./feed.ts";
import {
  firstLook,
  type Look,
  lookAgain,
  onceTold,
  type Pages,
  pagesOf,
  quantityAt,
  SIDES,
} from "./looks.ts";

/** Others trade at the best prices once a second; a book that stands still is told that often. */
const PULSE = 1000;

type LevelText = readonly [price: string, quantity: string];

type Prices = readonly (readonly [price: Units, quantity: Units])[];

const textsOf = ({ kind }: Listed, traded: Traded, levels: Prices): readonly LevelText[] =>
  levels.map(([price, quantity]) => [
    priceOf(kind, traded, price),
    quantityOf(kind, traded, quantity),
  ]);

/** How far a book has been told. */
interface Told {
  /** When its last event was told, or might have been. */
  readonly at: number;
  /** Final update id of that event. */
  readonly u: number;
}

/** Update id of an event that tells the book as it is: right below that of a snapshot. */
const idOf = (world: World): number => updateId(world) - 1;

const toldBy = (world: World): Told => ({ at: world.time, u: idOf(world) });

/** After an event. */
const toldNow = (world: World, { u }: Told): Told => ({
  at: world.time,
  u: Math.max(idOf(world), u + 2),
});

const depthEvent = (
  { time }: World,
  { kind }: Listed,
  traded: Traded,
  [before, after]: readonly [Told, Told],
  [b, a]: readonly (readonly LevelText[])[],
): object => ({
  e: "depthUpdate",
  E: time,
  ...(kind !== "margin" && { T: time }),
  s: traded.symbol,
  ...pairMark(traded),
  U: before.u + 1,
  u: after.u,
  ...(kind !== "margin" && { pu: before.u }),
  b,
  a,
  ...marketMark(kind),
});

/** Levels that an event tells: what was touched, and the best ones of a book that pulses. */
const levelsOf = ({ venue, touched }: Look, pulses: boolean): readonly Prices[] =>
  SIDES.map(([side, of]) => {
    const prices = new Set(touched[of]);
    const [best] = pulses ? shownLevels(venue, side, 1) : [];
    if (best) prices.add(best.price);
    return [...prices].map((price) => [price, quantityAt(venue, side, price)] as const);
  });

interface Changes {
  readonly told: Told;
  readonly look: Look | undefined;
}

const changesFrom = (world: World, listed: Listed): Changes => {
  const traded = tradedOf(world, listed);
  return {
    told: toldBy(world),
    look: traded && firstLook(venueOf(world, listed.kind, traded)),
  };
};

/** Changes of a book, at most every so many ms. */
export const depthChanges = (every: number) => (world: World, listed: Listed): Feed =>
  feedOf(changesFrom(world, listed), (now, before) => {
    const { told } = before;
    const traded = tradedOf(now, listed);
    if (!traded || !before.look || now.time < told.at) return [changesFrom(now, listed), []];
    const look = lookAgain(before.look, venueOf(now, listed.kind, traded));
    if (!isDue(told.at, now.time, every)) return [{ told, look }, []];
    const levels = levelsOf(look, isDue(told.at, now.time, PULSE));
    if (levels.every(({ length }) => length === 0)) {
      return [{ told: { ...told, at: now.time }, look }, []];
    }
    const after = toldNow(now, told);
    const texts = levels.map((each) => textsOf(listed, traded, each));
    return [
      { told: after, look: onceTold(look) },
      [depthEvent(now, listed, traded, [told, after], texts)],
    ];
  });

const isSame = (one: Pages | undefined, other: Pages): boolean =>
  SIDES.every(([, of]) =>
    one?.[of].size === other[of].size &&
    [...other[of]].every(([price, quantity]) => one[of].get(price) === quantity)
  );

interface Best {
  readonly told: Told;
  readonly pages: Pages | undefined;
}

/** The best levels of a book, when they have changed, at most every so many ms. */
export const bestLevels =
  (levels: number, every: number) => (world: World, listed: Listed): Feed => {
    const first: Best = { told: toldBy(world), pages: undefined };
    return feedOf(first, (now, { told, pages: before }) => {
      const traded = tradedOf(now, listed);
      if (!traded || !isDue(told.at, now.time, every)) return [{ told, pages: before }, []];
      const pages = pagesOf(venueOf(now, listed.kind, traded), levels);
      if (isSame(before, pages) && !isDue(told.at, now.time, PULSE)) {
        return [{ told: { ...told, at: now.time }, pages }, []];
      }
      const after = toldNow(now, told);
      const texts = SIDES.map(([, of]) => textsOf(listed, traded, [...pages[of]]));
      const [bids, asks] = texts;
      return [
        { told: after, pages },
        [
          listed.kind === "margin"
            ? { lastUpdateId: updateId(now), bids, asks }
            : depthEvent(now, listed, traded, [told, after], texts),
        ],
      ];
    });
  };

/** The best price of each side with its quantity, buyers first. */
export const bestText = (world: World, listed: Listed, traded: Traded): readonly string[] => {
  const venue = venueOf(world, listed.kind, traded);
  return SIDES.flatMap(([side]) => {
    const [best = { price: 0n, quantity: 0n }] = shownLevels(venue, side, 1);
    return textsOf(listed, traded, [[best.price, best.quantity]])[0] ?? [];
  });
};

/** The best prices of a book, as soon as they change. */
export const bestPrices = (world: World, listed: Listed): Feed =>
  feedOf({ at: world.time, text: "" }, (now, told) => {
    const traded = tradedOf(now, listed);
    if (!traded) return [told, []];
    const [b, B, a, A] = bestText(now, listed, traded);
    const text = `${b} ${B} ${a} ${A}`;
    if (text === told.text && !isDue(told.at, now.time, PULSE)) return [told, []];
    const { kind } = listed;
    return [
      { at: now.time, text },
      [{
        ...(kind !== "margin" && { e: "bookTicker" }),
        u: idOf(now),
        ...(kind !== "margin" && { E: now.time, T: now.time }),
        s: traded.symbol,
        ...pairMark(traded),
        b,
        B,
        a,
        A,
        ...marketMark(kind),
      }],
    ];
  });
