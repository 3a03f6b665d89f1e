/** Equity, margins and uniMMR of the account, by the exchange's published formulas. */
import { least, over, size, times, type Units, units } from "./decimal.ts";
import type { AssetInfo, Contract } from "./market.ts";
import type { Holding, Order, Position, World } from "./world.ts";

/** What the account is worth and what it must hold, in USD. */
export interface Risk {
  readonly equity: Units;
  readonly actualEquity: Units;
  readonly initialMargin: Units;
  readonly maintenanceMargin: Units;
  readonly available: Units;
  /** Equity by maintenance margin; very large where nothing needs margin. */
  readonly uniMMR: Units;
}

/** What the exchange shows as uniMMR where there is no maintenance margin. */
const NO_REQUIREMENT: Units = 99_999_999n * 100_000_000n;

const sum = (amounts: readonly Units[]): Units => amounts.reduce((a, b) => a + b, 0n);

/** Profit of a position at the contract's price. */
export const unrealised = (position: Position, price: Units): Units =>
  times(units(position.amount), price) - units(position.cost);

/** The contract's maintenance margin for a notional. */
export const maintenance = (contract: Contract, notional: Units): Units => {
  const bracket = contract.brackets.findLast(({ floor }) => notional >= units(floor));
  return bracket ? times(notional, units(bracket.rate)) - units(bracket.cum) : 0n;
};

/** Leverage of a contract; 20 until it is changed. */
export const leverageOf = (world: World, symbol: string): number =>
  world.account.leverage[symbol] ?? 20;

/** What is left of an order, by its price. */
export const openNotional = (order: Order): Units =>
  times(units(order.quantity) - units(order.filled), units(order.price));

const net = (held: Holding): Units =>
  units(held.crossFree) + units(held.crossLocked) - units(held.crossBorrowed) -
  units(held.crossInterest) + units(held.um) + units(held.cm);

/** Value of an amount after its tiered collateral rate; what is owed counts in full. */
export const collateral = ({ price, tiers }: AssetInfo, amount: Units): Units => {
  if (amount <= 0n) return times(amount, units(price));
  const counted = sum(tiers.map(({ floor, cap, rate }) => {
    const inTier = least(amount, units(cap)) - units(floor);
    return inTier > 0n ? times(inTier, units(rate)) : 0n;
  }));
  return least(times(counted, units(price)), times(amount, units(price)));
};

/** Unrealised profit of all USDⓈ-M positions, in USDT. */
export const umProfit = (world: World): Units =>
  sum(
    Object.values(world.account.positions).map((position) => {
      const contract = world.market.um[position.symbol];
      return contract ? unrealised(position, units(contract.price)) : 0n;
    }),
  );

/** Works the account's risk out from scratch. */
export const riskOf = (world: World): Risk => {
  const { account, market } = world;
  const nets = Object.entries(market.assets).map(([asset, info]) => {
    const held = account.holdings[asset];
    const profit = asset === "USDT" ? umProfit(world) : 0n;
    return { info, amount: (held ? net(held) : 0n) + profit };
  });
  const equity = sum(nets.map(({ info, amount }) => collateral(info, amount)));
  const actualEquity = sum(nets.map(({ info, amount }) => times(amount, units(info.price))));
  const positions = Object.values(account.positions).flatMap((position) => {
    const contract = market.um[position.symbol];
    if (!contract) return [];
    const notional = size(times(units(position.amount), units(contract.price)));
    return [{ contract, notional, leverage: BigInt(leverageOf(world, position.symbol)) }];
  });
  const open = Object.values(account.orders)
    .filter(({ status, reduceOnly }) => status === "NEW" && !reduceOnly)
    .map((order) => openNotional(order) / BigInt(leverageOf(world, order.symbol)));
  const initialMargin = sum(positions.map((p) => p.notional / p.leverage)) + sum(open);
  const maintenanceMargin = sum(positions.map((p) => maintenance(p.contract, p.notional)));
  return {
    equity,
    actualEquity,
    initialMargin,
    maintenanceMargin,
    available: equity - initialMargin,
    uniMMR: maintenanceMargin === 0n ? NO_REQUIREMENT : over(equity, maintenanceMargin),
  };
};

/** Status by uniMMR, at the levels of the exchange's Portfolio Margin pages. */
export const statusOf = ({ uniMMR, equity }: Risk): string =>
  equity < 0n || uniMMR <= units("1.05")
    ? "FORCE_LIQUIDATION"
    : uniMMR <= units("1.2")
    ? "REDUCE_ONLY"
    : uniMMR <= units("1.5")
    ? "MARGIN_CALL"
    : "NORMAL";
