/**
 * Refusals of algo orders, conditional orders and listen keys. Codes are those of the Portfolio
 * Margin error page; texts are those of the USDⓈ-M and COIN-M error pages.
 */
import type { Refusal } from "./shared.ts";

const refusal = (code: number, msg: string): Refusal => ({ status: 400, code, msg });

/** The price is already reached. ORDER_WOULD_IMMEDIATELY_TRIGGER. */
export const wouldTrigger: Refusal = /*#__PURE__*/ refusal(
  -2021,
  "Order would immediately trigger.",
);
/** Too many waiting orders. MAX_STOP_ORDER_EXCEEDED. */
export const tooManyAlgos: Refusal = /*#__PURE__*/ refusal(-4045, "Reach max stop order limit.");
/** The trigger price is zero. STOP_PRICE_LESS_THAN_ZERO. */
export const noTriggerPrice: Refusal = /*#__PURE__*/ refusal(-4006, "Stop price less than zero.");
/** The activation price is zero or off the tick. INVALID_ACTIVATION_PRICE. */
export const badActivatePrice: Refusal = /*#__PURE__*/ refusal(-4135, "Invalid activation price");
/** There is no position for the order to close. TIF_GTE_NEEDS_POSITION, in public threads. */
export const noPositionToEndWith: Refusal = /*#__PURE__*/ refusal(
  -4509,
  "Time in Force (TIF) GTE can only be used with open positions. Please ensure that positions are available.",
);
/** Another order waits to close the position: one stop and one take-profit order may, as bots recorded in 2026. */
export const closingAlready: Refusal = /*#__PURE__*/ refusal(
  -4130,
  "An open stop or take profit order with GTE and closePosition in the direction is existing.",
);
/** The limit price lies too far above the trigger price. PRICE_HIGHTER_THAN_STOP_MULTIPLIER_UP. */
export const aboveTrigger = (highest: string): Refusal =>
  refusal(-4183, `Limit price can't be higher than ${highest}.`);
/** The limit price lies too far below the trigger price. PRICE_LOWER_THAN_STOP_MULTIPLIER_DOWN. */
export const belowTrigger = (lowest: string): Refusal =>
  refusal(-4184, `Limit price can't be lower than ${lowest}.`);
/** The span of a history is longer than allowed. MORE_THAN_XX_HOURS. */
export const spanTooLong: Refusal = /*#__PURE__*/ refusal(-1127, "Lookup interval is too big.");
/** The span of a history ends before it starts. START_TIME_GREATER_THAN_END_TIME. */
export const spanTurned: Refusal = /*#__PURE__*/ refusal(
  -1023,
  "Start time is greater than end time.",
);
/** The listen key is not valid. INVALID_LISTEN_KEY. */
export const noSuchListenKey: Refusal = /*#__PURE__*/ refusal(
  -1125,
  "This listenKey does not exist.",
);
