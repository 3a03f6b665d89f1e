/** Files of prices, and what is wrong with some. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readPriceFile } from "../../../../simulator/engine/market/price_file.ts";

const stepsOf = (text: string): readonly (readonly [number, unknown])[] => {
  const read = readPriceFile(text);
  return read._tag === "Right"
    ? read.right.map(({ time, prices }) => [time, prices] as const)
    : assert.fail(read.left);
};

const problemOf = (text: string): string => {
  const read = readPriceFile(text);
  return read._tag === "Left" ? read.left : assert.fail("it was read");
};

describe("a file of prices", () => {
  it("has trades as CSV, in any order of columns and lines", () => {
    const text = "symbol,time,price,note\nETHUSDT,2000,2501.5,b\r\nBTCUSDT,1000,60001,a\n\n" +
      "BTCUSDT:mark,2000,60002.25,c\n";
    assert.deepEqual(stepsOf(text), [
      [1000, { BTCUSDT: "60001" }],
      [2000, { "BTCUSDT:mark": "60002.25", ETHUSDT: "2501.5" }],
    ]);
  });

  it("has candles, each played to its end through its extremes", () => {
    const text = "time,symbol,open,high,low,close\n0,BTC,100,120,90,110\n4000,BTC,110,115,80,85\n";
    assert.deepEqual(stepsOf(text), [
      [0, { BTC: "100" }],
      [1000, { BTC: "90" }],
      [2000, { BTC: "120" }],
      [3000, { BTC: "110" }],
      [4000, { BTC: "110" }],
      [5000, { BTC: "115" }],
      [6000, { BTC: "80" }],
      [7000, { BTC: "85" }],
    ]);
    // One that falls comes to its highest price first; one alone takes a minute.
    assert.deepEqual(
      stepsOf("time,symbol,open,high,low,close\n0,BTC,100,120,90,95").map(([, each]) => each),
      [
        { BTC: "100" },
        { BTC: "120" },
        { BTC: "90" },
        { BTC: "95" },
      ],
    );
  });

  it("has either as JSON lines, with numbers or text", () => {
    const text = '{"time":5,"symbol":"BTCUSDT","price":60000.5}\n' +
      '{"time":"9","symbol":"BTCUSDT","price":"60001"}\n{"time":9,"symbol":"BTCUSDT","price":"7"}';
    // Of two prices at one time the later one counts.
    assert.deepEqual(stepsOf(text), [[5, { BTCUSDT: "60000.5" }], [9, { BTCUSDT: "7" }]]);
  });

  it("has any number that JSON has, and any name that the exchange gives a contract", () => {
    const text = '{"time":5,"symbol":"1000SHIBUSDT","price":0.00000051}\n' +
      '{"time":6,"symbol":"币安人生USDT:mark","price":2e3}';
    assert.deepEqual(stepsOf(text), [
      [5, { "1000SHIBUSDT": "0.00000051" }],
      [6, { "币安人生USDT:mark": "2000" }],
    ]);
  });

  it("is read in a time that grows with its length, not with its square", () => {
    const lines = Array.from({ length: 100_000 }, (_, i) => `${i * 60_000},BTC,5,6,4,5`);
    const begin = performance.now();
    assert.equal(stepsOf(`time,symbol,open,high,low,close\n${lines.join("\n")}`).length, 400_000);
    // A square takes a minute, this some seconds.
    assert.ok(performance.now() - begin < 15_000);
  });

  it("is refused with the line that is wrong", () => {
    const head = "time,symbol,price\n";
    assert.match(problemOf(""), /there are none/);
    assert.match(problemOf(head), /there are none/);
    assert.match(problemOf(`${head}1,BTCUSDT,1\n\nx,BTCUSDT,1`), /line 4: time/);
    assert.match(problemOf(`${head},BTCUSDT,1`), /line 2: time/);
    assert.match(problemOf(`${head}1700000000000000,BTCUSDT,1`), /line 2: time.*microseconds/);
    assert.match(problemOf(`${head}1,btc!,1`), /line 2: symbol/);
    assert.match(problemOf(`${head}1,btcusdt,1`), /line 2: symbol/);
    for (const price of ["", "0", "-1", "1e5", "1.123456789", "NaN"]) {
      assert.match(problemOf(`${head}1,BTCUSDT,${price}`), /line 2: price/, price);
    }
    assert.match(problemOf("time,symbol,open,high,low,close\n1,BTC,1,2,3"), /line 2: close/);
    assert.match(problemOf('{"time":1,"symbol":"BTC","price":"1"}\n[1]'), /line 2: it is no JSON/);
  });
});
