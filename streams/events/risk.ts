/** Risk of an account. */
import {
  arrayOf,
  DecimalText,
  maybe,
  type Model,
  type Open,
  open,
  Text,
  TimeMs,
} from "../../lib/answers/answer.ts";
import { AccountStatusText } from "../../lib/enums/answers.ts";
import type { AccountStatus } from "../../lib/enums/shared.ts";
import { type Body, type EventKind, eventKind, type StreamEvent } from "./event.ts";
import { type Lettered, lettered } from "./lettered.ts";

/** The risk of the account rose; it may be liquidated already. */
export interface RiskLevelChange extends StreamEvent<"riskLevelChange"> {
  /** uniMMR. */
  readonly uniMMR: DecimalText;
  /** Risk level. */
  readonly accountStatus: Open<AccountStatus>;
  /** Equity in USD. */
  readonly accountEquity: DecimalText;
  /** Equity in USD without haircuts of collateral. */
  readonly actualEquity: DecimalText;
  /** Maintenance margin in USD. */
  readonly accountMaintMargin: DecimalText;
}
/** Letters of {@link RiskLevelChange}. */
export const riskFields = (): Lettered<Body<RiskLevelChange>> => ({
  eventTime: ["E", TimeMs],
  uniMMR: ["u", DecimalText],
  accountStatus: ["s", AccountStatusText],
  accountEquity: ["eq", DecimalText],
  actualEquity: ["ae", DecimalText],
  accountMaintMargin: ["m", DecimalText],
});
/** Kind of {@link RiskLevelChange}. */
export const riskLevelChange: EventKind<RiskLevelChange> = /*#__PURE__*/ eventKind(
  "riskLevelChange",
  ["uniMMR", "accountStatus"],
  riskFields,
  ["RISK_LEVEL_CHANGE"],
);

/** uniMMR fell. The exchange has announced the event, and not what it holds: read `raw`. */
export type UniMmrDrop = StreamEvent<"uniMMRDrop">;
/** Kind of {@link UniMmrDrop}. */
export const uniMmrDrop: EventKind<UniMmrDrop> = /*#__PURE__*/ eventKind(
  "uniMMRDrop",
  [],
  () => ({ eventTime: ["E", TimeMs] }),
);

/** What open orders would lose in an asset. */
export interface AssetOpenLoss {
  /** Asset. */
  readonly asset: string;
  /** Loss, zero or less. */
  readonly openOrderLoss: DecimalText;
}
/** Reader of {@link AssetOpenLoss}. */
export const AssetOpenLoss: Model<AssetOpenLoss> = /*#__PURE__*/ lettered(
  "AssetOpenLoss",
  ["asset", "openOrderLoss"],
  () => ({ asset: ["a", Text], openOrderLoss: ["o", DecimalText] }),
);

/** What open margin orders would lose changed. */
export interface OpenOrderLoss extends StreamEvent<"openOrderLoss"> {
  /** For each asset. */
  readonly losses: readonly AssetOpenLoss[];
}
/** Kind of {@link OpenOrderLoss}. */
export const openOrderLoss: EventKind<OpenOrderLoss> = /*#__PURE__*/ eventKind(
  "openOrderLoss",
  ["losses"],
  () => ({ eventTime: ["E", TimeMs], losses: ["O", arrayOf(AssetOpenLoss())] }),
);

/** State of a Portfolio Margin Pro account, every 5 seconds. */
export interface ProAccountUpdate extends StreamEvent<"PM_PRO_ACCOUNT_UPDATE"> {
  /** uniMMR. */
  readonly uniMMR: DecimalText;
  /** Equity in USD. */
  readonly accountEquity: DecimalText;
  /** Equity in USD without haircuts of collateral. */
  readonly actualEquity: DecimalText;
  /** Initial margin in USD. */
  readonly accountInitialMargin: DecimalText;
  /** Maintenance margin in USD. */
  readonly accountMaintMargin: DecimalText;
  /** What is available, in USD. */
  readonly totalAvailableBalance?: DecimalText;
  /** What may be withdrawn at most, in USD. */
  readonly virtualMaxWithdrawAmount?: DecimalText;
}
/** Kind of {@link ProAccountUpdate}. */
export const proAccountUpdate: EventKind<ProAccountUpdate> = /*#__PURE__*/ eventKind(
  "PM_PRO_ACCOUNT_UPDATE",
  ["uniMMR", "accountEquity", "accountMaintMargin"],
  () => ({
    eventTime: ["E", TimeMs],
    uniMMR: ["u", DecimalText],
    accountEquity: ["eq", DecimalText],
    actualEquity: ["ae", DecimalText],
    accountInitialMargin: ["im", DecimalText],
    accountMaintMargin: ["mm", DecimalText],
    totalAvailableBalance: ["avb", maybe(DecimalText)],
    virtualMaxWithdrawAmount: ["vmw", maybe(DecimalText)],
  }),
);

/** The margin level of the cross margin account changed its status. */
export interface MarginLevelStatusChange extends StreamEvent<"MARGIN_LEVEL_STATUS_CHANGE"> {
  /** Margin level. */
  readonly marginLevel: DecimalText;
  /** Status. */
  readonly status: Open<"MARGIN_CALL">;
}
/** Kind of {@link MarginLevelStatusChange}. */
export const marginLevelStatusChange: EventKind<MarginLevelStatusChange> = /*#__PURE__*/ eventKind(
  "MARGIN_LEVEL_STATUS_CHANGE",
  ["marginLevel", "status"],
  () => ({
    eventTime: ["E", TimeMs],
    marginLevel: ["l", DecimalText],
    status: ["s", open("MARGIN_CALL")],
  }),
  // Its name since 2026-10-14.
  ["marginLevelChange"],
);
