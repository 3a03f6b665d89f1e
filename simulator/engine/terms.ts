/** The terms that the simulated account is held on, as `risk/` reads them. */
import { NO_CAP, type Terms } from "../../risk/market.ts";
import type { AccountKind } from "../../risk/portfolio.ts";
import type { Units } from "../../lib/decimal.ts";
import type { AssetInfo, Market } from "./market/market.ts";
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

/** The terms of the account: Portfolio Margin has one rate for each asset, Portfolio Margin Pro tiers. */
export const termsOf = (world: Pick<World, "settings" | "market">): Terms =>
  kindOf(world) === "retail" ? flat(world.market) : world.market;
