import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readWorld, writeWorld } from "../../../simulator/engine/snapshot.ts";
import { riskOf } from "../../../simulator/engine/account_risk.ts";
import { movePrices } from "../../../simulator/engine/clock.ts";
import { openWorld, type World } from "../../../simulator/engine/world/world.ts";
import { bodyOf, call } from "../support.ts";

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
    assert.deepEqual(again, world);
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

/** Fields of the parts of a world in the first form that was kept. */
const FIRST: Readonly<Record<string, string>> = {
  ledger: "balances entries",
  settings:
    "type hedgeMode autoRepay deltaMode feeBurn bnbBurn marginCallLevel bankruptcyLoan tradfiSigned marginLeverage specialKeysFrom updateTime",
  um: "firstOrderId orders open clientIds positions reserved trades amendments leverage",
  cm: "firstOrderId orders open clientIds positions reserved trades amendments leverage",
  algos: "firstId orders open clientIds",
  strategies: "firstId orders open clientIds",
  margin: "firstOrderId orders open clientIds firstListId lists listClientIds trades prevented",
  isolated: "maxAccount accounts",
  liquidationLoan: "amount repaid repayments",
  limits: "minute used bannedUntil ignored",
};

/** A world as the first form has it. */
const inFirstForm = (world: World): string => {
  const file = JSON.parse(writeWorld(world)) as {
    readonly world: Record<string, Record<string, unknown>>;
  };
  for (const [part, names] of Object.entries(FIRST)) {
    file.world[part] = Object.fromEntries(
      names.split(" ").map((name) => [name, file.world[part]?.[name]]),
    );
  }
  return JSON.stringify(file);
};

describe("a world that was kept before a field joined", () => {
  it("reads with what the field was before, and goes on", async () => {
    const text = inFirstForm(openWorld());
    assert.ok(!text.includes('"calls"'));
    const world = reread(text);
    assert.deepEqual(world, JSON.parse(JSON.stringify(openWorld())));
    const transfer = { amount: "1", transferSide: "TO_UM" };
    const order = { symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.1" };
    const [after, moved] = await call(world, "POST", "/papi/v1/bnb-transfer", transfer);
    bodyOf(moved);
    bodyOf((await call(after, "POST", "/papi/v1/um/order", order))[1]);
  });

  it("keeps what open orders hold, and orders that do not trail", async () => {
    const place = async (world: World, path: string, params: Record<string, string>) => {
      const [after, reply] = await call(world, "POST", path, { symbol: "BTCUSDT", ...params });
      bodyOf(reply);
      return after;
    };
    const bid = { side: "BUY", type: "LIMIT", timeInForce: "GTC", quantity: "0.1", price: "58000" };
    const stop = { side: "SELL", type: "STOP_LOSS", quantity: "0.01", stopPrice: "55000" };
    const one = await place(openWorld(), "/papi/v1/um/order", { ...bid, newClientOrderId: "a" });
    const both = await place(one, "/papi/v1/margin/order", stop);
    const file = JSON.parse(inFirstForm(both));
    file.world.um.reserved = { BTCUSDT: "5800.00000000" };
    const world = reread(JSON.stringify(file));
    assert.deepEqual(riskOf(world), riskOf(both));
    const which = { symbol: "BTCUSDT", origClientOrderId: "a" };
    const [freed, reply] = await call(world, "DELETE", "/papi/v1/um/order", which);
    bodyOf(reply);
    assert.equal(riskOf(freed).initialMargin, 0n);
    const { events } = movePrices(freed, { BTC: "55000" });
    assert.ok(events.some(({ e, X }) => e === "executionReport" && X === "FILLED"));
  });

  it("is still refused where a field holds what it never held", () => {
    const file = JSON.parse(writeWorld(openWorld()));
    file.world.limits.calls = [1];
    const read = readWorld(JSON.stringify(file));
    assert.ok(read._tag === "Left");
    assert.match(read.left, /limits\.calls/);
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
  ["another file", '{"format":"tape"}', /expected \{"format":"unimargin world 2"/],
  ["no world", '{"format":"unimargin world 2"}', /expected a world/],
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
