/** Why figures of our own may differ from the exchange's: what each cause would make of an account. */
import { ONE, type Units } from "../../lib/decimal.ts";
import { loanInterest } from "../interest.ts";
import { type ContractTerms, type Terms, widened } from "../market.ts";
import type { Committed, Portfolio } from "../portfolio.ts";

/** Why figures differ. */
export type Cause =
  /** Prices moved between the answers. */
  | "prices"
  /** The exchange counts USDT as 1 USD. */
  | "usdt"
  /** The exchange counts one flat collateral rate for each asset. */
  | "flatRates"
  /** Open cross margin orders cost another amount of collateral. */
  | "openLoss"
  /** An hour's interest of loans is in one of the two alone. */
  | "interest"
  /** Brackets are widened for the account. */
  | "notionalCoef"
  /** An asset of the account has no terms. */
  | "unknownAsset"
  /** Orders hold initial margin that the account does not have. */
  | "orders";

/** What may be known besides, to find causes by. */
export interface Hints {
  /** The terms a moment before and a moment after; the exchange's figures are of some time between. */
  readonly around?: readonly [Terms, Terms];
  /** Interest of loans for a day by asset, as a share. */
  readonly daily?: Readonly<Record<string, Units>>;
  /**
   * Factors that brackets may be widened by; where left out 1.5 to 10, and 1 by them: those that an account has
   * may be in the brackets that are shown already.
   */
  readonly coefficients?: readonly Units[];
}

/** An account and the terms that it is held on. */
export interface Case {
  readonly account: Portfolio<Committed>;
  readonly terms: Terms;
}

/** A cause that gives one certain case. */
export interface Certain {
  readonly cause: Cause;
  /** How much of it: a factor, hours; absent where there is but one. */
  readonly degree?: Units;
  readonly apply: (of: Case) => Case;
}

const usdt: Certain = {
  cause: "usdt",
  apply: ({ account, terms }) => {
    const info = terms.assets["USDT"];
    return !info ? { account, terms } : {
      account,
      terms: { ...terms, assets: { ...terms.assets, USDT: { ...info, price: ONE } } },
    };
  },
};

const flatRates: Certain = {
  cause: "flatRates",
  apply: ({ account, terms }) => ({
    account,
    terms: {
      ...terms,
      assets: Object.fromEntries(
        Object.entries(terms.assets).map(([asset, info]) => {
          const [first] = info.tiers;
          const last = info.tiers.at(-1);
          return [asset, first && last ? { ...info, tiers: [{ ...first, cap: last.cap }] } : info];
        }),
      ),
    },
  }),
};

const openLossOf = (reported: Units): Certain => ({
  cause: "openLoss",
  apply: ({ account, terms }) => ({ terms, account: { ...account, openLoss: reported } }),
});

const interestOf = (daily: Readonly<Record<string, Units>>, sign: 1n | -1n): Certain => ({
  cause: "interest",
  degree: sign * ONE,
  apply: ({ account, terms }) => ({
    terms,
    account: {
      ...account,
      balances: Object.fromEntries(
        Object.entries(account.balances).map(([asset, balance]) => {
          const { debt = 0n, interest = 0n } = balance;
          const rate = daily[asset] ?? 0n;
          return [
            asset,
            debt < 0n && rate > 0n
              ? { ...balance, interest: interest - sign * loanInterest(-debt, rate) }
              : balance,
          ];
        }),
      ),
    },
  }),
});

const allWidened = (contracts: Terms["um"], by: Units): Terms["um"] =>
  Object.fromEntries(
    Object.entries(contracts).map(([symbol, contract]): [string, ContractTerms] => [symbol, {
      ...contract,
      brackets: widened(contract.brackets, by),
    }]),
  );

const coefficientOf = (degree: Units): Certain => ({
  cause: "notionalCoef",
  degree,
  apply: ({ account, terms }) => ({
    account,
    terms: { ...terms, um: allWidened(terms.um, degree), cm: allWidened(terms.cm, degree) },
  }),
});

const COEFFICIENTS: readonly Units[] = [
  ...[150_000_000n, 200_000_000n, 250_000_000n, 300_000_000n],
  ...[400_000_000n, 500_000_000n, 1_000_000_000n],
  ...[66_666_667n, 50_000_000n, 25_000_000n],
];

/** All causes that give one certain case each. */
export const certain = (
  { daily, coefficients = COEFFICIENTS }: Hints,
  openLoss: Units | undefined,
): readonly Certain[] => [
  usdt,
  flatRates,
  ...(openLoss === undefined ? [] : [openLossOf(openLoss)]),
  ...(daily ? [interestOf(daily, 1n), interestOf(daily, -1n)] : []),
  ...coefficients.map(coefficientOf),
];

const between = (from: Units, to: Units, share: Units): Units => from + (to - from) * share / ONE;

/** Terms with the prices of a moment between two others. */
export const priced = (
  terms: Terms,
  [from, to]: readonly [Terms, Terms],
  share: Units,
): Terms => {
  const contracts = (kind: "um" | "cm"): Terms["um"] =>
    Object.fromEntries(
      Object.entries(terms[kind]).map(([symbol, contract]) => {
        const [a, b] = [from[kind][symbol]?.markPrice, to[kind][symbol]?.markPrice];
        return [
          symbol,
          a === undefined || b === undefined
            ? contract
            : { ...contract, markPrice: between(a, b, share) },
        ];
      }),
    );
  return {
    ...terms,
    um: contracts("um"),
    cm: contracts("cm"),
    assets: Object.fromEntries(
      Object.entries(terms.assets).map(([asset, info]) => {
        const [a, b] = [from.assets[asset]?.price, to.assets[asset]?.price];
        return [
          asset,
          a === undefined || b === undefined ? info : { ...info, price: between(a, b, share) },
        ];
      }),
    ),
  };
};
