import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isBelowZero, isNonZero, orNone, tidy } from "../../overview/decimal_text.ts";

describe("decimals as text", () => {
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

  it("lose zeros at their end, and stay as they are where they are no decimal", () => {
    assert.deepEqual(["1.500", "5.0E7", "", "x", null, undefined].map(tidy), [
      "1.5",
      "50000000",
      "",
      "x",
      "",
      "",
    ]);
  });
});
