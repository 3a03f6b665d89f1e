/** What `executionReport` says of an order, as recorded from living accounts. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { advance, movePrices, openWorld, type World } from "../../../../simulator/mod.ts";
import type { StreamEvent } from "../../../../simulator/exchange/event.ts";
import { bodyOf, call } from "../../support.ts";

const ORDER = "/papi/v1/margin/order";
const buy = {
  symbol: "BTCUSDT",
  side: "BUY",
  type: "LIMIT",
  timeInForce: "GTC",
  quantity: "0.001",
  price: "50000",
};
const stop = { ...buy, side: "SELL", type: "STOP_LOSS_LIMIT", price: "49000", stopPrice: "50000" };
const oco = {
  symbol: "BTCUSDT",
  side: "SELL",
  quantity: "0.01",
  price: "70000",
  stopPrice: "50000",
  limitClientOrderId: "above",
  stopClientOrderId: "below",
};

type Given = Readonly<Record<string, string>>;

const reportsIn = (events: readonly StreamEvent[]): readonly StreamEvent[] =>
  events.filter(({ e }) => e === "executionReport");

/** An account that keeps the reports of its orders. */
const account = (opened: World = openWorld()) => {
  let world = opened;
  const reports: StreamEvent[] = [];
  const ask = async <A = Given>(method: string, path: string, params: Given): Promise<A> => {
    const [after, reply, events] = await call(world, method, path, params);
    world = after;
    reports.push(...reportsIn(events));
    return bodyOf<A>(reply);
  };
  const happens = (change: (world: World) => { world: World; events: readonly StreamEvent[] }) => {
    const after = change(world);
    world = after.world;
    reports.push(...reportsIn(after.events));
  };
  return {
    reports,
    ask,
    place: (order: Given) => ask("POST", ORDER, order),
    happens,
    last: (): StreamEvent => reports.at(-1) ?? assert.fail("no report"),
  };
};

// Recorded in 2020 for a README ("binance power toys"), in 2022 beside a client of sapi margin, and in 2026 by
// nautechsystems/nautilus_trader: `c` is the cancellation's id, as in its answer, and `C` the order's.
describe("the report of a cancelled order", () => {
  const ids = (reports: readonly StreamEvent[]) =>
    reports.filter(({ x }) => x === "CANCELED").map(({ c, C }) => [c, C]);

  it("names the cancellation, and the order as the original", async () => {
    const { ask, place, reports } = account();
    for (const given of [{ newClientOrderId: "gone" }, {}] as const) {
      await place({ ...buy, newClientOrderId: "mine" });
      const { clientOrderId = "" } = await ask("DELETE", ORDER, {
        symbol: "BTCUSDT",
        origClientOrderId: "mine",
        ...given,
      });
      assert.notEqual(clientOrderId, "mine");
      assert.deepEqual(ids(reports).at(-1), [clientOrderId, "mine"]);
    }
    assert.deepEqual(ids(reports)[0], ["gone", "mine"]);
    assert.deepEqual(reports.filter(({ x }) => x === "NEW").map(({ c, C }) => [c, C]), [
      ["mine", ""],
      ["mine", ""],
    ]);
  });

  it("does so for each order of a list, cancelled by the list or by one of them", async () => {
    const list = account();
    const { orderListId = "" } = await list.ask("POST", `${ORDER}/oco`, oco);
    const { orderReports } = await list.ask<{ orderReports: readonly Given[] }>(
      "DELETE",
      "/papi/v1/margin/orderList",
      { symbol: "BTCUSDT", orderListId: String(orderListId), newClientOrderId: "gone" },
    );
    const told = orderReports.map((each) => [each["clientOrderId"], each["origClientOrderId"]]);
    assert.deepEqual(ids(list.reports).sort(), told.sort());
    assert.deepEqual(told.map(([c]) => c), ["gone", "gone"]);
    const leg = account();
    await leg.ask("POST", `${ORDER}/oco`, oco);
    const { clientOrderId } = await leg.ask("DELETE", ORDER, {
      symbol: "BTCUSDT",
      origClientOrderId: "above",
    });
    assert.deepEqual(ids(leg.reports).sort(), [[clientOrderId, "above"], [clientOrderId, "below"]]);
  });

  it("does so where all orders of a pair are cancelled", async () => {
    const { ask, place, reports } = account();
    await place({ ...buy, newClientOrderId: "mine" });
    await ask("POST", `${ORDER}/oco`, oco);
    const [single, list] = await ask<readonly (Given & { orderReports: readonly Given[] })[]>(
      "DELETE",
      "/papi/v1/margin/allOpenOrders",
      { symbol: "BTCUSDT" },
    );
    const told = [single, ...list?.orderReports ?? []];
    assert.deepEqual(
      ids(reports).sort(),
      told.map((each) => [each?.["clientOrderId"], each?.["origClientOrderId"]]).sort(),
    );
  });
});

describe("whether an order works", () => {
  // 2021, an order of LTCUSDT that rests, and one that takes, each until it is filled: both end with `w` false.
  it("is said of it in the book alone by a report", async () => {
    const { ask, place, reports, happens } = account();
    await place({ ...buy, newClientOrderId: "a" });
    await ask("DELETE", ORDER, { symbol: "BTCUSDT", origClientOrderId: "a" });
    await place({ symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.001" });
    await place({ ...buy, price: "59000" });
    happens((world) => movePrices(world, { BTC: "58000" }));
    assert.deepEqual(reports.map(({ X, w }) => [X, w]), [
      ["NEW", true],
      ["CANCELED", false],
      ["NEW", true],
      ["FILLED", false],
      ["NEW", true],
      ["FILLED", false],
    ]);
  });

  // GET /sapi/v1/margin/allOrders as documented; ccxt fetch_orders, 2024: BTCUSDT LIMIT CANCELED, isWorking true.
  it("is said for good by queries of it once it has come to the book", async () => {
    const { ask, place } = account();
    const ended = async (order: Given): Promise<unknown> => {
      const { orderId } = await place(order);
      const id = { symbol: "BTCUSDT", orderId: String(orderId) };
      if (order["timeInForce"] !== "FOK") await ask("DELETE", ORDER, id);
      const { status, isWorking } = await ask("GET", ORDER, id);
      return [status, isWorking];
    };
    assert.deepEqual(await ended(buy), ["CANCELED", true]);
    assert.deepEqual(await ended({ ...buy, timeInForce: "FOK" }), ["EXPIRED", true]);
    assert.deepEqual(await ended(stop), ["CANCELED", false]);
  });

  // "Working Time; appears if the order is on the book": binance-spot-api-docs, user-data-stream.md. The
  // recorded cancellation of nautilus_trader has none.
  it("is said with the time since when, on the way into the book and in it", async () => {
    const { ask, place, reports, happens } = account();
    await place({ ...stop, newClientOrderId: "a" });
    await place({ ...buy, newClientOrderId: "b" });
    await ask("DELETE", ORDER, { symbol: "BTCUSDT", origClientOrderId: "b" });
    const began = (id: string) =>
      reports.filter(({ c, C }) => c === id || C === id).map((each) => each["W"]);
    const time = reports[0]?.["O"];
    assert.deepEqual([began("a"), began("b")], [[undefined], [time, undefined]]);
    happens((world) => advance(world, 60_000));
    happens((world) => movePrices(world, { BTC: "49500" }));
    assert.deepEqual(
      reports.slice(3).map(({ X, O, W }) => [X, O, W]),
      [["FILLED", time, Number(time) + 60_000]],
    );
  });
});

describe("the figures of a report", () => {
  // 2023, ARBUSDT bought for 5 USDT: both reports have Q "5.00000000".
  it("have the value that was ordered", async () => {
    const { place, reports } = account();
    await place({ symbol: "BTCUSDT", side: "BUY", type: "MARKET", quoteOrderQty: "100" });
    await place({ symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.001" });
    assert.deepEqual(reports.map(({ X, Q }) => [X, Q]), [
      ["NEW", "100.00000000"],
      ["FILLED", "100.00000000"],
      ["NEW", "0.00000000"],
      ["FILLED", "0.00000000"],
    ]);
  });

  // 2022, DCRUSD on Binance.US: the fill is the next report after the order's first one.
  it("have an id that grows with each report, also where no money moves", async () => {
    const { ask, place, reports, happens } = account();
    await ask("POST", `${ORDER}/oco`, oco);
    await ask("POST", "/sapi/v1/margin/order/otoco", {
      symbol: "BTCUSDT",
      workingType: "LIMIT",
      workingSide: "BUY",
      workingPrice: "60500",
      workingQuantity: "0.01",
      workingTimeInForce: "GTC",
      pendingSide: "SELL",
      pendingQuantity: "0.005",
      pendingAboveType: "LIMIT_MAKER",
      pendingAbovePrice: "66000",
      pendingBelowType: "STOP_LOSS",
      pendingBelowStopPrice: "50000",
    });
    for (const timeInForce of ["FOK", "FOK", "IOC", "GTC"]) await place({ ...buy, timeInForce });
    await place({ symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.001" });
    await ask("DELETE", "/papi/v1/margin/allOpenOrders", { symbol: "BTCUSDT" });
    await place({ ...buy, price: "59000" });
    happens((world) => movePrices(world, { BTC: "58000" }));
    const ids = reports.map(({ I }) => Number(I));
    assert.ok(ids.length >= 20, String(ids.length));
    assert.deepEqual(ids, [...new Set(ids)].sort((a, b) => a - b));
  });
});
