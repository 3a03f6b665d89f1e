/**
 * What is read after an intent is written down and before it is sent. Money has no client id: it is found by what
 * its history did not hold before. Only who holds the lane can know that, for nobody else moves any meanwhile.
 */
import type { Environment } from "../../lib/environment.ts";
import { type Intent, isUnfinished } from "../journal/journal.ts";
import { sleeping } from "../sleep.ts";
import type { Writing } from "./attempts.ts";
import { heldBefore } from "./history.ts";
import { type ResolveOptions, WAITS } from "./resolve.ts";

/** Whether an intent was written down and surely not sent: what its history holds is not in it yet. */
export const isUnsent = ({ subject, ...intent }: Intent): boolean =>
  isUnfinished(intent) && subject.deed === "move" && subject.before === undefined;

/** What became of an intent that is about to be sent. */
export type Readied =
  | { readonly kind: "ready"; readonly intent: Intent }
  /** What has to be known before could not be read. */
  | { readonly kind: "unread" }
  /** Another was first. */
  | { readonly kind: "overtaken" }
  /** The journal cannot be reached. */
  | { readonly kind: "unwritten" };

/** Reads what has to be known before an intent is sent, and writes it down. Its times begin anew. */
export const readied = async (
  environment: Environment,
  intent: Intent,
  { journal, readers, signal }: Writing & ResolveOptions,
): Promise<Readied> => {
  if (!isUnsent(intent)) return { kind: "ready", intent };
  const { subject } = intent;
  const before = await heldBefore(environment, readers, subject, signal && { signal });
  if (!before) return { kind: "unread" };
  const sentAt = Math.floor(Number(environment.now()));
  const validUntil = sentAt + intent.validUntil - intent.sentAt;
  const change = { subject: { ...subject, before }, begunAt: sentAt, sentAt, validUntil };
  try {
    const next = await journal.mark(intent, change)();
    return next ? { kind: "ready", intent: next } : { kind: "overtaken" };
  } catch {
    return { kind: "unwritten" };
  }
};

/**
 * An intent as it is once its owner has sent it, or has had as long for it as a request is valid: whoever goes on
 * after that takes it over.
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
  return now;
};
