/**
 * Open interest in USDⓈ-M futures.
 *
 * @module
 */
import { readsUm } from "../../../lib/act.ts";
import {
  arrayOf,
  DecimalText,
  maybe,
  type Model,
  model,
  Text,
  TimeMs,
} from "../../../lib/answers/answer.ts";
import { endpoint, type UnsignedEndpoint } from "../../../lib/endpoint.ts";
import { integer, optional, Ticker, Time } from "../../../lib/fields/fields.ts";
import { StatisticsPeriod } from "../../../lib/enums/market.ts";

/** Open interest of a contract now. */
export interface UsdmOpenInterest {
  /** Open interest, in the base asset. */
  readonly openInterest: DecimalText;
  /** Contract. */
  readonly symbol: string;
  /** When it was taken, in ms. */
  readonly time: number;
}
/** Reader of {@link UsdmOpenInterest}. */
export const UsdmOpenInterest: Model<UsdmOpenInterest> = /*#__PURE__*/ model(
  "UsdmOpenInterest",
  ["openInterest"],
  () => ({
    openInterest: DecimalText,
    symbol: Text,
    time: TimeMs,
  }),
);

/** Open interest of a contract at one time. */
export interface UsdmOpenInterestStatistic {
  /** Contract. */
  readonly symbol: string;
  /** Open interest, in the base asset. */
  readonly sumOpenInterest: DecimalText;
  /** Open interest, in the quote asset. */
  readonly sumOpenInterestValue: DecimalText;
  /** Coins in circulation as counted by CoinMarketCap, in the base asset. */
  readonly CMCCirculatingSupply?: DecimalText;
  /** Time of the point, in ms. */
  readonly timestamp: number;
}
/** Reader of {@link UsdmOpenInterestStatistic}. */
export const UsdmOpenInterestStatistic: Model<UsdmOpenInterestStatistic> = /*#__PURE__*/ model(
  "UsdmOpenInterestStatistic",
  ["sumOpenInterest"],
  () => ({
    symbol: Text,
    sumOpenInterest: DecimalText,
    sumOpenInterestValue: DecimalText,
    CMCCirculatingSupply: maybe(DecimalText),
    timestamp: TimeMs,
  }),
);

/**
 * Reads the open interest of a contract now.
 *
 * `GET /fapi/v1/openInterest` · NONE · weight 1
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-usd-s-m-futures/api/rest-api/market-data#open-interest}
 */
export const usdmOpenInterest: UnsignedEndpoint<usdmOpenInterest.Params, UsdmOpenInterest> =
  /*#__PURE__*/ endpoint(() => ({
    name: "usdmOpenInterest",
    verb: "GET",
    host: "fapi",
    path: "/fapi/v1/openInterest",
    access: "NONE",
    weight: { ip: 1 },
    act: readsUm,
    params: {
      symbol: Ticker,
    },
    answer: UsdmOpenInterest(),
  }));
/** Types of {@link usdmOpenInterest}. */
export declare namespace usdmOpenInterest {
  /** Parameters of {@link usdmOpenInterest}. */
  interface Params {
    /** Contract, as in `BTCUSDT`. */
    readonly symbol: string;
  }
}

/**
 * Lists the open interest of a contract over time.
 *
 * `GET /futures/data/openInterestHist` · NONE · weight 0
 *
 * Covers the last 30 days; without times it answers the latest points.
 *
 * Not part of the request weight: 1000 requests per 5 minutes and IP address.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-usd-s-m-futures/api/rest-api/market-data#open-interest-statistics}
 */
export const usdmOpenInterestStatistics: UnsignedEndpoint<
  usdmOpenInterestStatistics.Params,
  readonly UsdmOpenInterestStatistic[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "usdmOpenInterestStatistics",
  verb: "GET",
  host: "fapi",
  path: "/futures/data/openInterestHist",
  access: "NONE",
  weight: { ip: 0 },
  act: readsUm,
  params: {
    symbol: Ticker,
    period: StatisticsPeriod,
    limit: optional(integer(1, 500), "30"),
    startTime: optional(Time),
    endTime: optional(Time),
  },
  answer: arrayOf(UsdmOpenInterestStatistic()),
}));
/** Types of {@link usdmOpenInterestStatistics}. */
export declare namespace usdmOpenInterestStatistics {
  /** Parameters of {@link usdmOpenInterestStatistics}. */
  interface Params {
    /** Contract, as in `BTCUSDT`. */
    readonly symbol: string;
    /** Time between two points. */
    readonly period: StatisticsPeriod;
    /** How many points, at most 500; defaults to 30. */
    readonly limit?: number;
    /** From when, in ms. */
    readonly startTime?: number;
    /** Until when, in ms. */
    readonly endTime?: number;
  }
}
