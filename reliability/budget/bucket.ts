/**
 * One limit of the exchange, as all machines share it. Pure: what is known and a question in, what the store is
 * asked and what its answer means out. The exchange counts by minutes of its own clock, and counts a request in
 * the minute in which it arrives.
 */
import { type Counts, numbersOf, rolled, type Taking } from "../stores/counts.ts";
import { type Lane, LANES } from "./lanes.ts";

/** What stops everybody, in ms of the exchange. */
export type Stops = readonly [
  /** Nothing may leave before. */
  stopped: number,
  /** When the limit was broken last. */
  limitedAt: number,
  /** How much of the limit was used from then on, less after it was broken: more with every minute since. */
  share: number,
];

/** Nothing stops anybody. */
export const unstopped: Stops = [0, 0, 1];

/** Length of a minute in ms. */
export const MINUTE = 60_000;

/** The most that is given at once for requests to come. */
const LEASE = 64;

/** Who uses more than this is not given less. */
const LEAST = 4;

/** Those who come back do so one after the other: what they find is not for all. */
const BACK = 4;

/** Two broken limits within this time halve what is used. */
const MEMORY = 10 * MINUTE;

/** How much a lane leaves for those before it at the beginning of a minute, as a part of the limit. */
const HELD = [0, 0.1, 0.14, 0.3];

/** What is held gets less in steps of this length, so that nobody need ask all the time; the last is so late. */
const STEP = 10_000;
const LAST = 4000;

/** How many more strangers may come than came before. */
const MORE = 1.1;

/** Kept free for requests that are under way for longer than the guard, and for strangers who vary. */
export const usualSpare = (limit: number): number => Math.max(4, Math.ceil(limit * 0.003));

/** The minute of a time. */
export const minuteOf = (at: number): number => Math.floor(at / MINUTE);

/** A question. */
export interface Ask {
  /** Time of the exchange, as far as it is known, in ms. */
  readonly at: number;
  /** How much is needed. */
  readonly units: number;
  readonly lane: Lane;
  /** How much a minute has. */
  readonly limit: number;
  /** Requests that leave so near to the end or the beginning of a minute may count in either, in ms. */
  readonly guardMs: number;
  /** What is left free for what cannot be foreseen. */
  readonly spare: number;
  /** When the last request left whose reply told what is counted. */
  readonly heardAt: number;
  /** Whether this program has not taken in this minute yet. */
  readonly isFirst: boolean;
  /** Whether it comes back in this minute, after it found no room. */
  readonly isBack: boolean;
  /** How much it uses in a minute; 0 if that is not known. */
  readonly wont: number;
}

/** How much of the limit may be used by all, as far as it is known. */
export const fullOf = (
  { limit, spare, at, heardAt }: Ask,
  counts: Counts,
  [, limitedAt, share]: Stops,
): number => {
  const now = minuteOf(at);
  const [, , , , , , , strangers, expected] = rolled(counts, now);
  const back = Math.min(1, share + 0.05 * (now - minuteOf(limitedAt)));
  // Strangers come evenly, as far as anybody knows, and since the last reply nobody has counted them.
  const place = Math.max(at % MINUTE, MINUTE / 4);
  const most = MORE * Math.max(expected, strangers * MINUTE / place);
  const rest = 1 - Math.max(0, heardAt - now * MINUTE) / MINUTE;
  const more = Math.min(most - strangers, most * rest + 2 * LEASE);
  return Math.floor(limit * back - Math.max(0, more)) - spare;
};

/** What the store is asked. */
export const asking = (ask: Ask, counts: Counts, stops: Stops): Taking => {
  const { at, units, lane, limit, guardMs, isFirst, isBack, wont } = ask;
  const place = at % MINUTE;
  const rest = MINUTE - place;
  const full = fullOf(ask, counts, stops);
  // What others are likely to need gets less as the minute goes on.
  const most = (HELD[LANES.indexOf(lane)] ?? 0) * limit;
  // Some of it stays to the end: what leaves near the end counts in the next minute as well.
  const kept = (LAST + 2 * guardMs) / MINUTE;
  const held = most * (kept + (1 - kept) * Math.ceil((rest - LAST) / STEP) * STEP / MINUTE);
  // Where nobody took in the minute before, nobody knows who else is there, nor what a store has forgotten: then
  // all but cancels take one by one, a quarter of the limit at first and three of them at last.
  const [, , , , tookBefore, , , , expected] = rolled(counts, minuteOf(at));
  const isCancel = lane === "cancel";
  const isCold = tookBefore === 0;
  const unknown = isCold && !isCancel ? limit * (0.25 + 0.5 * rest / MINUTE) : 0;
  // Who is new here gets half a share; who has been here takes no more than it is likely to use.
  const useful = wont === 0 ? LEASE : 0.7 * wont * rest / MINUTE;
  const lease = isCold || isCancel ? 0 : expected > 0 ? LEASE / 4 : LEASE;
  const likely = Math.max(units, Math.min(lease, Math.floor(useful)));
  return {
    minute: minuteOf(at),
    beside: rest < guardMs ? 1 : place < guardMs ? -1 : 0,
    units,
    few: wont === 0 ? units : Math.max(units, Math.min(likely, LEAST)),
    most: likely,
    part: wont === 0 ? 0.5 : isBack ? BACK : 1,
    cap: Math.floor(full - Math.max(held, unknown)),
    full,
    fresh: isFirst ? 1 : 0,
    heard: 0,
  };
};

/** When to ask again, if there was no room. */
export const turn = (
  { at, units, limit, guardMs }: Ask,
  full: number,
  [minute, last, used, , tookBefore, took, waiting]: Counts,
  random: number,
): number => {
  const start = minute * MINUTE;
  const place = Math.max(0, at - start);
  if (full - used >= units) {
    // What the minute before has no room for has it soon.
    if (place < guardMs && full - last < units) return start + guardMs + random * guardMs;
    // What is held gets less until the minute ends: so many come back then as it is likely to be for.
    const step = (Math.floor((place + LAST) / STEP) + 1) * STEP - LAST;
    const left = MINUTE - guardMs - step;
    const freed = limit / 14 * left / MINUTE;
    const some = Math.min(1, freed / Math.max(took, tookBefore, 1));
    if (random < some) return start + step + 0.9 * random / some * left;
  }
  // Those who wait come back one after the other.
  const turned = Math.min(1, waiting / limit) * (MINUTE - 2 * guardMs);
  return start + MINUTE + guardMs + Math.floor(turned);
};

/** Learns that the exchange asked to wait; `isBroken` if the limit was. */
export const halted = (
  [stopped, limitedAt, share]: Stops,
  at: number,
  until: number,
  isBroken: boolean,
): Stops => {
  if (until <= stopped) return [stopped, limitedAt, share];
  if (!isBroken) return [until, limitedAt, share];
  const now = Math.min(1, share + 0.05 * (minuteOf(at) - minuteOf(limitedAt)));
  return [until, at, at - limitedAt < MEMORY ? Math.max(0.1, now / 2) : now];
};

/** Reads what stops everybody; what is something else is refused. */
export const stopsOf = (text: string): Stops => numbersOf(text, unstopped);
