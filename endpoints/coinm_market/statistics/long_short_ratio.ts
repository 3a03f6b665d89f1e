/**
 * Shares of accounts and positions in COIN-M futures that are long and short.
 *
 * @module
 */
import { readsCm } from "../../../lib/act.ts";
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
import { ContractType, StatisticsPeriod } from "../../../lib/enums/market.ts";

/** Positions that are long and short at one time. */
export interface CoinmPositionRatio {
  /** Pair. */
  readonly pair: string;
  /** Long divided by short. */
  readonly longShortRatio: DecimalText;
  /** Share of positions that are long; 0.64 is 64 %. */
  readonly longPosition: DecimalText;
  /** Share of positions that are short. */
  readonly shortPosition: DecimalText;
  /** Time of the point, in ms. */
  readonly timestamp: number;
}
/** Reader of {@link CoinmPositionRatio}. */
export const CoinmPositionRatio: Model<CoinmPositionRatio> = /*#__PURE__*/ model(
  "CoinmPositionRatio",
  ["longShortRatio"],
  () => ({
    pair: Text,
    longShortRatio: DecimalText,
    longPosition: DecimalText,
    shortPosition: DecimalText,
    timestamp: TimeMs,
  }),
);

/** Accounts that are long and short at one time. */
export interface CoinmLongShortRatio {
  /** Pair. */
  readonly pair: string;
  /** Long divided by short. */
  readonly longShortRatio: DecimalText;
  /** Share of accounts that are long; 0.64 is 64 %. */
  readonly longAccount: DecimalText;
  /** Share of accounts that are short. */
  readonly shortAccount: DecimalText;
  /** Time of the point, in ms. */
  readonly timestamp: number;
}
/** Reader of {@link CoinmLongShortRatio}. */
export const CoinmLongShortRatio: Model<CoinmLongShortRatio> = /*#__PURE__*/ model(
  "CoinmLongShortRatio",
  ["longShortRatio"],
  () => ({
    pair: Text,
    longShortRatio: DecimalText,
    longAccount: DecimalText,
    shortAccount: DecimalText,
    timestamp: TimeMs,
  }),
);

/**
 * Lists the long and short shares of the positions of top traders over time.
 *
 * `GET /futures/data/topLongShortPositionRatio` · NONE · weight 1
 *
 * Top traders are the 20 % of accounts with the largest margin balance. Covers the last 30 days;
 * without times it answers the latest points.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-coin-m-futures/api/rest-api/market-data#top-trader-long-short-ratio-positions}
 */
export const coinmTopTraderLongShortRatioPositions: UnsignedEndpoint<
  coinmTopTraderLongShortRatioPositions.Params,
  readonly CoinmPositionRatio[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "coinmTopTraderLongShortRatioPositions",
  verb: "GET",
  host: "dapi",
  path: "/futures/data/topLongShortPositionRatio",
  access: "NONE",
  weight: { ip: 1 },
  act: readsCm,
  params: {
    pair: Ticker,
    period: StatisticsPeriod,
    limit: optional(integer(1, 500), "30"),
    startTime: optional(Time),
    endTime: optional(Time),
    contractType: optional(ContractType),
  },
  answer: arrayOf(CoinmPositionRatio()),
}));
/** Types of {@link coinmTopTraderLongShortRatioPositions}. */
export declare namespace coinmTopTraderLongShortRatioPositions {
  /** Parameters of {@link coinmTopTraderLongShortRatioPositions}. */
  interface Params {
    /** Pair, as in `BTCUSD`. */
    readonly pair: string;
    /** Time between two points. */
    readonly period: StatisticsPeriod;
    /** How many points, at most 500; defaults to 30. */
    readonly limit?: number;
    /** From when, in ms. */
    readonly startTime?: number;
    /** Until when, in ms. */
    readonly endTime?: number;
    /** Perpetual, or the quarter of its delivery; defaults to all. */
    readonly contractType?: ContractType;
  }
}

/**
 * Lists the shares of the accounts of top traders that are long and short over time.
 *
 * `GET /futures/data/topLongShortAccountRatio` · NONE · weight 1
 *
 * Top traders are the 20 % of accounts with the largest margin balance, each counted once. Covers
 * the last 30 days; without times it answers the latest points.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-coin-m-futures/api/rest-api/market-data#top-trader-long-short-ratio-accounts}
 */
export const coinmTopTraderLongShortRatioAccounts: UnsignedEndpoint<
  coinmTopTraderLongShortRatioAccounts.Params,
  readonly CoinmLongShortRatio[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "coinmTopTraderLongShortRatioAccounts",
  verb: "GET",
  host: "dapi",
  path: "/futures/data/topLongShortAccountRatio",
  access: "NONE",
  weight: { ip: 1 },
  act: readsCm,
  params: {
    pair: Ticker,
    period: StatisticsPeriod,
    limit: optional(integer(1, 500), "30"),
    startTime: optional(Time),
    endTime: optional(Time),
    contractType: optional(ContractType),
  },
  answer: arrayOf(CoinmLongShortRatio()),
}));
/** Types of {@link coinmTopTraderLongShortRatioAccounts}. */
export declare namespace coinmTopTraderLongShortRatioAccounts {
  /** Parameters of {@link coinmTopTraderLongShortRatioAccounts}. */
  interface Params {
    /** Pair, as in `BTCUSD`. */
    readonly pair: string;
    /** Time between two points. */
    readonly period: StatisticsPeriod;
    /** How many points, at most 500; defaults to 30. */
    readonly limit?: number;
    /** From when, in ms. */
    readonly startTime?: number;
    /** Until when, in ms. */
    readonly endTime?: number;
    /** Perpetual, or the quarter of its delivery; defaults to all. */
    readonly contractType?: ContractType;
  }
}

/**
 * Lists the shares of all accounts that are long and short over time.
 *
 * `GET /futures/data/globalLongShortAccountRatio` · NONE · weight 1
 *
 * Counts each account once. Covers the last 30 days; without times it answers the latest points.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-coin-m-futures/api/rest-api/market-data#long-short-ratio}
 */
export const coinmLongShortRatio: UnsignedEndpoint<
  coinmLongShortRatio.Params,
  readonly CoinmLongShortRatio[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "coinmLongShortRatio",
  verb: "GET",
  host: "dapi",
  path: "/futures/data/globalLongShortAccountRatio",
  access: "NONE",
  weight: { ip: 1 },
  act: readsCm,
  params: {
    pair: Ticker,
    period: StatisticsPeriod,
    limit: optional(integer(1, 500), "30"),
    startTime: optional(Time),
    endTime: optional(Time),
    contractType: optional(ContractType),
  },
  answer: arrayOf(CoinmLongShortRatio()),
}));
/** Types of {@link coinmLongShortRatio}. */
export declare namespace coinmLongShortRatio {
  /** Parameters of {@link coinmLongShortRatio}. */
  interface Params {
    /** Pair, as in `BTCUSD`. */
    readonly pair: string;
    /** Time between two points. */
    readonly period: StatisticsPeriod;
    /** How many points, at most 500; defaults to 30. */
    readonly limit?: number;
    /** From when, in ms. */
    readonly startTime?: number;
    /** Until when, in ms. */
    readonly endTime?: number;
    /** Perpetual, or the quarter of its delivery; defaults to all. */
    readonly contractType?: ContractType;
  }
}
