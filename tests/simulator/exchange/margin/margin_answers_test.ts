/** Stories on simulated margin accounts, whole and to the digit: answers, events, and every list that is read. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { acts } from "../../../../tools/generate/margin_story.ts";
import { marginAnswers } from "../../../../tools/generate/margin_answers.ts";
import { writtenMargin } from "../../../vectors/margin_answers.ts";

describe("simulated margin", () => {
  for (const { name } of acts) {
    it(`answers as it is written down: ${name}`, () => {
      const own = (_: string, i: number, all: readonly string[]): boolean =>
        all.slice(0, i + 1).findLast((each) => each.startsWith("# ")) === `# ${name}`;
      const found = marginAnswers([name]);
      const written = writtenMargin.filter(own);
      assert.ok(written.length > 10);
      for (const [i, { line, whole }] of found.entries()) assert.equal(line, written[i], whole);
      assert.equal(found.length, written.length);
    });
  }

  it("is written down for these stories alone", () => {
    assert.deepEqual(
      writtenMargin.filter((line) => line.startsWith("# ")),
      acts.map(({ name }) => `# ${name}`),
    );
  });
});
