/**
 * Placing and amending USDⓈ-M orders.
 *
 * @module
 */
import {
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
import { type Endpoint, endpoint } from "../../../lib/endpoint.ts";
import {
  ClientId,
  clientId,
  Decimal,
  Id,
  oneOf,
  optional,
  Switch,
  Ticker,
  time,
} from "../../../lib/fields/fields.ts";
import {
  FuturesRespType,
  type OrderStatus,
  PositionSide,
  PriceMatch,
  SelfTradePrevention,
  Side,
  TimeInForce,
} from "../../../lib/enums/shared.ts";

/** A USDⓈ-M order after it was placed, amended or cancelled. */
export interface UmOrder {
  /** Your own id of the order. */
  readonly clientOrderId: string;
  /** Filled amount, as in `executedQty`. */
  readonly cumQty?: DecimalText;
  /** Filled amount, in the base asset. */
  readonly executedQty: DecimalText;
  /** Id of the order. */
  readonly orderId: IdText;
  /** Ordered amount, in the base asset. */
  readonly origQty: DecimalText;
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
  /** How long it stays. */
  readonly timeInForce: Open<TimeInForce>;
  /** Kind of order. */
  readonly type: string;
  /** Which order expires when two of your orders would match. */
  readonly selfTradePreventionMode?: Open<SelfTradePrevention>;
  /** When a `GTD` order ends, in ms; 0 for others. */
  readonly goodTillDate?: number;
  /** Last change, in ms. */
  readonly updateTime: number;
  /** How the exchange sets the price; `NONE` where it does not. */
  readonly priceMatch?: string;
  /** Your tag of the amendment. */
  readonly modifyId?: IdText;
  /** Kind of order when it was placed. */
  readonly origType?: string;
}
/** Reader of {@link UmOrder}. */
export const UmOrder: Model<UmOrder> = /*#__PURE__*/ model("UmOrder", [
  "orderId",
  "status",
  "executedQty",
], () => ({
  clientOrderId: Text,
  cumQty: maybe(DecimalText),
  executedQty: DecimalText,
  orderId: IdText,
  origQty: DecimalText,
  price: DecimalText,
  reduceOnly: Bool,
  side: SideText,
  positionSide: PositionSideText,
  status: OrderStatusText,
  symbol: Text,
  timeInForce: TimeInForceText,
  type: Text,
  selfTradePreventionMode: maybe(SelfTradePreventionText),
  goodTillDate: maybe(TimeMs),
  updateTime: TimeMs,
  priceMatch: maybe(Text),
  modifyId: maybe(IdText),
  origType: maybe(Text),
}));

/**
 * Places a USDⓈ-M futures order on a Portfolio Margin account.
 *
 * `POST /papi/v1/um/order` · TRADE · weight 1 · 1 order
 *
 * If the outcome is `unknown`, query by `origClientOrderId` before placing anything again: the
 * failure carries the id. Takes `LIMIT` and `MARKET`; stop, take-profit and trailing orders are
 * algo orders. Refused with -2019 if margin is short, -4061 if `positionSide` does not fit the
 * position mode, -4164 below the minimum notional.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = newUmOrder({
 *   symbol: "BTCUSDT", side: "BUY", type: "LIMIT", timeInForce: "GTC", quantity: "0.01",
 *   price: "60000",
 * });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#new-um-order}
 */
export const newUmOrder: Endpoint<newUmOrder.Params, UmOrder> = /*#__PURE__*/ endpoint(() => ({
  name: "newUmOrder",
  verb: "POST",
  host: "papi",
  path: "/papi/v1/um/order",
  access: "TRADE",
  weight: { ip: 1, orders: 1 },
  act: { does: "order", product: "um", id: "newClientOrderId", readBack: "queryUmOrder" },
  params: {
    symbol: Ticker,
    side: Side,
    type: oneOf("LIMIT", "MARKET"),
    positionSide: optional(PositionSide, "BOTH"),
    timeInForce: optional(TimeInForce),
    quantity: optional(Decimal),
    reduceOnly: optional(Switch, "false"),
    price: optional(Decimal),
    newClientOrderId: optional(clientId(32)),
    newOrderRespType: optional(FuturesRespType, "ACK"),
    priceMatch: optional(PriceMatch),
    selfTradePreventionMode: optional(SelfTradePrevention),
    goodTillDate: optional(time(253402300799000)),
  },
  rules: [
    { when: ["type", "LIMIT"], needs: ["timeInForce", "quantity"], anyOf: ["price", "priceMatch"] },
    {
      when: ["type", "MARKET"],
      needs: ["quantity"],
      forbids: ["timeInForce", "price", "priceMatch"],
    },
    { when: ["timeInForce", "GTD"], needs: ["goodTillDate"] },
    { unless: ["timeInForce", "GTD"], forbids: ["goodTillDate"] },
    { when: ["positionSide", "LONG", "SHORT"], forbids: ["reduceOnly"] },
    { exclusive: ["price", "priceMatch"] },
  ],
  detours: [
    [
      /^(type.*"[ST]|st|tr|ac|al|ca|clo|priceP|wo)/,
      "stop and trailing orders are newUmAlgoOrder with triggerPrice",
    ],
    [/^(quo|ice|isI|sideE)/, "on margin: newMarginOrder"],
  ],
  answer: UmOrder(),
}));
/** Types of {@link newUmOrder}. */
export declare namespace newUmOrder {
  /** Parameters of {@link newUmOrder}. */
  interface Params {
    /** Contract, as in `BTCUSDT`. */
    readonly symbol: string;
    /** Buy or sell. */
    readonly side: Side;
    /** Kind of order. */
    readonly type: "LIMIT" | "MARKET";
    /** `BOTH` in one-way mode; `LONG` or `SHORT`, and required, in hedge mode. */
    readonly positionSide?: PositionSide;
    /** How long it stays; required for `LIMIT`. */
    readonly timeInForce?: TimeInForce;
    /** Amount to trade, in the base asset. */
    readonly quantity?: Decimal;
    /** Only reduce the position; not allowed in hedge mode. */
    readonly reduceOnly?: Switch;
    /** Limit price; required for `LIMIT` unless `priceMatch` is given, not taken by `MARKET`. */
    readonly price?: Decimal;
    /** Your own id, unique among open orders; generated by the library if left out. */
    readonly newClientOrderId?: string;
    /** `RESULT` waits for the final state of `MARKET`, `IOC` and `FOK` orders. */
    readonly newOrderRespType?: FuturesRespType;
    /** Lets the exchange set the price; excludes `price`. */
    readonly priceMatch?: PriceMatch;
    /**
     * Which order expires when two of your orders would match; effective with `GTC`, `IOC` and
     * `GTD`.
     */
    readonly selfTradePreventionMode?: SelfTradePrevention;
    /** When a `GTD` order ends, in ms (cut to seconds), more than 600 s ahead. */
    readonly goodTillDate?: number;
  }
}

/**
 * Changes quantity and price of an open USDⓈ-M limit order.
 *
 * `PUT /papi/v1/um/order` · TRADE · weight 1 · 1 order
 *
 * The order loses its place in the queue. Refused with -2013 if there is no such order.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = modifyUmOrder({
 *   symbol: "BTCUSDT", side: "BUY", quantity: "0.01", price: "59000",
 *   orderId: "8886774212345678901",
 * });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#modify-um-order}
 */
export const modifyUmOrder: Endpoint<modifyUmOrder.Params, UmOrder> = /*#__PURE__*/ endpoint(
  () => ({
    name: "modifyUmOrder",
    verb: "PUT",
    host: "papi",
    path: "/papi/v1/um/order",
    access: "TRADE",
    weight: { ip: 1, orders: 1 },
    act: { does: "amend", product: "um", readBack: "queryUmOrder" },
    params: {
      symbol: Ticker,
      side: Side,
      quantity: Decimal,
      price: optional(Decimal),
      orderId: optional(Id),
      origClientOrderId: optional(ClientId),
      priceMatch: optional(PriceMatch),
      modifyId: optional(Id),
    },
    rules: [
      { anyOf: ["orderId", "origClientOrderId"] },
      { anyOf: ["price", "priceMatch"] },
      { exclusive: ["price", "priceMatch"] },
    ],
    detours: [
      [
        /^(st\w*|tr\w*|ac\w*|callbackRate|algoId|clientAlgoId) is not a p/,
        "algo orders cannot be amended: cancelUmAlgoOrder, then newUmAlgoOrder",
      ],
    ],
    answer: UmOrder(),
  }),
);
/** Types of {@link modifyUmOrder}. */
export declare namespace modifyUmOrder {
  /** Parameters of {@link modifyUmOrder}. */
  interface Params {
    /** Contract, as in `BTCUSDT`. */
    readonly symbol: string;
    /** Buy or sell. */
    readonly side: Side;
    /** New amount, in the base asset. */
    readonly quantity: Decimal;
    /** New price; this or `priceMatch`. */
    readonly price?: Decimal;
    /** Id of the order; this or `origClientOrderId`. */
    readonly orderId?: Id;
    /** Client id of the order; this or `orderId`. */
    readonly origClientOrderId?: string;
    /** Lets the exchange set the price, in place of `price`. */
    readonly priceMatch?: PriceMatch;
    /** A tag of your own that is echoed back. */
    readonly modifyId?: Id;
  }
}
