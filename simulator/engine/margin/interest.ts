/** Interest of margin loans, hour by hour. */
import { times } from "../../../lib/decimal.ts";
import { book } from "../world/ledger.ts";
import { push } from "../world/vector.ts";
import type { InterestCharge, World } from "../world/world.ts";
import { assetOf, owedPrincipal } from "./money.ts";

const chargeHour = (world: World, asset: string): World => {
  const dailyRate = assetOf(world, asset)?.dailyInterest ?? 0n;
  const principal = owedPrincipal(world, asset);
  const interest = times(principal, dailyRate) / 24n;
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
    time: world.time,
  };
  return { ...charged, interest: push(charged.interest, charge) };
};

/** Charges interest of whole hours on current loans: a record for each asset and hour. */
export const accrueLoanInterest = (world: World, hours: number): World => {
  const borrowed = Object.keys(world.ledger.balances).filter((asset) =>
    owedPrincipal(world, asset) > 0n
  );
  let after = world;
  for (let hour = 0; hour < hours && borrowed.length > 0; hour++) {
    after = borrowed.reduce(chargeHour, after);
  }
  return after;
};
