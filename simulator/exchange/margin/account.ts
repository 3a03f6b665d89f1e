/** The cross margin account as the Margin family prints it. */
import { fixed, min, over, times, trimmed, type Units } from "../../../lib/decimal.ts";
import { type Handler, isOn, numberOf, type Routes } from "../handler.ts";
import { withSettings } from "../../engine/settings.ts";
import { balance, heldAssets } from "../../engine/world/ledger.ts";
import { assetOf, owed, owedInterest, owedPrincipal } from "../../engine/margin/money.ts";
import * as refused from "../refusals/margin.ts";
import { openLossInUsd } from "../../engine/open_loss.ts";
import { isLiquidating } from "../../engine/account_risk.ts";
import { termsOf } from "../../engine/terms.ts";
import { leverageChanges, withQuota } from "../quotas.ts";
import { newest } from "../../engine/world/vector.ts";
import type { World } from "../../engine/world/world.ts";
import type { Place } from "../../engine/world/entries.ts";
import { collateral } from "../../../risk/calculate.ts";

const DAY = 86_400_000;

/** The margin level that the exchange shows without debt. */
const NO_DEBT: Units = 999n * 100_000_000n;

const PLACES: readonly Place[] = ["cross", "locked", "debt", "interest"];

/** Assets that cross margin holds or owes. */
const marginAssets = (world: World): readonly string[] =>
  heldAssets(world).filter((asset) => PLACES.some((place) => balance(world, asset, place) !== 0n));

const held = (world: World, asset: string): Units =>
  balance(world, asset, "cross") + balance(world, asset, "locked");

const sum = (amounts: readonly Units[]): Units => amounts.reduce((a, b) => a + b, 0n);

/** Collateral levels are capped at 999, as on the exchange. */
const level = (assets: Units, debts: Units): string =>
  fixed(debts === 0n ? NO_DEBT : min(over(assets, debts), NO_DEBT));

const account: Handler = (world) => {
  const assets = marginAssets(world);
  const price = (asset: string) => assetOf(world, asset)?.price ?? 0n;
  const total = sum(assets.map((asset) => times(held(world, asset), price(asset))));
  const debts = sum(assets.map((asset) => times(owed(world, asset), price(asset))));
  const covered = sum(assets.map((asset) => {
    const info = termsOf(world).assets[asset];
    return info ? collateral(info, held(world, asset)) : 0n;
  }));
  const inBtc = (usd: Units) => fixed(over(usd, price("BTC")));
  const isFree = !isLiquidating(world);
  return {
    world,
    body: {
      created: true,
      borrowEnabled: isFree,
      marginLevel: level(total, debts),
      collateralMarginLevel: level(covered, debts),
      totalAssetOfBtc: inBtc(total),
      totalLiabilityOfBtc: inBtc(debts),
      totalNetAssetOfBtc: inBtc(total - debts),
      TotalCollateralValueInUSDT: fixed(covered),
      totalOpenOrderLossInUSDT: fixed(over(openLossInUsd(world), price("USDT"))),
      tradeEnabled: isFree,
      transferInEnabled: true,
      transferOutEnabled: isFree,
      accountType: "MARGIN_1",
      userAssets: assets.map((asset) => ({
        asset,
        borrowed: fixed(owedPrincipal(world, asset)),
        free: fixed(balance(world, asset, "cross")),
        interest: fixed(owedInterest(world, asset)),
        locked: fixed(balance(world, asset, "locked")),
        netAsset: fixed(held(world, asset) - owed(world, asset)),
      })),
    },
  };
};

const bnbBurn: Handler = (world) => {
  const { spot, interest } = world.settings.bnbBurn;
  return { world, body: { spotBNBBurn: spot, interestBNBBurn: interest } };
};

/** Margin levels; here the market's uniMMR levels. */
const levels: Handler = (world) => {
  const { marginCall, reduceOnly, liquidation } = world.market.levels;
  return {
    world,
    body: {
      normalBar: trimmed(marginCall),
      marginCallBar: trimmed(reduceOnly),
      forceLiquidationBar: trimmed(liquidation),
    },
  };
};

/** Leverages that a cross margin account may have. */
const LEVERAGES = [3, 5, 10, 20];

const setLeverage: Handler = (world, params) => {
  const marginLeverage = numberOf(params, "maxLeverage", 0);
  return LEVERAGES.includes(marginLeverage)
    ? { world: withSettings(world, { marginLeverage }), body: { success: true } }
    : refused.badMarginLeverage;
};

const ordersSince = (world: World, time: number): number => {
  let count = 0;
  for (const order of newest(world.margin.orders)) {
    if (order.time <= time) break;
    count++;
  }
  return count;
};

/** Orders of the last ten seconds and of the day, counted in the books; isolated margin has none. */
const orderCount: Handler = (world, params) => ({
  world,
  body: [
    { interval: "SECOND", intervalNum: 10, limit: 10_000, since: world.time - 10_000 },
    { interval: "DAY", intervalNum: 1, limit: 20_000, since: world.time - world.time % DAY - 1 },
  ].map(({ since, ...limit }) => ({
    rateLimitType: "ORDERS",
    ...limit,
    count: isOn(params, "isIsolated") ? 0 : ordersSince(world, since),
  })),
});

/** Routes of the cross margin account. */
export const marginAccountRoutes: Routes = {
  "GET /sapi/v1/margin/account": account,
  "GET /sapi/v1/margin/tradeCoeff": levels,
  "GET /sapi/v1/bnbBurn": bnbBurn,
  "POST /sapi/v1/margin/max-leverage": /*#__PURE__*/ withQuota(leverageChanges, setLeverage),
  "GET /sapi/v1/margin/rateLimit/order": orderCount,
};
