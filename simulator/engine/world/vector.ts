/**
 * A persistent list: plain nested arrays, of which a change copies a few and shares the rest. Holds
 * orders, trades and ledger entries, so that the cost of a step does not grow with their number. Old
 * elements can be forgotten; those after them keep their places.
 */

const BITS = 5;
const WIDTH = 1 << BITS;

type TreeNode = readonly unknown[];

/** A list that never changes; plain data. */
export interface Vector<A> {
  /** How many elements there are, forgotten ones included. */
  readonly size: number;
  /** Height of the tree in bits. */
  readonly shift: number;
  /**
   * The tree.
   *
   * @internal
   */
  readonly root: TreeNode;
  /** Never present; carries the type of the elements. */
  readonly of?: A;
}

/** The empty list. */
export const emptyVector: Vector<never> = { size: 0, shift: BITS, root: [] };

const withAt = (node: TreeNode, at: number, value: unknown): TreeNode => {
  const copy = node.slice();
  copy[at] = value;
  return copy;
};

const placed = (node: TreeNode, shift: number, i: number, value: unknown): TreeNode => {
  const at = (i >>> shift) & (WIDTH - 1);
  if (shift === 0) return withAt(node, at, value);
  return withAt(node, at, placed((node[at] ?? []) as TreeNode, shift - BITS, i, value));
};

/** The list with one more element at its end. */
export const push = <A>(vector: Vector<A>, value: A): Vector<A> => {
  const { size, shift, root } = vector;
  const isFull = size === 2 ** (shift + BITS);
  const grown = isFull ? { shift: shift + BITS, root: [root] } : { shift, root };
  return { size: size + 1, shift: grown.shift, root: placed(grown.root, grown.shift, size, value) };
};

/** The element at a place; `undefined` beyond the ends, and where it is forgotten. */
export const at = <A>({ size, shift, root }: Vector<A>, i: number): A | undefined => {
  if (!(i >= 0 && i < size)) return undefined;
  let node = root;
  for (let level = shift; level > 0; level -= BITS) {
    const next = node[(i >>> level) & (WIDTH - 1)] as TreeNode | null | undefined;
    if (!next) return undefined;
    node = next;
  }
  return (node[i & (WIDTH - 1)] ?? undefined) as A | undefined;
};

/** The list with an existing element replaced. */
export const replace = <A>(vector: Vector<A>, i: number, value: A): Vector<A> =>
  i >= 0 && i < vector.size
    ? { ...vector, root: placed(vector.root, vector.shift, i, value) }
    : vector;

function* forward<A>(node: TreeNode, shift: number): Generator<A> {
  for (const each of node) {
    if (each === null || each === undefined) continue;
    if (shift === 0) yield each as A;
    else yield* forward<A>(each as TreeNode, shift - BITS);
  }
}

function* backward<A>(node: TreeNode, shift: number): Generator<A> {
  for (let i = node.length - 1; i >= 0; i--) {
    const each = node[i];
    if (each === null || each === undefined) continue;
    if (shift === 0) yield each as A;
    else yield* backward<A>(each as TreeNode, shift - BITS);
  }
}

/** The elements that are not forgotten, first to last. */
export const elements = <A>({ root, shift }: Vector<A>): Generator<A> => forward(root, shift);

/** The elements that are not forgotten, last to first. */
export const newest = <A>({ root, shift }: Vector<A>): Generator<A> => backward(root, shift);

/** A list with some elements forgotten, and those. */
export interface Forgotten<A> {
  readonly vector: Vector<A>;
  readonly gone: readonly A[];
}

/** The list without those elements before a place that need not stay. */
export const forgotten = <A>(
  vector: Vector<A>,
  before: number,
  stays: (element: A) => boolean = () => false,
): Forgotten<A> => {
  const gone: A[] = [];
  const cleared = (node: TreeNode, shift: number, start: number): TreeNode | null => {
    const copy = node.slice();
    const width = 2 ** shift;
    for (let i = 0; i < node.length && start + i * width < before; i++) {
      const each = node[i];
      if (each === null || each === undefined) continue;
      if (shift > 0) copy[i] = cleared(each as TreeNode, shift - BITS, start + i * width);
      else if (!stays(each as A)) {
        gone.push(each as A);
        copy[i] = null;
      }
    }
    return copy.length === WIDTH && copy.every((each) => each === null) ? null : copy;
  };
  const root = cleared(vector.root, vector.shift, 0) ?? [];
  return gone.length === 0 ? { vector, gone } : { vector: { ...vector, root }, gone };
};

/** A list of the given elements. */
export const vectorOf = <A>(all: readonly A[]): Vector<A> =>
  all.reduce<Vector<A>>(push, emptyVector);

/** The elements of a list that are not those of an earlier one: what both share is passed over. */
export const changedSince = <A>(before: Vector<A>, after: Vector<A>): readonly A[] => {
  const found: A[] = [];
  const walk = (was: unknown, is: TreeNode, shift: number): void => {
    const old = Array.isArray(was) ? was as TreeNode : [];
    for (let i = 0; i < is.length; i++) {
      const each = is[i];
      if (each === old[i] || each === null || each === undefined) continue;
      if (shift === 0) found.push(each as A);
      else walk(old[i], each as TreeNode, shift - BITS);
    }
  };
  // A list that has grown in height holds what it was as its first branch.
  let was: TreeNode = before.root;
  for (let { shift } = before; shift < after.shift; shift += BITS) was = [was];
  if (before.root !== after.root) walk(was, after.root, after.shift);
  return found;
};
