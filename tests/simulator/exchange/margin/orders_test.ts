import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { World } from "../../../../simulator/engine/world/world.ts";
import { call, holds, moved, refusal, rich } from "./support.ts";
import { apart } from "../../support.ts";

const ORDER = "POST /papi/v1/margin/order";
const QUERY = "GET /papi/v1/margin/order";
const CANCEL = "DELETE /papi/v1/margin/order";
const limit = {
  symbol: "BTCUSDT",
  side: "BUY",
  type: "LIMIT",
  timeInForce: "GTC",
  quantity: "0.1",
  price: "50000",
};
const stop = {
  symbol: "BTCUSDT",
  side: "SELL",
  type: "STOP_LOSS_LIMIT",
  timeInForce: "GTC",
  quantity: "0.1",
  price: "54000",
  stopPrice: "55000",
};

type Order = Record<string, string | boolean> & { readonly orderId: string };

describe("a limit order on margin", () => {
  it("rests with its money locked, is queried and cancelled", () => {
    const [placed, order, events] = call<Order>(rich(), ORDER, { ...limit, newClientOrderId: "a" });
    assert.deepEqual([order.orderId, order.status], ["44412345678", "NEW"]);
    assert.deepEqual([holds(placed, "USDT", "locked"), holds(placed, "USDT", "cross")], [
      "5000",
      "95000",
    ]);
    assert.deepEqual(events.map(({ e }) => e), ["executionReport", "outboundAccountPosition"]);
    const [, same] = call<Order>(placed, QUERY, { symbol: "BTCUSDT", origClientOrderId: "a" });
    assert.deepEqual([same.price, same.isWorking], ["50000.00000000", true]);
    const [, open] = call<Order[]>(placed, "GET /papi/v1/margin/openOrders", { symbol: "BTCUSDT" });
    assert.equal(open.length, 1);
    const [ended, gone] = call<Order>(placed, CANCEL, {
      symbol: "BTCUSDT",
      origClientOrderId: "a",
      newClientOrderId: "b",
    });
    assert.deepEqual([gone.status, gone.origClientOrderId, gone.clientOrderId], [
      "CANCELED",
      "a",
      "b",
    ]);
    assert.equal(holds(ended, "USDT", "cross"), "100000");
    const [, last] = call<Order>(ended, QUERY, { symbol: "BTCUSDT", orderId: order.orderId });
    assert.deepEqual([last.status, last.isWorking], ["CANCELED", true]);
    assert.deepEqual(
      refusal(ended, CANCEL, { symbol: "BTCUSDT", origClientOrderId: "a" }),
      [-2011, "Unknown order sent."],
    );
    assert.equal(refusal(ended, QUERY, { symbol: "BTCUSDT", orderId: "1" })[0], -2013);
  });

  it("fills at its own price once the market reaches it", () => {
    const [placed, order] = call<Order>(rich(), ORDER, limit);
    const after = moved(placed, "BTCUSDT", "49000");
    const [, filled] = call<Order>(after, QUERY, { symbol: "BTCUSDT", orderId: order.orderId });
    assert.deepEqual([filled.status, filled.cummulativeQuoteQty], ["FILLED", "5000.00000000"]);
    assert.deepEqual([holds(after, "BTC", "cross"), holds(after, "USDT", "locked")], [
      "1.0999",
      "0",
    ]);
    const [, trades] = call<Record<string, unknown>[]>(after, "GET /papi/v1/margin/myTrades", {
      symbol: "BTCUSDT",
      orderId: order.orderId,
    });
    assert.deepEqual(
      trades.map(({ isMaker, price, commission, commissionAsset }) => [
        isMaker,
        price,
        commission,
        commissionAsset,
      ]),
      [[true, "50000.00000000", "0.00010000", "BTC"]],
    );
  });

  it("takes at the best bid, with the fills in a FULL reply", () => {
    const [after, order] = call<Order & { fills: Record<string, string>[] }>(rich(), ORDER, {
      ...limit,
      side: "SELL",
    });
    assert.deepEqual([order.status, order.cummulativeQuoteQty], ["FILLED", "5999.99900000"]);
    assert.deepEqual(order.fills.map(({ price, commission }) => [price, commission]), [
      ["59999.99000000", "5.99999900"],
    ]);
    assert.equal(holds(after, "USDT", "cross"), "105993.999001");
    const [, acknowledged] = call<Order>(rich(), ORDER, { ...limit, newOrderRespType: "ACK" });
    assert.equal(acknowledged.status, undefined);
  });

  it("repays nothing where nothing is owed, and notes no repayment", () => {
    const selling = { ...limit, side: "SELL", sideEffectType: "AUTO_REPAY" };
    const [sold] = call(rich(), ORDER, selling);
    const [, repayments] = call<{ total: number }>(sold, "GET /papi/v1/margin/repayLoan", {
      asset: "USDT",
    });
    assert.equal(repayments.total, 0);
  });

  it("is cancelled under a pair that there is", () => {
    const [placed, { orderId }] = call<Order>(rich(), ORDER, limit);
    assert.equal(refusal(placed, CANCEL, { symbol: "NOPEUSDT", orderId })[0], -1121);
    assert.equal(refusal(placed, CANCEL, { symbol: "ETHUSDT", orderId })[0], -2011);
  });

  it("meets own orders best price first, and the older of two at one price", () => {
    for (
      const [side, other, prices] of [
        ["BUY", "SELL", ["61000", "60500", "61000", "60700"]],
        ["SELL", "BUY", ["59000", "59500", "59000", "59300"]],
      ] as const
    ) {
      const resting = prices.reduce(
        (world, price, i) =>
          call({ ...world, time: world.time + 1 }, ORDER, {
            ...limit,
            side: other,
            price,
            newClientOrderId: `own${i}`,
          })[0],
        apart(rich({ USDT: { cross: "100000" }, BTC: { cross: "1" } })),
      );
      const [, , events] = call(resting, ORDER, {
        ...limit,
        side,
        price: side === "BUY" ? "62000" : "58000",
        selfTradePreventionMode: "EXPIRE_MAKER",
      });
      const ended = events.filter(({ X }) => X === "EXPIRED_IN_MATCH").map(({ c }) => c);
      assert.deepEqual(ended, ["own1", "own3", "own0", "own2"], side);
    }
  });

  it("expires where it may not rest", () => {
    for (const timeInForce of ["IOC", "FOK"]) {
      const [after, order, events] = call<Order>(rich(), ORDER, { ...limit, timeInForce });
      // As an order that runs out of offers is told of, without its trades:
      // https://github.com/binance/binance-spot-api-docs/blob/master/faqs/market_orders_faq.md
      // Nothing was locked, so no balance is told of.
      assert.deepEqual(events.map(({ e, x, X, i }) => [e, x, X, String(i)]), [
        ["executionReport", "NEW", "NEW", order.orderId],
        ["executionReport", "EXPIRED", "EXPIRED", order.orderId],
      ]);
      assert.deepEqual([order.status, order.executedQty], ["EXPIRED", "0.00000000"]);
      assert.equal(holds(after, "USDT", "cross"), "100000");
    }
  });

  it("pays its fee in BNB where that is on", () => {
    const world = rich();
    const settings = { ...world.settings, bnbBurn: { spot: true, interest: false } };
    const [after] = call({ ...world, settings }, ORDER, { ...limit, side: "SELL" });
    assert.deepEqual([holds(after, "USDT", "cross"), holds(after, "BNB", "cross")], [
      "105999.999",
      "9.99250001",
    ]);
  });

  it("pays its fee in what it brings where BNB is too little, or has no price", () => {
    const burning = (world: World): World => ({
      ...world,
      settings: { ...world.settings, bnbBurn: { spot: true, interest: false } },
    });
    const paid = (world: World) => {
      const [after] = call(burning(world), ORDER, { ...limit, side: "SELL" });
      return [holds(after, "USDT", "cross"), holds(after, "BNB", "cross")];
    };
    // The fee is 5.999999 USDT: three quarters of it are 0.00749999 BNB at 600 USDT.
    const holding = (bnb: string) =>
      rich({ USDT: { cross: "0" }, BTC: { cross: "1" }, BNB: { cross: bnb } });
    assert.deepEqual(paid(holding("0.00749999")), ["5999.999", "0"]);
    assert.deepEqual(paid(holding("0.00749998")), ["5993.999001", "0.00749998"]);
    const world = holding("1");
    const { BNB: _, ...assets } = world.market.assets;
    assert.deepEqual(paid({ ...world, market: { ...world.market, assets } }), ["5993.999001", "1"]);
  });
});

describe("a market order on margin", () => {
  it("takes an amount of the quote asset, down to the step", () => {
    const [after, order] = call<Order>(rich(), ORDER, {
      symbol: "BTCUSDT",
      side: "BUY",
      type: "MARKET",
      quoteOrderQty: "1000",
    });
    assert.deepEqual([order.executedQty, order.price], ["0.01666000", "0.00000000"]);
    assert.equal(holds(after, "USDT", "cross"), "99000.4");
  });
});

describe("a stop order on margin", () => {
  it("waits, goes off and rests with its limit", () => {
    const [placed, order] = call<Order>(rich(), ORDER, stop);
    assert.equal(order.status, undefined);
    const id = { symbol: "BTCUSDT", orderId: order.orderId };
    assert.equal(call<Order>(placed, QUERY, id)[1].isWorking, false);
    assert.equal(call<Order>(moved(placed, "BTCUSDT", "55000.01"), QUERY, id)[1].isWorking, false);
    const [, filled] = call<Order>(moved(placed, "BTCUSDT", "54500"), QUERY, id);
    assert.deepEqual([filled.status, filled.cummulativeQuoteQty], ["FILLED", "5450.00000000"]);
    const fallen = moved(placed, "BTCUSDT", "53000");
    const [, resting] = call<Order>(fallen, QUERY, id);
    assert.deepEqual([resting.status, resting.isWorking], ["NEW", true]);
    const [, sold] = call<Order>(moved(fallen, "BTCUSDT", "54000"), QUERY, id);
    assert.deepEqual([sold.status, sold.cummulativeQuoteQty], ["FILLED", "5400.00000000"]);
  });

  it("fills at the market without a limit, and expires where the balance falls short", () => {
    const buy = { symbol: "BTCUSDT", side: "BUY", type: "STOP_LOSS", stopPrice: "61000" };
    const [placed, order] = call<Order>(rich(), ORDER, { ...buy, quantity: "1.6" });
    const id = { symbol: "BTCUSDT", orderId: order.orderId };
    const [, filled] = call<Order>(moved(placed, "BTCUSDT", "62000"), QUERY, id);
    assert.deepEqual([filled.status, filled.cummulativeQuoteQty], ["FILLED", "99200.00000000"]);
    const far = moved(placed, "BTCUSDT", "70000");
    assert.equal(call<Order>(far, QUERY, id)[1].status, "EXPIRED");
    assert.equal(holds(far, "USDT", "cross"), "100000");
  });

  it("stops at a trailing distance where no stop price is given", () => {
    const { stopPrice: _, ...trailing } = stop;
    const [placed, order] = call<Order>(rich(), "POST /sapi/v1/margin/order", {
      ...trailing,
      trailingDelta: "500",
    });
    const [, waiting] = call<Order>(placed, "GET /sapi/v1/margin/order", {
      symbol: "BTCUSDT",
      orderId: order.orderId,
    });
    assert.equal(waiting.stopPrice, "57000.00000000");
  });

  const trail = (params: object, prices: readonly string[]) => {
    const [placed, { orderId }] = call<Order>(rich(), "POST /sapi/v1/margin/order", {
      symbol: "BTCUSDT",
      side: "SELL",
      type: "STOP_LOSS",
      quantity: "0.1",
      trailingDelta: "500",
      ...params,
    });
    let world = placed;
    return prices.map((price) => {
      world = moved(world, "BTCUSDT", price);
      const [, order] = call<Order>(world, "GET /sapi/v1/margin/order", {
        symbol: "BTCUSDT",
        orderId,
      });
      return `${order.status} ${Number(order.stopPrice)}`;
    });
  };

  it("trails the highest price down, and goes off where the market turns by the delta", () => {
    // 95 % of 64000 are 60800.
    assert.deepEqual(trail({}, ["58000", "64000", "62000", "60800.01", "60800"]), [
      "NEW 57000",
      "NEW 60800",
      "NEW 60800",
      "NEW 60800",
      "FILLED 60800",
    ]);
  });

  it("trails the lowest price up where it buys, or sells at a profit", () => {
    // 105 % of 56000 are 58800.
    const turns = ["NEW 63000", "NEW 58800", "NEW 58800", "FILLED 58800"];
    const prices = ["62000", "56000", "58799", "58800"];
    assert.deepEqual(trail({ side: "BUY" }, prices), turns);
    assert.deepEqual(trail({ type: "TAKE_PROFIT" }, prices), turns);
  });

  it("begins to trail at its stop price where it has one", () => {
    // From 54000 on, the first price below 55000: 95 % of it are 51300, of 60000 57000.
    const params = { type: "TAKE_PROFIT", side: "BUY", stopPrice: "55000" };
    assert.deepEqual(trail(params, ["58000", "54000", "60000", "57000"]), [
      "NEW 55000",
      "NEW 51300",
      "NEW 57000",
      "FILLED 57000",
    ]);
  });
});

describe("two orders of the same account", () => {
  const own = { ...limit, side: "SELL", price: "61000" };
  const taker = { ...limit, price: "63000" };
  const statuses = (mode: string) => {
    const [placed, resting] = call<Order>(apart(rich()), ORDER, own);
    const [after, order] = call<Order>(placed, ORDER, { ...taker, selfTradePreventionMode: mode });
    const id = { symbol: "BTCUSDT", orderId: resting.orderId };
    return [call<Order>(after, QUERY, id)[1].status, order.status];
  };

  it("trade with each other, except where that is prevented", () => {
    assert.deepEqual(statuses("NONE"), ["FILLED", "FILLED"]);
    assert.deepEqual(statuses("EXPIRE_TAKER"), ["NEW", "EXPIRED_IN_MATCH"]);
    assert.deepEqual(statuses("EXPIRE_MAKER"), ["EXPIRED_IN_MATCH", "FILLED"]);
    assert.deepEqual(statuses("EXPIRE_BOTH"), ["EXPIRED_IN_MATCH", "EXPIRED_IN_MATCH"]);
  });
});

describe("side effects", () => {
  const poor = () => rich({ USDT: { cross: "10000" } });
  const buy = { symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.2" };

  it("borrow what an order lacks, and repay with what another brings", () => {
    const [bought, order, events] = call<Order>(poor(), ORDER, {
      ...buy,
      sideEffectType: "MARGIN_BUY",
    });
    assert.deepEqual([order.marginBuyBorrowAmount, order.marginBuyBorrowAsset], [
      "2000.00000000",
      "USDT",
    ]);
    assert.ok(events.some(({ e }) => e === "liabilityChange"));
    assert.deepEqual([holds(bought, "USDT", "debt"), holds(bought, "USDT", "cross")], [
      "-2000",
      "0",
    ]);
    const [sold] = call(bought, ORDER, {
      ...buy,
      side: "SELL",
      quantity: "0.1",
      sideEffectType: "AUTO_REPAY",
    });
    assert.deepEqual([holds(sold, "USDT", "debt"), holds(sold, "USDT", "cross")], [
      "0",
      "3993.999001",
    ]);
  });

  it("repay when the order that borrowed is cancelled, unless told not to", () => {
    const resting = { ...limit, quantity: "0.3", sideEffectType: "AUTO_BORROW_REPAY" };
    for (const [autoRepayAtCancel, debt] of [["true", "0"], ["false", "-5000"]] as const) {
      const [placed, order] = call<Order>(poor(), ORDER, { ...resting, autoRepayAtCancel });
      assert.equal(holds(placed, "USDT", "debt"), "-5000");
      const [ended] = call(placed, CANCEL, { symbol: "BTCUSDT", orderId: order.orderId });
      assert.equal(holds(ended, "USDT", "debt"), debt);
    }
  });

  it("borrow no more than the collateral allows", () => {
    const order = { ...buy, quantity: "3", sideEffectType: "MARGIN_BUY" };
    assert.equal(refusal(poor(), ORDER, order)[0], 51006);
    assert.equal(refusal(poor(), "POST /sapi/v1/margin/order", order)[0], -3006);
  });
});

describe("cancelling all orders of a pair", () => {
  it("answers with single orders and with lists", () => {
    const [one] = call(rich(), ORDER, limit);
    const [two] = call(one, "POST /papi/v1/margin/order/oco", {
      symbol: "BTCUSDT",
      side: "SELL",
      quantity: "0.1",
      price: "70000",
      stopPrice: "55000",
    });
    const [after, all] = call<Record<string, unknown>[]>(
      two,
      "DELETE /papi/v1/margin/allOpenOrders",
      { symbol: "BTCUSDT" },
    );
    assert.deepEqual(all.map(({ contingencyType }) => contingencyType), [undefined, "OCO"]);
    assert.deepEqual([holds(after, "USDT", "locked"), holds(after, "BTC", "locked")], ["0", "0"]);
    assert.equal(
      refusal(after, "DELETE /sapi/v1/margin/openOrders", { symbol: "BTCUSDT" })[0],
      -2011,
    );
  });
});

describe("what margin orders are refused for", () => {
  const rows: readonly (readonly [
    why: string,
    change: Record<string, string>,
    code: number,
    text: string,
  ])[] = [
    ["what is nothing", { quantity: "0", price: "50000.001" }, -1013, "Invalid quantity."],
    ["the tick", { price: "50000.001" }, -1013, "Filter failure: PRICE_FILTER"],
    ["the step", { quantity: "0.1000001" }, -1013, "Filter failure: LOT_SIZE"],
    ["the lot", { quantity: "9001" }, -1013, "Filter failure: LOT_SIZE"],
    ["the value", { quantity: "0.00009" }, -1013, "Filter failure: NOTIONAL"],
    [
      "the balance",
      { quantity: "3" },
      -2010,
      "Account has insufficient balance for requested action.",
    ],
    [
      "taking",
      { type: "LIMIT_MAKER", price: "60000" },
      -2010,
      "Order would immediately match and take.",
    ],
    [
      "a passed stop",
      { type: "STOP_LOSS_LIMIT", stopPrice: "59000" },
      -2010,
      "Order would trigger immediately.",
    ],
    ["the iceberg", { icebergQty: "0.2" }, -2010, "IcebergQty exceeds QTY."],
    ["the pair", { symbol: "XRPUSDT" }, -1121, "Invalid symbol."],
  ];
  for (const [why, change, code, text] of rows) {
    const { timeInForce: _, ...untimed } = limit;
    const base = change["type"] === "LIMIT_MAKER" ? untimed : limit;
    it(why, () => assert.deepEqual(refusal(rich(), ORDER, { ...base, ...change }), [code, text]));
  }

  it("a client id that is open already, but not one that is gone", () => {
    const named = { ...limit, newClientOrderId: "mine" };
    const [placed] = call(rich(), ORDER, named);
    assert.deepEqual(refusal(placed, ORDER, named), [-2010, "Duplicate order sent."]);
    const [ended] = call(placed, CANCEL, { symbol: "BTCUSDT", origClientOrderId: "mine" });
    const [again] = call(ended, ORDER, named);
    assert.equal(again.margin.orders.size, 2);
  });
});
