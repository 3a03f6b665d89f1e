/**
 * One limit of the exchange, as all machines share it: what this program knows and holds of it, and when it asks
 * the store. The exchange counts by minutes of its own clock, and counts a request in the minute in which it
 * arrives.
 */
import { type Counts, rolled, type Taking, uncounted } from "../stores/counts.ts";
import type { BudgetRows, Taken, Usage } from "./types.ts";

/** Length of a minute in ms. */
export const MINUTE = 60_000;

/** The minute of a time. */
export const minuteOf = (at: number): number => Math.floor(at / MINUTE);

/** The most that is given at once for requests to come. */
const LEASE = 64;

/** How much a lane leaves for those before it at the beginning of a minute, as a part of the limit. */
const HELD = [0, 0.1, 0.14, 0.3];

/** What is held gets less in steps of this length, so that nobody need ask all the time; the last is so late. */
const STEP = 10_000;
const LAST = 4000;

/** How many more strangers may come than came before. */
const MORE = 1.1;

/** Those who come back do so one after the other: what they find is not for all. */
const BACK = 8;

/** What was used in less time than this says nothing, in ms. */
const SHORT = 3000;

/** Two broken limits within this time halve what is used. */
const MEMORY = 10 * MINUTE;

const SPACE = "budget";

/** A limit, to those who draw on it. A lane is its place among all of them, the first one 0. */
export interface SharedLimit {
  /** Takes units; tells when to ask again if it gets none. */
  readonly take: (at: number, needed: number, lane: number) => Promise<Later | undefined>;
  /** Gives back what was taken and did not leave. */
  readonly back: (at: number, units: number, lane: number) => void;
  /** Takes without the store; false if it may not. */
  readonly blind: (at: number, needed: number) => boolean;
  /** Stops everybody; `isBroken` if the limit was broken. */
  readonly stop: (at: number, until: number, isBroken: boolean) => Promise<void>;
  /** Learns what the exchange had counted between two times. */
  readonly hear: (sent: number, received: number, count: number) => void;
  /** How much is used, and until when it is stopped. */
  readonly look: (at: number) => Promise<Omit<Usage, "bucket">>;
}

/** What is told who gets none. */
type Later = Extract<Taken, { state: "later" }>;

const later = (notBefore: number, why: Later["why"]): Later => ({ state: "later", notBefore, why });

/** A limit that is shared through a store. */
export const sharedLimit = (
  store: BudgetRows,
  key: string,
  limit: number,
  spare: number,
  guard: () => number,
  random: () => number,
  remembers: boolean,
): SharedLimit => {
  // What the store told last.
  let counts: Counts = uncounted;
  // What stops everybody: what the store told, and what it does not know yet.
  let [, , , , , , , , , stopped, limited, percent] = counts;
  // Whether the store could not be told.
  let isOwing = false;
  // The minute that is drawn on, and what is held of it, by lane.
  let minute = -1;
  const units = HELD.map(() => 0);
  // Until when each lane has been told to wait.
  const shut = HELD.map(() => 0);
  // How much left in the minute, since when that is counted, and how much leaves in others; 0 if nobody knows.
  let spent = 0;
  let since = 0;
  let wont = 0;
  // How much left without the store.
  let unseen = 0;
  // The minute in which there was no room.
  let lacked = 0;
  // The highest count that a reply told of a minute, and when its request left.
  let heard = 0;
  let heardAt = 0;

  /** How many percent of the limit are used. */
  const shareAt = (now: number): number => Math.min(100, percent + 5 * (now - minuteOf(limited)));

  /** How much may be used by all, as far as it is known. */
  const fullAt = (at: number): number => {
    const now = minuteOf(at);
    const [, , , , , , , strangers, expected] = rolled(counts, now);
    // Strangers come evenly, as far as anybody knows, and since the last reply nobody has counted them.
    const place = Math.max(at % MINUTE, MINUTE / 4);
    const most = MORE * Math.max(expected, strangers * MINUTE / place);
    const rest = 1 - (minuteOf(heardAt) === now ? heardAt % MINUTE / MINUTE : 0);
    const more = Math.min(most - strangers, most * rest + 2 * LEASE);
    return Math.floor(limit * shareAt(now) / 100 - Math.max(0, more) - spare);
  };

  /** How much it uses in a minute, by what it did lately. */
  const rateAt = (at: number): number => {
    const now = minuteOf(at);
    if (now > minute + 1) return 0;
    const lately = Math.min(at, (minute + 1) * MINUTE) - since;
    if (lately === MINUTE) return spent;
    // A few in a short time say little.
    return Math.max(now > minute ? 0 : wont, lately < SHORT ? 0 : (spent - 2) * MINUTE / lately);
  };

  /** What the store is asked. */
  const asking = (at: number, needed: number, lane: number): Taking => {
    const now = minuteOf(at);
    const place = at % MINUTE;
    const rest = MINUTE - place;
    const full = fullAt(at);
    const [, , , , tookBefore, , , , expected] = rolled(counts, now);
    // What others are likely to need gets less as the minute goes on. Some of it stays to the end: what leaves
    // near the end counts in the next minute as well.
    const left = Math.min(MINUTE, Math.ceil((rest - LAST) / STEP) * STEP + LAST + guard());
    const before = (HELD[lane] ?? 0) * limit * left / MINUTE;
    // Where nobody took in the minute before, nobody knows who else is there, nor what a store has forgotten: then
    // all but cancels take one by one, a quarter of the limit at first and three of them at last.
    const isCold = !remembers && tookBefore === 0;
    const unknown = isCold && lane ? limit * (0.25 + 0.5 * rest / MINUTE) : 0;
    // Who is new here gets half a share; who has been here takes no more than it is likely to use.
    const rate = rateAt(at);
    const useful = rate ? 0.7 * rate * rest / MINUTE : LEASE;
    const lease = isCold || !lane ? 0 : expected > 0 ? LEASE / 4 : LEASE;
    const likely = Math.max(needed, Math.min(lease, Math.floor(useful)));
    return [
      now,
      rest < guard() ? 1 : place < guard() ? -1 : 0,
      needed,
      likely,
      rate ? (lacked === now ? BACK : 1) : 0.5,
      Math.floor(full - Math.max(before, unknown)),
      full,
      needed && minute !== now ? 1 : 0,
      minuteOf(heardAt) === now ? heard : 0,
      stopped,
      limited,
      percent,
    ];
  };

  /** Asks the store. It learns what stops everybody, in case it has lost that or was away. */
  const told = async (taking: Taking): Promise<number> => {
    const { given, counts: now } = await store.take(SPACE, key, taking)();
    counts = now;
    isOwing = false;
    if (now[9] >= stopped) [, , , , , , , , , stopped, limited, percent] = now;
    return given;
  };

  /** Begins a minute. */
  const open = (now: number, at: number): void => {
    if (minute === now) return;
    wont = rateAt(now * MINUTE);
    since = minute === now - 1 ? now * MINUTE : at;
    minute = now;
    units.fill(0);
    spent = unseen = 0;
  };

  /** When to ask again, if there was no room. */
  const turn = (at: number, needed: number): number => {
    const [now, last, used, , tookBefore, took, waiting] = counts;
    const start = now * MINUTE;
    const place = Math.max(0, at - start);
    const free = fullAt(at) - needed;
    const drawn = random();
    if (free >= used) {
      // What the minute before has no room for has it soon.
      if (place < guard() && free < last) return start + (1 + drawn) * guard();
      // What is held gets less until the minute ends: so many come back then as it is likely to be for.
      const step = (Math.floor((place + LAST) / STEP) + 1) * STEP - LAST;
      const left = MINUTE - guard() - step;
      const some = Math.min(1, limit / 14 * left / MINUTE / Math.max(took, tookBefore, 1));
      if (drawn < some) return start + step + 0.9 * drawn / some * left;
    }
    // Those who wait come back one after the other.
    const turned = Math.min(1, waiting / limit) * (MINUTE - 2 * guard());
    return start + MINUTE + guard() + turned;
  };

  return {
    take: async (at, needed, lane) => {
      if (isOwing) await told(asking(at, 0, 0));
      if (at < stopped) return later(stopped, "stopped");
      // What costs nothing needs no room.
      if (!needed) return undefined;
      const wait = shut[lane] ?? 0;
      if (at < wait) return later(wait, "full");
      // What was given before: of the own lane, or of one behind it.
      if (minute === minuteOf(at) && MINUTE - at % MINUTE >= guard()) {
        const from = units.findIndex((held, i) => i >= lane && held >= needed);
        if (from >= 0) {
          units[from] = (units[from] ?? 0) - needed;
          spent += needed;
          return undefined;
        }
      }
      let cap: number;
      let given: number;
      let taking = asking(at, needed, lane);
      do {
        cap = taking[5];
        given = await told(taking);
        // What this program did not know when it asked may leave it more than it asked for, or less.
        taking = asking(at, needed, lane);
      } while (!given && taking[5] > cap);
      if (at < stopped) return later(stopped, "stopped");
      if (!given || counts[2] > fullAt(at)) {
        if (!taking[1]) lacked = minuteOf(at);
        return later(shut[lane] = Math.ceil(turn(at, needed)), "full");
      }
      open(counts[0], at);
      spent += needed;
      units[lane] = (units[lane] ?? 0) + given - needed;
      return undefined;
    },
    back: (at, given, lane) => {
      if (minute === minuteOf(at)) units[lane] = (units[lane] ?? 0) + given;
    },
    blind: (at, needed) => {
      if (at < stopped) return false;
      open(minuteOf(at), at);
      unseen += needed;
      return unseen <= limit / 20 / Math.max(counts[4], counts[5], 1);
    },
    stop: async (at, until, isBroken) => {
      if (until <= stopped) return;
      stopped = Math.ceil(until);
      if (isBroken) {
        const share = shareAt(minuteOf(at));
        percent = at - limited < MEMORY ? Math.max(10, Math.floor(share / 2)) : share;
        limited = Math.floor(at);
      }
      units.fill(0);
      isOwing = true;
      await told(asking(at, 0, 0));
    },
    hear: (sent, received, count) => {
      const now = minuteOf(received + guard());
      // What may have arrived in another minute does not say which of them its count is of. The store is told with
      // the next question: until then it cannot do anything about it.
      if (!(count >= 0) || minuteOf(sent - guard()) !== now) return;
      heard = Math.max(Math.floor(count), minuteOf(heardAt) === now ? heard : 0);
      heardAt = sent;
    },
    look: async (at) => {
      await told(asking(at, 0, 0));
      return { used: counts[2], limit, stoppedUntil: at < stopped ? stopped : 0 };
    },
  };
};
