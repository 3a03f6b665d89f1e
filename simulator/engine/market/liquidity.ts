/**
 * What others offer in a book, as data: how wide the spread is, how much stands at each price, and
 * how soon it is back once it was taken.
 */
import { max, over, times, type Units, units } from "../../../lib/decimal.ts";
import type { Liquidity, Traded } from "./market.ts";
import { hashOf, randomWithin } from "./random.ts";

/** Offers in the books of contracts and pairs that have none of their own. */
export const usualLiquidity: Liquidity = {
  spread: 1,
  touch: /*#__PURE__*/ units("300000"),
  depth: /*#__PURE__*/ units("500000"),
  levels: 5000,
  noise: 50,
  refill: 1000,
  flow: /*#__PURE__*/ units("300000"),
};

/** A value in USD as a quantity at a price, not rounded. */
export const quantityFor = (traded: Traded, quote: Units, value: Units, price: Units): Units =>
  "contractSize" in traded && traded.contractSize > 0n
    ? over(value, traded.contractSize)
    : over(value, times(price, quote));

const BASIS_POINTS = 10_000n;

/** Quantity that others offer at a place of a side, counted from the best price. */
export const offeredAt = (
  traded: Traded,
  liquidity: Liquidity,
  quote: Units,
  price: Units,
  place: number,
): Units => {
  const { tickSize, stepSize } = traded;
  if (liquidity.quantities) return liquidity.quantities[place] ?? 0n;
  if (place >= liquidity.levels) return 0n;
  const value = place === 0 ? liquidity.touch : liquidity.depth * tickSize * BASIS_POINTS / price;
  const seed = hashOf(traded.symbol);
  const at = Number(price / tickSize % 0x7fffffffn);
  const share = randomWithin(seed, at, 100 - liquidity.noise, 100 + liquidity.noise);
  const quantity = quantityFor(traded, quote, value, price) * BigInt(share) / 100n;
  return max(quantity - quantity % stepSize, stepSize);
};

/** Number of prices on each side. */
export const placesIn = ({ quantities, levels }: Liquidity): number =>
  quantities ? quantities.length : levels;
