/** What is asked of a clearing, and what it tells. */
import type { CallOptions, Environment } from "../../lib/environment.ts";
import type { OpenOrder, Position } from "../../overview/types.ts";
import type { Journal } from "../journal/journal.ts";

/** Settings of `cancelEverything`. */
export interface ClearOptions {
  /** Where cancellations are written down. */
  readonly journal: Journal;
  /** Whose account it is; a name of your own. */
  readonly account: string;
  /** How often all that is open is read and cancelled at most; 5 times if absent. */
  readonly rounds?: number;
  /** How long a lost call is looked after in a round, in ms; 20 s if absent. */
  readonly patienceMs?: number;
  /** How long nothing may be open before it counts as verified, in ms; 2 s if absent. */
  readonly settleMs?: number;
  /** Cross margin pairs that are asked for open orders first, as in `BTCUSDT`. */
  readonly marginPairs?: readonly string[];
  /** Request weight that one reading of all that is open may cost; 1000 if absent. */
  readonly maxWeight?: number;
  /** Waits; a timer if absent. */
  readonly sleep?: (ms: number, signal?: AbortSignal) => Promise<unknown>;
  /** Ends it; what is open by then is left. */
  readonly signal?: AbortSignal;
}

/** Something that is left, and why. */
export interface Left {
  /** What it is, in words. */
  readonly what: string;
  /** Why it is left. */
  readonly why: string;
  /** The order, if it is one. */
  readonly order?: OpenOrder;
  /** The position, if it is one. */
  readonly position?: Position;
}

/** What `cancelEverything` ended, and what is left. */
export interface Cleared {
  /** Whether reading back shows nothing open, twice. What cannot be read counts as left. */
  readonly isClear: boolean;
  /** Orders that were open and are not any more: cancelled, or filled before. */
  readonly ended: readonly OpenOrder[];
  /** What is left, and why. */
  readonly left: readonly Left[];
}

/** What a clearing works with. */
export interface Desk {
  readonly environment: Environment;
  readonly options: ClearOptions;
  readonly sleep: (ms: number) => Promise<unknown>;
  readonly call: CallOptions | undefined;
}
