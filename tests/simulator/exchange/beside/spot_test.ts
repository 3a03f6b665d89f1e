/** The spot market of the margin pairs: it shows the book and the past that margin orders trade in. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { advance, movePrices, openWorld, step, type World } from "../../../../simulator/mod.ts";
import { bodyOf, call, codeOf } from "../../support.ts";

const MINUTE = 60_000;

const read = <A = Record<string, unknown>>(world: World, url: string): A =>
  bodyOf<A>(step(world, { method: "GET", url, headers: {} })[1]);

const refused = (url: string): number =>
  codeOf(step(openWorld(), { method: "GET", url, headers: {} })[1]);

/** A world with some hours behind it, and prices that moved. */
const lived = (): World => {
  let world = openWorld();
  for (const price of ["60100", "59900", "60500"]) {
    world = movePrices(advance(world, 20 * MINUTE).world, { BTC: price }).world;
  }
  return advance(world, 90_500).world;
};

type Level = readonly [price: string, quantity: string];
interface Depth {
  readonly bids: readonly Level[];
  readonly asks: readonly Level[];
}

describe("the rules of the spot market", () => {
  it("are those of the margin pairs", () => {
    const { symbols } = read<{ symbols: readonly Record<string, unknown>[] }>(
      openWorld(),
      "/api/v3/exchangeInfo",
    );
    const { pairs } = openWorld().market;
    assert.deepEqual(symbols.map(({ symbol }) => symbol), Object.keys(pairs));
    const filters = symbols[0]?.["filters"] as readonly Record<string, unknown>[];
    assert.equal(
      filters.find((each) => each["filterType"] === "PRICE_FILTER")?.["tickSize"],
      "0.01000000",
    );
    assert.equal(
      filters.find((each) => each["filterType"] === "LOT_SIZE")?.["stepSize"],
      "0.00001000",
    );
    assert.equal(
      filters.find((each) => each["filterType"] === "NOTIONAL")?.["minNotional"],
      "5.00000000",
    );
  });

  it("can be asked for one pair, or for several", () => {
    const names = (query: string) =>
      read<{ symbols: readonly { symbol: string }[] }>(openWorld(), `/api/v3/exchangeInfo?${query}`)
        .symbols.map(({ symbol }) => symbol);
    assert.deepEqual(names("symbol=ETHUSDT"), ["ETHUSDT"]);
    assert.deepEqual(names(`symbols=${encodeURIComponent('["SOLUSDT","BTCUSDT"]')}`), [
      "SOLUSDT",
      "BTCUSDT",
    ]);
  });

  for (
    const [url, code] of [
      ["/api/v3/exchangeInfo?symbol=NOPE", -1121],
      ["/api/v3/exchangeInfo?symbols=BTCUSDT", -1100],
      [`/api/v3/ticker/price?symbols=${encodeURIComponent('["BTCUSDT","NOPE"]')}`, -1121],
      ["/api/v3/ticker/price?symbol=BTCUSDT&symbols=%5B%22BTCUSDT%22%5D", -1128],
      ["/api/v3/depth?symbol=BTCUSD_PERP", -1121],
      ["/api/v3/depth", -1102],
      ["/api/v3/depth?symbol=BTCUSDT&limit=0", -1130],
      ["/api/v3/klines?symbol=BTCUSDT&interval=7m", -1120],
      ["/api/v3/time?sauce=hot", -1101],
      ["/api/v3/ticker", -1102],
      ["/api/v3/ticker?symbol=BTCUSDT&windowSize=60m", -1100],
    ] as const
  ) {
    it(`refuse ${url} with ${code}`, () => assert.equal(refused(url), code));
  }

  it("cut a book at 5000 levels: binance-spot-api-docs, rest-api.md, Order book", () => {
    const levels = (limit: number) =>
      read<Depth>(openWorld(), `/api/v3/depth?symbol=BTCUSDT&limit=${limit}`).asks.length;
    assert.deepEqual([4999, 5000, 5001, 100_000].map(levels), [4999, 5000, 5000, 5000]);
  });

  it("weigh against a budget of their own", () => {
    const [world, reply] = step(openWorld(), {
      method: "GET",
      url: "/api/v3/exchangeInfo",
      headers: {},
    });
    assert.equal(reply.headers["x-mbx-used-weight-1m"], "20");
    const [, next] = step(world, { method: "GET", url: "/fapi/v1/time", headers: {} });
    assert.equal(next.headers["x-mbx-used-weight-1m"], "1");
  });
});

describe("the book of the spot market", () => {
  it("is what margin orders fill from", async () => {
    const world = openWorld();
    const { asks } = read<Depth>(world, "/api/v3/depth?symbol=BTCUSDT&limit=3");
    const [[best = "", quantity = ""] = []] = asks;
    const [after, reply] = await call(world, "POST", "/papi/v1/margin/order", {
      symbol: "BTCUSDT",
      side: "BUY",
      type: "MARKET",
      quantity: "0.05",
      newOrderRespType: "FULL",
    });
    const { fills } = bodyOf<{ fills: readonly { price: string }[] }>(reply);
    assert.equal(Number(fills[0]?.price), Number(best));
    const left = read<Depth>(after, "/api/v3/depth?symbol=BTCUSDT&limit=3").asks[0] ?? [];
    assert.equal(Number(left[0]), Number(best));
    assert.equal((Number(quantity) - Number(left[1])).toFixed(5), "0.05000");
  });

  it("shows the account's own orders among others'", async () => {
    const at = (world: World): number => {
      const { bids } = read<Depth>(world, "/api/v3/depth?symbol=BTCUSDT&limit=100");
      return Number(bids.find(([price]) => Number(price) === 59_999.5)?.[1]);
    };
    const before = openWorld();
    const [world, reply] = await call(before, "POST", "/papi/v1/margin/order", {
      symbol: "BTCUSDT",
      side: "BUY",
      type: "LIMIT",
      timeInForce: "GTC",
      quantity: "0.1",
      price: "59999.5",
    });
    bodyOf(reply);
    assert.equal((at(world) - at(before)).toFixed(5), "0.10000");
  });

  it("has the prices of bookTicker, and the ticker's", () => {
    const world = openWorld();
    const { bids: [[bid] = []], asks: [[ask] = []] } = read<Depth>(
      world,
      "/api/v3/depth?symbol=BTCUSDT",
    );
    const best = read(world, "/api/v3/ticker/bookTicker?symbol=BTCUSDT");
    assert.deepEqual([best["bidPrice"], best["askPrice"]], [bid, ask]);
    const day = read(world, "/api/v3/ticker/24hr?symbol=BTCUSDT");
    assert.deepEqual([day["bidPrice"], day["askPrice"]], [bid, ask]);
    assert.equal(read<readonly unknown[]>(world, "/api/v3/ticker/bookTicker").length, 4);
  });
});

type Candle = readonly [number, string, string, string, string, string, number, ...unknown[]];

interface Trade {
  readonly id: number;
  readonly price: string;
  readonly qty: string;
  readonly time: number;
}

describe("the past of the spot market", () => {
  const world = lived();
  const candlesOf = (query: string) =>
    read<readonly Candle[]>(world, `/api/v3/klines?symbol=BTCUSDT&${query}`);

  it("has candles that hold exactly the trades within them", () => {
    const [candle] = candlesOf("interval=1m&limit=2");
    assert.ok(candle);
    const [from, open, high, low, close, volume, until] = candle;
    const trades = read<readonly Trade[]>(
      world,
      "/api/v3/trades?symbol=BTCUSDT&limit=1000",
    ).filter(({ time }) => time >= from && time <= until);
    const prices = trades.map(({ price }) => Number(price));
    assert.deepEqual(
      [Number(open), Number(high), Number(low), Number(close)],
      [prices[0], Math.max(...prices), Math.min(...prices), prices.at(-1)],
    );
    const sum = trades.reduce((all, { qty }) => all + Number(qty), 0);
    assert.equal(sum.toFixed(5), Number(volume).toFixed(5));
  });

  it("has candles of a second, which others do not", () => {
    const candles = candlesOf("interval=1s&limit=10");
    assert.deepEqual(
      candles.map(([from]) => from),
      Array.from({ length: 10 }, (_, i) => Math.floor(world.time / 1000) * 1000 - (9 - i) * 1000),
    );
  });

  it("is one of at most a thousand: sammchardy/python-binance#1307 was given those for 1001", () => {
    const last = candlesOf("interval=1m&limit=1000");
    assert.equal(last.length, 1000);
    assert.deepEqual(candlesOf("interval=1m&limit=1001"), last);
    assert.deepEqual(candlesOf("interval=1m&limit=5000"), last);
    assert.equal(refused("/api/v3/klines?symbol=BTCUSDT&interval=1m&limit=0"), -1130);
    assert.equal(refused("/fapi/v1/klines?symbol=BTCUSDT&interval=1m&limit=1501"), -1130);
  });

  it("does not change when prices do", () => {
    const closed = candlesOf("interval=5m&limit=5").slice(0, -1);
    const later = movePrices(advance(world, MINUTE).world, { BTC: "70000" }).world;
    const all = read<readonly Candle[]>(
      later,
      "/api/v3/uiKlines?symbol=BTCUSDT&interval=5m&limit=9",
    );
    for (const candle of closed) {
      assert.deepEqual(all.find(([from]) => from === candle[0]), candle);
    }
  });

  it("is the same in aggregate trades, and from an id on", () => {
    const trades = read<readonly Trade[]>(world, "/api/v3/historicalTrades?symbol=BTCUSDT&limit=5");
    const first = trades[0]?.id ?? 0;
    const same = read<readonly { a: number; p: string; q: string }[]>(
      world,
      `/api/v3/aggTrades?symbol=BTCUSDT&fromId=${first}&limit=5`,
    );
    assert.deepEqual(
      same.map(({ a, p, q }) => [a, p, q]),
      trades.map(({ id, price, qty }) => [id, price, qty]),
    );
  });

  it("has an average of five minutes, by quantity", () => {
    const trades = read<readonly Trade[]>(world, "/api/v3/trades?symbol=BTCUSDT&limit=1000")
      .filter(({ time }) => time >= world.time - 5 * MINUTE);
    const quantity = trades.reduce((sum, { qty }) => sum + Number(qty), 0);
    const value = trades.reduce((sum, { qty, price }) => sum + Number(qty) * Number(price), 0);
    const { price, mins } = read(world, "/api/v3/avgPrice?symbol=BTCUSDT");
    assert.equal(mins, 5);
    assert.ok(Math.abs(Number(price) - value / quantity) < 0.01, `${price}`);
  });

  it("has tickers of a window, of the day and of 24 hours that agree", () => {
    const day = read(world, "/api/v3/ticker/24hr?symbol=BTCUSDT");
    assert.equal(day["lastPrice"], "60500.00000000");
    assert.equal(read(world, "/api/v3/ticker/price?symbol=BTCUSDT")["price"], "60500.00000000");
    const hour = read(world, "/api/v3/ticker?symbol=BTCUSDT&windowSize=1h");
    assert.equal(Number(hour["openTime"]) % MINUTE, 0);
    assert.ok(Number(hour["volume"]) < Number(day["volume"]));
    const today = read(world, "/api/v3/ticker/tradingDay?symbol=BTCUSDT&type=MINI");
    assert.equal(Number(today["openTime"]) % 86_400_000, 0);
    assert.equal("priceChange" in today, false);
    assert.equal(
      hour["priceChange"],
      (Number(hour["lastPrice"]) - Number(hour["openPrice"])).toFixed(8),
    );
  });
});
