import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { exact, isLess, plus, printed, times } from "../../agent/decimal.ts";

const of = (text: string) => exact(text) ?? assert.fail(text);

describe("exact decimals of a policy", () => {
  it("are printed in plain digits, without zeros at their end", () => {
    for (const text of ["0", "0.05", "0.00000001", "7", "10", "12.5", "1000000"]) {
      assert.equal(printed(of(text)), text);
    }
    assert.deepEqual(["1.50", "2.000", "0.0"].map((text) => printed(of(text))), ["1.5", "2", "0"]);
  });

  it("are added, multiplied and compared to the last digit", () => {
    assert.equal(printed(plus(of("0.1"), of("0.02"))), "0.12");
    assert.equal(printed(times(of("0.1"), of("0.2"))), "0.02");
    assert.equal(isLess(of("1"), of("1.0000000001")), true);
    assert.equal(isLess(of("1.0"), of("1")), false);
    assert.equal(isLess(of("2"), of("1.9999999999")), false);
  });
});
