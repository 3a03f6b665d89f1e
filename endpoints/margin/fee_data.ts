/**
 * Interest rates and borrow limits of margin by VIP level.
 *
 * @module
 */
import { readsMargin } from "../../lib/act.ts";
import {
  arrayOf,
  Bool,
  DecimalText,
  Int,
  type Model,
  model,
  Text,
} from "../../lib/answers/answer.ts";
import { type Endpoint, endpoint } from "../../lib/endpoint.ts";
import { Asset, integer, optional, Ticker } from "../../lib/fields/fields.ts";

/** Interest rates and borrow limit of an asset in cross margin, for a VIP level. */
export interface CrossMarginFee {
  /** VIP level that the values hold for. */
  readonly vipLevel: number;
  /** Asset name. */
  readonly coin: string;
  /** Whether it can be transferred in. */
  readonly transferIn: boolean;
  /** Whether it can be borrowed. */
  readonly borrowable: boolean;
  /** Interest a day, 0.0001 is 0.01 %. */
  readonly dailyInterest: DecimalText;
  /** Interest a year, 0.01 is 1 %. */
  readonly yearlyInterest: DecimalText;
  /** Maximum that can be borrowed, in the asset. */
  readonly borrowLimit: DecimalText;
  /** Pairs it can be traded on. */
  readonly marginablePairs: readonly string[];
}
/** Reader of {@link CrossMarginFee}. */
export const CrossMarginFee: Model<CrossMarginFee> = /*#__PURE__*/ model("CrossMarginFee", [
  "coin",
  "dailyInterest",
], () => ({
  vipLevel: Int,
  coin: Text,
  transferIn: Bool,
  borrowable: Bool,
  dailyInterest: DecimalText,
  yearlyInterest: DecimalText,
  borrowLimit: DecimalText,
  marginablePairs: arrayOf(Text),
}));

/** Interest rate and borrow limit of one asset of an isolated pair. */
export interface IsolatedMarginCoinFee {
  /** Asset name. */
  readonly coin: string;
  /** Interest a day, 0.0001 is 0.01 %. */
  readonly dailyInterest: DecimalText;
  /** Maximum that can be borrowed, in the asset. */
  readonly borrowLimit: DecimalText;
}
/** Reader of {@link IsolatedMarginCoinFee}. */
export const IsolatedMarginCoinFee: Model<IsolatedMarginCoinFee> = /*#__PURE__*/ model(
  "IsolatedMarginCoinFee",
  ["coin", "dailyInterest"],
  () => ({
    coin: Text,
    dailyInterest: DecimalText,
    borrowLimit: DecimalText,
  }),
);

/** Interest rates and borrow limits of an isolated pair, for a VIP level. */
export interface IsolatedMarginFee {
  /** VIP level that the values hold for. */
  readonly vipLevel: number;
  /** Trading pair. */
  readonly symbol: string;
  /** Highest leverage. */
  readonly leverage: DecimalText;
  /** Rates and limits of base and quote asset. */
  readonly data: readonly IsolatedMarginCoinFee[];
}
/** Reader of {@link IsolatedMarginFee}. */
export const IsolatedMarginFee: Model<IsolatedMarginFee> = /*#__PURE__*/ model(
  "IsolatedMarginFee",
  ["symbol"],
  () => ({
    vipLevel: Int,
    symbol: Text,
    leverage: DecimalText,
    data: arrayOf(IsolatedMarginCoinFee()),
  }),
);

/**
 * Reads interest rates and borrow limits of assets in cross margin, for a VIP level.
 *
 * `GET /sapi/v1/margin/crossMarginData` · USER_DATA · weight 1 with coin, 5 without
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/account#query-cross-margin-fee-data}
 */
export const queryCrossMarginFeeData: Endpoint<
  queryCrossMarginFeeData.Params,
  readonly CrossMarginFee[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "queryCrossMarginFeeData",
  verb: "GET",
  host: "sapi",
  path: "/sapi/v1/margin/crossMarginData",
  access: "USER_DATA",
  weight: [{ when: ["coin"], ip: 1 }, { ip: 5 }],
  act: readsMargin,
  params: {
    vipLevel: optional(integer(0)),
    coin: optional(Asset),
  },
  answer: arrayOf(CrossMarginFee()),
}));
/** Types of {@link queryCrossMarginFeeData}. */
export declare namespace queryCrossMarginFeeData {
  /** Parameters of {@link queryCrossMarginFeeData}. */
  interface Params {
    /** VIP level; defaults to your own. */
    readonly vipLevel?: number;
    /** One asset, at a lower weight; defaults to all. */
    readonly coin?: string;
  }
}

/**
 * Reads interest rates, borrow limits and leverage of isolated pairs, for a VIP level.
 *
 * `GET /sapi/v1/margin/isolatedMarginData` · USER_DATA · weight 1 with symbol, 10 without
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/account#query-isolated-margin-fee-data}
 */
export const queryIsolatedMarginFeeData: Endpoint<
  queryIsolatedMarginFeeData.Params,
  readonly IsolatedMarginFee[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "queryIsolatedMarginFeeData",
  verb: "GET",
  host: "sapi",
  path: "/sapi/v1/margin/isolatedMarginData",
  access: "USER_DATA",
  weight: [{ when: ["symbol"], ip: 1 }, { ip: 10 }],
  act: readsMargin,
  params: {
    vipLevel: optional(integer(0)),
    symbol: optional(Ticker),
  },
  answer: arrayOf(IsolatedMarginFee()),
}));
/** Types of {@link queryIsolatedMarginFeeData}. */
export declare namespace queryIsolatedMarginFeeData {
  /** Parameters of {@link queryIsolatedMarginFeeData}. */
  interface Params {
    /** VIP level; defaults to your own. */
    readonly vipLevel?: number;
    /** One isolated pair, at a lower weight; defaults to all. */
    readonly symbol?: string;
  }
}
