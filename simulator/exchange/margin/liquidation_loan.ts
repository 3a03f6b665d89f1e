/** Manual liquidation of cross margin, and the loan that remains if the account cannot pay. */
import { fixed, type Units } from "../../../lib/decimal.ts";
import { type Handler, numberOf, pageOf, type Routes, textOf, unitsOf } from "../handler.ts";
import { isolatedAccount } from "./isolated.ts";
import { balance, book, heldAssets } from "../../engine/world/ledger.ts";
import { checkPrecision } from "../precision.ts";
import {
  debts,
  debtWorth,
  liquidateCross,
  LOAN_ASSET,
} from "../../engine/margin/manual_liquidation.ts";
import { owedInterest, owedPrincipal } from "../../engine/margin/money.ts";
import * as refused from "../refusals/margin.ts";
import * as refusals from "../refusals/shared.ts";
import { appended } from "../../engine/world/histories.ts";
import { newest } from "../../engine/world/vector.ts";
import type { World } from "../../engine/world/world.ts";

const DAY = 86_400_000;

const manual: Handler = (world, params) => {
  if (params.get("type") === "ISOLATED") {
    return isolatedAccount(world, textOf(params, "symbol"))?.enabled
      ? refusals.noLiability
      : refused.noIsolatedAccount;
  }
  const [asset] = debts(world);
  if (asset === undefined) return refusals.noLiability;
  const done = liquidateCross(world);
  return {
    world: done.world,
    body: {
      asset,
      interest: fixed(owedInterest(world, asset)),
      principal: fixed(owedPrincipal(world, asset)),
      liabilityAsset: LOAN_ASSET,
      liabilityQty: fixed(debtWorth(world, asset)),
    },
    facts: [
      ...done.facts,
      { fact: "CrossChanged", at: done.world, assets: heldAssets(done.world) },
    ],
  };
};

const remaining = ({ liquidationLoan: { amount, repaid } }: World): Units => amount - repaid;

const loan: Handler = (world) => ({
  world,
  body: {
    asset: LOAN_ASSET,
    amount: fixed(world.liquidationLoan.amount),
    repaidAmount: fixed(world.liquidationLoan.repaid),
    remainingAmount: fixed(remaining(world)),
  },
});

const repayment: Handler = (world, params) => {
  const asset = textOf(params, "asset");
  const amount = unitsOf(params, "amount");
  const wrong = checkPrecision(params);
  if (wrong) return wrong;
  if (asset !== LOAN_ASSET) return refusals.badAsset;
  if (remaining(world) === 0n) return refusals.noLiability;
  if (amount > remaining(world)) return refused.repaysTooMuch;
  if (amount > balance(world, asset, "spot")) return refused.balanceNotEnough;
  const [repayId, paid] = book(world, [
    { kind: "REPAY", asset, amount, from: "spot", to: "exchange" },
  ]);
  const { liquidationLoan: before } = world;
  const record = { repayId, asset, amount, createTime: world.time };
  const liquidationLoan = {
    ...before,
    repaid: before.repaid + amount,
    repayments: appended(before.repayments, record),
  };
  return {
    world: { ...paid, liquidationLoan },
    body: { ...record, amount: fixed(amount), repayId: BigInt(repayId), status: "SUCCESS" },
  };
};

const history: Handler = (world, params) => {
  const end = numberOf(params, "endTime", world.time);
  const start = Math.max(
    numberOf(params, "startTime", world.time - 7 * DAY),
    world.time - 90 * DAY,
  );
  if (end - start > 90 * DAY) return refused.badDates;
  const rows = [...newest(world.liquidationLoan.repayments)]
    .filter(({ createTime }) => createTime >= start && createTime <= end)
    .map((one) => ({
      ...one,
      amount: fixed(one.amount),
      repayId: BigInt(one.repayId),
      status: "SUCCESS",
    }));
  return { world, body: { total: rows.length, rows: pageOf(params, rows, 50) } };
};

/** Routes of manual liquidation and of the liquidation loan. */
export const liquidationLoanRoutes: Routes = {
  "POST /sapi/v1/margin/manual-liquidation": manual,
  "GET /sapi/v1/margin/liquidation-loan": loan,
  "POST /sapi/v1/margin/liquidation-loan/repay": repayment,
  "GET /sapi/v1/margin/liquidation-loan/repay-history": history,
};
