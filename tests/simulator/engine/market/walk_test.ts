import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fixed, units } from "../../../../lib/decimal.ts";
import { bundledMarket } from "../../../../simulator/engine/market/bundled.ts";
import { type Prices, setPrices } from "../../../../simulator/engine/market/prices.ts";
import { randomAt } from "../../../../simulator/engine/market/random.ts";
import { walk, type WalkOptions } from "../../../../simulator/engine/market/walk.ts";
import { openWorld } from "../../../../simulator/engine/open.ts";

const market = bundledMarket();

const steps = (seed: number, count: number, options: WalkOptions = {}) => {
  const walker = walk(market, seed, options);
  return Array.from({ length: count }, () => walker.next().value);
};

/** Mulberry32 as its author wrote it, one number after the other. */
const mulberry32 = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return (t ^ (t >>> 14)) >>> 0;
};

describe("random numbers", () => {
  it("are those of mulberry32", () => {
    for (const seed of [0, 1, 0xffffffff]) {
      const next = mulberry32(seed);
      for (let i = 0; i < 100; i++) assert.equal(randomAt(seed, i), next());
    }
  });
});

describe("walk", () => {
  it("repeats itself with the same seed alone", () => {
    assert.deepEqual(steps(7, 200), steps(7, 200));
    assert.notDeepEqual(steps(7, 200), steps(8, 200));
  });

  it("names every asset that contracts are on, and the prices of their contracts", () => {
    let world = openWorld();
    for (const prices of steps(1, 50)) {
      world = setPrices(world, prices);
      for (const asset of ["BTC", "ETH", "BNB", "SOL"]) {
        assert.equal(fixed(world.market.assets[asset]?.price ?? 0n), prices[asset]);
      }
      const { lastPrice, markPrice, indexPrice } = world.market.um["BTCUSDT"] ?? assert.fail();
      assert.equal(fixed(markPrice), prices["BTCUSDT:mark"]);
      assert.equal(fixed(indexPrice), prices["BTC"]);
      assert.equal(lastPrice % units("0.1"), 0n);
      assert.ok(units(prices["BTCUSDT:last"] ?? "") - lastPrice < units("0.1"));
    }
  });

  it("moves contracts on what is no collateral, which most of the exchange's are", () => {
    const { um } = market;
    const contract = um["BTCUSDT"] ?? assert.fail();
    const price = units("0.25");
    const doge = {
      ...contract,
      symbol: "DOGEUSDT",
      pair: "DOGEUSDT",
      baseAsset: "DOGE",
      tickSize: units("0.00001"),
      lastPrice: price,
      markPrice: price,
      indexPrice: price,
    };
    const wider = { ...market, um: { ...um, DOGEUSDT: doge } };
    let world = openWorld({ market: wider });
    const steps = walk(wider, 7);
    const seen = new Set<string>();
    for (let i = 0; i < 50; i++) {
      const prices = steps.next().value;
      world = setPrices(world, prices);
      const { lastPrice, markPrice, indexPrice } = world.market.um["DOGEUSDT"] ?? assert.fail();
      for (const each of [lastPrice, markPrice, indexPrice]) {
        assert.ok(each > price * 9n / 10n && each < price * 11n / 10n, fixed(each));
      }
      assert.equal(fixed(indexPrice), prices["DOGEUSDT:index"]);
      seen.add(fixed(indexPrice));
    }
    assert.ok(seen.size > 25);
    assert.ok(!Object.hasOwn(world.market.assets, "DOGE"));
  });

  const returnsOf = (all: readonly Prices[], name: string): readonly number[] =>
    all.slice(1).map((prices, i) => Math.log(Number(prices[name]) / Number(all[i]?.[name])));
  const mean = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0) / all.length;
  const deviation = (all: readonly number[]): number =>
    Math.sqrt(mean(all.map((each) => each * each)) - mean(all) ** 2);
  const related = (a: readonly number[], b: readonly number[]): number =>
    (mean(a.map((each, i) => each * (b[i] ?? 0))) - mean(a) * mean(b)) /
    (deviation(a) * deviation(b));

  it("moves as much in a year as it is asked to, and assets together", () => {
    const all = steps(11, 20_000, { seconds: 60, volatility: { BTC: 0.5, ETH: 0.8 } });
    const [btc, eth] = [returnsOf(all, "BTC"), returnsOf(all, "ETH")];
    const year = Math.sqrt(365 * 1440);
    // The waves of volatility come and go over hours.
    assert.ok(Math.abs(deviation(btc) * year / 0.5 - 1) < 0.5, String(deviation(btc) * year));
    assert.ok(Math.abs(deviation(eth) / deviation(btc) - 1.6) < 0.1);
    // Each of the two is 0.7 of what they have in common.
    assert.ok(Math.abs(related(btc, eth) - 0.49) < 0.08, String(related(btc, eth)));
    assert.ok(
      related(returnsOf(steps(5, 5000, { correlation: 0 }), "BTC"), btc.slice(0, 4999)) < 0.1,
    );
    const size = btc.map(Math.abs);
    assert.ok(related(size.slice(1), size.slice(0, -1)) > 0.05, "no waves");
  });

  it("keeps contracts near their index, and mark prices nearer", () => {
    const all = steps(3, 5000);
    const off = (name: string): readonly number[] =>
      all.map((prices) => Number(prices[name]) / Number(prices["BTC"]) - 1);
    const [last, mark] = [deviation(off("BTCUSDT:last")), deviation(off("BTCUSDT:mark"))];
    assert.ok(last > 0.0001 && last < 0.001, String(last));
    assert.ok(mark < last, `${mark} ${last}`);
  });

  it("turns back before prices run away", () => {
    const prices = steps(3, 5000, { assets: ["SOL"], volatility: { SOL: 1000 } })
      .map(({ SOL }) => Number(SOL));
    assert.equal(new Set(prices).size > 1000, true);
    assert.equal(Math.min(...prices) > 150 / 5 / 2, true);
    assert.equal(Math.max(...prices) < 150 * 5 * 2, true);
  });

  it("refuses assets that the market does not have", () => {
    assert.throws(() => steps(1, 1, { assets: ["DOGE"] }), /Cannot walk DOGE/);
  });
});
