/** Finds out what came of an order whose outcome is unknown. */
import type { AnyEndpoint } from "../../lib/endpoint.ts";
import type { Environment } from "../../lib/environment.ts";
import type { Intent } from "../journal/journal.ts";
import { sleeping } from "../../lib/timers/sleep.ts";
import type { Subject } from "./subject.ts";
import { type Evidence, isMissing, noEvidence, type Question, weigh } from "./evidence.ts";
import { lookThrough, lookUp } from "./lookup.ts";

/** Somebody who follows the account's events, and would have seen the order. */
export interface Witness {
  /** Since when it has followed them without a gap, in ms of the exchange; `undefined` if it does not. */
  readonly since: () => number | undefined;
  /** Whether it saw an order with this client id. */
  readonly saw: (clientId: string) => boolean;
}

/** Settings of what finds out. */
export interface ResolveOptions {
  /** Endpoints to look with, such as `umReaders`; what none of them could find again is not sent. */
  readonly readers: readonly AnyEndpoint[];
  /** Follows the account's events. Without one nothing is called absent. */
  readonly witness?: Witness;
  /** Calls an order absent on the word of lookups and lists alone; they may be late. */
  readonly withoutWitness?: boolean;
  /** How long an order may stay invisible to lookups, in ms, no less than 1000; 60 s if absent, on margin 120 s. */
  readonly visibleMs?: number;
  /** How long to look, in ms; 200 s if absent. */
  readonly patienceMs?: number;
  /** Waits; a timer if absent. */
  readonly sleep?: (ms: number, signal?: AbortSignal) => Promise<unknown>;
  /** Ends the search, and a second later the wait for a journal that does not answer; the order is `open` then. */
  readonly signal?: AbortSignal;
}

/** What was found out. */
export type Found =
  | { readonly state: "accepted"; readonly row: unknown }
  | { readonly state: "absent" | "rejected" | "open"; readonly why: string };

/** Waits before the lookups, in ms; the last one repeats. */
export const WAITS: readonly number[] = [0, 250, 500, 1000, 2000, 5000, 10_000, 20_000, 40_000];

/**
 * Waits before each lookup, and no shorter than the exchange asked for; `false` once patience or the caller ends it.
 * A lookup while an address is banned makes the ban longer: where that outlasts patience, none is sent.
 * Patience is waited out all the same: who is told `open` at once may ask again at once.
 */
export const paced = (
  { patienceMs = 200_000, sleep = sleeping, signal }: ResolveOptions,
): (silenceMs?: number) => Promise<boolean> => {
  let round = 0;
  let rest = patienceMs;
  return async (silenceMs = 0) => {
    const usual = WAITS[Math.min(round++, WAITS.length - 1)] ?? 0;
    const wait = Math.max(usual, silenceMs);
    const isOver = !(wait <= rest);
    if (isOver && !(silenceMs > rest)) return false;
    const waited = Math.min(wait, rest);
    if (waited > 0 && !signal?.aborted) await sleep(waited, signal);
    rest -= waited;
    return !isOver && !signal?.aborted;
  };
};

/** How long something may stay invisible to lookups if the caller does not say, in ms. */
export const usualVisible = ({ product }: Subject): number =>
  product === "margin" ? 120_000 : 60_000;

/** The least that `visibleMs` may be: what is less was meant in seconds, and lets an order out twice. Text is joined to the time. */
const LEAST_VISIBLE_MS = 1000;

/** What is wrong with settings. */
export const unfit = (
  { visibleMs = LEAST_VISIBLE_MS }: Pick<ResolveOptions, "visibleMs">,
): string | undefined =>
  typeof visibleMs === "number" && visibleMs >= LEAST_VISIBLE_MS
    ? undefined
    : `give visibleMs in ms, ${LEAST_VISIBLE_MS} or more`;

/** Whether somebody watched from before the order was sent until after it could arrive. */
const hasWatched = (witness: Witness | undefined, since: number): boolean =>
  (witness?.since() ?? Infinity) <= since;

/** Where to look. */
export interface Places {
  /** A quick look, often repeated. */
  readonly look: typeof lookUp;
  /** A thorough one, before anything is called absent. */
  readonly lookAround: typeof lookThrough;
  /** Whether a witness would see it by its client id. */
  readonly isWitnessed: boolean;
}

/** Where orders are looked for. */
const ofOrders: Places = { look: lookUp, lookAround: lookThrough, isWitnessed: true };

/** Settings of what finds out, inside. */
export interface SearchOptions extends ResolveOptions {
  /** Where to look; where orders are if absent. */
  readonly places?: Places;
}

const searched = async (
  environment: Environment,
  intent: Intent,
  options: SearchOptions,
): Promise<Found> => {
  const { subject, validUntil, begunAt } = intent;
  const { readers, witness, withoutWitness, signal } = options;
  const { visibleMs = usualVisible(subject) } = options;
  const question: Question = { validUntil, visibleMs };
  const shown = validUntil + visibleMs;
  const sought = { subject, since: begunAt, until: validUntil, shown };
  const call = signal && { signal };
  const { look, lookAround, isWitnessed } = options.places ?? ofOrders;
  let evidence: Evidence = noEvidence;
  const next = paced(options);
  let silenceMs: number | undefined;
  while (await next(silenceMs)) {
    const sign = await look(environment, readers, sought, call);
    if (sign.kind === "found") return { state: "accepted", row: sign.row };
    if (sign.kind === "failed") return { state: "rejected", why: sign.why };
    silenceMs = "silenceMs" in sign ? sign.silenceMs : 0;
    evidence = weigh(question, evidence, sign);
    if (!isMissing(question, evidence)) continue;
    const listed = await lookAround(environment, readers, sought, call);
    if (listed.kind === "found") return { state: "accepted", row: listed.row };
    if (listed.kind === "failed") return { state: "rejected", why: listed.why };
    if (listed.kind === "unclear") {
      evidence = { ...evidence, why: listed.why };
      silenceMs = listed.silenceMs;
    } else if (isWitnessed && witness?.saw(`${subject.clientId}`)) {
      return { state: "open", why: "an event told of it, but lookups do not show it" };
    } else if (withoutWitness || (isWitnessed && hasWatched(witness, begunAt))) {
      return { state: "absent", why: "it did not arrive, and cannot arrive any more" };
    } else {
      return {
        state: "open",
        why: "lookups do not show it, but nobody followed the account's events",
      };
    }
  }
  return { state: "open", why: evidence.why };
};

/**
 * Looks until the order is found, is proven to be absent, or patience ends. It does not reject: what the
 * caller's functions throw leaves the order open.
 */
export const resolve = (
  environment: Environment,
  intent: Intent,
  options: SearchOptions,
): Promise<Found> =>
  searched(environment, intent, options)
    .catch(() => ({ state: "open", why: "looking for it failed" }));
