/** What a program knows and holds of a bucket. */
import { type Counts, uncounted } from "../stores/counts.ts";
import { MINUTE, minuteOf, type Stops, unstopped } from "./bucket.ts";
import type { Lane } from "./lanes.ts";

/** What this program has been given of a bucket and not used, by lane. */
export interface Held {
  readonly limit: number;
  minute: number;
  readonly units: Map<Lane, number>;
  /** What the store told last. */
  counts: Counts;
  stops: Stops;
  /** Whether the store does not know yet what stops everybody. */
  isOwing: boolean;
  /** Until when each lane has been told to wait. */
  readonly shut: Map<Lane, number>;
  /** The highest count that a reply told, and of which minute. */
  heard: readonly [minute: number, count: number];
  /** When the request left that had it. */
  heardAt: number;
  /** The minute in which it found no room. */
  lacked: number;
  /** How much of it left in this minute, and since when that is counted. */
  spent: number;
  since: number;
  /** How much left in a minute before; 0 if that is not known. */
  wont: number;
  /** How much left without the store. */
  blind: number;
}

/** What was used in less time than this says nothing, in ms. */
const SHORT = 3000;

/** How much it uses in a minute, by what it did lately. */
export const rate = ({ minute, spent, since, wont }: Held, at: number): number => {
  const now = minuteOf(at);
  if (now > minute + 1) return 0;
  const lately = Math.min(at, (minute + 1) * MINUTE) - since;
  if (lately === MINUTE) return spent;
  // A few in a short time say little.
  return Math.max(now > minute ? 0 : wont, lately < SHORT ? 0 : (spent - 2) * MINUTE / lately);
};

/** The highest count that a reply told in this minute; 0 if none did. */
export const heardIn = ({ heard: [minute, count] }: Held, now: number): number =>
  minute === now ? count : 0;

/** Nothing is known and held yet. */
export const nothingHeld = (limit: number): Held => ({
  limit,
  minute: -1,
  units: new Map(),
  counts: uncounted,
  stops: unstopped,
  isOwing: false,
  shut: new Map(),
  heard: [0, 0],
  heardAt: 0,
  lacked: 0,
  spent: 0,
  since: 0,
  wont: 0,
  blind: 0,
});
