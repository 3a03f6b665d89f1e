import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { World } from "../../../../simulator/engine/world/world.ts";
import { call, holds, moved, refusal, rich } from "./support.ts";

const OCO = "POST /papi/v1/margin/order/oco";
const OTO = "POST /sapi/v1/margin/order/oto";
const OTOCO = "POST /sapi/v1/margin/order/otoco";
const oco = {
  symbol: "BTCUSDT",
  side: "SELL",
  quantity: "0.1",
  price: "70000",
  stopPrice: "55000",
};
const oto = {
  symbol: "BTCUSDT",
  workingType: "LIMIT",
  workingSide: "BUY",
  workingPrice: "59000",
  workingQuantity: "0.1",
  workingTimeInForce: "GTC",
  pendingType: "LIMIT_MAKER",
  pendingSide: "SELL",
  pendingQuantity: "0.05",
  pendingPrice: "66000",
};
const otoco = {
  symbol: "BTCUSDT",
  workingType: "LIMIT",
  workingSide: "BUY",
  workingPrice: "59000",
  workingQuantity: "0.1",
  workingTimeInForce: "GTC",
  pendingSide: "SELL",
  pendingQuantity: "0.05",
  pendingAboveType: "LIMIT_MAKER",
  pendingAbovePrice: "66000",
  pendingBelowType: "STOP_LOSS",
  pendingBelowStopPrice: "50000",
};

interface List {
  readonly orderListId: string;
  readonly listStatusType: string;
  readonly listOrderStatus: string;
  readonly orders: readonly { readonly orderId: string }[];
  readonly orderReports: readonly { readonly status: string; readonly type: string }[];
}

const statuses = (world: World): readonly string[] =>
  call<{ status: string }[]>(world, "GET /papi/v1/margin/allOrders", { symbol: "BTCUSDT" })[1]
    .map(({ status }) => status);

const listOf = (world: World, orderListId: string): List =>
  call<List>(world, "GET /papi/v1/margin/orderList", { orderListId })[1];

describe("an OCO", () => {
  it("locks for the dearer of its orders alone", () => {
    const [placed, list] = call<List>(rich(), OCO, oco);
    assert.equal(list.orderListId, "33312345678");
    assert.deepEqual(list.orderReports.map(({ type, status }) => [type, status]), [
      ["STOP_LOSS", "NEW"],
      ["LIMIT_MAKER", "NEW"],
    ]);
    assert.equal(holds(placed, "BTC", "locked"), "0.1");
    const buy = { ...oco, side: "BUY", price: "50000", stopPrice: "65000" };
    assert.equal(holds(call(rich(), OCO, buy)[0], "USDT", "locked"), "6500");
  });

  it("keeps one order where the other fills or goes off", () => {
    const [placed, { orderListId }] = call<List>(rich(), OCO, oco);
    const risen = moved(placed, "BTCUSDT", "70000");
    assert.deepEqual(statuses(risen), ["EXPIRED", "FILLED"]);
    assert.equal(listOf(risen, orderListId).listOrderStatus, "ALL_DONE");
    const fallen = moved(placed, "BTCUSDT", "54000");
    assert.deepEqual(statuses(fallen), ["FILLED", "EXPIRED"]);
    assert.deepEqual([holds(fallen, "BTC", "locked"), holds(fallen, "USDT", "cross")], [
      "0",
      "105394.6",
    ]);
    const [withLimit] = call<List>(rich(), OCO, {
      ...oco,
      stopLimitPrice: "54500",
      stopLimitTimeInForce: "GTC",
    });
    const off = moved(withLimit, "BTCUSDT", "54000");
    assert.deepEqual(statuses(off), ["NEW", "EXPIRED"]);
    assert.equal(holds(off, "BTC", "locked"), "0.1");
    assert.deepEqual(statuses(moved(off, "BTCUSDT", "54600")), ["FILLED", "EXPIRED"]);
  });

  it("ends as a whole where one order or the list is cancelled", () => {
    const [placed, list] = call<List>(rich(), OCO, oco);
    const [one] = call(placed, "DELETE /papi/v1/margin/order", {
      symbol: "BTCUSDT",
      orderId: list.orders[1]?.orderId ?? "",
    });
    assert.deepEqual(statuses(one), ["CANCELED", "CANCELED"]);
    const query = { symbol: "BTCUSDT", orderListId: list.orderListId };
    const [both, ended] = call<List>(placed, "DELETE /papi/v1/margin/orderList", query);
    assert.deepEqual([ended.listStatusType, ended.orderReports.length], ["ALL_DONE", 2]);
    assert.equal(holds(both, "BTC", "cross"), "1");
    assert.equal(refusal(both, "DELETE /papi/v1/margin/orderList", query)[0], -2011);
  });

  it("borrows once for both", () => {
    const poor = rich({ USDT: { cross: "5000" } });
    const buy = { ...oco, side: "BUY", price: "50000", stopPrice: "65000" };
    const [placed] = call<List>(poor, OCO, { ...buy, sideEffectType: "MARGIN_BUY" });
    assert.equal(holds(placed, "USDT", "debt"), "-1500");
  });

  it("is refused where its prices are on the wrong sides, or its id is open", () => {
    assert.deepEqual(refusal(rich(), OCO, { ...oco, stopPrice: "61000" }), [
      -2010,
      "The relationship of the prices for the orders is not correct.",
    ]);
    const named = { ...oco, listClientOrderId: "mine" };
    assert.deepEqual(refusal(call(rich(), OCO, named)[0], OCO, named), [
      -2010,
      "Duplicate order sent.",
    ]);
    assert.equal(
      refusal(rich(), OCO, { ...oco, limitClientOrderId: "a", stopClientOrderId: "a" })[0],
      -2010,
    );
  });
});

describe("an OTO", () => {
  it("places the second order once the first is filled", () => {
    const [placed, list] = call<List>(rich(), OTO, oto);
    assert.deepEqual(list.orderReports.map(({ status }) => status), ["NEW", "PENDING_NEW"]);
    assert.deepEqual([holds(placed, "USDT", "locked"), holds(placed, "BTC", "locked")], [
      "5900",
      "0",
    ]);
    const bought = moved(placed, "BTCUSDT", "59000");
    assert.deepEqual(statuses(bought), ["FILLED", "NEW"]);
    assert.equal(holds(bought, "BTC", "locked"), "0.05");
    assert.equal(listOf(bought, list.orderListId).listOrderStatus, "EXECUTING");
    const sold = moved(bought, "BTCUSDT", "66000");
    assert.deepEqual(statuses(sold), ["FILLED", "FILLED"]);
    assert.equal(listOf(sold, list.orderListId).listOrderStatus, "ALL_DONE");
  });

  it("goes on at once where the first order takes, and fails where the second cannot be placed", () => {
    const [placed] = call<List>(rich(), OTO, { ...oto, workingPrice: "60000" });
    assert.deepEqual(statuses(placed), ["FILLED", "NEW"]);
    const [tooMuch, list] = call<List>(rich(), OTO, {
      ...oto,
      workingPrice: "60000",
      pendingQuantity: "5",
    });
    assert.deepEqual(statuses(tooMuch), ["FILLED", "EXPIRED"]);
    assert.equal(list.listOrderStatus, "REJECT");
  });

  it("trades with an order that the same move of the price reaches, of which only the rest is left then", () => {
    const ORDER = "POST /sapi/v1/margin/order";
    const [waiting, { orderId }] = call(rich(), ORDER, {
      symbol: "BTCUSDT",
      side: "BUY",
      type: "LIMIT",
      quantity: "0.08",
      price: "58000",
      timeInForce: "GTC",
    });
    const { pendingPrice: _, ...rest } = oto;
    const [placed] = call<List>(waiting, OTO, { ...rest, pendingType: "MARKET" });
    const fallen = moved(placed, "BTCUSDT", "57000");
    assert.deepEqual(statuses(fallen), ["FILLED", "FILLED", "FILLED"]);
    const filled = call<{ orderId: string; qty: string }[]>(
      fallen,
      "GET /papi/v1/margin/myTrades",
      {
        symbol: "BTCUSDT",
      },
    )[1].filter((trade) => trade.orderId === orderId);
    assert.deepEqual(filled.map(({ qty }) => qty), ["0.05000000", "0.03000000"]);
  });

  it("spends what is there, where the order that it places fills another list", () => {
    const { pendingPrice: _, ...rest } = oto;
    const turn = {
      ...rest,
      workingSide: "SELL",
      pendingType: "MARKET",
      pendingSide: "BUY",
      pendingQuantity: "0.1",
    };
    const poor = rich({ USDT: { cross: "4000" }, BTC: { cross: "1" } });
    const low = { ...turn, workingPrice: "60100", workingQuantity: "0.05" };
    const high = { ...turn, workingPrice: "60300", workingQuantity: "0.03" };
    const placed = call<List>(call<List>(poor, OTO, low)[0], OTO, high)[0];
    // The buy of the low list takes the sell of the high one, whose buy then spends the rest of the money.
    const risen = moved(placed, "BTCUSDT", "60700");
    assert.deepEqual(statuses(risen), ["FILLED", "EXPIRED", "FILLED", "FILLED"]);
  });

  it("ends with its first order", () => {
    const [placed, list] = call<List>(rich(), OTO, oto);
    const [ended] = call(placed, "DELETE /sapi/v1/margin/order", {
      symbol: "BTCUSDT",
      orderId: list.orders[0]?.orderId ?? "",
    });
    assert.deepEqual(statuses(ended), ["CANCELED", "CANCELED"]);
    const [ioc] = call(rich(), OTO, { ...oto, workingTimeInForce: "IOC" });
    assert.deepEqual(statuses(ioc), ["EXPIRED", "EXPIRED"]);
  });
});

describe("an OTOCO", () => {
  it("places a pair once the first order is filled", () => {
    const [placed, list] = call<List>(rich(), OTOCO, otoco);
    assert.equal(list.orders.length, 3);
    const bought = moved(placed, "BTCUSDT", "59000");
    assert.deepEqual(statuses(bought), ["FILLED", "NEW", "NEW"]);
    assert.equal(holds(bought, "BTC", "locked"), "0.05");
    const fallen = moved(bought, "BTCUSDT", "50000");
    assert.deepEqual(statuses(fallen), ["FILLED", "EXPIRED", "FILLED"]);
    assert.deepEqual(call<List[]>(bought, "GET /sapi/v1/margin/openOrderList")[1].length, 1);
    assert.deepEqual(call<List[]>(fallen, "GET /sapi/v1/margin/openOrderList")[1].length, 0);
    assert.deepEqual(call<List[]>(fallen, "GET /sapi/v1/margin/allOrderList")[1].length, 1);
  });

  // The description and the schema of the exchange's own page of this endpoint.
  it("is among the open OTO lists, without the ids of the orders that wait", () => {
    interface Waiting {
      readonly orders: readonly { readonly orderId: string | null; readonly status: string }[];
    }
    const OPEN = "GET /sapi/v1/margin/oto/openOrderList";
    const ids = (world: World) =>
      call<Waiting[]>(world, OPEN)[1].map(({ orders }) =>
        orders.map(({ orderId, status }) => [orderId === null, status])
      );
    const placed = call(call(rich(), OTOCO, otoco)[0], OCO, oco)[0];
    assert.deepEqual(ids(placed), [
      [[false, "NEW"], [true, "PENDING_NEW"], [true, "PENDING_NEW"]],
    ]);
    assert.deepEqual(call(placed, OPEN, { symbol: "ETHUSDT" })[1], []);
    const bought = moved(placed, "BTCUSDT", "59000");
    assert.deepEqual(ids(bought), [[[false, "FILLED"], [false, "NEW"], [false, "NEW"]]]);
    assert.deepEqual(ids(moved(bought, "BTCUSDT", "50000")), []);
  });

  it("is refused where the pair does not fit", () => {
    const { pendingAbovePrice, pendingBelowStopPrice, ...rest } = otoco;
    const aboveLimit = { pendingAbovePrice };
    const aboveStop = { pendingAboveType: "STOP_LOSS", pendingAboveStopPrice: "66000" };
    const belowStop = { pendingBelowStopPrice };
    const belowLimit = { pendingBelowType: "LIMIT_MAKER", pendingBelowPrice: "50000" };
    const bad = (...changes: readonly Record<string, string>[]) =>
      refusal(rich(), OTOCO, Object.assign({ ...rest }, ...changes))[0];
    assert.equal(bad(aboveLimit, belowLimit), -1168);
    assert.equal(bad(aboveStop, belowStop), -1197);
    assert.equal(bad(aboveStop, belowLimit), -1166);
    assert.equal(bad(aboveLimit, belowStop, { pendingSide: "BUY" }), -1165);
    assert.equal(bad(aboveStop, belowStop, { pendingSide: "BUY" }), -1196);
    assert.equal(bad(aboveLimit, { pendingBelowStopPrice: "67000" }), -2010);
  });
});
