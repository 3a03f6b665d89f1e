/** Routes of Portfolio Margin Pro only: loan, settings, collateral. */
import { fixed, min, times, trimmed, type Units } from "../../../lib/decimal.ts";
import { type Done, type Handler, isOn, pageOf, type Routes, textOf } from "../handler.ts";
import { withSettings } from "../../engine/settings.ts";
import { flatRate } from "../../engine/terms.ts";
import { balance, book } from "../../engine/world/ledger.ts";
import { historySpan } from "../margin/loans.ts";
import type { AssetInfo } from "../../engine/market/market.ts";
import * as refusals from "../refusals/shared.ts";
import { payingWallet } from "./transfers.ts";
import { appended } from "../../engine/world/histories.ts";
import { newest } from "../../engine/world/vector.ts";
import type { World } from "../../engine/world/world.ts";

const success = (world: World): Done => ({ world, body: { msg: "success" } });

const loan: Handler = (world) => ({
  world,
  body: { asset: "USDT", amount: trimmed(world.settings.bankruptcyLoan) },
});

const repayLoan: Handler = (world, params) => {
  const owed = world.settings.bankruptcyLoan;
  if (owed === 0n) return refusals.noLiability;
  const from = payingWallet(params);
  const amount = min(owed, balance(world, "USDT", from));
  if (amount <= 0n) return refusals.notEnough;
  const [tranId, paid] = book(world, [
    { kind: "REPAY", asset: "USDT", amount, from, to: "exchange" },
  ]);
  const repayment = { asset: "USDT", amount, repayTime: world.time };
  return {
    world: {
      ...withSettings(paid, { bankruptcyLoan: owed - amount }),
      loanRepayments: appended(paid.loanRepayments, repayment),
    },
    body: { tranId: BigInt(tranId) },
    facts: from === "cross" ? [{ fact: "CrossChanged", at: paid, assets: ["USDT"] }] : [],
  };
};

const loanHistory: Handler = (world, params) => {
  const isTimely = historySpan(world, params, { last: 30, max: 360 });
  if (typeof isTimely !== "function") return isTimely;
  const found = [...newest(world.loanRepayments)].filter(({ repayTime }) => isTimely(repayTime))
    .map((each) => ({ ...each, amount: trimmed(each.amount) }));
  return { world, body: { total: found.length, rows: pageOf(params, found) } };
};

/** Interest on negative balances; the two families spell the time differently. */
const interestHistory = (timeName: string): Handler => (world, params) => {
  const asset = params.get("asset");
  const isTimely = historySpan(world, params);
  if (typeof isTimely !== "function") return isTimely;
  const found = [...newest(world.interest)].filter((each) =>
    each.source === "NEGATIVE_BALANCE" && (asset === undefined || each.asset === asset) &&
    isTimely(each.time)
  );
  const body = pageOf(params, found).map((each) => ({
    asset: each.asset,
    interest: fixed(each.interest),
    [timeName]: each.time,
    interestRate: trimmed(each.dailyRate),
    principal: fixed(each.principal),
  }));
  return { world, body };
};

const callLevel: Handler = (world) => ({
  world,
  body: { marginCallLevel: world.settings.marginCallLevel || "0" },
});

const setCallLevel: Handler = (world, params) =>
  callLevel(withSettings(world, { marginCallLevel: textOf(params, "marginCallLevel") }), params);

const deleteCallLevel: Handler = (world) => success(withSettings(world, { marginCallLevel: "" }));

const deltaMode: Handler = (world) => ({
  world,
  body: { deltaEnabled: world.settings.deltaMode },
});

const setDeltaMode: Handler = (world, params) =>
  success(withSettings(world, { deltaMode: isOn(params, "deltaEnabled") }));

const collateralRates: Handler = (world) => ({
  world,
  body: Object.entries(world.market.assets).map(([asset, info]) => ({
    asset,
    collateralRate: trimmed(flatRate(info)),
  })),
});

/** Offset of the last tier: value in USD × rate + cum is the collateral value. */
const cumOf = (tiers: AssetInfo["tiers"]): Units =>
  tiers.reduce((cum, { floor, rate }, i) => {
    const before = tiers[i - 1]?.rate ?? rate;
    return cum + times(floor, before - rate);
  }, 0n);

const tieredRates: Handler = (world) => ({
  world,
  body: Object.entries(world.market.assets).map(([asset, { tiers }]) => ({
    asset,
    collateralInfo: tiers.map(({ floor, cap, rate }, i) => ({
      tierFloor: trimmed(floor),
      tierCap: trimmed(cap),
      collateralRate: trimmed(rate),
      cum: fixed(cumOf(tiers.slice(0, i + 1)), 4),
    })),
  })),
});

const indexPrices: Handler = (world, params) => {
  const asset = params.get("asset");
  const found = Object.entries(world.market.assets)
    .filter(([each]) => asset === undefined || each === asset);
  if (found.length === 0) return refusals.badAsset;
  const body = found.map(([each, { price }]) => ({
    asset: each,
    assetIndexPrice: trimmed(price),
    time: world.time,
  }));
  return { world, body };
};

const assetLeverage: Handler = (world) => ({
  world,
  body: Object.entries(world.market.assets).map(([asset, { leverage }]) => ({ asset, leverage })),
});

/** Routes of Portfolio Margin Pro, and the interest history of Portfolio Margin. */
export const proRoutes: Routes = {
  "GET /sapi/v1/portfolio/pmLoan": loan,
  "POST /sapi/v1/portfolio/repay": repayLoan,
  "GET /sapi/v1/portfolio/pmloan-history": loanHistory,
  "GET /sapi/v1/portfolio/interest-history": /*#__PURE__*/ interestHistory("interestAccruedTime"),
  "GET /papi/v1/portfolio/interest-history": /*#__PURE__*/ interestHistory("interestAccuredTime"),
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
