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

const endsIn = (table: Table<Dated>): readonly number[] => {
  const found = known.get(table);
  if (found) return found;
  const ends = "pairs" in table
    ? table.pairs.flatMap(([, order]) => isDated(order) ? [order.goodTillDate] : [])
    : table.branches.flatMap((branch) => branch ? endsIn(branch) : []);
  known.set(table, ends);
  return ends;
};

/** When dated orders and listen keys of all accounts end, in order; what is overdue ends at once. */
export const endings = (world: World): readonly number[] => {
  const ends = accountNames(world).flatMap((name) => {
    const account = accountIn(world, name);
    return account
      ? [
        ...[account.um, account.cm, account.algos, account.strategies]
          .flatMap(({ open }) => endsIn(open)),
        ...Object.values(account.listenKeys).map(({ expires }) => expires),
      ]
      : [];
  });
  return [...new Set(ends.map((end) => Math.max(end, world.time + 1)))].sort((a, b) => a - b);
};
