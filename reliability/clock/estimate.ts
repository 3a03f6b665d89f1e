/**
 * What is known of the exchange's clock, as bounds. A reply tells a time that the exchange read
 * between the sending of the request and the arrival of the reply, so how far its clock is ahead of
 * this machine's lies between two numbers. Bounds of several replies are cut with each other: the
 * shortest round trips decide by themselves.
 */

/** This machine's clocks at one moment. */
export interface Reading {
  /** Time of day in ms, which may jump. */
  readonly wall: number;
  /** A clock in ms that never jumps, and may stand still while the machine sleeps; absent if there is none. */
  readonly steady?: number;
}

/** A time that the exchange told. */
export interface Told {
  /** When the request left. */
  readonly sent: Reading;
  /** When the reply was there. */
  readonly received: Reading;
  /** What the exchange's clock showed in between, in ms. */
  readonly time: number;
  /** How fine that is, in ms: 1 for a time in ms, more for the date of a reply. */
  readonly unit: number;
}

/** By how much the exchange's clock is ahead of this machine's: no less than `low`, no more than `high`. */
interface Bounds {
  readonly low: number;
  readonly high: number;
  /** Time of day here at which they held; clocks drift from then on. */
  readonly at: number;
}

/** What is known of the exchange's clock. */
export interface Knowledge {
  /** Absent until a first reply told a time. */
  readonly bounds?: Bounds;
  /** Whether this machine's clock has jumped, or a reply contradicted what was known. */
  readonly isDoubtful: boolean;
  /** Whether it is so doubtful that no two replies have told the same since. */
  readonly isLost: boolean;
  /** The latest reading, against which jumps show. */
  readonly last?: Reading;
  /** How many times were told in ms: who sees it grow need not ask again. */
  readonly measured: number;
  /** Time of day here at the last of them. */
  readonly measuredAt: number;
}

/** The exchange's time, and how far it may be off. */
export interface Estimate {
  /** Time of the exchange in ms. */
  readonly time: number;
  /** How far it may be off in either direction, in ms; infinite if nothing is known, or nothing any more. */
  readonly error: number;
}

/** How far clocks may part from each other: 200 ms an hour are more than those of machines do. */
const DRIFT = 200 / 3_600_000;

/** How far the two clocks of a machine may part before one of them has jumped, in ms. */
const JUMP = 250;

/** How far the date of a reply, which another machine may write, may contradict a measurement, in ms. */
const OTHERS = 2000;

/** For how long after that, in ms. What contradicts it later shows that the clocks part faster than they should. */
const FRESH = 600_000;

/** The exchange refuses what comes from 1000 ms ahead. */
const AHEAD = 900;

/** Nothing is known yet. */
export const unknown: Knowledge = {
  isDoubtful: false,
  isLost: false,
  measured: 0,
  measuredAt: -Infinity,
};

const boundsAt = ({ low, high, at }: Bounds, wall: number): Bounds => {
  const drift = Math.abs(wall - at) * DRIFT;
  return { low: low - drift, high: high + drift, at: wall };
};

/** By how much less the time of day has passed than the clock that never jumps, in ms. */
const lagOf = ({ wall, steady = NaN }: Reading, now: Reading): number =>
  (now.steady ?? NaN) - steady - now.wall + wall;

const hasJumped = (last: Reading, now: Reading): boolean =>
  Math.abs(lagOf(last, now)) > JUMP + Math.abs(now.wall - last.wall) * DRIFT;

/**
 * Reads the clocks: from then on a jump is known. One back is made good, as no sleep makes a clock late: until the
 * next measurement it would tell an earlier time, by which old fills are new ones.
 */
export const look = (known: Knowledge, now: Reading): Knowledge => {
  const { bounds, last = now } = known;
  const by = lagOf(last, now);
  return {
    ...known,
    ...(hasJumped(last, now) && {
      isDoubtful: true,
      isLost: true,
      ...(bounds && by > 0 && {
        bounds: { low: bounds.low + by, high: bounds.high + by, at: bounds.at - by },
      }),
    }),
    last: now,
  };
};

/** Learns what the exchange told. */
export const learn = (known: Knowledge, told: Told): Knowledge => {
  const { sent, received, time, unit } = told;
  const before = look(known, received);
  // A jump while the request was under way: what it says of this machine's clock is worth nothing.
  const jumped = hasJumped(sent, received) || received.wall < sent.wall;
  if (jumped || !Number.isFinite(time)) return { ...before, isDoubtful: jumped, isLost: jumped };
  const fresh: Bounds = {
    low: time - received.wall,
    high: time + unit - sent.wall,
    at: received.wall,
  };
  const isMeasured = unit === 1;
  const after = isMeasured
    ? { ...before, measured: before.measured + 1, measuredAt: received.wall }
    : before;
  const held = before.bounds && boundsAt(before.bounds, received.wall);
  const low = Math.max(held?.low ?? Infinity, fresh.low);
  const high = Math.min(held?.high ?? Infinity, fresh.high);
  if (held && !before.isDoubtful) {
    if (low <= high) return { ...after, bounds: { low, high, at: fresh.at } };
    if (!isMeasured) {
      const isLost = low - high > OTHERS;
      return !isLost && received.wall - before.measuredAt < FRESH
        ? before
        : { ...before, bounds: fresh, isDoubtful: true, isLost };
    }
  }
  // A date is too coarse to take a doubt away for good.
  const isDoubtful = before.isDoubtful && !isMeasured;
  return { ...after, bounds: fresh, isDoubtful, isLost: isDoubtful && low > high };
};

/** The exchange's time. It is never a second ahead, as far as what replies told is true. */
export const estimate = ({ bounds, isLost }: Knowledge, { wall }: Reading): Estimate => {
  if (!bounds) return { time: wall, error: Infinity };
  const { low, high } = boundsAt(bounds, wall);
  const offset = Math.min((low + high) / 2, low + AHEAD);
  return { time: Math.floor(wall + offset), error: isLost ? Infinity : Math.ceil(high - offset) };
};
