/**
 * Refusals on margin, by the state of account and market. The texts of the order refusals are the
 * exchange's own; the error pages print the others next to their codes.
 */
import type { Refusal } from "./shared.ts";

/**
 * Which API was called: Portfolio Margin or Margin. They refuse the same things with different
 * codes.
 */
export type MarginFamily = "papi" | "sapi";

const refusal = (code: number, msg: string): Refusal => ({ status: 400, code, msg });

/** Price beyond the pair's tick, or zero: -1013 INVALID_MESSAGE, spot error page, filter failures. */
export const priceFilter: Refusal = /*#__PURE__*/ refusal(-1013, "Filter failure: PRICE_FILTER");
/** Quantity beyond the pair's lot: -1013 INVALID_MESSAGE, spot error page, filter failures. */
export const lotSize: Refusal = /*#__PURE__*/ refusal(-1013, "Filter failure: LOT_SIZE");
/**
 * No quantity at all: -1013 INVALID_MESSAGE, before any filter.
 *
 * @see {@link https://github.com/ccxt/binance-trade-bot/issues/357}
 */
export const noQuantity: Refusal = /*#__PURE__*/ refusal(-1013, "Invalid quantity.");
/** A pair takes no orders now: -1013 INVALID_MESSAGE, spot error page. */
export const closed: Refusal = /*#__PURE__*/ refusal(-1013, "Market is closed.");
/** The order value is too small: -1013 INVALID_MESSAGE, spot error page, filter failures. */
export const notional: Refusal = /*#__PURE__*/ refusal(-1013, "Filter failure: NOTIONAL");

/** More than 8 decimals: -1111 BAD_PRECISION, Portfolio Margin and spot error pages. */
export const tooPrecise: Refusal = /*#__PURE__*/ refusal(
  -1111,
  "Precision is over the maximum defined for this asset.",
);

/** An open order or list has the same client id: -2010 NEW_ORDER_REJECTED, order reject messages. */
export const duplicateOrder: Refusal = /*#__PURE__*/ refusal(-2010, "Duplicate order sent.");
/** The balance is too small: -2010 NEW_ORDER_REJECTED, order reject messages. */
export const insufficientBalance: Refusal = /*#__PURE__*/ refusal(
  -2010,
  "Account has insufficient balance for requested action.",
);
/** The stop price is already reached: -2010 NEW_ORDER_REJECTED, order reject messages. */
export const wouldTrigger: Refusal = /*#__PURE__*/ refusal(
  -2010,
  "Order would trigger immediately.",
);
/** A maker-only order would have taken: -2010 NEW_ORDER_REJECTED, order reject messages. */
export const wouldMatch: Refusal = /*#__PURE__*/ refusal(
  -2010,
  "Order would immediately match and take.",
);
/** Prices of a list on the wrong sides: -2010 NEW_ORDER_REJECTED, order reject messages. */
export const wrongPrices: Refusal = /*#__PURE__*/ refusal(
  -2010,
  "The relationship of the prices for the orders is not correct.",
);
/** Iceberg quantity above the quantity: -2010 NEW_ORDER_REJECTED, order reject messages. */
export const icebergTooLarge: Refusal = /*#__PURE__*/ refusal(-2010, "IcebergQty exceeds QTY.");
/** An iceberg that cannot rest: -1160 OCO_ICEBERGQTY_TIMEINFORCE, spot error page. */
export const icebergNeedsGtc = (iceberg: string, timeInForce: string): Refusal =>
  refusal(-1160, `Parameter '${iceberg}' is only supported if '${timeInForce}' is GTC.`);
/** A limit price above the stop of a buy pair: -1165 BUY_OCO_LIMIT_MUST_BE_BELOW, spot error page. */
export const buyLimitBelow: Refusal = /*#__PURE__*/ refusal(
  -1165,
  "A limit order in a buy OCO must be below.",
);
/** A limit price below the stop of a sell pair: -1166 SELL_OCO_LIMIT_MUST_BE_ABOVE, spot error page. */
export const sellLimitAbove: Refusal = /*#__PURE__*/ refusal(
  -1166,
  "A limit order in a sell OCO must be above.",
);
/** Two limit orders in a pair: -1168 BOTH_OCO_ORDERS_CANNOT_BE_LIMIT, spot error page. */
export const bothLimit: Refusal = /*#__PURE__*/ refusal(
  -1168,
  "At least one OCO order must be contingent.",
);
/** A stop below in a buy pair: -1196 BUY_OCO_STOP_LOSS_MUST_BE_ABOVE, spot error page. */
export const buyStopAbove: Refusal = /*#__PURE__*/ refusal(
  -1196,
  "A stop loss order in a buy OCO must be above.",
);
/** A stop above in a sell pair: -1197 SELL_OCO_STOP_LOSS_MUST_BE_BELOW, spot error page. */
export const sellStopBelow: Refusal = /*#__PURE__*/ refusal(
  -1197,
  "A stop loss order in a sell OCO must be below.",
);

/**
 * Above what can be borrowed: -3006 EXCEED_MAX_BORROWABLE, Margin error page. Portfolio Margin has codes of its own
 * for loans, above zero: so its error page prints them, and so bots recorded 51061 and 51169 there.
 *
 * @see {@link https://developers.binance.com/docs/derivatives/portfolio-margin/error-code}
 */
export const exceedsBorrowable = (family: MarginFamily): Refusal =>
  family === "papi"
    ? refusal(51006, "Exceeds maximum borrowable amount.")
    : refusal(-3006, "Your borrow amount has exceed maximum borrow amount.");
/** The asset cannot be borrowed: ASSET_ADMIN_BAN_BORROW. */
export const notLent = (family: MarginFamily): Refusal =>
  family === "papi"
    ? refusal(51014, "This asset is currently not available for borrowing.")
    : refusal(-3012, "Borrow is banned for this asset.");
/** The account is being liquidated: LIQUIDATION_IN_PROGRESS; IN_FORCE_LIQUIDATION on Margin. */
export const liquidating = (family: MarginFamily): Refusal =>
  family === "papi"
    ? refusal(
      51068,
      "Unable to trade. Your margin account is currently in liquidation. Please try again once liquidation is processed.",
    )
    : refusal(-21007, "User is in liquidation.");
/** Too risky for new orders: -3023 WARNING_MARGIN_LEVEL, Margin error page. */
export const riskTooHigh: Refusal = /*#__PURE__*/ refusal(
  -3023,
  "You can't transfer out/place order under current margin level.",
);
/** More repaid than owed: -3015 REPAY_EXCEED_LIABILITY, Margin error page. */
export const repaysTooMuch: Refusal = /*#__PURE__*/ refusal(
  -3015,
  "Repay amount exceeds borrow amount.",
);
/** Free balance too small to repay: -3041 BALANCE_NOT_CLEARED, Margin error page. */
export const balanceNotEnough: Refusal = /*#__PURE__*/ refusal(-3041, "Balance is not enough.");
/** An amount of zero: -3013 LT_MIN_BORROWABLE and -3016 LT_MIN_REPAY, Margin error page. */
export const zeroAmount = (action: "borrow" | "repay"): Refusal =>
  action === "borrow"
    ? refusal(-3013, "Borrow amount less than minimum borrow amount.")
    : refusal(-3016, "Repay amount less than minimum repay amount.");
/**
 * More than 50,000 USD repaid at once; no code is documented for it, so the general one is used:
 * -3026 VALIDATION_FAILED, Margin error page.
 */
export const repaysOverLimit: Refusal = /*#__PURE__*/ refusal(
  -3026,
  "Your input param is invalid.",
);
/** The pair has no margin trading: -3028 NOT_VALID_MARGIN_PAIR, Margin error page. */
export const badPair: Refusal = /*#__PURE__*/ refusal(-3028, "Not a valid margin pair.");
/** The time range is too long: -3011 BAD_DATE_RANGE, Margin error page. */
export const badDates: Refusal = /*#__PURE__*/ refusal(-3011, "Your input date is invalid.");
/** Orders and trades can be read for at most a day: -1127 MORE_THAN_XX_HOURS, spot error page. */
export const overADay: Refusal = /*#__PURE__*/ refusal(
  -1127,
  "More than 24 hours between startTime and endTime.",
);
/**
 * The capital flow can be read for at most a week: -4047 CAPITAL_DATE_INTERVAL_LIMIT, wallet error
 * page.
 */
export const overAWeek: Refusal = /*#__PURE__*/ refusal(
  -4047,
  "Time interval must be within 0-7 days",
);
/** Leverage that no cross margin account has: -3026 VALIDATION_FAILED, Margin error page. */
export const badMarginLeverage: Refusal = repaysOverLimit;
/**
 * The isolated account does not exist or is not enabled: -3003 NO_OPENED_MARGIN_ACCOUNT, Margin
 * error page.
 */
export const noIsolatedAccount: Refusal = /*#__PURE__*/ refusal(
  -3003,
  "Margin account does not exist.",
);
/** Enabled already, beyond the limit or too soon; no code is documented for it: -3026 VALIDATION_FAILED. */
export const isolatedUnchanged: Refusal = repaysOverLimit;
/** Special keys cannot be made or left now; no code is documented for it: -3026 VALIDATION_FAILED. */
export const specialKeysClosed: Refusal = repaysOverLimit;

/** More than the account can do without: -3020 EXCEED_MAX_ROLLOUT, Portfolio Margin Pro error page. */
export const exceedsRollout: Refusal = /*#__PURE__*/ refusal(
  -3020,
  "Transfer out amount exceeds max amount.",
);
/** A wallet that the account does not have: -3026 VALIDATION_FAILED, Portfolio Margin Pro error page. */
export const noSuchWallet: Refusal = /*#__PURE__*/ refusal(
  -3026,
  "Your input param is wrong, please check your input params or symbol.",
);
