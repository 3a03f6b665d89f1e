/** What others offer at a price is remembered, and only for the contract that it was reckoned for. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { units } from "../../../../lib/decimal.ts";
import { offeredAt, usualLiquidity } from "../../../../simulator/engine/market/liquidity.ts";
import { openWorld } from "../../../../simulator/mod.ts";

const PRICE = units("59990");

describe("what others offer behind the best price", () => {
  const contract = openWorld().market.um["BTCUSDT"] ?? assert.fail();
  const at = (traded = contract, liquidity = usualLiquidity, quote = units("1"), price = PRICE) =>
    offeredAt(traded, liquidity, quote, price, 3);

  it("is the same each time, wherever the last price is", () => {
    const first = at();
    assert.equal(at(), first);
    assert.equal(at({ ...contract, lastPrice: units("61000") }), first);
  });

  it("is another one at another price, quote, step and depth, and in each again as it was", () => {
    const others = [
      () => at(contract, usualLiquidity, units("1"), units("59980")),
      () => at(contract, usualLiquidity, units("2")),
      () => at({ ...contract, stepSize: units("5") }),
      () => at(contract, { ...usualLiquidity, depth: units("900000") }),
    ];
    const first = at();
    for (const other of others) {
      const found = other();
      assert.notEqual(found, first);
      assert.equal(at(), first);
      assert.equal(other(), found);
    }
  });
});
