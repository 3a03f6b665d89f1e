/** Interest of margin loans: charging it, its history. */
import { fixed, trimmed } from "../../../lib/decimal.ts";
import { type Handler, pageOf, type Routes } from "../handler.ts";
import { historySpan } from "./loans.ts";
import { newest } from "../../engine/world/vector.ts";
import type { InterestCharge } from "../../engine/world/world.ts";

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
    type: one.isFirst ? "ON_BORROW" : "PERIODIC",
  }));
  return { world, body: { rows, total: found.length } };
};

/** Routes of interest in both families. */
export const marginInterestRoutes: Routes = {
  "GET /papi/v1/margin/marginInterestHistory": history,
  "GET /sapi/v1/margin/interestHistory": history,
};
