import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { StreamEvent } from "../../../../simulator/exchange/event.ts";
import { nothing } from "../../../../simulator/engine/happened.ts";
import { streamed } from "../../../../simulator/exchange/streams.ts";
import { isRefused } from "../../../../simulator/engine/refusal.ts";
import type { CmConditionalOrderState, UmAlgoOrder } from "../../../../endpoints/portfolio/mod.ts";
import { MAX_ALGOS } from "../../../../simulator/engine/waiting/checks.ts";
import { finishAlgos } from "../../../../simulator/engine/waiting/triggers.ts";
import { cancelFutures } from "../../../../simulator/engine/futures/cancel.ts";
import { placeFutures } from "../../../../simulator/engine/futures/orders.ts";
import { positionOf } from "../../../../simulator/engine/futures/position.ts";
import type { Prices } from "../../../../simulator/engine/market/prices.ts";
import { advance, movePrices } from "../../../../simulator/exchange/clock.ts";
import type { FuturesKind, PositionSide, World } from "../../../../simulator/engine/world/world.ts";
import { conserved } from "../../places.ts";
import { ask, done, eventNames, type Params } from "../route_support.ts";
import { marketDraft } from "../../support.ts";
import { trimmed, units } from "../../../../lib/decimal.ts";
import { openWorld } from "../../../../simulator/engine/open.ts";
import { withSettings } from "../../../../simulator/engine/settings.ts";
import { orderByClientId } from "../../../../simulator/engine/futures/book.ts";

const NEW = "POST /papi/v1/um/algo/order";
const CANCEL = "DELETE /papi/v1/um/algo/order";
const QUERY = "GET /papi/v1/um/algo/algoOrder";
const OPEN = "GET /papi/v1/um/algo/openAlgoOrders";
const HISTORY = "GET /papi/v1/um/algo/allAlgoOrders";

const base = { algoType: "CONDITIONAL", symbol: "BTCUSDT", side: "SELL" };
const stop: Params = { ...base, type: "STOP_MARKET", triggerPrice: "55000", quantity: "0.01" };

const world = openWorld();

const market = (
  from: World,
  side: "BUY" | "SELL",
  quantity: string,
  positionSide: PositionSide = "BOTH",
  kind: FuturesKind = "um",
): World => {
  const symbol = kind === "um" ? "BTCUSDT" : "BTCUSD_PERP";
  const draft = { ...marketDraft(quantity), symbol, side, positionSide };
  const placed = placeFutures(from, kind, draft);
  return isRefused(placed) ? assert.fail(placed.refused) : placed.world;
};

const held = (from: World, positionSide: PositionSide = "BOTH", kind: FuturesKind = "um") =>
  trimmed(
    positionOf(from, kind, kind === "um" ? "BTCUSDT" : "BTCUSD_PERP", positionSide).amount,
  );

const moved = (from: World, ...moves: readonly Prices[]): World =>
  moves.reduce((before, prices) => movePrices(before, prices).world, from);

const stateOf = (from: World, clientAlgoId: string): UmAlgoOrder =>
  done<UmAlgoOrder>(from, QUERY, { clientAlgoId }).body;

describe("placing algo orders", () => {
  it("answers as documented, with all digits of the id", () => {
    const { world: placed, body, events } = done<UmAlgoOrder>(world, NEW, {
      ...stop,
      clientAlgoId: "a",
    });
    assert.deepEqual(body, {
      algoId: "66612345678",
      clientAlgoId: "a",
      algoType: "CONDITIONAL",
      orderType: "STOP_MARKET",
      symbol: "BTCUSDT",
      side: "SELL",
      positionSide: "BOTH",
      timeInForce: "GTC",
      quantity: "0.010",
      algoStatus: "NEW",
      triggerPrice: "55000.00",
      price: "0.00",
      selfTradePreventionMode: "NONE",
      workingType: "CONTRACT_PRICE",
      priceMatch: "NONE",
      closePosition: false,
      priceProtect: false,
      reduceOnly: false,
      activatePrice: "",
      callbackRate: "",
      createTime: world.time,
      updateTime: world.time,
      triggerTime: 0,
      goodTillDate: 0,
    });
    assert.deepEqual(eventNames(events), ["ALGO_UPDATE NEW"]);
    assert.equal(stateOf(placed, "a").actualOrderId, "");
  });

  const refusals: readonly (readonly [name: string, params: Params, code: number])[] = [
    ["a stop that is reached", { ...stop, triggerPrice: "60000" }, -2021],
    ["a buying stop below the market", { ...stop, side: "BUY" }, -2021],
    ["a profit that is reached", { ...stop, type: "TAKE_PROFIT_MARKET" }, -2021],
    ["a trigger price of nothing", { ...stop, triggerPrice: "0" }, -4006],
    ["a trigger price off the tick", { ...stop, triggerPrice: "55000.05" }, -4014],
    ["an unknown contract", { ...stop, symbol: "ABCUSDT" }, -1121],
    ["a quantity of nothing", { ...stop, quantity: "0" }, -4003],
    ["a quantity of too many decimals", { ...stop, quantity: "0.0105" }, -1111],
    ["a trigger price of too many decimals", { ...stop, triggerPrice: "55000.005" }, -1111],
    ["a value too small", { ...stop, triggerPrice: "1000", quantity: "0.001" }, -4164],
    ["a side of another mode", { ...stop, positionSide: "LONG" }, -4061],
    ["a limit far above", { ...stop, type: "STOP", price: "70000" }, -4183],
    ["a limit far below", { ...stop, type: "STOP", price: "40000" }, -4184],
    ["neither quantity nor closing", { ...base, type: "STOP_MARKET", triggerPrice: "5" }, -1102],
    ["no trigger price", { ...base, type: "STOP_MARKET", quantity: "1" }, -1102],
    ["no callback rate", { ...base, type: "TRAILING_STOP_MARKET", quantity: "1" }, -1102],
    [
      "a trailing order that follows already",
      {
        ...base,
        type: "TRAILING_STOP_MARKET",
        quantity: "1",
        callbackRate: "1",
        activatePrice: "59000",
      },
      -2021,
    ],
    [
      "closing with a limit order",
      { ...base, type: "STOP", triggerPrice: "55000", price: "55000", closePosition: "true" },
      -1106,
    ],
    [
      "a date too near",
      { ...stop, timeInForce: "GTD", goodTillDate: String(world.time + 600_000) },
      -5040,
    ],
  ];
  for (const [name, params, code] of refusals) {
    it(`refuses ${name}`, () => {
      const refused = ask(world, NEW, params);
      assert.equal(refused.code, code);
      assert.equal(refused.world, world);
    });
  }

  it("holds client ids apart among open orders only", () => {
    const placed = done(world, NEW, { ...stop, clientAlgoId: "a" }).world;
    assert.equal(ask(placed, NEW, { ...stop, clientAlgoId: "a" }).code, -4116);
    const gone = done(placed, CANCEL, { clientAlgoId: "a" }).world;
    const again = done(gone, NEW, { ...stop, clientAlgoId: "a" }).world;
    assert.equal(stateOf(again, "a").algoId, "66612345679");
  });

  it("takes so many and no more", () => {
    let full = world;
    for (let i = 0; i < MAX_ALGOS; i++) full = done(full, NEW, stop).world;
    assert.equal(ask(full, NEW, stop).code, -4045);
  });

  it("are refused where the contract takes no orders", () => {
    for (const [status, code] of [["CLOSE", -1121], ["HALT", -4108]] as const) {
      const { um } = world.market;
      const BTCUSDT = { ...(um["BTCUSDT"] ?? assert.fail("no contract")), status };
      const closed = { ...world, market: { ...world.market, um: { ...um, BTCUSDT } } };
      assert.equal(ask(closed, NEW, stop).code, code);
    }
  });

  it("takes no more on a contract than its filter says", () => {
    const btc = world.market.um["BTCUSDT"] ?? assert.fail();
    const um = { ...world.market.um, BTCUSDT: { ...btc, maxWaiting: 3 } };
    let full: World = { ...world, market: { ...world.market, um } };
    for (let i = 0; i < 3; i++) full = done(full, NEW, stop).world;
    assert.equal(ask(full, NEW, stop).code, -4045);
    const other = { ...stop, symbol: "ETHUSDT", triggerPrice: "2300", quantity: "1" };
    done(full, NEW, other);
    // Those of other contracts do not count.
    let free: World = { ...world, market: { ...world.market, um } };
    for (let i = 0; i < 3; i++) free = done(free, NEW, other).world;
    done(free, NEW, stop);
  });
});

describe("setting off", () => {
  it("places a new order that is linked by its id", () => {
    const long = market(world, "BUY", "0.01");
    const placed = done(long, NEW, { ...stop, clientAlgoId: "a" }).world;
    const before = movePrices(placed, { BTCUSDT: "55000.1" });
    assert.deepEqual(before.events, []);
    const { world: hit, events } = movePrices(before.world, { BTCUSDT: "55000" });
    assert.deepEqual(eventNames(events), [
      "ALGO_UPDATE TRIGGERING",
      "ALGO_UPDATE TRIGGERED",
      "ORDER_TRADE_UPDATE NEW",
      "ORDER_TRADE_UPDATE FILLED",
      "ACCOUNT_UPDATE",
      "ALGO_UPDATE FINISHED",
    ]);
    const order = orderByClientId(hit, "um", "a");
    assert.equal(order?.origType, "STOP_MARKET");
    const state = stateOf(hit, "a");
    assert.deepEqual(
      [state.algoStatus, state.actualOrderId, state.actualPrice, state.triggerTime],
      ["FINISHED", order?.orderId, "55000.00000", world.time],
    );
    assert.equal(held(hit), "0");
    assert.equal(ask(hit, CANCEL, { clientAlgoId: "a" }).code, -2011);
    conserved(hit);
  });

  it("watches the mark price where it is told to", () => {
    const placed =
      done(world, NEW, { ...stop, workingType: "MARK_PRICE", clientAlgoId: "a" }).world;
    const last = moved(placed, { "BTCUSDT:last": "50000" });
    assert.equal(stateOf(last, "a").algoStatus, "NEW");
    assert.equal(stateOf(moved(last, { "BTCUSDT:mark": "54000" }), "a").algoStatus, "FINISHED");
  });

  it("waits where mark and contract price lie apart and it is protected", () => {
    const placed = done(world, NEW, { ...stop, priceProtect: "true", clientAlgoId: "a" }).world;
    const apart = moved(placed, { "BTCUSDT:last": "50000" });
    assert.equal(stateOf(apart, "a").algoStatus, "NEW");
    assert.equal(stateOf(moved(apart, { "BTCUSDT:mark": "51000" }), "a").algoStatus, "FINISHED");
  });

  it("lets a limit order rest, and finishes with it", () => {
    const params = { ...stop, type: "STOP", price: "56000", clientAlgoId: "a" };
    const hit = movePrices(done(world, NEW, params).world, { BTCUSDT: "54000" });
    assert.deepEqual(eventNames(hit.events), [
      "ALGO_UPDATE TRIGGERING",
      "ALGO_UPDATE TRIGGERED",
      "ORDER_TRADE_UPDATE NEW",
    ]);
    assert.equal(stateOf(hit.world, "a").algoStatus, "TRIGGERED");
    const filled = movePrices(hit.world, { BTCUSDT: "56000" });
    assert.deepEqual(eventNames(filled.events), [
      "ORDER_TRADE_UPDATE FILLED",
      "ACCOUNT_UPDATE",
      "ALGO_UPDATE FINISHED",
    ]);
    const order = orderByClientId(hit.world, "um", "a") ?? assert.fail("no order");
    const cancelled = streamed(finishAlgos(cancelFutures(hit.world, "um", order)));
    assert.deepEqual(eventNames(cancelled.events), [
      "ORDER_TRADE_UPDATE CANCELED",
      "ALGO_UPDATE FINISHED",
    ]);
  });

  it("tells that it finished where an order had its client id before it was set off", () => {
    const own = { ...marketDraft("0.01"), clientOrderId: "a", price: units("50000") };
    const first = placeFutures(world, "um", { ...own, type: "LIMIT", origType: "LIMIT" });
    if (isRefused(first)) assert.fail(first.refused);
    const params = { ...stop, type: "STOP", price: "56000", clientAlgoId: "a" };
    const placed = done<UmAlgoOrder>(first.world, NEW, params);
    const hit = movePrices(placed.world, { BTCUSDT: "54000" });
    const told = hit.events.find(({ e }) => e === "ORDER_TRADE_UPDATE")?.["o"];
    assert.equal((told as Record<string, unknown>)["si"], BigInt(placed.body.algoId));
    const filled = movePrices(hit.world, { BTCUSDT: "56000" });
    assert.ok(eventNames(filled.events).includes("ALGO_UPDATE FINISHED"));
  });

  it("tells that it finished where another one has its client id since it was set off", () => {
    const params = { ...stop, type: "STOP", price: "56000", clientAlgoId: "a" };
    const hit = movePrices(done(world, NEW, params).world, { BTCUSDT: "54000" });
    const later = { ...stop, triggerPrice: "50000", clientAlgoId: "a" };
    const filled = movePrices(done(hit.world, NEW, later).world, { BTCUSDT: "56000" });
    assert.ok(eventNames(filled.events).includes("ALGO_UPDATE FINISHED"));
  });

  it("takes profit on the way up and buys on the way down", () => {
    const profit = {
      ...stop,
      type: "TAKE_PROFIT_MARKET",
      triggerPrice: "65000",
      clientAlgoId: "a",
    };
    const buy = { ...profit, side: "BUY", triggerPrice: "50000", clientAlgoId: "b" };
    const both = done(done(world, NEW, profit).world, NEW, buy).world;
    const up = moved(both, { BTCUSDT: "65000" });
    assert.deepEqual(
      [stateOf(up, "a").algoStatus, stateOf(up, "b").algoStatus],
      ["FINISHED", "NEW"],
    );
    assert.equal(stateOf(moved(up, { BTCUSDT: "50000" }), "b").algoStatus, "FINISHED");
  });

  it("closes a whole position, and notes where there is none", () => {
    const { quantity: _, ...rest } = stop;
    const params = { ...rest, closePosition: "true", clientAlgoId: "a" };
    const long = done(market(world, "BUY", "0.037"), NEW, params).world;
    assert.equal(held(moved(long, { BTCUSDT: "55000" })), "0");
    const lasting = { ...params, timeInForce: "GTC" };
    const none = movePrices(done(world, NEW, lasting).world, { BTCUSDT: "55000" });
    assert.deepEqual(eventNames(none.events), ["ALGO_UPDATE TRIGGERING", "ALGO_UPDATE REJECTED"]);
    assert.equal(
      (none.events[1]?.["ao"] as { rm: string }).rm,
      "ReduceOnly Order is rejected.",
    );
  });

  it("closes the long side in hedge mode and leaves the short one", () => {
    const hedged = withSettings(world, { hedgeMode: true });
    const both = market(market(hedged, "BUY", "0.02", "LONG"), "SELL", "0.03", "SHORT");
    const { quantity: _, ...rest } = stop;
    const params = { ...rest, closePosition: "true", positionSide: "LONG" };
    assert.equal(ask(both, NEW, { ...params, side: "BUY", triggerPrice: "65000" }).code, -1128);
    const hit = moved(done(both, NEW, params).world, { BTCUSDT: "54000" });
    assert.deepEqual([held(hit, "LONG"), held(hit, "SHORT")], ["0", "-0.03"]);
  });

  it("notes why an order was refused", () => {
    const huge = {
      ...stop,
      side: "BUY",
      triggerPrice: "61000",
      quantity: "900",
      clientAlgoId: "a",
    };
    const hit = movePrices(done(world, NEW, huge).world, { BTCUSDT: "61000" });
    const state = stateOf(hit.world, "a");
    assert.deepEqual([state.algoStatus, state.actualOrderId], ["REJECTED", ""]);
    assert.equal((hit.events[1]?.["ao"] as { rm: string }).rm, "Margin is insufficient.");
  });

  it("matches the price at the moment it is set off", () => {
    const params = { ...stop, type: "STOP", priceMatch: "QUEUE", clientAlgoId: "a" };
    const hit = moved(done(world, NEW, params).world, { BTCUSDT: "54000" });
    assert.equal(orderByClientId(hit, "um", "a")?.price, units("54000.1"));
  });
});

describe("trailing", () => {
  const trail = {
    ...base,
    type: "TRAILING_STOP_MARKET",
    quantity: "0.01",
    callbackRate: "1.5",
    clientAlgoId: "t",
  };

  it("follows from now on where no price is named", () => {
    const placed = done<UmAlgoOrder>(world, NEW, trail);
    assert.equal(placed.body.triggerPrice, "59100.00");
    const up = moved(placed.world, { BTCUSDT: "64000" }, { BTCUSDT: "63040.1" });
    assert.deepEqual(
      [stateOf(up, "t").algoStatus, stateOf(up, "t").triggerPrice],
      ["NEW", "63040.00"],
    );
    assert.equal(stateOf(moved(up, { BTCUSDT: "63040" }), "t").algoStatus, "FINISHED");
  });

  it("does not follow before its activation price", () => {
    const placed = done(world, NEW, { ...trail, activatePrice: "62000" }).world;
    const down = moved(placed, { BTCUSDT: "61999.9" }, { BTCUSDT: "50000" });
    assert.equal(stateOf(down, "t").algoStatus, "NEW");
    const hit = moved(down, { BTCUSDT: "62000" }, { BTCUSDT: "61070" });
    assert.equal(stateOf(hit, "t").algoStatus, "FINISHED");
  });

  it("tells a second NEW once it follows", () => {
    const activated = (events: readonly StreamEvent[]) =>
      events.map(({ ao }) => {
        const { X, ia } = ao as { readonly X: string; readonly ia?: boolean };
        return [X, ia];
      });
    const placed = done(world, NEW, { ...trail, activatePrice: "62000" });
    assert.deepEqual(activated(placed.events), [["NEW", false]]);
    const near = movePrices(placed.world, { BTCUSDT: "61999.9" });
    assert.deepEqual(activated(near.events), []);
    const there = movePrices(near.world, { BTCUSDT: "62000" });
    assert.deepEqual(activated(there.events), [["NEW", true]]);
    assert.deepEqual(activated(movePrices(there.world, { BTCUSDT: "63000" }).events), []);
    assert.deepEqual(activated(done(world, NEW, trail).events), [["NEW", true]]);
    assert.deepEqual(activated(done(world, NEW, stop).events), [["NEW", undefined]]);
  });

  it("follows the market down where it buys", () => {
    const placed = done(world, NEW, { ...trail, side: "BUY" }).world;
    const down = moved(placed, { BTCUSDT: "50000" }, { BTCUSDT: "50749.9" });
    assert.equal(stateOf(down, "t").algoStatus, "NEW");
    assert.equal(stateOf(moved(down, { BTCUSDT: "50750" }), "t").algoStatus, "FINISHED");
  });

  it("follows down from its activation price on where it buys", () => {
    const placed = done(world, NEW, { ...trail, side: "BUY", activatePrice: "58000" }).world;
    const up = moved(placed, { BTCUSDT: "58000.1" }, { BTCUSDT: "64000" });
    assert.equal(stateOf(up, "t").algoStatus, "NEW");
    const near = moved(up, { BTCUSDT: "58000" }, { BTCUSDT: "58869.9" });
    assert.equal(stateOf(near, "t").algoStatus, "NEW");
    assert.equal(stateOf(moved(near, { BTCUSDT: "58870" }), "t").algoStatus, "FINISHED");
  });
});

describe("cancelling and reading", () => {
  const two = done(done(world, NEW, { ...stop, clientAlgoId: "a" }).world, NEW, {
    ...stop,
    symbol: "ETHUSDT",
    triggerPrice: "2000",
    clientAlgoId: "b",
  }).world;

  it("cancels one, and not twice", () => {
    const gone = done(two, CANCEL, { algoId: "66612345678" });
    assert.deepEqual(gone.body, { complete: true });
    assert.deepEqual(eventNames(gone.events), ["ALGO_UPDATE CANCELED"]);
    assert.equal(ask(gone.world, CANCEL, { clientAlgoId: "a" }).code, -2011);
    assert.equal(stateOf(gone.world, "a").algoStatus, "CANCELED");
    assert.equal(ask(two, QUERY, { algoId: "1" }).code, -2013);
  });

  it("cancels all of a contract", () => {
    const gone = done(two, "DELETE /papi/v1/um/algo/allOpenOrders", { symbol: "BTCUSDT" });
    assert.deepEqual(gone.body, {
      code: 200,
      msg: "The operation of cancel all open order is done.",
    });
    const left = done<readonly UmAlgoOrder[]>(gone.world, OPEN).body;
    assert.deepEqual(left.map(({ clientAlgoId }) => clientAlgoId), ["b"]);
  });

  it("lists open ones by contract, id and type", () => {
    const ids = (params: Params) =>
      done<readonly UmAlgoOrder[]>(two, OPEN, params).body.map((each) => each.clientAlgoId);
    assert.deepEqual(ids({}), ["a", "b"]);
    assert.deepEqual(ids({ symbol: "ETHUSDT" }), ["b"]);
    assert.deepEqual(ids({ algoId: "66612345678" }), ["a"]);
    assert.deepEqual(ids({ algoType: "OTHER" }), []);
  });

  it("lists past ones by id, time and number", () => {
    const later = advance(two, 60_000).world;
    const more = done(later, NEW, { ...stop, clientAlgoId: "c" }).world;
    const gone = done(more, CANCEL, { clientAlgoId: "a" }).world;
    const ids = (params: Params = {}) =>
      done<readonly UmAlgoOrder[]>(gone, HISTORY, { symbol: "BTCUSDT", ...params }).body
        .map((each) => each.clientAlgoId);
    assert.deepEqual(ids(), ["a", "c"]);
    assert.deepEqual(ids({ limit: "1" }), ["c"]);
    assert.deepEqual(ids({ algoId: "66612345680" }), ["c"]);
    assert.deepEqual(ids({ endTime: String(world.time) }), ["a"]);
    assert.deepEqual(ids({ startTime: String(later.time) }), ["c"]);
    assert.deepEqual(ids({ endTime: String(later.time + 30 * 86_400_000) }), ["a", "c"]);
    const span = { symbol: "BTCUSDT", startTime: "0", endTime: "604800000" };
    assert.equal(ask(gone, HISTORY, span).code, -1127);
    assert.equal(ask(gone, HISTORY, { ...span, startTime: "604800001" }).code, -1023);
  });

  it("lists by id what is older than the span that it lists by time", () => {
    const later = advance(two, 8 * 86_400_000).world;
    const ids = (params: Params = {}) =>
      done<readonly UmAlgoOrder[]>(later, HISTORY, { symbol: "BTCUSDT", ...params }).body
        .map((each) => each.clientAlgoId);
    assert.deepEqual(ids(), []);
    assert.deepEqual(ids({ algoId: "66612345678" }), ["a"]);
  });

  it("remembers an order whose fills it led to longer than one without", () => {
    const hit = moved(world, { BTC: "60000" });
    const placed = done(hit, NEW, { ...stop, clientAlgoId: "hit" }).world;
    const filled = movePrices(placed, { BTC: "54000" }).world;
    const gone = done(placed, CANCEL, { clientAlgoId: "hit" }).world;
    const days = (from: World, count: number) => advance(from, count * 86_400_000).world;
    assert.equal(stateOf(days(filled, 4), "hit").algoStatus, "FINISHED");
    assert.equal(ask(days(gone, 4), QUERY, { clientAlgoId: "hit" }).code, -2013);
  });

  it("forgets an order without fills after three days", () => {
    const gone = done(two, CANCEL, { clientAlgoId: "a" }).world;
    const later = advance(gone, 3 * 86_400_000).world;
    assert.equal(stateOf(later, "a").algoStatus, "CANCELED");
    assert.equal(ask(advance(later, 1).world, QUERY, { clientAlgoId: "a" }).code, -2013);
    assert.equal(stateOf(advance(later, 1).world, "b").algoStatus, "NEW");
  });

  it("ends an order with its position, where it is said so, and takes none without one", () => {
    const tied = { ...stop, timeInForce: "GTE_GTC", clientAlgoId: "g" };
    const refused = ask(world, NEW, tied);
    assert.equal(refused.code, -4509);
    const held = market(world, "BUY", "0.02");
    const both = done(done(held, NEW, tied).world, NEW, { ...stop, clientAlgoId: "n" }).world;
    const half = finishAlgos(nothing(market(both, "SELL", "0.01")));
    assert.equal(stateOf(half.world, "g").timeInForce, "GTE_GTC");
    assert.deepEqual([stateOf(half.world, "g").algoStatus, half.facts], ["NEW", []]);
    const closed = streamed(finishAlgos(nothing(market(half.world, "SELL", "0.01"))));
    assert.deepEqual(eventNames(closed.events), ["ALGO_UPDATE EXPIRED"]);
    assert.equal(stateOf(closed.world, "g").algoStatus, "EXPIRED");
    assert.equal(stateOf(closed.world, "n").algoStatus, "NEW");
    // Set off, it closes the position and ends itself.
    const fallen = movePrices(both, { BTC: "54000" }).world;
    assert.equal(stateOf(fallen, "g").algoStatus, "FINISHED");
  });

  it("closes no position that is not there, nor twice, and ends with it", () => {
    const { quantity: _, ...rest } = stop;
    const whole = { ...rest, closePosition: "true" };
    assert.equal(ask(world, NEW, whole).code, -4509);
    const long = market(world, "BUY", "0.02");
    const first = done(long, NEW, { ...whole, clientAlgoId: "a" });
    assert.equal(first.body.timeInForce, "GTE_GTC");
    // Not even where the price is there already: the exchange looks at the other order first.
    for (const triggerPrice of ["54000", "61000"]) {
      assert.equal(ask(first.world, NEW, { ...whole, triggerPrice }).code, -4130);
    }
    const profit = { ...whole, type: "TAKE_PROFIT_MARKET", triggerPrice: "65000" };
    const both = done(first.world, NEW, { ...profit, clientAlgoId: "p" }).world;
    assert.equal(ask(both, NEW, { ...profit, triggerPrice: "66000" }).code, -4130);
    const beside = [
      { ...stop, clientAlgoId: "s" },
      { ...whole, side: "BUY", triggerPrice: "70000" },
      { ...whole, timeInForce: "GTC" },
    ];
    for (const params of beside) done(both, NEW, params);
    const closed = finishAlgos(nothing(market(both, "SELL", "0.02"))).world;
    assert.deepEqual(
      [stateOf(closed, "a").algoStatus, stateOf(closed, "p").algoStatus],
      ["EXPIRED", "EXPIRED"],
    );
    const again = done(first.world, CANCEL, { clientAlgoId: "a" }).world;
    done(again, NEW, whole);
  });

  it("expires a dated order", () => {
    const date = world.time + 700_000;
    const dated = { ...stop, timeInForce: "GTD", goodTillDate: String(date), clientAlgoId: "d" };
    const placed = done(world, NEW, dated).world;
    assert.equal(stateOf(advance(placed, 699_999).world, "d").algoStatus, "NEW");
    const expired = advance(placed, 700_000);
    assert.deepEqual(eventNames(expired.events), ["ALGO_UPDATE EXPIRED"]);
    assert.equal(stateOf(expired.world, "d").updateTime, date);
  });
});

for (const kind of ["um", "cm"] as const) {
  const symbol = kind === "um" ? "BTCUSDT" : "BTCUSD_PERP";
  const path = `/papi/v1/${kind}/conditional`;
  const quantity = kind === "um" ? "0.01" : "10";
  const order = {
    symbol,
    side: "SELL",
    strategyType: "STOP_MARKET",
    stopPrice: "55000",
    quantity,
    newClientStrategyId: "s",
  };

  describe(`conditional orders of ${kind}`, () => {
    it("are placed, found, set off and remembered", () => {
      const placed = done(world, `POST ${path}/order`, order);
      assert.equal(placed.body["strategyStatus"], "NEW");
      const named = { symbol, newClientStrategyId: "s" };
      assert.equal(done(placed.world, `GET ${path}/openOrder`, named).body["stopPrice"], "55000");
      assert.equal(ask(placed.world, `GET ${path}/orderHistory`, named).code, -2013);
      const hit = movePrices(placed.world, { [symbol]: "54000" });
      assert.equal(ask(hit.world, `GET ${path}/openOrder`, named).code, -2013);
      const past = done<CmConditionalOrderState>(hit.world, `GET ${path}/orderHistory`, named).body;
      assert.deepEqual(
        [past.strategyStatus, past.status, past.type, past.orderId],
        ["FINISHED", "FILLED", "MARKET", orderByClientId(hit.world, kind, "s")?.orderId],
      );
      assert.equal(held(hit.world, "BOTH", kind), `-${quantity}`);
      assert.deepEqual(
        done<readonly CmConditionalOrderState[]>(hit.world, `GET ${path}/allOrders`, { symbol })
          .body.map(({ strategyId }) => strategyId),
        [placed.body["strategyId"]],
      );
    });

    it("are cancelled one by one and all at once", () => {
      const placed = done(world, `POST ${path}/order`, order).world;
      const named = { symbol, newClientStrategyId: "s" };
      const gone = done(placed, `DELETE ${path}/order`, named);
      assert.equal(gone.body["strategyStatus"], "CANCELED");
      assert.equal(ask(gone.world, `DELETE ${path}/order`, named).code, -2011);
      const all = done(placed, `DELETE ${path}/allOpenOrders`, { symbol });
      assert.equal(all.body["code"], 200);
      assert.deepEqual(done(all.world, `GET ${path}/openOrders`, { symbol }).body, []);
    });

    it("are cancelled and found under their own symbol alone", () => {
      const placed = done(world, `POST ${path}/order`, order).world;
      const other = { symbol: kind === "um" ? "ETHUSDT" : "ETHUSD_PERP", newClientStrategyId: "s" };
      assert.equal(ask(placed, `DELETE ${path}/order`, other).code, -2011);
      assert.equal(ask(placed, `GET ${path}/openOrder`, other).code, -2013);
    });

    it("are found where a later one of another contract had their client id", () => {
      const placed = done(world, `POST ${path}/order`, order).world;
      const first = { symbol, newClientStrategyId: "s" };
      const ended = done(placed, `DELETE ${path}/order`, first).world;
      const other = kind === "um" ? "ETHUSDT" : "ETHUSD_PERP";
      const later = { ...order, symbol: other, stopPrice: "2000" };
      const both = done(ended, `POST ${path}/order`, later).world;
      const past = done(both, `GET ${path}/orderHistory`, first).body;
      assert.deepEqual([past["symbol"], past["strategyStatus"]], [symbol, "CANCELED"]);
    });

    it("tell their price match when they are asked for", () => {
      const placed = done(world, `POST ${path}/order`, order).world;
      const hit = movePrices(placed, { [symbol]: "54000" }).world;
      const named = { symbol, newClientStrategyId: "s" };
      const past = done(hit, `GET ${path}/orderHistory`, named).body;
      assert.equal(past["priceMatch"], "NONE");
    });

    it("trail", () => {
      const { stopPrice: _, ...rest } = order;
      const trail = { ...rest, strategyType: "TRAILING_STOP_MARKET", callbackRate: "1" };
      const placed = done(world, `POST ${path}/order`, trail);
      assert.deepEqual(
        [placed.body["stopPrice"], placed.body["priceRate"]],
        [kind === "um" ? "59400.00" : "59400", "1"],
      );
      assert.deepEqual(eventNames(movePrices(placed.world, { [symbol]: "59400" }).events), [
        ...(kind === "um" ? ["ALGO_UPDATE TRIGGERING", "ALGO_UPDATE TRIGGERED"] : [
          "CONDITIONAL_ORDER_TRADE_UPDATE TRIGGERED",
        ]),
        "ORDER_TRADE_UPDATE NEW",
        "ORDER_TRADE_UPDATE FILLED",
        "ACCOUNT_UPDATE",
        kind === "um" ? "ALGO_UPDATE FINISHED" : "CONDITIONAL_ORDER_TRADE_UPDATE FINISHED",
      ]);
    });
  });
}

describe("COIN-M conditional orders", () => {
  const path = "POST /papi/v1/cm/conditional/order";
  const order = {
    symbol: "BTCUSD_PERP",
    side: "BUY",
    strategyType: "STOP_MARKET",
    stopPrice: "65000",
  };

  it("need margin when they are placed", () => {
    assert.equal(ask(world, path, { ...order, quantity: "1000000" }).code, -2019);
    assert.equal(ask(world, path, { ...order, quantity: "10" }).code, 0);
    assert.equal(ask(world, path, order).code, -1102);
  });
});
