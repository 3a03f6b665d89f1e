/** Statistics of a day, and best prices. */
import { DecimalText, IdText, Int, Text, TimeMs } from "../../../lib/answers/answer.ts";
import { type EventKind, eventKind, type StreamEvent } from "../event.ts";
import type { Lettered } from "../lettered.ts";
import { type MarketHeading, marketHeading } from "./shared.ts";

/** Prices and volumes of the last 24 hours. */
export interface DayPrices extends MarketHeading {
  /** When the exchange sent it, in ms. */
  readonly eventTime: number;
  /** Contract, as in `BTCUSDT`. */
  readonly symbol: string;
  /** Last price. */
  readonly lastPrice: DecimalText;
  /** First price. */
  readonly openPrice: DecimalText;
  /** Highest price. */
  readonly highPrice: DecimalText;
  /** Lowest price. */
  readonly lowPrice: DecimalText;
  /** Volume in the base asset, or in contracts. */
  readonly volume: DecimalText;
  /** Volume in the quote asset; in the base asset for COIN-M. */
  readonly quoteVolume: DecimalText;
}
const dayPrices: Lettered<DayPrices> = {
  eventTime: ["E", TimeMs],
  symbol: ["s", Text],
  lastPrice: ["c", DecimalText],
  openPrice: ["o", DecimalText],
  highPrice: ["h", DecimalText],
  lowPrice: ["l", DecimalText],
  volume: ["v", DecimalText],
  quoteVolume: ["q", DecimalText],
  ...marketHeading,
};

/** Prices of a day, in short. */
export interface MiniTicker extends StreamEvent<"24hrMiniTicker">, DayPrices {
  /** When the exchange sent it, in ms. */
  readonly eventTime: number;
}
/** Kind of {@link MiniTicker}: `<symbol>@miniTicker`, `!miniTicker@arr`. */
export const miniTicker: EventKind<MiniTicker> = /*#__PURE__*/ eventKind(
  "24hrMiniTicker",
  ["symbol", "lastPrice"],
  () => dayPrices,
);

/** Statistics of a day. */
export interface Ticker24h extends StreamEvent<"24hrTicker">, DayPrices {
  /** When the exchange sent it, in ms. */
  readonly eventTime: number;
  /** Change of the price. */
  readonly priceChange: DecimalText;
  /** Change of the price in percent. */
  readonly priceChangePercent: DecimalText;
  /** Average price by volume. */
  readonly weightedAvgPrice: DecimalText;
  /** Quantity of the last trade, in the base asset; on COIN-M in contracts. */
  readonly lastQty: DecimalText;
  /** Begin of the statistics, in ms. */
  readonly openTime: number;
  /** End of the statistics, in ms. */
  readonly closeTime: number;
  /** Id of the first trade. */
  readonly firstId: IdText;
  /** Id of the last trade. */
  readonly lastId: IdText;
  /** How many trades. */
  readonly count: number;
}
/** Kind of {@link Ticker24h}: `<symbol>@ticker`, `!ticker@arr`. */
export const ticker24h: EventKind<Ticker24h> = /*#__PURE__*/ eventKind(
  "24hrTicker",
  ["symbol", "lastPrice"],
  () => ({
    ...dayPrices,
    priceChange: ["p", DecimalText],
    priceChangePercent: ["P", DecimalText],
    weightedAvgPrice: ["w", DecimalText],
    lastQty: ["Q", DecimalText],
    openTime: ["O", TimeMs],
    closeTime: ["C", TimeMs],
    firstId: ["F", IdText],
    lastId: ["L", IdText],
    count: ["n", Int],
  }),
);

/** Best prices of a book. */
export interface BookTicker extends StreamEvent<"bookTicker">, MarketHeading {
  /** Contract, as in `BTCUSDT`. */
  readonly symbol: string;
  /** Number of the book's update. */
  readonly updateId: IdText;
  /** When it happened, in ms. */
  readonly time: number;
  /** Best price of buyers. */
  readonly bidPrice: DecimalText;
  /** Quantity there, in the base asset; on COIN-M in contracts. */
  readonly bidQty: DecimalText;
  /** Best price of sellers. */
  readonly askPrice: DecimalText;
  /** Quantity there, in the base asset; on COIN-M in contracts. */
  readonly askQty: DecimalText;
}
/** Kind of {@link BookTicker}: `<symbol>@bookTicker`, `!bookTicker`. */
export const bookTicker: EventKind<BookTicker> = /*#__PURE__*/ eventKind(
  "bookTicker",
  ["symbol", "updateId", "bidPrice", "askPrice"],
  () => ({
    eventTime: ["E", TimeMs],
    symbol: ["s", Text],
    updateId: ["u", IdText],
    time: ["T", TimeMs],
    bidPrice: ["b", DecimalText],
    bidQty: ["B", DecimalText],
    askPrice: ["a", DecimalText],
    askQty: ["A", DecimalText],
    ...marketHeading,
  }),
);
