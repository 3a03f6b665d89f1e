import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  type Amount,
  amount,
  isAtMost,
  isBelowZero,
  isNonZero,
  larger,
  minus,
  orNone,
  plus,
  ratio,
  signOf,
  sizeOf,
  tidy,
  times,
  written,
  zero,
} from "../../../../apps/cli/overview/amount.ts";
import * as fc from "../../../deps/fast_check.ts";
import { runs } from "../../../support/runs.ts";

const read = (text: string): Amount => amount(text) ?? assert.fail(`${text} is a decimal`);

describe("amounts of an overview", () => {
  it("are read as they stand, and nothing else is", () => {
    const table: readonly (readonly [string, string])[] = [
      ["0", "0"],
      ["-0.00", "0"],
      ["-0.0150", "-0.015"],
      ["007", "7"],
      ["5.0E7", "50000000"],
      ["-7.12E-6", "-0.00000712"],
      ["122,559.90199491", "122559.90199491"],
      ["12345678901234567890.00000000000000000001", "12345678901234567890.00000000000000000001"],
    ];
    for (const [text, expected] of table) assert.equal(written(read(text)), expected);
    for (const text of ["", "-", "--1", "e5", "1e9999", ".", "NaN", "∞", "1,0", " 1"]) {
      assert.equal(amount(text), undefined, text);
      assert.equal(tidy(text), text);
    }
    assert.equal(amount(null), undefined);
    assert.equal(amount(undefined), undefined);
  });

  it("are divided downwards, so that no room is overstated", () => {
    const table: readonly (readonly [string, string, number, string])[] = [
      ["1", "3", 4, "0.3333"],
      ["2", "3", 0, "0"],
      ["-1", "3", 2, "-0.34"],
      ["-6", "3", 2, "-2"],
      ["0", "0.7", 2, "0"],
      ["0.1", "0.001", 1, "100"],
    ];
    for (const [a, b, digits, expected] of table) {
      const result = ratio(read(a), read(b), digits);
      assert.equal(result && written(result), expected, `${a} / ${b}`);
    }
    assert.equal(ratio(read("1"), zero, 2), undefined);
    assert.equal(ratio(read("1"), read("-1"), 2), undefined);
  });

  it("tell zero from none", () => {
    assert.deepEqual(["0.000", "", null, "x", "-0.1", "2"].map(isNonZero), [
      false,
      false,
      false,
      false,
      true,
      true,
    ]);
    assert.deepEqual(["0", "-0", "-0.01", "1"].map(isBelowZero), [false, false, true, false]);
    assert.deepEqual(["0.00", "", null, "x", "1.50"].map(orNone), [null, null, null, "x", "1.50"]);
  });

  const decimals = (): fc.Arbitrary<Amount> =>
    fc.record({
      units: fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }),
      scale: fc.integer({ min: 0, max: 20 }),
    });

  /** The decimal in units of 10^-60. */
  const unitsOf = ({ units, scale }: Amount): bigint => units * 10n ** BigInt(60 - scale);

  it("agree with whole numbers", () => {
    fc.assert(
      fc.property(decimals(), decimals(), (a, b) => {
        assert.equal(unitsOf(plus(a, b)), unitsOf(a) + unitsOf(b));
        assert.equal(unitsOf(minus(a, b)), unitsOf(a) - unitsOf(b));
        assert.equal(unitsOf(times(a, b)) * 10n ** 60n, unitsOf(a) * unitsOf(b));
        assert.equal(isAtMost(a, b), unitsOf(a) <= unitsOf(b));
        assert.equal(unitsOf(larger(a, b)), unitsOf(a) > unitsOf(b) ? unitsOf(a) : unitsOf(b));
        assert.equal(unitsOf(read(written(a))), unitsOf(a));
        assert.ok(signOf(sizeOf(a)) >= 0);
      }),
      { numRuns: runs },
    );
  });

  it("leave less than one unit behind when they are divided", () => {
    fc.assert(
      fc.property(decimals(), decimals(), fc.integer({ min: 0, max: 10 }), (a, over, digits) => {
        const b = sizeOf(over);
        fc.pre(signOf(b) > 0);
        const result = ratio(a, b, digits) ?? assert.fail();
        const next = plus(result, { units: 1n, scale: digits });
        assert.ok(isAtMost(times(result, b), a));
        assert.ok(!isAtMost(times(next, b), a));
      }),
      { numRuns: runs },
    );
  });
});
