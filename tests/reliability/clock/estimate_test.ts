import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  estimate,
  type Knowledge,
  learn,
  look,
  type Reading,
  unknown,
} from "../../../reliability/clock/estimate.ts";
import * as fc from "../../deps/fast_check.ts";
import { runs } from "../../support/runs.ts";

/** Two clocks: of the exchange, and of a machine that is `skew` ms behind it and drifts by `ppm`. */
const clocks = (skew: number, ppm: number) => (time: number): Reading => {
  const own = time + time * ppm / 1e6;
  return { wall: Math.floor(own - skew), steady: own };
};

const roundTrip = fc.record({
  pause: fc.integer({ min: 0, max: 3_600_000 }),
  there: fc.integer({ min: 0, max: 3000 }),
  back: fc.integer({ min: 0, max: 3000 }),
  isDate: fc.boolean(),
});

describe("the estimate of the exchange's clock", () => {
  it("holds the true time within its error, and is never a second ahead", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -100_000_000, max: 100_000_000 }),
        fc.integer({ min: -40, max: 40 }),
        fc.array(roundTrip, { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 0, max: 3_600_000 }),
        (skew, ppm, trips, later) => {
          const here = clocks(skew, ppm);
          let now = 0;
          let known: Knowledge = unknown;
          for (const { pause, there, back, isDate } of trips) {
            const sent = here(now += pause);
            now += there;
            const unit = isDate ? 1000 : 1;
            const time = now - now % unit;
            now += back;
            known = learn(known, { sent, received: here(now), time, unit });
            assert.equal(known.isDoubtful, false);
          }
          now += later;
          const { time, error } = estimate(known, here(now));
          assert.ok(Math.abs(time - now) <= error + 1, `${time - now} is more than ${error}`);
          assert.ok(time - now < 1000, `${time - now} ahead`);
        },
      ),
      { numRuns: 4 * runs },
    );
  });

  it("is decided by the shortest round trips", () => {
    const at = (wall: number): Reading => ({ wall });
    const slow = learn(unknown, { sent: at(0), received: at(2000), time: 11_000, unit: 1 });
    const fast = learn(slow, { sent: at(3000), received: at(3010), time: 13_005, unit: 1 });
    const after = learn(fast, { sent: at(4000), received: at(6000), time: 15_900, unit: 1 });
    assert.ok(estimate(slow, at(4000)).error > 900);
    assert.equal(Math.round(estimate(after, at(6000)).time / 10), 1600);
    assert.ok(estimate(after, at(6000)).error < 10);
  });

  it("knows nothing before the first reply", () =>
    assert.deepEqual(estimate(unknown, { wall: 5 }), { time: 5, error: Infinity }));

  const known = learn(unknown, {
    sent: { wall: 0, steady: 0 },
    received: { wall: 20, steady: 20 },
    time: 1010,
    unit: 1,
  });

  for (
    const [what, wall, steady, isDoubtful] of [
      ["time passes", 3_600_020, 3_600_020, false],
      ["the clock is set an hour forward", 3_600_030, 30, true],
      ["the clock is set an hour back", -3_600_000, 30, true],
      ["the machine slept", 3_600_030, 2_000_000, true],
      ["a Worker's clocks stand still", 20, 20, false],
      ["the clock is drawn to another's by 100 ms", 10_120, 10_020, false],
    ] as const
  ) {
    it(`is ${isDoubtful ? "" : "not "}doubtful after ${what}`, () =>
      assert.equal(look(known, { wall, steady }).isDoubtful, isDoubtful));
  }

  it("tells the time on where the clock was set back, and not where it may have slept", () => {
    const back = look(known, { wall: -3_599_970, steady: 30 });
    const { time, error } = estimate(back, { wall: -3_599_970, steady: 30 });
    assert.ok(Math.abs(time - 1020) <= 10, `${time}`);
    assert.equal(error, Infinity);
    const slept = look(known, { wall: 3_600_030, steady: 30 });
    assert.deepEqual(slept.bounds, known.bounds);
  });

  it("is no longer doubtful after a measurement, but still after a date", () => {
    const doubtful = look(known, { wall: 3_600_030, steady: 30 });
    const told = {
      sent: { wall: 3_600_030, steady: 30 },
      received: { wall: 3_600_050, steady: 50 },
    };
    const measured = learn(doubtful, { ...told, time: 1040, unit: 1 });
    assert.equal(measured.isDoubtful, false);
    const { time, error } = estimate(measured, told.received);
    assert.ok(Math.abs(time - 1050) <= 10 && error <= 11);
    assert.equal(learn(doubtful, { ...told, time: 1000, unit: 1000 }).isDoubtful, true);
  });

  it("does not say how far it may be off until two dates agree", () => {
    const here = (wall: number) => ({ wall, steady: wall - 3_600_000 });
    const dated = (before: typeof known, wall: number, time: number) =>
      learn(before, { sent: here(wall), received: here(wall + 20), time, unit: 1000 });
    const lost = look(known, here(3_600_100));
    assert.equal(estimate(lost, here(3_600_100)).error, Infinity);
    const one = dated(lost, 3_600_100, 1000);
    assert.equal(estimate(one, here(3_600_200)).error, Infinity);
    const two = dated(one, 3_601_100, 2000);
    assert.ok(estimate(two, here(3_601_200)).error < 1100);
    assert.ok(two.isDoubtful);
    assert.equal(estimate(dated(two, 3_602_100, 60_000), here(3_602_200)).error, Infinity);
  });

  it("does not learn from a reply during which the clock jumped", () => {
    const told = { sent: { wall: 100, steady: 100 }, time: 1150, unit: 1 };
    const jumped = learn(known, { ...told, received: { wall: 3_600_120, steady: 120 } });
    assert.equal(jumped.isDoubtful, true);
    assert.deepEqual(jumped.bounds, known.bounds);
  });

  it("stays within a second by dates alone where a clock drifts faster than it should", () => {
    for (const ppm of [-150, 150]) {
      const here = clocks(0, ppm);
      let known = learn(unknown, { sent: here(0), received: here(20), time: 10, unit: 1 });
      let most = 0;
      for (let now = 20_000; now < 43_200_000; now += 20_000) {
        const time = now + 10 - (now + 10) % 1000;
        known = learn(known, { sent: here(now), received: here(now + 20), time, unit: 1000 });
        most = Math.max(most, Math.abs(estimate(known, here(now + 20)).time - now - 20));
        assert.equal(known.isLost, false);
      }
      assert.ok(most < 1000, `${most} ms off`);
      assert.ok(known.isDoubtful, "a measurement is due");
    }
  });

  it("is not moved by a date of another machine that is a second off", () => {
    const reply = { sent: { wall: 100, steady: 100 }, received: { wall: 110, steady: 110 } };
    const [off, wrong] = [-1500, 60_000].map((by) =>
      learn(known, { ...reply, time: 1105 + by, unit: 1000 })
    );
    assert.equal(off?.isDoubtful, false);
    assert.equal(estimate(off ?? unknown, reply.received).time, 1110);
    assert.equal(wrong?.isDoubtful, true);
  });
});
