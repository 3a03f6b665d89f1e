/** Where an account stands: all that the exchange reports of its risk, and what each part adds to it. */
import { abs, over, times, type Units } from "../lib/decimal.ts";
import {
  collateral,
  contractValue,
  type LevelStatus,
  loanMargin,
  maintenance,
  netOf,
  NO_REQUIREMENT,
  profitOf,
  statusOf,
} from "./calculate.ts";
import { initialMarginOf } from "./initial_margin.ts";
import type { Levels, Terms } from "./market.ts";
import type { Committed, Portfolio, Position } from "./portfolio.ts";

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

const positionsOf = (
  kind: "um" | "cm",
  { [kind]: { positions } }: Portfolio,
  { [kind]: contracts, assets }: Terms,
  profits: Map<string, Units>,
): readonly PositionStanding[] => {
  const all: PositionStanding[] = [];
  for (const { symbol, positionSide, amount, cost } of Object.values(positions)) {
    const contract = contracts[symbol];
    const info = contract && assets[contract.marginAsset];
    if (!info) continue;
    const { marginAsset } = contract;
    const value = contractValue(contract, amount, contract.markPrice);
    const profit = profitOf(contract, cost, value);
    profits.set(marginAsset, (profits.get(marginAsset) ?? 0n) + profit);
    // A spread of the position would take most of the time of all.
    all.push({
      symbol,
      positionSide,
      amount,
      cost,
      kind,
      value: times(value, info.price),
      profit: times(profit, info.price),
      maintenanceMargin: times(maintenance(contract, abs(value)), info.price),
    });
  }
  return all;
};

const assetsOf = (
  { balances }: Portfolio,
  terms: Terms,
  profits: ReadonlyMap<string, Units>,
): readonly AssetStanding[] => {
  const names = new Set([...Object.keys(balances), ...profits.keys()]);
  return [...names].flatMap((asset) => {
    const info = terms.assets[asset];
    const balance = balances[asset] ?? {};
    const net = netOf(balance) + (profits.get(asset) ?? 0n);
    return !info ? [] : [{
      asset,
      net,
      value: times(net, info.price),
      collateral: collateral(info, net),
      maintenanceMargin: loanMargin(info, balance, terms.loanRates),
    }];
  });
};

const sum = <A>(all: readonly A[], of: (each: A) => Units): Units =>
  all.reduce((total, each) => total + of(each), 0n);

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
  const positions = [
    ...positionsOf("um", account, terms, profits),
    ...positionsOf("cm", account, terms, profits),
  ];
  const assets = assetsOf(account, terms, profits);
  const openLoss = account.kind === "retail" ? account.openLoss : 0n;
  const equity = sum(assets, (each) => each.collateral) - openLoss;
  const margin = sum(positions, (each) => each.maintenanceMargin) +
    sum(assets, (each) => each.maintenanceMargin);
  const uniMMR = margin <= 0n ? undefined : over(equity, margin);
  const initialMargin = initialMarginOf(account, terms);
  const { levels } = terms;
  return {
    uniMMR,
    status: statusOf({ equity, uniMMR: uniMMR ?? NO_REQUIREMENT }, levels),
    equity,
    actualEquity: sum(assets, ({ value }) => value),
    openLoss,
    maintenanceMargin: margin,
    initialMargin,
    available: equity - initialMargin,
    cushion: {
      marginCall: cushionTo(equity, margin, levels.marginCall),
      reduceOnly: cushionTo(equity, margin, levels.reduceOnly),
      liquidation: cushionTo(equity, margin, levels.liquidation),
    },
    positions,
    assets,
  };
};
