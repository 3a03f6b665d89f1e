/** All places of money, and the law that nothing is made of nothing. */
import assert from "node:assert/strict";
import { balance, heldAssets } from "../../simulator/engine/world/ledger.ts";
import type { World } from "../../simulator/engine/world/world.ts";
import type { Place } from "../../simulator/engine/world/entries.ts";

/** Every place that an entry can name. */
export const PLACES: readonly Place[] = [
  "cross",
  "locked",
  "debt",
  "interest",
  "um",
  "cm",
  "spot",
  "earn",
  "world",
  "exchange",
];

/** Fails unless all places together hold nothing of any asset. */
export const conserved = (world: World): void => {
  for (const asset of heldAssets(world)) {
    const sum = PLACES.reduce((all, place) => all + balance(world, asset, place), 0n);
    assert.equal(sum, 0n, `${asset} is not conserved`);
  }
};
