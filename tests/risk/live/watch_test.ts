import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { units } from "../../../lib/decimal.ts";
import {
  type Alarm,
  NO_REQUIREMENT,
  unwatched,
  watch,
  type Watched,
  type WatchEvent,
  type WatchOptions,
} from "../../../risk/mod.ts";
import * as fc from "../../deps/fast_check.ts";
import { runs } from "../../support/runs.ts";

const options: WatchOptions = {
  levels: [
    { name: "marginCall", at: units("1.5") },
    { name: "reduceOnly", at: units("1.2") },
    { name: "liquidation", at: units("1.05") },
  ],
};

const watched = (
  events: readonly WatchEvent[],
  with_: WatchOptions = options,
): readonly [Watched, readonly Alarm[]] =>
  events.reduce<readonly [Watched, readonly Alarm[]]>(([state, alarms], event) => {
    const [next, more] = watch(state, event, with_);
    return [next, [...alarms, ...more]];
  }, [unwatched, []]);

const own = (at: number, uniMMR: string): WatchEvent => ({ at, saw: "own", uniMMR: units(uniMMR) });

const told = (alarms: readonly Alarm[]): readonly string[] =>
  alarms.map((each) =>
    [each.at / 1000, each.tells, "level" in each ? each.level : "source" in each ? each.source : ""]
      .join(" ").trim()
  );

describe("watch", () => {
  it("tells at most once a minute under a random walk across a line, and misses no crossing", () => {
    let alarmed = 0;
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.integer({ min: -150, max: 150 }), fc.integer({ min: 50, max: 3000 })),
          {
            minLength: 600,
            maxLength: 1500,
          },
        ),
        (steps) => {
          let [value, at] = [15_200, 0];
          const walk = steps.map(([step, ms]): WatchEvent => {
            // Kept near the line, so that it is crossed again and again.
            value = Math.min(15_700, Math.max(14_500, value + step));
            at += ms;
            return { at, saw: "own", uniMMR: BigInt(value) * 10_000n };
          });
          const [, alarms] = watched(walk);
          const urgent = alarms.filter((each) => each.urgent);
          urgent.slice(1).forEach((each, i) =>
            assert.ok(each.at - (urgent[i]?.at ?? 0) >= 60_000, `${told(urgent)}`)
          );
          const first = walk.find((each) =>
            each.saw === "own" && (each.uniMMR ?? 0n) <= units("1.5")
          );
          assert.equal(urgent[0]?.at, first?.at);
          alarmed += urgent.length;
        },
      ),
      { numRuns: runs, seed: 41 },
    );
    assert.ok(alarmed > runs);
  });

  it("tells the worst of the levels that were passed at once, and each deeper one as it comes", () => {
    const [, alarms] = watched([own(0, "1.6"), own(1000, "1.19"), own(2000, "1.04")]);
    assert.deepEqual(told(alarms), [
      "1 entered reduceOnly",
      "2 entered liquidation",
    ]);
  });

  it("leaves a level well above it, and after a minute", () => {
    const [, alarms] = watched([
      own(0, "1.5"),
      own(30_000, "1.6"),
      own(61_000, "1.54"),
      own(62_000, "1.545"),
      own(63_000, "1.5"),
    ]);
    assert.deepEqual(told(alarms), [
      "0 entered marginCall",
      "62 left marginCall",
      "63 entered marginCall",
    ]);
  });

  it("tells a fall by a tenth from where it was last told, or highest since", () => {
    const [, alarms] = watched([
      own(0, "5"),
      own(1000, "8"),
      own(2000, "7.21"),
      own(3000, "7.2"),
      own(4000, "6"),
      own(63_000, "6.5"),
      own(64_000, "6.48"),
    ]);
    assert.deepEqual(told(alarms), ["3 dropped", "64 dropped"]);
  });

  it("tells no fall where nothing falls, at zero and below it too", () => {
    const [, alarms] = watched([
      own(0, "0"),
      own(61_000, "0"),
      own(122_000, "-0.5"),
      own(183_000, "-0.5"),
      own(244_000, "-0.54"),
      own(305_000, "-0.55"),
    ]);
    assert.deepEqual(told(alarms), ["0 entered liquidation", "122 dropped", "305 dropped"]);
  });

  it("tells what has gone silent within ten seconds, once, and when it is back", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 30, max: 200 }),
        fc.integer({ min: 100, max: 5000 }),
        (good, silent, beat) => {
          const events: WatchEvent[] = [];
          const stop = good * 1000;
          for (let at = 0; at <= stop; at += 1000) events.push({ at, saw: "prices" });
          for (let at = stop + beat; at < stop + silent * 1000; at += beat) {
            events.push({ at, saw: "tick" });
          }
          events.push({ at: stop + silent * 1000, saw: "prices" });
          const [, alarms] = watched(events);
          assert.deepEqual(alarms.map(({ tells }) => tells), ["stale", "fresh"]);
          const [stale] = alarms;
          const late = (stale?.at ?? 0) - stop;
          assert.ok(late > 5000 && late <= 10_000, String(late));
          assert.deepEqual([stale?.tells === "stale" && stale.since], [stop]);
        },
      ),
      { numRuns: runs, seed: 42 },
    );
  });

  it("watches a source by its own time, once it has given something", () => {
    const [state, alarms] = watched([
      { at: 0, saw: "account" },
      { at: 90_000, saw: "tick" },
      { at: 90_001, saw: "tick" },
      { at: 200_000, saw: "tick" },
    ]);
    assert.deepEqual(told(alarms), ["90.001 stale account"]);
    assert.deepEqual(state.silent, ["account"]);
  });

  it("tells that nothing of ours needs margin where the exchange says otherwise", () => {
    const ours: WatchEvent = { at: 1, saw: "own", uniMMR: undefined };
    const says = (uniMMR: string): WatchEvent => ({ at: 2, saw: "server", uniMMR: units(uniMMR) });
    const [, [gap]] = watched([ours, says("1.3")]);
    assert.deepEqual(gap, {
      ...{ at: 2, tells: "gap", urgent: true },
      ...{ own: NO_REQUIREMENT, server: units("1.3") },
    });
    assert.deepEqual(watched([ours, says("99999999")])[1], []);
    assert.deepEqual(watched([says("1.3")])[1], []);
  });

  it("tells a gap to the exchange's own figure once, until it has closed", () => {
    const server = (at: number, uniMMR: string): WatchEvent => ({
      at,
      saw: "server",
      uniMMR: units(uniMMR),
    });
    const [, alarms] = watched([
      own(0, "3"),
      server(1000, "3.03"),
      server(2000, "3.04"),
      server(90_000, "3.5"),
      server(91_000, "3.001"),
      server(92_000, "3.5"),
    ]);
    assert.deepEqual(told(alarms), ["2 gap", "92 gap"]);
  });

  it("takes a gap for closed once it is half of what is told, or none", () => {
    const seen = (ours: string, uniMMR: string, s: number): readonly WatchEvent[] => [
      own(s * 1000, ours),
      { at: s * 1000, saw: "server", uniMMR: units(uniMMR) },
    ];
    const gaps = (...events: readonly WatchEvent[]) =>
      told(watched(events)[1].filter(({ tells }) => tells === "gap"));
    const first = seen("3", "3.5", 0);
    assert.deepEqual(gaps(...first, ...seen("3", "3.02", 80), ...seen("3", "3.5", 90)), ["0 gap"]);
    for (const server of ["3.014", "3"]) {
      const all = [...first, ...seen("3", server, 80), ...seen("3", "3.5", 90)];
      assert.deepEqual(gaps(...all), ["0 gap", "90 gap"]);
    }
    assert.deepEqual(gaps(...first, ...seen("0", "0", 80), ...seen("3", "0", 90)), [
      "0 gap",
      "90 gap",
    ]);
  });

  it("tells that the exchange's own figure is 0 and ours is not", () => {
    const zero: WatchEvent = { at: 1000, saw: "server", uniMMR: 0n };
    assert.deepEqual(told(watched([own(0, "3"), zero])[1]), ["1 gap"]);
    assert.deepEqual(watched([own(0, "0"), zero])[1].filter(({ tells }) => tells === "gap"), []);
  });

  it("passes the exchange's own warnings on, the same one once a minute", () => {
    const warning = (at: number, status: string): WatchEvent => ({ at, saw: "warning", status });
    const [, alarms] = watched([
      warning(0, "MARGIN_CALL"),
      warning(5000, "MARGIN_CALL"),
      warning(6000, "REDUCE_ONLY"),
      warning(66_000, "REDUCE_ONLY"),
    ]);
    assert.deepEqual(told(alarms), ["0 warning", "6 warning", "66 warning"]);
  });

  it("is in no level where nothing needs margin", () => {
    const [state, alarms] = watched([own(0, "1.4"), { at: 61_000, saw: "own", uniMMR: undefined }]);
    assert.deepEqual(told(alarms), ["0 entered marginCall", "61 left marginCall"]);
    assert.deepEqual(state.inside, {});
  });
});
