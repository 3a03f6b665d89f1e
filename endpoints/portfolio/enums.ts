/**
 * Enums of Portfolio Margin, with codecs and readers.
 *
 * @module
 */
import { type Open, open, type Reader } from "../../lib/answers/answer.ts";
import { type Field, oneOf } from "../../lib/fields/fields.ts";
import type { TimeInForce } from "../../lib/enums/shared.ts";

/** Kind of order that waits for a price: stop or take-profit, limit or market, or trailing stop. */
export type ConditionalType =
  | "STOP"
  | "STOP_MARKET"
  | "TAKE_PROFIT"
  | "TAKE_PROFIT_MARKET"
  | "TRAILING_STOP_MARKET";
/** Codec of {@link ConditionalType}. */
export const ConditionalType: Field<ConditionalType, ConditionalType> = /*#__PURE__*/ oneOf(
  "STOP",
  "STOP_MARKET",
  "TAKE_PROFIT",
  "TAKE_PROFIT_MARKET",
  "TRAILING_STOP_MARKET",
);
/** Reader of {@link ConditionalType}. */
export const ConditionalTypeText: Reader<Open<ConditionalType>> = /*#__PURE__*/ open(
  "STOP",
  "STOP_MARKET",
  "TAKE_PROFIT",
  "TAKE_PROFIT_MARKET",
  "TRAILING_STOP_MARKET",
);

/**
 * How long an order that waits for a price stays: as futures orders do, or, as `GTE_GTC`, until its
 * position is closed. The change log of the exchange and its users show `GTE_GTC`; its page of the
 * endpoint does not.
 */
export type AlgoTimeInForce = TimeInForce | "GTE_GTC";
/** Codec of {@link AlgoTimeInForce}. */
export const AlgoTimeInForce: Field<AlgoTimeInForce, AlgoTimeInForce> = /*#__PURE__*/ oneOf(
  "GTC",
  "IOC",
  "FOK",
  "GTX",
  "GTD",
  "GTE_GTC",
);

/** Why a futures balance changed. */
export type IncomeType =
  | "TRANSFER"
  | "WELCOME_BONUS"
  | "REALIZED_PNL"
  | "FUNDING_FEE"
  | "COMMISSION"
  | "INSURANCE_CLEAR"
  | "REFERRAL_KICKBACK"
  | "COMMISSION_REBATE"
  | "API_REBATE"
  | "CONTEST_REWARD"
  | "CROSS_COLLATERAL_TRANSFER"
  | "OPTIONS_PREMIUM_FEE"
  | "OPTIONS_SETTLE_PROFIT"
  | "INTERNAL_TRANSFER"
  | "AUTO_EXCHANGE"
  | "DELIVERED_SETTELMENT"
  | "COIN_SWAP_DEPOSIT"
  | "COIN_SWAP_WITHDRAW"
  | "POSITION_LIMIT_INCREASE_FEE";
/** Codec of {@link IncomeType}. */
export const IncomeType: Field<IncomeType, IncomeType> = /*#__PURE__*/ oneOf(
  "TRANSFER",
  "WELCOME_BONUS",
  "REALIZED_PNL",
  "FUNDING_FEE",
  "COMMISSION",
  "INSURANCE_CLEAR",
  "REFERRAL_KICKBACK",
  "COMMISSION_REBATE",
  "API_REBATE",
  "CONTEST_REWARD",
  "CROSS_COLLATERAL_TRANSFER",
  "OPTIONS_PREMIUM_FEE",
  "OPTIONS_SETTLE_PROFIT",
  "INTERNAL_TRANSFER",
  "AUTO_EXCHANGE",
  "DELIVERED_SETTELMENT",
  "COIN_SWAP_DEPOSIT",
  "COIN_SWAP_WITHDRAW",
  "POSITION_LIMIT_INCREASE_FEE",
);
/** Reader of {@link IncomeType}. */
export const IncomeTypeText: Reader<Open<IncomeType>> = /*#__PURE__*/ open(
  "TRANSFER",
  "WELCOME_BONUS",
  "REALIZED_PNL",
  "FUNDING_FEE",
  "COMMISSION",
  "INSURANCE_CLEAR",
  "REFERRAL_KICKBACK",
  "COMMISSION_REBATE",
  "API_REBATE",
  "CONTEST_REWARD",
  "CROSS_COLLATERAL_TRANSFER",
  "OPTIONS_PREMIUM_FEE",
  "OPTIONS_SETTLE_PROFIT",
  "INTERNAL_TRANSFER",
  "AUTO_EXCHANGE",
  "DELIVERED_SETTELMENT",
  "COIN_SWAP_DEPOSIT",
  "COIN_SWAP_WITHDRAW",
  "POSITION_LIMIT_INCREASE_FEE",
);

/** Why a COIN-M balance changed. */
export type CmIncomeType =
  | "TRANSFER"
  | "WELCOME_BONUS"
  | "FUNDING_FEE"
  | "REALIZED_PNL"
  | "COMMISSION"
  | "INSURANCE_CLEAR"
  | "DELIVERED_SETTELMENT";
/** Codec of {@link CmIncomeType}. */
export const CmIncomeType: Field<CmIncomeType, CmIncomeType> = /*#__PURE__*/ oneOf(
  "TRANSFER",
  "WELCOME_BONUS",
  "FUNDING_FEE",
  "REALIZED_PNL",
  "COMMISSION",
  "INSURANCE_CLEAR",
  "DELIVERED_SETTELMENT",
);

/** State of an algo order: it waits, it is handed to the order book, or it has ended. */
export type AlgoStatus =
  | "NEW"
  | "TRIGGERING"
  | "TRIGGERED"
  | "FINISHED"
  | "CANCELED"
  | "REJECTED"
  | "EXPIRED";
/** Reader of {@link AlgoStatus}. */
export const AlgoStatusText: Reader<Open<AlgoStatus>> = /*#__PURE__*/ open(
  "NEW",
  "TRIGGERING",
  "TRIGGERED",
  "FINISHED",
  "CANCELED",
  "REJECTED",
  "EXPIRED",
);

/** State of a conditional order. */
export type StrategyStatus = "NEW" | "TRIGGERED" | "FINISHED" | "CANCELED" | "EXPIRED";
/** Reader of {@link StrategyStatus}. */
export const StrategyStatusText: Reader<Open<StrategyStatus>> = /*#__PURE__*/ open(
  "NEW",
  "TRIGGERED",
  "FINISHED",
  "CANCELED",
  "EXPIRED",
);
