/** Rows of a store that may never answer. */
import type { Task } from "../journal/journal.ts";
import { sleeping } from "../../lib/timers/sleep.ts";
import { wanted } from "../wanted.ts";
import type { Rows } from "./rows.ts";

/** How long a store may take for an answer if nothing else is said, in ms. */
export const ANSWER_MS = 10_000;

/**
 * Rows that reject where their store gives no answer in time, as over a connection that is dead and not closed:
 * without it whatever waits for that store waits for ever. What was asked may still be done later, as with
 * any call that fails on its way.
 *
 * @param withinMs how long each answer may take, in ms; 10 s if absent
 * @param signal ends the wait for each, a second after it is aborted
 *
 * @example
 * ```ts ignore
 * const journal = storedJournal(timely(redisRows(call), 5000));
 * ```
 */
export const timely = (
  rows: Rows,
  withinMs: number = ANSWER_MS,
  signal?: AbortSignal,
): Rows => {
  const bounded = <A>(task: Task<A>): Task<A> => async () => {
    const answer = task();
    const stop = new AbortController();
    const late = sleeping(withinMs, stop.signal).then(() => {
      throw new Error(`the store has not answered for ${withinMs} ms`);
    });
    try {
      return await wanted(Promise.race([answer, late]), signal);
    } finally {
      stop.abort();
    }
  };
  return {
    read: (...asked) => bounded(rows.read(...asked)),
    swap: (...asked) => bounded(rows.swap(...asked)),
    due: (...asked) => bounded(rows.due(...asked)),
    take: (...asked) => bounded(rows.take(...asked)),
  };
};
