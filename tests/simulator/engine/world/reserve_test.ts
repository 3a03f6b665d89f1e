import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { World } from "../../../../simulator/engine/world/world.ts";
import { bodyOf, call, codeOf } from "../../support.ts";
import { openWorld } from "../../../../simulator/engine/open.ts";
import { withSettings } from "../../../../simulator/engine/settings.ts";

type Params = Readonly<Record<string, string>>;

const rich = openWorld({}, { USDT: { um: "100000" } });

const send = (world: World, params: Params, path = "order") =>
  call(world, "POST", `/papi/v1/um/${path}`, { symbol: "BTCUSDT", ...params });

const sent = async (world: World, params: Params, path?: string): Promise<World> => {
  const [after, reply] = await send(world, params, path);
  bodyOf(reply);
  return after;
};

const limit = (side: string, quantity: string, price: string, more: Params = {}): Params => ({
  type: "LIMIT",
  timeInForce: "GTC",
  side,
  quantity,
  price,
  ...more,
});

const refused = async (world: World, params: Params, path?: string) =>
  codeOf((await send(world, params, path))[1]);

const marginOf = async (world: World): Promise<string> => {
  const [, reply] = await call(world, "GET", "/papi/v1/account");
  return String(bodyOf(reply)["accountInitialMargin"]);
};

describe("futures orders that rest", () => {
  it("count towards the largest position that the leverage allows, each side for itself", async () => {
    // 50000 USDT are the most at 125.
    const world = await sent(rich, { leverage: "125" }, "leverage");
    const buying = await sent(world, limit("BUY", "0.5", "59000"));
    // 0.5 × 59000 = 29500, and 0.35 × 59000 = 20650, but 0.34 × 59000 = 20060.
    assert.equal(await refused(buying, limit("BUY", "0.35", "59000")), -2027);
    await sent(buying, limit("BUY", "0.34", "59000"));
    await sent(buying, limit("SELL", "0.8", "61000"));
    // With a position of 0.4 × 60000 = 24000, 29500 are too many already.
    const held = await sent(world, { type: "MARKET", side: "BUY", quantity: "0.4" });
    assert.equal(await refused(held, limit("BUY", "0.5", "59000")), -2027);
  });

  it("count when the leverage is raised", async () => {
    const resting = await sent(rich, limit("BUY", "0.9", "59000"));
    // 53100 are more than the 50000 of 125, and less than the 600000 of 100.
    assert.equal(await refused(resting, { leverage: "125" }, "leverage"), -2027);
    await sent(resting, { leverage: "100" }, "leverage");
    // Once 0.9 are bought, a short of 0.9 is closed and nothing is held.
    const short = await sent(rich, { type: "MARKET", side: "SELL", quantity: "0.8" });
    await sent(await sent(short, limit("BUY", "0.9", "59000")), { leverage: "125" }, "leverage");
  });

  it("hold margin in hedge mode where they open, and none where they close", async () => {
    const hedged = withSettings(rich, { hedgeMode: true });
    const long = { positionSide: "LONG" };
    const world = await sent(hedged, { ...long, type: "MARKET", side: "BUY", quantity: "0.1" });
    // A twentieth of 0.1 × 60000.
    assert.equal(await marginOf(world), "300.00000000");
    const closing = await sent(world, limit("SELL", "0.1", "61000", long));
    assert.equal(await marginOf(closing), "300.00000000");
    // A twentieth of 0.1 × 61000.
    const opening = await sent(closing, limit("SELL", "0.1", "61000", { positionSide: "SHORT" }));
    assert.equal(await marginOf(opening), "605.00000000");
  });
});
