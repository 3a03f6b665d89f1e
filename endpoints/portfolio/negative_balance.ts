/**
 * Interest on negative balances, and their settlement.
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
import { type Endpoint, endpoint } from "../../lib/endpoint.ts";
import { Asset, integer, optional, Time } from "../../lib/fields/fields.ts";

/** Interest that a negative balance cost. */
export interface NegativeBalanceInterest {
  /** Asset name. */
  readonly asset: string;
  /** Interest, in the asset. */
  readonly interest: DecimalText;
  /** When it was charged, in ms. */
  readonly interestAccuredTime: number;
  /** Daily rate, 0.0001 is 0.01 %. */
  readonly interestRate: DecimalText;
  /** Amount that bore interest, in the asset. */
  readonly principal: DecimalText;
}
/** Reader of {@link NegativeBalanceInterest}. */
export const NegativeBalanceInterest: Model<NegativeBalanceInterest> = /*#__PURE__*/ model(
  "NegativeBalanceInterest",
  ["asset", "interest"],
  () => ({
    asset: Text,
    interest: DecimalText,
    interestAccuredTime: TimeMs,
    interestRate: DecimalText,
    principal: DecimalText,
  }),
);

/** A negative balance that was settled with other assets. */
export interface ExchangedBalance {
  /** Asset name. */
  readonly asset: string;
  /** Negative balance that was settled, in the asset. */
  readonly negativeBalance: DecimalText;
  /** Negative balance from which it is settled, in the asset. */
  readonly negativeMaxThreshold: number;
}
/** Reader of {@link ExchangedBalance}. */
export const ExchangedBalance: Model<ExchangedBalance> = /*#__PURE__*/ model(
  "ExchangedBalance",
  ["asset", "negativeBalance"],
  () => ({
    asset: Text,
    negativeBalance: DecimalText,
    negativeMaxThreshold: Int,
  }),
);

/** One automatic conversion that settled negative balances. */
export interface NegativeBalanceExchange {
  /** When it began, in ms. */
  readonly startTime: number;
  /** When it ended, in ms. */
  readonly endTime: number;
  /** Settled amounts by asset. */
  readonly details: readonly ExchangedBalance[];
}
/** Reader of {@link NegativeBalanceExchange}. */
export const NegativeBalanceExchange: Model<NegativeBalanceExchange> = /*#__PURE__*/ model(
  "NegativeBalanceExchange",
  ["details"],
  () => ({
    startTime: TimeMs,
    endTime: TimeMs,
    details: arrayOf(ExchangedBalance()),
  }),
);

/** Automatic conversions that settled negative balances. */
export interface NegativeBalanceExchangeHistory {
  /** Number of records. */
  readonly total: number;
  /** Records, newest first. */
  readonly rows: readonly NegativeBalanceExchange[];
}
/** Reader of {@link NegativeBalanceExchangeHistory}. */
export const NegativeBalanceExchangeHistory: Model<NegativeBalanceExchangeHistory> =
  /*#__PURE__*/ model("NegativeBalanceExchangeHistory", ["rows"], () => ({
    total: Int,
    rows: arrayOf(NegativeBalanceExchange()),
  }));

/**
 * Lists the interest charged on negative balances, newest first.
 *
 * `GET /papi/v1/portfolio/interest-history` · USER_DATA · weight 50
 *
 * Covers the last 7 days if no time is given; a span is at most 30 days.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/account#query-portfolio-margin-negative-balance-interest-history}
 */
export const queryPortfolioMarginNegativeBalanceInterestHistory: Endpoint<
  queryPortfolioMarginNegativeBalanceInterestHistory.Params,
  readonly NegativeBalanceInterest[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "queryPortfolioMarginNegativeBalanceInterestHistory",
  verb: "GET",
  host: "papi",
  path: "/papi/v1/portfolio/interest-history",
  access: "USER_DATA",
  weight: { ip: 50 },
  act: reads,
  history: { hours: 720 },
  params: {
    asset: optional(Asset),
    startTime: optional(Time),
    endTime: optional(Time),
    size: optional(integer(1, 100), "10"),
  },
  answer: arrayOf(NegativeBalanceInterest()),
}));
/** Types of {@link queryPortfolioMarginNegativeBalanceInterestHistory}. */
export declare namespace queryPortfolioMarginNegativeBalanceInterestHistory {
  /** Parameters of {@link queryPortfolioMarginNegativeBalanceInterestHistory}. */
  interface Params {
    /** One asset; defaults to all. */
    readonly asset?: string;
    /** From when, in ms. */
    readonly startTime?: number;
    /** Until when, in ms. */
    readonly endTime?: number;
    /** Records to answer, at most 100; defaults to 10. */
    readonly size?: number;
  }
}

/**
 * Lists the automatic conversions that settled negative balances, newest first.
 *
 * `GET /papi/v1/portfolio/negative-balance-exchange-record` · USER_DATA · weight 100
 *
 * A span is at most 3 months.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/account#query-user-negative-balance-auto-exchange-record}
 */
export const queryUserNegativeBalanceAutoExchangeRecord: Endpoint<
  queryUserNegativeBalanceAutoExchangeRecord.Params,
  NegativeBalanceExchangeHistory
> = /*#__PURE__*/ endpoint(() => ({
  name: "queryUserNegativeBalanceAutoExchangeRecord",
  verb: "GET",
  host: "papi",
  path: "/papi/v1/portfolio/negative-balance-exchange-record",
  access: "USER_DATA",
  weight: { ip: 100 },
  act: reads,
  history: { hours: 2136 },
  params: {
    startTime: Time,
    endTime: Time,
  },
  answer: NegativeBalanceExchangeHistory(),
}));
/** Types of {@link queryUserNegativeBalanceAutoExchangeRecord}. */
export declare namespace queryUserNegativeBalanceAutoExchangeRecord {
  /** Parameters of {@link queryUserNegativeBalanceAutoExchangeRecord}. */
  interface Params {
    /** From when, in ms. */
    readonly startTime: number;
    /** Until when, in ms. */
    readonly endTime: number;
  }
}
