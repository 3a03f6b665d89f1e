/** What holding costs: funding of positions, and interest on negative futures balances. */
import { fixed, times, type Units, units } from "./decimal.ts";
import type { Happened } from "./futures_draft.ts";
import type { Event } from "./handler.ts";
import { balance, book, heldAssets, type Movement } from "./ledger.ts";
import { contractValue } from "./risk.ts";
import { push } from "./vector.ts";
import type { FuturesKind, InterestCharge, World } from "./world.ts";

const KINDS: readonly FuturesKind[] = ["um", "cm"];

/** What each position pays: a long one where the rate is above zero, a short one where it is below. */
const paymentsOf = (world: World, kind: FuturesKind): readonly Movement[] =>
  Object.values(world[kind].positions).flatMap(({ symbol, amount }): Movement[] => {
    const contract = world.market[kind][symbol];
    if (!contract) return [];
    const value = contractValue(contract, units(amount), units(contract.markPrice));
    const fee = times(value, units(contract.fundingRate));
    const asset = contract.marginAsset;
    return fee === 0n
      ? []
      : [{ kind: "FUNDING_FEE", asset, amount: fee, from: kind, to: "exchange", symbol }];
  });

/** `ACCOUNT_UPDATE` of what funding changed in an asset. */
const fundingUpdate = (world: World, kind: FuturesKind, asset: string, change: Units): Event => ({
  e: "ACCOUNT_UPDATE",
  fs: kind === "um" ? "UM" : "CM",
  E: world.time,
  T: world.time,
  i: "",
  a: {
    m: "FUNDING_FEE",
    B: [{
      a: asset,
      wb: fixed(balance(world, asset, kind)),
      cw: fixed(balance(world, asset, kind)),
      bc: fixed(change),
    }],
    P: [],
  },
});

const fund = (world: World, kind: FuturesKind): Happened => {
  const payments = paymentsOf(world, kind);
  if (payments.length === 0) return { world, events: [] };
  // Each position's payment is a transaction of its own, as the income history lists it.
  const after = payments.reduce((before, payment) => book(before, [payment])[1], world);
  const assets = [...new Set(payments.map(({ asset }) => asset))];
  const events = assets.map((asset) =>
    fundingUpdate(after, kind, asset, balance(after, asset, kind) - balance(world, asset, kind))
  );
  return { world: after, events };
};

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
  const dailyRate = world.market.assets[asset]?.dailyInterest ?? "0";
  const ofHour = (amount: Units): Units => times(amount, units(dailyRate)) / 24n;
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
    interest: fixed(interest),
    principal: fixed(owedBy(world, "um", asset) + owedBy(world, "cm", asset)),
    dailyRate,
    time: world.time,
  };
  return { ...charged, interest: push(charged.interest, charge) };
};

/** Charges an hour's interest on negative futures balances, and records it. */
export const chargeNegative = (world: World): World => heldAssets(world).reduce(chargeAsset, world);
