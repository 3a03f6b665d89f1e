/** An environment that tries reads again. */
import * as E from "../../lib/either.ts";
import type { Environment, Signed, Transport } from "../../lib/environment.ts";
import { surplus } from "../../lib/rules.ts";
import { resign } from "../../lib/send.ts";
import { sleepingBy } from "../../lib/timers/sleep.ts";
import { type RetryPlan, waitBefore } from "./waits.ts";

/** Settings of {@link retried}. */
export interface RetryOptions extends Partial<RetryPlan> {
  /** Waits; a timer if absent. It ends early if the signal is aborted. */
  readonly sleep?: (ms: number, signal?: AbortSignal) => Promise<unknown>;
  /** A number from 0 to 1; `Math.random` if absent. */
  readonly random?: () => number;
  /** A clock in ms that never jumps; `performance.now` if absent. */
  readonly steady?: () => number;
}

const LEAST_DEADLINE_MS = 100;

/** Settings by name: one that is misspelt would leave the usual one in its place. */
const NAMES: readonly (keyof RetryOptions)[] = [
  "attempts",
  "deadlineMs",
  "baseMs",
  "longestMs",
  "sleep",
  "random",
  "steady",
];

/** Whether sending it again changes nothing: a read, and none that has the exchange make a file. */
const isHarmless = ({ method, request }: Signed): boolean => {
  const act = request?.spec.act;
  return method === "GET" && act?.does === "read" && act.makes === undefined;
};

/**
 * An environment that sends a read again where another attempt may do better: without a reply, with a
 * broken one, at the exchange's 5xx and 429. A 5xx whose code above zero refuses the call is none of them.
 * Each attempt is signed anew; waits are drawn at random up to a bound that doubles, and are never
 * shorter than `Retry-After` asks. What changes something is sent once, as ever.
 *
 * Around `synchronised`, each attempt has its clock too.
 *
 * @throws TypeError where a bound is below zero or no number, `deadlineMs` less than 100, or a setting unknown
 *
 * @example
 * ```ts ignore
 * const given = environment({ transport, credentials: credentials(apiKey, hmac(secret)) });
 * const env = retried(synchronised(given), { attempts: 5 });
 * ```
 */
export const retried = <Env extends Environment>(
  environment: Env,
  {
    sleep: own,
    random = Math.random,
    steady = () => performance.now(),
    attempts: most = 4,
    deadlineMs = 10_000,
    baseMs = 200,
    longestMs = 3000,
    ...rest
  }: RetryOptions = {},
): Env => {
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined) throw new TypeError(`Cannot retry: ${surplus(unknown, NAMES)}`);
  const plan: RetryPlan = { attempts: most, deadlineMs, baseMs, longestMs };
  for (const [name, bound] of Object.entries(plan)) {
    if (typeof bound !== "number" || !(bound >= 0)) {
      throw new TypeError(`Cannot retry: ${name} takes a number, zero or more`);
    }
  }
  // What is less was meant in seconds, and ends before a second attempt begins.
  if (deadlineMs < LEAST_DEADLINE_MS) {
    throw new TypeError(`Cannot retry: deadlineMs takes ms, ${LEAST_DEADLINE_MS} or more`);
  }
  const sleep = sleepingBy(own);
  const transport: Transport = (signed, options) => async () => {
    const carry = (outgoing: Signed) => environment.transport(outgoing, options)();
    if (!isHarmless(signed) || options?.asSigned) return await carry(signed);
    const start = steady();
    let last = await carry(signed);
    try {
      for (let attempts = 1;; attempts++) {
        const tried = { attempts, passedMs: steady() - start, random: random() };
        const wait = waitBefore(plan, tried, last, Number(environment.now()));
        if (wait === undefined || options?.signal?.aborted) return last;
        await sleep(wait, options?.signal);
        if (options?.signal?.aborted) return last;
        const again = await resign(signed)(environment)();
        if (E.isLeft(again)) return last;
        last = await carry(again.right);
      }
    } catch {
      // What has come stands, whatever of the caller's fails.
      return last;
    }
  };
  return { ...environment, transport };
};
