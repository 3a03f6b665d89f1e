/**
 * Placing USDⓈ-M conditional orders, which algo orders have replaced.
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
  PositionSideText,
  SelfTradePreventionText,
  SideText,
  TimeInForceText,
  WorkingTypeText,
} from "../../../lib/enums/answers.ts";
import { replaced } from "../../../lib/detours.ts";
import { type Endpoint, endpoint } from "../../../lib/endpoint.ts";
import {
  clientId,
  Decimal,
  decimal,
  optional,
  Switch,
  Ticker,
  time,
} from "../../../lib/fields/fields.ts";
import { retired } from "../../../lib/retired.ts";
import {
  PositionSide,
  PriceMatch,
  SelfTradePrevention,
  Side,
  TimeInForce,
  WorkingType,
} from "../../../lib/enums/shared.ts";
import {
  ConditionalType,
  ConditionalTypeText,
  type StrategyStatus,
  StrategyStatusText,
} from "../enums.ts";

/** A USDⓈ-M conditional order after it was placed or cancelled. */
export interface UmConditionalOrder {
  /** Your own id of the conditional order. */
  readonly newClientStrategyId: string;
  /** Id of the conditional order. */
  readonly strategyId: IdText;
  /** State of the conditional order. */
  readonly strategyStatus: Open<StrategyStatus>;
  /** Kind of order. */
  readonly strategyType: Open<ConditionalType>;
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
  /** Trigger price. */
  readonly stopPrice?: DecimalText;
  /** Contract. */
  readonly symbol: string;
  /** How long it stays. */
  readonly timeInForce: Open<TimeInForce>;
  /** Price from which a trailing order follows the market. */
  readonly activatePrice?: DecimalText;
  /** How far a trailing order lets the market turn, in percent. */
  readonly priceRate?: DecimalText;
  /** When it was placed, in ms. */
  readonly bookTime: number;
  /** Last change, in ms. */
  readonly updateTime: number;
  /** Which price triggers it. */
  readonly workingType: Open<WorkingType>;
  /** Whether it stays where mark and contract price lie far apart. */
  readonly priceProtect: boolean;
  /** Which order expires when two of your orders would match. */
  readonly selfTradePreventionMode: Open<SelfTradePrevention>;
  /** When a `GTD` order ends, in ms; 0 for others. */
  readonly goodTillDate?: number;
  /** How the exchange sets the price; `NONE` where it does not. */
  readonly priceMatch?: string;
}
/** Reader of {@link UmConditionalOrder}. */
export const UmConditionalOrder: Model<UmConditionalOrder> = /*#__PURE__*/ model(
  "UmConditionalOrder",
  ["strategyId", "strategyStatus"],
  () => ({
    newClientStrategyId: Text,
    strategyId: IdText,
    strategyStatus: StrategyStatusText,
    strategyType: ConditionalTypeText,
    origQty: DecimalText,
    price: DecimalText,
    reduceOnly: Bool,
    side: SideText,
    positionSide: PositionSideText,
    stopPrice: maybe(DecimalText),
    symbol: Text,
    timeInForce: TimeInForceText,
    activatePrice: maybe(DecimalText),
    priceRate: maybe(DecimalText),
    bookTime: TimeMs,
    updateTime: TimeMs,
    workingType: WorkingTypeText,
    priceProtect: Bool,
    selfTradePreventionMode: SelfTradePreventionText,
    goodTillDate: maybe(TimeMs),
    priceMatch: maybe(Text),
  }),
);

/**
 * Places a USDⓈ-M conditional order.
 *
 * `POST /papi/v1/um/conditional/order` · TRADE · weight 1 · 1 order
 *
 * @deprecated Use `newUmAlgoOrder`: the exchange answers 404 since 2026-04-28. `strategyType` is
 * now `type`, `newClientStrategyId` is `clientAlgoId`, `stopPrice` is `triggerPrice`,
 * `activationPrice` is `activatePrice`.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = newUmConditionalOrder({
 *   symbol: "BTCUSDT", side: "SELL", strategyType: "STOP_MARKET", stopPrice: "55000",
 *   quantity: "0.01", reduceOnly: true,
 * });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#new-um-conditional-order}
 */
export const newUmConditionalOrder: Endpoint<newUmConditionalOrder.Params, UmConditionalOrder> =
  /*#__PURE__*/ endpoint(() => ({
    name: "newUmConditionalOrder",
    verb: "POST",
    host: "papi",
    path: "/papi/v1/um/conditional/order",
    access: "TRADE",
    weight: { ip: 1, orders: 1 },
    act: {
      does: "order",
      product: "um",
      kind: "conditional",
      type: "strategyType",
      id: "newClientStrategyId",
      readBack: "queryCurrentUmOpenConditionalOrder",
    },
    retired: retired("2026-04-28", "newUmAlgoOrder"),
    params: {
      symbol: Ticker,
      side: Side,
      strategyType: ConditionalType,
      positionSide: optional(PositionSide, "BOTH"),
      timeInForce: optional(TimeInForce, "GTC"),
      quantity: optional(Decimal),
      reduceOnly: optional(Switch, "false"),
      price: optional(Decimal),
      workingType: optional(WorkingType, "CONTRACT_PRICE"),
      priceProtect: optional(Switch, "false"),
      newClientStrategyId: optional(clientId(32)),
      stopPrice: optional(Decimal),
      activationPrice: optional(Decimal),
      callbackRate: optional(decimal("0.1", "5")),
      priceMatch: optional(PriceMatch),
      selfTradePreventionMode: optional(SelfTradePrevention),
      goodTillDate: optional(time(253402300799000)),
    },
    rules: [
      {
        when: ["strategyType", "STOP", "TAKE_PROFIT"],
        needs: ["quantity", "stopPrice"],
        anyOf: ["price", "priceMatch"],
        forbids: ["activationPrice", "callbackRate"],
      },
      {
        when: ["strategyType", "STOP_MARKET", "TAKE_PROFIT_MARKET"],
        needs: ["stopPrice"],
        forbids: ["price", "priceMatch", "activationPrice", "callbackRate"],
      },
      {
        when: ["strategyType", "TRAILING_STOP_MARKET"],
        needs: ["callbackRate"],
        forbids: ["price", "priceMatch"],
      },
      // The documentation names the types of these three; no answer of the exchange shows a refusal.
      { when: ["strategyType", "TRAILING_STOP_MARKET"], forbids: ["stopPrice"], soft: true },
      {
        when: ["strategyType", "TRAILING_STOP_MARKET"],
        unless: ["priceProtect", "false"],
        forbids: ["priceProtect"],
        soft: true,
      },
      {
        when: ["strategyType", "STOP_MARKET", "TAKE_PROFIT_MARKET", "TRAILING_STOP_MARKET"],
        forbids: ["timeInForce"],
        soft: true,
      },
      { when: ["positionSide", "LONG", "SHORT"], forbids: ["reduceOnly"] },
      { when: ["timeInForce", "GTD"], needs: ["goodTillDate"] },
      { unless: ["timeInForce", "GTD"], forbids: ["goodTillDate"] },
      { exclusive: ["price", "priceMatch"] },
    ],
    detours: replaced("newUmAlgoOrder"),
    answer: UmConditionalOrder(),
  }));
/** Types of {@link newUmConditionalOrder}. */
export declare namespace newUmConditionalOrder {
  /** Parameters of {@link newUmConditionalOrder}. */
  interface Params {
    /** Contract, as in `BTCUSDT`. */
    readonly symbol: string;
    /** Buy or sell. */
    readonly side: Side;
    /** Kind of order. */
    readonly strategyType: ConditionalType;
    /** `BOTH` in one-way mode; `LONG` or `SHORT`, and required, in hedge mode. */
    readonly positionSide?: PositionSide;
    /** How long the order stays once it has triggered; for `STOP` and `TAKE_PROFIT`. */
    readonly timeInForce?: TimeInForce;
    /** Amount to trade, in the base asset; required for `STOP` and `TAKE_PROFIT`. */
    readonly quantity?: Decimal;
    /** Only reduce the position; not allowed in hedge mode. */
    readonly reduceOnly?: Switch;
    /** Limit price of `STOP` and `TAKE_PROFIT`, unless `priceMatch` is given. */
    readonly price?: Decimal;
    /** Which price triggers it. */
    readonly workingType?: WorkingType;
    /** Do not trigger while mark and contract price are far apart; not for trailing orders. */
    readonly priceProtect?: Switch;
    /** Your own id, unique among open orders; generated by the library if left out. */
    readonly newClientStrategyId?: string;
    /** Trigger price; required for all but `TRAILING_STOP_MARKET`. */
    readonly stopPrice?: Decimal;
    /** Activation price of a `TRAILING_STOP_MARKET`; defaults to the mark price. */
    readonly activationPrice?: Decimal;
    /** Callback rate of a `TRAILING_STOP_MARKET`, 0.1 to 5 percent. */
    readonly callbackRate?: Decimal;
    /** Lets the exchange set the price of `STOP` and `TAKE_PROFIT`; excludes `price`. */
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
