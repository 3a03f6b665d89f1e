/** What the account is worth, and how far its uniMMR is from each level, in words. */
import type { Account } from "../endpoints/portfolio/mod.ts";
import { type Exact, isAtMost, printed, signOf, spelled, zero } from "../lib/decimal.ts";
import { distanceTo, type ReportedRisk, reportedRisk } from "../risk/mod.ts";
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

/** What is wrong with levels; `undefined` if they can be used. */
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

const textOf = (figure: Exact | undefined): string | null => figure ? printed(figure) : null;

const distanceIn =
  (reported: ReportedRisk) => (name: LevelDistance["name"], level: string): LevelDistance => {
    const { reached, difference, percent, equityRoom } = distanceTo(
      reported,
      spelled(level) ?? zero,
    );
    return {
      name,
      level,
      reached,
      difference: textOf(difference),
      percent: textOf(percent),
      equityRoom: textOf(equityRoom),
    };
  };

const meaningOf = ({ uniMMR, maintenanceMargin: margin }: ReportedRisk): string =>
  margin && signOf(margin) === 0
    ? "nothing needs maintenance margin, so the number says nothing"
    : uniMMR === undefined || margin === undefined
    ? "the exchange's figure cannot be read as a decimal"
    : isAtMost(HUGE, uniMMR)
    ? "very large because there is hardly any maintenance margin"
    : "adjusted equity by maintenance margin; the account is liquidated when it falls too low";

/** The risk of an account, with its distance to each level. */
export const riskOf = (account: Account, levels: Levels): Risk => {
  const reported = reportedRisk(account);
  const { maintenanceMargin: margin } = reported;
  const distance = distanceIn(reported);
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
      meaning: meaningOf(reported),
    },
    hasRequirement: margin === undefined || signOf(margin) !== 0,
    adjustedEquity: {
      value: textOf(reported.adjustedEquity),
      unit: "USD",
      source: reported.isNet
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
