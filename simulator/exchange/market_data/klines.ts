/** Candles: of the last price, the mark price, the index price and the premium index. */
import { fixed, type Units } from "../../../lib/decimal.ts";
import { type Handler, type Params, type Routes, textOf } from "../handler.ts";
import type { Contract } from "../../engine/market/market.ts";
import {
  every,
  fineText,
  forContract,
  lastText,
  lengthOf,
  lotsText,
  momentsOf,
  pathFor,
  type Steps,
  worth,
} from "./moments.ts";
import {
  lotsIn,
  type Path,
  pathOf,
  shifted,
  type Span,
  spanOf,
} from "../../engine/market/series.ts";
import { badSymbol } from "../refusals/shared.ts";
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

type Candle = readonly unknown[];

const candles = (
  { time }: World,
  params: Params,
  path: Path,
  write: (span: Span, from: number, until: number) => Candle,
): readonly Candle[] => {
  const steps = candleSteps(textOf(params, "interval"));
  return momentsOf(params, steps, time, 500).map((from) => {
    const until = steps.next(from) - 1;
    return write(spanOf(path, from, until, time), from, until);
  });
};

/** Price at the middle of a span, used to compute its value. */
export const middleOf = (contract: Contract, { open, close }: Span): Units =>
  shifted(contract.lastPrice, Math.round((open + close) / 2), contract.tickSize);

const ofLast = (world: World, contract: Contract, params: Params): readonly Candle[] =>
  candles(world, params, pathFor(contract), (span, from, until) => {
    const { all, bought } = lotsIn(span);
    const middle = middleOf(contract, span);
    return [
      from,
      ...[span.open, span.high, span.low, span.close].map((each) => lastText(contract, each)),
      lotsText(contract, all),
      until,
      fixed(worth(contract, all, middle)),
      span.count,
      lotsText(contract, bought),
      fixed(worth(contract, bought, middle)),
      "0",
    ];
  });

const bare = (span: Span, from: number, until: number, text: (parts: number) => string): Candle => [
  from,
  ...[span.open, span.high, span.low, span.close].map(text),
  "0",
  until,
  "0",
  span.count,
  "0",
  "0",
  "0",
];

const ofPrice =
  (price: (contract: Contract) => Units) =>
  (world: World, contract: Contract, params: Params): readonly Candle[] =>
    candles(
      world,
      params,
      pathFor(contract),
      (span, from, until) => bare(span, from, until, (parts) => fineText(price(contract), parts)),
    );

const ofPremium = (world: World, contract: Contract, params: Params): readonly Candle[] => {
  const index = contract.indexPrice;
  const now = (contract.markPrice - index) * 100_000_000n / index;
  // 1e-8 per part: the premium stays within about 1e-4.
  return candles(
    world,
    params,
    pathOf(`${contract.symbol} premium`),
    (span, from, until) => bare(span, from, until, (parts) => fixed(now + BigInt(parts))),
  );
};

/** Candles of the index of a pair. */
const ofIndex = (kind: FuturesKind): Handler => (world, params) => {
  const pair = textOf(params, "pair");
  const contract = Object.values(world.market[kind]).find((each) => each.pair === pair);
  return contract
    ? { world, body: ofPrice((each) => each.indexPrice)(world, contract, params) }
    : badSymbol;
};

const routes = (kind: FuturesKind, api: string): Routes => ({
  [`GET /${api}/v1/klines`]: forContract(kind, ofLast),
  [`GET /${api}/v1/continuousKlines`]: forContract(kind, ofLast),
  [`GET /${api}/v1/markPriceKlines`]: forContract(kind, ofPrice((each) => each.markPrice)),
  [`GET /${api}/v1/indexPriceKlines`]: ofIndex(kind),
  [`GET /${api}/v1/premiumIndexKlines`]: forContract(kind, ofPremium),
});

/** Candles of USDⓈ-M futures. */
export const usdmKlines: Routes = /*#__PURE__*/ routes("um", "fapi");

/** Candles of COIN-M futures. */
export const coinmKlines: Routes = /*#__PURE__*/ routes("cm", "dapi");
