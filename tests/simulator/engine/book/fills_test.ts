/** Orders in books of a few levels, worked out by hand. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { units } from "../../../../lib/decimal.ts";
import { shownLevels, venueOf } from "../../../../simulator/engine/book/offers.ts";
import type { QueueRule } from "../../../../simulator/engine/market/market.ts";
import type { World } from "../../../../simulator/engine/world/world.ts";
import { advance, movePrices } from "../../../../simulator/exchange/clock.ts";
import { conserved } from "../../places.ts";
import { bodyOf, call, codeOf, openWorld, withLiquidity } from "../../support.ts";

type Params = Readonly<Record<string, string>>;
type Fields = Readonly<Record<string, string>>;

const RICH = { USDT: { um: "10000000", cross: "1000000" }, BTC: { cross: "20" } };

/** Others offer 1, 2 and 3 BTC on either side, a tick apart. */
const three = (spread = 1, queue: QueueRule = "queue"): World => {
  const world = withLiquidity(openWorld({}, RICH), () => ({
    spread,
    quantities: ["1", "2", "3"].map(units),
    flow: units("60000"),
  }));
  return { ...world, market: { ...world.market, queue } };
};

const send = async (world: World, route: string, params: Params) => {
  const [method = "", path = ""] = route.split(" ");
  const [after, reply, events] = await call(world, method, path, params);
  conserved(after);
  return { world: after, reply, events };
};

const limit = { symbol: "BTCUSDT", type: "LIMIT", timeInForce: "GTC" };
const market = { symbol: "BTCUSDT", type: "MARKET" };

const place = (world: World, params: Params) =>
  send(world, "POST /papi/v1/um/order", {
    newOrderRespType: "RESULT",
    newClientOrderId: "mine",
    ...params,
  });

const placed = async (world: World, params: Params) => {
  const { reply, ...rest } = await place(world, params);
  return { ...rest, body: bodyOf<Fields>(reply) };
};

const queried = async (world: World, origClientOrderId = "mine"): Promise<Fields> =>
  bodyOf<Fields>(
    (await send(world, "GET /papi/v1/um/order", { symbol: "BTCUSDT", origClientOrderId })).reply,
  );

/** Without the zeros at the end, which depend on the contract. */
const short = (text = ""): string => String(Number(text));

const stateOf = async (world: World, id = "mine"): Promise<readonly (string | undefined)[]> => {
  const { status, executedQty, avgPrice } = await queried(world, id);
  return [status, short(executedQty), avgPrice];
};

const tradesOf = async (world: World): Promise<readonly string[]> =>
  bodyOf<readonly Fields[]>(
    (await send(world, "GET /papi/v1/um/userTrades", { symbol: "BTCUSDT" })).reply,
  ).map(({ side, qty, price, maker, commission }) =>
    `${side} ${short(qty)} ${short(price)} ${maker ? "maker" : "taker"} ${commission}`
  );

const shown = (world: World, side: "BUY" | "SELL", limit = 5): readonly string[] =>
  shownLevels(venueOf(world, "um", world.market.um["BTCUSDT"] ?? assert.fail()), side, limit)
    .map(({ price, quantity }) => `${price / 10_000_000n} ${quantity / 1_000_000n}`);

describe("an order that takes several levels", () => {
  it("fills level by level, and what is left rests", async () => {
    const order = { ...limit, side: "BUY", price: "60000.1", quantity: "4" };
    const { world, events, body } = await placed(three(), order);
    assert.deepEqual([body["status"], body["executedQty"]], ["PARTIALLY_FILLED", "3.000"]);
    assert.deepEqual(await stateOf(world), ["PARTIALLY_FILLED", "3", "60000.06666"]);
    // 0.04 % of 60000 and of 120000.2
    assert.deepEqual(await tradesOf(world), [
      "BUY 1 60000 taker 24.00000000",
      "BUY 2 60000.1 taker 48.00008000",
    ]);
    const updates = events.filter(({ e }) => e === "ORDER_TRADE_UPDATE")
      .map((event) => event["o"] as Record<string, unknown>)
      .map(({ x, X, l, L, z, ap }) => `${x} ${X} ${l} ${L} ${z} ${ap}`);
    assert.deepEqual(updates, [
      "NEW NEW 0 0 0 0",
      "TRADE PARTIALLY_FILLED 1 60000.00 1 60000.00000",
      "TRADE PARTIALLY_FILLED 2 60000.10 3 60000.06666",
    ]);
    assert.deepEqual(shown(world, "BUY", 2), ["600001 100", "599999 100"]);
    assert.deepEqual(shown(world, "SELL"), ["600002 300"]);
  });

  it("expires with what is left where it may not rest", async () => {
    const ioc = { ...limit, side: "SELL", timeInForce: "IOC", price: "59999.8", quantity: "4" };
    const { world, body } = await placed(three(), ioc);
    assert.deepEqual([body["status"], body["executedQty"]], ["EXPIRED", "3.000"]);
    assert.deepEqual(shown(world, "BUY"), ["599997 300"]);
    const whole = await placed(three(), { ...market, side: "BUY", quantity: "7" });
    assert.deepEqual(await stateOf(whole.world), ["EXPIRED", "6", "60000.13333"]);
    assert.deepEqual(shown(whole.world, "SELL"), []);
    const none = await placed(whole.world, { ...market, side: "BUY", quantity: "1" });
    assert.deepEqual(await stateOf(none.world), ["EXPIRED", "0", "0.00000"]);
  });

  it("does not trade beyond the bound of its contract's prices", async () => {
    const far = withLiquidity(three(), ({ tickSize }) => ({
      spread: Number(units("10000") / tickSize),
      quantities: [units("1")],
    }));
    // Bids at 50000 are more than 15 % below the mark price of 60000.
    const { world } = await placed(far, { ...market, side: "SELL", quantity: "1" });
    assert.deepEqual(await stateOf(world), ["EXPIRED", "0", "0.00000"]);
  });

  it("is refused as fill-or-kill where the book lacks a part, and then changes nothing", async () => {
    const world = three();
    const fok = { ...limit, side: "BUY", timeInForce: "FOK", price: "60000.1", quantity: "3.001" };
    const refused = await place(world, fok);
    assert.equal(codeOf(refused.reply), -5021);
    assert.equal(refused.world.um, world.um);
    const filled = await placed(world, { ...fok, quantity: "3" });
    assert.equal(filled.body["status"], "FILLED");
  });

  it("moves the price of the last trade, which triggers what waits for it", async () => {
    const stop = {
      algoType: "CONDITIONAL",
      symbol: "BTCUSDT",
      side: "SELL",
      type: "STOP_MARKET",
      workingType: "CONTRACT_PRICE",
      triggerPrice: "59999.8",
      quantity: "1",
    };
    const waiting = await send(three(), "POST /papi/v1/um/algo/order", stop);
    bodyOf(waiting.reply);
    const near = await placed(waiting.world, { ...market, side: "SELL", quantity: "1" });
    assert.equal(near.world.algos.open.size, 1);
    const far = await placed(near.world, {
      ...market,
      side: "SELL",
      quantity: "0.5",
      newClientOrderId: "more",
    });
    assert.equal(far.world.algos.open.size, 0);
    assert.deepEqual((await tradesOf(far.world)).slice(1).map((each) => each.slice(0, 16)), [
      "SELL 0.5 59999.8",
      "SELL 1 59999.8 t",
    ]);
  });
});

describe("what was taken", () => {
  it("comes back evenly with time", async () => {
    const { world } = await placed(three(), { ...market, side: "BUY", quantity: "2" });
    assert.deepEqual(shown(world, "SELL"), ["600001 100", "600002 300"]);
    const half = advance(world, 500).world;
    assert.deepEqual(shown(half, "SELL"), ["600000 50", "600001 150", "600002 300"]);
    // Taken again, it takes as long again.
    const again = (await placed(half, {
      ...market,
      side: "BUY",
      quantity: "0.5",
      newClientOrderId: "b",
    })).world;
    assert.deepEqual(shown(advance(again, 500).world, "SELL")[0], "600000 50");
    assert.deepEqual(shown(advance(again, 1000).world, "SELL"), shown(three(), "SELL"));
  });

  it("is back at once where the price moves", async () => {
    const { world } = await placed(three(), { ...market, side: "BUY", quantity: "2" });
    const moved = movePrices(world, { BTC: "60100" }).world;
    assert.deepEqual(shown(moved, "SELL"), ["601000 100", "601001 200", "601002 300"]);
    assert.deepEqual(shown(moved, "BUY"), ["600999 100", "600998 200", "600997 300"]);
  });
});

describe("the spread", () => {
  it("holds post-only orders and others that lie in it", async () => {
    const wide = three(10);
    assert.deepEqual([shown(wide, "BUY", 1), shown(wide, "SELL", 1)], [["599990 100"], [
      "600000 100",
    ]]);
    const bid = await placed(wide, {
      ...limit,
      side: "BUY",
      timeInForce: "GTX",
      price: "59999.9",
      quantity: "0.1",
    });
    assert.equal(bid.body["status"], "NEW");
    const ask = await placed(bid.world, {
      ...limit,
      side: "SELL",
      price: "59999.9",
      quantity: "0.3",
      newClientOrderId: "ask",
      selfTradePreventionMode: "EXPIRE_TAKER",
    });
    // It comes to the account's own order.
    assert.equal(ask.body["status"], "EXPIRED_IN_MATCH");
    assert.deepEqual(shown(ask.world, "BUY", 2), ["599999 10", "599990 100"]);
    const taking = { ...limit, side: "BUY", timeInForce: "GTX", price: "60000", quantity: "1" };
    assert.equal(
      codeOf((await place(bid.world, { ...taking, newClientOrderId: "x" })).reply),
      -5022,
    );
  });

  it("widens while the price moves, and narrows again", () => {
    const world = withLiquidity(openWorld(), () => ({ widening: 10 }));
    const best = (from: World) =>
      [shown(from, "BUY", 1)[0], shown(from, "SELL", 1)[0]]
        .map((each) => each?.split(" ")[0]);
    assert.deepEqual(best(world), ["599999", "600000"]);
    const fallen = movePrices(world, { BTC: "59900" }).world;
    assert.deepEqual(best(fallen), ["599000", "599100"]);
    assert.deepEqual(best(advance(fallen, 59_999).world), ["599000", "599100"]);
    assert.deepEqual(best(advance(fallen, 60_000).world), ["599000", "599001"]);
  });

  it("is where matched prices come from", async () => {
    const order = { symbol: "BTCUSDT", type: "LIMIT", timeInForce: "GTC", quantity: "0.01" };
    const prices = async (side: string) => {
      const found: unknown[] = [];
      for (const priceMatch of ["QUEUE", "OPPONENT", "QUEUE_5", "OPPONENT_5"]) {
        found.push(short((await placed(three(10), { ...order, side, priceMatch })).body["price"]));
      }
      return found;
    };
    // Of three levels the fifth is the third.
    assert.deepEqual(await prices("BUY"), ["59999", "60000", "59998.8", "60000.2"]);
    assert.deepEqual(await prices("SELL"), ["60000", "59999", "60000.2", "59998.8"]);
  });
});

describe("an order in the queue", () => {
  const bid = { ...limit, side: "BUY", price: "59999", quantity: "1.5" };

  it("fills at the price by the rule of the queue, and beyond it in any case", async () => {
    const cases: readonly (readonly [QueueRule, string])[] = [
      ["optimistic", "FILLED"],
      ["queue", "PARTIALLY_FILLED"],
      ["worst", "NEW"],
    ];
    for (const [rule, status] of cases) {
      const { world } = await placed(three(1, rule), bid);
      const touched = movePrices(world, { BTC: "59999" });
      assert.equal((await queried(touched.world))["status"], status, rule);
      const beyond = movePrices(world, { BTC: "59998.9" });
      assert.deepEqual(await stateOf(beyond.world), ["FILLED", "1.5", "59999.00000"], rule);
    }
  });

  it("fills beyond the price also where another of the account stands at it", async () => {
    const { world } = await placed(three(), bid);
    const both = await placed(world, { ...bid, price: "59998", newClientOrderId: "lower" });
    const { world: after } = movePrices(both.world, { BTC: "59998" });
    assert.deepEqual(await stateOf(after), ["FILLED", "1.5", "59999.00000"]);
    assert.equal((await queried(after, "lower"))["status"], "PARTIALLY_FILLED");
    conserved(after);
  });

  it("waits for what came before it", async () => {
    // Others offer 2 BTC a tick below the best bid, and trade 1 BTC a second at the best price.
    const { world } = await placed(three(), { ...bid, price: "59999.8" });
    const touched = movePrices(world, { BTC: "59999.8" }).world;
    assert.equal((await queried(touched))["status"], "NEW");
    const second = advance(touched, 1000).world;
    assert.equal((await queried(second))["status"], "NEW");
    const third = advance(second, 1000).world;
    assert.deepEqual((await stateOf(third)).slice(0, 2), ["PARTIALLY_FILLED", "1"]);
    assert.deepEqual(await tradesOf(third), ["BUY 1 59999.8 maker 11.99996000"]);
    assert.deepEqual((await stateOf(advance(third, 1000).world)).slice(0, 2), ["FILLED", "1.5"]);
    assert.deepEqual((await stateOf(advance(touched, 60_000).world))[0], "FILLED");
    // Time counts however it is cut up.
    let steps = touched;
    for (let i = 0; i < 20; i++) steps = advance(steps, 100).world;
    assert.deepEqual((await stateOf(steps)).slice(0, 2), ["PARTIALLY_FILLED", "1"]);
  });

  it("loses its place where it is amended, and ends where it has filled more", async () => {
    const { world } = await placed(three(), { ...bid, price: "59999.8" });
    const part = advance(movePrices(world, { BTC: "59999.8" }).world, 2000).world;
    const change = { symbol: "BTCUSDT", side: "BUY", origClientOrderId: "mine" };
    const amend = (quantity: string) =>
      send(part, "PUT /papi/v1/um/order", { ...change, price: "59999.8", quantity });
    const ended = await amend("1");
    assert.equal(bodyOf<Fields>(ended.reply)["status"], "CANCELED");
    const more = await amend("3");
    assert.deepEqual((await stateOf(more.world)).slice(0, 2), ["PARTIALLY_FILLED", "1"]);
    // Others are 1 BTC at the best bid, all of it before the order now.
    const next = advance(more.world, 1000).world;
    assert.deepEqual((await stateOf(next)).slice(0, 2), ["PARTIALLY_FILLED", "1"]);
    assert.deepEqual((await stateOf(advance(next, 1000).world)).slice(0, 2), [
      "PARTIALLY_FILLED",
      "2",
    ]);
  });

  // https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Modify-UM-Order: a quantity that the
  // lot size refuses refuses the amendment, and the order stays.
  it("stays where it is amended to a quantity that no order may have", async () => {
    const { world } = await placed(three(), { ...bid, price: "59999.8" });
    const change = { symbol: "BTCUSDT", side: "BUY", origClientOrderId: "mine", price: "59999.8" };
    const amended = await send(world, "PUT /papi/v1/um/order", { ...change, quantity: "0" });
    assert.equal(codeOf(amended.reply), -4003);
    assert.deepEqual((await stateOf(amended.world)).slice(0, 2), ["NEW", "0"]);
  });
});

describe("two orders of one account", () => {
  const own = { ...limit, side: "SELL", price: "60000", quantity: "0.5", newClientOrderId: "own" };

  it("meet only once what stands before is taken", async () => {
    const { world } = await placed(three(), own);
    const small = await placed(world, { ...market, side: "BUY", quantity: "1" });
    assert.equal((await queried(small.world, "own"))["status"], "NEW");
    const large = await placed(world, { ...market, side: "BUY", quantity: "1.2" });
    assert.deepEqual(await stateOf(large.world), ["FILLED", "1.2", "60000.00000"]);
    assert.deepEqual((await stateOf(large.world, "own")).slice(0, 2), ["PARTIALLY_FILLED", "0.2"]);
    assert.deepEqual(await tradesOf(large.world), [
      "BUY 1 60000 taker 24.00000000",
      "BUY 0.2 60000 taker 4.80000000",
      "SELL 0.2 60000 maker 2.40000000",
    ]);
  });

  it("are kept apart where that is asked for, and only there", async () => {
    const { world } = await placed(three(), own);
    const taker = { ...limit, side: "BUY", price: "60000.1", quantity: "2" };
    const statuses = async (selfTradePreventionMode: string) => {
      const after = (await placed(world, { ...taker, selfTradePreventionMode })).world;
      const [status, quantity] = await stateOf(after);
      return [status, quantity, (await queried(after, "own"))["status"]];
    };
    assert.deepEqual(await statuses("EXPIRE_TAKER"), ["EXPIRED_IN_MATCH", "1", "NEW"]);
    assert.deepEqual(await statuses("EXPIRE_MAKER"), ["FILLED", "2", "EXPIRED_IN_MATCH"]);
    assert.deepEqual(await statuses("EXPIRE_BOTH"), ["EXPIRED_IN_MATCH", "1", "EXPIRED_IN_MATCH"]);
  });

  // https://developers.binance.com/docs/derivatives/usds-margined-futures/faq/stp-faq, scenario E
  it("are kept apart from market orders as well", async () => {
    const { world } = await placed(three(), own);
    const statuses = async (selfTradePreventionMode: string, quantity = "1.2") => {
      const taker = { ...market, side: "BUY", quantity, selfTradePreventionMode };
      const after = (await placed(world, taker)).world;
      const [status, filled] = await stateOf(after);
      return [status, filled, (await queried(after, "own"))["status"]];
    };
    assert.deepEqual(await statuses("EXPIRE_TAKER"), ["EXPIRED_IN_MATCH", "1", "NEW"]);
    assert.deepEqual(await statuses("EXPIRE_BOTH"), ["EXPIRED_IN_MATCH", "1", "EXPIRED_IN_MATCH"]);
    assert.deepEqual(await statuses("EXPIRE_MAKER"), ["FILLED", "1.2", "EXPIRED_IN_MATCH"]);
    // What others offer is not enough for all of it.
    assert.deepEqual(await statuses("EXPIRE_MAKER", "900"), ["EXPIRED", "6", "EXPIRED_IN_MATCH"]);
  });

  // https://developers.binance.com/docs/derivatives/usds-margined-futures/faq/stp-faq
  it("trade where the one that comes was amended, for that leaves no mode", async () => {
    const { world } = await placed(three(), own);
    const mode = { selfTradePreventionMode: "EXPIRE_BOTH" };
    const bid = { ...limit, side: "BUY", price: "59990", quantity: "1.2" };
    const resting = await placed(world, { ...bid, ...mode });
    assert.equal((await queried(resting.world, "mine"))["selfTradePreventionMode"], "EXPIRE_BOTH");
    const amended = await send(resting.world, "PUT /papi/v1/um/order", {
      symbol: "BTCUSDT",
      side: "BUY",
      origClientOrderId: "mine",
      price: "60000",
      quantity: "1.2",
    });
    assert.equal((await queried(amended.world, "mine"))["selfTradePreventionMode"], "NONE");
    assert.deepEqual((await stateOf(amended.world)).slice(0, 2), ["FILLED", "1.2"]);
    assert.deepEqual((await stateOf(amended.world, "own")).slice(0, 2), [
      "PARTIALLY_FILLED",
      "0.2",
    ]);
  });

  it("do not trade where the one in the book has nothing left to reduce", async () => {
    const held = await placed(three(), { ...market, side: "BUY", quantity: "0.5" });
    const back = advance(held.world, 1000).world;
    const reducing = (await placed(back, { ...own, reduceOnly: "true" })).world;
    const short = await placed(reducing, {
      ...market,
      side: "SELL",
      quantity: "1.5",
      newClientOrderId: "short",
    });
    // What it takes from others closes the position of -1.
    const taker = await placed(short.world, {
      ...market,
      side: "BUY",
      quantity: "1.5",
      newClientOrderId: "taker",
    });
    assert.equal((await queried(taker.world, "own"))["status"], "EXPIRED");
    assert.deepEqual(await stateOf(taker.world, "taker"), ["FILLED", "1.5", "60000.03333"]);
  });
});
