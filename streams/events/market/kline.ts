/** Candlesticks. */
import {
  Bool,
  DecimalText,
  IdText,
  Int,
  maybe,
  type Model,
  Text,
  TimeMs,
} from "../../../lib/answers/answer.ts";
import { type EventKind, eventKind, type StreamEvent } from "../event.ts";
import { lettered } from "../lettered.ts";
import { type MarketHeading, marketHeading } from "./shared.ts";

/** A candlestick; it changes until it is closed. */
export interface Candle {
  /** Its begin, in ms. */
  readonly openTime: number;
  /** Its end, in ms. */
  readonly closeTime: number;
  /** Contract; absent or `0` where it is that of a pair. */
  readonly symbol?: string;
  /** Its length, as in `1m`. */
  readonly interval: string;
  /** Id of its first trade; of an index something else. */
  readonly firstTradeId: IdText;
  /** Id of its last trade; of an index something else. */
  readonly lastTradeId: IdText;
  /** First price. */
  readonly open: DecimalText;
  /** Last price. */
  readonly close: DecimalText;
  /** Highest price. */
  readonly high: DecimalText;
  /** Lowest price. */
  readonly low: DecimalText;
  /** Volume in the base asset, or in contracts. */
  readonly volume: DecimalText;
  /** How many trades. */
  readonly count: number;
  /** Whether it is over. */
  readonly isClosed: boolean;
  /** Volume in the quote asset; in the base asset for COIN-M. */
  readonly quoteVolume: DecimalText;
  /** Volume that takers bought. */
  readonly takerBuyVolume: DecimalText;
  /** The same in the quote asset. */
  readonly takerBuyQuoteVolume: DecimalText;
}
/** Reader of {@link Candle}. */
export const Candle: Model<Candle> = /*#__PURE__*/ lettered(
  "Candle",
  ["openTime", "interval", "open", "close", "high", "low"],
  () => ({
    openTime: ["t", TimeMs],
    closeTime: ["T", TimeMs],
    symbol: ["s", maybe(Text)],
    interval: ["i", Text],
    firstTradeId: ["f", IdText],
    lastTradeId: ["L", IdText],
    open: ["o", DecimalText],
    close: ["c", DecimalText],
    high: ["h", DecimalText],
    low: ["l", DecimalText],
    volume: ["v", DecimalText],
    count: ["n", Int],
    isClosed: ["x", Bool],
    quoteVolume: ["q", DecimalText],
    takerBuyVolume: ["V", DecimalText],
    takerBuyQuoteVolume: ["Q", DecimalText],
  }),
);

/** A candlestick of a contract. */
export interface Kline extends StreamEvent<"kline">, MarketHeading {
  /** Contract, as in `BTCUSDT`. */
  readonly symbol: string;
  /** The candlestick. */
  readonly candle: Candle;
}
/** Kind of {@link Kline}: `<symbol>@kline_<interval>`. */
export const kline: EventKind<Kline> = /*#__PURE__*/ eventKind(
  "kline",
  ["symbol", "candle"],
  () => ({
    eventTime: ["E", TimeMs],
    symbol: ["s", Text],
    candle: ["k", Candle()],
    ...marketHeading,
  }),
);

/** A candlestick of a pair's perpetual or quarterly contracts, one after the other. */
export interface ContinuousKline extends StreamEvent<"continuous_kline">, MarketHeading {
  /** Kind of contract. */
  readonly contractType: string;
  /** The candlestick. */
  readonly candle: Candle;
}
/** Kind of {@link ContinuousKline}: `<pair>_<contractType>@continuousKline_<interval>`. */
export const continuousKline: EventKind<ContinuousKline> = /*#__PURE__*/ eventKind(
  "continuous_kline",
  ["contractType", "candle"],
  () => ({
    eventTime: ["E", TimeMs],
    contractType: ["ct", Text],
    candle: ["k", Candle()],
    ...marketHeading,
  }),
);

/** A candlestick of an index. */
export interface IndexPriceKline extends StreamEvent<"indexPrice_kline">, MarketHeading {
  /** The candlestick. */
  readonly candle: Candle;
}
/** Kind of {@link IndexPriceKline}: `<pair>@indexPriceKline_<interval>`; COIN-M. */
export const indexPriceKline: EventKind<IndexPriceKline> = /*#__PURE__*/ eventKind(
  "indexPrice_kline",
  ["candle"],
  () => ({ eventTime: ["E", TimeMs], candle: ["k", Candle()], ...marketHeading }),
);

/** A candlestick of a mark price. */
export interface MarkPriceKline extends StreamEvent<"markPrice_kline">, MarketHeading {
  /** The candlestick. */
  readonly candle: Candle;
}
/** Kind of {@link MarkPriceKline}: `<symbol>@markPriceKline_<interval>`; COIN-M. */
export const markPriceKline: EventKind<MarkPriceKline> = /*#__PURE__*/ eventKind(
  "markPrice_kline",
  ["candle"],
  () => ({ eventTime: ["E", TimeMs], candle: ["k", Candle()], ...marketHeading }),
);
