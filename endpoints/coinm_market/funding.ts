/**
 * Funding rates of COIN-M futures.
 *
 * @module
 */
import { readsCm } from "../../lib/act.ts";
import {
  arrayOf,
  Bool,
  DecimalText,
  EmptyOrDecimal,
  Int,
  maybe,
  type Model,
  model,
  Text,
  TimeMs,
} from "../../lib/answers/answer.ts";
import { endpoint, type NoParams, type UnsignedEndpoint } from "../../lib/endpoint.ts";
import { integer, optional, Ticker, Time } from "../../lib/fields/fields.ts";

/** A funding rate that was paid. */
export interface CoinmFundingRate {
  /** Contract. */
  readonly symbol: string;
  /** When it was paid, in ms. */
  readonly fundingTime: number;
  /** Rate, as a share of the position; if positive, longs pay shorts. */
  readonly fundingRate: DecimalText;
  /** Mark price of that funding, in the quote asset; `""` if unknown. */
  readonly markPrice?: DecimalText | "";
  /** Kind of funding, as in `Regular`. */
  readonly rateType?: string;
}
/** Reader of {@link CoinmFundingRate}. */
export const CoinmFundingRate: Model<CoinmFundingRate> = /*#__PURE__*/ model(
  "CoinmFundingRate",
  ["symbol", "fundingRate"],
  () => ({
    symbol: Text,
    fundingTime: TimeMs,
    fundingRate: DecimalText,
    markPrice: maybe(EmptyOrDecimal),
    rateType: maybe(Text),
  }),
);

/** Adjusted funding rules of a contract. */
export interface CoinmFundingInfo {
  /** Contract. */
  readonly symbol: string;
  /** Highest funding rate, as a share of the position. */
  readonly adjustedFundingRateCap: DecimalText;
  /** Lowest funding rate, as a share of the position. */
  readonly adjustedFundingRateFloor: DecimalText;
  /** Time between two fundings, in hours. */
  readonly fundingIntervalHours: number;
  /** To be ignored. */
  readonly disclaimer: boolean;
  /** Last change, in ms. */
  readonly updateTime?: number;
}
/** Reader of {@link CoinmFundingInfo}. */
export const CoinmFundingInfo: Model<CoinmFundingInfo> = /*#__PURE__*/ model(
  "CoinmFundingInfo",
  ["symbol"],
  () => ({
    symbol: Text,
    adjustedFundingRateCap: DecimalText,
    adjustedFundingRateFloor: DecimalText,
    fundingIntervalHours: Int,
    disclaimer: Bool,
    updateTime: maybe(TimeMs),
  }),
);

/**
 * Lists the funding rates that were paid in a perpetual contract.
 *
 * `GET /dapi/v1/fundingRate` · NONE · weight 1
 *
 * Delivery contracts have no funding: their list is empty.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-coin-m-futures/api/rest-api/market-data#get-funding-rate-history-of-perpetual-futures}
 */
export const getFundingRateHistoryOfPerpetualFutures: UnsignedEndpoint<
  getFundingRateHistoryOfPerpetualFutures.Params,
  readonly CoinmFundingRate[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "getFundingRateHistoryOfPerpetualFutures",
  verb: "GET",
  host: "dapi",
  path: "/dapi/v1/fundingRate",
  access: "NONE",
  weight: { ip: 1 },
  act: readsCm,
  params: {
    symbol: Ticker,
    startTime: optional(Time),
    endTime: optional(Time),
    limit: optional(integer(1, 1000), "100"),
  },
  answer: arrayOf(CoinmFundingRate()),
}));
/** Types of {@link getFundingRateHistoryOfPerpetualFutures}. */
export declare namespace getFundingRateHistoryOfPerpetualFutures {
  /** Parameters of {@link getFundingRateHistoryOfPerpetualFutures}. */
  interface Params {
    /** Contract, as in `BTCUSD_PERP`. */
    readonly symbol: string;
    /** From when, in ms, included. */
    readonly startTime?: number;
    /** Until when, in ms, included. */
    readonly endTime?: number;
    /** How many records, at most 1000; defaults to 100. */
    readonly limit?: number;
  }
}

/**
 * Lists the contracts whose funding cap, floor or interval was adjusted.
 *
 * `GET /dapi/v1/fundingInfo` · NONE · weight not documented
 *
 * Contracts with the usual rules are left out.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-coin-m-futures/api/rest-api/market-data#get-funding-rate-info}
 */
export const coinmGetFundingRateInfo: UnsignedEndpoint<NoParams, readonly CoinmFundingInfo[]> =
  /*#__PURE__*/ endpoint(() => ({
    name: "coinmGetFundingRateInfo",
    verb: "GET",
    host: "dapi",
    path: "/dapi/v1/fundingInfo",
    access: "NONE",
    weight: {},
    act: readsCm,
    params: {},
    answer: arrayOf(CoinmFundingInfo()),
  }));
