import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { jobOf } from "../../tools/chaos/jobs.ts";

describe("the jobs of the chaos", () => {
  it("are known by their numbers, and each loan by its amount", () => {
    const jobs = Array.from({ length: 500 }, (_, number) => jobOf(number));
    assert.deepEqual(jobs.map(({ id }) => id), jobs.map((_, number) => `chaos${number}`));
    const amounts = jobs.flatMap(({ loan }) => loan ? [loan.amount] : []);
    assert.equal(new Set(amounts).size, 50);
    assert.deepEqual(jobOf(7), jobOf(7));
  });
});

if ("Bun" in globalThis) {
  const { chaos } = await import("../../tools/chaos/chaos.ts");

  describe("orders in several processes that are paused and killed", () => {
    it("are placed once, and are told of as they are", { timeout: 300_000 }, async () => {
      const { doubled, lost, wrong, open, counts, late, paused, killed, naive } = await chaos(
        500,
        3,
      );
      assert.deepEqual({ doubled, lost, wrong }, { doubled: [], lost: [], wrong: [] });
      assert.ok((counts["order accepted"] ?? 0) > 400, JSON.stringify(counts));
      assert.ok(open.length < 25, open.join("\n"));
      assert.equal(late.refused, late.came);
      assert.ok(late.came > 0 && paused > 0 && killed > 0);
      assert.ok(naive > 0, "the control doubles");
    });
  });
}
