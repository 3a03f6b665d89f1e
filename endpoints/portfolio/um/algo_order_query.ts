/**
 * USDⓈ-M algo orders, open and past.
 *
 * @module
 */
import { readsUm } from "../../../lib/act.ts";
import { arrayOf } from "../../../lib/answers/answer.ts";
import { plain, renamed } from "../../../lib/detours.ts";
import { type Endpoint, endpoint } from "../../../lib/endpoint.ts";
import {
  ClientId,
  FreeText,
  Id,
  integer,
  optional,
  Ticker,
  Time,
} from "../../../lib/fields/fields.ts";
import { UmAlgoOrder } from "./algo_order_answer.ts";

/**
 * Reads one USDⓈ-M algo order, open or not.
 *
 * `GET /papi/v1/um/algo/algoOrder` · USER_DATA · weight 1
 *
 * Finds orders that are no longer open for 3 days, or for 90 days if they had fills.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#query-current-um-open-algo-order}
 */
export const queryCurrentUmOpenAlgoOrder: Endpoint<
  queryCurrentUmOpenAlgoOrder.Params,
  UmAlgoOrder
> = /*#__PURE__*/ endpoint(() => ({
  name: "queryCurrentUmOpenAlgoOrder",
  verb: "GET",
  host: "papi",
  path: "/papi/v1/um/algo/algoOrder",
  access: "USER_DATA",
  weight: { ip: 1 },
  act: {
    ...readsUm,
    of: "order",
    kind: "algo",
    orderId: "algoId",
    origClientOrderId: "clientAlgoId",
  },
  params: {
    algoId: optional(Id),
    clientAlgoId: optional(ClientId),
  },
  rules: [
    { anyOf: ["algoId", "clientAlgoId"] },
  ],
  detours: [
    plain("queryCurrentUmOpenOrder"),
    renamed("strategyId|newClientStrategyId", "algoId or clientAlgoId"),
  ],
  answer: UmAlgoOrder(),
}));
/** Types of {@link queryCurrentUmOpenAlgoOrder}. */
export declare namespace queryCurrentUmOpenAlgoOrder {
  /** Parameters of {@link queryCurrentUmOpenAlgoOrder}. */
  interface Params {
    /** Id of the algo order; this or `clientAlgoId`. */
    readonly algoId?: Id;
    /** Client id of the algo order; this or `algoId`. */
    readonly clientAlgoId?: string;
  }
}

/**
 * Lists the open USDⓈ-M algo orders of one contract, or of all.
 *
 * `GET /papi/v1/um/algo/openAlgoOrders` · USER_DATA · weight 1 with symbol, 40 without
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#query-all-current-um-open-algo-orders}
 */
export const queryAllCurrentUmOpenAlgoOrders: Endpoint<
  queryAllCurrentUmOpenAlgoOrders.Params,
  readonly UmAlgoOrder[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "queryAllCurrentUmOpenAlgoOrders",
  verb: "GET",
  host: "papi",
  path: "/papi/v1/um/algo/openAlgoOrders",
  access: "USER_DATA",
  weight: [{ when: ["symbol"], ip: 1 }, { ip: 40 }],
  act: { ...readsUm, of: "openOrders", kind: "algo" },
  params: {
    algoType: optional(FreeText),
    symbol: optional(Ticker),
    algoId: optional(Id),
  },
  answer: arrayOf(UmAlgoOrder()),
}));
/** Types of {@link queryAllCurrentUmOpenAlgoOrders}. */
export declare namespace queryAllCurrentUmOpenAlgoOrders {
  /** Parameters of {@link queryAllCurrentUmOpenAlgoOrders}. */
  interface Params {
    /** One type of algo order; defaults to all. */
    readonly algoType?: string;
    /** Contract, as in `BTCUSDT`; defaults to all, at a higher weight. */
    readonly symbol?: string;
    /** Id of one algo order. */
    readonly algoId?: Id;
  }
}

/**
 * Lists the USDⓈ-M algo orders of one contract, open or not.
 *
 * `GET /papi/v1/um/algo/allAlgoOrders` · USER_DATA · weight 5
 *
 * Covers the last 7 days if no time is given; a span must stay below 7 days.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#query-um-algo-order-history}
 */
export const queryUmAlgoOrderHistory: Endpoint<
  queryUmAlgoOrderHistory.Params,
  readonly UmAlgoOrder[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "queryUmAlgoOrderHistory",
  verb: "GET",
  host: "papi",
  path: "/papi/v1/um/algo/allAlgoOrders",
  access: "USER_DATA",
  weight: { ip: 5 },
  act: { ...readsUm, of: "orders", kind: "algo" },
  history: { hours: 168, from: "algoId" },
  params: {
    symbol: Ticker,
    algoId: optional(Id),
    startTime: optional(Time),
    endTime: optional(Time),
    limit: optional(integer(1, 1000), "500"),
  },
  detours: [
    plain("queryUmOrder"),
    renamed("strategyId|newClientStrategyId", "algoId or clientAlgoId"),
  ],
  answer: arrayOf(UmAlgoOrder()),
}));
/** Types of {@link queryUmAlgoOrderHistory}. */
export declare namespace queryUmAlgoOrderHistory {
  /** Parameters of {@link queryUmAlgoOrderHistory}. */
  interface Params {
    /** Contract, as in `BTCUSDT`. */
    readonly symbol: string;
    /** Algo orders with this id or a higher one. */
    readonly algoId?: Id;
    /** From when, in ms. */
    readonly startTime?: number;
    /** Until when, in ms. */
    readonly endTime?: number;
    /** Records to answer, at most 1000; defaults to 500. */
    readonly limit?: number;
  }
}
