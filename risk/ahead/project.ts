/** Where an account stands hour by hour, if nothing happens but that time passes. */
import type { Terms } from "../market.ts";
import type { Committed, Held, Portfolio } from "../portfolio.ts";
import { type Standing, standing } from "../standing.ts";
import { type Aged, firstHour, type Holding, HOUR, type Paid, struck, unaged } from "./holding.ts";

/** The account at a full hour. */
export interface Ahead {
  /** The full hour, in milliseconds. */
  readonly at: number;
  /** The account then. */
  readonly portfolio: Portfolio<Committed>;
  /** Where it stands then. */
  readonly standing: Standing;
  /** What it paid since the beginning. */
  readonly paid: Paid;
}

/**
 * The account once so many full hours have struck: each charges interest of loans (rounded up), pays what
 * funding is due, and 00:00 UTC charges what is below zero.
 */
export const heldFor = <F extends Held>(
  portfolio: Portfolio<F>,
  terms: Terms,
  holding: Holding,
  hours: number,
): Aged<F> => {
  let aged = unaged(portfolio);
  const first = firstHour(holding.from);
  for (let i = 0; i < hours; i++) aged = struck(aged, terms, holding, first + i * HOUR);
  return aged;
};

/**
 * Where the account stands at each of so many full hours to come, at the prices of the terms: what funding,
 * interest of loans and interest of balances below zero leave of it. Orders neither fill nor end.
 *
 * @example What a week at a funding rate of 0.01 % costs
 * ```ts
 * import { units } from "../../lib/decimal.ts";
 * import { type Committed, type Portfolio, project, type Terms } from "../mod.ts";
 *
 * const week = (account: Portfolio<Committed>, terms: Terms) =>
 *   project(account, terms, {
 *     from: Date.UTC(2026, 0, 1),
 *     funding: { BTCUSDT: { rate: units("0.0001") } },
 *     daily: { USDT: units("0.0002") },
 *   }, 7 * 24).at(-1)?.paid.funding;
 * ```
 *
 * @see {@link https://www.binance.com/en/support/faq/4868b2f1aa6c4d08af973328462bb0bd}
 */
export const project = (
  account: Portfolio<Committed>,
  terms: Terms,
  holding: Holding,
  hours: number,
): readonly Ahead[] => {
  const all: Ahead[] = [];
  let aged = unaged(account);
  const first = firstHour(holding.from);
  for (let i = 0; i < hours; i++) {
    const at = first + i * HOUR;
    aged = struck(aged, terms, holding, at);
    const { portfolio, paid } = aged;
    all.push({ at, portfolio, paid, standing: standing(portfolio, terms) });
  }
  return all;
};
