/** Values by price, against a plain map. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  ascending,
  descending,
  highest,
  lowest,
  type Sorted,
  valueAt,
  withoutValue,
  withValue,
} from "../../../../simulator/engine/world/sorted.ts";
import * as fc from "../../../deps/fast_check.ts";
import { runs } from "../../../support/runs.ts";

interface Value {
  readonly price: bigint;
  readonly name: number;
}

const changes = fc.array(
  fc.record({ price: fc.bigInt({ min: 1n, max: 400n }), name: fc.nat(), removes: fc.nat(3) }),
  { maxLength: 900 },
);

describe("values by price", () => {
  it("are those of a map, in order, whatever is added and removed", () => {
    fc.assert(
      fc.property(changes, (all) => {
        let sorted: Sorted<Value> = [];
        const map = new Map<bigint, Value>();
        for (const { price, name, removes } of all) {
          if (removes === 0) {
            sorted = withoutValue(sorted, price);
            map.delete(price);
          } else {
            const value = { price, name };
            sorted = withValue(sorted, value);
            map.set(price, value);
          }
        }
        const expected = [...map.values()].sort((a, b) => a.price < b.price ? -1 : 1);
        assert.deepEqual([...ascending(sorted)], expected);
        assert.deepEqual([...descending(sorted)], expected.toReversed());
        assert.equal(lowest(sorted), expected[0]);
        assert.equal(highest(sorted), expected.at(-1));
        assert.ok(sorted.every(({ length }) => length > 0 && length <= 64));
        for (let price = 0n; price <= 401n; price++) {
          assert.equal(valueAt(sorted, price), map.get(price));
        }
      }),
      { numRuns: runs },
    );
  });

  it("stay as they were where they change", () => {
    const before = [1n, 5n, 9n].reduce<Sorted<Value>>(
      (sorted, price) => withValue(sorted, { price, name: 0 }),
      [],
    );
    const kept = structuredClone(before);
    withoutValue(withValue(before, { price: 5n, name: 1 }), 1n);
    assert.deepEqual(before, kept);
    assert.equal(withoutValue(before, 10n), before);
  });
});
