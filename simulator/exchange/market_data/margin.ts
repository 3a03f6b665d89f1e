/** Reference data of margin: pairs, assets, collateral, leverage, rates. All of it follows the market. */
import { fixed, over, times, trimmed, type Units, units } from "../../../lib/decimal.ts";
import { type Handler, numberOf, type Routes, textOf } from "../handler.ts";
import type { AssetInfo, Pair } from "../../engine/market/market.ts";
import { answered, every, momentsOf, reads } from "./moments.ts";
import { hasLargeIds } from "../../engine/world/ids.ts";
import { hashOf } from "../../engine/market/random.ts";
import { badAsset, badSymbol } from "../refusals/shared.ts";
import type { World } from "../../engine/world/world.ts";
import type { CollateralTier } from "../../../risk/market.ts";

const DAY = 86_400_000;

const own = <A>(all: Readonly<Record<string, A>>, name: string): A | undefined =>
  Object.hasOwn(all, name) ? all[name] : undefined;

/** The entry that a parameter selects, or all; `undefined` if the name is unknown. */
const chosen = <A>(
  all: Readonly<Record<string, A>>,
  name: string | undefined,
): readonly (readonly [string, A])[] | undefined => {
  if (name === undefined) return Object.entries(all);
  const found = own(all, name);
  return found === undefined ? undefined : [[name, found]];
};

const isBorrowable = ({ borrowLimit }: AssetInfo): boolean => borrowLimit > 0n;

const pairBody = (world: World, { symbol, baseAsset, quoteAsset }: Pair) => ({
  base: baseAsset,
  id: (hasLargeIds(world, symbol) ? 351_000_000_000_000_000n : 351_000_000n) +
    BigInt(hashOf(symbol)),
  isBuyAllowed: true,
  isMarginTrade: true,
  isSellAllowed: true,
  quote: quoteAsset,
  symbol,
});

const pairs: Handler = (world, params) => {
  const found = chosen(world.market.pairs, params.get("symbol"));
  return found ? answered(world, found.map(([, pair]) => pairBody(world, pair))) : badSymbol;
};

const assets: Handler = (world, params) => {
  const found = chosen(world.market.assets, params.get("asset"));
  if (!found) return badAsset;
  return answered(
    world,
    found.map(([asset, info]) => ({
      assetFullName: asset,
      assetName: asset,
      isBorrowable: isBorrowable(info),
      isMortgageable: true,
      userMinBorrow: "0.00000000",
      userMinRepay: "0.00000000",
    })),
  );
};

/** Index price of a pair: of its base asset in its quote asset. */
export const indexPriceOf = (world: World, { baseAsset, quoteAsset }: Pair): string => {
  const price = (asset: string) => world.market.assets[asset]?.price ?? units("1");
  return fixed(over(price(baseAsset), price(quoteAsset)));
};

const priceIndex: Handler = (world, params) => {
  const pair = own(world.market.pairs, textOf(params, "symbol"));
  if (!pair) return badSymbol;
  return answered(world, {
    calcTime: world.time,
    price: indexPriceOf(world, pair),
    symbol: pair.symbol,
  });
};

const tierBody = (price: Units, { floor, cap, rate }: CollateralTier, isLast: boolean) => ({
  minUsdValue: trimmed(times(floor, price)),
  maxUsdValue: isLast ? undefined : trimmed(times(cap, price)),
  discountRate: trimmed(rate),
});

const collateral: Handler = /*#__PURE__*/ reads((world) =>
  Object.entries(world.market.assets).map(([asset, { price, tiers }]) => ({
    collaterals: tiers.map((tier, i) => tierBody(price, tier, i === tiers.length - 1)),
    assetNames: [asset],
  }))
);

const leverageBrackets: Handler = /*#__PURE__*/ reads((world) => {
  const borrowable = Object.entries(world.market.assets).filter(([, info]) => isBorrowable(info));
  const leverages = [...new Set(borrowable.map(([, { leverage }]) => leverage))]
    .sort((a, b) => b - a);
  return leverages.map((leverage, i) => ({
    assetNames: borrowable.filter(([, info]) => info.leverage === leverage).map(([name]) => name),
    rank: i + 1,
    brackets: [{
      leverage,
      maxDebt: 1_000_000_000,
      maintenanceMarginRate: Number(trimmed(world.market.loanRates[leverage] ?? units("0.1"))),
      initialMarginRate: Number(fixed(over(1n, BigInt(Math.max(1, leverage - 1))), 4)),
      fastNum: 0,
    }],
  }));
});

const feeBody = (world: World, vipLevel: number, coin: string, info: AssetInfo) => ({
  vipLevel,
  coin,
  transferIn: true,
  borrowable: isBorrowable(info),
  dailyInterest: fixed(info.dailyInterest),
  yearlyInterest: fixed(info.dailyInterest * 365n),
  borrowLimit: trimmed(info.borrowLimit),
  marginablePairs: Object.values(world.market.pairs)
    .filter(({ baseAsset, quoteAsset }) => baseAsset === coin || quoteAsset === coin)
    .map(({ symbol }) => symbol),
});

const crossFees: Handler = (world, params) => {
  const found = chosen(world.market.assets, params.get("coin"));
  if (!found) return badAsset;
  const level = numberOf(params, "vipLevel", 0);
  return answered(world, found.map(([coin, info]) => feeBody(world, level, coin, info)));
};

/** Leverage of isolated pairs here. */
export const ISOLATED_LEVERAGE = 5;

const isolatedFees: Handler = (world, params) => {
  const found = chosen(world.market.pairs, params.get("symbol"));
  if (!found) return badSymbol;
  const fee = (coin: string) => {
    const info = world.market.assets[coin];
    return {
      coin,
      dailyInterest: fixed(info?.dailyInterest ?? 0n),
      borrowLimit: trimmed(info?.borrowLimit ?? 0n),
    };
  };
  return answered(
    world,
    found.map(([symbol, { baseAsset, quoteAsset }]) => ({
      vipLevel: numberOf(params, "vipLevel", 0),
      symbol,
      leverage: String(ISOLATED_LEVERAGE),
      data: [fee(baseAsset), fee(quoteAsset)],
    })),
  );
};

const isolatedTiers: Handler = (world, params) => {
  const pair = own(world.market.pairs, textOf(params, "symbol"));
  if (!pair) return badSymbol;
  const limit = (asset: string) => trimmed(world.market.assets[asset]?.borrowLimit ?? 0n);
  const tier = {
    symbol: pair.symbol,
    tier: 1,
    effectiveMultiple: String(ISOLATED_LEVERAGE),
    initialRiskRatio: "1.25",
    liquidationRiskRatio: "1.11",
    baseAssetMaxBorrowable: limit(pair.baseAsset),
    quoteAssetMaxBorrowable: limit(pair.quoteAsset),
  };
  return answered(world, numberOf(params, "tier", 1) === 1 ? [tier] : []);
};

const inventory: Handler = /*#__PURE__*/ reads((world) => ({
  assets: Object.fromEntries(
    Object.entries(world.market.assets)
      .filter(([, info]) => isBorrowable(info))
      .map(([asset, { borrowLimit }]) => [asset, trimmed(borrowLimit * 100n)]),
  ),
  updateTime: world.time,
}));

/** Past rates; the market has one per asset. */
const interestRates: Handler = (world, params) => {
  const asset = textOf(params, "asset");
  const info = own(world.market.assets, asset);
  if (!info) return badAsset;
  const days = momentsOf(params, every(DAY), world.time, 30);
  return answered(
    world,
    [...days].reverse().map((timestamp) => ({
      asset,
      dailyInterestRate: fixed(info.dailyInterest),
      timestamp,
      vipLevel: numberOf(params, "vipLevel", 0),
    })),
  );
};

/** Isolated pairs are lent at the rate of cross margin. */
const hourlyRates: Handler = (world, params) => {
  const names = textOf(params, "assets").split(",");
  if (names.some((name) => !own(world.market.assets, name))) return badAsset;
  return answered(
    world,
    names.map((asset) => ({
      asset,
      nextHourlyInterestRate: fixed((world.market.assets[asset]?.dailyInterest ?? 0n) / 24n),
    })),
  );
};

const riskRatios: Handler = /*#__PURE__*/ reads((world) =>
  Object.keys(world.market.assets).map((asset) => ({ asset, riskBasedLiquidationRatio: "0.01" }))
);

const none: Handler = /*#__PURE__*/ reads(() => []);

/** Reference data of margin, on sapi. */
export const marginMarketRoutes: Routes = {
  "GET /sapi/v1/margin/allPairs": pairs,
  "GET /sapi/v1/margin/isolated/allPairs": pairs,
  "GET /sapi/v1/margin/allAssets": assets,
  "GET /sapi/v1/margin/priceIndex": priceIndex,
  "GET /sapi/v1/margin/crossMarginCollateralRatio": collateral,
  "GET /sapi/v1/margin/leverageBracket": leverageBrackets,
  "GET /sapi/v1/margin/crossMarginData": crossFees,
  "GET /sapi/v1/margin/isolatedMarginData": isolatedFees,
  "GET /sapi/v1/margin/isolatedMarginTier": isolatedTiers,
  "GET /sapi/v1/margin/available-inventory": inventory,
  "GET /sapi/v1/margin/interestRateHistory": interestRates,
  "GET /sapi/v1/margin/next-hourly-interest-rate": hourlyRates,
  "GET /sapi/v1/margin/risk-based-liquidation-ratio": riskRatios,
  "GET /sapi/v1/margin/delist-schedule": none,
  "GET /sapi/v1/margin/list-schedule": none,
  "GET /sapi/v1/margin/limit-price-pairs": /*#__PURE__*/ reads(() => ({ crossMarginSymbols: [] })),
  "GET /sapi/v1/margin/restricted-asset": /*#__PURE__*/ reads(() => ({
    openLongRestrictedAsset: [],
    maxCollateralExceededAsset: [],
  })),
};
