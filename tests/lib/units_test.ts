import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fixed, ONE, over, times, trimmed, units } from "../../lib/decimal.ts";
import { writeJson } from "../../simulator/exchange/body.ts";
import * as fc from "../deps/fast_check.ts";

describe("exact decimals", () => {
  it("read and write every amount of 8 places digit for digit", () => {
    fc.assert(fc.property(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), (amount) => {
      assert.equal(units(fixed(amount)), amount);
      assert.equal(units(trimmed(amount)), amount);
    }));
  });
  it("print places, zeros and signs as the exchange does", () => {
    assert.deepEqual(
      [fixed(0n), fixed(-1n), fixed(150000000n, 3), fixed(-1n, 3), fixed(250000000n, 0)],
      ["0.00000000", "-0.00000001", "1.500", "0.000", "2"],
    );
    assert.deepEqual(
      [fixed(150000000n, 9), fixed(-123n, 10), fixed(0n, 9)],
      ["1.500000000", "-0.0000012300", "0.000000000"],
    );
    assert.deepEqual([trimmed(0n), trimmed(150000000n), trimmed(units("100"))], [
      "0",
      "1.5",
      "100",
    ]);
  });
  it("are read where they are decimals, and no other text is", () => {
    const read = ["1", "+1.", "-.5", "0.000000019", "", "007"];
    assert.deepEqual(read.map(units), [ONE, ONE, -ONE / 2n, 1n, 0n, 7n * ONE]);
    for (const text of ["abc", "1e5", "0x10", " 1", "1,5", "1.2.3", "-", ".", "1.-5", "NaN"]) {
      assert.throws(() => units(text), {
        name: "SyntaxError",
        message: `${
          JSON.stringify(text)
        } is no amount: it must be a plain decimal in a string, as in "-0.5"`,
      });
    }
    for (const given of [0.5, null, undefined, {}, 1n]) {
      assert.throws(
        () => units(given as never),
        new RegExp(`^SyntaxError: ${typeof given} is no amount`),
      );
    }
  });
  it("are refused in a time that grows with their length alone", () => {
    // Trying of each digit to which side of the point it belongs took an hour here.
    assert.throws(() => units(`${"1".repeat(1_000_000)}x`), SyntaxError);
  });
  it("multiply and divide, cutting at 8 places", () => {
    assert.equal(fixed(times(units("0.1"), units("0.2"))), "0.02000000");
    assert.equal(fixed(over(units("1"), units("3"))), "0.33333333");
    assert.equal(over(units("1"), 0n), 0n);
  });
});

describe("JSON of the exchange", () => {
  it("has ids as numbers with all their digits", () => {
    assert.equal(
      writeJson({ orderId: 8886774212345678901n, a: [1n, "1", null, true], b: undefined }),
      '{"orderId":8886774212345678901,"a":[1,"1",null,true]}',
    );
  });
});
