/**
 * COIN-M orders, open and past.
 *
 * @module
 */
import { readsCm } from "../../../lib/act.ts";
import {
  arrayOf,
  Bool,
  DecimalText,
  IdText,
  type Model,
  model,
  type Open,
  Text,
  TimeMs,
} from "../../../lib/answers/answer.ts";
import {
  OrderStatusText,
  PositionSideText,
  SideText,
  TimeInForceText,
} from "../../../lib/enums/answers.ts";
import { waiting } from "../../../lib/detours.ts";
import { type Endpoint, endpoint } from "../../../lib/endpoint.ts";
import { ClientId, Id, integer, optional, Ticker, Time } from "../../../lib/fields/fields.ts";
import type { OrderStatus, PositionSide, Side, TimeInForce } from "../../../lib/enums/shared.ts";

/** A COIN-M order with what was filled so far. */
export interface CmOrderState {
  /** Average price of the fills. */
  readonly avgPrice: DecimalText;
  /** Your own id of the order. */
  readonly clientOrderId: string;
  /** Value of the fills, in the base asset. */
  readonly cumBase: DecimalText;
  /** Filled amount, in contracts. */
  readonly executedQty: DecimalText;
  /** Id of the order. */
  readonly orderId: IdText;
  /** Ordered amount, in contracts. */
  readonly origQty: DecimalText;
  /** Kind of order when it was placed. */
  readonly origType: string;
  /** Limit price; 0 for a market order. */
  readonly price: DecimalText;
  /** Whether it can only reduce a position. */
  readonly reduceOnly: boolean;
  /** Buy or sell. */
  readonly side: Open<Side>;
  /** State of the order. */
  readonly status: Open<OrderStatus>;
  /** Contract. */
  readonly symbol: string;
  /** Pair of the contract, as in `BTCUSD`. */
  readonly pair: string;
  /** The position it touches. */
  readonly positionSide: Open<PositionSide>;
  /** When it was placed, in ms. */
  readonly time: number;
  /** How long it stays. */
  readonly timeInForce: Open<TimeInForce>;
  /** Kind of order. */
  readonly type: string;
  /** Last change, in ms. */
  readonly updateTime: number;
}
/** Reader of {@link CmOrderState}. */
export const CmOrderState: Model<CmOrderState> = /*#__PURE__*/ model("CmOrderState", [
  "orderId",
  "status",
  "executedQty",
], () => ({
  avgPrice: DecimalText,
  clientOrderId: Text,
  cumBase: DecimalText,
  executedQty: DecimalText,
  orderId: IdText,
  origQty: DecimalText,
  origType: Text,
  price: DecimalText,
  reduceOnly: Bool,
  side: SideText,
  status: OrderStatusText,
  symbol: Text,
  pair: Text,
  positionSide: PositionSideText,
  time: TimeMs,
  timeInForce: TimeInForceText,
  type: Text,
  updateTime: TimeMs,
}));

/**
 * Reads one COIN-M order, open or not.
 *
 * `GET /papi/v1/cm/order` · USER_DATA · weight 1
 *
 * Orders that were cancelled or expired without a fill vanish after 3 days.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#query-cm-order}
 */
export const queryCmOrder: Endpoint<queryCmOrder.Params, CmOrderState> = /*#__PURE__*/ endpoint(
  () => ({
    name: "queryCmOrder",
    verb: "GET",
    host: "papi",
    path: "/papi/v1/cm/order",
    access: "USER_DATA",
    weight: { ip: 1 },
    act: { ...readsCm, of: "order" },
    params: {
      symbol: Ticker,
      orderId: optional(Id),
      origClientOrderId: optional(ClientId),
    },
    rules: [
      { anyOf: ["orderId", "origClientOrderId"] },
    ],
    detours: [waiting("queryCmConditionalOrderHistory")],
    answer: CmOrderState(),
  }),
);
/** Types of {@link queryCmOrder}. */
export declare namespace queryCmOrder {
  /** Parameters of {@link queryCmOrder}. */
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
 * Reads one open COIN-M order, as a list.
 *
 * `GET /papi/v1/cm/openOrder` · USER_DATA · weight 1
 *
 * Refused with -2013 if the order is filled or cancelled: {@link queryCmOrder} finds it.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#query-current-cm-open-order}
 */
export const queryCurrentCmOpenOrder: Endpoint<
  queryCurrentCmOpenOrder.Params,
  readonly CmOrderState[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "queryCurrentCmOpenOrder",
  verb: "GET",
  host: "papi",
  path: "/papi/v1/cm/openOrder",
  access: "USER_DATA",
  weight: { ip: 1 },
  act: { ...readsCm, of: "openOrder" },
  params: {
    symbol: Ticker,
    orderId: optional(Id),
    origClientOrderId: optional(ClientId),
  },
  rules: [
    { anyOf: ["orderId", "origClientOrderId"] },
  ],
  detours: [waiting("queryCurrentCmOpenConditionalOrder")],
  answer: arrayOf(CmOrderState()),
}));
/** Types of {@link queryCurrentCmOpenOrder}. */
export declare namespace queryCurrentCmOpenOrder {
  /** Parameters of {@link queryCurrentCmOpenOrder}. */
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
 * Lists the open COIN-M orders of one contract, of one pair, or of all.
 *
 * `GET /papi/v1/cm/openOrders` · USER_DATA · weight 1 with symbol, 40 without
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#query-all-current-cm-open-orders}
 */
export const queryAllCurrentCmOpenOrders: Endpoint<
  queryAllCurrentCmOpenOrders.Params,
  readonly CmOrderState[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "queryAllCurrentCmOpenOrders",
  verb: "GET",
  host: "papi",
  path: "/papi/v1/cm/openOrders",
  access: "USER_DATA",
  weight: [{ when: ["symbol"], ip: 1 }, { ip: 40 }],
  act: { ...readsCm, of: "openOrders" },
  params: {
    symbol: optional(Ticker),
    pair: optional(Ticker),
  },
  answer: arrayOf(CmOrderState()),
}));
/** Types of {@link queryAllCurrentCmOpenOrders}. */
export declare namespace queryAllCurrentCmOpenOrders {
  /** Parameters of {@link queryAllCurrentCmOpenOrders}. */
  interface Params {
    /** Contract, as in `BTCUSD_PERP`; defaults to all, at a higher weight. */
    readonly symbol?: string;
    /** All contracts of a pair, as in `BTCUSD`. */
    readonly pair?: string;
  }
}

/**
 * Lists the COIN-M orders of one contract or pair, open or not.
 *
 * `GET /papi/v1/cm/allOrders` · USER_DATA · weight 20 with symbol, 40 with pair
 *
 * Orders that were cancelled or expired without a fill vanish after 3 days.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#query-all-cm-orders}
 */
export const queryAllCmOrders: Endpoint<queryAllCmOrders.Params, readonly CmOrderState[]> =
  /*#__PURE__*/ endpoint(() => ({
    name: "queryAllCmOrders",
    verb: "GET",
    host: "papi",
    path: "/papi/v1/cm/allOrders",
    access: "USER_DATA",
    weight: [{ when: ["symbol"], ip: 20 }, { when: ["pair"], ip: 40 }],
    act: { ...readsCm, of: "orders" },
    history: { from: "orderId" },
    params: {
      symbol: optional(Ticker),
      pair: optional(Ticker),
      orderId: optional(Id),
      startTime: optional(Time),
      endTime: optional(Time),
      limit: optional(integer(1, 100), "50"),
    },
    rules: [
      { anyOf: ["symbol", "pair"] },
    ],
    detours: [waiting("queryAllCmConditionalOrders")],
    answer: arrayOf(CmOrderState()),
  }));
/** Types of {@link queryAllCmOrders}. */
export declare namespace queryAllCmOrders {
  /** Parameters of {@link queryAllCmOrders}. */
  interface Params {
    /** Contract, as in `BTCUSD_PERP`; this or `pair`. */
    readonly symbol?: string;
    /** All contracts of a pair, as in `BTCUSD`, at a higher weight; this or `symbol`. */
    readonly pair?: string;
    /** Orders with this id or a higher one. */
    readonly orderId?: Id;
    /** From when, in ms. */
    readonly startTime?: number;
    /** Until when, in ms. */
    readonly endTime?: number;
    /** Records to answer, at most 100; defaults to 50. */
    readonly limit?: number;
  }
}
