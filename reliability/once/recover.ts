/** Finishes what another run of a program left unknown. */
import type { Environment } from "../../lib/environment.ts";
import {
  type BrokenIntent,
  type Intent,
  type Journal,
  journalWhile,
  type State,
  type Task,
} from "../journal/journal.ts";
import { reasonOf } from "../reason.ts";
import { isAmended } from "./amend.ts";
import { isCancelled } from "./cancel.ts";
import { historyOf, ofMoney } from "./history.ts";
import { isUnsent } from "./intent.ts";
import { isShut, lapsed } from "./lapsed.ts";
import { isLookedUp } from "./lookup.ts";
import { looked } from "./pursue.ts";
import { readersOf } from "./requested.ts";
import { type Found, resolve, type ResolveOptions, unfit } from "./resolve.ts";

/** Settings of {@link recover}. */
export interface RecoverOptions extends ResolveOptions {
  /** Where the intents are. */
  readonly journal: Journal;
  /** Whose; the name under which they were written down. */
  readonly account: string;
  /** How many to look into at most; all if absent. What stays open comes first the next time, and may be all of them. */
  readonly limit?: number;
}

/** An intent, and what is known of it now. */
export interface Recovered {
  /** Its name. */
  readonly id: string;
  /** The intent as it was written down; absent where its row is broken, which only a person can mend. */
  readonly intent?: Intent;
  /** How far it has come. */
  readonly state: State;
  /** Why, for a person; empty if it was found. */
  readonly why: string;
  /** The row in which a lookup found it. */
  readonly row?: unknown;
}

/** How many are looked into at a time: each takes a minute or more if it is not there. */
const ABREAST = 10;

/** What came of an order, money, or what an order was to become. */
const foundOf = async (
  environment: Environment,
  intent: Intent,
  options: RecoverOptions,
): Promise<Found | { readonly state: "notSent"; readonly why: string }> => {
  const { subject } = intent;
  const { readers } = options;
  // Its owner may be about to send it; who is later than that finds that it was taken.
  if (isUnsent(intent)) {
    return await lapsed(environment, intent, options)
      ? { state: "notSent", why: "it was never sent" }
      : { state: "open", why: "it may still be sent" };
  }
  // No patience would help: a program that recovers before it trades shall not wait for nothing.
  if (!(subject.deed === "move" ? historyOf(readers, subject) : isLookedUp(readers, subject))) {
    return { state: "open", why: `none of the readers finds it: ${readersOf(subject)}` };
  }
  if (subject.deed !== "cancel" && subject.deed !== "amend") {
    const places = subject.deed === "move" ? { places: ofMoney } : {};
    return await resolve(environment, intent, { ...options, ...places });
  }
  const judge = subject.deed === "cancel" ? isCancelled : isAmended(subject);
  const search = { intent, isDoubtful: true, maySend: false };
  const look = await looked(environment, search, options, judge);
  switch (look.state) {
    case "reached":
      return await isShut(environment, intent, options)
        ? { state: "accepted", row: look.row }
        : { state: "open", why: "an attempt may still arrive" };
    case "again":
    case "open":
      return { state: "open", why: "why" in look ? look.why : "" };
    default:
      return { state: "absent", why: look.why };
  }
};

/**
 * Looks into all intents of an account that are not finished, the oldest first, and writes down what came of
 * them. It sends nothing but reads; call it before a program begins to trade. One whose row is broken, or of
 * which nothing can be written down, is `open` and says why; the others are looked into all the same. It rejects
 * if the journal cannot be read, or `visibleMs` is less than 1000, or the account has no name.
 *
 * It gives a task, and does nothing until that is called: mind the last `()`.
 *
 * @example
 * ```ts ignore
 * const left = await recover({ journal, account: "main", readers: umReaders })(env)();
 * ```
 */
export const recover =
  (options: RecoverOptions): (environment: Environment) => Task<readonly Recovered[]> =>
  (environment) =>
  async () => {
    const wrong = options.account ? unfit(options) : "give the account";
    if (wrong) throw new RangeError(`Cannot recover: ${wrong}`);
    const { account, limit, signal } = options;
    const journal = journalWhile(options.journal, signal);
    const recovered = new Map<unknown, Recovered>();
    const intents = await journal.unfinished(account, limit)();
    const one = async (intent: Intent): Promise<Recovered> => {
      const { id } = intent;
      const found = await foundOf(environment, intent, options);
      const why = found.state === "accepted" ? "" : found.why;
      const marked = await journal.mark(intent, { state: found.state, why })();
      const now = marked ?? await journal.find(account, id)() ?? intent;
      // Money is found by its amount alone: after an end by another's hand the row may be the next one's.
      const isSure = marked !== undefined || intent.subject.deed !== "move";
      return {
        id,
        intent,
        state: now.state,
        why: now.why,
        ...(isSure && found.state === "accepted" && { row: found.row }),
      };
    };
    const either = (read: Intent | BrokenIntent): Recovered | Promise<Recovered> => {
      const { id } = read;
      if ("broken" in read) return { id, state: "open", why: read.broken };
      return one(read).catch((reason: unknown) => ({
        id,
        intent: read,
        state: "open",
        why: `what came of it could not be found out or written down: ${reasonOf(reason)}`,
      }));
    };
    const rest = [...intents];
    await Promise.all(Array.from({ length: ABREAST }, async () => {
      for (let next = rest.shift(); next && !signal?.aborted; next = rest.shift()) {
        recovered.set(next, await either(next));
      }
    }));
    return intents.flatMap((intent) => recovered.get(intent) ?? []);
  };
