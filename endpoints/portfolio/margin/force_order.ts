/**
 * Cross margin orders by which the exchange liquidated.
 *
 * @module
 */
import { readsMargin } from "../../../lib/act.ts";
import {
  arrayOf,
  DecimalText,
  IdText,
  Int,
  type Model,
  model,
  type Open,
  Text,
  TimeMs,
} from "../../../lib/answers/answer.ts";
import { SideText, TimeInForceText } from "../../../lib/enums/answers.ts";
import { type Endpoint, endpoint } from "../../../lib/endpoint.ts";
import { integer, optional, Time } from "../../../lib/fields/fields.ts";
import type { Side, TimeInForce } from "../../../lib/enums/shared.ts";

/** A margin order by which the exchange liquidated. */
export interface MarginForceOrder {
  /** Average price of the fills. */
  readonly avgPrice: DecimalText;
  /** Filled amount, in the base asset. */
  readonly executedQty: DecimalText;
  /** Id of the order. */
  readonly orderId: IdText;
  /** Limit price; 0 for a market order. */
  readonly price: DecimalText;
  /** Ordered amount, in the base asset. */
  readonly qty: DecimalText;
  /** Buy or sell. */
  readonly side: Open<Side>;
  /** Trading pair. */
  readonly symbol: string;
  /** How long it stays. */
  readonly timeInForce: Open<TimeInForce>;
  /** Last change, in ms. */
  readonly updatedTime: number;
}
/** Reader of {@link MarginForceOrder}. */
export const MarginForceOrder: Model<MarginForceOrder> = /*#__PURE__*/ model(
  "MarginForceOrder",
  ["orderId", "symbol", "executedQty"],
  () => ({
    avgPrice: DecimalText,
    executedQty: DecimalText,
    orderId: IdText,
    price: DecimalText,
    qty: DecimalText,
    side: SideText,
    symbol: Text,
    timeInForce: TimeInForceText,
    updatedTime: TimeMs,
  }),
);

/** One page of liquidation orders. */
export interface MarginForceOrderHistory {
  /** Records of this page. */
  readonly rows: readonly MarginForceOrder[];
  /** Records over all pages. */
  readonly total: number;
}
/** Reader of {@link MarginForceOrderHistory}. */
export const MarginForceOrderHistory: Model<MarginForceOrderHistory> = /*#__PURE__*/ model(
  "MarginForceOrderHistory",
  ["rows"],
  () => ({
    rows: arrayOf(MarginForceOrder()),
    total: Int,
  }),
);

/**
 * Lists the cross margin orders by which the exchange liquidated the account.
 *
 * `GET /papi/v1/margin/forceOrders` · USER_DATA · weight 1
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#query-users-margin-force-orders}
 */
export const queryUsersMarginForceOrders: Endpoint<
  queryUsersMarginForceOrders.Params,
  MarginForceOrderHistory
> = /*#__PURE__*/ endpoint(() => ({
  name: "queryUsersMarginForceOrders",
  verb: "GET",
  host: "papi",
  path: "/papi/v1/margin/forceOrders",
  access: "USER_DATA",
  weight: { ip: 1 },
  act: readsMargin,
  params: {
    startTime: optional(Time),
    endTime: optional(Time),
    current: optional(integer(1), "1"),
    size: optional(integer(1, 100), "10"),
  },
  answer: MarginForceOrderHistory(),
}));
/** Types of {@link queryUsersMarginForceOrders}. */
export declare namespace queryUsersMarginForceOrders {
  /** Parameters of {@link queryUsersMarginForceOrders}. */
  interface Params {
    /** From when, in ms. */
    readonly startTime?: number;
    /** Until when, in ms. */
    readonly endTime?: number;
    /** Page, counted from 1. */
    readonly current?: number;
    /** Records a page, at most 100; defaults to 10. */
    readonly size?: number;
  }
}
