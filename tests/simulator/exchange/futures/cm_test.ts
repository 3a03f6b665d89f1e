/** What COIN-M futures have of their own. Figures worked out by hand. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { movePrices } from "../../../../simulator/exchange/clock.ts";
import { balance } from "../../../../simulator/engine/world/ledger.ts";
import { elements } from "../../../../simulator/engine/world/vector.ts";
import type { World } from "../../../../simulator/engine/world/world.ts";
import { bodyOf, call, codeOf, openWorld, unchanged } from "../../support.ts";
import { fixed, units } from "../../../../lib/decimal.ts";

const PATH = "/papi/v1/cm/order";
const market = { symbol: "BTCUSD_PERP", side: "BUY", type: "MARKET", quantity: "60" };

const wallet = (world: World, asset = "BTC"): string => fixed(balance(world, asset, "cm"));

const done = async (
  world: World,
  method: string,
  path: string,
  params: Readonly<Record<string, string>> = {},
) => {
  const [after, reply] = await call(world, method, path, params);
  return { world: after, body: bodyOf<Record<string, unknown>>(reply) };
};

const refusedWith = async (
  world: World,
  path: string,
  params: Readonly<Record<string, string>>,
  code: number,
) => {
  const [after, reply] = await call(world, "POST", path, params);
  assert.equal(codeOf(reply), code, reply.body);
  unchanged(after, world);
};

/** The world with a price that it fell to: others buy at it. */
const fallenTo = (world: World, price: number): World =>
  movePrices(movePrices(world, { BTCUSD_PERP: String(price + 1) }).world, {
    BTCUSD_PERP: String(price),
  }).world;

const positionOf = async (world: World): Promise<Record<string, string>> => {
  const [, reply] = await call(world, "GET", "/papi/v1/cm/positionRisk", { pair: "BTCUSD" });
  return bodyOf<Record<string, string>[]>(reply)[0] ?? assert.fail();
};

describe("prices of small COIN-M positions", () => {
  it("keep the places that the contract's prices have", async () => {
    const world = movePrices(openWorld(), { ETH: "2500.55" }).world;
    const order = { symbol: "ETHUSD_PERP", side: "BUY", type: "MARKET", quantity: "3" };
    const [after] = await call(world, "POST", "/papi/v1/cm/order", order);
    const [, all] = await call(after, "GET", "/papi/v1/cm/allOrders", { symbol: order.symbol });
    assert.equal(bodyOf<{ avgPrice: string }[]>(all)[0]?.avgPrice, "2500.55");
    const [, held] = await call(after, "GET", "/papi/v1/cm/positionRisk", { pair: "ETHUSD" });
    assert.equal(bodyOf<{ entryPrice: string }[]>(held)[0]?.entryPrice, "2500.55");
  });

  // https://github.com/ccxt/ccxt/pull/21174: "entryPrice":"2422.400000007", of a live account.
  it("tell a mean between two ticks whole, in answers and in the event", async () => {
    const order = { symbol: "ETHUSD_PERP", side: "BUY", type: "MARKET", quantity: "1" };
    const [first] = await call(openWorld(), "POST", "/papi/v1/cm/order", order);
    const risen = movePrices(first, { ETH: "2500.01" }).world;
    const [world, , events] = await call(risen, "POST", "/papi/v1/cm/order", order);
    const update = events.find(({ e }) => e === "ACCOUNT_UPDATE");
    const { P } = update?.["a"] as { readonly P: readonly Record<string, unknown>[] };
    // Two contracts of 10 USD for 10/2500 and 10/2500.01 ethers.
    const mean = "2500.00499999";
    assert.equal(P[0]?.["ep"], mean);
    const [, risk] = await call(world, "GET", "/papi/v1/cm/positionRisk", { pair: "ETHUSD" });
    assert.equal(bodyOf<{ entryPrice: string }[]>(risk)[0]?.entryPrice, mean);
    const [, account] = await call(world, "GET", "/papi/v1/cm/account");
    const { positions } = bodyOf<{ positions: readonly Record<string, unknown>[] }>(account);
    const held = positions.find(({ symbol }) => symbol === order.symbol);
    assert.equal(held?.["entryPrice"], mean);
  });

  it("are those of the fills, though their value in coins is cut to eight places", async () => {
    let world = openWorld();
    const position = async (): Promise<Record<string, unknown> | undefined> => {
      const params = { pair: "BTCUSD" };
      const [, reply] = await call(world, "GET", "/papi/v1/cm/positionRisk", params);
      return bodyOf<Record<string, unknown>[]>(reply).find((each) => each["positionAmt"] !== "0");
    };
    const order = async (side: string, quantity: string): Promise<void> => {
      const params = { symbol: "BTCUSD_PERP", side, type: "MARKET", quantity };
      const [after, placed] = await call(world, "POST", "/papi/v1/cm/order", params);
      const [, reply] = await call(after, "GET", "/papi/v1/cm/order", {
        symbol: "BTCUSD_PERP",
        orderId: JSON.parse(placed.body.replace(/"orderId":(\d+)/, '"orderId":"$1"')).orderId,
      });
      // The price has fallen: others buy at the last price and sell a tick above.
      const last = world.market.cm["BTCUSD_PERP"]?.lastPrice ?? 0n;
      const above = last < units("60000") && side === "BUY" ? units("0.1") : 0n;
      assert.equal(bodyOf(reply).avgPrice, fixed(last + above, 1));
      world = after;
    };
    await order("BUY", "1");
    assert.equal((await position())?.["entryPrice"], "60000.0");
    await order("BUY", "2");
    assert.equal((await position())?.["entryPrice"], "60000.0");
    world = movePrices(world, { BTC: "40000" }).world;
    await order("BUY", "1");
    // Four contracts of 100 USD for 3/600 and 1/400.001 bitcoins.
    assert.equal((await position())?.["entryPrice"], "53333.3777777");
    await order("SELL", "1");
    assert.equal((await position())?.["entryPrice"], "53333.3777777");
    await order("SELL", "7");
    assert.equal((await position())?.["entryPrice"], "40000.0");
  });
});

describe("a COIN-M contract", () => {
  it("gains in coins what a coin's price gains, the other way round", async () => {
    // 60 contracts of 100 USD: 6000 / 60000 = 0.1 BTC; at 75000 they stand for 0.08 BTC.
    const { world: open } = await done(openWorld(), "POST", PATH, market);
    assert.equal(wallet(open), "0.09995000"); // 0.1 - 0.1 × 0.05 %
    assert.equal(open.ledger.balances["USDT"]?.cm, undefined);
    const risen = fallenTo(open, 75_000);
    const position = await positionOf(risen);
    assert.deepEqual(
      [position.positionAmt, position.entryPrice, position.unRealizedProfit],
      ["60", "60000.0", "0.02000000"],
    );
    const { world: closed } = await done(risen, "POST", PATH, {
      ...market,
      side: "SELL",
      reduceOnly: "true",
    });
    // 0.1 - 0.08 earned, fees of 0.00005 and 0.08 × 0.05 %
    assert.equal(wallet(closed), "0.11991000");
    assert.deepEqual(closed.cm.positions, {});
  });

  it("loses in coins more than it gains for the same way in USD", async () => {
    const { world: open } = await done(openWorld(), "POST", PATH, market);
    const fallen = movePrices(open, { BTCUSD_PERP: "50000" }).world;
    assert.equal((await positionOf(fallen)).unRealizedProfit, "-0.02000000"); // 0.1 - 0.12
    const risen = movePrices(open, { BTCUSD_PERP: "70000" }).world;
    assert.equal((await positionOf(risen)).unRealizedProfit, "0.01428572"); // 0.1 - 0.08571428
  });

  it("gains as a short one when the price falls", async () => {
    const { world: open } = await done(fallenTo(openWorld(), 60_000), "POST", PATH, {
      ...market,
      side: "SELL",
    });
    const fallen = movePrices(open, { BTCUSD_PERP: "50000" }).world;
    const position = await positionOf(fallen);
    assert.deepEqual([position.positionAmt, position.unRealizedProfit], ["-60", "0.02000000"]);
  });

  it("is entered at the harmonic mean of its prices", async () => {
    const { world: first } = await done(openWorld(), "POST", PATH, market);
    const risen = movePrices(first, { BTCUSD_PERP: "75000" }).world;
    const { world: second } = await done(risen, "POST", PATH, market);
    // 12000 USD for 0.1 + 0.08 BTC
    assert.equal((await positionOf(second)).entryPrice, "66666.66666666");
    // Half of it was 0.09 BTC and is 0.08 BTC now.
    const { world: half } = await done(fallenTo(second, 75_000), "POST", PATH, {
      ...market,
      side: "SELL",
    });
    const [, reply] = await call(half, "GET", "/papi/v1/cm/userTrades", { symbol: "BTCUSD_PERP" });
    const trade = bodyOf<Record<string, string>[]>(reply)[2] ?? assert.fail();
    assert.deepEqual(
      [trade.realizedPnl, trade.marginAsset, trade.commissionAsset, trade.baseQty],
      ["0.01000000", "BTC", "BTC", "0.08000000"],
    );
  });

  it("pays a maker's fee in coins where an order rested", async () => {
    const { world: resting } = await done(openWorld(), "POST", PATH, {
      ...market,
      type: "LIMIT",
      timeInForce: "GTC",
      price: "57000",
    });
    // 6000 / 57000 = 0.10526315 BTC, a twentieth of it
    assert.equal(resting.cm.reserved["BTCUSD_PERP BUY BOTH"], units("0.10526315"));
    const { world } = movePrices(resting, { BTCUSD_PERP: "56000" });
    assert.equal(wallet(world), "0.09998948"); // 0.1 - 0.10526315 × 0.01 %
    const { body } = await done(world, "GET", PATH, {
      symbol: "BTCUSD_PERP",
      orderId: "77345678901",
    });
    assert.deepEqual(
      [body["status"], body["avgPrice"], body["cumBase"], body["pair"]],
      ["FILLED", "57000.0", "0.10526315", "BTCUSD"],
    );
  });

  it("is margined in coins: initial by leverage, maintenance by brackets", async () => {
    const account = async (world: World) => (await done(world, "GET", "/papi/v1/account")).body;
    const { world: open } = await done(openWorld(), "POST", PATH, market);
    // 0.1 BTC at 60000: a twentieth, and 0.4 %
    assert.equal((await account(open))["accountInitialMargin"], "300.00000000");
    assert.equal((await account(open))["accountMaintMargin"], "24.00000000");
    const { world: large } = await done(
      openWorld({}, { BTC: { cm: "2" } }),
      "POST",
      PATH,
      { ...market, quantity: "3600" },
    );
    // 6 BTC: 0.5 % less 0.005, times 60000
    assert.equal((await account(large))["accountMaintMargin"], "1500.00000000");
    const { body } = await done(large, "GET", "/papi/v1/cm/account");
    const assets = body["assets"] as { readonly asset: string; readonly maintMargin: string }[];
    assert.equal(assets.find(({ asset }) => asset === "BTC")?.maintMargin, "0.02500000");
  });
});

describe("COIN-M refuses", () => {
  it("a part of a contract, none, and a price of too many decimals", async () => {
    const world = openWorld();
    await refusedWith(world, PATH, { ...market, quantity: "1.5" }, -1111);
    await refusedWith(world, PATH, { ...market, quantity: "0" }, -4003);
    const limit = { ...market, type: "LIMIT", timeInForce: "GTC", price: "59000.05" };
    await refusedWith(world, PATH, limit, -1111);
  });

  it("a USDⓈ-M symbol, and the other way round", async () => {
    const world = openWorld();
    await refusedWith(world, PATH, { ...market, symbol: "BTCUSDT" }, -1121);
    await refusedWith(world, "/papi/v1/um/order", market, -1121);
  });

  it("to reduce what is not there", async () => {
    const { world: open } = await done(openWorld(), "POST", PATH, market);
    const reduce = { ...market, side: "SELL", reduceOnly: "true" };
    await refusedWith(openWorld(), PATH, reduce, -2022);
    await refusedWith(open, PATH, { ...reduce, side: "BUY" }, -2022);
  });

  it("a leverage that the position is too large for, and a position that the leverage forbids", async () => {
    const world = openWorld({}, { BTC: { cm: "2" } });
    const { world: open } = await done(world, "POST", PATH, { ...market, quantity: "3600" });
    const leverage = (n: number) => ({ symbol: "BTCUSD_PERP", leverage: String(n) });
    // 6 BTC lie in the bracket of 100.
    await refusedWith(open, "/papi/v1/cm/leverage", leverage(125), -2027);
    const { world: high, body } = await done(open, "POST", "/papi/v1/cm/leverage", leverage(100));
    assert.deepEqual(body, { leverage: 100, symbol: "BTCUSD_PERP", maxQty: "10" });
    await refusedWith(high, PATH, { ...market, quantity: "2401" }, -2027);
    await refusedWith(open, "/papi/v1/cm/leverage", leverage(1), -2028);
  });
});

describe("COIN-M and USDⓈ-M", () => {
  const dual = "/papi/v1/cm/positionSide/dual";

  it("share the position mode", async () => {
    const { world } = await done(openWorld(), "POST", dual, { dualSidePosition: "true" });
    const { body } = await done(world, "GET", "/papi/v1/um/positionSide/dual");
    assert.deepEqual(body, { dualSidePosition: true });
    await refusedWith(world, "/papi/v1/um/positionSide/dual", { dualSidePosition: "true" }, -4059);
    await refusedWith(world, PATH, market, -4061);
    const { world: long } = await done(world, "POST", PATH, { ...market, positionSide: "LONG" });
    await refusedWith(long, PATH, { ...market, positionSide: "SHORT" }, -2022);
    assert.deepEqual(Object.keys(long.cm.positions), ["BTCUSD_PERP LONG"]);
  });

  it("never turn a side of hedge mode around, also where the order rested for long", async () => {
    const { world } = await done(openWorld(), "POST", dual, { dualSidePosition: "true" });
    for (
      const [kind, symbol, quantity] of [["cm", "BTCUSD_PERP", "5"], ["um", "BTCUSDT", "0.01"]]
    ) {
      const path = `/papi/v1/${kind}/order`;
      const order = { symbol: symbol ?? "", quantity: quantity ?? "", positionSide: "LONG" };
      const { world: long } = await done(world, "POST", path, {
        ...order,
        side: "BUY",
        type: "MARKET",
      });
      const { world: resting } = await done(long, "POST", path, {
        ...order,
        side: "SELL",
        type: "LIMIT",
        timeInForce: "GTC",
        price: "61000",
      });
      const { world: closed } = await done(resting, "POST", path, {
        ...order,
        side: "SELL",
        type: "MARKET",
      });
      const reached = movePrices(closed, { BTC: "62000" }).world;
      assert.deepEqual([reached.um.positions, reached.cm.positions], [{}, {}]);
      assert.equal(reached.um.open.size + reached.cm.open.size, 0);
    }
  });

  it("close what is left of a side of hedge mode with an order of more", async () => {
    const { world } = await done(openWorld(), "POST", dual, { dualSidePosition: "true" });
    const order = { ...market, positionSide: "LONG" };
    const { world: long } = await done(world, "POST", PATH, { ...order, quantity: "10" });
    const sell = { ...order, side: "SELL", quantity: "8", type: "LIMIT", timeInForce: "GTC" };
    const { world: first } = await done(long, "POST", PATH, { ...sell, price: "61000" });
    const { world: both } = await done(first, "POST", PATH, { ...sell, price: "61500" });
    const reached = movePrices(both, { BTC: "62000" }).world;
    assert.deepEqual(reached.cm.positions, {});
    assert.deepEqual(
      [...elements(reached.cm.trades)].map(({ quantity }) => quantity),
      [units("10"), units("8"), units("2")],
    );
  });

  it("stand in each other's way when it should change", async () => {
    const { world: open } = await done(openWorld(), "POST", PATH, market);
    const um = "/papi/v1/um/positionSide/dual";
    await refusedWith(open, um, { dualSidePosition: "true" }, -4068);
    const { world: resting } = await done(openWorld(), "POST", PATH, {
      ...market,
      type: "LIMIT",
      timeInForce: "GTC",
      price: "59000",
    });
    await refusedWith(resting, um, { dualSidePosition: "true" }, -4067);
  });

  it("do not share orders, ids, leverage or wallets", async () => {
    const limit = { ...market, type: "LIMIT", timeInForce: "GTC", price: "59000" };
    const { world } = await done(openWorld(), "POST", PATH, { ...limit, newClientOrderId: "mine" });
    const order = {
      symbol: "BTCUSDT",
      side: "BUY",
      type: "LIMIT",
      timeInForce: "GTC",
      quantity: "0.01",
      price: "59000",
      newClientOrderId: "mine",
    };
    const { world: both } = await done(world, "POST", "/papi/v1/um/order", order);
    assert.deepEqual([both.um.open.size, both.cm.open.size], [1, 1]);
    const { world: geared } = await done(both, "POST", "/papi/v1/cm/leverage", {
      symbol: "BTCUSD_PERP",
      leverage: "50",
    });
    assert.equal(geared.um.leverage["BTCUSDT"], undefined);
    const { world: one } = await done(geared, "DELETE", "/papi/v1/cm/allOpenOrders", {
      symbol: "BTCUSD_PERP",
    });
    assert.deepEqual([one.um.open.size, one.cm.open.size], [1, 0]);
  });
});

describe("an amendment by price match", () => {
  it("takes the price of the book", async () => {
    const order = { symbol: "BTCUSD_PERP", side: "BUY", quantity: "60" };
    const placed = await done(await openWorld(), "POST", PATH, {
      ...order,
      type: "LIMIT",
      timeInForce: "GTC",
      price: "52000",
      newClientOrderId: "mine",
    });
    const amended = await done(placed.world, "PUT", PATH, {
      ...order,
      origClientOrderId: "mine",
      priceMatch: "QUEUE",
    });
    assert.equal(amended.body.status, "NEW");
    assert.notEqual(amended.body.price, "52000");
    const asked = await done(amended.world, "GET", PATH, {
      symbol: "BTCUSD_PERP",
      origClientOrderId: "mine",
    });
    assert.equal(asked.body.price, amended.body.price);
  });
});
