/** Which events the user data streams have. */
import {
  type EventStreamTerminated,
  eventStreamTerminated,
  type ListenKeyExpired,
  listenKeyExpired,
  type ServerShutdown,
  serverShutdown,
} from "./connection.ts";
import type { EventKind } from "./event.ts";
import {
  type BalanceUpdate,
  balanceUpdate,
  type LiabilityChange,
  liabilityChange,
  type MarginLiabilityChange,
  marginLiabilityChange,
  type OutboundAccountPosition,
  outboundAccountPosition,
  type UserLiabilityChange,
  userLiabilityChange,
} from "./margin/balance.ts";
import {
  type ExecutionReport,
  executionReport,
  type ListStatus,
  listStatus,
} from "./margin/execution_report.ts";
import {
  type AccountConfigUpdate,
  accountConfigUpdate,
  type AccountUpdate,
  accountUpdate,
} from "./portfolio/account.ts";
import {
  type AlgoUpdate,
  algoUpdate,
  type ConditionalOrderTradeUpdate,
  conditionalOrderTradeUpdate,
} from "./portfolio/algo.ts";
import { type OrderTradeUpdate, orderTradeUpdate } from "./portfolio/order.ts";
import {
  type MarginLevelStatusChange,
  marginLevelStatusChange,
  type OpenOrderLoss,
  openOrderLoss,
  type ProAccountUpdate,
  proAccountUpdate,
  type RiskLevelChange,
  riskLevelChange,
  type UniMmrDrop,
  uniMmrDrop,
} from "./risk.ts";

/** An event of the stream of a Portfolio Margin account. */
export type PortfolioEvent =
  | OrderTradeUpdate
  | AccountUpdate
  | AccountConfigUpdate
  | AlgoUpdate
  | ConditionalOrderTradeUpdate
  | ExecutionReport
  | BalanceUpdate
  | OutboundAccountPosition
  | LiabilityChange
  | OpenOrderLoss
  | RiskLevelChange
  | ListenKeyExpired;
/** Kinds of {@link PortfolioEvent}. */
export const portfolioEvents: readonly EventKind<PortfolioEvent>[] = [
  orderTradeUpdate,
  accountUpdate,
  accountConfigUpdate,
  algoUpdate,
  conditionalOrderTradeUpdate,
  executionReport,
  balanceUpdate,
  outboundAccountPosition,
  liabilityChange,
  openOrderLoss,
  riskLevelChange,
  listenKeyExpired,
];

/** An event of the stream of a Portfolio Margin Pro account. */
export type PortfolioProEvent = ProAccountUpdate | RiskLevelChange | UniMmrDrop | ListenKeyExpired;
/** Kinds of {@link PortfolioProEvent}. */
export const portfolioProEvents: readonly EventKind<PortfolioProEvent>[] = [
  proAccountUpdate,
  riskLevelChange,
  uniMmrDrop,
  listenKeyExpired,
];

/** An event of the risk stream of cross margin. */
export type MarginRiskEvent =
  | MarginLevelStatusChange
  | MarginLiabilityChange
  | UserLiabilityChange
  | ListenKeyExpired;
/** Kinds of {@link MarginRiskEvent}. */
export const marginRiskEvents: readonly EventKind<MarginRiskEvent>[] = [
  marginLevelStatusChange,
  marginLiabilityChange,
  userLiabilityChange,
  listenKeyExpired,
];

/** An event of the trade stream of margin. */
export type MarginTradeEvent =
  | ExecutionReport
  | ListStatus
  | BalanceUpdate
  | OutboundAccountPosition
  | EventStreamTerminated
  | ServerShutdown;
/** Kinds of {@link MarginTradeEvent}. */
export const marginTradeEvents: readonly EventKind<MarginTradeEvent>[] = [
  executionReport,
  listStatus,
  balanceUpdate,
  outboundAccountPosition,
  eventStreamTerminated,
  serverShutdown,
];
