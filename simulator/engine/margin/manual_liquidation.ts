/** Manual liquidation of cross margin, and the loan that remains if the account cannot pay. */
import { over, times, type Units } from "../../../lib/decimal.ts";
import { each, type Happened, nothing, then } from "../happened.ts";
import { balance, heldAssets, post } from "../world/ledger.ts";
import type { World } from "../world/world.ts";
import { cancelMargin } from "./matching.ts";
import { assetOf, convert, owed, owedInterest, owedPrincipal, repayWith } from "./money.ts";

/** Debt covered by the exchange is owed in this asset. */
export const LOAN_ASSET = "USDT";

const priceOf = (world: World, asset: string): Units => assetOf(world, asset)?.price ?? 0n;

/** Debt of an asset, in USDT. */
export const debtWorth = (world: World, asset: string): Units =>
  over(times(owed(world, asset), priceOf(world, asset)), priceOf(world, LOAN_ASSET));

/** Assets that cross margin owes, largest debt first. */
export const debts = (world: World): readonly string[] =>
  heldAssets(world).filter((asset) => owed(world, asset) > 0n).sort((a, b) => {
    const more = debtWorth(world, b) - debtWorth(world, a);
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

/** The exchange covers the rest of a debt, and the account owes it in USDT. */
const coverDebt = (world: World, asset: string): Happened => {
  const cost = debtWorth(world, asset);
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
  return nothing({ ...cleared, liquidationLoan });
};

/**
 * Cancels margin orders, repays in the same asset, then with other assets; the rest becomes the
 * loan.
 */
export const liquidateCross = (world: World): Happened =>
  [inKind, withOthers, coverDebt].reduce(
    (before, act) => then(before, (now) => each(now, debts(now), act)),
    cancelMargin(world),
  );
