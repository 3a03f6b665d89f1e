/**
 * Placing USDⓈ-M algo orders: stop, take-profit and trailing orders.
 *
 * @module
 */
import { renamed, waitingTypes } from "../../../lib/detours.ts";
import { type Endpoint, endpoint } from "../../../lib/endpoint.ts";
import {
  clientId,
  Decimal,
  decimal,
  filledIn,
  oneOf,
  optional,
  Switch,
  Ticker,
  time,
} from "../../../lib/fields/fields.ts";
import {
  FuturesRespType,
  PositionSide,
  PriceMatch,
  SelfTradePrevention,
  Side,
  WorkingType,
} from "../../../lib/enums/shared.ts";
import { AlgoTimeInForce, ConditionalType } from "../enums.ts";
import { UmAlgoOrder } from "./algo_order_answer.ts";

/**
 * Places a USDⓈ-M order that waits for a price: stop, take-profit or trailing.
 *
 * `POST /papi/v1/um/algo/order` · TRADE · weight 1 · 1 order
 *
 * If the outcome is `unknown`, query by `clientAlgoId` before placing anything again: the failure
 * carries the id. In hedge mode `closePosition` does not go with `BUY` on `LONG` nor with `SELL` on
 * `SHORT`. Refused with -2021 if the price would trigger it at once, -4061 if `positionSide` does
 * not fit the position mode; margin is checked when the order triggers.
 *
 * Some lists of this API call these orders TWAP and VP. Those slice a large order over time and are
 * another product of the exchange, which this library does not cover: here `algoType` has one value.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = newUmAlgoOrder({
 *   symbol: "BTCUSDT", side: "SELL", type: "STOP_MARKET", triggerPrice: "55000",
 *   closePosition: true,
 * });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#new-um-algo-order}
 */
export const newUmAlgoOrder: Endpoint<newUmAlgoOrder.Params, UmAlgoOrder> = /*#__PURE__*/ endpoint(
  () => ({
    name: "newUmAlgoOrder",
    verb: "POST",
    host: "papi",
    path: "/papi/v1/um/algo/order",
    access: "TRADE",
    weight: { ip: 1, orders: 1 },
    act: {
      does: "order",
      product: "um",
      kind: "algo",
      stopPrice: "triggerPrice",
      id: "clientAlgoId",
      readBack: "queryCurrentUmOpenAlgoOrder",
    },
    params: {
      algoType: filledIn(oneOf("CONDITIONAL"), "CONDITIONAL"),
      symbol: Ticker,
      side: Side,
      type: ConditionalType,
      positionSide: optional(PositionSide, "BOTH"),
      timeInForce: optional(AlgoTimeInForce, "GTC"),
      quantity: optional(Decimal),
      price: optional(Decimal),
      triggerPrice: optional(Decimal),
      workingType: optional(WorkingType, "CONTRACT_PRICE"),
      priceMatch: optional(PriceMatch),
      closePosition: optional(Switch),
      priceProtect: optional(Switch, "false"),
      reduceOnly: optional(Switch, "false"),
      activatePrice: optional(Decimal),
      callbackRate: optional(decimal("0.1", "20")),
      clientAlgoId: optional(clientId(36)),
      newOrderRespType: optional(FuturesRespType, "ACK"),
      selfTradePreventionMode: optional(SelfTradePrevention, "NONE"),
      goodTillDate: optional(time(253402300799000)),
    },
    rules: [
      {
        when: ["type", "STOP", "TAKE_PROFIT"],
        needs: ["triggerPrice"],
        anyOf: ["price", "priceMatch"],
        forbids: ["activatePrice", "callbackRate"],
      },
      {
        when: ["type", "STOP_MARKET", "TAKE_PROFIT_MARKET"],
        needs: ["triggerPrice"],
        forbids: ["price", "priceMatch", "activatePrice", "callbackRate"],
      },
      {
        when: ["type", "TRAILING_STOP_MARKET"],
        needs: ["callbackRate"],
        forbids: ["price", "priceMatch"],
      },
      // Live answers take a trigger price here, and no source says what becomes of it.
      { when: ["type", "TRAILING_STOP_MARKET"], forbids: ["triggerPrice"], soft: true },
      {
        when: ["type", "TRAILING_STOP_MARKET"],
        unless: ["priceProtect", "false"],
        forbids: ["priceProtect"],
        soft: true,
      },
      { when: ["timeInForce", "GTD"], needs: ["goodTillDate"] },
      { unless: ["timeInForce", "GTD"], forbids: ["goodTillDate"] },
      { when: ["positionSide", "LONG", "SHORT"], forbids: ["reduceOnly"] },
      { anyOf: ["quantity", "closePosition"] },
      { when: ["closePosition", "false"], needs: ["quantity"] },
      { exclusive: ["price", "priceMatch"] },
      { when: ["closePosition", "true"], forbids: ["quantity", "reduceOnly"] },
      {
        when: ["type", "STOP", "TAKE_PROFIT", "TRAILING_STOP_MARKET"],
        unless: ["closePosition", "false"],
        forbids: ["closePosition"],
      },
    ],
    detours: [
      ...waitingTypes("newUmOrder"),
      [
        /^algoType must|^(duration|urgency|limitPrice) is not a p/,
        "TWAP and VP orders are another product of the exchange, which is not covered",
      ],
      renamed("stopPrice", "triggerPrice"),
      renamed("strategyType", "type"),
      renamed("(newClientOrder|clientOrder|newClientStrategy)Id", "clientAlgoId"),
    ],
    answer: UmAlgoOrder(),
  }),
);
/** Types of {@link newUmAlgoOrder}. */
export declare namespace newUmAlgoOrder {
  /** Parameters of {@link newUmAlgoOrder}. */
  interface Params {
    /** `CONDITIONAL`, the only type there is; sent where it is left out. */
    readonly algoType?: "CONDITIONAL";
    /** Contract, as in `BTCUSDT`. */
    readonly symbol: string;
    /** Buy or sell. */
    readonly side: Side;
    /** Kind of order. */
    readonly type: ConditionalType;
    /** `BOTH` in one-way mode; `LONG` or `SHORT`, and required, in hedge mode. */
    readonly positionSide?: PositionSide;
    /**
     * How long the order stays once it has triggered; as `GTE_GTC` it ends when its position does,
     * and so it does with `closePosition` alone, as public threads tell.
     */
    readonly timeInForce?: AlgoTimeInForce;
    /** Amount to trade, in the base asset; this or `closePosition`. */
    readonly quantity?: Decimal;
    /** Limit price of `STOP` and `TAKE_PROFIT`, unless `priceMatch` is given. */
    readonly price?: Decimal;
    /** Trigger price; required for all but `TRAILING_STOP_MARKET`. */
    readonly triggerPrice?: Decimal;
    /** Which price triggers it. */
    readonly workingType?: WorkingType;
    /** Lets the exchange set the price of `STOP` and `TAKE_PROFIT`; excludes `price`. */
    readonly priceMatch?: PriceMatch;
    /** Closes the whole position, at the market; excludes `quantity` and `reduceOnly`. */
    readonly closePosition?: Switch;
    /** Do not trigger while mark and contract price are far apart. */
    readonly priceProtect?: Switch;
    /** Only reduce the position; not allowed in hedge mode; excludes `closePosition`. */
    readonly reduceOnly?: Switch;
    /** Activation price of a `TRAILING_STOP_MARKET`; defaults to the latest price. */
    readonly activatePrice?: Decimal;
    /** Callback rate of a `TRAILING_STOP_MARKET`, 0.1 to 20 percent. */
    readonly callbackRate?: Decimal;
    /** Your own id, unique among open orders; generated by the library if left out. */
    readonly clientAlgoId?: string;
    /** Content of the reply. */
    readonly newOrderRespType?: FuturesRespType;
    /**
     * Which order expires when two of your orders would match; effective with `GTC`, `IOC` and
     * `GTD`.
     */
    readonly selfTradePreventionMode?: SelfTradePrevention;
    /** When a `GTD` order ends, in ms (cut to seconds), more than 600 s ahead. */
    readonly goodTillDate?: number;
  }
}
