/** Watches a dead man's switch, and clears up when it fires. */
import type { Cleared } from "../clear/settings.ts";
import type { Task } from "../journal/journal.ts";
import { reasonOf } from "../reason.ts";
import { sleeping, sleepingBy } from "../../lib/timers/sleep.ts";
import type { Rows } from "../stores/rows.ts";
import { ANSWER_MS, timely } from "../stores/timely.ts";
import { type Beat, type Kept, noteWatcher, readBeat, writeBeat } from "./beats.ts";
import { checkCalls, checkMs, checkName } from "./fitting.ts";

/** Settings of {@link watchSwitch}. */
export interface WatchOptions {
  /** Where signs of life are kept. */
  readonly store: Rows;
  /** Names the switch. */
  readonly name: string;
  /** Clears up, as `cancelEverything(…)(env)` does. It is repeated until nothing is left. */
  readonly act: Task<Cleared>;
  /** Time of the exchange, in ms: take it from `synchronised`. */
  readonly now: () => number;
  /** A clock of this machine that never jumps, in ms; `performance.now` if absent. */
  readonly steady?: () => number;
  /** How often to look, in ms; 1000 if absent. */
  readonly everyMs?: number;
  /** How long to wait before what is left is tried again, in ms; 10 s if absent. */
  readonly againMs?: number;
  /** Told of what happens; what it throws is its own affair. */
  readonly told?: (watched: Watched) => void;
  /** Waits; a timer if absent. */
  readonly sleep?: (ms: number, signal?: AbortSignal) => Promise<unknown>;
  /** Ends the watch once what was begun is done; a store that does not answer is waited for a second more. */
  readonly signal?: AbortSignal;
}

/** What a look at a dead man's switch has shown. */
export type Watched =
  /** The program has not armed it: nothing happens. */
  | { readonly state: "off" }
  /** The program gives signs of life. */
  | { readonly state: "armed" }
  /** It has fired, and another watcher acts. */
  | { readonly state: "elsewhere" }
  /** It has fired, and nothing is left to be done. */
  | { readonly state: "done" }
  /** It has fired, and this watcher acted: what came of it. It acts again until nothing is left. */
  | { readonly state: "acted"; readonly cleared: Cleared }
  /** The store could not be reached, or acting failed, and why. */
  | { readonly state: "unreachable"; readonly why: string };

/** The exchange takes timestamps up to a second ahead of its clock; another for what clocks are off. */
export const AHEAD = 2000;

/** How long one watcher is left alone with it, unless it says anew that it is at it. */
const ACTS_MS = 120_000;

/** How often it says so: what hangs for longer than ten minutes shall not keep others from acting. */
const SAYINGS = 15;

/** The least time between two looks, in ms: what is less was meant in seconds, and leaves the store no rest. */
const LEAST_MS = 10;

/** Since when a version is known, by a clock of this machine. */
interface Since {
  readonly version: number;
  readonly at: number;
}

/**
 * Whether the program has given no sign of life for too long. It counts from when this watcher saw the last
 * one, so that no two clocks have to agree; one that begins later trusts the times only once they are twice
 * as long ago.
 */
const isDead = ({ beat }: Kept, since: Since, steady: number, now: number): boolean =>
  steady - since.at > beat.withinMs + AHEAD || now > beat.until + beat.withinMs + AHEAD;

/** What firing takes. */
type Firing = Pick<WatchOptions, "store" | "name" | "act" | "now">;

/**
 * Writes down that a switch has fired, acts, and writes down what came of it. What takes long, as while the exchange
 * is slow, stays taken: nobody else acts at the same time, and the program is not armed into it.
 */
export const fire = async (
  { store, name, act, now }: Firing,
  actor: string,
  { beat, version }: Kept,
): Promise<Watched> => {
  let own = version;
  const write = async (change: Partial<Beat> = {}): Promise<boolean> => {
    const actsUntil = Math.floor(now()) + ACTS_MS;
    const fired = {
      ...beat,
      state: "fired",
      actor,
      actsUntil,
      why: "it is being cleared up",
    } as const;
    const isOurs = await writeBeat(store, name, own, { ...fired, ...change });
    if (isOurs) own++;
    return isOurs;
  };
  // The program wrote, or another watcher did: look again.
  if (!await write()) return { state: "elsewhere" };
  const over = new AbortController();
  let writing = Promise.resolve(true);
  const saying = async () => {
    for (let said = 0; said < SAYINGS && await writing; said++) {
      await sleeping(ACTS_MS / 3, over.signal);
      if (over.signal.aborted) return;
      // A store that is away for once is told the next time.
      writing = write().catch(() => true);
    }
  };
  void saying();
  let cleared: Cleared;
  try {
    cleared = await act();
  } finally {
    over.abort();
  }
  await writing;
  const why = cleared.left.map((left) => `${left.what}: ${left.why}`).join("; ");
  await write({ isDone: cleared.isClear, why });
  return { state: "acted", cleared };
};

/** One look at a switch, for those who have a rhythm of their own; it keeps what it saw between two. */
export const watching = (
  options: WatchOptions,
): () => Promise<Watched> => {
  const { name, now, steady = () => performance.now(), signal } = options;
  const store = timely(options.store, ANSWER_MS, signal);
  const own = crypto.randomUUID();
  let since: Since | undefined;
  return async () => {
    await noteWatcher(store, name, Math.floor(now()));
    const kept = await readBeat(store, name);
    if (!kept || kept.beat.state === "off") return { state: "off" };
    if (since?.version !== kept.version) since = { version: kept.version, at: steady() };
    if (kept.beat.state === "armed" && !isDead(kept, since, steady(), now())) {
      return { state: "armed" };
    }
    if (kept.beat.isDone) return { state: "done" };
    const isTaken = kept.beat.state === "fired" && kept.beat.actor !== own &&
      now() < (kept.beat.actsUntil ?? 0) && steady() - since.at < ACTS_MS;
    if (isTaken) return { state: "elsewhere" };
    return await fire({ ...options, store }, own, kept);
  };
};

/** The watch goes on whatever the caller makes of what it is told. */
const tell = ({ told }: WatchOptions, watched: Watched): Promise<void> =>
  new Promise<void>((done) => done(told?.(watched))).catch(() => {});

/**
 * Watches a dead man's switch until the signal ends it: run it in a second process, best on another machine.
 * When no sign of life comes it acts, and again until nothing is left. Several may watch one switch: one
 * acts, and another takes over if that one dies. It never rejects; while the store cannot be reached, or does
 * not answer within 10 s, it tells so and acts not, for the program may be alive.
 *
 * It gives a task, and does nothing until that is called: mind the last `()`.
 *
 * @throws RangeError at once if `name`, `act` or `now` is missing, or a time is less than 10 or no number
 *
 * @example
 * ```ts ignore
 * const act = cancelEverything({ journal, account: "main" })(env);
 * await watchSwitch({ store, name: "main", act, now: env.now, told: console.log })();
 * ```
 */
export const watchSwitch = (options: WatchOptions): Task<void> => {
  const { name, act, now, everyMs = 1000, againMs = 10_000, signal } = options;
  checkName(name);
  checkCalls({ act, now });
  checkMs("everyMs", everyMs, LEAST_MS);
  checkMs("againMs", againMs, LEAST_MS);
  return async () => {
    const sleep = sleepingBy(options.sleep);
    const look = watching(options);
    while (!signal?.aborted) {
      const watched = await look()
        .catch((reason: unknown) => ({ state: "unreachable", why: reasonOf(reason) }) as const);
      void tell(options, watched);
      const isLeft = watched.state === "acted" && !watched.cleared.isClear;
      await sleep(isLeft ? againMs : everyMs, signal);
    }
  };
};
