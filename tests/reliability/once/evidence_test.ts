import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isMissing, noEvidence, type Sign, weigh } from "../../../reliability/once/evidence.ts";
import * as fc from "../../deps/fast_check.ts";
import { runs } from "../../support/runs.ts";

const question = { validUntil: 5000, visibleMs: 60_000 };

const weighed = (signs: readonly Exclude<Sign, { kind: "found" | "failed" }>[]) =>
  signs.reduce((evidence, sign) => weigh(question, evidence, sign), noEvidence);

const missing = (...times: readonly number[]) =>
  times.map((at) => ({ kind: "missing", at } as const));

describe("evidence that an order is absent", () => {
  for (
    const [what, times, isEnough] of [
      ["three lookups over a minute", [5001, 30_000, 65_001], true],
      ["two lookups", [5001, 65_001], false],
      ["three lookups over less", [5001, 30_000, 65_000], false],
      ["lookups before it could no longer arrive", [5000, 30_000, 65_001], false],
      ["nothing", [], false],
    ] as const
  ) {
    it(`is ${isEnough ? "" : "not "}enough with ${what}`, () =>
      assert.equal(isMissing(question, weighed(missing(...times))), isEnough));
  }

  it("is not enough because lookups fail", () => {
    const unclear = { kind: "unclear", why: "busy" } as const;
    const evidence = weighed([...missing(5001), unclear, unclear, ...missing(90_000)]);
    assert.equal(isMissing(question, evidence), false);
    assert.equal(weighed([unclear]).why, "busy");
  });

  it("is enough exactly if three that count span long enough, in any order", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100_000 })), (times) => {
        const counted = times.filter((at) => at > question.validUntil);
        const span = Math.max(...counted) - Math.min(...counted);
        assert.equal(
          isMissing(question, weighed(missing(...times))),
          counted.length >= 3 && span >= question.visibleMs,
        );
      }),
      { numRuns: 4 * runs },
    );
  });
});
