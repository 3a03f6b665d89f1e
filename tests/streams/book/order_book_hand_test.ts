/** An order book whose sockets and reads a test moves by hand. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { CoinmOrderBook } from "../../../endpoints/coinm_market/mod.ts";
import * as E from "../../../lib/either.ts";
import { environment, type Reply, type Transport } from "../../../lib/environment.ts";
import type { Heard, OpenSocket } from "../../../lib/socket.ts";
import { type BookView, orderBook, type OrderBookSettings } from "../../../streams/mod.ts";
import { byClock, type Clock } from "../../support/clock.ts";

/** Lets time pass until something is so; fails after an hour. */
const until = async (clock: Clock, isSo: () => boolean): Promise<void> => {
  for (let i = 0; i < 360_000 && !isSo(); i++) await clock.pass(10);
  assert.ok(isSo(), "it did not come");
};

let sent = 0;
let worlds = 0;

const snapshot = (lastUpdateId: number, bid = "100"): string =>
  JSON.stringify({ lastUpdateId, E: ++sent, T: 1, bids: [[bid, "1"]], asks: [["101", "1"]] });

const change = (id: number, before: number, symbol = "BTCUSDT"): Heard => ({
  _tag: "Frame",
  text: JSON.stringify({
    stream: "btcusdt@depth@100ms",
    data: {
      ...{ e: "depthUpdate", E: id, T: id, s: symbol, U: before + 1, u: id, pu: before },
      ...{ b: [["99", String(id)]], a: [] },
    },
  }),
});

/** A book, its sockets, and its reads, each answered by the test. */
const kept = (clock: Clock, settings: OrderBookSettings = {}) => {
  const lines: ((heard: Heard) => void)[] = [];
  const reads: ((body: string, more?: Partial<Reply>) => void)[] = [];
  const openSocket: OpenSocket = (_, hear) => {
    lines.push(hear);
    return { send: () => {}, end: () => hear({ _tag: "Ended", reason: "ended here" }) };
  };
  const transport: Transport = () => () =>
    new Promise((done) =>
      reads.push((body, more) => done(E.right({ status: 200, headers: {}, body, ...more })))
    );
  const book = orderBook("BTCUSDT", settings)(environment({
    ...{ transport, openSocket, now: () => Math.floor(clock.now()) },
    marketStreams: { UM: `wss://h${++worlds}.invalid`, CM: `wss://h${worlds}.invalid` },
  }));
  const views: BookView[] = [];
  const reading = (async () => {
    for await (const view of book) views.push(view);
  })();
  const ends = async (): Promise<void> => {
    book.stop();
    await reading;
  };
  return { book, lines, reads, views, reading, ends };
};

const opened: Heard = { _tag: "Opened" };

/** As {@link kept}, live at update 1. */
const live = async (clock: Clock, settings?: OrderBookSettings) => {
  const all = kept(clock, settings);
  await until(clock, () => all.lines.length === 1);
  all.lines[0]?.(opened);
  await until(clock, () => all.reads.length === 1);
  all.lines[0]?.(change(1, 0));
  all.reads[0]?.(snapshot(1));
  await until(clock, () => all.book.view().state === "live");
  return all;
};

describe("an order book by hand", () => {
  it("takes no snapshot that was asked for before its stream was lost", () =>
    byClock(async (clock) => {
      const { book, lines, reads, ends } = kept(clock);
      await until(clock, () => lines.length === 1);
      lines[0]?.(opened);
      await until(clock, () => reads.length === 1);
      lines[0]?.({ _tag: "Ended", reason: "the connection broke" });
      reads[0]?.(snapshot(1));
      await clock.pass(20);
      assert.equal(book.view().state, "syncing");
      await until(clock, () => lines.length === 2);
      lines[1]?.(opened);
      await until(clock, () => reads.length === 2);
      assert.equal(book.view().state, "syncing");
      reads[1]?.(snapshot(7));
      lines[1]?.(change(7, 6));
      await until(clock, () => book.view().state === "live");
      assert.equal(book.view().lastUpdateId, "7");
      await ends();
    }));

  it("is not live by a snapshot that may be older than its stream", () =>
    byClock(async (clock) => {
      const { book, lines, reads, views, ends } = kept(clock);
      await until(clock, () => lines.length === 1);
      lines[0]?.(opened);
      await until(clock, () => reads.length === 1);
      reads[0]?.(snapshot(1));
      await until(clock, () => views.some(({ lastUpdateId }) => lastUpdateId === "1"));
      assert.equal(book.view().state, "syncing");
      lines[0]?.(change(9, 8));
      await until(clock, () => reads.length === 2);
      reads[1]?.(snapshot(9));
      // The change before it is in it, so it is as new as the stream.
      await until(clock, () => book.view().state === "live");
      assert.equal(book.view().lastUpdateId, "9");
      assert.ok(
        views.every(({ state, lastUpdateId }) => state === "syncing" || lastUpdateId === "9"),
      );
      await ends();
    }));

  it("is live where a read made since shows what the first one did", () =>
    byClock(async (clock) => {
      const { book, lines, reads, ends } = kept(clock);
      await until(clock, () => lines.length === 1);
      lines[0]?.(opened);
      await until(clock, () => reads.length === 1);
      reads[0]?.(snapshot(4));
      await until(clock, () => reads.length === 2);
      reads[1]?.("", { status: 503 });
      await until(clock, () => reads.length === 3);
      assert.equal(book.view().state, "syncing");
      // It may come from a cache; the next one says when it was sent.
      const cached = snapshot(4);
      reads[2]?.(cached);
      await until(clock, () => reads.length === 4);
      reads[3]?.(cached);
      await until(clock, () => reads.length === 5);
      assert.equal(book.view().state, "syncing");
      reads[4]?.(snapshot(4));
      await until(clock, () => book.view().state === "live");
      assert.equal(lines.length, 1);
      await ends();
    }));

  it("says why a snapshot cannot be read, and ends where none ever can", () =>
    byClock(async (clock) => {
      const { book, lines, reads, views, reading } = kept(clock);
      await until(clock, () => lines.length === 1);
      lines[0]?.(opened);
      await until(clock, () => reads.length === 1);
      reads[0]?.("<html>", { status: 503 });
      await until(clock, () => views.length > 0);
      assert.equal(views[0]?.state, "syncing");
      assert.match(views[0]?.reason ?? "", /usdmOrderBook/);
      await until(clock, () => reads.length === 2);
      reads[1]?.("", { status: 451 });
      await reading;
      const failure = book.failure();
      assert.ok(failure && "status" in failure && failure.status === 451);
    }));

  it("takes no snapshot without the number of its last update, and says why", () =>
    byClock(async (clock) => {
      const { book, lines, reads, ends } = kept(clock);
      await until(clock, () => lines.length === 1);
      lines[0]?.(opened);
      const odd = ["", '"lastUpdateId":null,', '"lastUpdateId":"x",'];
      for (const [i, number] of odd.entries()) {
        lines[0]?.(change(i + 1, i));
        await until(clock, () => reads.length === i + 1);
        reads[i]?.(`{${number}"E":1,"T":1,"bids":[["100","1"]],"asks":[["101","1"]]}`);
        await until(clock, () => /lastUpdateId/.test(book.view().reason ?? ""));
        lines[0]?.(change(i + 2, i + 1));
        assert.equal(book.view().state, "syncing");
      }
      const ofCoin = { bids: [["100", "1"]], asks: [["101", "1"]] };
      assert.equal(CoinmOrderBook().decode(ofCoin)._tag, "Left");
      await ends();
    }));

  it("stays silent as long as it is told to, however long", () =>
    byClock(async (clock) => {
      const { lines, reads, ends } = kept(clock);
      await until(clock, () => lines.length === 1);
      lines[0]?.(opened);
      await until(clock, () => reads.length === 1);
      reads[0]?.('{"code":-1003,"msg":"banned"}', {
        status: 418,
        headers: { "retry-after": "3000000" },
      });
      await clock.pass(50);
      assert.equal(reads.length, 1);
      await ends();
    }));

  it("takes nothing of another contract", () =>
    byClock(async (clock) => {
      const { book, lines, ends } = await live(clock);
      lines[0]?.(change(9, 8, "ETHUSDT"));
      assert.equal(book.view().state, "live");
      lines[0]?.(change(2, 1));
      assert.equal(book.view().lastUpdateId, "2");
      await ends();
    }));

  it("is not live once a message could not be read, until the next one or a read tells what it was", () =>
    byClock(async (clock) => {
      const { book, lines, reads, ends } = await live(clock);
      const text = '{"stream":"btcusdt@depth@100ms","data":{"e":"depthUpdate",';
      const unreadable: Heard = { _tag: "Frame", text };
      lines[0]?.(unreadable);
      assert.equal(book.view().state, "syncing");
      assert.equal(book.view().reason, "a message is unreadable");
      // It was none of its changes: the next one follows on the last.
      lines[0]?.(change(2, 1));
      assert.equal(book.view().state, "live");
      lines[0]?.(unreadable);
      await clock.pass(1_000);
      assert.equal(reads.length, 2);
      for (const id of [2, 2]) {
        const count = reads.length;
        reads.at(-1)?.(snapshot(id));
        await until(clock, () => book.view().state === "live" || reads.length > count);
      }
      assert.equal(book.view().state, "live");
      // It was one of them.
      lines[0]?.(unreadable);
      lines[0]?.(change(4, 3));
      assert.deepEqual([book.view().state, book.view().reason], [
        "syncing",
        "a message is unreadable",
      ]);
      await until(clock, () => reads.length > 3);
      reads.at(-1)?.(snapshot(4));
      await until(clock, () => book.view().state === "live");
      assert.equal(book.view().lastUpdateId, "4");
      assert.equal(lines.length, 1);
      await ends();
    }));

  it("is not live by a snapshot that may be older than what could not be read", () =>
    byClock(async (clock) => {
      const { book, lines, reads, ends } = kept(clock);
      await until(clock, () => lines.length === 1);
      lines[0]?.(opened);
      await until(clock, () => reads.length === 1);
      lines[0]?.(change(1, 0));
      lines[0]?.({ _tag: "Frame", text: "{" });
      reads[0]?.(snapshot(1));
      await until(clock, () => book.view().lastUpdateId === "1");
      assert.equal(book.view().state, "syncing");
      lines[0]?.(change(2, 1));
      assert.equal(book.view().state, "live");
      await ends();
    }));

  it("reads snapshots later and later where changes go missing all the time", () =>
    byClock(async (clock) => {
      const { book, lines, reads, ends } = await live(clock);
      const start = performance.now();
      for (let i = 1; i < 4; i++) {
        lines[0]?.(change(10 * i + 2, 10 * i + 1));
        assert.equal(book.view().state, "syncing");
        await until(clock, () => reads.length === i + 1);
        reads[i]?.(snapshot(10 * i + 2));
        await until(clock, () => book.view().state === "live");
      }
      // At least half of 250, 500 and 1000 ms.
      assert.ok(performance.now() - start >= 800);
      await ends();
    }));

  it("opens its stream anew where a read shows what it never told", () =>
    byClock(async (clock) => {
      const { book, lines, reads, views, ends } = await live(clock, { quietMs: 1_000 });
      await until(clock, () => reads.length === 2);
      reads[1]?.(snapshot(1));
      await until(clock, () => reads.length === 3);
      assert.equal(lines.length, 1);
      reads[2]?.(snapshot(5));
      await until(clock, () => lines.length === 2);
      assert.equal(book.view().state, "syncing");
      lines[1]?.(opened);
      await until(clock, () => reads.length === 4);
      reads[3]?.(snapshot(5));
      await until(clock, () => reads.length === 5);
      assert.equal(book.view().state, "syncing");
      reads[4]?.(snapshot(5));
      await until(clock, () => reads.length === 6);
      reads[5]?.(snapshot(5));
      await until(clock, () => book.view().state === "live");
      await until(clock, () => views.some(({ reason }) => reason === "its stream is silent"));
      await ends();
    }));

  it("is not live once it has ended", () =>
    byClock(async (clock) => {
      const { book, ends } = await live(clock);
      await ends();
      assert.equal(book.view().state, "syncing");
      assert.deepEqual(book.view().bids, []);
    }));
});
