/**
 * Cancelling COIN-M orders.
 *
 * @module
 */
import { waiting } from "../../../lib/detours.ts";
import { type Endpoint, endpoint } from "../../../lib/endpoint.ts";
import { ClientId, Id, optional, Ticker } from "../../../lib/fields/fields.ts";
import { FuturesAck } from "../ack.ts";
import { CmOrder } from "./order.ts";

/**
 * Cancels an open COIN-M order.
 *
 * `DELETE /papi/v1/cm/order` · TRADE · weight 1
 *
 * Refused with -2011 if the order is filled or has already ended: query it to know.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = cancelCmOrder({ symbol: "BTCUSD_PERP", orderId: "8886774212345678901" });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#cancel-cm-order}
 */
export const cancelCmOrder: Endpoint<cancelCmOrder.Params, CmOrder> = /*#__PURE__*/ endpoint(
  () => ({
    name: "cancelCmOrder",
    verb: "DELETE",
    host: "papi",
    path: "/papi/v1/cm/order",
    access: "TRADE",
    weight: { ip: 1 },
    act: { does: "cancel", product: "cm", readBack: "queryCmOrder" },
    params: {
      symbol: Ticker,
      orderId: optional(Id),
      origClientOrderId: optional(ClientId),
    },
    rules: [
      { anyOf: ["orderId", "origClientOrderId"] },
    ],
    detours: [waiting("cancelCmConditionalOrder")],
    answer: CmOrder(),
  }),
);
/** Types of {@link cancelCmOrder}. */
export declare namespace cancelCmOrder {
  /** Parameters of {@link cancelCmOrder}. */
  interface Params {
    /** Contract, as in `BTCUSD_PERP`. */
    readonly symbol: string;
    /** Id of the order; this or `origClientOrderId`. */
    readonly orderId?: Id;
    /** Client id of the order; this or `orderId`. */
    readonly origClientOrderId?: string;
  }
}

/**
 * Cancels all open COIN-M orders of one contract.
 *
 * `DELETE /papi/v1/cm/allOpenOrders` · TRADE · weight 1
 *
 * Conditional orders are not among them: `cancelAllCmOpenConditionalOrders` cancels those.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = cancelAllCmOpenOrders({ symbol: "BTCUSD_PERP" });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#cancel-all-cm-open-orders}
 */
export const cancelAllCmOpenOrders: Endpoint<cancelAllCmOpenOrders.Params, FuturesAck> =
  /*#__PURE__*/ endpoint(() => ({
    name: "cancelAllCmOpenOrders",
    verb: "DELETE",
    host: "papi",
    path: "/papi/v1/cm/allOpenOrders",
    access: "TRADE",
    weight: { ip: 1 },
    act: { does: "cancel", product: "cm", all: true, readBack: "queryAllCurrentCmOpenOrders" },
    params: {
      symbol: Ticker,
    },
    answer: FuturesAck(),
  }));
/** Types of {@link cancelAllCmOpenOrders}. */
export declare namespace cancelAllCmOpenOrders {
  /** Parameters of {@link cancelAllCmOpenOrders}. */
  interface Params {
    /** Contract, as in `BTCUSD_PERP`. */
    readonly symbol: string;
  }
}
