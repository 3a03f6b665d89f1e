import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { durableObjectBudget, durableObjectRows } from "../../reliability/stores/durable_object.ts";
import { line, timesOf } from "../host/engines/times.ts";

const stub = (host: string) => ({
  fetch: (_url: string, init: RequestInit) => fetch(`http://${host}.test/times`, init),
});

const COUNT = 320;

// `npm run engines` prints what is measured here.
describe("stores in Durable Objects", () => {
  for (
    const [name, store] of [
      ["`BudgetObject` in workerd", durableObjectBudget(stub("budget"))],
      ["`RowsObject` in workerd", durableObjectRows(stub("rows"))],
    ] as const
  ) {
    it(`count every take while they are timed: ${name}`, async () => {
      console.log(line(name, await timesOf(store, COUNT)));
      const looking = [1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 100] as const;
      const { counts } = await store.take("measure", "m", looking)();
      assert.equal(counts[2], COUNT / 10 + 2 * COUNT);
    });
  }
});
