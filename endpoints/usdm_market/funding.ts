/**
 * Funding rates of USDⓈ-M futures.
 *
 * @module
 */
import { readsUm } from "../../lib/act.ts";
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
export interface UsdmFundingRate {
  /** Contract. */
  readonly symbol: string;
  /** Rate, as a share of the position; if positive, longs pay shorts. */
  readonly fundingRate: DecimalText;
  /** When it was paid, in ms. */
  readonly fundingTime: number;
  /** Mark price of that funding, in the quote asset; `""` if unknown. */
  readonly markPrice?: DecimalText | "";
  /** Kind of funding, as in `Regular`. */
  readonly rateType?: string;
}
/** Reader of {@link UsdmFundingRate}. */
export const UsdmFundingRate: Model<UsdmFundingRate> = /*#__PURE__*/ model(
  "UsdmFundingRate",
  ["symbol", "fundingRate"],
  () => ({
    symbol: Text,
    fundingRate: DecimalText,
    fundingTime: TimeMs,
    markPrice: maybe(EmptyOrDecimal),
    rateType: maybe(Text),
  }),
);

/** Adjusted funding rules of a contract. */
export interface UsdmFundingInfo {
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
/** Reader of {@link UsdmFundingInfo}. */
export const UsdmFundingInfo: Model<UsdmFundingInfo> = /*#__PURE__*/ model(
  "UsdmFundingInfo",
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
 * Lists past funding rates, oldest first.
 *
 * `GET /fapi/v1/fundingRate` · NONE · weight not documented
 *
 * Not part of the request weight: 500 requests per 5 minutes and IP address, shared with
 * {@link usdmGetFundingRateInfo}.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-usd-s-m-futures/api/rest-api/market-data#get-funding-rate-history}
 */
export const getFundingRateHistory: UnsignedEndpoint<
  getFundingRateHistory.Params,
  readonly UsdmFundingRate[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "getFundingRateHistory",
  verb: "GET",
  host: "fapi",
  path: "/fapi/v1/fundingRate",
  access: "NONE",
  weight: {},
  act: readsUm,
  params: {
    symbol: optional(Ticker),
    startTime: optional(Time),
    endTime: optional(Time),
    limit: optional(integer(1, 1000), "100"),
  },
  answer: arrayOf(UsdmFundingRate()),
}));
/** Types of {@link getFundingRateHistory}. */
export declare namespace getFundingRateHistory {
  /** Parameters of {@link getFundingRateHistory}. */
  interface Params {
    /** One contract, as in `BTCUSDT`; defaults to all. */
    readonly symbol?: string;
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
 * `GET /fapi/v1/fundingInfo` · NONE · weight 0
 *
 * Contracts with the usual rules are left out.
 *
 * Not part of the request weight: 500 requests per 5 minutes and IP address, shared with
 * {@link getFundingRateHistory}.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-usd-s-m-futures/api/rest-api/market-data#get-funding-rate-info}
 */
export const usdmGetFundingRateInfo: UnsignedEndpoint<NoParams, readonly UsdmFundingInfo[]> =
  /*#__PURE__*/ endpoint(() => ({
    name: "usdmGetFundingRateInfo",
    verb: "GET",
    host: "fapi",
    path: "/fapi/v1/fundingInfo",
    access: "NONE",
    weight: { ip: 0 },
    act: readsUm,
    params: {},
    answer: arrayOf(UsdmFundingInfo()),
  }));
