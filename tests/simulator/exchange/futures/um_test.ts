import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { advance, movePrices, type World } from "../../../../simulator/mod.ts";
import { orderByClientId, withOrder } from "../../../../simulator/engine/futures/book.ts";
import { balance } from "../../../../simulator/engine/world/ledger.ts";
import { bodyOf, call, codeOf, openWorld, unchanged } from "../../support.ts";
import { newest } from "../../../../simulator/engine/world/vector.ts";
import { fixed, units } from "../../../../lib/decimal.ts";
import type { StreamEvent } from "../../../../simulator/exchange/event.ts";

const PATH = "/papi/v1/um/order";
const limit = {
  symbol: "BTCUSDT",
  side: "BUY",
  type: "LIMIT",
  timeInForce: "GTC",
  quantity: "0.010",
  price: "59000",
};
const market = { symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.010" };

const held = (world: World, place: "um" | "cm") => fixed(balance(world, "USDT", place));

const refusedWith = async (
  world: World,
  params: Readonly<Record<string, string>>,
  code: number,
) => {
  const [after, reply] = await call(world, "POST", PATH, params);
  assert.equal(codeOf(reply), code, reply.body);
  unchanged(after, world);
};

/** The order that an event tells of. */
const orderIn = (event: StreamEvent | undefined) =>
  event?.["o"] as Readonly<Record<string, string>>;

const positionOf = async (world: World) => {
  const [, reply] = await call(world, "GET", "/papi/v1/um/positionRisk", { symbol: "BTCUSDT" });
  return bodyOf<Record<string, string>[]>(reply)[0] ?? assert.fail();
};

/** A world with one price. */
const at = (world: World, price: string): World => {
  const btc = { ...world.market.um["BTCUSDT"]!, markPrice: units(price), lastPrice: units(price) };
  return { ...world, market: { ...world.market, um: { ...world.market.um, BTCUSDT: btc } } };
};

describe("leverage", () => {
  it("is as high as the position just allows, and no higher", async () => {
    const raised = async (quantity: string) => {
      const [open] = await call(at(openWorld(), "50000"), "POST", PATH, { ...market, quantity });
      const params = { symbol: "BTCUSDT", leverage: "125" };
      return (await call(open, "POST", "/papi/v1/um/leverage", params))[1];
    };
    // 125 is for positions of up to 50000 USDT.
    assert.equal(bodyOf(await raised("1.000")).leverage, 125);
    assert.equal(codeOf(await raised("1.001")), -2027);
  });
});

describe("prices of many places", () => {
  it("are shown with all of them, whatever asks for them", async () => {
    const cheap = at(openWorld(), "0.0000123");
    const tiny = {
      ...cheap.market.um["BTCUSDT"]!,
      tickSize: units("0.0000001"),
      stepSize: units("1"),
      maxQty: units("100000000"),
    };
    const world = { ...cheap, market: { ...cheap.market, um: { BTCUSDT: tiny } } };
    const [held] = await call(world, "POST", PATH, { ...market, quantity: "10000000" });
    assert.equal((await positionOf(held)).entryPrice, "0.0000123");
    const [, account] = await call(held, "GET", "/papi/v1/um/account");
    const [position] = bodyOf<{ positions: Record<string, string>[] }>(account).positions;
    assert.equal(position?.["entryPrice"], "0.0000123");
    const [waiting] = await call(held, "POST", "/papi/v1/um/algo/order", {
      algoType: "CONDITIONAL",
      symbol: "BTCUSDT",
      side: "SELL",
      type: "STOP_MARKET",
      quantity: "10000000",
      triggerPrice: "0.0000120",
      clientAlgoId: "a",
    });
    const { events } = movePrices(waiting, { BTCUSDT: "0.0000119" });
    const algo = events.findLast(({ e }) => e === "ALGO_UPDATE")?.["ao"];
    const { X, ap } = algo as Record<string, string>;
    assert.deepEqual([X, ap], ["FINISHED", "0.0000119"]);
  });
});

describe("the trading rules' indicators", () => {
  it("are of every contract, or of the one that is asked for", async () => {
    const symbolsOf = async (params: Readonly<Record<string, string>>) => {
      const [, reply] = await call(openWorld(), "GET", "/papi/v1/um/apiTradingStatus", params);
      return Object.keys(bodyOf<{ indicators: object }>(reply).indicators);
    };
    assert.deepEqual(await symbolsOf({}), Object.keys(openWorld().market.um));
    assert.deepEqual(await symbolsOf({ symbol: "BTCUSDT" }), ["BTCUSDT"]);
  });

  it("are of the last ten minutes' orders, each of which is looked at once", async () => {
    let [world] = await call(openWorld(), "POST", PATH, limit);
    [world] = await call(world, "POST", PATH, market);
    [world] = await call(world, "POST", PATH, { ...limit, symbol: "ETHUSDT", price: "1500" });
    let looks = 0;
    for (const order of newest(world.um.orders)) {
      const { symbol } = order;
      Object.defineProperty(order, "symbol", { get: () => (looks++, symbol), enumerable: true });
    }
    const [, reply] = await call(world, "GET", "/papi/v1/um/apiTradingStatus", {});
    const looked = looks;
    const { indicators } = bodyOf<
      { indicators: Record<string, { indicator: string; value: number }[]> }
    >(reply);
    const unfilled = Object.entries(indicators).map(([symbol, rows]) => [symbol, rows[0]?.value]);
    assert.deepEqual(
      Object.fromEntries(unfilled.filter(([, value]) => value !== 0)),
      { BTCUSDT: 0.5, ETHUSDT: 1 },
    );
    // Once to find its count, and once to keep it.
    assert.ok(looked <= 2 * 3, `${looked} looks at 3 orders`);
  });
});

describe("an order of a contract", () => {
  it("is found by its client id, which a later one of another contract has too", async () => {
    const own = { ...market, newClientOrderId: "mine" };
    const [first] = await call(openWorld(), "POST", PATH, own);
    const [both] = await call(first, "POST", PATH, { ...own, symbol: "ETHUSDT" });
    for (const [symbol, orderId] of [["BTCUSDT", 345678901], ["ETHUSDT", 345678902]] as const) {
      const [, asked] = await call(both, "GET", PATH, { symbol, origClientOrderId: "mine" });
      assert.equal(bodyOf(asked).orderId, orderId);
    }
    const none = { symbol: "BNBUSDT", origClientOrderId: "mine" };
    assert.equal(codeOf((await call(both, "GET", PATH, none))[1]), -2013);
  });
});

describe("a limit order below the market", () => {
  it("rests, is amended, queried and cancelled", async () => {
    const [placed, reply] = await call(openWorld(), "POST", PATH, {
      ...limit,
      newClientOrderId: "mine",
    });
    assert.match(reply.body, /"orderId":345678901,/);
    assert.equal(bodyOf(reply).status, "NEW");
    const [, byClientId] = await call(placed, "GET", PATH, {
      symbol: "BTCUSDT",
      origClientOrderId: "mine",
    });
    assert.deepEqual(
      [bodyOf(byClientId).status, bodyOf(byClientId).origQty, bodyOf(byClientId).avgPrice],
      ["NEW", "0.010", "0.00000"],
    );
    const [amended, change] = await call(placed, "PUT", PATH, {
      symbol: "BTCUSDT",
      side: "BUY",
      orderId: "345678901",
      quantity: "0.020",
      price: "58000",
      modifyId: "7",
    });
    assert.deepEqual(
      [
        bodyOf(change).price,
        bodyOf(change).origQty,
        bodyOf(change).modifyId,
        bodyOf(change).origType,
      ],
      ["58000.00", "0.020", 7, "LIMIT"],
    );
    const [cancelled, gone] = await call(amended, "DELETE", PATH, {
      symbol: "BTCUSDT",
      orderId: "345678901",
    });
    assert.equal(bodyOf(gone).status, "CANCELED");
    const [, again] = await call(cancelled, "DELETE", PATH, {
      symbol: "BTCUSDT",
      orderId: "345678901",
    });
    assert.equal(codeOf(again), -2011);
  });

  it("fills once it is amended across the market", async () => {
    const [placed] = await call(openWorld(), "POST", PATH, limit);
    const [after, reply] = await call(placed, "PUT", PATH, {
      symbol: "BTCUSDT",
      side: "BUY",
      orderId: "345678901",
      quantity: "0.010",
      price: "60000",
    });
    assert.equal(bodyOf(reply).status, "FILLED");
    assert.equal((await positionOf(after)).positionAmt, "0.01");
  });

  it("is cancelled where it is post-only and an amendment would let it take", async () => {
    const [resting, placed] = await call(openWorld(), "POST", PATH, {
      ...limit,
      timeInForce: "GTX",
    });
    const { orderId } = JSON.parse(placed.body.replace(/:(\d{15,})/g, ':"$1"'));
    const change = { symbol: "BTCUSDT", side: "BUY", orderId, quantity: "0.010" };
    const [kept, fine] = await call(resting, "PUT", PATH, { ...change, price: "59999.9" });
    assert.equal(bodyOf(fine)["status"], "NEW");
    const [gone, reply, events] = await call(kept, "PUT", PATH, { ...change, price: "60000" });
    const { status, price, executedQty } = bodyOf(reply);
    assert.deepEqual([status, price, executedQty], ["CANCELED", "59999.90", "0.000"]);
    assert.deepEqual(events.map((event) => orderIn(event)["X"]), ["CANCELED"]);
    assert.equal(gone.um.open.size, 0);
    assert.equal(gone.um.amendments, kept.um.amendments);
  });

  it("is another symbol's order to nobody", async () => {
    const [placed] = await call(openWorld(), "POST", PATH, limit);
    const [, reply] = await call(placed, "GET", PATH, {
      symbol: "ETHUSDT",
      orderId: "345678901",
    });
    assert.equal(codeOf(reply), -2013);
  });

  it("keeps its client id for itself while it is open", async () => {
    const named = { ...limit, newClientOrderId: "mine" };
    const [placed] = await call(openWorld(), "POST", PATH, named);
    await refusedWith(placed, named, -4116);
    const [cancelled] = await call(placed, "DELETE", PATH, {
      symbol: "BTCUSDT",
      origClientOrderId: "mine",
    });
    const [, again] = await call(cancelled, "POST", PATH, named);
    assert.equal(bodyOf(again).status, "NEW");
  });
});

describe("a marketable order", () => {
  it("fills at the world's price and moves position, fee and margin", async () => {
    const [after, reply] = await call(openWorld(), "POST", PATH, {
      ...market,
      newOrderRespType: "RESULT",
    });
    assert.deepEqual([bodyOf(reply).status, bodyOf(reply).executedQty], ["FILLED", "0.010"]);
    const position = await positionOf(after);
    assert.deepEqual([position.positionAmt, position.entryPrice], ["0.01", "60000.00000"]);
    // 600 USDT at a fee of 0.04 %
    assert.equal(held(after, "um"), "4999.76000000");
    const [, account] = await call(after, "GET", "/papi/v1/account");
    assert.equal(bodyOf(account).accountInitialMargin, "30.00000000");
    assert.equal(bodyOf(account).accountMaintMargin, "2.40000000");
  });

  it("is acknowledged as new where nobody asks for its result", async () => {
    for (const newOrderRespType of [{}, { newOrderRespType: "ACK" }]) {
      const [after, reply] = await call(openWorld(), "POST", PATH, {
        ...market,
        ...newOrderRespType,
      });
      const { status, executedQty, cumQty } = bodyOf(reply);
      assert.deepEqual([status, executedQty, cumQty], ["NEW", "0.000", "0.000"]);
      assert.equal((await positionOf(after)).positionAmt, "0.01");
    }
  });

  it("realises a profit when it closes, and only for what it closes", async () => {
    const [open] = await call(openWorld(), "POST", PATH, { ...market, quantity: "0.020" });
    const risen = at(open, "61000");
    assert.equal((await positionOf(risen)).unRealizedProfit, "20.00000000");
    const [half] = await call(risen, "POST", PATH, { ...market, side: "SELL", quantity: "0.005" });
    const [turned] = await call(half, "POST", PATH, { ...market, side: "SELL", quantity: "0.020" });
    const position = await positionOf(turned);
    assert.deepEqual([position.positionAmt, position.entryPrice], ["-0.005", "60999.90000"]);
    // fees 0.48 + 0.122 + 0.488, profit 5 + 15 less a tick for 0.02
    assert.equal(held(turned, "um"), "5018.90800100");
  });

  it("goes away when the position is closed", async () => {
    const [open] = await call(openWorld(), "POST", PATH, market);
    const [closed] = await call(open, "POST", PATH, {
      ...market,
      side: "SELL",
      reduceOnly: "true",
    });
    assert.deepEqual(closed.um.positions, {});
  });
});

describe("a reduce-only order of more than the position", () => {
  const reduce = { ...market, side: "SELL", quantity: "0.025", reduceOnly: "true" };
  const above = { ...reduce, type: "LIMIT", timeInForce: "GTC", price: "61000" };

  it("is cut down to it when it is placed or amended", async () => {
    const [open] = await call(openWorld(), "POST", PATH, market);
    const [closed, reply] = await call(open, "POST", PATH, reduce);
    assert.equal(bodyOf(reply)["origQty"], "0.010");
    assert.deepEqual(closed.um.positions, {});
    const [resting, placed] = await call(open, "POST", PATH, above);
    assert.equal(bodyOf(placed)["origQty"], "0.010");
    const { orderId } = JSON.parse(placed.body.replace(/:(\d{15,})/g, ':"$1"'));
    const change = { symbol: "BTCUSDT", side: "SELL", orderId, quantity: "0.04", price: "61500" };
    const [, amended] = await call(resting, "PUT", PATH, change);
    assert.equal(bodyOf(amended)["origQty"], "0.010");
  });

  it("is cut down when it is reached, and expires where nothing is left", async () => {
    const [open] = await call(openWorld(), "POST", PATH, { ...market, quantity: "0.025" });
    const [resting] = await call(open, "POST", PATH, above);
    const [less] = await call(resting, "POST", PATH, { ...market, side: "SELL" });
    const { world, events } = movePrices(less, { BTCUSDT: "61000" });
    assert.deepEqual(world.um.positions, {});
    const o = orderIn(events[0]);
    // 0.025 less the 0.01 that were sold.
    assert.deepEqual([o["X"], o["q"], o["z"]], ["FILLED", "0.015", "0.015"]);
    const [none] = await call(resting, "POST", PATH, {
      ...market,
      side: "SELL",
      quantity: "0.025",
    });
    const [last] = movePrices(none, { BTCUSDT: "61000" }).events;
    assert.equal(orderIn(last)["X"], "EXPIRED");
  });
});

describe("amendments", () => {
  it("are refused beyond the ten thousandth, and name their price match", async () => {
    const own = { ...limit, newClientOrderId: "a" };
    const [placed] = await call(openWorld(), "POST", PATH, own);
    const order = orderByClientId(placed, "um", "a") ?? assert.fail("no order");
    const worn = withOrder(placed, "um", { ...order, amendments: 9999 });
    const { symbol, side, quantity } = limit;
    const change = { symbol, side, quantity, origClientOrderId: "a" };
    const [last, reply] = await call(worn, "PUT", PATH, { ...change, priceMatch: "QUEUE" });
    bodyOf(reply);
    const [, refused] = await call(last, "PUT", PATH, { ...change, price: "58000" });
    assert.equal(codeOf(refused), -5026);
    const [, listed] = await call(last, "GET", "/papi/v1/um/orderAmendment", {
      symbol,
      origClientOrderId: "a",
    });
    const [row] = bodyOf<readonly Record<string, unknown>[]>(listed);
    assert.equal(row?.["priceMatch"], "QUEUE");
    assert.equal((row?.["amendment"] as Record<string, unknown>)["count"], 10_000);
  });
});

describe("the id that a caller gives an amendment", () => {
  it("stays with it, and with no other", async () => {
    const [placed] = await call(openWorld(), "POST", PATH, { ...limit, newClientOrderId: "a" });
    const { symbol, side, quantity } = limit;
    const change = { symbol, side, quantity, origClientOrderId: "a" };
    const own = { ...change, price: "58000", modifyId: "77" };
    const [once, reply] = await call(placed, "PUT", PATH, own);
    assert.equal(bodyOf(reply)["modifyId"], 77);
    const [twice, plain] = await call(once, "PUT", PATH, { ...change, price: "57000" });
    assert.equal("modifyId" in bodyOf(plain), false);
    const asked = { symbol, origClientOrderId: "a" };
    const [, listed] = await call(twice, "GET", "/papi/v1/um/orderAmendment", asked);
    assert.deepEqual(
      bodyOf<readonly Record<string, unknown>[]>(listed).map(({ amendment }) => amendment),
      [
        {
          price: { before: "59000", after: "58000" },
          origQty: { before: "0.01", after: "0.01" },
          count: 1,
          modifyId: 77,
        },
        {
          price: { before: "58000", after: "57000" },
          origQty: { before: "0.01", after: "0.01" },
          count: 2,
        },
      ],
    );
  });
});

describe("the history of an order's amendments", () => {
  it("is of the span that is asked for, and its newest rows", async () => {
    const [placed] = await call(openWorld(), "POST", PATH, { ...limit, newClientOrderId: "a" });
    const { symbol, side, quantity } = limit;
    const change = { symbol, side, quantity, origClientOrderId: "a" };
    const [first] = await call(placed, "PUT", PATH, { ...change, price: "58000" });
    const later = { ...first, time: first.time + 60_000 };
    const [second] = await call(later, "PUT", PATH, { ...change, price: "57000" });
    const prices = async (params: Readonly<Record<string, string>>) => {
      const [, reply] = await call(second, "GET", "/papi/v1/um/orderAmendment", {
        symbol,
        origClientOrderId: "a",
        ...params,
      });
      return bodyOf<readonly { amendment: { price: { after: string } } }[]>(reply)
        .map(({ amendment }) => amendment.price.after);
    };
    assert.deepEqual(await prices({}), ["58000", "57000"]);
    assert.deepEqual(await prices({ startTime: String(first.time + 1) }), ["57000"]);
    assert.deepEqual(await prices({ endTime: String(first.time) }), ["58000"]);
    assert.deepEqual(await prices({ limit: "1" }), ["57000"]);
  });
});

describe("fees in BNB", () => {
  const paid = async (bnb: string, change: (world: World) => World = (world) => world) => {
    const world = openWorld({}, { USDT: { um: "5000" }, BNB: { um: bnb } });
    const [burning, reply] = await call(world, "POST", "/papi/v1/um/feeBurn", { feeBurn: "true" });
    assert.equal(bodyOf(reply).code, 200);
    const [after] = await call(change(burning), "POST", PATH, market);
    return ["USDT", "BNB"].map((asset) => fixed(balance(after, asset, "um")));
  };

  it("are a tenth less, as long as the wallet holds enough", async () => {
    // 600 USDT at 0.04 % are 0.24 USDT; nine tenths of it are 0.00036 BNB at 600 USDT.
    assert.deepEqual(await paid("1"), ["5000.00000000", "0.99964000"]);
    assert.deepEqual(await paid("0.00036"), ["5000.00000000", "0.00000000"]);
    assert.deepEqual(await paid("0.00035999"), ["4999.76000000", "0.00035999"]);
  });

  it("are paid in the margin asset in a market that has no BNB", async () => {
    const without = (world: World): World => {
      const { BNB: _, ...assets } = world.market.assets;
      return { ...world, market: { ...world.market, assets } };
    };
    assert.deepEqual(await paid("1", without), ["4999.76000000", "1.00000000"]);
  });
});

describe("the configuration of the account", () => {
  it("is answered as documented", async () => {
    const world = openWorld();
    const [, reply] = await call(world, "GET", "/papi/v1/um/accountConfig");
    assert.deepEqual(bodyOf(reply), {
      feeTier: 0,
      canTrade: true,
      canDeposit: true,
      canWithdraw: true,
      dualSidePosition: false,
      updateTime: world.settings.updateTime,
      multiAssetsMargin: false,
      tradeGroupId: -1,
    });
  });
});

describe("the balance of an asset", () => {
  it("is negative by what its futures wallets lack, and by no more", async () => {
    const negative = async (um: string, cm: string) => {
      const world = openWorld({}, { BTC: { cross: "9", um, cm } });
      const [, reply] = await call(world, "GET", "/papi/v1/balance", { asset: "BTC" });
      return Number(bodyOf(reply).negativeBalance);
    };
    assert.equal(await negative("5", "-1"), -1);
    assert.equal(await negative("-2", "5"), -2);
    assert.equal(await negative("-2", "-1"), -3);
    assert.equal(await negative("2", "1"), 0);
  });
});

describe("times in force", () => {
  it("IOC expires where it cannot fill", async () => {
    const [, reply] = await call(openWorld(), "POST", PATH, {
      ...limit,
      timeInForce: "IOC",
      newOrderRespType: "RESULT",
    });
    assert.equal(bodyOf(reply).status, "EXPIRED");
  });
  it("FOK is refused where it cannot fill", () =>
    refusedWith(openWorld(), { ...limit, timeInForce: "FOK" }, -5021));
  it("GTX is refused where it would take", () =>
    refusedWith(openWorld(), { ...limit, price: "61000", timeInForce: "GTX" }, -5022));
  it("GTD must end more than 600 s ahead", async () => {
    const world = openWorld();
    const gtd = { ...limit, timeInForce: "GTD" };
    await refusedWith(world, { ...gtd, goodTillDate: String(world.time + 600_000) }, -5040);
    const [, reply] = await call(world, "POST", PATH, {
      ...gtd,
      goodTillDate: String(world.time + 601_999),
    });
    assert.equal(bodyOf(reply).goodTillDate, world.time + 601_000);
  });
  it("GTD is amended in its last 600 s too, and keeps its date", async () => {
    const start = openWorld();
    const date = start.time + 700_000;
    const gtd = { ...limit, price: "50000", timeInForce: "GTD", goodTillDate: String(date) };
    const [placed] = await call(start, "POST", PATH, { ...gtd, newClientOrderId: "mine" });
    const [, amended] = await call(advance(placed, 400_000).world, "PUT", PATH, {
      symbol: "BTCUSDT",
      origClientOrderId: "mine",
      side: "BUY",
      quantity: "0.01",
      price: "51000",
    });
    assert.equal(bodyOf(amended).price, "51000.00");
    assert.equal(bodyOf(amended).goodTillDate, date);
  });
});

describe("the market refuses", () => {
  const rows: readonly (readonly [string, Readonly<Record<string, string>>, number])[] = [
    ["an unknown contract", { ...market, symbol: "NOPEUSDT" }, -1121],
    ["a quantity of zero", { ...market, quantity: "0" }, -4003],
    ["a price of zero", { ...limit, price: "0" }, -4001],
    ["a quantity of too many decimals", { ...market, quantity: "0.0105" }, -1111],
    ["a price of too many decimals", { ...limit, price: "59000.005" }, -1111],
    ["a price between ticks", { ...limit, price: "59000.05" }, -4014],
    ["an order below the least notional", {
      symbol: "SOLUSDT",
      side: "BUY",
      type: "MARKET",
      quantity: "0.01",
    }, -4164],
    ["a price far above the mark price", { ...limit, price: "80000" }, -4016],
    ["a price far below the mark price", { ...limit, side: "SELL", price: "40000" }, -4024],
    ["a quantity beyond the contract's most", { ...market, quantity: "10001" }, -4005],
    ["an order beyond the margin", { ...market, quantity: "50" }, -2019],
    ["a side of hedge mode in one-way mode", { ...market, positionSide: "LONG" }, -4061],
    ["a reduce-only order without a position", { ...market, reduceOnly: "true" }, -2022],
  ];
  for (const [name, params, code] of rows) {
    it(name, () => refusedWith(openWorld(), params, code));
  }

  it("no bid for being low and no offer for being high", async () => {
    for (const [side, price] of [["BUY", "10000"], ["SELL", "200000"]] as const) {
      bodyOf((await call(openWorld(), "POST", PATH, { ...limit, side, price }))[1]);
    }
  });

  it("what does not fit hedge mode, and keeps sides apart there", async () => {
    const world = openWorld();
    const hedged: World = { ...world, settings: { ...world.settings, hedgeMode: true } };
    await refusedWith(hedged, market, -4061);
    await refusedWith(hedged, { ...market, positionSide: "LONG", reduceOnly: "true" }, -1106);
    const [long] = await call(hedged, "POST", PATH, { ...market, positionSide: "LONG" });
    const [both] = await call(long, "POST", PATH, {
      ...market,
      side: "SELL",
      positionSide: "SHORT",
    });
    const [, reply] = await call(both, "GET", "/papi/v1/um/positionRisk", { symbol: "BTCUSDT" });
    assert.deepEqual(
      bodyOf<{ positionAmt: string }[]>(reply).map((p) => p.positionAmt),
      ["0.01", "-0.01"],
    );
  });

  it("an amendment that changes nothing, or the side, or an order that is gone", async () => {
    const [placed] = await call(openWorld(), "POST", PATH, limit);
    const same = {
      symbol: "BTCUSDT",
      side: "BUY",
      orderId: "345678901",
      quantity: "0.01",
      price: "59000.0",
    };
    const code = async (params: Readonly<Record<string, string>>) =>
      codeOf((await call(placed, "PUT", PATH, params))[1]);
    assert.equal(await code(same), -5027);
    assert.equal(await code({ ...same, side: "SELL", price: "58000" }), -1130);
    assert.equal(await code({ ...same, orderId: "1" }), -2013);
  });
});
