/** The engine's refusals as each product prints them. */
import * as margin from "./margin.ts";
import * as shared from "./shared.ts";
import * as waiting from "./waiting.ts";
import { trimmed } from "../../../lib/decimal.ts";
import type { Reason, Refused } from "../../engine/refusal.ts";
import type { MarginFamily } from "./margin.ts";
import type { Refusal } from "./shared.ts";

type Codes = Readonly<Partial<Record<Reason, Refusal | ((bound: string) => Refusal)>>>;

const FUTURES: Codes = {
  unknownSymbol: shared.badSymbol,
  duplicateClientId: shared.duplicateClientId,
  wouldTake: shared.wouldTake,
  notFillable: shared.notFillable,
  tooManyAmendments: shared.tooManyAmendments,
  noPrice: shared.noPrice,
  aboveMaxPrice: shared.aboveMaxPrice,
  tooPrecise: margin.tooPrecise,
  offTick: shared.badTick,
  priceTooHigh: shared.priceTooHigh,
  priceTooLow: shared.priceTooLow,
  noQuantity: shared.noQuantity,
  quantityMissing: /*#__PURE__*/ shared.missing("quantity"),
  quantityTooSmall: shared.quantityTooSmall,
  quantityTooLarge: shared.quantityTooLarge,
  offStep: shared.badStep,
  tooSmall: shared.tooSmall,
  wrongPositionSide: shared.wrongPositionSide,
  wrongSideForClose: shared.badCombination,
  nothingToReduce: shared.reduceOnlyRejected,
  beingLiquidated: shared.inLiquidation,
  onlyReducing: shared.accountReduceOnly,
  noMargin: shared.noMargin,
  leverageInvalid: shared.badLeverage,
  leverageTooHigh: shared.leverageTooHigh,
  leverageTooLow: shared.leverageTooLow,
  badGoodTillDate: shared.badGoodTillDate,
  noPositionToEndWith: waiting.noPositionToEndWith,
  closingAlready: waiting.closingAlready,
  noTriggerPrice: waiting.noTriggerPrice,
  badActivatePrice: waiting.badActivatePrice,
  aboveTrigger: waiting.aboveTrigger,
  belowTrigger: waiting.belowTrigger,
  wouldTrigger: waiting.wouldTrigger,
  tooManyWaiting: waiting.tooManyAlgos,
  tooManyOpen: shared.tooManyOpen,
  notTrading: shared.notTrading,
  notOpening: shared.notOpening,
};

const marginCodes = (family: MarginFamily): Codes => ({
  unknownAsset: shared.badAsset,
  notTrading: margin.closed,
  duplicateClientId: margin.duplicateOrder,
  wouldTake: margin.wouldMatch,
  wouldTrigger: margin.wouldTrigger,
  noQuantity: margin.noQuantity,
  offFilterPrice: margin.priceFilter,
  offLot: margin.lotSize,
  belowNotional: margin.notional,
  icebergTooLarge: margin.icebergTooLarge,
  beingLiquidated: margin.liquidating(family),
  riskTooHigh: margin.riskTooHigh,
  insufficientBalance: margin.insufficientBalance,
  balanceNotEnough: margin.balanceNotEnough,
  beyondBorrowable: margin.exceedsBorrowable(family),
  notLent: margin.notLent(family),
  nothingBorrowed: margin.zeroAmount("borrow"),
  nothingRepaid: margin.zeroAmount("repay"),
  nothingOwed: shared.noLiability,
  beyondDebt: margin.repaysTooMuch,
});

const MARGIN: Readonly<Record<MarginFamily, Codes>> = {
  papi: /*#__PURE__*/ marginCodes("papi"),
  sapi: /*#__PURE__*/ marginCodes("sapi"),
};

const printed = (codes: Codes, { refused, bound }: Refused): Refusal => {
  const code = codes[refused] ?? shared.unknown;
  return typeof code === "function" ? code(trimmed(bound ?? 0n)) : code;
};

/** How futures refuse it. */
export const futuresRefusal = (refused: Refused): Refusal => printed(FUTURES, refused);

/** How margin refuses it, in Portfolio Margin or in Margin. */
export const marginRefusal = (family: MarginFamily, refused: Refused): Refusal =>
  printed(MARGIN[family], refused);
