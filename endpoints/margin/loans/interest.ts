/**
 * Interest on margin loans: what was charged, and the rates.
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
import { commaList } from "../../../lib/fields/comma_list.ts";
import { type Endpoint, endpoint } from "../../../lib/endpoint.ts";
import {
  Asset,
  integer,
  optional,
  type Switch,
  Ticker,
  Time,
  UpperSwitch,
} from "../../../lib/fields/fields.ts";

/** One charge of interest on a margin loan. */
export interface MarginAccountInterest {
  /** Transaction id. */
  readonly txId: IdText;
  /** When it was charged, in ms; spelled so by the exchange. */
  readonly interestAccuredTime: number;
  /** Asset that paid the interest. */
  readonly asset: string;
  /** Asset that was borrowed; absent in isolated margin. */
  readonly rawAsset?: string;
  /** Debt that bore interest. */
  readonly principal: DecimalText;
  /** Interest, in the asset. */
  readonly interest: DecimalText;
  /** Daily rate, 0.0001 is 0.01 %. */
  readonly interestRate: DecimalText;
  /** What it was charged for; `…_CONVERTED` was paid in BNB. */
  readonly type: Open<
    "PERIODIC" | "ON_BORROW" | "PERIODIC_CONVERTED" | "ON_BORROW_CONVERTED" | "PORTFOLIO"
  >;
  /** Isolated pair; absent in cross margin. */
  readonly isolatedSymbol?: string;
}
/** Reader of {@link MarginAccountInterest}. */
export const MarginAccountInterest: Model<MarginAccountInterest> = /*#__PURE__*/ model(
  "MarginAccountInterest",
  ["asset", "interest"],
  () => ({
    txId: IdText,
    interestAccuredTime: TimeMs,
    asset: Text,
    rawAsset: maybe(Text),
    principal: DecimalText,
    interest: DecimalText,
    interestRate: DecimalText,
    type: open("PERIODIC", "ON_BORROW", "PERIODIC_CONVERTED", "ON_BORROW_CONVERTED", "PORTFOLIO"),
    isolatedSymbol: maybe(Text),
  }),
);

/** One page of interest charges. */
export interface MarginAccountInterestHistory {
  /** Records of this page. */
  readonly rows: readonly MarginAccountInterest[];
  /** Records over all pages. */
  readonly total: number;
}
/** Reader of {@link MarginAccountInterestHistory}. */
export const MarginAccountInterestHistory: Model<MarginAccountInterestHistory> =
  /*#__PURE__*/ model("MarginAccountInterestHistory", ["rows"], () => ({
    rows: arrayOf(MarginAccountInterest()),
    total: Int,
  }));

/** Daily interest rate of an asset at a moment. */
export interface DailyInterestRate {
  /** Asset name. */
  readonly asset: string;
  /** Daily rate, 0.0001 is 0.01 %. */
  readonly dailyInterestRate: DecimalText;
  /** Moment that the rate is of, in ms. */
  readonly timestamp: number;
  /** VIP level that the values hold for. */
  readonly vipLevel: number;
}
/** Reader of {@link DailyInterestRate}. */
export const DailyInterestRate: Model<DailyInterestRate> = /*#__PURE__*/ model(
  "DailyInterestRate",
  ["asset", "dailyInterestRate"],
  () => ({
    asset: Text,
    dailyInterestRate: DecimalText,
    timestamp: TimeMs,
    vipLevel: Int,
  }),
);

/** Interest rate of an asset in the hour to come. */
export interface HourlyInterestRate {
  /** Asset name. */
  readonly asset: string;
  /** Rate for one hour, 0.0001 is 0.01 %. */
  readonly nextHourlyInterestRate: DecimalText;
}
/** Reader of {@link HourlyInterestRate}. */
export const HourlyInterestRate: Model<HourlyInterestRate> = /*#__PURE__*/ model(
  "HourlyInterestRate",
  ["asset", "nextHourlyInterestRate"],
  () => ({
    asset: Text,
    nextHourlyInterestRate: DecimalText,
  }),
);

/**
 * Lists the interest that margin loans cost.
 *
 * `GET /sapi/v1/margin/interestHistory` · USER_DATA · weight 1
 *
 * Newest first; the last 7 days if no time is given. A span is at most 30 days.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/borrow-repay#get-interest-history}
 */
export const getInterestHistory: Endpoint<getInterestHistory.Params, MarginAccountInterestHistory> =
  /*#__PURE__*/ endpoint(() => ({
    name: "getInterestHistory",
    verb: "GET",
    host: "sapi",
    path: "/sapi/v1/margin/interestHistory",
    access: "USER_DATA",
    weight: { ip: 1 },
    act: readsMargin,
    history: { hours: 720 },
    params: {
      asset: optional(Asset),
      isolatedSymbol: optional(Ticker),
      startTime: optional(Time),
      endTime: optional(Time),
      current: optional(integer(1), "1"),
      size: optional(integer(1, 100), "10"),
    },
    answer: MarginAccountInterestHistory(),
  }));
/** Types of {@link getInterestHistory}. */
export declare namespace getInterestHistory {
  /** Parameters of {@link getInterestHistory}. */
  interface Params {
    /** One asset; defaults to all. */
    readonly asset?: string;
    /** Isolated pair; defaults to cross margin. */
    readonly isolatedSymbol?: string;
    /** From when, in ms, within the last 90 days. */
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
 * Lists the daily interest rates of an asset over time.
 *
 * `GET /sapi/v1/margin/interestRateHistory` · USER_DATA · weight 1
 *
 * A span is at most one month.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/borrow-repay#query-margin-interest-rate-history}
 */
export const queryMarginInterestRateHistory: Endpoint<
  queryMarginInterestRateHistory.Params,
  readonly DailyInterestRate[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "queryMarginInterestRateHistory",
  verb: "GET",
  host: "sapi",
  path: "/sapi/v1/margin/interestRateHistory",
  access: "USER_DATA",
  weight: { ip: 1 },
  act: readsMargin,
  history: { hours: 672 },
  params: {
    asset: Asset,
    vipLevel: optional(integer(0)),
    startTime: optional(Time),
    endTime: optional(Time),
  },
  answer: arrayOf(DailyInterestRate()),
}));
/** Types of {@link queryMarginInterestRateHistory}. */
export declare namespace queryMarginInterestRateHistory {
  /** Parameters of {@link queryMarginInterestRateHistory}. */
  interface Params {
    /** Asset name. */
    readonly asset: string;
    /** VIP level; defaults to your own. */
    readonly vipLevel?: number;
    /** From when, in ms; defaults to 7 days ago. */
    readonly startTime?: number;
    /** Until when, in ms; defaults to now. */
    readonly endTime?: number;
  }
}

/**
 * Reads the interest rates of the hour to come.
 *
 * `GET /sapi/v1/margin/next-hourly-interest-rate` · USER_DATA · weight 100
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/borrow-repay#get-future-hourly-interest-rate}
 */
export const getFutureHourlyInterestRate: Endpoint<
  getFutureHourlyInterestRate.Params,
  readonly HourlyInterestRate[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "getFutureHourlyInterestRate",
  verb: "GET",
  host: "sapi",
  path: "/sapi/v1/margin/next-hourly-interest-rate",
  access: "USER_DATA",
  weight: { ip: 100 },
  act: readsMargin,
  params: {
    assets: commaList(Asset, 20),
    isIsolated: UpperSwitch,
  },
  answer: arrayOf(HourlyInterestRate()),
}));
/** Types of {@link getFutureHourlyInterestRate}. */
export declare namespace getFutureHourlyInterestRate {
  /** Parameters of {@link getFutureHourlyInterestRate}. */
  interface Params {
    /** Up to 20 assets. */
    readonly assets: readonly string[] | string;
    /** `true` for isolated margin, `false` for cross margin. */
    readonly isIsolated: Switch;
  }
}
