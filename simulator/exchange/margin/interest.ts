/** Interest of margin loans: charging it, its history. */
import { fixed, times, trimmed } from "../../../lib/decimal.ts";
import { type Handler, pageOf, type Routes } from "../handler.ts";
import { book } from "../../engine/world/ledger.ts";
import { assetOf, historySpan } from "./loans.ts";
import { owedPrincipal } from "../../engine/margin/money.ts";
import { newest, push } from "../../engine/world/vector.ts";
import type { InterestCharge, World } from "../../engine/world/world.ts";

const chargeHour = (world: World, asset: string): World => {
  const dailyRate = assetOf(world, asset)?.dailyInterest ?? 0n;
  const principal = owedPrincipal(world, asset);
  const interest = times(principal, dailyRate) / 24n;
  if (interest <= 0n) return world;
  const [txId, charged] = book(world, [
    { kind: "INTEREST", asset, amount: interest, from: "interest", to: "exchange" },
  ]);
  const charge: InterestCharge = {
    txId,
    source: "LOAN",
    asset,
    interest,
    principal,
    dailyRate,
    time: world.time,
  };
  return { ...charged, interest: push(charged.interest, charge) };
};

/** Charges the interest of whole hours on what is borrowed now: a record for each asset and hour. */
export const accrueLoanInterest = (world: World, hours: number): World => {
  const borrowed = Object.keys(world.ledger.balances).filter((asset) =>
    owedPrincipal(world, asset) > 0n
  );
  let after = world;
  for (let hour = 0; hour < hours && borrowed.length > 0; hour++) {
    after = borrowed.reduce(chargeHour, after);
  }
  return after;
};

const history: Handler = (world, params) => {
  const asset = params.get("asset");
  const isTimely = historySpan(world, params);
  if (typeof isTimely !== "function") return isTimely;
  const found: InterestCharge[] = [];
  for (const one of newest(world.interest)) {
    const fits = one.source === "LOAN" && (asset === undefined || one.asset === asset) &&
      isTimely(one.time);
    if (fits) found.push(one);
  }
  const rows = pageOf(params, found).map((one) => ({
    txId: BigInt(one.txId),
    interestAccuredTime: one.time,
    asset: one.asset,
    rawAsset: one.asset,
    principal: fixed(one.principal),
    interest: fixed(one.interest),
    interestRate: trimmed(one.dailyRate),
    type: "PERIODIC",
  }));
  return { world, body: { rows, total: found.length } };
};

/** Routes of interest in both families. */
export const marginInterestRoutes: Routes = {
  "GET /papi/v1/margin/marginInterestHistory": history,
  "GET /sapi/v1/margin/interestHistory": history,
};
