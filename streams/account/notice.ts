/** What callers are told of an account that is followed. */
import type { Failure } from "../../lib/failure.ts";
import type { IdText } from "../../lib/answers/answer.ts";
import type { AccountConfigUpdate } from "../events/portfolio/account.ts";
import type { ServerShutdown } from "../events/connection.ts";
import type {
  BalanceUpdate,
  MarginLiabilityChange,
  UserLiabilityChange,
} from "../events/margin/balance.ts";
import type { ListStatus } from "../events/margin/execution_report.ts";
import type {
  MarginLevelStatusChange,
  ProAccountUpdate,
  RiskLevelChange,
  UniMmrDrop,
} from "../events/risk.ts";
import type { StreamMessage } from "../frame.ts";
import type { Health } from "./health.ts";
import type {
  BalanceView,
  Book,
  FillView,
  LiabilityView,
  OrderView,
  PositionView,
  StandingView,
} from "./merge/views.ts";

/** Events that are told as they come, where the stream is not that of Portfolio Margin. */
export type ToldEvent =
  | ProAccountUpdate
  | UniMmrDrop
  | MarginLevelStatusChange
  | MarginLiabilityChange
  | UserLiabilityChange
  | ListStatus
  | BalanceUpdate
  | ServerShutdown;

/** How something became known. */
export interface Told {
  /** By an event, or by a read. */
  readonly source: "stream" | "rest";
  /** A read showed it. */
  readonly recovered?: true;
}

/** What callers are told. */
export type Notice =
  /** From this moment on, in ms, something may be missing. */
  | { readonly type: "gap"; readonly from: number; readonly reason: string }
  /**
   * All is known up to `to`; what was found since `from` is told already. Moments are in ms, `weight` is that of
   * the reads, and `unknown` counts what nobody can know.
   */
  | {
    readonly type: "recovered";
    readonly from: number;
    readonly to: number;
    readonly fills: number;
    readonly orders: number;
    readonly values: number;
    readonly weight: number;
    readonly unknown: number;
  }
  | Told & { readonly type: "fill"; readonly fill: FillView }
  | Told & { readonly type: "order"; readonly order: OrderView }
  | Told & { readonly type: "position"; readonly value: PositionView }
  | Told & { readonly type: "balance"; readonly value: BalanceView }
  | Told & { readonly type: "liability"; readonly value: LiabilityView }
  /** The risk level changed. Those of a gap nobody can read. */
  | { readonly type: "risk"; readonly event: RiskLevelChange }
  /** How near the account is to liquidation, as a read shows it; not of Portfolio Margin. */
  | { readonly type: "standing"; readonly standing: StandingView }
  /** A setting changed. */
  | { readonly type: "config"; readonly event: AccountConfigUpdate }
  /** Something that nobody can know any more, or that does not add up. */
  | {
    readonly type: "unknown";
    readonly what: "order" | "fills" | "values" | "message";
    readonly book?: Book;
    readonly symbol?: string;
    readonly orderId?: IdText;
    /** Of an order that was asked for by it. */
    readonly clientOrderId?: string;
    readonly reason: string;
  }
  /**
   * The reader was too slow: so many notices were left out, of orders, positions, balances, liabilities, health
   * and events alone. The view has it all.
   */
  | { readonly type: "lagged"; readonly leftOut: number }
  /** The health of the connection changed. */
  | { readonly type: "health"; readonly health: Health }
  /**
   * An event that is told as it came, as nothing is kept of it; the reader of its kind reads it, as in
   * `balanceUpdate.model().decode(event.raw)`. It may come twice as another socket takes over.
   */
  | { readonly type: "event"; readonly event: StreamMessage<ToldEvent> }
  /** It ended and does not come back; nothing is told after it. */
  | { readonly type: "stopped"; readonly failure?: Failure };
