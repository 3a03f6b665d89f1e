/** Streams of candles. */
import { fixed, times } from "../../../../lib/decimal.ts";
import type { Traded } from "../../../engine/market/market.ts";
import { indexLine, lineSpan, markLine } from "../../../engine/past/lines.ts";
import { spanOf, tapeOf } from "../../../engine/past/tape.ts";
import type { World } from "../../../engine/world/world.ts";
import { candleSteps, middleOf } from "../../market_data/klines.ts";
import { worth } from "../../market_data/moments.ts";
import { type Feed, feedOf, isDue, type Listed, priceOf, quantityOf, tradedOf } from "./feed.ts";

/** Most candles that are told at once, after a jump of the clock. */
const MOST = 1000;

/** A candle, without what names it. */
type Figures = Readonly<Record<string, unknown>>;

type Draw = (world: World, traded: Traded, from: number, until: number) => Figures;

/** A candle of trades. */
const ofTrades = ({ kind }: Listed): Draw => (world, traded, from, until) => {
  const span = spanOf(tapeOf(world, kind, traded), from, until);
  const middle = middleOf(traded, span);
  const value = (quantity: bigint): string =>
    fixed("markPrice" in traded ? worth(traded, quantity, middle) : times(quantity, middle));
  return {
    f: span.firstId,
    L: span.lastId,
    o: priceOf(kind, traded, span.open),
    c: priceOf(kind, traded, span.close),
    h: priceOf(kind, traded, span.high),
    l: priceOf(kind, traded, span.low),
    v: quantityOf(kind, traded, span.volume),
    n: span.count,
    q: value(span.volume),
    V: quantityOf(kind, traded, span.bought),
    Q: value(span.bought),
  };
};

/** A candle of mark or index prices. */
const ofLine = ({ kind }: Listed, of: "mark" | "index"): Draw => (world, traded, from, until) => {
  if (kind === "margin" || !("markPrice" in traded)) return {};
  const line = (of === "mark" ? markLine : indexLine)(world, kind, traded);
  const { open, high, low, close } = lineSpan(line, from, until);
  const last = Math.min(until, world.time);
  return {
    f: from,
    L: last,
    o: fixed(open),
    c: fixed(close),
    h: fixed(high),
    l: fixed(low),
    v: "0",
    n: Math.floor((last - from) / 1000) + 1,
    q: "0",
    V: "0",
    Q: "0",
  };
};

interface Names {
  /** Name of the event. */
  readonly e: string;
  /** What names the contract, beside the candle. */
  readonly of: (traded: Traded) => object;
  /** What names it in the candle. */
  readonly inside: (traded: Traded) => object;
}

/** Candles of an interval: those that have closed, and now and then the one that goes on. */
const candles = (listed: Listed, interval: string, every: number, names: Names, draw: Draw) =>
(
  world: World,
): Feed => {
  const steps = candleSteps(interval);
  const event = (now: World, traded: Traded, from: number): object => {
    const until = steps.next(from) - 1;
    const figures = draw(now, traded, from, until);
    return {
      e: names.e,
      E: now.time,
      ...names.of(traded),
      k: {
        t: from,
        T: until,
        ...names.inside(traded),
        i: interval,
        ...figures,
        x: until < now.time,
        B: "0",
      },
    };
  };
  return feedOf({ at: world.time, from: steps.at(world.time) }, (now, told) => {
    const traded = tradedOf(now, listed);
    const current = steps.at(now.time);
    const after = { at: now.time, from: current };
    if (!traded) return [after, []];
    const closed: number[] = [];
    for (
      let from = steps.at(current - 1);
      from >= told.from && closed.length < MOST;
      from = steps.at(from - 1)
    ) closed.push(from);
    const isOpenTold = isDue(told.at, now.time, every);
    if (closed.length === 0 && !isOpenTold) return [told, []];
    const told_ = [...closed.reverse(), ...(isOpenTold ? [current] : [])];
    return [after, told_.map((from) => event(now, traded, from))];
  });
};

/** How often a candle that goes on is told: trades come once a second, and with accounts. */
const everyOf = ({ kind }: Listed, interval: string): number =>
  kind !== "margin" ? 250 : interval === "1s" ? 1000 : 2000;

/** Candles of a contract or pair. */
export const tradeCandles = (interval: string) => (world: World, listed: Listed): Feed =>
  candles(listed, interval, everyOf(listed, interval), {
    e: "kline",
    of: ({ symbol }) => ({ s: symbol }),
    inside: ({ symbol }) => ({ s: symbol }),
  }, ofTrades(listed))(world);

/** Candles of the contract of a pair that has a type. */
export const continuousCandles =
  (interval: string, pair: string, type: string) => (world: World, listed: Listed): Feed =>
    candles(listed, interval, 250, {
      e: "continuous_kline",
      of: () => ({ ps: pair, ct: type }),
      inside: () => ({}),
    }, ofTrades(listed))(world);

/** Candles of the index of a pair. */
export const indexCandles =
  (interval: string, pair: string) => (world: World, listed: Listed): Feed =>
    candles(listed, interval, 250, {
      e: "indexPrice_kline",
      of: () => ({ ps: pair }),
      inside: () => ({ s: "0" }),
    }, ofLine(listed, "index"))(world);

/** Candles of mark prices. */
export const markCandles = (interval: string) => (world: World, listed: Listed): Feed =>
  candles(listed, interval, 250, {
    e: "markPrice_kline",
    of: (traded) => ("pair" in traded ? { ps: traded.pair } : {}),
    inside: ({ symbol }) => ({ s: symbol }),
  }, ofLine(listed, "mark"))(world);
