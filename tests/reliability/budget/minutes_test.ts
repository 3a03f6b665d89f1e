import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { minutesOf } from "../../../tools/minutes/minutes.ts";
import { control, settings } from "../../../tools/minutes/settings.ts";
import { runs } from "../../support/runs.ts";

const minutes = runs > 50 ? 22 : 5;

describe("a budget over imagined minutes", () => {
  for (const setting of settings) {
    const { workers, limit, load, skewMs, used, operations, strangers = 0 } = setting;
    const name = `${limit} with ${workers} workers at ${load} of it`;
    it(`is never over ${name} (skew ${skewMs}, strangers ${strangers})`, async () => {
      const few = workers > 500 ? 4 : minutes;
      const tally = await minutesOf({ ...setting, minutes: few, seed: 7 });
      assert.equal(tally.over, 0, `${tally.most}`);
      assert.ok(tally.minutes > 0 && tally.most <= limit);
      // So few minutes vary, and in the first one all take one by one.
      assert.ok(tally.used >= used - 0.02, `${tally.used}`);
      assert.ok(tally.operations <= operations + 0.25, `${tally.operations}`);
      assert.equal(tally.cancelsSent, tally.cancelsAsked);
    });
  }

  it("gives equal workers who ask for too much the same, within a tenth in five minutes", async () => {
    const setting = { workers: 200, limit: 6000, load: 3, skewMs: 100, minutes: 13, seed: 7 };
    const { fairness } = await minutesOf(setting);
    assert.ok(fairness >= 0.9, `${fairness}`);
  });

  it("is over it without the guard: the control", async () => {
    const { over } = await minutesOf({ ...control, minutes: 24, seed: 1 });
    assert.ok(over > 0, `${over}`);
  });

  it("learns from the exchange's count that strangers share the address", async () => {
    const setting = { workers: 20, load: 1.3, skewMs: 100, minutes: 10, seed: 7 };
    for (const [limit, strangers] of [[1200, 300], [6000, 4000], [6000, 5000]] as const) {
      const { over, used } = await minutesOf({ ...setting, limit, strangers });
      assert.ok(over === 0 && used > 0.92, `${strangers} of ${limit}: ${over} over, ${used} used`);
    }
  });
});
