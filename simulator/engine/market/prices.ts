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
import { checkWorld } from "../world/ref.ts";
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

/** Prices on their way to others; what is here is copied once, and not for each price. */
interface Draft {
  readonly assets: Record<string, AssetInfo>;
  readonly um: Record<string, Contract>;
  readonly cm: Record<string, Contract>;
  readonly pairs: Record<string, Pair>;
}

/** Symbols by their names: a symbol, what it is made of. */
type Named = ReadonlyMap<string, readonly string[]>;

/** Who moves with a name. */
interface Movers {
  /** Contracts and pairs by their base asset. */
  readonly byAsset: Readonly<Record<"um" | "cm" | "pairs", Named>>;
  /** Contracts by their own names. */
  readonly byName: Readonly<Record<"um" | "cm", Named>>;
}

const namedBy = <A>(
  all: Readonly<Record<string, A>>,
  namesOf: (each: A, symbol: string) => readonly string[],
): Named => {
  const named = new Map<string, string[]>();
  for (const [symbol, each] of Object.entries(all)) {
    for (const name of new Set(namesOf(each, symbol))) {
      const symbols = named.get(name);
      if (symbols) symbols.push(symbol);
      else named.set(name, [symbol]);
    }
  }
  return named;
};

const moversOf = ({ um, cm, pairs }: Market): Movers => {
  const assetOf = ({ baseAsset }: Contract | Pair): readonly string[] => [baseAsset];
  const namesOf = ({ pair }: Contract, symbol: string): readonly string[] => [symbol, pair];
  return {
    byAsset: { um: namedBy(um, assetOf), cm: namedBy(cm, assetOf), pairs: namedBy(pairs, assetOf) },
    byName: { um: namedBy(um, namesOf), cm: namedBy(cm, namesOf) },
  };
};

const change = <A>(
  all: Record<string, A>,
  symbols: readonly string[] | undefined,
  to: (each: A) => A,
): void => {
  for (const symbol of symbols ?? []) {
    const each = all[symbol];
    if (each) all[symbol] = to(each);
  }
};

/** Price of a pair whose quote asset may not be worth one dollar. */
const inQuote = ({ assets }: Draft, asset: string, price: Units): Units => {
  const quote = assets[asset]?.price ?? units("1");
  return quote === ONE || quote === 0n ? price : price * ONE / quote;
};

const setAsset = (draft: Draft, { byAsset }: Movers, target: Target): void => {
  const { name, detail, price } = target;
  change(draft.assets, [name], (info) => ({ ...info, price }));
  if (detail !== undefined) return;
  const contract = (each: Contract): Contract =>
    withContract(each, { ...target, price: inQuote(draft, each.quoteAsset, price) });
  change(draft.um, byAsset.um.get(name), contract);
  change(draft.cm, byAsset.cm.get(name), contract);
  change(draft.pairs, byAsset.pairs.get(name), (each) => ({
    ...each,
    lastPrice: onTick(inQuote(draft, each.quoteAsset, price), each.tickSize),
  }));
};

const setSymbol = (draft: Draft, { byName }: Movers, target: Target): void => {
  const { name, detail, price } = target;
  const contract = (each: Contract): Contract => withContract(each, target);
  if (detail !== "margin") {
    change(draft.um, byName.um.get(name), contract);
    change(draft.cm, byName.cm.get(name), contract);
  }
  if (!isSelected(detail, "margin")) return;
  change(draft.pairs, [name], (each) => ({ ...each, lastPrice: onTick(price, each.tickSize) }));
};

const contracts = ({ um, cm }: Market): readonly Contract[] => [
  ...Object.values(um),
  ...Object.values(cm),
];

const detailsOf = (market: Market, { byName }: Movers, name: string): readonly Detail[] => {
  if (Object.hasOwn(market.assets, name)) return ["index"];
  const isContract = byName.um.has(name) || byName.cm.has(name);
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

const targetOf = (market: Market, movers: Movers, key: string, price: unknown): Target => {
  const [name = "", detail] = key.split(":");
  const details = detailsOf(market, movers, name);
  if (details.length === 0) {
    throw new TypeError(
      `Cannot set the price of ${JSON.stringify(name)}: the market knows ${
        priceNames(market).join(", ")
      }`,
    );
  }
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
  checkWorld(world);
  if (Object(prices) !== prices) {
    throw new TypeError('Cannot set prices: give them by name, as in { BTC: "60000" }');
  }
  const { market } = world;
  const movers = moversOf(market);
  const targets = Object.entries(prices)
    .map(([key, price]) => targetOf(market, movers, key, price));
  const ranked = [...targets].sort((a, b) => rankOf(market, a) - rankOf(market, b));
  const draft: Draft = {
    assets: { ...market.assets },
    um: { ...market.um },
    cm: { ...market.cm },
    pairs: { ...market.pairs },
  };
  for (const target of ranked) {
    const set = Object.hasOwn(market.assets, target.name) ? setAsset : setSymbol;
    set(draft, movers, target);
  }
  const after: Market = { ...market, ...draft };
  const books = movedBooks(world.books, market, after);
  const moved: World = { ...withMoves(world, after), market: after, books };
  return inEach(moved, withoutFacts(withOpenLoss), ({ margin }) => margin.open.size > 0).world;
};
