/**
 * Margin orders: cancelling them.
 *
 * @module
 */
import {
  arrayOf,
  Bool,
  DecimalText,
  IdText,
  maybe,
  type Model,
  model,
  type Open,
  Text,
  TimeMs,
} from "../../../lib/answers/answer.ts";
import {
  OrderStatusText,
  SelfTradePreventionText,
  SideText,
  TimeInForceText,
} from "../../../lib/enums/answers.ts";
import { lists } from "../../../lib/detours.ts";
import { type Endpoint, endpoint } from "../../../lib/endpoint.ts";
import {
  ClientId,
  Id,
  optional,
  type Switch,
  Ticker,
  UpperSwitch,
} from "../../../lib/fields/fields.ts";
import {
  type ListOrderStatus,
  ListOrderStatusText,
  type ListStatusType,
  ListStatusTypeText,
  type MarginOrderType,
  MarginOrderTypeText,
} from "../../../lib/enums/margin.ts";
import type {
  OrderStatus,
  SelfTradePrevention,
  Side,
  TimeInForce,
} from "../../../lib/enums/shared.ts";
import { MarginAccountListedOrder } from "./oco.ts";
import { MarginAccountCancelledLeg } from "./oco_cancel.ts";
import { type MarginAccountListType, MarginAccountListTypeText } from "../enums.ts";

/** A margin order that was cancelled. */
export interface MarginAccountCancelledOrder {
  /** Trading pair. */
  readonly symbol: string;
  /** Id of the order. */
  readonly orderId: IdText;
  /** Your own id of the order. */
  readonly origClientOrderId: string;
  /** Id of the cancellation. */
  readonly clientOrderId: string;
  /** Limit price; 0 for a market order. */
  readonly price: DecimalText;
  /** Ordered amount, in the base asset. */
  readonly origQty: DecimalText;
  /** Filled amount, in the base asset. */
  readonly executedQty: DecimalText;
  /** Value of the fills, in the quote asset; spelled so by the exchange. */
  readonly cummulativeQuoteQty: DecimalText;
  /** State of the order. */
  readonly status: Open<OrderStatus>;
  /** How long it stays. */
  readonly timeInForce: Open<TimeInForce>;
  /** Kind of order. */
  readonly type: Open<MarginOrderType>;
  /** Buy or sell. */
  readonly side: Open<Side>;
  /** Whether it is isolated margin. */
  readonly isIsolated: boolean;
}
/** Reader of {@link MarginAccountCancelledOrder}. */
export const MarginAccountCancelledOrder: Model<MarginAccountCancelledOrder> = /*#__PURE__*/ model(
  "MarginAccountCancelledOrder",
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
    isIsolated: Bool,
  }),
);

/** An order that was cancelled, or an order list with its orders. */
export interface MarginAccountCancellation {
  /** Trading pair. */
  readonly symbol: string;
  /** Whether it is isolated margin. */
  readonly isIsolated: boolean;
  /** Your own id of the order. */
  readonly origClientOrderId?: string;
  /** Id of the order. */
  readonly orderId?: IdText;
  /** Id of the order list; -1 for an order without one. */
  readonly orderListId: IdText;
  /** Id of the cancellation. */
  readonly clientOrderId?: string;
  /** Limit price; 0 for a market order. */
  readonly price?: DecimalText;
  /** Ordered amount, in the base asset. */
  readonly origQty?: DecimalText;
  /** Filled amount, in the base asset. */
  readonly executedQty?: DecimalText;
  /** Value of the fills, in the quote asset; spelled so by the exchange. */
  readonly cummulativeQuoteQty?: DecimalText;
  /** State of the order. */
  readonly status?: Open<OrderStatus>;
  /** How long it stays. */
  readonly timeInForce?: Open<TimeInForce>;
  /** Kind of order. */
  readonly type?: Open<MarginOrderType>;
  /** Buy or sell. */
  readonly side?: Open<Side>;
  /** Which order expires when two of your orders would match. */
  readonly selfTradePreventionMode?: Open<SelfTradePrevention>;
  /** Kind of order list. */
  readonly contingencyType?: Open<MarginAccountListType>;
  /** What happened to the list last. */
  readonly listStatusType?: Open<ListStatusType>;
  /** State of the list. */
  readonly listOrderStatus?: Open<ListOrderStatus>;
  /** Your own id of the list. */
  readonly listClientOrderId?: string;
  /** Last change of the list, in ms. */
  readonly transactionTime?: number;
  /** Its orders. */
  readonly orders?: readonly MarginAccountListedOrder[];
  /** Its orders in detail. */
  readonly orderReports?: readonly MarginAccountCancelledLeg[];
}
/** Reader of {@link MarginAccountCancellation}. */
export const MarginAccountCancellation: Model<MarginAccountCancellation> = /*#__PURE__*/ model(
  "MarginAccountCancellation",
  ["orderListId"],
  () => ({
    symbol: Text,
    isIsolated: Bool,
    origClientOrderId: maybe(Text),
    orderId: maybe(IdText),
    orderListId: IdText,
    clientOrderId: maybe(Text),
    price: maybe(DecimalText),
    origQty: maybe(DecimalText),
    executedQty: maybe(DecimalText),
    cummulativeQuoteQty: maybe(DecimalText),
    status: maybe(OrderStatusText),
    timeInForce: maybe(TimeInForceText),
    type: maybe(MarginOrderTypeText),
    side: maybe(SideText),
    selfTradePreventionMode: maybe(SelfTradePreventionText),
    contingencyType: maybe(MarginAccountListTypeText),
    listStatusType: maybe(ListStatusTypeText),
    listOrderStatus: maybe(ListOrderStatusText),
    listClientOrderId: maybe(Text),
    transactionTime: maybe(TimeMs),
    orders: maybe(arrayOf(MarginAccountListedOrder())),
    orderReports: maybe(arrayOf(MarginAccountCancelledLeg())),
  }),
);

/**
 * Cancels an open margin order.
 *
 * `DELETE /sapi/v1/margin/order` · TRADE · weight 10
 *
 * Refused with -2011 if the order is filled or has already ended: query it to know. An order of a
 * list takes the whole list with it.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = marginAccountCancelOrder({ symbol: "BTCUSDT", orderId: "8886774212345678901" });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/trade#margin-account-cancel-order}
 */
export const marginAccountCancelOrder: Endpoint<
  marginAccountCancelOrder.Params,
  MarginAccountCancelledOrder
> = /*#__PURE__*/ endpoint(() => ({
  name: "marginAccountCancelOrder",
  verb: "DELETE",
  host: "sapi",
  path: "/sapi/v1/margin/order",
  access: "TRADE",
  weight: { ip: 10 },
  act: {
    does: "cancel",
    product: "margin",
    id: "newClientOrderId",
    readBack: "queryMarginAccountsOrder",
  },
  params: {
    symbol: Ticker,
    isIsolated: optional(UpperSwitch, "FALSE"),
    orderId: optional(Id),
    origClientOrderId: optional(ClientId),
    newClientOrderId: optional(ClientId),
  },
  rules: [
    { anyOf: ["orderId", "origClientOrderId"] },
  ],
  detours: [lists("marginAccountCancelOco")],
  answer: MarginAccountCancelledOrder(),
}));
/** Types of {@link marginAccountCancelOrder}. */
export declare namespace marginAccountCancelOrder {
  /** Parameters of {@link marginAccountCancelOrder}. */
  interface Params {
    /** Trading pair, as in `BTCUSDT`. */
    readonly symbol: string;
    /** `true` for isolated margin; defaults to cross margin. */
    readonly isIsolated?: Switch;
    /** Id of the order; this or `origClientOrderId`. */
    readonly orderId?: Id;
    /** Client id of the order; this or `orderId`. */
    readonly origClientOrderId?: string;
    /** Your own id of the cancellation; generated by the exchange if left out. */
    readonly newClientOrderId?: string;
  }
}

/**
 * Cancels all open margin orders of a pair.
 *
 * `DELETE /sapi/v1/margin/openOrders` · TRADE · weight 1
 *
 * Order lists go too; each is one entry of the answer, recognizable by its `contingencyType`.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = marginAccountCancelAllOpenOrdersOnASymbol({ symbol: "BTCUSDT" });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/trade#margin-account-cancel-all-open-orders-on-asymbol}
 */
export const marginAccountCancelAllOpenOrdersOnASymbol: Endpoint<
  marginAccountCancelAllOpenOrdersOnASymbol.Params,
  readonly MarginAccountCancellation[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "marginAccountCancelAllOpenOrdersOnASymbol",
  verb: "DELETE",
  host: "sapi",
  path: "/sapi/v1/margin/openOrders",
  access: "TRADE",
  weight: { ip: 1 },
  act: { does: "cancel", product: "margin", all: true, readBack: "queryMarginAccountsOpenOrders" },
  params: {
    symbol: Ticker,
    isIsolated: optional(UpperSwitch, "FALSE"),
  },
  answer: arrayOf(MarginAccountCancellation()),
}));
/** Types of {@link marginAccountCancelAllOpenOrdersOnASymbol}. */
export declare namespace marginAccountCancelAllOpenOrdersOnASymbol {
  /** Parameters of {@link marginAccountCancelAllOpenOrdersOnASymbol}. */
  interface Params {
    /** Trading pair, as in `BTCUSDT`. */
    readonly symbol: string;
    /** `true` for isolated margin; defaults to cross margin. */
    readonly isIsolated?: Switch;
  }
}
