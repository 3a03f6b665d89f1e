/**
 * Past COIN-M conditional orders.
 *
 * @module
 */
import { readsCm } from "../../../lib/act.ts";
import { arrayOf } from "../../../lib/answers/answer.ts";
import { plain, renamed } from "../../../lib/detours.ts";
import { type Endpoint, endpoint } from "../../../lib/endpoint.ts";
import { ClientId, Id, integer, optional, Ticker, Time } from "../../../lib/fields/fields.ts";
import { CmConditionalOrderState } from "./conditional_order_query.ts";

/**
 * Reads one COIN-M conditional order that is no longer open.
 *
 * `GET /papi/v1/cm/conditional/orderHistory` · USER_DATA · weight 1
 *
 * Does not find orders that are still `NEW`.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#query-cm-conditional-order-history}
 */
export const queryCmConditionalOrderHistory: Endpoint<
  queryCmConditionalOrderHistory.Params,
  CmConditionalOrderState
> = /*#__PURE__*/ endpoint(() => ({
  name: "queryCmConditionalOrderHistory",
  verb: "GET",
  host: "papi",
  path: "/papi/v1/cm/conditional/orderHistory",
  access: "USER_DATA",
  weight: { ip: 1 },
  act: {
    ...readsCm,
    of: "pastOrder",
    kind: "conditional",
    orderId: "strategyId",
    origClientOrderId: "newClientStrategyId",
  },
  params: {
    symbol: Ticker,
    strategyId: optional(Id),
    newClientStrategyId: optional(ClientId),
  },
  rules: [
    { anyOf: ["strategyId", "newClientStrategyId"] },
  ],
  detours: [
    plain("queryCmOrder"),
    renamed("algoId|clientAlgoId", "strategyId or newClientStrategyId"),
  ],
  answer: CmConditionalOrderState(),
}));
/** Types of {@link queryCmConditionalOrderHistory}. */
export declare namespace queryCmConditionalOrderHistory {
  /** Parameters of {@link queryCmConditionalOrderHistory}. */
  interface Params {
    /** Contract, as in `BTCUSD_PERP`. */
    readonly symbol: string;
    /** Id of the conditional order; this or `newClientStrategyId`. */
    readonly strategyId?: Id;
    /** Client id of the conditional order; this or `strategyId`. */
    readonly newClientStrategyId?: string;
  }
}

/**
 * Lists the COIN-M conditional orders of one contract or of all, open or not.
 *
 * `GET /papi/v1/cm/conditional/allOrders` · USER_DATA · weight 1 with symbol, 40 without
 *
 * Covers the last 7 days if no time is given; a span must stay below 7 days. Orders that were
 * cancelled or expired without a fill vanish after 7 days.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#query-all-cm-conditional-orders}
 */
export const queryAllCmConditionalOrders: Endpoint<
  queryAllCmConditionalOrders.Params,
  readonly CmConditionalOrderState[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "queryAllCmConditionalOrders",
  verb: "GET",
  host: "papi",
  path: "/papi/v1/cm/conditional/allOrders",
  access: "USER_DATA",
  weight: [{ when: ["symbol"], ip: 1 }, { ip: 40 }],
  act: { ...readsCm, of: "orders", kind: "conditional" },
  history: { hours: 168 },
  params: {
    symbol: optional(Ticker),
    strategyId: optional(Id),
    startTime: optional(Time),
    endTime: optional(Time),
    limit: optional(integer(1, 1000), "500"),
  },
  answer: arrayOf(CmConditionalOrderState()),
}));
/** Types of {@link queryAllCmConditionalOrders}. */
export declare namespace queryAllCmConditionalOrders {
  /** Parameters of {@link queryAllCmConditionalOrders}. */
  interface Params {
    /** Contract, as in `BTCUSD_PERP`; defaults to all, at a higher weight. */
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
