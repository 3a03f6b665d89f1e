/** Market data of the simulated exchange, whole and to the digit, as it is when a world opens. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { marketAnswers } from "../../../vectors/market_answers.ts";
import { answers } from "./market_answers.ts";

describe("market data when a world opens", () => {
  const found = answers();
  for (const [call, text] of Object.entries(marketAnswers)) {
    it(call, () => assert.equal(found[call], text));
  }

  it("is kept of every call", () => {
    assert.deepEqual(Object.keys(found), Object.keys(marketAnswers));
    assert.ok(Object.keys(found).length > 80);
  });
});
