/** When a read is tried again. Pure: what came back in, how long to wait out. */
import type { Either } from "../../lib/either.ts";
import type { Reply } from "../../lib/environment.ts";
import type { Unreachable } from "../../lib/failure.ts";
import { waitOf } from "../../lib/answers/reply.ts";

/** How often and how long reads are tried. */
export interface RetryPlan {
  /** How often a read is sent at most, the first time included. */
  readonly attempts: number;
  /** How long all of it may take, in ms from the first sending, no less than 100; no attempt begins later. */
  readonly deadlineMs: number;
  /** The longest wait before the second attempt, in ms; it doubles with each attempt. */
  readonly baseMs: number;
  /** No wait is longer, in ms, unless the exchange asks for it. */
  readonly longestMs: number;
}

/** A read so far. */
export interface Tried {
  /** How often it was sent. */
  readonly attempts: number;
  /** Time since it was first sent, in ms. */
  readonly passedMs: number;
  /** From 0 to 1, drawn anew for each wait. */
  readonly random: number;
}

/** Statuses of gateways that have not got an answer, and of limits. */
const PASSES: readonly number[] = [408, 429, 499];

/** What looks like JSON from its first to its last sign: a reply that broke off does not. */
const isWhole = (body: string): boolean => /^\s*(\{[^]*\}|\[[^]*\])\s*$/.test(body);

/** Whether a body refuses the call by a code above zero: a system that is busy, and a status, are none. */
const refuses = (body: string): boolean =>
  /^\s*\{\s*"code"\s*:\s*"?(?!0|[1-5]\d\d\b|5199[89]\b)\d/.test(body);

/** Whether another attempt may do better. A ban, the firewall and a refusal of the call itself stay. */
const isPassing = ({ status, body }: Reply): boolean =>
  status >= 500 ? !refuses(body) : PASSES.includes(status) || (status === 200 && !isWhole(body));

/** How long to wait before the next attempt, in ms; `undefined` if there is none. */
export const waitBefore = (
  { attempts, deadlineMs, baseMs, longestMs }: RetryPlan,
  tried: Tried,
  result: Either<Unreachable, Reply>,
  now: number,
): number | undefined => {
  if (tried.attempts >= attempts) return undefined;
  if (result._tag === "Right" && !isPassing(result.right)) return undefined;
  // Any wait from none to the longest: programs that failed together do not come back together.
  const drawn = tried.random * Math.min(longestMs, baseMs * 2 ** (tried.attempts - 1));
  const asked = result._tag === "Right"
    ? waitOf(result.right.headers, now)
    : result.left.retryAfterMs;
  // Not everyone comes at the first moment that is allowed.
  const wait = Math.ceil((asked ?? 0) + drawn);
  return tried.passedMs + wait > deadlineMs ? undefined : wait;
};
