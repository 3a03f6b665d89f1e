/** Finishes what another run of a program left unknown. */
import type { Environment } from "../../lib/environment.ts";
import type { Intent, Journal, State, Task } from "../journal/journal.ts";
import { resolve, type ResolveOptions } from "./resolve.ts";

/** Settings of {@link recover}. */
export interface RecoverOptions extends ResolveOptions {
  /** Where the intents are. */
  readonly journal: Journal;
  /** Whose; the name under which they were written down. */
  readonly account: string;
  /** How many to look into at most; all if absent. */
  readonly limit?: number;
}

/** An intent, and what is known of it now. */
export interface Recovered {
  /** The intent as it was written down. */
  readonly intent: Intent;
  /** How far it has come. */
  readonly state: State;
  /** Why, for a person; empty if it was found. */
  readonly why: string;
  /** The row in which a lookup found it. */
  readonly row?: unknown;
}

/**
 * Looks into all intents of an account that are not finished, the oldest first, and writes down what came of
 * them. It sends nothing but reads; call it before a program begins to trade. It rejects if the journal
 * cannot be read.
 *
 * @example
 * ```ts ignore
 * const left = await recover({ journal, account: "main", readers: umReaders })(env)();
 * ```
 */
export const recover =
  (options: RecoverOptions): (environment: Environment) => Task<readonly Recovered[]> =>
  (environment) =>
  async () => {
    const { journal, account, limit } = options;
    const recovered: Recovered[] = [];
    for (const intent of await journal.unfinished(account, limit)()) {
      if (options.signal?.aborted) break;
      const found = await resolve(environment, intent, options);
      const why = found.state === "accepted" ? "" : found.why;
      const marked = await journal.mark(intent, { state: found.state, why })();
      const now = marked ?? await journal.find(account, intent.id)() ?? intent;
      recovered.push({
        intent,
        state: now.state,
        why: now.why,
        ...(found.state === "accepted" && { row: found.row }),
      });
    }
    return recovered;
  };
