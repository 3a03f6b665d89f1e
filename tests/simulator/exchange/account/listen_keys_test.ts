import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { advance } from "../../../../simulator/exchange/clock.ts";
import { ask, done } from "../route_support.ts";
import { openWorld } from "../../../../simulator/engine/open.ts";

const world = openWorld();
const HOUR = 3_600_000;

for (const path of ["/papi/v1/listenKey", "/sapi/v1/margin/listen-key"]) {
  const [start, keep, close] = [`POST ${path}`, `PUT ${path}`, `DELETE ${path}`];
  const named = (key: string) => path.startsWith("/sapi") ? { listenKey: key } : {};

  describe(`listen keys at ${path}`, () => {
    const { world: open, body } = done<{ listenKey: string }>(world, start);
    const { listenKey } = body;

    it("follow from the world alone", () => {
      assert.match(listenKey, /^[A-Za-z0-9]{64}$/);
      assert.equal(done<typeof body>(world, start).body.listenKey, listenKey);
    });

    it("are answered again while they live, and prolonged", () => {
      const later = advance(open, HOUR - 1).world;
      const again = done<typeof body>(later, start);
      assert.equal(again.body.listenKey, listenKey);
      assert.equal(done(advance(again.world, HOUR - 1).world, keep, named(listenKey)).code, 0);
    });

    it("are kept alive from when they are asked for", () => {
      const kept = done(advance(open, HOUR - 1).world, keep, named(listenKey)).world;
      assert.deepEqual(advance(kept, HOUR - 1).events, []);
      const { events, world: after } = advance(kept, HOUR);
      assert.deepEqual(events, [
        { e: "listenKeyExpired", E: world.time + 2 * HOUR + 2, listenKey },
      ]);
      assert.deepEqual(after.listenKeys, {});
    });

    it("are refused with -1125 once they are gone", () => {
      const expired = advance(open, HOUR).world;
      assert.equal(ask(expired, keep, named(listenKey)).code, -1125);
      assert.equal(ask(expired, close).code, -1125);
      const closed = done(open, close).world;
      assert.equal(ask(closed, keep, named(listenKey)).code, -1125);
      assert.notEqual(done<typeof body>(closed, start).body.listenKey, listenKey);
    });
  });
}

describe("listen keys", () => {
  it("are told apart by stream and by name", () => {
    const papi = done<{ listenKey: string }>(world, "POST /papi/v1/listenKey");
    const margin = done<{ listenKey: string }>(papi.world, "POST /sapi/v1/margin/listen-key");
    assert.notEqual(papi.body.listenKey, margin.body.listenKey);
    const keep = "PUT /sapi/v1/margin/listen-key";
    assert.equal(ask(margin.world, keep, papi.body).code, -1125);
    assert.equal(ask(margin.world, keep, margin.body).code, 0);
  });
});
