/** Borrowing and repaying on cross margin, and what can be borrowed and withdrawn. */
import { fixed, min, over, times, type Units } from "../../../lib/decimal.ts";
import {
  type Handler,
  isRefusal,
  numberOf,
  pageOf,
  type Params,
  type Routes,
  textOf,
  unitsOf,
} from "../handler.ts";
import { balance, type Movement, post } from "../../engine/world/ledger.ts";
import { checkPrecision } from "../../engine/margin/checks.ts";
import { accountPosition } from "./events.ts";
import { borrow, type Loan, maxBorrow, most, owed, repay } from "../../engine/margin/money.ts";
import * as refused from "../refusals/margin.ts";
import type { MarginFamily } from "../refusals/margin.ts";
import type { AssetInfo } from "../../engine/market/market.ts";
import type { Refusal } from "../refusals/shared.ts";
import * as refusals from "../refusals/shared.ts";
import { riskOf, statusOf } from "../../engine/account_risk.ts";
import { newest } from "../../engine/world/vector.ts";
import type { LoanRecord, World } from "../../engine/world/world.ts";

const DAY = 86_400_000;

/** What the market says of an asset. */
export const assetOf = ({ market }: World, asset: string): AssetInfo | undefined =>
  Object.hasOwn(market.assets, asset) ? market.assets[asset] : undefined;

const borrowChecked = (
  world: World,
  family: MarginFamily,
  asset: string,
  amount: Units,
): Loan | Refusal => {
  const info = assetOf(world, asset);
  if (!info) return refusals.badAsset;
  if (amount <= 0n) return refused.zeroAmount("borrow");
  if (info.borrowLimit === 0n) return refused.notLent(family);
  if (statusOf(world) === "FORCE_LIQUIDATION") return refused.liquidating(family);
  return amount > maxBorrow(world, asset)
    ? refused.exceedsBorrowable(family)
    : borrow(world, asset, amount);
};

/** Portfolio Margin takes what is owed of a larger amount; Margin refuses it. */
const repayChecked = (
  world: World,
  family: MarginFamily,
  asset: string,
  amount: Units,
): Loan | Refusal => {
  if (!assetOf(world, asset)) return refusals.badAsset;
  if (amount <= 0n) return refused.zeroAmount("repay");
  const debt = owed(world, asset);
  if (debt === 0n) return refusals.noLiability;
  if (family === "sapi" && amount > debt) return refused.repaysTooMuch;
  const paid = min(amount, debt);
  return paid > balance(world, asset, "cross")
    ? refused.balanceNotEnough
    : repay(world, asset, paid);
};

const answered = (done: Loan | Refusal, asset: string): ReturnType<Handler> =>
  isRefusal(done) ? done : {
    world: done.world,
    body: { tranId: BigInt(done.tranId) },
    events: [...done.events, accountPosition(done.world, [asset])],
  };

const loan = (
  world: World,
  family: MarginFamily,
  act: typeof borrowChecked,
  params: Params,
): ReturnType<Handler> => {
  const asset = textOf(params, "asset");
  return checkPrecision(params) ??
    answered(act(world, family, asset, unitsOf(params, "amount")), asset);
};

const papiLoan = (act: typeof borrowChecked): Handler => (world, params) =>
  loan(world, "papi", act, params);

const borrowRepay: Handler = (world, params) =>
  loan(world, "sapi", params.get("type") === "REPAY" ? repayChecked : borrowChecked, params);

/** Most that one call repays with other assets, in USD. */
const DEBT_LIMIT: Units = 50_000n * 100_000_000n;

/** Buys what is missing of a debt with another asset at index price, as far as its free balance goes. */
export const convert = (
  world: World,
  debt: string,
  missing: Units,
  paysWith: string,
  ref: "REPAY_DEBT" | "MANUAL_LIQUIDATION",
): World => {
  const debtPrice = assetOf(world, debt)?.price ?? 0n;
  const price = assetOf(world, paysWith)?.price ?? 0n;
  const free = balance(world, paysWith, "cross");
  if (missing <= 0n || price === 0n || debtPrice === 0n || free <= 0n) return world;
  // Rounded up: the exchange never gives more than it gets.
  const wanted = (missing * debtPrice + price - 1n) / price;
  const spent = min(wanted, free);
  const got = spent === wanted ? missing : spent * price / debtPrice;
  const swap: readonly Movement[] = [
    { kind: "AUTO_EXCHANGE", asset: paysWith, amount: spent, from: "cross", to: "exchange" },
    { kind: "AUTO_EXCHANGE", asset: debt, amount: got, from: "exchange", to: "cross" },
  ];
  return post(world, swap.map((movement) => ({ ...movement, ref })));
};

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
    events: [...repaid.events, accountPosition(repaid.world, [asset, ...others])],
  };
};

/** What history reads without times, in days: the last week; a span of 30 days at most. */
export const historySpan = (
  world: World,
  params: Params,
  { last, most }: { readonly last: number; readonly most: number } = { last: 7, most: 30 },
): ((time: number) => boolean) | Refusal => {
  const end = numberOf(params, "endTime", world.time);
  const start = numberOf(params, "startTime", end - last * DAY);
  return end - start > most * DAY ? refused.badDates : (time) => time >= start && time <= end;
};

const recordsOf = (
  world: World,
  params: Params,
  kind: LoanRecord["kind"],
): readonly LoanRecord[] | Refusal => {
  const txId = params.get("txId");
  const asset = params.get("asset");
  const isTimely = txId === undefined ? historySpan(world, params) : () => true;
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

const borrowRepayRecords: Handler = (world, params) => {
  const kind = params.get("type") === "REPAY" ? "REPAY" : "BORROW";
  return paged(world, params, recordsOf(world, params, kind), (record) => ({
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

/** Free balance, as far as 1.2 times the maintenance margin stays covered. */
export const maxWithdraw = (world: World, asset: string): Units => {
  const free = most(balance(world, asset, "cross"), 0n);
  const { equity, maintenanceMargin } = riskOf(world);
  if (maintenanceMargin <= 0n) return free;
  const rest = most(equity - maintenanceMargin * 12n / 10n, 0n);
  return min(free, over(rest, assetOf(world, asset)?.price ?? 0n));
};

const withdrawable: Handler = (world, params) => {
  const asset = textOf(params, "asset");
  return assetOf(world, asset)
    ? { world, body: { amount: fixed(maxWithdraw(world, asset)) } }
    : refusals.badAsset;
};

/** Routes of loans in both families. */
export const marginLoanRoutes: Routes = {
  "POST /papi/v1/marginLoan": /*#__PURE__*/ papiLoan(borrowChecked),
  "POST /papi/v1/repayLoan": /*#__PURE__*/ papiLoan(repayChecked),
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
