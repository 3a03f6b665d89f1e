import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { tableOf } from "../../../../apps/cli/terminal/table.ts";

const is = (value: unknown, lines: readonly string[], room?: number): void =>
  assert.equal(tableOf(value, room), lines.join("\n"));

describe("tables of answers", () => {
  it("have a column for each field of a list, and numbers at the right", () =>
    is([{ symbol: "BTCUSDT", price: "60000.1" }, { symbol: "X", price: "7", note: "new" }], [
      "symbol     price  note",
      "BTCUSDT  60000.1",
      "X              7  new",
    ]));

  it("have a line for each field of an object, those of inner objects too", () =>
    is({ ok: true, request: { url: "u", headers: { key: "k" } }, remedy: ["a", "b"], none: [] }, [
      "field                value",
      "ok                   true",
      "request.url          u",
      "request.headers.key  k",
      "remedy               a, b",
      "none",
    ]));

  it("put lists within below, under the name of what they belong to", () => {
    is([
      { symbol: "BTCUSDT", brackets: [{ bracket: 1, cap: 5 }, { bracket: 2, cap: 60 }] },
      { symbol: "ETHUSDT", brackets: [] },
    ], [
      "symbol   brackets",
      "BTCUSDT",
      "ETHUSDT",
      "",
      "brackets of BTCUSDT",
      "bracket  cap",
      "      1    5",
      "      2   60",
    ]);
    is({ assets: [{ asset: "USDT" }] }, ["", "assets", "asset", "USDT"]);
  });

  it("show lists of lists as columns without names", () =>
    is({ id: 1, bids: [["59999.9", "0.07"], ["9.8", "10.287"]] }, [
      "field  value",
      "id         1",
      "",
      "bids",
      "59999.9    0.07",
      "    9.8  10.287",
    ]));

  it("say where there is nothing", () => {
    for (const value of [[], {}]) is(value, ["(none)"]);
    is([{}], ["(none)"]);
    is(null, [""]);
  });

  it("turn on their side, or take row after row, where the terminal is too narrow", () => {
    const rows = [{ asset: "USDT", total: "15000", free: "10000" }, {
      asset: "BTC",
      total: "1",
      free: "0.5",
    }];
    is(rows, ["asset  total   free", "USDT   15000  10000", "BTC        1    0.5"], 20);
    is(rows, ["asset   USDT  BTC", "total  15000    1", "free   10000  0.5"], 18);
    is(rows, [
      ...["asset  USDT", "total  15000", "free   10000", ""],
      ...["asset  BTC", "total  1", "free   0.5"],
    ], 14);
  });

  it("let no text of the exchange move the cursor, names neither", () =>
    assert.doesNotMatch(
      tableOf([{ "a\u001b[2J": "b\u001b[2J", c: [{ "d\r": ["\u202e"] }] }]),
      // deno-lint-ignore no-control-regex
      /[\u0000-\u0009\u000b-\u001f\u202e]/,
    ));
});
