/** Finding a moment in what is kept. */
import type { Point } from "../world/past.ts";
import { at, type Vector } from "../world/vector.ts";

/** Place of the first element at a time or after it. */
export const placeAt = (all: Vector<Point>, time: number): number => {
  let from = 0;
  let until = all.size;
  while (from < until) {
    const middle = (from + until) >> 1;
    if ((at(all, middle) as Point).time < time) from = middle + 1;
    else until = middle;
  }
  return from;
};
