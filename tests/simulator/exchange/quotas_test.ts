import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readWorld, writeWorld } from "../../../simulator/engine/snapshot.ts";
import { advance } from "../../../simulator/exchange/clock.ts";
import type { World } from "../../../simulator/engine/world/world.ts";
import { bodyOf, call, codeOf } from "../support.ts";
import { openWorld } from "../../../simulator/engine/open.ts";

const MINUTE = 60_000;

const transferred = (
  world: World,
  prefix = "/papi/v1",
  params = { amount: "0.1", transferSide: "TO_UM" },
) => call(world, "POST", `${prefix}/bnb-transfer`, params);

/** A world after ten transfers, a minute apart. */
const used = async (): Promise<World> => {
  let world = openWorld();
  for (let i = 0; i < 10; i++) {
    const [after, reply] = await transferred(world);
    bodyOf(reply);
    world = i < 9 ? advance(after, MINUTE).world : after;
  }
  return world;
};

describe("quotas of calls", () => {
  it("let ten BNB transfers pass in any ten minutes", async () => {
    const world = await used();
    const [after, reply] = await transferred(world);
    assert.equal(reply.status, 429);
    assert.equal(codeOf(reply), -1003);
    // The first one was nine minutes ago.
    assert.equal(reply.headers["retry-after"], "60");
    assert.equal(after.ledger, world.ledger);
    const [, early] = await transferred(advance(world, MINUTE - 1).world);
    assert.equal(early.status, 429);
    assert.equal(early.headers["retry-after"], "1");
    const [again, next] = await transferred(advance(world, MINUTE).world);
    bodyOf(next);
    const [, full] = await transferred(again);
    assert.equal(full.status, 429);
  });

  const limited: readonly (readonly [string, number, number, Readonly<Record<string, string>>])[] =
    [
      [
        "POST /sapi/v1/portfolio/bnb-transfer",
        2,
        10 * MINUTE,
        { amount: "0.1", transferSide: "TO_UM" },
      ],
      ["POST /sapi/v1/margin/max-leverage", 1, MINUTE, { maxLeverage: "5" }],
      ["POST /papi/v1/repay-futures-switch", 20, 1440 * MINUTE, { autoRepay: "true" }],
      ...([["order", 10], ["trade", 5], ["income", 5]] as const).map(([kind, limit]) =>
        [`GET /papi/v1/um/${kind}/asyn`, limit, 30 * 1440 * MINUTE, {
          startTime: "1763000000000",
          endTime: "1763600000000",
        }] as const
      ),
    ];
  for (const [route, limit, within, params] of limited) {
    it(`let ${route} pass ${limit} times and no more`, async () => {
      const [method = "", path = ""] = route.split(" ");
      // A minute apart, for the request weight.
      const pause = limit > 1 ? MINUTE : 0;
      let world = openWorld();
      for (let i = 0; i < limit; i++) {
        const [after, reply] = await call(world, method, path, params);
        bodyOf(reply);
        world = advance(after, pause).world;
      }
      const left = within - limit * pause;
      const [, early] = await call(advance(world, left - 1).world, method, path, params);
      assert.equal(codeOf(early), -1003);
      bodyOf((await call(advance(world, left).world, method, path, params))[1]);
    });
  }

  it("outlive writing and reading", async () => {
    const read = readWorld(writeWorld(await used()));
    assert.ok(read._tag === "Right");
    const [, reply] = await transferred(read.right);
    assert.equal(reply.status, 429);
  });

  it("do not count what was refused, and stand aside where limits are not enforced", async () => {
    let world = openWorld();
    for (let i = 0; i < 11; i++) {
      const [after, reply] = await transferred(world, undefined, {
        amount: "1000",
        transferSide: "TO_UM",
      });
      assert.equal(codeOf(reply), -21005);
      // Eight of them are all the weight of a minute.
      world = i === 5 ? advance(after, MINUTE).world : after;
    }
    assert.deepEqual(world.limits.calls, {});
    const full = await used();
    const free = { ...full, limits: { ...full.limits, enforced: false } };
    bodyOf((await transferred(free))[1]);
  });

  it("let 500 automatic collections pass in any hour", async () => {
    const world = openWorld();
    const { limits, time } = world;
    const calls = { "auto-collection": Array.from({ length: 499 }, (_, i) => time - 1000 + i) };
    const [last, reply] = await call(
      { ...world, limits: { ...limits, calls } },
      "POST",
      "/papi/v1/auto-collection",
    );
    bodyOf(reply);
    const [, refused] = await call(last, "POST", "/sapi/v1/portfolio/auto-collection");
    assert.deepEqual([refused.status, codeOf(refused)], [429, -1003]);
    assert.equal(refused.headers["retry-after"], "3599");
    const later = advance(last, 60 * MINUTE - 1000).world;
    bodyOf((await call(later, "POST", "/papi/v1/auto-collection"))[1]);
  });
});
