/** Thinning of what is long past. */
import type { Point } from "../world/past.ts";

const MINUTE = 60_000;

/**
 * The first, the highest, the lowest and the last of each minute, in order: candles of a minute and
 * more stay as they are.
 */
export const thinned = <A extends Point>(all: readonly A[]): readonly A[] => {
  const kept: A[] = [];
  for (let from = 0; from < all.length;) {
    const minute = Math.floor((all[from] as A).time / MINUTE);
    let until = from;
    let high = from;
    let low = from;
    while (until < all.length && Math.floor((all[until] as A).time / MINUTE) === minute) {
      if ((all[until] as A).price > (all[high] as A).price) high = until;
      if ((all[until] as A).price < (all[low] as A).price) low = until;
      until++;
    }
    const places = new Set([from, high, low, until - 1]);
    kept.push(...[...places].sort((a, b) => a - b).map((place) => all[place] as A));
    from = until;
  }
  return kept;
};
