/**
 * Cancelling cross margin orders and OCO lists.
 *
 * @module
 */
import {
  arrayOf,
  DecimalText,
  firstOf,
  IdText,
  maybe,
  type Model,
  model,
  type Open,
  open,
  Text,
  TimeMs,
} from "../../../lib/answers/answer.ts";
import { OrderStatusText, SideText, TimeInForceText } from "../../../lib/enums/answers.ts";
import { elsewhere, isolated, lists } from "../../../lib/detours.ts";
import { type Endpoint, endpoint } from "../../../lib/endpoint.ts";
import { ClientId, Id, optional, Ticker } from "../../../lib/fields/fields.ts";
import {
  type ListOrderStatus,
  ListOrderStatusText,
  type ListStatusType,
  ListStatusTypeText,
  type MarginOrderType,
  MarginOrderTypeText,
} from "../../../lib/enums/margin.ts";
import type { OrderStatus, Side, TimeInForce } from "../../../lib/enums/shared.ts";
import { OcoOrder } from "./oco.ts";

/** A margin order that was cancelled. */
export interface CancelledMarginOrder {
  /** Trading pair. */
  readonly symbol: string;
  /** Id of the order. */
  readonly orderId: IdText;
  /** Your own id of the order. */
  readonly origClientOrderId: string;
  /** Id of the cancel request. */
  readonly clientOrderId: string;
  /** Limit price; 0 for a market order. */
  readonly price: DecimalText;
  /** Ordered amount, in the base asset. */
  readonly origQty: DecimalText;
  /** Filled amount, in the base asset. */
  readonly executedQty: DecimalText;
  /** Value of the fills, in the quote asset. */
  readonly cummulativeQuoteQty: DecimalText;
  /** State of the order. */
  readonly status: Open<OrderStatus>;
  /** How long it stays. */
  readonly timeInForce: Open<TimeInForce>;
  /** Kind of order. */
  readonly type: Open<MarginOrderType>;
  /** Buy or sell. */
  readonly side: Open<Side>;
  /** Id of the order list; -1 if there is none. */
  readonly orderListId?: IdText;
  /** Trigger price, where it waits for one. */
  readonly stopPrice?: DecimalText;
  /** Visible part of the amount, in the base asset. */
  readonly icebergQty?: DecimalText;
}
/** Reader of {@link CancelledMarginOrder}. */
export const CancelledMarginOrder: Model<CancelledMarginOrder> = /*#__PURE__*/ model(
  "CancelledMarginOrder",
  ["orderId", "status", "executedQty"],
  () => ({
    symbol: Text,
    orderId: IdText,
    origClientOrderId: Text,
    clientOrderId: Text,
    price: DecimalText,
    origQty: DecimalText,
    executedQty: DecimalText,
    cummulativeQuoteQty: DecimalText,
    status: OrderStatusText,
    timeInForce: TimeInForceText,
    type: MarginOrderTypeText,
    side: SideText,
    orderListId: maybe(IdText),
    stopPrice: maybe(DecimalText),
    icebergQty: maybe(DecimalText),
  }),
);

/** An OCO list that was cancelled, with its orders. */
export interface CancelledMarginOco {
  /** Id of the order list. */
  readonly orderListId: IdText;
  /** Kind of order list. */
  readonly contingencyType: Open<"OCO">;
  /** What the report is about. */
  readonly listStatusType: Open<ListStatusType>;
  /** State of the order list. */
  readonly listOrderStatus: Open<ListOrderStatus>;
  /** Your own id of the order list. */
  readonly listClientOrderId: string;
  /** When it happened, in ms. */
  readonly transactionTime: number;
  /** Trading pair. */
  readonly symbol: string;
  /** Orders of the list. */
  readonly orders: readonly OcoOrder[];
  /** State of each order. */
  readonly orderReports: readonly CancelledMarginOrder[];
}
/** Reader of {@link CancelledMarginOco}. */
export const CancelledMarginOco: Model<CancelledMarginOco> = /*#__PURE__*/ model(
  "CancelledMarginOco",
  ["orderListId"],
  () => ({
    orderListId: IdText,
    contingencyType: open("OCO"),
    listStatusType: ListStatusTypeText,
    listOrderStatus: ListOrderStatusText,
    listClientOrderId: Text,
    transactionTime: TimeMs,
    symbol: Text,
    orders: arrayOf(OcoOrder()),
    orderReports: arrayOf(CancelledMarginOrder()),
  }),
);

/**
 * Cancels an open cross margin order.
 *
 * `DELETE /papi/v1/margin/order` · TRADE · weight 2
 *
 * Refused with -2011 if the order is filled or has already ended: query it to know.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = cancelMarginAccountOrder({ symbol: "BTCUSDT", orderId: "8886774212345678901" });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#cancel-margin-account-order}
 */
export const cancelMarginAccountOrder: Endpoint<
  cancelMarginAccountOrder.Params,
  CancelledMarginOrder
> = /*#__PURE__*/ endpoint(() => ({
  name: "cancelMarginAccountOrder",
  verb: "DELETE",
  host: "papi",
  path: "/papi/v1/margin/order",
  access: "TRADE",
  weight: { ip: 2 },
  act: {
    does: "cancel",
    product: "margin",
    id: "newClientOrderId",
    readBack: "queryMarginAccountOrder",
  },
  params: {
    symbol: Ticker,
    orderId: optional(Id),
    origClientOrderId: optional(ClientId),
    newClientOrderId: optional(ClientId),
  },
  rules: [
    { anyOf: ["orderId", "origClientOrderId"] },
  ],
  detours: [lists("cancelMarginAccountOcoOrders"), isolated("marginAccountCancelOrder")],
  answer: CancelledMarginOrder(),
}));
/** Types of {@link cancelMarginAccountOrder}. */
export declare namespace cancelMarginAccountOrder {
  /** Parameters of {@link cancelMarginAccountOrder}. */
  interface Params {
    /** Trading pair, as in `BTCUSDT`. */
    readonly symbol: string;
    /** Id of the order; this or `origClientOrderId`. */
    readonly orderId?: Id;
    /** Client id of the order; this or `orderId`. */
    readonly origClientOrderId?: string;
    /** Your own id of the cancel request. */
    readonly newClientOrderId?: string;
  }
}

/**
 * Cancels an open cross margin OCO list.
 *
 * `DELETE /papi/v1/margin/orderList` · TRADE · weight 2
 *
 * Cancelling one order of a list cancels the list. Refused with -2011 if the list is done: query it
 * to know.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = cancelMarginAccountOcoOrders({
 *   symbol: "BTCUSDT", orderListId: "8886774212345678901",
 * });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#cancel-margin-account-oco-orders}
 */
export const cancelMarginAccountOcoOrders: Endpoint<
  cancelMarginAccountOcoOrders.Params,
  CancelledMarginOco
> = /*#__PURE__*/ endpoint(() => ({
  name: "cancelMarginAccountOcoOrders",
  verb: "DELETE",
  host: "papi",
  path: "/papi/v1/margin/orderList",
  access: "TRADE",
  weight: { ip: 2 },
  act: {
    does: "cancel",
    product: "margin",
    kind: "list",
    orderId: "orderListId",
    origClientOrderId: "listClientOrderId",
    id: "newClientOrderId",
    readBack: "queryMarginAccountsOco",
  },
  params: {
    symbol: Ticker,
    orderListId: optional(Id),
    listClientOrderId: optional(ClientId),
    newClientOrderId: optional(ClientId),
  },
  rules: [
    { anyOf: ["orderListId", "listClientOrderId"] },
  ],
  detours: [
    elsewhere("orderId|origClientOrderId", "single orders are cancelMarginAccountOrder"),
    isolated("marginAccountCancelOco"),
  ],
  answer: CancelledMarginOco(),
}));
/** Types of {@link cancelMarginAccountOcoOrders}. */
export declare namespace cancelMarginAccountOcoOrders {
  /** Parameters of {@link cancelMarginAccountOcoOrders}. */
  interface Params {
    /** Trading pair, as in `BTCUSDT`. */
    readonly symbol: string;
    /** Id of the list; this or `listClientOrderId`. */
    readonly orderListId?: Id;
    /** Client id of the list; this or `orderListId`. */
    readonly listClientOrderId?: string;
    /** Your own id of the cancel request. */
    readonly newClientOrderId?: string;
  }
}

/**
 * Cancels all open cross margin orders of one pair, OCO lists included.
 *
 * `DELETE /papi/v1/margin/allOpenOrders` · TRADE · weight 5
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = cancelMarginAccountAllOpenOrdersOnASymbol({ symbol: "BTCUSDT" });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#cancel-margin-account-all-open-orders-on-asymbol}
 */
export const cancelMarginAccountAllOpenOrdersOnASymbol: Endpoint<
  cancelMarginAccountAllOpenOrdersOnASymbol.Params,
  readonly (CancelledMarginOco | CancelledMarginOrder)[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "cancelMarginAccountAllOpenOrdersOnASymbol",
  verb: "DELETE",
  host: "papi",
  path: "/papi/v1/margin/allOpenOrders",
  access: "TRADE",
  weight: { ip: 5 },
  act: { does: "cancel", product: "margin", all: true, readBack: "queryCurrentMarginOpenOrder" },
  params: {
    symbol: Ticker,
  },
  detours: [isolated("marginAccountCancelAllOpenOrdersOnASymbol")],
  answer: arrayOf(firstOf(CancelledMarginOco(), CancelledMarginOrder())),
}));
/** Types of {@link cancelMarginAccountAllOpenOrdersOnASymbol}. */
export declare namespace cancelMarginAccountAllOpenOrdersOnASymbol {
  /** Parameters of {@link cancelMarginAccountAllOpenOrdersOnASymbol}. */
  interface Params {
    /** Trading pair, as in `BTCUSDT`. */
    readonly symbol: string;
  }
}
