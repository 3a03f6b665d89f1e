/** The past stays as it was: candles that are over and trades never change, whatever comes next. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseJson } from "../../../../lib/json.ts";
import { fixed, units } from "../../../../lib/decimal.ts";
import { lastOf } from "../../../../simulator/engine/book/offers.ts";
import { openWorld } from "../../../../simulator/engine/open.ts";
import { withTradeAt } from "../../../../simulator/engine/past/record.ts";
import { MINUTE, thinned } from "../../../../simulator/engine/past/thin.ts";
import type { World } from "../../../../simulator/engine/world/world.ts";
import { writeJson } from "../../../../simulator/exchange/body.ts";
import { advance, movePrices } from "../../../../simulator/exchange/clock.ts";
import { isRefusal } from "../../../../simulator/exchange/handler.ts";
import { servedAt } from "../../../../simulator/exchange/routes.ts";
import { readQuery } from "../../../../simulator/exchange/arrival.ts";
import * as fc from "../../../deps/fast_check.ts";
import { isLong, runs } from "../../../support/runs.ts";
import { bodyOf, call } from "../../support.ts";

type Params = Readonly<Record<string, string>>;
type Row = readonly (string | number)[];
type Fields = Readonly<Record<string, string | number | boolean>>;

const read = <A>(world: World, path: string, params: Params): A => {
  const url = `https://fapi.simulated.invalid${path}?${new URLSearchParams(params)}`;
  const arrival = { method: "GET", url, headers: {} };
  const handler = servedAt(world, arrival, readQuery(url))?.handler ?? assert.fail(path);
  const outcome = handler(world, new Map(Object.entries(params)));
  return isRefusal(outcome) ? assert.fail(outcome.msg) : parseJson(writeJson(outcome.body)) as A;
};

const BTC = { symbol: "BTCUSDT" };

const KLINES: readonly (readonly [path: string, params: Params])[] = [
  ["/fapi/v1/klines", BTC],
  ["/fapi/v1/markPriceKlines", BTC],
  ["/fapi/v1/indexPriceKlines", { pair: "BTCUSDT" }],
  ["/fapi/v1/premiumIndexKlines", BTC],
];

/** All candles of some intervals, the newest first left out where it goes on. */
const closed = (world: World): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const [path, params] of KLINES) {
    for (const [interval, limit] of [["1m", "40"], ["1h", "5"]] as const) {
      for (const row of read<readonly Row[]>(world, path, { ...params, interval, limit })) {
        if (Number(row[6]) < world.time) {
          found.set(`${path} ${interval} ${row[0]}`, JSON.stringify(row));
        }
      }
    }
  }
  return found;
};

const tradesOf = (world: World, params: Params = {}): readonly Fields[] =>
  read(world, "/fapi/v1/trades", { ...BTC, limit: "500", ...params });

const steps = fc.array(
  fc.oneof(
    fc.record({
      prices: fc.dictionary(
        fc.constantFrom("BTC", "BTCUSDT:last", "BTCUSDT:mark", "BTCUSDT:index"),
        fc.integer({ min: 50_000, max: 70_000 }).map(String),
        { minKeys: 1 },
      ),
    }),
    fc.record({ ms: fc.integer({ min: 1, max: 200_000 }) }),
    fc.record({ side: fc.constantFrom("BUY", "SELL"), quantity: fc.integer({ min: 1, max: 9 }) }),
  ),
  { minLength: 2, maxLength: 14 },
);

type Step = typeof steps extends fc.Arbitrary<(infer A)[]> ? A : never;

const taken = async (world: World, step: Step): Promise<World> => {
  if ("prices" in step) return movePrices(world, step.prices).world;
  if ("ms" in step) return advance(world, step.ms).world;
  const order = { ...BTC, type: "MARKET", side: step.side, quantity: String(step.quantity) };
  return (await call(world, "POST", "/papi/v1/um/order", order))[0];
};

const rich = (): World => openWorld({}, { USDT: { um: "1000000000" } });

describe("what is past", () => {
  it(
    "stays as it was, candles of all kinds and trades",
    { timeout: isLong ? 900_000 : 120_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(steps, async (all) => {
          let world = rich();
          const candles = new Map<string, string>();
          const trades = new Map<unknown, string>();
          for (const step of all) {
            for (const [name, candle] of closed(world)) candles.set(name, candle);
            for (const trade of tradesOf(world)) trades.set(trade["id"], JSON.stringify(trade));
            world = await taken(world, step);
            for (const [name, candle] of closed(world)) {
              assert.equal(candle, candles.get(name) ?? candle, name);
            }
            for (const trade of tradesOf(world)) {
              const kept = trades.get(trade["id"]);
              if (kept !== undefined) assert.equal(JSON.stringify(trade), kept);
            }
          }
        }),
        { numRuns: runs },
      );
    },
  );

  it("has trades in a row, of which candles and tickers are made", async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        let world = rich();
        for (const step of all) world = await taken(world, step);
        const trades = tradesOf(world);
        trades.forEach((trade, i) => {
          const next = trades[i + 1];
          if (!next) return;
          assert.equal(Number(next["id"]), Number(trade["id"]) + 1);
          assert.ok(Number(next["time"]) >= Number(trade["time"]));
        });
        const contract = world.market.um["BTCUSDT"] ?? assert.fail();
        const last = fixed(lastOf(world, "um", contract), 2);
        assert.equal(trades.at(-1)?.["price"], last);
        const [minute] = read<readonly Row[]>(world, "/fapi/v1/klines", {
          ...BTC,
          interval: "1m",
          limit: "1",
        });
        const within = trades.filter(({ time }) => Number(time) >= Number(minute?.[0]));
        const prices = within.map(({ price }) => Number(price));
        assert.deepEqual(
          [minute?.[1], minute?.[2], minute?.[3], minute?.[4]].map(Number),
          [prices[0], Math.max(...prices), Math.min(...prices), prices.at(-1)],
        );
        assert.equal(minute?.[8], within.length);
        const volume = within.reduce((sum, { qty }) => sum + units(String(qty)), 0n);
        assert.equal(units(String(minute?.[5])), volume);
        const ticker = read<Fields>(world, "/fapi/v1/ticker/24hr", BTC);
        assert.deepEqual(
          [ticker["lastPrice"], ticker["lastId"], ticker["lastQty"]],
          [last, trades.at(-1)?.["id"], trades.at(-1)?.["qty"]],
        );
      }),
      { numRuns: runs },
    );
  });

  it("has the account's fills among the public trades", async () => {
    const order = { ...BTC, type: "MARKET", side: "SELL", quantity: "6" };
    const [world, reply] = await call(rich(), "POST", "/papi/v1/um/order", order);
    bodyOf(reply);
    const [, own] = await call(world, "GET", "/papi/v1/um/userTrades", BTC);
    const fills = bodyOf<readonly Fields[]>(own);
    assert.ok(fills.length > 1);
    const shown = tradesOf(world).slice(-fills.length);
    assert.deepEqual(
      shown.map(({ price, qty, isBuyerMaker }) => [Number(price), Number(qty), isBuyerMaker]),
      fills.map(({ price, qty }) => [Number(price), Number(qty), true]),
    );
    const from = String(shown[0]?.["id"]);
    assert.deepEqual(tradesOf(world, { fromId: from }), shown);
    const aggregate = read<readonly Fields[]>(world, "/fapi/v1/aggTrades", {
      ...BTC,
      fromId: from,
    });
    assert.deepEqual(aggregate.map(({ p }) => p), shown.map(({ price }) => price));
  });

  it("goes on from what is made up without a jump", () => {
    const world = advance(openWorld(), 5000).world;
    for (const { symbol, lastPrice } of Object.values(world.market.um)) {
      const prices = tradesOf(world, { symbol, limit: "10" }).map(({ price }) =>
        units(String(price))
      );
      assert.deepEqual(prices.slice(-6), Array.from({ length: 6 }, () => lastPrice));
      // The made-up path moves at most 0.02 % in a minute.
      const before = prices[3] ?? 0n;
      const off = before > lastPrice ? before - lastPrice : lastPrice - before;
      assert.ok(off <= lastPrice / 50_000n + units("0.1"), `${symbol} ${before}`);
    }
  });
});

describe("a long past", () => {
  it("is thinned by its age, and its candles stay", () => {
    let world = openWorld();
    const contract = world.market.um["BTCUSDT"] ?? assert.fail();
    const keep = (i: number): void => {
      const price = units("60000") + BigInt(i * 7919 % 997) * units("0.1");
      world = { ...world, time: world.time + 700 };
      const trade = { price, quantity: units("0.001"), isBuyerMaker: i % 3 === 0 };
      world = withTradeAt(world, "um", contract, trade);
    };
    for (let i = 0; i < 12_287; i++) keep(i);
    const klines = (): readonly Row[] =>
      read(world, "/fapi/v1/klines", { ...BTC, interval: "1m", limit: "1000" });
    const kept = world.past.um["BTCUSDT"]?.prints.size;
    const before = klines();
    keep(12_287);
    const after = world.past.um["BTCUSDT"]?.prints.size;
    assert.ok(kept === 12_287 && after !== undefined && after < 8700, `${kept} ${after}`);
    const last = before.length - 1;
    assert.deepEqual(klines().slice(0, last), before.slice(0, last));
    // Of what was thinned a trade that is no longer kept is the next one that is.
    const started = openWorld().time;
    const first = Number(tradesOf(world, { startTime: String(started), limit: "1" })[0]?.["id"]);
    const old = tradesOf(world, { fromId: String(first) });
    old.forEach(({ id, time }, i) => {
      assert.equal(id, first + i);
      assert.ok(i === 0 || Number(time) >= Number(old[i - 1]?.["time"]));
    });
  });

  it("has an end, and candles of an hour stay as they were", () => {
    let world = openWorld();
    const contract = world.market.um["BTCUSDT"] ?? assert.fail();
    const keep = (i: number): void => {
      const price = units("60000") + BigInt(i * 7919 % 997) * units("0.1");
      world = { ...world, time: world.time + 20_000 };
      world = withTradeAt(world, "um", contract, {
        price,
        quantity: units("0.001"),
        isBuyerMaker: false,
      });
    };
    const hours = (): readonly Row[] =>
      read(world, "/fapi/v1/klines", {
        ...BTC,
        interval: "1h",
        startTime: String(openWorld().time),
        limit: "100",
      });
    for (let i = 0; i < 60_000; i++) keep(i);
    const before = hours();
    for (let i = 60_000; i < 90_000; i++) keep(i);
    const size = world.past.um["BTCUSDT"]?.prints.size ?? 0;
    assert.ok(size < 65_536 + 4096, `${size}`);
    assert.deepEqual(hours(), before);
  });

  it("keeps the first, the last and the extremes of each minute", () => {
    const points = [5, 9, 2, 7, 4, 3, 8].map((price, i) => ({
      time: i * 9000,
      price: BigInt(price),
    }));
    assert.deepEqual(thinned(points, MINUTE).map(({ price }) => price), [5n, 9n, 2n, 8n]);
    const next = [1, 2].map((price) => ({ time: 60_000, price: BigInt(price) }));
    assert.deepEqual(thinned([...points, ...next], MINUTE).map(({ price }) => price), [
      5n,
      9n,
      2n,
      8n,
      1n,
      2n,
    ]);
    assert.deepEqual(thinned([], MINUTE), []);
  });
});
