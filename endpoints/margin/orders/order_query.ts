/**
 * Margin orders, open and past.
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
  integer,
  optional,
  type Switch,
  Ticker,
  Time,
  UpperSwitch,
} from "../../../lib/fields/fields.ts";
import { type MarginOrderType, MarginOrderTypeText } from "../../../lib/enums/margin.ts";
import type {
  OrderStatus,
  SelfTradePrevention,
  Side,
  TimeInForce,
} from "../../../lib/enums/shared.ts";

/** A margin order with what was filled so far. */
export interface MarginAccountOrderState {
  /** Your own id of the order. */
  readonly clientOrderId: string;
  /** Value of the fills, in the quote asset; spelled so by the exchange. */
  readonly cummulativeQuoteQty: DecimalText;
  /** Filled amount, in the base asset. */
  readonly executedQty: DecimalText;
  /** Visible part of an iceberg order, in the base asset; 0 for any other. */
  readonly icebergQty: DecimalText;
  /** Whether it is in the order book. */
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
  /** Trigger price; 0 for an order without one. */
  readonly stopPrice: DecimalText;
  /** Trading pair. */
  readonly symbol: string;
  /** Whether it is isolated margin. */
  readonly isIsolated: boolean;
  /** When it was placed, in ms. */
  readonly time: number;
  /** How long it stays. */
  readonly timeInForce: Open<TimeInForce>;
  /** Kind of order. */
  readonly type: Open<MarginOrderType>;
  /** Which order expires when two of your orders would match. */
  readonly selfTradePreventionMode?: Open<SelfTradePrevention>;
  /** Last change, in ms. */
  readonly updateTime: number;
}
/** Reader of {@link MarginAccountOrderState}. */
export const MarginAccountOrderState: Model<MarginAccountOrderState> = /*#__PURE__*/ model(
  "MarginAccountOrderState",
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
    isIsolated: Bool,
    time: TimeMs,
    timeInForce: TimeInForceText,
    type: MarginOrderTypeText,
    selfTradePreventionMode: maybe(SelfTradePreventionText),
    updateTime: TimeMs,
  }),
);

/**
 * Reads one margin order, open or not.
 *
 * `GET /sapi/v1/margin/order` · USER_DATA · weight 10
 *
 * Refused with -2013 if there is no such order; right after placing it may not be found yet.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/trade#query-margin-accounts-order}
 */
export const queryMarginAccountsOrder: Endpoint<
  queryMarginAccountsOrder.Params,
  MarginAccountOrderState
> = /*#__PURE__*/ endpoint(() => ({
  name: "queryMarginAccountsOrder",
  verb: "GET",
  host: "sapi",
  path: "/sapi/v1/margin/order",
  access: "USER_DATA",
  weight: { ip: 10 },
  act: { ...readsMargin, of: "order" },
  params: {
    symbol: Ticker,
    isIsolated: optional(UpperSwitch, "FALSE"),
    orderId: optional(Id),
    origClientOrderId: optional(ClientId),
  },
  rules: [
    { anyOf: ["orderId", "origClientOrderId"] },
  ],
  detours: [lists("marginQueryMarginAccountsOco")],
  answer: MarginAccountOrderState(),
}));
/** Types of {@link queryMarginAccountsOrder}. */
export declare namespace queryMarginAccountsOrder {
  /** Parameters of {@link queryMarginAccountsOrder}. */
  interface Params {
    /** Trading pair, as in `BTCUSDT`. */
    readonly symbol: string;
    /** `true` for isolated margin; defaults to cross margin. */
    readonly isIsolated?: Switch;
    /** Id of the order; this or `origClientOrderId`. */
    readonly orderId?: Id;
    /** Client id of the order; this or `orderId`. */
    readonly origClientOrderId?: string;
  }
}

/**
 * Lists the open margin orders of a pair, or of all pairs.
 *
 * `GET /sapi/v1/margin/openOrders` · USER_DATA · weight 10
 *
 * Without a symbol it counts, by the documentation, as one request for each pair that trades: watch
 * the header x-sapi-used-ip-weight-1m before you repeat it.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/trade#query-margin-accounts-open-orders}
 */
export const queryMarginAccountsOpenOrders: Endpoint<
  queryMarginAccountsOpenOrders.Params,
  readonly MarginAccountOrderState[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "queryMarginAccountsOpenOrders",
  verb: "GET",
  host: "sapi",
  path: "/sapi/v1/margin/openOrders",
  access: "USER_DATA",
  weight: { ip: 10 },
  act: { ...readsMargin, of: "openOrders" },
  params: {
    symbol: optional(Ticker),
    isIsolated: optional(UpperSwitch, "FALSE"),
  },
  rules: [
    { when: ["isIsolated", "TRUE"], needs: ["symbol"] },
  ],
  answer: arrayOf(MarginAccountOrderState()),
}));
/** Types of {@link queryMarginAccountsOpenOrders}. */
export declare namespace queryMarginAccountsOpenOrders {
  /** Parameters of {@link queryMarginAccountsOpenOrders}. */
  interface Params {
    /** Trading pair, required when `isIsolated` is true; defaults to all pairs. */
    readonly symbol?: string;
    /** `true` for isolated margin; defaults to cross margin. */
    readonly isIsolated?: Switch;
  }
}

/**
 * Lists the margin orders of a pair, in any state.
 *
 * `GET /sapi/v1/margin/allOrders` · USER_DATA · weight 200
 *
 * Covers the last 24 hours if `orderId` is left out; a span must be shorter than 24 hours.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/trade#query-margin-accounts-all-orders}
 */
export const queryMarginAccountsAllOrders: Endpoint<
  queryMarginAccountsAllOrders.Params,
  readonly MarginAccountOrderState[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "queryMarginAccountsAllOrders",
  verb: "GET",
  host: "sapi",
  path: "/sapi/v1/margin/allOrders",
  access: "USER_DATA",
  weight: { ip: 200 },
  act: { ...readsMargin, of: "orders" },
  history: { hours: 24, from: "orderId" },
  params: {
    symbol: Ticker,
    isIsolated: optional(UpperSwitch, "FALSE"),
    orderId: optional(Id),
    startTime: optional(Time),
    endTime: optional(Time),
    limit: optional(integer(1, 500), "500"),
  },
  answer: arrayOf(MarginAccountOrderState()),
}));
/** Types of {@link queryMarginAccountsAllOrders}. */
export declare namespace queryMarginAccountsAllOrders {
  /** Parameters of {@link queryMarginAccountsAllOrders}. */
  interface Params {
    /** Trading pair, as in `BTCUSDT`. */
    readonly symbol: string;
    /** `true` for isolated margin; defaults to cross margin. */
    readonly isIsolated?: Switch;
    /** Orders from this id on. */
    readonly orderId?: Id;
    /** From when, in ms. */
    readonly startTime?: number;
    /** Until when, in ms. */
    readonly endTime?: number;
    /** Records to answer, at most 500; defaults to 500. */
    readonly limit?: number;
  }
}
