/** Tickers of a day as the living exchange writes them. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { advance, movePrices, openWorld, step, type World } from "../../../../simulator/mod.ts";
import { bestText } from "../../../../simulator/exchange/sockets/market/books.ts";
import type { Listed } from "../../../../simulator/exchange/sockets/market/feed.ts";
import {
  markPrice,
  miniTicker,
  ticker,
} from "../../../../simulator/exchange/sockets/market/prices.ts";
import { percent } from "../../../../simulator/exchange/market_data/prices.ts";
import { units } from "../../../../lib/decimal.ts";
import { bodyOf } from "../../support.ts";

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

type Texts = Readonly<Record<string, string>>;

const UM: Listed = { kind: "um", symbol: "BTCUSDT" };
const CM: Listed = { kind: "cm", symbol: "BTCUSD_PERP" };
const SPOT: Listed = { kind: "margin", symbol: "BTCUSDT" };

const lived = (): World => movePrices(advance(openWorld(), 12_345).world, { BTC: "60137" }).world;

const tickerOf = (world: World, listed: Listed): Texts =>
  (ticker(world, listed) ?? assert.fail()) as Texts;

const read = (world: World, url: string): Texts =>
  [bodyOf<Texts | readonly Texts[]>(step(world, { method: "GET", url, headers: {} })[1])]
    .flat()[0] as Texts;

// Recorded: BTCUSDT, USDⓈ-M, 2022 and 2024; BTCUSD_PERP in 2026; BTCUSDT, spot, 2020 (Vue and Go programs that
// keep what they saw). The first is "p":"-1031.30","P":"-2.612","o":"39488.30": -2.6117 is rounded.
describe("a change in percent", () => {
  for (
    const [change, open, text] of [
      ["-1031.30", "39488.30", "-2.612"],
      ["697.00", "57123.20", "1.220"],
      ["70.4", "77328.0", "0.091"],
      ["-426.26", "12221.91", "-3.488"],
      ["-1437.89", "69442.01", "-2.071"],
      ["28.23", "1764.61", "1.600"],
    ] as const
  ) it(`is rounded: ${text}`, () => assert.equal(percent(units(change), units(open)), text));

  it("is the same where it rises and where it falls, and zero of nothing", () => {
    assert.deepEqual(
      ["0.0005", "-0.0005", "0.00049", "-0.00049"].map((each) =>
        percent(units(each), units("100"))
      ),
      ["0.001", "-0.001", "0.000", "0.000"],
    );
    assert.equal(percent(1n, 0n), "0.000");
  });
});

describe("the ticker of a day", () => {
  // "O":1720428300000,"C":1720514702585 and "O":1787406720000,"C":1787493134940; in the answer of
  // GET /fapi/v1/ticker/24hr, 2025, "openTime":1736496420000,"closeTime":1736582843623.
  it("begins with a full minute on futures, a day back on the spot market", () => {
    const world = lived();
    const opened = Math.floor((world.time - DAY) / MINUTE) * MINUTE;
    assert.notEqual(opened, world.time - DAY);
    for (
      const [listed, url] of [
        [UM, "/fapi/v1/ticker/24hr?symbol=BTCUSDT"],
        [CM, "/dapi/v1/ticker/24hr?symbol=BTCUSD_PERP"],
      ] as const
    ) {
      const [told, answered] = [tickerOf(world, listed), read(world, url)];
      assert.deepEqual([told["O"], answered["openTime"]], [opened, opened]);
      assert.deepEqual(
        [told["o"], told["n"], told["v"], told["P"]],
        ["openPrice", "count", "volume", "priceChangePercent"].map((name) => answered[name]),
      );
    }
    assert.equal(tickerOf(world, SPOT)["O"], world.time - DAY);
  });

  // "w":"56741.24",…,"q":"22070559902.21" and "w":"76731.03358407",…,"q":"7682.3".
  it("writes its average and its value with the market's decimals", () => {
    const places = (text = "") => text.split(".")[1]?.length;
    const world = lived();
    const [um, cm] = [tickerOf(world, UM), tickerOf(world, CM)];
    assert.deepEqual([um, cm].map(({ w, q }) => [places(w), places(q)]), [[2, 2], [8, 1]]);
    const { q } = miniTicker(world, UM) as Texts;
    assert.equal(q, um["q"]);
    assert.equal(read(world, "/fapi/v1/ticker/24hr?symbol=BTCUSDT")["quoteVolume"], q);
  });

  // 2026, data-stream.binance.vision.
  it("says of a pair what was before it, and the best prices", () => {
    const world = lived();
    const told = tickerOf(world, SPOT);
    const names = ["x", "b", "B", "a", "A"];
    const answered = read(world, "/api/v3/ticker/24hr?symbol=BTCUSDT");
    assert.deepEqual(
      names.map((name) => told[name]),
      ["prevClosePrice", "bidPrice", "bidQty", "askPrice", "askQty"].map((name) => answered[name]),
    );
    assert.deepEqual(
      bestText(world, SPOT, world.market.pairs["BTCUSDT"] ?? assert.fail()),
      names.slice(1).map((name) => told[name]),
    );
    assert.ok(names.every((name) => !(name in tickerOf(world, UM))));
  });
});

describe("an event of a mark price", () => {
  // 2026, BTCUSD_PERP: "p":"77509.30000000","ap":"77509.30000000".
  it("has its average on both futures markets", () => {
    const world = openWorld();
    for (const { kind, symbol } of [UM, CM] as const) {
      const contract = kind !== "margin" && world.market[kind][symbol];
      const told = contract && markPrice(world, kind as "um", contract) as Texts;
      assert.equal(told && told["ap"], told && told["p"]);
      assert.ok(told && told["ap"]);
    }
  });
});
