/**
 * How many margin orders were placed, and how many may be.
 *
 * @module
 */
import { readsMargin } from "../../../lib/act.ts";
import {
  arrayOf,
  Int,
  type Model,
  model,
  type Open,
  open,
  Text,
} from "../../../lib/answers/answer.ts";
import { type Endpoint, endpoint } from "../../../lib/endpoint.ts";
import { optional, type Switch, Ticker, UpperSwitch } from "../../../lib/fields/fields.ts";

/** How many orders were placed within an interval, and how many may be. */
export interface MarginAccountOrderCount {
  /** What is counted: `ORDERS`. */
  readonly rateLimitType: string;
  /** Unit of the interval. */
  readonly interval: Open<"SECOND" | "MINUTE" | "DAY">;
  /** Units in the interval. */
  readonly intervalNum: number;
  /** Orders that may be placed within it. */
  readonly limit: number;
  /** Orders placed within it so far. */
  readonly count: number;
}
/** Reader of {@link MarginAccountOrderCount}. */
export const MarginAccountOrderCount: Model<MarginAccountOrderCount> = /*#__PURE__*/ model(
  "MarginAccountOrderCount",
  ["limit", "count"],
  () => ({
    rateLimitType: Text,
    interval: open("SECOND", "MINUTE", "DAY"),
    intervalNum: Int,
    limit: Int,
    count: Int,
  }),
);

/**
 * Reads how many margin orders were placed within the intervals that are limited.
 *
 * `GET /sapi/v1/margin/rateLimit/order` · TRADE · weight 20
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/trade#query-current-margin-order-count-usage}
 */
export const queryCurrentMarginOrderCountUsage: Endpoint<
  queryCurrentMarginOrderCountUsage.Params,
  readonly MarginAccountOrderCount[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "queryCurrentMarginOrderCountUsage",
  verb: "GET",
  host: "sapi",
  path: "/sapi/v1/margin/rateLimit/order",
  access: "TRADE",
  weight: { ip: 20 },
  act: readsMargin,
  params: {
    isIsolated: optional(UpperSwitch, "FALSE"),
    symbol: optional(Ticker),
  },
  rules: [
    { when: ["isIsolated", "TRUE"], needs: ["symbol"] },
  ],
  answer: arrayOf(MarginAccountOrderCount()),
}));
/** Types of {@link queryCurrentMarginOrderCountUsage}. */
export declare namespace queryCurrentMarginOrderCountUsage {
  /** Parameters of {@link queryCurrentMarginOrderCountUsage}. */
  interface Params {
    /** `true` for isolated margin; defaults to cross margin. */
    readonly isIsolated?: Switch;
    /** Isolated pair, required when `isIsolated` is true. */
    readonly symbol?: string;
  }
}
