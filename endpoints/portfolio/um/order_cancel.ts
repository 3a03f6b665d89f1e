/**
 * Cancelling USDⓈ-M orders.
 *
 * @module
 */
import { waiting } from "../../../lib/detours.ts";
import { type Endpoint, endpoint } from "../../../lib/endpoint.ts";
import { ClientId, Id, optional, Ticker } from "../../../lib/fields/fields.ts";
import { FuturesAck } from "../ack.ts";
import { UmOrder } from "./order.ts";

/**
 * Cancels an open USDⓈ-M order.
 *
 * `DELETE /papi/v1/um/order` · TRADE · weight 1
 *
 * Refused with -2011 if the order is filled or has already ended: query it to know.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = cancelUmOrder({ symbol: "BTCUSDT", orderId: "8886774212345678901" });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#cancel-um-order}
 */
export const cancelUmOrder: Endpoint<cancelUmOrder.Params, UmOrder> = /*#__PURE__*/ endpoint(
  () => ({
    name: "cancelUmOrder",
    verb: "DELETE",
    host: "papi",
    path: "/papi/v1/um/order",
    access: "TRADE",
    weight: { ip: 1 },
    act: { does: "cancel", product: "um", readBack: "queryUmOrder" },
    params: {
      symbol: Ticker,
      orderId: optional(Id),
      origClientOrderId: optional(ClientId),
    },
    rules: [
      { anyOf: ["orderId", "origClientOrderId"] },
    ],
    detours: [waiting("cancelUmAlgoOrder")],
    answer: UmOrder(),
  }),
);
/** Types of {@link cancelUmOrder}. */
export declare namespace cancelUmOrder {
  /** Parameters of {@link cancelUmOrder}. */
  interface Params {
    /** Contract, as in `BTCUSDT`. */
    readonly symbol: string;
    /** Id of the order; this or `origClientOrderId`. */
    readonly orderId?: Id;
    /** Client id of the order; this or `orderId`. */
    readonly origClientOrderId?: string;
  }
}

/**
 * Cancels all open USDⓈ-M orders of one contract.
 *
 * `DELETE /papi/v1/um/allOpenOrders` · TRADE · weight 1
 *
 * Algo orders are not among them: `cancelAllUmAlgoOpenOrders` cancels those.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = cancelAllUmOpenOrders({ symbol: "BTCUSDT" });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#cancel-all-um-open-orders}
 */
export const cancelAllUmOpenOrders: Endpoint<cancelAllUmOpenOrders.Params, FuturesAck> =
  /*#__PURE__*/ endpoint(() => ({
    name: "cancelAllUmOpenOrders",
    verb: "DELETE",
    host: "papi",
    path: "/papi/v1/um/allOpenOrders",
    access: "TRADE",
    weight: { ip: 1 },
    act: { does: "cancel", product: "um", all: true, readBack: "queryAllCurrentUmOpenOrders" },
    params: {
      symbol: Ticker,
    },
    answer: FuturesAck(),
  }));
/** Types of {@link cancelAllUmOpenOrders}. */
export declare namespace cancelAllUmOpenOrders {
  /** Parameters of {@link cancelAllUmOpenOrders}. */
  interface Params {
    /** Contract, as in `BTCUSDT`. */
    readonly symbol: string;
  }
}
