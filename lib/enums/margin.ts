/** Enums of margin orders and order lists, which Margin and Portfolio Margin share. */
import { type Open, open, type Reader } from "../answers/answer.ts";
import { type Field, oneOf } from "../fields/fields.ts";

/** Kind of margin order. */
export type MarginOrderType =
  | "LIMIT"
  | "MARKET"
  | "STOP_LOSS"
  | "STOP_LOSS_LIMIT"
  | "TAKE_PROFIT"
  | "TAKE_PROFIT_LIMIT"
  | "LIMIT_MAKER";
/** Codec of {@link MarginOrderType}. */
export const MarginOrderType: Field<MarginOrderType, MarginOrderType> = /*#__PURE__*/ oneOf(
  "LIMIT",
  "MARKET",
  "STOP_LOSS",
  "STOP_LOSS_LIMIT",
  "TAKE_PROFIT",
  "TAKE_PROFIT_LIMIT",
  "LIMIT_MAKER",
);
/** Reader of {@link MarginOrderType}. */
export const MarginOrderTypeText: Reader<Open<MarginOrderType>> = /*#__PURE__*/ open(
  "LIMIT",
  "MARKET",
  "STOP_LOSS",
  "STOP_LOSS_LIMIT",
  "TAKE_PROFIT",
  "TAKE_PROFIT_LIMIT",
  "LIMIT_MAKER",
);

/** What an order does besides trading: nothing, borrow, repay, or both. */
export type MarginSideEffect =
  | "NO_SIDE_EFFECT"
  | "MARGIN_BUY"
  | "AUTO_REPAY"
  | "AUTO_BORROW_REPAY";
/** Codec of {@link MarginSideEffect}. */
export const MarginSideEffect: Field<MarginSideEffect, MarginSideEffect> = /*#__PURE__*/ oneOf(
  "NO_SIDE_EFFECT",
  "MARGIN_BUY",
  "AUTO_REPAY",
  "AUTO_BORROW_REPAY",
);

/** Type of a report on an order list. */
export type ListStatusType = "RESPONSE" | "EXEC_STARTED" | "UPDATED" | "ALL_DONE";
/** Reader of {@link ListStatusType}. */
export const ListStatusTypeText: Reader<Open<ListStatusType>> = /*#__PURE__*/ open(
  "RESPONSE",
  "EXEC_STARTED",
  "UPDATED",
  "ALL_DONE",
);

/** State of an order list. */
export type ListOrderStatus = "EXECUTING" | "ALL_DONE" | "REJECT";
/** Reader of {@link ListOrderStatus}. */
export const ListOrderStatusText: Reader<Open<ListOrderStatus>> = /*#__PURE__*/ open(
  "EXECUTING",
  "ALL_DONE",
  "REJECT",
);
