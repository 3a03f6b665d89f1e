/** Interest of margin loans: of the first hour when they are taken, and of each full hour from then on. */
import { loanInterest } from "../../../risk/interest.ts";
import type { Units } from "../../../lib/decimal.ts";
import { balance, book } from "../world/ledger.ts";
import { appended } from "../world/histories.ts";
import type { InterestCharge, World } from "../world/world.ts";

/** Charges an hour of interest on a principal. */
export const chargeLoan = (
  world: World,
  asset: string,
  principal: Units,
  isFirst: boolean,
): World => {
  const dailyRate = world.market.assets[asset]?.dailyInterest ?? 0n;
  const interest = loanInterest(principal, dailyRate);
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
    ...(isFirst && { isFirst }),
    time: world.time,
  };
  return { ...charged, interest: appended(charged.interest, charge) };
};

/** Charges interest of whole hours on current loans: a record for each asset and hour. */
export const accrueLoanInterest = (world: World, hours: number): World => {
  const borrowed = Object.keys(world.ledger.balances).filter((asset) =>
    balance(world, asset, "debt") < 0n
  );
  let after = world;
  for (let hour = 0; hour < hours && borrowed.length > 0; hour++) {
    after = borrowed.reduce(
      (now, asset) => chargeLoan(now, asset, -balance(now, asset, "debt"), false),
      after,
    );
  }
  return after;
};
