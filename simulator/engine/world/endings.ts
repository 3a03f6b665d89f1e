/** When dated orders and listen keys end. */
import { accountIn, accountNames } from "./seen_by.ts";
import type { Table } from "./table.ts";
import type { World } from "./world.ts";

interface Dated {
  readonly timeInForce: string;
  readonly goodTillDate: number;
}

/** Whether an order ends at a date. */
export const isDated = ({ timeInForce }: Pick<Dated, "timeInForce">): boolean =>
  timeInForce === "GTD";

/**
 * Ends of the orders below a node of a table. Nodes never change: those that a step has not copied are
 * read once, however many orders are open.
 */
const known = /*#__PURE__*/ new WeakMap<object, readonly number[]>();

const NONE: readonly number[] = [];

const endsIn = (table: Table<Dated>): readonly number[] => {
  const found = known.get(table);
  if (found) return found;
  let ends: number[] | undefined;
  if ("pairs" in table) {
    for (const [, order] of table.pairs) {
      if (isDated(order)) (ends ??= []).push(order.goodTillDate);
    }
  } else {
    for (const branch of table.branches) {
      for (const end of branch ? endsIn(branch) : NONE) (ends ??= []).push(end);
    }
  }
  known.set(table, ends ?? NONE);
  return ends ?? NONE;
};

/** When dated orders and listen keys of all accounts end, in order; what is overdue ends at once. */
export const endings = (world: World): readonly number[] => {
  const ends = new Set<number>();
  const soonest = world.time + 1;
  for (const name of accountNames(world)) {
    const account = accountIn(world, name);
    if (!account) continue;
    const { um, cm, algos, strategies, listenKeys } = account;
    for (const { open } of [um, cm, algos, strategies]) {
      if (open.size === 0) continue;
      for (const end of endsIn(open)) ends.add(Math.max(end, soonest));
    }
    for (const stream in listenKeys) {
      const held = listenKeys[stream];
      if (held) ends.add(Math.max(held.expires, soonest));
    }
  }
  return ends.size === 0 ? NONE : [...ends].sort((a, b) => a - b);
};
