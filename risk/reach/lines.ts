/**
 * An account's equity less a level times its maintenance margin, as a sum of straight lines. With one factor
 * that moves prices, everything bends only where an asset's value passes a tier or zero, and where a
 * position's value passes a bracket; COIN-M too, once its coins are counted in USD.
 */
import { ONE, type Units } from "../../lib/decimal.ts";
import { loanRateOf, netOf } from "../calculate.ts";
import { type AssetTerms, type ContractTerms, NO_CAP, type Terms } from "../market.ts";
import type { Portfolio, Position } from "../portfolio.ts";
import { betaOf, markBetaOf, type Move } from "./move.ts";

/** `a + b × t`, in USD with 48 places: enough for prices, amounts, rates and levels to multiply uncut. */
export interface Line {
  readonly a: bigint;
  readonly b: bigint;
}

/** A line that counts where another one is not below zero. */
export interface Bend {
  readonly when: Line;
  readonly adds: Line;
}

/** Equity less level times maintenance margin. */
export interface Bent {
  /** What always counts. */
  readonly base: Line;
  readonly bends: readonly Bend[];
  /** Whether anything needs margin: without it only an equity below zero is liquidated. */
  readonly needsMargin: boolean;
  /** The strongest of what follows the move, and of what goes against it. */
  readonly strongest: { readonly along: Units; readonly against: Units };
}

const E16 = 10n ** 16n;
const E24 = 10n ** 24n;
const E32 = 10n ** 32n;
const E40 = 10n ** 40n;

const ZERO: Line = { a: 0n, b: 0n };

const add = (p: Line, q: Line): Line => ({ a: p.a + q.a, b: p.b + q.b });

const times = ({ a, b }: Line, by: Units): Line => ({ a: a * by / ONE, b: b * by / ONE });

const less = (p: Line, q: Line): Line => ({ a: p.a - q.a, b: p.b - q.b });

/** Lines of an account for a move, at a level of uniMMR. */
export const linesOf = (
  { balances, kind, openLoss, um, cm }: Portfolio,
  terms: Terms,
  move: Move,
  level: Units,
): Bent => {
  const bends: Bend[] = [];
  let base: Line = kind === "retail" ? { a: -openLoss * E40, b: 0n } : ZERO;
  let needsMargin = false;
  let [along, against] = [0n, 0n];
  const follow = (beta: Units): Units => {
    if (beta > along) along = beta;
    if (-beta > against) against = -beta;
    return beta;
  };
  const priceOf = (asset: string, { price }: AssetTerms): Line => ({
    a: price * E40,
    b: price * follow(betaOf(move, asset)) * E32,
  });
  const margin = (line: Line): Line => times(line, -level);

  /** Value of a position in USD, whose index price its coins are counted at. */
  const valueOf = (contract: ContractTerms, { amount }: Position, info: AssetTerms): Line => {
    const beta = follow(markBetaOf(move, contract));
    if (contract.contractSize === 0n) {
      const whole = amount * contract.markPrice * info.price;
      return { a: whole * E24, b: whole * beta * E16 };
    }
    const a = amount * contract.contractSize * info.price * E32 / contract.markPrice;
    // Its coins move against the mark; where the index moves along, their value in USD stays.
    return { a, b: "symbol" in move ? a * beta / ONE : 0n };
  };

  /** A line that counts where another is not below zero; at once where that never changes. */
  const bend = (when: Line, adds: Line): void => {
    if (when.b !== 0n) bends.push({ when, adds });
    else if (when.a >= 0n) base = add(base, adds);
  };

  /** Brackets of a value in coins, which is a quotient: all is cut to 48 places. */
  const inCoins = ({ brackets }: ContractTerms, size: Line, price: Line): void => {
    let before = ZERO;
    for (const { floor, rate, cum } of brackets) {
      const here = less(times(size, rate), times(price, cum));
      bend(less(size, times(price, floor)), margin(less(here, before)));
      before = here;
    }
  };

  /** Brackets of a value of 24 places: multiplied to 48 places, nothing is cut and nothing divided. */
  const inDollars = ({ brackets }: ContractTerms, size: Line, price: Line): void => {
    const isStill = size.b === 0n && price.b === 0n;
    const value: Line = { a: size.a / E16, b: size.b / E16 };
    const fine: Line = { a: price.a / E16, b: price.b / E16 };
    let [rateBefore, cumBefore] = [0n, 0n];
    for (const { floor, rate, cum } of brackets) {
      const least = floor * ONE;
      const when: Line = { a: size.a - least * fine.a, b: size.b - least * fine.b };
      if (isStill && when.a < 0n) break;
      const [more, off] = [level * (rate - rateBefore), level * (cum - cumBefore)];
      bend(when, { a: off * fine.a - more * value.a, b: off * fine.b - more * value.b });
      [rateBefore, cumBefore] = [rate, cum];
    }
  };

  const hold = (position: Position, contract: ContractTerms, info: AssetTerms): Line => {
    const price = priceOf(contract.marginAsset, info);
    const value = valueOf(contract, position, info);
    const size = position.amount < 0n ? less(ZERO, value) : value;
    if (contract.contractSize === 0n) inDollars(contract, size, price);
    else inCoins(contract, size, price);
    if (position.amount !== 0n) needsMargin = true;
    const cost = times(price, position.cost);
    return contract.contractSize === 0n ? less(value, cost) : less(cost, value);
  };

  const profits = new Map<string, Line>();
  for (const [held, contracts] of [[um, terms.um], [cm, terms.cm]] as const) {
    for (const position of Object.values(held.positions)) {
      const contract = contracts[position.symbol];
      const info = contract && terms.assets[contract.marginAsset];
      // A contract without a price has no value to follow, as in `solvencyOf`.
      if (!info || contract.markPrice === 0n) continue;
      const { marginAsset } = contract;
      const profit = hold(position, contract, info);
      profits.set(marginAsset, add(profits.get(marginAsset) ?? ZERO, profit));
    }
  }

  for (const asset of new Set([...Object.keys(balances), ...profits.keys()])) {
    const info = terms.assets[asset];
    if (!info) continue;
    const balance = balances[asset] ?? {};
    const price = priceOf(asset, info);
    const value = add(times(price, netOf(balance)), profits.get(asset) ?? ZERO);
    base = add(base, value);
    // What is owed counts whole; of what is held only its tiers count.
    bend(value, less(ZERO, value));
    const end = (bound: Units): Line => ({ a: bound * E40, b: 0n });
    for (const { floor, cap, rate } of info.tiers) {
      const above = less(value, end(floor));
      bend(above, times(above, rate));
      if (cap >= NO_CAP) continue;
      const beyond = less(value, end(cap));
      bend(beyond, times(beyond, -rate));
    }
    const debt = -(balance.debt ?? 0n);
    if (debt <= 0n) continue;
    needsMargin = true;
    base = add(base, margin(times(times(price, debt), loanRateOf(info, terms.loanRates))));
  }
  return { base, bends, needsMargin, strongest: { along, against } };
};
