/**
 * Margin orders: placing them.
 *
 * @module
 */
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
import { elsewhere, marginDetours, pendingDetour } from "../../../lib/detours.ts";
import { type Endpoint, endpoint } from "../../../lib/endpoint.ts";
import {
  clientId,
  Decimal,
  integer,
  optional,
  Switch,
  Ticker,
  UpperSwitch,
} from "../../../lib/fields/fields.ts";
import {
  MarginOrderType,
  MarginOrderTypeText,
  MarginSideEffect,
} from "../../../lib/enums/margin.ts";
import {
  MarginRespType,
  MarginTimeInForce,
  type OrderStatus,
  SelfTradePrevention,
  Side,
  type TimeInForce,
} from "../../../lib/enums/shared.ts";

/** One fill of an order. */
export interface MarginAccountFill {
  /** Price of the fill. */
  readonly price: DecimalText;
  /** Amount, in the base asset. */
  readonly qty: DecimalText;
  /** Fee of the trade; since 2026-10-14 `null` where the exchange does not tell it. */
  readonly commission: DecimalText | null;
  /** Asset the fee was paid in; `null` beside no fee. */
  readonly commissionAsset: string | null;
  /** Id of the trade. */
  readonly tradeId: IdText;
}
/** Reader of {@link MarginAccountFill}. */
export const MarginAccountFill: Model<MarginAccountFill> = /*#__PURE__*/ model(
  "MarginAccountFill",
  ["price", "qty"],
  () => ({
    price: DecimalText,
    qty: DecimalText,
    commission: nullable(DecimalText),
    commissionAsset: nullable(Text),
    tradeId: IdText,
  }),
);

/** A margin order as it was placed; an acknowledgement has the first fields only. */
export interface MarginAccountOrder {
  /** Trading pair. */
  readonly symbol: string;
  /** Id of the order. */
  readonly orderId: IdText;
  /** Your own id of the order. */
  readonly clientOrderId: string;
  /** Whether it is isolated margin. */
  readonly isIsolated: boolean;
  /** When it was placed, in ms. */
  readonly transactTime: number;
  /** Limit price; 0 for a market order. */
  readonly price?: DecimalText;
  /** Ordered amount, in the base asset. */
  readonly origQty?: DecimalText;
  /** Filled amount, in the base asset. */
  readonly executedQty?: DecimalText;
  /** Value of the fills, in the quote asset; spelled so by the exchange. */
  readonly cummulativeQuoteQty?: DecimalText;
  /** State of the order. */
  readonly status?: Open<OrderStatus>;
  /** How long it stays. */
  readonly timeInForce?: Open<TimeInForce>;
  /** Kind of order. */
  readonly type?: Open<MarginOrderType>;
  /** Buy or sell. */
  readonly side?: Open<Side>;
  /** Which order expires when two of your orders would match. */
  readonly selfTradePreventionMode?: Open<SelfTradePrevention>;
  /** Amount borrowed for it; absent if nothing was. */
  readonly marginBuyBorrowAmount?: DecimalText;
  /** Asset that was borrowed. */
  readonly marginBuyBorrowAsset?: string;
  /** Fills so far; with `FULL` only. */
  readonly fills?: readonly MarginAccountFill[];
}
/** Reader of {@link MarginAccountOrder}. */
export const MarginAccountOrder: Model<MarginAccountOrder> = /*#__PURE__*/ model(
  "MarginAccountOrder",
  ["orderId"],
  () => ({
    symbol: Text,
    orderId: IdText,
    clientOrderId: Text,
    isIsolated: Bool,
    transactTime: TimeMs,
    price: maybe(DecimalText),
    origQty: maybe(DecimalText),
    executedQty: maybe(DecimalText),
    cummulativeQuoteQty: maybe(DecimalText),
    status: maybe(OrderStatusText),
    timeInForce: maybe(TimeInForceText),
    type: maybe(MarginOrderTypeText),
    side: maybe(SideText),
    selfTradePreventionMode: maybe(SelfTradePreventionText),
    marginBuyBorrowAmount: maybe(DecimalText),
    marginBuyBorrowAsset: maybe(Text),
    fills: maybe(arrayOf(MarginAccountFill())),
  }),
);

/**
 * Places a cross or isolated margin order.
 *
 * `POST /sapi/v1/margin/order` · TRADE · UID weight 6, or 1500 where it may borrow · 1 order
 *
 * If the outcome is `unknown`, query by `origClientOrderId` before placing anything again: the
 * failure carries the id. With `MARGIN_BUY` and `AUTO_BORROW_REPAY` it may borrow. Refused with
 * -2010 if it is rejected (the message says why), -1013 if it breaks a filter of the pair, -3006
 * above what you may borrow, -3045 if the exchange has too little to lend.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = marginAccountNewOrder({
 *   symbol: "BTCUSDT",
 *   side: "BUY",
 *   type: "LIMIT",
 *   timeInForce: "GTC",
 *   quantity: "0.01",
 *   price: "60000",
 *   sideEffectType: "MARGIN_BUY",
 * });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/trade#margin-account-new-order}
 */
export const marginAccountNewOrder: Endpoint<marginAccountNewOrder.Params, MarginAccountOrder> =
  /*#__PURE__*/ endpoint(() => ({
    name: "marginAccountNewOrder",
    verb: "POST",
    host: "sapi",
    path: "/sapi/v1/margin/order",
    access: "TRADE",
    weight: [
      { when: ["sideEffectType", "MARGIN_BUY", "AUTO_BORROW_REPAY"], uid: 1500, orders: 1 },
      { uid: 6, orders: 1 },
    ],
    act: {
      does: "order",
      product: "margin",
      id: "newClientOrderId",
      readBack: "queryMarginAccountsOrder",
    },
    params: {
      symbol: Ticker,
      side: Side,
      type: MarginOrderType,
      isIsolated: optional(UpperSwitch, "FALSE"),
      quantity: optional(Decimal),
      quoteOrderQty: optional(Decimal),
      price: optional(Decimal),
      stopPrice: optional(Decimal),
      newClientOrderId: optional(clientId(36)),
      icebergQty: optional(Decimal),
      newOrderRespType: optional(MarginRespType),
      sideEffectType: optional(MarginSideEffect, "NO_SIDE_EFFECT"),
      timeInForce: optional(MarginTimeInForce),
      selfTradePreventionMode: optional(SelfTradePrevention),
      trailingDelta: optional(integer(0)),
      autoRepayAtCancel: optional(Switch, "true"),
    },
    rules: [
      {
        when: ["type", "LIMIT"],
        needs: ["timeInForce", "quantity", "price"],
        forbids: ["stopPrice", "trailingDelta", "quoteOrderQty"],
      },
      {
        when: ["type", "MARKET"],
        anyOf: ["quantity", "quoteOrderQty"],
        forbids: ["timeInForce", "price", "stopPrice", "trailingDelta", "icebergQty"],
      },
      {
        when: ["type", "STOP_LOSS", "TAKE_PROFIT"],
        needs: ["quantity"],
        anyOf: ["stopPrice", "trailingDelta"],
        forbids: ["timeInForce", "price", "quoteOrderQty", "icebergQty"],
      },
      {
        when: ["type", "STOP_LOSS_LIMIT", "TAKE_PROFIT_LIMIT"],
        needs: ["timeInForce", "quantity", "price"],
        anyOf: ["stopPrice", "trailingDelta"],
        forbids: ["quoteOrderQty"],
      },
      {
        when: ["type", "LIMIT_MAKER"],
        needs: ["quantity", "price"],
        forbids: ["timeInForce", "stopPrice", "trailingDelta", "quoteOrderQty"],
      },
      // Margin's page leaves this type out; the spot page says that it may be an iceberg.
      { when: ["type", "LIMIT_MAKER"], forbids: ["icebergQty"], soft: true },
      { when: ["timeInForce", "IOC", "FOK"], forbids: ["icebergQty"] },
      { exclusive: ["quantity", "quoteOrderQty"] },
    ],
    detours: [
      elsewhere(
        "(stopLimit|listClient|above|below)\\w*",
        "order lists are marginMarginAccountNewOco",
      ),
      ...marginDetours,
      pendingDetour,
    ],
    answer: MarginAccountOrder(),
  }));
/** Types of {@link marginAccountNewOrder}. */
export declare namespace marginAccountNewOrder {
  /** Parameters of {@link marginAccountNewOrder}. */
  interface Params {
    /** Trading pair, as in `BTCUSDT`. */
    readonly symbol: string;
    /** Buy or sell. */
    readonly side: Side;
    /** Kind of order. */
    readonly type: MarginOrderType;
    /** `true` for isolated margin; defaults to cross margin. */
    readonly isIsolated?: Switch;
    /** Amount to trade, in the base asset; not needed for `MARKET` with `quoteOrderQty`. */
    readonly quantity?: Decimal;
    /** Amount to spend or receive, in the quote asset; `MARKET` only, in place of `quantity`. */
    readonly quoteOrderQty?: Decimal;
    /** Limit price; required for `LIMIT`, `LIMIT_MAKER` and the `…_LIMIT` types. */
    readonly price?: Decimal;
    /** Trigger price; this or `trailingDelta` for stop and take-profit orders. */
    readonly stopPrice?: Decimal;
    /** Your own id, unique among open orders; generated by the library if left out. */
    readonly newClientOrderId?: string;
    /** Visible part, in the base asset; `LIMIT` and the `…_LIMIT` types only. */
    readonly icebergQty?: Decimal;
    /** Content of the reply; defaults to `FULL` for `MARKET` and `LIMIT`, else `ACK`. */
    readonly newOrderRespType?: MarginRespType;
    /** Whether it borrows (`MARGIN_BUY`), repays (`AUTO_REPAY`) or both; defaults to neither. */
    readonly sideEffectType?: MarginSideEffect;
    /** How long it stays; required for `LIMIT` and the `…_LIMIT` types, not taken by others. */
    readonly timeInForce?: MarginTimeInForce;
    /** Which order expires when two of your orders would match; the pair says what it allows. */
    readonly selfTradePreventionMode?: SelfTradePrevention;
    /** Distance by which its stop price trails the market, in basis points (100 is 1 %). */
    readonly trailingDelta?: number;
    /** Whether a cancellation repays what the order borrowed; defaults to `true`. */
    readonly autoRepayAtCancel?: Switch;
  }
}
