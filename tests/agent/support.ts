/** What the agent's tests share. */
import assert from "node:assert/strict";
import { catalog } from "../../endpoints/catalog.ts";
import * as E from "../../lib/either.ts";
import type { AnyEndpoint, Request } from "../../lib/endpoint.ts";
import type { Facts } from "../../agent/mod.ts";

export const rightOf = <A>(either: E.Either<unknown, A>): A =>
  E.isRight(either) ? either.right : assert.fail(JSON.stringify(either.left));

export const leftOf = <L>(either: E.Either<L, unknown>): L =>
  E.isLeft(either) ? either.left : assert.fail("this should have been refused");

export const mutating: readonly AnyEndpoint[] = catalog.filter(({ spec }) => spec.mutates);

/** A request of the endpoint with this name. */
export const ask = (name: string, params: Record<string, unknown> = {}): Request<unknown> => {
  const endpoint = catalog.find(({ spec }) => spec.name === name) ?? assert.fail(name);
  return rightOf(endpoint(params as never));
};

export const NOW = 1_763_700_000_000;
export const SEAL = "sealcanarysealcanarysealcanaryseal";

/** Facts of a simulated account, at a price of 60000. */
export const facts = (given: Partial<Facts> = {}): Facts => ({
  account: "main",
  environment: "simulated",
  now: NOW,
  ...given,
});

const limit = { symbol: "BTCUSDT", side: "BUY", quantity: "0.5", price: "1" };
const working = { workingType: "LIMIT", workingSide: "BUY", workingPrice: "1" };

/** One request for each way to trade, and the units of BTC that it moves. */
export const orders: readonly (readonly [string, Record<string, unknown>, number])[] = [
  ["newUmOrder", { ...limit, type: "LIMIT", timeInForce: "GTC" }, 0.5],
  ["newUmOrder", { symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.5" }, 0.5],
  ["modifyUmOrder", { ...limit, orderId: "1" }, 0.5],
  ["newUmAlgoOrder", { ...limit, algoType: "CONDITIONAL", type: "STOP", triggerPrice: "1" }, 0.5],
  ["newUmConditionalOrder", { ...limit, strategyType: "STOP", stopPrice: "1" }, 0.5],
  ["newMarginOrder", { ...limit, type: "LIMIT", timeInForce: "GTC" }, 0.5],
  ["marginAccountNewOrder", { ...limit, type: "LIMIT", timeInForce: "GTC" }, 0.5],
  ["marginAccountNewOco", { ...limit, stopPrice: "2" }, 0.5],
  ["marginMarginAccountNewOco", { ...limit, stopPrice: "2" }, 0.5],
  ["marginAccountNewOto", {
    ...working,
    symbol: "BTCUSDT",
    workingQuantity: "0.2",
    workingTimeInForce: "GTC",
    pendingType: "MARKET",
    pendingSide: "SELL",
    pendingQuantity: "0.3",
  }, 0.5],
  ["marginAccountNewOtoco", {
    ...working,
    symbol: "BTCUSDT",
    workingQuantity: "0.2",
    workingTimeInForce: "GTC",
    pendingSide: "SELL",
    pendingQuantity: "0.3",
    pendingAboveType: "LIMIT_MAKER",
    pendingAbovePrice: "2",
  }, 0.5],
];
