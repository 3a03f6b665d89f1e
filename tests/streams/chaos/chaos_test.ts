import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { chaosRun, chaosRuns, controlRun, lineOf } from "./runs.ts";

// Together a fiftieth of what `npm run chaos:streams -- --runs=100000` runs; each test well below its time.
const PARTS = 10;
const RUNS = 200;
const SEED = 20_261_128;

describe("an account that is followed through chaos", () => {
  for (let part = 0; part < PARTS; part++) {
    it(`has every fill once and the exchange's view, in all runs of part ${part}`, () => {
      const count = chaosRuns(RUNS, SEED + part * RUNS, chaosRun);
      assert.equal(lineOf(count), `${RUNS} runs, 0 missed, 0 doubled, 0 wrong`);
      assert.ok(count.unknown <= RUNS / 100, `${count.unknown} runs told of something unknown`);
    });
  }

  it("would not if its reads were older than its socket: the control misses fills", () => {
    const control = chaosRuns(RUNS, SEED, controlRun);
    assert.ok(control.missed > 0, lineOf(control));
    assert.ok(control.wrong > 0, lineOf(control));
  });
});
