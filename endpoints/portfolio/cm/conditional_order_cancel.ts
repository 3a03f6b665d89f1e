/**
 * Cancelling COIN-M conditional orders.
 *
 * @module
 */
import { plain, renamed } from "../../../lib/detours.ts";
import { type Endpoint, endpoint } from "../../../lib/endpoint.ts";
import { ClientId, Id, optional, Ticker } from "../../../lib/fields/fields.ts";
import { FuturesAck } from "../ack.ts";
import { CmConditionalOrder } from "./conditional_order.ts";

/**
 * Cancels an open COIN-M conditional order.
 *
 * `DELETE /papi/v1/cm/conditional/order` · TRADE · weight 1
 *
 * Refused with -2011 if the order has triggered or ended: query it to know.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = cancelCmConditionalOrder({
 *   symbol: "BTCUSD_PERP", strategyId: "8886774212345678901",
 * });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#cancel-cm-conditional-order}
 */
export const cancelCmConditionalOrder: Endpoint<
  cancelCmConditionalOrder.Params,
  CmConditionalOrder
> = /*#__PURE__*/ endpoint(() => ({
  name: "cancelCmConditionalOrder",
  verb: "DELETE",
  host: "papi",
  path: "/papi/v1/cm/conditional/order",
  access: "TRADE",
  weight: { ip: 1 },
  act: {
    does: "cancel",
    product: "cm",
    kind: "conditional",
    orderId: "strategyId",
    origClientOrderId: "newClientStrategyId",
    readBack: "queryCurrentCmOpenConditionalOrder",
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
    plain("cancelCmOrder"),
    renamed("algoId|clientAlgoId", "strategyId or newClientStrategyId"),
  ],
  answer: CmConditionalOrder(),
}));
/** Types of {@link cancelCmConditionalOrder}. */
export declare namespace cancelCmConditionalOrder {
  /** Parameters of {@link cancelCmConditionalOrder}. */
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
 * Cancels all open COIN-M conditional orders of one contract.
 *
 * `DELETE /papi/v1/cm/conditional/allOpenOrders` · TRADE · weight 1
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = cancelAllCmOpenConditionalOrders({ symbol: "BTCUSD_PERP" });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#cancel-all-cm-open-conditional-orders}
 */
export const cancelAllCmOpenConditionalOrders: Endpoint<
  cancelAllCmOpenConditionalOrders.Params,
  FuturesAck
> = /*#__PURE__*/ endpoint(() => ({
  name: "cancelAllCmOpenConditionalOrders",
  verb: "DELETE",
  host: "papi",
  path: "/papi/v1/cm/conditional/allOpenOrders",
  access: "TRADE",
  weight: { ip: 1 },
  act: {
    does: "cancel",
    product: "cm",
    kind: "conditional",
    all: true,
    readBack: "queryAllCurrentCmOpenConditionalOrders",
  },
  params: {
    symbol: Ticker,
  },
  answer: FuturesAck(),
}));
/** Types of {@link cancelAllCmOpenConditionalOrders}. */
export declare namespace cancelAllCmOpenConditionalOrders {
  /** Parameters of {@link cancelAllCmOpenConditionalOrders}. */
  interface Params {
    /** Contract, as in `BTCUSD_PERP`. */
    readonly symbol: string;
  }
}
