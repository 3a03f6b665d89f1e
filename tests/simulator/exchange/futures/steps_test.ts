/** Decimals: which are too many, which lie between two steps, and how many are printed. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { units } from "../../../../lib/decimal.ts";
import { marketOf, openWorld, type World } from "../../../../simulator/mod.ts";
import { bodyOf, call, codeOf, unchanged } from "../../support.ts";

type Params = Readonly<Record<string, string>>;

/** A contract with ticks of 0.5 in prices of two decimals, lots of 0.005, at least 0.02. */
const coarse = (): World => {
  const world = openWorld();
  const { BTCUSDT } = world.market.um;
  assert.ok(BTCUSDT);
  const contract = {
    ...BTCUSDT,
    tickSize: units("0.5"),
    stepSize: units("0.005"),
    minQty: units("0.02"),
    maxQty: units("10"),
  };
  return { ...world, market: { ...world.market, um: { ...world.market.um, BTCUSDT: contract } } };
};

const order = {
  symbol: "BTCUSDT",
  side: "BUY",
  type: "LIMIT",
  timeInForce: "GTC",
  quantity: "0.02",
  price: "59000",
};
const algo = {
  symbol: "BTCUSDT",
  side: "SELL",
  algoType: "CONDITIONAL",
  type: "STOP",
  timeInForce: "GTC",
  quantity: "0.02",
  triggerPrice: "59000",
  price: "58900",
};

describe("a number of an order", () => {
  const refusals: readonly (readonly [params: Params, code: number])[] = [
    [{ price: "59000.1" }, -4014],
    [{ price: "59000.001" }, -1111],
    [{ price: "59000.000000001" }, -1111],
    [{ quantity: "0.022" }, -4023],
    [{ quantity: "0.0201" }, -1111],
    [{ quantity: "0.015" }, -4004],
    [{ quantity: "10.005" }, -4005],
    [{ quantity: "0" }, -4003],
    [{ quantity: "0.0200000001" }, -1111],
  ];
  for (const [params, code] of refusals) {
    it(`is refused with ${code}: ${JSON.stringify(params)}`, async () => {
      const world = coarse();
      for (
        const [path, from] of [
          ["/papi/v1/um/order", order],
          ["/papi/v1/um/algo/order", algo],
        ] as const
      ) {
        const [after, reply] = await call(world, "POST", path, { ...from, ...params });
        assert.equal(codeOf(reply), code, reply.body);
        unchanged(after, world);
      }
    });
  }
  for (
    const [params, code] of [
      [{ triggerPrice: "59000.1" }, -4014],
      [{ triggerPrice: "59000.001" }, -1111],
      [{ type: "TRAILING_STOP_MARKET", callbackRate: "1", activatePrice: "61000.1" }, -4135],
      [{ type: "TRAILING_STOP_MARKET", callbackRate: "1", activatePrice: "61000.001" }, -1111],
    ] as const
  ) {
    it(`is refused with ${code}: ${JSON.stringify(params)}`, async () => {
      const { price: _p, triggerPrice: _t, timeInForce: _f, ...rest } = algo;
      const base = "type" in params ? rest : algo;
      const [, reply] = await call(coarse(), "POST", "/papi/v1/um/algo/order", {
        ...base,
        ...params,
      });
      assert.equal(codeOf(reply), code, reply.body);
    });
  }

  it("may have zeros at its end", async () => {
    const params = { ...order, price: "59000.500000", quantity: "0.0200" };
    bodyOf((await call(coarse(), "POST", "/papi/v1/um/order", params))[1]);
  });

  it("is refused in an amendment as in an order", async () => {
    const [world, placed] = await call(coarse(), "POST", "/papi/v1/um/order", order);
    const { clientOrderId } = bodyOf<{ clientOrderId: string }>(placed);
    const change = { ...order, origClientOrderId: clientOrderId };
    for (
      const [params, code] of [[{ price: "59000.1" }, -4014], [{ price: "59000.001" }, -1111], [
        { quantity: "0.0200000001", price: "58000" },
        -1111,
      ]] as const
    ) {
      const { type: _t, timeInForce: _f, ...rest } = change;
      const [, reply] = await call(world, "PUT", "/papi/v1/um/order", { ...rest, ...params });
      assert.equal(codeOf(reply), code, reply.body);
    }
  });
});

describe("decimals", () => {
  const placed = async (path: string, params: Params) => {
    const [world, reply] = await call(openWorld(), "POST", path, params);
    return { world, body: bodyOf(reply) };
  };
  const read = async (world: World, path: string, params: Params) =>
    bodyOf((await call(world, "GET", path, params))[1]);

  it("are all printed of a placed USDⓈ-M order, and not of the prices of a queried one", async () => {
    const limit = { ...order, quantity: "0.01", price: "35000" };
    const { world, body } = await placed("/papi/v1/um/order", limit);
    assert.deepEqual(
      [body["price"], body["origQty"], body["executedQty"], body["cumQty"]],
      ["35000.00", "0.010", "0.000", "0.000"],
    );
    const id = { symbol: "BTCUSDT", origClientOrderId: String(body["clientOrderId"]) };
    const found = await read(world, "/papi/v1/um/order", id);
    assert.deepEqual(
      [
        found["price"],
        found["origQty"],
        found["executedQty"],
        found["cumQuote"],
        found["avgPrice"],
      ],
      ["35000", "0.010", "0", "0", "0.00000"],
    );
    const [, gone] = await call(world, "DELETE", "/papi/v1/um/order", id);
    assert.deepEqual([bodyOf(gone)["price"], bodyOf(gone)["executedQty"]], ["35000.00", "0.000"]);
  });

  it("are printed of what filled", async () => {
    const { world, body } = await placed("/papi/v1/um/order", {
      symbol: "BTCUSDT",
      side: "BUY",
      type: "MARKET",
      quantity: "0.01",
      newOrderRespType: "RESULT",
    });
    assert.equal(body["executedQty"], "0.010");
    const id = { symbol: "BTCUSDT", origClientOrderId: String(body["clientOrderId"]) };
    assert.equal((await read(world, "/papi/v1/um/order", id))["executedQty"], "0.010");
    const [, trades] = await call(world, "GET", "/papi/v1/um/userTrades", { symbol: "BTCUSDT" });
    const [trade] = bodyOf<readonly Record<string, unknown>[]>(trades);
    assert.deepEqual(
      [trade?.["price"], trade?.["qty"], trade?.["quoteQty"]],
      ["60000", "0.010", "600.00000"],
    );
  });

  it("are not added to COIN-M, whose orders count contracts", async () => {
    const { body } = await placed("/papi/v1/cm/order", {
      ...order,
      symbol: "BTCUSD_PERP",
      quantity: "1",
      price: "55000",
    });
    assert.deepEqual([body["price"], body["origQty"], body["executedQty"]], ["55000", "1", "0"]);
  });

  it("of algo orders are those of the contract", async () => {
    const { world, body } = await placed("/papi/v1/um/algo/order", algo);
    const prices = ["58900.00", "59000.00", "0.020"];
    assert.deepEqual([body["price"], body["triggerPrice"], body["quantity"]], prices);
    const { clientAlgoId } = body;
    const found = await read(world, "/papi/v1/um/algo/algoOrder", {
      clientAlgoId: String(clientAlgoId),
    });
    assert.deepEqual([found["price"], found["triggerPrice"], found["quantity"]], prices);
  });

  it("of prices can be more than those of the tick, and are read from the exchange's answers", () => {
    const { market } = openWorld();
    const symbols = [{
      symbol: "BTCUSDT",
      pair: "BTCUSDT",
      baseAsset: "BTC",
      quoteAsset: "USDT",
      marginAsset: "USDT",
      pricePrecision: 3,
      filters: [
        { filterType: "PRICE_FILTER", tickSize: "0.10" },
        { filterType: "LOT_SIZE", stepSize: "0.001" },
      ],
    }];
    const premiumIndex = [{
      symbol: "BTCUSDT",
      markPrice: "60000",
      indexPrice: "60000",
      lastFundingRate: "0",
    }];
    const made = marketOf({ um: { exchangeInfo: { symbols }, premiumIndex } }, market);
    assert.equal(made.um["BTCUSDT"]?.pricePrecision, 3);
  });
});
