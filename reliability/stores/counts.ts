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
  /** How many took in the minute before and in this one. */
  tookBefore: number,
  took: number,
  /** Units for which there was no room. */
  waiting: number,
  /** Units that strangers used in this minute, and in those before. */
  strangers: number,
  expected: number,
];

/** A question. */
export interface Taking {
  /** The minute by the clock of who asks. */
  readonly minute: number;
  /** The minute beside it in which it may count as well: 1 for the next, -1 for the one before, 0 for none. */
  readonly beside: number;
  /** How much is needed; 0 only looks. */
  readonly units: number;
  /** How much is useful, even if it is up to four shares, and at most, if a share is so much. */
  readonly few: number;
  readonly most: number;
  /** A taker's part of what is left. */
  readonly part: number;
  /** How much may be used up to now by who asks, and by everybody. */
  readonly cap: number;
  readonly full: number;
  /** 1 if this program has not taken in this minute yet, else 0. */
  readonly fresh: number;
  /** How much the exchange has counted in the minute; 0 if that is not known. */
  readonly heard: number;
}

/** Nothing is counted yet. */
export const uncounted: Counts = [0, 0, 0, 0, 0, 0, 0, 0, 0];

/** The counts in a minute. A minute that has passed is not opened again. */
export const rolled = (counts: Counts, minute: number): Counts => {
  const [was, , used, next, , took, , strangers, expected] = counts;
  const passed = minute - was;
  if (passed <= 0) return counts;
  const [last, now, before] = passed === 1 ? [used, next, took] : [0, 0, 0];
  const strange = Math.ceil(Math.max(strangers, expected * 0.7 ** passed));
  return [minute, last, now, 0, before, 0, 0, 0, strange];
};

/** Takes; gives the counts after it, and how much was given. */
export const counted = (before: Counts, taking: Taking): readonly [Counts, number] => {
  const { minute, beside, units, few, most, part, cap, full, fresh, heard } = taking;
  let [at, last, used, next, tookBefore, took, waiting, strangers, expected] = rolled(
    before,
    minute,
  );
  // Who is behind the others is in the minute before by its own clock: it may count in either.
  const other = at > minute ? -1 : beside;
  if (at === minute && heard > used) {
    strangers += heard - used;
    used = heard;
  }
  const room = cap - used;
  const free = other < 0 ? full - last : other > 0 ? full - next : room;
  let given = 0;
  if (room >= units && free >= units) {
    took += fresh;
    const share = Math.floor(room * part / Math.max(took, tookBefore, 1));
    const more = Math.min(most, Math.max(share, Math.min(few, 4 * share)));
    given = other ? units : Math.min(room, Math.max(units, more));
    used += given;
    if (other < 0) last += given;
    if (other > 0) next += given;
  } else if (full - used < units) waiting += units;
  return [[at, last, used, next, tookBefore, took, waiting, strangers, expected], given];
};

/** Counts as text, and back. What is something else is refused: nobody guesses what is used. */
export const countsText = (counts: Counts): string => JSON.stringify(counts);

/** Reads what {@link countsText} wrote; nothing is counted where nothing is kept. */
export const countsOf = (text: string): Counts => numbersOf(text, uncounted);

/** Reads a list of numbers as long as another, which it is where nothing is kept. */
export const numbersOf = <A extends readonly number[]>(text: string, usual: A): A => {
  if (text === "") return usual;
  const numbers: A = JSON.parse(text);
  if (!usual.every((_, i) => Number.isFinite(numbers[i]))) {
    throw new Error("Cannot read the budget: the store holds something else");
  }
  return numbers;
};
