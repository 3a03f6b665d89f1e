/** Places an order once, whatever the network and the process do. */
import { givenFor } from "../../lib/act.ts";
import { strangers } from "../../lib/answers/strangers.ts";
import * as E from "../../lib/either.ts";
import type { Environment } from "../../lib/environment.ts";
import { blocked, type Failure } from "../../lib/failure.ts";
import { send } from "../../lib/send.ts";
import type { Sendable } from "../../lib/sendable.ts";
import {
  type Intent,
  isUnfinished,
  journalWhile,
  type Task,
  type Written,
} from "../journal/journal.ts";
import { close, isOutOfTime, nextAttempt, otherThan, unwritten } from "./attempts.ts";
import { type Attempt, fenced, intended, isUnsent } from "./intent.ts";
import type { Turn } from "./ready.ts";
import { requested } from "./requested.ts";
import { resolve, type SearchOptions } from "./resolve.ts";
import type { OnceOptions, Settled } from "./settled.ts";

/** Codes that an open order of the same client id is there: the first sending arrived after all. */
const isDuplicate = (failure: Failure): boolean =>
  failure._tag === "Refused" &&
  /^-(4116|20132|2010 duplicate order)\b/i.test(`${failure.code} ${failure.reason}`);

/** How often a timestamp is tried. */
const CLOCKS = 2;

/** Settings, where to look, and what is done before it is sent. */
type PlaceOptions = OnceOptions & SearchOptions & { readonly turn?: Turn };

const mayResend = (
  { request, intent }: Attempt<unknown>,
  { resend }: OnceOptions,
  clocks: number,
): boolean => {
  const isMarket = givenFor(request, "type")?.toUpperCase() === "MARKET";
  return resend !== undefined && intent.attempt - clocks < resend.times &&
    (!isMarket || resend.market === true);
};

/** An intent as the journal has it; `undefined` if it cannot be reached. */
const current = async (
  { journal }: OnceOptions,
  { account, id }: Intent,
): Promise<Intent | undefined> => {
  try {
    return await journal.find(account, id)();
  } catch {
    return undefined;
  }
};

/** What is known of an intent that is settled already. */
const told = ({ id: clientOrderId, state, why }: Intent): Settled<never> =>
  state === "accepted"
    ? { state, clientOrderId }
    : state === "sending"
    ? { state: "open", clientOrderId, why }
    : { state, clientOrderId, why };

const unknown = (clientOrderId: string, why: string, failure?: Failure): Settled<never> => ({
  state: "open",
  clientOrderId,
  why,
  ...(failure && { failure }),
});

/** Where the journal cannot be read, another may have taken the order up: what this call saw is not the end of it. */
const AWAY = "; the journal is away, and another may have placed it";

/** How often an end is written over what another has written meanwhile. */
const CLOSINGS = 3;

/**
 * Tells what a lookup has found. Money is found by its amount alone: once another has written down its end, the
 * next of the same amount may begin, and the row may be that one's. Then what is written stands.
 */
const seen = async (
  intent: Intent,
  options: PlaceOptions,
  row: unknown,
): Promise<Settled<never>> => {
  const isNamed = intent.subject.deed !== "move";
  let now = intent;
  // As long as another has not ended it, its lane is held, and the row is its own. A store that gives old rows for ever
  // would keep this going.
  for (let i = 0; i < CLOSINGS; i++) {
    const closed = await close(options, now, "accepted", "", isNamed);
    if (isNamed || closed?.isOurs) return { state: "accepted", clientOrderId: intent.id, row };
    if (!closed) return unknown(intent.id, `its history shows it${AWAY}`);
    now = closed.intent;
    if (!isUnfinished(now)) return told(now);
    if (isUnsent(now)) break;
  }
  return unknown(intent.id, "its history shows it, and another is at it");
};

/** Another has taken the order over since: what it did counts. */
const elsewhere = async <A>(
  attempt: Attempt<A>,
  environment: Environment,
  options: PlaceOptions,
  now?: Intent,
  failure?: Failure,
): Promise<Settled<A>> => {
  if (!now || isUnfinished(now)) {
    const intent = now ?? attempt.intent;
    if (isUnsent(intent)) return unknown(intent.id, "another is about to send it");
    const found = await resolve(environment, intent, options);
    if (found.state === "accepted") {
      return await seen(intent, options, found.row);
    }
    return unknown(intent.id, `another is placing it: ${found.why}`, failure);
  }
  return told(now);
};

const lookedUp = async <A>(
  attempt: Attempt<A>,
  environment: Environment,
  options: PlaceOptions,
  clocks: number,
  failure?: Failure,
): Promise<Settled<A>> => {
  const { intent } = attempt;
  const clientOrderId = intent.id;
  const found = await resolve(environment, intent, options);
  if (found.state === "accepted") return await seen(intent, options, found.row);
  // The journal never says absent of an order that is about to be sent again: nobody may be told so.
  if (found.state === "absent" && mayResend(attempt, options, clocks)) {
    const next = await nextAttempt(options, intent, environment);
    return next
      ? await attempted({ ...attempt, intent: next }, environment, options, clocks)
      : await elsewhere(attempt, environment, options, await current(options, intent), failure);
  }
  const closed = await close(options, intent, found.state, found.why);
  if (!closed) return unknown(clientOrderId, found.why + AWAY, failure);
  if (!closed.isOurs) {
    return await elsewhere(attempt, environment, options, closed.intent, failure);
  }
  return { state: found.state, clientOrderId, why: found.why, ...(failure && { failure }) };
};

const attempted = async <A>(
  attempt: Attempt<A>,
  environment: Environment,
  options: PlaceOptions,
  clocks: number,
): Promise<Settled<A>> => {
  const { request, intent } = attempt;
  const { signal } = options;
  const clientOrderId = intent.id;
  const result = await send(request, signal && { signal })(fenced(environment, intent))();
  if (E.isRight(result)) {
    // What another order was answered says nothing of this one.
    if (strangers(request.query, result.right).length > 0) {
      return await lookedUp(attempt, environment, options, clocks);
    }
    await close(options, intent, "accepted");
    return { state: "accepted", clientOrderId, answer: result.right };
  }
  const failure = result.left;
  if (isOutOfTime(failure) && clocks < CLOCKS) {
    const next = await nextAttempt(options, intent, environment);
    if (next) {
      return await attempted({ request, intent: next }, environment, options, clocks + 1);
    }
  }
  // A first sending may have arrived, and this be the answer to its double.
  if (failure.outcome === "unknown" || isDuplicate(failure)) {
    return await lookedUp(attempt, environment, options, clocks, failure);
  }
  if (failure.outcome === "accepted") {
    await close(options, intent, "accepted", failure.message);
    return { state: "accepted", clientOrderId };
  }
  const closed = await close(options, intent, failure.outcome, failure.message);
  // The same call may be made again after what was not sent: that one asks the journal first.
  if (!closed && failure.outcome === "rejected") {
    return unknown(clientOrderId, failure.message + AWAY, failure);
  }
  if (closed && !closed.isOurs) {
    return await elsewhere(attempt, environment, options, closed.intent, failure);
  }
  return { state: failure.outcome, clientOrderId, why: failure.message, failure };
};

/** Tells that nothing was sent. */
export const notSent = (failure: Failure, clientOrderId = ""): Settled<never> => ({
  state: "notSent",
  clientOrderId,
  why: failure.message,
  failure,
});

const settling = async <A>(
  { request, intent }: Attempt<A>,
  environment: Environment,
  options: PlaceOptions,
): Promise<Settled<A>> => {
  const { name } = request.spec;
  let written: Written;
  try {
    written = await options.journal.intend(intent)();
  } catch (reason) {
    return notSent(unwritten(name, reason), intent.id);
  }
  const { isFresh, intent: known } = written;
  const begun = async (own: Intent): Promise<Settled<A>> => {
    const ready = await options.turn?.readied(environment, own, options);
    if (ready?.failure) return notSent(ready.failure, own.id);
    const attempt = { request, intent: own, ...ready };
    return !ready || ready.intent
      ? await attempted(attempt, environment, options, 1)
      : await elsewhere(attempt, environment, options, await current(options, own));
  };
  if (isFresh) return await begun(known);
  if (known.id !== intent.id) {
    const remedy = `${known.id} is under way: wait for it, or recover it first`;
    return notSent(blocked(name, "journal", remedy), intent.id);
  }
  if (known.terms !== intent.terms || known.endpoint !== name) {
    return notSent(blocked(name, "journal", otherThan(known)), known.id);
  }
  const now = await options.turn?.awaited(environment, known, options) ?? known;
  const own = { request, intent: now };
  if (now.state !== "notSent" && !isUnsent(now)) {
    return isUnfinished(now) ? await lookedUp(own, environment, options, 1) : told(now);
  }
  const next = await nextAttempt(options, now, environment);
  if (next) return await begun(next);
  const latest = await current(options, now);
  return latest && latest.version !== now.version
    ? await elsewhere(own, environment, options, latest)
    : notSent(blocked(name, "journal", "another of its kind is under way"), now.id);
};

/** Writes down what a call means to do, sends it unless it was sent before, and finds out what came of it. */
export const once = async <A>(
  attempt: Attempt<A>,
  environment: Environment,
  given: PlaceOptions,
): Promise<Settled<A>> => {
  try {
    const options = { ...given, journal: journalWhile(given.journal, given.signal) };
    return await settling(attempt, environment, options);
  } catch (reason) {
    return unknown(attempt.intent.id, `a function of the caller failed: ${reason}`);
  }
};

/**
 * Places an order once. It is written into the journal first, with its client id; then sent, once; and if
 * nobody knows what became of it, looked for until it is found or is proven to be absent. Called again
 * with the same client id, by this program or another on the same journal, it places nothing new: it
 * tells what became of the first, and goes on looking.
 *
 * An order is `absent` only if the exchange would refuse its request by now, at least three lookups over a
 * minute (on margin two) do not know it, nor do lists of open and past orders, and a `witness` that followed
 * the account's events has not seen it. Short of that it stays `open`. It never rejects.
 *
 * It gives a task, and does nothing until that is called: mind the last `()`.
 *
 * @example
 * ```ts ignore
 * const placed = await placeOnce(
 *   newUmOrder({ symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.01", newClientOrderId: "a1" }),
 *   { journal, account: "main", readers: umReaders },
 * )(env)();
 * ```
 */
export const placeOnce = <A>(
  sendable: Sendable<A>,
  options: OnceOptions,
): (environment: Environment) => Task<Settled<A>> =>
(environment) =>
async () => {
  const ready = requested(
    sendable,
    environment,
    options,
    (request, id) => intended(request, environment, options.account, id),
    "give what places an order",
  );
  return E.isLeft(ready) ? notSent(ready.left) : await once(ready.right, environment, options);
};
