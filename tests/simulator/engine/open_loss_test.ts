import assert from "node:assert/strict";
import { units } from "../../../lib/decimal.ts";
import { describe, it } from "node:test";
import { readWorld, writeWorld } from "../../../simulator/engine/snapshot.ts";
import { movePrices } from "../../../simulator/exchange/clock.ts";
import type { World } from "../../../simulator/engine/world/world.ts";
import { bodyOf, call, codeOf } from "../support.ts";
import { type Deposits, openWorld } from "../../../simulator/engine/open.ts";
import type { StreamEvent } from "../../../simulator/exchange/event.ts";
import { withSettings } from "../../../simulator/engine/settings.ts";

type Params = Readonly<Record<string, string>>;

// Bitcoin is at 60000, of which 0.95 count as collateral: 57000. Of USDT everything counts.
const rich = openWorld({}, { USDT: { cross: "100000" }, BTC: { cross: "1" } });

const send = async (
  world: World,
  path: string,
  params: Params,
  method = "POST",
): Promise<readonly [World, readonly StreamEvent[]]> => {
  const [after, reply, events] = await call(world, method, path, { symbol: "BTCUSDT", ...params });
  bodyOf(reply);
  return [after, events];
};

const ORDER = "/papi/v1/margin/order";

const limit = (side: string, quantity: string, price: string): Params => ({
  side,
  quantity,
  price,
  type: "LIMIT",
  timeInForce: "GTC",
});

const figures = async (world: World): Promise<readonly string[]> => {
  const [, reply] = await call(world, "GET", "/papi/v1/account");
  const body = bodyOf<Record<string, string>>(reply);
  return ["totalMarginOpenLoss", "accountEquity", "actualEquity", "totalAvailableBalance"]
    .map((name) => String(body[name]).replace(/\.?0+$/, "") || "0");
};

const losses = (events: readonly StreamEvent[]) => events.filter(({ e }) => e === "openOrderLoss");

const openLossEvents = (world: World, all: Params) => [{
  e: "openOrderLoss",
  E: world.time + 3,
  O: Object.entries(all).map(([a, o]) => ({ a, o })),
}];

describe("the open loss of margin orders", () => {
  it("is the collateral that they would swap away, and lowers adjusted equity alone", async () => {
    // 100000 + 57000; without collateral rates 100000 + 60000.
    assert.deepEqual(await figures(rich), ["0", "157000", "160000", "157000"]);
    // Gives 0.5 × 58000 = 29000 USDT, gets 0.5 × 57000 = 28500: 500 USDT.
    const [buying, first] = await send(rich, ORDER, limit("BUY", "0.5", "58000"));
    assert.deepEqual(losses(first), openLossEvents(rich, { USDT: "-500.00000000" }));
    assert.deepEqual(await figures(buying), ["500", "156500", "160000", "156500"]);
    // Gives 0.2 × 57000 = 11400 USD, gets 0.2 × 54000 = 10800: 600 USD, which is 0.01 BTC.
    const stop = { ...limit("SELL", "0.2", "54000"), type: "STOP_LOSS_LIMIT", stopPrice: "55000" };
    const [both, second] = await send(buying, ORDER, stop);
    assert.deepEqual(losses(second), openLossEvents(rich, { BTC: "-0.01000000" }));
    assert.deepEqual(await figures(both), ["1100", "155900", "160000", "155900"]);
    // Gives 0.1 × 57000 = 5700 USD and gets 6500: no loss, and nothing to tell.
    const [more, third] = await send(both, ORDER, limit("SELL", "0.1", "65000"));
    assert.deepEqual(losses(third), []);
    assert.deepEqual(await figures(more), await figures(both));
  });

  it("ends with the order, however it ends", async () => {
    const [resting] = await send(rich, ORDER, {
      ...limit("BUY", "0.5", "58000"),
      newClientOrderId: "x",
    });
    const gone = openLossEvents(rich, { USDT: "0.00000000" });
    const [cancelled, why] = await send(resting, ORDER, { origClientOrderId: "x" }, "DELETE");
    assert.deepEqual(losses(why), gone);
    assert.deepEqual(await figures(cancelled), await figures(rich));
    const filled = movePrices(resting, { "BTCUSDT:margin": "58000" });
    assert.deepEqual(losses(filled.events), gone);
    // 71000 USDT, and 1.5 BTC less the fee of 0.0005, as collateral 1.4995 × 57000 = 85471.5.
    assert.deepEqual((await figures(filled.world)).slice(0, 2), ["0", "156471.5"]);
  });

  it("follows the index price", async () => {
    const [resting] = await send(rich, ORDER, limit("BUY", "0.5", "58000"));
    // Gets 0.5 × 59000 × 0.95 = 28025 for 29000.
    const lower = movePrices(resting, { "BTC:index": "59000" });
    assert.deepEqual(losses(lower.events), openLossEvents(rich, { USDT: "-975.00000000" }));
    // 100000 + 59000 × 0.95 = 156050, less 975.
    assert.deepEqual((await figures(lower.world)).slice(0, 2), ["975", "155075"]);
    assert.deepEqual(losses(movePrices(lower.world, { "ETH:index": "2400" }).events), []);
    // A bitcoin that counts 57000 × 1.1 = 62700 is worth more than 58000.
    const higher = movePrices(lower.world, { "BTC:index": "66000" });
    assert.deepEqual(losses(higher.events), openLossEvents(rich, { USDT: "0.00000000" }));
  });

  it("counts an OCO as its worse leg", async () => {
    // Below the market 0.1 × (58000 - 57000) = 100, above it 0.1 × (62000 - 57000) = 500.
    const buys = { side: "BUY", quantity: "0.1", price: "58000", stopPrice: "62000" };
    const [bought, events] = await send(rich, `${ORDER}/oco`, buys);
    assert.deepEqual(losses(events), openLossEvents(rich, { USDT: "-500.00000000" }));
    // The limit at 66000 loses nothing, the stop 0.1 × (57000 - 54000) = 300 USD: 0.005 BTC.
    const sells = { side: "SELL", quantity: "0.1", price: "66000", stopPrice: "54000" };
    const [both, more] = await send(bought, `${ORDER}/oco`, sells);
    assert.deepEqual(losses(more), openLossEvents(rich, { BTC: "-0.00500000" }));
    assert.equal((await figures(both))[0], "800");
    const filled = movePrices(both, { "BTCUSDT:margin": "66000" });
    assert.equal((await figures(filled.world))[0], "0");
  });

  it("counts an order that waits for another one once it is placed", async () => {
    const [waiting, events] = await send(rich, "/sapi/v1/margin/order/oto", {
      workingType: "LIMIT",
      workingSide: "BUY",
      workingPrice: "58000",
      workingQuantity: "0.1",
      workingTimeInForce: "GTC",
      pendingType: "STOP_LOSS",
      pendingSide: "SELL",
      pendingStopPrice: "55000",
      pendingQuantity: "0.1",
    });
    // 0.1 × (58000 - 57000) of the working order, then 0.1 × (57000 - 55000) USD of the other.
    assert.deepEqual(losses(events), openLossEvents(rich, { USDT: "-100.00000000" }));
    const placed = movePrices(waiting, { "BTCUSDT:margin": "58000" });
    assert.deepEqual(
      losses(placed.events),
      openLossEvents(rich, { BTC: "-0.00333333", USDT: "0.00000000" }),
    );
  });

  it("counts what is borrowed to be given, and what pays a debt, at the whole price", async () => {
    // A thousand of USDT and a bitcoin sold short: what is owed counts 60000, not 57000.
    const start = openWorld({}, { USDT: { cross: "100000" }, BTC: { cross: "0.4" } });
    const short = { ...limit("SELL", "1", "60100"), sideEffectType: "MARGIN_BUY" };
    const [sold, events] = await send(start, ORDER, short);
    // Gives 0.4 × 57000 + 0.6 × 60000 = 58800 USD and gets 60100: no loss.
    assert.deepEqual(losses(events), []);
    assert.equal((await figures(sold))[0], "0");
    // At 62000 it gives 0.4 × 58900 + 0.6 × 62000 = 60760 for 60100, at the rate alone 58900.
    const up = movePrices(sold, { "BTC:index": "62000" });
    // The first hour's interest is owed at once, and so is given whole too.
    assert.match((await figures(up.world))[0] ?? "", /^660(\.00\d+)?$/);
    assert.equal(losses(up.events).length, 1);
    // Filled, equity is what it was with the loss taken off, less the fee of 60.1.
    const equity = Number((await figures(up.world))[1]);
    const filled = movePrices(up.world, { "BTCUSDT:margin": "60100" });
    assert.ok(Math.abs(Number((await figures(filled.world))[1]) - (equity - 60.1)) < 0.01);
    // Buying back what is owed costs nothing at the index price, though a bitcoin held counts less.
    const back = { ...limit("BUY", "0.3", "60090"), sideEffectType: "AUTO_REPAY" };
    const even = movePrices(filled.world, { "BTC:index": "60090" }).world;
    const [buying, none] = await send(even, ORDER, back);
    assert.deepEqual(losses(none), []);
    assert.equal((await figures(buying))[0], "0");
    // A balance that grows over what orders give changes the loss too: 60100 are then more than 58900.
    const rich: World = {
      ...up.world,
      ledger: {
        ...up.world.ledger,
        balances: {
          ...up.world.ledger.balances,
          BTC: { ...up.world.ledger.balances["BTC"], um: units("0.6") },
        },
      },
    };
    assert.equal((await figures(rich))[0], "0");
  });

  it("is asked for by the Margin family in USDT", async () => {
    const [resting] = await send(rich, ORDER, limit("BUY", "0.5", "58000"));
    const [, reply] = await call(resting, "GET", "/sapi/v1/margin/account");
    assert.equal(bodyOf(reply)["totalOpenOrderLossInUSDT"], "500.00000000");
  });

  it("outlives writing and reading", async () => {
    const [resting] = await send(rich, ORDER, limit("BUY", "0.5", "58000"));
    const read = readWorld(writeWorld(resting));
    assert.ok(read._tag === "Right");
    const [more] = await send(read.right, ORDER, limit("BUY", "0.1", "58000"));
    assert.equal((await figures(more))[0], "600");
  });

  it("is none of a Portfolio Margin Pro account", async () => {
    const pro = withSettings(rich, { type: "PM_1" });
    const [resting, events] = await send(pro, ORDER, limit("BUY", "0.5", "58000"));
    assert.deepEqual(losses(events), []);
    assert.deepEqual(await figures(resting), ["0", "157000", "160000", "157000"]);
  });
});

describe("what open loss leads to", () => {
  const future = (quantity: string): Params => ({ side: "BUY", type: "MARKET", quantity });

  it("leaves less margin for futures orders", async () => {
    const given: Deposits = { USDT: { cross: "10000" } };
    const [resting] = await send(openWorld({}, given), ORDER, limit("BUY", "0.1", "58000"));
    // 10000 less 0.1 × (58000 - 57000): 9900. A twentieth of 3.31 × 60000 is 9930, of 3.3 it is 9900.
    await send(openWorld({}, given), "/papi/v1/um/order", future("3.31"));
    const [, reply] = await call(resting, "POST", "/papi/v1/um/order", {
      symbol: "BTCUSDT",
      ...future("3.31"),
    });
    assert.equal(codeOf(reply), -2019);
    await send(resting, "/papi/v1/um/order", future("3.3"));
  });

  it("lowers uniMMR and raises the risk level", async () => {
    const poor = openWorld({}, { USDT: { um: "2800", cross: "600" } });
    const [long] = await send(poor, "/papi/v1/um/order", future("1"));
    const fallen = movePrices(long, { BTC: "57000" });
    // 3400 less the fee of 24 and the loss of 3000; 57000 × 0.005 - 50 = 235; 376 / 235 = 1.6.
    assert.deepEqual(fallen.events, []);
    const [resting, events] = await send(fallen.world, ORDER, limit("BUY", "0.01", "56900"));
    // 569 for 0.01 × 57000 × 0.95 = 541.5: 27.5 are lost, and 348.5 / 235 = 1.48297872….
    assert.deepEqual(losses(events), openLossEvents(poor, { USDT: "-27.50000000" }));
    const level = events.find(({ e }) => e === "riskLevelChange");
    assert.deepEqual([level?.["s"], level?.["u"], level?.["eq"], level?.["ae"]], [
      "MARGIN_CALL",
      "1.48297872",
      "348.50000000",
      "376.00000000",
    ]);
    const [, reply] = await call(resting, "GET", "/papi/v1/account");
    const { uniMMR, accountStatus } = bodyOf(reply);
    assert.deepEqual([uniMMR, accountStatus], ["1.48297872", "MARGIN_CALL"]);
  });
});
