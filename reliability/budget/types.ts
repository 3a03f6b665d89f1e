/** What a budget is, to those who use it. */
import type { ExchangeClock } from "../clock/synchronised.ts";
import type { Rows } from "../stores/rows.ts";
import type { Draw, Lane, Whose } from "./lanes.ts";

/** What a budget asks of a store. */
export type BudgetRows = Pick<Rows, "take">;

/** Settings of `sharedBudget`. */
export interface BudgetOptions extends Partial<Whose> {
  /** Where it is kept: all programs that use one address or account share one store. */
  readonly store: BudgetRows;
  /** Time of the exchange in ms: `synchronised(env).now`, or a clock that is kept right otherwise. */
  readonly now: () => number;
  /**
   * Tells how far `now` may be off, in ms, and measures where that and the guard are more than half a minute:
   * `synchronised(env).clock`. If absent, `now` is right to within `guardMs`.
   */
  readonly clock?: Pick<ExchangeClock, "read"> & Partial<Pick<ExchangeClock, "measure">>;
  /**
   * Requests that leave so near to the end or beginning of a minute may count in either, in ms; 500 if absent.
   * Longer round trips make it longer, up to 800; what the clock may be off is added.
   */
  readonly guardMs?: number;
  /**
   * Whether the store never forgets, and all who use the address use it, such as a file on one machine. Where it
   * is not so, little is taken after a minute in which nobody took: what a store has lost nobody knows.
   */
  readonly remembers?: boolean;
  /** How many turns it has where another program has one, a whole number; 1 if absent. */
  readonly share?: number;
  /** Units of each minute that stay free for what cannot be foreseen; 0.3 % and no less than 4 if absent. */
  readonly spare?: number;
  /** A number from 0 to 1; `Math.random` if absent. */
  readonly random?: () => number;
}

/** Whether a request may leave. */
export type Taken =
  | { readonly state: "go" }
  /** Not before then: the limit is spent, or the exchange said so. */
  | { readonly state: "later"; readonly notBefore: number; readonly why: "full" | "stopped" }
  /** The store cannot be reached, and why: nobody knows what is left. */
  | { readonly state: "closed"; readonly reason?: unknown };

/** A reply and its times, from which a budget learns what the exchange has counted. */
export interface Facts {
  /** When it left, in ms of the exchange. */
  readonly sent: number;
  /** When the reply came, in ms of the exchange. */
  readonly received: number;
  /** Its HTTP status. */
  readonly status: number;
  /** Its headers by name, in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** How long the reply asks to wait, in ms. */
  readonly waitMs: number | null;
}

/** How much of a limit is used. */
export interface Usage {
  /** Name of the limit. */
  readonly bucket: string;
  /** What is used of it. */
  readonly used: number;
  /** What there is of it. */
  readonly limit: number;
  /** Nothing may leave before, in ms of the exchange; 0 if it may. */
  readonly stoppedUntil: number;
}

/** A budget. */
export interface Budget extends Whose {
  /** Takes all that a request draws on, or nothing. */
  readonly take: (draws: readonly Draw[], lane: Lane) => Promise<Taken>;
  /** Learns from the reply. */
  readonly settle: (draws: readonly Draw[], facts: Facts) => Promise<void>;
  /** How much of the limits that were drawn on is used. */
  readonly look: () => Promise<readonly Usage[]>;
  /** Time of the exchange in ms. */
  readonly now: () => number;
}
