/**
 * Equity, margins and uniMMR of an account, by the exchange's published formulas, in USD. Amounts have 8
 * places and are cut at each step, as the exchange's servers cut them.
 *
 * @see {@link https://www.binance.com/en/support/faq/4868b2f1aa6c4d08af973328462bb0bd} Portfolio Margin
 * @see {@link https://www.binance.com/en/support/faq/5e33af8e6ac04d57a1d0a3398e0a0752} Portfolio Margin Pro
 */
import { abs, min, over, times, type Units } from "../lib/decimal.ts";
import { contractValue, profitOf } from "./contract.ts";
import type { AssetTerms, CollateralTier, ContractTerms, Levels, Terms } from "./market.ts";
import type { Balance, Committed, Held, Portfolio, Position } from "./portfolio.ts";

export { contractValue, profitIn, profitOf, unrealised } from "./contract.ts";

/** What an account is worth, and what it must hold to keep what it has, in USD. */
export interface Solvency {
  /** After collateral rates, less the open loss: the exchange's adjusted equity. */
  readonly equity: Units;
  /** Without collateral rates and open loss. */
  readonly actualEquity: Units;
  /** Collateral value that open orders of cross margin would cost; 0 for Portfolio Margin Pro. */
  readonly openLoss: Units;
  /** What positions and loans need to be kept. */
  readonly maintenanceMargin: Units;
  /** Equity by maintenance margin; {@link NO_REQUIREMENT} where nothing needs margin. */
  readonly uniMMR: Units;
}

/** The uniMMR that the exchange shows without maintenance margin. */
export const NO_REQUIREMENT: Units = 99_999_999n * 100_000_000n;

/** Maintenance rate of a loan where none is known of any leverage. */
const DEAREST_LOAN: Units = 10_000_000n;

/** Leverage that contracts begin with. */
const FIRST_LEVERAGE = 20;

/** Leverage of a contract. */
export const leverageIn = ({ leverage }: Pick<Committed, "leverage">, symbol: string): number =>
  leverage[symbol] ?? FIRST_LEVERAGE;

/** Largest value that a leverage allows, in the margin asset. */
export const maxValue = ({ brackets }: Pick<ContractTerms, "brackets">, leverage: number): Units =>
  brackets.findLast((bracket) => bracket.leverage >= leverage)?.cap ?? brackets[0]?.cap ?? 0n;

/**
 * A contract's maintenance margin for a value, both in the margin asset.
 *
 * @see {@link https://www.binance.com/en/support/faq/b3c689c1f50a44cabb3a84e663b81d93} USDⓈ-M
 * @see {@link https://www.binance.com/en/support/faq/ceccfcfb4e3a45e3b48b0b1bb1a8ae46} COIN-M
 */
export const maintenance = ({ brackets }: Pick<ContractTerms, "brackets">, value: Units): Units => {
  // The last one that begins below: a callback would take most of the time of all.
  for (let i = brackets.length - 1; i >= 0; i--) {
    const bracket = brackets[i];
    if (bracket && value >= bracket.floor) return times(value, bracket.rate) - bracket.cum;
  }
  return 0n;
};

/** What of a value counts by its tiers, slice by slice. */
const sliced = (tiers: readonly CollateralTier[], value: Units): Units => {
  let all = 0n;
  for (const { floor, cap, rate } of tiers) {
    if (value > floor && cap > floor) all += times(min(value, cap) - floor, rate);
  }
  return all;
};

/** What of a value in USD counts, by the tiers of its asset; what is owed counts in full. */
export const counted = ({ tiers }: Pick<AssetTerms, "tiers">, value: Units): Units =>
  value <= 0n ? value : min(sliced(tiers, value), value);

/**
 * Value of a net amount after the asset's collateral rate, in USD; what is owed counts in full.
 *
 * @see {@link https://www.binance.com/en/support/faq/146ac090710a49f99c4732b00f8c09df}
 */
export const collateral = (
  info: Pick<AssetTerms, "price" | "tiers">,
  amount: Units,
): Units => counted(info, times(amount, info.price));

/** An amount of an asset. */
export interface Amount {
  /** Asset. */
  readonly asset: string;
  /** How much of it. */
  readonly amount: Units;
}

/** What a net amount counts at the rate of the asset's first tier, in USD; what is owed counts in full. */
const atFirstRate = ({ price, tiers }: AssetTerms, net: Units): Units => {
  const value = times(net, price);
  return value <= 0n ? value : times(value, tiers[0]?.rate ?? 0n);
};

/** Collateral value of an amount that is added to what the account has of the asset: `net`. */
const added = (assets: Terms["assets"], { asset, amount }: Amount, net: Units): Units => {
  const info = assets[asset];
  return info ? atFirstRate(info, net + amount) - atFirstRate(info, net) : 0n;
};

/** What an account has of an asset, debts taken off; where none is given, enough. */
export type NetOf = (asset: string) => Units | undefined;

/**
 * Collateral value, in USD, that is lost where one amount is given for another; 0 where none is. The
 * exchange prints no formula for Portfolio Margin: this is that of Cross Margin Pro. Giving more than there is, or
 * getting what is owed, counts in full.
 *
 * @see {@link https://www.binance.com/en/support/faq/12a78d8aa813470f96be283b45f75410}
 */
export const lossOf = (
  assets: Terms["assets"],
  gives: Amount,
  gets: Amount,
  netOf: NetOf = () => undefined,
): Units => {
  const left = (netOf(gives.asset) ?? gives.amount) - gives.amount;
  const lost = added(assets, gives, left) - added(assets, gets, netOf(gets.asset) ?? 0n);
  return lost > 0n ? lost : 0n;
};

/** Everything that an account has of an asset, debts taken off, unrealised profit left out. */
export const netOf = ({ cross, locked, debt, interest, um, cm }: Balance): Units =>
  (cross ?? 0n) + (locked ?? 0n) + (debt ?? 0n) + (interest ?? 0n) + (um ?? 0n) + (cm ?? 0n);

/** The rate of the next lower leverage that has one, of the lowest below all: never less than it can be. */
const nextLower = (leverage: number, loanRates: Terms["loanRates"]): Units => {
  const known = Object.keys(loanRates).map(Number).sort((a, b) => a - b);
  const nearest = known.findLast((each) => each <= leverage) ?? known[0];
  return (nearest === undefined ? undefined : loanRates[nearest]) ?? DEAREST_LOAN;
};

/** Share of a loan that it needs as maintenance margin. The more leverage, the less; not all are published. */
export const loanRateOf = (
  { leverage = 1 }: Pick<AssetTerms, "leverage">,
  loanRates: Terms["loanRates"],
): Units => loanRates[leverage] ?? nextLower(leverage, loanRates);

/** Maintenance margin of an asset's loan, in USD; its interest needs none. */
export const loanMargin = (
  info: Pick<AssetTerms, "price" | "leverage">,
  { debt = 0n }: Balance,
  loanRates: Terms["loanRates"],
): Units => debt >= 0n ? 0n : times(times(-debt, info.price), loanRateOf(info, loanRates));

/** What a position adds. */
export interface Part {
  /** Unrealised profit, in the margin asset. */
  readonly profit: Units;
  /** Maintenance margin, in USD. */
  readonly margin: Units;
}

/** What a position of a contract adds; `info` is its margin asset. */
export const partOf = (
  { amount, cost }: Position,
  contract: ContractTerms,
  info: AssetTerms,
): Part => {
  const value = contractValue(contract, amount, contract.markPrice);
  return {
    profit: profitOf(contract, cost, value),
    margin: times(maintenance(contract, abs(value)), info.price),
  };
};

/** Adds the profit of positions to that of their margin assets; gives their maintenance margin in USD. */
const held = (
  { positions }: Held,
  contracts: Terms["um"],
  assets: Terms["assets"],
  profits: Map<string, Units>,
  partIn: typeof partOf,
): Units => {
  let total = 0n;
  for (const position of Object.values(positions)) {
    const contract = contracts[position.symbol];
    const info = contract && assets[contract.marginAsset];
    if (!info) continue;
    const { marginAsset } = contract;
    const { profit, margin } = partIn(position, contract, info);
    profits.set(marginAsset, (profits.get(marginAsset) ?? 0n) + profit);
    total += margin;
  }
  return total;
};

/**
 * What an account is worth, and what it must hold to keep what it has. Assets and contracts that the
 * terms do not have count nothing: `ofAnswers` sees to it that none is missing. `partIn` may remember what
 * `partOf` gave, for callers that calculate the same positions many times.
 */
export const solvencyOf = (
  portfolio: Portfolio,
  terms: Terms,
  partIn: typeof partOf = partOf,
): Solvency => {
  const { balances, um, cm } = portfolio;
  const { assets, loanRates } = terms;
  const openLoss = portfolio.kind === "retail" ? portfolio.openLoss : 0n;
  const profits = new Map<string, Units>();
  let maintenanceMargin = held(um, terms.um, assets, profits, partIn) +
    held(cm, terms.cm, assets, profits, partIn);
  let equity = -openLoss;
  let actualEquity = 0n;
  const count = (info: AssetTerms, amount: Units): void => {
    if (amount === 0n) return;
    const value = times(amount, info.price);
    equity += counted(info, value);
    actualEquity += value;
  };
  for (const asset of Object.keys(balances)) {
    const info = assets[asset];
    const balance = balances[asset];
    if (!info || !balance) continue;
    count(info, netOf(balance) + (profits.get(asset) ?? 0n));
    profits.delete(asset);
    maintenanceMargin += loanMargin(info, balance, loanRates);
  }
  for (const [asset, profit] of profits) {
    const info = assets[asset];
    if (info) count(info, profit);
  }
  return {
    equity,
    actualEquity,
    openLoss,
    maintenanceMargin,
    uniMMR: maintenanceMargin <= 0n ? NO_REQUIREMENT : over(equity, maintenanceMargin),
  };
};

/**
 * Status by uniMMR alone. What else the exchange shows, `ACTIVE_LIQUIDATION` and `BANKRUPTED`, follows from what it
 * does with an account.
 */
export type LevelStatus =
  | "NORMAL"
  | "MARGIN_CALL"
  | "SUPPLY_MARGIN"
  | "REDUCE_ONLY"
  | "FORCE_LIQUIDATION";

/** Status of an account by its uniMMR and the levels; equity below zero is liquidated without positions too. */
export const statusOf = (
  { equity, uniMMR }: Pick<Solvency, "equity" | "uniMMR">,
  levels: Levels,
): LevelStatus => {
  if (equity < 0n || uniMMR <= levels.liquidation) return "FORCE_LIQUIDATION";
  if (uniMMR <= levels.reduceOnly) return "REDUCE_ONLY";
  if (levels.supplyMargin !== undefined && uniMMR <= levels.supplyMargin) return "SUPPLY_MARGIN";
  return uniMMR <= levels.marginCall ? "MARGIN_CALL" : "NORMAL";
};

/**
 * What may leave the account once 1.2 times the maintenance margin is kept, in USD.
 *
 * @see {@link https://www.binance.com/en/support/faq/446ce2c3357a449599c82436078b0e3b}
 */
export const withdrawable = (
  { equity, maintenanceMargin }: Pick<Solvency, "equity" | "maintenanceMargin">,
): Units => {
  const rest = equity - maintenanceMargin * 12n / 10n;
  return rest > 0n ? rest : 0n;
};
