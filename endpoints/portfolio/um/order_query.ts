/**
 * USDⓈ-M orders, open and past.
 *
 * @module
 */
import { readsUm } from "../../../lib/act.ts";
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
  PositionSideText,
  SelfTradePreventionText,
  SideText,
  TimeInForceText,
} from "../../../lib/enums/answers.ts";
import { waiting } from "../../../lib/detours.ts";
import { type Endpoint, endpoint } from "../../../lib/endpoint.ts";
import { ClientId, Id, integer, optional, Ticker, Time } from "../../../lib/fields/fields.ts";
import type {
  OrderStatus,
  PositionSide,
  SelfTradePrevention,
  Side,
  TimeInForce,
} from "../../../lib/enums/shared.ts";

/** A USDⓈ-M order with what was filled so far. */
export interface UmOrderState {
  /** Average price of the fills. */
  readonly avgPrice: DecimalText;
  /** Your own id of the order. */
  readonly clientOrderId: string;
  /** Value of the fills, in the quote asset. */
  readonly cumQuote: DecimalText;
  /** Filled amount, in the base asset. */
  readonly executedQty: DecimalText;
  /** Id of the order. */
  readonly orderId: IdText;
  /** Ordered amount, in the base asset. */
  readonly origQty: DecimalText;
  /** Kind of order when it was placed. */
  readonly origType: string;
  /** Limit price; 0 for a market order. */
  readonly price: DecimalText;
  /** Whether it can only reduce a position. */
  readonly reduceOnly: boolean;
  /** Buy or sell. */
  readonly side: Open<Side>;
  /** The position it touches. */
  readonly positionSide: Open<PositionSide>;
  /** State of the order. */
  readonly status: Open<OrderStatus>;
  /** Contract. */
  readonly symbol: string;
  /** When it was placed, in ms. */
  readonly time: number;
  /** How long it stays. */
  readonly timeInForce: Open<TimeInForce>;
  /** Kind of order. */
  readonly type: string;
  /** Last change, in ms. */
  readonly updateTime: number;
  /** Which order expires when two of your orders would match. */
  readonly selfTradePreventionMode?: Open<SelfTradePrevention>;
  /** When a `GTD` order ends, in ms; 0 for others. */
  readonly goodTillDate?: number;
  /** How the exchange sets the price; `NONE` where it does not. */
  readonly priceMatch?: string;
}
/** Reader of {@link UmOrderState}. */
export const UmOrderState: Model<UmOrderState> = /*#__PURE__*/ model("UmOrderState", [
  "orderId",
  "status",
  "executedQty",
], () => ({
  avgPrice: DecimalText,
  clientOrderId: Text,
  cumQuote: DecimalText,
  executedQty: DecimalText,
  orderId: IdText,
  origQty: DecimalText,
  origType: Text,
  price: DecimalText,
  reduceOnly: Bool,
  side: SideText,
  positionSide: PositionSideText,
  status: OrderStatusText,
  symbol: Text,
  time: TimeMs,
  timeInForce: TimeInForceText,
  type: Text,
  updateTime: TimeMs,
  selfTradePreventionMode: maybe(SelfTradePreventionText),
  goodTillDate: maybe(TimeMs),
  priceMatch: maybe(Text),
}));

/**
 * Reads one USDⓈ-M order, open or not.
 *
 * `GET /papi/v1/um/order` · USER_DATA · weight 1
 *
 * Orders that were cancelled or expired without a fill vanish after 3 days.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#query-um-order}
 */
export const queryUmOrder: Endpoint<queryUmOrder.Params, UmOrderState> = /*#__PURE__*/ endpoint(
  () => ({
    name: "queryUmOrder",
    verb: "GET",
    host: "papi",
    path: "/papi/v1/um/order",
    access: "USER_DATA",
    weight: { ip: 1 },
    act: { ...readsUm, of: "order" },
    params: {
      symbol: Ticker,
      orderId: optional(Id),
      origClientOrderId: optional(ClientId),
    },
    rules: [
      { anyOf: ["orderId", "origClientOrderId"] },
    ],
    detours: [waiting("queryCurrentUmOpenAlgoOrder")],
    answer: UmOrderState(),
  }),
);
/** Types of {@link queryUmOrder}. */
export declare namespace queryUmOrder {
  /** Parameters of {@link queryUmOrder}. */
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
 * Reads one open USDⓈ-M order.
 *
 * `GET /papi/v1/um/openOrder` · USER_DATA · weight 1
 *
 * Refused with -2013 if the order is filled or cancelled: {@link queryUmOrder} finds it.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#query-current-um-open-order}
 */
export const queryCurrentUmOpenOrder: Endpoint<queryCurrentUmOpenOrder.Params, UmOrderState> =
  /*#__PURE__*/ endpoint(() => ({
    name: "queryCurrentUmOpenOrder",
    verb: "GET",
    host: "papi",
    path: "/papi/v1/um/openOrder",
    access: "USER_DATA",
    weight: { ip: 1 },
    act: { ...readsUm, of: "openOrder" },
    params: {
      symbol: Ticker,
      orderId: optional(Id),
      origClientOrderId: optional(ClientId),
    },
    rules: [
      { anyOf: ["orderId", "origClientOrderId"] },
    ],
    detours: [waiting("queryCurrentUmOpenAlgoOrder")],
    answer: UmOrderState(),
  }));
/** Types of {@link queryCurrentUmOpenOrder}. */
export declare namespace queryCurrentUmOpenOrder {
  /** Parameters of {@link queryCurrentUmOpenOrder}. */
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
 * Lists the open USDⓈ-M orders of one contract, or of all.
 *
 * `GET /papi/v1/um/openOrders` · USER_DATA · weight 1 with symbol, 40 without
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#query-all-current-um-open-orders}
 */
export const queryAllCurrentUmOpenOrders: Endpoint<
  queryAllCurrentUmOpenOrders.Params,
  readonly UmOrderState[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "queryAllCurrentUmOpenOrders",
  verb: "GET",
  host: "papi",
  path: "/papi/v1/um/openOrders",
  access: "USER_DATA",
  weight: [{ when: ["symbol"], ip: 1 }, { ip: 40 }],
  act: { ...readsUm, of: "openOrders" },
  params: {
    symbol: optional(Ticker),
  },
  answer: arrayOf(UmOrderState()),
}));
/** Types of {@link queryAllCurrentUmOpenOrders}. */
export declare namespace queryAllCurrentUmOpenOrders {
  /** Parameters of {@link queryAllCurrentUmOpenOrders}. */
  interface Params {
    /** Contract, as in `BTCUSDT`; defaults to all, at a higher weight. */
    readonly symbol?: string;
  }
}

/**
 * Lists the USDⓈ-M orders of one contract, open or not.
 *
 * `GET /papi/v1/um/allOrders` · USER_DATA · weight 5
 *
 * Covers the last 7 days if no time is given; a span must stay below 7 days. Orders that were
 * cancelled or expired without a fill vanish after 3 days.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#query-all-um-orders}
 */
export const queryAllUmOrders: Endpoint<queryAllUmOrders.Params, readonly UmOrderState[]> =
  /*#__PURE__*/ endpoint(() => ({
    name: "queryAllUmOrders",
    verb: "GET",
    host: "papi",
    path: "/papi/v1/um/allOrders",
    access: "USER_DATA",
    weight: { ip: 5 },
    act: { ...readsUm, of: "orders" },
    history: { hours: 168, from: "orderId" },
    params: {
      symbol: Ticker,
      orderId: optional(Id),
      startTime: optional(Time),
      endTime: optional(Time),
      limit: optional(integer(1, 1000), "500"),
    },
    detours: [waiting("queryUmAlgoOrderHistory")],
    answer: arrayOf(UmOrderState()),
  }));
/** Types of {@link queryAllUmOrders}. */
export declare namespace queryAllUmOrders {
  /** Parameters of {@link queryAllUmOrders}. */
  interface Params {
    /** Contract, as in `BTCUSDT`. */
    readonly symbol: string;
    /** Orders with this id or a higher one. */
    readonly orderId?: Id;
    /** From when, in ms. */
    readonly startTime?: number;
    /** Until when, in ms. */
    readonly endTime?: number;
    /** Records to answer, at most 1000; defaults to 500. */
    readonly limit?: number;
  }
}
