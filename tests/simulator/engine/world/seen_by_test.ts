/** What each step asks of all accounts: the same whoever was shown before, and nobody is passed over. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as fc from "../../../deps/fast_check.ts";
import { accountNames, advance, movePrices, openAccount } from "../../../../simulator/mod.ts";
import { openWorld, seenBy, type World } from "../../../../simulator/mod.ts";
import { endings } from "../../../../simulator/engine/due.ts";
import { namesWith } from "../../../../simulator/engine/world/seen_by.ts";
import { runs, seeded } from "../../../support/runs.ts";
import { bodyOf, call } from "../../support.ts";

type Params = Readonly<Record<string, string>>;

const NAMES = ["main", "bob", "eve", "zoe"];

const opening = (names: readonly string[]): World =>
  names.reduce(
    (world, name) =>
      openAccount(world, name, {
        deposits: { USDT: { um: "10000" }, BTC: { cross: "1" } },
        keys: { [name]: { kind: "HMAC", secret: `${name}s` } },
      }),
    openWorld(),
  );

const opened = opening(NAMES.slice(1));

/** A call of an account, shown from then on. */
const by = async (world: World, name: string, method: string, path: string, params: Params) => {
  const [after, reply] = await call(seenBy(world, name), method, path, params);
  bodyOf(reply);
  return after;
};

const common = { symbol: "BTCUSDT", side: "SELL", quantity: "0.01" };

const stop: Params = {
  ...common,
  algoType: "CONDITIONAL",
  type: "STOP_MARKET",
  triggerPrice: "55000",
};

const dated = ({ time }: World): Params => ({
  ...common,
  type: "LIMIT",
  timeInForce: "GTD",
  goodTillDate: String(time + 700_000),
  price: "65000",
});

/** An order that waits, one that ends, and an account that is being liquidated. */
const pending = async (): Promise<World> => {
  const waits = await by(opened, "bob", "POST", "/papi/v1/um/algo/order", stop);
  const ends = await by(waits, "eve", "POST", "/papi/v1/um/order", dated(waits));
  const zoe = seenBy(ends, "zoe");
  return { ...zoe, settings: { ...zoe.settings, liquidatingAt: zoe.time + 1e9 } };
};

/** The world once some accounts were shown. */
const turned = (world: World, names: readonly string[]): World => names.reduce(seenBy, world);

/** The same world, of which nothing is known yet. */
const fresh = (world: World): World => ({ ...world, accounts: { ...world.accounts } });

const turns = fc.array(fc.constantFrom(...NAMES), { maxLength: 12 });

const market: Params = { symbol: "BTCUSDT", side: "SELL", type: "MARKET", quantity: "0.01" };

const marginStop: Params = { ...market, type: "STOP_LOSS", stopPrice: "55000" };

/**
 * How often all accounts are gone through by a change that concerns the last one at most, where each of so many
 * has made the same call.
 */
const walks = async (
  count: number,
  path: string,
  params: Params,
  change: (world: World) => unknown,
): Promise<number> => {
  const names = Array.from({ length: count }, (_, i) => `a${i}`);
  let world = opening(names);
  for (const name of names.toReversed()) {
    world = advance(await by(world, name, "POST", path, params), 1).world;
  }
  world = seenBy(world, "main");
  let walked = 0;
  const ownKeys = (accounts: World["accounts"]): (string | symbol)[] => {
    walked++;
    return Reflect.ownKeys(accounts);
  };
  await change({ ...world, accounts: new Proxy(world.accounts, { ownKeys }) });
  return walked;
};

const move = (world: World) => movePrices(world, { BTC: "60001" });

const sell = (world: World) => by(world, "main", "POST", "/papi/v1/margin/order", market);

const passHour = (world: World) => advance(world, 3_600_000);

const endKey = (world: World) => {
  const { events } = advance(world, Math.min(...endings(world)) - world.time);
  assert.equal(events.length, 1);
};

const unconcerned = [
  ["a position when a price moves", "/papi/v1/um/order", market, move],
  ["an order that waits when a price moves", "/papi/v1/um/algo/order", stop, move],
  ["a margin order that waits when others trade", "/papi/v1/margin/order", marginStop, sell],
  ["a position when an hour without funding passes", "/papi/v1/um/order", market, passHour],
  ["a listen key when another one ends", "/papi/v1/listenKey", {}, endKey],
] as const;

describe("accounts of a world", () => {
  it("have pending what they have, whoever was shown before", async () => {
    const world = await pending();
    fc.assert(
      fc.property(turns, (names) => {
        const now = turned(world, names);
        assert.deepEqual(accountNames(now), NAMES);
        for (const each of ["waits", "ends", "isLiquidated"] as const) {
          assert.deepEqual(namesWith(now, each), namesWith(fresh(now), each), each);
        }
      }),
      { numRuns: runs * 4, seed: seeded(71) },
    );
  });

  it("are all asked where one has something pending, and else only the one shown", async () => {
    const world = await pending();
    const [bob, none] = [seenBy(world, "bob"), seenBy(opened, "bob")];
    assert.deepEqual(namesWith(seenBy(world, "main"), "waits"), NAMES);
    assert.deepEqual(namesWith(bob, "waits"), ["bob"]);
    assert.deepEqual(namesWith(bob, "ends"), NAMES);
    assert.deepEqual(namesWith(none, "ends"), ["bob"]);
  });

  it("are triggered and expired out of sight", async () => {
    const world = await pending();
    for (const shown of NAMES) {
      const now = turned(world, [...NAMES, shown]);
      const fallen = movePrices(now, { BTCUSDT: "54000" }).world;
      assert.equal(seenBy(fallen, "bob").algos.open.size, 0, shown);
      const late = advance(now, 800_000).world;
      assert.equal(seenBy(late, "eve").um.open.size, 0, shown);
    }
  });

  for (const [what, path, params, change] of unconcerned) {
    it(`are not all gone through for each that has ${what}`, async () => {
      assert.equal(await walks(12, path, params, change), await walks(3, path, params, change));
    });
  }
});
