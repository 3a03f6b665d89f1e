import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { policyRules } from "../../agent/mod.ts";
import { explain } from "../../explain/explain.ts";
import { blocked } from "../../lib/failure.ts";

describe("what stops an agent", () => {
  for (const rule of [...policyRules, "environment", "userAgent"]) {
    it(`${rule} is explained`, () => {
      const { what, remedy, retry } = explain(blocked("newUmOrder", rule, "Cannot send: because"));
      assert.doesNotMatch(what, /a guard on this side/);
      assert.doesNotMatch(remedy.join(), /Do what the message asks/);
      assert.equal(retry, rule === "maxOrdersPerMinute" ? "wait" : "never");
    });
  }
});
