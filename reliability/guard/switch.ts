/** A dead man's switch: what a program does that is to be cleared up after if it dies. */
import * as E from "../../lib/either.ts";
import { changes } from "../../lib/act.ts";
import type { Signed, Transport } from "../../lib/environment.ts";
import { heldBack, validUntil } from "../fence.ts";
import type { Task } from "../journal/journal.ts";
import { reasonOf } from "../reason.ts";
import type { Rows } from "../stores/rows.ts";
import { timely } from "../stores/timely.ts";
import { type Beat, readBeat, watchedAt, writeBeat } from "./beats.ts";
import { checkCalls, checkMs, checkName } from "./fitting.ts";

/** Settings of {@link deadMansSwitch}. */
export interface SwitchOptions {
  /** Where signs of life are kept; whoever watches must reach it. */
  readonly store: Rows;
  /** Names the switch, say by its account. */
  readonly name: string;
  /**
   * How long no sign of life may come, in ms; at least 5000. Orders leave only while they are valid for no longer
   * than that, counted from the last sign of life: make it longer than `recvWindow` (5000 if absent) and the time
   * between two of them together.
   */
  readonly withinMs: number;
  /** Time of the exchange, in ms: take it from `synchronised`. */
  readonly now: () => number;
}

/** What a sign of life was answered. */
export type Pulse =
  /** It was heard. `isWatched` says whether somebody has watched lately: if not, nobody acts. */
  | { readonly state: "heard"; readonly until: number; readonly isWatched: boolean }
  /** The switch has fired: this program was taken for dead. Trade no more before `arm` is called. */
  | { readonly state: "fired"; readonly isDone: boolean; readonly why: string }
  /** It is not armed. */
  | { readonly state: "off" }
  /** The store could not be reached, or did not answer: what was allowed before ends at `until`. */
  | { readonly state: "unheard"; readonly until: number; readonly why: string };

/** What the program holds of a dead man's switch. */
export interface DeadMansSwitch {
  /**
   * Arms it, also after it has fired, but not while it is being cleared up: that would meet what is new. It
   * rejects if the store cannot be reached.
   */
  readonly arm: () => Promise<Pulse>;
  /**
   * Gives a sign of life; call it several times in `withinMs`. It never rejects, and does not wait for a store
   * that takes more than a quarter of that time for an answer.
   */
  readonly beat: () => Promise<Pulse>;
  /** Turns it off, as before a program ends on purpose. It rejects if the store cannot be reached. */
  readonly disarm: () => Promise<void>;
  /** How it stands, for anybody. */
  readonly look: Task<Beat | undefined>;
  /**
   * Lets out only what the switch covers: nothing that changes something is sent while it is not armed, and
   * nothing that would be valid for longer than the last sign of life reaches. So nothing of a program
   * that was paused arrives after the switch has cleared up. Reads and cancellations always leave.
   */
  readonly heed: (transport: Transport) => Transport;
}

const LEAST_MS = 5000;

const UNARMED = "the dead man's switch is not armed: arm it first";

const UNCOVERED = "it is valid for longer than the dead man's switch covers it: " +
  "beat more often, or make recvWindow shorter than withinMs";

/** Retries where another writes at the same time: a watcher does so only when it fires. */
const TRIES = 5;

const isCovered = ({ request }: Signed): boolean => {
  const spec = request?.spec;
  return spec !== undefined && (!changes(spec.act) || spec.act.does === "cancel");
};

/**
 * A dead man's switch: the program gives signs of life, and if none comes for `withinMs`, whoever watches
 * cancels or closes what it has left: a second process with `watchSwitch`, or a Durable Object with
 * `switchObject`.
 *
 * @example
 * ```ts ignore
 * const guard = deadMansSwitch({ store, name: "main", withinMs: 30_000, now: env.now });
 * await guard.arm();
 * setInterval(guard.beat, 5_000);
 * const guarded = { ...env, transport: guard.heed(env.transport) };
 * ```
 *
 * @throws RangeError if `withinMs` is less than 5000 or no number, or `name` or `now` is missing
 */
export const deadMansSwitch = (
  { store: rows, name, withinMs, now }: SwitchOptions,
): DeadMansSwitch => {
  checkName(name);
  checkMs("withinMs", withinMs, LEAST_MS);
  checkCalls({ now });
  // A beat asks three times at most: it is answered while the one before still counts, by whatever store.
  const store = timely(rows, withinMs / 4);
  /** Until when this program may trade. */
  let until = -Infinity;
  /** How often it was turned off: what was begun before opens nothing any more. */
  let ends = 0;

  const written = async (isAnew: boolean): Promise<Pulse> => {
    const begun = ends;
    for (let tries = 0; tries < TRIES; tries++) {
      const kept = await readBeat(store, name);
      const state = kept?.beat.state ?? "off";
      if (begun !== ends) return { state: "off" };
      if (!isAnew && state === "off") {
        until = -Infinity;
        return { state };
      }
      const { isDone = false, why = "", actsUntil = 0 } = kept?.beat ?? {};
      if (state === "fired" && (!isAnew || (!isDone && now() < actsUntil))) {
        until = -Infinity;
        return { state, isDone, why };
      }
      const beatAt = Math.floor(now());
      const beat = { state: "armed", beatAt, until: beatAt + withinMs, withinMs } as const;
      const version = kept?.version ?? 0;
      if (await writeBeat(store, name, version, beat)) {
        if (begun !== ends) {
          // Where `disarm` has looked before this was written: it is taken back, unless another wrote since.
          await writeBeat(store, name, version + 1, { ...beat, state: "off" });
          return { state: "off" };
        }
        until = beat.until;
        const seen = await watchedAt(store, name);
        const isWatched = seen !== undefined && Math.abs(now() - seen) <= withinMs;
        return { state: "heard", until, isWatched };
      }
    }
    return { state: "unheard", until, why: "others write to the switch all the time" };
  };

  return {
    arm: () => written(true),
    beat: () =>
      written(false).catch((reason: unknown) => ({
        state: "unheard",
        until,
        why: reasonOf(reason),
      })),
    disarm: async () => {
      until = -Infinity;
      ends++;
      for (let tries = 0; tries < TRIES; tries++) {
        const kept = await readBeat(store, name);
        if (!kept) return;
        const beat = { ...kept.beat, state: "off" } as const;
        if (await writeBeat(store, name, kept.version, beat)) return;
      }
      throw new Error("Cannot disarm the switch: others write to it all the time");
    },
    look: async () => (await readBeat(store, name))?.beat,
    heed: (transport) => (signed, options) =>
      isCovered(signed) || validUntil(signed) <= until
        ? transport(signed, { ...options, ...(isCovered(signed) ? {} : { asSigned: true }) })
        : () => Promise.resolve(E.left(heldBack(signed.endpoint, until < 0 ? UNARMED : UNCOVERED))),
  };
};
