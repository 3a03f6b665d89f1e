/** Thinning of what is long past. */
import type { Point } from "../world/past.ts";

/** A minute, in ms. */
export const MINUTE = 60_000;
/** An hour, in ms. */
export const HOUR = 3_600_000;

/**
 * The first, the highest, the lowest and the last of each span, in order: candles of that span and more
 * stay as they are.
 */
export const thinned = <A extends Point>(all: readonly A[], span: number): readonly A[] => {
  const kept: A[] = [];
  for (let from = 0; from < all.length;) {
    const place = Math.floor((all[from] as A).time / span);
    let until = from;
    let high = from;
    let low = from;
    while (until < all.length && Math.floor((all[until] as A).time / span) === place) {
      if ((all[until] as A).price > (all[high] as A).price) high = until;
      if ((all[until] as A).price < (all[low] as A).price) low = until;
      until++;
    }
    const places = new Set([from, high, low, until - 1]);
    kept.push(...[...places].sort((a, b) => a - b).map((each) => all[each] as A));
    from = until;
  }
  return kept;
};
