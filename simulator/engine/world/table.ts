/**
 * A persistent map from text to values: a tree of plain arrays over the keys' hashes, in which a
 * change copies one branch.
 */

const WIDTH = 32;
const BUCKET = 8;

type Pair<A> = readonly [key: string, value: A];

/** Either a few pairs, or 32 branches, some empty. */
export type Table<A> =
  | { readonly size: number; readonly pairs: readonly Pair<A>[] }
  | { readonly size: number; readonly branches: readonly (Table<A> | null)[] };

/** The empty map. */
export const emptyTable: Table<never> = { size: 0, pairs: [] };

const hash = (key: string, depth: number): number => {
  let h = 0x811c9dc5 ^ depth;
  for (let i = 0; i < key.length; i++) h = Math.imul(h ^ key.charCodeAt(i), 0x01000193);
  return (h ^ (h >>> 15)) & (WIDTH - 1);
};

const split = <A>(pairs: readonly Pair<A>[], depth: number): Table<A> => {
  const branches: (Table<A> | null)[] = Array.from({ length: WIDTH }, () => null);
  for (const [key, value] of pairs) {
    const at = hash(key, depth);
    branches[at] = set(branches[at] ?? emptyTable, key, value, depth + 1);
  }
  return { size: pairs.length, branches };
};

/** The map with a value under a key. */
export const set = <A>(table: Table<A>, key: string, value: A, depth = 0): Table<A> => {
  if ("pairs" in table) {
    const rest = table.pairs.filter(([each]) => each !== key);
    const pairs = [...rest, [key, value] as const];
    return pairs.length <= BUCKET || depth > 6
      ? { size: pairs.length, pairs }
      : split(pairs, depth);
  }
  const at = hash(key, depth);
  const before = table.branches[at] ?? emptyTable;
  const after = set(before, key, value, depth + 1);
  const branches = table.branches.slice();
  branches[at] = after;
  return { size: table.size - before.size + after.size, branches };
};

/** The map without a key. */
export const remove = <A>(table: Table<A>, key: string, depth = 0): Table<A> => {
  if ("pairs" in table) {
    const pairs = table.pairs.filter(([each]) => each !== key);
    return pairs.length === table.pairs.length ? table : { size: pairs.length, pairs };
  }
  const at = hash(key, depth);
  const before = table.branches[at];
  if (!before) return table;
  const after = remove(before, key, depth + 1);
  if (after === before) return table;
  const branches = table.branches.slice();
  branches[at] = after.size === 0 ? null : after;
  return { size: table.size - before.size + after.size, branches };
};

/** The value under a key. */
export const get = <A>(table: Table<A>, key: string, depth = 0): A | undefined => {
  if ("pairs" in table) return table.pairs.find(([each]) => each === key)?.[1];
  const branch = table.branches[hash(key, depth)];
  return branch ? get(branch, key, depth + 1) : undefined;
};

/** The values, in no guaranteed order. */
export function* values<A>(table: Table<A>): Generator<A> {
  // One generator for all: with one for each branch, every value goes through as many as it lies deep.
  const left: Table<A>[] = [table];
  for (let next; (next = left.pop());) {
    if ("pairs" in next) { for (const [, value] of next.pairs) yield value; }
    else {
      for (let at = WIDTH - 1; at >= 0; at--) {
        const branch = next.branches[at];
        if (branch) left.push(branch);
      }
    }
  }
}
