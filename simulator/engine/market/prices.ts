/**
 * Sets prices from outside. It changes only figures; the caller matches orders that the new prices
 * reach.
 */
import { max, ONE, type Units, units } from "../../../lib/decimal.ts";
import type { AssetInfo, Contract, Market, Pair } from "./market.ts";
import { withMoves } from "../past/record.ts";
import { movedBooks } from "../book/moved.ts";
import { inEach } from "../each_account.ts";
import { withoutFacts } from "../happened.ts";
import { withOpenLoss } from "../open_loss.ts";
import type { World } from "../world/world.ts";

/**
 * New prices by name, as decimal text with at most 8 decimals:
 *
 * - an asset, as in `BTC`: its index price, and every contract and pair priced in it;
 * - a contract, as in `BTCUSDT` or `BTCUSD_PERP`: its last, mark and index price, and those of the
 *   margin pair of the same name;
 * - a pair of COIN-M contracts, as in `BTCUSD`: all its contracts;
 * - a single price, as in `BTCUSDT:mark`, `BTCUSDT:index`, `BTCUSDT:last`, `BTCUSDT:margin`, or
 *   `BTC:index` for the asset without its contracts.
 *
 * More specific names win, in any order: with `BTC` and `BTCUSDT:mark`, the latter sets the mark
 * price. Last prices are rounded down to the tick.
 */
export type Prices = Readonly<Record<string, string>>;

const DETAILS = ["last", "mark", "index", "margin"] as const;
type Detail = typeof DETAILS[number];

/** The name before the colon, and which of its prices is meant. */
interface Target {
  readonly name: string;
  readonly detail: Detail | undefined;
  readonly price: Units;
}

/** A price rounded down to the tick, at least one tick. */
export const onTick = (price: Units, tick: Units): Units => max(price - price % tick, tick);

const isSelected = (detail: Detail | undefined, one: Detail): boolean =>
  detail === undefined || detail === one;

const withContract = (contract: Contract, { detail, price }: Target): Contract => ({
  ...contract,
  lastPrice: isSelected(detail, "last") ? onTick(price, contract.tickSize) : contract.lastPrice,
  markPrice: isSelected(detail, "mark") ? price : contract.markPrice,
  indexPrice: isSelected(detail, "index") ? price : contract.indexPrice,
});

const mapped = <A>(
  all: Readonly<Record<string, A>>,
  change: (name: string, each: A) => A,
): Readonly<Record<string, A>> =>
  Object.fromEntries(Object.entries(all).map(([name, each]) => [name, change(name, each)]));

/** Price of a pair whose quote asset may not be worth one dollar. */
const inQuote = (market: Market, asset: string, price: Units): Units => {
  const quote = market.assets[asset]?.price ?? units("1");
  return quote === ONE || quote === 0n ? price : price * ONE / quote;
};

const withAsset = (market: Market, target: Target): Market => {
  const { name, detail, price } = target;
  const assets = mapped(
    market.assets,
    (asset, info): AssetInfo => asset === name ? { ...info, price } : info,
  );
  if (detail !== undefined) return { ...market, assets };
  const contract = (_: string, each: Contract) =>
    each.baseAsset === name
      ? withContract(each, { ...target, price: inQuote(market, each.quoteAsset, price) })
      : each;
  const pair = (_: string, each: Pair): Pair =>
    each.baseAsset === name
      ? {
        ...each,
        lastPrice: onTick(inQuote(market, each.quoteAsset, price), each.tickSize),
      }
      : each;
  return {
    ...market,
    assets,
    um: mapped(market.um, contract),
    cm: mapped(market.cm, contract),
    pairs: mapped(market.pairs, pair),
  };
};

const withSymbol = (market: Market, target: Target): Market => {
  const { name, detail, price } = target;
  const contract = (symbol: string, each: Contract) =>
    detail !== "margin" && (symbol === name || each.pair === name)
      ? withContract(each, target)
      : each;
  const pair = (symbol: string, each: Pair): Pair =>
    symbol === name && isSelected(detail, "margin")
      ? { ...each, lastPrice: onTick(price, each.tickSize) }
      : each;
  return {
    ...market,
    um: mapped(market.um, contract),
    cm: mapped(market.cm, contract),
    pairs: mapped(market.pairs, pair),
  };
};

const contracts = ({ um, cm }: Market): readonly Contract[] => [
  ...Object.values(um),
  ...Object.values(cm),
];

const detailsOf = (market: Market, name: string): readonly Detail[] => {
  if (Object.hasOwn(market.assets, name)) return ["index"];
  const isContract = contracts(market).some(({ symbol, pair }) => symbol === name || pair === name);
  const isPair = Object.hasOwn(market.pairs, name);
  return DETAILS.filter((detail) => detail === "margin" ? isPair : isContract);
};

/** Names that {@link setPrices} knows in a market: assets, contracts, pairs. */
export const priceNames = (market: Market): readonly string[] => [
  ...new Set([
    ...Object.keys(market.assets),
    ...contracts(market).flatMap(({ symbol, pair }) => [symbol, pair]),
    ...Object.keys(market.pairs),
  ]),
];

const targetOf = (market: Market, key: string, price: unknown): Target => {
  const [name = "", detail] = key.split(":");
  if (!priceNames(market).includes(name)) {
    throw new TypeError(
      `Cannot set the price of ${JSON.stringify(name)}: the market knows ${
        priceNames(market).join(", ")
      }`,
    );
  }
  const details = detailsOf(market, name);
  const known = details.find((each) => each === detail);
  if (key.includes(":") && known === undefined) {
    throw new TypeError(
      `Cannot set ${JSON.stringify(key)}: ${name} has ${
        details.map((each) => `${name}:${each}`).join(", ")
      }`,
    );
  }
  if (typeof price !== "string" || !/^\d{1,20}(\.\d{1,8})?$/.test(price) || units(price) === 0n) {
    throw new TypeError(
      `Cannot set the price of ${key}: it must be a decimal above zero of at most 8 places in a string, as in "60000.5", not ${
        typeof price === "string" ? JSON.stringify(price.slice(0, 40)) : typeof price
      }`,
    );
  }
  return { name, detail: known, price: units(price) };
};

/** How specific a target is: assets first, then pairs, symbols, single prices. */
const rankOf = (market: Market, { name, detail }: Target): number =>
  detail !== undefined
    ? 3
    : Object.hasOwn(market.assets, name)
    ? 0
    : Object.hasOwn(market.um, name) || Object.hasOwn(market.cm, name)
    ? 2
    : 1;

/**
 * The world with other prices and nothing else changed: no order is matched or triggered.
 *
 * @throws TypeError if a name is unknown or a price is not a decimal above zero
 */
export const setPrices = (world: World, prices: Prices): World => {
  const { market } = world;
  const targets = Object.entries(prices).map(([key, price]) => targetOf(market, key, price));
  const ranked = [...targets].sort((a, b) => rankOf(market, a) - rankOf(market, b));
  const after = ranked.reduce(
    (before, target) =>
      Object.hasOwn(market.assets, target.name)
        ? withAsset(before, target)
        : withSymbol(before, target),
    market,
  );
  const books = movedBooks(world.books, market, after);
  const moved: World = { ...withMoves(world, after), market: after, books };
  return inEach(moved, withoutFacts(withOpenLoss), ({ margin }) => margin.open.size > 0).world;
};
