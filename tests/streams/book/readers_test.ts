/** What loops over an order book are given, and what it says without one. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as E from "../../../lib/either.ts";
import { environment } from "../../../lib/environment.ts";
import type { Heard } from "../../../lib/socket.ts";
import { type BookView, type OrderBook, orderBook } from "../../../streams/mod.ts";
import { byClock, type Clock } from "../../support/clock.ts";

let worlds = 0;

/** A book whose reads are all answered with its first update. */
const kept = (clock: Clock, symbol = "BTCUSDT") => {
  const lines: ((heard: Heard) => void)[] = [];
  const body = JSON.stringify({ lastUpdateId: 1, E: 1, T: 1, bids: [["1", "1"]], asks: [] });
  const book = orderBook(symbol)(environment({
    now: () => Math.floor(clock.now()),
    transport: () => () => Promise.resolve(E.right({ status: 200, headers: {}, body })),
    openSocket: (_, hear) => {
      lines.push(hear);
      return { send: () => {}, end: () => {} };
    },
    marketStreams: { UM: `wss://r${++worlds}.invalid`, CM: `wss://r${worlds}.invalid` },
  }));
  const change = (id: number): void => {
    const data = { e: "depthUpdate", E: id, T: id, s: symbol, U: id, u: id, pu: id - 1 };
    const text = JSON.stringify({
      stream: "a@depth",
      data: { ...data, b: [["1", `${id}`]], a: [] },
    });
    lines[0]?.({ _tag: "Frame", text });
  };
  return { book, lines, change };
};

/** Reads a book, as long as it is said to. */
const reading = async (
  book: OrderBook,
  goesOn: (view: BookView) => boolean = () => true,
): Promise<readonly BookView[]> => {
  const views: BookView[] = [];
  for await (const view of book) {
    views.push(view);
    if (!goesOn(view)) break;
  }
  return views;
};

const saidIn = (views: readonly BookView[]) =>
  views.map(({ state, reason = "", lastUpdateId = "" }) => `${state} ${lastUpdateId}${reason}`);

describe("loops over an order book", () => {
  it("see each the newest state, also one that begins later, and how it ended", () =>
    byClock(async (clock) => {
      const { book, lines, change } = kept(clock);
      const both = [reading(book), reading(book)];
      await clock.pass(1);
      lines[0]?.({ _tag: "Opened" });
      await clock.pass(5);
      for (const id of [2, 3, 4]) {
        change(id);
        await clock.pass(10);
      }
      both.push(reading(book));
      await clock.pass(10);
      book.stop();
      const [one = [], other, late = []] = await Promise.all(both);
      assert.deepEqual(one, other);
      const end = "syncing it has ended";
      assert.deepEqual(saidIn(one).slice(-4), ["live 2", "live 3", "live 4", end]);
      assert.deepEqual(saidIn(late), ["live 4", end]);
    }));

  it("end it for good where one is left, and are told so", () =>
    byClock(async (clock) => {
      const { book, lines, change } = kept(clock);
      const other = reading(book);
      const first = reading(book, ({ state }) => state !== "live");
      await clock.pass(1);
      lines[0]?.({ _tag: "Opened" });
      await clock.pass(5);
      change(2);
      assert.equal((await first).at(-1)?.state, "live");
      const end = "syncing it has ended";
      assert.equal(saidIn(await other).at(-1), end);
      assert.deepEqual(saidIn(await reading(book)), [end]);
      assert.equal(lines.length, 1);
      const iterator = book[Symbol.asyncIterator]();
      await iterator.return?.();
      assert.equal((await iterator.next()).done, true);
    }));

  it("are told why it ended by itself", () =>
    byClock(async (clock) => {
      const { book } = kept(clock, "btcusdt");
      for (let i = 0; i < 2; i++) {
        const [view = assert.fail(), ...more] = await reading(book);
        assert.equal(more.length, 0);
        assert.equal(view.reason, `it has ended: ${book.failure()?.message}`);
        assert.match(view.reason, /symbol .*upper case/);
      }
      assert.equal(book.view().reason, `it has ended: ${book.failure()?.message}`);
    }));

  it("open it: without one it says that there is none", () =>
    byClock(async (clock) => {
      const { book, lines } = kept(clock);
      await clock.pass(1_000);
      assert.equal(lines.length, 0);
      assert.match(book.view().reason ?? "", /no loop/);
      const read = reading(book);
      await clock.pass(1);
      assert.equal(lines.length, 1);
      assert.match(book.view().reason ?? "", /not open yet/);
      lines[0]?.({ _tag: "Opened" });
      assert.equal(book.view().reason, undefined);
      book.stop();
      await read;
    }));
});

describe("books of one environment", () => {
  it("say that their stream is not open yet where sockets wait for each other", () =>
    byClock(async (clock) => {
      let opened = 0;
      const env = environment({
        transport: () => () => Promise.resolve(E.right({ status: 200, headers: {}, body: "" })),
        openSocket: () => {
          opened++;
          return { send: () => {}, end: () => {} };
        },
        marketStreams: { UM: `wss://r${++worlds}.binance.com`, CM: "wss://r.invalid" },
      });
      const books = Array.from({ length: 101 }, (_, i) => orderBook(`S${i}USDT`)(env));
      const read = books.map((book) => reading(book));
      await clock.pass(1_000);
      assert.equal(opened, 100);
      for (const book of books) book.stop();
      assert.deepEqual(saidIn(await (read[100] ?? assert.fail())), [
        "syncing its stream is not open yet",
        "syncing it has ended",
      ]);
    }));

  it("read nothing while one of them is told to wait, and all read after it", () =>
    byClock(async (clock) => {
      const began = clock.now();
      const reads: number[] = [];
      const headers = { "retry-after": "60" };
      const env = environment({
        now: () => Math.floor(clock.now()),
        transport: () => () => {
          const isFirst = reads.push(clock.now() - began) === 1;
          const body =
            `{"lastUpdateId":1,"E":${reads.length},"T":1,"bids":[["1","1"]],"asks":[["2","1"]]}`;
          const limited = { status: 429, headers, body: "{}" };
          return Promise.resolve(E.right(isFirst ? limited : { status: 200, headers: {}, body }));
        },
        openSocket: (_, hear) => {
          setTimeout(() => hear({ _tag: "Opened" }), 1);
          return { send: () => {}, end: () => {} };
        },
        marketStreams: { UM: "wss://f.herd.invalid", CM: "wss://d.herd.invalid" },
      });
      const books = [orderBook("BTCUSDT")(env), orderBook("ETHUSD_PERP")(env)];
      const readings: Promise<unknown>[] = [];
      for (const book of books) {
        readings.push(Array.fromAsync(book));
        await clock.pass(10);
      }
      await clock.pass(59_000);
      assert.equal(reads.length, 1);
      for (const book of books) assert.match(book.view().reason ?? "", /429/);
      await clock.pass(5_000);
      assert.ok((reads[1] ?? 0) >= 60_000);
      for (const book of books) assert.equal(book.view().state, "live");
      for (const book of books) book.stop();
      await Promise.all(readings);
      assert.equal(clock.timers(), 0);
    }));
});
