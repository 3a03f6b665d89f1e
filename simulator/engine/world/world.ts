/** The simulated exchange as plain immutable data: one account, its keys, and a market. */
import type { Algos, Futures } from "./futures.ts";
import type { Margin } from "./margin.ts";
import type {
  Download,
  InterestCharge,
  Isolated,
  Limits,
  LiquidationLoan,
  ListenKey,
  LoanRecord,
  LoanRepayment,
  Settings,
  SpecialKey,
} from "./account.ts";
import type { Ledger } from "./entries.ts";
import type { Market } from "../market/market.ts";
import type { Vector } from "./vector.ts";

export type {
  AlgoOrder,
  Algos,
  Amendment,
  Futures,
  FuturesKind,
  FuturesOrder,
  FuturesTrade,
  Position,
  PositionSide,
} from "./futures.ts";
export type { Margin, MarginOrder, MarginTrade, OrderList, PreventedMatch } from "./margin.ts";
export type {
  Download,
  InterestCharge,
  Isolated,
  IsolatedAccount,
  Limits,
  LiquidationLoan,
  LiquidationRepayment,
  ListenKey,
  LoanRecord,
  LoanRepayment,
  Settings,
  SpecialKey,
} from "./account.ts";

/** An API key that the exchange knows, with what its signatures are checked against. */
export type Key =
  & (
    | { readonly kind: "HMAC"; readonly secret: string }
    | { readonly kind: "RSA" | "Ed25519"; readonly publicKey: string }
  )
  & {
    /** A special key, which opens the Margin family alone. */
    readonly special?: SpecialKey;
  };

/**
 * Everything that the simulated exchange knows. Plain data, to keep and to compare; the shapes of its
 * parts are the simulator's own and may change: read them with queries, `balance` and `riskOf`.
 */
export interface World {
  /** Its clock, in ms; it moves only when it is moved. */
  readonly time: number;
  /** Id of the next transaction. */
  readonly nextTransaction: string;
  /** By API key. Use keys made for the simulator: HMAC secrets stand here in the clear. */
  readonly keys: Readonly<Record<string, Key>>;
  /** What is traded, and at what prices. */
  readonly market: Market;
  /** All money. */
  readonly ledger: Ledger;
  /** What the account has chosen: position mode, BNB for fees and the like. */
  readonly settings: Settings;
  /** USDⓈ-M futures. */
  readonly um: Futures;
  /** COIN-M futures. */
  readonly cm: Futures;
  /** USDⓈ-M algo orders, and the retired USDⓈ-M conditional orders. */
  readonly algos: Algos;
  /** COIN-M conditional orders. */
  readonly strategies: Algos;
  /** Cross margin. */
  readonly margin: Margin;
  /** Isolated margin accounts. */
  readonly isolated: Isolated;
  /** What the exchange bore when margin was liquidated by hand, and what was repaid of it. */
  readonly liquidationLoan: LiquidationLoan;
  /** Borrowings and repayments of cross margin, the oldest first. */
  readonly loans: Vector<LoanRecord>;
  /** Interest that was charged, the oldest first. */
  readonly interest: Vector<InterestCharge>;
  /** Repayments of the bankruptcy loan, the oldest first. */
  readonly loanRepayments: Vector<LoanRepayment>;
  /** By stream, as in `portfolio` or `margin`. */
  readonly listenKeys: Readonly<Record<string, ListenKey>>;
  /** What of the rate limits was used. */
  readonly limits: Limits;
  /** Downloads of the income history that were asked for. */
  readonly downloads: Vector<Download>;
}
