/** Margin orders and liquidations in books of a few levels, worked out by hand. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { trimmed, units } from "../../../../lib/decimal.ts";
import { type Deposits, openWorld } from "../../../../simulator/engine/open.ts";
import { balance } from "../../../../simulator/engine/world/ledger.ts";
import { withSettings } from "../../../../simulator/engine/settings.ts";
import type { Place } from "../../../../simulator/engine/world/entries.ts";
import { elements } from "../../../../simulator/engine/world/vector.ts";
import type { TradingStatus } from "../../../../simulator/engine/market/market.ts";
import type { World } from "../../../../simulator/engine/world/world.ts";
import { advance, movePrices } from "../../../../simulator/exchange/clock.ts";
import { conserved } from "../../places.ts";
import { bodyOf, call, codeOf, withLiquidity, withoutCosts } from "../../support.ts";

type Params = Readonly<Record<string, string>>;

interface Order {
  readonly status: string;
  readonly executedQty: string;
  readonly cummulativeQuoteQty: string;
  readonly fills: readonly { readonly price: string; readonly qty: string }[];
}

const RICH: Deposits = { USDT: { cross: "300000" }, BTC: { cross: "5" } };

/** Others offer 1, 2 and 3 BTC on either side, a tick of 0.01 apart, and trade 1 BTC a second. */
const three = (deposits = RICH): World =>
  withLiquidity(openWorld({}, deposits), () => ({
    quantities: ["1", "2", "3"].map(units),
    flow: units("60000"),
  }));

const limit = { symbol: "BTCUSDT", type: "LIMIT", timeInForce: "GTC" };

const send = async <A>(world: World, route: string, params: Params) => {
  const [method = "", path = ""] = route.split(" ");
  const [after, reply, events] = await call(world, method, path, params);
  conserved(after);
  return { world: after, body: bodyOf<A>(reply), events };
};

const place = (world: World, params: Params) =>
  send<Order>(world, "POST /papi/v1/margin/order", {
    newClientOrderId: "mine",
    newOrderRespType: "FULL",
    ...params,
  });

const stateOf = async (world: World, origClientOrderId = "mine"): Promise<readonly string[]> => {
  const query = { symbol: "BTCUSDT", origClientOrderId };
  const { status, executedQty } = (await send<Order>(world, "GET /papi/v1/margin/order", query))
    .body;
  return [status, executedQty];
};

const holds = (world: World, asset: string, place: Place): string =>
  trimmed(balance(world, asset, place));

describe("a margin order that takes several levels", () => {
  it("pays for each, and locks what its rest may cost", async () => {
    const order = { ...limit, side: "BUY", price: "60000.01", quantity: "4" };
    const { world, body, events } = await place(three(), order);
    assert.deepEqual([body.status, body.executedQty, body.cummulativeQuoteQty], [
      "PARTIALLY_FILLED",
      "3.00000000",
      "180000.02000000",
    ]);
    assert.deepEqual(body.fills.map(({ price, qty }) => `${qty} ${price}`), [
      "1.00000000 60000.00000000",
      "2.00000000 60000.01000000",
    ]);
    assert.deepEqual([holds(world, "USDT", "locked"), holds(world, "USDT", "cross")], [
      "60000.01",
      "59999.97",
    ]);
    // 5 and 3 less a thousandth
    assert.equal(holds(world, "BTC", "cross"), "7.997");
    const reports = events.filter(({ e }) => e === "executionReport")
      .map(({ x, X, l, z, Y, Z }) => `${x} ${X} ${l} ${z} ${Y} ${Z}`);
    assert.deepEqual(reports, [
      "NEW NEW 0.00000000 0.00000000 0.00000000 0.00000000",
      "TRADE PARTIALLY_FILLED 1.00000000 1.00000000 60000.00000000 60000.00000000",
      "TRADE PARTIALLY_FILLED 2.00000000 3.00000000 120000.02000000 180000.02000000",
    ]);
    const cancelled = await send<Order>(world, "DELETE /papi/v1/margin/order", {
      symbol: "BTCUSDT",
      origClientOrderId: "mine",
    });
    assert.deepEqual([cancelled.body.status, cancelled.body.executedQty], [
      "CANCELED",
      "3.00000000",
    ]);
    assert.equal(holds(cancelled.world, "USDT", "locked"), "0");
    assert.equal(holds(cancelled.world, "USDT", "cross"), "119999.98");
  });

  it("costs at the market what the book asks, also by an amount of the quote asset", async () => {
    const market = { symbol: "BTCUSDT", side: "BUY", type: "MARKET" };
    const { body } = await place(three(), { ...market, quantity: "2" });
    assert.deepEqual([body.status, body.cummulativeQuoteQty], ["FILLED", "120000.01000000"]);
    // 60000 for the first, 0.99999 of the next with the rest
    const spent = await place(three(), { ...market, quoteOrderQty: "120000" });
    assert.deepEqual([spent.body.status, spent.body.executedQty], ["FILLED", "1.99999000"]);
    const beyond = await place(three({ USDT: { cross: "500000" } }), { ...market, quantity: "7" });
    assert.deepEqual([beyond.body.status, beyond.body.executedQty], ["EXPIRED", "6.00000000"]);
    assert.equal(holds(beyond.world, "USDT", "locked"), "0");
  });

  it("repays what it borrowed for the rest that was cancelled, and no more", async () => {
    const order = { ...limit, side: "BUY", price: "60000", quantity: "3" };
    const poor = withoutCosts(three({ USDT: { cross: "120000" } }));
    const { world } = await place(poor, { ...order, sideEffectType: "MARGIN_BUY" });
    assert.deepEqual([holds(world, "USDT", "debt"), holds(world, "USDT", "locked")], [
      "-60000",
      "120000",
    ]);
    const { world: freed } = await send<Order>(world, "DELETE /papi/v1/margin/order", {
      symbol: "BTCUSDT",
      origClientOrderId: "mine",
    });
    assert.deepEqual([holds(freed, "USDT", "debt"), holds(freed, "USDT", "cross")], ["0", "60000"]);
  });
});

describe("a margin order in the queue", () => {
  it("fills in parts, each from what it locked", async () => {
    const order = { ...limit, side: "SELL", price: "60000", quantity: "1.5" };
    const { world } = await place(three(), order);
    assert.equal(holds(world, "BTC", "locked"), "1.5");
    const second = advance(world, 1000).world;
    assert.deepEqual(await stateOf(second), ["NEW", "0.00000000"]);
    const third = advance(second, 1000).world;
    assert.deepEqual(await stateOf(third), ["PARTIALLY_FILLED", "1.00000000"]);
    assert.equal(holds(third, "BTC", "locked"), "0.5");
    // 60000 less a thousandth
    assert.equal(holds(third, "USDT", "cross"), "359940");
    const { world: filled } = movePrices(third, { BTC: "60001" });
    assert.deepEqual(await stateOf(filled), ["FILLED", "1.50000000"]);
    assert.equal(holds(filled, "BTC", "locked"), "0");
    conserved(filled);
  });

  it("pays the maker's fee, and what it takes the taker's", async () => {
    const fees = { margin: { maker: units("0.0005"), taker: units("0.002") } };
    const order = { ...limit, side: "SELL", price: "60000", quantity: "1" };
    const { world } = await place(withSettings(three(), { fees }), order);
    const { world: made } = movePrices(world, { BTC: "60001" });
    assert.deepEqual(await stateOf(made), ["FILLED", "1.00000000"]);
    assert.equal(holds(made, "USDT", "cross"), "359970");
    const { world: taken } = await place(withSettings(three(), { fees }), {
      symbol: "BTCUSDT",
      side: "BUY",
      type: "MARKET",
      quantity: "1",
    });
    assert.equal(holds(taken, "BTC", "cross"), "5.998");
  });

  it("fills as much in short steps of the clock as in a long one", async () => {
    // 0.000008 BTC in 10 ms, less than the step of the lot.
    const slow = withLiquidity(openWorld({}, RICH), () => ({
      quantities: [0n, ...["1", "2"].map(units)],
      flow: units("48"),
    }));
    const order = { ...limit, side: "BUY", price: "60000", quantity: "1" };
    const { world } = await place(slow, order);
    const states = [10_000, 1000, 10].map((step) => {
      let now = world;
      for (let ms = 0; ms < 10_000; ms += step) now = advance(now, step).world;
      return stateOf(now);
    });
    for (const state of states) {
      assert.deepEqual(await state, ["PARTIALLY_FILLED", "0.00800000"]);
    }
  });

  it("ends the other order of its list with its first fill", async () => {
    const oco = {
      symbol: "BTCUSDT",
      side: "SELL",
      quantity: "1.5",
      price: "60000.01",
      stopPrice: "59000",
      limitClientOrderId: "mine",
      stopClientOrderId: "stop",
    };
    const { world } = await send(three(), "POST /papi/v1/margin/order/oco", oco);
    // 2 BTC of others stand before it. Others trade 0.99999 with the move. What they trade as time passes adds up
    // from one step to the next: here it comes to 2 within the 2 seconds.
    const touched = advance(movePrices(world, { BTC: "60000.01" }).world, 2000).world;
    assert.deepEqual(await stateOf(touched), ["PARTIALLY_FILLED", "0.99999000"]);
    assert.deepEqual(await stateOf(touched, "stop"), ["EXPIRED", "0.00000000"]);
    assert.deepEqual([holds(touched, "BTC", "locked"), holds(touched, "BTC", "cross")], [
      "0.50001",
      "3.5",
    ]);
  });

  it("places what waits for it with its last fill", async () => {
    const oto = {
      symbol: "BTCUSDT",
      workingType: "LIMIT",
      workingSide: "SELL",
      workingPrice: "60000",
      workingQuantity: "1.5",
      workingTimeInForce: "GTC",
      workingClientOrderId: "mine",
      pendingType: "LIMIT_MAKER",
      pendingSide: "BUY",
      pendingPrice: "50000",
      pendingQuantity: "1.5",
      pendingClientOrderId: "next",
    };
    const { world } = await send(three(), "POST /sapi/v1/margin/order/oto", oto);
    const part = advance(world, 2000).world;
    assert.deepEqual(await stateOf(part), ["PARTIALLY_FILLED", "1.00000000"]);
    assert.equal((await stateOf(part, "next"))[0], "PENDING_NEW");
    const whole = advance(part, 1000).world;
    assert.deepEqual(await stateOf(whole), ["FILLED", "1.50000000"]);
    assert.equal((await stateOf(whole, "next"))[0], "NEW");
  });
});

describe("a margin order of a pair that is closed", () => {
  const as = (world: World, status: TradingStatus): World => {
    const { pairs } = world.market;
    const BTCUSDT = { ...(pairs["BTCUSDT"] ?? assert.fail("no pair")), status };
    return { ...world, market: { ...world.market, pairs: { ...pairs, BTCUSDT } } };
  };

  it("waits until the pair trades again", async () => {
    const buy = { ...limit, side: "BUY", quantity: "1", price: "59000" };
    const { world: resting } = await place(three(), buy);
    const stop = { symbol: "BTCUSDT", side: "SELL", type: "STOP_LOSS", quantity: "1" };
    const { world: both } = await place(resting, {
      ...stop,
      stopPrice: "59500",
      newClientOrderId: "stop",
    });
    for (const status of ["HALT", "CLOSE"] as const) {
      const past = movePrices(as(both, status), { BTC: "58000" }).world;
      const closed = advance(past, 60_000).world;
      assert.deepEqual(await stateOf(closed), ["NEW", "0.00000000"]);
      assert.deepEqual(await stateOf(closed, "stop"), ["NEW", "0.00000000"]);
      const open = movePrices(as(closed, "TRADING"), { BTC: "57900" }).world;
      assert.deepEqual(await stateOf(open), ["FILLED", "1.00000000"]);
      assert.deepEqual(await stateOf(open, "stop"), ["FILLED", "1.00000000"]);
    }
  });
});

describe("a liquidation in a thin book", () => {
  it("takes the whole book, and the rest at the price that it came to", async () => {
    const world = three({ USDT: { um: "60000" } });
    const buy = { symbol: "BTCUSDT", side: "BUY", type: "MARKET" };
    const first = await send(world, "POST /papi/v1/um/order", { ...buy, quantity: "6" });
    const back = advance(first.world, 1000).world;
    const held = await send(back, "POST /papi/v1/um/order", { ...buy, quantity: "4" });
    const fallen = movePrices(held.world, { BTC: "54200" }).world;
    assert.deepEqual(fallen.um.positions, {});
    const sold = [...elements(fallen.um.trades)].filter(({ side }) => side === "SELL");
    assert.deepEqual(sold.map(({ quantity, price }) => `${trimmed(quantity)} ${trimmed(price)}`), [
      "1 54200",
      "2 54199.9",
      "3 54199.8",
      "4 54199.8",
    ]);
    conserved(fallen);
  });
});

// https://developers.binance.com/docs/binance-spot-api-docs/faqs/stp_faq, scenario F
describe("a margin order that comes to one of the same account", () => {
  const own = { ...limit, side: "SELL", price: "60000", quantity: "2", newClientOrderId: "own" };
  const buy = { symbol: "BTCUSDT", type: "MARKET", side: "BUY" };

  const outcome = async (params: Params, deposits = RICH) => {
    const { world } = await place(three(deposits), own);
    const taken = await place(world, { ...buy, ...params });
    const [status] = await stateOf(taken.world, "own");
    const { body } = taken;
    return [body.status, body.executedQty, body.cummulativeQuoteQty, status];
  };

  it("is kept apart from it at market where that is asked for", async () => {
    const statuses = (selfTradePreventionMode: string) =>
      outcome({ quantity: "2", selfTradePreventionMode });
    const one = ["1.00000000", "60000.00000000"];
    assert.deepEqual(await statuses("EXPIRE_TAKER"), ["EXPIRED_IN_MATCH", ...one, "NEW"]);
    assert.deepEqual(await statuses("EXPIRE_BOTH"), [
      "EXPIRED_IN_MATCH",
      ...one,
      "EXPIRED_IN_MATCH",
    ]);
    const two = ["2.00000000", "120000.01000000"];
    assert.deepEqual(await statuses("EXPIRE_MAKER"), ["FILLED", ...two, "EXPIRED_IN_MATCH"]);
    assert.deepEqual(await statuses("NONE"), [
      "FILLED",
      "2.00000000",
      "120000.00000000",
      "PARTIALLY_FILLED",
    ]);
  });

  it("never spends more than there is where the other one gives way", async () => {
    const params = { selfTradePreventionMode: "EXPIRE_MAKER" };
    const deposits: Deposits = { USDT: { cross: "120000" }, BTC: { cross: "5" } };
    const { world } = await place(three(deposits), own);
    const route = "/papi/v1/margin/order";
    const [, refused] = await call(world, "POST", route, { ...buy, ...params, quantity: "2" });
    assert.equal(codeOf(refused), -2010);
    const [, quantity, spent] = await outcome({ ...params, quoteOrderQty: "120000" }, deposits);
    assert.deepEqual([quantity, spent], ["1.99999000", "119999.40999990"]);
  });

  // Fill-or-kill: an order that cannot be filled whole expires.
  it("fills a fill-or-kill order whole or not at all", async () => {
    const fok = { ...limit, timeInForce: "FOK", price: "60000", quantity: "2" };
    for (const selfTradePreventionMode of ["EXPIRE_TAKER", "EXPIRE_MAKER", "EXPIRE_BOTH"]) {
      const [status, quantity] = await outcome({ ...fok, selfTradePreventionMode });
      assert.deepEqual([status, quantity], ["EXPIRED", "0.00000000"], selfTradePreventionMode);
      const [small] = await outcome({ ...fok, quantity: "1", selfTradePreventionMode });
      assert.equal(small, "FILLED", selfTradePreventionMode);
    }
    const params = { ...fok, price: "60000.01", selfTradePreventionMode: "EXPIRE_MAKER" };
    const [status, , spent, own] = await outcome(params);
    assert.deepEqual([status, spent, own], ["FILLED", "120000.01000000", "EXPIRED_IN_MATCH"]);
  });
});
