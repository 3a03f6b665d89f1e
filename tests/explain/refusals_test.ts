import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { explain } from "../../explain/explain.ts";
import { refusals } from "./refusals.ts";

describe("what refuses on this side", () => {
  for (const [rule, refuse] of Object.entries(refusals)) {
    it(`says what to do: ${rule}`, async () => {
      const failure = await refuse();
      assert.equal(failure.rule, rule);
      assert.match(failure.remedy, /^[^A-Z\s].*[^.\s]$/);
      const { what, reason, remedy, retry, text } = explain(failure);
      assert.match(what, new RegExp(` was not sent: the rule ${rule} on this side refused it$`));
      assert.deepEqual(remedy.map((each) => each.toLowerCase()), [failure.remedy.toLowerCase()]);
      assert.notEqual(reason, "");
      assert.equal(text.split(remedy[0] ?? "").length, 2, text);
      assert.equal(retry, "never");
    });
  }

  it("has a remedy of its own", async () => {
    const remedies = await Promise.all(
      Object.values(refusals).map(async (refuse) => (await refuse()).remedy),
    );
    assert.equal(new Set(remedies).size, remedies.length);
  });
});
