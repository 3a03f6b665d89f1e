/**
 * Shares of accounts and positions in USDⓈ-M futures that are long and short.
 *
 * @module
 */
import { readsUm } from "../../../lib/act.ts";
import {
  arrayOf,
  DecimalText,
  type Model,
  model,
  Text,
  TimeMs,
} from "../../../lib/answers/answer.ts";
import { endpoint, type UnsignedEndpoint } from "../../../lib/endpoint.ts";
import { integer, optional, Ticker, Time } from "../../../lib/fields/fields.ts";
import { StatisticsPeriod } from "../../../lib/enums/market.ts";

/** Share of long and short at one time. */
export interface UsdmLongShortRatio {
  /** Contract. */
  readonly symbol: string;
  /** Long divided by short. */
  readonly longShortRatio: DecimalText;
  /** Share of accounts or positions, as asked, that is long; 0.64 is 64 %. */
  readonly longAccount: DecimalText;
  /** Share that is short. */
  readonly shortAccount: DecimalText;
  /** Time of the point, in ms. */
  readonly timestamp: number;
}
/** Reader of {@link UsdmLongShortRatio}. */
export const UsdmLongShortRatio: Model<UsdmLongShortRatio> = /*#__PURE__*/ model(
  "UsdmLongShortRatio",
  ["longShortRatio"],
  () => ({
    symbol: Text,
    longShortRatio: DecimalText,
    longAccount: DecimalText,
    shortAccount: DecimalText,
    timestamp: TimeMs,
  }),
);

/**
 * Lists the long and short shares of the positions of top traders over time.
 *
 * `GET /futures/data/topLongShortPositionRatio` · MARKET_DATA · weight 0
 *
 * Top traders are the 20 % of accounts with the largest margin balance. Covers the last 30 days;
 * without times it answers the latest points.
 *
 * Not part of the request weight: 1000 requests per 5 minutes and IP address.
 *
 * Needs no signature, and no API key: without credentials it goes out without one.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-usd-s-m-futures/api/rest-api/market-data#top-trader-long-short-ratio-positions}
 */
export const usdmTopTraderLongShortRatioPositions: UnsignedEndpoint<
  usdmTopTraderLongShortRatioPositions.Params,
  readonly UsdmLongShortRatio[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "usdmTopTraderLongShortRatioPositions",
  verb: "GET",
  host: "fapi",
  path: "/futures/data/topLongShortPositionRatio",
  access: "MARKET_DATA",
  keyless: true,
  weight: { ip: 0 },
  act: readsUm,
  params: {
    symbol: Ticker,
    period: StatisticsPeriod,
    limit: optional(integer(1, 500), "30"),
    startTime: optional(Time),
    endTime: optional(Time),
  },
  answer: arrayOf(UsdmLongShortRatio()),
}));
/** Types of {@link usdmTopTraderLongShortRatioPositions}. */
export declare namespace usdmTopTraderLongShortRatioPositions {
  /** Parameters of {@link usdmTopTraderLongShortRatioPositions}. */
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

/**
 * Lists the shares of the accounts of top traders that are long and short over time.
 *
 * `GET /futures/data/topLongShortAccountRatio` · MARKET_DATA · weight not documented
 *
 * Top traders are the 20 % of accounts with the largest margin balance, each counted once. Covers
 * the last 30 days; without times it answers the latest points.
 *
 * Not part of the request weight: 1000 requests per 5 minutes and IP address.
 *
 * Needs no signature, and no API key: without credentials it goes out without one.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-usd-s-m-futures/api/rest-api/market-data#top-trader-long-short-ratio-accounts}
 */
export const usdmTopTraderLongShortRatioAccounts: UnsignedEndpoint<
  usdmTopTraderLongShortRatioAccounts.Params,
  readonly UsdmLongShortRatio[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "usdmTopTraderLongShortRatioAccounts",
  verb: "GET",
  host: "fapi",
  path: "/futures/data/topLongShortAccountRatio",
  access: "MARKET_DATA",
  keyless: true,
  weight: {},
  act: readsUm,
  params: {
    symbol: Ticker,
    period: StatisticsPeriod,
    limit: optional(integer(1, 500), "30"),
    startTime: optional(Time),
    endTime: optional(Time),
  },
  answer: arrayOf(UsdmLongShortRatio()),
}));
/** Types of {@link usdmTopTraderLongShortRatioAccounts}. */
export declare namespace usdmTopTraderLongShortRatioAccounts {
  /** Parameters of {@link usdmTopTraderLongShortRatioAccounts}. */
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

/**
 * Lists the shares of all accounts that are long and short over time.
 *
 * `GET /futures/data/globalLongShortAccountRatio` · NONE · weight 0
 *
 * Counts each account once. Covers the last 30 days; without times it answers the latest points.
 *
 * Not part of the request weight: 1000 requests per 5 minutes and IP address.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-usd-s-m-futures/api/rest-api/market-data#long-short-ratio}
 */
export const usdmLongShortRatio: UnsignedEndpoint<
  usdmLongShortRatio.Params,
  readonly UsdmLongShortRatio[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "usdmLongShortRatio",
  verb: "GET",
  host: "fapi",
  path: "/futures/data/globalLongShortAccountRatio",
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
  answer: arrayOf(UsdmLongShortRatio()),
}));
/** Types of {@link usdmLongShortRatio}. */
export declare namespace usdmLongShortRatio {
  /** Parameters of {@link usdmLongShortRatio}. */
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
