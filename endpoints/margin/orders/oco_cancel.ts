/**
 * Margin order lists (OCO, OTO and OTOCO): cancelling them.
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
import { elsewhere } from "../../../lib/detours.ts";
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
import { type MarginAccountListType, MarginAccountListTypeText } from "../enums.ts";

/** An order that was cancelled with its list. */
export interface MarginAccountCancelledLeg {
  /** Trading pair. */
  readonly symbol: string;
  /** Your own id of the order. */
  readonly origClientOrderId: string;
  /** Id of the order. */
  readonly orderId: IdText;
  /** Id of the order list. */
  readonly orderListId: IdText;
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
  /** Trigger price; 0 for an order without one. */
  readonly stopPrice?: DecimalText;
  /** Visible part of an iceberg order, in the base asset; 0 for any other. */
  readonly icebergQty?: DecimalText;
  /** Which order expires when two of your orders would match. */
  readonly selfTradePreventionMode?: Open<SelfTradePrevention>;
}
/** Reader of {@link MarginAccountCancelledLeg}. */
export const MarginAccountCancelledLeg: Model<MarginAccountCancelledLeg> = /*#__PURE__*/ model(
  "MarginAccountCancelledLeg",
  ["orderId", "status", "executedQty"],
  () => ({
    symbol: Text,
    origClientOrderId: Text,
    orderId: IdText,
    orderListId: IdText,
    clientOrderId: Text,
    price: DecimalText,
    origQty: DecimalText,
    executedQty: DecimalText,
    cummulativeQuoteQty: DecimalText,
    status: OrderStatusText,
    timeInForce: TimeInForceText,
    type: MarginOrderTypeText,
    side: SideText,
    stopPrice: maybe(DecimalText),
    icebergQty: maybe(DecimalText),
    selfTradePreventionMode: maybe(SelfTradePreventionText),
  }),
);

/** An order list that was cancelled. */
export interface MarginAccountCancelledOrderList {
  /** Id of the order list. */
  readonly orderListId: IdText;
  /** Kind of order list. */
  readonly contingencyType: Open<MarginAccountListType>;
  /** What happened to the list last. */
  readonly listStatusType: Open<ListStatusType>;
  /** State of the list. */
  readonly listOrderStatus: Open<ListOrderStatus>;
  /** Your own id of the list. */
  readonly listClientOrderId: string;
  /** Last change of the list, in ms. */
  readonly transactionTime: number;
  /** Trading pair. */
  readonly symbol: string;
  /** Whether it is isolated margin. */
  readonly isIsolated: boolean;
  /** Its orders. */
  readonly orders: readonly MarginAccountListedOrder[];
  /** Its orders in detail. */
  readonly orderReports: readonly MarginAccountCancelledLeg[];
}
/** Reader of {@link MarginAccountCancelledOrderList}. */
export const MarginAccountCancelledOrderList: Model<MarginAccountCancelledOrderList> =
  /*#__PURE__*/ model("MarginAccountCancelledOrderList", ["orderListId"], () => ({
    orderListId: IdText,
    contingencyType: MarginAccountListTypeText,
    listStatusType: ListStatusTypeText,
    listOrderStatus: ListOrderStatusText,
    listClientOrderId: Text,
    transactionTime: TimeMs,
    symbol: Text,
    isIsolated: Bool,
    orders: arrayOf(MarginAccountListedOrder()),
    orderReports: arrayOf(MarginAccountCancelledLeg()),
  }));

/**
 * Cancels a margin order list with all its orders.
 *
 * `DELETE /sapi/v1/margin/orderList` · TRADE · UID weight 1
 *
 * Cancelling one of its orders cancels the list as well. Refused with -2011 if the list is done:
 * query it to know.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = marginAccountCancelOco({ symbol: "BTCUSDT", orderListId: "13551" });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/trade#margin-account-cancel-oco}
 */
export const marginAccountCancelOco: Endpoint<
  marginAccountCancelOco.Params,
  MarginAccountCancelledOrderList
> = /*#__PURE__*/ endpoint(() => ({
  name: "marginAccountCancelOco",
  verb: "DELETE",
  host: "sapi",
  path: "/sapi/v1/margin/orderList",
  access: "TRADE",
  weight: { uid: 1 },
  act: {
    does: "cancel",
    product: "margin",
    kind: "list",
    orderId: "orderListId",
    origClientOrderId: "listClientOrderId",
    id: "newClientOrderId",
    readBack: "marginQueryMarginAccountsOco",
  },
  params: {
    symbol: Ticker,
    isIsolated: optional(UpperSwitch, "FALSE"),
    orderListId: optional(Id),
    listClientOrderId: optional(ClientId),
    newClientOrderId: optional(ClientId),
  },
  rules: [
    { anyOf: ["orderListId", "listClientOrderId"] },
  ],
  detours: [elsewhere("orderId|origClientOrderId", "single orders are marginAccountCancelOrder")],
  answer: MarginAccountCancelledOrderList(),
}));
/** Types of {@link marginAccountCancelOco}. */
export declare namespace marginAccountCancelOco {
  /** Parameters of {@link marginAccountCancelOco}. */
  interface Params {
    /** Trading pair, as in `BTCUSDT`. */
    readonly symbol: string;
    /** `true` for isolated margin; defaults to cross margin. */
    readonly isIsolated?: Switch;
    /** Id of the list; this or `listClientOrderId`. */
    readonly orderListId?: Id;
    /** Client id of the list; this or `orderListId`. */
    readonly listClientOrderId?: string;
    /** Your own id of the cancellation; generated by the exchange if left out. */
    readonly newClientOrderId?: string;
  }
}
