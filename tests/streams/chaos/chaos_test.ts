import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { chaosRun, chaosRuns, controlRun, lineOf } from "./runs.ts";

const RUNS = 2_000;
const SEED = 20_261_128;

describe("an account that is followed through chaos", () => {
  it("has every fill once and the exchange's view, in all runs", () => {
    const count = chaosRuns(RUNS, SEED, chaosRun);
    assert.equal(lineOf(count), `${RUNS} runs, 0 missed, 0 doubled, 0 wrong`);
    assert.ok(count.unknown <= RUNS / 100, `${count.unknown} runs told of something unknown`);
  });

  it("would not if its reads were older than its socket: the control misses fills", () => {
    const control = chaosRuns(RUNS / 10, SEED, controlRun);
    assert.ok(control.missed > 0, lineOf(control));
    assert.ok(control.wrong > 0, lineOf(control));
  });
});
