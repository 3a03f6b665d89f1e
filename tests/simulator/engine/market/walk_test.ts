import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { units } from "../../../../lib/decimal.ts";
import { bundledMarket } from "../../../../simulator/engine/market/bundled.ts";
import { setPrices } from "../../../../simulator/engine/market/prices.ts";
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

  it("names every asset that contracts are on, with prices on the tick", () => {
    for (const prices of steps(1, 300)) {
      assert.deepEqual(Object.keys(prices), ["BTC", "ETH", "BNB", "SOL"]);
      assert.match(prices["BTC"] ?? "", /^\d+\.\d$/);
      const { um } = setPrices(openWorld(), prices).market;
      assert.equal(um["BTCUSDT"]?.lastPrice, units(prices["BTC"] ?? ""));
    }
  });

  it("moves, and turns back before prices run away", () => {
    const prices = steps(3, 5000, { assets: ["SOL"], stride: 300_000 }).map(({ SOL }) =>
      Number(SOL)
    );
    assert.equal(new Set(prices).size > 1000, true);
    assert.equal(Math.min(...prices) > 150 / 5 / 2, true);
    assert.equal(Math.max(...prices) < 150 * 5 * 2, true);
  });

  it("refuses assets that the market does not have", () => {
    assert.throws(() => steps(1, 1, { assets: ["DOGE"] }), /Cannot walk DOGE/);
  });
});
