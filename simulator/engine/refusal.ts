/** Why the engine does not do what it was asked, by name. Which code that is says the exchange. */
import type { Units } from "../../lib/decimal.ts";

/** Refusals that name the bound which was passed. */
export type Bounded = "priceTooHigh" | "priceTooLow" | "aboveTrigger" | "belowTrigger" | "tooSmall";

/** Why something was refused. */
export type Reason =
  | Bounded
  | "unknownSymbol"
  | "unknownAsset"
  | "duplicateClientId"
  | "wouldTake"
  | "notFillable"
  | "tooManyAmendments"
  | "noPrice"
  | "offTick"
  | "noQuantity"
  | "quantityMissing"
  | "quantityTooSmall"
  | "quantityTooLarge"
  | "offStep"
  | "wrongPositionSide"
  | "wrongSideForClose"
  | "nothingToReduce"
  | "beingLiquidated"
  | "onlyReducing"
  | "noMargin"
  | "leverageInvalid"
  | "leverageTooHigh"
  | "leverageTooLow"
  | "badGoodTillDate"
  | "noPositionToEndWith"
  | "noTriggerPrice"
  | "badActivatePrice"
  | "wouldTrigger"
  | "tooManyWaiting"
  | "offFilterPrice"
  | "offLot"
  | "belowNotional"
  | "icebergTooLarge"
  | "riskTooHigh"
  | "insufficientBalance"
  | "balanceNotEnough"
  | "beyondBorrowable"
  | "notLent"
  | "nothingBorrowed"
  | "nothingRepaid"
  | "nothingOwed"
  | "beyondDebt";

/** A refusal; nothing was changed. */
export interface Refused {
  readonly refused: Reason;
  /** The bound that was passed, where one was. */
  readonly bound?: Units;
}

/** A refusal for a reason. */
export const refuse = (refused: Exclude<Reason, Bounded>): Refused => ({ refused });

/** A refusal of what passes a bound. */
export const beyond = (refused: Bounded, bound: Units): Refused => ({ refused, bound });

/** Whether the engine refused. */
export const isRefused = (outcome: object): outcome is Refused => "refused" in outcome;
