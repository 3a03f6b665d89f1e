/** Money of margin: what an order needs, locks, borrows and repays. */
import { min, over, type Units } from "../../../lib/decimal.ts";
import type { Happened } from "../futures/draft.ts";
import type { Event } from "../../exchange/handler.ts";
import { balance, book, type Movement } from "../world/ledger.ts";
import { balanceUpdate, liabilityChange } from "../../exchange/margin/events.ts";
import * as refused from "../../exchange/refusals/margin.ts";
import { spends } from "../world/margin_terms.ts";
import type { Pair } from "../market/market.ts";
import type { Refusal } from "../../exchange/refusals/shared.ts";
import { riskOf } from "../account_risk.ts";
import { push } from "../world/vector.ts";
import type { LoanRecord, MarginOrder, World } from "../world/world.ts";

/** Borrowed and not repaid. */
export const owedPrincipal = (world: World, asset: string): Units => -balance(world, asset, "debt");

/** Interest that is owed. */
export const owedInterest = (world: World, asset: string): Units =>
  -balance(world, asset, "interest");

/** Everything that is owed of an asset. */
export const owed = (world: World, asset: string): Units =>
  owedPrincipal(world, asset) + owedInterest(world, asset);

/** The larger one. */
export const most = (a: Units, b: Units): Units => a > b ? a : b;

/** What can be borrowed now, by the asset's limit and by the account's collateral. */
export const maxBorrow = (world: World, asset: string): Units => {
  const info = world.market.assets[asset];
  if (!info || info.leverage <= 1) return 0n;
  const left = info.borrowLimit - owedPrincipal(world, asset);
  const covered = over(riskOf(world).available * BigInt(info.leverage - 1), info.price);
  return most(min(left, covered), 0n);
};

/** What a borrowing or repayment did. */
export interface Loan extends Happened {
  readonly tranId: string;
  readonly principal: Units;
  readonly interest: Units;
}

const recorded = (
  world: World,
  kind: LoanRecord["kind"],
  asset: string,
  principal: Units,
  interest: Units,
  movements: readonly Movement[],
): Loan => {
  const [tranId, moved] = book(world, movements);
  const record: LoanRecord = {
    txId: tranId,
    kind,
    asset,
    principal: principal,
    interest: interest,
    time: world.time,
  };
  const after: World = { ...moved, loans: push(moved.loans, record) };
  const change = kind === "BORROW" ? principal : -principal - interest;
  const events: readonly Event[] = [
    balanceUpdate(after, asset, change),
    liabilityChange(after, asset, kind, tranId),
  ];
  return { world: after, tranId, principal, interest, events };
};

/** Borrows, whatever the limits say. */
export const borrow = (world: World, asset: string, amount: Units): Loan =>
  recorded(world, "BORROW", asset, amount, 0n, [
    { kind: "BORROW", asset, amount, from: "debt", to: "cross" },
  ]);

/** Repays from the free balance, interest first, and no more than is owed. */
export const repay = (world: World, asset: string, amount: Units): Loan => {
  const interest = min(amount, owedInterest(world, asset));
  const principal = min(amount - interest, owedPrincipal(world, asset));
  return recorded(world, "REPAY", asset, principal, interest, [
    { kind: "REPAY", asset, amount: interest, from: "cross", to: "interest" },
    { kind: "REPAY", asset, amount: principal, from: "cross", to: "debt" },
  ]);
};

/** Repays what an amount covers, if anything is owed. */
export const repayWith = (world: World, asset: string, amount: Units): Happened => {
  const payable = min(min(amount, owed(world, asset)), balance(world, asset, "cross"));
  return payable > 0n ? repay(world, asset, payable) : { world, events: [] };
};

/** Whether an order borrows what it lacks. */
export const borrows = ({ sideEffectType }: MarginOrder): boolean =>
  sideEffectType === "MARGIN_BUY" || sideEffectType === "AUTO_BORROW_REPAY";

/** Whether an order repays with what it brings. */
export const repays = ({ sideEffectType }: MarginOrder): boolean =>
  sideEffectType === "AUTO_REPAY" || sideEffectType === "AUTO_BORROW_REPAY";

/** What funding an order did. */
export interface Funded extends Happened {
  readonly borrowed: Units;
}

/** Sees to it that the free balance covers an order, by borrowing where the order says so. */
export const fund = (
  world: World,
  family: refused.MarginFamily,
  order: MarginOrder,
  asset: string,
  amount: Units,
): Funded | Refusal => {
  const missing = amount - balance(world, asset, "cross");
  if (missing <= 0n) return { world, borrowed: 0n, events: [] };
  if (!borrows(order)) return refused.insufficientBalance;
  if (missing > maxBorrow(world, asset)) return refused.exceedsBorrowable(family);
  const { world: after, events } = borrow(world, asset, missing);
  return { world: after, borrowed: missing, events };
};

/** An order that knows what it borrowed. */
export const withBorrowed = (order: MarginOrder, pair: Pair, borrowed: Units): MarginOrder =>
  borrowed === 0n ? order : { ...order, borrowed: borrowed, borrowedAsset: spends(pair, order) };
