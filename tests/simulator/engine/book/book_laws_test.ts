/** Laws of the book: it fills what it shows, and in the order in which it stands. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { times, units } from "../../../../lib/decimal.ts";
import { enqueued, lessened } from "../../../../simulator/engine/book/books.ts";
import {
  bestPrice,
  type Offer,
  shownLevels,
  venueOf,
} from "../../../../simulator/engine/book/offers.ts";
import { reachedInTime } from "../../../../simulator/engine/book/reached.ts";
import type { FuturesDraft } from "../../../../simulator/engine/futures/draft.ts";
import { placeFutures } from "../../../../simulator/engine/futures/orders.ts";
import { isRefused } from "../../../../simulator/engine/refusal.ts";
import type { FuturesOrder, World } from "../../../../simulator/engine/world/world.ts";
import { elements } from "../../../../simulator/engine/world/vector.ts";
import * as fc from "../../../deps/fast_check.ts";
import { runs } from "../../../support/runs.ts";
import { marketDraft, openWorld, withLiquidity } from "../../support.ts";
import { conserved } from "../../places.ts";

const RICH = { USDT: { um: "100000000000", cross: "100000000" }, BTC: { cross: "100" } };

const TICK = units("0.1");
const STEP = units("0.001");
const LAST = units("60000");

const draft = marketDraft("1");

const contractOf = (world: World) => world.market.um["BTCUSDT"] ?? assert.fail();

const venue = (world: World) => venueOf(world, "um", contractOf(world));

const place = (world: World, change: Partial<FuturesDraft>) => {
  const placed = placeFutures(world, "um", { ...draft, ...change });
  return isRefused(placed) ? assert.fail(placed.refused) : placed;
};

/** Books of a few levels, some of them empty. */
const worlds = fc.record({
  spread: fc.integer({ min: 1, max: 30 }),
  quantities: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 12 }),
  own: fc.array(
    fc.record({ side: fc.constantFrom("BUY", "SELL"), ticks: fc.nat(15), lots: fc.nat(8) }),
    { maxLength: 8 },
  ),
}).map(({ spread, quantities, own }) => {
  const opened = withLiquidity(openWorld({}, RICH), () => ({
    spread,
    quantities: quantities.map((lots) => BigInt(lots) * STEP),
  }));
  return own.reduce((world, { side, ticks, lots }) => {
    const price = LAST + TICK * BigInt(side === "BUY" ? -spread - ticks + 3 : ticks - 3);
    const placed = placeFutures(world, "um", {
      ...draft,
      type: "LIMIT",
      origType: "LIMIT",
      side,
      timeInForce: "GTX",
      price,
      quantity: STEP * BigInt(lots + 1),
    });
    return isRefused(placed) ? world : placed.world;
  }, opened);
});

const takers = fc.record({
  side: fc.constantFrom("BUY", "SELL"),
  lots: fc.integer({ min: 1, max: 120 }),
  ticks: fc.integer({ min: -40, max: 40 }),
  type: fc.constantFrom("LIMIT", "MARKET"),
});

const sum = (offers: readonly { readonly quantity: bigint }[]): bigint =>
  offers.reduce((all, { quantity }) => all + quantity, 0n);

/** The first levels of a side, down to a quantity. */
const firstOf = (levels: readonly Offer[], quantity: bigint): readonly Offer[] => {
  let rest = quantity;
  return levels.flatMap(({ price, quantity: shown }) => {
    const taken = shown < rest ? shown : rest;
    rest -= taken;
    return taken > 0n ? [{ price, quantity: taken }] : [];
  });
};

const byPrice = (fills: readonly Offer[]): readonly Offer[] => {
  const all = new Map<bigint, bigint>();
  for (const { price, quantity } of fills) all.set(price, (all.get(price) ?? 0n) + quantity);
  return [...all].map(([price, quantity]) => ({ price, quantity }));
};

/** Fills of an order, in order. */
const fillsOf = (world: World, { orderId }: FuturesOrder): readonly Offer[] =>
  [...elements(world.um.trades)].filter((trade) => trade.orderId === orderId)
    .map(({ price, quantity }) => ({ price, quantity }));

describe("a book", () => {
  it("fills what it shows, at the prices that it shows, and then shows the rest", () => {
    fc.assert(
      fc.property(worlds, takers, (world, { side, lots, ticks, type }) => {
        const from = side === "BUY" ? "SELL" : "BUY";
        const limit = LAST + TICK * BigInt(ticks);
        const isWithin = ({ price }: Offer): boolean =>
          type === "MARKET" || (side === "BUY" ? price <= limit : price >= limit);
        const quantity = STEP * BigInt(lots);
        const shown = shownLevels(venue(world), from, 5000);
        const expected = firstOf(shown.filter(isWithin), quantity);
        const price = type === "LIMIT" ? limit : 0n;
        const { world: after, order } = place(world, { side, type, quantity, price });
        assert.deepEqual(byPrice(fillsOf(after, order)), expected);
        assert.equal(order.filled, sum(expected));
        const rest = quantity - order.filled;
        assert.equal(
          order.status,
          rest === 0n
            ? "FILLED"
            : type === "MARKET"
            ? "EXPIRED"
            : order.filled > 0n
            ? "PARTIALLY_FILLED"
            : "NEW",
        );
        if (order.filled > 0n) {
          // The mean of its fills, to within the eight places of each step.
          const paid = expected.reduce((all, each) => all + each.price * each.quantity, 0n);
          const mean = paid / order.filled;
          const off = (order.averagePrice ?? 0n) - mean;
          assert.ok(off <= 100n && off >= -100n, `${order.averagePrice} for ${mean}`);
        }
        const left = shownLevels(venue(after), from, 5000);
        const seen = new Map(left.map((level) => [level.price, level.quantity]));
        for (const level of shown) {
          const taken = expected.find((each) => each.price === level.price)?.quantity ?? 0n;
          assert.equal(seen.get(level.price) ?? 0n, level.quantity - taken, `${level.price}`);
        }
        // What is left of the order stands in the book at its price.
        const own = shownLevels(venue(after), side, 5000).find((each) => each.price === limit);
        if (type === "LIMIT" && rest > 0n) assert.ok((own?.quantity ?? 0n) >= rest);
        conserved(after);
      }),
      { numRuns: runs * 8 },
    );
  });

  it("fills a fill-or-kill order whole or not at all", () => {
    fc.assert(
      fc.property(worlds, takers, (world, { side, lots, ticks }) => {
        const price = LAST + TICK * BigInt(ticks);
        const quantity = STEP * BigInt(lots);
        const from = side === "BUY" ? "SELL" : "BUY";
        const held = sum(
          shownLevels(venue(world), from, 5000)
            .filter((level) => side === "BUY" ? level.price <= price : level.price >= price),
        );
        const change = { side, price, quantity, type: "LIMIT", timeInForce: "FOK" } as const;
        const placed = placeFutures(world, "um", { ...draft, ...change });
        if (held < quantity) assert.ok(isRefused(placed) && placed.refused === "notFillable");
        else assert.ok(!isRefused(placed) && placed.order.status === "FILLED");
      }),
      { numRuns: runs * 4 },
    );
  });

  it("takes a post-only order where it takes nothing, and no other", () => {
    fc.assert(
      fc.property(worlds, takers, (world, { side, ticks }) => {
        const price = LAST + TICK * BigInt(ticks);
        const best = bestPrice(venue(world), side === "BUY" ? "SELL" : "BUY");
        const takes = best !== undefined && (side === "BUY" ? price >= best : price <= best);
        const change = { side, price, type: "LIMIT", timeInForce: "GTX" } as const;
        const placed = placeFutures(world, "um", { ...draft, ...change });
        if (takes) assert.ok(isRefused(placed) && placed.refused === "wouldTake");
        else assert.ok(!isRefused(placed) && placed.order.filled === 0n);
      }),
      { numRuns: runs * 4 },
    );
  });
});

/** One lot of a level: of nobody, or of an order. */
type Lot = string | undefined;

/** A level lot by lot, as it stands: others and orders in turn, in the order of their coming. */
const queues = fc.array(
  fc.record({ others: fc.nat(6), lots: fc.integer({ min: 1, max: 6 }) }),
  { minLength: 1, maxLength: 6 },
);

describe("a queue", () => {
  it("lets no order fill before what came before it, however trades come", () => {
    fc.assert(
      fc.property(queues, fc.array(fc.nat(9), { maxLength: 12 }), (queue, trades) => {
        const price = LAST - TICK;
        // A little more than the lots are worth, so that none is cut off.
        const flow = (lots: number) => times(BigInt(lots) * STEP, price) + units("0.01");
        const lots: Lot[] = [];
        let world = openWorld({}, RICH);
        let ahead = 0n;
        queue.forEach(({ others, lots: own }, i) => {
          ahead += BigInt(others) * STEP;
          const orderId = `order ${i}`;
          const order = { symbol: "BTCUSDT", side: "BUY", price, orderId } as const;
          world = enqueued(world, "um", order, BigInt(own) * STEP, ahead);
          lots.push(...Array.from({ length: others }, () => undefined));
          lots.push(...Array.from({ length: own }, () => orderId));
        });
        for (const traded of trades) {
          const now = withLiquidity(world, () => ({ flow: flow(traded) }));
          const { world: after, reached } = reachedInTime(now, venue(now), 1000);
          const expected = new Map<string, bigint>();
          for (const lot of lots.splice(0, traded)) {
            if (lot !== undefined) expected.set(lot, (expected.get(lot) ?? 0n) + STEP);
          }
          assert.deepEqual(new Map(reached.map((each) => [each.orderId, each.quantity])), expected);
          world = reached.reduce((before, { orderId, quantity }) => {
            const levels = before.books.um["BTCUSDT"]?.bids.levels ?? [];
            const queued = levels.flat().flatMap(({ orders }) => orders)
              .find((each) => each.orderId === orderId) ?? assert.fail();
            const order = { symbol: "BTCUSDT", side: "BUY", price, orderId } as const;
            return lessened(before, "um", order, queued.quantity - quantity);
          }, after);
        }
      }),
      { numRuns: runs * 8 },
    );
  });
});
