/** Portfolio Margin Pro: account, transfers, repayment, settings, collateral. */
import { balanceOf, heldAssets } from "./account.ts";
import { fixed, least, trimmed, type Units, units } from "./decimal.ts";
import {
  credit,
  type Done,
  type Handler,
  inWallet,
  move,
  type Params,
  takeId,
  type Wallet,
  withAccount,
} from "./handler.ts";
import * as refusals from "./refusals.ts";
import type { Refusal } from "./refusals.ts";
import { riskOf, statusOf } from "./risk.ts";
import type { World } from "./world.ts";

const success = (world: World): Done => ({ world, body: { msg: "success" } });

const withId = (before: World): Done => {
  const [tranId, world] = takeId(before);
  return { world, body: { tranId: BigInt(tranId) } };
};

const isOn = (text: string | undefined): boolean => text?.toLowerCase() === "true";

const account: Handler = (world) => {
  const risk = riskOf(world);
  return {
    world,
    body: {
      uniMMR: fixed(risk.uniMMR),
      accountEquity: fixed(risk.equity),
      actualEquity: fixed(risk.actualEquity),
      accountMaintMargin: fixed(risk.maintenanceMargin),
      accountInitialMargin: fixed(risk.initialMargin),
      totalAvailableBalance: fixed(risk.available),
      accountStatus: statusOf(risk),
      accountType: world.account.type,
    },
  };
};

const spanAccount: Handler = (world) => {
  const risk = riskOf(world);
  return {
    world,
    body: {
      uniMMR: fixed(risk.uniMMR),
      accountEquity: fixed(risk.equity),
      actualEquity: fixed(risk.actualEquity),
      accountMaintMargin: fixed(risk.maintenanceMargin),
      riskUnitMMList: [{ asset: "BTC", uniMaintainUsd: fixed(risk.maintenanceMargin) }],
      marginMM: "0.00000000",
      otherMM: "0.00000000",
      accountStatus: statusOf(risk),
      accountType: "PM_3",
    },
  };
};

const balance: Handler = (world, params) => {
  const asset = params.get("asset");
  if (asset !== undefined && !Object.hasOwn(world.market.assets, asset)) return refusals.badAsset;
  const assets = asset === undefined ? heldAssets(world) : [asset];
  const body = assets.map((each) => ({
    ...balanceOf(world, each),
    optionWalletBalance: "0",
    optionEquity: "0",
  }));
  return { world, body };
};

/** Moves an amount if the wallet holds it. */
const transfer = (
  world: World,
  asset: string,
  from: Wallet,
  to: Wallet,
  amount: Units,
): World | Refusal =>
  amount <= 0n || inWallet(world, asset, from) < amount
    ? refusals.notEnough
    : move(world, asset, from, to, amount);

const amountOf = (params: Params): Units => units(params.get("amount") ?? "0");

const bnbTransfer: Handler = (world, params) => {
  const [from, to]: readonly [Wallet, Wallet] = params.get("transferSide") === "TO_UM"
    ? ["crossFree", "um"]
    : ["um", "crossFree"];
  const moved = transfer(world, "BNB", from, to, amountOf(params));
  return "code" in moved ? moved : withId(moved);
};

/** Moves what is positive in a futures wallet to cross margin. */
const collect = (world: World, asset: string, wallet: "um" | "cm"): World => {
  const amount = inWallet(world, asset, wallet);
  return amount > 0n ? move(world, asset, wallet, "crossFree", amount) : world;
};

const collectAll: Handler = (world) =>
  success(
    heldAssets(world).filter((asset) => asset !== "BNB").reduce(
      (before, asset) => collect(collect(before, asset, "um"), asset, "cm"),
      world,
    ),
  );

const collectAsset: Handler = (world, params) => {
  const asset = params.get("asset") ?? "";
  if (asset === "BNB" || !Object.hasOwn(world.market.assets, asset)) return refusals.badAsset;
  const type = params.get("futureType");
  if (type === undefined) return success(collect(collect(world, asset, "um"), asset, "cm"));
  // No options wallet is simulated: it is empty.
  if (type === "OPTION") return refusals.notEnough;
  const moved = transfer(world, asset, type === "UM" ? "um" : "cm", "crossFree", amountOf(params));
  return "code" in moved ? moved : success(moved);
};

const earnWallets = (params: Params): readonly [Wallet, Wallet] =>
  params.get("transferType") === "EARN_TO_FUTURE" ? ["earn", "um"] : ["um", "earn"];

const earnBalance: Handler = (world, params) => {
  const asset = params.get("asset") ?? "";
  const [from] = earnWallets(params);
  return { world, body: { asset, amount: trimmed(inWallet(world, asset, from)) } };
};

const earnTransfer: Handler = (world, params) => {
  const [from, to] = earnWallets(params);
  const moved = transfer(world, params.get("asset") ?? "", from, to, amountOf(params));
  return "code" in moved ? moved : success(moved);
};

const payingWallet = (params: Params): Wallet =>
  params.get("from") === "MARGIN" ? "crossFree" : "spot";

const repayNegative: Handler = (world, params) => {
  const owed = heldAssets(world).filter((asset) => inWallet(world, asset, "um") < 0n);
  if (owed.length === 0) return refusals.noLiability;
  const from = payingWallet(params);
  return success(owed.reduce((before, asset) => {
    const held = inWallet(before, asset, from);
    const amount = least(-inWallet(before, asset, "um"), held > 0n ? held : 0n);
    return move(before, asset, from, "um", amount);
  }, world));
};

const loan: Handler = (world) => ({
  world,
  body: { asset: "USDT", amount: world.account.bankruptcyLoan },
});

const repayLoan: Handler = (world, params) => {
  const { bankruptcyLoan, loanRepayments } = world.account;
  const owed = units(bankruptcyLoan);
  if (owed === 0n) return refusals.noLiability;
  const from = payingWallet(params);
  const amount = least(owed, inWallet(world, "USDT", from));
  if (amount <= 0n) return refusals.notEnough;
  const repayment = { asset: "USDT", amount: trimmed(amount), repayTime: world.time };
  return withId(withAccount(credit(world, "USDT", from, -amount), {
    bankruptcyLoan: trimmed(owed - amount),
    loanRepayments: [repayment, ...loanRepayments],
  }));
};

const isWithin = (params: Params, time: number): boolean =>
  time >= Number(params.get("startTime") ?? 0) && time <= Number(params.get("endTime") ?? Infinity);

const pageOf = <A>(params: Params, all: readonly A[]): readonly A[] => {
  const size = Number(params.get("size") ?? 10);
  const start = (Number(params.get("current") ?? 1) - 1) * size;
  return all.slice(start, start + size);
};

const loanHistory: Handler = (world, params) => {
  const found = world.account.loanRepayments.filter((each) => isWithin(params, each.repayTime));
  return { world, body: { total: found.length, rows: pageOf(params, found) } };
};

const interestHistory: Handler = (world, params) => {
  const asset = params.get("asset");
  const found = world.account.interest.filter((each) =>
    (asset === undefined || each.asset === asset) && isWithin(params, each.interestAccruedTime)
  );
  return { world, body: pageOf(params, found) };
};

const autoRepay: Handler = (world) => ({ world, body: { autoRepay: world.account.autoRepay } });

const setAutoRepay: Handler = (world, params) =>
  success(withAccount(world, { autoRepay: isOn(params.get("autoRepay")) }));

const callLevel = (world: World): Done => ({
  world,
  body: { marginCallLevel: world.account.marginCallLevel || "0" },
});

const setCallLevel: Handler = (world, params) =>
  callLevel(withAccount(world, { marginCallLevel: params.get("marginCallLevel") ?? "" }));

const deleteCallLevel: Handler = (world) => success(withAccount(world, { marginCallLevel: "" }));

const deltaMode: Handler = (world) => ({
  world,
  body: { deltaEnabled: world.account.deltaMode },
});

const setDeltaMode: Handler = (world, params) =>
  success(withAccount(world, { deltaMode: isOn(params.get("deltaEnabled")) }));

const collateralRates: Handler = (world) => ({
  world,
  body: Object.entries(world.market.assets).map(([asset, { tiers }]) => ({
    asset,
    collateralRate: tiers[0]?.rate ?? "0",
  })),
});

const tieredRates: Handler = (world) => ({
  world,
  body: Object.entries(world.market.assets).map(([asset, { tiers }]) => ({
    asset,
    collateralInfo: tiers.map(({ floor, cap, rate }) => ({
      tierFloor: floor,
      tierCap: cap,
      collateralRate: rate,
      cum: "0.0000",
    })),
  })),
});

const indexPrices: Handler = (world, params) => {
  const asset = params.get("asset");
  const known = Object.entries(world.market.assets);
  const found = known.filter(([each]) => asset === undefined || each === asset);
  if (found.length === 0) return refusals.badAsset;
  const body = found.map(([each, { price }]) => ({
    asset: each,
    assetIndexPrice: price,
    time: world.time,
  }));
  return { world, body };
};

const assetLeverage: Handler = (world) => ({
  world,
  body: Object.entries(world.market.assets).map(([asset, { leverage }]) => ({ asset, leverage })),
});

/** Routes of Portfolio Margin Pro. */
export const proRoutes: Readonly<Record<string, Handler>> = {
  "GET /sapi/v1/portfolio/account": account,
  "GET /sapi/v2/portfolio/account": spanAccount,
  "GET /sapi/v1/portfolio/balance": balance,
  "POST /sapi/v1/portfolio/bnb-transfer": bnbTransfer,
  "POST /sapi/v1/portfolio/auto-collection": collectAll,
  "POST /sapi/v1/portfolio/asset-collection": collectAsset,
  "GET /sapi/v1/portfolio/earn-asset-balance": earnBalance,
  "POST /sapi/v1/portfolio/earn-asset-transfer": earnTransfer,
  "POST /sapi/v1/portfolio/repay-futures-negative-balance": repayNegative,
  "GET /sapi/v1/portfolio/pmLoan": loan,
  "POST /sapi/v1/portfolio/repay": repayLoan,
  "GET /sapi/v1/portfolio/pmloan-history": loanHistory,
  "GET /sapi/v1/portfolio/interest-history": interestHistory,
  "GET /sapi/v1/portfolio/repay-futures-switch": autoRepay,
  "POST /sapi/v1/portfolio/repay-futures-switch": setAutoRepay,
  "GET /sapi/v1/portfolio/margin-call-level": callLevel,
  "POST /sapi/v1/portfolio/margin-call-level": setCallLevel,
  "DELETE /sapi/v1/portfolio/margin-call-level": deleteCallLevel,
  "GET /sapi/v1/portfolio/delta-mode": deltaMode,
  "POST /sapi/v1/portfolio/delta-mode": setDeltaMode,
  "GET /sapi/v1/portfolio/collateralRate": collateralRates,
  "GET /sapi/v2/portfolio/collateralRate": tieredRates,
  "GET /sapi/v1/portfolio/asset-index-price": indexPrices,
  "GET /sapi/v1/portfolio/margin-asset-leverage": assetLeverage,
};
