/** What has one value at a time: positions, wallets, liabilities. */
import { minus, plus, printed, spelled, zero } from "../../../lib/decimal.ts";
import type { ValueView } from "./views.ts";

/** What names values of every type. */
interface Named extends Pick<ValueView, "type"> {
  readonly book?: string;
  readonly symbol?: string;
  readonly asset?: string;
  readonly positionSide?: string;
}

/** Names a value among all. */
export const valueKey = (value: ValueView): string => {
  const { type, book, symbol, asset, positionSide }: Named = value;
  return [type, book, symbol ?? asset, positionSide].filter(Boolean).join("/");
};

const amount = (text: string | undefined) => spelled(text) ?? zero;

/** The sum of two decimals. */
export const sumOf = (a: string | undefined, b: string | undefined): string =>
  printed(plus(amount(a), amount(b)));

/** Above zero if the first decimal is more than the second, below if it is less. */
export const difference = (a: string | undefined, b: string | undefined): bigint =>
  minus(amount(a), amount(b)).units;

/** Whether two decimals are the same amount. */
export const isSame = (a: string | undefined, b: string | undefined): boolean =>
  a === b || difference(a, b) === 0n;

/** Whether two values are the same amount. */
export const isSameValue = (a: ValueView, b: ValueView): boolean =>
  isSame(a.amount, b.amount) &&
  ("locked" in a && "locked" in b ? isSame(a.locked, b.locked) : true);

/** Whether a value is a position whose price of entry is another one than it was. */
export const isRepriced = (value: ValueView, before: ValueView | undefined): boolean =>
  value.type === "position" && before?.type === value.type &&
  !isSame(value.entryPrice, before.entryPrice);

/** The value where no row shows it. */
export const emptied = (value: ValueView): ValueView => ({
  ...value,
  amount: "0",
  ...("locked" in value && { locked: "0" }),
});
