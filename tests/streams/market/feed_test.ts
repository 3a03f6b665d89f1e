/** Which streams there may be. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  bestOf,
  depthOf,
  klinesOf,
  liquidationsOf,
  markPriceOf,
  tickerOf,
  topOf,
  tradesOf,
} from "../../../streams/mod.ts";

const feeds: readonly ((symbol: string) => { readonly name: string })[] = [
  bestOf,
  depthOf,
  (symbol) => klinesOf(symbol, "1m"),
  liquidationsOf,
  markPriceOf,
  tickerOf,
  (symbol) => topOf(symbol, 5),
  tradesOf,
];

describe("a stream of a contract", () => {
  it("is refused where its symbol would be another stream, or none", () => {
    const odd = [
      "BTC/USDT",
      "",
      " ",
      "BTCUSDT@x",
      "BTC USDT",
      "BTCUSDT&a=1",
      "a\nb",
      "%",
      "!ticker",
    ];
    for (const feed of feeds) {
      for (const symbol of odd) {
        assert.throws(() => feed(symbol), /^TypeError: Cannot follow: give a symbol/, symbol);
      }
      for (const none of [undefined, null, 5, ["BTCUSDT"], ["BTCUSDT", "ETHUSDT"], {}]) {
        const begin = () => feed(none as unknown as string);
        assert.throws(begin, /^TypeError: Cannot follow: give a symbol/);
      }
    }
  });

  it("may be written in lower case, and in any letters", () => {
    const all = ["BTCUSDT", "btcusdt", "BTCUSD_PERP", "1000SATSUSDT", "币安人生USDT"];
    assert.deepEqual(all.map((symbol) => tradesOf(symbol).name), [
      "btcusdt@aggTrade",
      "btcusdt@aggTrade",
      "btcusd_perp@aggTrade",
      "1000satsusdt@aggTrade",
      "币安人生usdt@aggTrade",
    ]);
    assert.deepEqual(feeds.map((feed) => feed("A").name.slice(0, 2)), feeds.map(() => "a@"));
  });

  it("is refused where there is none of its kind", () => {
    const kinds = [
      () => depthOf("A", 7 as 100),
      () => topOf("A", 7 as 5),
      () => klinesOf("A", "7m" as "1m"),
    ];
    for (const kind of kinds) assert.throws(kind, /^TypeError: .* must be one of .*, not "?7/);
    assert.equal(depthOf("A", 250).name, "a@depth");
    assert.equal(depthOf("A", 500).name, "a@depth@500ms");
    assert.equal(topOf("A", 20).name, "a@depth20@100ms");
    assert.equal(klinesOf("A", "1M").name, "a@kline_1M");
  });
});
