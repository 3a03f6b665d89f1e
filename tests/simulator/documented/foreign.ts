/** Requests as clients of others send them to the living exchange: none is refused here. */
import type { Behaviour } from "./row.ts";

const CCXT =
  "https://github.com/ccxt/ccxt/blob/0094a48beb788f92ae50d788bf957e49c07dac6f/ts/src/test/static/request/binance.json";
const PYTHON = "https://github.com/sammchardy/python-binance/pull/1436";

const ccxt = {
  symbol: "BTCUSDT",
  newClientOrderId: "x-xcKtGhcu0123456789abcdef012345",
  newOrderRespType: "RESULT",
  recvWindow: "10000",
};
const algo = { ...ccxt, side: "BUY", algoType: "CONDITIONAL", quantity: "0.11" };
const UM = "POST /papi/v1/um/order";
const ALGO = "POST /papi/v1/um/algo/order";
const hedge = ["POST /papi/v1/um/positionSide/dual", { dualSidePosition: "true" }] as const;
const long = { ...ccxt, side: "BUY", type: "MARKET", quantity: "0.01", positionSide: "LONG" };
const { newClientOrderId: _, ...another } = ccxt;

export const foreign: readonly Behaviour[] = [
  {
    says: "ccxt places a post-only order in hedge mode",
    source: CCXT,
    acts: [hedge, [UM, { ...long, type: "LIMIT", price: "50000", timeInForce: "GTX" }]],
    gives: { status: "NEW", positionSide: "LONG", timeInForce: "GTX" },
  },
  {
    says: "ccxt reduces in hedge mode by the side of the position",
    source: CCXT,
    acts: [hedge, [UM, long], [UM, { ...long, ...another, newClientOrderId: "b", side: "SELL" }]],
    gives: { status: "FILLED", executedQty: "0.010" },
  },
  {
    says: "ccxt matches a price and sends none",
    source: CCXT,
    acts: [[UM, {
      ...ccxt,
      side: "BUY",
      type: "LIMIT",
      quantity: "0.1",
      timeInForce: "GTC",
      priceMatch: "QUEUE",
    }]],
    gives: { status: "NEW" },
  },
  {
    says: "ccxt places an algo order with names of plain orders beside its own",
    source: CCXT,
    acts: [[ALGO, { ...algo, type: "STOP", price: "60900", triggerPrice: "61000" }]],
    gives: { algoStatus: "NEW", orderType: "STOP" },
  },
  {
    says: "ccxt places an algo order whose price is matched",
    source: CCXT,
    acts: [[ALGO, { ...algo, type: "STOP", triggerPrice: "61000", priceMatch: "OPPONENT" }]],
    gives: { algoStatus: "NEW", priceMatch: "OPPONENT" },
  },
  {
    says: "ccxt places a conditional order of COIN-M with a type of response",
    source: CCXT,
    acts: [["POST /papi/v1/cm/conditional/order", {
      ...another,
      symbol: "BTCUSD_PERP",
      side: "BUY",
      newClientStrategyId: "x-xcKtGhcu0123456789abcdef012345",
      strategyType: "STOP",
      quantity: "1",
      price: "60900",
      stopPrice: "61000",
      timeInForce: "GTC",
    }]],
    gives: { strategyStatus: "NEW" },
  },
  {
    says: "ccxt places a post-only margin order",
    source: CCXT,
    acts: [["POST /papi/v1/margin/order", {
      ...ccxt,
      side: "BUY",
      type: "LIMIT_MAKER",
      quantity: "0.01",
      price: "50000.1",
    }]],
    gives: { status: "NEW", type: "LIMIT_MAKER" },
  },
  {
    says: "Python sends its own spelling of true",
    source: "https://github.com/sammchardy/python-binance/blob/master/binance/client.py",
    acts: [
      [UM, { ...ccxt, side: "BUY", type: "MARKET", quantity: "0.01" }],
      [UM, { ...another, side: "SELL", type: "MARKET", quantity: "0.01", reduceOnly: "True" }],
    ],
    gives: { status: "FILLED", reduceOnly: true },
  },
  {
    says: "python-binance names the listen key that it keeps alive",
    source: PYTHON,
    acts: [["POST /papi/v1/listenKey"], ["PUT /papi/v1/listenKey", { listenKey: "$listenKey" }]],
    gives: {},
  },
  {
    says: "python-binance names the listen key that it closes",
    source: PYTHON,
    acts: [["POST /papi/v1/listenKey"], ["DELETE /papi/v1/listenKey", { listenKey: "$listenKey" }]],
    gives: {},
  },
];
