/** Borrowing and repaying on cross margin, and what can be borrowed and withdrawn. */
import * as refused from "../refusals/margin.ts";
import * as refusals from "../refusals/shared.ts";
import { fixed, max, min, over, times, type Units } from "../../../lib/decimal.ts";
import {
  type Handler,
  numberOf,
  pageOf,
  type Params,
  type Routes,
  textOf,
  unitsOf,
} from "../handler.ts";
import { balance } from "../../engine/world/ledger.ts";
import { borrowChecked, repayChecked } from "../../engine/margin/loans.ts";
import { assetOf, convert, type Loan, maxBorrow, owed, repay } from "../../engine/margin/money.ts";
import { isRefused, type Refused } from "../../engine/refusal.ts";
import { marginRefusal } from "../refusals/engine.ts";
import { checkPrecision } from "../precision.ts";
import type { MarginFamily } from "../refusals/margin.ts";
import type { Refusal } from "../refusals/shared.ts";
import { mostWithdrawn, riskOf } from "../../engine/account_risk.ts";
import { kindOf, termsOf } from "../../engine/terms.ts";
import { newest } from "../../engine/world/vector.ts";
import type { LoanRecord, World } from "../../engine/world/world.ts";

const DAY = 86_400_000;

const answered = (
  done: Loan | Refused,
  family: MarginFamily,
  asset: string,
): ReturnType<Handler> =>
  isRefused(done) ? marginRefusal(family, done) : {
    world: done.world,
    body: { tranId: BigInt(done.tranId) },
    facts: [...done.facts, { fact: "CrossChanged", at: done.world, assets: [asset] }],
  };

/** Portfolio Margin cuts an amount above the debt; Margin refuses it. */
const repaying = (family: MarginFamily): typeof borrowChecked => (world, asset, amount) =>
  repayChecked(world, asset, amount, family === "papi");

const loan = (family: MarginFamily, act: typeof borrowChecked): Handler => (world, params) => {
  const asset = textOf(params, "asset");
  return checkPrecision(params) ??
    answered(act(world, asset, unitsOf(params, "amount")), family, asset);
};

const borrowRepay: Handler = (world, params) =>
  loan("sapi", params.get("type") === "REPAY" ? repaying("sapi") : borrowChecked)(world, params);

/** Maximum that one call repays with other assets, in USD. */
const DEBT_LIMIT: Units = 50_000n * 100_000_000n;

const repayDebt: Handler = (world, params) => {
  const asset = textOf(params, "asset");
  const info = assetOf(world, asset);
  const others = textOf(params, "specifyRepayAssets").split(",").filter(Boolean);
  if (!info || others.some((each) => !assetOf(world, each))) return refusals.badAsset;
  const refusedAmount = checkPrecision(params);
  if (refusedAmount) return refusedAmount;
  const debt = owed(world, asset);
  if (debt === 0n) return refusals.noLiability;
  const asked = params.has("amount") ? unitsOf(params, "amount") : debt;
  if (asked <= 0n) return refused.zeroAmount("repay");
  const amount = min(asked, debt);
  if (times(amount, info.price) > DEBT_LIMIT) return refused.repaysOverLimit;
  const ready = others.filter((each) => each !== asset).reduce(
    (before, each) =>
      convert(before, asset, amount - balance(before, asset, "cross"), each, "REPAY_DEBT"),
    world,
  );
  if (balance(ready, asset, "cross") < amount) return refused.balanceNotEnough;
  const repaid = repay(ready, asset, amount);
  return {
    world: repaid.world,
    body: {
      amount: fixed(amount),
      asset,
      specifyRepayAssets: others,
      updateTime: world.time,
      success: true,
    },
    facts: [
      ...repaid.facts,
      { fact: "CrossChanged", at: repaid.world, assets: [asset, ...others] },
    ],
  };
};

/** Days of history: the last 7 without times, at max 30 with them. */
export const historySpan = (
  world: World,
  params: Params,
  { last, max }: { readonly last: number; readonly max: number } = { last: 7, max: 30 },
): ((time: number) => boolean) | Refusal => {
  const end = numberOf(params, "endTime", world.time);
  const start = numberOf(params, "startTime", end - last * DAY);
  return end - start > max * DAY ? refused.badDates : (time) => time >= start && time <= end;
};

const recordsOf = (
  world: World,
  params: Params,
  kind: LoanRecord["kind"],
  last = 7,
): readonly LoanRecord[] | Refusal => {
  const txId = params.get("txId");
  const asset = params.get("asset");
  const isTimely = txId === undefined ? historySpan(world, params, { last, max: 30 }) : () => true;
  if (typeof isTimely !== "function") return isTimely;
  const found: LoanRecord[] = [];
  for (const one of newest(world.loans)) {
    const fits = one.kind === kind && (asset === undefined || one.asset === asset) &&
      (txId === undefined || one.txId === txId) && isTimely(one.time);
    if (fits) found.push(one);
  }
  return found;
};

const loanRow = ({ txId, asset, principal, time }: LoanRecord): object => ({
  txId: BigInt(txId),
  asset,
  principal: fixed(principal),
  timestamp: time,
  status: "CONFIRMED",
});

const repayRow = (record: LoanRecord): object => ({
  ...loanRow(record),
  amount: fixed(record.principal + record.interest),
  interest: fixed(record.interest),
});

const paged = (
  world: World,
  params: Params,
  all: readonly LoanRecord[] | Refusal,
  row: (record: LoanRecord) => object,
): ReturnType<Handler> =>
  "code" in all ? all : { world, body: { rows: pageOf(params, all).map(row), total: all.length } };

const loans: Handler = (world, params) =>
  paged(world, params, recordsOf(world, params, "BORROW"), loanRow);

const repayments: Handler = (world, params) =>
  paged(world, params, recordsOf(world, params, "REPAY"), repayRow);

/** Without `startTime` those of a month where an asset is named, else of a week. */
const borrowRepayRecords: Handler = (world, params) => {
  const kind = params.get("type") === "REPAY" ? "REPAY" : "BORROW";
  const found = recordsOf(world, params, kind, params.has("asset") ? 30 : 7);
  return paged(world, params, found, (record) => ({
    ...repayRow(record),
    type: "MANUAL",
  }));
};

const borrowable: Handler = (world, params) => {
  const asset = textOf(params, "asset");
  const info = assetOf(world, asset);
  return info
    ? {
      world,
      body: { amount: fixed(maxBorrow(world, asset)), borrowLimit: fixed(info.borrowLimit) },
    }
    : refusals.badAsset;
};

/**
 * Free balance, as far as what is left covers the margin: the initial margin in Portfolio Margin, 1.2 times the
 * maintenance margin in Portfolio Margin Pro. What does not count as collateral may leave whole.
 */
export const maxWithdraw = (world: World, asset: string): Units => {
  const free = max(balance(world, asset, "cross"), 0n);
  const risk = riskOf(world);
  const info = termsOf(world).assets[asset];
  const isFlat = kindOf(world) === "retail";
  const needsNone = risk.maintenanceMargin <= 0n && (!isFlat || risk.initialMargin <= 0n);
  const countsNone = info?.tiers.every(({ rate }) => rate === 0n) ?? true;
  return needsNone || countsNone
    ? free
    : min(free, over(mostWithdrawn(world, risk), info?.price ?? 0n));
};

const withdrawable: Handler = (world, params) => {
  const asset = textOf(params, "asset");
  return assetOf(world, asset)
    ? { world, body: { amount: fixed(maxWithdraw(world, asset)) } }
    : refusals.badAsset;
};

/** Routes of loans in both families. */
export const marginLoanRoutes: Routes = {
  "POST /papi/v1/marginLoan": /*#__PURE__*/ loan("papi", borrowChecked),
  "POST /papi/v1/repayLoan": /*#__PURE__*/ loan("papi", /*#__PURE__*/ repaying("papi")),
  "POST /papi/v1/margin/repay-debt": repayDebt,
  "POST /sapi/v1/margin/borrow-repay": borrowRepay,
  "GET /papi/v1/margin/marginLoan": loans,
  "GET /papi/v1/margin/repayLoan": repayments,
  "GET /sapi/v1/margin/borrow-repay": borrowRepayRecords,
  "GET /papi/v1/margin/maxBorrowable": borrowable,
  "GET /sapi/v1/margin/maxBorrowable": borrowable,
  "GET /papi/v1/margin/maxWithdraw": withdrawable,
  "GET /sapi/v1/margin/maxTransferable": withdrawable,
};
