/**
 * Margin OCO: two orders, one of which cancels the other.
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
import { ocoDetours } from "../../../lib/detours.ts";
import { type Endpoint, endpoint } from "../../../lib/endpoint.ts";
import {
  ClientId,
  clientId,
  Decimal,
  optional,
  Switch,
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
  MarginSideEffect,
} from "../../../lib/enums/margin.ts";
import {
  MarginRespType,
  MarginTimeInForce,
  type OrderStatus,
  SelfTradePrevention,
  Side,
  type TimeInForce,
} from "../../../lib/enums/shared.ts";
import { type MarginAccountListType, MarginAccountListTypeText } from "../enums.ts";

/** An order of an order list. */
export interface MarginAccountListedOrder {
  /** Trading pair. */
  readonly symbol: string;
  /** Id of the order. */
  readonly orderId: IdText;
  /** Your own id of the order. */
  readonly clientOrderId: string;
}
/** Reader of {@link MarginAccountListedOrder}. */
export const MarginAccountListedOrder: Model<MarginAccountListedOrder> = /*#__PURE__*/ model(
  "MarginAccountListedOrder",
  ["orderId"],
  () => ({
    symbol: Text,
    orderId: IdText,
    clientOrderId: Text,
  }),
);

/** An order of an order list as it was placed. */
export interface MarginAccountLeg {
  /** Trading pair. */
  readonly symbol: string;
  /** Id of the order. */
  readonly orderId: IdText;
  /** Id of the order list. */
  readonly orderListId: IdText;
  /** Your own id of the order. */
  readonly clientOrderId: string;
  /** When it was placed, in ms. */
  readonly transactTime: number;
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
  /** Which order expires when two of your orders would match. */
  readonly selfTradePreventionMode?: Open<SelfTradePrevention>;
}
/** Reader of {@link MarginAccountLeg}. */
export const MarginAccountLeg: Model<MarginAccountLeg> = /*#__PURE__*/ model(
  "MarginAccountLeg",
  ["orderId", "status", "executedQty"],
  () => ({
    symbol: Text,
    orderId: IdText,
    orderListId: IdText,
    clientOrderId: Text,
    transactTime: TimeMs,
    price: DecimalText,
    origQty: DecimalText,
    executedQty: DecimalText,
    cummulativeQuoteQty: DecimalText,
    status: OrderStatusText,
    timeInForce: TimeInForceText,
    type: MarginOrderTypeText,
    side: SideText,
    stopPrice: maybe(DecimalText),
    selfTradePreventionMode: maybe(SelfTradePreventionText),
  }),
);

/** An order list (OCO, OTO or OTOCO) as it was placed. */
export interface MarginAccountOrderList {
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
  /** Amount borrowed for it; absent if nothing was. */
  readonly marginBuyBorrowAmount?: DecimalText;
  /** Asset that was borrowed. */
  readonly marginBuyBorrowAsset?: string;
  /** Whether it is isolated margin. */
  readonly isIsolated: boolean;
  /** Its orders. */
  readonly orders: readonly MarginAccountListedOrder[];
  /** Its orders in detail. */
  readonly orderReports: readonly MarginAccountLeg[];
}
/** Reader of {@link MarginAccountOrderList}. */
export const MarginAccountOrderList: Model<MarginAccountOrderList> = /*#__PURE__*/ model(
  "MarginAccountOrderList",
  ["orderListId"],
  () => ({
    orderListId: IdText,
    contingencyType: MarginAccountListTypeText,
    listStatusType: ListStatusTypeText,
    listOrderStatus: ListOrderStatusText,
    listClientOrderId: Text,
    transactionTime: TimeMs,
    symbol: Text,
    marginBuyBorrowAmount: maybe(DecimalText),
    marginBuyBorrowAsset: maybe(Text),
    isIsolated: Bool,
    orders: arrayOf(MarginAccountListedOrder()),
    orderReports: arrayOf(MarginAccountLeg()),
  }),
);

/**
 * Places a limit order and a stop order on margin, one of which cancels the other (OCO).
 *
 * `POST /sapi/v1/margin/order/oco` · TRADE · UID weight 6, or 1500 where it may borrow · 2 orders
 *
 * If the outcome is `unknown`, query the list before placing anything again: the failure carries
 * its id, which `marginQueryMarginAccountsOco` takes as `origClientOrderId`. With `MARGIN_BUY` and
 * `AUTO_BORROW_REPAY` it may borrow. Refused with -2010 if an order is rejected, -3006 above what
 * you may borrow, -3045 if the exchange has too little to lend.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = marginMarginAccountNewOco({
 *   symbol: "BTCUSDT",
 *   side: "SELL",
 *   quantity: "0.01",
 *   price: "72000",
 *   stopPrice: "58000",
 *   stopLimitPrice: "57900",
 *   stopLimitTimeInForce: "GTC",
 * });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/trade#margin-account-new-oco}
 */
export const marginMarginAccountNewOco: Endpoint<
  marginMarginAccountNewOco.Params,
  MarginAccountOrderList
> = /*#__PURE__*/ endpoint(() => ({
  name: "marginMarginAccountNewOco",
  verb: "POST",
  host: "sapi",
  path: "/sapi/v1/margin/order/oco",
  access: "TRADE",
  weight: [
    { when: ["sideEffectType", "MARGIN_BUY", "AUTO_BORROW_REPAY"], uid: 1500, orders: 2 },
    { uid: 6, orders: 2 },
  ],
  act: {
    does: "order",
    product: "margin",
    kind: "oco",
    id: "listClientOrderId",
    legs: [
      { id: "limitClientOrderId", side: "side", quantity: "quantity", price: "price" },
      {
        id: "stopClientOrderId",
        side: "side",
        quantity: "quantity",
        price: "stopLimitPrice",
        stopPrice: "stopPrice",
      },
    ],
    readBack: "marginQueryMarginAccountsOco",
  },
  params: {
    symbol: Ticker,
    side: Side,
    quantity: Decimal,
    price: Decimal,
    stopPrice: Decimal,
    isIsolated: optional(UpperSwitch, "FALSE"),
    listClientOrderId: optional(clientId(36)),
    limitClientOrderId: optional(ClientId),
    limitIcebergQty: optional(Decimal),
    stopClientOrderId: optional(ClientId),
    stopLimitPrice: optional(Decimal),
    stopIcebergQty: optional(Decimal),
    stopLimitTimeInForce: optional(MarginTimeInForce),
    newOrderRespType: optional(MarginRespType),
    sideEffectType: optional(MarginSideEffect, "NO_SIDE_EFFECT"),
    selfTradePreventionMode: optional(SelfTradePrevention),
    autoRepayAtCancel: optional(Switch, "true"),
  },
  rules: [
    { together: ["stopLimitPrice", "stopLimitTimeInForce"] },
    { unless: ["stopLimitTimeInForce", "GTC"], forbids: ["stopIcebergQty"] },
  ],
  detours: ocoDetours,
  answer: MarginAccountOrderList(),
}));
/** Types of {@link marginMarginAccountNewOco}. */
export declare namespace marginMarginAccountNewOco {
  /** Parameters of {@link marginMarginAccountNewOco}. */
  interface Params {
    /** Trading pair, as in `BTCUSDT`. */
    readonly symbol: string;
    /** Buy or sell. */
    readonly side: Side;
    /** Amount of both orders, in the base asset. */
    readonly quantity: Decimal;
    /** Price of the limit order: above the market to sell, below it to buy. */
    readonly price: Decimal;
    /** Price that sets the stop order off: below the market to sell, above it to buy. */
    readonly stopPrice: Decimal;
    /** `true` for isolated margin; defaults to cross margin. */
    readonly isIsolated?: Switch;
    /** Your own id of the list, unique among open lists; generated by the library if left out. */
    readonly listClientOrderId?: string;
    /** Your own id of the limit order; generated by the exchange if left out. */
    readonly limitClientOrderId?: string;
    /** Visible part of the limit order, in the base asset. */
    readonly limitIcebergQty?: Decimal;
    /** Your own id of the stop order; generated by the exchange if left out. */
    readonly stopClientOrderId?: string;
    /** Limit price of the stop order, with `stopLimitTimeInForce`; a market order without. */
    readonly stopLimitPrice?: Decimal;
    /** Visible part of the stop order, in the base asset. */
    readonly stopIcebergQty?: Decimal;
    /** How long the stop order stays, with `stopLimitPrice`. */
    readonly stopLimitTimeInForce?: MarginTimeInForce;
    /** How much is answered. */
    readonly newOrderRespType?: MarginRespType;
    /** Whether it borrows (`MARGIN_BUY`), repays (`AUTO_REPAY`) or both; defaults to neither. */
    readonly sideEffectType?: MarginSideEffect;
    /** Which order expires when two of your orders would match; the pair says what it allows. */
    readonly selfTradePreventionMode?: SelfTradePrevention;
    /** Whether a cancellation repays what the order borrowed; defaults to `true`. */
    readonly autoRepayAtCancel?: Switch;
  }
}
