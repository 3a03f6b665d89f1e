/** Money of margin: what an order locks, borrows and repays. */
import { type Happened, nothing } from "../happened.ts";
import { refuse, type Refused } from "../refusal.ts";
import type { AssetInfo, Pair } from "../market/market.ts";
import { max, min, over, times, type Units } from "../../../lib/decimal.ts";
import { balance, book, heldAssets, type Movement, post } from "../world/ledger.ts";
import { spentAsset } from "../world/margin_terms.ts";
import { borrowable } from "../../../risk/limits.ts";
import { riskOf, solvencyOf } from "../account_risk.ts";
import { kindOf } from "../terms.ts";
import { chargeLoan } from "./interest.ts";
import { appended } from "../world/histories.ts";
import type { LoanRecord, MarginOrder, World } from "../world/world.ts";

/** Borrowed and not repaid. */
export const owedPrincipal = (world: World, asset: string): Units => -balance(world, asset, "debt");

/** Interest that is owed. */
export const owedInterest = (world: World, asset: string): Units =>
  -balance(world, asset, "interest");

/** Everything that is owed of an asset. */
export const owed = (world: World, asset: string): Units =>
  owedPrincipal(world, asset) + owedInterest(world, asset);

/** Market data of an asset. */
export const assetOf = ({ market }: World, asset: string): AssetInfo | undefined =>
  Object.hasOwn(market.assets, asset) ? market.assets[asset] : undefined;

/** All loans, in USD. */
const loansOf = (world: World): Units =>
  heldAssets(world).reduce(
    (sum, asset) => sum + times(owedPrincipal(world, asset), assetOf(world, asset)?.price ?? 0n),
    0n,
  );

/**
 * Amount that can be borrowed now, by the asset's limit and the account's collateral: in Portfolio Margin
 * by its initial margin, in Portfolio Margin Pro by its maintenance margin.
 */
export const maxBorrow = (world: World, asset: string): Units => {
  const info = world.market.assets[asset];
  if (!info || info.leverage <= 1) return 0n;
  const left = info.borrowLimit - owedPrincipal(world, asset);
  const covered = kindOf(world) === "retail"
    ? riskOf(world).available * BigInt(info.leverage - 1)
    : borrowable(solvencyOf(world), loansOf(world), info.leverage);
  return max(min(left, over(covered, info.price)), 0n);
};

/** Result of a borrowing or repayment. */
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
    principal,
    interest,
    time: world.time,
  };
  const noted: World = { ...moved, loans: appended(moved.loans, record) };
  const after = kind === "BORROW" ? chargeLoan(noted, asset, principal, true) : noted;
  const [fact, total] = kind === "BORROW"
    ? ["Borrowed", principal] as const
    : ["Repaid", principal + interest] as const;
  const facts = [{ fact, at: after, asset, amount: total, tranId }];
  return { world: after, tranId, principal, interest, facts };
};

/** Borrows without checking limits; interest of the first hour is due at once. */
export const borrow = (world: World, asset: string, amount: Units): Loan =>
  recorded(world, "BORROW", asset, amount, 0n, [
    { kind: "BORROW", asset, amount, from: "debt", to: "cross" },
  ]);

/** Repays from the free balance, interest first, at most the debt. */
export const repay = (world: World, asset: string, amount: Units): Loan => {
  const interest = min(amount, owedInterest(world, asset));
  const principal = min(amount - interest, owedPrincipal(world, asset));
  return recorded(world, "REPAY", asset, principal, interest, [
    { kind: "REPAY", asset, amount: interest, from: "cross", to: "interest" },
    { kind: "REPAY", asset, amount: principal, from: "cross", to: "debt" },
  ]);
};

/** Repays debt with an amount, if anything is owed. */
export const repayWith = (world: World, asset: string, amount: Units): Happened => {
  const payable = min(min(amount, owed(world, asset)), balance(world, asset, "cross"));
  return payable > 0n ? repay(world, asset, payable) : nothing(world);
};

/** Whether an order borrows what it lacks. */
export const borrows = ({ sideEffectType }: MarginOrder): boolean =>
  sideEffectType === "MARGIN_BUY" || sideEffectType === "AUTO_BORROW_REPAY";

/** Whether an order repays with what it receives. */
export const repays = ({ sideEffectType }: MarginOrder): boolean =>
  sideEffectType === "AUTO_REPAY" || sideEffectType === "AUTO_BORROW_REPAY";

/** Result of funding an order. */
export interface Funded extends Happened {
  readonly borrowed: Units;
}

/** Makes the free balance cover an order, by borrowing if the order allows it. */
export const fund = (
  world: World,
  order: MarginOrder,
  asset: string,
  amount: Units,
): Funded | Refused => {
  const missing = amount - balance(world, asset, "cross");
  if (missing <= 0n) return { ...nothing(world), borrowed: 0n };
  if (!borrows(order)) return refuse("insufficientBalance");
  if (missing > maxBorrow(world, asset)) return refuse("beyondBorrowable");
  const { world: after, facts } = borrow(world, asset, missing);
  return { world: after, borrowed: missing, facts };
};

/** An order with the amount that it borrowed. */
export const withBorrowed = (order: MarginOrder, pair: Pair, borrowed: Units): MarginOrder =>
  borrowed === 0n ? order : { ...order, borrowed, borrowedAsset: spentAsset(pair, order) };

/** Buys the missing part of a debt with another asset at index price, up to its free balance. */
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
  // Rounded up: the exchange never gives more than it receives.
  const wanted = (missing * debtPrice + price - 1n) / price;
  const spent = min(wanted, free);
  const bought = spent === wanted ? missing : spent * price / debtPrice;
  const swap: readonly Movement[] = [
    { kind: "AUTO_EXCHANGE", asset: paysWith, amount: spent, from: "cross", to: "exchange" },
    { kind: "AUTO_EXCHANGE", asset: debt, amount: bought, from: "exchange", to: "cross" },
  ];
  return post(world, swap.map((movement) => ({ ...movement, ref })));
};
