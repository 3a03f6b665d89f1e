/** Why the engine refuses, by name. `exchange/` turns names into codes. */
import type { Units } from "../../lib/decimal.ts";

/** Refusals that carry the bound which was exceeded, or the leverage. */
export type Bounded =
  | "priceTooHigh"
  | "priceTooLow"
  | "aboveTrigger"
  | "belowTrigger"
  | "tooSmall"
  | "leverageInvalid";

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
  | "aboveMaxPrice"
  | "tooPrecise"
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
  | "leverageTooHigh"
  | "leverageTooLow"
  | "badGoodTillDate"
  | "noPositionToEndWith"
  | "closingAlready"
  | "noTriggerPrice"
  | "badActivatePrice"
  | "wouldTrigger"
  | "tooManyWaiting"
  | "tooManyOpen"
  | "notTrading"
  | "notOpening"
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

/** A refusal; nothing has changed. */
export interface Refused {
  readonly refused: Reason;
  /** The exceeded bound, if any. */
  readonly bound?: Units;
}

/** A refusal for a reason. */
export const refuse = (refused: Exclude<Reason, Bounded>): Refused => ({ refused });

/** Refuses an amount with more decimals than the contract has, or off its step. */
export const checkStep = (
  amount: Units,
  step: Units,
  places: number,
  off: "offTick" | "offStep",
): Refused | undefined =>
  amount % 10n ** BigInt(8 - places) !== 0n
    ? refuse("tooPrecise")
    : amount % step !== 0n
    ? refuse(off)
    : undefined;

/** A refusal of what exceeds a bound. */
export const beyond = (refused: Bounded, bound: Units): Refused => ({ refused, bound });

/** Whether the engine refused. */
export const isRefused = (outcome: object): outcome is Refused => "refused" in outcome;
