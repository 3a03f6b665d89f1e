import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readWorld, writeWorld } from "../../simulator/snapshot.ts";
import { openWorld, type World } from "../../simulator/world.ts";
import { bodyOf, call } from "./support.ts";

const busyWorld = async (): Promise<World> => {
  let world = openWorld();
  for (let i = 0; i < 40; i++) {
    const [after, reply] = await call(world, "POST", "/papi/v1/um/order", {
      symbol: "BTCUSDT",
      side: i % 2 === 0 ? "BUY" : "SELL",
      type: i % 3 === 0 ? "MARKET" : "LIMIT",
      quantity: "0.001",
      ...(i % 3 !== 0 && { timeInForce: "GTC", price: i % 2 === 0 ? "55000" : "65000" }),
    });
    bodyOf(reply);
    world = after;
  }
  return world;
};

const reread = (text: string): World => {
  const read = readWorld(text);
  return read._tag === "Right" ? read.right : assert.fail(read.left);
};

describe("a written world", () => {
  it("reads as the same world, to the last digit", async () => {
    const world = await busyWorld();
    assert.ok(world.um.open.size > 8 && world.um.orders.size === 40);
    const again = reread(writeWorld(world));
    assert.deepEqual(again, JSON.parse(JSON.stringify(world)));
    assert.equal(writeWorld(again), writeWorld(world));
  });

  it("goes on as the world would have gone on", async () => {
    const world = await busyWorld();
    const order = { symbol: "ETHUSDT", side: "BUY", type: "MARKET", quantity: "0.1" };
    const [one, oneReply] = await call(world, "POST", "/papi/v1/um/order", order);
    const other = reread(writeWorld(world));
    const [two, twoReply] = await call(other, "POST", "/papi/v1/um/order", order);
    assert.deepEqual(twoReply, oneReply);
    assert.equal(writeWorld(two), writeWorld(one));
  });
});

const text = writeWorld(openWorld());
const changed = (change: (file: { world: Record<string, unknown> }) => void): string => {
  const file = JSON.parse(text);
  change(file);
  return JSON.stringify(file);
};

const wrong: readonly (readonly [name: string, text: string, message: RegExp])[] = [
  ["nothing", "", /not JSON/],
  ["a text that ends too soon", text.slice(0, 1000), /not all of it is there/],
  ["null", "null", /expected \{"format"/],
  ["another file", '{"format":"tape"}', /expected \{"format":"unimargin world 1"/],
  ["no world", '{"format":"unimargin world 1"}', /expected a world/],
  ["no time", changed(({ world }) => delete world["time"]), /: time: expected number/],
  ["a list that is none", changed(({ world }) => world["loans"] = []), /: loans: expected a list/],
  [
    "a key of no kind",
    changed(({ world }) => world["keys"] = { a: { kind: "EC", secret: "s" } }),
    /: keys\.a: expected a key/,
  ],
  [
    "a balance that is a number",
    changed(({ world }) =>
      world["ledger"] = { balances: { USDT: { um: 1 } }, entries: world["loans"] }
    ),
    /USDT\.um/,
  ],
];

describe("a text that is no world is refused", () => {
  for (const [name, given, message] of wrong) {
    it(name, () => {
      const read = readWorld(given);
      assert.ok(read._tag === "Left");
      assert.match(read.left, message);
      assert.match(read.left, /^Cannot read the world: /);
      assert.ok(read.left.length < 300);
    });
  }
});
