/** Routes of the account: status, balances, connectivity. */
import { fixed } from "../../../lib/decimal.ts";
import type { Done, Handler, Routes } from "../handler.ts";
import { balance, heldAssets, lastMoves } from "../../engine/world/ledger.ts";
import * as refusals from "../refusals/shared.ts";
import { accountStatusOf, mostWithdrawn, profitIn, riskOf } from "../../engine/account_risk.ts";
import type { World } from "../../engine/world/world.ts";
import type { Risk } from "../../../risk/initial_margin.ts";

/** Places of Portfolio Margin. */
const PLACES = ["cross", "locked", "debt", "interest", "um", "cm"] as const;

/** Equity fields of all kinds of account. */
const equityOf = (risk: Risk) => ({
  uniMMR: fixed(risk.uniMMR),
  accountEquity: fixed(risk.equity),
  actualEquity: fixed(risk.actualEquity),
});

const ping: Handler = (world) => ({ world, body: {} });

const account: Handler = (world) => {
  const risk = riskOf(world);
  return {
    world,
    body: {
      ...equityOf(risk),
      accountInitialMargin: fixed(risk.initialMargin),
      accountMaintMargin: fixed(risk.maintenanceMargin),
      accountStatus: accountStatusOf(world, risk),
      virtualMaxWithdrawAmount: fixed(mostWithdrawn(world, risk)),
      totalAvailableBalance: fixed(risk.available),
      totalMarginOpenLoss: fixed(risk.openLoss),
      updateTime: Math.max(
        world.settings.updateTime,
        ...lastMoves(world, PLACES).values(),
      ),
    },
  };
};

const proAccount: Handler = (world) => {
  const risk = riskOf(world);
  return {
    world,
    body: {
      ...equityOf(risk),
      accountMaintMargin: fixed(risk.maintenanceMargin),
      accountInitialMargin: fixed(risk.initialMargin),
      totalAvailableBalance: fixed(risk.available),
      accountStatus: accountStatusOf(world, risk),
      accountType: world.settings.type,
    },
  };
};

/** In the shape of the SPAN page; the simulated account computes margin like the others. */
const spanAccount: Handler = (world) => {
  const risk = riskOf(world);
  return {
    world,
    body: {
      ...equityOf(risk),
      accountMaintMargin: fixed(risk.maintenanceMargin),
      riskUnitMMList: [{ asset: "BTC", uniMaintainUsd: fixed(risk.maintenanceMargin) }],
      marginMM: "0.00000000",
      otherMM: "0.00000000",
      accountStatus: accountStatusOf(world, risk),
      accountType: "PM_3",
    },
  };
};

/** Assets that one of the account's Portfolio Margin wallets has ever held. */
const assetsOf = (world: World): readonly string[] =>
  heldAssets(world).filter((asset) => {
    const places = world.ledger.balances[asset] ?? {};
    return PLACES.some((place) => place in places);
  });

const balanceIn = (
  world: World,
  times: ReadonlyMap<string, number>,
  asset: string,
): Record<string, unknown> => {
  const free = balance(world, asset, "cross");
  const locked = balance(world, asset, "locked");
  const um = balance(world, asset, "um");
  const cm = balance(world, asset, "cm");
  const negative = (um < 0n ? um : 0n) + (cm < 0n ? cm : 0n);
  return {
    asset,
    totalWalletBalance: fixed(free + locked + um + cm),
    crossMarginAsset: fixed(free + locked),
    crossMarginBorrowed: fixed(-balance(world, asset, "debt")),
    crossMarginFree: fixed(free),
    crossMarginInterest: fixed(-balance(world, asset, "interest")),
    crossMarginLocked: fixed(locked),
    umWalletBalance: fixed(um),
    umUnrealizedPNL: fixed(profitIn(world, "um", asset)),
    cmWalletBalance: fixed(cm),
    cmUnrealizedPNL: fixed(profitIn(world, "cm", asset)),
    updateTime: times.get(asset) ?? world.settings.updateTime,
    negativeBalance: negative < 0n ? fixed(negative) : "0",
  };
};

/** Balances of the asset of a call, or of all; nothing where there is no such asset. */
const balancesOf = (
  world: World,
  asset: string | undefined,
): readonly Record<string, unknown>[] | undefined => {
  if (asset !== undefined && !Object.hasOwn(world.market.assets, asset)) return undefined;
  const times = lastMoves(world, PLACES);
  return (asset === undefined ? assetsOf(world) : [asset]).map((each) =>
    balanceIn(world, times, each)
  );
};

const balances: Handler = (world, params) => {
  const asset = params.get("asset");
  const all = balancesOf(world, asset);
  return all ? { world, body: asset === undefined ? all : all[0] } : refusals.badAsset;
};

const proBalances: Handler = (world, params) => {
  const all = balancesOf(world, params.get("asset"));
  const option = { optionWalletBalance: "0", optionEquity: "0" };
  return all ? { world, body: all.map((each) => ({ ...each, ...option })) } : refusals.badAsset;
};

const orderLimit: Handler = (world): Done => ({
  world,
  body: [{ rateLimitType: "ORDERS", interval: "MINUTE", intervalNum: 1, limit: 1200 }],
});

/** Routes of the account in both Portfolio Margin families. */
export const accountRoutes: Routes = {
  "GET /papi/v1/ping": ping,
  "GET /papi/v1/account": account,
  "GET /papi/v1/balance": balances,
  "GET /papi/v1/rateLimit/order": orderLimit,
  "GET /sapi/v1/portfolio/account": proAccount,
  "GET /sapi/v2/portfolio/account": spanAccount,
  "GET /sapi/v1/portfolio/balance": proBalances,
};
