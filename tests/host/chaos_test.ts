import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { jobOf, moveOf } from "../../tools/chaos/jobs.ts";

describe("the jobs of the chaos", () => {
  it("are known by their numbers, and all money by its amount", () => {
    const numbers = Array.from({ length: 10_000 }, (_, number) => number);
    assert.deepEqual(numbers.map((number) => jobOf(number).id), numbers.map((i) => `chaos${i}`));
    assert.deepEqual(jobOf(7), jobOf(7));
    const deeds = numbers.flatMap((number) => jobOf(number).then);
    const moves = numbers.flatMap((number) => moveOf(number) ?? []);
    assert.deepEqual([deeds.length, moves.length], [3000, 2000]);
    assert.deepEqual(
      ["BORROW", "REPAY", "TRANSFER"].map((kind) =>
        moves.filter((each) => each.kind === kind).length
      ),
      [800, 1000, 200],
    );
    const names = moves.map(({ kind, asset, amount }) => `${kind} ${asset} ${amount}`);
    assert.equal(new Set(names).size, 2000);
  });
});

if ("Bun" in globalThis) {
  const { chaos } = await import("../../tools/chaos/chaos.ts");

  describe("orders in several processes that are paused and killed", () => {
    it("are placed once, and are told of as they are", { timeout: 600_000 }, async () => {
      const outcome = await chaos(500, 3, 1500);
      const { doubled, lost, wrong, open, counts, late, paused, killed, naive, partly } = outcome;
      assert.deepEqual({ doubled, lost, wrong }, { doubled: [], lost: [], wrong: [] });
      assert.ok((counts["order accepted"] ?? 0) > 350, JSON.stringify(counts));
      assert.ok((counts["cancel ended"] ?? 0) > 100, JSON.stringify(counts));
      assert.ok((counts["amend amended"] ?? 0) > 25, JSON.stringify(counts));
      assert.ok(open.length < 25, open.join("\n"));
      assert.equal(late.refused, late.came);
      assert.ok(late.came > 0 && paused > 0 && killed.workers > 0 && killed.stores > 0);
      assert.ok(partly > 0, "orders are filled in part");
      assert.ok(naive > 0, "the control doubles");
    });
  });
}
