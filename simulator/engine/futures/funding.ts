/** Cost of holding: funding of positions, and interest on negative futures balances. */
import { each, type Happened } from "../happened.ts";
import { times, type Units } from "../../../lib/decimal.ts";
import { balance, book, heldAssets, type Movement } from "../world/ledger.ts";
import { push } from "../world/vector.ts";
import type { FuturesKind, InterestCharge, World } from "../world/world.ts";
import { contractValue } from "../../../risk/calculate.ts";

const KINDS: readonly FuturesKind[] = ["um", "cm"];

type Payment = Movement & { readonly symbol: string };

/** Payment of each position: longs pay if the rate is above zero, shorts if it is below. */
const paymentsOf = (world: World, kind: FuturesKind): readonly Payment[] =>
  Object.values(world[kind].positions).flatMap(({ symbol, amount }): Payment[] => {
    const contract = world.market[kind][symbol];
    if (!contract) return [];
    const value = contractValue(contract, amount, contract.markPrice);
    const fee = times(value, contract.fundingRate);
    const asset = contract.marginAsset;
    return fee === 0n
      ? []
      : [{ kind: "FUNDING_FEE", asset, amount: fee, from: kind, to: "exchange", symbol }];
  });

const fund = (world: World, kind: FuturesKind): Happened =>
  // Each position's payment is a transaction of its own, as the income history lists it.
  each(world, paymentsOf(world, kind), (now, payment) => {
    const at = book(now, [payment])[1];
    const { asset, amount, symbol } = payment;
    return { world: at, facts: [{ fact: "FundingPaid", at, kind, asset, amount, symbol }] };
  });

/** Moves the funding of all positions between the wallets and the exchange. */
export const payFunding = (world: World): Happened => each(world, KINDS, fund);

const owedBy = (world: World, kind: FuturesKind, asset: string): Units => {
  const held = balance(world, asset, kind);
  return held < 0n ? -held : 0n;
};

const chargeAsset = (world: World, asset: string): World => {
  const dailyRate = world.market.assets[asset]?.dailyInterest ?? 0n;
  const ofHour = (amount: Units): Units => times(amount, dailyRate) / 24n;
  const movements = KINDS.map((kind): Movement => ({
    kind: "INTEREST",
    asset,
    amount: ofHour(owedBy(world, kind, asset)),
    from: kind,
    to: "exchange",
  }));
  const interest = movements.reduce((sum, { amount }) => sum + amount, 0n);
  if (interest === 0n) return world;
  const [txId, charged] = book(world, movements);
  const charge: InterestCharge = {
    txId,
    source: "NEGATIVE_BALANCE",
    asset,
    interest,
    principal: owedBy(world, "um", asset) + owedBy(world, "cm", asset),
    dailyRate,
    time: world.time,
  };
  return { ...charged, interest: push(charged.interest, charge) };
};

/** Charges an hour's interest on negative futures balances, and records it. */
export const chargeNegative = (world: World): World => heldAssets(world).reduce(chargeAsset, world);
