/** Worlds that earlier versions kept: what they lack is calculated anew. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isRefused } from "../../../../simulator/engine/refusal.ts";
import { withReserves } from "../../../../simulator/engine/futures/book.ts";
import { placeFutures } from "../../../../simulator/engine/futures/orders.ts";
import type { FuturesDraft } from "../../../../simulator/engine/futures/draft.ts";
import { entryPrice } from "../../../../simulator/engine/futures/position.ts";
import { averagePrice } from "../../../../simulator/exchange/futures/bodies.ts";
import { units } from "../../../../lib/decimal.ts";
import type { FuturesKind, World } from "../../../../simulator/engine/world/world.ts";
import { setPrices } from "../../../../simulator/engine/market/prices.ts";
import { openWorld } from "../../../../simulator/engine/open.ts";
import { marketDraft } from "../../support.ts";

const draft = marketDraft("0.2");

const place = (from: World, change: Partial<FuturesDraft>, kind: FuturesKind = "um") => {
  const placed = placeFutures(from, kind, { ...draft, ...change });
  return isRefused(placed) ? assert.fail(placed.refused) : placed;
};

const coin = { symbol: "BTCUSD_PERP", quantity: units("30") };
const world = openWorld();

describe("a world that was kept before", () => {
  const kinds: readonly (readonly [FuturesKind, Partial<FuturesDraft>])[] = [
    ["um", {}],
    ["um", { side: "SELL" }],
    ["cm", coin],
    ["cm", { ...coin, side: "SELL" }],
  ];
  // Others buy at the last price where it fell, and sell at it where it rose.
  const fallen = setPrices(setPrices(world, { BTC: "60001" }), { BTC: "60000" });
  for (const [kind, change] of kinds) {
    const placed = place(change.side === "SELL" ? fallen : world, change, kind);
    const symbol = change.symbol ?? draft.symbol;
    const contract = world.market[kind][symbol];

    it(`tells the average price of an order of ${kind}, ${change.side ?? "BUY"}`, () => {
      const { averagePrice: kept, ...order } = placed.order;
      assert.equal(kept, units("60000"));
      assert.equal(averagePrice(contract, order), kept);
      assert.equal(averagePrice(contract, { ...order, filled: 0n, filledValue: 0n }), 0n);
      assert.equal(averagePrice(undefined, order), 0n);
    });

    it(`tells the entry price of a position of ${kind}, ${change.side ?? "BUY"}`, () => {
      const position = placed.world[kind].positions[`${symbol} BOTH`] ?? assert.fail();
      const { entryPrice: kept, ...rest } = position;
      assert.equal(kept, units("60000"));
      assert.ok(contract);
      assert.equal(entryPrice(contract, rest), kept);
      assert.equal(entryPrice(contract, { ...rest, amount: 0n, cost: 0n }), 0n);
    });
  }

  it("tells what open orders hold on either side, where it was kept by contract", () => {
    const resting = { type: "LIMIT", origType: "LIMIT" } as const;
    const bought = place(world, { ...resting, price: units("58000") }).world;
    const both = place(bought, { ...resting, side: "SELL", price: units("62000") }).world;
    const kept = { ...both, um: { ...both.um, reserved: { BTCUSDT: units("1") } } };
    assert.deepEqual(withReserves(kept, "um").um.reserved, both.um.reserved);
    assert.equal(Object.keys(both.um.reserved).length, 2);
    const mixed = {
      ...both,
      um: { ...both.um, reserved: { ...both.um.reserved, BTCUSDT: units("1") } },
    };
    assert.deepEqual(withReserves(mixed, "um").um.reserved, both.um.reserved);
    assert.equal(withReserves(both, "um"), both);
  });
});
