/** Markets as JSON files write them: decimal text in place of amounts. */
import { trimmed, type Units, units } from "../../../lib/decimal.ts";
import type { AssetInfo, Contract, Fees, Liquidity, Market, Pair } from "./market.ts";
import type { Bracket, CollateralTier } from "../../../risk/market.ts";

/** The same with decimal text in place of amounts, as in `"0.01"`. */
export type Written<A> = A extends bigint ? string
  : A extends object ? { readonly [K in keyof A]: Written<A[K]> }
  : A;

/** Reads an amount whose failure says what it is. */
export const namedUnits = (name: string, text: string): Units => {
  try {
    return units(text);
  } catch (error) {
    throw error instanceof SyntaxError ? new SyntaxError(`${name}: ${error.message}`) : error;
  }
};

type Amounts<K extends string> = Readonly<Record<K, Units>>;

const amounts = <K extends string>(
  written: Readonly<Record<K, string>>,
  ...names: readonly K[]
): Amounts<K> =>
  Object.fromEntries(names.map((name) => [name, namedUnits(name, written[name])])) as Amounts<K>;

/** Amounts that calculations divide by. */
const positive = <K extends string>(
  written: Readonly<Record<K, string>>,
  ...names: readonly K[]
): Amounts<K> => {
  const read = amounts(written, ...names);
  const wrong = names.find((name) => read[name] <= 0n);
  if (wrong === undefined) return read;
  throw new SyntaxError(`${wrong}: it must be above 0, with 8 decimals at most`);
};

/** A part of a file, of which nobody knows what it holds. */
const part = <A extends object>(name: string, value: A): A => {
  if (typeof value === "object" && value !== null) return value;
  throw new SyntaxError(`${name}: it is missing`);
};

/** Reads each of a part; failures say which one it is. */
const mapped = <A, B>(
  name: string,
  all: Readonly<Record<string, A>>,
  read: (each: A) => B,
): Readonly<Record<string, B>> =>
  Object.fromEntries(
    Object.entries(part(name, all)).map(([key, each]) => {
      try {
        return [key, read(each)];
      } catch (error) {
        throw error instanceof SyntaxError
          ? new SyntaxError(`${name}.${key}: ${error.message}`)
          : error;
      }
    }),
  );

/** Those that are traded stand under their own symbols, by which they are asked for. */
const bySymbol = <A, B extends { readonly symbol: string }>(
  name: string,
  all: Readonly<Record<string, A>>,
  read: (each: A) => B,
): Readonly<Record<string, B>> => {
  const found = mapped(name, all, read);
  const other = Object.entries(found).find(([key, { symbol }]) => key !== symbol);
  if (!other) return found;
  throw new SyntaxError(`${name}.${other[0]}: its symbol is ${other[1].symbol}`);
};

const bracket = (written: Written<Bracket>): Bracket => ({
  ...written,
  ...amounts(written, "floor", "cap", "rate", "cum"),
});

const readLiquidity = (written: Written<Liquidity>): Liquidity => {
  const { quantities, ...rest } = written;
  return {
    ...rest,
    ...amounts(written, "touch", "depth", "flow"),
    ...(quantities && { quantities: quantities.map(units) }),
  };
};

const written = (value: unknown): unknown => {
  if (typeof value === "bigint") return trimmed(value);
  if (Array.isArray(value)) return value.map(written);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, written(each)]));
};

/** Writes a market as decimal text, which {@link readMarket} takes. */
export const writeMarket = (market: Market): Written<Market> => written(market) as Written<Market>;

/** What others offer in a book, if the text says it. */
const liquidityOf = (
  written: Written<Liquidity> | undefined,
): { readonly liquidity?: Liquidity } => written ? { liquidity: readLiquidity(written) } : {};

/**
 * Reads a contract from decimal text; more than 8 decimals are cut.
 *
 * @example
 * ```ts ignore
 * const contract = readContract({ ...rest, lastPrice: "0.5204", tickSize: "0.0001" });
 * ```
 *
 * @throws SyntaxError if a text is not a decimal, or a price, tick or step is 0
 */
export const readContract = (
  { liquidity, liquidationFee, maxMarketQty, maxPrice, ...written }: Written<Contract>,
): Contract => ({
  ...written,
  ...liquidityOf(liquidity),
  ...(liquidationFee !== undefined && { liquidationFee: units(liquidationFee) }),
  ...(maxMarketQty !== undefined && { maxMarketQty: namedUnits("maxMarketQty", maxMarketQty) }),
  ...(maxPrice !== undefined && { maxPrice: namedUnits("maxPrice", maxPrice) }),
  ...amounts(written, "contractSize", "fundingRate", "minQty", "maxQty", "minNotional"),
  ...amounts(written, "priceUp", "priceDown"),
  ...positive(written, "markPrice", "indexPrice", "lastPrice", "tickSize", "stepSize"),
  brackets: part("brackets", written.brackets).map(bracket),
});

const pair = ({ liquidity, ...written }: Written<Pair>): Pair => ({
  ...written,
  ...liquidityOf(liquidity),
  ...amounts(written, "minQty", "maxQty", "minNotional"),
  ...positive(written, "lastPrice", "tickSize", "stepSize"),
});

const tier = (written: Written<CollateralTier>): CollateralTier =>
  amounts(written, "floor", "cap", "rate");

const asset = ({ collateralRate, ...written }: Written<AssetInfo>): AssetInfo => ({
  ...written,
  ...(collateralRate !== undefined && { collateralRate: units(collateralRate) }),
  ...amounts(written, "price", "dailyInterest", "borrowLimit"),
  tiers: part("tiers", written.tiers).map(tier),
});

const fees = (name: string, written: Written<Fees>): Fees =>
  amounts(part(`fees.${name}`, written), "maker", "taker");

/**
 * Reads a market from decimal text, for `openWorld`; more than 8 decimals are cut.
 *
 * @example
 * ```ts ignore
 * const written: Written<Market> = JSON.parse(await readFile("market.json", "utf8"));
 * const world = openWorld({ market: readMarket(written) });
 * ```
 *
 * @throws SyntaxError that says where, if a part is missing, a text is not a decimal, a price, tick or step
 * is 0, or something that is traded stands under another name than its symbol
 */
export const readMarket = (written: Written<Market>): Market => ({
  um: bySymbol("um", part("market", written).um, readContract),
  cm: bySymbol("cm", written.cm, readContract),
  pairs: bySymbol("pairs", written.pairs, pair),
  assets: mapped("assets", written.assets, asset),
  fees: {
    um: fees("um", part("fees", written.fees).um),
    cm: fees("cm", written.fees.cm),
    margin: fees("margin", written.fees.margin),
  },
  levels: {
    ...amounts(part("levels", written.levels), "marginCall", "reduceOnly", "liquidation"),
    ...(written.levels.supplyMargin !== undefined && {
      supplyMargin: units(written.levels.supplyMargin),
    }),
  },
  loanRates: mapped("loanRates", written.loanRates, units),
  ...(written.queue && { queue: written.queue }),
  ...(written.liquidationPause !== undefined && { liquidationPause: written.liquidationPause }),
});
