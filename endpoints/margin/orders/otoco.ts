/**
 * Margin OTOCO: an order that places an OCO pair once it is filled.
 *
 * @module
 */
import { elsewhere, legDetour, repayDetour } from "../../../lib/detours.ts";
import { type Endpoint, endpoint } from "../../../lib/endpoint.ts";
import {
  ClientId,
  clientId,
  Decimal,
  oneOf,
  optional,
  Switch,
  Ticker,
  UpperSwitch,
} from "../../../lib/fields/fields.ts";
import {
  MarginRespType,
  MarginTimeInForce,
  SelfTradePrevention,
  Side,
} from "../../../lib/enums/shared.ts";
import { pendingRules, workingRules } from "./leg_rules.ts";
import { MarginAccountOrderList } from "./oco.ts";

/**
 * Places a margin order (working), and an OCO pair (pending) once it is filled completely: OTOCO.
 *
 * `POST /sapi/v1/margin/order/otoco` · TRADE · UID weight 6, or 1500 where it may borrow · 3 orders
 *
 * If the outcome is `unknown`, query the list before placing anything again: the failure carries
 * its id, which `marginQueryMarginAccountsOco` takes as `origClientOrderId`. With `MARGIN_BUY` and
 * `AUTO_BORROW_REPAY` it may borrow. Since 2026-06-15 a trailing delta needs the price of its
 * order. Refused with -2010 if an order is rejected, -3006 above what you may borrow, -3045 if the
 * exchange has too little to lend.
 *
 * `sideEffectType` has three values here. The pages of 2025 name `NO_SIDE_EFFECT` and `MARGIN_BUY`,
 * the official connector adds `AUTO_BORROW_REPAY`, and neither names `AUTO_REPAY`, which single
 * orders and OCO take: it is refused.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = marginAccountNewOtoco({
 *   symbol: "BTCUSDT",
 *   workingType: "LIMIT",
 *   workingSide: "BUY",
 *   workingPrice: "60000",
 *   workingQuantity: "0.01",
 *   workingTimeInForce: "GTC",
 *   pendingSide: "SELL",
 *   pendingQuantity: "0.01",
 *   pendingAboveType: "LIMIT_MAKER",
 *   pendingAbovePrice: "66000",
 *   pendingBelowType: "STOP_LOSS",
 *   pendingBelowStopPrice: "57000",
 * });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/trade#margin-account-new-otoco}
 */
export const marginAccountNewOtoco: Endpoint<marginAccountNewOtoco.Params, MarginAccountOrderList> =
  /*#__PURE__*/ endpoint(() => ({
    name: "marginAccountNewOtoco",
    verb: "POST",
    host: "sapi",
    path: "/sapi/v1/margin/order/otoco",
    access: "TRADE",
    weight: [
      { when: ["sideEffectType", "MARGIN_BUY", "AUTO_BORROW_REPAY"], uid: 1500, orders: 3 },
      { uid: 6, orders: 3 },
    ],
    act: {
      does: "order",
      product: "margin",
      kind: "otoco",
      id: "listClientOrderId",
      legs: [
        {
          id: "workingClientOrderId",
          type: "workingType",
          side: "workingSide",
          quantity: "workingQuantity",
          price: "workingPrice",
        },
        {
          id: "pendingAboveClientOrderId",
          type: "pendingAboveType",
          side: "pendingSide",
          quantity: "pendingQuantity",
          price: "pendingAbovePrice",
          stopPrice: "pendingAboveStopPrice",
        },
        {
          id: "pendingBelowClientOrderId",
          type: "pendingBelowType",
          side: "pendingSide",
          quantity: "pendingQuantity",
          price: "pendingBelowPrice",
          stopPrice: "pendingBelowStopPrice",
        },
      ],
      readBack: "marginQueryMarginAccountsOco",
    },
    params: {
      symbol: Ticker,
      workingType: oneOf("LIMIT", "LIMIT_MAKER"),
      workingSide: Side,
      workingPrice: Decimal,
      workingQuantity: Decimal,
      pendingSide: Side,
      pendingQuantity: Decimal,
      pendingAboveType: oneOf("LIMIT_MAKER", "STOP_LOSS", "STOP_LOSS_LIMIT"),
      isIsolated: optional(UpperSwitch, "FALSE"),
      sideEffectType: optional(
        oneOf("NO_SIDE_EFFECT", "MARGIN_BUY", "AUTO_BORROW_REPAY"),
        "NO_SIDE_EFFECT",
      ),
      autoRepayAtCancel: optional(Switch, "true"),
      listClientOrderId: optional(clientId(36)),
      newOrderRespType: optional(MarginRespType),
      selfTradePreventionMode: optional(SelfTradePrevention),
      workingClientOrderId: optional(ClientId),
      workingIcebergQty: optional(Decimal),
      workingTimeInForce: optional(MarginTimeInForce),
      pendingAboveClientOrderId: optional(ClientId),
      pendingAbovePrice: optional(Decimal),
      pendingAboveStopPrice: optional(Decimal),
      pendingAboveTrailingDelta: optional(Decimal),
      pendingAboveIcebergQty: optional(Decimal),
      pendingAboveTimeInForce: optional(MarginTimeInForce),
      pendingBelowType: optional(oneOf("LIMIT_MAKER", "STOP_LOSS", "STOP_LOSS_LIMIT")),
      pendingBelowClientOrderId: optional(ClientId),
      pendingBelowPrice: optional(Decimal),
      pendingBelowStopPrice: optional(Decimal),
      pendingBelowTrailingDelta: optional(Decimal),
      pendingBelowIcebergQty: optional(Decimal),
      pendingBelowTimeInForce: optional(MarginTimeInForce),
    },
    rules: [
      { when: ["workingType", "LIMIT"], needs: ["workingTimeInForce"] },
      ...workingRules,
      { when: ["pendingAboveType", "LIMIT_MAKER"], needs: ["pendingAbovePrice"] },
      {
        when: ["pendingAboveType", "STOP_LOSS"],
        anyOf: ["pendingAboveStopPrice", "pendingAboveTrailingDelta"],
      },
      {
        when: ["pendingAboveType", "STOP_LOSS_LIMIT"],
        needs: ["pendingAbovePrice", "pendingAboveTimeInForce"],
        anyOf: ["pendingAboveStopPrice", "pendingAboveTrailingDelta"],
      },
      { when: ["pendingBelowType", "LIMIT_MAKER"], needs: ["pendingBelowPrice"] },
      {
        when: ["pendingBelowType", "STOP_LOSS"],
        anyOf: ["pendingBelowStopPrice", "pendingBelowTrailingDelta"],
      },
      {
        when: ["pendingBelowType", "STOP_LOSS_LIMIT"],
        needs: ["pendingBelowPrice", "pendingBelowTimeInForce"],
        anyOf: ["pendingBelowStopPrice", "pendingBelowTrailingDelta"],
      },
      ...pendingRules("pendingAbove", "STOP_LOSS"),
      ...pendingRules("pendingBelow", "STOP_LOSS"),
    ],
    detours: [
      repayDetour,
      elsewhere(
        "pending[A-Z]\\w*",
        "name the order it is of, as in pendingAbovePrice; one pending order is marginAccountNewOto",
      ),
      legDetour,
    ],
    answer: MarginAccountOrderList(),
  }));
/** Types of {@link marginAccountNewOtoco}. */
export declare namespace marginAccountNewOtoco {
  /** Parameters of {@link marginAccountNewOtoco}. */
  interface Params {
    /** Trading pair, as in `BTCUSDT`. */
    readonly symbol: string;
    /** Kind of the working order, which is placed now. */
    readonly workingType: "LIMIT" | "LIMIT_MAKER";
    /** Buy or sell, for the working order. */
    readonly workingSide: Side;
    /** Limit price of the working order. */
    readonly workingPrice: Decimal;
    /** Amount of the working order, in the base asset. */
    readonly workingQuantity: Decimal;
    /** Buy or sell, for both pending orders. */
    readonly pendingSide: Side;
    /** Amount of both pending orders, in the base asset. */
    readonly pendingQuantity: Decimal;
    /** Kind of the pending order above the market. */
    readonly pendingAboveType: "LIMIT_MAKER" | "STOP_LOSS" | "STOP_LOSS_LIMIT";
    /** `true` for isolated margin; defaults to cross margin. */
    readonly isIsolated?: Switch;
    /** Whether it borrows (`MARGIN_BUY`), or borrows and repays; defaults to neither. */
    readonly sideEffectType?: "NO_SIDE_EFFECT" | "MARGIN_BUY" | "AUTO_BORROW_REPAY";
    /** Whether a cancellation repays what the order borrowed; defaults to `true`. */
    readonly autoRepayAtCancel?: Switch;
    /** Your own id of the list, unique among open lists; generated by the library if left out. */
    readonly listClientOrderId?: string;
    /** How much is answered. */
    readonly newOrderRespType?: MarginRespType;
    /** Which order expires when two of your orders would match; the pair says what it allows. */
    readonly selfTradePreventionMode?: SelfTradePrevention;
    /** Your own id of the working order; generated by the exchange if left out. */
    readonly workingClientOrderId?: string;
    /** Visible part of the working order, in the base asset; with `GTC` only. */
    readonly workingIcebergQty?: Decimal;
    /** How long the working order stays; required for `LIMIT`. */
    readonly workingTimeInForce?: MarginTimeInForce;
    /** Your own id of the order above; generated by the exchange if left out. */
    readonly pendingAboveClientOrderId?: string;
    /** Limit price of the order above; required for limit types and a trailing delta. */
    readonly pendingAbovePrice?: Decimal;
    /** Price that sets the order above off; this or a trailing delta for stop orders. */
    readonly pendingAboveStopPrice?: Decimal;
    /** Distance by which its stop price trails the market, in basis points (100 is 1 %). */
    readonly pendingAboveTrailingDelta?: Decimal;
    /** Visible part of the order above, in the base asset; with `GTC` only. */
    readonly pendingAboveIcebergQty?: Decimal;
    /** How long the order above stays; required for `STOP_LOSS_LIMIT`. */
    readonly pendingAboveTimeInForce?: MarginTimeInForce;
    /** Kind of the pending order below the market. */
    readonly pendingBelowType?: "LIMIT_MAKER" | "STOP_LOSS" | "STOP_LOSS_LIMIT";
    /** Your own id of the order below; generated by the exchange if left out. */
    readonly pendingBelowClientOrderId?: string;
    /** Limit price of the order below; required for limit types and a trailing delta. */
    readonly pendingBelowPrice?: Decimal;
    /** Price that sets the order below off; this or a trailing delta for stop orders. */
    readonly pendingBelowStopPrice?: Decimal;
    /** Distance by which its stop price trails the market, in basis points (100 is 1 %). */
    readonly pendingBelowTrailingDelta?: Decimal;
    /** Visible part of the order below, in the base asset; with `GTC` only. */
    readonly pendingBelowIcebergQty?: Decimal;
    /** How long the order below stays; required for `STOP_LOSS_LIMIT`. */
    readonly pendingBelowTimeInForce?: MarginTimeInForce;
  }
}
