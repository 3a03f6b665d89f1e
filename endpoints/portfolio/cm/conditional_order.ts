/**
 * Placing COIN-M conditional orders: stop, take-profit and trailing orders.
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
  SideText,
  TimeInForceText,
  WorkingTypeText,
} from "../../../lib/enums/answers.ts";
import { elsewhere, renamed, waitingTypes } from "../../../lib/detours.ts";
import { type Endpoint, endpoint } from "../../../lib/endpoint.ts";
import {
  clientId,
  Decimal,
  decimal,
  optional,
  Switch,
  Ticker,
} from "../../../lib/fields/fields.ts";
import {
  CmTimeInForce,
  PositionSide,
  Side,
  type TimeInForce,
  WorkingType,
} from "../../../lib/enums/shared.ts";
import {
  ConditionalType,
  ConditionalTypeText,
  type StrategyStatus,
  StrategyStatusText,
} from "../enums.ts";

/** A COIN-M conditional order after it was placed or cancelled. */
export interface CmConditionalOrder {
  /** Your own id of the conditional order. */
  readonly newClientStrategyId: string;
  /** Id of the conditional order. */
  readonly strategyId: IdText;
  /** State of the conditional order. */
  readonly strategyStatus: Open<StrategyStatus>;
  /** Kind of order. */
  readonly strategyType: Open<ConditionalType>;
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
  /** Trigger price. */
  readonly stopPrice?: DecimalText;
  /** Contract. */
  readonly symbol: string;
  /** Pair of the contract, as in `BTCUSD`. */
  readonly pair?: string;
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
}
/** Reader of {@link CmConditionalOrder}. */
export const CmConditionalOrder: Model<CmConditionalOrder> = /*#__PURE__*/ model(
  "CmConditionalOrder",
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
    pair: maybe(Text),
    timeInForce: TimeInForceText,
    activatePrice: maybe(DecimalText),
    priceRate: maybe(DecimalText),
    bookTime: TimeMs,
    updateTime: TimeMs,
    workingType: WorkingTypeText,
    priceProtect: Bool,
  }),
);

/**
 * Places a COIN-M order that waits for a price: stop, take-profit or trailing.
 *
 * `POST /papi/v1/cm/conditional/order` · TRADE · weight 1 · 1 order
 *
 * If the outcome is `unknown`, query by `newClientStrategyId` before placing anything again: the
 * failure carries the id. Refused with -2021 if the price would trigger it at once, -2019 if margin
 * is short, -4061 if `positionSide` does not fit the position mode.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = newCmConditionalOrder({
 *   symbol: "BTCUSD_PERP", side: "SELL", strategyType: "TRAILING_STOP_MARKET",
 *   callbackRate: "1.5", quantity: 10, reduceOnly: true,
 * });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#new-cm-conditional-order}
 */
export const newCmConditionalOrder: Endpoint<newCmConditionalOrder.Params, CmConditionalOrder> =
  /*#__PURE__*/ endpoint(() => ({
    name: "newCmConditionalOrder",
    verb: "POST",
    host: "papi",
    path: "/papi/v1/cm/conditional/order",
    access: "TRADE",
    weight: { ip: 1, orders: 1 },
    act: {
      does: "order",
      product: "cm",
      kind: "conditional",
      type: "strategyType",
      id: "newClientStrategyId",
      readBack: "queryCurrentCmOpenConditionalOrder",
    },
    params: {
      symbol: Ticker,
      side: Side,
      strategyType: ConditionalType,
      positionSide: optional(PositionSide, "BOTH"),
      timeInForce: optional(CmTimeInForce, "GTC"),
      quantity: optional(Decimal),
      reduceOnly: optional(Switch, "false"),
      price: optional(Decimal),
      workingType: optional(WorkingType, "CONTRACT_PRICE"),
      priceProtect: optional(Switch, "false"),
      newClientStrategyId: optional(clientId(36)),
      stopPrice: optional(Decimal),
      activationPrice: optional(Decimal),
      callbackRate: optional(decimal("0.1", "5")),
    },
    rules: [
      {
        when: ["strategyType", "STOP", "TAKE_PROFIT"],
        needs: ["quantity", "price", "stopPrice"],
        forbids: ["activationPrice", "callbackRate"],
      },
      {
        when: ["strategyType", "STOP_MARKET", "TAKE_PROFIT_MARKET"],
        needs: ["stopPrice"],
        forbids: ["price", "activationPrice", "callbackRate"],
      },
      {
        when: ["strategyType", "TRAILING_STOP_MARKET"],
        needs: ["callbackRate"],
        forbids: ["price"],
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
    ],
    detours: [
      ...waitingTypes("newCmOrder"),
      renamed("type", "strategyType"),
      renamed("triggerPrice", "stopPrice"),
      renamed("(newClientOrder|clientOrder|clientAlgo)Id", "newClientStrategyId"),
      elsewhere("closePosition", "send quantity and reduceOnly"),
    ],
    answer: CmConditionalOrder(),
  }));
/** Types of {@link newCmConditionalOrder}. */
export declare namespace newCmConditionalOrder {
  /** Parameters of {@link newCmConditionalOrder}. */
  interface Params {
    /** Contract, as in `BTCUSD_PERP`. */
    readonly symbol: string;
    /** Buy or sell. */
    readonly side: Side;
    /** Kind of order. */
    readonly strategyType: ConditionalType;
    /** `BOTH` in one-way mode; `LONG` or `SHORT`, and required, in hedge mode. */
    readonly positionSide?: PositionSide;
    /** How long the order stays once it has triggered; for `STOP` and `TAKE_PROFIT`. */
    readonly timeInForce?: CmTimeInForce;
    /** Amount to trade, in contracts; required for `STOP` and `TAKE_PROFIT`. */
    readonly quantity?: Decimal;
    /** Only reduce the position; not allowed in hedge mode. */
    readonly reduceOnly?: Switch;
    /** Limit price; required for `STOP` and `TAKE_PROFIT`. */
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
  }
}
