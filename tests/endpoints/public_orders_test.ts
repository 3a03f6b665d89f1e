/** Orders of public recordings, documents and threads: what the exchange takes is built, what it refuses is not. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { catalog } from "../../endpoints/catalog.ts";
import * as E from "../../lib/deps/either.ts";
import { shapeOf } from "../support/arbitrary.ts";

const build = (name: string, query: string) => {
  const endpoint = catalog.find(({ spec }) => spec.name === name) ?? assert.fail(name);
  const params = Object.fromEntries(
    [...new URLSearchParams(query)].map(([key, text]) => {
      const isWhole = ["Integer", "Time"].includes(shapeOf(endpoint.spec, key)._tag);
      return [key, isWhole ? Number(text) : text];
    }),
  );
  return endpoint(params as never);
};

const UM = "symbol=BTCUSDT&side=SELL";
const CM = "symbol=ETHUSD_PERP&side=BUY";
const MARGIN = "symbol=LTCUSDT&side=BUY";
const OCO = "symbol=LTCBTC&side=SELL&quantity=1&price=2&stopPrice=1";
const WORKING = "symbol=LTCBTC&workingType=LIMIT&workingSide=SELL&workingPrice=1&workingQuantity=1";
const OTO = `${WORKING}&workingTimeInForce=GTC&pendingSide=BUY&pendingQuantity=1`;

/** Requests that were recorded or are documented, by operation. */
const TAKEN: Readonly<Record<string, readonly string[]>> = {
  // https://github.com/ccxt/ccxt, static requests of Portfolio Margin and of the futures behind it
  newUmOrder: [
    `${UM}&newOrderRespType=RESULT&type=LIMIT&quantity=0.01&price=35000&timeInForce=GTC`,
    `${UM}&timeInForce=GTX&type=LIMIT&quantity=0.41&price=50&positionSide=LONG`,
    `${UM}&type=LIMIT&quantity=0.2&timeInForce=GTC&priceMatch=OPPONENT`,
    `${UM}&type=LIMIT&quantity=0.2&price=60&timeInForce=GTC&reduceOnly=true`,
    `${UM}&type=MARKET&quantity=0.01&positionSide=SHORT`,
    `${UM}&type=MARKET&quantity=1.23`,
    `${UM}&type=MARKET&quantity=1&reduceOnly=true&positionSide=BOTH`,
    `${UM}&type=LIMIT&timeInForce=GTD&goodTillDate=1893456000000&quantity=1&price=1`,
  ],
  newCmOrder: [`${CM}&newOrderRespType=RESULT&type=LIMIT&quantity=1&price=2000&timeInForce=GTC`],
  newUmAlgoOrder: [
    `${UM}&newOrderRespType=RESULT&type=STOP_MARKET&quantity=1&triggerPrice=1000&algoType=CONDITIONAL`,
    `${UM}&type=TAKE_PROFIT&quantity=1&price=2500&triggerPrice=2600&algoType=CONDITIONAL`,
    `${UM}&callbackRate=5&type=TRAILING_STOP_MARKET&quantity=0.11&reduceOnly=true`,
    `${UM}&type=STOP&quantity=0.11&triggerPrice=101&priceMatch=OPPONENT`,
    `${UM}&type=STOP_MARKET&closePosition=true&triggerPrice=30&priceProtect=TRUE&positionSide=LONG`,
    `${UM}&type=STOP_MARKET&closePosition=false&quantity=1&reduceOnly=true&triggerPrice=30`,
    // change log of the exchange, 2025-10-09; https://github.com/binance/binance-connector-js/issues/560
    `${UM}&type=TAKE_PROFIT_MARKET&timeInForce=GTE_GTC&quantity=1&triggerPrice=30`,
    `${UM}&type=STOP_MARKET&timeInForce=GTE_GTC&closePosition=true&triggerPrice=30`,
  ],
  newCmConditionalOrder: [
    `${CM}&newClientStrategyId=x-xcKtGhcuc6b86f05&strategyType=STOP&quantity=1&price=2000&stopPrice=3000`,
    `${CM}&positionSide=LONG&strategyType=TRAILING_STOP_MARKET&quantity=1&activationPrice=9000&callbackRate=1`,
  ],
  newMarginOrder: [
    `${MARGIN}&newOrderRespType=RESULT&type=LIMIT&quantity=0.001&price=35000&timeInForce=GTC`,
    `${MARGIN}&newOrderRespType=RESULT&type=LIMIT_MAKER&quantity=0.25&price=50.1`,
    `${MARGIN}&type=MARKET&quoteOrderQty=10&sideEffectType=MARGIN_BUY`,
    `${MARGIN}&type=MARKET&quantity=0.1&sideEffectType=AUTO_REPAY&autoRepayAtCancel=FALSE`,
    `${MARGIN}&type=LIMIT&quantity=0.05&price=241&timeInForce=GTC&selfTradePreventionMode=EXPIRE_MAKER&icebergQty=0.03`,
  ],
  marginAccountNewOrder: [
    `${MARGIN}&isIsolated=true&newOrderRespType=FULL&type=LIMIT&quantity=0.15&price=40&timeInForce=GTC`,
    `${MARGIN}&trailingDelta=500&type=STOP_LOSS_LIMIT&quantity=0.1&price=55000&timeInForce=GTC`,
    `${MARGIN}&trailingDelta=500&type=TAKE_PROFIT&quantity=0.0086`,
    `${MARGIN}&type=STOP_LOSS&quantity=1&stopPrice=100&trailingDelta=100`,
  ],
  // change log of the exchange, 2024-01-11
  marginAccountNewOco: [OCO, `${OCO}&selfTradePreventionMode=EXPIRE_MAKER`],
  marginMarginAccountNewOco: [
    `${OCO}&stopLimitPrice=0.9&stopLimitTimeInForce=GTC&limitIcebergQty=0.5&stopIcebergQty=0.4&isIsolated=FALSE`,
  ],
  marginAccountNewOto: [
    `${OTO}&pendingType=MARKET`,
    `${OTO}&workingIcebergQty=1&pendingType=STOP_LOSS_LIMIT&pendingPrice=2&pendingStopPrice=2&pendingTimeInForce=GTC&pendingIcebergQty=0.2`,
    `${OTO}&pendingType=LIMIT_MAKER&pendingPrice=2`,
  ],
  marginAccountNewOtoco: [
    `${OTO}&pendingBelowType=LIMIT_MAKER&pendingBelowPrice=5&pendingAboveType=STOP_LOSS&pendingAboveStopPrice=5`,
    `${OTO}&pendingAboveType=LIMIT_MAKER&pendingAbovePrice=5&pendingBelowType=STOP_LOSS_LIMIT&pendingBelowStopPrice=0.5&pendingBelowPrice=0.4&pendingBelowTimeInForce=GTC`,
  ],
  modifyUmOrder: [
    `${UM}&orderId=661753725&quantity=0.25&price=51`,
    `${UM}&orderId=661753725&origClientOrderId=a&quantity=0.25&price=51`,
  ],
};

/** Requests to which public threads show -1106, with the parameter that is too many. */
const REFUSED: readonly (readonly [name: string, query: string, surplus: string])[] = [
  // https://github.com/WISEPLAT/backtrader_binance/issues/11
  ["newMarginOrder", `${MARGIN}&type=STOP_LOSS&quantity=1&price=1&stopPrice=2`, "price"],
  // https://github.com/ccxt/ccxt/issues/7052
  [
    "newMarginOrder",
    `${MARGIN}&type=LIMIT&quantity=1&price=1&stopPrice=2&timeInForce=GTC`,
    "stopPrice",
  ],
  // https://github.com/binance-exchange/binacpp/issues/51
  ["newMarginOrder", `${MARGIN}&type=MARKET&quantity=1&timeInForce=GTC`, "timeInForce"],
  ["newUmOrder", `${UM}&type=MARKET&quantity=1&timeInForce=GTC`, "timeInForce"],
  ["newUmOrder", `${UM}&type=MARKET&quantity=1&price=1`, "price"],
  // https://github.com/ccxt/go-binance/issues/521
  ["newUmOrder", `${UM}&type=MARKET&quantity=1&reduceOnly=false&positionSide=LONG`, "reduceOnly"],
  // https://github.com/nautechsystems/nautilus_trader/issues/4231
  [
    "newUmAlgoOrder",
    `${UM}&type=STOP_MARKET&quantity=1&triggerPrice=1&reduceOnly=true&positionSide=LONG`,
    "reduceOnly",
  ],
];

describe("orders in public", () => {
  for (const [name, queries] of Object.entries(TAKEN)) {
    it(`${name}: what the exchange takes is built without a doubt`, () => {
      for (const query of queries) {
        const built = build(name, query);
        assert.ok(E.isRight(built), E.isLeft(built) ? `${query}: ${built.left.message}` : "");
        assert.deepEqual(built.right.warnings, [], query);
      }
    });
  }

  for (const [name, query, surplus] of REFUSED) {
    it(`${name}: ${surplus} is refused where the exchange refuses it`, () => {
      const built = build(name, query);
      const problems = E.isLeft(built) ? built.left.problems : assert.fail(query);
      assert.deepEqual(problems.map(({ kind, params }) => [kind, params]), [["surplus", [
        surplus,
      ]]]);
    });
  }
});
