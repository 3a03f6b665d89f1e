import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { memoryRows, placeOnce, storedJournal } from "../../../reliability/mod.ts";
import {
  durableObjectBudget,
  durableObjectRows,
  type ObjectStub,
} from "../../../reliability/stores/durable_object.ts";
import { answered } from "../../../reliability/stores/object_rows.ts";
import { placed, samples } from "../once/imagined.ts";

/** An object that is moved after it has done so many things; each stub that saw it fails for good. */
const movedAfter = (count: number): () => ObjectStub => {
  const rows = memoryRows();
  let done = 0;
  return () => {
    let isBroken = false;
    return {
      fetch: async (_url, { body }) => {
        if (isBroken) throw new Error("This stub is broken");
        const asked = JSON.parse(body);
        const reply = Array.isArray(asked)
          ? Response.json(await rows.take(...asked as Parameters<typeof rows.take>)())
          : await answered(rows, asked);
        isBroken = ++done === count;
        if (isBroken) throw new Error("The object was moved");
        return reply;
      },
    };
  };
};

describe("an object that is moved", () => {
  for (const count of [1, 2]) {
    it(`has placed an order once where the reply to question ${count} is lost`, async () => {
      const sample = samples["newUmOrder"] ?? assert.fail();
      const journal = storedJournal(durableObjectRows(movedAfter(count)));
      const at = placed([], { readers: sample.readers, journal });
      for (let i = 0; i < 2; i++) {
        const end = await placeOnce(sample.request("a1"), at.options)(at.env)();
        assert.equal(end.state, "accepted", JSON.stringify(end));
      }
      assert.equal(sample.count(at.ref), 1);
    });
  }

  it("gives a budget again after it", async () => {
    const taking = [1, 0, 1, 0, 100, 100, 0, 0, 1, 0, 0, 100] as const;
    const { take } = durableObjectBudget(movedAfter(1));
    await assert.rejects(take("limits", "papi", taking)(), /moved/);
    assert.equal((await take("limits", "papi", taking)()).given, 1);
  });
});
