/** What positions, open orders and loans need to be opened. Portfolio Margin Pro asks for none of it. */
import { abs, times, type Units } from "../lib/decimal.ts";
import { contractValue, leverageIn, type Solvency, solvencyOf } from "./calculate.ts";
import { worseSide } from "./limits.ts";
import type { Terms } from "./market.ts";
import {
  type Committed,
  type Portfolio,
  positionKey,
  type PositionSide,
  sideOf,
  symbolOf,
} from "./portfolio.ts";

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
export const ordersBy = ({ reserved }: Committed): Map<string, Orders> => {
  const all = new Map<string, Orders>();
  for (const key of Object.keys(reserved)) {
    const value = reserved[key] ?? 0n;
    if (value === 0n) continue;
    const { symbol, side, positionSide } = sideOf(key);
    const position = positionKey(symbol, positionSide);
    const { bids, asks } = all.get(position) ?? NO_ORDERS;
    all.set(position, side === "BUY" ? { bids: value, asks } : { bids, asks: value });
  }
  return all;
};

/**
 * Initial margin of a position of a value, with the orders on it: in the margin asset. They are taken out of
 * `orders`.
 */
export const heldWith = (
  futures: Committed,
  orders: Map<string, Orders>,
  symbol: string,
  positionSide: PositionSide,
  value: Units,
): Units => {
  const leverage = leverageIn(futures, symbol);
  // Most accounts have orders on few of their positions: no key is made for the others.
  if (orders.size === 0) return abs(value) / BigInt(leverage);
  const key = positionKey(symbol, positionSide);
  const on = orders.get(key) ?? NO_ORDERS;
  orders.delete(key);
  return worseSide(value, on.bids, on.asks, leverage);
};

/** Initial margin of orders that are on no position, in USD. */
export const heldAlone = (
  futures: Committed,
  orders: ReadonlyMap<string, Orders>,
  contracts: Terms["um"],
  assets: Terms["assets"],
): Units => {
  let margin = 0n;
  for (const [key, { bids, asks }] of orders) {
    const symbol = symbolOf(key);
    const info = assets[contracts[symbol]?.marginAsset ?? ""];
    if (!info) continue;
    margin += times(worseSide(0n, bids, asks, leverageIn(futures, symbol)), info.price);
  }
  return margin;
};

/** Initial margin of positions and open orders of one kind of futures, in USD. */
const opened = (futures: Committed, contracts: Terms["um"], assets: Terms["assets"]): Units => {
  let margin = 0n;
  const orders = ordersBy(futures);
  for (const { symbol, positionSide, amount } of Object.values(futures.positions)) {
    const contract = contracts[symbol];
    const info = contract && assets[contract.marginAsset];
    if (!info) continue;
    const value = contractValue(contract, amount, contract.markPrice);
    margin += times(heldWith(futures, orders, symbol, positionSide, value), info.price);
  }
  return margin + heldAlone(futures, orders, contracts, assets);
};

/** Initial margin of what is borrowed, in USD: that by the leverage less one. */
export const borrowed = ({ balances }: Portfolio, { assets }: Terms): Units => {
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
export const initialMarginOf = (
  portfolio: Portfolio<Committed>,
  terms: Terms,
): Units =>
  opened(portfolio.um, terms.um, terms.assets) + opened(portfolio.cm, terms.cm, terms.assets) +
  borrowed(portfolio, terms);

/** Everything that the exchange reports of an account's risk. */
export const riskOf = (portfolio: Portfolio<Committed>, terms: Terms): Risk => {
  const solvency = solvencyOf(portfolio, terms);
  const initialMargin = initialMarginOf(portfolio, terms);
  return { ...solvency, initialMargin, available: solvency.equity - initialMargin };
};
