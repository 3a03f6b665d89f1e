/** Stories on simulated accounts, whole and to the digit: answers, events, and every list that is read. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { stories } from "../../../tools/generate/stories/stories.ts";
import { accountAnswers } from "../../../tools/generate/account_answers.ts";
import { writtenAccounts } from "../../vectors/account_answers.ts";

describe("a simulated account", () => {
  for (const { name } of stories) {
    it(`answers as it is written down: ${name}`, () => {
      const own = (_: string, i: number, all: readonly string[]): boolean =>
        all.slice(0, i + 1).findLast((each) => each.startsWith("# ")) === `# ${name}`;
      const found = accountAnswers([name]);
      const written = writtenAccounts.filter(own);
      assert.ok(written.length > 10);
      for (const [i, { line, whole }] of found.entries()) assert.equal(line, written[i], whole);
      assert.equal(found.length, written.length);
    });
  }

  it("is written down for these stories alone", () => {
    assert.deepEqual(
      writtenAccounts.filter((line) => line.startsWith("# ")),
      stories.map(({ name }) => `# ${name}`),
    );
  });
});
