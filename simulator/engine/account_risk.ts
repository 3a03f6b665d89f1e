/** Equity, margins and uniMMR of the account, by the exchange's published formulas. */
import { abs, min, over, times, type Units, units } from "../../lib/decimal.ts";
import { balance } from "./world/ledger.ts";
import type { AssetInfo, Contract } from "./market/market.ts";
import { reservedSymbol } from "./world/reserve.ts";
import { openLossInUsd } from "./open_loss.ts";
import type { Futures, FuturesKind, Position, World } from "./world/world.ts";

/** What the account is worth and what it must hold, in USD. */
export interface Risk {
  /** After collateral rates and less the open loss: what the exchange calls adjusted equity. */
  readonly equity: Units;
  /** Without collateral rates and open loss. */
  readonly actualEquity: Units;
  /** What open orders of cross margin would cost of collateral; 0 for Portfolio Margin Pro. */
  readonly openLoss: Units;
  /** What positions, orders and loans need to be opened. */
  readonly initialMargin: Units;
  /** What they need to be kept. */
  readonly maintenanceMargin: Units;
  /** What is free for new positions. */
  readonly available: Units;
  /** Equity by maintenance margin; very large where nothing needs margin. */
  readonly uniMMR: Units;
}

/** What the exchange shows as uniMMR where there is no maintenance margin. */
const NO_REQUIREMENT: Units = 99_999_999n * 100_000_000n;

const sum = (amounts: readonly Units[]): Units => amounts.reduce((a, b) => a + b, 0n);

/** Value of an amount at a price, in the margin asset and with the amount's sign. */
export const contractValue = (
  { contractSize }: Contract,
  amount: Units,
  price: Units,
): Units => contractSize === 0n ? times(amount, price) : over(times(amount, contractSize), price);

/** Profit that a cost and a value make: COIN-M contracts gain when their value in coins falls. */
export const profitOf = ({ contractSize }: Contract, cost: Units, value: Units): Units =>
  contractSize === 0n ? value - cost : cost - value;

/** Profit of a position at the contract's mark price, in the margin asset. */
export const unrealised = (contract: Contract, position: Position): Units =>
  profitOf(
    contract,
    position.cost,
    contractValue(contract, position.amount, contract.markPrice),
  );

/** Leverage of a contract; 20 until it is changed. */
export const leverageOf = (world: World, kind: FuturesKind, symbol: string): number =>
  world[kind].leverage[symbol] ?? 20;

/** Largest value that a leverage allows. */
export const maxValue = ({ brackets }: Contract, leverage: number): Units =>
  brackets.findLast((bracket) => bracket.leverage >= leverage)?.cap ?? brackets[0]?.cap ?? 0n;

/** The contract's maintenance margin for a value, both in the margin asset. */
export const maintenance = ({ brackets }: Contract, value: Units): Units => {
  const bracket = brackets.findLast(({ floor }) => value >= floor);
  return bracket ? times(value, bracket.rate) - bracket.cum : 0n;
};

/** Value of an amount after its tiered collateral rate; what is owed counts in full. */
export const collateral = ({ price, tiers }: AssetInfo, amount: Units): Units => {
  if (amount <= 0n) return times(amount, price);
  const counted = sum(tiers.map(({ floor, cap, rate }) => {
    const inTier = min(amount, cap) - floor;
    return inTier > 0n ? times(inTier, rate) : 0n;
  }));
  return min(times(counted, price), times(amount, price));
};

const priceOf = (world: World, asset: string): Units => world.market.assets[asset]?.price ?? 0n;

interface Exposure {
  readonly asset: string;
  readonly profit: Units;
  readonly initial: Units;
  readonly maintenance: Units;
}

const exposuresOf = (world: World, kind: FuturesKind): readonly Exposure[] => {
  const futures: Futures = world[kind];
  const held = Object.values(futures.positions).flatMap((position): Exposure[] => {
    const contract = world.market[kind][position.symbol];
    if (!contract) return [];
    const value = abs(contractValue(contract, position.amount, contract.markPrice));
    return [{
      asset: contract.marginAsset,
      profit: unrealised(contract, position),
      initial: value / BigInt(leverageOf(world, kind, position.symbol)),
      maintenance: maintenance(contract, value),
    }];
  });
  const reserved = Object.entries(futures.reserved).flatMap(([key, value]): Exposure[] => {
    const symbol = reservedSymbol(key);
    const asset = world.market[kind][symbol]?.marginAsset;
    const initial = value / BigInt(leverageOf(world, kind, symbol));
    return asset && initial > 0n ? [{ asset, profit: 0n, initial, maintenance: 0n }] : [];
  });
  return [...held, ...reserved];
};

/** Unrealised profit of a kind of futures in an asset. */
export const profitIn = (world: World, kind: FuturesKind, asset: string): Units =>
  sum(exposuresOf(world, kind).filter((each) => each.asset === asset).map(({ profit }) => profit));

const COUNTED = ["cross", "locked", "debt", "interest", "um", "cm"] as const;

/** What margin loans must be backed with, in USD. */
const loanMargins = (world: World): { readonly initial: Units; readonly maintenance: Units } => {
  let initial = 0n;
  let maintenance = 0n;
  for (const asset of Object.keys(world.ledger.balances)) {
    const debt = -balance(world, asset, "debt");
    if (debt <= 0n) continue;
    const { leverage } = world.market.assets[asset] ?? { leverage: 1 };
    const owed = times(debt, priceOf(world, asset));
    initial += leverage > 1 ? owed / BigInt(leverage - 1) : owed;
    maintenance += times(owed, world.market.loanRates[leverage] ?? units("0.1"));
  }
  return { initial, maintenance };
};

/** Works the account's risk out from scratch. */
export const riskOf = (world: World): Risk => {
  const exposures = [...exposuresOf(world, "um"), ...exposuresOf(world, "cm")];
  const loans = loanMargins(world);
  const openLoss = openLossInUsd(world);
  let equity = -openLoss;
  let actualEquity = 0n;
  let initialMargin = loans.initial;
  let maintenanceMargin = loans.maintenance;
  for (const [asset, info] of Object.entries(world.market.assets)) {
    let amount = world.ledger.balances[asset] === undefined
      ? 0n
      : COUNTED.reduce((all, wallet) => all + balance(world, asset, wallet), 0n);
    for (const each of exposures) {
      if (each.asset !== asset) continue;
      amount += each.profit;
      initialMargin += times(each.initial, info.price);
      maintenanceMargin += times(each.maintenance, info.price);
    }
    if (amount === 0n) continue;
    equity += collateral(info, amount);
    actualEquity += times(amount, info.price);
  }
  return {
    equity,
    actualEquity,
    openLoss,
    initialMargin,
    maintenanceMargin,
    available: equity - initialMargin,
    uniMMR: maintenanceMargin <= 0n ? NO_REQUIREMENT : over(equity, maintenanceMargin),
  };
};

/** Status of the account by its uniMMR and the market's levels. */
export const statusOf = (world: World, known?: Risk): string => {
  const { levels } = world.market;
  const { equity, uniMMR } = known ?? riskOf(world);
  if (equity < 0n || uniMMR <= levels.liquidation) return "FORCE_LIQUIDATION";
  if (uniMMR <= levels.reduceOnly) return "REDUCE_ONLY";
  return uniMMR <= levels.marginCall ? "MARGIN_CALL" : "NORMAL";
};
