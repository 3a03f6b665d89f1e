/**
 * What is made up of the past: a path of prices before the world began, and the sizes of trades. It
 * depends only on names and times.
 */
import type { Units } from "../../../lib/decimal.ts";
import { hashOf, randomWithin } from "./random.ts";

const KNOTS = 1024;
const MINUTE = 60_000;
const MILLION = 1_000_000n;

/** Time between two trades of others, in ms. */
export const TRADE_INTERVAL = 1000;

/** Start of trading, in ms. */
export const BEGINNING = 1_577_836_800_000;

/** Price path: distance from a price, minute by minute, in millionths. */
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

/** The lowest and the highest place of a path from one time to another. */
export const extremesOf = (
  path: Path,
  from: number,
  until: number,
): { readonly min: number; readonly max: number } => {
  const turns = [partsAt(path, from), partsAt(path, until)];
  const begin = Math.floor(from / MINUTE) + 1;
  const end = Math.floor(until / MINUTE);
  if (end - begin >= KNOTS) turns.push(path.min, path.max);
  else for (let minute = begin; minute <= end; minute++) turns.push(knotAt(path, minute));
  return { min: Math.min(...turns), max: Math.max(...turns) };
};

const CYCLE = 194;

/** Size of the trade of a second, in steps of the quantity. */
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

/** Volume from one trade to another, and how much of it takers bought, in steps of the quantity. */
export const lotsBetween = (
  first: number,
  last: number,
): { readonly all: number; readonly bought: number } => {
  if (last < first) return { all: 0, bought: 0 };
  const between = (counts: (id: number) => boolean) =>
    lotsBefore(last + 1, counts) - lotsBefore(first, counts);
  return { all: between(() => true), bought: between(isTakerBuy) };
};

/** Decimals of a step. */
export const placesOf = (step: Units): number => {
  let places = 8;
  for (let rest = step; places > 0 && rest % 10n === 0n; rest /= 10n) places--;
  return places;
};

/** Decimals of a contract's or pair's prices: never fewer than its tick has. */
export const pricePlacesOf = (
  { tickSize, pricePrecision }: { readonly tickSize: Units; readonly pricePrecision?: number },
): number => Math.max(pricePrecision ?? 0, placesOf(tickSize));

/** A number of steps as an amount. */
export const amountOf = (lots: number, step: Units): Units => BigInt(lots) * step;
