import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sleeping, sleepingBy } from "../../../lib/timers/sleep.ts";
import { timersOf } from "../../support/timers.ts";

const LONGEST = 2 ** 31 - 1;

describe("sleeping", () => {
  for (
    const [ms, timers] of [
      [0, [0]],
      [-7, [0]],
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

describe("sleepingBy", () => {
  it("waits as it is told, and by a timer where that fails", async () => {
    const waits: number[] = [];
    const own = (ms: number) => Promise.resolve(waits.push(ms));
    assert.deepEqual(await timersOf(() => sleepingBy(own)(70)), []);
    assert.deepEqual(waits, [70]);
    const rejecting = () => Promise.reject(new Error("no timer"));
    assert.deepEqual(await timersOf(() => sleepingBy(rejecting)(70)), [70]);
    const throwing = () => assert.fail("no timer");
    assert.deepEqual(await timersOf(() => sleepingBy(throwing)(70)), [70]);
  });

  it("ends at once where it rejects because it was aborted, as that of node:timers/promises does", async () => {
    const stop = new AbortController();
    const own = (_ms: number, signal?: AbortSignal) =>
      new Promise((_, fail) => signal?.addEventListener("abort", fail));
    const timers = await timersOf(() => {
      const slept = sleepingBy(own)(70_000, stop.signal);
      stop.abort();
      return slept;
    });
    assert.deepEqual(timers, [0]);
  });
});
