/** Prices of several fills together, worked out by hand. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { units } from "../../../../lib/decimal.ts";
import { movePrices } from "../../../../simulator/exchange/clock.ts";
import type { World } from "../../../../simulator/engine/world/world.ts";
import { bodyOf, call, openWorld, withLiquidity } from "../../support.ts";

type Fields = Readonly<Record<string, string>>;

/** Others offer these quantities on either side, a tick apart. */
const offering = (...quantities: readonly string[]): World =>
  withLiquidity(openWorld(), () => ({ spread: 1, quantities: quantities.map(units) }));

const asked = async <A>(world: World, path: string, params: Fields = {}): Promise<A> => {
  const [, reply] = await call(world, "GET", `/papi/v1/${path}`, params);
  return bodyOf<A>(reply);
};

describe("the mean of fills whose means on the way have no end", () => {
  // 0.001 at 60000, 0.002 at 60000.1 and 0.001 at 60000.2; after two of them it is 60000.0666…
  for (const [side, mean] of [["BUY", "60000.10000"], ["SELL", "59999.80000"]] as const) {
    it(`is exact: ${side}`, async () => {
      const params = { symbol: "BTCUSDT", side, type: "MARKET", quantity: "0.004" };
      const [world, reply, events] = await call(
        offering("0.001", "0.002", "0.001"),
        "POST",
        "/papi/v1/um/order",
        params,
      );
      const { orderId } = bodyOf<Fields>(reply);
      const order = await asked<Fields>(world, "um/order", {
        symbol: "BTCUSDT",
        orderId: String(orderId),
      });
      assert.equal(order["avgPrice"], mean);
      const told = events.filter(({ e }) => e === "ORDER_TRADE_UPDATE").at(-1);
      assert.equal((told?.["o"] as Fields)["ap"], mean);
      const [held] = await asked<readonly Fields[]>(world, "um/positionRisk", {
        symbol: "BTCUSDT",
      });
      assert.equal(held?.["entryPrice"], mean);
    });
  }
});

describe("the mean of a COIN-M order's fills", () => {
  // 100 USD at 60000 and 300 USD at 60100 are 0.00665834… BTC: 400 USD for 60074.968… each.
  it("is that by value in coins", async () => {
    const gap: readonly string[] = Array(999).fill("0");
    const order = { symbol: "BTCUSD_PERP", type: "MARKET", quantity: "4", newClientOrderId: "two" };
    const [world] = await call(offering("1", ...gap, "3"), "POST", "/papi/v1/cm/order", {
      ...order,
      side: "BUY",
    });
    const { status, avgPrice } = await asked<Fields>(world, "cm/order", {
      symbol: "BTCUSD_PERP",
      origClientOrderId: "two",
    });
    assert.deepEqual([status, avgPrice], ["FILLED", "60074.9"]);
    const [held] = await asked<readonly Fields[]>(world, "cm/positionRisk", { pair: "BTCUSD" });
    assert.match(held?.["entryPrice"] ?? "", /^60074\.968/);
  });
});

describe("a COIN-M position that many fills at one price opened", () => {
  // 100 USD at 60000 are 0.0016666… BTC: cut each time, a thousand would be 0.00000666 short.
  for (const side of ["BUY", "SELL"] as const) {
    it(`has gained nothing at that price: ${side}`, async () => {
      const order = { symbol: "BTCUSD_PERP", type: "MARKET", quantity: "1" };
      // What others offer at the best price fills it a thousand times.
      let world = offering("1000");
      for (let i = 0; i < 1000; i++) {
        [world] = await call(world, "POST", "/papi/v1/cm/order", { ...order, side });
      }
      const [held] = await asked<readonly Fields[]>(world, "cm/positionRisk", { pair: "BTCUSD" });
      const price = side === "BUY" ? "60000.0" : "59999.9";
      assert.deepEqual([held?.["positionAmt"], held?.["entryPrice"]], [
        side === "BUY" ? "1000" : "-1000",
        price,
      ]);
      const [moved] = await asked<readonly Fields[]>(
        movePrices(world, { "BTCUSD_PERP:mark": price }).world,
        "cm/positionRisk",
        { pair: "BTCUSD" },
      );
      assert.equal(moved?.["unRealizedProfit"], "0.00000000");
    });
  }
});
