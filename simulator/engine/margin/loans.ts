/** Manual borrowing and repaying. */
import { min, type Units } from "../../../lib/decimal.ts";
import { isLiquidating } from "../account_risk.ts";
import { refuse, type Refused } from "../refusal.ts";
import { balance } from "../world/ledger.ts";
import type { World } from "../world/world.ts";
import { assetOf, borrow, type Loan, maxBorrow, owed, repay } from "./money.ts";

/** Borrows, if asset and account allow it. */
export const borrowChecked = (world: World, asset: string, amount: Units): Loan | Refused => {
  const info = assetOf(world, asset);
  if (!info) return refuse("unknownAsset");
  if (amount <= 0n) return refuse("nothingBorrowed");
  if (info.borrowLimit === 0n) return refuse("notLent");
  if (isLiquidating(world)) return refuse("beingLiquidated");
  return amount > maxBorrow(world, asset)
    ? refuse("beyondBorrowable")
    : borrow(world, asset, amount);
};

/**
 * Repays from the free balance.
 *
 * @param isCut whether an amount above the debt is cut to it; otherwise it is refused
 */
export const repayChecked = (
  world: World,
  asset: string,
  amount: Units,
  isCut: boolean,
): Loan | Refused => {
  if (!assetOf(world, asset)) return refuse("unknownAsset");
  if (amount <= 0n) return refuse("nothingRepaid");
  const debt = owed(world, asset);
  if (debt === 0n) return refuse("nothingOwed");
  if (!isCut && amount > debt) return refuse("beyondDebt");
  const paid = min(amount, debt);
  return paid > balance(world, asset, "cross")
    ? refuse("balanceNotEnough")
    : repay(world, asset, paid);
};
