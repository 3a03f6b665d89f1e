/** Market data of the simulated exchange, whole and to the digit, as it is when a world opens. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { marketAnswers } from "../../../../tools/generate/market_answers.ts";
import { writtenAnswers } from "../../../vectors/market_answers.ts";

describe("market data when a world opens", () => {
  const found = marketAnswers();
  for (const [call, text] of Object.entries(writtenAnswers)) {
    it(call, () => assert.equal(found[call], text));
  }

  it("is kept of every call", () => {
    assert.deepEqual(Object.keys(found), Object.keys(writtenAnswers));
    assert.ok(Object.keys(found).length > 80);
  });
});
