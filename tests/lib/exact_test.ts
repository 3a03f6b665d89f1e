import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  absolute,
  type Exact,
  exactOf,
  isAtMost,
  isLess,
  larger,
  minus,
  negated,
  plus,
  printed,
  product,
  ratio,
  signOf,
  spelled,
  total,
  units,
  unitsOf,
  zero,
} from "../../lib/decimal.ts";
import * as fc from "../deps/fast_check.ts";
import { runs } from "../support/runs.ts";

const read = (text: string): Exact => spelled(text) ?? assert.fail(`${text} is a decimal`);

describe("decimals of any length", () => {
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
    for (const [text, expected] of table) assert.equal(printed(read(text)), expected);
    for (const text of ["", "-", "--1", "e5", "1e9999", ".", "NaN", "∞", "1,0", " 1"]) {
      assert.equal(spelled(text), undefined, text);
    }
    assert.equal(spelled(null), undefined);
    assert.equal(spelled(undefined), undefined);
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
      assert.equal(result && printed(result), expected, `${a} / ${b}`);
    }
    assert.equal(ratio(read("1"), zero, 2), undefined);
    assert.equal(ratio(read("1"), read("-1"), 2), undefined);
  });

  it("are read in every spelling, digit for digit", () => {
    const rows: readonly (readonly [text: string, plain: string])[] = [
      ["0.10", "0.1"],
      ["-0.5", "-0.5"],
      ["-.5", "-0.5"],
      ["+3", "3"],
      ["5.", "5"],
      ["7.12E-6", "0.00000712"],
      ["5.0E7", "50000000"],
      ["-1.5e+3", "-1500"],
      ["122,559.90199491", "122559.90199491"],
      ["1,234,567", "1234567"],
      ["-0", "0"],
      ["1234567890123456789.123456789", "1234567890123456789.123456789"],
    ];
    for (const [text, plain] of rows) {
      const read = spelled(text);
      assert.equal(read && printed(read), plain, text);
    }
  });

  it("are no words, no other commas, and nothing that would take forever", () => {
    const none = [
      "",
      ".",
      "-",
      "e5",
      "1,5",
      "1,23",
      "12,34,567",
      "0x1",
      "NaN",
      "∞",
      " 1",
      "1e9999",
    ];
    for (const text of [...none, null, undefined, 5, {}]) assert.equal(spelled(text), undefined);
  });

  const decimals = (): fc.Arbitrary<Exact> =>
    fc.record({
      units: fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }),
      scale: fc.integer({ min: 0, max: 20 }),
    });

  /** The decimal in units of 10^-60. */
  const whole = ({ units, scale }: Exact): bigint => units * 10n ** BigInt(60 - scale);

  it("agree with whole numbers", () => {
    fc.assert(
      fc.property(decimals(), decimals(), (a, b) => {
        assert.equal(whole(plus(a, b)), whole(a) + whole(b));
        assert.equal(whole(minus(a, b)), whole(a) - whole(b));
        assert.equal(whole(product(a, b)) * 10n ** 60n, whole(a) * whole(b));
        assert.equal(isAtMost(a, b), whole(a) <= whole(b));
        assert.equal(whole(larger(a, b)), whole(a) > whole(b) ? whole(a) : whole(b));
        assert.equal(whole(read(printed(a))), whole(a));
        assert.ok(signOf(absolute(a)) >= 0);
      }),
      { numRuns: runs },
    );
  });

  it("leave less than one unit behind when they are divided", () => {
    fc.assert(
      fc.property(decimals(), decimals(), fc.integer({ min: 0, max: 10 }), (a, over, digits) => {
        const b = absolute(over);
        fc.pre(signOf(b) > 0);
        const result = ratio(a, b, digits) ?? assert.fail();
        const next = plus(result, { units: 1n, scale: digits });
        assert.ok(isAtMost(product(result, b), a));
        assert.ok(!isAtMost(product(next, b), a));
      }),
      { numRuns: runs },
    );
  });
});

describe("exact decimals of a policy", () => {
  it("are printed in plain digits, without zeros at their end", () => {
    for (const text of ["0", "0.05", "0.00000001", "7", "10", "12.5", "1000000"]) {
      assert.equal(printed(read(text)), text);
    }
    assert.deepEqual(["1.50", "2.000", "0.0"].map((text) => printed(read(text))), [
      "1.5",
      "2",
      "0",
    ]);
  });

  it("are added, multiplied and compared to the last digit", () => {
    assert.equal(printed(plus(read("0.1"), read("0.02"))), "0.12");
    assert.equal(printed(product(read("0.1"), read("0.2"))), "0.02");
    assert.equal(isLess(read("1"), read("1.0000000001")), true);
    assert.equal(isLess(read("1.0"), read("1")), false);
    assert.equal(isLess(read("2"), read("1.9999999999")), false);
  });
});

describe("amounts of 8 places and decimals of any length", () => {
  it("turn into each other; places beyond the eighth are cut", () => {
    assert.equal(unitsOf(read("0.123456789")), units("0.12345678"));
    assert.equal(unitsOf(read("-0.123456789")), units("-0.12345678"));
    assert.equal(printed(exactOf(units("-12.5"))), "-12.5");
    assert.equal(unitsOf(exactOf(7n)), 7n);
  });

  it("add up", () => {
    assert.equal(printed(total(["0.1", "0.02", "-1"].map(read))), "-0.88");
    assert.equal(printed(negated(read("-0.5"))), "0.5");
    assert.equal(total([]), zero);
  });
});
