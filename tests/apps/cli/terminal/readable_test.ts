import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { localTime, readable } from "../../../../apps/cli/terminal/readable.ts";
import { queryAllUmOrders, usdmOrderBook } from "../../../../mod.ts";
import { bench, START } from "../support.ts";

describe("values as people read them", () => {
  it("are in the time of the reader", () => {
    assert.equal(localTime(START, "UTC"), "2025-11-21 00:00:00");
    assert.equal(localTime(START, "Asia/Tokyo"), "2025-11-21 09:00:00");
    assert.equal(localTime(START, "America/New_York"), "2025-11-20 19:00:00");
    assert.equal(localTime(Number.NaN), "NaN");
  });

  it("follow the shape of the answer: ids and texts stay, times and decimals do not", () => {
    const { shape } = queryAllUmOrders.spec.answer;
    const order = {
      orderId: "10",
      price: "60000.50000",
      time: START,
      goodTillDate: 0,
      type: "1.0",
    };
    assert.deepEqual(readable([order], shape, "UTC"), [{
      orderId: "10",
      price: "60000.5",
      time: "2025-11-21 00:00:00",
      goodTillDate: "",
      type: "1.0",
    }]);
    const book = { lastUpdateId: "5", bids: [["60000.10", "1.000"]], E: START };
    assert.deepEqual(readable(book, usdmOrderBook.spec.answer.shape, "UTC"), {
      lastUpdateId: "5",
      bids: [["60000.1", "1"]],
      E: "2025-11-21 00:00:00",
    });
    assert.deepEqual(readable({ odd: [1] }, shape), { odd: [1] });
  });
});

describe("answers at a terminal", () => {
  const terminal = { isRead: true, columns: 80 };
  const order = ["buy", "BTCUSDT", "0.001"];
  const list = ["portfolio", "query-all-um-orders", "--symbol", "BTCUSDT"];

  it("are tables of at most 80 columns, and JSON where a program reads", () =>
    bench(async ({ run }) => {
      for (let i = 0; i < 6; i++) await run(...order);
      const { out, err } = await run(...list);
      const lines = out.split("\n");
      assert.equal(lines.length, 7);
      assert.ok(lines.every((line) => [...line].length <= 80), out);
      assert.match(err, /\d of \d+ columns; all: --json, others: --columns /);
      assert.equal(JSON.parse((await run(...list, "--json")).out).length, 6);
      const chosen = await run(...list, "--columns", "time,orderId");
      assert.match(chosen.out, /^time +orderId\n\d{4}-\d\d-\d\d \d\d:\d\d:\d\d +\d+\n/);
      assert.ok(!chosen.err.includes("No column"), chosen.err);
      const other = await run(...list, "--columns", "time,nope");
      assert.equal(other.code, 0);
      assert.match(other.err, /No column nope; there are avgPrice, clientOrderId, /);
    }, { terminal }));

  it("are JSON where they are piped, and tables there on demand", () =>
    bench(async ({ run }) => {
      await run(...order);
      assert.equal((await run(...list)).out[0], "[");
      assert.match((await run(...list, "--table")).out, /^avgPrice +clientOrderId/);
    }));

  it("say once what fails, with its remedy", () =>
    bench(async ({ run }) => {
      const { out, err } = await run("buy", "BTCUSDT", "9000");
      assert.equal(out, "");
      assert.match(err, /-2019|insufficient|Lower the quantity/);
    }, { terminal }));
});
