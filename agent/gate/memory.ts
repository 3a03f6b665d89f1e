/** A gate's store in memory: for one program, for tests and for simple bots. */
import type { Policy } from "../policy_types.ts";
import type { AuditEntry, GateStore } from "./ports.ts";

/** How long an order counts, in ms. */
const KEPT_MS = 60_000;

/** Lines of the audit log that are kept. */
const LINES = 1000;

/** A store in memory; a restart forgets all but the policy that it is given. */
export interface MemoryStore extends GateStore {
  /** Puts another policy in place of the one that holds, also for what waits to leave. */
  readonly setPolicy: (policy: Policy) => void;
  /** The latest 1000 lines of the audit log, the oldest first. */
  readonly audited: () => readonly AuditEntry[];
}

/**
 * Keeps policy, order times, used tokens and audit log in memory. It counts the orders of this program
 * alone: where several trade on one account, or where one restarts within a minute, keep them in a file
 * or a database behind a {@link GateStore} of your own.
 *
 * @example
 * ```ts ignore
 * const store = memoryStore({ symbols: ["BTCUSDT"], maxNotional: "1000", maxOrdersPerMinute: 5 });
 * ```
 */
export const memoryStore = (policy: Policy): MemoryStore => {
  const tokens = new Set<string>();
  let current = policy;
  let times: readonly number[] = [];
  let lines: readonly AuditEntry[] = [];
  let queue: Promise<unknown> = Promise.resolve();
  return {
    policy: () => current,
    setPolicy: (next) => {
      current = next;
    },
    alone: (work) => {
      const mine = queue.then(work);
      queue = mine.catch(() => {});
      return mine;
    },
    orderTimes: () => times,
    noteOrders: (count, now) => {
      times = [
        ...times.filter((time) => time > now - KEPT_MS),
        ...Array.from({ length: count }, () => now),
      ];
    },
    usedTokens: () => [...tokens],
    useToken: (token) => {
      // None is forgotten, so that none is good again where the clock is set back. People type few of them.
      tokens.add(token);
    },
    audit: (entry) => {
      lines = [...lines, entry].slice(-LINES);
    },
    audited: () => lines,
  };
};
