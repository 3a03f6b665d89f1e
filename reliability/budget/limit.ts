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

/** A limit, to those who draw on it. A lane is what it leaves to those before it, as in `HELD`. */
export interface SharedLimit {
  /** Takes units; tells when to ask again if it gets none. */
  readonly take: (at: number, needed: number, lane: number) => Promise<Later | undefined>;
  /**
   * Takes without the store, or gives back less than nothing; false if it may not. What is no cancel takes once
   * in a minute.
   */
  readonly blind: (at: number, needed: number, lane: number) => boolean;
  /** Stops everybody: the limit was broken. */
  readonly stop: (at: number, until: number) => Promise<unknown>;
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
  guard: () => number,
  random: () => number,
  remembers: boolean,
  share: number,
  spare?: number,
): SharedLimit => {
  // The most that is given at once for requests to come.
  const LEASE = 64;
  // What who has had his turn leaves to those who have not, as a part of the limit; until so late in the minute.
  const TURNS = 0.9;
  const LAST = 4000;
  // Nothing leaves on what the store told longer ago, in ms: by then all know of a ban.
  const KNOWN = 10_000;
  // How much of what it is likely to use it takes at once: what is left over at the end of a minute is lost.
  const USED = 0.65;
  // Who finds no room does not ask again sooner, in ms.
  const SOON = 500;
  // How many more strangers may come than came before.
  const MORE = 1.05;
  // What is kept for strangers who have not come leaves the rest to cancels: they may never come.
  const GUESSED = 0.9;
  // Two broken limits within this time, in ms, halve what is used.
  const MEMORY = 600_000;
  const { ceil, floor, max, min } = Math;
  // What the store told last, and when it was asked; -1 if it does not know yet what stops everybody.
  let counts: Counts = uncounted;
  let askedAt = 0;
  // What stops everybody, as far as it is known.
  let stops: readonly [stopped: number, limited: number, percent: number] = [0, 0, 100];
  // The minute that is drawn on, the turns in it that the store does not know of, what was given, what of that is
  // left and for which lane, and how much left in the minute before.
  let minute = -1;
  let fresh = 0;
  let had = 0;
  let held = 0;
  let heldFor = 0;
  let spentBefore = 0;
  // Until when each lane has been told to wait.
  const shut: Record<number, number> = {};
  // The highest count that a reply told of the minute, and when its request left.
  let heard = 0;
  let heardAt = 0;

  /** Begins a minute. */
  const open = (at: number): void => {
    const now = minuteOf(at);
    if (minute === now) return;
    spentBefore = minute === now - 1 ? had - held : 0;
    minute = now;
    counts = rolled(counts, now);
    had =
      held =
      heldFor =
      heard =
        0;
    fresh = share;
  };

  /** How many percent of the limit are used. */
  const percentIn = (now: number): number => min(100, stops[2] + 5 * (now - minuteOf(stops[1])));

  /** How much may be used by all, as far as it is known. */
  const full = (lane: number): number => {
    const all = limit * percentIn(counts[0]) / 100;
    // Cancels do not wait because a few strangers came at once.
    const kept = min(MORE * max(counts[8], lane && counts[7]), lane ? all : all * GUESSED);
    // Kept free for requests that are under way for longer than the guard, and for strangers who vary.
    return floor(all - max(0, kept - counts[6]) - (spare ?? max(4, ceil(limit * 0.003))));
  };

  /** How many turns there are, as far as it is known. */
  const turns = (): number => max(counts[4], counts[5], share);

  /** What is given to others up to the end of a minute, in ms before it. */
  const late = (): number => LAST + guard();

  /** What is asked of the store. */
  const asking = (at: number, needed: number, lane: number): Taking => {
    // A wrong minute would be opened for all, and none is opened again.
    if (guard() > MINUTE / 2) throw "no time";
    const place = at % MINUTE;
    const rest = MINUTE - place;
    const all = full(lane);
    // What it leaves to those before it gets less, but for what leaves so late that it counts in two minutes.
    const kept = limit * lane * max(late(), rest) / MINUTE;
    // What is left of its turn. Cancels have no turns.
    const turn = lane ? (all - counts[6] - kept) * share / turns() - had : limit;
    const others = turn > 0 ? 0 : limit * TURNS * max(0, rest - late()) / MINUTE;
    // Where nobody took in the minute before, nobody knows who else is there, nor what a store has forgotten: then
    // all but cancels take one by one, a quarter of the limit at first and three of them at last.
    const isCold = !remembers && !counts[4];
    const unknown = isCold && lane ? limit * (0.25 + 0.5 * rest / MINUTE) : 0;
    // No more than is left of its turn, and than it is likely to use, by what it did lately.
    const likely = USED * (had - held + spentBefore) * rest / (MINUTE + place);
    const most = isCold || !lane ? 0 : min(LEASE, likely, turn > 0 ? turn : LEASE) - held;
    return [
      minuteOf(at),
      rest < guard() ? 1 : place < guard() ? -1 : 0,
      needed,
      floor(most),
      floor(all - max(kept + others, unknown)),
      all,
      needed && fresh,
      heard,
      // What came before this place came in so large a part of the minute.
      MINUTE / max(heardAt % MINUTE, MINUTE / 4),
      ...stops,
    ];
  };

  /** Asks the store. It learns what stops everybody, in case it has lost that or was away. */
  const told = async (at: number, taking: Taking): Promise<number> => {
    const answer = await store.take("limits", key, taking)();
    counts = answer.counts;
    if (taking[2]) fresh = 0;
    const [, , , , , , , , , ...halt] = counts;
    if (halt[0] >= stops[0]) stops = halt;
    // What stops it came while the question was under way: the store does not know of it yet.
    askedAt = stops === halt ? at : -1;
    return answer.given;
  };

  const look = (at: number): Promise<number> => {
    open(at);
    return told(at, asking(at, 0, 0));
  };

  /** When to ask again, if there was no room. */
  const again = (at: number, needed: number, lane: number): number => {
    const start = counts[0] * MINUTE;
    // Those who wait come back one after the other: this is its place among them.
    const place = random() * turns();
    const all = full(lane);
    const free = all - counts[2] - needed * (1 + place);
    const end = MINUTE - guard();
    // Room comes as its turn grows, or as what all leave to others gets less: so long before the minute ends.
    const kept = MINUTE / limit * max(
      min(free, all - counts[6] - (had + 1) * turns() / share - place) / lane,
      (free + late() * TURNS * limit / MINUTE) / (lane + TURNS),
    );
    const back = max(at - start + SOON, guard(), MINUTE - kept);
    if (kept > late() && back < end) return start + back;
    return start + MINUTE + guard() + min(end - guard(), place * MINUTE / limit);
  };

  return {
    take: async (at, needed, lane) => {
      open(at);
      /** Whether what was given before is enough. */
      const has = (): boolean =>
        minute === minuteOf(at) && held >= needed && lane <= heldFor &&
        MINUTE - at % MINUTE >= guard();
      if (askedAt < 0) await look(at);
      if (at < stops[0]) return later(stops[0], "stopped");
      if (at - askedAt > KNOWN || needed && !has()) {
        const wait = shut[lane] ?? 0;
        if (at < wait && !has()) return later(wait, "full");
        // Once, and again if what this program did not know leaves it more than it asked for. Where nothing can
        // leave, as there is no room and nothing is held, it need not ask.
        let given = 0;
        for (let cap = -Infinity; !given;) {
          const taking = asking(at, needed, lane);
          if (taking[4] <= cap || needed && !has() && taking[4] < counts[2] + needed) break;
          cap = taking[4];
          given = await told(at, taking);
        }
        if (at < stops[0]) return later(stops[0], "stopped");
        if (given && counts[2] <= full(lane)) {
          // Another call may have begun the next minute: then what is not needed is lost.
          if (minute !== minuteOf(at)) return undefined;
          had += given;
          held += given;
          heldFor = max(heldFor, lane);
        } else if (needed && !has()) {
          return later(shut[lane] = ceil(again(at, needed, lane)), "full");
        }
      }
      held -= needed;
      return undefined;
    },
    blind: (at, needed, lane) => {
      open(at);
      // What left without the store is owed to it.
      if (at < stops[0] || (lane ? held < 0 : held - needed < -limit / 20 / turns())) return false;
      held -= needed;
      return true;
    },
    stop: async (at, until) => {
      const [before, limited] = stops;
      if (until <= before) return;
      const percent = percentIn(minuteOf(at));
      // What is told while it is stopped had left before: that breaks no limit again.
      const part = at >= before && at - limited < MEMORY ? max(10, percent >> 1) : percent;
      stops = [ceil(until), floor(at), part];
      held = 0;
      askedAt = -1;
      await look(at);
    },
    hear: (sent, received, count) => {
      // What may have arrived in another minute does not say which of them its count is of. The store is told with
      // the next question: until then it cannot do anything about it.
      const isOf = minuteOf(sent - guard()) === minute && minuteOf(received + guard()) === minute;
      if (isOf && count > heard) {
        // More than the limit is no count.
        heard = min(limit, floor(count));
        heardAt = sent;
      }
    },
    look: async (at) => {
      await look(at);
      return { used: counts[2], limit, stoppedUntil: at < stops[0] ? stops[0] : 0 };
    },
  };
};
