/**
 * Candlesticks of index price, mark price and premium index of USDⓈ-M futures.
 *
 * @module
 */
import { readsUm } from "../../lib/act.ts";
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
export type UsdmPriceKline = readonly [
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
/** Reader of {@link UsdmPriceKline}. */
export const UsdmPriceKline: Model<UsdmPriceKline> = (): Reader<UsdmPriceKline> =>
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
 * `GET /fapi/v1/indexPriceKlines` · NONE · weight by limit: 1 below 100, 2 below 500, 5 up to 1000, 10 above
 *
 * Without times it answers the latest candlesticks.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-usd-s-m-futures/api/rest-api/market-data#index-price-kline-candlestick-data}
 */
export const usdmIndexPriceKlineCandlestickData: UnsignedEndpoint<
  usdmIndexPriceKlineCandlestickData.Params,
  readonly UsdmPriceKline[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "usdmIndexPriceKlineCandlestickData",
  verb: "GET",
  host: "fapi",
  path: "/fapi/v1/indexPriceKlines",
  access: "NONE",
  weight: klineWeight,
  act: readsUm,
  params: {
    pair: Ticker,
    interval: KlineInterval,
    startTime: optional(Time),
    endTime: optional(Time),
    limit: optional(integer(1, 1500), "500"),
  },
  answer: arrayOf(UsdmPriceKline()),
}));
/** Types of {@link usdmIndexPriceKlineCandlestickData}. */
export declare namespace usdmIndexPriceKlineCandlestickData {
  /** Parameters of {@link usdmIndexPriceKlineCandlestickData}. */
  interface Params {
    /** Pair, as in `BTCUSDT`. */
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
 * `GET /fapi/v1/markPriceKlines` · NONE · weight by limit: 1 below 100, 2 below 500, 5 up to 1000, 10 above
 *
 * Without times it answers the latest candlesticks.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-usd-s-m-futures/api/rest-api/market-data#mark-price-kline-candlestick-data}
 */
export const usdmMarkPriceKlineCandlestickData: UnsignedEndpoint<
  usdmMarkPriceKlineCandlestickData.Params,
  readonly UsdmPriceKline[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "usdmMarkPriceKlineCandlestickData",
  verb: "GET",
  host: "fapi",
  path: "/fapi/v1/markPriceKlines",
  access: "NONE",
  weight: klineWeight,
  act: readsUm,
  params: {
    symbol: Ticker,
    interval: KlineInterval,
    startTime: optional(Time),
    endTime: optional(Time),
    limit: optional(integer(1, 1500), "500"),
  },
  answer: arrayOf(UsdmPriceKline()),
}));
/** Types of {@link usdmMarkPriceKlineCandlestickData}. */
export declare namespace usdmMarkPriceKlineCandlestickData {
  /** Parameters of {@link usdmMarkPriceKlineCandlestickData}. */
  interface Params {
    /** Contract, as in `BTCUSDT`. */
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
 * `GET /fapi/v1/premiumIndexKlines` · NONE · weight by limit: 1 below 100, 2 below 500, 5 up to 1000, 10 above
 *
 * Without times it answers the latest candlesticks.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-usd-s-m-futures/api/rest-api/market-data#premium-index-kline-data}
 */
export const usdmPremiumIndexKlineData: UnsignedEndpoint<
  usdmPremiumIndexKlineData.Params,
  readonly UsdmPriceKline[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "usdmPremiumIndexKlineData",
  verb: "GET",
  host: "fapi",
  path: "/fapi/v1/premiumIndexKlines",
  access: "NONE",
  weight: klineWeight,
  act: readsUm,
  params: {
    symbol: Ticker,
    interval: KlineInterval,
    startTime: optional(Time),
    endTime: optional(Time),
    limit: optional(integer(1, 1500), "500"),
  },
  answer: arrayOf(UsdmPriceKline()),
}));
/** Types of {@link usdmPremiumIndexKlineData}. */
export declare namespace usdmPremiumIndexKlineData {
  /** Parameters of {@link usdmPremiumIndexKlineData}. */
  interface Params {
    /** Contract, as in `BTCUSDT`. */
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
