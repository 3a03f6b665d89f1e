/**
 * What is read after an intent is written down and before it is sent. Money has no client id: it is found by what
 * its history did not hold before. Only who holds the lane can know that, for nobody else moves any meanwhile.
 */
import type { Environment } from "../../lib/environment.ts";
import { blocked, type Failure } from "../../lib/failure.ts";
import type { Intent } from "../journal/journal.ts";
import { sleeping } from "../../lib/timers/sleep.ts";
import { close, unwritten, type Writing } from "./attempts.ts";
import { heldBefore } from "./history.ts";
import { isUnsent } from "./intent.ts";
import { type ResolveOptions, WAITS } from "./resolve.ts";

/** An intent that may be sent, or why not; neither if another was first. */
export interface Readied {
  readonly intent?: Intent;
  readonly failure?: Failure;
}

/** What is done in one's turn; what needs nothing of it does not carry it. */
export interface Turn {
  readonly readied: typeof readied;
  readonly awaited: typeof awaited;
}

/** Reads what has to be known before an intent is sent, and writes it down. Its times begin anew. */
export const readied = async (
  environment: Environment,
  intent: Intent,
  { journal, readers, signal }: Writing & ResolveOptions,
): Promise<Readied> => {
  if (!isUnsent(intent)) return { intent };
  const { subject, endpoint } = intent;
  const before = await heldBefore(environment, readers, subject, signal && { signal });
  if (!before) {
    const failure = blocked(endpoint, "history", "its history cannot be read before");
    const closed = await close({ journal }, intent, "notSent", failure.message);
    return closed?.isOurs === false ? {} : { failure };
  }
  const sentAt = Math.floor(Number(environment.now()));
  const validUntil = sentAt + intent.validUntil - intent.sentAt;
  const change = { subject: { ...subject, before }, begunAt: sentAt, sentAt, validUntil };
  try {
    const next = await journal.mark(intent, change)();
    return next ? { intent: next } : {};
  } catch (reason) {
    return { failure: unwritten(endpoint, reason) };
  }
};

/**
 * An intent that was found, as it is once its owner has sent it, or has had as long for it as a request is valid:
 * whoever goes on after that takes it over.
 */
export const awaited = async (
  environment: Environment,
  intent: Intent,
  { journal, signal, sleep = sleeping }: Writing & ResolveOptions,
): Promise<Intent> => {
  let now = intent;
  try {
    for (let round = 0; isUnsent(now) && !signal?.aborted; round++) {
      if (Number(environment.now()) > now.validUntil) break;
      await sleep(Math.max(WAITS[round] ?? 0, WAITS[1] ?? 0), signal);
      now = await journal.find(now.account, now.id)() ?? now;
    }
  } catch {
    // It stays as it was seen last.
  }
  if (now.state !== "notSent") return now;
  // It has let others move since: what its history held before is out of date.
  const { before: _before, ...subject } = now.subject;
  return { ...now, subject };
};

/** How money is moved in its turn. */
export const turn: Turn = { readied, awaited };
