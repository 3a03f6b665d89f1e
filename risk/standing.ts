/** Where an account stands: all that the exchange reports of its risk, and what each part adds to it. */
import { abs, over, times, type Units } from "../lib/decimal.ts";
import {
  contractValue,
  counted,
  type LevelStatus,
  loanMargin,
  maintenance,
  netOf,
  NO_REQUIREMENT,
  profitOf,
  statusOf,
} from "./calculate.ts";
import { borrowed, heldAlone, heldWith, ordersBy } from "./initial_margin.ts";
import type { Levels, Terms } from "./market.ts";
import type { Balance, Committed, Portfolio, Position } from "./portfolio.ts";

/** A position, and what it adds. */
export interface PositionStanding extends Position {
  /** Kind of futures. */
  readonly kind: "um" | "cm";
  /** Value at the mark price, in USD, with the sign of the amount. */
  readonly value: Units;
  /** Unrealised profit, in USD. */
  readonly profit: Units;
  /** Maintenance margin, in USD. */
  readonly maintenanceMargin: Units;
}

/** An asset with its wallets, debts and unrealised profits together, and what it adds. */
export interface AssetStanding {
  /** Asset. */
  readonly asset: string;
  /** Amount of it, below zero where more is owed than held. */
  readonly net: Units;
  /** Value, in USD. */
  readonly value: Units;
  /** What of the value counts as collateral, in USD; what is owed counts in full. */
  readonly collateral: Units;
  /** Maintenance margin of its loan, in USD. */
  readonly maintenanceMargin: Units;
}

/** Where an account stands. Amounts in USD. */
export interface Standing {
  /** Adjusted equity by maintenance margin; `undefined` where nothing needs margin. */
  readonly uniMMR: Units | undefined;
  /** Status by it and by the equity. */
  readonly status: LevelStatus;
  /** After collateral rates, less the open loss: the exchange's adjusted equity. */
  readonly equity: Units;
  /** Without collateral rates and open loss. */
  readonly actualEquity: Units;
  /** Collateral value that open orders of cross margin would cost. */
  readonly openLoss: Units;
  /** What positions and loans need to be kept. */
  readonly maintenanceMargin: Units;
  /** Initial margin of positions, orders and loans. */
  readonly initialMargin: Units;
  /** What is free for new positions. */
  readonly available: Units;
  /** Equity above what each level asks for at this maintenance margin; below zero past it. */
  readonly cushion: { readonly [Level in keyof Levels]: Units };
  /** Positions, in the order of the account. */
  readonly positions: readonly PositionStanding[];
  /** Assets. */
  readonly assets: readonly AssetStanding[];
}

/** Rounded down, so that a cushion is never overstated. */
const cushionTo = (equity: Units, margin: Units, level: Units): Units =>
  equity - (margin * level + 99_999_999n) / 100_000_000n;

/** What all positions or all assets add together. */
interface Sums {
  margin: Units;
  initial: Units;
  equity: Units;
  actualEquity: Units;
}

/** Adds positions to `all`, and their profit to that of their margin assets. */
const addPositions = (
  kind: "um" | "cm",
  { [kind]: futures }: Portfolio<Committed>,
  { [kind]: contracts, assets }: Terms,
  profits: Map<string, Units>,
  all: PositionStanding[],
  sums: Sums,
): void => {
  const orders = ordersBy(futures);
  for (const { symbol, positionSide, amount, cost } of Object.values(futures.positions)) {
    const contract = contracts[symbol];
    const info = contract && assets[contract.marginAsset];
    if (!info) continue;
    const { marginAsset } = contract;
    const { price } = info;
    const value = contractValue(contract, amount, contract.markPrice);
    const profit = profitOf(contract, cost, value);
    profits.set(marginAsset, (profits.get(marginAsset) ?? 0n) + profit);
    const maintenanceMargin = times(maintenance(contract, abs(value)), price);
    sums.margin += maintenanceMargin;
    sums.initial += times(heldWith(futures, orders, symbol, positionSide, value), price);
    // A spread of the position would take most of the time of all.
    all.push({
      symbol,
      positionSide,
      amount,
      cost,
      kind,
      value: times(value, price),
      profit: times(profit, price),
      maintenanceMargin,
    });
  }
  sums.initial += heldAlone(futures, orders, contracts, assets);
};

const EMPTY = {};

const assetsOf = (
  { balances }: Portfolio,
  terms: Terms,
  profits: ReadonlyMap<string, Units>,
  sums: Sums,
): readonly AssetStanding[] => {
  const all: AssetStanding[] = [];
  const add = (asset: string, balance: Balance): void => {
    const info = terms.assets[asset];
    if (!info) return;
    const net = netOf(balance) + (profits.get(asset) ?? 0n);
    const value = times(net, info.price);
    const collateral = counted(info, value);
    const maintenanceMargin = loanMargin(info, balance, terms.loanRates);
    sums.margin += maintenanceMargin;
    sums.equity += collateral;
    sums.actualEquity += value;
    all.push({ asset, net, value, collateral, maintenanceMargin });
  };
  for (const asset of Object.keys(balances)) add(asset, balances[asset] ?? EMPTY);
  for (const asset of profits.keys()) if (!balances[asset]) add(asset, EMPTY);
  return all;
};

/**
 * Where an account stands. Assets and contracts that the terms do not have count nothing: `snapshotOf`
 * and `termsOf` see to it that none is missing.
 *
 * @example
 * ```ts
 * import { snapshotOf, standing, termsOf } from "./mod.ts";
 *
 * const answers = { kind: "pro", balances: [], um: { positions: [], orders: [] },
 *   cm: { positions: [], orders: [] } } as const;
 * const [snapshot, terms] = [snapshotOf(answers), termsOf(answers)];
 * if (snapshot._tag === "Right" && terms._tag === "Right") {
 *   console.log(standing(snapshot.right, terms.right).status); // NORMAL
 * }
 * ```
 */
export const standing = (account: Portfolio<Committed>, terms: Terms): Standing => {
  const profits = new Map<string, Units>();
  const positions: PositionStanding[] = [];
  const openLoss = account.kind === "retail" ? account.openLoss : 0n;
  const sums: Sums = {
    margin: 0n,
    initial: borrowed(account, terms),
    equity: -openLoss,
    actualEquity: 0n,
  };
  addPositions("um", account, terms, profits, positions, sums);
  addPositions("cm", account, terms, profits, positions, sums);
  const assets = assetsOf(account, terms, profits, sums);
  const { equity, margin, initial: initialMargin, actualEquity } = sums;
  const uniMMR = margin <= 0n ? undefined : over(equity, margin);
  const { levels } = terms;
  return {
    uniMMR,
    status: statusOf({ equity, uniMMR: uniMMR ?? NO_REQUIREMENT }, levels),
    equity,
    actualEquity,
    openLoss,
    maintenanceMargin: margin,
    initialMargin,
    available: equity - initialMargin,
    cushion: {
      ...(levels.supplyMargin !== undefined && {
        supplyMargin: cushionTo(equity, margin, levels.supplyMargin),
      }),
      marginCall: cushionTo(equity, margin, levels.marginCall),
      reduceOnly: cushionTo(equity, margin, levels.reduceOnly),
      liquidation: cushionTo(equity, margin, levels.liquidation),
    },
    positions,
    assets,
  };
};
