/** Changes of worlds as lines of text: whatever happens, they lead to the same bytes. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openAccount } from "../../../simulator/engine/accounts.ts";
import { differenceOf, withDifference } from "../../../simulator/engine/difference.ts";
import { openWorld } from "../../../simulator/engine/open.ts";
import { readWorld, writeWorld } from "../../../simulator/engine/snapshot.ts";
import { seenBy } from "../../../simulator/engine/world/seen_by.ts";
import type { World } from "../../../simulator/engine/world/world.ts";
import * as fc from "../../deps/fast_check.ts";
import { runs } from "../../support/runs.ts";
import { accounts, sequences } from "./model/actions.ts";
import { happened } from "./model/run.ts";

const again = (world: World): World => {
  const read = readWorld(writeWorld(world));
  return read._tag === "Right" ? read.right : assert.fail(read.left);
};

const led = (world: World, line: string): World => {
  const read = withDifference(world, line);
  return read._tag === "Right" ? read.right : assert.fail(read.left);
};

describe("the difference of two worlds", () => {
  it("leads from one to the other, byte for byte, whatever happened between", async () => {
    await fc.assert(
      fc.asyncProperty(accounts, sequences, fc.boolean(), async (opened, actions, isBob) => {
        const both = openAccount(opened, "bob", { keys: { bob: { kind: "HMAC", secret: "b" } } });
        let world = both;
        let kept = again(both);
        for (const [i, action] of actions.entries()) {
          const name = isBob && i % 2 === 0 ? "bob" : "main";
          const next = seenBy(await happened(seenBy(world, name), action), "main");
          const line = differenceOf(world, next);
          assert.doesNotMatch(line, /\n/);
          if (line !== "") kept = led(kept, line);
          world = next;
          // Every other time the whole text is compared, which is what takes time.
          if (i % 8 === 0) assert.equal(writeWorld(kept), writeWorld(world));
        }
        assert.equal(writeWorld(kept), writeWorld(world));
        assert.deepEqual(again(kept), kept);
      }),
      { numRuns: Math.ceil(runs / 3), seed: 31, interruptAfterTimeLimit: 60_000 },
    );
  });

  it("is nothing between equal worlds", () => {
    const world = openWorld();
    assert.equal(differenceOf(world, world), "");
    assert.equal(differenceOf(world, { ...world }), "");
  });

  it("is small after a small change", () => {
    const world = openWorld();
    const line = differenceOf(world, { ...world, time: world.time + 1 });
    assert.equal(line, `["f",{"time":["=",${world.time + 1}]}]`);
  });

  const values = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom<unknown>("#1", "##", "", 0, 1, true, null, 5n, -5n),
      fc.array(tie("value"), { maxLength: 8 }),
      fc.dictionary(fc.constantFrom("a", "b", "c", "0", "1"), tie("value"), {
        noNullPrototype: true,
      }),
    ),
  })).value;

  it("leads from any value to any other, in the same order of fields", () => {
    fc.assert(
      fc.property(fc.array(values, { minLength: 2, maxLength: 6 }), (all) => {
        // Neighbours share parts, as worlds do.
        const shared = all.map((value, i) => ({ value, rest: all.slice(0, i), last: all[i - 1] }));
        for (const [i, value] of shared.entries()) {
          const before = shared[i - 1] ?? { value: 1 };
          const line = differenceOf(before as unknown as World, value as unknown as World);
          if (line === "") continue;
          const text = (one: unknown): string =>
            JSON.stringify(one, (_, each) => typeof each === "bigint" ? `${each}n` : each);
          assert.equal(text(led(before as unknown as World, line)), text(value));
        }
      }),
      { numRuns: runs * 20, seed: 32 },
    );
  });

  it("leads from any list to any other of some of its elements, changed ones and new ones", () => {
    const of = (i: number): object =>
      i % 3 === 0
        ? { clientOrderId: `c${i}`, price: BigInt(i) }
        : i % 3 === 1
        ? { price: BigInt(i), orders: [i] }
        : [i, `#${i}`];
    const list = fc.array(fc.nat(60), { maxLength: 40 });
    const edits = fc.array(
      fc.record({
        from: fc.nat(40),
        gone: fc.nat(4),
        added: fc.array(fc.nat(99), { maxLength: 4 }),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(list, edits, fc.nat(3), (first, all, changed) => {
        const before = first.map(of);
        const after = [...before];
        for (const { from, gone, added } of all) {
          after.splice(from, gone, ...added.map((i) => before[i] ?? of(i)));
        }
        // The same place and name, with another content.
        const other = after.map((each, i) =>
          i % 4 === changed && !Array.isArray(each) ? { ...each, orders: [i] } : each
        );
        // The lists stand in the world twice, so that orders come again.
        const [one, two] = [{ before, again: before }, { before: other, again: other }];
        const line = differenceOf(one as unknown as World, two as unknown as World);
        if (line === "") return;
        assert.deepEqual(led(one as unknown as World, line), two);
      }),
      { numRuns: runs * 40, seed: 33 },
    );
  });

  it("tells of many levels of a book by those that changed", () => {
    const level = (price: number) => ({ price: BigInt(price), orders: [{ orderId: `${price}` }] });
    const levels = Array.from({ length: 40 }, (_, i) => level(i * 2));
    const order = { orderId: "new" };
    const after = levels.map((each, i) =>
      i % 5 === 0 ? { ...each, orders: [...each.orders, order] } : each
    );
    after.splice(7, 1);
    after.splice(20, 0, level(43));
    const line = differenceOf(
      { levels } as unknown as World,
      { levels: after } as unknown as World,
    );
    assert.ok(line.length < 700, line);
    assert.deepEqual(led({ levels } as unknown as World, line), { levels: after });
  });

  it("writes an order that stands in several tables once", () => {
    const order = { clientOrderId: "abc", price: 5n };
    const line = differenceOf(
      { one: [], two: [] } as unknown as World,
      { one: [order], two: [order, "#&0"] } as unknown as World,
    );
    assert.equal(line.split("abc").length, 2);
    const read = led({ one: [], two: [] } as unknown as World, line);
    assert.deepEqual(read, { one: [order], two: [order, "#&0"] });
  });

  for (const line of ["", "{}", "[]", '["f",{"ti', "5", '["x"]']) {
    it(`is not read from ${JSON.stringify(line)}`, () => {
      assert.ok(withDifference(openWorld(), line)._tag === "Left");
    });
  }
});
