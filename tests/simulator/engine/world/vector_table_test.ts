/** The persistent list and map against what JavaScript has of its own. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as fc from "../../../deps/fast_check.ts";
import {
  emptyTable,
  get,
  remove,
  set,
  type Table,
  values,
} from "../../../../simulator/engine/world/table.ts";
import {
  at,
  elements,
  emptyVector,
  newest,
  push,
  replace,
  type Vector,
  vectorOf,
} from "../../../../simulator/engine/world/vector.ts";
import { runs } from "../../../support/runs.ts";

const copyOf = <A>(data: A): A => JSON.parse(JSON.stringify(data)) as A;

/** Sizes at which the tree is full or grows, and some between. */
const SIZES = [0, 1, 31, 32, 33, 1023, 1024, 1025, 1056, 5000, 32_768, 32_769];

const numbers = (size: number): readonly number[] => Array.from({ length: size }, (_, i) => i);

describe("a vector", () => {
  for (const size of SIZES) {
    it(`of ${size} elements has them all, in both orders, and nothing beyond`, () => {
      const vector = vectorOf(numbers(size));
      assert.equal(vector.size, size);
      assert.deepEqual([...elements(vector)], numbers(size));
      assert.deepEqual([...newest(vector)], [...numbers(size)].reverse());
      for (const i of [-1, size, size + 1, 2 ** 31, NaN, Infinity]) {
        assert.equal(at(vector, i), undefined, String(i));
      }
    });
  }

  const operation = fc.oneof(
    { weight: 3, arbitrary: fc.integer().map((value) => ({ value, place: -1 })) },
    { weight: 1, arbitrary: fc.record({ value: fc.integer(), place: fc.nat(5000) }) },
  );

  it("goes the way of an array, whatever is pushed and replaced", () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.array(operation, { maxLength: 400 }), (start, operations) => {
        let vector = vectorOf(numbers(start));
        const array = [...numbers(start)];
        for (const { value, place } of operations) {
          if (place < 0) {
            vector = push(vector, value);
            array.push(value);
          } else {
            vector = replace(vector, place, value);
            if (place < array.length) array[place] = value;
          }
        }
        assert.deepEqual([...elements(vector)], array);
        assert.equal(vector.size, array.length);
      }),
      { numRuns: runs, seed: 1 },
    );
  });

  it("leaves every older version as it was", () => {
    fc.assert(
      fc.property(fc.nat(1100), fc.array(operation, { maxLength: 60 }), (start, operations) => {
        const first = vectorOf(numbers(start));
        const versions: (readonly [Vector<number>, readonly number[]])[] = [
          [first, numbers(start)],
        ];
        for (const { value, place } of operations) {
          const [vector] = versions.at(-1) ?? assert.fail();
          const next = place < 0 ? push(vector, value) : replace(vector, place, value);
          versions.push([next, [...elements(next)]]);
        }
        for (const [vector, array] of versions) assert.deepEqual([...elements(vector)], array);
      }),
      { numRuns: runs, seed: 2 },
    );
  });

  it("replaced beyond its ends stays the same object", () => {
    const vector = vectorOf([1, 2, 3]);
    assert.equal(replace(vector, 3, 9), vector);
    assert.equal(replace(vector, -1, 9), vector);
    assert.equal(replace(emptyVector, 0, 9), emptyVector);
  });

  it("is plain data: as text and back it is read and grows as before", () => {
    for (const size of SIZES.filter((each) => each < 6000)) {
      const copy = copyOf(vectorOf(numbers(size)));
      assert.deepEqual([...elements(copy)], numbers(size));
      const grown = push(replace(copy, 0, -7), size);
      assert.equal(at(grown, size), size);
      assert.equal(at(grown, 0), size === 0 ? 0 : -7);
    }
  });
});

/** Keys of few letters, so that branches meet, and some that objects treat in their own way. */
const key = fc.oneof(
  fc.nat(400).map(String),
  fc.string({ maxLength: 2, unit: fc.constantFrom("a", "b", "\u0101", "\u{1F600}") }),
  fc.constantFrom("__proto__", "constructor", "toString", "length", "", "0", "-0"),
);
const change = fc.record({ key, value: fc.integer(), removes: fc.boolean() });
type Change = { readonly key: string; readonly value: number; readonly removes: boolean };

const changed = (table: Table<number>, { key, value, removes }: Change): Table<number> =>
  removes ? remove(table, key) : set(table, key, value);

const sorted = (all: Iterable<number>): readonly number[] => [...all].sort((a, b) => a - b);

const sameAs = (table: Table<number>, map: ReadonlyMap<string, number>): void => {
  assert.equal(table.size, map.size);
  assert.deepEqual(sorted(values(table)), sorted(map.values()));
  for (const [each, value] of map) assert.equal(get(table, each), value, each);
};

/** Texts that share what the map's hash keeps of them, on every level: found by trial. */
const colliding = (): readonly string[] => {
  const hash = (text: string, depth: number): number => {
    let h = 0x811c9dc5 ^ depth;
    for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
    return (h ^ (h >>> 15)) & 31;
  };
  const isLike = (text: string) => [0, 1, 2].every((depth) => hash(text, depth) === 5);
  return numbers(600_000).map((n) => `k${n}`).filter(isLike).slice(0, 16);
};

describe("a table", () => {
  it("goes the way of a map, whatever is set and removed", () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 1500, size: "max" }), (changes) => {
        let table: Table<number> = emptyTable;
        const map = new Map<string, number>();
        for (const each of changes) {
          table = changed(table, each);
          if (each.removes) map.delete(each.key);
          else map.set(each.key, each.value);
        }
        sameAs(table, map);
        for (const { key } of changes) assert.equal(get(table, key), map.get(key));
        assert.equal(get(table, "never set"), undefined);
      }),
      { numRuns: runs, seed: 3 },
    );
  });

  it("leaves every older version as it was", () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 120, size: "max" }), (changes) => {
        const versions: (readonly [Table<number>, ReadonlyMap<string, number>])[] = [
          [emptyTable, new Map()],
        ];
        for (const each of changes) {
          const [table, map] = versions.at(-1) ?? assert.fail();
          const next = new Map(map);
          if (each.removes) next.delete(each.key);
          else next.set(each.key, each.value);
          versions.push([changed(table, each), next]);
        }
        for (const [table, map] of versions) sameAs(table, map);
      }),
      { numRuns: runs, seed: 4 },
    );
  });

  it("holds thousands of keys, and nothing once all are removed", () => {
    const keys = numbers(6000).map((n) => String(8_886_774_212_345_678_901n + BigInt(n)));
    const full = keys.reduce<Table<number>>((table, each, i) => set(table, each, i), emptyTable);
    sameAs(full, new Map(keys.map((each, i) => [each, i])));
    const half = keys.filter((_, i) => i % 2 === 0).reduce(
      (table, each) => remove(table, each),
      full,
    );
    assert.equal(half.size, 3000);
    assert.equal(get(half, keys[0] ?? ""), undefined);
    assert.equal(get(half, keys[1] ?? ""), 1);
    const none = keys.reduce((table, each) => remove(table, each), half);
    assert.equal(none.size, 0);
    assert.deepEqual([...values(none)], []);
    assert.equal(full.size, 6000);
  });

  it("keeps apart keys whose hashes fall together", () => {
    const keys = colliding();
    assert.ok(keys.length >= 12, String(keys.length));
    const table = keys.reduce<Table<number>>((all, each, i) => set(all, each, i), emptyTable);
    sameAs(table, new Map(keys.map((each, i) => [each, i])));
    const less = remove(table, keys[3] ?? "");
    assert.equal(get(less, keys[3] ?? ""), undefined);
    assert.equal(get(less, keys[4] ?? ""), 4);
  });

  it("without what it never had stays the same object", () => {
    const table = numbers(100).reduce<Table<number>>(
      (all, n) => set(all, String(n), n),
      emptyTable,
    );
    assert.equal(remove(table, "none"), table);
    assert.equal(remove(emptyTable, "none"), emptyTable);
  });

  it("is plain data: as text and back it is read and changed as before", () => {
    const table = numbers(500).reduce<Table<number>>(
      (all, n) => set(all, String(n), n),
      emptyTable,
    );
    const copy = copyOf(remove(table, "7"));
    sameAs(copy, new Map(numbers(500).filter((n) => n !== 7).map((n) => [String(n), n])));
    assert.equal(get(set(copy, "7", 70), "7"), 70);
  });
});
