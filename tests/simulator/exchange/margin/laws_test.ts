import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isRefusal } from "../../../../simulator/exchange/handler.ts";
import { balance, heldAssets } from "../../../../simulator/engine/world/ledger.ts";
import { isOpen } from "../../../../simulator/engine/margin/books.ts";
import { randomAt } from "../../../../simulator/engine/market/random.ts";
import { values } from "../../../../simulator/engine/world/table.ts";
import { at, elements } from "../../../../simulator/engine/world/vector.ts";
import type { World } from "../../../../simulator/engine/world/world.ts";
import { lawful, moved, outcomeOf, rich } from "./support.ts";
import { trimmed } from "../../../../lib/decimal.ts";
import { accrueLoanInterest } from "../../../../simulator/engine/margin/interest.ts";

/** Numbers of [0, 1) from a seed, the same in every runtime. */
const numbers = (seed: number) => {
  let place = 0;
  return () => randomAt(seed, place++) / 2 ** 32;
};

interface Dice {
  readonly pick: <A>(all: readonly A[]) => A;
  /** Near the last price, on the tick. */
  readonly price: () => string;
  readonly quantity: () => string;
}

const diceOf = (world: World, symbol: string, next: () => number): Dice => {
  const pair = world.market.pairs[symbol] ?? assert.fail();
  const last = Number(trimmed(pair.lastPrice));
  const places = (step: bigint) => trimmed(step).split(".")[1]?.length ?? 0;
  return {
    pick: (all) => all[Math.floor(next() * all.length)] ?? assert.fail(),
    price: () => (last * (0.9 + next() * 0.2)).toFixed(places(pair.tickSize)),
    quantity: () => (next() * 8000 / last).toFixed(places(pair.stepSize)),
  };
};

const EFFECTS = ["NO_SIDE_EFFECT", "MARGIN_BUY", "AUTO_BORROW_REPAY"];
const sides = ["BUY", "SELL"];

const single = (symbol: string, { pick, price, quantity }: Dice) => {
  const type = pick(["LIMIT", "MARKET", "LIMIT_MAKER", "STOP_LOSS", "TAKE_PROFIT_LIMIT"]);
  return {
    symbol,
    side: pick(sides),
    type,
    quantity: quantity(),
    price: price(),
    stopPrice: price(),
    timeInForce: pick(["GTC", "IOC", "FOK"]),
    sideEffectType: pick([...EFFECTS, "AUTO_REPAY"]),
    selfTradePreventionMode: pick(["NONE", "EXPIRE_TAKER", "EXPIRE_MAKER", "EXPIRE_BOTH"]),
    autoRepayAtCancel: pick(["true", "false"]),
  };
};

const oco = (symbol: string, { pick, price, quantity }: Dice) => ({
  symbol,
  side: pick(sides),
  quantity: quantity(),
  price: price(),
  stopPrice: price(),
  sideEffectType: pick(EFFECTS),
  ...pick([{}, { stopLimitPrice: price(), stopLimitTimeInForce: pick(["GTC", "IOC"]) }]),
});

const working = (symbol: string, { pick, price, quantity }: Dice) => ({
  symbol,
  workingType: "LIMIT",
  workingSide: pick(sides),
  workingPrice: price(),
  workingQuantity: quantity(),
  workingTimeInForce: pick(["GTC", "IOC"]),
  pendingQuantity: quantity(),
  sideEffectType: pick(EFFECTS),
});

const oto = (symbol: string, dice: Dice) => ({
  ...working(symbol, dice),
  pendingType: dice.pick(["LIMIT", "MARKET", "STOP_LOSS", "LIMIT_MAKER"]),
  pendingSide: dice.pick(sides),
  pendingPrice: dice.price(),
  pendingStopPrice: dice.price(),
  pendingTimeInForce: "GTC",
});

const otoco = (symbol: string, dice: Dice) => {
  const [limit, stop] = dice.pick([["Above", "Below"], ["Below", "Above"]] as const);
  return {
    ...working(symbol, dice),
    pendingSide: limit === "Above" ? "SELL" : "BUY",
    [`pending${limit}Type`]: "LIMIT_MAKER",
    [`pending${limit}Price`]: dice.price(),
    [`pending${stop}Type`]: "STOP_LOSS",
    [`pending${stop}StopPrice`]: dice.price(),
  };
};

const amount = (world: World, { pick, quantity }: Dice) => {
  const asset = pick(["USDT", "BTC", "ETH"]);
  const price = Number(trimmed(world.market.assets[asset]?.price ?? assert.fail()));
  return { asset, amount: (Number(quantity()) * 1000 / price).toFixed(8) };
};

/** Calls something at random; a refusal leaves the world as it is. */
const acted = (world: World, next: () => number): World => {
  const symbol = next() < 0.5 ? "BTCUSDT" : "ETHUSDT";
  const dice = diceOf(world, symbol, next);
  const orders = [...elements(world.margin.orders)];
  const old = orders[Math.floor(next() * orders.length)] ??
    { symbol, orderId: "44412345678" };
  const calls: readonly (readonly [string, () => Record<string, string>])[] = [
    ["POST /papi/v1/margin/order", () => single(symbol, dice)],
    ["POST /sapi/v1/margin/order", () => single(symbol, dice)],
    ["POST /papi/v1/margin/order", () => single(symbol, dice)],
    ["POST /sapi/v1/margin/order/oco", () => oco(symbol, dice)],
    ["POST /sapi/v1/margin/order/oto", () => oto(symbol, dice)],
    ["POST /sapi/v1/margin/order/otoco", () => otoco(symbol, dice)],
    ["DELETE /papi/v1/margin/order", () => ({ symbol: old.symbol, orderId: old.orderId })],
    ["POST /papi/v1/marginLoan", () => amount(world, dice)],
    ["POST /papi/v1/repayLoan", () => amount(world, dice)],
    [
      "POST /papi/v1/margin/repay-debt",
      () => ({ asset: dice.pick(["USDT", "BTC", "ETH"]), specifyRepayAssets: "USDT,BTC,BNB" }),
    ],
  ];
  const chance = next();
  if (chance < 0.2) return moved(world, symbol, dice.price());
  if (chance < 0.25) return accrueLoanInterest({ ...world, time: world.time + 3_600_000 }, 1);
  const [route, params] = dice.pick(calls);
  const outcome = outcomeOf(world, route, params());
  return isRefusal(outcome) ? world : outcome.world;
};

const check = (world: World): void => {
  lawful(world);
  const open = [...values(world.margin.open)];
  for (const asset of heldAssets(world)) {
    const locked = open.filter(({ lockedAsset }) => lockedAsset === asset)
      .reduce((sum, order) => sum + order.locked, 0n);
    assert.equal(locked, balance(world, asset, "locked"), `${asset} is locked by no order`);
    assert.ok(balance(world, asset, "debt") <= 0n && balance(world, asset, "interest") <= 0n);
  }
  const orders = [...elements(world.margin.orders)];
  assert.equal(orders.filter(isOpen).length, open.length);
  for (const order of orders) {
    assert.ok(order.filled <= order.quantity);
    assert.ok(isOpen(order) || order.locked === 0n);
  }
  for (const list of elements(world.margin.lists)) {
    const isRunning = list.orderIds.some((id) => open.some(({ orderId }) => orderId === id));
    assert.equal(list.listStatusType !== "ALL_DONE", isRunning);
  }
};

describe("whatever is done on margin", () => {
  for (let seed = 1; seed <= 20; seed++) {
    it(`conserves money, locks and lists, seed ${seed}`, () => {
      const next = numbers(seed);
      let world = rich({ USDT: { cross: "20000" }, BTC: { cross: "0.5" }, BNB: { cross: "3" } });
      for (let i = 0; i < 60; i++) {
        world = acted(world, next);
        check(world);
      }
      assert.ok(world.margin.orders.size > 0 && at(world.margin.orders, 0) !== undefined);
    });
  }
});
