/** Random price walks: the same market and seed always give the same steps. */
import { fixed, max, type Units } from "../../../lib/decimal.ts";
import type { Market } from "./market.ts";
import { placesOf, shifted } from "./series.ts";
import { onTick, type Prices } from "./prices.ts";
import { hashOf, randomWithin } from "./random.ts";

/** Options of a price walk. */
export interface WalkOptions {
  /** Assets that move; defaults to the underlying assets of contracts. */
  readonly assets?: readonly string[];
  /** Largest step, in millionths of the price; defaults to 1000. */
  readonly stride?: number;
}

const basesOf = ({ um, cm }: Market): readonly string[] => [
  ...new Set([...Object.values(um), ...Object.values(cm)].map(({ baseAsset }) => baseAsset)),
];

/** The coarsest tick at which an asset is traded. */
const tickOf = ({ um, cm, pairs }: Market, asset: string): Units =>
  [...Object.values(um), ...Object.values(cm), ...Object.values(pairs)]
    .filter(({ baseAsset }) => baseAsset === asset)
    .map(({ tickSize }) => tickSize)
    .reduce(max, 1n);

/** Prices turn back at a fifth and at five times their start. */
const turned = (price: Units, start: Units, parts: number): number =>
  (price * 5n < start && parts < 0) || (price > start * 5n && parts > 0) ? -parts : parts;

/**
 * Endless price steps by asset, each for `setPrices`: all contracts and pairs of an asset move
 * together, starting at the market's prices.
 *
 * @example
 * ```ts ignore
 * for (const prices of walk(world.market, 7)) world = movePrices(world, prices);
 * ```
 */
export function* walk(
  market: Market,
  seed: number,
  { assets = basesOf(market), stride = 1000 }: WalkOptions = {},
): Generator<Prices, never> {
  const starts = assets.map((asset) => {
    const info = Object.hasOwn(market.assets, asset) ? market.assets[asset] : undefined;
    if (!info) {
      throw new TypeError(
        `Cannot walk ${asset}: the market has ${Object.keys(market.assets).join(", ")}`,
      );
    }
    return { asset, start: info.price, tick: tickOf(market, asset) };
  });
  let now = starts.map(({ start }) => start);
  for (let place = 0;; place++) {
    now = starts.map(({ asset, start }, i) => {
      const price = now[i] ?? start;
      const parts = randomWithin((seed ^ hashOf(asset)) >>> 0, place, -stride, stride);
      return shifted(price, turned(price, start, parts), 1n);
    });
    yield Object.fromEntries(
      starts.map((
        { asset, tick },
        i,
      ) => [asset, fixed(onTick(now[i] ?? 0n, tick), placesOf(tick))]),
    );
  }
}
