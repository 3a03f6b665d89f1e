/** Orders of futures that wait for a price. */
import {
  Bool,
  DecimalText,
  IdText,
  maybe,
  type Model,
  type Open,
  open,
  type Reader,
  Text,
  TimeMs,
} from "../../../lib/answers/answer.ts";
import {
  PositionSideText,
  SideText,
  TimeInForceText,
  WorkingTypeText,
} from "../../../lib/enums/answers.ts";
import type {
  PositionSide,
  SelfTradePrevention,
  Side,
  TimeInForce,
  WorkingType,
} from "../../../lib/enums/shared.ts";
import { type EventKind, eventKind, type StreamEvent } from "../event.ts";
import { lettered, NONE, unless } from "../lettered.ts";
import { EventPreventionText, type FuturesHeading, futuresHeading } from "./shared.ts";

/** State of an algo order. `TRIGGERING` and `TRIGGERED` may both come, or one of them. */
export type AlgoEventStatus =
  | "NEW"
  | "CANCELED"
  | "TRIGGERING"
  | "TRIGGERED"
  | "FINISHED"
  | "REJECTED"
  | "EXPIRED";
const AlgoEventStatusText: Reader<Open<AlgoEventStatus>> = /*#__PURE__*/ open(
  "NEW",
  "CANCELED",
  "TRIGGERING",
  "TRIGGERED",
  "FINISHED",
  "REJECTED",
  "EXPIRED",
);

/** An algo order as an event shows it. */
export interface AlgoOrderEvent {
  /** Client algo id. */
  readonly clientAlgoId: string;
  /** Algo id. */
  readonly algoId: IdText;
  /** Kind of algo order. */
  readonly algoType: string;
  /** Kind of order. */
  readonly orderType: string;
  /** Contract, as in `BTCUSDT`. */
  readonly symbol: string;
  /** Direction. */
  readonly side: Open<Side>;
  /** Position it belongs to. */
  readonly positionSide: Open<PositionSide>;
  /** How long the order stays. */
  readonly timeInForce: Open<TimeInForce>;
  /** Quantity, in the base asset. */
  readonly quantity: DecimalText;
  /** State. */
  readonly algoStatus: Open<AlgoEventStatus>;
  /** Id of the order that it set off; absent before. */
  readonly actualOrderId?: IdText;
  /** Average price of that order's fills; absent, or 0, before. */
  readonly actualPrice?: DecimalText;
  /** Quantity of that order that is filled; absent, or 0, before. */
  readonly actualQty?: DecimalText;
  /** Kind of that order; absent before. */
  readonly actualType?: string;
  /** Price that triggers it. */
  readonly triggerPrice: DecimalText;
  /** Limit price; 0 for none. */
  readonly price: DecimalText;
  /** What happens when two orders of the account would match; a cancellation may leave this out, and the next four. */
  readonly selfTradePreventionMode?: Open<SelfTradePrevention>;
  /** Which price triggers it. */
  readonly workingType?: Open<WorkingType>;
  /** How its price follows the book. */
  readonly priceMatch?: string;
  /** Whether it closes the whole position. */
  readonly closePosition?: boolean;
  /** Whether it is protected from odd prices. */
  readonly priceProtect?: boolean;
  /** Whether it may only reduce a position. */
  readonly reduceOnly: boolean;
  /** When it was triggered, in ms; absent before. */
  readonly triggerTime?: number;
  /** When it is cancelled by itself, in ms; absent for never. */
  readonly goodTillDate?: number;
  /** Why the order that it set off was refused. */
  readonly rejectReason?: string;
  /** Whether a trailing stop follows the price already; a second `NEW` says so. */
  readonly activated?: boolean;
}
/** Reader of {@link AlgoOrderEvent}. */
export const AlgoOrderEvent: Model<AlgoOrderEvent> = /*#__PURE__*/ lettered(
  "AlgoOrderEvent",
  ["algoId", "symbol", "side", "algoStatus"],
  () => ({
    clientAlgoId: ["caid", Text],
    algoId: ["aid", IdText],
    algoType: ["at", Text],
    orderType: ["o", Text],
    symbol: ["s", Text],
    side: ["S", SideText],
    positionSide: ["ps", PositionSideText],
    timeInForce: ["f", TimeInForceText],
    quantity: ["q", DecimalText],
    algoStatus: ["X", AlgoEventStatusText],
    actualOrderId: ["ai", unless(NONE, IdText)],
    actualPrice: ["ap", maybe(DecimalText)],
    actualQty: ["aq", maybe(DecimalText)],
    actualType: ["act", unless(NONE, Text)],
    triggerPrice: ["tp", DecimalText],
    price: ["p", DecimalText],
    selfTradePreventionMode: ["V", maybe(EventPreventionText)],
    workingType: ["wt", maybe(WorkingTypeText)],
    priceMatch: ["pm", maybe(Text)],
    closePosition: ["cp", maybe(Bool)],
    priceProtect: ["pP", maybe(Bool)],
    reduceOnly: ["R", Bool],
    triggerTime: ["tt", unless(NONE, TimeMs)],
    goodTillDate: ["gtd", unless(NONE, TimeMs)],
    rejectReason: ["rm", maybe(Text)],
    activated: ["ia", maybe(Bool)],
  }),
);

/** An algo order was placed, triggered or ended. */
export interface AlgoUpdate extends StreamEvent<"ALGO_UPDATE">, FuturesHeading {
  /** The algo order. */
  readonly order: AlgoOrderEvent;
}
/** Kind of {@link AlgoUpdate}. */
export const algoUpdate: EventKind<AlgoUpdate> = /*#__PURE__*/ eventKind(
  "ALGO_UPDATE",
  ["product", "transactionTime", "order"],
  // Portfolio Margin calls it `ao`, futures accounts call it `o`.
  () => ({ ...futuresHeading, order: ["ao|o", AlgoOrderEvent()] }),
);

/** State of a conditional order. */
export type ConditionalEventStatus = "NEW" | "CANCELED" | "EXPIRED" | "TRIGGERED" | "FINISHED";
const ConditionalEventStatusText: Reader<Open<ConditionalEventStatus>> = /*#__PURE__*/ open(
  "NEW",
  "CANCELED",
  "EXPIRED",
  "TRIGGERED",
  "FINISHED",
);

/** A conditional order as an event shows it. */
export interface ConditionalOrderEvent {
  /** Contract, as in `BTCUSD_PERP`. */
  readonly symbol: string;
  /** Client strategy id. */
  readonly newClientStrategyId: string;
  /** Strategy id. */
  readonly strategyId: IdText;
  /** Direction. */
  readonly side: Open<Side>;
  /** Kind of conditional order. */
  readonly strategyType: string;
  /** How long the order stays. */
  readonly timeInForce: Open<TimeInForce>;
  /** Quantity, in the base asset; on COIN-M in contracts. */
  readonly origQty: DecimalText;
  /** Limit price; 0 for none. */
  readonly price: DecimalText;
  /** Price that triggers it. */
  readonly stopPrice: DecimalText;
  /** State. */
  readonly strategyStatus: Open<ConditionalEventStatus>;
  /** When it was placed, in ms. */
  readonly bookTime: number;
  /** When it changed last, in ms. */
  readonly updateTime: number;
  /** Whether it may only reduce a position. */
  readonly reduceOnly: boolean;
  /** Which price triggers it. */
  readonly workingType: Open<WorkingType>;
  /** Position it belongs to. */
  readonly positionSide: Open<PositionSide>;
  /** Whether it closes the whole position. */
  readonly closePosition: boolean;
  /** Price from which a trailing stop follows. */
  readonly activatePrice?: DecimalText;
  /** How far a trailing stop follows behind, in percent. */
  readonly priceRate?: DecimalText;
  /** Id of the order that it set off; absent before. */
  readonly orderId?: IdText;
  /** What happens when two orders of the account would match. */
  readonly selfTradePreventionMode: Open<SelfTradePrevention>;
  /** When it is cancelled by itself, in ms; absent for never. */
  readonly goodTillDate?: number;
}
/** Reader of {@link ConditionalOrderEvent}. */
export const ConditionalOrderEvent: Model<ConditionalOrderEvent> = /*#__PURE__*/ lettered(
  "ConditionalOrderEvent",
  ["symbol", "strategyId", "side", "strategyStatus", "updateTime"],
  () => ({
    symbol: ["s", Text],
    newClientStrategyId: ["c", Text],
    strategyId: ["si", IdText],
    side: ["S", SideText],
    strategyType: ["st", Text],
    timeInForce: ["f", TimeInForceText],
    origQty: ["q", DecimalText],
    price: ["p", DecimalText],
    stopPrice: ["sp", DecimalText],
    strategyStatus: ["os", ConditionalEventStatusText],
    bookTime: ["T", TimeMs],
    updateTime: ["ut", TimeMs],
    reduceOnly: ["R", Bool],
    workingType: ["wt", WorkingTypeText],
    positionSide: ["ps", PositionSideText],
    closePosition: ["cp", Bool],
    activatePrice: ["AP", maybe(DecimalText)],
    priceRate: ["cr", maybe(DecimalText)],
    orderId: ["i", unless(NONE, IdText)],
    selfTradePreventionMode: ["V", EventPreventionText],
    goodTillDate: ["gtd", unless(NONE, TimeMs)],
  }),
);

/** A conditional order was placed, triggered or ended; of COIN-M alone since 2026-04-28. */
export interface ConditionalOrderTradeUpdate
  extends StreamEvent<"CONDITIONAL_ORDER_TRADE_UPDATE">, FuturesHeading {
  /** The conditional order. */
  readonly order: ConditionalOrderEvent;
}
/** Kind of {@link ConditionalOrderTradeUpdate}. */
export const conditionalOrderTradeUpdate: EventKind<ConditionalOrderTradeUpdate> =
  /*#__PURE__*/ eventKind(
    "CONDITIONAL_ORDER_TRADE_UPDATE",
    ["product", "transactionTime", "order"],
    () => ({ ...futuresHeading, order: ["so", ConditionalOrderEvent()] }),
  );
