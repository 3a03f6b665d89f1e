import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  memoryRows,
  placeOnce,
  type Rows,
  storedJournal,
  timely,
} from "../../../reliability/mod.ts";
import { timersOf } from "../../support/timers.ts";
import { placed, samples } from "../once/imagined.ts";
import { contract } from "./contract.ts";
import { silent } from "./silent.ts";

describe("rows in time", () => {
  for (const [what, history] of Object.entries(contract)) {
    it(what, () => history(() => timely(memoryRows())));
  }

  it("reject where the store does not answer", async () => {
    const taking = [1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 100] as const;
    const asks: { readonly [K in keyof Rows]: (rows: Rows) => () => Promise<unknown> } = {
      read: (rows) => rows.read("s", "k"),
      swap: (rows) => rows.swap({ space: "s", key: "k", version: 0, text: "" }),
      due: (rows) => rows.due("s", 1),
      take: (rows) => rows.take("s", "k", taking),
    };
    for (const kind of ["read", "swap", "due", "take"] as const) {
      const timers = await timersOf(() =>
        assert.rejects(asks[kind](timely(silent(kind), 700))(), /has not answered for 700 ms/)
      );
      assert.deepEqual(timers, [700]);
    }
  });

  for (const [from, state, count] of [[1, "notSent", 0], [2, "accepted", 1]] as const) {
    it(`let an order be ${state} where the store is silent from change ${from} on`, async () => {
      const sample = samples["newUmOrder"] ?? assert.fail();
      const journal = storedJournal(timely(silent("swap", from)));
      const at = placed([], { readers: sample.readers, journal });
      await timersOf(async () => {
        const settled = await placeOnce(sample.request("a1"), at.options)(at.env)();
        assert.equal(settled.state, state);
      });
      assert.equal(sample.count(at.ref), count);
    });
  }
});
