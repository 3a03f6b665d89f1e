import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { check } from "../../agent/mod.ts";
import { printed, spelled } from "../../agent/decimal.ts";
import * as E from "../../lib/either.ts";
import { ask, facts, NOW } from "./support.ts";

describe("decimals of answers", () => {
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

  it("tell a person what is below the floor, and price what is moved", () => {
    const order = ask("newUmOrder", {
      symbol: "PEPEUSDT",
      side: "BUY",
      type: "MARKET",
      quantity: "1000",
    });
    const below = check({ minUniMmr: "2" }, order, facts({ uniMmr: "-0.5" }));
    assert.match(E.isLeft(below) ? below.left.message : "", /the uniMMR -0\.5 is below 2/);
    const worths = { PEPEUSDT: { unit: "7.12E-6", at: NOW } };
    assert.ok(E.isRight(check({ maxNotional: "0.00712" }, order, facts({ worths }))));
    const above = check({ maxNotional: "0.0071" }, order, facts({ worths }));
    assert.match(E.isLeft(above) ? above.left.message : "", /it moves 0\.00712 USD/);
  });
});
