/** The clock by which an account is followed, and what becomes of its state when that is set back. */
import type { AccountState } from "./state.ts";

// Moments of our own; those of the exchange have other names.
const OUR_OWN = /(At|To)$|^(at|from)$/;

const earlier = (u: unknown, by: number, isOwn: boolean): unknown =>
  typeof u === "number"
    // 0 and less stand for never.
    ? isOwn && u > 0 ? Math.max(1, u - by) : u
    : Array.isArray(u)
    ? u.map((each) => earlier(each, by, false))
    : typeof u === "object" && u !== null
    ? Object.fromEntries(
      Object.entries(u).map(([name, each]) => [name, earlier(each, by, OUR_OWN.test(name))]),
    )
    : u;

const each = (
  moments: Readonly<Record<string, number>>,
  change: (at: number) => number,
): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(moments).map(([name, at]) => [name, change(at)]));

/**
 * The same state by a clock that was ahead by so many ms: each wait takes as long as before. What is to be told
 * begins no later than now.
 */
export const setBack = (state: AccountState, by: number, now: number): AccountState => {
  const { stream, due, since, began, ...rest } = state;
  return {
    ...earlier(rest, by, false) as typeof rest,
    stream,
    since: Math.min(since, now),
    began: each(began, (at) => Math.min(at, now)),
    due: each(due, (at) => at - by),
  };
};

/** Elapsed time that is so much behind the clock has stood still, in ms; less is a clock that was set. */
const ASLEEP_MS = 60_000;

/** A clock that is so much behind elapsed time was set back, or has learned the exchange's time, in ms. */
const SET_BACK_MS = 1_000;

/**
 * Elapsed time since a clock showed `began`, so that a clock that is set back moves no wait: all moments go with
 * it, as what is told and read is of the exchange's time; `moved` hears by how much, and what time it is then.
 * Elapsed time stands still while a machine sleeps, and reads must reach to the present: what it lacks is caught
 * up with.
 */
export const steadyClock = (
  clock: () => number,
  began: number,
  moved: (by: number, now: number) => void,
): () => number => {
  let zero = performance.now();
  return () => {
    // Once: what passes between two readings would be added to a clock that stands still.
    const ticks = performance.now();
    const behind = clock() - began - ticks + zero;
    // Never to before the clock, which may stand still as well.
    const ahead = behind < -SET_BACK_MS ? Math.floor(-behind) : 0;
    if (behind > ASLEEP_MS) zero -= behind;
    zero += ahead;
    const at = began + Math.floor(ticks - zero);
    if (ahead > 0) moved(ahead, at);
    return at;
  };
};
