import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { minutesOf } from "../../../tools/minutes/minutes.ts";
import { control, settings } from "../../../tools/minutes/settings.ts";
import { runs } from "../../support/runs.ts";

const minutes = runs > 50 ? 22 : 4;

describe("a budget over imagined minutes", () => {
  for (const setting of settings) {
    const { workers, limit, load } = setting;
    it(`is never over ${limit} with ${workers} workers at ${load} of it (skew ${setting.skewMs})`, async () => {
      const few = workers > 500 ? 3 : minutes;
      const tally = await minutesOf({ ...setting, minutes: few, seed: 7 });
      assert.equal(tally.over, 0, `${tally.most}`);
      assert.ok(tally.minutes > 0 && tally.most <= limit);
      if (load > 1) assert.ok(tally.used >= (limit > 1200 ? 0.965 : 0.95), `${tally.used}`);
      assert.equal(tally.cancelsSent, tally.cancelsAsked);
    });
  }

  it("is over it without the guard: the control", async () => {
    const { over } = await minutesOf({ ...control, minutes: 12, seed: 7 });
    assert.ok(over > 0, `${over}`);
  });

  it("learns from the exchange's count that strangers share the address", async () => {
    const setting = { workers: 20, limit: 1200, load: 1.3, skewMs: 100, minutes: 10, seed: 7 };
    const { over } = await minutesOf({ ...setting, strangers: 300 });
    // The first minute they cannot be foreseen.
    assert.ok(over <= 1, `${over}`);
  });
});
