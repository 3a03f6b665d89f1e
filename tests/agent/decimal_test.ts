import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { check } from "../../agent/mod.ts";
import * as E from "../../lib/either.ts";
import { ask, facts, NOW } from "./support.ts";

describe("decimals of answers under a policy", () => {
  it("tell a person what is below the floor, and price what is moved", () => {
    const order = ask("newUmOrder", {
      symbol: "PEPEUSDT",
      side: "BUY",
      type: "MARKET",
      quantity: "1000",
    });
    const below = check({ minUniMmr: "2" }, order, facts({ uniMmr: "-0.5" }));
    assert.match(E.isLeft(below) ? below.left.message : "", /the uniMMR -0\.5 is below 2/);
    const unitValues = { PEPEUSDT: { unit: "7.12E-6", at: NOW } };
    assert.ok(E.isRight(check({ maxNotional: "0.00712" }, order, facts({ unitValues }))));
    const above = check({ maxNotional: "0.0071" }, order, facts({ unitValues }));
    assert.match(E.isLeft(above) ? above.left.message : "", /it moves 0\.00712 USD/);
  });
});
