/** What holding costs: funding of positions, and interest on negative futures balances. */
import { times, type Units } from "../../../lib/decimal.ts";
import type { Happened } from "./draft.ts";
import { accountUpdate } from "../../exchange/futures/events.ts";
import { balance, book, heldAssets, type Movement } from "../world/ledger.ts";
import { contractValue } from "../account_risk.ts";
import { push } from "../world/vector.ts";
import type { FuturesKind, InterestCharge, World } from "../world/world.ts";

const KINDS: readonly FuturesKind[] = ["um", "cm"];

/** What each position pays: a long one where the rate is above zero, a short one where it is below. */
const paymentsOf = (world: World, kind: FuturesKind): readonly Movement[] =>
  Object.values(world[kind].positions).flatMap(({ symbol, amount }): Movement[] => {
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
  paymentsOf(world, kind).reduce<Happened>((before, payment) => {
    const { asset, amount, symbol } = payment;
    const after = book(before.world, [payment])[1];
    const told = accountUpdate(after, kind, "FUNDING_FEE", { [asset]: -amount }, { S: symbol });
    return { world: after, events: [...before.events, told] };
  }, { world, events: [] });

/** Moves the funding of all positions between the wallets and the exchange. */
export const payFunding = (world: World): Happened =>
  KINDS.reduce<Happened>((before, kind) => {
    const after = fund(before.world, kind);
    return { world: after.world, events: [...before.events, ...after.events] };
  }, { world, events: [] });

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
    interest: interest,
    principal: owedBy(world, "um", asset) + owedBy(world, "cm", asset),
    dailyRate,
    time: world.time,
  };
  return { ...charged, interest: push(charged.interest, charge) };
};

/** Charges an hour's interest on negative futures balances, and records it. */
export const chargeNegative = (world: World): World => heldAssets(world).reduce(chargeAsset, world);
