import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { tableOf } from "../../../../apps/cli/terminal/table.ts";

const is = (value: unknown, lines: readonly string[], room?: number): void =>
  assert.equal(tableOf(value, room === undefined ? {} : { room }), lines.join("\n"));

describe("tables of answers", () => {
  it("have a column for each field of a list, and numbers at the right", () =>
    is([{ symbol: "BTCUSDT", price: "60000.1" }, { symbol: "X", price: "7", note: "new" }], [
      "symbol     price  note",
      "BTCUSDT  60000.1",
      "X              7  new",
    ]));

  it("have a line for each field of an object, those of inner objects too", () => {
    const value = { ok: true, request: { url: "u", headers: { key: "k" } }, remedy: ["a", "b"] };
    is({ ...value, none: [] }, [
      "ok                   true",
      "request.url          u",
      "request.headers.key  k",
      "remedy               a, b",
      "none",
    ]);
    is({ a: "one two three four five six" }, ["a  one two three four", "   five six"], 24);
  });

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
      "id  1",
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

  it("show the columns that people look at, where all do not fit", () => {
    const orders = ["1", "2"].map((orderId) => ({
      avgPrice: "0",
      clientOrderId: `agent-${orderId}`,
      executedQty: "0.000",
      orderId,
      origQty: "0.5",
      price: "60000",
      reduceOnly: false,
      side: "BUY",
      status: "NEW",
      symbol: "BTCUSDT",
      timeInForce: "GTC",
      type: "LIMIT",
    }));
    is(orders, [
      "symbol   side  type   origQty  price  status  orderId  clientOrderId",
      "BTCUSDT  BUY   LIMIT      0.5  60000  NEW           1  agent-1",
      "BTCUSDT  BUY   LIMIT      0.5  60000  NEW           2  agent-2",
    ], 80);
    is(orders, [
      "symbol   side  type   origQty  price",
      "BTCUSDT  BUY   LIMIT      0.5  60000",
      "BTCUSDT  BUY   LIMIT      0.5  60000",
    ], 38);
    const told: (readonly string[])[] = [];
    tableOf(orders, { room: 80, leftOut: (shown, names) => told.push(shown, names) });
    assert.deepEqual(told.map(({ length }) => length), [8, 12]);
  });

  it("show the columns that are named, and all of a single row", () => {
    const rows = [{ asset: "USDT", total: "15000", free: "10000" }];
    const two = [...rows, { asset: "BTC", total: "1", free: "0.5" }];
    assert.equal(
      tableOf(two, { columns: ["Free", "asset", "nothing"] }),
      " free  asset\n10000  USDT\n  0.5  BTC",
    );
    assert.equal(
      tableOf(rows, { columns: ["nothing"] }),
      "asset  total   free\nUSDT   15000  10000",
    );
    is(rows, ["asset  USDT", "total  15000", "free   10000"], 14);
  });

  it("let no text of the exchange move the cursor, names neither", () =>
    assert.doesNotMatch(
      tableOf([{ "a\u001b[2J": "b\u001b[2J", c: [{ "d\r": ["\u202e"] }] }]),
      // deno-lint-ignore no-control-regex
      /[\u0000-\u0009\u000b-\u001f\u202e]/,
    ));
});
