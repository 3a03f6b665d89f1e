/**
 * Debt that remains after the liquidation of a margin account.
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
import { type Endpoint, endpoint, type NoParams } from "../../../lib/endpoint.ts";
import {
  Asset,
  type Decimal,
  integer,
  optional,
  positive,
  Time,
} from "../../../lib/fields/fields.ts";

/** Debt and repayments of a liquidation loan. */
export interface LiquidationLoan {
  /** Asset name. */
  readonly asset: string;
  /** The loan, in the asset. */
  readonly amount: DecimalText;
  /** Repaid amount, in the asset. */
  readonly repaidAmount: DecimalText;
  /** Remaining debt, in the asset. */
  readonly remainingAmount: DecimalText;
}
/** Reader of {@link LiquidationLoan}. */
export const LiquidationLoan: Model<LiquidationLoan> = /*#__PURE__*/ model(
  "LiquidationLoan",
  ["asset", "amount"],
  () => ({
    asset: Text,
    amount: DecimalText,
    repaidAmount: DecimalText,
    remainingAmount: DecimalText,
  }),
);

/** A repayment of the liquidation loan. */
export interface LiquidationLoanRepayment {
  /** Id of the repayment. */
  readonly repayId: IdText;
  /** Asset name. */
  readonly asset: string;
  /** Repaid amount, in the asset. */
  readonly amount: DecimalText;
  /** State of the repayment. */
  readonly status: Open<"SUCCESS" | "PENDING">;
  /** When it was made, in ms. */
  readonly createTime: number;
}
/** Reader of {@link LiquidationLoanRepayment}. */
export const LiquidationLoanRepayment: Model<LiquidationLoanRepayment> = /*#__PURE__*/ model(
  "LiquidationLoanRepayment",
  ["repayId", "amount", "status"],
  () => ({
    repayId: IdText,
    asset: Text,
    amount: DecimalText,
    status: open("SUCCESS", "PENDING"),
    createTime: TimeMs,
  }),
);

/** One page of repayments. */
export interface LiquidationLoanHistory {
  /** Records over all pages. */
  readonly total: number;
  /** Records of this page. */
  readonly rows: readonly LiquidationLoanRepayment[];
}
/** Reader of {@link LiquidationLoanHistory}. */
export const LiquidationLoanHistory: Model<LiquidationLoanHistory> = /*#__PURE__*/ model(
  "LiquidationLoanHistory",
  ["rows"],
  () => ({
    total: Int,
    rows: arrayOf(LiquidationLoanRepayment()),
  }),
);

/**
 * Reads the debt of the liquidation loan.
 *
 * `GET /sapi/v1/margin/liquidation-loan` · USER_DATA · UID weight 100
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/trade#query-liquidation-loan}
 */
export const queryLiquidationLoan: Endpoint<NoParams, LiquidationLoan> = /*#__PURE__*/ endpoint(
  () => ({
    name: "queryLiquidationLoan",
    verb: "GET",
    host: "sapi",
    path: "/sapi/v1/margin/liquidation-loan",
    access: "USER_DATA",
    weight: { uid: 100 },
    act: readsMargin,
    params: {},
    answer: LiquidationLoan(),
  }),
);

/**
 * Repays the liquidation loan from the spot wallet.
 *
 * `POST /sapi/v1/margin/liquidation-loan/repay` · MARGIN · UID weight 100
 *
 * There is no client id: if the outcome is `unknown`, look for it in
 * `queryLiquidationLoanRepayHistory` before repeating. Refused with -3015 above what is owed, -3016
 * below the minimum, -3041 if the balance is too small.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = liquidationLoanRepay({ asset: "USDC", amount: "300" });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/trade#liquidation-loan-repay}
 */
export const liquidationLoanRepay: Endpoint<liquidationLoanRepay.Params, LiquidationLoanRepayment> =
  /*#__PURE__*/ endpoint(() => ({
    name: "liquidationLoanRepay",
    verb: "POST",
    host: "sapi",
    path: "/sapi/v1/margin/liquidation-loan/repay",
    access: "MARGIN",
    weight: { uid: 100 },
    act: {
      does: "repay",
      what: "liquidationLoan",
      product: "margin",
      readBack: "queryLiquidationLoanRepayHistory",
    },
    params: {
      asset: Asset,
      amount: positive,
    },
    answer: LiquidationLoanRepayment(),
  }));
/** Types of {@link liquidationLoanRepay}. */
export declare namespace liquidationLoanRepay {
  /** Parameters of {@link liquidationLoanRepay}. */
  interface Params {
    /** Asset name. */
    readonly asset: string;
    /** Amount of the asset, at most the remaining debt. */
    readonly amount: Decimal;
  }
}

/**
 * Lists repayments of the liquidation loan.
 *
 * `GET /sapi/v1/margin/liquidation-loan/repay-history` · USER_DATA · UID weight 100
 *
 * A span is at most 90 days. Failed repayments are not listed.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/trade#query-liquidation-loan-repay-history}
 */
export const queryLiquidationLoanRepayHistory: Endpoint<
  queryLiquidationLoanRepayHistory.Params,
  LiquidationLoanHistory
> = /*#__PURE__*/ endpoint(() => ({
  name: "queryLiquidationLoanRepayHistory",
  verb: "GET",
  host: "sapi",
  path: "/sapi/v1/margin/liquidation-loan/repay-history",
  access: "USER_DATA",
  weight: { uid: 100 },
  act: { ...readsMargin, of: "repayments" },
  history: { hours: 2160 },
  params: {
    startTime: optional(Time),
    endTime: optional(Time),
    current: optional(integer(1), "1"),
    size: optional(integer(1), "50"),
  },
  answer: LiquidationLoanHistory(),
}));
/** Types of {@link queryLiquidationLoanRepayHistory}. */
export declare namespace queryLiquidationLoanRepayHistory {
  /** Parameters of {@link queryLiquidationLoanRepayHistory}. */
  interface Params {
    /** From when, in ms, at most 90 days ago; defaults to 7 days ago. */
    readonly startTime?: number;
    /** Until when, in ms; defaults to now. */
    readonly endTime?: number;
    /** Page, counted from 1. */
    readonly current?: number;
    /** Records a page; defaults to 50. */
    readonly size?: number;
  }
}
