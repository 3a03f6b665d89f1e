/** When dated orders and listen keys end. */
import type { Table } from "./table.ts";
import type { Account } from "./world.ts";

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

/** When dated orders and listen keys of an account end, in no order. */
export const endsOf = (
  { um, cm, algos, strategies, listenKeys }: Account,
): readonly number[] => {
  let ends: number[] | undefined;
  const add = (open: Table<Dated>): void => {
    if (open.size === 0) return;
    for (const end of endsIn(open)) (ends ??= []).push(end);
  };
  add(um.open);
  add(cm.open);
  add(algos.open);
  add(strategies.open);
  for (const stream in listenKeys) {
    const held = listenKeys[stream];
    if (held) (ends ??= []).push(held.expires);
  }
  return ends ?? NONE;
};
