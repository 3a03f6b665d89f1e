/**
 * What the market did before now: a made-up path of prices and trades, of which every candle, ticker
 * and list of trades is another view, so that they agree with each other. It follows from the name of
 * the asset and from the time alone, around the price that the world has now.
 */
import type { Units } from "../../../lib/decimal.ts";
import { hashOf, randomWithin } from "./random.ts";

const KNOTS = 1024;
const MINUTE = 60_000;
const MILLION = 1_000_000n;

/** Time between two trades, in ms; the id of a trade is its time in this unit. */
export const PACE = 1000;

/** Before this nothing was traded, in ms. */
export const BEGINNING = 1_577_836_800_000;

/** Price path: how far it is from the price of now, minute by minute, in millionths. */
export interface Path {
  readonly knots: readonly number[];
  readonly least: number;
  readonly most: number;
}

/** The path of a name; it returns to where it began, and begins again. */
export const pathOf = (name: string, stride: number = 200): Path => {
  const seed = hashOf(name);
  const walked = [0];
  for (let i = 0; i < KNOTS; i++) {
    walked.push((walked[i] ?? 0) + randomWithin(seed, i, -stride, stride));
  }
  const end = walked[KNOTS] ?? 0;
  const knots = walked.slice(0, KNOTS).map((at, i) => at - Math.trunc(i * end / KNOTS));
  return { knots, least: Math.min(...knots), most: Math.max(...knots) };
};

const knotAt = ({ knots }: Path, minute: number): number => knots[minute % KNOTS] ?? 0;

/** Where the path is at a time, in millionths. */
export const partsAt = (path: Path, time: number): number => {
  const minute = Math.floor(time / MINUTE);
  const from = knotAt(path, minute);
  return from + Math.floor((knotAt(path, minute + 1) - from) * (time - minute * MINUTE) / MINUTE);
};

/** A price moved by millionths, down to a step, and never below one step. */
export const shifted = (price: Units, parts: number, step: Units): Units => {
  const exact = price * (MILLION + BigInt(parts)) / MILLION;
  const stepped = exact - exact % step;
  return stepped < step ? step : stepped;
};

/** Id of the newest trade. */
export const lastTradeId = (now: number): number => Math.floor(now / PACE);

/** Where the price was at a trade; the newest trade made the price of now. */
export const partsOfTrade = (path: Path, id: number, now: number): number =>
  id >= lastTradeId(now) ? 0 : partsAt(path, id * PACE);

/** What happened in a span of time; prices in millionths from the price of now. */
export interface Span {
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  readonly firstId: number;
  readonly lastId: number;
  readonly count: number;
}

/** The trades from one time until another, both included, as far as they have happened. */
export const spanOf = (path: Path, from: number, until: number, now: number): Span => {
  const firstId = Math.ceil(from / PACE);
  const lastId = Math.min(Math.floor(until / PACE), lastTradeId(now));
  const open = partsOfTrade(path, firstId, now);
  const close = partsOfTrade(path, lastId, now);
  const turns = [open, close];
  const lastBut = Math.min(lastId, lastTradeId(now) - 1);
  if (lastBut > firstId) turns.push(partsOfTrade(path, lastBut, now));
  const begin = Math.floor(firstId * PACE / MINUTE) + 1;
  const end = Math.floor(lastBut * PACE / MINUTE);
  if (end - begin >= KNOTS) turns.push(path.least, path.most);
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

/** What was traded in a span, and what takers bought of it, in steps of the quantity. */
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
