/** An order book whose sockets and reads a test moves by hand. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as E from "../../../lib/either.ts";
import { environment, type Reply, type Transport } from "../../../lib/environment.ts";
import type { Heard, OpenSocket } from "../../../lib/socket.ts";
import { type BookView, orderBook, type OrderBookSettings } from "../../../streams/mod.ts";
import { until } from "../../support/until.ts";

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

let sent = 0;

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
const kept = (settings: OrderBookSettings = {}) => {
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
  const book = orderBook("BTCUSDT", settings)(environment({ transport, openSocket }));
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
const live = async (settings?: OrderBookSettings) => {
  const all = kept(settings);
  await until(() => all.lines.length === 1);
  all.lines[0]?.(opened);
  await until(() => all.reads.length === 1);
  all.lines[0]?.(change(1, 0));
  all.reads[0]?.(snapshot(1));
  await until(() => all.book.view().state === "live");
  return all;
};

describe("an order book by hand", () => {
  it("takes no snapshot that was asked for before its stream was lost", async () => {
    const { book, lines, reads, ends } = kept();
    await until(() => lines.length === 1);
    lines[0]?.(opened);
    await until(() => reads.length === 1);
    lines[0]?.({ _tag: "Ended", reason: "the connection broke" });
    reads[0]?.(snapshot(1));
    await pause(20);
    assert.equal(book.view().state, "syncing");
    await until(() => lines.length === 2);
    lines[1]?.(opened);
    await until(() => reads.length === 2);
    assert.equal(book.view().state, "syncing");
    reads[1]?.(snapshot(7));
    lines[1]?.(change(7, 6));
    await until(() => book.view().state === "live");
    assert.equal(book.view().lastUpdateId, "7");
    await ends();
  });

  it("is not live by a snapshot that may be older than its stream", async () => {
    const { book, lines, reads, views, ends } = kept();
    await until(() => lines.length === 1);
    lines[0]?.(opened);
    await until(() => reads.length === 1);
    reads[0]?.(snapshot(1));
    await until(() => views.some(({ lastUpdateId }) => lastUpdateId === "1"));
    assert.equal(book.view().state, "syncing");
    lines[0]?.(change(9, 8));
    await until(() => reads.length === 2);
    reads[1]?.(snapshot(9));
    // The change before it is in it, so it is as new as the stream.
    await until(() => book.view().state === "live");
    assert.equal(book.view().lastUpdateId, "9");
    assert.ok(
      views.every(({ state, lastUpdateId }) => state === "syncing" || lastUpdateId === "9"),
    );
    await ends();
  });

  it("is live where a read made since shows what the first one did", async () => {
    const { book, lines, reads, ends } = kept();
    await until(() => lines.length === 1);
    lines[0]?.(opened);
    await until(() => reads.length === 1);
    reads[0]?.(snapshot(4));
    await until(() => reads.length === 2);
    reads[1]?.("", { status: 503 });
    await until(() => reads.length === 3);
    assert.equal(book.view().state, "syncing");
    // It may come from a cache; the next one says when it was sent.
    const cached = snapshot(4);
    reads[2]?.(cached);
    await until(() => reads.length === 4);
    reads[3]?.(cached);
    await until(() => reads.length === 5);
    assert.equal(book.view().state, "syncing");
    reads[4]?.(snapshot(4));
    await until(() => book.view().state === "live");
    assert.equal(lines.length, 1);
    await ends();
  });

  it("says why a snapshot cannot be read, and ends where none ever can", async () => {
    const { book, lines, reads, views, reading } = kept();
    await until(() => lines.length === 1);
    lines[0]?.(opened);
    await until(() => reads.length === 1);
    reads[0]?.("<html>", { status: 503 });
    await until(() => views.length > 0);
    assert.equal(views[0]?.state, "syncing");
    assert.match(views[0]?.reason ?? "", /usdmOrderBook/);
    await until(() => reads.length === 2);
    reads[1]?.("", { status: 451 });
    await reading;
    const failure = book.failure();
    assert.ok(failure && "status" in failure && failure.status === 451);
  });

  it("stays silent as long as it is told to, however long", async () => {
    const { lines, reads, ends } = kept();
    await until(() => lines.length === 1);
    lines[0]?.(opened);
    await until(() => reads.length === 1);
    reads[0]?.('{"code":-1003,"msg":"banned"}', {
      status: 418,
      headers: { "retry-after": "3000000" },
    });
    await pause(50);
    assert.equal(reads.length, 1);
    await ends();
  });

  it("takes nothing of another contract", async () => {
    const { book, lines, ends } = await live();
    lines[0]?.(change(9, 8, "ETHUSDT"));
    assert.equal(book.view().state, "live");
    lines[0]?.(change(2, 1));
    assert.equal(book.view().lastUpdateId, "2");
    await ends();
  });

  it("reads snapshots later and later where changes go missing all the time", async () => {
    const { book, lines, reads, ends } = await live();
    const start = performance.now();
    for (let i = 1; i < 4; i++) {
      lines[0]?.(change(10 * i + 2, 10 * i + 1));
      assert.equal(book.view().state, "syncing");
      await until(() => reads.length === i + 1);
      reads[i]?.(snapshot(10 * i + 2));
      await until(() => book.view().state === "live");
    }
    // At least half of 250, 500 and 1000 ms.
    assert.ok(performance.now() - start >= 800);
    await ends();
  });

  it("opens its stream anew where a read shows what it never told", async () => {
    const { book, lines, reads, views, ends } = await live({ quietMs: 1_000 });
    await until(() => reads.length === 2);
    reads[1]?.(snapshot(1));
    await until(() => reads.length === 3);
    assert.equal(lines.length, 1);
    reads[2]?.(snapshot(5));
    await until(() => lines.length === 2);
    assert.equal(book.view().state, "syncing");
    lines[1]?.(opened);
    await until(() => reads.length === 4);
    reads[3]?.(snapshot(5));
    await until(() => reads.length === 5);
    assert.equal(book.view().state, "syncing");
    reads[4]?.(snapshot(5));
    await until(() => reads.length === 6);
    reads[5]?.(snapshot(5));
    await until(() => book.view().state === "live");
    await until(() => views.some(({ reason }) => reason === "its stream is silent"));
    await ends();
  });

  it("is not live once it has ended", async () => {
    const { book, ends } = await live();
    await ends();
    assert.equal(book.view().state, "syncing");
    assert.deepEqual(book.view().bids, []);
  });
});
