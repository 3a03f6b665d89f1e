/**
 * Margin OTO: an order that places another once it is filled.
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
import { MarginOrderType } from "../../../lib/enums/margin.ts";
import {
  MarginRespType,
  MarginTimeInForce,
  SelfTradePrevention,
  Side,
} from "../../../lib/enums/shared.ts";
import { pendingRules, workingRules } from "./leg_rules.ts";
import { MarginAccountOrderList } from "./oco.ts";

/**
 * Places a margin order (working), and another one (pending) once it is filled completely: OTO.
 *
 * `POST /sapi/v1/margin/order/oto` · TRADE · UID weight 6, or 1500 where it may borrow · 2 orders
 *
 * If the outcome is `unknown`, query the list before placing anything again: the failure carries
 * its id, which `marginQueryMarginAccountsOco` takes as `origClientOrderId`. With `MARGIN_BUY` and
 * `AUTO_BORROW_REPAY` it may borrow. Refused with -2010 if an order is rejected, -3006 above what
 * you may borrow, -3045 if the exchange has too little to lend.
 *
 * `workingIcebergQty` is optional here: the documentation calls it required, yet forbids it without
 * `GTC`. Since 2026-06-15 `pendingTrailingDelta` needs `pendingPrice`.
 *
 * `sideEffectType` has three values here. The pages of 2025 name `NO_SIDE_EFFECT` and `MARGIN_BUY`,
 * the official connector adds `AUTO_BORROW_REPAY`, and neither names `AUTO_REPAY`, which single
 * orders and OCO take: it is refused.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = marginAccountNewOto({
 *   symbol: "BTCUSDT",
 *   workingType: "LIMIT",
 *   workingSide: "BUY",
 *   workingPrice: "60000",
 *   workingQuantity: "0.01",
 *   workingTimeInForce: "GTC",
 *   pendingType: "LIMIT_MAKER",
 *   pendingSide: "SELL",
 *   pendingQuantity: "0.01",
 *   pendingPrice: "66000",
 * });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/trade#margin-account-new-oto}
 */
export const marginAccountNewOto: Endpoint<marginAccountNewOto.Params, MarginAccountOrderList> =
  /*#__PURE__*/ endpoint(() => ({
    name: "marginAccountNewOto",
    verb: "POST",
    host: "sapi",
    path: "/sapi/v1/margin/order/oto",
    access: "TRADE",
    weight: [
      { when: ["sideEffectType", "MARGIN_BUY", "AUTO_BORROW_REPAY"], uid: 1500, orders: 2 },
      { uid: 6, orders: 2 },
    ],
    act: {
      does: "order",
      product: "margin",
      kind: "oto",
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
          id: "pendingClientOrderId",
          type: "pendingType",
          side: "pendingSide",
          quantity: "pendingQuantity",
          price: "pendingPrice",
          stopPrice: "pendingStopPrice",
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
      workingIcebergQty: optional(Decimal),
      pendingType: MarginOrderType,
      pendingSide: Side,
      pendingQuantity: Decimal,
      isIsolated: optional(UpperSwitch, "FALSE"),
      listClientOrderId: optional(clientId(36)),
      newOrderRespType: optional(MarginRespType),
      sideEffectType: optional(
        oneOf("NO_SIDE_EFFECT", "MARGIN_BUY", "AUTO_BORROW_REPAY"),
        "NO_SIDE_EFFECT",
      ),
      selfTradePreventionMode: optional(SelfTradePrevention),
      autoRepayAtCancel: optional(Switch, "true"),
      workingClientOrderId: optional(ClientId),
      workingTimeInForce: optional(MarginTimeInForce),
      pendingClientOrderId: optional(ClientId),
      pendingPrice: optional(Decimal),
      pendingStopPrice: optional(Decimal),
      pendingTrailingDelta: optional(Decimal),
      pendingIcebergQty: optional(Decimal),
      pendingTimeInForce: optional(MarginTimeInForce),
    },
    rules: [
      { when: ["workingType", "LIMIT"], needs: ["workingTimeInForce"] },
      ...workingRules,
      { when: ["pendingType", "LIMIT"], needs: ["pendingPrice", "pendingTimeInForce"] },
      {
        when: ["pendingType", "STOP_LOSS", "TAKE_PROFIT"],
        anyOf: ["pendingStopPrice", "pendingTrailingDelta"],
      },
      {
        when: ["pendingType", "STOP_LOSS_LIMIT", "TAKE_PROFIT_LIMIT"],
        needs: ["pendingPrice", "pendingTimeInForce"],
        anyOf: ["pendingStopPrice", "pendingTrailingDelta"],
      },
      {
        when: ["pendingType", "MARKET"],
        forbids: [
          "pendingPrice",
          "pendingStopPrice",
          "pendingTrailingDelta",
          "pendingIcebergQty",
          "pendingTimeInForce",
        ],
      },
      { when: ["pendingType", "LIMIT"], forbids: ["pendingStopPrice", "pendingTrailingDelta"] },
      ...pendingRules("pending", "STOP_LOSS", "TAKE_PROFIT"),
    ],
    detours: [
      repayDetour,
      elsewhere("pending(Above|Below)\\w*", "two pending orders are marginAccountNewOtoco"),
      legDetour,
    ],
    answer: MarginAccountOrderList(),
  }));
/** Types of {@link marginAccountNewOto}. */
export declare namespace marginAccountNewOto {
  /** Parameters of {@link marginAccountNewOto}. */
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
    /** Visible part of the working order, in the base asset; with `GTC` only. */
    readonly workingIcebergQty?: Decimal;
    /** Kind of the pending order, which follows; `MARKET` by `pendingQuantity` only. */
    readonly pendingType: MarginOrderType;
    /** Buy or sell, for the pending order. */
    readonly pendingSide: Side;
    /** Amount of the pending order, in the base asset. */
    readonly pendingQuantity: Decimal;
    /** `true` for isolated margin; defaults to cross margin. */
    readonly isIsolated?: Switch;
    /** Your own id of the list, unique among open lists; generated by the library if left out. */
    readonly listClientOrderId?: string;
    /** Content of the reply; defaults to `FULL` for `MARKET` and `LIMIT`, else `ACK`. */
    readonly newOrderRespType?: MarginRespType;
    /** Whether it borrows (`MARGIN_BUY`), or borrows and repays; defaults to neither. */
    readonly sideEffectType?: "NO_SIDE_EFFECT" | "MARGIN_BUY" | "AUTO_BORROW_REPAY";
    /** Which order expires when two of your orders would match; the pair says what it allows. */
    readonly selfTradePreventionMode?: SelfTradePrevention;
    /** Whether a cancellation repays what the order borrowed; defaults to `true`. */
    readonly autoRepayAtCancel?: Switch;
    /** Your own id of the working order; generated by the exchange if left out. */
    readonly workingClientOrderId?: string;
    /** How long the working order stays; required for `LIMIT`. */
    readonly workingTimeInForce?: MarginTimeInForce;
    /** Your own id of the pending order; generated by the exchange if left out. */
    readonly pendingClientOrderId?: string;
    /** Limit price of the pending order; required for limit types and a trailing delta. */
    readonly pendingPrice?: Decimal;
    /** Trigger price; this or `pendingTrailingDelta` for stop and take-profit orders. */
    readonly pendingStopPrice?: Decimal;
    /** Distance by which its stop price trails the market, in basis points (100 is 1 %). */
    readonly pendingTrailingDelta?: Decimal;
    /** Visible part of the pending order, in the base asset; with `GTC` only. */
    readonly pendingIcebergQty?: Decimal;
    /** How long it stays; required for `LIMIT` and the `…_LIMIT` types. */
    readonly pendingTimeInForce?: MarginTimeInForce;
  }
}
