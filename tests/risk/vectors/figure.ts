/** A published figure beside ours. */
import { fixed, trimmed, type Units, units } from "../../../lib/decimal.ts";
import {
  type Bracket,
  collateral,
  type CollateralTier,
  type Levels,
  type LevelStatus,
  lossOf,
  maintenance,
  NO_CAP,
  NO_REQUIREMENT,
  publishedLevels,
  statusOf,
  widened,
} from "../../../risk/mod.ts";

/** Who says a figure: the exchange, a live answer, someone's program, or a calculation by hand. */
export type How = "official" | "recorded" | "client" | "derived";

/** A published figure and how we calculate it. */
export interface Figure {
  readonly name: string;
  readonly source: string;
  readonly how: How;
  /** As published. */
  readonly published: string;
  /** Ours; two where inputs were printed rounded, which leaves a range. */
  readonly own: readonly [low: string, high: string];
}

/** A figure of which ours is one number. */
export const figure = (
  name: string,
  source: string,
  how: How,
  published: string,
  own: Units | string,
): Figure => {
  const text = typeof own === "string" ? own : trimmed(own);
  return { name, source, how, published, own: [text, text] };
};

const isDecimal = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);

/** Whether ours is the published figure, to its last printed place of at most 8. */
export const isSame = ({ published, own: [low, high] }: Figure): boolean => {
  if (!isDecimal(published)) return published === low;
  const places = Math.min(8, published.split(".")[1]?.length ?? 0);
  const [a, b] = [units(low), units(high)];
  const shown = fixed(units(published), places);
  return fixed(a, places) === shown || fixed(b, places) === shown ||
    (a < units(published) && units(published) < b);
};

/** A line to read. */
export const line = (each: Figure): string => {
  const [low, high] = each.own;
  const own = low === high ? low : `${low} … ${high}`;
  return `${isSame(each) ? "same " : "OTHER"}  ${each.how.padEnd(8)}  ${
    each.published.padStart(14)
  }  ${own.padStart(14)}  ${each.name}`;
};

/** Floors and rates of a table, the lowest first. */
export type Rates = readonly (readonly [floor: string, rate: string])[];

/** Collateral value of a USD value by a table of Portfolio Margin Pro. */
export const collateralBy = (rates: Rates, usd: string, price = "50"): Units => {
  const tiers = rates.map(([floor, rate], i): CollateralTier => ({
    floor: units(floor),
    cap: units(rates[i + 1]?.[0] ?? "99999999999"),
    rate: units(rate),
  }));
  const amount = units(usd) * 100_000_000n / units(price);
  return collateral({ price: units(price), tiers }, amount);
};

/** Value of an amount at a flat rate. */
export const collateralFlat = (amount: string, price: string, rate: string): Units =>
  collateral({
    price: units(price),
    tiers: [{ floor: 0n, cap: NO_CAP, rate: units(rate) }],
  }, units(amount));

/** Maintenance margin of a value by rows of floor, rate, cum. */
export const maintenanceBy = (
  rows: readonly (readonly [floor: string, rate: string, cum: string])[],
  value: string,
  coefficient = "1",
): Units => {
  const brackets = rows.map(([floor, rate, cum]): Bracket => ({
    floor: units(floor),
    cap: NO_CAP,
    rate: units(rate),
    cum: units(cum),
    leverage: 1,
  }));
  return maintenance({ brackets: widened(brackets, units(coefficient)) }, units(value));
};

/** An asset's amount, price and collateral rate. */
export type Given = readonly [amount: string, price: string, rate: string];

/** Collateral value that giving one asset for another costs, of what an account has of both. */
export const lossBy = (gives: Given, gets: Given, held?: readonly [string, string]): Units => {
  const terms = ([, price, rate]: Given) => ({
    price: units(price),
    tiers: [{ floor: 0n, cap: NO_CAP, rate: units(rate) }],
  });
  return lossOf(
    { A: terms(gives), B: terms(gets) },
    { asset: "A", amount: units(gives[0]) },
    { asset: "B", amount: units(gets[0]) },
    held && ((asset) => units(asset === "A" ? held[0] : held[1])),
  );
};

/** What joins the rows of a table without a step: `cum` of each; of tiers it is added, of brackets taken off. */
export const joins = (rates: Rates): readonly Units[] => {
  let sum = 0n;
  return rates.map(([floor, rate], i) => {
    const before = rates[i - 1]?.[1];
    const step = before === undefined ? 0n : units(rate) - units(before);
    sum += units(floor) * (step < 0n ? -step : step) / 100_000_000n;
    return sum;
  });
};

/** Status by uniMMR, or by the equity where nothing needs margin. */
export const statusBy = (
  uniMMR: string | undefined,
  equity = "1",
  levels: Levels = publishedLevels,
): LevelStatus =>
  statusOf(
    { uniMMR: uniMMR === undefined ? NO_REQUIREMENT : units(uniMMR), equity: units(equity) },
    levels,
  );
