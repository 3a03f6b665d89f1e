/**
 * Trading fees on futures.
 *
 * @module
 */
import { readsCm, readsUm } from "../../lib/act.ts";
import { DecimalText, type Model, model, Text } from "../../lib/answers/answer.ts";
import { type Endpoint, endpoint } from "../../lib/endpoint.ts";
import { Ticker } from "../../lib/fields/fields.ts";

/** Trading fees on one contract. */
export interface CommissionRate {
  /** Contract. */
  readonly symbol: string;
  /** Fee of orders that rest in the book, 0.0002 is 0.02 %. */
  readonly makerCommissionRate: DecimalText;
  /** Fee of orders that fill at once, 0.0004 is 0.04 %. */
  readonly takerCommissionRate: DecimalText;
}
/** Reader of {@link CommissionRate}. */
export const CommissionRate: Model<CommissionRate> = /*#__PURE__*/ model("CommissionRate", [
  "makerCommissionRate",
  "takerCommissionRate",
], () => ({
  symbol: Text,
  makerCommissionRate: DecimalText,
  takerCommissionRate: DecimalText,
}));

/**
 * Reads the trading fees on a USDⓈ-M contract.
 *
 * `GET /papi/v1/um/commissionRate` · USER_DATA · weight 20
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/account#get-user-commission-rate-for-um}
 */
export const getUserCommissionRateForUm: Endpoint<
  getUserCommissionRateForUm.Params,
  CommissionRate
> = /*#__PURE__*/ endpoint(() => ({
  name: "getUserCommissionRateForUm",
  verb: "GET",
  host: "papi",
  path: "/papi/v1/um/commissionRate",
  access: "USER_DATA",
  weight: { ip: 20 },
  act: readsUm,
  params: {
    symbol: Ticker,
  },
  answer: CommissionRate(),
}));
/** Types of {@link getUserCommissionRateForUm}. */
export declare namespace getUserCommissionRateForUm {
  /** Parameters of {@link getUserCommissionRateForUm}. */
  interface Params {
    /** Contract, as in `BTCUSDT`. */
    readonly symbol: string;
  }
}

/**
 * Reads the trading fees on a COIN-M contract.
 *
 * `GET /papi/v1/cm/commissionRate` · USER_DATA · weight 20
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/account#get-user-commission-rate-for-cm}
 */
export const getUserCommissionRateForCm: Endpoint<
  getUserCommissionRateForCm.Params,
  CommissionRate
> = /*#__PURE__*/ endpoint(() => ({
  name: "getUserCommissionRateForCm",
  verb: "GET",
  host: "papi",
  path: "/papi/v1/cm/commissionRate",
  access: "USER_DATA",
  weight: { ip: 20 },
  act: readsCm,
  params: {
    symbol: Ticker,
  },
  answer: CommissionRate(),
}));
/** Types of {@link getUserCommissionRateForCm}. */
export declare namespace getUserCommissionRateForCm {
  /** Parameters of {@link getUserCommissionRateForCm}. */
  interface Params {
    /** Contract, as in `BTCUSD_PERP`. */
    readonly symbol: string;
  }
}
