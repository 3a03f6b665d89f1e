/**
 * Past market data: a made-up path of prices and trades. All candles, tickers and trades are views
 * of it, so they agree with each other. It depends only on the asset's name and the time, around
 * the world's current price.
 */
import type { Units } from "../../../lib/decimal.ts";
import { hashOf, randomWithin } from "./random.ts";

const KNOTS = 1024;
const MINUTE = 60_000;
const MILLION = 1_000_000n;

/** Time between two trades, in ms; the id of a trade is its time in this unit. */
export const TRADE_INTERVAL = 1000;

/** Start of trading, in ms. */
export const BEGINNING = 1_577_836_800_000;

/** Price path: distance from the current price, minute by minute, in millionths. */
export interface Path {
  readonly knots: readonly number[];
  readonly min: number;
  readonly max: number;
}

/** The path of a name; it returns to its start and repeats. */
export const pathOf = (name: string, stride: number = 200): Path => {
  const seed = hashOf(name);
  const walked = [0];
  for (let i = 0; i < KNOTS; i++) {
    walked.push((walked[i] ?? 0) + randomWithin(seed, i, -stride, stride));
  }
  const end = walked[KNOTS] ?? 0;
  const knots = walked.slice(0, KNOTS).map((at, i) => at - Math.trunc(i * end / KNOTS));
  return { knots, min: Math.min(...knots), max: Math.max(...knots) };
};

const knotAt = ({ knots }: Path, minute: number): number => knots[minute % KNOTS] ?? 0;

/** Where the path is at a time, in millionths. */
export const partsAt = (path: Path, time: number): number => {
  const minute = Math.floor(time / MINUTE);
  const from = knotAt(path, minute);
  return from + Math.floor((knotAt(path, minute + 1) - from) * (time - minute * MINUTE) / MINUTE);
};

/** A price moved by millionths, rounded down to a step, at min one step. */
export const shifted = (price: Units, parts: number, step: Units): Units => {
  const exact = price * (MILLION + BigInt(parts)) / MILLION;
  const stepped = exact - exact % step;
  return stepped < step ? step : stepped;
};

/** Id of the newest trade. */
export const lastTradeId = (now: number): number => Math.floor(now / TRADE_INTERVAL);

/** Price at a trade; the newest trade has the current price. */
export const partsOfTrade = (path: Path, id: number, now: number): number =>
  id >= lastTradeId(now) ? 0 : partsAt(path, id * TRADE_INTERVAL);

/** Trading in a span of time; prices in millionths from the current price. */
export interface Span {
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  readonly firstId: number;
  readonly lastId: number;
  readonly count: number;
}

/** Past trades from one time to another, both included. */
export const spanOf = (path: Path, from: number, until: number, now: number): Span => {
  const firstId = Math.ceil(from / TRADE_INTERVAL);
  const lastId = Math.min(Math.floor(until / TRADE_INTERVAL), lastTradeId(now));
  const open = partsOfTrade(path, firstId, now);
  const close = partsOfTrade(path, lastId, now);
  const turns = [open, close];
  const lastBut = Math.min(lastId, lastTradeId(now) - 1);
  if (lastBut > firstId) turns.push(partsOfTrade(path, lastBut, now));
  const begin = Math.floor(firstId * TRADE_INTERVAL / MINUTE) + 1;
  const end = Math.floor(lastBut * TRADE_INTERVAL / MINUTE);
  if (end - begin >= KNOTS) turns.push(path.min, path.max);
  else for (let minute = begin; minute <= end; minute++) turns.push(knotAt(path, minute));
  return {
    open,
    high: Math.max(...turns),
    low: Math.min(...turns),
    close,
    firstId,
    lastId,
    count: Math.max(0, lastId - firstId + 1),
  };
};

const CYCLE = 194;

/** Size of a trade, in steps of the quantity. */
export const lotsOf = (id: number): number => 1 + id * 37 % 97;

/** Whether the taker of a trade bought. */
export const isTakerBuy = (id: number): boolean => id % 2 === 0;

const lotsBefore = (id: number, counts: (id: number) => boolean): number => {
  let cycle = 0;
  let rest = 0;
  for (let i = 0; i < CYCLE; i++) {
    const lots = counts(i) ? lotsOf(i) : 0;
    cycle += lots;
    if (i < id % CYCLE) rest += lots;
  }
  return Math.floor(id / CYCLE) * cycle + rest;
};

/** Volume of a span, and how much of it takers bought, in steps of the quantity. */
export const lotsIn = (
  { firstId, lastId }: Span,
): { readonly all: number; readonly bought: number } => {
  if (lastId < firstId) return { all: 0, bought: 0 };
  const between = (counts: (id: number) => boolean) =>
    lotsBefore(lastId + 1, counts) - lotsBefore(firstId, counts);
  return { all: between(() => true), bought: between(isTakerBuy) };
};

/** Decimals of a step. */
export const placesOf = (step: Units): number => {
  let places = 8;
  for (let rest = step; places > 0 && rest % 10n === 0n; rest /= 10n) places--;
  return places;
};

/** A number of steps as an amount. */
export const amountOf = (lots: number, step: Units): Units => BigInt(lots) * step;
