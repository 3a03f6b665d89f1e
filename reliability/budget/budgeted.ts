/** Lets out what the budget has room for. */
import * as E from "../../lib/either.ts";
import type { Transport } from "../../lib/environment.ts";
import { waitOf } from "../../lib/answers/reply.ts";
import { heldBack, validUntil } from "../fence.ts";
import { reasonOf } from "../reason.ts";
import { sleeping } from "../../lib/timers/sleep.ts";
import { wanted } from "../wanted.ts";
import type { Budget } from "./types.ts";
import { drawsOf, laneOf } from "./lanes.ts";

/** Settings of {@link budgeted}. */
export interface BudgetedOptions {
  /**
   * How long a request may wait for its turn, in ms; 1000 if absent. What is signed waits no longer than it
   * is valid.
   */
  readonly waitMs?: number;
  /** Waits; a timer if absent. */
  readonly sleep?: (ms: number, signal?: AbortSignal) => Promise<unknown>;
}

/** A request must arrive while it is valid: it does not leave in the last part of that time. */
const TRAVEL = 1500;

/**
 * A transport that lets out only what the budget has room for. What finds none waits for its turn as long as
 * it may, and is `notSent` after that. It counts what a request says it costs; what was signed elsewhere passes
 * uncounted. Replies teach the budget what the exchange has counted.
 *
 * @example
 * ```ts ignore
 * const env = { ...synced, transport: budgeted(budget)(synced.transport) };
 * ```
 */
export const budgeted = (
  budget: Budget,
  { waitMs = 1000, sleep = sleeping }: BudgetedOptions = {},
): (transport: Transport) => Transport =>
(transport) =>
(signed, options) =>
async () => {
  const draws = drawsOf(signed, budget);
  const lane = laneOf(signed);
  const signal = options?.signal;
  const refused = (why: string, retryAfterMs?: number) =>
    E.left(heldBack(signed.endpoint, why, retryAfterMs));
  let sent = 0;
  try {
    // What is not signed is valid for ever. Text, as of a variable, would be joined to the time, and never come.
    const until = Math.min(budget.now() + Number(waitMs), validUntil(signed) - TRAVEL || Infinity);
    for (;;) {
      const taken = await wanted(budget.take(draws, lane), signal);
      if (signal?.aborted) return refused("it was aborted");
      sent = budget.now();
      if (taken.state === "go") break;
      if (taken.state === "closed") throw taken.reason ?? "it is closed";
      const { notBefore, why } = taken;
      if (!(notBefore <= until)) {
        const time = new Date(notBefore).toISOString();
        const state = why === "full" ? "has no room" : "is stopped";
        return refused(`its budget ${state} until ${time}`, notBefore - sent);
      }
      await sleep(notBefore - sent, signal);
    }
  } catch (reason) {
    // Whatever it is that throws here, nothing has left.
    return refused(
      signal?.aborted ? "it was aborted" : `its budget cannot be reached: ${reasonOf(reason)}`,
    );
  }
  const result = await transport(signed, options)();
  if (!E.isLeft(result)) {
    const { status, headers, body } = result.right;
    try {
      const received = budget.now();
      const waitMs = status < 400 ? null : waitOf(headers, received, body);
      const facts = { sent, received, status, headers, waitMs };
      await wanted(budget.settle(draws, facts), signal);
    } catch {
      // The reply stands, whether the budget can be told or not.
    }
  }
  return result;
};
