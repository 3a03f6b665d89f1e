/** What a program means to do, written down before it does it. */
import type { Subject } from "../once/subject.ts";
import { wanted } from "../wanted.ts";

/** Work that runs when it is called; fp-ts's `Task`. It may reject where a store cannot be reached. */
export interface Task<A> {
  (): Promise<A>;
}

/**
 * How far an intent has come.
 *
 * - `sending`: it may have been sent, and nobody has written down what came of it
 * - `accepted`: the exchange carried it out
 * - `rejected`: the exchange refused it
 * - `notSent`: it surely did not leave
 * - `absent`: it left, did not arrive, and cannot arrive any more
 * - `open`: what came of it could not be found out; a person, or a later try, must
 */
export type State = "sending" | "accepted" | "rejected" | "notSent" | "absent" | "open";

/** One thing that is to happen once. */
export interface Intent {
  /** Whose account; a name of your own. */
  readonly account: string;
  /** Its name: the client id of an order, or one of the caller's. Unique in the account, for ever. */
  readonly id: string;
  /** Anew with each change: tells what one call has written from what another has. */
  readonly nonce?: string;
  /** Of what only one may be unfinished in the account, such as loans of one asset; many if absent. */
  readonly lane?: string;
  /** Operation name. */
  readonly endpoint: string;
  /** What it is about, to find it again. */
  readonly subject: Subject;
  /** All parameters but times, as text: another call with the same id is a mistake. */
  readonly terms: string;
  /** How far it has come. */
  readonly state: State;
  /** How often it was sent, the first time included. */
  readonly attempt: number;
  /** The earliest timestamp of an attempt, in ms. */
  readonly begunAt: number;
  /** Timestamp of the latest attempt, in ms. */
  readonly sentAt: number;
  /** Time of the exchange from which on it refuses the latest attempt, in ms. */
  readonly validUntil: number;
  /** Grows with every change. */
  readonly version: number;
  /** Why it is as it is, for a person. */
  readonly why: string;
}

/** What can change of an intent. */
export type Change = Partial<
  Pick<
    Intent,
    "state" | "subject" | "attempt" | "begunAt" | "sentAt" | "validUntil" | "why" | "nonce"
  >
>;

/** An intent of which the store does not hold what was written. */
export interface BrokenIntent {
  /** Its name. */
  readonly id: string;
  /** Why it cannot be read, for a person. */
  readonly broken: string;
}

/** What came of writing an intent down. */
export interface Written {
  /** Whether it was new; if not, nothing was written. */
  readonly isFresh: boolean;
  /** The intent as it is in the journal, or the one that holds its lane. */
  readonly intent: Intent;
}

/** Intents, kept where they survive the program. */
export interface Journal {
  /**
   * Writes an intent down, unless one with its account and id is there, or an unfinished one of its account
   * and lane. It is durable before this returns, and of several that write at the same time one alone hears
   * that it was new.
   */
  readonly intend: (intent: Intent) => Task<Written>;
  /**
   * Changes an intent, if it is still as it was read: its version must be the same. Gives it with its
   * next version, durable, or `undefined` if somebody else was first, or another holds the lane that it
   * would take.
   */
  readonly mark: (read: Intent, change: Change) => Task<Intent | undefined>;
  /** Reads an intent. */
  readonly find: (account: string, id: string) => Task<Intent | undefined>;
  /** Intents that are `sending` or `open`, the longest sent first; one that is broken hides no other. */
  readonly unfinished: (
    account: string,
    limit?: number,
  ) => Task<readonly (Intent | BrokenIntent)[]>;
}

/**
 * A change that a store has made although its reply was lost: it bears our nonce. It counts once another change on top
 * of it is confirmed; `undefined` if it was not made, or another has been at it since.
 */
const made = async (
  journal: Journal,
  { account, id, version, nonce }: Intent,
): Promise<Intent | undefined> => {
  const now = await journal.find(account, id)();
  const isOwn = now && nonce !== undefined && now.nonce === nonce && now.version === version;
  return isOwn ? await journal.mark(now, {})() : undefined;
};

/** Writes an intent down, and knows it again. Otherwise nobody could tell later that it never left. */
const intended = async (journal: Journal, intent: Intent): Promise<Written> => {
  const written = await journal.intend(intent)().catch(async (reason: unknown) => {
    const own = await made(journal, intent);
    if (own) return { isFresh: true, intent: own };
    throw reason;
  });
  if (written.isFresh || written.intent.nonce !== intent.nonce) return written;
  const own = await made(journal, intent);
  return own ? { isFresh: true, intent: own } : written;
};

/** Changes an intent, and knows the change again. */
const marked = async (
  journal: Journal,
  read: Intent,
  change: Change,
): Promise<Intent | undefined> => {
  const nonce = crypto.randomUUID();
  const next = { ...read, nonce, version: read.version + 1 };
  const done = await journal.mark(read, { ...change, nonce })().catch(async (reason: unknown) => {
    const own = await made(journal, next);
    if (own) return own;
    throw reason;
  });
  return done ?? await made(journal, next);
};

/**
 * A journal that is waited for as long as the caller waits: what it does not answer then, rejects. What it did is found
 * again where its reply is lost.
 */
export const journalWhile = (journal: Journal, signal?: AbortSignal): Journal => ({
  intend: (intent) => () => wanted(intended(journal, intent), signal),
  mark: (read, change) => () => wanted(marked(journal, read, change), signal),
  find: (account, id) => () => wanted(journal.find(account, id)(), signal),
  unfinished: (account, limit) => () => wanted(journal.unfinished(account, limit)(), signal),
});

/** Whether what came of it is not known yet. */
export const isUnfinished = ({ state }: Pick<Intent, "state">): boolean =>
  state === "sending" || state === "open";
