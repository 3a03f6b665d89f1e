/** Changes in words, each about the market that an order of these words would go to. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { worded } from "../../../../apps/cli/risk/change_words.ts";
import { units } from "../../../../lib/decimal.ts";
import { publishedLevels, publishedLoanRates, type Terms } from "../../../../risk/mod.ts";

const none: Terms = {
  um: {},
  cm: {},
  assets: {},
  levels: publishedLevels,
  loanRates: publishedLoanRates,
};

describe("a change in words", () => {
  const contracts = [
    ["BTCUSDT", "um"],
    ["btcusdt", "um"],
    ["BTCUSD_PERP", "cm"],
    ["BTCUSD_261225", "cm"],
    // Delivered like the one above, and of USD-M.
    ["BTCUSDT_261225", "um"],
  ] as const;
  for (const [symbol, kind] of contracts) {
    it(`is of ${kind} where it sells ${symbol}`, () => {
      const { also, of } = worded(["sell", symbol, "2", "59000"]);
      assert.deepEqual(also, { [kind]: [symbol.toUpperCase()] });
      assert.deepEqual(of(none), {
        does: "fill",
        kind,
        symbol: symbol.toUpperCase(),
        side: "SELL",
        positionSide: "BOTH",
        reduceOnly: false,
        quantity: units("2"),
        price: units("59000"),
      });
    });
  }

  it("moves money out of the account where it withdraws, and into it where it deposits", () => {
    const move = { does: "transfer", asset: "USDT", amount: units("5") };
    assert.deepEqual(worded(["withdraw", "usdt", "5"]).of(none), {
      ...move,
      from: "cross",
      to: "outside",
    });
    assert.deepEqual(worded(["deposit", "usdt", "5"]).of(none), {
      ...move,
      from: "outside",
      to: "cross",
    });
  });
});
