import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sleeping } from "../../reliability/sleep.ts";
import { timersOf } from "../support/timers.ts";

const LONGEST = 2 ** 31 - 1;

describe("sleeping", () => {
  for (
    const [ms, timers] of [
      [0, [0]],
      [LONGEST, [LONGEST]],
      [LONGEST + 1, [LONGEST, 1]],
      [3 * LONGEST - 5, [LONGEST, LONGEST, LONGEST - 5]],
    ] as const
  ) {
    it(`waits ${ms} ms by timers that can`, async () => {
      assert.deepEqual(await timersOf(() => sleeping(ms)), timers);
    });
  }

  it("waits for ever until it is told to end", async () => {
    const stop = new AbortController();
    let turns = 0;
    const timers = await timersOf(() => {
      const slept = sleeping(Infinity, stop.signal);
      const turn = () => ++turns < 5 ? void Promise.resolve().then(turn) : stop.abort();
      turn();
      return slept;
    });
    assert.ok(timers.length > 0 && timers.every((ms) => ms === LONGEST));
  });
});
