/** Attempts as the journal has them: the next one, and the end. What the journal refuses, nobody sends. */
import type { Environment } from "../../lib/environment.ts";
import { type Blocked, blocked, type Failure } from "../../lib/failure.ts";
import type { Intent, Journal } from "../journal/journal.ts";
import { reasonOf } from "../reason.ts";

/** What writes attempts down. */
export interface Writing {
  /** Where intents are written down before they are sent. */
  readonly journal: Journal;
}

/** Why nothing is sent: it could not be written down before. */
export const unwritten = (endpoint: string, reason: unknown): Blocked => {
  const why = reasonOf(reason);
  const remedy = `the journal cannot be reached, and nothing is sent without it: ${why}`;
  return blocked(endpoint, "journal", remedy);
};

/** The timestamp was refused: by now the clock may be mended. */
export const isOutOfTime = (failure: Failure): boolean =>
  failure._tag === "Refused" && failure.code === -1021 && failure.outcome === "rejected";

/**
 * The next attempt, written down; `undefined` if another was first, or it cannot be written. Where the
 * former one may still arrive, the later of both bounds counts.
 */
export const nextAttempt = async (
  { journal }: Writing,
  intent: Intent,
  environment: Environment,
  mayArrive = false,
): Promise<Intent | undefined> => {
  try {
    const sentAt = Math.floor(Number(environment.now()));
    const until = sentAt + (intent.validUntil - intent.sentAt);
    // Where nothing has left yet, nothing needs to be looked for from before.
    const isFirst = intent.state === "notSent" && intent.begunAt === intent.sentAt;
    return await journal.mark(intent, {
      state: "sending",
      attempt: intent.attempt + 1,
      begunAt: isFirst ? sentAt : Math.min(intent.begunAt, sentAt),
      sentAt,
      validUntil: mayArrive ? Math.max(until, intent.validUntil) : until,
      why: "",
    })();
  } catch {
    return undefined;
  }
};

const STANDS: Readonly<Record<Intent["state"], string>> = {
  sending: "may be under way",
  accepted: "was carried out",
  rejected: "was refused",
  notSent: "did not leave",
  absent: "did not arrive",
  open: "may have been carried out",
};

/** Why a call is not sent under the id of another. */
export const otherThan = ({ endpoint, state }: Intent): string =>
  `this id is of another request, ${endpoint}, which ${STANDS[state]}; ` +
  "under a new id this one is carried out as well";

/** An intent as it is now, and whether the latest change is ours. */
export interface Closed {
  readonly intent: Intent;
  readonly isOurs: boolean;
}

/**
 * Writes down what came of it, if nobody else did; `undefined` if the journal cannot be reached. What was seen to be
 * there, by more than its amount, stands whatever others concluded.
 */
export const close = async (
  { journal }: Writing,
  intent: Intent,
  state: Intent["state"],
  why = "",
  isSure = true,
): Promise<Closed | undefined> => {
  try {
    const closed = await journal.mark(intent, { state, why })();
    if (closed) return { intent: closed, isOurs: true };
    const now = await journal.find(intent.account, intent.id)();
    if (isSure && now && state === "accepted" && now.state !== state) {
      await journal.mark(now, { state, why })();
    }
    return now && { intent: now, isOurs: false };
  } catch {
    return undefined;
  }
};

/** Whether an intent is as it was: nobody else has taken it up. */
export const isStill = async (
  { journal }: Writing,
  { account, id, version }: Intent,
): Promise<boolean> => {
  try {
    return (await journal.find(account, id)())?.version === version;
  } catch {
    return true;
  }
};
