/** What the account is worth, and how far its uniMMR is from each level. */
import type { Account } from "../../../mod.ts";
import {
  absolute,
  type Exact,
  isAtMost,
  minus,
  printed,
  product,
  ratio,
  signOf,
  spelled,
  zero,
} from "../../../lib/decimal.ts";
import type { Figure, LevelDistance, Levels, Risk } from "./types.ts";

/** Levels as the exchange's FAQ on Portfolio Margin gives them. */
export const defaultLevels: Levels = {
  reminder: "1.5",
  reduceOnly: "1.2",
  liquidation: "1.05",
  source:
    "Binance FAQ on Portfolio Margin (above 1.5 normal, to 1.2 reminder, to 1.05 reduce-only, then liquidation); the live page holds",
};

const NAMES = ["reminder", "reduceOnly", "liquidation"] as const;

/** From here on uniMMR says no more than that there is hardly any maintenance margin. */
const HUGE: Exact = { units: 100_000n, scale: 0 };
const HUNDRED: Exact = { units: 100n, scale: 0 };

/** What is wrong with levels; `undefined` where they can be used. */
export const levelProblem = (levels: Levels): string | undefined => {
  const read = NAMES.map((name) => spelled(levels[name]));
  const [reminder, reduceOnly, liquidation] = read;
  return !reminder || !reduceOnly || !liquidation || read.some((each) => each && signOf(each) <= 0)
    ? "levels must be decimals above zero, as in 1.5"
    : isAtMost(liquidation, reduceOnly) && isAtMost(reduceOnly, reminder)
    ? undefined
    : "levels must fall from reminder through reduceOnly to liquidation";
};

const MEANINGS: Readonly<Record<string, string>> = {
  NORMAL: "no margin call",
  MARGIN_CALL: "the exchange asks for more collateral",
  SUPPLY_MARGIN: "the exchange asks for more collateral",
  REDUCE_ONLY: "only orders that reduce are taken",
  ACTIVE_LIQUIDATION: "the account is being liquidated",
  FORCE_LIQUIDATION: "the account is being liquidated",
  BANKRUPTED: "the account owes more than it holds",
};

const usd = (value: string, field: string): Figure => ({
  value: value === "" ? null : value,
  unit: "USD",
  source: `accountInformation.${field}`,
});

const distanceTo =
  (uniMMR: Exact | undefined, equity: Exact | undefined, margin: Exact | undefined) =>
  (name: LevelDistance["name"], text: string): LevelDistance => {
    const level = spelled(text) ?? zero;
    const isMeant = uniMMR !== undefined && margin !== undefined && signOf(margin) > 0;
    const difference = isMeant ? minus(uniMMR, level) : undefined;
    const share = isMeant && difference
      ? ratio(product(difference, HUNDRED), absolute(uniMMR), 2)
      : undefined;
    const room = isMeant && equity ? minus(equity, product(level, margin)) : undefined;
    return {
      name,
      level: text,
      reached: difference !== undefined && signOf(difference) <= 0,
      difference: difference ? printed(difference) : null,
      percent: share ? printed(share) : null,
      equityRoom: room ? printed(room) : null,
    };
  };

const meaningOf = (uniMMR: Exact | undefined, margin: Exact | undefined): string =>
  margin && signOf(margin) === 0
    ? "nothing needs maintenance margin, so the number says nothing"
    : uniMMR === undefined || margin === undefined
    ? "the exchange's figure cannot be read as a decimal"
    : isAtMost(HUGE, uniMMR)
    ? "very large because there is hardly any maintenance margin"
    : "adjusted equity by maintenance margin; the account is liquidated when it falls too low";

/**
 * Whether the equity that the exchange tells has the loss of open orders taken off already. It does not
 * say so; its own uniMMR shows which of the two it divided by the maintenance margin.
 */
const isNet = (
  uniMMR: Exact | undefined,
  margin: Exact | undefined,
  equity: Exact,
  openLoss: Exact,
): boolean => {
  if (!uniMMR || !margin || signOf(margin) <= 0) return false;
  const divided = product(uniMMR, margin);
  const off = (candidate: Exact): Exact => absolute(minus(divided, candidate));
  return !isAtMost(off(minus(equity, openLoss)), off(equity));
};

/** The risk of an account, with its distance to each level. */
export const riskOf = (account: Account, levels: Levels): Risk => {
  const uniMMR = spelled(account.uniMMR);
  const margin = spelled(account.accountMaintMargin);
  const equity = spelled(account.accountEquity);
  const openLoss = absolute(spelled(account.totalMarginOpenLoss) ?? zero);
  const net = equity !== undefined && isNet(uniMMR, margin, equity, openLoss);
  const adjusted = equity && (net ? equity : minus(equity, openLoss));
  const distance = distanceTo(uniMMR, adjusted, margin);
  return {
    status: {
      value: account.accountStatus,
      unit: "",
      source: "accountInformation.accountStatus",
      meaning: MEANINGS[account.accountStatus] ?? "a status that this program does not know",
    },
    equity: usd(account.accountEquity, "accountEquity"),
    actualEquity: usd(account.actualEquity, "actualEquity"),
    initialMargin: usd(account.accountInitialMargin, "accountInitialMargin"),
    maintenanceMargin: usd(account.accountMaintMargin, "accountMaintMargin"),
    available: usd(account.totalAvailableBalance, "totalAvailableBalance"),
    withdrawable: usd(account.virtualMaxWithdrawAmount, "virtualMaxWithdrawAmount"),
    openLoss: usd(account.totalMarginOpenLoss, "totalMarginOpenLoss"),
    uniMMR: {
      value: account.uniMMR,
      unit: "",
      source: "accountInformation.uniMMR",
      meaning: meaningOf(uniMMR, margin),
    },
    hasRequirement: margin === undefined || signOf(margin) !== 0,
    adjustedEquity: {
      value: adjusted ? printed(adjusted) : null,
      unit: "USD",
      source: net
        ? "accountInformation.accountEquity, which uniMMR shows to be net of totalMarginOpenLoss"
        : "accountInformation.accountEquity less accountInformation.totalMarginOpenLoss",
    },
    levels: NAMES.map((name) => distance(name, levels[name])),
    updatedAt: account.updateTime,
    levelsSource: levels.source,
    how:
      "difference is uniMMR less the level; equityRoom is adjustedEquity less level × maintenanceMargin, and holds while maintenance margin stays what it is",
  };
};
