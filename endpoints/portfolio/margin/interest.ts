/**
 * Interest on cross margin loans.
 *
 * @module
 */
import { readsMargin } from "../../../lib/act.ts";
import {
  arrayOf,
  DecimalText,
  IdText,
  Int,
  maybe,
  type Model,
  model,
  Text,
  TimeMs,
} from "../../../lib/answers/answer.ts";
import { type Endpoint, endpoint } from "../../../lib/endpoint.ts";
import { Asset, integer, optional, Switch, Time } from "../../../lib/fields/fields.ts";

/** One charge of interest. */
export interface MarginInterest {
  /** Transaction id. */
  readonly txId: IdText;
  /** When it was charged, in ms. */
  readonly interestAccuredTime: number;
  /** Asset in which it was charged. */
  readonly asset: string;
  /** Asset that was borrowed. */
  readonly rawAsset?: string;
  /** Amount that bore interest, in the asset. */
  readonly principal: DecimalText;
  /** Interest, in the asset. */
  readonly interest: DecimalText;
  /** Daily rate, 0.0001 is 0.01 %. */
  readonly interestRate: DecimalText;
  /** Why it was charged, as in `ON_BORROW`. */
  readonly type: string;
}
/** Reader of {@link MarginInterest}. */
export const MarginInterest: Model<MarginInterest> = /*#__PURE__*/ model("MarginInterest", [
  "asset",
  "interest",
], () => ({
  txId: IdText,
  interestAccuredTime: TimeMs,
  asset: Text,
  rawAsset: maybe(Text),
  principal: DecimalText,
  interest: DecimalText,
  interestRate: DecimalText,
  type: Text,
}));

/** One page of interest charges. */
export interface MarginInterestHistory {
  /** Records of this page. */
  readonly rows: readonly MarginInterest[];
  /** Records over all pages. */
  readonly total: number;
}
/** Reader of {@link MarginInterestHistory}. */
export const MarginInterestHistory: Model<MarginInterestHistory> = /*#__PURE__*/ model(
  "MarginInterestHistory",
  ["rows"],
  () => ({
    rows: arrayOf(MarginInterest()),
    total: Int,
  }),
);

/**
 * Lists the interest charged on cross margin loans, newest first.
 *
 * `GET /papi/v1/margin/marginInterestHistory` · USER_DATA · weight 1
 *
 * Covers the last 7 days if no time is given; a span is at most 30 days.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/account#get-margin-borrow-loan-interest-history}
 */
export const getMarginBorrowLoanInterestHistory: Endpoint<
  getMarginBorrowLoanInterestHistory.Params,
  MarginInterestHistory
> = /*#__PURE__*/ endpoint(() => ({
  name: "getMarginBorrowLoanInterestHistory",
  verb: "GET",
  host: "papi",
  path: "/papi/v1/margin/marginInterestHistory",
  access: "USER_DATA",
  weight: { ip: 1 },
  act: readsMargin,
  history: { hours: 720 },
  params: {
    asset: optional(Asset),
    startTime: optional(Time),
    endTime: optional(Time),
    current: optional(integer(1), "1"),
    size: optional(integer(1, 100), "10"),
    archived: optional(Switch, "false"),
  },
  answer: MarginInterestHistory(),
}));
/** Types of {@link getMarginBorrowLoanInterestHistory}. */
export declare namespace getMarginBorrowLoanInterestHistory {
  /** Parameters of {@link getMarginBorrowLoanInterestHistory}. */
  interface Params {
    /** One asset; defaults to all. */
    readonly asset?: string;
    /** From when, in ms. */
    readonly startTime?: number;
    /** Until when, in ms. */
    readonly endTime?: number;
    /** Page, counted from 1. */
    readonly current?: number;
    /** Records a page, at most 100; defaults to 10. */
    readonly size?: number;
    /** `true` for records older than 6 months. */
    readonly archived?: Switch;
  }
}
