/**
 * Cross margin orders, open and past.
 *
 * @module
 */
import { readsMargin } from "../../../lib/act.ts";
import {
  arrayOf,
  Bool,
  DecimalText,
  IdText,
  maybe,
  type Model,
  model,
  nullable,
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
import { isolated, lists } from "../../../lib/detours.ts";
import { type Endpoint, endpoint } from "../../../lib/endpoint.ts";
import { ClientId, Id, integer, optional, Ticker, Time } from "../../../lib/fields/fields.ts";
import { type MarginOrderType, MarginOrderTypeText } from "../../../lib/enums/margin.ts";
import type {
  OrderStatus,
  SelfTradePrevention,
  Side,
  TimeInForce,
} from "../../../lib/enums/shared.ts";

/** A margin order with what was filled so far. */
export interface MarginOrderState {
  /** Your own id of the order. */
  readonly clientOrderId: string;
  /** Value of the fills, in the quote asset. */
  readonly cummulativeQuoteQty: DecimalText;
  /** Filled amount, in the base asset. */
  readonly executedQty: DecimalText;
  /** Visible part of the amount, in the base asset. */
  readonly icebergQty: DecimalText;
  /** Whether it is in the book. */
  readonly isWorking: boolean;
  /** Id of the order. */
  readonly orderId: IdText;
  /** Ordered amount, in the base asset. */
  readonly origQty: DecimalText;
  /** Limit price; 0 for a market order. */
  readonly price: DecimalText;
  /** Buy or sell. */
  readonly side: Open<Side>;
  /** State of the order. */
  readonly status: Open<OrderStatus>;
  /** Trigger price, where it waits for one. */
  readonly stopPrice: DecimalText;
  /** Trading pair. */
  readonly symbol: string;
  /** When it was placed, in ms. */
  readonly time: number;
  /** How long it stays. */
  readonly timeInForce: Open<TimeInForce>;
  /** Kind of order. */
  readonly type: Open<MarginOrderType>;
  /** Last change, in ms. */
  readonly updateTime: number;
  /** Id of the account. */
  readonly accountId: IdText;
  /** Which order expires when two of your orders would match. */
  readonly selfTradePreventionMode: Open<SelfTradePrevention>;
  /** Match that self-trade prevention prevented. */
  readonly preventedMatchId?: IdText | null;
  /** Amount that self-trade prevention took off, in the base asset. */
  readonly preventedQuantity?: DecimalText | null;
}
/** Reader of {@link MarginOrderState}. */
export const MarginOrderState: Model<MarginOrderState> = /*#__PURE__*/ model(
  "MarginOrderState",
  ["orderId", "status", "executedQty"],
  () => ({
    clientOrderId: Text,
    cummulativeQuoteQty: DecimalText,
    executedQty: DecimalText,
    icebergQty: DecimalText,
    isWorking: Bool,
    orderId: IdText,
    origQty: DecimalText,
    price: DecimalText,
    side: SideText,
    status: OrderStatusText,
    stopPrice: DecimalText,
    symbol: Text,
    time: TimeMs,
    timeInForce: TimeInForceText,
    type: MarginOrderTypeText,
    updateTime: TimeMs,
    accountId: IdText,
    selfTradePreventionMode: SelfTradePreventionText,
    preventedMatchId: maybe(nullable(IdText)),
    preventedQuantity: maybe(nullable(DecimalText)),
  }),
);

/**
 * Reads one cross margin order, open or not.
 *
 * `GET /papi/v1/margin/order` · USER_DATA · weight 10
 *
 * Refused with -2013 if there is no such order.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#query-margin-account-order}
 */
export const queryMarginAccountOrder: Endpoint<queryMarginAccountOrder.Params, MarginOrderState> =
  /*#__PURE__*/ endpoint(() => ({
    name: "queryMarginAccountOrder",
    verb: "GET",
    host: "papi",
    path: "/papi/v1/margin/order",
    access: "USER_DATA",
    weight: { ip: 10 },
    act: { ...readsMargin, of: "order" },
    params: {
      symbol: Ticker,
      orderId: optional(Id),
      origClientOrderId: optional(ClientId),
    },
    rules: [
      { anyOf: ["orderId", "origClientOrderId"] },
    ],
    detours: [lists("queryMarginAccountsOco"), isolated("queryMarginAccountsOrder")],
    answer: MarginOrderState(),
  }));
/** Types of {@link queryMarginAccountOrder}. */
export declare namespace queryMarginAccountOrder {
  /** Parameters of {@link queryMarginAccountOrder}. */
  interface Params {
    /** Trading pair, as in `BTCUSDT`. */
    readonly symbol: string;
    /** Id of the order; this or `origClientOrderId`. */
    readonly orderId?: Id;
    /** Client id of the order; this or `orderId`. */
    readonly origClientOrderId?: string;
  }
}

/**
 * Lists the open cross margin orders of one pair.
 *
 * `GET /papi/v1/margin/openOrders` · USER_DATA · weight 5
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#query-current-margin-open-order}
 */
export const queryCurrentMarginOpenOrder: Endpoint<
  queryCurrentMarginOpenOrder.Params,
  readonly MarginOrderState[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "queryCurrentMarginOpenOrder",
  verb: "GET",
  host: "papi",
  path: "/papi/v1/margin/openOrders",
  access: "USER_DATA",
  weight: { ip: 5 },
  act: { ...readsMargin, of: "openOrders" },
  params: {
    symbol: Ticker,
  },
  detours: [isolated("queryMarginAccountsOpenOrders")],
  answer: arrayOf(MarginOrderState()),
}));
/** Types of {@link queryCurrentMarginOpenOrder}. */
export declare namespace queryCurrentMarginOpenOrder {
  /** Parameters of {@link queryCurrentMarginOpenOrder}. */
  interface Params {
    /** Trading pair, as in `BTCUSDT`. */
    readonly symbol: string;
  }
}

/**
 * Lists the cross margin orders of one pair, open or not.
 *
 * `GET /papi/v1/margin/allOrders` · USER_DATA · weight 100
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#query-all-margin-account-orders}
 */
export const queryAllMarginAccountOrders: Endpoint<
  queryAllMarginAccountOrders.Params,
  readonly MarginOrderState[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "queryAllMarginAccountOrders",
  verb: "GET",
  host: "papi",
  path: "/papi/v1/margin/allOrders",
  access: "USER_DATA",
  weight: { ip: 100 },
  act: { ...readsMargin, of: "orders" },
  history: { from: "orderId" },
  params: {
    symbol: Ticker,
    orderId: optional(Id),
    startTime: optional(Time),
    endTime: optional(Time),
    limit: optional(integer(1, 500), "500"),
  },
  detours: [isolated("queryMarginAccountsAllOrders")],
  answer: arrayOf(MarginOrderState()),
}));
/** Types of {@link queryAllMarginAccountOrders}. */
export declare namespace queryAllMarginAccountOrders {
  /** Parameters of {@link queryAllMarginAccountOrders}. */
  interface Params {
    /** Trading pair, as in `BTCUSDT`. */
    readonly symbol: string;
    /** Orders with this id or a higher one. */
    readonly orderId?: Id;
    /** From when, in ms. */
    readonly startTime?: number;
    /** Until when, in ms. */
    readonly endTime?: number;
    /** Records to answer, at most 500, which is the default. */
    readonly limit?: number;
  }
}
