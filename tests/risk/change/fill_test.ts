/** What is thought through is what happens: each change is made on a simulated account as well. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fixed, trimmed, units } from "../../../lib/decimal.ts";
import {
  afterFill,
  afterSwap,
  type Fill,
  filled,
  ofAnswers,
  type Portfolio,
  solvencyOf,
  type Terms,
} from "../../../risk/mod.ts";
import { movePrices, openWorld, type World } from "../../../simulator/mod.ts";
import { newest } from "../../../simulator/engine/world/vector.ts";
import * as fc from "../../deps/fast_check.ts";
import { bodyOf, call } from "../../simulator/support.ts";
import { runs } from "../../support/runs.ts";
import { answered } from "../support.ts";

const free = { maker: 0n, taker: 0n };

/** A rich account of an exchange without fees. */
const rich = (hedgeMode: boolean): World => {
  const world = openWorld({}, {
    USDT: { cross: "900000", um: "500000" },
    BTC: { cross: "20", cm: "30" },
    ETH: { cm: "300" },
  });
  const market = { ...world.market, fees: { um: free, cm: free, margin: free } };
  return { ...world, market, settings: { ...world.settings, hedgeMode } };
};

const snapshotOf = async (world: World) => {
  const { answers } = await answered(world);
  const { um, cm } = world.market;
  const read = ofAnswers({ ...answers, also: { um: Object.keys(um), cm: Object.keys(cm) } });
  return read._tag === "Right" ? read.right : assert.fail(JSON.stringify(read.left));
};

const figures = (portfolio: Portfolio, terms: Terms) => {
  const { equity, maintenanceMargin, uniMMR } = solvencyOf(portfolio, terms);
  return [equity, maintenanceMargin, uniMMR].map((figure) => fixed(figure));
};

const figuresOf = async (world: World) => {
  const { account } = await answered(world);
  return [account.accountEquity, account.accountMaintMargin, account.uniMMR];
};

interface Order {
  readonly symbol: "BTCUSDT" | "ETHUSDT" | "BTCUSD_PERP" | "ETHUSD_PERP";
  readonly side: "BUY" | "SELL";
  readonly long: boolean;
  readonly size: number;
  /** Price of the base asset before it, in hundredths of its first one. */
  readonly price: number;
}

const FIRST = { BTC: 60_000, ETH: 2500 };

const orders: fc.Arbitrary<Order> = fc.record({
  symbol: fc.constantFrom("BTCUSDT", "ETHUSDT", "BTCUSD_PERP", "ETHUSD_PERP"),
  side: fc.constantFrom("BUY", "SELL"),
  long: fc.boolean(),
  size: fc.integer({ min: 1, max: 40 }),
  price: fc.integer({ min: 90, max: 110 }),
});

/** To within a few cuts to 8 places, which a fill and its profit make one by one. */
const isClose = (own: readonly string[], reported: readonly string[]): void =>
  own.forEach((figure, i) => {
    const off = units(figure) - units(reported[i] ?? "x");
    const within = units(reported[i] ?? "x") / 1_000_000_000n + 10n;
    assert.ok(off <= within && -off <= within, `${own} is not ${reported}`);
  });

describe("a position after a fill", () => {
  const um = { contractSize: 0n };
  const cm = { contractSize: units("100") };
  const rows: readonly (readonly [
    name: string,
    contract: typeof um,
    before: readonly [amount: string, cost: string],
    fill: readonly [change: string, price: string],
    after: readonly [amount: string, cost: string, realised: string],
  ])[] = [
    ["opens", um, ["0", "0"], ["2", "50"], ["2", "100", "0"]],
    ["grows", um, ["2", "100"], ["2", "60"], ["4", "220", "0"]],
    ["shrinks, and realises its share", um, ["4", "220"], ["-1", "60"], ["3", "165", "5"]],
    ["closes", um, ["3", "165"], ["-3", "50"], ["0", "0", "-15"]],
    ["turns around", um, ["1", "50"], ["-3", "60"], ["-2", "-120", "10"]],
    ["shrinks from the other side", um, ["-2", "-120"], ["1", "50"], ["-1", "-60", "10"]],
    ["of COIN-M opens", cm, ["0", "0"], ["5", "50"], ["5", "10", "0"]],
    ["of COIN-M shrinks, and gains in coins", cm, ["5", "10"], ["-2", "100"], ["3", "6", "2"]],
    ["of COIN-M shrinks from the other side", cm, ["-5", "-10"], ["2", "100"], ["-3", "-6", "-2"]],
  ];
  for (const [name, contract, [amount, cost], [change, price], after] of rows) {
    it(name, () => {
      const held = { amount: units(amount), cost: units(cost) };
      const { position, realised } = filled(contract, held, units(change), units(price));
      assert.deepEqual([position.amount, position.cost, realised].map(trimmed), after);
    });
  }
});

describe("an account after an order has filled", () => {
  for (const hedgeMode of [false, true]) {
    it(`is the account that has done it, ${hedgeMode ? "in hedge" : "in one-way"} mode`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(orders, { minLength: 3, maxLength: 6 }), async (all) => {
          let world = rich(hedgeMode);
          for (const { symbol, side, long, size, price: hundredths } of all) {
            const base = symbol.startsWith("BTC") ? "BTC" : "ETH";
            const moved = String(FIRST[base] * hundredths / 100);
            world = movePrices(world, { [base]: moved }).world;
            const kind = symbol.endsWith("_PERP") ? "cm" : "um";
            const quantity = kind === "cm" ? String(size) : (size / 10).toFixed(1);
            const positionSide = !hedgeMode ? "BOTH" : long ? "LONG" : "SHORT";
            const reduceOnly = hedgeMode && (side === "BUY") !== long;
            const [after, reply] = await call(world, "POST", `/papi/v1/${kind}/order`, {
              symbol,
              side,
              type: "MARKET",
              quantity,
              ...(hedgeMode && { positionSide }),
            });
            if (reply.status !== 200) continue;
            const { portfolio, terms } = await snapshotOf(world);
            const price = newest(after[kind].orders).next().value?.averagePrice ?? 0n;
            const fill: Fill = {
              ...{ kind, symbol, side, positionSide, reduceOnly, price },
              quantity: units(quantity),
            };
            const thought = afterFill(portfolio, terms, fill);
            if (thought._tag === "Left") return assert.fail(JSON.stringify(thought.left));
            isClose(figures(thought.right, terms), await figuresOf(after));
            world = after;
          }
        }),
        { numRuns: runs, seed: 5 },
      );
    });
  }

  it("reduces at most what there is, where it can only reduce", async () => {
    const buy = { symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "1" };
    const [world, reply] = await call(rich(false), "POST", "/papi/v1/um/order", buy);
    bodyOf(reply);
    const { portfolio, terms } = await snapshotOf(world);
    const fill: Fill = {
      kind: "um",
      symbol: "BTCUSDT",
      side: "SELL",
      positionSide: "BOTH",
      reduceOnly: true,
      quantity: units("5"),
      price: units("60000"),
    };
    const closed = afterFill(portfolio, terms, fill);
    assert.deepEqual(closed._tag === "Right" && closed.right.um.positions, {});
    const idle = afterFill(portfolio, terms, { ...fill, side: "BUY" });
    assert.deepEqual(idle._tag === "Right" && idle.right.um, portfolio.um);
  });

  it("is not known where the contract is not", async () => {
    const { portfolio, terms } = await snapshotOf(rich(false));
    const fill: Fill = {
      kind: "cm",
      symbol: "NONE_PERP",
      side: "BUY",
      positionSide: "BOTH",
      reduceOnly: false,
      quantity: 1n,
      price: 1n,
    };
    const thought = afterFill(portfolio, terms, fill);
    assert.equal(thought._tag === "Left" && thought.left[0]?.of, "NONE_PERP");
    const bare = { ...terms, cm: { NONE_PERP: terms.cm["BTCUSD_PERP"]! }, assets: {} };
    const unpriced = afterFill(portfolio, bare, fill);
    assert.equal(unpriced._tag === "Left" && unpriced.left[0]?.needs, "indexPrice");
  });
});

describe("an account after assets were swapped", () => {
  const swap = async (side: "BUY" | "SELL", quantity: string) => {
    const world = rich(false);
    const [after, reply] = await call(world, "POST", "/papi/v1/margin/order", {
      ...{ symbol: "BTCUSDT", side, type: "MARKET", quantity },
    });
    bodyOf(reply);
    const { portfolio, terms } = await snapshotOf(world);
    const bases = { asset: "BTC", amount: units(quantity) };
    const paid = newest(after.margin.orders).next().value?.filledValue ?? 0n;
    const quotes = { asset: "USDT", amount: paid };
    const [gives, gets] = side === "BUY" ? [quotes, bases] : [bases, quotes];
    const thought = afterSwap(portfolio, terms, gives, gets);
    if (thought._tag === "Left") return assert.fail(JSON.stringify(thought.left));
    assert.deepEqual(figures(thought.right, terms), await figuresOf(after));
  };

  it("is the account that has done it", async () => {
    await swap("BUY", "3");
    await swap("SELL", "2");
  });

  it("is not known where it would have to borrow, or where an asset is not", async () => {
    const { portfolio, terms } = await snapshotOf(rich(false));
    const usdt = { asset: "USDT", amount: units("900000.00000001") };
    const btc = { asset: "BTC", amount: units("1") };
    const whole = afterSwap(portfolio, terms, { ...usdt, amount: units("900000") }, btc);
    assert.equal(whole._tag === "Right" && whole.right.balances["USDT"]?.cross, 0n);
    const short = afterSwap(portfolio, terms, usdt, btc);
    assert.equal(short._tag === "Left" && short.left[0]?.needs, "free");
    const odd = afterSwap(portfolio, terms, btc, { asset: "ODD", amount: 1n });
    assert.equal(odd._tag === "Left" && odd.left[0]?.of, "ODD");
  });
});
