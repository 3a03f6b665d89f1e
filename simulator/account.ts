/** Portfolio Margin account, balances, connectivity. */
import { fixed, type Units, units } from "./decimal.ts";
import { type Handler, holdingOf } from "./handler.ts";
import * as refusals from "./refusals.ts";
import { type Risk, riskOf, statusOf, umProfit } from "./risk.ts";
import type { World } from "./world.ts";

/** Amount left for withdrawal once 1.2 times the maintenance margin is kept. */
const withdrawable = ({ equity, maintenanceMargin }: Risk): Units => {
  const rest = equity - maintenanceMargin * 12n / 10n;
  return rest > 0n ? rest : 0n;
};

const ping: Handler = (world) => ({ world, body: {} });

const account: Handler = (world) => {
  const risk = riskOf(world);
  return {
    world,
    body: {
      uniMMR: fixed(risk.uniMMR),
      accountEquity: fixed(risk.equity),
      actualEquity: fixed(risk.actualEquity),
      accountInitialMargin: fixed(risk.initialMargin),
      accountMaintMargin: fixed(risk.maintenanceMargin),
      accountStatus: statusOf(risk),
      virtualMaxWithdrawAmount: fixed(withdrawable(risk)),
      totalAvailableBalance: fixed(risk.available),
      totalMarginOpenLoss: "0.00000000",
      updateTime: world.account.updateTime,
    },
  };
};

/** Balances of one asset over all wallets, as both families print them. */
export const balanceOf = (world: World, asset: string): object => {
  const held = holdingOf(world, asset);
  const free = units(held.crossFree);
  const locked = units(held.crossLocked);
  const um = units(held.um);
  const cm = units(held.cm);
  return {
    asset,
    totalWalletBalance: fixed(free + locked + um + cm),
    crossMarginAsset: fixed(free + locked),
    crossMarginBorrowed: fixed(units(held.crossBorrowed)),
    crossMarginFree: fixed(free),
    crossMarginInterest: fixed(units(held.crossInterest)),
    crossMarginLocked: fixed(locked),
    umWalletBalance: fixed(um),
    umUnrealizedPNL: fixed(asset === "USDT" ? umProfit(world) : 0n),
    cmWalletBalance: fixed(cm),
    cmUnrealizedPNL: "0.00000000",
    updateTime: world.account.updateTime,
    negativeBalance: um < 0n ? fixed(um) : "0",
  };
};

/** Assets of which the account has a holding, in the order in which it got them. */
export const heldAssets = (world: World): readonly string[] => Object.keys(world.account.holdings);

const balance: Handler = (world, params) => {
  const asset = params.get("asset");
  if (asset === undefined) {
    return { world, body: heldAssets(world).map((each) => balanceOf(world, each)) };
  }
  return Object.hasOwn(world.market.assets, asset)
    ? { world, body: balanceOf(world, asset) }
    : refusals.badAsset;
};

/** Routes of the Portfolio Margin account. */
export const accountRoutes: Readonly<Record<string, Handler>> = {
  "GET /papi/v1/ping": ping,
  "GET /papi/v1/account": account,
  "GET /papi/v1/balance": balance,
};
