/** What has one value at a time: positions, wallets, liabilities. */
import { isLess, plus, printed, spelled, zero } from "../../../lib/decimal.ts";
import type { ValueView } from "./views.ts";

/** Names a value among all. */
export const valueKey = (value: ValueView): string => {
  switch (value.type) {
    case "position":
      return `position/${value.book}/${value.symbol}/${value.positionSide}`;
    case "balance":
      return `balance/${value.book}/${value.asset}`;
    case "liability":
      return `liability/${value.asset}`;
  }
};

const amount = (text: string | undefined) => spelled(text) ?? zero;

/** Whether two decimals are the same amount. */
export const isSame = (a: string | undefined, b: string | undefined): boolean =>
  a === b || (!isLess(amount(a), amount(b)) && !isLess(amount(b), amount(a)));

/** The sum of two decimals. */
export const sumOf = (a: string | undefined, b: string | undefined): string =>
  printed(plus(amount(a), amount(b)));

/** Whether two values are the same amount. */
export const isSameValue = (a: ValueView, b: ValueView): boolean =>
  isSame(a.amount, b.amount) &&
  ("locked" in a && "locked" in b ? isSame(a.locked, b.locked) : true);

/** The value where no row shows it. */
export const emptied = (value: ValueView): ValueView => ({
  ...value,
  amount: "0",
  ...("locked" in value && { locked: "0" }),
});
