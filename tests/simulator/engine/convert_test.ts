import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { convert } from "../../../simulator/engine/margin/money.ts";
import { balance } from "../../../simulator/engine/world/ledger.ts";
import { openWorld } from "../../../simulator/mod.ts";

describe("what is bought to repay a debt", () => {
  it("is exactly what is missing, though the least that pays for it is worth more", () => {
    const before = openWorld({}, { BTC: { cross: "1" } });
    const after = convert(before, "USDT", 1n, "BTC", "REPAY_DEBT");
    const moved = ["USDT", "BTC"].map((asset) =>
      balance(after, asset, "cross") - balance(before, asset, "cross")
    );
    assert.deepEqual(moved, [1n, -1n]);
  });
});
