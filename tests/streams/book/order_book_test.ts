import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { OpenSocket } from "../../../lib/socket.ts";
import { connect } from "../../../promise/mod.ts";
import { coinmOrderBook } from "../../../endpoints/coinm_market/order_book.ts";
import { newUmOrder } from "../../../endpoints/portfolio/um/order.ts";
import { usdmOrderBook } from "../../../endpoints/usdm_market/order_book.ts";
import {
  openWorld,
  simulatedEnvironment,
  simulatedSockets,
  worldRef,
} from "../../../simulator/mod.ts";
import { type BookView, marketStream, orderBook, tradesOf } from "../../../streams/mod.ts";
import { until } from "../../support/until.ts";

const marketStreams = {
  UM: "wss://fstream.simulated.invalid",
  CM: "wss://dstream.simulated.invalid",
};

/** The simulated exchange; of the frames of its sockets those are lost that a test says. */
const exchange = (isLost: (frame: number) => boolean = () => false) => {
  const ref = worldRef(openWorld());
  const sockets = simulatedSockets(ref);
  let frames = 0;
  const openSocket: OpenSocket = (url, hear) =>
    sockets.openSocket(url, (heard) => {
      if (heard._tag !== "Frame" || !isLost(++frames)) hear(heard);
    });
  const { transport } = sockets;
  return {
    env: simulatedEnvironment(ref, { transport, openSocket, marketStreams }),
    sockets,
    frames: () => frames,
  };
};

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

const order = (side: "BUY" | "SELL", price: string, quantity: string) =>
  newUmOrder({ symbol: "BTCUSDT", side, type: "LIMIT", timeInForce: "GTC", quantity, price });

const plain = (levels: BookView["bids"]) =>
  levels.map(([price, qty]) => [Number(price), Number(qty)]);

describe("an order book of the simulated exchange", () => {
  it("ends where there is no such contract, and says so", async () => {
    const { env } = exchange();
    const book = orderBook("NOPEUSDT")(env);
    const all: BookView[] = [];
    for await (const view of book) all.push(view);
    const failure = book.failure();
    assert.ok(failure?._tag === "Refused" && failure.code === -1121);
    assert.deepEqual(all.map(({ state, reason }) => [state, reason]), [
      ["syncing", `it has ended: ${failure.message}`],
    ]);
  });

  it("is what a read shows, however orders come and prices move", async () => {
    const { env, sockets } = exchange();
    const ask = connect(env);
    const book = orderBook("BTCUSDT")(env);
    book[Symbol.asyncIterator]();
    await pause(20);
    for (let i = 0; i < 30; i++) {
      if (i % 5 === 4) sockets.movePrices({ BTCUSDT: String(60_000 + (i % 3) * 25) });
      else await ask(order(i % 2 === 0 ? "BUY" : "SELL", String(59_990 + 3 * i), "0.02"));
      // Changes come at each tenth of a second.
      sockets.advance(100);
      await until(() => book.view().state === "live");
      await pause(1);
      const truth = await ask(usdmOrderBook({ symbol: "BTCUSDT", limit: 20 }));
      const { bids, asks } = book.view();
      assert.deepEqual([plain(bids), plain(asks)], [plain(truth.bids), plain(truth.asks)]);
    }
    book.stop();
  });

  it("is right again after changes that were lost", async () => {
    const { env, sockets, frames } = exchange((frame) => frame % 6 === 0);
    const ask = connect(env);
    const book = orderBook("BTCUSD_PERP")(env);
    book[Symbol.asyncIterator]();
    await pause(20);
    for (let i = 0; i < 24; i++) {
      sockets.movePrices({ BTCUSD_PERP: String(60_000 + (i % 5) * 2) });
      sockets.advance(100);
      await pause(2);
      if (frames() % 6 === 0) continue;
      await until(() => book.view().state === "live");
      const truth = await ask(coinmOrderBook({ symbol: "BTCUSD_PERP", limit: 20 }));
      assert.deepEqual(plain(book.view().bids), plain(truth.bids));
      assert.deepEqual(plain(book.view().asks), plain(truth.asks));
    }
    assert.ok(frames() >= 12, `${frames()}`);
    assert.equal(book.view().reason, "a change is missing");
    book.stop();
  });
});

describe("market streams of the simulated exchange", () => {
  it("tell its trades", async () => {
    const { env } = exchange();
    const stream = marketStream([tradesOf("BTCUSDT")])(env);
    for await (const notice of stream) {
      if (notice.type === "open") {
        void connect(env)(
          newUmOrder({ symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.01" }),
        );
      }
      if (notice.type !== "event" || notice.event.type !== "aggTrade") continue;
      assert.equal(Number(notice.event.qty), 0.01);
      break;
    }
  });
});
