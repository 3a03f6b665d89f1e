/**
 * Open COIN-M conditional orders.
 *
 * @module
 */
import { readsCm } from "../../../lib/act.ts";
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
  SideText,
  TimeInForceText,
  WorkingTypeText,
} from "../../../lib/enums/answers.ts";
import { plain, renamed } from "../../../lib/detours.ts";
import { type Endpoint, endpoint } from "../../../lib/endpoint.ts";
import { ClientId, Id, optional, Ticker } from "../../../lib/fields/fields.ts";
import type {
  OrderStatus,
  PositionSide,
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

/** A COIN-M conditional order with its outcome. */
export interface CmConditionalOrderState {
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
  /** How the exchange sets the price; `NONE` where it does not. */
  readonly priceMatch?: string;
}
/** Reader of {@link CmConditionalOrderState}. */
export const CmConditionalOrderState: Model<CmConditionalOrderState> = /*#__PURE__*/ model(
  "CmConditionalOrderState",
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
    priceMatch: maybe(Text),
  }),
);

/**
 * Reads one open COIN-M conditional order.
 *
 * `GET /papi/v1/cm/conditional/openOrder` · USER_DATA · weight 1
 *
 * Refused with -2013 if the order is no longer open: {@link queryCmConditionalOrderHistory} finds
 * it.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#query-current-cm-open-conditional-order}
 */
export const queryCurrentCmOpenConditionalOrder: Endpoint<
  queryCurrentCmOpenConditionalOrder.Params,
  CmConditionalOrderState
> = /*#__PURE__*/ endpoint(() => ({
  name: "queryCurrentCmOpenConditionalOrder",
  verb: "GET",
  host: "papi",
  path: "/papi/v1/cm/conditional/openOrder",
  access: "USER_DATA",
  weight: { ip: 1 },
  act: {
    ...readsCm,
    of: "openOrder",
    kind: "conditional",
    orderId: "strategyId",
    origClientOrderId: "newClientStrategyId",
  },
  params: {
    symbol: Ticker,
    strategyId: optional(Id),
    newClientStrategyId: optional(ClientId),
  },
  rules: [
    { anyOf: ["strategyId", "newClientStrategyId"] },
  ],
  detours: [
    plain("queryCurrentCmOpenOrder"),
    renamed("algoId|clientAlgoId", "strategyId or newClientStrategyId"),
  ],
  answer: CmConditionalOrderState(),
}));
/** Types of {@link queryCurrentCmOpenConditionalOrder}. */
export declare namespace queryCurrentCmOpenConditionalOrder {
  /** Parameters of {@link queryCurrentCmOpenConditionalOrder}. */
  interface Params {
    /** Contract, as in `BTCUSD_PERP`. */
    readonly symbol: string;
    /** Id of the conditional order; this or `newClientStrategyId`. */
    readonly strategyId?: Id;
    /** Client id of the conditional order; this or `strategyId`. */
    readonly newClientStrategyId?: string;
  }
}

/**
 * Lists the open COIN-M conditional orders of one contract, or of all.
 *
 * `GET /papi/v1/cm/conditional/openOrders` · USER_DATA · weight 1 with symbol, 40 without
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#query-all-current-cm-open-conditional-orders}
 */
export const queryAllCurrentCmOpenConditionalOrders: Endpoint<
  queryAllCurrentCmOpenConditionalOrders.Params,
  readonly CmConditionalOrderState[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "queryAllCurrentCmOpenConditionalOrders",
  verb: "GET",
  host: "papi",
  path: "/papi/v1/cm/conditional/openOrders",
  access: "USER_DATA",
  weight: [{ when: ["symbol"], ip: 1 }, { ip: 40 }],
  act: { ...readsCm, of: "openOrders", kind: "conditional" },
  params: {
    symbol: optional(Ticker),
  },
  answer: arrayOf(CmConditionalOrderState()),
}));
/** Types of {@link queryAllCurrentCmOpenConditionalOrders}. */
export declare namespace queryAllCurrentCmOpenConditionalOrders {
  /** Parameters of {@link queryAllCurrentCmOpenConditionalOrders}. */
  interface Params {
    /** Contract, as in `BTCUSD_PERP`; defaults to all, at a higher weight. */
    readonly symbol?: string;
  }
}
