import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { catalog } from "../../endpoints/catalog.ts";
import * as E from "../../lib/deps/either.ts";

const byName = new Map(catalog.map((endpoint) => [endpoint.spec.name, endpoint]));

const messageOf = (name: string, params: object): string => {
  const endpoint = byName.get(name) ?? assert.fail(name);
  const built = endpoint(params as never);
  return E.isLeft(built) ? built.left.message : assert.fail(`${name} was built`);
};

const order = { symbol: "BTCUSDT", side: "BUY", quantity: "1" };
const pair = { ...order, price: "2", stopPrice: "1" };
const list = {
  symbol: "BTCUSDT",
  workingType: "LIMIT",
  workingSide: "BUY",
  workingPrice: "1",
  workingQuantity: "1",
  workingTimeInForce: "GTC",
  pendingSide: "SELL",
  pendingQuantity: "1",
};

const rows: readonly (readonly [name: string, params: object, advice: RegExp])[] = [
  ["newUmOrder", { ...order, type: "STOP_MARKET" }, /are newUmAlgoOrder with triggerPrice/],
  ["newUmOrder", { ...order, type: "TRAILING_STOP_MARKET" }, /newUmAlgoOrder/],
  ...["stopPrice", "triggerPrice", "activationPrice", "activatePrice", "callbackRate"].map((name) =>
    ["newUmOrder", { ...order, type: "MARKET", [name]: "1" }, /newUmAlgoOrder/] as const
  ),
  ...["closePosition", "priceProtect", "workingType", "algoType", "strategyType"].map((name) =>
    ["newUmOrder", { ...order, type: "MARKET", [name]: "true" }, /newUmAlgoOrder/] as const
  ),
  ["newUmOrder", { ...order, type: "MARKET", quoteOrderQty: "5" }, /newMarginOrder/],
  ["newUmOrder", { ...order, type: "MARKET", isIsolated: true }, /newMarginOrder/],
  [
    "newCmOrder",
    { ...order, type: "TAKE_PROFIT", stopPrice: "1" },
    /newCmConditionalOrder, .*strat/,
  ],
  ["newCmOrder", { ...order, type: "LIMIT_MAKER" }, /LIMIT with timeInForce GTX/],
  ["newCmOrder", { ...order, type: "MARKET", quoteOrderQty: "5" }, /newMarginOrder/],
  ["modifyUmOrder", { ...order, price: "1", orderId: 1, triggerPrice: "2" }, /newUmAlgoOrder/],
  ["modifyCmOrder", { ...order, price: "1", orderId: 1, stopPrice: "2" }, /newCmConditionalOrder/],
  ["newUmAlgoOrder", { ...order, type: "LIMIT" }, /limit and market orders are newUmOrder/],
  ["newUmAlgoOrder", { ...order, type: "STOP_LOSS" }, /market ones are STOP_MARKET/],
  ["newUmAlgoOrder", { ...order, type: "STOP_MARKET", stopPrice: "1" }, /here it is triggerPrice/],
  ["newUmAlgoOrder", { ...order, type: "STOP", newClientOrderId: "a" }, /here it is clientAlgoId/],
  ["newUmAlgoOrder", { ...order, algoType: "TWAP" }, /TWAP and VP orders are another product/],
  ["newUmAlgoOrder", { ...order, algoType: "VP", duration: 5 }, /TWAP and VP orders are another/],
  ["newCmConditionalOrder", { ...order, type: "STOP" }, /here it is strategyType/],
  ["newCmConditionalOrder", { ...order, strategyType: "MARKET" }, /are newCmOrder/],
  ["newCmConditionalOrder", { ...order, closePosition: true }, /quantity and reduceOnly/],
  ["newUmConditionalOrder", { ...order, triggerPrice: "1" }, /newUmAlgoOrder has replaced/],
  ["cancelUmOrder", { symbol: "BTCUSDT", algoId: 1 }, /are cancelUmAlgoOrder/],
  ["cancelUmAlgoOrder", { orderId: 1 }, /are cancelUmOrder/],
  ["cancelCmOrder", { symbol: "BTCUSD_PERP", strategyId: 1 }, /are cancelCmConditionalOrder/],
  ["queryUmOrder", { symbol: "BTCUSDT", clientAlgoId: "a" }, /are queryCurrentUmOpenAlgoOrder/],
  ["newMarginOrder", { ...order, type: "STOP_MARKET" }, /margin stops are STOP_LOSS/],
  ["newMarginOrder", { ...order, type: "LIMIT", isIsolated: "TRUE" }, /is marginAccountNewOrder/],
  ["newMarginOrder", { ...order, type: "LIMIT", timeInForce: "GTX" }, /of type LIMIT_MAKER/],
  ["newMarginOrder", { ...order, type: "MARKET", reduceOnly: true }, /are newUmOrder and newCmOrd/],
  ["marginAccountNewOrder", { ...order, type: "TRAILING_STOP_MARKET" }, /newUmAlgoOrder/],
  ["marginAccountNewOrder", { ...order, type: "MARKET", closePosition: true }, /newUmAlgoOrder/],
  ["marginAccountNewOrder", { ...order, type: "LIMIT", workingPrice: "1" }, /marginAccountNewOto /],
  ["marginAccountNewOco", { ...pair, isIsolated: true }, /is marginMarginAccountNewOco/],
  ["marginAccountNewOco", { ...pair, aboveType: "LIMIT_MAKER" }, /the limit order takes price/],
  ["marginMarginAccountNewOco", { ...pair, timeInForce: "GTC" }, /is stopLimitTimeInForce/],
  [
    "marginAccountNewOto",
    { ...list, pendingType: "MARKET", sideEffectType: "AUTO_REPAY" },
    /AUTO_BORROW_REPAY repays too/,
  ],
  ["marginAccountNewOto", { ...list, pendingAbovePrice: "1" }, /are marginAccountNewOtoco/],
  ["marginAccountNewOtoco", { ...list, pendingPrice: "1" }, /is marginAccountNewOto$/],
  [
    "cancelMarginAccountOrder",
    { symbol: "BTCUSDT", orderListId: 1 },
    /cancelMarginAccountOcoOrders/,
  ],
  [
    "marginAccountBorrow",
    { asset: "USDT", amount: 1, isIsolated: true },
    /marginAccountBorrowRepay/,
  ],
];

describe("a refusal says where it is found", () => {
  for (const [name, params, advice] of rows) {
    it(`${name} ${JSON.stringify(params)}`, () => assert.match(messageOf(name, params), advice));
  }

  it("once, where several parameters have the same answer", () => {
    const message = messageOf("newUmOrder", { ...order, type: "STOP_MARKET", stopPrice: "1" });
    assert.equal(message.split("newUmAlgoOrder").length, 2, message);
    assert.match(message, /type must be one of LIMIT, MARKET.*stopPrice is not a parameter/);
  });

  it("and nothing where the parameter is only misspelt", () => {
    const message = messageOf("newUmOrder", { ...order, type: "MARKET", newClientOrderID: "x" });
    assert.match(message, /did you mean newClientOrderId\?$/);
    assert.match(messageOf("newUmOrder", { ...order, type: "LIMT" }), /not "LIMT"$/);
  });
});

describe("the detours", () => {
  const withDetours = catalog.map(({ spec }) => spec).filter(({ detours }) => detours);

  it("name endpoints of the catalog", () => {
    for (const { name, detours = [] } of withDetours) {
      for (const [, advice] of detours) {
        for (const [word] of advice.matchAll(/\b(new|cancel|modify|query|margin)[A-Z]\w+/g)) {
          // Some words are parameters.
          const isKnown = byName.has(word) || /Id$/.test(word);
          assert.ok(isKnown && word !== name, `${name}: ${word}`);
        }
      }
    }
  });

  it("speak of no parameter that the endpoint has", () => {
    for (const { name, params, detours = [] } of withDetours) {
      for (const each of Object.keys(params)) {
        for (const [sought] of detours) {
          for (const said of ["is required", "is not taken", 'must be a word, not "x"']) {
            const isOther = /^(algoType|type)$/.test(each) && said.startsWith("must");
            assert.ok(isOther || !sought.test(`${each} ${said}`), `${name}: ${sought} ${each}`);
          }
        }
      }
    }
  });
});
