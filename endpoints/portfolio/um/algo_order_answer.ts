/**
 * What the exchange answers about USDⓈ-M algo orders.
 *
 * @module
 */
import {
  Bool,
  DecimalText,
  EmptyOrDecimal,
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
import type {
  PositionSide,
  SelfTradePrevention,
  Side,
  WorkingType,
} from "../../../lib/enums/shared.ts";
import {
  type AlgoStatus,
  AlgoStatusText,
  type AlgoTimeInForce,
  type ConditionalType,
  ConditionalTypeText,
} from "../enums.ts";

/** A USDⓈ-M algo order. */
export interface UmAlgoOrder {
  /** Id of the algo order. */
  readonly algoId: IdText;
  /** Your own id of the algo order. */
  readonly clientAlgoId: string;
  /** `CONDITIONAL`. */
  readonly algoType: string;
  /** Kind of order. */
  readonly orderType: Open<ConditionalType>;
  /** Contract. */
  readonly symbol: string;
  /** Buy or sell. */
  readonly side: Open<Side>;
  /** The position it touches. */
  readonly positionSide: Open<PositionSide>;
  /** How long it stays. */
  readonly timeInForce: Open<AlgoTimeInForce>;
  /** Ordered amount, in the base asset. */
  readonly quantity: DecimalText;
  /** State of the algo order. */
  readonly algoStatus: Open<AlgoStatus>;
  /** Trigger price. */
  readonly triggerPrice: DecimalText;
  /** Limit price; 0 for a market order. */
  readonly price?: DecimalText;
  /** Which order expires when two of your orders would match. */
  readonly selfTradePreventionMode?: Open<SelfTradePrevention>;
  /** Which price triggers it. */
  readonly workingType?: Open<WorkingType>;
  /** How the exchange sets the price; `NONE` where it does not. */
  readonly priceMatch?: string;
  /** Whether it closes the whole position. */
  readonly closePosition?: boolean;
  /** Whether it stays where mark and contract price lie far apart. */
  readonly priceProtect?: boolean;
  /** Whether it can only reduce a position. */
  readonly reduceOnly: boolean;
  /** Price from which a trailing order follows the market. */
  readonly activatePrice?: DecimalText | "";
  /** How far a trailing order lets the market turn, in percent. */
  readonly callbackRate?: DecimalText | "";
  /** When it was placed, in ms. */
  readonly createTime: number;
  /** Last change, in ms. */
  readonly updateTime: number;
  /** When it triggered, in ms; 0 before. */
  readonly triggerTime?: number;
  /** When a `GTD` order ends, in ms; 0 for others. */
  readonly goodTillDate?: number;
  /** Id of the order it became; empty before. */
  readonly actualOrderId?: IdText;
  /** Average price of the fills; 0 before. */
  readonly actualPrice?: DecimalText;
  /** Quantity filled; 0 before. */
  readonly actualQty?: DecimalText;
}
/** Reader of {@link UmAlgoOrder}. */
export const UmAlgoOrder: Model<UmAlgoOrder> = /*#__PURE__*/ model("UmAlgoOrder", [
  "algoId",
  "algoStatus",
], () => ({
  algoId: IdText,
  clientAlgoId: Text,
  algoType: Text,
  orderType: ConditionalTypeText,
  symbol: Text,
  side: SideText,
  positionSide: PositionSideText,
  timeInForce: TimeInForceText,
  quantity: DecimalText,
  algoStatus: AlgoStatusText,
  triggerPrice: DecimalText,
  price: maybe(DecimalText),
  selfTradePreventionMode: maybe(SelfTradePreventionText),
  workingType: maybe(WorkingTypeText),
  priceMatch: maybe(Text),
  closePosition: maybe(Bool),
  priceProtect: maybe(Bool),
  reduceOnly: Bool,
  activatePrice: maybe(EmptyOrDecimal),
  callbackRate: maybe(EmptyOrDecimal),
  createTime: TimeMs,
  updateTime: TimeMs,
  triggerTime: maybe(TimeMs),
  goodTillDate: maybe(TimeMs),
  actualOrderId: maybe(IdText),
  actualPrice: maybe(DecimalText),
  actualQty: maybe(DecimalText),
}));
