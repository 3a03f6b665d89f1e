/** Balances and liabilities of margin. */
import {
  arrayOf,
  DecimalText,
  IdText,
  maybe,
  type Model,
  type Open,
  open,
  Text,
  TimeMs,
} from "../../../lib/answers/answer.ts";
import { type EventKind, eventKind, type StreamEvent } from "../event.ts";
import { lettered } from "../lettered.ts";

/** A deposit, a withdrawal or a transfer changed a balance. */
export interface BalanceUpdate extends StreamEvent<"balanceUpdate"> {
  /** Asset. */
  readonly asset: string;
  /** What was added; negative for what was taken. */
  readonly balanceDelta: DecimalText;
  /** Number of the update; Portfolio Margin only. */
  readonly updateId?: IdText;
  /** When it was cleared, in ms. */
  readonly clearTime: number;
}
/** Kind of {@link BalanceUpdate}. */
export const balanceUpdate: EventKind<BalanceUpdate> = /*#__PURE__*/ eventKind(
  "balanceUpdate",
  ["asset", "balanceDelta"],
  () => ({
    eventTime: ["E", TimeMs],
    asset: ["a", Text],
    balanceDelta: ["d", DecimalText],
    updateId: ["U", maybe(IdText)],
    clearTime: ["T", TimeMs],
  }),
);

/** A balance of margin. */
export interface MarginBalanceEvent {
  /** Asset. */
  readonly asset: string;
  /** Free amount. */
  readonly free: DecimalText;
  /** Amount that open orders hold. */
  readonly locked: DecimalText;
}
/** Reader of {@link MarginBalanceEvent}. */
export const MarginBalanceEvent: Model<MarginBalanceEvent> = /*#__PURE__*/ lettered(
  "MarginBalanceEvent",
  ["asset", "free", "locked"],
  () => ({ asset: ["a", Text], free: ["f", DecimalText], locked: ["l", DecimalText] }),
);

/** Balances that may have changed, with what they are now. */
export interface OutboundAccountPosition extends StreamEvent<"outboundAccountPosition"> {
  /** When the account changed last, in ms. */
  readonly updateTime: number;
  /** Number of the update; Portfolio Margin only. */
  readonly updateId?: IdText;
  /** The balances. */
  readonly balances: readonly MarginBalanceEvent[];
}
/** Kind of {@link OutboundAccountPosition}. */
export const outboundAccountPosition: EventKind<OutboundAccountPosition> = /*#__PURE__*/ eventKind(
  "outboundAccountPosition",
  ["updateTime", "balances"],
  () => ({
    eventTime: ["E", TimeMs],
    updateTime: ["u", TimeMs],
    updateId: ["U", maybe(IdText)],
    balances: ["B", arrayOf(MarginBalanceEvent())],
  }),
);

/** A liability of Portfolio Margin changed. */
export interface LiabilityChange extends StreamEvent<"liabilityChange"> {
  /** Asset. */
  readonly asset: string;
  /** Why. */
  readonly reason: Open<"BORROW" | "REPAY">;
  /** Id of the loan or repayment; the exchange sends no time but `eventTime`. */
  readonly tranId: IdText;
  /** Principal of the change. */
  readonly principal: DecimalText;
  /** Interest that is owed. */
  readonly interest: DecimalText;
  /** All that is owed. */
  readonly totalLiability: DecimalText;
}
/** Kind of {@link LiabilityChange}. */
export const liabilityChange: EventKind<LiabilityChange> = /*#__PURE__*/ eventKind(
  "liabilityChange",
  ["asset", "tranId", "totalLiability"],
  () => ({
    eventTime: ["E", TimeMs],
    asset: ["a", Text],
    reason: ["t", open("BORROW", "REPAY")],
    tranId: ["T", IdText],
    principal: ["p", DecimalText],
    interest: ["i", DecimalText],
    totalLiability: ["l", DecimalText],
  }),
);

/** What is owed of an asset of the cross margin account. */
export interface OwedEvent {
  /** Asset. */
  readonly asset: string;
  /** Principal. */
  readonly principal: DecimalText;
  /** Interest. */
  readonly interest: DecimalText;
}
/** Reader of {@link OwedEvent}. */
export const OwedEvent: Model<OwedEvent> = /*#__PURE__*/ lettered(
  "OwedEvent",
  ["asset", "principal"],
  () => ({ asset: ["a", Text], principal: ["p", DecimalText], interest: ["i", DecimalText] }),
);

/** Liabilities of the cross margin account changed, as the exchange tells it since 2026-10-14. */
export interface MarginLiabilityChange extends StreamEvent<"liabilityChange"> {
  /** Why. */
  readonly reason: Open<"BORROW" | "REPAY" | "INTEREST" | "DEBT_CHANGE">;
  /** For each asset. */
  readonly liabilities: readonly OwedEvent[];
}
/** Kind of {@link MarginLiabilityChange}. */
export const marginLiabilityChange: EventKind<MarginLiabilityChange> = /*#__PURE__*/ eventKind(
  "liabilityChange",
  ["liabilities"],
  () => ({
    eventTime: ["E", TimeMs],
    reason: ["t", open("BORROW", "REPAY", "INTEREST", "DEBT_CHANGE")],
    liabilities: ["L", arrayOf(OwedEvent())],
  }),
);

/** A liability of the cross margin account changed; until 2026-10-14. */
export interface UserLiabilityChange extends StreamEvent<"USER_LIABILITY_CHANGE"> {
  /** Asset. */
  readonly asset: string;
  /** Why. */
  readonly reason: Open<"BORROW" | "REPAY">;
  /** Principal. */
  readonly principal: DecimalText;
  /** Interest. */
  readonly interest: DecimalText;
}
/** Kind of {@link UserLiabilityChange}. */
export const userLiabilityChange: EventKind<UserLiabilityChange> = /*#__PURE__*/ eventKind(
  "USER_LIABILITY_CHANGE",
  ["asset", "principal"],
  () => ({
    eventTime: ["E", TimeMs],
    asset: ["a", Text],
    reason: ["t", open("BORROW", "REPAY")],
    principal: ["p", DecimalText],
    interest: ["i", DecimalText],
  }),
);
