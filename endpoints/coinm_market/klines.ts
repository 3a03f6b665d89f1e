/**
 * Candlesticks of trades in COIN-M futures.
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
import { ContractType, KlineInterval, klineWeight } from "../../lib/enums/market.ts";

/** A candlestick of trades. */
export type CoinmKline = readonly [
  /** Start, in ms; identifies the candlestick. */
  openTime: number,
  /** Opening price, in USD. */
  open: DecimalText,
  /** Highest price, in USD. */
  high: DecimalText,
  /** Lowest price, in USD. */
  low: DecimalText,
  /** Closing price, in USD; the latest one while the candlestick is open. */
  close: DecimalText,
  /** Volume, in contracts. */
  volume: DecimalText,
  /** End, in ms. */
  closeTime: number,
  /** Volume, in the base asset. */
  baseVolume: DecimalText,
  /** Number of trades. */
  trades: number,
  /** Volume that takers bought, in contracts. */
  takerBuyVolume: DecimalText,
  /** Volume that takers bought, in the base asset. */
  takerBuyBaseVolume: DecimalText,
  unused: string,
];
/** Reader of {@link CoinmKline}. */
export const CoinmKline: Model<CoinmKline> = (): Reader<CoinmKline> =>
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
 * `GET /dapi/v1/klines` · NONE · weight by limit: 1 below 100, 2 below 500, 5 up to 1000, 10 above
 *
 * It answers the latest candlesticks up to `endTime`, or else up to 200 days after `startTime`.
 * `startTime` and `endTime` lie at most 200 days apart.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-coin-m-futures/api/rest-api/market-data#kline-candlestick-data}
 */
export const coinmKlineCandlestickData: UnsignedEndpoint<
  coinmKlineCandlestickData.Params,
  readonly CoinmKline[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "coinmKlineCandlestickData",
  verb: "GET",
  host: "dapi",
  path: "/dapi/v1/klines",
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
  answer: arrayOf(CoinmKline()),
}));
/** Types of {@link coinmKlineCandlestickData}. */
export declare namespace coinmKlineCandlestickData {
  /** Parameters of {@link coinmKlineCandlestickData}. */
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
 * Lists candlesticks of a pair for one type of contract, joined across deliveries.
 *
 * `GET /dapi/v1/continuousKlines` · NONE · weight by limit: 1 below 100, 2 below 500, 5 up to 1000, 10 above
 *
 * It answers the latest candlesticks up to `endTime`, or else up to 200 days after `startTime`.
 * `startTime` and `endTime` lie at most 200 days apart.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-coin-m-futures/api/rest-api/market-data#continuous-contract-kline-candlestick-data}
 */
export const coinmContinuousContractKlineCandlestickData: UnsignedEndpoint<
  coinmContinuousContractKlineCandlestickData.Params,
  readonly CoinmKline[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "coinmContinuousContractKlineCandlestickData",
  verb: "GET",
  host: "dapi",
  path: "/dapi/v1/continuousKlines",
  access: "NONE",
  weight: klineWeight,
  act: readsCm,
  history: { hours: 4800 },
  params: {
    pair: Ticker,
    contractType: ContractType,
    interval: KlineInterval,
    startTime: optional(Time),
    endTime: optional(Time),
    limit: optional(integer(1, 1500), "500"),
  },
  answer: arrayOf(CoinmKline()),
}));
/** Types of {@link coinmContinuousContractKlineCandlestickData}. */
export declare namespace coinmContinuousContractKlineCandlestickData {
  /** Parameters of {@link coinmContinuousContractKlineCandlestickData}. */
  interface Params {
    /** Pair, as in `BTCUSD`. */
    readonly pair: string;
    /** Perpetual, or the quarter of its delivery. */
    readonly contractType: ContractType;
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
