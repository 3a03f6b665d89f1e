/**
 * Placing and amending COIN-M orders.
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
  SideText,
  TimeInForceText,
} from "../../../lib/enums/answers.ts";
import { elsewhere, futuresDetours } from "../../../lib/detours.ts";
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
} from "../../../lib/fields/fields.ts";
import {
  CmTimeInForce,
  FuturesRespType,
  type OrderStatus,
  PositionSide,
  PriceMatch,
  Side,
  type TimeInForce,
} from "../../../lib/enums/shared.ts";

/** A COIN-M order after it was placed, amended or cancelled. */
export interface CmOrder {
  /** Your own id of the order. */
  readonly clientOrderId: string;
  /** Filled amount, as in `executedQty`. */
  readonly cumQty?: DecimalText;
  /** Filled amount, in contracts. */
  readonly executedQty: DecimalText;
  /** Id of the order. */
  readonly orderId: IdText;
  /** Ordered amount, in contracts. */
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
  /** Pair of the contract, as in `BTCUSD`. */
  readonly pair: string;
  /** How long it stays. */
  readonly timeInForce: Open<TimeInForce>;
  /** Kind of order. */
  readonly type: string;
  /** Last change, in ms. */
  readonly updateTime: number;
  /** Your tag of the amendment. */
  readonly modifyId?: IdText;
  /** Kind of order when it was placed. */
  readonly origType?: string;
}
/** Reader of {@link CmOrder}. */
export const CmOrder: Model<CmOrder> = /*#__PURE__*/ model("CmOrder", [
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
  pair: Text,
  timeInForce: TimeInForceText,
  type: Text,
  updateTime: TimeMs,
  modifyId: maybe(IdText),
  origType: maybe(Text),
}));

/**
 * Places a COIN-M futures order on a Portfolio Margin account.
 *
 * `POST /papi/v1/cm/order` · TRADE · weight 1 · 1 order
 *
 * If the outcome is `unknown`, query by `origClientOrderId` before placing anything again: the
 * failure carries the id. Takes `LIMIT` and `MARKET`; stop, take-profit and trailing orders are
 * conditional orders. Refused with -2019 if margin is short, -4061 if `positionSide` does not fit
 * the position mode.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = newCmOrder({
 *   symbol: "BTCUSD_PERP", side: "BUY", type: "LIMIT", timeInForce: "GTC", quantity: 10,
 *   price: "60000",
 * });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#new-cm-order}
 */
export const newCmOrder: Endpoint<newCmOrder.Params, CmOrder> = /*#__PURE__*/ endpoint(() => ({
  name: "newCmOrder",
  verb: "POST",
  host: "papi",
  path: "/papi/v1/cm/order",
  access: "TRADE",
  weight: { ip: 1, orders: 1 },
  act: { does: "order", product: "cm", id: "newClientOrderId", readBack: "queryCmOrder" },
  params: {
    symbol: Ticker,
    side: Side,
    type: oneOf("LIMIT", "MARKET"),
    positionSide: optional(PositionSide, "BOTH"),
    timeInForce: optional(CmTimeInForce),
    quantity: optional(Decimal),
    reduceOnly: optional(Switch, "false"),
    price: optional(Decimal),
    priceMatch: optional(PriceMatch),
    newClientOrderId: optional(clientId(32)),
    newOrderRespType: optional(FuturesRespType, "ACK"),
  },
  rules: [
    { when: ["type", "LIMIT"], needs: ["timeInForce", "quantity"], anyOf: ["price", "priceMatch"] },
    {
      when: ["type", "MARKET"],
      needs: ["quantity"],
      forbids: ["timeInForce", "price", "priceMatch"],
    },
    { when: ["positionSide", "LONG", "SHORT"], forbids: ["reduceOnly"] },
    { exclusive: ["price", "priceMatch"] },
  ],
  detours: [
    [
      /^(type.*"[ST]|st|tr|ac|al|ca|clo|priceP|wo)/,
      "stop, take-profit and trailing orders are newCmConditionalOrder, with strategyType in place of type",
    ],
    ...futuresDetours,
  ],
  answer: CmOrder(),
}));
/** Types of {@link newCmOrder}. */
export declare namespace newCmOrder {
  /** Parameters of {@link newCmOrder}. */
  interface Params {
    /** Contract, as in `BTCUSD_PERP`. */
    readonly symbol: string;
    /** Buy or sell. */
    readonly side: Side;
    /** Kind of order. */
    readonly type: "LIMIT" | "MARKET";
    /** `BOTH` in one-way mode; `LONG` or `SHORT`, and required, in hedge mode. */
    readonly positionSide?: PositionSide;
    /** How long it stays; required for `LIMIT`, not taken by `MARKET`. */
    readonly timeInForce?: CmTimeInForce;
    /** Amount to trade, in contracts. */
    readonly quantity?: Decimal;
    /** Only reduce the position; not allowed in hedge mode. */
    readonly reduceOnly?: Switch;
    /** Limit price; required for `LIMIT` unless `priceMatch` is given, not taken by `MARKET`. */
    readonly price?: Decimal;
    /** Lets the exchange set the price of a `LIMIT` order; excludes `price`. */
    readonly priceMatch?: PriceMatch;
    /** Your own id, unique among open orders; generated by the library if left out. */
    readonly newClientOrderId?: string;
    /** `RESULT` waits for the final state of `MARKET`, `IOC` and `FOK` orders. */
    readonly newOrderRespType?: FuturesRespType;
  }
}

/**
 * Changes quantity and price of an open COIN-M limit order.
 *
 * `PUT /papi/v1/cm/order` · TRADE · weight 1 · 1 order
 *
 * The order loses its place in the queue. Refused with -2013 if there is no such order.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = modifyCmOrder({
 *   symbol: "BTCUSD_PERP", side: "BUY", quantity: 10, price: "59000",
 *   orderId: "8886774212345678901",
 * });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#modify-cm-order}
 */
export const modifyCmOrder: Endpoint<modifyCmOrder.Params, CmOrder> = /*#__PURE__*/ endpoint(
  () => ({
    name: "modifyCmOrder",
    verb: "PUT",
    host: "papi",
    path: "/papi/v1/cm/order",
    access: "TRADE",
    weight: { ip: 1, orders: 1 },
    act: { does: "amend", product: "cm", readBack: "queryCmOrder" },
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
      elsewhere(
        "(st|tr|ac)\\w*|callbackRate|newClientStrategyId",
        "conditional orders cannot be amended: cancelCmConditionalOrder, then newCmConditionalOrder",
      ),
    ],
    answer: CmOrder(),
  }),
);
/** Types of {@link modifyCmOrder}. */
export declare namespace modifyCmOrder {
  /** Parameters of {@link modifyCmOrder}. */
  interface Params {
    /** Contract, as in `BTCUSD_PERP`. */
    readonly symbol: string;
    /** Buy or sell. */
    readonly side: Side;
    /** New amount, in contracts. */
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
