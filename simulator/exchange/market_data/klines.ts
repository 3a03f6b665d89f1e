/** Candles: of the last price, the mark price, the index price and the premium index. */
import { fixed, max, type Units } from "../../../lib/decimal.ts";
import { type Handler, numberOf, type Params, type Routes, textOf } from "../handler.ts";
import type { Contract } from "../../engine/market/market.ts";
import {
  indexLine,
  type LineOf,
  lineSpan,
  markLine,
  premiumLine,
} from "../../engine/past/lines.ts";
import { BEGINNING } from "../../engine/market/series.ts";
import { type Span, spanOf, tapeOf } from "../../engine/past/tape.ts";
import {
  every,
  forContract,
  latestMoments,
  lengthOf,
  momentsOf,
  priceText,
  quantityText,
  type Steps,
  worth,
} from "./moments.ts";
import { badSymbol, overDays } from "../refusals/shared.ts";
import type { FuturesKind, World } from "../../engine/world/world.ts";

const DAY = 86_400_000;
const WEEK = 7 * DAY;
/** The first Monday after 1970-01-01. */
const MONDAY = 4 * DAY;

const monthOf = (time: number, more: number): number => {
  const date = new Date(time);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + more, 1);
};

/** When candles of an interval begin; weeks begin on Monday, UTC. */
export const candleSteps = (interval: string): Steps =>
  interval === "1M"
    ? { at: (time) => monthOf(time, 0), next: (time) => monthOf(time, 1) }
    : interval === "1w"
    ? {
      at: (time) => Math.floor((time - MONDAY) / WEEK) * WEEK + MONDAY,
      next: (time) => time + WEEK,
    }
    : every(lengthOf(interval));

const USUAL = 500;
const DAYS = 200;

/** COIN-M: the latest of a span; the end of it that is not sent lies 200 days from the other. */
const coinmMoments = (params: Params, steps: Steps, now: number): readonly number[] => {
  const length = DAYS * DAY;
  const most = params.has("startTime") ? numberOf(params, "startTime", 0) + length : now;
  const end = Math.min(now, numberOf(params, "endTime", most));
  const least = params.has("endTime") ? end - length : BEGINNING;
  const start = Math.max(BEGINNING, numberOf(params, "startTime", least));
  return latestMoments(steps, start, end, numberOf(params, "limit", USUAL));
};

type Candle = readonly unknown[];

const candles = (
  kind: FuturesKind,
  { time }: World,
  params: Params,
  write: (from: number, until: number) => Candle,
): readonly Candle[] => {
  const steps = candleSteps(textOf(params, "interval"));
  const moments = kind === "cm"
    ? coinmMoments(params, steps, time)
    : momentsOf(params, steps, time, USUAL);
  return moments.map((from) => write(from, steps.next(from) - 1));
};

/** Price at the middle of a span, used to compute its value. */
export const middleOf = (
  { tickSize }: Pick<Contract, "tickSize">,
  { open, close }: Span,
): Units => {
  const middle = (open + close) / 2n;
  return max(middle - middle % tickSize, tickSize);
};

const ofLast = (kind: FuturesKind) =>
(
  world: World,
  contract: Contract,
  params: Params,
): readonly Candle[] => {
  const tape = tapeOf(world, kind, contract);
  return candles(kind, world, params, (from, until) => {
    const span = spanOf(tape, from, until);
    const middle = middleOf(contract, span);
    return [
      from,
      ...[span.open, span.high, span.low, span.close].map((each) => priceText(contract, each)),
      quantityText(contract, span.volume),
      until,
      fixed(worth(contract, span.volume, middle)),
      span.count,
      quantityText(contract, span.bought),
      fixed(worth(contract, span.bought, middle)),
      "0",
    ];
  });
};

const SECOND = 1000;

const ofLine =
  (kind: FuturesKind, line: LineOf) =>
  (world: World, contract: Contract, params: Params): readonly Candle[] => {
    const values = line(world, kind, contract);
    return candles(kind, world, params, (from, until) => {
      const { open, high, low, close } = lineSpan(values, from, until);
      const seconds = Math.floor((Math.min(until, world.time) - from) / SECOND) + 1;
      return [
        from,
        ...[open, high, low, close].map((each) => fixed(each)),
        "0",
        until,
        "0",
        seconds,
        "0",
        "0",
        "0",
      ];
    });
  };

/** Candles of the index of a pair. */
const ofIndex = (kind: FuturesKind): Handler => (world, params) => {
  const pair = textOf(params, "pair");
  const contract = Object.values(world.market[kind]).find((each) => each.pair === pair);
  return contract ? { world, body: ofLine(kind, indexLine)(world, contract, params) } : badSymbol;
};

const routes = (kind: FuturesKind, api: string): Routes => ({
  [`GET /${api}/v1/klines`]: forContract(kind, ofLast(kind)),
  [`GET /${api}/v1/continuousKlines`]: forContract(kind, ofLast(kind)),
  [`GET /${api}/v1/markPriceKlines`]: forContract(kind, ofLine(kind, markLine)),
  [`GET /${api}/v1/indexPriceKlines`]: ofIndex(kind),
  [`GET /${api}/v1/premiumIndexKlines`]: forContract(kind, ofLine(kind, premiumLine)),
});

/** Candles of USDⓈ-M futures. */
export const usdmKlines: Routes = /*#__PURE__*/ routes("um", "fapi");

const withinDays = (handler: Handler): Handler => (world, params) =>
  numberOf(params, "endTime", NaN) - numberOf(params, "startTime", NaN) > DAYS * DAY
    ? overDays(DAYS)
    : handler(world, params);

/** Candles of COIN-M futures. */
export const coinmKlines: Routes = /*#__PURE__*/ Object.fromEntries(
  /*#__PURE__*/ Object.entries(/*#__PURE__*/ routes("cm", "dapi"))
    .map(([route, handler]) => [route, withinDays(handler)]),
);
