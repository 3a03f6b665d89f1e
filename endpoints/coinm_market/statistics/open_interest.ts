/**
 * Open interest in COIN-M futures.
 *
 * @module
 */
import { readsCm } from "../../../lib/act.ts";
import {
  arrayOf,
  DecimalText,
  type Model,
  model,
  type Open,
  Text,
  TimeMs,
} from "../../../lib/answers/answer.ts";
import { endpoint, type UnsignedEndpoint } from "../../../lib/endpoint.ts";
import { integer, optional, Ticker, Time } from "../../../lib/fields/fields.ts";
import { ContractType, ContractTypeText, StatisticsPeriod } from "../../../lib/enums/market.ts";

/** Open interest of a contract now. */
export interface CoinmOpenInterest {
  /** Contract. */
  readonly symbol: string;
  /** Pair. */
  readonly pair: string;
  /** Open interest, in contracts. */
  readonly openInterest: DecimalText;
  /** Perpetual, or the quarter of its delivery. */
  readonly contractType: Open<ContractType>;
  /** When it was taken, in ms. */
  readonly time: number;
}
/** Reader of {@link CoinmOpenInterest}. */
export const CoinmOpenInterest: Model<CoinmOpenInterest> = /*#__PURE__*/ model(
  "CoinmOpenInterest",
  ["openInterest"],
  () => ({
    symbol: Text,
    pair: Text,
    openInterest: DecimalText,
    contractType: ContractTypeText,
    time: TimeMs,
  }),
);

/** Open interest at one time. */
export interface CoinmOpenInterestStatistic {
  /** Pair. */
  readonly pair: string;
  /** Perpetual, or the quarter of its delivery. */
  readonly contractType: Open<ContractType>;
  /** Open interest, in contracts. */
  readonly sumOpenInterest: DecimalText;
  /** Open interest, in the base asset. */
  readonly sumOpenInterestValue: DecimalText;
  /** Time of the point, in ms. */
  readonly timestamp: number;
}
/** Reader of {@link CoinmOpenInterestStatistic}. */
export const CoinmOpenInterestStatistic: Model<CoinmOpenInterestStatistic> = /*#__PURE__*/ model(
  "CoinmOpenInterestStatistic",
  ["sumOpenInterest"],
  () => ({
    pair: Text,
    contractType: ContractTypeText,
    sumOpenInterest: DecimalText,
    sumOpenInterestValue: DecimalText,
    timestamp: TimeMs,
  }),
);

/**
 * Reads the open interest of a contract now.
 *
 * `GET /dapi/v1/openInterest` · NONE · weight 1
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-coin-m-futures/api/rest-api/market-data#open-interest}
 */
export const coinmOpenInterest: UnsignedEndpoint<coinmOpenInterest.Params, CoinmOpenInterest> =
  /*#__PURE__*/ endpoint(() => ({
    name: "coinmOpenInterest",
    verb: "GET",
    host: "dapi",
    path: "/dapi/v1/openInterest",
    access: "NONE",
    weight: { ip: 1 },
    act: readsCm,
    params: {
      symbol: Ticker,
    },
    answer: CoinmOpenInterest(),
  }));
/** Types of {@link coinmOpenInterest}. */
export declare namespace coinmOpenInterest {
  /** Parameters of {@link coinmOpenInterest}. */
  interface Params {
    /** Contract, as in `BTCUSD_PERP`. */
    readonly symbol: string;
  }
}

/**
 * Lists the open interest of a pair over time.
 *
 * `GET /futures/data/openInterestHist` · NONE · weight 1
 *
 * Covers the last 30 days; without times it answers the latest points.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-coin-m-futures/api/rest-api/market-data#open-interest-statistics}
 */
export const coinmOpenInterestStatistics: UnsignedEndpoint<
  coinmOpenInterestStatistics.Params,
  readonly CoinmOpenInterestStatistic[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "coinmOpenInterestStatistics",
  verb: "GET",
  host: "dapi",
  path: "/futures/data/openInterestHist",
  access: "NONE",
  weight: { ip: 1 },
  act: readsCm,
  params: {
    pair: Ticker,
    contractType: optional(ContractType),
    period: StatisticsPeriod,
    limit: optional(integer(1, 500), "30"),
    startTime: optional(Time),
    endTime: optional(Time),
  },
  answer: arrayOf(CoinmOpenInterestStatistic()),
}));
/** Types of {@link coinmOpenInterestStatistics}. */
export declare namespace coinmOpenInterestStatistics {
  /** Parameters of {@link coinmOpenInterestStatistics}. */
  interface Params {
    /** Pair, as in `BTCUSD`. */
    readonly pair: string;
    /** Perpetual, or the quarter of its delivery; defaults to all. */
    readonly contractType?: ContractType;
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
