/** The last price: where a move of the market ends, and where it is after an account has traded. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { units } from "../../../../lib/decimal.ts";
import { lastOf } from "../../../../simulator/engine/book/offers.ts";
import { tapeOf } from "../../../../simulator/engine/past/tape.ts";
import type { BookKind, World } from "../../../../simulator/engine/world/world.ts";
import { tradedIn } from "../../../../simulator/engine/book/traded.ts";
import { at } from "../../../../simulator/engine/world/vector.ts";
import { advance, movePrices } from "../../../../simulator/exchange/clock.ts";
import { conserved } from "../../places.ts";
import { bodyOf, call, openWorld } from "../../support.ts";

type Params = Readonly<Record<string, string>>;

const open = (): World =>
  openWorld({}, { USDT: { um: "1000000", cross: "1000000" }, BTC: { cm: "20", cross: "20" } });

const send = async (world: World, route: string, params: Params): Promise<World> => {
  const [method = "", path = ""] = route.split(" ");
  const [after, reply] = await call(world, method, path, params);
  bodyOf(reply);
  conserved(after);
  return after;
};

const LIMIT = { side: "BUY", type: "LIMIT", timeInForce: "GTC", price: "59000" };

/** A long position of futures, a limit order below it, and a stop order below that. */
const bothOf = async (
  world: World,
  kind: "um" | "cm",
  order: Params,
  [route, stop]: readonly [route: string, stop: Params],
): Promise<World> => {
  const place = `POST /papi/v1/${kind}/order`;
  const bought = await send(world, place, { ...order, side: "BUY", type: "MARKET" });
  const rests = await send(bought, place, { ...order, ...LIMIT });
  return send(rests, route, { ...order, side: "SELL", ...stop });
};

/** For each kind of book: something to sell, a limit order to buy, and a stop order below that. */
const BOTH: Readonly<Record<BookKind, (world: World) => Promise<World>>> = {
  um: (world) =>
    bothOf(world, "um", { symbol: "BTCUSDT", quantity: "0.1" }, ["POST /papi/v1/um/algo/order", {
      algoType: "CONDITIONAL",
      type: "STOP_MARKET",
      triggerPrice: "58000",
    }]),
  cm: (world) =>
    bothOf(world, "cm", { symbol: "BTCUSD_PERP", quantity: "10" }, [
      "POST /papi/v1/cm/conditional/order",
      { strategyType: "STOP_MARKET", stopPrice: "58000" },
    ]),
  margin: async (world) => {
    const order = { symbol: "BTCUSDT", quantity: "0.1" };
    const place = "POST /papi/v1/margin/order";
    const rests = await send(world, place, { ...order, ...LIMIT });
    return send(rests, place, { ...order, side: "SELL", type: "STOP_LOSS", stopPrice: "58000" });
  },
};

const symbolOf = (kind: BookKind): string => kind === "cm" ? "BTCUSD_PERP" : "BTCUSDT";

const lastIn = (world: World, kind: BookKind): bigint =>
  lastOf(world, kind, tradedIn(world.market, kind)[symbolOf(kind)]!);

/** Prices at which an account has filled, oldest first. */
const fillsIn = (world: World, kind: BookKind): readonly bigint[] => {
  const { trades } = world[kind];
  return Array.from({ length: trades.size }, (_, i) => at(trades, i)!.price);
};

describe("last price", () => {
  for (const kind of ["um", "cm", "margin"] as const) {
    it(`of a move triggers what waits at its end, past what rested on its way: ${kind}`, async () => {
      const before = await BOTH[kind](open());
      const { world: moved } = movePrices(before, { BTC: "57990" });
      conserved(moved);
      const fills = fillsIn(moved, kind).slice(fillsIn(before, kind).length);
      assert.equal(fills[0], units("59000"), "the limit order fills at its own price");
      assert.ok(fills.length > 1, "the stop order fills");
      for (const price of fills.slice(1)) assert.ok(price <= units("57990"));
    });

    it(`is where the market moved to, whatever rested on its way: ${kind}`, async () => {
      const before = await BOTH[kind](open());
      const { world: moved } = movePrices(before, { BTC: "58500" });
      assert.equal(fillsIn(moved, kind).at(-1), units("59000"));
      assert.equal(lastIn(moved, kind), units("58500"));
      const { prints } = tapeOf(moved, kind, tradedIn(moved.market, kind)[symbolOf(kind)]!);
      assert.equal(at(prints, prints.size - 1)?.price, units("58500"));
    });
  }

  it("is an account's own within its second, then the market's again", async () => {
    const sold = await send(open(), "POST /papi/v1/um/order", {
      symbol: "BTCUSDT",
      side: "SELL",
      type: "MARKET",
      quantity: "25",
    });
    const own = lastIn(sold, "um");
    assert.ok(own < units("60000"), "it sold through the best bid");
    const { world: within } = advance(sold, 1);
    assert.equal(lastIn(within, "um"), own);
    const { world: after } = advance(sold, 1000);
    assert.equal(lastIn(after, "um"), units("60000"));
  });

  it("triggers by its return what waits for it", async () => {
    const sold = await send(open(), "POST /papi/v1/um/order", {
      symbol: "BTCUSDT",
      side: "SELL",
      type: "MARKET",
      quantity: "25",
    });
    const waiting = await send(sold, "POST /papi/v1/um/algo/order", {
      symbol: "BTCUSDT",
      algoType: "CONDITIONAL",
      side: "BUY",
      type: "STOP_MARKET",
      quantity: "1",
      triggerPrice: "60000",
    });
    const filled = fillsIn(waiting, "um").length;
    assert.equal(fillsIn(advance(waiting, 1).world, "um").length, filled);
    assert.ok(fillsIn(advance(waiting, 1000).world, "um").length > filled);
  });
});
