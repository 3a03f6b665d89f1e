/** What has one value at a time: positions, wallets, liabilities. */
import { isLess, plus, printed, spelled, zero } from "../../../lib/decimal.ts";
import type { LiabilityChange, OutboundAccountPosition } from "../../events/margin/balance.ts";
import type { AccountUpdate } from "../../events/portfolio/account.ts";
import type { ValueView } from "./views.ts";

/** A value that an event told, and when it holds, in ms. */
export interface Dated {
  readonly value: ValueView;
  readonly time: number;
}

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
  !isLess(amount(a), amount(b)) && !isLess(amount(b), amount(a));

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

/** Values in an event of futures. Events list only what changed. */
export const valuesOfUpdate = (
  { update, transactionTime }: AccountUpdate,
  book: "UM" | "CM",
): readonly Dated[] =>
  [
    ...listOf(update.balances).map(({ asset, walletBalance }): ValueView => ({
      type: "balance",
      book,
      asset,
      amount: walletBalance,
    })),
    ...listOf(update.positions).map((
      { symbol, positionSide, positionAmt, entryPrice },
    ): ValueView => ({
      type: "position",
      book,
      symbol,
      positionSide,
      amount: positionAmt,
      entryPrice,
    })),
  ].map((value) => ({ value, time: transactionTime }));

// What is not essential may be anything.
const listOf = <A>(all: readonly A[] | undefined): readonly A[] => Array.isArray(all) ? all : [];

/** Balances in an event of margin. */
export const valuesOfMargin = (
  { balances, updateTime }: OutboundAccountPosition,
): readonly Dated[] =>
  balances.map(({ asset, free, locked }) => ({
    value: { type: "balance", book: "MARGIN", asset, amount: free, locked },
    time: updateTime,
  }));

/** The liability in an event. */
export const valueOfLiability = (
  { asset, totalLiability, eventTime }: LiabilityChange,
): Dated => ({ value: { type: "liability", asset, amount: totalLiability }, time: eventTime });
