/** Laws of depth streams: with a snapshot they give the book that the next snapshot shows. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  cancelAllCmOpenOrders,
  cancelAllUmOpenOrders,
  coinmOrderBook,
  connect,
  newCmOrder,
  newUmOrder,
  usdmOrderBook,
} from "../../../../mod.ts";
import { simulatedEnvironment, simulatedSockets, worldRef } from "../../../../simulator/mod.ts";
import * as fc from "../../../deps/fast_check.ts";
import { runs } from "../../../support/runs.ts";
import { openWorld, withLiquidity } from "../../support.ts";
import { type DepthUpdate, localBook, type Snapshot } from "./local_book.ts";

const RICH = { USDT: { um: "100000000" }, BTC: { cross: "100", cm: "100" } };

const TICK = 0.1;

const stepsWithin = (moves: fc.Arbitrary<number>, orders: fc.Arbitrary<number>, most: number) =>
  fc.oneof(
    fc.record({ does: fc.constant("wait" as const), ms: fc.integer({ min: 1, max: 1500 }) }),
    fc.record({ does: fc.constant("move" as const), ticks: moves }),
    fc.record({ does: fc.constant("cancel" as const) }),
    fc.record({
      does: fc.constant("order" as const),
      side: fc.constantFrom("BUY" as const, "SELL" as const),
      ticks: orders,
      lots: fc.integer({ min: 1, max: most }),
    }),
  );

const within = (most: number) => fc.integer({ min: -most, max: most });

type Step = typeof stepsWithin extends (...given: never) => fc.Arbitrary<infer S> ? S : never;

/** Tried each time: levels right behind all that a snapshot shows are told, and then gone. */
const beyondSnapshots: [Step[], number] = [[
  { does: "order", side: "BUY", ticks: -1006, lots: 1 },
  { does: "cancel" },
  { does: "wait", ms: 500 },
  { does: "move", ticks: -1007 },
], 0];

/** Books: what others offer, and steps that reach its ends. */
const books = {
  thin: {
    liquidity: ({ stepSize }: { readonly stepSize: bigint }) => ({
      quantities: Array.from({ length: 40 }, (_, i) => stepSize * BigInt(300 + i)),
      refill: 700,
    }),
    steps: stepsWithin(within(25), within(12), 2500),
  },
  // As usual: a thousand levels are a part of it, and orders may stand before all of it.
  deep: {
    liquidity: () => ({ spread: 6, widening: 10, refill: 700 }),
    steps: stepsWithin(
      fc.oneof(
        { weight: 4, arbitrary: within(60) },
        { weight: 1, arbitrary: within(480) },
        { weight: 1, arbitrary: within(1500) },
      ),
      fc.oneof(
        { weight: 4, arbitrary: within(9) },
        { weight: 1, arbitrary: within(1100) },
      ),
      30_000,
    ),
  },
};

type Ask = ReturnType<typeof connect>;

const limit = { type: "LIMIT", timeInForce: "GTC" } as const;

interface Given {
  readonly symbol: string;
  readonly side: "BUY" | "SELL";
  readonly type: "LIMIT";
  readonly timeInForce: "GTC";
  readonly quantity: string;
  readonly price: string;
}

const markets = {
  um: {
    path: "/public/ws/btcusdt@depth",
    symbol: "BTCUSDT",
    order: (ask: Ask, given: Given) => ask(newUmOrder(given)),
    cancel: (ask: Ask) => ask(cancelAllUmOpenOrders({ symbol: "BTCUSDT" })),
    depth: (ask: Ask) => ask(usdmOrderBook({ symbol: "BTCUSDT", limit: 1000 })),
    lot: 0.001,
  },
  cm: {
    path: "/ws/btcusd_perp@depth",
    symbol: "BTCUSD_PERP",
    order: (ask: Ask, given: Given) => ask(newCmOrder(given)),
    cancel: (ask: Ask) => ask(cancelAllCmOpenOrders({ symbol: "BTCUSD_PERP" })),
    depth: (ask: Ask) => ask(coinmOrderBook({ symbol: "BTCUSD_PERP", limit: 1000 })),
    lot: 1,
  },
};

const soon = (): Promise<void> => Promise.resolve().then(() => {});

describe("a depth stream", () => {
  const cases = Object.entries(markets).flatMap(([kind, market]) =>
    Object.entries(books).map(([name, book]) => [kind, market, name, book] as const)
  );
  for (
    const [kind, { path, symbol, order, cancel, depth, lot }, name, { liquidity, steps }] of cases
  ) {
    for (const speed of ["", "@100ms", "@500ms"]) {
      it(`of a ${name} book of ${kind}${speed} leads from any snapshot to every later one`, () =>
        fc.assert(
          fc.asyncProperty(
            fc.array(steps, { minLength: 1, maxLength: 16 }),
            fc.nat(15),
            async (all, when) => {
              const ref = worldRef(
                withLiquidity(openWorld({}, RICH), liquidity),
              );
              const sockets = simulatedSockets(ref);
              const ask = connect(simulatedEnvironment(ref, { transport: sockets.transport }));
              const events: DepthUpdate[] = [];
              const snapshot = async (): Promise<Snapshot> => {
                const { lastUpdateId, bids, asks } = await depth(ask);
                return { lastUpdateId: Number(lastUpdateId), bids: bids ?? [], asks: asks ?? [] };
              };
              sockets.openSocket(`wss://simulated.invalid${path}${speed}`, (heard) => {
                if (heard._tag === "Frame") events.push(JSON.parse(heard.text));
              });
              await soon();
              let price = 60_000;
              let first: Snapshot | undefined;
              for (const [i, step] of all.entries()) {
                if (i === when % all.length) first = await snapshot();
                if (step.does === "wait") sockets.advance(step.ms);
                if (step.does === "move") {
                  price = Math.round((price + step.ticks * TICK) * 10) / 10;
                  sockets.movePrices({ BTC: String(price) });
                }
                if (step.does === "cancel") await cancel(ask);
                if (step.does === "order") {
                  await order(ask, {
                    ...limit,
                    symbol,
                    side: step.side,
                    quantity: String(Math.round(step.lots * lot * 1000) / 1000),
                    price: (price + step.ticks * TICK).toFixed(1),
                  }).catch(() => {});
                }
              }
              assert.ok(first);
              // Every book ends with an event, once its time has come.
              sockets.advance(1000 - ref.read().time % 1000);
              await soon();
              const { bids, asks } = await snapshot();
              const local = localBook(first, events);
              // Who follows a book may know more of it than a snapshot shows.
              assert.deepEqual(
                { bids: local.bids.slice(0, 1000), asks: local.asks.slice(0, 1000) },
                { bids, asks },
              );
            },
          ),
          { numRuns: runs, examples: [beyondSnapshots] },
        ));
    }
  }
});
