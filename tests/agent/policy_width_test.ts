import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { check, type Facts, type Policy } from "../../agent/mod.ts";
import * as E from "../../lib/either.ts";
import type { Request } from "../../lib/endpoint.ts";
import { ask, facts } from "./support.ts";

const rule = (policy: Policy, request: Request<unknown>, given: Partial<Facts> = {}): string => {
  const checked = check(policy, request, facts({ orderTimes: [], ...given }));
  return E.isRight(checked) ? "passed" : checked.left.rule;
};

describe("agent policy on what reaches wider than it says", () => {
  it("holds to no symbol that the exchange does not heed", () => {
    const loan = { asset: "DOGE", amount: "1", type: "BORROW", symbol: "BTCUSDT" };
    const wide = [
      ask("marginManualLiquidation", { type: "MARGIN", symbol: "BTCUSDT" }),
      ask("marginAccountBorrowRepay", { ...loan, isIsolated: false }),
    ];
    const narrow = [
      ask("marginManualLiquidation", { type: "ISOLATED", symbol: "BTCUSDT" }),
      ask("marginAccountBorrowRepay", { ...loan, isIsolated: true }),
    ];
    const policy = { symbols: ["BTCUSDT"] };
    for (const request of wide) {
      assert.equal(rule(policy, request), "symbols");
      assert.equal(rule({ ...policy, endpoints: [request.spec.name] }, request), "passed");
    }
    for (const request of narrow) {
      assert.equal(rule(policy, request), "passed");
      assert.equal(rule({ symbols: ["ETHUSDT"] }, request), "symbols");
    }
  });

  it("opens no key past a limit, unless the endpoint is named", () => {
    const apiKey = "k".repeat(64);
    const keys = [
      ask("createSpecialKey", { apiName: "bot", symbol: "BTCUSDT" }),
      ask("editIpForSpecialKey", { ip: ["203.0.113.7"], symbol: "BTCUSDT", apiKey }),
    ];
    const limits: readonly Policy[] = [
      { symbols: ["BTCUSDT"] },
      { maxNotional: "1000" },
      { maxLeverage: 5 },
      { minUniMmr: "2" },
      { maxOrdersPerMinute: 10 },
    ];
    for (const request of keys) {
      for (const policy of limits) {
        assert.equal(rule(policy, request, { uniMmr: "9" }), "endpoints");
        const named = { ...policy, endpoints: [request.spec.name] };
        assert.equal(rule(named, request, { uniMmr: "9" }), "passed");
      }
      assert.equal(rule({}, request), "passed");
    }
  });

  it("lets no value bury the words that a person has to read", () => {
    const order = (given: object) =>
      ask("newUmOrder", {
        symbol: "BTCUSDT",
        side: "BUY",
        type: "MARKET",
        quantity: "1",
        ...given,
      });
    const named = (apiName: string) => ask("createSpecialKey", { apiName });
    const key = (publicKey: string) => ask("createSpecialKey", { apiName: "bot", publicKey });
    const sizes: readonly (readonly [number, (text: string) => Request<unknown>])[] = [
      [60, (text) => order({ quantity: `0.${text.slice(2)}` })],
      [256, named],
      [2000, key],
    ];
    for (const [most, of] of sizes) {
      assert.equal(rule({}, of("0".repeat(most))), "passed");
      const long = "0".repeat(most + 1);
      assert.equal(rule({}, of(long)), "wellFormed");
      const refused = check({}, of(long), facts());
      assert.ok(E.isLeft(refused));
      // The refusal names the parameter, and does not bury its own words either.
      assert.match(refused.left.message, new RegExp(`: \\w+ has more than ${most} characters`));
      assert.doesNotMatch(refused.left.message, /0{5}/);
    }
  });
});
