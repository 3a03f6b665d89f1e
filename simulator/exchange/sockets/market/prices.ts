/** Streams of prices: mark and index prices, tickers of a day, indexes of assets. */
import { abs, fixed, times, type Units } from "../../../../lib/decimal.ts";
import { lastOf } from "../../../engine/book/offers.ts";
import type { Contract, Traded } from "../../../engine/market/market.ts";
import { spanOf, tapeOf, tradeOf } from "../../../engine/past/tape.ts";
import type { FuturesKind, World } from "../../../engine/world/world.ts";
import { middleOf } from "../../market_data/klines.ts";
import { worth } from "../../market_data/moments.ts";
import {
  assetIndexes,
  dayOpened,
  dayValue,
  isPerpetual,
  nextFunding,
  percent,
} from "../../market_data/prices.ts";
import { bestText } from "./books.ts";
import { type Listed, marketMark, pairMark, priceOf, quantityOf, tradedOf } from "./feed.ts";

const DAY = 86_400_000;

/** `markPriceUpdate` of a contract. */
export const markPrice = (world: World, kind: FuturesKind, contract: Contract): object => ({
  e: "markPriceUpdate",
  E: world.time,
  s: contract.symbol,
  p: fixed(contract.markPrice),
  ap: fixed(contract.markPrice),
  P: fixed(contract.indexPrice),
  i: fixed(contract.indexPrice),
  r: isPerpetual(contract) ? fixed(contract.fundingRate) : "",
  T: isPerpetual(contract) ? nextFunding(contract, world.time) : 0,
  ...marketMark(kind),
});

/** `indexPriceUpdate` of a pair. */
export const indexPrice = ({ time }: World, { pair, indexPrice }: Contract): object => ({
  e: "indexPriceUpdate",
  E: time,
  i: pair,
  p: fixed(indexPrice),
});

interface Day {
  readonly traded: Traded;
  /** Prices and volume, as texts. */
  readonly figures: Readonly<Record<"c" | "o" | "h" | "l" | "v" | "q", string>>;
  /** What a ticker says beyond a short one. */
  readonly more: Readonly<Record<string, unknown>>;
}

const dayOf = (world: World, listed: Listed): Day | undefined => {
  const { kind } = listed;
  const traded = tradedOf(world, listed);
  if (!traded) return undefined;
  const tape = tapeOf(world, kind, traded);
  const opened = kind === "margin" ? world.time - DAY : dayOpened(world.time);
  const span = spanOf(tape, opened, world.time);
  const middle = middleOf(traded, span);
  const last = lastOf(world, kind, traded);
  const change = last - span.open;
  const text = (price: Units) => priceOf(kind, traded, price);
  return {
    traded,
    figures: {
      c: text(last),
      o: text(span.open),
      h: text(span.high),
      l: text(span.low),
      v: quantityOf(kind, traded, span.volume),
      q: "markPrice" in traded && kind !== "margin"
        ? dayValue(kind, worth(traded, span.volume, middle), 1)
        : fixed(times(span.volume, middle)),
    },
    more: {
      p: `${change < 0n ? "-" : ""}${text(abs(change))}`,
      P: percent(change, span.open),
      w: kind === "cm" ? fixed(middle) : text(middle),
      Q: quantityOf(kind, traded, tradeOf(tape, span.lastId).quantity),
      O: opened,
      C: world.time,
      F: span.firstId,
      L: span.lastId,
      n: span.count,
    },
  };
};

/** What the ticker of a pair says beyond that of a contract: the price before the day, and the best ones. */
const besides = (world: World, listed: Listed, { traded, figures }: Day): object => {
  const [b, B, a, A] = bestText(world, listed, traded);
  return { x: figures.o, b, B, a, A };
};

/** `24hrTicker`. */
export const ticker = (world: World, listed: Listed): object | undefined => {
  const day = dayOf(world, listed);
  return day && {
    e: "24hrTicker",
    E: world.time,
    s: day.traded.symbol,
    ...day.more,
    ...(listed.kind === "margin" && besides(world, listed, day)),
    ...day.figures,
    ...pairMark(day.traded),
    ...marketMark(listed.kind),
  };
};

/** `24hrMiniTicker`. */
export const miniTicker = (world: World, listed: Listed): object | undefined => {
  const day = dayOf(world, listed);
  return day && {
    e: "24hrMiniTicker",
    E: world.time,
    s: day.traded.symbol,
    ...day.figures,
    ...pairMark(day.traded),
    ...marketMark(listed.kind),
  };
};

/** `assetIndexUpdate` of every asset. */
export const assetIndexUpdates = (world: World): readonly object[] =>
  assetIndexes(world).map((each) => ({
    e: "assetIndexUpdate",
    E: world.time,
    s: each.symbol,
    i: each.index,
    b: each.bidBuffer,
    a: each.askBuffer,
    B: each.bidRate,
    A: each.askRate,
    q: each.autoExchangeBidBuffer,
    g: each.autoExchangeAskBuffer,
    Q: each.autoExchangeBidRate,
    G: each.autoExchangeAskRate,
  }));
