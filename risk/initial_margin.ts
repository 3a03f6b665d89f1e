/** What positions, open orders and loans need to be opened. Portfolio Margin Pro asks for none of it. */
import { abs, times, type Units } from "../lib/decimal.ts";
import { contractValue, leverageIn, type Solvency, solvencyOf } from "./calculate.ts";
import { worseSide } from "./limits.ts";
import type { ContractTerms, Terms } from "./market.ts";
import { type Committed, type Portfolio, positionKey, sideOf, symbolOf } from "./portfolio.ts";

/** What an account is worth and must hold, to keep what it has and to open more, in USD. */
export interface Risk extends Solvency {
  /** Initial margin of positions, orders and loans. */
  readonly initialMargin: Units;
  /** What is free for new positions; below zero where more is held than could be opened. */
  readonly available: Units;
}

/** Values of the orders on a position, in the margin asset. */
interface Orders {
  readonly bids: Units;
  readonly asks: Units;
}

/** The same with the value of the position; that of a short one is below zero. */
export interface Committing extends Orders {
  readonly position: Units;
}

const NO_ORDERS: Orders = { bids: 0n, asks: 0n };

/** Orders of one kind of futures by the key of the position that they are on. */
const ordersBy = ({ reserved }: Committed): Map<string, Orders> => {
  const all = new Map<string, Orders>();
  for (const key of Object.keys(reserved)) {
    const value = reserved[key] ?? 0n;
    if (value === 0n) continue;
    const { symbol, side, positionSide } = sideOf(key);
    const position = positionKey(symbol, positionSide);
    const before = all.get(position) ?? NO_ORDERS;
    all.set(position, { ...before, [side === "BUY" ? "bids" : "asks"]: value });
  }
  return all;
};

/** Initial margin of positions and open orders of one kind of futures, in USD. */
const opened = (futures: Committed, contracts: Terms["um"], assets: Terms["assets"]): Units => {
  let margin = 0n;
  const orders = ordersBy(futures);
  const add = (symbol: string, valueIn: (contract: ContractTerms) => Units, on: Orders): void => {
    const contract = contracts[symbol];
    const info = contract && assets[contract.marginAsset];
    if (!info) return;
    const leverage = leverageIn(futures, symbol);
    const value = valueIn(contract);
    const held = on === NO_ORDERS
      ? abs(value) / BigInt(leverage)
      : worseSide(value, on.bids, on.asks, leverage);
    margin += times(held, info.price);
  };
  for (const { symbol, positionSide, amount } of Object.values(futures.positions)) {
    // Most accounts have orders on few of their positions: no key is made for the others.
    const key = orders.size === 0 ? "" : positionKey(symbol, positionSide);
    const on = orders.get(key) ?? NO_ORDERS;
    orders.delete(key);
    add(symbol, (contract) => contractValue(contract, amount, contract.markPrice), on);
  }
  for (const [key, on] of orders) add(symbolOf(key), () => 0n, on);
  return margin;
};

/** Initial margin of what is borrowed, in USD: that by the leverage less one. */
const borrowed = ({ balances }: Portfolio, { assets }: Terms): Units => {
  let margin = 0n;
  for (const asset of Object.keys(balances)) {
    const debt = -(balances[asset]?.debt ?? 0n);
    const info = assets[asset];
    if (debt <= 0n || !info) continue;
    const { leverage = 1 } = info;
    const owed = times(debt, info.price);
    margin += leverage > 1 ? owed / BigInt(leverage - 1) : owed;
  }
  return margin;
};

/**
 * What positions, open orders and loans need to be opened, in USD. Of the orders on a position only the
 * worse side counts, with the position: `worseSide`.
 *
 * @see {@link https://www.binance.com/en/support/announcement/174861644e7049aaa64845f1db2e4376}
 */
export const initialMarginOf = (portfolio: Portfolio<Committed>, terms: Terms): Units =>
  opened(portfolio.um, terms.um, terms.assets) + opened(portfolio.cm, terms.cm, terms.assets) +
  borrowed(portfolio, terms);

/** Everything that the exchange reports of an account's risk. */
export const riskOf = (portfolio: Portfolio<Committed>, terms: Terms): Risk => {
  const solvency = solvencyOf(portfolio, terms);
  const initialMargin = initialMarginOf(portfolio, terms);
  return { ...solvency, initialMargin, available: solvency.equity - initialMargin };
};
