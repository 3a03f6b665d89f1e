/**
 * Past USDⓈ-M conditional orders, which algo orders have replaced.
 *
 * @module
 */
import { readsUm } from "../../../lib/act.ts";
import { arrayOf } from "../../../lib/answers/answer.ts";
import { replaced } from "../../../lib/detours.ts";
import { type Endpoint, endpoint } from "../../../lib/endpoint.ts";
import { ClientId, Id, integer, optional, Ticker, Time } from "../../../lib/fields/fields.ts";
import { retired } from "../../../lib/retired.ts";
import { UmConditionalOrderState } from "./conditional_order_query.ts";

/**
 * Reads one USDⓈ-M conditional order that is no longer open.
 *
 * `GET /papi/v1/um/conditional/orderHistory` · USER_DATA · weight 1
 *
 * Does not find orders that are still `NEW`.
 *
 * @deprecated Use `queryUmAlgoOrderHistory`: the exchange answers 404 since 2026-04-28.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#query-um-conditional-order-history}
 */
export const queryUmConditionalOrderHistory: Endpoint<
  queryUmConditionalOrderHistory.Params,
  UmConditionalOrderState
> = /*#__PURE__*/ endpoint(() => ({
  name: "queryUmConditionalOrderHistory",
  verb: "GET",
  host: "papi",
  path: "/papi/v1/um/conditional/orderHistory",
  access: "USER_DATA",
  weight: { ip: 1 },
  act: {
    ...readsUm,
    of: "pastOrder",
    kind: "conditional",
    orderId: "strategyId",
    origClientOrderId: "newClientStrategyId",
  },
  retired: retired("2026-04-28", "queryUmAlgoOrderHistory"),
  params: {
    symbol: Ticker,
    strategyId: optional(Id),
    newClientStrategyId: optional(ClientId),
  },
  rules: [
    { anyOf: ["strategyId", "newClientStrategyId"] },
  ],
  detours: replaced("queryUmAlgoOrderHistory"),
  answer: UmConditionalOrderState(),
}));
/** Types of {@link queryUmConditionalOrderHistory}. */
export declare namespace queryUmConditionalOrderHistory {
  /** Parameters of {@link queryUmConditionalOrderHistory}. */
  interface Params {
    /** Contract, as in `BTCUSDT`. */
    readonly symbol: string;
    /** Id of the conditional order; this or `newClientStrategyId`. */
    readonly strategyId?: Id;
    /** Client id of the conditional order; this or `strategyId`. */
    readonly newClientStrategyId?: string;
  }
}

/**
 * Lists the USDⓈ-M conditional orders of one contract or of all, open or not.
 *
 * `GET /papi/v1/um/conditional/allOrders` · USER_DATA · weight 1 with symbol, 40 without
 *
 * Covers the last 7 days if no time is given; a span must stay below 7 days.
 *
 * @deprecated Use `queryUmAlgoOrderHistory`: the exchange answers 404 since 2026-04-28.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#query-all-um-conditional-orders}
 */
export const queryAllUmConditionalOrders: Endpoint<
  queryAllUmConditionalOrders.Params,
  readonly UmConditionalOrderState[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "queryAllUmConditionalOrders",
  verb: "GET",
  host: "papi",
  path: "/papi/v1/um/conditional/allOrders",
  access: "USER_DATA",
  weight: [{ when: ["symbol"], ip: 1 }, { ip: 40 }],
  act: { ...readsUm, of: "orders", kind: "conditional" },
  retired: retired("2026-04-28", "queryUmAlgoOrderHistory"),
  history: { hours: 168 },
  params: {
    symbol: optional(Ticker),
    strategyId: optional(Id),
    startTime: optional(Time),
    endTime: optional(Time),
    limit: optional(integer(1, 1000), "500"),
  },
  detours: replaced("queryUmAlgoOrderHistory"),
  answer: arrayOf(UmConditionalOrderState()),
}));
/** Types of {@link queryAllUmConditionalOrders}. */
export declare namespace queryAllUmConditionalOrders {
  /** Parameters of {@link queryAllUmConditionalOrders}. */
  interface Params {
    /** Contract, as in `BTCUSDT`; defaults to all, at a higher weight. */
    readonly symbol?: string;
    /** Id of one conditional order. */
    readonly strategyId?: Id;
    /** From when, in ms. */
    readonly startTime?: number;
    /** Until when, in ms. */
    readonly endTime?: number;
    /** Records to answer, at most 1000; defaults to 500. */
    readonly limit?: number;
  }
}
