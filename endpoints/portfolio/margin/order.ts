/**
 * Placing cross margin orders.
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
  Text,
  TimeMs,
} from "../../../lib/answers/answer.ts";
import { OrderStatusText, SideText, TimeInForceText } from "../../../lib/enums/answers.ts";
import { elsewhere, isolated, marginDetours, pendingDetour } from "../../../lib/detours.ts";
import { type Endpoint, endpoint } from "../../../lib/endpoint.ts";
import { clientId, Decimal, optional, Switch, Ticker } from "../../../lib/fields/fields.ts";
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

/** One fill of a margin order. */
export interface MarginFill {
  /** Price of the fill. */
  readonly price: DecimalText;
  /** Filled amount, in the base asset. */
  readonly qty: DecimalText;
  /** Fee, in `commissionAsset`. */
  readonly commission: DecimalText;
  /** Asset of the fee. */
  readonly commissionAsset: string;
}
/** Reader of {@link MarginFill}. */
export const MarginFill: Model<MarginFill> = /*#__PURE__*/ model(
  "MarginFill",
  ["price", "qty"],
  () => ({
    price: DecimalText,
    qty: DecimalText,
    commission: DecimalText,
    commissionAsset: Text,
  }),
);

/** A margin order as it stands after it was placed. An `ACK` names the order and says no more. */
export interface MarginOrder {
  /** Trading pair. */
  readonly symbol: string;
  /** Id of the order. */
  readonly orderId: IdText;
  /** Your own id of the order. */
  readonly clientOrderId: string;
  /** When it was placed, in ms. */
  readonly transactTime: number;
  /** Limit price; 0 for a market order. */
  readonly price?: DecimalText;
  /** Ordered amount, in the base asset. */
  readonly origQty?: DecimalText;
  /** Filled amount, in the base asset. */
  readonly executedQty?: DecimalText;
  /** Value of the fills, in the quote asset. */
  readonly cummulativeQuoteQty?: DecimalText;
  /** State of the order. */
  readonly status?: Open<OrderStatus>;
  /** How long it stays. */
  readonly timeInForce?: Open<TimeInForce>;
  /** Kind of order. */
  readonly type?: Open<MarginOrderType>;
  /** Buy or sell. */
  readonly side?: Open<Side>;
  /** Amount that was borrowed for it, in `marginBuyBorrowAsset`. */
  readonly marginBuyBorrowAmount?: DecimalText;
  /** Asset that was borrowed for it. */
  readonly marginBuyBorrowAsset?: string;
  /** Fills, where the response type is `FULL`. */
  readonly fills?: readonly MarginFill[];
  /** Id of the order list, for an order of one. */
  readonly orderListId?: IdText;
  /** Trigger price, where it waits for one. */
  readonly stopPrice?: DecimalText;
}
/** Reader of {@link MarginOrder}. */
export const MarginOrder: Model<MarginOrder> = /*#__PURE__*/ model(
  "MarginOrder",
  ["orderId"],
  () => ({
    symbol: Text,
    orderId: IdText,
    clientOrderId: Text,
    transactTime: TimeMs,
    price: maybe(DecimalText),
    origQty: maybe(DecimalText),
    executedQty: maybe(DecimalText),
    cummulativeQuoteQty: maybe(DecimalText),
    status: maybe(OrderStatusText),
    timeInForce: maybe(TimeInForceText),
    type: maybe(MarginOrderTypeText),
    side: maybe(SideText),
    marginBuyBorrowAmount: maybe(DecimalText),
    marginBuyBorrowAsset: maybe(Text),
    fills: maybe(arrayOf(MarginFill())),
    orderListId: maybe(IdText),
    stopPrice: maybe(DecimalText),
  }),
);

/**
 * Places a cross margin order, which may borrow and repay by itself.
 *
 * `POST /papi/v1/margin/order` · TRADE · weight 1 · 1 order
 *
 * If the outcome is `unknown`, query by `origClientOrderId` before placing anything again: the
 * failure carries the id. Refused with -2010 for a reason that the text of the exchange names, such
 * as a short balance; 51006 where it would borrow more than the account can; 51113 where the
 * price is over 15 % off the index price.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = newMarginOrder({
 *   symbol: "BTCUSDT", side: "BUY", type: "LIMIT", timeInForce: "GTC", quantity: "0.01",
 *   price: "60000", sideEffectType: "MARGIN_BUY",
 * });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#new-margin-order}
 */
export const newMarginOrder: Endpoint<newMarginOrder.Params, MarginOrder> = /*#__PURE__*/ endpoint(
  () => ({
    name: "newMarginOrder",
    verb: "POST",
    host: "papi",
    path: "/papi/v1/margin/order",
    access: "TRADE",
    weight: { ip: 1, orders: 1 },
    act: {
      does: "order",
      product: "margin",
      id: "newClientOrderId",
      readBack: "queryMarginAccountOrder",
    },
    params: {
      symbol: Ticker,
      side: Side,
      type: MarginOrderType,
      quantity: optional(Decimal),
      quoteOrderQty: optional(Decimal),
      price: optional(Decimal),
      stopPrice: optional(Decimal),
      newClientOrderId: optional(clientId(36)),
      newOrderRespType: optional(MarginRespType),
      icebergQty: optional(Decimal),
      sideEffectType: optional(
        MarginSideEffect,
        "NO_SIDE_EFFECT",
      ),
      timeInForce: optional(MarginTimeInForce),
      selfTradePreventionMode: optional(SelfTradePrevention),
      autoRepayAtCancel: optional(Switch, "true"),
    },
    rules: [
      {
        when: ["type", "LIMIT"],
        needs: ["timeInForce", "quantity", "price"],
        forbids: ["stopPrice", "quoteOrderQty"],
      },
      {
        when: ["type", "MARKET"],
        anyOf: ["quantity", "quoteOrderQty"],
        forbids: ["timeInForce", "price", "stopPrice", "icebergQty"],
      },
      {
        when: ["type", "STOP_LOSS", "TAKE_PROFIT"],
        needs: ["quantity", "stopPrice"],
        forbids: ["timeInForce", "price", "quoteOrderQty", "icebergQty"],
      },
      {
        when: ["type", "STOP_LOSS_LIMIT", "TAKE_PROFIT_LIMIT"],
        needs: ["timeInForce", "quantity", "price", "stopPrice"],
        forbids: ["quoteOrderQty"],
      },
      {
        when: ["type", "LIMIT_MAKER"],
        needs: ["quantity", "price"],
        forbids: ["timeInForce", "stopPrice", "quoteOrderQty"],
      },
      // Margin's page leaves this type out; the spot page says that it may be an iceberg.
      { when: ["type", "LIMIT_MAKER"], forbids: ["icebergQty"], soft: true },
      { when: ["timeInForce", "IOC", "FOK"], forbids: ["icebergQty"] },
      { exclusive: ["quantity", "quoteOrderQty"] },
    ],
    detours: [
      isolated("marginAccountNewOrder"),
      elsewhere("trailingDelta", "it is a parameter of marginAccountNewOrder alone"),
      elsewhere("(stopLimit|listClient|above|below)\\w*", "order lists are marginAccountNewOco"),
      pendingDetour,
      ...marginDetours,
    ],
    answer: MarginOrder(),
  }),
);
/** Types of {@link newMarginOrder}. */
export declare namespace newMarginOrder {
  /** Parameters of {@link newMarginOrder}. */
  interface Params {
    /** Trading pair, as in `BTCUSDT`. */
    readonly symbol: string;
    /** Buy or sell. */
    readonly side: Side;
    /** Kind of order. */
    readonly type: MarginOrderType;
    /** Amount to trade, in the base asset; required unless `quoteOrderQty` is given. */
    readonly quantity?: Decimal;
    /** Amount to spend or to receive, in the quote asset; for `MARKET`, in place of `quantity`. */
    readonly quoteOrderQty?: Decimal;
    /**
     * Limit price; required for `LIMIT`, `LIMIT_MAKER`, `STOP_LOSS_LIMIT` and `TAKE_PROFIT_LIMIT`.
     */
    readonly price?: Decimal;
    /** Trigger price of a stop-loss or take-profit order. */
    readonly stopPrice?: Decimal;
    /** Your own id, unique among open orders; generated by the library if left out. */
    readonly newClientOrderId?: string;
    /** Content of the reply; defaults to `FULL` for `MARKET` and `LIMIT`, `ACK` for others. */
    readonly newOrderRespType?: MarginRespType;
    /** Visible part of the amount, in the base asset; for limit orders that may rest. */
    readonly icebergQty?: Decimal;
    /**
     * What to borrow or repay automatically: `MARGIN_BUY` borrows, `AUTO_REPAY` repays,
     * `AUTO_BORROW_REPAY` does both.
     */
    readonly sideEffectType?: MarginSideEffect;
    /**
     * How long it stays; required for `LIMIT`, `STOP_LOSS_LIMIT` and `TAKE_PROFIT_LIMIT`, not taken by
     * others.
     */
    readonly timeInForce?: MarginTimeInForce;
    /** Which order expires when two of your orders would match. */
    readonly selfTradePreventionMode?: SelfTradePrevention;
    /** Whether cancelling the order repays what was borrowed for it. */
    readonly autoRepayAtCancel?: Switch;
  }
}
