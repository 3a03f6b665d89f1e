import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fuzzed } from "../../tools/fuzz/judge.ts";

describe("any reply", () => {
  it("is answered or fails truly, 20,000 times", async () => {
    const { counts, faults } = await fuzzed(20_000, 20261128);
    assert.deepEqual(faults, []);
    for (const outcome of ["answered", "accepted", "unknown", "rejected"]) {
      assert.ok((counts[outcome] ?? 0) > 50, `${outcome}: ${counts[outcome]}`);
    }
  });
});
