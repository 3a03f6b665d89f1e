/** Numbers and names as pictures show them. */
import type { Units } from "../../lib/decimal.ts";
import { type LevelStatus, NO_REQUIREMENT, type Solvency } from "../calculate.ts";
import type { Shock } from "../stress/shock.ts";

/** A number for eyes: pictures need no more digits than that. */
export const shown = (amount: Units): number => Number(amount) / 1e8;

const MINUS = "−";

/** With the sign of typographers. */
const signed = (text: string): string => text.replace("-", MINUS);

/** An amount in USD, short. */
export const dollars = (amount: Units): string => {
  const value = shown(amount);
  const size = Math.abs(value);
  return signed(
    size >= 1e9
      ? `${(value / 1e9).toFixed(2)} bn`
      : size >= 1e6
      ? `${(value / 1e6).toFixed(2)} m`
      : size >= 1000
      ? String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ",")
      : value.toFixed(2),
  );
};

/** A share in per cent. */
export const percent = (share: Units): string => {
  const value = shown(share) * 100;
  const places = Math.abs(value) >= 10 || Number.isInteger(value)
    ? 0
    : Math.abs(value) >= 1
    ? 1
    : 2;
  return `${signed(value.toFixed(places))} %`;
};

/** A uniMMR in few signs. */
export const ratio = ({ equity, uniMMR }: Pick<Solvency, "equity" | "uniMMR">): string => {
  if (equity < 0n) return "<0";
  if (uniMMR >= NO_REQUIREMENT) return "–";
  const value = shown(uniMMR);
  return value >= 100 ? ">99" : value >= 10 ? value.toFixed(1) : value.toFixed(2);
};

/** A degree of a shock. */
export const degree = (shock: Shock, of: Units): string => {
  switch (shock.shocks) {
    case "time":
      return `${shown(of)} h`;
    case "funding":
      return `${signed(String(Number((shown(of) * 100).toFixed(4))))} %`;
    default:
      return percent(of);
  }
};

/** Names as far as there is room for them, and how many more there are. */
const some = (names: readonly string[]): string =>
  names.length <= 4
    ? names.join(", ")
    : `${names.slice(0, 3).join(", ")} and ${names.length - 3} more`;

/** What a shock does, for the title of an axis. */
export const shockName = (shock: Shock): string => {
  switch (shock.shocks) {
    case "price":
      return "symbol" in shock.move
        ? `mark price of ${shock.move.symbol}`
        : "asset" in shock.move
        ? `price of ${shock.move.asset}`
        : `prices of ${some(Object.keys(shock.move.betas))}`;
    case "rates":
      return shock.assets ? `collateral rate of ${some(shock.assets)}` : "collateral rates";
    case "time":
      return "hours from now";
    case "funding":
      return "funding rate";
  }
};

/** What each state is called. */
export const stateName: Readonly<Record<LevelStatus, string>> = {
  NORMAL: "normal",
  MARGIN_CALL: "margin call",
  SUPPLY_MARGIN: "margin call",
  REDUCE_ONLY: "reduce only",
  FORCE_LIQUIDATION: "liquidated",
};

/** States as pictures tell them apart, the best first: both reminders are one. */
export const STATES: readonly LevelStatus[] = [
  "NORMAL",
  "MARGIN_CALL",
  "REDUCE_ONLY",
  "FORCE_LIQUIDATION",
];

/** Which of so many labels to show, so that they do not touch. */
export const everyOf = (count: number, most: number): number =>
  Math.max(1, Math.ceil(count / most));
