/**
 * Order limits of a Portfolio Margin account.
 *
 * @module
 */
import { reads } from "../../lib/act.ts";
import {
  arrayOf,
  Int,
  type Model,
  model,
  type Open,
  open,
  Text,
} from "../../lib/answers/answer.ts";
import { type Endpoint, endpoint, type NoParams } from "../../lib/endpoint.ts";

/** How many requests of one kind an interval takes. */
export interface RateLimit {
  /** What is counted. */
  readonly rateLimitType: Open<"ORDERS">;
  /** Unit of the interval, as in `MINUTE`. */
  readonly interval: string;
  /** Length of the interval, in units. */
  readonly intervalNum: number;
  /** How many it takes. */
  readonly limit: number;
}
/** Reader of {@link RateLimit}. */
export const RateLimit: Model<RateLimit> = /*#__PURE__*/ model("RateLimit", ["limit"], () => ({
  rateLimitType: open("ORDERS"),
  interval: Text,
  intervalNum: Int,
  limit: Int,
}));

/**
 * Reads how many orders the account may place in an interval.
 *
 * `GET /papi/v1/rateLimit/order` · USER_DATA · weight 1
 *
 * Only orders are counted here; the weight of requests has a limit of its own, per IP.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/account#query-user-rate-limit}
 */
export const queryUserRateLimit: Endpoint<NoParams, readonly RateLimit[]> = /*#__PURE__*/ endpoint(
  () => ({
    name: "queryUserRateLimit",
    verb: "GET",
    host: "papi",
    path: "/papi/v1/rateLimit/order",
    access: "USER_DATA",
    weight: { ip: 1 },
    act: reads,
    params: {},
    answer: arrayOf(RateLimit()),
  }),
);
