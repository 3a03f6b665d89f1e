/** Random price walks: the same market and seed always give the same steps, in every runtime. */
import { fixed, max, type Units } from "../../../lib/decimal.ts";
import type { Contract, Market } from "./market.ts";
import type { Prices } from "./prices.ts";
import { hashOf, randomAt } from "./random.ts";

/** Options of a price walk. */
export interface WalkOptions {
  /** Assets that move; defaults to the underlying assets of contracts, whether or not they are collateral. */
  readonly assets?: readonly string[];
  /** Time of a step in seconds; defaults to 1. */
  readonly seconds?: number;
  /** Volatility of a year by asset, as a share; 0.5 for BTC and 0.7 for others if absent. */
  readonly volatility?: Readonly<Record<string, number>>;
  /** How much assets move together, from 0 to 1; defaults to 0.7. */
  readonly correlation?: number;
  /** How far contracts usually lie from their index, as a share; defaults to 0.0003. */
  readonly basis?: number;
}

const YEAR = 365 * 86_400;
const BILLION = 1_000_000_000;

/** Largest change of a price in a step. */
const LARGEST = 0.5;

const contractsOf = ({ um, cm }: Market): readonly Contract[] => [
  ...Object.values(um),
  ...Object.values(cm),
];

/** Nearly normal numbers from sums alone, which are the same in every runtime. */
const normal = (seed: number, name: string) => {
  const from = (seed ^ hashOf(name)) >>> 0;
  return (place: number): number => {
    let sum = -6;
    for (let i = 0; i < 12; i++) sum += randomAt(from, place * 12 + i) / 2 ** 32;
    return sum;
  };
};

const within = (value: number, least: number, most: number): number =>
  Math.max(least, Math.min(most, value));

/** A price moved by a share of it, at least the smallest amount. */
const movedBy = (price: Units, share: number): Units => {
  const parts = BigInt(Math.round(within(share, -LARGEST, LARGEST) * BILLION));
  return max(price + price * parts / BigInt(BILLION), 1n);
};

/** Prices turn back at a fifth and at five times their start. */
const turned = (price: Units, start: Units, share: number): number =>
  (price * 5n < start && share < 0) || (price > start * 5n && share > 0) ? -share : share;

/**
 * Endless price steps, each for `movePrices`. Assets move together as far as they are correlated, with
 * volatility that comes in waves. Contracts lie a little off the index of their asset, mark prices
 * between the two; margin pairs follow the index.
 *
 * @example
 * ```ts ignore
 * const steps = walk(world.market, 7);
 * for (let second = 0; second < 60; second++) world = movePrices(world, steps.next().value).world;
 * ```
 *
 * @throws TypeError if an asset is unknown
 */
export function* walk(
  market: Market,
  seed: number,
  {
    assets = [...new Set(contractsOf(market).map(({ baseAsset }) => baseAsset))],
    seconds = 1,
    volatility = {},
    correlation = 0.7,
    basis = 0.0003,
  }: WalkOptions = {},
): Generator<Prices, never> {
  const together = within(correlation, 0, 1);
  const alone = Math.sqrt(1 - together * together);
  const step = Math.sqrt(seconds / YEAR);
  const all = normal(seed, "all assets");
  const waves = normal(seed, "waves");
  const walkers = assets.map((asset) => {
    const info = Object.hasOwn(market.assets, asset) ? market.assets[asset] : undefined;
    const on = contractsOf(market).filter(({ baseAsset }) => baseAsset === asset);
    // Most contracts of the exchange are on an asset that is no collateral: then their index has the price.
    const start = info?.price ?? on[0]?.indexPrice;
    if (start === undefined) {
      throw new TypeError(
        `Cannot walk ${asset}: the market has ${Object.keys(market.assets).join(", ")}`,
      );
    }
    return {
      start,
      price: start,
      indexes: info ? [asset] : on.map(({ symbol }) => `${symbol}:index`),
      size: (volatility[asset] ?? (asset === "BTC" ? 0.5 : 0.7)) * step,
      own: normal(seed, asset),
      drift: normal(seed, `basis of ${asset}`),
      /** How far contracts lie from the index, and how far their mark prices do. */
      off: 0,
      mark: 0,
      symbols: on.map(({ symbol }) => symbol),
    };
  });
  let heat = 1;
  for (let place = 0;; place++) {
    heat = within(heat * (1 + 0.03 * waves(place)) + 0.002 * (1 - heat), 0.4, 5);
    const prices: Record<string, string> = {};
    for (const walker of walkers) {
      const { start, size, own, drift, indexes, symbols } = walker;
      const share = size * heat * (together * all(place) + alone * own(place));
      walker.price = movedBy(walker.price, turned(walker.price, start, share));
      const push = 0.2 * basis * heat * drift(place);
      walker.off = within(0.98 * walker.off + push, -10 * basis, 10 * basis);
      walker.mark += 0.1 * (walker.off - walker.mark);
      for (const index of indexes) prices[index] = fixed(walker.price);
      for (const symbol of symbols) {
        prices[`${symbol}:last`] = fixed(movedBy(walker.price, walker.off));
        prices[`${symbol}:mark`] = fixed(movedBy(walker.price, walker.mark));
      }
    }
    yield prices;
  }
}
