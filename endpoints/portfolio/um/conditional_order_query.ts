/**
 * Open USDⓈ-M conditional orders, which algo orders have replaced.
 *
 * @module
 */
import { readsUm } from "../../../lib/act.ts";
import {
  arrayOf,
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
  WorkingTypeText,
} from "../../../lib/enums/answers.ts";
import { replaced } from "../../../lib/detours.ts";
import { type Endpoint, endpoint } from "../../../lib/endpoint.ts";
import { ClientId, Id, optional, Ticker } from "../../../lib/fields/fields.ts";
import { retired } from "../../../lib/retired.ts";
import type {
  OrderStatus,
  PositionSide,
  SelfTradePrevention,
  Side,
  TimeInForce,
  WorkingType,
} from "../../../lib/enums/shared.ts";
import {
  type ConditionalType,
  ConditionalTypeText,
  type StrategyStatus,
  StrategyStatusText,
} from "../enums.ts";

/** A USDⓈ-M conditional order with its outcome. */
export interface UmConditionalOrderState {
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
  /** Id of the order it became. */
  readonly orderId?: IdText;
  /** State of the order it became. */
  readonly status?: Open<OrderStatus>;
  /** When it was placed, in ms. */
  readonly bookTime: number;
  /** Last change, in ms. */
  readonly updateTime: number;
  /** When it triggered, in ms. */
  readonly triggerTime?: number;
  /** How long it stays. */
  readonly timeInForce: Open<TimeInForce>;
  /** Kind of the order it became. */
  readonly type?: string;
  /** Price from which a trailing order follows the market. */
  readonly activatePrice?: DecimalText;
  /** How far a trailing order lets the market turn, in percent. */
  readonly priceRate?: DecimalText;
  /** Which price triggers it. */
  readonly workingType?: Open<WorkingType>;
  /** Whether it stays where mark and contract price lie far apart. */
  readonly priceProtect?: boolean;
  /** Which order expires when two of your orders would match. */
  readonly selfTradePreventionMode?: Open<SelfTradePrevention>;
  /** When a `GTD` order ends, in ms; 0 for others. */
  readonly goodTillDate?: number;
  /** How the exchange sets the price; `NONE` where it does not. */
  readonly priceMatch?: string;
}
/** Reader of {@link UmConditionalOrderState}. */
export const UmConditionalOrderState: Model<UmConditionalOrderState> = /*#__PURE__*/ model(
  "UmConditionalOrderState",
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
    orderId: maybe(IdText),
    status: maybe(OrderStatusText),
    bookTime: TimeMs,
    updateTime: TimeMs,
    triggerTime: maybe(TimeMs),
    timeInForce: TimeInForceText,
    type: maybe(Text),
    activatePrice: maybe(DecimalText),
    priceRate: maybe(DecimalText),
    workingType: maybe(WorkingTypeText),
    priceProtect: maybe(Bool),
    selfTradePreventionMode: maybe(SelfTradePreventionText),
    goodTillDate: maybe(TimeMs),
    priceMatch: maybe(Text),
  }),
);

/**
 * Reads one open USDⓈ-M conditional order.
 *
 * `GET /papi/v1/um/conditional/openOrder` · USER_DATA · weight 1
 *
 * @deprecated Use `queryCurrentUmOpenAlgoOrder`: the exchange answers 404 since 2026-04-28.
 * `strategyId` is now `algoId`, `newClientStrategyId` is `clientAlgoId`.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#query-current-um-open-conditional-order}
 */
export const queryCurrentUmOpenConditionalOrder: Endpoint<
  queryCurrentUmOpenConditionalOrder.Params,
  UmConditionalOrderState
> = /*#__PURE__*/ endpoint(() => ({
  name: "queryCurrentUmOpenConditionalOrder",
  verb: "GET",
  host: "papi",
  path: "/papi/v1/um/conditional/openOrder",
  access: "USER_DATA",
  weight: { ip: 1 },
  act: {
    ...readsUm,
    of: "openOrder",
    kind: "conditional",
    orderId: "strategyId",
    origClientOrderId: "newClientStrategyId",
  },
  retired: retired("2026-04-28", "queryCurrentUmOpenAlgoOrder"),
  params: {
    symbol: Ticker,
    strategyId: optional(Id),
    newClientStrategyId: optional(ClientId),
  },
  rules: [
    { anyOf: ["strategyId", "newClientStrategyId"] },
  ],
  detours: replaced("queryCurrentUmOpenAlgoOrder"),
  answer: UmConditionalOrderState(),
}));
/** Types of {@link queryCurrentUmOpenConditionalOrder}. */
export declare namespace queryCurrentUmOpenConditionalOrder {
  /** Parameters of {@link queryCurrentUmOpenConditionalOrder}. */
  interface Params {
    /** Contract, as in `BTCUSDT`. */
    readonly symbol: string;
    /** Id of the conditional order; this or `newClientStrategyId`. */
    readonly strategyId?: Id;
    /** Client id of the conditional order; this or `strategyId`. */
    readonly newClientStrategyId?: string;
  }
}

/**
 * Lists the open USDⓈ-M conditional orders of one contract, or of all.
 *
 * `GET /papi/v1/um/conditional/openOrders` · USER_DATA · weight 1 with symbol, 40 without
 *
 * @deprecated Use `queryAllCurrentUmOpenAlgoOrders`: the exchange answers 404 since 2026-04-28.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#query-all-current-um-open-conditional-orders}
 */
export const queryAllCurrentUmOpenConditionalOrders: Endpoint<
  queryAllCurrentUmOpenConditionalOrders.Params,
  readonly UmConditionalOrderState[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "queryAllCurrentUmOpenConditionalOrders",
  verb: "GET",
  host: "papi",
  path: "/papi/v1/um/conditional/openOrders",
  access: "USER_DATA",
  weight: [{ when: ["symbol"], ip: 1 }, { ip: 40 }],
  act: { ...readsUm, of: "openOrders", kind: "conditional" },
  retired: retired("2026-04-28", "queryAllCurrentUmOpenAlgoOrders"),
  params: {
    symbol: optional(Ticker),
  },
  detours: replaced("queryAllCurrentUmOpenAlgoOrders"),
  answer: arrayOf(UmConditionalOrderState()),
}));
/** Types of {@link queryAllCurrentUmOpenConditionalOrders}. */
export declare namespace queryAllCurrentUmOpenConditionalOrders {
  /** Parameters of {@link queryAllCurrentUmOpenConditionalOrders}. */
  interface Params {
    /** Contract, as in `BTCUSDT`; defaults to all, at a higher weight. */
    readonly symbol?: string;
  }
}
