import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { catalog } from "../../../endpoints/catalog.ts";
import * as E from "../../../lib/deps/either.ts";
import { call, openWorld, unchanged } from "../support.ts";

const pair = { symbol: "BTCUSDT", side: "BUY", quantity: "0.01" };
const coin = { symbol: "BTCUSD_PERP", side: "BUY", quantity: "1" };
const market = { ...pair, type: "MARKET" };
const limit = { ...pair, type: "LIMIT", timeInForce: "GTC", price: "50000" };
const maker = { ...pair, type: "LIMIT_MAKER", price: "50000" };
const stop = { ...pair, side: "SELL", type: "STOP_LOSS", stopPrice: "50000" };
const algo = { ...pair, algoType: "CONDITIONAL", side: "SELL", triggerPrice: "50000" };
const whole = {
  algoType: "CONDITIONAL",
  symbol: "BTCUSDT",
  side: "SELL",
  triggerPrice: "90000",
  closePosition: "true",
};
const oto = {
  symbol: "BTCUSDT",
  workingType: "LIMIT",
  workingSide: "BUY",
  workingPrice: "50000",
  workingQuantity: "0.01",
  workingTimeInForce: "GTC",
  pendingSide: "SELL",
  pendingQuantity: "0.01",
};

type Row = readonly [endpoint: string, params: Record<string, string>, surplus: string];

/** What the exchange answered with -1106 before witnesses, or says that a type does not take. */
const sources: Readonly<Record<string, readonly Row[]>> = {
  "https://github.com/ccxt/binance-rs/pull/112": [
    ["newUmOrder", { ...market, timeInForce: "GTC" }, "timeInForce"],
    ["newCmOrder", { ...coin, type: "MARKET", timeInForce: "GTC" }, "timeInForce"],
  ],
  "https://github.com/binance-exchange/binacpp/issues/32": [
    ["newMarginOrder", { ...market, timeInForce: "GTC" }, "timeInForce"],
    ["marginAccountNewOrder", { ...market, timeInForce: "GTC" }, "timeInForce"],
  ],
  "https://github.com/ccxt/node-binance-api/pull/358": [
    ["newMarginOrder", { ...maker, timeInForce: "GTC" }, "timeInForce"],
    ["marginAccountNewOrder", { ...maker, timeInForce: "GTC" }, "timeInForce"],
    [
      "marginAccountNewOto",
      { ...oto, workingType: "LIMIT_MAKER", pendingType: "MARKET" },
      "workingTimeInForce",
    ],
    [
      "marginAccountNewOtoco",
      {
        ...oto,
        pendingAboveType: "LIMIT_MAKER",
        pendingAbovePrice: "90000",
        pendingAboveTimeInForce: "GTC",
      },
      "pendingAboveTimeInForce",
    ],
  ],
  "https://github.com/luzzif/binance-api-client/issues/9": [
    ["newMarginOrder", { ...stop, timeInForce: "GTC" }, "timeInForce"],
    ["newMarginOrder", { ...stop, price: "50000" }, "price"],
    ["marginAccountNewOrder", { ...stop, type: "TAKE_PROFIT", price: "50000" }, "price"],
  ],
  "https://github.com/ccxt/ccxt/issues/7052": [
    ["newMarginOrder", { ...limit, stopPrice: "40000" }, "stopPrice"],
    ["marginAccountNewOrder", { ...limit, stopPrice: "40000" }, "stopPrice"],
  ],
  "https://github.com/ccxt/ccxt/issues/7963": [
    ["newMarginOrder", { ...limit, quoteOrderQty: "100" }, "quoteOrderQty"],
    ["marginAccountNewOrder", { ...maker, quoteOrderQty: "100" }, "quoteOrderQty"],
  ],
  "https://github.com/ccxt/node-binance-api/issues/873": [
    ["newUmOrder", { ...market, price: "50000" }, "price"],
    ["newUmAlgoOrder", { ...algo, type: "STOP_MARKET", price: "50000" }, "price"],
    [
      "newCmConditionalOrder",
      { ...coin, strategyType: "STOP_MARKET", stopPrice: "90000", price: "90000" },
      "price",
    ],
  ],
  "https://github.com/nautechsystems/nautilus_trader/issues/4231": [
    ["newUmOrder", { ...market, positionSide: "LONG", reduceOnly: "true" }, "reduceOnly"],
    [
      "newCmOrder",
      { ...coin, type: "MARKET", positionSide: "SHORT", reduceOnly: "true" },
      "reduceOnly",
    ],
    [
      "newUmAlgoOrder",
      { ...algo, type: "STOP_MARKET", positionSide: "LONG", reduceOnly: "true" },
      "reduceOnly",
    ],
  ],
  // There reduceOnly was false.
  "https://github.com/ccxt/go-binance/issues/521": [
    ["newUmOrder", { ...market, positionSide: "LONG", reduceOnly: "false" }, "reduceOnly"],
  ],
  "https://github.com/paoloboni/binance-scala-client/pull/378": [
    [
      "newUmAlgoOrder",
      { ...whole, type: "TAKE_PROFIT_MARKET", reduceOnly: "true" },
      "reduceOnly",
    ],
  ],
  "https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#new-um-order":
    [
      ["newUmOrder", { ...market, priceMatch: "QUEUE" }, "priceMatch"],
      ["newUmOrder", { ...limit, goodTillDate: "1863683200000" }, "goodTillDate"],
    ],
  "https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#new-um-algo-order":
    [
      ["newUmAlgoOrder", { ...algo, type: "STOP_MARKET", callbackRate: "1" }, "callbackRate"],
      ["newUmAlgoOrder", { ...algo, type: "STOP_MARKET", activatePrice: "1" }, "activatePrice"],
      ["newUmAlgoOrder", { ...algo, type: "STOP_MARKET", closePosition: "true" }, "quantity"],
      [
        "newUmAlgoOrder",
        { ...whole, type: "STOP", price: "1" },
        "closePosition",
      ],
    ],
  "https://developers.binance.com/docs/margin_trading/trade/Margin-Account-New-Order": [
    ["newMarginOrder", { ...market, icebergQty: "0.001" }, "icebergQty"],
    ["marginAccountNewOrder", { ...stop, icebergQty: "0.001" }, "icebergQty"],
    ["marginAccountNewOrder", { ...limit, trailingDelta: "100" }, "trailingDelta"],
  ],
};

/** Icebergs that cannot rest: -1160, spot error page, OCO_ICEBERGQTY_TIMEINFORCE. */
const icebergs: readonly Row[] = [
  ["newMarginOrder", { ...limit, timeInForce: "IOC", icebergQty: "0.001" }, "icebergQty"],
  [
    "marginMarginAccountNewOco",
    { ...pair, price: "50000", stopPrice: "90000", stopIcebergQty: "0.001" },
    "stopIcebergQty",
  ],
  [
    "marginAccountNewOto",
    { ...oto, workingTimeInForce: "FOK", workingIcebergQty: "0.001", pendingType: "MARKET" },
    "workingIcebergQty",
  ],
  [
    "marginAccountNewOto",
    {
      ...oto,
      pendingType: "LIMIT",
      pendingPrice: "90000",
      pendingTimeInForce: "IOC",
      pendingIcebergQty: "0.001",
    },
    "pendingIcebergQty",
  ],
  [
    "marginAccountNewOtoco",
    {
      ...oto,
      pendingAboveType: "LIMIT_MAKER",
      pendingAbovePrice: "90000",
      pendingBelowType: "STOP_LOSS_LIMIT",
      pendingBelowPrice: "40000",
      pendingBelowStopPrice: "40100",
      pendingBelowTimeInForce: "FOK",
      pendingBelowIcebergQty: "0.001",
    },
    "pendingBelowIcebergQty",
  ],
];

const isRefused = ([name, params, surplus]: Row, code: number, text: RegExp) => {
  it(`${surplus}: ${name} ${JSON.stringify(params)}`, async () => {
    const endpoint = catalog.find(({ spec }) => spec.name === name) ?? assert.fail(name);
    const built = endpoint(params as never);
    const problems = E.isLeft(built) ? built.left.problems : assert.fail("it was built");
    assert.ok(
      problems.some(({ kind, params }) => kind === "surplus" && params.join() === surplus),
      JSON.stringify(problems),
    );
    const world = openWorld();
    const { verb, path } = endpoint.spec;
    const [after, { status, body }] = await call(world, verb, path, params);
    const answer = JSON.parse(body) as { code: number; msg: string };
    assert.deepEqual([status, answer.code], [400, code], body);
    assert.match(answer.msg, text);
    // Futures write names small: so bots recorded reduceonly, timeinforce and others in 2025 and 2026.
    const named = /\/(um|cm)\//.test(path) ? surplus.toLowerCase() : surplus;
    assert.ok(answer.msg.includes(`'${named}'`), body);
    unchanged(after, world);
  });
};

for (const [source, rows] of Object.entries(sources)) {
  describe(`not taken, after ${source}`, () => {
    for (const row of rows) isRefused(row, -1106, /^Parameter '\w+' sent when not required\.$/);
  });
}

describe("an iceberg that cannot rest", () => {
  for (const row of icebergs) {
    isRefused(row, -1160, /^Parameter '\w+' is only supported if '\w+' is GTC\.$/);
  }
});
