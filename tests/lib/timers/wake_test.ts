/** How long timers wait. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { timerMs } from "../../../lib/timers/wake.ts";

describe("a timer that wakes", () => {
  it("never waits for less than nothing, of which Node warns, nor for longer than a timer can", () => {
    assert.deepEqual([-1, -Infinity, NaN, 0, 5].map(timerMs), [0, 0, 0, 0, 5]);
    assert.deepEqual([2 ** 31, Infinity].map(timerMs), [2 ** 31 - 1, 2 ** 31 - 1]);
  });
});
