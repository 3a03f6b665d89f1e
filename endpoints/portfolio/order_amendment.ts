/**
 * Amendments of futures orders.
 *
 * @module
 */
import { readsCm, readsUm } from "../../lib/act.ts";
import {
  arrayOf,
  DecimalText,
  IdText,
  Int,
  maybe,
  type Model,
  model,
  Text,
  TimeMs,
} from "../../lib/answers/answer.ts";
import { type Endpoint, endpoint } from "../../lib/endpoint.ts";
import { ClientId, Id, integer, optional, Ticker, Time } from "../../lib/fields/fields.ts";

/** A value before and after an amendment. */
export interface AmendedValue {
  /** Value before. */
  readonly before: DecimalText;
  /** Value after. */
  readonly after: DecimalText;
}
/** Reader of {@link AmendedValue}. */
export const AmendedValue: Model<AmendedValue> = /*#__PURE__*/ model("AmendedValue", [
  "before",
  "after",
], () => ({
  before: DecimalText,
  after: DecimalText,
}));

/** What an amendment changed. */
export interface Amendment {
  /** Change of the price. */
  readonly price: AmendedValue;
  /** Change of the ordered amount. */
  readonly origQty: AmendedValue;
  /** How often the order has been amended. */
  readonly count: number;
  /** Your tag of the amendment. */
  readonly modifyId?: IdText;
}
/** Reader of {@link Amendment}. */
export const Amendment: Model<Amendment> = /*#__PURE__*/ model(
  "Amendment",
  ["price", "origQty"],
  () => ({
    price: AmendedValue(),
    origQty: AmendedValue(),
    count: Int,
    modifyId: maybe(IdText),
  }),
);

/** One amendment of a futures order. */
export interface OrderAmendment {
  /** Id of the amendment. */
  readonly amendmentId: IdText;
  /** Contract. */
  readonly symbol: string;
  /** Pair of the contract. */
  readonly pair: string;
  /** Id of the order. */
  readonly orderId: IdText;
  /** Your own id of the order. */
  readonly clientOrderId: string;
  /** When it was amended, in ms. */
  readonly time: number;
  /** What was changed. */
  readonly amendment: Amendment;
  /** How the exchange sets the price; `NONE` where it does not. */
  readonly priceMatch?: string;
}
/** Reader of {@link OrderAmendment}. */
export const OrderAmendment: Model<OrderAmendment> = /*#__PURE__*/ model("OrderAmendment", [
  "amendmentId",
  "orderId",
], () => ({
  amendmentId: IdText,
  symbol: Text,
  pair: Text,
  orderId: IdText,
  clientOrderId: Text,
  time: TimeMs,
  amendment: Amendment(),
  priceMatch: maybe(Text),
}));

/**
 * Lists the amendments of one USDⓈ-M order.
 *
 * `GET /papi/v1/um/orderAmendment` · TRADE · weight 1
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#query-um-modify-order-history}
 */
export const queryUmModifyOrderHistory: Endpoint<
  queryUmModifyOrderHistory.Params,
  readonly OrderAmendment[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "queryUmModifyOrderHistory",
  verb: "GET",
  host: "papi",
  path: "/papi/v1/um/orderAmendment",
  access: "TRADE",
  weight: { ip: 1 },
  act: { ...readsUm, of: "amendments" },
  params: {
    symbol: Ticker,
    orderId: optional(Id),
    origClientOrderId: optional(ClientId),
    startTime: optional(Time),
    endTime: optional(Time),
    limit: optional(integer(1, 1000), "500"),
  },
  rules: [
    { anyOf: ["orderId", "origClientOrderId"] },
  ],
  answer: arrayOf(OrderAmendment()),
}));
/** Types of {@link queryUmModifyOrderHistory}. */
export declare namespace queryUmModifyOrderHistory {
  /** Parameters of {@link queryUmModifyOrderHistory}. */
  interface Params {
    /** Contract, as in `BTCUSDT`. */
    readonly symbol: string;
    /** Id of the order; this or `origClientOrderId`, and this goes first. */
    readonly orderId?: Id;
    /** Client id of the order; this or `orderId`. */
    readonly origClientOrderId?: string;
    /** From when, in ms. */
    readonly startTime?: number;
    /** Until when, in ms. */
    readonly endTime?: number;
    /** Records to answer, at most 1000; defaults to 500. */
    readonly limit?: number;
  }
}

/**
 * Lists the amendments of one COIN-M order.
 *
 * `GET /papi/v1/cm/orderAmendment` · TRADE · weight 1
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#query-cm-modify-order-history}
 */
export const queryCmModifyOrderHistory: Endpoint<
  queryCmModifyOrderHistory.Params,
  readonly OrderAmendment[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "queryCmModifyOrderHistory",
  verb: "GET",
  host: "papi",
  path: "/papi/v1/cm/orderAmendment",
  access: "TRADE",
  weight: { ip: 1 },
  act: { ...readsCm, of: "amendments" },
  params: {
    symbol: Ticker,
    orderId: optional(Id),
    origClientOrderId: optional(ClientId),
    startTime: optional(Time),
    endTime: optional(Time),
    limit: optional(integer(1, 100), "50"),
  },
  rules: [
    { anyOf: ["orderId", "origClientOrderId"] },
  ],
  answer: arrayOf(OrderAmendment()),
}));
/** Types of {@link queryCmModifyOrderHistory}. */
export declare namespace queryCmModifyOrderHistory {
  /** Parameters of {@link queryCmModifyOrderHistory}. */
  interface Params {
    /** Contract, as in `BTCUSD_PERP`. */
    readonly symbol: string;
    /** Id of the order; this or `origClientOrderId`, and this goes first. */
    readonly orderId?: Id;
    /** Client id of the order; this or `orderId`. */
    readonly origClientOrderId?: string;
    /** From when, in ms. */
    readonly startTime?: number;
    /** Until when, in ms. */
    readonly endTime?: number;
    /** Records to answer, at most 100; defaults to 50. */
    readonly limit?: number;
  }
}
