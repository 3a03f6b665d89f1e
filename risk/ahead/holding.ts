/** What holding an account costs while time passes: funding, interest of loans and of balances below zero. */
import { times, type Units } from "../../lib/decimal.ts";
import { contractValue } from "../calculate.ts";
import { credited } from "../change/fill.ts";
import { loanInterest, negativeInterest } from "../interest.ts";
import type { Terms } from "../market.ts";
import type { Balance, Held, Portfolio } from "../portfolio.ts";

/** Funding of a contract. */
export interface Funding {
  /** What longs pay shorts each time, as a share of the value; below zero where shorts pay. */
  readonly rate: Units;
  /** Hours between two payments, counted from 00:00 UTC: 8 where left out. */
  readonly hours?: number;
}

/** What is assumed of the time ahead. Prices stay. What is left out costs nothing. */
export interface Holding {
  /** When it begins, in milliseconds. */
  readonly from: number;
  /** Funding by contract. */
  readonly funding?: Readonly<Record<string, Funding>>;
  /** Interest of a day by asset, as a share: of loans, and of balances below zero. */
  readonly daily?: Readonly<Record<string, Units>>;
  /** What may be below zero without interest, by asset: the threshold of the account's VIP level. */
  readonly thresholds?: Readonly<Record<string, Units>>;
}

/** What was paid, in USD; below zero where it was received. */
export interface Paid {
  /** Funding. */
  readonly funding: Units;
  /** Interest of margin loans. */
  readonly loans: Units;
  /** Interest of balances below zero. */
  readonly negative: Units;
}

/** An account after a while, and what it paid. */
export interface Aged<F extends Held> {
  /** The account at the end. */
  readonly portfolio: Portfolio<F>;
  /** What it has paid until then. */
  readonly paid: Paid;
}

/** Milliseconds of an hour. */
export const HOUR = 3_600_000;

const KINDS = ["um", "cm"] as const;

type Movement = readonly [asset: string, wallet: keyof Balance, amount: Units];

const fundingAt = (
  portfolio: Portfolio,
  terms: Terms,
  { funding = {} }: Holding,
  hour: number,
): readonly Movement[] =>
  KINDS.flatMap((kind) =>
    Object.values(portfolio[kind].positions).flatMap(({ symbol, amount }): Movement[] => {
      const contract = terms[kind][symbol];
      const { rate = 0n, hours = 8 } = funding[symbol] ?? {};
      if (!contract || rate === 0n || hour % hours !== 0) return [];
      const value = contractValue(contract, amount, contract.markPrice);
      return [[contract.marginAsset, kind, -times(value, rate)]];
    })
  );

const loansAt = ({ balances }: Portfolio, { daily = {} }: Holding): readonly Movement[] =>
  Object.entries(balances).flatMap(([asset, { debt = 0n }]): Movement[] => {
    const rate = daily[asset] ?? 0n;
    return debt < 0n && rate > 0n ? [[asset, "interest", -loanInterest(-debt, rate)]] : [];
  });

/** The wallet that is lowest bears what its asset is charged. */
const negativeAt = (
  { balances }: Portfolio,
  { daily = {}, thresholds = {} }: Holding,
): readonly Movement[] =>
  Object.entries(balances).flatMap(([asset, balance]): Movement[] => {
    const { cross = 0n, locked = 0n, um = 0n, cm = 0n } = balance;
    const due = negativeInterest(
      cross + locked + um + cm,
      thresholds[asset] ?? 0n,
      daily[asset] ?? 0n,
    );
    return due > 0n ? [[asset, cm < um ? "cm" : "um", -due]] : [];
  });

const usd = ({ assets }: Terms, movements: readonly Movement[]): Units =>
  movements.reduce(
    (sum, [asset, , amount]) => sum - times(amount, assets[asset]?.price ?? 0n),
    0n,
  );

/** The account once the clock has struck one hour more; `at` is that full hour. */
export const struck = <F extends Held>(
  { portfolio, paid }: Aged<F>,
  terms: Terms,
  holding: Holding,
  at: number,
): Aged<F> => {
  const hour = Math.round(at / HOUR) % 24;
  const loans = loansAt(portfolio, holding);
  const funding = fundingAt(portfolio, terms, holding, hour);
  const pay = (before: Portfolio<F>, movements: readonly Movement[]): Portfolio<F> =>
    movements.length === 0 ? before : {
      ...before,
      balances: movements.reduce(
        (balances, [asset, wallet, amount]) => credited(balances, { asset, amount }, wallet),
        before.balances,
      ),
    };
  const held = pay(pay(portfolio, loans), funding);
  // Once a day, on what is below zero then.
  const negative = hour === 0 ? negativeAt(held, holding) : [];
  return {
    portfolio: pay(held, negative),
    paid: {
      funding: paid.funding + usd(terms, funding),
      loans: paid.loans + usd(terms, loans),
      negative: paid.negative + usd(terms, negative),
    },
  };
};

/** The first full hour after a moment. */
export const firstHour = (from: number): number => (Math.floor(from / HOUR) + 1) * HOUR;

/** An account at the beginning. */
export const unaged = <F extends Held>(portfolio: Portfolio<F>): Aged<F> => ({
  portfolio,
  paid: { funding: 0n, loans: 0n, negative: 0n },
});
