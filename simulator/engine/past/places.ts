/** Finding a moment in what is kept. */
import { at, type Vector } from "../world/vector.ts";

/** Place of the first element at a time or after it. */
export const placeAt = <A extends { readonly time: number }>(
  all: Vector<A>,
  time: number,
): number => {
  let from = 0;
  let until = all.size;
  while (from < until) {
    const middle = (from + until) >> 1;
    if ((at(all, middle) as A).time < time) from = middle + 1;
    else until = middle;
  }
  return from;
};
