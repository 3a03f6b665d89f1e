/** Waiting orders: triggered, trailed, refused, cancelled. */
import { BTC, call, DAY, HOUR, type Params, type Story } from "./acts.ts";

const ALGO = "POST /papi/v1/um/algo/order";
const base = { algoType: "CONDITIONAL", ...BTC, side: "SELL", quantity: "0.01" };
const COIN = { symbol: "BTCUSD_PERP" };
const CONDITIONAL = "POST /papi/v1/cm/conditional/order";
const inverse = { ...COIN, side: "SELL", quantity: "5" };

const placed = (params: Params, keep: Params = {}) => call(ALGO, { ...base, ...params }, keep);

const inverted = (params: Params, keep: Params = {}) =>
  call(CONDITIONAL, { ...inverse, ...params }, keep);

/** Algo orders of USDⓈ-M. */
export const waiting: Story = {
  name: "algo orders",
  deposits: { USDT: { cross: "5000", um: "20000" } },
  script: [
    call("POST /papi/v1/um/order", { ...BTC, side: "BUY", type: "MARKET", quantity: "0.1" }),
    placed({ type: "STOP_MARKET", triggerPrice: "55000", clientAlgoId: "mine" }, { one: "algoId" }),
    placed({ type: "STOP_MARKET", triggerPrice: "55000", clientAlgoId: "mine" }),
    placed({ type: "STOP", triggerPrice: "56000", price: "55900", timeInForce: "GTC" }, {
      two: "algoId",
    }),
    placed({ type: "TAKE_PROFIT_MARKET", triggerPrice: "65000", workingType: "MARK_PRICE" }),
    placed({ type: "TAKE_PROFIT", triggerPrice: "66000", price: "66100", timeInForce: "GTC" }),
    placed({ type: "TAKE_PROFIT", triggerPrice: "66000", priceMatch: "QUEUE" }),
    placed({ type: "TRAILING_STOP_MARKET", callbackRate: "1", activatePrice: "61000" }),
    placed({ type: "TRAILING_STOP_MARKET", callbackRate: "2" }),
    placed({
      type: "STOP_MARKET",
      triggerPrice: "54000",
      reduceOnly: "true",
      priceProtect: "TRUE",
    }),
    call(ALGO, {
      ...{ algoType: "CONDITIONAL", ...BTC, side: "SELL", type: "STOP_MARKET" },
      ...{ triggerPrice: "53000", closePosition: "true" },
    }),
    placed({ side: "BUY", type: "STOP_MARKET", triggerPrice: "63000" }),
    placed({ side: "BUY", type: "TAKE_PROFIT_MARKET", triggerPrice: "57000" }),
    placed({
      ...{ side: "BUY", type: "STOP", triggerPrice: "64000", price: "64100" },
      ...{ timeInForce: "GTD", goodTillDate: "1764700000000" },
    }),
    // What is refused.
    placed({ type: "STOP_MARKET", triggerPrice: "61000" }),
    placed({ type: "TAKE_PROFIT_MARKET", triggerPrice: "59000" }),
    placed({ type: "STOP_MARKET", triggerPrice: "55000.05" }),
    placed({ type: "STOP_MARKET", triggerPrice: "0" }),
    placed({ type: "STOP_MARKET" }),
    placed({ type: "STOP", triggerPrice: "56000" }),
    placed({ type: "STOP", triggerPrice: "56000", price: "55900.05", timeInForce: "GTC" }),
    placed({ type: "STOP_MARKET", triggerPrice: "55000", quantity: "0.00001" }),
    placed({ type: "STOP_MARKET", triggerPrice: "55000", quantity: "99999" }),
    placed({ type: "TRAILING_STOP_MARKET", callbackRate: "11" }),
    placed({ type: "TRAILING_STOP_MARKET", callbackRate: "0.05" }),
    placed({ type: "TRAILING_STOP_MARKET", callbackRate: "1", activatePrice: "59000" }),
    placed({ type: "TRAILING_STOP_MARKET", callbackRate: "1", activatePrice: "61000.05" }),
    placed({ type: "TRAILING_STOP_MARKET", callbackRate: "1", activatePrice: "0" }),
    placed({ type: "STOP_MARKET", triggerPrice: "55000", positionSide: "LONG" }),
    placed({ type: "STOP_MARKET", triggerPrice: "55000", symbol: "NOPE" }),
    placed({ type: "STOP_MARKET", triggerPrice: "55000", closePosition: "true" }),
    { read: "/um/algo" },
    { read: "/um/conditional" },
    { ms: HOUR },
    { prices: { BTC: "61500" } },
    { prices: { BTC: "60800" } },
    { prices: { BTC: "63100" } },
    { prices: { BTC: "64200" } },
    { prices: { BTC: "66150" } },
    { read: "/um/algo" },
    call("DELETE /papi/v1/um/algo/order", { algoId: "one" }),
    call("DELETE /papi/v1/um/algo/order", { clientAlgoId: "mine" }),
    call("DELETE /papi/v1/um/algo/order", { algoId: "1" }),
    { prices: { BTC: "55950" } },
    { prices: { BTC: "53900" } },
    { prices: { BTC: "52900" } },
    { ms: 20 * DAY },
    call("DELETE /papi/v1/um/algo/allOpenOrders", BTC),
    call("DELETE /papi/v1/um/algo/allOpenOrders", { symbol: "ETHUSDT" }),
    { read: "/um/" },
    { ms: 90 * DAY },
    { read: "/um/algo" },
  ],
};

/** Conditional orders of COIN-M. */
export const waitingInverse: Story = {
  name: "conditional orders",
  deposits: { USDT: { cross: "5000" }, BTC: { cm: "1" } },
  script: [
    call("POST /papi/v1/cm/order", { ...COIN, side: "BUY", type: "MARKET", quantity: "40" }),
    inverted({ strategyType: "STOP_MARKET", stopPrice: "55000", newClientStrategyId: "mine" }, {
      one: "strategyId",
    }),
    inverted({ strategyType: "STOP_MARKET", stopPrice: "55000", newClientStrategyId: "mine" }),
    inverted({ strategyType: "STOP", stopPrice: "56000", price: "55900", timeInForce: "GTC" }),
    inverted({
      strategyType: "TAKE_PROFIT",
      stopPrice: "65000",
      price: "65100",
      timeInForce: "GTC",
    }),
    inverted({ strategyType: "TAKE_PROFIT_MARKET", stopPrice: "66000", workingType: "MARK_PRICE" }),
    inverted({ strategyType: "TRAILING_STOP_MARKET", callbackRate: "1", activationPrice: "61000" }),
    inverted({ strategyType: "TRAILING_STOP_MARKET", callbackRate: "3" }),
    inverted({ strategyType: "STOP_MARKET", stopPrice: "54000", reduceOnly: "true" }),
    inverted({ strategyType: "STOP_MARKET", stopPrice: "61000" }),
    inverted({ strategyType: "STOP_MARKET" }),
    inverted({ strategyType: "STOP", stopPrice: "56000" }),
    inverted({ strategyType: "TRAILING_STOP_MARKET", callbackRate: "6" }),
    inverted({ strategyType: "STOP_MARKET", stopPrice: "55000", symbol: "NOPE" }),
    inverted({ strategyType: "STOP_MARKET", stopPrice: "55000", positionSide: "SHORT" }),
    { read: "/cm/conditional" },
    { ms: HOUR },
    { prices: { BTC: "61500" } },
    { prices: { BTC: "60800" } },
    { prices: { BTC: "65050" } },
    { prices: { BTC: "66100" } },
    { read: "/cm/conditional" },
    call("DELETE /papi/v1/cm/conditional/order", { ...COIN, strategyId: "one" }),
    call("DELETE /papi/v1/cm/conditional/order", { ...COIN, newClientStrategyId: "mine" }),
    { prices: { BTC: "55950" } },
    { prices: { BTC: "53900" } },
    inverted({ strategyType: "STOP_MARKET", stopPrice: "50000" }),
    call("DELETE /papi/v1/cm/conditional/allOpenOrders", COIN),
    call("DELETE /papi/v1/cm/conditional/allOpenOrders", { symbol: "NOPE" }),
    { ms: 4 * DAY },
    { read: "/cm/" },
    { ms: 90 * DAY },
    { read: "/cm/conditional" },
  ],
};
