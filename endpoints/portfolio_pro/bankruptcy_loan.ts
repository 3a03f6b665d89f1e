/**
 * The bankruptcy loan of a Portfolio Margin Pro account.
 *
 * @module
 */
import { reads } from "../../lib/act.ts";
import {
  arrayOf,
  DecimalText,
  Int,
  type Model,
  model,
  Text,
  TimeMs,
} from "../../lib/answers/answer.ts";
import { type Endpoint, endpoint, type NoParams } from "../../lib/endpoint.ts";
import { integer, oneOf, optional, Time } from "../../lib/fields/fields.ts";
import { AssetAmount, ProTransaction } from "./transfer.ts";

/** One repayment of a bankruptcy loan. */
export interface LoanRepay {
  /** Asset name. */
  readonly asset: string;
  /** Amount of the asset. */
  readonly amount: DecimalText;
  /** When it was repaid, in ms. */
  readonly repayTime: number;
}
/** Reader of {@link LoanRepay}. */
export const LoanRepay: Model<LoanRepay> = /*#__PURE__*/ model(
  "LoanRepay",
  ["asset", "amount"],
  () => ({
    asset: Text,
    amount: DecimalText,
    repayTime: TimeMs,
  }),
);

/** One page of bankruptcy loan repayments. */
export interface LoanRepayHistory {
  /** Records over all pages. */
  readonly total: number;
  /** Records of this page. */
  readonly rows: readonly LoanRepay[];
}
/** Reader of {@link LoanRepayHistory}. */
export const LoanRepayHistory: Model<LoanRepayHistory> = /*#__PURE__*/ model(
  "LoanRepayHistory",
  ["rows"],
  () => ({
    total: Int,
    rows: arrayOf(LoanRepay()),
  }),
);

/**
 * Reads the debt of the bankruptcy loan of a Portfolio Margin Pro account.
 *
 * `GET /sapi/v1/portfolio/pmLoan` · USER_DATA · UID weight 500
 *
 * The amount is 0 if there is no loan.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin-pro/api/rest-api/account#query-portfolio-margin-pro-bankruptcy-loan-amount}
 */
export const queryPortfolioMarginProBankruptcyLoanAmount: Endpoint<NoParams, AssetAmount> =
  /*#__PURE__*/ endpoint(() => ({
    name: "queryPortfolioMarginProBankruptcyLoanAmount",
    verb: "GET",
    host: "sapi",
    path: "/sapi/v1/portfolio/pmLoan",
    access: "USER_DATA",
    weight: { uid: 500 },
    act: reads,
    params: {},
    answer: AssetAmount(),
  }));

/**
 * Repays the bankruptcy loan of a Portfolio Margin Pro account.
 *
 * `POST /sapi/v1/portfolio/repay` · TRADE · UID weight 3000
 *
 * The API key needs the spot and margin trading permission. There is no client id: if the outcome
 * is `unknown`, look for it in `queryPortfolioMarginProBankruptcyLoanRepayHistory` before
 * repeating. Refused with -21004 if there is no such loan, -21005 if the wallet it is taken from
 * holds too little, -21006 if a repayment is being carried out.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = portfolioMarginProBankruptcyLoanRepay();
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin-pro/api/rest-api/account#portfolio-margin-pro-bankruptcy-loan-repay}
 */
export const portfolioMarginProBankruptcyLoanRepay: Endpoint<
  portfolioMarginProBankruptcyLoanRepay.Params,
  ProTransaction
> = /*#__PURE__*/ endpoint(() => ({
  name: "portfolioMarginProBankruptcyLoanRepay",
  verb: "POST",
  host: "sapi",
  path: "/sapi/v1/portfolio/repay",
  access: "TRADE",
  weight: { uid: 3000 },
  act: {
    does: "repay",
    what: "bankruptcyLoan",
    readBack: "queryPortfolioMarginProBankruptcyLoanRepayHistory",
  },
  params: {
    from: optional(oneOf("SPOT", "MARGIN"), "SPOT"),
  },
  answer: ProTransaction(),
}));
/** Types of {@link portfolioMarginProBankruptcyLoanRepay}. */
export declare namespace portfolioMarginProBankruptcyLoanRepay {
  /** Parameters of {@link portfolioMarginProBankruptcyLoanRepay}. */
  interface Params {
    /** Wallet the money is taken from; defaults to `SPOT`. */
    readonly from?: "SPOT" | "MARGIN";
  }
}

/**
 * Lists repayments of the bankruptcy loan of a Portfolio Margin Pro account.
 *
 * `GET /sapi/v1/portfolio/pmloan-history` · USER_DATA · weight 500
 *
 * Covers the last 30 days if no time is given; a span is at most 360 days.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin-pro/api/rest-api/account#query-portfolio-margin-pro-bankruptcy-loan-repay-history}
 */
export const queryPortfolioMarginProBankruptcyLoanRepayHistory: Endpoint<
  queryPortfolioMarginProBankruptcyLoanRepayHistory.Params,
  LoanRepayHistory
> = /*#__PURE__*/ endpoint(() => ({
  name: "queryPortfolioMarginProBankruptcyLoanRepayHistory",
  verb: "GET",
  host: "sapi",
  path: "/sapi/v1/portfolio/pmloan-history",
  access: "USER_DATA",
  weight: { ip: 500 },
  act: { does: "read", of: "repayments" },
  history: { hours: 8640 },
  params: {
    startTime: optional(Time),
    endTime: optional(Time),
    size: optional(integer(1, 100), "10"),
    current: optional(integer(1), "1"),
  },
  answer: LoanRepayHistory(),
}));
/** Types of {@link queryPortfolioMarginProBankruptcyLoanRepayHistory}. */
export declare namespace queryPortfolioMarginProBankruptcyLoanRepayHistory {
  /** Parameters of {@link queryPortfolioMarginProBankruptcyLoanRepayHistory}. */
  interface Params {
    /** From when, in ms. */
    readonly startTime?: number;
    /** Until when, in ms. */
    readonly endTime?: number;
    /** Records a page; defaults to 10. */
    readonly size?: number;
    /** Page, counted from 1. */
    readonly current?: number;
  }
}
