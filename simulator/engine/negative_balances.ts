/** Futures wallets below zero. */
import { min } from "../../lib/decimal.ts";
import type { Wallet } from "./world/entries.ts";
import { balance, book, heldAssets } from "./world/ledger.ts";
import type { World } from "./world/world.ts";

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
