/** Futures wallets below zero: their repayment, and interest on assets that are below zero as a whole. */
import { tierThreshold } from "./market/vip.ts";
import { negativeInterest } from "../../risk/interest.ts";
import { min, type Units } from "../../lib/decimal.ts";
import type { Wallet } from "./world/entries.ts";
import { balance, book, heldAssets } from "./world/ledger.ts";
import { appended } from "./world/histories.ts";
import type { InterestCharge, World } from "./world/world.ts";

/** Repays negative futures balances from a wallet, as far as its balance allows. */
export const repayNegative = (world: World, from: Wallet): World =>
  book(
    world,
    heldAssets(world).flatMap((asset) => {
      let left = balance(world, asset, from);
      return (["um", "cm"] as const).flatMap((to) => {
        const owed = -balance(world, asset, to);
        const amount = min(owed, left);
        if (amount <= 0n) return [];
        left -= amount;
        return [{ kind: "AUTO_EXCHANGE" as const, asset, amount, from, to }];
      });
    }),
  )[1];

const WALLETS: readonly Wallet[] = ["cross", "locked", "um", "cm"];

/** What an account may be below zero with an asset before it pays interest, by its VIP level. */
export const thresholdOf = ({ settings }: World, asset: string): Units =>
  settings.negativeThresholds?.[asset] ?? tierThreshold(settings.vipLevel, asset);

const chargeAsset = (world: World, asset: string): World => {
  const dailyRate = world.market.assets[asset]?.dailyInterest ?? 0n;
  const total = WALLETS.reduce((sum, wallet) => sum + balance(world, asset, wallet), 0n);
  const threshold = thresholdOf(world, asset);
  const interest = negativeInterest(total, threshold, dailyRate);
  if (interest === 0n) return world;
  // Cross margin is never below zero: one of the futures wallets is.
  const from = balance(world, asset, "um") < 0n ? "um" : "cm";
  const [txId, charged] = book(world, [
    { kind: "INTEREST", asset, amount: interest, from, to: "exchange" },
  ]);
  const charge: InterestCharge = {
    txId,
    source: "NEGATIVE_BALANCE",
    asset,
    interest,
    principal: -total - threshold,
    dailyRate,
    time: world.time,
  };
  return { ...charged, interest: appended(charged.interest, charge) };
};

/** Charges a day's interest on assets that all wallets together are below zero with, and records it. */
export const chargeNegative = (world: World): World => heldAssets(world).reduce(chargeAsset, world);
