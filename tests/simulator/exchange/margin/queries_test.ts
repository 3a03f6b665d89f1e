import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { World } from "../../../../simulator/engine/world/world.ts";
import { call, moved, refusal, rich } from "./support.ts";

const DAY = 86_400_000;
const limit = {
  symbol: "BTCUSDT",
  side: "BUY",
  type: "LIMIT",
  timeInForce: "GTC",
  quantity: "0.01",
  price: "50000",
};

const placed = (world: World, count: number, change: Record<string, string> = {}): World => {
  let after = world;
  for (let i = 0; i < count; i++) {
    after = call({ ...after, time: after.time + 1000 }, "POST /papi/v1/margin/order", {
      ...limit,
      ...change,
    })[0];
  }
  return after;
};

interface Order {
  readonly orderId: string;
  readonly isIsolated?: boolean;
}

describe("a margin order", () => {
  it("is found by its client id, which a later one of another pair has too", () => {
    const { timeInForce: _, price: __, ...market } = { ...limit, type: "MARKET" };
    const buy = (world: World, symbol: string) =>
      call(world, "POST /papi/v1/margin/order", { ...market, symbol, newClientOrderId: "mine" })[0];
    const world = buy(buy(rich(), "BTCUSDT"), "ETHUSDT");
    for (const symbol of ["BTCUSDT", "ETHUSDT"]) {
      const mine = { symbol, origClientOrderId: "mine" };
      assert.equal(call(world, "GET /papi/v1/margin/order", mine)[1]["symbol"], symbol);
    }
  });
});

describe("reading orders", () => {
  const world = placed(placed(rich(), 5), 2, { symbol: "ETHUSDT", price: "2000" });
  const ids = (route: string, params: Record<string, string>) =>
    call<Order[]>(world, route, params)[1].map(({ orderId }) => orderId.slice(-2));

  it("gives the newest, or those from an id on", () => {
    const ALL = "GET /papi/v1/margin/allOrders";
    const symbol = "BTCUSDT";
    assert.deepEqual(ids(ALL, { symbol }), ["78", "79", "80", "81", "82"]);
    assert.deepEqual(ids(ALL, { symbol, limit: "2" }), ["81", "82"]);
    assert.deepEqual(ids(ALL, { symbol, orderId: "44412345679", limit: "2" }), [
      "79",
      "80",
    ]);
    assert.deepEqual(ids(ALL, { symbol, startTime: String(world.time - 3000) }), ["81", "82"]);
  });

  it("gives the open ones of one pair, or of all on Margin", () => {
    assert.deepEqual(ids("GET /papi/v1/margin/openOrders", { symbol: "ETHUSDT" }), ["83", "84"]);
    assert.equal(ids("GET /sapi/v1/margin/openOrders", {}).length, 7);
  });

  it("reads a day at most on Margin, and the last one without times", () => {
    const later = { ...world, time: world.time + DAY };
    const ALL = "GET /sapi/v1/margin/allOrders";
    assert.deepEqual(call(later, ALL, { symbol: "BTCUSDT" })[1], []);
    const span = { startTime: String(world.time - DAY - 1), endTime: String(world.time) };
    assert.deepEqual(refusal(later, ALL, { symbol: "BTCUSDT", ...span }), [
      -1127,
      "More than 24 hours between startTime and endTime.",
    ]);
    const older = call<Order[]>(later, ALL, { symbol: "BTCUSDT", startTime: "0" })[1];
    assert.equal(older.length, 5);
  });

  it("keeps cross margin apart from isolated margin, which has none", () => {
    const query = { symbol: "BTCUSDT", orderId: "44412345678" };
    const isolated = { isIsolated: "TRUE", symbol: "BTCUSDT" };
    const ORDER = "GET /sapi/v1/margin/order";
    assert.equal(call<Order>(world, ORDER, query)[1].isIsolated, false);
    assert.equal(refusal(world, ORDER, { ...query, ...isolated })[0], -2013);
    const CANCEL = "DELETE /sapi/v1/margin/order";
    assert.equal(refusal(world, CANCEL, { ...query, ...isolated })[0], -2011);
    for (const each of ["openOrders", "allOrders", "myTrades", "openOrderList"]) {
      assert.deepEqual(call(world, `GET /sapi/v1/margin/${each}`, isolated)[1], []);
    }
  });
});

describe("reading trades", () => {
  const world = moved(placed(rich(), 3), "BTCUSDT", "49000");
  const trades = (params: Record<string, string>) =>
    call<{ id: string }[]>(world, "GET /sapi/v1/margin/myTrades", {
      symbol: "BTCUSDT",
      ...params,
    })[1].map(({ id }) => id);

  it("gives the newest, or those from an id on, or those of an order", () => {
    assert.deepEqual(trades({ limit: "2" }), ["2", "3"]);
    assert.deepEqual(trades({ fromId: "1", limit: "2" }), ["1", "2"]);
    assert.deepEqual(trades({ orderId: "44412345679" }), ["2"]);
  });
});

describe("every route of margin", () => {
  const seen = [
    ["GET /papi/v1/margin/forceOrders", {}],
    ["GET /sapi/v1/margin/forceLiquidationRec", {}],
    ["GET /papi/v1/margin/openOrderList", {}],
    ["GET /papi/v1/margin/allOrderList", {}],
    ["GET /sapi/v1/margin/interestHistory", {}],
    ["GET /sapi/v1/margin/tradeCoeff", {}],
    ["GET /sapi/v1/margin/maxTransferable", { asset: "USDT" }],
    ["GET /papi/v1/margin/marginInterestHistory", {}],
  ] as const;
  for (const [route, params] of seen) it(route, () => void call(rich(), route, params));

  it("lists liquidation orders with the average price of their fills", () => {
    const [world] = call(rich(), "POST /papi/v1/margin/order", {
      symbol: "BTCUSDT",
      side: "SELL",
      type: "MARKET",
      quantity: "0.02",
      newClientOrderId: "autoclose-1",
    });
    interface Row {
      readonly avgPrice: string;
      readonly executedQty: string;
      readonly isIsolated?: boolean;
    }
    const rows = (route: string) => call<{ readonly rows: readonly Row[] }>(world, route)[1].rows;
    const [own] = rows("GET /papi/v1/margin/forceOrders");
    const [row] = rows("GET /sapi/v1/margin/forceLiquidationRec");
    const [trade] = call<{ readonly price: string }[]>(world, "GET /papi/v1/margin/myTrades", {
      symbol: "BTCUSDT",
    })[1];
    assert.equal(own?.executedQty, "0.02000000");
    assert.equal(Number(own?.avgPrice), Number(trade?.price));
    assert.deepEqual([own?.isIsolated, row?.isIsolated], [undefined, false]);
  });

  it("cancels on Margin too", () => {
    const world = placed(rich(), 2);
    const [one] = call(world, "DELETE /sapi/v1/margin/order", {
      symbol: "BTCUSDT",
      orderId: "44412345678",
    });
    const [, all] = call<unknown[]>(one, "DELETE /sapi/v1/margin/openOrders", {
      symbol: "BTCUSDT",
    });
    assert.equal(all.length, 1);
    const [listed, { orderListId }] = call(world, "POST /sapi/v1/margin/order/oco", {
      symbol: "BTCUSDT",
      side: "SELL",
      quantity: "0.1",
      price: "70000",
      stopPrice: "55000",
    });
    const query = { symbol: "BTCUSDT", orderListId: String(orderListId) };
    call(listed, "DELETE /sapi/v1/margin/orderList", query);
    call(listed, "GET /sapi/v1/margin/orderList", { orderListId: String(orderListId) });
  });

  it("refuses what has too many places, and pairs that are not there", () => {
    const tiny = { ...limit, quantity: "0.0100000001" };
    assert.equal(refusal(rich(), "POST /papi/v1/margin/order", tiny)[0], -1111);
    const routes = [
      "GET /papi/v1/margin/openOrders",
      "GET /papi/v1/margin/allOrders",
      "GET /sapi/v1/margin/myTrades",
      "DELETE /papi/v1/margin/allOpenOrders",
    ];
    for (const route of routes) {
      assert.equal(refusal(rich(), route, { symbol: "XRPUSDT" })[0], -1121, route);
    }
  });
});

describe("reading what lists are asked for", () => {
  const SYMBOL = "BTCUSDT";

  it("counts the orders of ten seconds and of the day", () => {
    const counts = (world: World): readonly number[] =>
      call<{ readonly count: number }[]>(world, "GET /sapi/v1/margin/rateLimit/order", {})[1]
        .map(({ count }) => count);
    const world = placed(rich(), 3);
    assert.deepEqual(counts(world), [3, 3]);
    const time = world.time;
    assert.deepEqual(counts({ ...world, time: time + 8_999 }), [2, 3]);
    assert.deepEqual(counts({ ...world, time: time + 60_000 }), [0, 3]);
    assert.deepEqual(counts({ ...world, time: time + DAY }), [0, 0]);
  });

  it("gives order lists of one pair", () => {
    const oco = { side: "BUY", quantity: "0.01", price: "50000", stopPrice: "70000" };
    const stop = { stopLimitPrice: "71000", stopLimitTimeInForce: "GTC" };
    const world =
      call(rich(), "POST /papi/v1/margin/order/oco", { symbol: SYMBOL, ...oco, ...stop })[0];
    const all = (symbol: string) =>
      call<{ readonly symbol: string }[]>(world, "GET /sapi/v1/margin/allOrderList", {
        isIsolated: "FALSE",
        symbol,
      })[1].map((one) => one.symbol);
    assert.deepEqual(all(SYMBOL), [SYMBOL]);
    assert.deepEqual(all("ETHUSDT"), []);
  });

  it("gives trades of one order alone", () => {
    const buy = { symbol: SYMBOL, side: "BUY", type: "MARKET", quantity: "0.01" };
    const first = call<Order>(rich(), "POST /papi/v1/margin/order", buy);
    const second = call<Order>(first[0], "POST /papi/v1/margin/order", buy);
    const trades = (params: Record<string, string>) =>
      call<Order[]>(second[0], "GET /papi/v1/margin/myTrades", { symbol: SYMBOL, ...params })[1]
        .map(({ orderId }) => orderId);
    assert.deepEqual(trades({}), [first[1].orderId, second[1].orderId]);
    assert.deepEqual(trades({ orderId: String(second[1].orderId) }), [second[1].orderId]);
  });
});
