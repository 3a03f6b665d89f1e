/**
 * Cross margin trades of an account.
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
  Text,
  TimeMs,
} from "../../../lib/answers/answer.ts";
import { isolated } from "../../../lib/detours.ts";
import { type Endpoint, endpoint } from "../../../lib/endpoint.ts";
import { Id, integer, optional, Ticker, Time } from "../../../lib/fields/fields.ts";

/** One fill of a margin order. */
export interface MarginTrade {
  /** Fee, in `commissionAsset`. */
  readonly commission: DecimalText;
  /** Asset of the fee. */
  readonly commissionAsset: string;
  /** Id of the trade. */
  readonly id: IdText;
  /** Whether it was the best price. */
  readonly isBestMatch: boolean;
  /** Whether you bought. */
  readonly isBuyer: boolean;
  /** Whether your order rested in the book. */
  readonly isMaker: boolean;
  /** Id of the order. */
  readonly orderId: IdText;
  /** Price of the fill. */
  readonly price: DecimalText;
  /** Filled amount, in the base asset. */
  readonly qty: DecimalText;
  /** Trading pair. */
  readonly symbol: string;
  /** When it happened, in ms. */
  readonly time: number;
}
/** Reader of {@link MarginTrade}. */
export const MarginTrade: Model<MarginTrade> = /*#__PURE__*/ model("MarginTrade", [
  "id",
  "orderId",
  "price",
  "qty",
], () => ({
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
  time: TimeMs,
}));

/**
 * Lists the cross margin trades of the account in one pair.
 *
 * `GET /papi/v1/margin/myTrades` · USER_DATA · weight 5
 *
 * A span must stay below 24 hours.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#margin-account-trade-list}
 */
export const marginAccountTradeList: Endpoint<
  marginAccountTradeList.Params,
  readonly MarginTrade[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "marginAccountTradeList",
  verb: "GET",
  host: "papi",
  path: "/papi/v1/margin/myTrades",
  access: "USER_DATA",
  weight: { ip: 5 },
  act: { ...readsMargin, of: "fills" },
  history: { hours: 24, from: "fromId" },
  params: {
    symbol: Ticker,
    orderId: optional(Id),
    startTime: optional(Time),
    endTime: optional(Time),
    fromId: optional(Id),
    limit: optional(integer(1, 1000), "500"),
  },
  detours: [isolated("queryMarginAccountsTradeList")],
  answer: arrayOf(MarginTrade()),
}));
/** Types of {@link marginAccountTradeList}. */
export declare namespace marginAccountTradeList {
  /** Parameters of {@link marginAccountTradeList}. */
  interface Params {
    /** Trading pair, as in `BTCUSDT`. */
    readonly symbol: string;
    /** Trades of one order. */
    readonly orderId?: Id;
    /** From when, in ms. */
    readonly startTime?: number;
    /** Until when, in ms. */
    readonly endTime?: number;
    /** Trades with this id or a higher one. */
    readonly fromId?: Id;
    /** Records to answer, at most 1000; defaults to 500. */
    readonly limit?: number;
  }
}
