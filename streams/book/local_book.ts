/** An order book out of a snapshot and the changes since, by the rule that the exchange publishes. */
import type { DecimalText, IdText } from "../../lib/answers/answer.ts";
import type { DepthUpdate } from "../events/market/depth.ts";
import { type Ladder, ladder, type Level } from "./ladder.ts";

/** A book as a read shows it. */
export interface BookSnapshot {
  /** Number of the last update in it. */
  readonly lastUpdateId: IdText;
  /** When it changed last, in ms, where that is known. */
  readonly T?: number;
  /** Levels of buyers. */
  readonly bids: readonly Level[];
  /** Levels of sellers. */
  readonly asks: readonly Level[];
}

/** What is to be done after something was taken in: read a snapshot, or nothing. */
export type Verdict = "fine" | "snapshot";

/** Prices between which a book is known whole; a side without one is known to its end. */
export interface Proven {
  /** Lowest price of buyers that the snapshot showed. */
  readonly bid?: DecimalText;
  /** Highest price of sellers that the snapshot showed. */
  readonly ask?: DecimalText;
}

/** What a book says at a moment. */
export interface BookView {
  /**
   * `live` where a change or another read showed that the snapshot is not older than the stream, every change
   * since was taken in, the best prices are proven and no read was in vain since the stream is silent;
   * otherwise the levels are not to be used.
   */
  readonly state: "live" | "syncing";
  /** Why it is not `live`, or had to begin anew last; absent at first. */
  readonly reason?: string;
  /** When it changed last, in ms; 0 for never. */
  readonly at: number;
  /** Number of the last update; absent before the first. */
  readonly lastUpdateId?: IdText;
  /** Levels of buyers, the highest first. */
  readonly bids: readonly Level[];
  /** Levels of sellers, the lowest first. */
  readonly asks: readonly Level[];
  /** Prices between which it is known whole. */
  readonly provenTo: Proven;
}

/** A book that is kept. */
export interface LocalBook {
  /** Takes in a change. */
  readonly hear: (event: DepthUpdate) => Verdict;
  /** Takes in a snapshot, where one is wanted. */
  readonly take: (snapshot: BookSnapshot, limit: number) => Verdict;
  /** Takes in whether it is as new as the stream, where a read shows that or nobody can say it any more. */
  readonly confirm: (isSo: boolean) => void;
  /** Begins anew: something may have been missed. */
  readonly restart: (reason: string) => void;
  /** What it says now, with so many levels of each side. */
  readonly view: (levels: number) => BookView;
}

/**
 * Changes that wait for a snapshot: half a minute of them, as a snapshot holds all that came before it was asked for.
 * One of a large book takes 40 KB, and reads may have to wait for an hour.
 */
const WAITING = 300;

/** Levels of each side; the rest is far from the market. */
export const LEVELS = 5_000;

const isAtMost = (a: IdText, b: IdText): boolean =>
  a.length === b.length ? a <= b : a.length < b.length;

/** How many levels of a side are proven; without a bound all, even where there are none. */
const provenOf = (side: Ladder, bound: DecimalText | undefined): number =>
  bound ? side.upTo(bound) : Infinity;

/** The nearer of two prices to the best one: the higher for buyers, the lower for sellers. */
const nearer = (sign: -1 | 1, a: DecimalText | undefined, b: DecimalText | undefined) =>
  a === undefined || (b !== undefined && sign * (Number(a) - Number(b)) > 0) ? b : a;

/**
 * A book of which nothing is known. It asks for another snapshot where fewer levels than `depth` are proven
 * on a side, at most half of what a snapshot shows: the price moves away from what it showed.
 */
export const localBook = (depth = 1): LocalBook => {
  let bids: Ladder = ladder(-1);
  let asks: Ladder = ladder(1);
  let phase: "waiting" | "bridging" | "live" = "waiting";
  /** Whether the snapshot is as new as the stream: one from a cache may be older than its first change. */
  let isProven = false;
  /** Changes since a snapshot is wanted; absent where none is. */
  let waiting: DepthUpdate[] | undefined = [];
  let last: IdText | undefined;
  let at = 0;
  let reason: string | undefined;
  let provenTo: Proven = {};
  let wanted = depth;

  const restart = (why: string): void => {
    reason = why;
    phase = "waiting";
    isProven = false;
    waiting = [];
    last = undefined;
    provenTo = {};
    [bids, asks] = [ladder(-1), ladder(1)];
  };

  /** How many levels of a side are proven, of the side with fewer. */
  const proven = (): number => Math.min(provenOf(bids, provenTo.bid), provenOf(asks, provenTo.ask));

  /** Sets levels; whether the book is wrong by them. Then it begins anew: no exchange has one that crosses. */
  const isWrong = (levels: Pick<BookSnapshot, "bids" | "asks">): boolean => {
    const isRead = levels.bids.every(bids.set) && levels.asks.every(asks.set);
    const is = !isRead || bids.best() >= asks.best();
    if (is) restart(isRead ? "it crossed" : "a level is unreadable");
    return is;
  };

  /** Takes what is proven for narrower, where a side ends nearer than that. */
  const narrow = (bid: DecimalText | undefined, ask: DecimalText | undefined): void => {
    const [low, high] = [nearer(-1, provenTo.bid, bid), nearer(1, provenTo.ask, ask)];
    provenTo = { ...(low && { bid: low }), ...(high && { ask: high }) };
  };

  const apply = (event: DepthUpdate): Verdict => {
    if (isWrong(event)) return "snapshot";
    last = event.lastUpdateId;
    at = event.time;
    phase = "live";
    isProven = true;
    narrow(bids.bound(LEVELS), asks.bound(LEVELS));
    return "fine";
  };

  const follow = (event: DepthUpdate): Verdict => {
    if (phase === "live" && event.previousUpdateId === last) return apply(event);
    if (last === undefined) return "snapshot";
    if (phase === "bridging") {
      const bridges = event.previousUpdateId === last ||
        (isAtMost(event.firstUpdateId, last) && isAtMost(last, event.lastUpdateId));
      if (bridges) return apply(event);
    }
    // What the snapshot holds, or what came twice.
    if (isAtMost(event.lastUpdateId, last)) return "fine";
    restart("a change is missing");
    waiting = [event];
    return "snapshot";
  };

  const hear = (event: DepthUpdate): Verdict => {
    if (waiting) {
      if (waiting.length >= WAITING) waiting.shift();
      waiting.push(event);
    }
    if (phase === "waiting" || follow(event) === "snapshot") return "snapshot";
    if (!waiting && proven() < wanted) waiting = [event];
    return waiting ? "snapshot" : "fine";
  };

  return {
    restart,
    hear,
    take: (snapshot, limit) => {
      const { lastUpdateId, T = at } = snapshot;
      if (!waiting) return "fine";
      const events = waiting.filter((event) => isAtMost(lastUpdateId, event.lastUpdateId));
      const [first] = events;
      const isOlder = first && !isAtMost(first.firstUpdateId, lastUpdateId) &&
        first.previousUpdateId !== lastUpdateId;
      // It is older than the changes that are known: between them something is missing.
      if (isOlder) return "snapshot";
      [bids, asks] = [ladder(-1), ladder(1)];
      if (isWrong(snapshot)) return "snapshot";
      provenTo = {};
      // A side that is not full ends there.
      const worst = (levels: readonly Level[]): DecimalText | undefined =>
        levels.length < limit ? undefined : levels.at(-1)?.[0];
      narrow(worst(snapshot.bids), worst(snapshot.asks));
      wanted = Math.min(depth, Math.ceil(limit / 2));
      last = lastUpdateId;
      at = T;
      phase = "bridging";
      // What was heard before is in it or follows on it.
      isProven = waiting.length > 0;
      waiting = undefined;
      // They may move the price away from what the snapshot shows, and no further change may come for long.
      return events.map(hear).at(-1) ?? "fine";
    },
    confirm: (isSo) => {
      isProven = isSo && phase !== "waiting";
    },
    view: (levels) => {
      const isLost = phase !== "waiting" && proven() === 0;
      const why = isLost ? "the price left what is proven" : reason;
      return {
        state: isProven && !isLost ? "live" : "syncing",
        ...(why && { reason: why }),
        at,
        ...(last && { lastUpdateId: last }),
        bids: bids.top(levels),
        asks: asks.top(levels),
        provenTo,
      };
    },
  };
};
