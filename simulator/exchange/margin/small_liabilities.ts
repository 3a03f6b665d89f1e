/** Small debts, below 10 USDT each, which the Margin family repays with USDT. */
import { fixed, times, type Units } from "../../../lib/decimal.ts";
import { type Handler, isWithin, numberOf, pageOf, type Routes, textOf } from "../handler.ts";
import { each, type Happened } from "../../engine/happened.ts";
import { balance, heldAssets, post } from "../../engine/world/ledger.ts";
import { assetOf, owed, owedInterest, owedPrincipal, repay } from "../../engine/margin/money.ts";
import * as refused from "../refusals/margin.ts";
import { smallExchanges, withQuota } from "../quotas.ts";
import * as refusals from "../refusals/shared.ts";
import { newest } from "../../engine/world/vector.ts";
import type { World } from "../../engine/world/world.ts";

const PAYS = "USDT";
const LIMIT: Units = 10n * 100_000_000n;

/** Marks the ledger entries of such an exchange. */
const MARK = "SMALL_LIABILITY";

/** Cost of a debt in USDT at index price, rounded up. */
const costOf = (world: World, asset: string): Units =>
  times(owed(world, asset), assetOf(world, asset)?.price ?? 0n) + 1n;

const isSmall = (world: World, asset: string): boolean =>
  asset !== PAYS && owed(world, asset) > 0n && costOf(world, asset) < LIMIT;

const small: Handler = (world) => ({
  world,
  body: heldAssets(world).filter((asset) => isSmall(world, asset)).map((asset) => ({
    asset,
    interest: fixed(owedInterest(world, asset)),
    principal: fixed(owedPrincipal(world, asset)),
    liabilityAsset: PAYS,
    liabilityQty: fixed(costOf(world, asset)),
  })),
});

const payOff = (world: World, asset: string): Happened => {
  const debt = owed(world, asset);
  const swap = { kind: "AUTO_EXCHANGE" as const, ref: MARK };
  const paid = post(world, [
    { ...swap, asset: PAYS, amount: costOf(world, asset), from: "cross", to: "exchange" },
    { ...swap, asset, amount: debt, from: "exchange", to: "cross" },
  ]);
  return repay(paid, asset, debt);
};

const exchange: Handler = (world, params) => {
  const assets = textOf(params, "assetNames").split(",");
  if (assets.some((asset) => !assetOf(world, asset))) return refusals.badAsset;
  const due = [...new Set(assets)].filter((asset) => isSmall(world, asset));
  if (due.length === 0) return refusals.noLiability;
  const cost = due.reduce((total, asset) => total + costOf(world, asset), 0n);
  if (cost > balance(world, PAYS, "cross")) return refused.balanceNotEnough;
  const paid = each(world, due, payOff);
  const changed = { fact: "CrossChanged", at: paid.world, assets: [PAYS, ...due] } as const;
  return { world: paid.world, body: {}, facts: [...paid.facts, changed] };
};

const MONTH = 30 * 86_400_000;

/** Newest first; of the last 30 days without `startTime`. */
const history: Handler = (world, params) => {
  const since = numberOf(params, "startTime", world.time - MONTH);
  const found: object[] = [];
  let got = { asset: "", amount: "" };
  for (const { ref, to, asset, amount, time } of newest(world.ledger.entries)) {
    if (ref !== MARK) continue;
    if (to === "cross") got = { asset, amount: fixed(amount) };
    else if (time >= since && isWithin(params, time)) {
      found.push({
        ...got,
        targetAsset: asset,
        targetAmount: fixed(amount),
        bizType: "EXCHANGE_SMALL_LIABILITY",
        timestamp: time,
      });
    }
  }
  return { world, body: { total: found.length, rows: pageOf(params, found) } };
};

/** Routes of small debts. */
export const marginSmallRoutes: Routes = {
  "GET /sapi/v1/margin/exchange-small-liability": small,
  "POST /sapi/v1/margin/exchange-small-liability": /*#__PURE__*/ withQuota(
    smallExchanges,
    exchange,
  ),
  "GET /sapi/v1/margin/exchange-small-liability-history": history,
};
