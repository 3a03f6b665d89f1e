/** The seven statuses of an account, in its answer and in the event of its risk level. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fixed, units } from "../../../lib/decimal.ts";
import { levelsOf2022 } from "../../../risk/mod.ts";
import { withSettings } from "../../../simulator/engine/settings.ts";
import { advance, movePrices, openWorld, type World } from "../../../simulator/mod.ts";
import { readWorld, writeWorld } from "../../../simulator/engine/snapshot.ts";
import { states } from "../../vectors/risk.ts";
import { eventNames } from "../exchange/route_support.ts";
import { conserved } from "../places.ts";
import { bodyOf, call, codeOf, withoutCosts } from "../support.ts";

type Deposits = Parameters<typeof openWorld>[1];

const ORDER = "/papi/v1/um/order";

const bid = { symbol: "BTCUSDT", side: "BUY", type: "MARKET" };

const statusIn = async (world: World, path = "/papi/v1/account"): Promise<unknown> =>
  bodyOf((await call(world, "GET", path))[1])["accountStatus"];

/** The account holds this many bitcoins of BTCUSDT. */
const long = async (deposits: Deposits, quantity = "1", change = {}): Promise<World> => {
  const first = withSettings(withoutCosts(openWorld({}, deposits)), change);
  const [world, reply] = await call(first, "POST", ORDER, { ...bid, quantity });
  bodyOf(reply);
  return world;
};

const paused = (world: World, liquidationPause = 1000): World => ({
  ...world,
  market: { ...world.market, liquidationPause },
});

describe("the status of an account", () => {
  for (const { uniMMR, equity, then, status, source } of states) {
    it(`is ${status} at ${equity ?? uniMMR}${then ? ", in 2022" : ""}: ${source}`, async () => {
      const held = await long({ USDT: { um: "60000" } });
      const contract = held.market.um["BTCUSDT"] ?? assert.fail();
      // A bitcoin at 60000 needs 600 by this bracket, so that the ratio is the wallet by 600.
      const brackets = [{
        floor: 0n,
        cap: units("1000000"),
        rate: units("0.01"),
        cum: 0n,
        leverage: 20,
      }];
      const at = held.um.positions["BTCUSDT BOTH"]?.cost ?? assert.fail();
      const flat = { ...contract, brackets, markPrice: at };
      assert.equal(at, units("60000"));
      const um = equity === undefined ? units(uniMMR) * 600n : units(equity);
      const world: World = {
        ...held,
        um: equity === undefined ? held.um : { ...held.um, positions: {} },
        ledger: { ...held.ledger, balances: { USDT: { um } } },
        market: {
          ...held.market,
          um: { ...held.market.um, BTCUSDT: flat },
          levels: then ? levelsOf2022 : held.market.levels,
        },
      };
      assert.equal(await statusIn(world), status);
    });
  }

  it("falls through two reminders by the levels of 2022, each of them told", async () => {
    const start = await long({ USDT: { um: "6000" } });
    const held = { ...start, market: { ...start.market, levels: levelsOf2022 } };
    let world = held;
    const told: string[] = [];
    const shown: unknown[] = [];
    for (const price of ["54420", "54350", "54300", "54270"]) {
      const moved = movePrices(world, { BTC: price });
      world = moved.world;
      told.push(...eventNames(moved.events));
      shown.push(await statusIn(world));
    }
    assert.deepEqual(shown, ["MARGIN_CALL", "SUPPLY_MARGIN", "SUPPLY_MARGIN", "REDUCE_ONLY"]);
    assert.deepEqual(told, [
      "riskLevelChange MARGIN_CALL",
      "riskLevelChange SUPPLY_MARGIN",
      "riskLevelChange REDUCE_ONLY",
    ]);
    // At the levels of today the same prices give one reminder.
    assert.equal(await statusIn(movePrices(start, { BTC: "54350" }).world), "MARGIN_CALL");
    // A second reminder takes orders as the first does.
    const [, reply] = await call(
      movePrices(held, { BTC: "54350" }).world,
      "POST",
      ORDER,
      { ...bid, side: "SELL", quantity: "0.01" },
    );
    bodyOf(reply);
  });
});

describe("a liquidation that takes time", () => {
  it("takes the account over, and gives it back once uniMMR has recovered", async () => {
    const held = paused(await long({ USDT: { um: "6000" } }));
    const { world, events } = movePrices(held, { BTC: "54255" });
    assert.deepEqual(eventNames(events), [
      "riskLevelChange FORCE_LIQUIDATION",
      "riskLevelChange ACTIVE_LIQUIDATION",
    ]);
    assert.equal(await statusIn(world), "ACTIVE_LIQUIDATION");
    assert.deepEqual(Object.keys(world.um.positions), ["BTCUSDT BOTH"]);
    // Nothing can be traded meanwhile, not even to reduce: FAQ d0c35588.
    for (const side of ["BUY", "SELL"]) {
      const sent = { ...bid, side, quantity: "0.01" };
      assert.equal(codeOf((await call(world, "POST", ORDER, sent))[1]), -2023);
    }
    const back = movePrices(world, { BTC: "60000" });
    assert.deepEqual(eventNames(back.events), []);
    assert.equal(await statusIn(back.world), "ACTIVE_LIQUIDATION");
    const free = advance(back.world, 1000).world;
    assert.equal(await statusIn(free), "NORMAL");
    assert.deepEqual(Object.keys(free.um.positions), ["BTCUSDT BOTH"]);
  });

  it("closes a position with each step, and keeps its own time through a snapshot", async () => {
    const btc = await long({ USDT: { um: "7000" } }, "0.9");
    const [both, reply] = await call(btc, "POST", ORDER, {
      ...bid,
      symbol: "ETHUSDT",
      side: "SELL",
      quantity: "4",
    });
    bodyOf(reply);
    const fallen = movePrices(paused(both), { BTC: "52300", ETH: "2540" }).world;
    assert.equal(await statusIn(fallen), "ACTIVE_LIQUIDATION");
    const early = advance(fallen, 999);
    assert.deepEqual(early.events, []);
    const read = readWorld(writeWorld(early.world));
    assert.ok(read._tag === "Right");
    const first = advance(read.right, 1);
    assert.deepEqual(eventNames(first.events).slice(0, 2), [
      "ORDER_TRADE_UPDATE NEW",
      "ORDER_TRADE_UPDATE FILLED",
    ]);
    assert.deepEqual(Object.keys(first.world.um.positions), ["ETHUSDT BOTH"]);
    assert.equal(await statusIn(first.world), "ACTIVE_LIQUIDATION");
    const end = advance(first.world, 60_000).world;
    assert.deepEqual(end.um.positions, {});
    assert.equal(await statusIn(end), "NORMAL");
    conserved(end);
    // In one go it ends at the same.
    const atOnce = movePrices(both, { BTC: "52300", ETH: "2540" }).world;
    assert.deepEqual(end.ledger.balances, atOnce.ledger.balances);
  });

  it("runs to its end for Portfolio Margin Pro, whatever prices do: FAQ ff4b1ab6", async () => {
    const held = paused(await long({ USDT: { um: "6000" } }, "1", { type: "PM_1" }));
    const fallen = movePrices(held, { BTC: "54255" }).world;
    const end = advance(movePrices(fallen, { BTC: "60000" }).world, 10_000).world;
    assert.deepEqual(end.um.positions, {});
    assert.equal(await statusIn(end), "NORMAL");
    conserved(end);
  });
});

describe("an account that owes a bankruptcy loan", () => {
  for (const pause of [0, 1000]) {
    it(`is bankrupt until it is repaid, after a pause of ${pause} ms`, async () => {
      const held = paused(await long({ USDT: { um: "6000" } }, "1", { type: "PM_1" }), pause);
      const { world, events } = movePrices(held, { BTC: "50000" });
      const after = advance(world, 10_000);
      const told = eventNames([...events, ...after.events]).filter((name) =>
        name.startsWith("risk")
      );
      assert.deepEqual(told, [
        "riskLevelChange FORCE_LIQUIDATION",
        ...(pause ? ["riskLevelChange ACTIVE_LIQUIDATION"] : []),
        "riskLevelChange BANKRUPTED",
      ]);
      for (const path of ["/papi/v1/account", "/sapi/v1/portfolio/account"]) {
        assert.equal(await statusIn(after.world, path), "BANKRUPTED");
      }
      const owed = fixed(after.world.settings.bankruptcyLoan);
      assert.ok(Number(owed) > 3900 && Number(owed) < 4500, owed);
      const rich: World = {
        ...after.world,
        ledger: { ...after.world.ledger, balances: { USDT: { spot: units("9000") } } },
      };
      const [repaid, reply] = await call(rich, "POST", "/sapi/v1/portfolio/repay");
      bodyOf(reply);
      assert.equal(await statusIn(repaid), "NORMAL");
    });
  }
});
