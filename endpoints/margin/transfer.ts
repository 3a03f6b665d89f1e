/**
 * Transfers into and out of margin accounts.
 *
 * @module
 */
import { readsMargin } from "../../lib/act.ts";
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
} from "../../lib/answers/answer.ts";
import { type Endpoint, endpoint } from "../../lib/endpoint.ts";
import { Asset, integer, oneOf, optional, Ticker, Time } from "../../lib/fields/fields.ts";

/** A transfer into or out of a margin account. */
export interface MarginAccountTransfer {
  /** Amount of the asset. */
  readonly amount: DecimalText;
  /** Asset name. */
  readonly asset: string;
  /** `CONFIRMED` when it is done. */
  readonly status: Open<"PENDING" | "CONFIRMED" | "FAILED">;
  /** When it was made, in ms; in s in the documented example. */
  readonly timestamp: number;
  /** Transaction id. */
  readonly txId: IdText;
  /** `ROLL_IN` into the margin account, `ROLL_OUT` out of it. */
  readonly type: Open<"ROLL_IN" | "ROLL_OUT">;
  /** Source, as in `SPOT`. */
  readonly transFrom?: string;
  /** Destination, as in `ISOLATED_MARGIN`. */
  readonly transTo?: string;
  /** Isolated pair it came from. */
  readonly fromSymbol?: string;
  /** Isolated pair it went to. */
  readonly toSymbol?: string;
}
/** Reader of {@link MarginAccountTransfer}. */
export const MarginAccountTransfer: Model<MarginAccountTransfer> = /*#__PURE__*/ model(
  "MarginAccountTransfer",
  ["txId", "asset", "amount", "status"],
  () => ({
    amount: DecimalText,
    asset: Text,
    status: open("PENDING", "CONFIRMED", "FAILED"),
    timestamp: TimeMs,
    txId: IdText,
    type: open("ROLL_IN", "ROLL_OUT"),
    transFrom: maybe(Text),
    transTo: maybe(Text),
    fromSymbol: maybe(Text),
    toSymbol: maybe(Text),
  }),
);

/** One page of transfers. */
export interface MarginAccountTransferHistory {
  /** Records of this page. */
  readonly rows: readonly MarginAccountTransfer[];
  /** Records over all pages. */
  readonly total: number;
}
/** Reader of {@link MarginAccountTransferHistory}. */
export const MarginAccountTransferHistory: Model<MarginAccountTransferHistory> =
  /*#__PURE__*/ model("MarginAccountTransferHistory", ["rows"], () => ({
    rows: arrayOf(MarginAccountTransfer()),
    total: Int,
  }));

/** How much of an asset can be moved out of a margin account. */
export interface MarginAccountMaxTransfer {
  /** What can be moved out now, in the asset. */
  readonly amount: DecimalText;
}
/** Reader of {@link MarginAccountMaxTransfer}. */
export const MarginAccountMaxTransfer: Model<MarginAccountMaxTransfer> = /*#__PURE__*/ model(
  "MarginAccountMaxTransfer",
  ["amount"],
  () => ({
    amount: DecimalText,
  }),
);

/**
 * Lists transfers into and out of a margin account.
 *
 * `GET /sapi/v1/margin/transfer` · USER_DATA · weight 1
 *
 * Newest first; the last 7 days if no time is given. A span is at most 30 days.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/transfer#get-cross-margin-transfer-history}
 */
export const getCrossMarginTransferHistory: Endpoint<
  getCrossMarginTransferHistory.Params,
  MarginAccountTransferHistory
> = /*#__PURE__*/ endpoint(() => ({
  name: "getCrossMarginTransferHistory",
  verb: "GET",
  host: "sapi",
  path: "/sapi/v1/margin/transfer",
  access: "USER_DATA",
  weight: { ip: 1 },
  act: readsMargin,
  history: { hours: 720 },
  params: {
    asset: optional(Asset),
    type: optional(oneOf("ROLL_IN", "ROLL_OUT")),
    startTime: optional(Time),
    endTime: optional(Time),
    current: optional(integer(1), "1"),
    size: optional(integer(1, 100), "10"),
    isolatedSymbol: optional(Ticker),
  },
  answer: MarginAccountTransferHistory(),
}));
/** Types of {@link getCrossMarginTransferHistory}. */
export declare namespace getCrossMarginTransferHistory {
  /** Parameters of {@link getCrossMarginTransferHistory}. */
  interface Params {
    /** One asset; defaults to all. */
    readonly asset?: string;
    /** Into the margin account (`ROLL_IN`) or out of it (`ROLL_OUT`); defaults to both. */
    readonly type?: "ROLL_IN" | "ROLL_OUT";
    /** From when, in ms. */
    readonly startTime?: number;
    /** Until when, in ms. */
    readonly endTime?: number;
    /** Page, counted from 1. */
    readonly current?: number;
    /** Records a page, at most 100; defaults to 10. */
    readonly size?: number;
    /** Isolated pair; defaults to cross margin. */
    readonly isolatedSymbol?: string;
  }
}

/**
 * Reads how much of an asset can be moved out of a margin account.
 *
 * `GET /sapi/v1/margin/maxTransferable` · USER_DATA · weight 50
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/transfer#query-max-transfer-out-amount}
 */
export const queryMaxTransferOutAmount: Endpoint<
  queryMaxTransferOutAmount.Params,
  MarginAccountMaxTransfer
> = /*#__PURE__*/ endpoint(() => ({
  name: "queryMaxTransferOutAmount",
  verb: "GET",
  host: "sapi",
  path: "/sapi/v1/margin/maxTransferable",
  access: "USER_DATA",
  weight: { ip: 50 },
  act: readsMargin,
  params: {
    asset: Asset,
    isolatedSymbol: optional(Ticker),
  },
  answer: MarginAccountMaxTransfer(),
}));
/** Types of {@link queryMaxTransferOutAmount}. */
export declare namespace queryMaxTransferOutAmount {
  /** Parameters of {@link queryMaxTransferOutAmount}. */
  interface Params {
    /** Asset name. */
    readonly asset: string;
    /** Isolated pair; defaults to cross margin. */
    readonly isolatedSymbol?: string;
  }
}
