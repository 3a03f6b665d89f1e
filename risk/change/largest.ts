/** The largest change that an account can bear. */
import { abs, type Units } from "../../lib/decimal.ts";
import * as E from "../../lib/either.ts";
import type { Missing } from "../answers.ts";
import { contractValue, leverageIn, maxValue } from "../calculate.ts";
import type { Terms } from "../market.ts";
import type { AccountAndTerms } from "../of_answers.ts";
import { type Committed, type Portfolio, positionKey } from "../portfolio.ts";
import { standing } from "../standing.ts";
import { afterChange } from "./after.ts";
import type { Change } from "./change.ts";

/** A change whose size is asked for; what it says of its own size is left aside. */
export type Sized = Extract<Change, { readonly does: "fill" | "transfer" | "loan" }>;

/**
 * What a larger change would break: the uniMMR to keep, the initial margin (not in Portfolio Margin Pro, which
 * asks for none), the value that the leverage allows, or what is free.
 */
export type Constraint = "uniMMR" | "initialMargin" | "leverage" | "free";

/** How large a change may be. */
export interface Largest {
  /** In the units of the change; 0 where none is possible. */
  readonly size: Units;
  /** What binds; `undefined` where nothing does up to the limit that was given. */
  readonly binds: Constraint | undefined;
}

/** What to keep to. */
export interface Keeping {
  /** uniMMR that must be left. */
  readonly keep: Units;
  /** What sizes are multiples of, as in the contract's step; 0.00000001 if left out. */
  readonly step?: Units;
  /** No more than this: an asset's limit, what the wallet of another venue takes. */
  readonly most?: Units;
}

type Account = Portfolio<Committed>;

const sized = (change: Sized, size: Units): Change =>
  change.does === "fill" ? { ...change, quantity: size } : { ...change, amount: size };

/** Whether a fill makes a position larger than its leverage allows; one that is so already may be reduced. */
const isOverLeverage = (
  before: Account,
  { portfolio, terms }: AccountAndTerms<Committed>,
  change: Sized,
): boolean => {
  if (change.does !== "fill") return false;
  const { kind, symbol, positionSide } = change;
  const contract = terms[kind][symbol];
  if (!contract) return false;
  const valueIn = (account: Account): Units => {
    const held = account[kind].positions[positionKey(symbol, positionSide)];
    return held ? contractValue(contract, held.amount, contract.markPrice) : 0n;
  };
  const [was, is] = [valueIn(before), valueIn(portfolio)];
  const isReduced = was < 0n ? is < 0n && is >= was : is > 0n && is <= was;
  return !isReduced && abs(is) > maxValue(contract, leverageIn(portfolio[kind], symbol));
};

const broken = (
  before: Account,
  available: Units,
  after: AccountAndTerms<Committed>,
  change: Sized,
  keep: Units,
): Constraint | undefined => {
  const now = standing(after.portfolio, after.terms);
  if (now.equity < 0n || (now.uniMMR !== undefined && now.uniMMR < keep)) return "uniMMR";
  if (
    after.portfolio.kind === "retail" && now.available < 0n && now.available < available
  ) return "initialMargin";
  return isOverLeverage(before, after, change) ? "leverage" : undefined;
};

/** Beyond any amount there is. */
const NO_END: Units = 10n ** 30n;

/**
 * The largest size of a change that leaves a uniMMR, with what binds. What is kept falls ever faster the larger
 * a change is (brackets rise, tiers fall), so the sizes that are possible go from 0 to one end, which is found
 * exactly. Where the account is below the level already, that is 0. On the left what is missing.
 *
 * @example The largest long position that leaves a uniMMR of 2
 * ```ts
 * import { units } from "../../lib/decimal.ts";
 * import { type Fill, largest, type Committed, type Portfolio, type Terms } from "../mod.ts";
 *
 * const room = (account: Portfolio<Committed>, terms: Terms, fill: Fill) =>
 *   largest(account, terms, { does: "fill", ...fill }, { keep: units("2"), step: units("0.001") });
 * ```
 *
 * @throws TypeError if `step` is not above zero, `most` is below it, or the change cannot be
 */
export const largest = (
  account: Account,
  terms: Terms,
  change: Sized,
  { keep, step = 1n, most = NO_END }: Keeping,
): E.Either<readonly Missing[], Largest> => {
  if (!(step > 0n)) throw new TypeError("Cannot find the largest change: step must be above zero");
  if (!(most >= 0n)) {
    throw new TypeError("Cannot find the largest change: most must not be below zero");
  }
  const { available } = standing(account, terms);
  const lackedAt = (steps: bigint): readonly Missing[] => {
    const made = afterChange(account, terms, sized(change, steps * step));
    return made._tag === "Left" ? made.left.filter(({ needs }) => needs !== "free") : [];
  };
  const missing = lackedAt(1n);
  if (missing.length > 0) return E.left(missing);
  const brokenAt = (steps: bigint): Constraint | undefined => {
    const made = afterChange(account, terms, sized(change, steps * step));
    return made._tag === "Left" ? "free" : broken(account, available, made.right, change, keep);
  };
  const end = most / step;
  let [good, bad] = [0n, 1n];
  while (bad <= end && brokenAt(bad) === undefined) [good, bad] = [bad, bad * 2n];
  if (bad > end) {
    if (brokenAt(end) === undefined) return E.right({ size: end * step, binds: undefined });
    bad = end;
  }
  while (bad - good > 1n) {
    const middle = (good + bad) / 2n;
    if (brokenAt(middle) === undefined) good = middle;
    else bad = middle;
  }
  return E.right({ size: good * step, binds: brokenAt(bad) });
};
