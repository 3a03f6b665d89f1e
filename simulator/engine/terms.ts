/** The terms that the simulated account is held on, as `risk/` reads them. */
import { NO_CAP, type Terms, widened } from "../../risk/market.ts";
import type { AccountKind } from "../../risk/portfolio.ts";
import { ONE, type Units } from "../../lib/decimal.ts";
import type { AssetInfo, Contract, Market } from "./market/market.ts";
import type { World } from "./world/world.ts";

const KINDS = { PM_1: "pro", PM_2: "retail", PM_3: "span" } as const;

/** How the account is margined. */
export const kindOf = ({ settings }: Pick<World, "settings">): AccountKind => KINDS[settings.type];

/** Share of any amount of an asset that counts as collateral in Portfolio Margin. */
export const flatRate = ({ collateralRate, tiers }: AssetInfo): Units =>
  collateralRate ?? tiers[0]?.rate ?? 0n;

/** Worked out once for each market, and so for each price. */
const flatMarkets = /*#__PURE__*/ new WeakMap<Market, Terms>();

const flat = (market: Market): Terms => {
  const known = flatMarkets.get(market);
  if (known) return known;
  const assets = Object.fromEntries(
    Object.entries(market.assets).map(([asset, info]) => {
      const tiers = [{ floor: 0n, cap: NO_CAP, rate: flatRate(info) }];
      return [asset, { ...info, tiers }];
    }),
  );
  const terms = { ...market, assets };
  flatMarkets.set(market, terms);
  return terms;
};

/** The factor that a contract's brackets are times for the account. */
export const notionalCoefOf = (
  { settings }: Pick<World, "settings">,
  symbol: string,
): Units => settings.notionalCoefs?.[symbol] ?? ONE;

/** A contract as the account is held to it: with its own factor in the brackets. */
export const heldTo = (world: Pick<World, "settings">, contract: Contract): Contract => {
  const by = notionalCoefOf(world, contract.symbol);
  return by === ONE ? contract : { ...contract, brackets: widened(contract.brackets, by) };
};

/** Worked out once for the factors of an account, and for each market. */
const ownMarkets = /*#__PURE__*/ new WeakMap<object, WeakMap<object, Terms>>();

const own = (
  { settings }: Pick<World, "settings">,
  coefs: Readonly<Record<string, Units>>,
  terms: Terms,
  market: Market,
): Terms => {
  const known = ownMarkets.get(coefs) ?? new WeakMap<object, Terms>();
  ownMarkets.set(coefs, known);
  const found = known.get(terms);
  if (found) return found;
  const contracts = (all: Market["um"]): Market["um"] =>
    Object.fromEntries(
      Object.entries(all).map(([symbol, each]) => [symbol, heldTo({ settings }, each)]),
    );
  const made = { ...terms, um: contracts(market.um), cm: contracts(market.cm) };
  known.set(terms, made);
  return made;
};

/**
 * The terms of the account: Portfolio Margin has one rate for each asset, Portfolio Margin Pro tiers; and an
 * account may have brackets of its own.
 */
export const termsOf = (world: Pick<World, "settings" | "market">): Terms => {
  const terms = kindOf(world) === "retail" ? flat(world.market) : world.market;
  const { notionalCoefs } = world.settings;
  return notionalCoefs ? own(world, notionalCoefs, terms, world.market) : terms;
};
