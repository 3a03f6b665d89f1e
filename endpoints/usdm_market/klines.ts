/**
 * Candlesticks of trades in USDⓈ-M futures.
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
import { integer, oneOf, optional, Ticker, Time } from "../../lib/fields/fields.ts";
import { KlineInterval, klineWeight } from "../../lib/enums/market.ts";

/** A candlestick of trades. */
export type UsdmKline = readonly [
  /** Start, in ms; identifies the candlestick. */
  openTime: number,
  /** Opening price, in the quote asset. */
  open: DecimalText,
  /** Highest price, in the quote asset. */
  high: DecimalText,
  /** Lowest price, in the quote asset. */
  low: DecimalText,
  /** Closing price, in the quote asset; the latest one while the candlestick is open. */
  close: DecimalText,
  /** Volume, in the base asset. */
  volume: DecimalText,
  /** End, in ms. */
  closeTime: number,
  /** Volume, in the quote asset. */
  quoteVolume: DecimalText,
  /** Number of trades. */
  trades: number,
  /** Volume that takers bought, in the base asset. */
  takerBuyVolume: DecimalText,
  /** Volume that takers bought, in the quote asset. */
  takerBuyQuoteVolume: DecimalText,
  unused: string,
];
/** Reader of {@link UsdmKline}. */
export const UsdmKline: Model<UsdmKline> = (): Reader<UsdmKline> =>
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
 * Lists candlesticks of a contract.
 *
 * `GET /fapi/v1/klines` · NONE · weight by limit: 1 below 100, 2 below 500, 5 up to 1000, 10 above
 *
 * Without times it answers the latest candlesticks.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-usd-s-m-futures/api/rest-api/market-data#kline-candlestick-data}
 */
export const usdmKlineCandlestickData: UnsignedEndpoint<
  usdmKlineCandlestickData.Params,
  readonly UsdmKline[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "usdmKlineCandlestickData",
  verb: "GET",
  host: "fapi",
  path: "/fapi/v1/klines",
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
  answer: arrayOf(UsdmKline()),
}));
/** Types of {@link usdmKlineCandlestickData}. */
export declare namespace usdmKlineCandlestickData {
  /** Parameters of {@link usdmKlineCandlestickData}. */
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
 * Lists candlesticks of a pair for one type of contract, joined across deliveries.
 *
 * `GET /fapi/v1/continuousKlines` · NONE · weight by limit: 1 below 100, 2 below 500, 5 up to 1000, 10 above
 *
 * Without times it answers the latest candlesticks.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-usd-s-m-futures/api/rest-api/market-data#continuous-contract-kline-candlestick-data}
 */
export const usdmContinuousContractKlineCandlestickData: UnsignedEndpoint<
  usdmContinuousContractKlineCandlestickData.Params,
  readonly UsdmKline[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "usdmContinuousContractKlineCandlestickData",
  verb: "GET",
  host: "fapi",
  path: "/fapi/v1/continuousKlines",
  access: "NONE",
  weight: klineWeight,
  act: readsUm,
  params: {
    pair: Ticker,
    contractType: oneOf("PERPETUAL", "CURRENT_QUARTER", "NEXT_QUARTER", "TRADIFI_PERPETUAL"),
    interval: KlineInterval,
    startTime: optional(Time),
    endTime: optional(Time),
    limit: optional(integer(1, 1500), "500"),
  },
  answer: arrayOf(UsdmKline()),
}));
/** Types of {@link usdmContinuousContractKlineCandlestickData}. */
export declare namespace usdmContinuousContractKlineCandlestickData {
  /** Parameters of {@link usdmContinuousContractKlineCandlestickData}. */
  interface Params {
    /** Pair, as in `BTCUSDT`. */
    readonly pair: string;
    /**
     * Perpetual, or the quarter of its delivery; `TRADIFI_PERPETUAL` for stocks and commodities.
     */
    readonly contractType: "PERPETUAL" | "CURRENT_QUARTER" | "NEXT_QUARTER" | "TRADIFI_PERPETUAL";
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
