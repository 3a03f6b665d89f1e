/**
 * Public trades. Since the world began there is one of others in each second, at the price as it was,
 * and the prints: at each new price, and with accounts. Before that, prices are made up, from one
 * second to the next, and end at the first price that there was.
 */
import { max, min, type Units } from "../../../lib/decimal.ts";
import type { Traded } from "../market/market.ts";
import {
  extremesOf,
  isTakerBuy,
  lotsBetween,
  lotsOf,
  partsAt,
  type Path,
  pathOf,
  shifted,
  TRADE_INTERVAL,
} from "../market/series.ts";
import { lastOf } from "../book/offers.ts";
import type { BookKind } from "../world/book.ts";
import type { Print } from "../world/past.ts";
import { at, emptyVector, type Vector } from "../world/vector.ts";
import type { World } from "../world/world.ts";
import { placeAt } from "./places.ts";

/** What it takes to read the trades of a contract or pair. */
export interface Tape {
  readonly traded: Traded;
  readonly path: Path;
  readonly since: number;
  readonly now: number;
  /** The price before the first print. */
  readonly first: Units;
  readonly prints: Vector<Print>;
}

/** The trades of a contract or pair. */
export const tapeOf = (world: World, kind: BookKind, traded: Traded): Tape => {
  const past = world.past[kind][traded.symbol];
  return {
    traded,
    path: pathOf(traded.baseAsset),
    since: world.past.since,
    now: world.time,
    first: past?.first.last ?? lastOf(world, kind, traded),
    prints: past?.prints ?? emptyVector,
  };
};

/** A public trade. */
export interface PublicTrade {
  readonly id: number;
  readonly time: number;
  readonly price: Units;
  readonly quantity: Units;
  readonly isBuyerMaker: boolean;
}

const secondOf = (time: number): number => Math.floor(time / TRADE_INTERVAL);

const printsBefore = ({ prints }: Tape, time: number): number => {
  const place = placeAt(prints, time);
  return at(prints, place - 1)?.count ?? 0;
};

const madeUp = ({ traded, path, since, first }: Tape, parts: number): Units =>
  shifted(first, parts - partsAt(path, since), traded.tickSize);

/** The last price right before a time. */
export const priceBefore = (tape: Tape, time: number): Units =>
  time < tape.since
    ? madeUp(tape, partsAt(tape.path, time))
    : at(tape.prints, placeAt(tape.prints, time) - 1)?.price ?? tape.first;

/** Id of the last trade up to a time. */
export const lastIdAt = (tape: Tape, time: number): number =>
  secondOf(time) + printsBefore(tape, time + 1);

const idOfSecond = (tape: Tape, second: number): number =>
  second + printsBefore(tape, second * TRADE_INTERVAL);

const idOfPrint = ({ time, count }: Print): number => secondOf(time) + count;

const tradeInSecond = (tape: Tape, second: number): PublicTrade => {
  const time = second * TRADE_INTERVAL;
  return {
    id: idOfSecond(tape, second),
    time,
    price: priceBefore(tape, time),
    quantity: BigInt(lotsOf(second)) * tape.traded.stepSize,
    isBuyerMaker: !isTakerBuy(second),
  };
};

/** The trade of an id; of a print that is no longer kept, the next one that is. */
export const tradeOf = (tape: Tape, id: number): PublicTrade => {
  const { prints } = tape;
  let from = 0;
  let until = prints.size;
  while (from < until) {
    const middle = (from + until) >> 1;
    if (idOfPrint(at(prints, middle) as Print) < id) from = middle + 1;
    else until = middle;
  }
  const print = at(prints, from);
  const before = at(prints, from - 1)?.count ?? 0;
  const isPrint = print !== undefined &&
    (idOfPrint(print) === id || secondOf(print.time) < id - before);
  if (!isPrint) return tradeInSecond(tape, id - before);
  const { time, price, quantity, isBuyerMaker } = print;
  return { id, time, price, quantity, isBuyerMaker };
};

/** Id of the first trade from a time on. */
export const firstIdFrom = (tape: Tape, time: number): number => lastIdAt(tape, time - 1) + 1;

/** Trading in a span of time. */
export interface Span {
  readonly open: Units;
  readonly high: Units;
  readonly low: Units;
  readonly close: Units;
  readonly firstId: number;
  readonly lastId: number;
  readonly count: number;
  readonly volume: Units;
  /** How much of the volume takers bought. */
  readonly bought: Units;
}

/** Trades from one time to another, both included. */
export const spanOf = (tape: Tape, from: number, end: number): Span => {
  const until = Math.min(end, tape.now);
  const [firstId, lastId] = [firstIdFrom(tape, from), lastIdAt(tape, until)];
  const count = Math.max(0, lastId - firstId + 1);
  const { traded: { stepSize }, prints, since } = tape;
  const [first, last] = [Math.ceil(from / TRADE_INTERVAL), secondOf(until)];
  const open = count > 0 ? tradeOf(tape, firstId).price : priceBefore(tape, from);
  const close = count > 0 ? tradeOf(tape, lastId).price : open;
  let high = max(open, close);
  let low = min(open, close);
  const seen = (price: Units): void => {
    high = max(high, price);
    low = min(low, price);
  };
  const made = Math.min(last, Math.ceil(since / TRADE_INTERVAL) - 1);
  if (made >= first) {
    const parts = extremesOf(tape.path, first * TRADE_INTERVAL, made * TRADE_INTERVAL);
    seen(madeUp(tape, parts.max));
    seen(madeUp(tape, parts.min));
    // The first trade of what happened, where the span goes on to it.
    if (last > made) seen(priceBefore(tape, (made + 1) * TRADE_INTERVAL));
  }
  const [begin, stop] = [placeAt(prints, from), placeAt(prints, until + 1)];
  for (let i = begin; i < stop; i++) seen((at(prints, i) as Print).price);
  const [before, after] = [at(prints, begin - 1), at(prints, stop - 1)];
  const lots = lotsBetween(first, last);
  const printedIn = (of: (print: Print) => Units): Units =>
    (after ? of(after) : 0n) - (before ? of(before) : 0n);
  return {
    open,
    high,
    low,
    close,
    firstId,
    lastId,
    count,
    volume: BigInt(lots.all) * stepSize + printedIn(({ volume }) => volume),
    bought: BigInt(lots.bought) * stepSize + printedIn(({ bought }) => bought),
  };
};
