/** One side of an order book: levels in order, the best first. */
import type { DecimalText } from "../../lib/answers/answer.ts";

/**
 * A level: price and quantity, in the base asset or, on COIN-M, in contracts. Prices are told apart as
 * numbers, which have 15 digits.
 */
export type Level = readonly [price: DecimalText, qty: DecimalText];

/** One side of a book. */
export interface Ladder {
  /** Sets the quantity at a price; zero removes the level, known or not. `false` if the level cannot be read. */
  readonly set: (level: Level) => boolean;
  /** The best levels. */
  readonly top: (count: number) => readonly Level[];
  /** How many levels there are from the best down to a price. */
  readonly upTo: (price: DecimalText) => number;
  /** The best price, as a number; NaN without one. */
  readonly best: () => number;
  /** Drops the worst levels beyond a number; gives the worst price that stays, if any went. */
  readonly bound: (most: number) => DecimalText | undefined;
}

/** A side without levels; `sign` is -1 for buyers, whose best price is the highest, and 1 for sellers. */
export const ladder = (sign: -1 | 1): Ladder => {
  // Worst first: what changes most stands at the end, where an array moves least.
  const ranks: number[] = [];
  const levels: Level[] = [];
  const placeOf = (rank: number): number => {
    let [low, high] = [0, ranks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ranks[middle] ?? 0) > rank) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    set: (level) => {
      // To JavaScript `null` and no text are zeros: a dash is none.
      const rank = sign * Number(level?.[0] || "-");
      const qty = Number(level?.[1] || "-");
      const place = placeOf(rank);
      const isThere = ranks[place] === rank;
      if (isNaN(rank + qty)) return false;
      if (qty !== 0 && isThere) levels[place] = level;
      else if (qty !== 0) {
        ranks.splice(place, 0, rank);
        levels.splice(place, 0, level);
      } else if (isThere) {
        ranks.splice(place, 1);
        levels.splice(place, 1);
      }
      return true;
    },
    top: (count) => levels.slice(Math.max(0, levels.length - count)).reverse(),
    upTo: (price) => ranks.length - placeOf(sign * Number(price)),
    best: () => sign * (ranks.at(-1) ?? NaN),
    bound: (most) => {
      const over = ranks.length - most;
      if (over <= 0) return undefined;
      ranks.splice(0, over);
      levels.splice(0, over);
      return levels[0]?.[0];
    },
  };
};
