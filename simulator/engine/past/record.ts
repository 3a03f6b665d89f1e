/** Keeping the past: every change of a price, and every trade of an account. */
import type { Units } from "../../../lib/decimal.ts";
import { lastOf } from "../book/offers.ts";
import type { Contract, Market, Traded } from "../market/market.ts";
import { lotsOf } from "../market/series.ts";
import type { BookKind } from "../world/book.ts";
import type { FundingPoint, Past, Point, Print } from "../world/past.ts";
import { at, elements, emptyVector, push, type Vector, vectorOf } from "../world/vector.ts";
import type { World } from "../world/world.ts";
import { HOUR, MINUTE, thinned } from "./thin.ts";

const marksOf = (traded: Traded): { readonly mark: Units; readonly index: Units } =>
  "markPrice" in traded
    ? { mark: traded.markPrice, index: traded.indexPrice }
    : { mark: 0n, index: 0n };

const pastOf = (world: World, kind: BookKind, traded: Traded): Past =>
  world.past[kind][traded.symbol] ?? {
    first: { last: lastOf(world, kind, traded), ...marksOf(traded) },
    prints: emptyVector,
    marks: emptyVector,
    indexes: emptyVector,
  };

const withPast = (world: World, kind: BookKind, symbol: string, past: Past): World => ({
  ...world,
  past: { ...world.past, [kind]: { ...world.past[kind], [symbol]: past } },
});

/** How many of the newest are kept one by one, and how often older ones are thinned. */
const KEPT = 8192;
const STRIDE = 4096;
/** How many are kept at most before the older half is thinned to hours. */
const MOST = 65_536;

/** The list with one more; older ones are thinned now and then. */
const added = <A extends Point>(all: Vector<A>, one: A): Vector<A> => {
  const after = push(all, one);
  if (after.size <= KEPT || after.size % STRIDE !== 0) return after;
  const each = [...elements(after)];
  const old = each.length - KEPT;
  const minutes = [...thinned(each.slice(0, old), MINUTE), ...each.slice(old)];
  if (minutes.length <= MOST) return vectorOf(minutes);
  const half = MOST / 2;
  return vectorOf([...thinned(minutes.slice(0, half), HOUR), ...minutes.slice(half)]);
};

/** A trade, before it is counted. */
export type Trade = Pick<Print, "price" | "quantity" | "isBuyerMaker">;

const printed = (prints: Vector<Print>, time: number, trade: Trade): Vector<Print> => {
  const before = at(prints, prints.size - 1);
  const { price, quantity, isBuyerMaker } = trade;
  return added(prints, {
    price,
    quantity,
    isBuyerMaker,
    time,
    count: (before?.count ?? 0) + 1,
    volume: (before?.volume ?? 0n) + quantity,
    bought: (before?.bought ?? 0n) + (isBuyerMaker ? 0n : quantity),
  });
};

/** The world with a public trade. */
export const withTradeAt = (
  world: World,
  kind: BookKind,
  traded: Traded,
  trade: Trade,
): World => {
  const past = pastOf(world, kind, traded);
  const prints = printed(past.prints, world.time, trade);
  return withPast(world, kind, traded.symbol, { ...past, prints });
};

/** The world in which others have traded a little at the price of the market. */
export const withMarketTrade = (
  world: World,
  kind: BookKind,
  traded: Traded,
  time: number,
): World => {
  const past = pastOf(world, kind, traded);
  const { lastPrice: price, stepSize } = traded;
  const quantity = BigInt(lotsOf(past.prints.size)) * stepSize;
  const isBuyerMaker = world.books[kind][traded.symbol]?.isFalling ?? false;
  const prints = printed(past.prints, time, { price, quantity, isBuyerMaker });
  return withPast(world, kind, traded.symbol, { ...past, prints });
};

const movedPast = (world: World, kind: BookKind, was: Traded, is: Traded): Past => {
  const past = pastOf(world, kind, was);
  const { time } = world;
  const [before, after] = [marksOf(was), marksOf(is)];
  const point = (points: Vector<Point>, old: Units, price: Units): Vector<Point> =>
    old === price ? points : added(points, { time, price });
  // The market trades a little at a price that it moves to.
  const trade: Trade = {
    price: is.lastPrice,
    quantity: BigInt(lotsOf(past.prints.size)) * is.stepSize,
    isBuyerMaker: is.lastPrice < was.lastPrice,
  };
  return {
    ...past,
    prints: was.lastPrice === is.lastPrice ? past.prints : printed(past.prints, time, trade),
    marks: point(past.marks, before.mark, after.mark),
    indexes: point(past.indexes, before.index, after.index),
  };
};

/** Hours from one funding of a contract to the next. */
export const fundingHoursOf = ({ fundingHours = 8 }: Contract): number => fundingHours;

/** The world with another funding rate of a contract, and the one of before in its past. */
export const withFunding = (
  world: World,
  symbol: string,
  fundingRate: Units,
  hours?: number,
): World => {
  const kind = world.market.um[symbol] ? "um" : "cm";
  const was = world.market[kind][symbol];
  if (!was) return world;
  const is: Contract = { ...was, fundingRate, fundingHours: hours ?? fundingHoursOf(was) };
  const past = pastOf(world, kind, was);
  const first: FundingPoint = { time: 0, rate: was.fundingRate, hours: fundingHoursOf(was) };
  const fundings = push(past.fundings ?? vectorOf([first]), {
    time: world.time,
    rate: fundingRate,
    hours: fundingHoursOf(is),
  });
  const market = { ...world.market, [kind]: { ...world.market[kind], [symbol]: is } };
  return withPast({ ...world, market }, kind, symbol, { ...past, fundings });
};

/** The world whose market is about to change, with the new prices in its past. */
export const withMoves = (world: World, market: Market): World => {
  const kinds = [
    ["um", world.market.um, market.um],
    ["cm", world.market.cm, market.cm],
    ["margin", world.market.pairs, market.pairs],
  ] as const;
  const movedIn = ([kind, before, after]: typeof kinds[number]): World["past"][BookKind] => {
    const moved = Object.values<Traded>(after).flatMap((is) => {
      const was: Traded | undefined = before[is.symbol];
      return was && was !== is ? [[is.symbol, movedPast(world, kind, was, is)] as const] : [];
    });
    const { [kind]: all } = world.past;
    return moved.length === 0 ? all : { ...all, ...Object.fromEntries(moved) };
  };
  const [um, cm, margin] = kinds;
  const past = { um: movedIn(um), cm: movedIn(cm), margin: movedIn(margin) };
  return { ...world, past: { ...world.past, ...past } };
};
