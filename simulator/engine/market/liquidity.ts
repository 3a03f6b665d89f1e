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

/** Behind the best price what is offered follows from the price alone, and a book is read again and again. */
interface Known {
  readonly traded: Traded;
  readonly quote: Units;
  readonly quantities: Map<Units, Units>;
}

const known = /*#__PURE__*/ new WeakMap<Liquidity, Map<string, Known>>();

/** How many prices of a book are known at most. */
const MOST_KNOWN = 20_000;

const sizeOf = (traded: Traded): Units => "contractSize" in traded ? traded.contractSize : 0n;

/** Quantities by price, as far as they were reckoned for the same contract or pair. */
const knownOf = (traded: Traded, liquidity: Liquidity, quote: Units): Map<Units, Units> => {
  const books = known.get(liquidity) ?? new Map<string, Known>();
  known.set(liquidity, books);
  const found = books.get(traded.symbol);
  if (
    found && found.quote === quote && found.quantities.size < MOST_KNOWN &&
    (found.traded === traded ||
      found.traded.tickSize === traded.tickSize && found.traded.stepSize === traded.stepSize &&
        sizeOf(found.traded) === sizeOf(traded))
  ) return found.quantities;
  const quantities = new Map<Units, Units>();
  books.set(traded.symbol, { traded, quote, quantities });
  return quantities;
};

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
  const quantities = place === 0 ? undefined : knownOf(traded, liquidity, quote);
  const reckoned = quantities?.get(price);
  if (reckoned !== undefined) return reckoned;
  const value = place === 0 ? liquidity.touch : liquidity.depth * tickSize * BASIS_POINTS / price;
  const seed = hashOf(traded.symbol);
  const at = Number(price / tickSize % 0x7fffffffn);
  const share = randomWithin(seed, at, 100 - liquidity.noise, 100 + liquidity.noise);
  const quantity = quantityFor(traded, quote, value, price) * BigInt(share) / 100n;
  const offered = max(quantity - quantity % stepSize, stepSize);
  quantities?.set(price, offered);
  return offered;
};

/** Number of prices on each side. */
export const placesIn = ({ quantities, levels }: Liquidity): number =>
  quantities ? quantities.length : levels;
