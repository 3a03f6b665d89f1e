/** What positions, open orders and loans need to be opened. Portfolio Margin Pro asks for none of it. */
import { times, type Units } from "../lib/decimal.ts";
import { contractValue, leverageIn, type Solvency, solvencyOf } from "./calculate.ts";
import { worseSide } from "./limits.ts";
import type { Terms } from "./market.ts";
import { type Committed, type Portfolio, positionKey, sideOf, symbolOf } from "./portfolio.ts";

/** What an account is worth and must hold, to keep what it has and to open more, in USD. */
export interface Risk extends Solvency {
  /** Initial margin of positions, orders and loans. */
  readonly initialMargin: Units;
  /** What is free for new positions; below zero where more is held than could be opened. */
  readonly available: Units;
}

/** Values of a position and of the orders on it, in the margin asset; that of a short position is below zero. */
export interface Committing {
  readonly position: Units;
  readonly bids: Units;
  readonly asks: Units;
}

const NOTHING: Committing = { position: 0n, bids: 0n, asks: 0n };

/** Positions of one kind of futures with the orders on each, by the key of the position. */
const committing = (
  { positions, reserved }: Committed,
  contracts: Terms["um"],
): ReadonlyMap<string, Committing> => {
  const all = new Map<string, Committing>();
  for (const { symbol, positionSide, amount } of Object.values(positions)) {
    const contract = contracts[symbol];
    if (!contract) continue;
    const position = contractValue(contract, amount, contract.markPrice);
    all.set(positionKey(symbol, positionSide), { ...NOTHING, position });
  }
  for (const key of Object.keys(reserved)) {
    const value = reserved[key] ?? 0n;
    if (value === 0n) continue;
    const { symbol, side, positionSide } = sideOf(key);
    const position = positionKey(symbol, positionSide);
    const held = all.get(position) ?? NOTHING;
    all.set(position, { ...held, [side === "BUY" ? "bids" : "asks"]: value });
  }
  return all;
};

/** Initial margin of positions and open orders of one kind of futures, in USD. */
const opened = (futures: Committed, contracts: Terms["um"], assets: Terms["assets"]): Units => {
  let margin = 0n;
  for (const [key, { position, bids, asks }] of committing(futures, contracts)) {
    const symbol = symbolOf(key);
    const info = assets[contracts[symbol]?.marginAsset ?? ""];
    if (!info) continue;
    margin += times(worseSide(position, bids, asks, leverageIn(futures, symbol)), info.price);
  }
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
