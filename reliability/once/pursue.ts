/**
 * Sends what says how an order shall be, until it is so. Saying it twice changes nothing: a cancelled order is
 * not cancelled again, and an amended one has its price already. So a lost call is repeated at once.
 */
import { strangers } from "../../lib/answers/strangers.ts";
import { silenceOf } from "../../lib/answers/silence.ts";
import * as E from "../../lib/either.ts";
import type { Environment } from "../../lib/environment.ts";
import { blocked, type Failure } from "../../lib/failure.ts";
import { send } from "../../lib/send.ts";
import {
  type Intent,
  isUnfinished,
  type Journal,
  journalWhile,
  type Written,
} from "../journal/journal.ts";
import { close, isOutOfTime, isStill, nextAttempt, otherThan, unwritten } from "./attempts.ts";
import { type Evidence, isMissing, noEvidence, weigh } from "./evidence.ts";
import { type Attempt, fenced } from "./intent.ts";
import { isShut } from "./lapsed.ts";
import { rowOf } from "./lookup.ts";
import { paced, type ResolveOptions, usualVisible } from "./resolve.ts";
import { isSameOrder } from "./subject.ts";

/** How an order stands to what was asked for. */
export type Standing =
  /** It is as asked for. */
  | "reached"
  /** It has ended, and never will be. */
  | "over"
  /** It is open, and not as asked for. */
  | "other"
  /** The row does not say. */
  | "unclear";

/** What came of it, before it has the words of the call. */
export type Pursued<A> =
  | { readonly state: "reached"; readonly answer?: A; readonly row?: unknown }
  | { readonly state: "over" | "other"; readonly row: unknown; readonly why: string }
  | {
    readonly state: "gone" | "notSent" | "open";
    readonly why: string;
    readonly failure?: Failure;
  };

/** Settings of what is pursued. */
export interface PursueOptions extends Omit<ResolveOptions, "witness" | "withoutWitness"> {
  /** Where intents are written down before they are sent. */
  readonly journal: Journal;
  /** Whose account it is; a name of your own. */
  readonly account: string;
  /** How often it is sent at most; 3 times if absent. */
  readonly attempts?: number;
}

/** What is pursued: how to judge a row. */
export type Judge = (row: unknown) => Standing;

/** How the search goes: what it was begun with, and what may still be done. */
interface Search {
  readonly intent: Intent;
  /** Whether an attempt may still arrive, or has and nobody heard. */
  readonly isDoubtful: boolean;
  readonly maySend: boolean;
  readonly failure?: Failure;
}

/** What a look has shown, or that it is time to send again. */
type Look = { readonly state: "again" } | Pursued<never>;

/** Looks until the order says what came of it, or it is better to send again. */
export const looked = async (
  environment: Environment,
  { intent, isDoubtful, maySend, failure }: Search,
  options: Omit<PursueOptions, "journal" | "account" | "attempts">,
  judge: Judge,
): Promise<Look> => {
  const { subject, validUntil } = intent;
  const { readers, signal } = options;
  const question = { validUntil, visibleMs: options.visibleMs ?? usualVisible(subject) };
  const because = failure && { failure };
  let gone: Evidence = noEvidence;
  let other: Evidence = noEvidence;
  let why = failure?.message ?? "it was not looked up";
  const next = paced(options);
  let silenceMs = failure && silenceOf(failure);
  while (await next(silenceMs)) {
    const seen = await rowOf(environment, readers, subject, signal && { signal });
    silenceMs = "silenceMs" in seen ? seen.silenceMs : 0;
    if (seen.kind === "unclear") {
      why = seen.why;
    } else if (seen.kind === "missing") {
      gone = weigh(question, gone, seen);
      why = gone.why;
      if (isMissing(question, gone)) {
        return { state: "gone", why: "the exchange knows no such order", ...because };
      }
    } else {
      const { row, at } = seen;
      const standing = judge(row);
      if (standing === "reached") return { state: "reached", row };
      if (standing === "over") return { state: "over", row, why: "the order has ended" };
      if (standing === "unclear") why = "its row does not say how it is";
      else {
        if (maySend) return { state: "again" };
        const refused = failure?.message ?? "it did not arrive, and cannot arrive any more";
        if (!isDoubtful) return { state: "other", row, why: refused };
        other = weigh(question, other, { kind: "missing", at });
        why = other.why;
        if (isMissing(question, other)) return { state: "other", row, why: refused };
      }
    }
  }
  return { state: "open", why, ...because };
};

const STATES = {
  reached: "accepted",
  over: "absent",
  other: "absent",
  gone: "absent",
  notSent: "notSent",
  open: "open",
} as const;

/** Tells that nothing was sent. */
export const refusing = (failure: Failure): Pursued<never> => ({
  state: "notSent",
  why: failure.message,
  failure,
});

/** Writes down what came of it and tells it. */
const settled = async <P extends Pursued<unknown>>(
  environment: Environment,
  options: PursueOptions,
  intent: Intent,
  pursued: P,
  isDoubtful: boolean,
): Promise<P | Pursued<never>> => {
  // An attempt that comes late would undo a newer amendment: the next may begin when it cannot.
  const isAmendment = intent.subject.deed === "amend" && pursued.state === "reached";
  if (isAmendment && isDoubtful && !await isShut(environment, intent, options)) return pursued;
  const why = "why" in pursued ? pursued.why : "";
  const closed = await close(options, intent, STATES[pursued.state], why);
  if (pursued.state !== "other" || closed?.isOurs) return pursued;
  // Another has sent it again meanwhile, or may have: the order is not to stay as it was seen.
  const others = closed ? "another is at it" : "the journal cannot be reached, others may be at it";
  return !closed || isUnfinished(closed.intent) || closed.intent.state === "accepted"
    ? { state: "open", why: others }
    : pursued;
};

const sent = async <A>(
  { request, intent }: Attempt<A>,
  environment: Environment,
  options: PursueOptions,
  judge: Judge,
  wasDoubtful = false,
): Promise<Pursued<A>> => {
  const { signal, attempts = 3 } = options;
  const result = await send(request, signal && { signal })(fenced(environment, intent))();
  if (E.isRight(result) && strangers(request.query, result.right).length > 0) {
    // What another order was answered says nothing of this one.
    const search = { intent, isDoubtful: true, maySend: intent.attempt < attempts };
    return await searched({ request, intent }, environment, options, judge, search);
  }
  if (E.isRight(result)) {
    const reached = { state: "reached", answer: result.right } as const;
    return await settled(environment, options, intent, reached, wasDoubtful);
  }
  const failure = result.left;
  const isDoubtful = wasDoubtful || failure.outcome === "unknown" || failure.outcome === "accepted";
  if (failure.outcome === "notSent" && !isDoubtful) {
    return await settled(environment, options, intent, refusing(failure), false);
  }
  const mayHelp = failure.outcome === "unknown" || failure.outcome === "notSent" ||
    isOutOfTime(failure);
  const maySend = mayHelp && intent.attempt < attempts;
  return await searched({ request, intent }, environment, options, judge, {
    intent,
    isDoubtful,
    maySend,
    failure,
  });
};

const searched = async <A>(
  attempt: Attempt<A>,
  environment: Environment,
  options: PursueOptions,
  judge: Judge,
  search: Search,
): Promise<Pursued<A>> => {
  let look: Look;
  try {
    look = await looked(environment, search, options, judge);
  } catch {
    look = { state: "open", why: "looking for it failed" };
  }
  if (look.state !== "again") {
    return await settled(environment, options, search.intent, look, search.isDoubtful);
  }
  const next = await nextAttempt(options, search.intent, environment, search.isDoubtful);
  if (next) {
    return await sent({ ...attempt, intent: next }, environment, options, judge, search.isDoubtful);
  }
  // Another has taken it over, or nothing can be written: look, and send nothing.
  return await searched(attempt, environment, options, judge, {
    ...search,
    isDoubtful: true,
    maySend: false,
  });
};

/** What is to be done again after it was finished once. */
export type Anew = (state: Intent["state"]) => boolean;

const pursuing = async <A>(
  attempt: Attempt<A>,
  environment: Environment,
  options: PursueOptions,
  judge: Judge,
  isAnew: Anew,
): Promise<Pursued<A>> => {
  const { name } = attempt.request.spec;
  let written: Written;
  try {
    written = await options.journal.intend(attempt.intent)();
  } catch (reason) {
    return refusing(unwritten(name, reason));
  }
  const { isFresh, intent: known } = written;
  const own = { ...attempt, intent: known };
  if (isFresh) return await sent(own, environment, options, judge);
  if (known.id !== attempt.intent.id) {
    const remedy = `${known.id} is under way: wait for it, or recover it first`;
    return refusing(blocked(name, "journal", remedy));
  }
  const { terms, subject } = attempt.intent;
  if (known.terms !== terms || known.endpoint !== name || !isSameOrder(known.subject, subject)) {
    const remedy = subject.deed === "cancel"
      ? "an earlier cancellation of this order had other ids or parameters: give those that are its own"
      : otherThan(known);
    return refusing(blocked(name, "journal", remedy));
  }
  if (isUnfinished(known)) {
    const search = { intent: known, isDoubtful: true, maySend: true };
    return await searched(own, environment, options, judge, search);
  }
  if (isAnew(known.state)) {
    const next = await nextAttempt(options, known, environment);
    if (next) return await sent({ ...own, intent: next }, environment, options, judge);
    if (known.state === "notSent" && await isStill(options, known)) {
      return refusing(blocked(name, "journal", "another of its kind is under way"));
    }
  }
  const search = { intent: known, isDoubtful: false, maySend: false };
  const look = await looked(environment, search, options, judge);
  // What was amended once was amended, also where somebody has amended it anew since.
  const wasAmended = known.state === "accepted" && subject.deed === "amend";
  if (wasAmended && "row" in look) return { state: "reached", row: look.row };
  return look.state === "again" ? { state: "open", why: "another is at it" } : look;
};

/** Writes it down, sends it, and looks until it is so, or surely is not. */
export const pursue = async <A>(
  attempt: Attempt<A>,
  environment: Environment,
  given: PursueOptions,
  judge: Judge,
  isAnew: Anew,
): Promise<Pursued<A>> => {
  try {
    const options = { ...given, journal: journalWhile(given.journal, given.signal) };
    return await pursuing(attempt, environment, options, judge, isAnew);
  } catch (reason) {
    return { state: "open", why: `a function of the caller failed: ${reason}` };
  }
};
