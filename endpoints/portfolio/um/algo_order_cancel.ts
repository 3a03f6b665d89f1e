/**
 * Cancelling USDⓈ-M algo orders.
 *
 * @module
 */
import {
  Done,
  IdText,
  maybe,
  type Model,
  model,
  type Reader,
  readerOf,
  Text,
} from "../../../lib/answers/answer.ts";
import { plain, renamed } from "../../../lib/detours.ts";
import { type Endpoint, endpoint } from "../../../lib/endpoint.ts";
import { ClientId, Id, optional, Ticker } from "../../../lib/fields/fields.ts";
import { FuturesAck } from "../ack.ts";

/** Whether an algo order was cancelled. */
export interface AlgoCancellation {
  /** Whether it was done. */
  readonly complete: boolean;
  /** Id of the algo order; the exchange may leave it out. */
  readonly algoId?: IdText;
  /** Client id of the algo order; the exchange may leave it out. */
  readonly clientAlgoId?: string;
}
const Cancelled: Model<AlgoCancellation> = /*#__PURE__*/ model(
  "AlgoCancellation",
  ["complete"],
  () => ({ complete: Done, algoId: maybe(IdText), clientAlgoId: maybe(Text) }),
);
/** Reader of {@link AlgoCancellation}; a code of 200 beside the id says `complete` as well. */
export const AlgoCancellation: Model<AlgoCancellation> = (): Reader<AlgoCancellation> => {
  const { shape, name, read, finds } = Cancelled();
  const completed = (u: unknown): unknown => {
    const { complete, code, algoId } = Object(u);
    return complete === undefined && String(code) === "200" && algoId
      ? { ...Object(u), complete: true }
      : u;
  };
  return readerOf(shape, name, (u, seen) => read(completed(u), seen), (u) => finds(completed(u)));
};

/**
 * Cancels an open USDⓈ-M algo order.
 *
 * `DELETE /papi/v1/um/algo/order` · TRADE · weight 1
 *
 * Refused with -2011 if the order has triggered or ended: query it to know.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = cancelUmAlgoOrder({ algoId: "8886774212345678901" });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#cancel-um-algo-order}
 */
export const cancelUmAlgoOrder: Endpoint<cancelUmAlgoOrder.Params, AlgoCancellation> =
  /*#__PURE__*/ endpoint(() => ({
    name: "cancelUmAlgoOrder",
    verb: "DELETE",
    host: "papi",
    path: "/papi/v1/um/algo/order",
    access: "TRADE",
    weight: { ip: 1 },
    act: {
      does: "cancel",
      product: "um",
      kind: "algo",
      orderId: "algoId",
      origClientOrderId: "clientAlgoId",
      readBack: "queryCurrentUmOpenAlgoOrder",
    },
    params: {
      algoId: optional(Id),
      clientAlgoId: optional(ClientId),
    },
    rules: [
      { anyOf: ["algoId", "clientAlgoId"] },
    ],
    detours: [
      plain("cancelUmOrder"),
      renamed("strategyId|newClientStrategyId", "algoId or clientAlgoId"),
    ],
    answer: AlgoCancellation(),
  }));
/** Types of {@link cancelUmAlgoOrder}. */
export declare namespace cancelUmAlgoOrder {
  /** Parameters of {@link cancelUmAlgoOrder}. */
  interface Params {
    /** Id of the algo order; this or `clientAlgoId`. */
    readonly algoId?: Id;
    /** Client id of the algo order; this or `algoId`. */
    readonly clientAlgoId?: string;
  }
}

/**
 * Cancels all open USDⓈ-M algo orders of one contract.
 *
 * `DELETE /papi/v1/um/algo/allOpenOrders` · TRADE · weight 1
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = cancelAllUmAlgoOpenOrders({ symbol: "BTCUSDT" });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#cancel-all-um-algo-open-orders}
 */
export const cancelAllUmAlgoOpenOrders: Endpoint<cancelAllUmAlgoOpenOrders.Params, FuturesAck> =
  /*#__PURE__*/ endpoint(() => ({
    name: "cancelAllUmAlgoOpenOrders",
    verb: "DELETE",
    host: "papi",
    path: "/papi/v1/um/algo/allOpenOrders",
    access: "TRADE",
    weight: { ip: 1 },
    act: {
      does: "cancel",
      product: "um",
      kind: "algo",
      all: true,
      readBack: "queryAllCurrentUmOpenAlgoOrders",
    },
    params: {
      symbol: Ticker,
    },
    answer: FuturesAck(),
  }));
/** Types of {@link cancelAllUmAlgoOpenOrders}. */
export declare namespace cancelAllUmAlgoOpenOrders {
  /** Parameters of {@link cancelAllUmAlgoOpenOrders}. */
  interface Params {
    /** Contract, as in `BTCUSDT`. */
    readonly symbol: string;
  }
}
