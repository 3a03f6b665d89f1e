/**
 * Records of cross margin loans and repayments.
 *
 * @module
 */
import { readsMargin } from "../../../lib/act.ts";
import {
  arrayOf,
  DecimalText,
  IdText,
  Int,
  type Model,
  model,
  type Open,
  open,
  Text,
  TimeMs,
} from "../../../lib/answers/answer.ts";
import { type Endpoint, endpoint } from "../../../lib/endpoint.ts";
import { Asset, Id, integer, optional, Switch, Time } from "../../../lib/fields/fields.ts";

/** One loan. */
export interface MarginLoan {
  /** Transaction id. */
  readonly txId: IdText;
  /** Asset name. */
  readonly asset: string;
  /** Amount borrowed, in the asset. */
  readonly principal: DecimalText;
  /** When it happened, in ms. */
  readonly timestamp: number;
  /** Whether the loan came about. */
  readonly status: Open<"PENDING" | "CONFIRMED" | "FAILED">;
}
/** Reader of {@link MarginLoan}. */
export const MarginLoan: Model<MarginLoan> = /*#__PURE__*/ model("MarginLoan", [
  "txId",
  "asset",
  "principal",
  "status",
], () => ({
  txId: IdText,
  asset: Text,
  principal: DecimalText,
  timestamp: TimeMs,
  status: open("PENDING", "CONFIRMED", "FAILED"),
}));

/** One page of loans. */
export interface MarginLoanHistory {
  /** Records of this page. */
  readonly rows: readonly MarginLoan[];
  /** Records over all pages. */
  readonly total: number;
}
/** Reader of {@link MarginLoanHistory}. */
export const MarginLoanHistory: Model<MarginLoanHistory> = /*#__PURE__*/ model(
  "MarginLoanHistory",
  ["rows"],
  () => ({
    rows: arrayOf(MarginLoan()),
    total: Int,
  }),
);

/** One repayment. */
export interface MarginRepay {
  /** Amount repaid, in the asset. */
  readonly amount: DecimalText;
  /** Asset name. */
  readonly asset: string;
  /** Interest in it. */
  readonly interest: DecimalText;
  /** Principal in it. */
  readonly principal: DecimalText;
  /** Whether the repayment came about. */
  readonly status: Open<"PENDING" | "CONFIRMED" | "FAILED">;
  /** When it happened, in ms. */
  readonly timestamp: number;
  /** Transaction id. */
  readonly txId: IdText;
}
/** Reader of {@link MarginRepay}. */
export const MarginRepay: Model<MarginRepay> = /*#__PURE__*/ model("MarginRepay", [
  "txId",
  "asset",
  "amount",
  "status",
], () => ({
  amount: DecimalText,
  asset: Text,
  interest: DecimalText,
  principal: DecimalText,
  status: open("PENDING", "CONFIRMED", "FAILED"),
  timestamp: TimeMs,
  txId: IdText,
}));

/** One page of repayments. */
export interface MarginRepayHistory {
  /** Records of this page. */
  readonly rows: readonly MarginRepay[];
  /** Records over all pages. */
  readonly total: number;
}
/** Reader of {@link MarginRepayHistory}. */
export const MarginRepayHistory: Model<MarginRepayHistory> = /*#__PURE__*/ model(
  "MarginRepayHistory",
  ["rows"],
  () => ({
    rows: arrayOf(MarginRepay()),
    total: Int,
  }),
);

/**
 * Lists loans of one asset, newest first.
 *
 * `GET /papi/v1/margin/marginLoan` · USER_DATA · weight 10
 *
 * Covers the last 7 days if no time is given; a span is at most 30 days.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/account#query-margin-loan-record}
 */
export const queryMarginLoanRecord: Endpoint<queryMarginLoanRecord.Params, MarginLoanHistory> =
  /*#__PURE__*/ endpoint(() => ({
    name: "queryMarginLoanRecord",
    verb: "GET",
    host: "papi",
    path: "/papi/v1/margin/marginLoan",
    access: "USER_DATA",
    weight: { ip: 10 },
    act: { ...readsMargin, of: "loans" },
    history: { hours: 720 },
    params: {
      asset: Asset,
      txId: optional(Id),
      startTime: optional(Time),
      endTime: optional(Time),
      current: optional(integer(1), "1"),
      size: optional(integer(1, 100), "10"),
      archived: optional(Switch, "false"),
    },
    rules: [
      { anyOf: ["txId", "startTime"], soft: true },
    ],
    answer: MarginLoanHistory(),
  }));
/** Types of {@link queryMarginLoanRecord}. */
export declare namespace queryMarginLoanRecord {
  /** Parameters of {@link queryMarginLoanRecord}. */
  interface Params {
    /** Asset name. */
    readonly asset: string;
    /** Transaction id, as the call answered; goes before `startTime`. */
    readonly txId?: Id;
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

/**
 * Lists repayments of one asset, newest first.
 *
 * `GET /papi/v1/margin/repayLoan` · USER_DATA · weight 10
 *
 * Covers the last 7 days if no time is given; a span is at most 30 days.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/account#query-margin-repay-record}
 */
export const queryMarginRepayRecord: Endpoint<queryMarginRepayRecord.Params, MarginRepayHistory> =
  /*#__PURE__*/ endpoint(() => ({
    name: "queryMarginRepayRecord",
    verb: "GET",
    host: "papi",
    path: "/papi/v1/margin/repayLoan",
    access: "USER_DATA",
    weight: { ip: 10 },
    act: { ...readsMargin, of: "repayments" },
    history: { hours: 720 },
    params: {
      asset: Asset,
      txId: optional(Id),
      startTime: optional(Time),
      endTime: optional(Time),
      current: optional(integer(1), "1"),
      size: optional(integer(1, 100), "10"),
      archived: optional(Switch, "false"),
    },
    rules: [
      { anyOf: ["txId", "startTime"], soft: true },
    ],
    answer: MarginRepayHistory(),
  }));
/** Types of {@link queryMarginRepayRecord}. */
export declare namespace queryMarginRepayRecord {
  /** Parameters of {@link queryMarginRepayRecord}. */
  interface Params {
    /** Asset name. */
    readonly asset: string;
    /** Transaction id, as the call answered; goes before `startTime`. */
    readonly txId?: Id;
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
