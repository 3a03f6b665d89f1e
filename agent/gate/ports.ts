/** What a gate needs of the world: small ports, which files, a database or memory may stand behind. */
import type { Request } from "../../lib/endpoint.ts";
import type { Facts, Policy } from "../policy_types.ts";

/** A value, or a promise of it. */
export type Soon<A> = A | Promise<A>;

/** A clock; every `Environment` is one. */
export interface Clock {
  /** The time, in ms since 1970-01-01 UTC. */
  readonly now: () => number;
}

/** What the limits of a policy need to know of the exchange; a limit that misses something refuses. */
export type Known = Pick<Facts, "unitValues" | "uniMmr" | "uniMmrAfter">;

/**
 * Reads what a policy needs to know about a request: `unitValues` where `maxNotional` is set, `uniMmr` where
 * `minUniMmr` is, and `uniMmrAfter` for it to judge what the request would leave. Called before the lock is taken, because prices come over the network.
 */
export type Prices = (request: Request<unknown>, policy: Policy) => Soon<Known>;

/** What is written down about a request. */
export interface AuditNote {
  /** `prepared` and shown, `blocked` by a rule, about to be `sent`, `done`, or `failed`. */
  readonly event: "prepared" | "blocked" | "sent" | "done" | "failed";
  /** Rule that blocked it. */
  readonly rule?: string;
  /** What became of the request. */
  readonly outcome?: string;
  /** The exchange's code, as in -2019. */
  readonly code?: number;
  /** What a person was shown; secrets are masked. */
  readonly message?: string;
}

/** A line of the audit log. Plain data without secrets. */
export interface AuditEntry extends AuditNote {
  /** When, as in `2026-11-21T00:00:00.000Z`. */
  readonly at: string;
  /** Name of the account. */
  readonly account: string;
  /** Where the request goes. */
  readonly environment: Facts["environment"];
  /** Operation name, as in `newUmOrder`. */
  readonly endpoint: string;
  /** Parameters by their names on the wire; secrets are masked. */
  readonly params: Readonly<Record<string, string>>;
}

/**
 * Keeps what has to hold over all programs that trade on one account. What a store throws stops the
 * request: a policy, a journal or an audit log that cannot be used must not pass for an empty one.
 */
export interface GateStore {
  /**
   * The policy as it stands at this moment; read again for each look. A store throws where there
   * was a policy and it is gone or cannot be read, so that no limit is lifted by accident.
   */
  readonly policy: () => Soon<Policy>;
  /**
   * Runs `work` while no other work of this account runs, in this program or another. Where it runs it again,
   * as a transaction that begins anew, what has left is not sent again.
   */
  readonly alone: <A>(work: () => Promise<A>) => Promise<A>;
  /** When the orders of the last 60 seconds were placed, in ms, one for each order. */
  readonly orderTimes: () => Soon<readonly number[]>;
  /** Notes that `count` orders go out at `now`, in ms; called alone, before they leave. */
  readonly noteOrders: (count: number, now: number) => Soon<void>;
  /** Tokens of confirmations that were used and have not run out yet. */
  readonly usedTokens: () => Soon<readonly string[]>;
  /** Notes that a token is used; called alone, before the request leaves. */
  readonly useToken: (token: string) => Soon<void>;
  /** Writes a line, durably once the promise resolves. */
  readonly audit: (entry: AuditEntry) => Soon<void>;
}
