/**
 * Words of margin orders and order lists: what callers write, and what answers hold.
 *
 * @module
 */
import { type Open, open, type Reader } from "../../lib/answer.ts";
import { type Field, oneOf } from "../../lib/fields.ts";

/** Kind of a margin order. */
export type MarginAccountOrderType =
  | "LIMIT"
  | "MARKET"
  | "STOP_LOSS"
  | "STOP_LOSS_LIMIT"
  | "TAKE_PROFIT"
  | "TAKE_PROFIT_LIMIT"
  | "LIMIT_MAKER";
/** Codec of {@link MarginAccountOrderType}. */
export const MarginAccountOrderType: Field<MarginAccountOrderType, MarginAccountOrderType> =
  /*#__PURE__*/ oneOf(
    "LIMIT",
    "MARKET",
    "STOP_LOSS",
    "STOP_LOSS_LIMIT",
    "TAKE_PROFIT",
    "TAKE_PROFIT_LIMIT",
    "LIMIT_MAKER",
  );
/** Reader of {@link MarginAccountOrderType}. */
export const MarginAccountOrderTypeText: Reader<Open<MarginAccountOrderType>> = /*#__PURE__*/ open(
  "LIMIT",
  "MARKET",
  "STOP_LOSS",
  "STOP_LOSS_LIMIT",
  "TAKE_PROFIT",
  "TAKE_PROFIT_LIMIT",
  "LIMIT_MAKER",
);

/** What an order does besides trading: nothing, borrow, repay, or both. */
export type MarginAccountSideEffect =
  | "NO_SIDE_EFFECT"
  | "MARGIN_BUY"
  | "AUTO_REPAY"
  | "AUTO_BORROW_REPAY";
/** Codec of {@link MarginAccountSideEffect}. */
export const MarginAccountSideEffect: Field<MarginAccountSideEffect, MarginAccountSideEffect> =
  /*#__PURE__*/ oneOf("NO_SIDE_EFFECT", "MARGIN_BUY", "AUTO_REPAY", "AUTO_BORROW_REPAY");

/** Kind of an order list; an OTOCO counts as `OTO`. */
export type MarginAccountListType = "OCO" | "OTO";
/** Reader of {@link MarginAccountListType}. */
export const MarginAccountListTypeText: Reader<Open<MarginAccountListType>> = /*#__PURE__*/ open(
  "OCO",
  "OTO",
);

/** What happened to an order list last. */
export type MarginAccountListEvent = "RESPONSE" | "EXEC_STARTED" | "UPDATED" | "ALL_DONE";
/** Reader of {@link MarginAccountListEvent}. */
export const MarginAccountListEventText: Reader<Open<MarginAccountListEvent>> = /*#__PURE__*/ open(
  "RESPONSE",
  "EXEC_STARTED",
  "UPDATED",
  "ALL_DONE",
);

/** State of an order list. */
export type MarginAccountListStatus = "EXECUTING" | "ALL_DONE" | "REJECT";
/** Reader of {@link MarginAccountListStatus}. */
export const MarginAccountListStatusText: Reader<Open<MarginAccountListStatus>> =
  /*#__PURE__*/ open("EXECUTING", "ALL_DONE", "REJECT");
