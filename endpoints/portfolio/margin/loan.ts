/**
 * Borrowing and repaying in cross margin.
 *
 * @module
 */
import {
  arrayOf,
  DecimalText,
  Done,
  maybe,
  type Model,
  model,
  Text,
  TimeMs,
} from "../../../lib/answers/answer.ts";
import { commaList } from "../../../lib/fields/comma_list.ts";
import { isolated } from "../../../lib/detours.ts";
import { type Endpoint, endpoint } from "../../../lib/endpoint.ts";
import { Asset, Decimal, optional } from "../../../lib/fields/fields.ts";
import { Transaction } from "../ack.ts";

/** A repayment of debt, with the assets that paid it. */
export interface DebtRepayment {
  /** Amount repaid, in the asset. */
  readonly amount: DecimalText;
  /** Asset of the debt. */
  readonly asset: string;
  /** Assets that may pay. */
  readonly specifyRepayAssets?: readonly string[];
  /** When it was repaid, in ms. */
  readonly updateTime: number;
  /** Whether it was done. */
  readonly success: boolean;
}
/** Reader of {@link DebtRepayment}. */
export const DebtRepayment: Model<DebtRepayment> = /*#__PURE__*/ model("DebtRepayment", [
  "success",
], () => ({
  amount: DecimalText,
  asset: Text,
  specifyRepayAssets: maybe(arrayOf(Text)),
  updateTime: TimeMs,
  success: Done,
}));

/**
 * Borrows an asset in cross margin.
 *
 * `POST /papi/v1/marginLoan` · MARGIN · weight 100
 *
 * There is no client id: if the outcome is `unknown`, look for it with `queryMarginLoanRecord`
 * before repeating. Refused with 51006 above what the account can borrow, 51061 if the exchange
 * has too little to lend, 51014 if the asset cannot be borrowed.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = marginAccountBorrow({ asset: "USDT", amount: "1000" });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#margin-account-borrow}
 */
export const marginAccountBorrow: Endpoint<marginAccountBorrow.Params, Transaction> =
  /*#__PURE__*/ endpoint(() => ({
    name: "marginAccountBorrow",
    verb: "POST",
    host: "papi",
    path: "/papi/v1/marginLoan",
    access: "MARGIN",
    weight: { ip: 100 },
    act: { does: "borrow", product: "margin", readBack: "queryMarginLoanRecord" },
    params: {
      asset: Asset,
      amount: Decimal,
    },
    detours: [isolated("marginAccountBorrowRepay")],
    answer: Transaction(),
  }));
/** Types of {@link marginAccountBorrow}. */
export declare namespace marginAccountBorrow {
  /** Parameters of {@link marginAccountBorrow}. */
  interface Params {
    /** Asset name. */
    readonly asset: string;
    /** Amount to borrow. */
    readonly amount: Decimal;
  }
}

/**
 * Repays a cross margin loan in the asset that was borrowed.
 *
 * `POST /papi/v1/repayLoan` · MARGIN · weight 100
 *
 * There is no client id: if the outcome is `unknown`, look for it with `queryMarginRepayRecord`
 * before repeating. Refused with 51007 if another transaction is pending.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = marginAccountRepay({ asset: "USDT", amount: "1000" });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#margin-account-repay}
 */
export const marginAccountRepay: Endpoint<marginAccountRepay.Params, Transaction> =
  /*#__PURE__*/ endpoint(() => ({
    name: "marginAccountRepay",
    verb: "POST",
    host: "papi",
    path: "/papi/v1/repayLoan",
    access: "MARGIN",
    weight: { ip: 100 },
    act: { does: "repay", what: "loan", product: "margin", readBack: "queryMarginRepayRecord" },
    params: {
      asset: Asset,
      amount: Decimal,
    },
    detours: [isolated("marginAccountBorrowRepay")],
    answer: Transaction(),
  }));
/** Types of {@link marginAccountRepay}. */
export declare namespace marginAccountRepay {
  /** Parameters of {@link marginAccountRepay}. */
  interface Params {
    /** Asset name. */
    readonly asset: string;
    /** Amount to repay. */
    readonly amount: Decimal;
  }
}

/**
 * Repays a cross margin debt, with other assets too.
 *
 * `POST /papi/v1/margin/repay-debt` · TRADE · weight 3000
 *
 * One call takes half of the weight that a minute has, and repays at most 50,000 USD. The borrowed
 * asset itself pays first.
 *
 * There is no client id: if the outcome is `unknown`, look for it with `queryMarginRepayRecord`
 * before repeating. Refused with 51007 if another transaction is pending, 51068 if the account is
 * being liquidated.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = marginAccountRepayDebt({
 *   asset: "USDT", amount: "1000", specifyRepayAssets: ["BTC", "ETH"],
 * });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#margin-account-repay-debt}
 */
export const marginAccountRepayDebt: Endpoint<marginAccountRepayDebt.Params, DebtRepayment> =
  /*#__PURE__*/ endpoint(() => ({
    name: "marginAccountRepayDebt",
    verb: "POST",
    host: "papi",
    path: "/papi/v1/margin/repay-debt",
    access: "TRADE",
    weight: { ip: 3000 },
    act: { does: "repay", what: "debt", product: "margin", readBack: "queryMarginRepayRecord" },
    params: {
      asset: Asset,
      amount: optional(Decimal),
      specifyRepayAssets: optional(commaList(Asset, 100)),
    },
    answer: DebtRepayment(),
  }));
/** Types of {@link marginAccountRepayDebt}. */
export declare namespace marginAccountRepayDebt {
  /** Parameters of {@link marginAccountRepayDebt}. */
  interface Params {
    /** Asset name. */
    readonly asset: string;
    /** Amount to repay; defaults to the whole debt. */
    readonly amount?: Decimal;
    /** Assets to pay with, after the borrowed asset itself. */
    readonly specifyRepayAssets?: readonly string[] | string;
  }
}
