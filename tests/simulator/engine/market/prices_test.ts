import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { units } from "../../../../lib/decimal.ts";
import { setPrices } from "../../../../simulator/engine/market/prices.ts";
import { openWorld } from "../../../../simulator/engine/open.ts";

const world = openWorld();

describe("setPrices", () => {
  it("moves everything of an asset by its name", () => {
    const { market } = setPrices(world, { BTC: "61234.56" });
    assert.equal(market.assets["BTC"]?.price, units("61234.56"));
    assert.equal(market.um["BTCUSDT"]?.lastPrice, units("61234.5"));
    assert.equal(market.um["BTCUSDT"]?.markPrice, units("61234.56"));
    assert.equal(market.cm["BTCUSD_PERP"]?.indexPrice, units("61234.56"));
    assert.equal(market.pairs["BTCUSDT"]?.lastPrice, units("61234.56"));
    assert.equal(market.um["ETHUSDT"], world.market.um["ETHUSDT"]);
  });

  it("moves a contract and the margin pair of its name", () => {
    const { market } = setPrices(world, { BTCUSDT: "61000" });
    assert.equal(market.um["BTCUSDT"]?.markPrice, units("61000"));
    assert.equal(market.pairs["BTCUSDT"]?.lastPrice, units("61000"));
    assert.equal(market.assets["BTC"]?.price, units("60000"));
    assert.equal(market.cm["BTCUSD_PERP"]?.lastPrice, units("60000"));
  });

  it("moves the contracts of a COIN-M pair", () => {
    const { market } = setPrices(world, { BTCUSD: "59000" });
    assert.equal(market.cm["BTCUSD_PERP"]?.lastPrice, units("59000"));
    assert.equal(market.um["BTCUSDT"]?.lastPrice, units("60000"));
  });

  it("moves one price alone, however the prices are ordered", () => {
    for (
      const prices of [{ "BTCUSDT:mark": "60500", BTC: "60100" }, {
        BTC: "60100",
        "BTCUSDT:mark": "60500",
      }]
    ) {
      const { market } = setPrices(world, prices);
      assert.equal(market.um["BTCUSDT"]?.markPrice, units("60500"));
      assert.equal(market.um["BTCUSDT"]?.lastPrice, units("60100"));
      assert.equal(market.um["BTCUSDT"]?.indexPrice, units("60100"));
    }
    const { market } = setPrices(world, { "BTCUSDT:margin": "60001", "BTC:index": "60002" });
    assert.equal(market.pairs["BTCUSDT"]?.lastPrice, units("60001"));
    assert.equal(market.assets["BTC"]?.price, units("60002"));
    assert.equal(market.um["BTCUSDT"], market.um["BTCUSDT"]);
    assert.equal(market.um["BTCUSDT"]?.lastPrice, units("60000"));
  });

  it("looks at each contract once, however many prices there are: a market may have a thousand", () => {
    const { market } = world;
    const eth = market.um["ETHUSDT"] ?? assert.fail("there is no ETHUSDT");
    let looks = 0;
    const counted = Object.defineProperty({ ...eth }, "baseAsset", {
      get: () => {
        looks++;
        return eth.baseAsset;
      },
      enumerable: true,
    });
    const many = { ...world, market: { ...market, um: { ...market.um, ETHUSDT: counted } } };
    const others = Object.keys(market.assets).filter((name) => name !== "ETH");
    assert.ok(others.length > 5, `${others.length} are not many`);
    setPrices(many, Object.fromEntries(others.map((name) => [name, "2"])));
    assert.equal(looks, 1);
  });

  it("changes nothing but market, books and past, and not the world that it was given", () => {
    const before = structuredClone(world.market);
    const { market: _, books: _books, past: _past, ...rest } = setPrices(world, { BTC: "1" });
    const { market: __, books: __books, past: __past, ...given } = world;
    assert.deepEqual(rest, given);
    assert.deepEqual(world.market, before);
  });

  it("takes prices below a tick as one tick", () => {
    assert.equal(
      setPrices(world, { BTC: "0.00000001" }).market.um["BTCUSDT"]?.lastPrice,
      units("0.1"),
    );
  });

  it("says what it knows where it does not know a name", () => {
    assert.throws(() => setPrices(world, { DOGE: "1" }), /"DOGE".*BTC, .*BTCUSD_PERP/);
    assert.throws(() => setPrices(world, { constructor: "1" }), TypeError);
    assert.throws(() => setPrices(world, { "BTCUSDT:spot": "1" }), /BTCUSDT:last, BTCUSDT:mark/);
    assert.throws(() => setPrices(world, { "BTC:last": "1" }), /BTC has BTC:index/);
  });

  it("takes decimals above zero alone", () => {
    for (const price of ["", "0", "-1", "1e3", "1.123456789", "NaN", " 1", "0.00000000"]) {
      assert.throws(() => setPrices(world, { BTC: price }), /decimal above zero/, price);
    }
    assert.throws(() => setPrices(world, { BTC: 60000 as unknown as string }), TypeError);
  });
});

describe("prices of several names at once", () => {
  it("let the narrower name win, in whatever order they come", () => {
    const world = openWorld();
    for (
      const prices of [
        { BTCUSD_PERP: "59000", BTCUSD: "58000", BTC: "57000" },
        { BTC: "57000", BTCUSD: "58000", BTCUSD_PERP: "59000" },
        { BTCUSD: "58000", BTCUSD_PERP: "59000", BTC: "57000" },
      ]
    ) {
      const { market } = setPrices(world, prices);
      assert.equal(market.cm["BTCUSD_PERP"]?.lastPrice, units("59000"));
      assert.equal(market.um["BTCUSDT"]?.lastPrice, units("57000"));
    }
  });
});
