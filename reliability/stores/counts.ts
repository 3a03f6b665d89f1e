/**
 * What is counted of a limit, and how it is taken from. Every store does this as a whole, between no two of
 * which another may come: those with a language of their own in it, all others by what stands here.
 */

/** What is counted of a limit, by minutes of the exchange. */
export type Counts = readonly [
  /** The minute, counted since 1970. */
  minute: number,
  /** Units given out of the minute before, of this one and of the next. */
  last: number,
  used: number,
  next: number,
  /** How many asked in the minute before and in this one; who has several turns counts as several. */
  askedBefore: number,
  asked: number,
  /** Units that strangers have used in this minute, and what they use in all of it at that pace. */
  strangers: number,
  paced: number,
  /** What they used in the minute before, at the pace that was seen last. */
  expected: number,
  /** Until when nothing may leave, in ms of the exchange. */
  stopped: number,
  /** When the limit was broken last, in ms of the exchange. */
  limited: number,
  /** How many percent of the limit were used from then on. */
  percent: number,
];

/** What a budget asks a store for: units of one limit, and what it knows of that limit. */
export type Taking = readonly [
  /** The minute by the clock of who asks. */
  minute: number,
  /** The minute beside it in which it may count as well: 1 for the next, -1 for the one before, 0 for none. */
  beside: number,
  /** How much is needed; 0 only looks. */
  needed: number,
  /** How much is useful at most. */
  most: number,
  /** How much may be used up to now by who asks, and by everybody. */
  cap: number,
  full: number,
  /** How many turns this program has if it has not asked in this minute yet, else 0. */
  fresh: number,
  /** How much the exchange has counted in the minute; 0 if that is not known. */
  heard: number,
  /** The whole minute, as a multiple of its part in which that was counted. */
  pace: number,
  /** What who asks knows of what stops everybody; the store keeps what stops for longest. */
  stopped: number,
  limited: number,
  percent: number,
];

/** Nothing is counted yet. */
export const uncounted: Counts = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 100];

/** The counts in a minute. A minute that has passed is not opened again. */
export const rolled = (counts: Counts, minute: number): Counts => {
  const [was, , used, next, , asked, , paced, , ...stops] = counts;
  const before = minute === was + 1 ? [used, next, 0, asked] as const : [0, 0, 0, 0] as const;
  return minute > was ? [minute, ...before, 0, 0, 0, paced, ...stops] : counts;
};

/** What a store tells who takes. */
export interface Told {
  /** How much was given. */
  readonly given: number;
  /** What is counted now. */
  readonly counts: Counts;
}

/** Takes from counts. */
export const counted = (before: Counts, taking: Taking): Told => {
  const [minute, beside, needed, most, cap, full, fresh, heard, pace, ...halt] = taking;
  let [at, last, used, next, askedBefore, asked, strangers, paced, expected, ...stops] = rolled(
    before,
    minute,
  );
  // The exchange bans for three days at the most: what stops for four was written by mistake.
  if (halt[0] > stops[0] || stops[0] > Math.min(stops[1], at * 6e4) + 3456e5) stops = halt;
  // Who is behind the others is in the minute before by its own clock: it may count in either.
  const other = at > minute ? -1 : beside;
  if (at === minute) {
    if (heard > used) {
      strangers += heard - used;
      used = heard;
      paced = Infinity;
    }
    // Where no more have come since, they come more slowly.
    paced = Math.min(paced, Math.ceil(strangers * pace));
  }
  const room = cap - used;
  const free = other < 0 ? full - last : other > 0 ? full - next : room;
  asked += fresh;
  let given = 0;
  if (room >= needed && free >= needed) {
    // What is useful, but no more than half of what is left: it has to do for others too.
    given = other ? needed : Math.max(needed, Math.min(most, Math.floor(room / 2)));
    used += given;
    if (other < 0) last += given;
    if (other > 0) next += given;
  }
  return {
    given,
    counts: [at, last, used, next, askedBefore, asked, strangers, paced, expected, ...stops],
  };
};

/** Reads counts; nothing is counted where nothing is kept. What is something else is refused: nobody guesses. */
export const countsOf = (text: string): Counts => {
  const counts: Counts = text === "" ? uncounted : JSON.parse(text);
  if (!uncounted.every((_, i) => Number.isFinite(counts[i]))) {
    throw new Error("Cannot read the budget: the store holds something else");
  }
  return counts;
};
