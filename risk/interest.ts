/** Interest that an account is charged: of margin loans, and of balances below zero. */
import { ONE, type Units } from "../lib/decimal.ts";

/** Quotient rounded up: what is charged is never understated. */
const up = (a: bigint, b: bigint): bigint => (a + b - 1n) / b;

/**
 * Interest of a loan for so many hours begun, the first of which is charged when it is taken. Each charge
 * is rounded up to the eighth place, as recorded charges of live accounts show. `daily` is the rate of
 * a day as a share.
 */
export const loanInterest = (principal: Units, daily: Units, hours = 1): Units =>
  BigInt(hours) * up(principal * daily, ONE * 24n);

/**
 * Interest for an asset whose total over all wallets is below zero at 00:00 UTC, once a day: on what
 * goes below the threshold of the account's VIP level. `daily` is the rate of a day as a share.
 *
 * @see {@link https://www.binance.com/en/support/announcement/174861644e7049aaa64845f1db2e4376}
 */
export const negativeInterest = (total: Units, threshold: Units, daily: Units): Units => {
  const charged = -total - threshold;
  return charged <= 0n ? 0n : up(charged * daily, ONE);
};
