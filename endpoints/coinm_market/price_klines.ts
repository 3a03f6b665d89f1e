/**
 * Candlesticks of index price, mark price and premium index of COIN-M futures.
 *
 * @module
 */
import { readsCm } from "../../lib/act.ts";
import {
  arrayOf,
  DecimalText,
  Int,
  type Model,
  type Reader,
  Text,
  TimeMs,
  tuple,
} from "../../lib/answers/answer.ts";
import { endpoint, type UnsignedEndpoint } from "../../lib/endpoint.ts";
import { integer, optional, Ticker, Time } from "../../lib/fields/fields.ts";
import { KlineInterval, klineWeight } from "../../lib/enums/market.ts";

/** A candlestick of index price, mark price or premium index; `unused` places mean nothing. */
export type CoinmPriceKline = readonly [
  /** Start, in ms; identifies the candlestick. */
  openTime: number,
  /** Opening price. */
  open: DecimalText,
  /** Highest price. */
  high: DecimalText,
  /** Lowest price. */
  low: DecimalText,
  /** Closing price; the latest one while the candlestick is open. */
  close: DecimalText,
  unused: DecimalText,
  /** End, in ms. */
  closeTime: number,
  unused: DecimalText,
  unused: number,
  unused: DecimalText,
  unused: DecimalText,
  unused: string,
];
/** Reader of {@link CoinmPriceKline}. */
export const CoinmPriceKline: Model<CoinmPriceKline> = (): Reader<CoinmPriceKline> =>
  tuple(
    TimeMs,
    DecimalText,
    DecimalText,
    DecimalText,
    DecimalText,
    DecimalText,
    TimeMs,
    DecimalText,
    Int,
    DecimalText,
    DecimalText,
    Text,
  );

/**
 * Lists candlesticks of the index price of a pair.
 *
 * `GET /dapi/v1/indexPriceKlines` · NONE · weight by limit: 1 below 100, 2 below 500, 5 up to 1000, 10 above
 *
 * It answers the latest candlesticks up to `endTime`, or else up to 200 days after `startTime`.
 * `startTime` and `endTime` lie at most 200 days apart.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-coin-m-futures/api/rest-api/market-data#index-price-kline-candlestick-data}
 */
export const coinmIndexPriceKlineCandlestickData: UnsignedEndpoint<
  coinmIndexPriceKlineCandlestickData.Params,
  readonly CoinmPriceKline[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "coinmIndexPriceKlineCandlestickData",
  verb: "GET",
  host: "dapi",
  path: "/dapi/v1/indexPriceKlines",
  access: "NONE",
  weight: klineWeight,
  act: readsCm,
  history: { hours: 4800 },
  params: {
    pair: Ticker,
    interval: KlineInterval,
    startTime: optional(Time),
    endTime: optional(Time),
    limit: optional(integer(1, 1500), "500"),
  },
  answer: arrayOf(CoinmPriceKline()),
}));
/** Types of {@link coinmIndexPriceKlineCandlestickData}. */
export declare namespace coinmIndexPriceKlineCandlestickData {
  /** Parameters of {@link coinmIndexPriceKlineCandlestickData}. */
  interface Params {
    /** Pair, as in `BTCUSD`. */
    readonly pair: string;
    /** Length of a candlestick. */
    readonly interval: KlineInterval;
    /** From when, in ms. */
    readonly startTime?: number;
    /** Until when, in ms. */
    readonly endTime?: number;
    /** How many candlesticks, at most 1500; defaults to 500. */
    readonly limit?: number;
  }
}

/**
 * Lists candlesticks of the mark price of a contract.
 *
 * `GET /dapi/v1/markPriceKlines` · NONE · weight by limit: 1 below 100, 2 below 500, 5 up to 1000, 10 above
 *
 * It answers the latest candlesticks up to `endTime`, or else up to 200 days after `startTime`.
 * `startTime` and `endTime` lie at most 200 days apart.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-coin-m-futures/api/rest-api/market-data#mark-price-kline-candlestick-data}
 */
export const coinmMarkPriceKlineCandlestickData: UnsignedEndpoint<
  coinmMarkPriceKlineCandlestickData.Params,
  readonly CoinmPriceKline[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "coinmMarkPriceKlineCandlestickData",
  verb: "GET",
  host: "dapi",
  path: "/dapi/v1/markPriceKlines",
  access: "NONE",
  weight: klineWeight,
  act: readsCm,
  history: { hours: 4800 },
  params: {
    symbol: Ticker,
    interval: KlineInterval,
    startTime: optional(Time),
    endTime: optional(Time),
    limit: optional(integer(1, 1500), "500"),
  },
  answer: arrayOf(CoinmPriceKline()),
}));
/** Types of {@link coinmMarkPriceKlineCandlestickData}. */
export declare namespace coinmMarkPriceKlineCandlestickData {
  /** Parameters of {@link coinmMarkPriceKlineCandlestickData}. */
  interface Params {
    /** Contract, as in `BTCUSD_PERP`. */
    readonly symbol: string;
    /** Length of a candlestick. */
    readonly interval: KlineInterval;
    /** From when, in ms. */
    readonly startTime?: number;
    /** Until when, in ms. */
    readonly endTime?: number;
    /** How many candlesticks, at most 1500; defaults to 500. */
    readonly limit?: number;
  }
}

/**
 * Lists candlesticks of the premium index of a contract.
 *
 * `GET /dapi/v1/premiumIndexKlines` · NONE · weight by limit: 1 below 100, 2 below 500, 5 up to 1000, 10 above
 *
 * It answers the latest candlesticks up to `endTime`, or else up to 200 days after `startTime`.
 * `startTime` and `endTime` lie at most 200 days apart.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-coin-m-futures/api/rest-api/market-data#premium-index-kline-data}
 */
export const coinmPremiumIndexKlineData: UnsignedEndpoint<
  coinmPremiumIndexKlineData.Params,
  readonly CoinmPriceKline[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "coinmPremiumIndexKlineData",
  verb: "GET",
  host: "dapi",
  path: "/dapi/v1/premiumIndexKlines",
  access: "NONE",
  weight: klineWeight,
  act: readsCm,
  history: { hours: 4800 },
  params: {
    symbol: Ticker,
    interval: KlineInterval,
    startTime: optional(Time),
    endTime: optional(Time),
    limit: optional(integer(1, 1500), "500"),
  },
  answer: arrayOf(CoinmPriceKline()),
}));
/** Types of {@link coinmPremiumIndexKlineData}. */
export declare namespace coinmPremiumIndexKlineData {
  /** Parameters of {@link coinmPremiumIndexKlineData}. */
  interface Params {
    /** Contract, as in `BTCUSD_PERP`. */
    readonly symbol: string;
    /** Length of a candlestick. */
    readonly interval: KlineInterval;
    /** From when, in ms. */
    readonly startTime?: number;
    /** Until when, in ms. */
    readonly endTime?: number;
    /** How many candlesticks, at most 1500; defaults to 500. */
    readonly limit?: number;
  }
}
