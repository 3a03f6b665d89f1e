/** Liquidation of cross margin by hand, and the loan that is left where the account cannot pay. */
import { fixed, over, times, type Units } from "../../../lib/decimal.ts";
import type { Happened } from "../../engine/futures/draft.ts";
import { type Handler, numberOf, pageOf, type Routes, textOf, unitsOf } from "../handler.ts";
import { isolatedAccount } from "./isolated.ts";
import { balance, book, heldAssets, post } from "../../engine/world/ledger.ts";
import { checkPrecision } from "../../engine/margin/checks.ts";
import { accountPosition } from "./events.ts";
import { assetOf, convert } from "./loans.ts";
import { cancelMargin, each } from "../../engine/margin/matching.ts";
import { owed, owedInterest, owedPrincipal, repayWith } from "../../engine/margin/money.ts";
import * as refused from "../refusals/margin.ts";
import * as refusals from "../refusals/shared.ts";
import { newest, push } from "../../engine/world/vector.ts";
import type { World } from "../../engine/world/world.ts";

const DAY = 86_400_000;
const LOAN_ASSET = "USDT";

const priceOf = (world: World, asset: string): Units => assetOf(world, asset)?.price ?? 0n;

const worth = (world: World, asset: string): Units =>
  over(times(owed(world, asset), priceOf(world, asset)), priceOf(world, LOAN_ASSET));

/** Assets that cross margin owes, dearest debt first. */
const debts = (world: World): readonly string[] =>
  heldAssets(world).filter((asset) => owed(world, asset) > 0n).sort((a, b) => {
    const more = worth(world, b) - worth(world, a);
    return more > 0n ? 1 : more < 0n ? -1 : 0;
  });

const inKind = (world: World, asset: string): Happened =>
  repayWith(world, asset, owed(world, asset));

/** Repays a debt with all other assets that cross margin has free. */
const withOthers = (world: World, asset: string): Happened => {
  const others = heldAssets(world).filter((one) => one !== asset);
  const bought = others.reduce(
    (before, one) =>
      convert(
        before,
        asset,
        owed(before, asset) - balance(before, asset, "cross"),
        one,
        "MANUAL_LIQUIDATION",
      ),
    world,
  );
  return inKind(bought, asset);
};

/** The exchange bears what is left of a debt, and the account owes that to it in USDT. */
const bear = (world: World, asset: string): Happened => {
  const cost = worth(world, asset);
  const { amount, repaid, repayments } = world.liquidationLoan;
  const isOver = amount === repaid;
  const cleared = post(world, [
    {
      kind: "INSURANCE_CLEAR",
      asset,
      amount: owedInterest(world, asset),
      from: "exchange",
      to: "interest",
    },
    {
      kind: "INSURANCE_CLEAR",
      asset,
      amount: owedPrincipal(world, asset),
      from: "exchange",
      to: "debt",
    },
  ]);
  const liquidationLoan = {
    amount: (isOver ? 0n : amount) + cost,
    repaid: isOver ? 0n : repaid,
    repayments,
  };
  return { world: { ...cleared, liquidationLoan }, events: [] };
};

/** Cancels margin orders, repays in kind, then with other assets; what is left becomes the loan. */
const liquidateCross = (world: World): Happened =>
  [inKind, withOthers, bear].reduce<Happened>((before, act) => {
    const after = each(before.world, debts(before.world), act);
    return { world: after.world, events: [...before.events, ...after.events] };
  }, cancelMargin(world));

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
      liabilityQty: fixed(worth(world, asset)),
    },
    events: [...done.events, accountPosition(done.world, heldAssets(done.world))],
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
    repayments: push(before.repayments, record),
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

/** Routes of liquidation by hand and of the liquidation loan. */
export const liquidationLoanRoutes: Routes = {
  "POST /sapi/v1/margin/manual-liquidation": manual,
  "GET /sapi/v1/margin/liquidation-loan": loan,
  "POST /sapi/v1/margin/liquidation-loan/repay": repayment,
  "GET /sapi/v1/margin/liquidation-loan/repay-history": history,
};
