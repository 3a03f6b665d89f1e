/**
 * A persistent list: plain nested arrays, of which a change copies a few and shares the rest. Holds
 * orders, trades and ledger entries, so that the cost of a step does not grow with their number.
 */

const BITS = 5;
const WIDTH = 1 << BITS;

type TreeNode = readonly unknown[];

/** A list that never changes; plain data. */
export interface Vector<A> {
  /** How many elements there are. */
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

/** The element at a place; `undefined` beyond the ends. */
export const at = <A>({ size, shift, root }: Vector<A>, i: number): A | undefined => {
  if (!(i >= 0 && i < size)) return undefined;
  let node = root;
  for (let level = shift; level > 0; level -= BITS) {
    node = node[(i >>> level) & (WIDTH - 1)] as TreeNode;
  }
  return node[i & (WIDTH - 1)] as A;
};

/** The list with an existing element replaced. */
export const replace = <A>(vector: Vector<A>, i: number, value: A): Vector<A> =>
  i >= 0 && i < vector.size
    ? { ...vector, root: placed(vector.root, vector.shift, i, value) }
    : vector;

/** The elements, first to last. */
export function* elements<A>(vector: Vector<A>): Generator<A> {
  for (let i = 0; i < vector.size; i++) yield at(vector, i) as A;
}

/** The elements, last to first. */
export function* newest<A>(vector: Vector<A>): Generator<A> {
  for (let i = vector.size - 1; i >= 0; i--) yield at(vector, i) as A;
}

/** A list of the given elements. */
export const vectorOf = <A>(all: readonly A[]): Vector<A> =>
  all.reduce<Vector<A>>(push, emptyVector);
