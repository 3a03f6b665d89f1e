/**
 * Placing cross margin OCO lists: two orders of which one cancels the other.
 *
 * @module
 */
import {
  arrayOf,
  DecimalText,
  IdText,
  maybe,
  type Model,
  model,
  type Open,
  open,
  Text,
  TimeMs,
} from "../../../lib/answers/answer.ts";
import { isolated, ocoDetours } from "../../../lib/detours.ts";
import { type Endpoint, endpoint } from "../../../lib/endpoint.ts";
import {
  ClientId,
  clientId,
  Decimal,
  oneOf,
  optional,
  Ticker,
} from "../../../lib/fields/fields.ts";
import {
  type ListOrderStatus,
  ListOrderStatusText,
  type ListStatusType,
  ListStatusTypeText,
} from "../../../lib/enums/margin.ts";
import {
  FuturesRespType,
  MarginTimeInForce,
  SelfTradePrevention,
  Side,
} from "../../../lib/enums/shared.ts";
import { MarginOrder } from "./order.ts";

/** An order of an OCO list. */
export interface OcoOrder {
  /** Trading pair. */
  readonly symbol: string;
  /** Id of the order. */
  readonly orderId: IdText;
  /** Your own id of the order. */
  readonly clientOrderId: string;
}
/** Reader of {@link OcoOrder}. */
export const OcoOrder: Model<OcoOrder> = /*#__PURE__*/ model("OcoOrder", ["orderId"], () => ({
  symbol: Text,
  orderId: IdText,
  clientOrderId: Text,
}));

/** An OCO list as it stands after it was placed. */
export interface MarginOco {
  /** Id of the order list. */
  readonly orderListId: IdText;
  /** Kind of order list. */
  readonly contingencyType: Open<"OCO">;
  /** What the report is about. */
  readonly listStatusType: Open<ListStatusType>;
  /** State of the order list. */
  readonly listOrderStatus: Open<ListOrderStatus>;
  /** Your own id of the order list. */
  readonly listClientOrderId: string;
  /** When it happened, in ms. */
  readonly transactionTime: number;
  /** Trading pair. */
  readonly symbol: string;
  /** Amount that was borrowed for it, in `marginBuyBorrowAsset`. */
  readonly marginBuyBorrowAmount?: DecimalText;
  /** Asset that was borrowed for it. */
  readonly marginBuyBorrowAsset?: string;
  /** Orders of the list. */
  readonly orders: readonly OcoOrder[];
  /** State of each order. */
  readonly orderReports: readonly MarginOrder[];
}
/** Reader of {@link MarginOco}. */
export const MarginOco: Model<MarginOco> = /*#__PURE__*/ model(
  "MarginOco",
  ["orderListId"],
  () => ({
    orderListId: IdText,
    contingencyType: open("OCO"),
    listStatusType: ListStatusTypeText,
    listOrderStatus: ListOrderStatusText,
    listClientOrderId: Text,
    transactionTime: TimeMs,
    symbol: Text,
    marginBuyBorrowAmount: maybe(DecimalText),
    marginBuyBorrowAsset: maybe(Text),
    orders: arrayOf(OcoOrder()),
    orderReports: arrayOf(MarginOrder()),
  }),
);

/**
 * Places two cross margin orders, a limit and a stop, of which one cancels the other.
 *
 * `POST /papi/v1/margin/order/oco` · TRADE · weight 1 · 2 orders
 *
 * To sell, `price` must be above the last price and `stopPrice` below it; to buy, the reverse. If
 * the outcome is `unknown`, ask `queryMarginAccountsOco` for the list by its client id before
 * placing anything again: the failure carries the id. Refused with -2010 for a reason that the text
 * of the exchange names, 51006 if it would borrow more than the account can, 51113 if a price is
 * over 15 % off the index price.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = marginAccountNewOco({
 *   symbol: "BTCUSDT", side: "SELL", quantity: "0.01", price: "70000", stopPrice: "55000",
 *   stopLimitPrice: "54900", stopLimitTimeInForce: "GTC",
 * });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#margin-account-new-oco}
 */
export const marginAccountNewOco: Endpoint<marginAccountNewOco.Params, MarginOco> =
  /*#__PURE__*/ endpoint(() => ({
    name: "marginAccountNewOco",
    verb: "POST",
    host: "papi",
    path: "/papi/v1/margin/order/oco",
    access: "TRADE",
    weight: { ip: 1, orders: 2 },
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
      readBack: "queryMarginAccountsOco",
    },
    params: {
      symbol: Ticker,
      side: Side,
      quantity: Decimal,
      price: Decimal,
      stopPrice: Decimal,
      listClientOrderId: optional(clientId(36)),
      limitClientOrderId: optional(ClientId),
      limitIcebergQty: optional(Decimal),
      stopClientOrderId: optional(ClientId),
      stopLimitPrice: optional(Decimal),
      stopIcebergQty: optional(Decimal),
      stopLimitTimeInForce: optional(MarginTimeInForce),
      newOrderRespType: optional(FuturesRespType, "ACK"),
      sideEffectType: optional(
        oneOf("NO_SIDE_EFFECT", "MARGIN_BUY", "AUTO_REPAY"),
        "NO_SIDE_EFFECT",
      ),
      // Of the change log of 2024-01-11; the page of the endpoint leaves it out.
      selfTradePreventionMode: optional(SelfTradePrevention),
    },
    rules: [
      { together: ["stopLimitPrice", "stopLimitTimeInForce"] },
      { unless: ["stopLimitTimeInForce", "GTC"], forbids: ["stopIcebergQty"] },
    ],
    detours: [isolated("marginMarginAccountNewOco"), ...ocoDetours],
    answer: MarginOco(),
  }));
/** Types of {@link marginAccountNewOco}. */
export declare namespace marginAccountNewOco {
  /** Parameters of {@link marginAccountNewOco}. */
  interface Params {
    /** Trading pair, as in `BTCUSDT`. */
    readonly symbol: string;
    /** Buy or sell. */
    readonly side: Side;
    /** Amount of each order, in the base asset. */
    readonly quantity: Decimal;
    /** Price of the limit order. */
    readonly price: Decimal;
    /** Trigger price of the stop order. */
    readonly stopPrice: Decimal;
    /** Your own id of the list, unique among open lists; generated by the library if left out. */
    readonly listClientOrderId?: string;
    /** Your own id of the limit order. */
    readonly limitClientOrderId?: string;
    /** Part of the limit order that the book shows, in the base asset. */
    readonly limitIcebergQty?: Decimal;
    /** Your own id of the stop order. */
    readonly stopClientOrderId?: string;
    /**
     * Price of the stop order once it has triggered, with `stopLimitTimeInForce`; defaults to the
     * market price.
     */
    readonly stopLimitPrice?: Decimal;
    /** Part of the stop order that the book shows, in the base asset. */
    readonly stopIcebergQty?: Decimal;
    /** How long the stop order stays once it has triggered, with `stopLimitPrice`. */
    readonly stopLimitTimeInForce?: MarginTimeInForce;
    /** Content of the reply. */
    readonly newOrderRespType?: FuturesRespType;
    /** What to borrow or repay automatically: `MARGIN_BUY` borrows, `AUTO_REPAY` repays. */
    readonly sideEffectType?: "NO_SIDE_EFFECT" | "MARGIN_BUY" | "AUTO_REPAY";
    /** Which order expires when two of your orders would match. */
    readonly selfTradePreventionMode?: SelfTradePrevention;
  }
}
