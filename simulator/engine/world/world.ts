/** The simulated exchange as plain immutable data: accounts, their keys, and a market. */
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
import type { Books } from "./book.ts";
import type { Pasts } from "./past.ts";
import type { Market } from "../market/market.ts";
import type { Playing } from "../scenario/scenario.ts";
import type { Vector } from "./vector.ts";

export type { Book, BookKind, Books } from "./book.ts";
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

/** An API key that the exchange knows, with the secret or public key that checks its signatures. */
export type Key =
  & (
    | { readonly kind: "HMAC"; readonly secret: string }
    | { readonly kind: "RSA" | "Ed25519"; readonly publicKey: string }
  )
  & {
    /** A special key, valid only for the Margin family. */
    readonly special?: SpecialKey;
    /** Name of its account; `main` if absent. */
    readonly account?: string;
  };

/** How the exchange behaves where one may choose. */
export interface Switches {
  /**
   * Whether every call refuses parameters that it does not know. The exchange ignores them on futures
   * and in what reads, except orders of margin and the spot market.
   */
  readonly strict?: boolean;
  /** Whether routes that the exchange has retired are served; they are 404 if not. */
  readonly retired?: boolean;
  /** Whether ids of orders go beyond 2^53, of all symbols or of these; they fit a number if not. */
  readonly largeIds?: boolean | readonly string[];
}

/** What belongs to one account. */
export interface Account {
  /** All balances and movements of money. */
  readonly ledger: Ledger;
  /**
   * Settings of the account: position mode, BNB for fees and so on.
   *
   * @internal
   */
  readonly settings: Settings;
  /**
   * USDⓈ-M futures.
   *
   * @internal
   */
  readonly um: Futures;
  /**
   * COIN-M futures.
   *
   * @internal
   */
  readonly cm: Futures;
  /**
   * USDⓈ-M algo orders, and the retired USDⓈ-M conditional orders.
   *
   * @internal
   */
  readonly algos: Algos;
  /**
   * COIN-M conditional orders.
   *
   * @internal
   */
  readonly strategies: Algos;
  /**
   * Cross margin.
   *
   * @internal
   */
  readonly margin: Margin;
  /**
   * Isolated margin accounts.
   *
   * @internal
   */
  readonly isolated: Isolated;
  /**
   * Debt that the exchange covered in manual liquidations, and its repayments.
   *
   * @internal
   */
  readonly liquidationLoan: LiquidationLoan;
  /**
   * Borrowings and repayments of cross margin, oldest first.
   *
   * @internal
   */
  readonly loans: Vector<LoanRecord>;
  /**
   * Charged interest, oldest first.
   *
   * @internal
   */
  readonly interest: Vector<InterestCharge>;
  /**
   * Repayments of the bankruptcy loan, oldest first.
   *
   * @internal
   */
  readonly loanRepayments: Vector<LoanRepayment>;
  /**
   * By stream, as in `portfolio` or `margin`.
   *
   * @internal
   */
  readonly listenKeys: Readonly<Record<string, ListenKey>>;
  /**
   * Requested downloads of the income history.
   *
   * @internal
   */
  readonly downloads: Vector<Download>;
}

/**
 * The whole state of the simulated exchange, as one of its accounts sees it; `seenBy` shows it as
 * another one does. Plain data that can be saved and compared. The shapes of its parts are internal
 * and may change: read them with queries, `balance` and `riskOf`.
 */
export interface World extends Account {
  /** Its clock, in ms; it only moves on request. */
  readonly time: number;
  /** Id of the next transaction. */
  readonly nextTransaction: string;
  /** By API key. Use keys made for the simulator: HMAC secrets are in plain text here. */
  readonly keys: Readonly<Record<string, Key>>;
  /** What is traded, with prices. */
  readonly market: Market;
  /**
   * The order book of each contract and pair, shared by all accounts.
   *
   * @internal
   */
  readonly books: Books;
  /**
   * What prices were.
   *
   * @internal
   */
  readonly past: Pasts;
  /** How it behaves where one may choose; as the exchange does if absent. */
  readonly switches?: Switches;
  /**
   * The scenario that it goes through, if any.
   *
   * @internal
   */
  readonly playing?: Playing;
  /**
   * The world that answers about accounts are of while they are behind.
   *
   * @internal
   */
  readonly stale?: World;
  /**
   * Used rate limits.
   *
   * @internal
   */
  readonly limits: Limits;
  /** Name of the account that it shows. */
  readonly account: string;
  /**
   * All accounts by name, the oldest first; `null` for the one that it shows.
   *
   * @internal
   */
  readonly accounts: Readonly<Record<string, Account | null>>;
}
