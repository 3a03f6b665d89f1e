/**
 * Margin loans: borrowing, repaying, and the records of both.
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
  type Open,
  open,
  Text,
  TimeMs,
} from "../../../lib/answers/answer.ts";
import { type Endpoint, endpoint } from "../../../lib/endpoint.ts";
import {
  Asset,
  Decimal,
  Id,
  integer,
  oneOf,
  optional,
  type Switch,
  Ticker,
  Time,
  UpperSwitch,
} from "../../../lib/fields/fields.ts";

/** Id of a loan or a repayment. */
export interface MarginAccountTransaction {
  /** Id of the loan or repayment; `txId` of the records. */
  readonly tranId: IdText;
}
/** Reader of {@link MarginAccountTransaction}. */
export const MarginAccountTransaction: Model<MarginAccountTransaction> = /*#__PURE__*/ model(
  "MarginAccountTransaction",
  ["tranId"],
  () => ({
    tranId: IdText,
  }),
);

/** A loan or a repayment. */
export interface BorrowRepayRecord {
  /** Who requested it: you (`MANUAL`), or an order or a setting. */
  readonly type: Open<"AUTO" | "MANUAL" | "BNB_AUTO_REPAY" | "POINT_AUTO_REPAY">;
  /** Isolated pair; absent in cross margin. */
  readonly isolatedSymbol?: string;
  /** Principal and interest together, in the asset. */
  readonly amount: DecimalText;
  /** Asset name. */
  readonly asset: string;
  /** Interest, in the asset. */
  readonly interest: DecimalText;
  /** Principal, in the asset. */
  readonly principal: DecimalText;
  /** `CONFIRMED` when it is done, `FAILED` when nothing happened. */
  readonly status: Open<"PENDING" | "CONFIRMED" | "FAILED">;
  /** When it was made, in ms. */
  readonly timestamp: number;
  /** Transaction id. */
  readonly txId: IdText;
}
/** Reader of {@link BorrowRepayRecord}. */
export const BorrowRepayRecord: Model<BorrowRepayRecord> = /*#__PURE__*/ model(
  "BorrowRepayRecord",
  ["txId", "asset", "amount", "status"],
  () => ({
    type: open("AUTO", "MANUAL", "BNB_AUTO_REPAY", "POINT_AUTO_REPAY"),
    isolatedSymbol: maybe(Text),
    amount: DecimalText,
    asset: Text,
    interest: DecimalText,
    principal: DecimalText,
    status: open("PENDING", "CONFIRMED", "FAILED"),
    timestamp: TimeMs,
    txId: IdText,
  }),
);

/** One page of loans or repayments. */
export interface BorrowRepayRecords {
  /** Records of this page. */
  readonly rows: readonly BorrowRepayRecord[];
  /** Records over all pages. */
  readonly total: number;
}
/** Reader of {@link BorrowRepayRecords}. */
export const BorrowRepayRecords: Model<BorrowRepayRecords> = /*#__PURE__*/ model(
  "BorrowRepayRecords",
  ["rows"],
  () => ({
    rows: arrayOf(BorrowRepayRecord()),
    total: Int,
  }),
);

/** How much of an asset can be borrowed. */
export interface MarginAccountMaxBorrow {
  /** What can be borrowed now, in the asset. */
  readonly amount: DecimalText;
  /** Limit of the account, in the asset. */
  readonly borrowLimit: DecimalText;
}
/** Reader of {@link MarginAccountMaxBorrow}. */
export const MarginAccountMaxBorrow: Model<MarginAccountMaxBorrow> = /*#__PURE__*/ model(
  "MarginAccountMaxBorrow",
  ["amount"],
  () => ({
    amount: DecimalText,
    borrowLimit: DecimalText,
  }),
);

/**
 * Borrows an asset into a margin account, or repays it.
 *
 * `POST /sapi/v1/margin/borrow-repay` · USER_DATA · UID weight 1500
 *
 * There is no client id: if the outcome is `unknown`, look for it in
 * `queryBorrowRepayRecordsInMarginAccount` before asking again. Refused with -3006 above what you
 * may borrow, -3045 if the exchange has too little to lend, -3015 above what is owed, -3007 if
 * another transaction is under way.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = marginAccountBorrowRepay({
 *   asset: "USDT",
 *   isIsolated: true,
 *   symbol: "BTCUSDT",
 *   amount: "250",
 *   type: "BORROW",
 * });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/borrow-repay#margin-account-borrow-repay}
 */
export const marginAccountBorrowRepay: Endpoint<
  marginAccountBorrowRepay.Params,
  MarginAccountTransaction
> = /*#__PURE__*/ endpoint(() => ({
  name: "marginAccountBorrowRepay",
  verb: "POST",
  host: "sapi",
  path: "/sapi/v1/margin/borrow-repay",
  access: "USER_DATA",
  weight: { uid: 1500 },
  act: {
    does: "borrow",
    product: "margin",
    repaysWhen: ["type", "REPAY"],
    symbolWhen: ["isIsolated", "TRUE"],
    readBack: "queryBorrowRepayRecordsInMarginAccount",
  },
  params: {
    asset: Asset,
    isIsolated: UpperSwitch,
    amount: Decimal,
    type: oneOf("BORROW", "REPAY"),
    symbol: optional(Ticker),
  },
  rules: [
    { when: ["isIsolated", "TRUE"], needs: ["symbol"] },
  ],
  answer: MarginAccountTransaction(),
}));
/** Types of {@link marginAccountBorrowRepay}. */
export declare namespace marginAccountBorrowRepay {
  /** Parameters of {@link marginAccountBorrowRepay}. */
  interface Params {
    /** Asset name. */
    readonly asset: string;
    /** `true` for isolated margin, `false` for cross margin. */
    readonly isIsolated: Switch;
    /** Amount of the asset. */
    readonly amount: Decimal;
    /** Whether to borrow or to repay. */
    readonly type: "BORROW" | "REPAY";
    /** Isolated pair, required when `isIsolated` is true. */
    readonly symbol?: string;
  }
}

/**
 * Lists loans or repayments of a margin account.
 *
 * `GET /sapi/v1/margin/borrow-repay` · USER_DATA · weight 10
 *
 * Newest first; reaches 30 days back from `endTime` with `asset`, 7 days without. The documentation
 * asks for `txId` or `startTime` and still says what comes without them: such a call is made with a
 * warning.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/borrow-repay#query-borrow-repay-records-in-margin-account}
 */
export const queryBorrowRepayRecordsInMarginAccount: Endpoint<
  queryBorrowRepayRecordsInMarginAccount.Params,
  BorrowRepayRecords
> = /*#__PURE__*/ endpoint(() => ({
  name: "queryBorrowRepayRecordsInMarginAccount",
  verb: "GET",
  host: "sapi",
  path: "/sapi/v1/margin/borrow-repay",
  access: "USER_DATA",
  weight: { ip: 10 },
  act: { ...readsMargin, of: "loans" },
  history: { hours: 168 },
  params: {
    type: oneOf("BORROW", "REPAY"),
    asset: optional(Asset),
    isolatedSymbol: optional(Ticker),
    txId: optional(Id),
    startTime: optional(Time),
    endTime: optional(Time),
    current: optional(integer(1), "1"),
    size: optional(integer(1, 100), "10"),
  },
  rules: [
    { anyOf: ["txId", "startTime"], soft: true },
  ],
  answer: BorrowRepayRecords(),
}));
/** Types of {@link queryBorrowRepayRecordsInMarginAccount}. */
export declare namespace queryBorrowRepayRecordsInMarginAccount {
  /** Parameters of {@link queryBorrowRepayRecordsInMarginAccount}. */
  interface Params {
    /** Loans or repayments. */
    readonly type: "BORROW" | "REPAY";
    /** One asset; defaults to all, over a shorter time. */
    readonly asset?: string;
    /** Isolated pair; defaults to cross margin. */
    readonly isolatedSymbol?: string;
    /** `tranId` of one loan or repayment; the times do not count with it. */
    readonly txId?: Id;
    /** From when, in ms. */
    readonly startTime?: number;
    /** Until when, in ms. */
    readonly endTime?: number;
    /** Page, counted from 1. */
    readonly current?: number;
    /** Records a page, at most 100; defaults to 10. */
    readonly size?: number;
  }
}

/**
 * Reads how much of an asset can be borrowed.
 *
 * `GET /sapi/v1/margin/maxBorrowable` · USER_DATA · UID weight 750
 *
 * Heavy since 2026-04-16: it weighs 750 for the account, where it weighed 50 for the IP.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/borrow-repay#query-max-borrow}
 */
export const queryMaxBorrow: Endpoint<queryMaxBorrow.Params, MarginAccountMaxBorrow> =
  /*#__PURE__*/ endpoint(() => ({
    name: "queryMaxBorrow",
    verb: "GET",
    host: "sapi",
    path: "/sapi/v1/margin/maxBorrowable",
    access: "USER_DATA",
    weight: { uid: 750 },
    act: readsMargin,
    params: {
      asset: Asset,
      isolatedSymbol: optional(Ticker),
    },
    answer: MarginAccountMaxBorrow(),
  }));
/** Types of {@link queryMaxBorrow}. */
export declare namespace queryMaxBorrow {
  /** Parameters of {@link queryMaxBorrow}. */
  interface Params {
    /** Asset name. */
    readonly asset: string;
    /** Isolated pair; defaults to cross margin. */
    readonly isolatedSymbol?: string;
  }
}
