/** The risk of the simulated account: its world as `risk/` reads accounts. The formulas are there. */
import type { Committed, Portfolio } from "../../risk/portfolio.ts";
import {
  type LevelStatus,
  leverageIn,
  profitIn as profitOfHeld,
  type Solvency,
  solvencyOf as solvencyOfPortfolio,
  statusOf as statusAt,
  withdrawable,
} from "../../risk/calculate.ts";
import { type Risk, riskOf as riskOfPortfolio } from "../../risk/initial_margin.ts";
import { max, type Units } from "../../lib/decimal.ts";
import type { AccountStatus } from "../../lib/enums/shared.ts";
import { openLossInUsd } from "./open_loss.ts";
import { kindOf, termsOf } from "./terms.ts";
import type { FuturesKind, World } from "./world/world.ts";

/** The account as `risk/` reads it; nothing is copied. */
export const portfolioOf = (world: World): Portfolio<Committed> => ({
  kind: kindOf(world),
  balances: world.ledger.balances,
  um: world.um,
  cm: world.cm,
  openLoss: openLossInUsd(world),
});

/** Leverage of a contract; 20 until it is changed. */
export const leverageOf = (world: World, kind: FuturesKind, symbol: string): number =>
  leverageIn(world[kind], symbol);

/** Unrealised profit of a kind of futures in an asset. */
export const profitIn = (world: World, kind: FuturesKind, asset: string): Units =>
  profitOfHeld(world[kind], world.market[kind], asset);

/** Equity, maintenance margin and uniMMR: all that the exchange acts on by itself. */
export const solvencyOf = (world: World): Solvency =>
  solvencyOfPortfolio(portfolioOf(world), termsOf(world));

/** The same with what is free for new positions. */
export const riskOf = (world: World): Risk => riskOfPortfolio(portfolioOf(world), termsOf(world));

/** Status of the account by its uniMMR and the market's levels. */
export const statusOf = (world: World, known?: Solvency): LevelStatus =>
  statusAt(known ?? solvencyOf(world), world.market.levels);

/** Whether the exchange has taken the account over, until its liquidation is done. */
export const isSeized = ({ settings }: World): boolean => settings.liquidatingAt !== undefined;

/** Whether the account is to be liquidated, or is. */
export const isLiquidating = (world: World, known?: Solvency): boolean =>
  isSeized(world) || statusOf(world, known) === "FORCE_LIQUIDATION";

/**
 * Status as the exchange shows it: by its levels, and by what it does. While it closes what the account has, the
 * status is `ACTIVE_LIQUIDATION`; as long as a bankruptcy loan is owed after that, `BANKRUPTED`.
 *
 * @see {@link https://www.binance.com/en/support/faq/1fc7ab7c087644f0b697b53af38a43cf}
 */
export const accountStatusOf = (world: World, known?: Solvency): AccountStatus => {
  if (isSeized(world)) return "ACTIVE_LIQUIDATION";
  const status = statusOf(world, known);
  return status !== "FORCE_LIQUIDATION" && world.settings.bankruptcyLoan > 0n
    ? "BANKRUPTED"
    : status;
};

/**
 * What may leave the account, in USD. Portfolio Margin keeps the initial margin, by the answers that were
 * seen of it; the rule of Portfolio Margin Pro is published.
 */
export const mostWithdrawn = (world: World, risk: Risk): Units =>
  kindOf(world) === "retail" ? max(risk.available, 0n) : withdrawable(risk);
