/** The words that parameters and answers are made of. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { catalog } from "../../../endpoints/catalog.ts";

/** Every list of words under a description of parameters or answers. */
const wordsIn = (
  value: unknown,
  found: Set<readonly string[]> = new Set(),
  seen: Set<unknown> = new Set(),
): ReadonlySet<readonly string[]> => {
  if (
    value === null || (typeof value !== "object" && typeof value !== "function")
  ) return found;
  if (seen.has(value)) return found;
  seen.add(value);
  const { values } = value as { readonly values?: unknown };
  if (
    Array.isArray(values) && values.every((each) => typeof each === "string")
  ) found.add(values);
  for (const each of Object.values(value)) wordsIn(each, found, seen);
  return found;
};

describe("words of the exchange", () => {
  for (const { spec } of catalog) {
    it(`of ${spec.name} are spelt as it spells them, and none comes twice`, () => {
      for (const values of [...wordsIn(spec.params), ...wordsIn(spec.answer)]) {
        assert.ok(values.length > 0);
        for (const word of values) {
          assert.match(word, /^[A-Za-z0-9][\w./ -]*$/, values.join());
        }
        assert.equal(new Set(values).size, values.length, values.join());
      }
    });
  }

  it("are found in parameters and in answers", () => {
    const all = catalog.flatMap(({ spec }) => [
      ...wordsIn(spec.params),
      ...wordsIn(spec.answer),
    ]).map((values) => values.join());
    assert.ok(all.includes("BUY,SELL"));
    assert.ok(
      all.some((words) => words.includes("PENDING_NEW,PARTIALLY_FILLED")),
    );
  });
});
