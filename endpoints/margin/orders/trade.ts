/**
 * Margin trades, and those that self-trade prevention prevented.
 *
 * @module
 */
import { readsMargin } from "../../../lib/act.ts";
import {
  arrayOf,
  Bool,
  DecimalText,
  IdText,
  type Model,
  model,
  type Open,
  Text,
  TimeMs,
} from "../../../lib/answers/answer.ts";
import { SelfTradePreventionText } from "../../../lib/enums/answers.ts";
import { type Endpoint, endpoint } from "../../../lib/endpoint.ts";
import {
  Id,
  integer,
  optional,
  type Switch,
  Ticker,
  Time,
  UpperSwitch,
} from "../../../lib/fields/fields.ts";
import type { SelfTradePrevention } from "../../../lib/enums/shared.ts";

/** A trade of a margin account. */
export interface MarginAccountTrade {
  /** Fee of the trade. */
  readonly commission: DecimalText;
  /** Asset the fee was paid in. */
  readonly commissionAsset: string;
  /** Id of the trade. */
  readonly id: IdText;
  /** Whether it was the best price. */
  readonly isBestMatch: boolean;
  /** Whether it bought. */
  readonly isBuyer: boolean;
  /** Whether it was the maker. */
  readonly isMaker: boolean;
  /** Order it belongs to. */
  readonly orderId: IdText;
  /** Price of the trade. */
  readonly price: DecimalText;
  /** Amount, in the base asset. */
  readonly qty: DecimalText;
  /** Trading pair. */
  readonly symbol: string;
  /** Whether it is isolated margin. */
  readonly isIsolated: boolean;
  /** When it happened, in ms. */
  readonly time: number;
}
/** Reader of {@link MarginAccountTrade}. */
export const MarginAccountTrade: Model<MarginAccountTrade> = /*#__PURE__*/ model(
  "MarginAccountTrade",
  ["id", "orderId", "price", "qty"],
  () => ({
    commission: DecimalText,
    commissionAsset: Text,
    id: IdText,
    isBestMatch: Bool,
    isBuyer: Bool,
    isMaker: Bool,
    orderId: IdText,
    price: DecimalText,
    qty: DecimalText,
    symbol: Text,
    isIsolated: Bool,
    time: TimeMs,
  }),
);

/** A trade between own orders that self-trade prevention prevented. */
export interface MarginAccountPreventedMatch {
  /** Trading pair. */
  readonly symbol: string;
  /** Id of the prevented match. */
  readonly preventedMatchId: IdText;
  /** Order that came later. */
  readonly takerOrderId: IdText;
  /** Pair of the order in the book. */
  readonly makerSymbol: string;
  /** Order in the book. */
  readonly makerOrderId: IdText;
  /** Group of accounts it was prevented in. */
  readonly tradeGroupId: IdText;
  /** Which order expired. */
  readonly selfTradePreventionMode: Open<SelfTradePrevention>;
  /** Price at which they would have matched. */
  readonly price: DecimalText;
  /** Expired quantity of the order in the book, in the base asset. */
  readonly makerPreventedQuantity: DecimalText;
  /** When it was prevented, in ms. */
  readonly transactTime: number;
}
/** Reader of {@link MarginAccountPreventedMatch}. */
export const MarginAccountPreventedMatch: Model<MarginAccountPreventedMatch> = /*#__PURE__*/ model(
  "MarginAccountPreventedMatch",
  ["preventedMatchId"],
  () => ({
    symbol: Text,
    preventedMatchId: IdText,
    takerOrderId: IdText,
    makerSymbol: Text,
    makerOrderId: IdText,
    tradeGroupId: IdText,
    selfTradePreventionMode: SelfTradePreventionText,
    price: DecimalText,
    makerPreventedQuantity: DecimalText,
    transactTime: TimeMs,
  }),
);

/**
 * Lists the margin trades of a pair.
 *
 * `GET /sapi/v1/margin/myTrades` · USER_DATA · weight 10
 *
 * Covers the last 24 hours if `fromId` is left out; a span must be shorter than 24 hours.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/trade#query-margin-accounts-trade-list}
 */
export const queryMarginAccountsTradeList: Endpoint<
  queryMarginAccountsTradeList.Params,
  readonly MarginAccountTrade[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "queryMarginAccountsTradeList",
  verb: "GET",
  host: "sapi",
  path: "/sapi/v1/margin/myTrades",
  access: "USER_DATA",
  weight: { ip: 10 },
  act: { ...readsMargin, of: "fills" },
  history: { hours: 24, from: "fromId" },
  params: {
    symbol: Ticker,
    isIsolated: optional(UpperSwitch, "FALSE"),
    orderId: optional(Id),
    startTime: optional(Time),
    endTime: optional(Time),
    fromId: optional(Id),
    limit: optional(integer(1, 1000), "500"),
  },
  answer: arrayOf(MarginAccountTrade()),
}));
/** Types of {@link queryMarginAccountsTradeList}. */
export declare namespace queryMarginAccountsTradeList {
  /** Parameters of {@link queryMarginAccountsTradeList}. */
  interface Params {
    /** Trading pair, as in `BTCUSDT`. */
    readonly symbol: string;
    /** `true` for isolated margin; defaults to cross margin. */
    readonly isIsolated?: Switch;
    /** Trades of one order. */
    readonly orderId?: Id;
    /** From when, in ms. */
    readonly startTime?: number;
    /** Until when, in ms. */
    readonly endTime?: number;
    /** Trades from this id on. */
    readonly fromId?: Id;
    /** Records to answer, at most 1000; defaults to 500. */
    readonly limit?: number;
  }
}

/**
 * Lists the trades between own orders that self-trade prevention prevented.
 *
 * `GET /sapi/v1/margin/myPreventedMatches` · USER_DATA · weight 10
 *
 * Answers at most 500; continue from there with `fromPreventedMatchId`.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/trade#query-prevented-matches}
 */
export const queryPreventedMatches: Endpoint<
  queryPreventedMatches.Params,
  readonly MarginAccountPreventedMatch[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "queryPreventedMatches",
  verb: "GET",
  host: "sapi",
  path: "/sapi/v1/margin/myPreventedMatches",
  access: "USER_DATA",
  weight: { ip: 10 },
  act: readsMargin,
  params: {
    symbol: Ticker,
    preventedMatchId: optional(Id),
    orderId: optional(Id),
    fromPreventedMatchId: optional(Id),
    isIsolated: optional(UpperSwitch, "FALSE"),
  },
  rules: [
    { anyOf: ["preventedMatchId", "orderId"] },
  ],
  answer: arrayOf(MarginAccountPreventedMatch()),
}));
/** Types of {@link queryPreventedMatches}. */
export declare namespace queryPreventedMatches {
  /** Parameters of {@link queryPreventedMatches}. */
  interface Params {
    /** Trading pair, as in `BTCUSDT`. */
    readonly symbol: string;
    /** Id of one prevented match; this or `orderId`. */
    readonly preventedMatchId?: Id;
    /** Prevented matches of one order; this or `preventedMatchId`. */
    readonly orderId?: Id;
    /** Prevented matches from this id on, with `orderId`. */
    readonly fromPreventedMatchId?: Id;
    /** `true` for isolated margin; defaults to cross margin. */
    readonly isIsolated?: Switch;
  }
}
