/** Histories end: what is over is forgotten in time, what is open never is. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { units } from "../../../../lib/decimal.ts";
import { cancelFutures } from "../../../../simulator/engine/futures/cancel.ts";
import {
  openFutures,
  orderByClientId,
  orderById,
} from "../../../../simulator/engine/futures/book.ts";
import { placeFutures } from "../../../../simulator/engine/futures/orders.ts";
import { openWorld } from "../../../../simulator/engine/open.ts";
import { isRefused } from "../../../../simulator/engine/refusal.ts";
import { readWorld, writeWorld } from "../../../../simulator/engine/snapshot.ts";
import { appended, KEPT } from "../../../../simulator/engine/world/histories.ts";
import {
  at,
  elements,
  emptyVector,
  forgotten,
  newest,
  push,
  replace,
  type Vector,
  vectorOf,
} from "../../../../simulator/engine/world/vector.ts";
import type { World } from "../../../../simulator/engine/world/world.ts";
import { fromPlace } from "../../../../simulator/exchange/history.ts";
import * as fc from "../../../deps/fast_check.ts";
import { runs } from "../../../support/runs.ts";
import { marketDraft } from "../../support.ts";

describe("a list of which some is forgotten", () => {
  it("is the list without it, whatever is done to it", () => {
    const steps = fc.array(
      fc.oneof(
        { weight: 5, arbitrary: fc.record({ push: fc.integer({ min: 1, max: 90 }) }) },
        fc.record({ before: fc.nat(1500), every: fc.constantFrom(2, 3, 7, 2000) }),
        fc.record({ replace: fc.nat(1500) }),
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(steps, (all) => {
        let list: Vector<number> = emptyVector;
        let model: (number | undefined)[] = [];
        let next = 1;
        for (const step of all) {
          if ("push" in step) {
            for (let i = 0; i < step.push; i++) {
              list = push(list, next);
              model.push(next++);
            }
          } else if ("before" in step) {
            const stays = (each: number): boolean => each % step.every === 0;
            const { vector, gone } = forgotten(list, step.before, stays);
            const left = model.map((each, i) =>
              each === undefined || i >= step.before || stays(each) ? each : undefined
            );
            assert.deepEqual(gone, model.filter((each, i) => each !== left[i]));
            list = vector;
            model = left;
          } else if (model[step.replace] !== undefined) {
            list = replace(list, step.replace, next);
            model[step.replace] = next++;
          }
        }
        const kept = model.filter((each) => each !== undefined);
        assert.equal(list.size, model.length);
        assert.deepEqual([...elements(list)], kept);
        assert.deepEqual([...newest(list)], kept.reverse());
        model.forEach((each, i) => assert.equal(at(list, i), each));
        assert.equal(at(list, model.length), undefined);
      }),
      { numRuns: runs * 4, seed: 51 },
    );
  });

  it("takes no room for what is forgotten", () => {
    const all = vectorOf(Array.from({ length: 40_000 }, (_, i) => i));
    const { vector } = forgotten(all, 39_968);
    assert.ok(JSON.stringify(vector).length < 1200, String(JSON.stringify(vector).length));
  });

  it("is forgotten now and then, and never the newest", () => {
    let history: Vector<number> = emptyVector;
    let most = 0;
    for (let i = 0; i < 3500; i++) {
      history = appended(history, i, 500);
      const kept = [...elements(history)];
      most = Math.max(most, kept.length);
      if (i % 250 === 0) {
        const size = Math.min(i + 1, 500);
        assert.deepEqual(
          kept.slice(-size),
          Array.from({ length: size }, (_, j) => i + 1 - size + j),
        );
      }
    }
    assert.ok(most <= 1500, String(most));
  });
});

const draft = (change: object) => ({
  ...marketDraft("0.001"),
  type: "LIMIT" as const,
  origType: "LIMIT",
  timeInForce: "GTC",
  price: units("50000"),
  ...change,
});

const place = (world: World, change: object) => {
  const placed = placeFutures(world, "um", draft(change));
  return isRefused(placed) ? assert.fail(placed.refused) : placed;
};

describe("orders", () => {
  it("are forgotten once many newer ones have come, and open ones and late endings are not", () => {
    let { world, order: open } = place(openWorld(), { clientOrderId: "open" });
    const late = place(world, { clientOrderId: "late" });
    world = late.world;
    const count = KEPT + 2500;
    for (let i = 0; i < count; i++) {
      const placed = place({ ...world, time: world.time + 1 }, { clientOrderId: `c${i}` });
      world = cancelFutures(placed.world, "um", placed.order).world;
      if (i === count - 2000) {
        world = cancelFutures(world, "um", late.order).world;
      }
    }
    assert.ok([...elements(world.um.orders)].length <= KEPT + 1002);
    assert.ok(world.um.clientIds.size <= KEPT + 1002);
    assert.deepEqual(openFutures(world, "um").map(({ orderId }) => orderId), [open.orderId]);
    assert.equal(orderByClientId(world, "um", "open")?.orderId, open.orderId);
    assert.equal(orderById(world, "um", late.order.orderId)?.status, "CANCELED");
    assert.equal(orderByClientId(world, "um", "c0"), undefined);
    assert.equal(orderByClientId(world, "um", `c${count - 1}`)?.status, "CANCELED");
    const from = fromPlace(world.um.orders, 0, 3, () => true);
    assert.deepEqual(from.slice(0, 2).map(({ clientOrderId }) => clientOrderId), ["open", "late"]);
    assert.ok(Number(from[2]?.clientOrderId.slice(1)) > 500, "those after what is forgotten");
    const next = place(world, { clientOrderId: "next" }).order.orderId;
    assert.equal(BigInt(next) - BigInt(open.orderId), BigInt(count) + 2n);
    const read = readWorld(writeWorld(world));
    assert.ok(read._tag === "Right");
    assert.equal(writeWorld(read.right), writeWorld(world));
  });
});
