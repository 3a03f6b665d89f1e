/** Amounts and changes as the page says them. */
import { fixed, type Units } from "../../../lib/decimal.ts";
import {
  type Change,
  type Crossing,
  type LevelStatus,
  type Missing,
  NO_REQUIREMENT,
  type Standing,
} from "../../../risk/mod.ts";

/** What a screen shows of an amount. */
const shown = (amount: Units): number => Number(amount) / 1e8;

const grouped = (value: number, places: number): string =>
  value.toLocaleString("en-US", { maximumFractionDigits: places }).replace("-", "−");

/** An amount in USD. */
export const dollars = (amount: Units): string => grouped(shown(amount), 0);

/** An amount of an asset, with the digits that matter. */
const amountText = (amount: Units): string => grouped(shown(amount), 4);

/** A price, with the digits that tell it from others. */
export const priceText = (value: number): string =>
  grouped(value, value >= 1000 ? 0 : value >= 10 ? 2 : 4);

/** A share in per cent, with its sign. */
export const percent = (share: number): string => {
  const value = share * 100;
  const text = grouped(value, Math.abs(value) >= 10 ? 0 : 1);
  return `${value > 0 ? "+" : ""}${text} %`;
};

/** uniMMR, or that there is none. */
export const ratioText = ({ uniMMR = NO_REQUIREMENT }: Pick<Standing, "uniMMR">): string =>
  uniMMR >= NO_REQUIREMENT ? "none" : fixed(uniMMR, 2).replace("-", "−");

/** What a status means. */
export const statusText: Readonly<Record<LevelStatus, string>> = {
  NORMAL: "normal",
  MARGIN_CALL: "margin call",
  SUPPLY_MARGIN: "margin call",
  REDUCE_ONLY: "reduce only",
  FORCE_LIQUIDATION: "liquidated",
};

/** A change in words. */
export const changeText = (change: Change): string => {
  switch (change.does) {
    case "fill":
      return `${change.side === "BUY" ? "buy" : "sell"} ${
        amountText(change.quantity)
      } ${change.symbol}`;
    case "loan":
      return `borrow ${amountText(change.amount)} ${change.asset}`;
    case "transfer":
      return `withdraw ${amountText(change.amount)} ${change.asset}`;
    default:
      return change.does;
  }
};

/** What cannot be calculated, and why. */
export const missingText = ({ needs, of }: Missing): string =>
  needs === "free" ? `less ${of} is free than that` : `${needs} of ${of} is not known`;

/** Where a level is reached, and by which change. */
export const crossingText = (crossing: Crossing | undefined): string => {
  if (!crossing) return "never";
  const { change, price } = crossing;
  const by = percent(Number(change.units) / 10 ** change.scale);
  return price ? `${priceText(Number(price.units) / 10 ** price.scale)} (${by})` : by;
};
