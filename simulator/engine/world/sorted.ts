/**
 * A persistent list of values by price, lowest price first: chunks of plain arrays, of which a
 * change copies one and the list of chunks.
 */
import type { Units } from "../../../lib/decimal.ts";

const CHUNK = 64;

interface Priced {
  readonly price: Units;
}

/** Values by price; no chunk is empty. */
export type Sorted<A extends Priced> = readonly (readonly A[])[];

/** Place of the first element that is not before, among those that are sorted so. */
const firstNot = <B>(all: readonly B[], isBefore: (one: B) => boolean): number => {
  let from = 0;
  let until = all.length;
  while (from < until) {
    const middle = (from + until) >> 1;
    if (isBefore(all[middle] as B)) from = middle + 1;
    else until = middle;
  }
  return from;
};

const chunkFor = <A extends Priced>(sorted: Sorted<A>, price: Units): number =>
  firstNot(sorted, (chunk) => (chunk.at(-1) as A).price < price);

const placeIn = <A extends Priced>(chunk: readonly A[], price: Units): number =>
  firstNot(chunk, (each) => each.price < price);

/** The value at a price. */
export const valueAt = <A extends Priced>(sorted: Sorted<A>, price: Units): A | undefined => {
  const chunk = sorted[chunkFor(sorted, price)];
  const found = chunk?.[placeIn(chunk, price)];
  return found?.price === price ? found : undefined;
};

/** A copy with some elements in place of others: many times faster than spreading the parts. */
const spliced = <B>(
  all: readonly B[],
  at: number,
  removed: number,
  ...added: readonly B[]
): readonly B[] => {
  const copy = all.slice();
  copy.splice(at, removed, ...added);
  return copy;
};

/** The list with a value at its price, added or replaced. */
export const withValue = <A extends Priced>(sorted: Sorted<A>, value: A): Sorted<A> => {
  const at = Math.min(chunkFor(sorted, value.price), Math.max(0, sorted.length - 1));
  const chunk = sorted[at] ?? [];
  const place = placeIn(chunk, value.price);
  const after = spliced(chunk, place, chunk[place]?.price === value.price ? 1 : 0, value);
  const half = after.length >> 1;
  return after.length <= CHUNK
    ? spliced(sorted, at, 1, after)
    : spliced(sorted, at, 1, after.slice(0, half), after.slice(half));
};

/** The list without the value at a price. */
export const withoutValue = <A extends Priced>(sorted: Sorted<A>, price: Units): Sorted<A> => {
  const at = chunkFor(sorted, price);
  const after = sorted[at]?.filter((each) => each.price !== price);
  if (!after) return sorted;
  return after.length === 0 ? spliced(sorted, at, 1) : spliced(sorted, at, 1, after);
};

/** The values, lowest price first. */
export function* ascending<A extends Priced>(sorted: Sorted<A>): Generator<A, undefined> {
  for (const chunk of sorted) yield* chunk;
  return undefined;
}

/** The values, highest price first. */
export function* descending<A extends Priced>(sorted: Sorted<A>): Generator<A, undefined> {
  for (let i = sorted.length - 1; i >= 0; i--) {
    const chunk = sorted[i] as readonly A[];
    for (let j = chunk.length - 1; j >= 0; j--) yield chunk[j] as A;
  }
  return undefined;
}

/** The value with the lowest price. */
export const lowest = <A extends Priced>(sorted: Sorted<A>): A | undefined => sorted[0]?.[0];

/** The value with the highest price. */
export const highest = <A extends Priced>(sorted: Sorted<A>): A | undefined =>
  sorted.at(-1)?.at(-1);
