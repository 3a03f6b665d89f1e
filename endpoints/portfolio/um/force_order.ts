/**
 * USDⓈ-M orders by which the exchange closed positions.
 *
 * @module
 */
import { readsUm } from "../../../lib/act.ts";
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
import { type Endpoint, endpoint } from "../../../lib/endpoint.ts";
import { integer, oneOf, optional, Ticker, Time } from "../../../lib/fields/fields.ts";
import type { OrderStatus, PositionSide, Side, TimeInForce } from "../../../lib/enums/shared.ts";

/** A USDⓈ-M order by which the exchange closed a position. */
export interface UmForceOrder {
  /** Id of the order. */
  readonly orderId: IdText;
  /** Contract. */
  readonly symbol: string;
  /** State of the order. */
  readonly status: Open<OrderStatus>;
  /** Your own id of the order. */
  readonly clientOrderId: string;
  /** Limit price; 0 for a market order. */
  readonly price: DecimalText;
  /** Average price of the fills. */
  readonly avgPrice: DecimalText;
  /** Ordered amount, in the base asset. */
  readonly origQty: DecimalText;
  /** Filled amount, in the base asset. */
  readonly executedQty: DecimalText;
  /** Value of the fills, in the quote asset. */
  readonly cumQuote: DecimalText;
  /** How long it stays. */
  readonly timeInForce: Open<TimeInForce>;
  /** Kind of order. */
  readonly type: string;
  /** Whether it can only reduce a position. */
  readonly reduceOnly: boolean;
  /** Buy or sell. */
  readonly side: Open<Side>;
  /** The position it touches. */
  readonly positionSide: Open<PositionSide>;
  /** Kind of order when it was placed. */
  readonly origType: string;
  /** When it was placed, in ms. */
  readonly time: number;
  /** Last change, in ms. */
  readonly updateTime: number;
}
/** Reader of {@link UmForceOrder}. */
export const UmForceOrder: Model<UmForceOrder> = /*#__PURE__*/ model("UmForceOrder", [
  "orderId",
  "status",
  "executedQty",
], () => ({
  orderId: IdText,
  symbol: Text,
  status: OrderStatusText,
  clientOrderId: Text,
  price: DecimalText,
  avgPrice: DecimalText,
  origQty: DecimalText,
  executedQty: DecimalText,
  cumQuote: DecimalText,
  timeInForce: TimeInForceText,
  type: Text,
  reduceOnly: Bool,
  side: SideText,
  positionSide: PositionSideText,
  origType: Text,
  time: TimeMs,
  updateTime: TimeMs,
}));

/**
 * Lists the USDⓈ-M orders by which the exchange closed positions of the account.
 *
 * `GET /papi/v1/um/forceOrders` · USER_DATA · weight 20 with symbol, 50 without
 *
 * Reaches back 90 days, and covers the 7 days before `endTime` if `startTime` is left out.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#query-users-um-force-orders}
 */
export const queryUsersUmForceOrders: Endpoint<
  queryUsersUmForceOrders.Params,
  readonly UmForceOrder[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "queryUsersUmForceOrders",
  verb: "GET",
  host: "papi",
  path: "/papi/v1/um/forceOrders",
  access: "USER_DATA",
  weight: [{ when: ["symbol"], ip: 20 }, { ip: 50 }],
  act: readsUm,
  params: {
    symbol: optional(Ticker),
    autoCloseType: optional(oneOf("LIQUIDATION", "ADL")),
    startTime: optional(Time),
    endTime: optional(Time),
    limit: optional(integer(1, 100), "50"),
  },
  answer: arrayOf(UmForceOrder()),
}));
/** Types of {@link queryUsersUmForceOrders}. */
export declare namespace queryUsersUmForceOrders {
  /** Parameters of {@link queryUsersUmForceOrders}. */
  interface Params {
    /** Contract, as in `BTCUSDT`; defaults to all, at a higher weight. */
    readonly symbol?: string;
    /** Liquidations, or positions closed by auto-deleveraging; defaults to both. */
    readonly autoCloseType?: "LIQUIDATION" | "ADL";
    /** From when, in ms. */
    readonly startTime?: number;
    /** Until when, in ms. */
    readonly endTime?: number;
    /** Records to answer, at most 100; defaults to 50. */
    readonly limit?: number;
  }
}
