/**
 * Risk as the exchange itself reports it: how far an account is from a level by the exchange's own
 * figures, with all their digits, and whether a calculation of ours agrees with them.
 */
import {
  absolute,
  type Exact,
  exactOf,
  isAtMost,
  isLess,
  minus,
  product,
  ratio,
  signOf,
  spelled,
  zero,
} from "../lib/decimal.ts";
import type { Solvency } from "./calculate.ts";

/**
 * What of `accountInformation` or `getPortfolioMarginProAccountInfo` reports the account's risk.
 */
export interface AccountAnswer {
  /** Adjusted equity by maintenance margin. */
  readonly uniMMR: string;
  /** In USD. */
  readonly accountEquity: string;
  /** In USD. */
  readonly accountMaintMargin: string;
  /** In USD; Portfolio Margin Pro has none. */
  readonly totalMarginOpenLoss?: string;
  /** In USD, without collateral rates. */
  readonly actualEquity?: string;
  /** In USD. */
  readonly accountInitialMargin?: string;
}

/** The exchange's own figures; what cannot be read as a decimal is `undefined`. */
export interface ReportedRisk {
  /** Adjusted equity by maintenance margin. */
  readonly uniMMR: Exact | undefined;
  /** In USD. */
  readonly maintenanceMargin: Exact | undefined;
  /** In USD, as reported. */
  readonly equity: Exact | undefined;
  /** Whether the equity has the loss of open orders taken off already. */
  readonly isNet: boolean;
  /** In USD, the loss of open orders taken off. */
  readonly adjustedEquity: Exact | undefined;
}

const isAbove = (a: Exact | undefined): a is Exact => a !== undefined && signOf(a) > 0;

/**
 * Whether the equity that the exchange reports has the loss of open orders taken off already. It
 * does not say so; its own uniMMR shows which of the two it divided by the maintenance margin.
 */
const isNet = (
  uniMMR: Exact | undefined,
  margin: Exact | undefined,
  equity: Exact,
  openLoss: Exact,
): boolean => {
  if (!uniMMR || !isAbove(margin)) return false;
  const divided = product(uniMMR, margin);
  const off = (candidate: Exact): Exact => absolute(minus(divided, candidate));
  return isLess(off(equity), off(minus(equity, openLoss)));
};

/** Reads the exchange's own figures. */
export const reportedRisk = (account: AccountAnswer): ReportedRisk => {
  const uniMMR = spelled(account.uniMMR);
  const maintenanceMargin = spelled(account.accountMaintMargin);
  const equity = spelled(account.accountEquity);
  const openLoss = absolute(spelled(account.totalMarginOpenLoss) ?? zero);
  const net = equity !== undefined && isNet(uniMMR, maintenanceMargin, equity, openLoss);
  const adjustedEquity = equity && (net ? equity : minus(equity, openLoss));
  return { uniMMR, maintenanceMargin, equity, isNet: net, adjustedEquity };
};

/** How far an account is from a level; `undefined` where there is no maintenance margin, or no figure. */
export interface Distance {
  /** Whether uniMMR is at or below the level. */
  readonly reached: boolean;
  /** uniMMR less the level. */
  readonly difference: Exact | undefined;
  /** By how many per cent uniMMR may fall, rounded down to two places. */
  readonly percent: Exact | undefined;
  /** By how many USD adjusted equity may fall with maintenance margin unchanged. */
  readonly equityRoom: Exact | undefined;
}

const HUNDRED: Exact = { units: 100n, scale: 0 };

/** How far an account is from a level of uniMMR. */
export const distanceTo = (
  { uniMMR, maintenanceMargin, adjustedEquity }: Pick<
    ReportedRisk,
    "uniMMR" | "maintenanceMargin" | "adjustedEquity"
  >,
  level: Exact,
): Distance => {
  const isMeant = uniMMR !== undefined && isAbove(maintenanceMargin);
  const difference = isMeant ? minus(uniMMR, level) : undefined;
  return {
    reached: difference !== undefined && signOf(difference) <= 0,
    difference,
    percent: isMeant && difference
      ? ratio(product(difference, HUNDRED), absolute(uniMMR), 2)
      : undefined,
    equityRoom: isMeant && adjustedEquity
      ? minus(adjustedEquity, product(level, maintenanceMargin))
      : undefined,
  };
};

/** uniMMR times maintenance margin less adjusted equity: 0 where the exchange's figures fit together. */
export const gapOf = (
  { uniMMR, maintenanceMargin, adjustedEquity }: Pick<
    ReportedRisk,
    "uniMMR" | "maintenanceMargin" | "adjustedEquity"
  >,
): Exact | undefined =>
  uniMMR && maintenanceMargin && adjustedEquity &&
  minus(product(uniMMR, maintenanceMargin), adjustedEquity);

/** Whether two figures differ by at most a hundredth of the second. */
const isClose = (own: Exact, reported: Exact): boolean =>
  isAtMost(product(absolute(minus(own, reported)), HUNDRED), absolute(reported));

/**
 * Whether equity and maintenance margin that were calculated are those that the exchange reports,
 * to within a hundredth: prices move between two answers. Where it is false something is in the
 * account that the calculation does not know, and what follows from it is not to be trusted.
 */
export const agrees = (
  { equity, maintenanceMargin }: Pick<Solvency, "equity" | "maintenanceMargin">,
  reported: ReportedRisk,
): boolean =>
  reported.adjustedEquity !== undefined && reported.maintenanceMargin !== undefined &&
  isClose(exactOf(equity), reported.adjustedEquity) &&
  isClose(exactOf(maintenanceMargin), reported.maintenanceMargin);
