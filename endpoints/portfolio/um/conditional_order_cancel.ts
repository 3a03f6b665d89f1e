/**
 * Cancelling USDⓈ-M conditional orders, which algo orders have replaced.
 *
 * @module
 */
import { replaced } from "../../../lib/detours.ts";
import { type Endpoint, endpoint } from "../../../lib/endpoint.ts";
import { ClientId, Id, optional, Ticker } from "../../../lib/fields/fields.ts";
import { retired } from "../../../lib/retired.ts";
import { FuturesAck } from "../ack.ts";
import { UmConditionalOrder } from "./conditional_order.ts";

/**
 * Cancels an open USDⓈ-M conditional order.
 *
 * `DELETE /papi/v1/um/conditional/order` · TRADE · weight 1
 *
 * @deprecated Use `cancelUmAlgoOrder`: the exchange answers 404 since 2026-04-28. `strategyId` is
 * now `algoId`, `newClientStrategyId` is `clientAlgoId`.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = cancelUmConditionalOrder({
 *   symbol: "BTCUSDT", strategyId: "8886774212345678901",
 * });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#cancel-um-conditional-order}
 */
export const cancelUmConditionalOrder: Endpoint<
  cancelUmConditionalOrder.Params,
  UmConditionalOrder
> = /*#__PURE__*/ endpoint(() => ({
  name: "cancelUmConditionalOrder",
  verb: "DELETE",
  host: "papi",
  path: "/papi/v1/um/conditional/order",
  access: "TRADE",
  weight: { ip: 1 },
  act: {
    does: "cancel",
    product: "um",
    kind: "conditional",
    orderId: "strategyId",
    origClientOrderId: "newClientStrategyId",
    readBack: "queryCurrentUmOpenConditionalOrder",
  },
  retired: retired("2026-04-28", "cancelUmAlgoOrder"),
  params: {
    symbol: Ticker,
    strategyId: optional(Id),
    newClientStrategyId: optional(ClientId),
  },
  rules: [
    { anyOf: ["strategyId", "newClientStrategyId"] },
  ],
  detours: replaced("cancelUmAlgoOrder"),
  answer: UmConditionalOrder(),
}));
/** Types of {@link cancelUmConditionalOrder}. */
export declare namespace cancelUmConditionalOrder {
  /** Parameters of {@link cancelUmConditionalOrder}. */
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
 * Cancels all open USDⓈ-M conditional orders of one contract.
 *
 * `DELETE /papi/v1/um/conditional/allOpenOrders` · TRADE · weight 1
 *
 * @deprecated Use `cancelAllUmAlgoOpenOrders`: the exchange answers 404 since 2026-04-28.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = cancelAllUmOpenConditionalOrders({ symbol: "BTCUSDT" });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#cancel-all-um-open-conditional-orders}
 */
export const cancelAllUmOpenConditionalOrders: Endpoint<
  cancelAllUmOpenConditionalOrders.Params,
  FuturesAck
> = /*#__PURE__*/ endpoint(() => ({
  name: "cancelAllUmOpenConditionalOrders",
  verb: "DELETE",
  host: "papi",
  path: "/papi/v1/um/conditional/allOpenOrders",
  access: "TRADE",
  weight: { ip: 1 },
  act: {
    does: "cancel",
    product: "um",
    kind: "conditional",
    all: true,
    readBack: "queryAllCurrentUmOpenConditionalOrders",
  },
  retired: retired("2026-04-28", "cancelAllUmAlgoOpenOrders"),
  params: {
    symbol: Ticker,
  },
  detours: replaced("cancelAllUmAlgoOpenOrders"),
  answer: FuturesAck(),
}));
/** Types of {@link cancelAllUmOpenConditionalOrders}. */
export declare namespace cancelAllUmOpenConditionalOrders {
  /** Parameters of {@link cancelAllUmOpenConditionalOrders}. */
  interface Params {
    /** Contract, as in `BTCUSDT`. */
    readonly symbol: string;
  }
}
