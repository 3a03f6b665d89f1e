/**
 * An account and its terms from what the exchange answers. What is missing is named, and nothing is
 * guessed: neither a price of 1 nor a rate of 0.
 */
import * as E from "../lib/either.ts";
import { type AccountAnswers, type Missing, missing, type Need } from "./answers.ts";
import type { Terms } from "./market.ts";
import { accountOf, committedOf } from "./of_account.ts";
import { termsIn } from "./of_terms.ts";
import type { AccountKind, Committed, Held, Portfolio } from "./portfolio.ts";
import type { AccountAnswer } from "./reported.ts";

/** An account and the terms that it was read with. */
export interface AccountAndTerms<F extends Held = Held> {
  /** The account. */
  readonly portfolio: Portfolio<F>;
  /** Prices, rates, brackets: of all assets that are priced, of the contracts that it is in. */
  readonly terms: Terms;
}

/** An account at one moment, its open orders and the exchange's own figures included. */
export interface Snapshot extends Portfolio<Committed> {
  /** What the exchange itself says of the account's risk; absent where it was not read. */
  readonly reported?: AccountAnswer;
}

/** How an account is margined, by the `accountType` of `getPortfolioMarginProAccountInfo`. */
export const kindOf = (accountType: string | undefined): AccountKind | undefined =>
  accountType === "PM_1"
    ? "pro"
    : accountType === "PM_2"
    ? "retail"
    : accountType === "PM_3"
    ? "span"
    : undefined;

type Reads<A> = E.Either<readonly Missing[], A>;

const LISTS = ["balances", "indexPrices", "rates", "tiers", "leverages"];
const FUTURES_LISTS = ["positions", "brackets", "premiumIndex", "orders", "leverages"];

const refuse = (why: string): never => {
  throw new TypeError(`Cannot read the account: ${why}`);
};

/** Refuses what is no list of rows: answers kept or made by hand may hold anything. */
const checkLists = (of: unknown, at: string, names: readonly string[]): void => {
  if (Object(of) !== of) refuse("give { kind, balances, um, cm }");
  for (const name of names) {
    const rows = (of as Readonly<Record<string, unknown>>)[name];
    if (rows === undefined) continue;
    if (!Array.isArray(rows)) return refuse(`${at}${name} must be a list`);
    const place = rows.findIndex((row) => Object(row) !== row);
    if (place >= 0) refuse(`${at}${name}[${place}] is no row`);
  }
};

/** Runs a reading; what it needed and did not find is on the left, each once. */
const complete = <A>(answers: AccountAnswers, reading: (need: Need) => A): Reads<A> => {
  checkLists(answers, "", LISTS);
  checkLists(answers.um, "um.", FUTURES_LISTS);
  checkLists(answers.cm, "cm.", FUTURES_LISTS);
  const all = new Map<string, Missing>();
  const result = reading((value, needs, of) => {
    if (value === undefined) all.set(`${needs} ${of}`, missing(needs, of));
    return value;
  });
  return all.size > 0 ? E.left([...all.values()]) : E.right(result);
};

const read = (answers: AccountAnswers, need: Need): AccountAndTerms => {
  const portfolio = accountOf(answers, need);
  return { portfolio, terms: termsIn(answers, portfolio.balances, need) };
};

const withOrders = (
  answers: AccountAnswers,
  portfolio: Portfolio,
  need: Need,
): Portfolio<Committed> => ({
  ...portfolio,
  um: committedOf(answers.um, "um", portfolio.um, need),
  cm: committedOf(answers.cm, "cm", portfolio.cm, need),
});

/**
 * The account, and the terms to calculate what it is worth and its uniMMR with (`solvencyOf`). On
 * the left everything that is missing for that. Prices of the answers should be of one moment.
 *
 * @throws TypeError where a list of the answers is none, or holds what is no row, such as null
 *
 * @example
 * ```ts
 * import { ofAnswers, solvencyOf } from "./mod.ts";
 *
 * const read = ofAnswers({ kind: "retail", um: {}, cm: {} });
 * if (read._tag === "Left") console.log(read.left.map(({ needs, of }) => `${needs} of ${of}`));
 * else console.log(solvencyOf(read.right.portfolio, read.right.terms).uniMMR);
 * ```
 */
export const ofAnswers = (answers: AccountAnswers): Reads<AccountAndTerms> =>
  complete(answers, (need) => read(answers, need));

/**
 * The same with what the open orders hold, to calculate the initial margin and what is available
 * (`riskOf`) as well. On the left everything that is missing for that.
 */
export const ofAnswersWithOrders = (answers: AccountAnswers): Reads<AccountAndTerms<Committed>> =>
  complete(answers, (need) => {
    const { portfolio, terms } = read(answers, need);
    return { terms, portfolio: withOrders(answers, portfolio, need) };
  });

const isReported = (
  account: AccountAnswers["account"] | AccountAnswer,
): account is AccountAnswer =>
  account !== undefined && "uniMMR" in account && "accountEquity" in account &&
  "accountMaintMargin" in account;

/**
 * The account alone, with its open orders and the exchange's own figures: what changes with each event.
 * On the left everything that is missing for it.
 */
export const snapshotOf = (answers: AccountAnswers): Reads<Snapshot> =>
  complete(answers, (need) => ({
    ...withOrders(answers, accountOf(answers, need), need),
    ...(isReported(answers.account) && { reported: answers.account }),
  }));

/**
 * The terms alone: prices, rates and brackets of what the account has and of what is wanted `also`. On
 * the left everything that is missing for them.
 */
export const termsOf = (answers: AccountAnswers): Reads<Terms> =>
  complete(answers, (need) => {
    // What the account is in decides which terms it takes; how much of it does not matter here.
    const inUse: Need = (value, needs, of) =>
      needs === "balances" || needs === "positions" ? need(value, needs, of) : value;
    return termsIn(answers, accountOf(answers, inUse).balances, need);
  });
