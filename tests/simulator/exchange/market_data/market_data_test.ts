import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { catalog } from "../../../../endpoints/catalog.ts";
import type { Spec } from "../../../../lib/endpoint.ts";
import { parseJson } from "../../../../lib/json.ts";
import { writeJson } from "../../../../simulator/exchange/body.ts";
import { units } from "../../../../lib/decimal.ts";
import { isRefusal, type Routes } from "../../../../simulator/exchange/handler.ts";
import { marginMarketRoutes } from "../../../../simulator/exchange/market_data/margin.ts";
import {
  coinmMarketRoutes,
  usdmMarketRoutes,
} from "../../../../simulator/exchange/market_data/routes.ts";
import { setPrices } from "../../../../simulator/engine/market/prices.ts";
import { enqueued } from "../../../../simulator/engine/book/books.ts";
import type { World } from "../../../../simulator/engine/world/world.ts";
import * as fc from "../../../deps/fast_check.ts";
import { validCall } from "../../../support/arbitrary.ts";
import { runs } from "../../../support/runs.ts";
import { openWorld } from "../../../../simulator/engine/open.ts";

const world = openWorld();

const specsOf = (routes: Routes, hosts: readonly string[]): readonly Spec[] =>
  catalog.map(({ spec }) => spec).filter(({ host, verb, path }) =>
    hosts.includes(host) && Object.hasOwn(routes, `${verb} ${path}`)
  );

/** Names that the world has, in place of random ones. */
const known = ({ host, path, history }: Spec): Readonly<Record<string, string>> => ({
  ...(history && {
    startTime: String(world.time - 60_000),
    endTime: String(world.time),
    fromId: String(world.time / 1000 - 60),
  }),
  symbol: path.endsWith("/assetIndex") ? "BTCUSD" : host === "dapi" ? "BTCUSD_PERP" : "BTCUSDT",
  pair: host === "dapi" ? "BTCUSD" : "BTCUSDT",
  asset: "BTC",
  coin: "ETH",
  assets: "BTC,USDT",
});

const answer = (
  routes: Routes,
  route: string,
  params: Readonly<Record<string, string>> = {},
  from = world,
): unknown => {
  const outcome = routes[route]?.(from, new Map(Object.entries(params)));
  assert.ok(
    outcome && !isRefusal(outcome),
    `${route} ${outcome && "msg" in outcome ? outcome.msg : ""}`,
  );
  assert.equal(outcome.world, from);
  return JSON.parse(writeJson(outcome.body));
};

const codeOf = (
  routes: Routes,
  route: string,
  params: Readonly<Record<string, string>>,
): number | undefined => {
  const outcome = routes[route]?.(world, new Map(Object.entries(params)));
  return outcome && isRefusal(outcome) ? outcome.code : undefined;
};

const decodes = (routes: Routes, spec: Spec): void => {
  const route = `${spec.verb} ${spec.path}`;
  const names = known(spec);
  fc.assert(
    fc.property(validCall(spec), ({ samples, given }) => {
      const params = new Map(
        [...given].map((name) => [name, names[name] ?? samples[name]?.text ?? ""]),
      );
      const outcome = routes[route]?.(world, params);
      assert.ok(
        outcome && !isRefusal(outcome),
        `${route} ${outcome && "msg" in outcome ? outcome.msg : ""}`,
      );
      const text = writeJson(outcome.body);
      const read = spec.answer.decode(parseJson(text));
      assert.equal(read._tag, "Right", `${route} ${text.slice(0, 300)}`);
    }),
    { numRuns: Math.min(runs, 25) },
  );
};

const tables: readonly (readonly [string, Routes, readonly string[], number])[] = [
  ["USDⓈ-M", usdmMarketRoutes, ["fapi"], 35],
  ["COIN-M", coinmMarketRoutes, ["dapi"], 26],
  ["margin", marginMarketRoutes, ["sapi"], 17],
];

describe("market data", () => {
  for (const [name, routes, hosts, count] of tables) {
    it(`has a handler that our readers read for each ${name} route`, () => {
      const specs = specsOf(routes, hosts);
      assert.equal(specs.length, count);
      assert.equal(Object.keys(routes).length, count);
      for (const spec of specs) decodes(routes, spec);
    });
  }

  it("refuses symbols and pairs that the world does not have", () => {
    const routes = [
      ...specsOf(usdmMarketRoutes, ["fapi"]),
      ...specsOf(coinmMarketRoutes, ["dapi"]),
    ];
    for (const spec of routes) {
      const table = spec.host === "fapi" ? usdmMarketRoutes : coinmMarketRoutes;
      for (const name of ["symbol", "pair"].filter((each) => spec.params[each])) {
        const params = { interval: "1m", period: "5m", [name]: "constructor" };
        assert.equal(codeOf(table, `${spec.verb} ${spec.path}`, params), -1121, spec.name);
      }
    }
  });

  it("answers one contract with an object and all with a list", () => {
    const route = "GET /fapi/v1/premiumIndex";
    assert.equal(Array.isArray(answer(usdmMarketRoutes, route)), true);
    assert.deepEqual(answer(usdmMarketRoutes, route, { symbol: "ETHUSDT" }), {
      symbol: "ETHUSDT",
      markPrice: "2500.00000000",
      indexPrice: "2500.00000000",
      estimatedSettlePrice: "2500.00000000",
      lastFundingRate: "0.00010000",
      interestRate: "0.00010000",
      nextFundingTime: 1763683200000 + 28_800_000,
      time: world.time,
    });
  });

  it("gives no rates for what is delivered", () => {
    const btc = world.market.cm["BTCUSD_PERP"] ?? assert.fail();
    const cm = { ...world.market.cm, BTCUSD_261225: { ...btc, symbol: "BTCUSD_261225" } };
    const outcome = coinmMarketRoutes["GET /dapi/v1/premiumIndex"]?.(
      { ...world, market: { ...world.market, cm } },
      new Map([["symbol", "BTCUSD_261225"]]),
    );
    assert.ok(outcome && !isRefusal(outcome));
    const [one] = parseJson(writeJson(outcome.body)) as readonly Readonly<
      Record<string, unknown>
    >[];
    assert.deepEqual(
      [one?.["lastFundingRate"], one?.["interestRate"], one?.["nextFundingTime"]],
      ["", "", 0],
    );
  });

  it("delivers at eight on the date in a contract's name, this quarter's or the next one's", () => {
    const btc = world.market.cm["BTCUSD_PERP"] ?? assert.fail();
    const dated = ["BTCUSD_251226", "BTCUSD_260327"].map((symbol) => [symbol, { ...btc, symbol }]);
    const cm = { ...world.market.cm, ...Object.fromEntries(dated) };
    const outcome = coinmMarketRoutes["GET /dapi/v1/exchangeInfo"]?.(
      { ...world, market: { ...world.market, cm } },
      new Map(),
    );
    assert.ok(outcome && !isRefusal(outcome));
    const { symbols } = parseJson(writeJson(outcome.body)) as {
      readonly symbols: readonly Readonly<Record<string, unknown>>[];
    };
    const told = symbols.filter(({ pair }) => pair === "BTCUSD");
    assert.deepEqual(
      told.map((each) => [each["symbol"], each["contractType"], each["deliveryDate"]]),
      [
        ["BTCUSD_PERP", "PERPETUAL", Date.parse("2100-12-25T08:00:00Z")],
        ["BTCUSD_251226", "CURRENT_QUARTER", Date.parse("2025-12-26T08:00:00Z")],
        ["BTCUSD_260327", "NEXT_QUARTER", Date.parse("2026-03-27T08:00:00Z")],
      ],
    );
  });

  it("lists the convert pairs of what is given, of what is got, and of both", () => {
    const route = "GET /fapi/v1/convert/exchangeInfo";
    const pairs = (params: Readonly<Record<string, string>>) =>
      (answer(usdmMarketRoutes, route, params) as readonly Readonly<Record<string, string>>[])
        .map(({ fromAsset, toAsset }) => `${fromAsset} ${toAsset}`);
    assert.deepEqual(pairs({ fromAsset: "BTC" }), ["BTC USDT"]);
    assert.deepEqual(pairs({ toAsset: "BTC" }), ["USDT BTC"]);
    assert.deepEqual(pairs({ fromAsset: "BTC", toAsset: "BTC" }), []);
    assert.ok(pairs({}).length > 2);
  });

  // "rateLimits" of GET /fapi/v1/exchangeInfo, written down in 2026; COIN-M shares them since the notice of 2026-06-10.
  it("tells the limits of the futures markets", () => {
    for (
      const [routes, path] of [[usdmMarketRoutes, "fapi"], [coinmMarketRoutes, "dapi"]] as const
    ) {
      const info = answer(routes, `GET /${path}/v1/exchangeInfo`) as {
        readonly rateLimits: readonly Readonly<Record<string, unknown>>[];
      };
      assert.deepEqual(
        info.rateLimits.map((each) => [
          each["rateLimitType"],
          each["intervalNum"],
          each["interval"],
          each["limit"],
        ]),
        [
          ["REQUEST_WEIGHT", 1, "MINUTE", 2400],
          ["ORDERS", 1, "MINUTE", 1200],
          ["ORDERS", 10, "SECOND", 300],
        ],
      );
    }
  });

  it("says of a contract what the world says", () => {
    type Filter = Readonly<Record<string, string>>;
    const info = answer(usdmMarketRoutes, "GET /fapi/v1/exchangeInfo") as {
      readonly symbols: readonly {
        readonly symbol: string;
        readonly pricePrecision: number;
        readonly filters: readonly Filter[];
      }[];
    };
    const btc = info.symbols.find(({ symbol }) => symbol === "BTCUSDT");
    const filter = (type: string) => btc?.filters.find(({ filterType }) => filterType === type);
    assert.equal(btc?.pricePrecision, 2);
    assert.equal(filter("PRICE_FILTER")?.["tickSize"], "0.10");
    assert.equal(filter("LOT_SIZE")?.["stepSize"], "0.001");
    assert.equal(filter("MIN_NOTIONAL")?.["notional"], "5");
    assert.equal(filter("PERCENT_PRICE")?.["multiplierUp"], "1.1500");
  });
});

type Row = readonly [number, string, string, string, string, string, number, string, number];

const klines = (params: Readonly<Record<string, string>>, from = world): readonly Row[] =>
  answer(
    usdmMarketRoutes,
    "GET /fapi/v1/klines",
    { symbol: "BTCUSDT", ...params },
    from,
  ) as readonly Row[];

const sum = (rows: readonly Row[], at: 5 | 8): bigint =>
  rows.reduce((total, row) => total + units(String(row[at])), 0n);

describe("candles", () => {
  it("end with the one that goes on, which closes at the last price", () => {
    const rows = klines({ interval: "1h", limit: "3" }, { ...world, time: world.time + 90_000 });
    assert.equal(rows.length, 3);
    assert.equal(rows[2]?.[0], world.time);
    assert.equal(rows[2]?.[6], world.time + 3_599_999);
    assert.equal(rows[2]?.[4], "60000.00");
  });

  it("agree with shorter ones within them", () => {
    const startTime = String(world.time - 7_200_000);
    const endTime = String(world.time - 1);
    const [hours, minutes] = ["1h", "1m"].map((interval) =>
      klines({ interval, startTime, endTime })
    ) as [readonly Row[], readonly Row[]];
    assert.deepEqual([hours.length, minutes.length], [2, 120]);
    const within = minutes.slice(0, 60);
    const extreme = (at: 2 | 3, pick: (...all: number[]) => number) =>
      pick(...within.map((row) => Number(row[at])));
    assert.equal(Number(hours[0]?.[1]), Number(within[0]?.[1]));
    assert.equal(Number(hours[0]?.[2]), extreme(2, Math.max));
    assert.equal(Number(hours[0]?.[3]), extreme(3, Math.min));
    assert.equal(hours[0]?.[4], within[59]?.[4]);
    assert.equal(sum(hours, 5), sum(minutes, 5));
    assert.equal(sum(hours, 8), sum(minutes, 8));
  });

  it("hold the trades within them", () => {
    const from = world.time - 60_000;
    const [candle] = klines({ interval: "1m", startTime: String(from), limit: "1" });
    const params = { symbol: "BTCUSDT", startTime: String(from), endTime: String(from + 59_999) };
    type Trade = { readonly p: string; readonly q: string };
    const trades = answer(usdmMarketRoutes, "GET /fapi/v1/aggTrades", params) as readonly Trade[];
    const prices = trades.map(({ p }) => Number(p));
    assert.equal(trades.length, candle?.[8]);
    assert.equal(trades.reduce((all, { q }) => all + units(q), 0n), units(candle?.[5] ?? ""));
    assert.equal(trades[0]?.p, candle?.[1]);
    assert.equal(trades.at(-1)?.p, candle?.[4]);
    assert.equal(Math.max(...prices) <= Number(candle?.[2]), true);
    assert.equal(Math.min(...prices) >= Number(candle?.[3]), true);
  });

  it("begin with the month and on Mondays", () => {
    const opens = (interval: string) => new Date(klines({ interval, limit: "1" })[0]?.[0] ?? 0);
    assert.equal(opens("1M").toISOString(), "2025-11-01T00:00:00.000Z");
    assert.equal(opens("1w").toISOString(), "2025-11-17T00:00:00.000Z");
  });

  it("that are over stay the same as time goes on", () => {
    const params = { interval: "5m", endTime: String(world.time - 1) };
    assert.deepEqual(klines(params, { ...world, time: world.time + 9_999_999 }), klines(params));
  });
});

interface Book {
  readonly lastUpdateId: number;
  readonly bids: readonly (readonly [string, string])[];
  readonly asks: readonly (readonly [string, string])[];
}

const bookAt = (limit: string, from = world): Book =>
  answer(usdmMarketRoutes, "GET /fapi/v1/depth", { symbol: "BTCUSDT", limit }, from) as Book;

describe("the order book", () => {
  it("lies about the last price and keeps its limit", () => {
    const { bids, asks } = bookAt("5");
    assert.deepEqual(bids.map(([price]) => price), [
      "59999.90",
      "59999.80",
      "59999.70",
      "59999.60",
      "59999.50",
    ]);
    assert.deepEqual([asks.length, asks[0]?.[0]], [5, "60000.00"]);
    const ticker = answer(usdmMarketRoutes, "GET /fapi/v1/ticker/bookTicker", {
      symbol: "BTCUSDT",
    }) as Readonly<Record<string, string>>;
    assert.deepEqual([ticker["bidPrice"], ticker["bidQty"]], bids[0]);
    assert.deepEqual([ticker["askPrice"], ticker["askQty"]], asks[0]);
  });

  it("follows the last price and keeps what is offered at a price", () => {
    const before = new Map(bookAt("20").bids);
    const after = bookAt("10", setPrices(world, { BTCUSDT: "59999.7" })).bids;
    // The price fell: the last trade was at the bid.
    assert.equal(after[0]?.[0], "59999.70");
    for (const [price, quantity] of after.slice(1)) assert.equal(quantity, before.get(price));
  });

  it("has the account's own open orders in it, with what is left of them", () => {
    const rested = (price: string, from: World): World =>
      enqueued(
        from,
        "um",
        { symbol: "BTCUSDT", side: "BUY", price: units(price), orderId: price },
        units("0.3"),
        0n,
      );
    const two = rested("59999.8", rested("50000", world));
    const { bids } = bookAt("5", two);
    const made = units(bookAt("5").bids[1]?.[1] ?? "");
    assert.equal(units(bids[1]?.[1] ?? ""), made + units("0.3"));
    const low = bookAt("5", { ...two, market: setPrices(world, { BTCUSDT: "0.3" }).market });
    assert.deepEqual(low.bids.map(([price]) => price), ["59999.80", "50000.00", "0.20", "0.10"]);
    assert.equal(low.bids[1]?.[1], "0.300");
  });

  it("gives the same bytes for the same world", () => {
    assert.deepEqual(bookAt("1000"), bookAt("1000", openWorld()));
  });
});

describe("past fundings", () => {
  type Funding = { readonly symbol: string; readonly fundingTime: number };
  const HOURS_8 = 28_800_000;
  const fundings = (params: Readonly<Record<string, string>>) =>
    answer(usdmMarketRoutes, "GET /fapi/v1/fundingRate", params) as readonly Funding[];

  it("are the latest of all contracts where no time was sent", () => {
    const rows = fundings({ limit: "6" });
    assert.equal(rows.length, 6);
    assert.equal(rows.at(-1)?.fundingTime, world.time);
    assert.equal(rows[0]?.fundingTime, world.time - HOURS_8);
  });

  it("begin with the start, both ends included, and keep the limit", () => {
    const startTime = String(world.time - 2 * HOURS_8);
    const symbol = "BTCUSDT";
    assert.deepEqual(
      fundings({ symbol, startTime }).map(({ fundingTime }) => world.time - fundingTime),
      [2 * HOURS_8, HOURS_8, 0],
    );
    assert.equal(fundings({ startTime }).length, 12);
    assert.equal(fundings({ startTime, limit: "5" }).length, 5);
    assert.deepEqual(fundings({ symbol, startTime: String(world.time + 1) }), []);
  });
});
