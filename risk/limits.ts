/** What may leave an account, be borrowed, or be held for orders. */
import { abs, max, type Units } from "../lib/decimal.ts";
import { type Solvency, withdrawable } from "./calculate.ts";

/**
 * What Portfolio Margin Pro lends on top of `loans`, both in USD, by the leverage of the loan; the limit of
 * the asset holds besides.
 *
 * @see {@link https://www.binance.com/en/support/faq/446ce2c3357a449599c82436078b0e3b}
 */
export const borrowable = (
  solvency: Pick<Solvency, "equity" | "maintenanceMargin">,
  loans: Units,
  leverage: number,
): Units => {
  if (leverage <= 1) return 0n;
  const times = BigInt(leverage - 1);
  return max(times * withdrawable(solvency) - loans, 0n);
};

/**
 * Initial margin of a contract's position together with its open orders in one-way mode, as the futures
 * pages give it: only the worse side counts, for both cannot fill whole. All are values at one price;
 * `position` is below zero for a short one. Portfolio Margin's own pages do not say whether they count so.
 * In hedge mode orders of one side only close, and hold nothing.
 */
export const worseSide = (
  position: Units,
  bids: Units,
  asks: Units,
  leverage: number,
): Units => max(abs(position + bids), abs(position - asks)) / BigInt(leverage);
