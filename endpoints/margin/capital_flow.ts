/**
 * Capital flow of cross and isolated margin accounts.
 *
 * @module
 */
import { readsMargin } from "../../lib/act.ts";
import {
  arrayOf,
  DecimalText,
  IdText,
  maybe,
  type Model,
  model,
  Text,
  TimeMs,
} from "../../lib/answers/answer.ts";
import { type Endpoint, endpoint } from "../../lib/endpoint.ts";
import { Asset, Id, integer, oneOf, optional, Ticker, Time } from "../../lib/fields/fields.ts";

/** One movement of money in a margin account. */
export interface MarginCapitalFlow {
  /** Id of the movement. */
  readonly id: IdText;
  /** Transaction id. */
  readonly tranId: IdText;
  /** When it moved, in ms. */
  readonly timestamp: number;
  /** Asset name. */
  readonly asset: string;
  /** Isolated pair. */
  readonly symbol?: string;
  /** Kind of movement, as in `BORROW`; may be a kind that the parameter does not take. */
  readonly type: string;
  /** Amount of the asset. */
  readonly amount: DecimalText;
  /** Details, as in `INSTITUTIONAL_LOAN_TRANSFER`. */
  readonly note?: string;
}
/** Reader of {@link MarginCapitalFlow}. */
export const MarginCapitalFlow: Model<MarginCapitalFlow> = /*#__PURE__*/ model(
  "MarginCapitalFlow",
  ["id", "asset", "amount"],
  () => ({
    id: IdText,
    tranId: IdText,
    timestamp: TimeMs,
    asset: Text,
    symbol: maybe(Text),
    type: Text,
    amount: DecimalText,
    note: maybe(Text),
  }),
);

/**
 * Lists the capital flow of a cross or isolated margin account: loans, trades, fees, liquidations.
 *
 * `GET /sapi/v1/margin/capital-flow` · USER_DATA · weight 100
 *
 * Covers the last 90 days; a span is at most 7 days, else it is refused with -4047. To continue,
 * pass the last `id` as `fromId`.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/account#query-cross-isolated-margin-capital-flow}
 */
export const queryCrossIsolatedMarginCapitalFlow: Endpoint<
  queryCrossIsolatedMarginCapitalFlow.Params,
  readonly MarginCapitalFlow[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "queryCrossIsolatedMarginCapitalFlow",
  verb: "GET",
  host: "sapi",
  path: "/sapi/v1/margin/capital-flow",
  access: "USER_DATA",
  weight: { ip: 100 },
  act: readsMargin,
  history: { hours: 168 },
  params: {
    asset: optional(Asset),
    symbol: optional(Ticker),
    type: optional(
      oneOf(
        "TRANSFER",
        "BORROW",
        "REPAY",
        "BUY_INCOME",
        "BUY_EXPENSE",
        "SELL_INCOME",
        "SELL_EXPENSE",
        "TRADING_COMMISSION",
        "BUY_LIQUIDATION",
        "SELL_LIQUIDATION",
        "REPAY_LIQUIDATION",
        "OTHER_LIQUIDATION",
        "LIQUIDATION_FEE",
        "SMALL_BALANCE_CONVERT",
        "COMMISSION_RETURN",
        "SMALL_CONVERT",
      ),
    ),
    startTime: optional(Time),
    endTime: optional(Time),
    fromId: optional(Id),
    limit: optional(integer(1, 1000), "500"),
  },
  answer: arrayOf(MarginCapitalFlow()),
}));
/** Types of {@link queryCrossIsolatedMarginCapitalFlow}. */
export declare namespace queryCrossIsolatedMarginCapitalFlow {
  /** Parameters of {@link queryCrossIsolatedMarginCapitalFlow}. */
  interface Params {
    /** One asset; defaults to all. */
    readonly asset?: string;
    /** Isolated pair, needed for isolated margin; defaults to cross margin. */
    readonly symbol?: string;
    /** One kind of movement; defaults to all. */
    readonly type?:
      | "TRANSFER"
      | "BORROW"
      | "REPAY"
      | "BUY_INCOME"
      | "BUY_EXPENSE"
      | "SELL_INCOME"
      | "SELL_EXPENSE"
      | "TRADING_COMMISSION"
      | "BUY_LIQUIDATION"
      | "SELL_LIQUIDATION"
      | "REPAY_LIQUIDATION"
      | "OTHER_LIQUIDATION"
      | "LIQUIDATION_FEE"
      | "SMALL_BALANCE_CONVERT"
      | "COMMISSION_RETURN"
      | "SMALL_CONVERT";
    /** From when, in ms, within the last 90 days. */
    readonly startTime?: number;
    /** Until when, in ms. */
    readonly endTime?: number;
    /** Movements after this id. */
    readonly fromId?: Id;
    /** Records to answer, at most 1000; defaults to 500. */
    readonly limit?: number;
  }
}
