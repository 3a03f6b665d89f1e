/** What lists are cut down to, and fields that few orders have. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  bundledMarket,
  deposit,
  marketOf,
  movePrices,
  step,
  type World,
} from "../../../../simulator/mod.ts";
import { set, values } from "../../../../simulator/engine/world/table.ts";
import { bodyOf, call, codeOf, openWorld } from "../../support.ts";

type Row = Readonly<Record<string, unknown>>;

const rowsOf = async (
  world: World,
  path: string,
  params: Readonly<Record<string, string>> = {},
): Promise<readonly Row[]> => bodyOf<readonly Row[]>((await call(world, "GET", path, params))[1]);

const done = async (
  world: World,
  method: string,
  path: string,
  params: Readonly<Record<string, string>>,
): Promise<{ readonly world: World; readonly body: Row }> => {
  const [after, reply] = await call(world, method, path, params);
  return { world: after, body: bodyOf(reply) };
};

const UM = "/papi/v1/um/order";
const ALGO = "/papi/v1/um/algo/order";
const BUY = { symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "1" };

describe("lists of one kind", () => {
  it("hold positions of the asked margin asset alone", async () => {
    const symbols = async (params: Readonly<Record<string, string>>) =>
      new Set(
        (await rowsOf(openWorld(), "/papi/v1/cm/positionRisk", params)).map((row) => row["symbol"]),
      );
    const all = await symbols({});
    const ofBtc = await symbols({ marginAsset: "BTC" });
    assert.ok(all.has("ETHUSD_PERP") && all.has("BTCUSD_PERP"));
    assert.ok(ofBtc.has("BTCUSD_PERP") && !ofBtc.has("ETHUSD_PERP"));
  });

  it("hold the settings of one contract, or of all", async () => {
    const path = "/papi/v1/um/symbolConfig";
    const one = await rowsOf(openWorld(), path, { symbol: "BTCUSDT" });
    assert.deepEqual(one.map((row) => row["symbol"]), ["BTCUSDT"]);
    assert.ok((await rowsOf(openWorld(), path)).length > 1);
  });

  it("tell how much a COIN-M position may hold", async () => {
    const [, reply] = await call(openWorld(), "GET", "/papi/v1/cm/account");
    const { positions } = bodyOf<{ readonly positions: readonly Row[] }>(reply);
    assert.ok(positions.length > 0);
    for (const { maxQty, symbol } of positions) assert.match(String(maxQty), /^\d/, String(symbol));
  });

  it("end where they are asked to", async () => {
    const path = "/papi/v1/um/userTrades";
    const { world } = await done(openWorld(), "POST", UM, BUY);
    const at = (endTime: number) =>
      rowsOf(world, path, { symbol: "BTCUSDT", endTime: `${endTime}` });
    assert.equal((await at(world.time)).length, 1);
    assert.equal((await at(world.time - 1)).length, 0);
  });
});

describe("orders that close a position", () => {
  it("name no quantity of their own", async () => {
    const held = await done(openWorld(), "POST", UM, BUY);
    const { body } = await done(held.world, "POST", ALGO, {
      algoType: "CONDITIONAL",
      symbol: "BTCUSDT",
      side: "SELL",
      type: "STOP_MARKET",
      triggerPrice: "50000",
      closePosition: "true",
    });
    assert.equal(body["quantity"], "0");
  });

  it("only reduce in one-way mode, and are bound to their side in hedge mode", async () => {
    for (
      const [dual, positionSide, reduceOnly] of [["false", "BOTH", true], [
        "true",
        "LONG",
        false,
      ]] as const
    ) {
      let world = openWorld();
      if (dual === "true") {
        const mode = { dualSidePosition: dual };
        ({ world } = await done(world, "POST", "/papi/v1/um/positionSide/dual", mode));
      }
      ({ world } = await done(world, "POST", UM, { ...BUY, positionSide }));
      ({ world } = await done(world, "POST", ALGO, {
        algoType: "CONDITIONAL",
        symbol: "BTCUSDT",
        side: "SELL",
        positionSide,
        type: "STOP_MARKET",
        triggerPrice: "59000",
        closePosition: "true",
      }));
      ({ world } = movePrices(world, { BTC: "58000" }));
      const orders = await rowsOf(world, "/papi/v1/um/allOrders", { symbol: "BTCUSDT" });
      const closed = orders.find((row) => row["side"] === "SELL");
      assert.deepEqual([closed?.["status"], closed?.["reduceOnly"]], ["FILLED", reduceOnly], dual);
    }
  });
});

describe("self-trade prevention", () => {
  it("leaves what a market order does not come to", async () => {
    const rest = { ...BUY, side: "SELL", type: "LIMIT", timeInForce: "GTC", price: "60001" };
    const resting = await done(openWorld(), "POST", UM, rest);
    const { world } = await done(resting.world, "POST", UM, {
      ...BUY,
      selfTradePreventionMode: "EXPIRE_BOTH",
      newOrderRespType: "RESULT",
    });
    const open = await rowsOf(world, "/papi/v1/um/openOrders");
    assert.deepEqual(open.map((row) => row["orderId"]), [resting.body["orderId"]]);
  });
});

describe("the number of open orders", () => {
  const bid = { ...BUY, type: "LIMIT", timeInForce: "GTC", price: "50000", quantity: "0.001" };

  /** Contracts of so many open orders at most. */
  const limited = (maxOrders = 3): World => {
    const { market } = openWorld();
    const um = Object.fromEntries(
      Object.entries(market.um).map(([symbol, each]) => [symbol, { ...each, maxOrders }]),
    );
    return openWorld({ market: { ...market, um } });
  };

  it("is limited by contract, as its filter says", async () => {
    let world = limited();
    for (let i = 0; i < 3; i++) {
      world = (await done(world, "POST", UM, { ...bid, newClientOrderId: `n${i}` })).world;
    }
    assert.equal(codeOf((await call(world, "POST", UM, bid))[1]), -2025);
    await done(world, "POST", UM, { ...bid, symbol: "ETHUSDT", price: "2000", quantity: "0.01" });
    const freed = await done(world, "DELETE", UM, { symbol: "BTCUSDT", origClientOrderId: "n1" });
    await done(freed.world, "POST", UM, bid);
  });

  it("is found without putting all that are open in order", async () => {
    let world = limited(20);
    for (let i = 0; i < 15; i++) {
      world = (await done(world, "POST", UM, bid)).world;
      const other = { ...bid, symbol: "ETHUSDT", price: "2000", quantity: "0.01" };
      world = (await done(world, "POST", UM, other)).world;
    }
    let looks = 0;
    let { open } = world.um;
    for (const { orderId, ...order } of values(open)) {
      open = set(open, orderId, {
        ...order,
        get orderId() {
          looks++;
          return orderId;
        },
      });
    }
    await done({ ...world, um: { ...world.um, open } }, "POST", UM, bid);
    assert.ok(looks <= open.size, `${looks} looks at the ids of ${open.size} orders`);
  });

  // The filter is of orders that are open on a symbol:
  // https://developers.binance.com/docs/derivatives/usds-margined-futures/common-definition
  it("leaves market orders and stops at the market alone, which never rest", async () => {
    let { world } = await done(limited(), "POST", UM, BUY);
    for (let i = 0; i < 3; i++) world = (await done(world, "POST", UM, bid)).world;
    const sell = { symbol: "BTCUSDT", side: "SELL", reduceOnly: "true", quantity: "0.4" };
    ({ world } = await done(world, "POST", UM, { ...sell, type: "MARKET" }));
    ({ world } = await done(world, "POST", ALGO, {
      ...sell,
      algoType: "CONDITIONAL",
      type: "STOP_MARKET",
      triggerPrice: "59000",
    }));
    world = movePrices(world, { BTC: "58900" }).world;
    const [position] = await rowsOf(world, "/papi/v1/um/positionRisk");
    assert.equal(position?.["positionAmt"], "0.2");
  });
});

describe("the price of the last trade", () => {
  it("is that of the account's own, at the bid as well", async () => {
    const last = (world: World): string => {
      const url = "https://fapi.simulated.invalid/fapi/v1/ticker/price?symbol=ETHUSDT";
      return bodyOf<{ price: string }>(step(world, { method: "GET", url, headers: {} })[1]).price;
    };
    const eth = { symbol: "ETHUSDT", type: "MARKET", quantity: "0.01" };
    const sold = await done(openWorld(), "POST", UM, { ...eth, side: "SELL" });
    assert.equal(last(sold.world), "2499.99");
    const bought = await done(sold.world, "POST", UM, { ...eth, side: "BUY" });
    assert.equal(last(bought.world), "2500.00");
  });
});

// https://developers.binance.com/docs/derivatives/usds-margined-futures/common-definition
describe("the least value of an order", () => {
  const SOL = { ...BUY, symbol: "SOLUSDT" };
  const answer = async (prices: Readonly<Record<string, string>>) =>
    (await call(movePrices(openWorld(), prices).world, "POST", UM, SOL))[1];

  it("is that at the mark price where an order has none of its own", async () => {
    bodyOf(await answer({ "SOLUSDT:last": "4.9", "SOLUSDT:mark": "5.1" }));
    assert.equal(codeOf(await answer({ "SOLUSDT:last": "5.1", "SOLUSDT:mark": "4.9" })), -4164);
  });
});

describe("a market that the exchange's answers are of", () => {
  const filters = [
    { filterType: "PRICE_FILTER", tickSize: "0.10", maxPrice: "100000" },
    { filterType: "LOT_SIZE", stepSize: "0.001", minQty: "0.001", maxQty: "1000" },
    { filterType: "MARKET_LOT_SIZE", stepSize: "0.001", minQty: "0.001", maxQty: "2" },
  ];
  const world = (): World => {
    const info = {
      symbol: "BTCUSDT",
      pair: "BTCUSDT",
      baseAsset: "BTC",
      quoteAsset: "USDT",
      marginAsset: "USDT",
      filters,
    };
    const price = {
      symbol: "BTCUSDT",
      markPrice: "60000",
      indexPrice: "60000",
      lastFundingRate: "0",
    };
    const um = { exchangeInfo: { symbols: [info] }, premiumIndex: [price] };
    return openWorld({ market: marketOf({ um }, bundledMarket()) }, { USDT: { um: "1000000" } });
  };
  const limit = { ...BUY, side: "SELL", type: "LIMIT", timeInForce: "GTC", quantity: "1" };
  const stop = { ...BUY, algoType: "CONDITIONAL", type: "STOP_MARKET", triggerPrice: "70000" };

  it("bounds prices, triggers and market orders as they say", async () => {
    for (
      const [path, params, code] of [
        [UM, { ...limit, price: "100000.1" }, -4002],
        [ALGO, { ...stop, triggerPrice: "100000.1" }, -4002],
        [UM, { ...BUY, quantity: "2.001" }, -4005],
        [ALGO, { ...stop, quantity: "2.001" }, -4005],
        [UM, { ...limit, price: "61000", quantity: "1000.001" }, -4005],
      ] as const
    ) {
      const [, reply] = await call(world(), "POST", path, params);
      assert.equal(codeOf(reply), code, JSON.stringify(params));
    }
    for (
      const [path, params] of [
        [UM, { ...limit, price: "100000" }],
        [UM, { ...limit, price: "61000", quantity: "3" }],
        [UM, { ...BUY, quantity: "2" }],
        [ALGO, { ...stop, triggerPrice: "100000", quantity: "2" }],
      ] as const
    ) {
      const [, reply] = await call(world(), "POST", path, params);
      assert.equal(reply.status, 200, reply.body);
    }
    const [{ filters: shown } = { filters: [] }] = bodyOf<{
      readonly symbols: readonly { readonly filters: readonly Row[] }[];
    }>((await call(world(), "GET", "/fapi/v1/exchangeInfo"))[1]).symbols;
    assert.deepEqual(
      shown.slice(0, 3).map(({ maxPrice, maxQty }) => maxPrice ?? maxQty),
      ["100000", "1000", "2"],
    );
  });

  it("liquidates in parts that a market order may have", async () => {
    let held = world();
    for (let i = 0; i < 5; i++) [held] = await call(held, "POST", UM, { ...BUY, quantity: "2" });
    const after = movePrices(deposit(held, { USDT: { um: "-900000" } }), { BTC: "50000" }).world;
    const forced = await rowsOf(after, "/papi/v1/um/forceOrders");
    assert.deepEqual(new Set(forced.map(({ origQty }) => Number(origQty))), new Set([2]));
    assert.equal(forced.length, 5);
  });
});
