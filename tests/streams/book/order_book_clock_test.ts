/** An order book by a clock that a test moves: when it reads, how often, and what it says meanwhile. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as E from "../../../lib/either.ts";
import { environment, type Reply, type Transport } from "../../../lib/environment.ts";
import type { Heard } from "../../../lib/socket.ts";
import { orderBook, type OrderBookSettings } from "../../../streams/mod.ts";
import { byClock, type Clock } from "../../support/clock.ts";

/** What is answered to a read, and after how long. */
interface Answer extends Partial<Reply> {
  readonly afterMs?: number;
}

interface Read {
  readonly at: number;
  readonly limit: number;
  readonly signal: AbortSignal | undefined;
}

let worlds = 0;

/** A book of an exchange of its own; reads are answered at once by `answer`, else by number 1 of its book. */
const kept = (
  clock: Clock,
  answer: (read: number) => Answer | undefined = () => undefined,
  settings: OrderBookSettings = {},
  symbol = "BTCUSDT",
) => {
  const lines: ((heard: Heard) => void)[] = [];
  const opened: number[] = [];
  const reads: Read[] = [];
  const began = clock.now();
  const body = (id: number, at = clock.now()): string =>
    JSON.stringify({ lastUpdateId: id, E: at, T: 1, bids: [["100", "1"]], asks: [["101", "1"]] });
  const transport: Transport = ({ url }, options) => () =>
    new Promise((done) => {
      const { afterMs = 0, ...more } = answer(reads.length) ?? {};
      const limit = Number(new URL(url).searchParams.get("limit"));
      reads.push({ at: clock.now() - began, limit, signal: options?.signal });
      const reply = { status: 200, headers: {}, body: body(1), ...more };
      setTimeout(() => done(E.right(reply)), afterMs);
    });
  const env = environment({
    now: () => Math.floor(clock.now()),
    transport,
    openSocket: (_, hear) => {
      opened.push(clock.now() - began);
      lines.push(hear);
      return { send: () => {}, end: () => {} };
    },
    marketStreams: { UM: `wss://f${++worlds}.invalid`, CM: `wss://d${worlds}.invalid` },
  });
  const book = orderBook(symbol, settings)(env);
  const reading = (async () => {
    for await (const _ of book);
  })();
  const open = (): void => lines.at(-1)?.({ _tag: "Opened" });
  const change = (id: number, line = lines.at(-1)): void => {
    const data = { e: "depthUpdate", E: id, T: id, s: symbol, U: id, u: id, pu: id - 1 };
    const text = JSON.stringify({
      stream: "btcusdt@depth@100ms",
      data: { ...data, b: [["99", `${id}`]], a: [] },
    });
    line?.({ _tag: "Frame", text });
  };
  const alive = (): void => lines.at(-1)?.({ _tag: "Frame", text: '{"result":[],"id":1}' });
  const ends = async (): Promise<void> => {
    book.stop();
    await reading;
    assert.equal(clock.timers(), 0);
  };
  const state = (): string => book.view().state;
  return { book, lines, opened, reads, body, open, change, alive, reading, ends, state };
};

const unavailable: Answer = { status: 503, body: "<html>" };
const timesOf = (reads: readonly Read[]): readonly number[] => reads.map(({ at }) => at);

/** Lets time pass on a connection that answers when it is asked for a sign. */
const passAlive = async (
  clock: Clock,
  { alive }: { readonly alive: () => void },
  ms: number,
): Promise<void> => {
  for (let left = ms; left > 0; left -= 5_000) {
    await clock.pass(Math.min(5_000, left));
    alive();
  }
};

describe("reads of an order book", () => {
  it("are not sent while its stream is lost, and none makes it live", () =>
    byClock(async (clock) => {
      const all = kept(clock, (i) => i < 3 ? unavailable : undefined);
      await clock.pass(1);
      all.open();
      // Until the third is answered, and the next one planned.
      while (all.reads.length < 3) await clock.pass(50);
      await clock.pass(10);
      all.lines[0]?.({ _tag: "Ended", reason: "cut" });
      await clock.pass(60_000);
      assert.equal(all.reads.length, 3);
      assert.deepEqual([all.state(), all.book.view().reason], ["syncing", "cut"]);
      assert.equal(all.lines.length, 2);
      // What was taken before says nothing of the next stream.
      all.open();
      assert.equal(all.state(), "syncing");
      await clock.pass(10_000);
      assert.equal(all.state(), "live");
      await all.ends();
    }));

  it("end with it, and so do its timers, whatever its socket still tells", () =>
    byClock(async (clock) => {
      const all = kept(clock, (i) => i === 0 ? undefined : { afterMs: 1_000 });
      await clock.pass(1);
      all.open();
      await clock.pass(600);
      assert.equal(all.reads.length, 2);
      assert.equal(all.reads[1]?.signal?.aborted, false);
      all.book.stop();
      await all.reading;
      assert.equal(all.reads[1]?.signal?.aborted, true);
      all.change(2);
      // That of the answer, which is still on its way.
      assert.equal(clock.timers(), 1);
      await clock.pass(1_000);
      assert.equal(clock.timers(), 0);
    }));

  it("are none beyond the first where its stream speaks, also while one was under way", () =>
    byClock(async (clock) => {
      const all = kept(clock, (i) => i === 0 ? undefined : { afterMs: 250, body: all.body(3) });
      await clock.pass(1);
      all.open();
      await clock.pass(600);
      for (let id = 2; id < 500; id++) {
        all.change(id);
        await clock.pass(200);
      }
      assert.deepEqual([all.reads.length, all.lines.length, all.state()], [2, 1, "live"]);
      await all.ends();
    }));

  it("weigh little where nothing changes", () =>
    byClock(async (clock) => {
      const all = kept(clock);
      await clock.pass(1);
      all.open();
      await passAlive(clock, all, 120_000);
      assert.equal(all.state(), "live");
      assert.deepEqual(all.reads.map(({ limit }) => limit), [1000, 5, 5, 5, 5, 5]);
      await all.ends();
    }));

  it("wait as long as they are told to, those that compare too, and also on the next stream", () =>
    byClock(async (clock) => {
      const limited: Answer = { status: 429, body: "{}", headers: { "retry-after": "600" } };
      const all = kept(clock, (i) => i === 0 ? undefined : i === 1 ? limited : undefined);
      await clock.pass(1);
      all.open();
      await clock.pass(5);
      all.change(2);
      await passAlive(clock, all, 40_000);
      assert.equal(all.reads.length, 2);
      assert.equal(all.state(), "syncing");
      assert.match(all.book.view().reason ?? "", /429/);
      // A change proves it, but not for longer than silence may last.
      all.change(3);
      assert.equal(all.state(), "live");
      await passAlive(clock, all, 40_000);
      assert.equal(all.state(), "syncing");
      all.lines[0]?.({ _tag: "Ended", reason: "cut" });
      await clock.pass(1_000);
      all.open();
      await passAlive(clock, all, 500_000);
      assert.equal(all.reads.length, 2);
      assert.match(all.book.view().reason ?? "", /429/);
      await passAlive(clock, all, 60_000);
      const [, second = 0, third = 0] = timesOf(all.reads);
      assert.ok(third - second >= 600_000, `${timesOf(all.reads)}`);
      await all.ends();
    }));

  it("wait a minute where the exchange turns them away and does not say how long", () =>
    byClock(async (clock) => {
      const all = kept(clock, () => ({ status: 403, body: "<html>" }));
      await clock.pass(1);
      all.open();
      await passAlive(clock, all, 179_000);
      assert.equal(all.reads.length, 3);
      await all.ends();
    }));

  it("come later and later where they fail, also after a long time without one", () =>
    byClock(async (clock) => {
      let isDown = false;
      const all = kept(clock, () => isDown ? unavailable : undefined);
      await clock.pass(1);
      all.open();
      await clock.pass(5);
      for (let id = 2; id < 40; id++) {
        all.change(id);
        await clock.pass(1_000);
      }
      assert.equal(all.reads.length, 1);
      isDown = true;
      all.change(90);
      await passAlive(clock, all, 60_000);
      assert.ok(all.reads.length < 40, `${all.reads.length}`);
      await all.ends();
    }));
});

describe("an order book that nobody confirms", () => {
  /** One that is live by a change. */
  const live = async (...given: Parameters<typeof kept>) => {
    const [clock] = given;
    const all = kept(...given);
    await clock.pass(1);
    all.open();
    await clock.pass(5);
    all.change(2);
    assert.equal(all.state(), "live");
    return all;
  };

  it("is not live, and says why, until a read or a change confirms it", () =>
    byClock(async (clock) => {
      let isDown = true;
      const all = await live(
        clock,
        (i) => i === 0 ? undefined : isDown ? unavailable : { body: all.body(3) },
      );
      await passAlive(clock, all, 40_000);
      assert.equal(all.state(), "syncing");
      assert.match(all.book.view().reason ?? "", /503/);
      all.change(3);
      assert.equal(all.state(), "live");
      await passAlive(clock, all, 40_000);
      assert.equal(all.state(), "syncing");
      isDown = false;
      await passAlive(clock, all, 60_000);
      assert.equal(all.state(), "live");
      assert.equal(all.lines.length, 1);
      await all.ends();
    }));

  it("ends where its contract is no more", () =>
    byClock(async (clock) => {
      const gone: Answer = { status: 400, body: '{"code":-1121,"msg":"Invalid symbol."}' };
      const all = await live(clock, (i) => i === 0 ? undefined : gone);
      await passAlive(clock, all, 40_000);
      await all.reading;
      const failure = all.book.failure();
      assert.ok(failure?._tag === "Refused" && failure.code === -1121);
    }));

  it("is not live while a read shows more than its stream, which then gives way later and later", () =>
    byClock(async (clock) => {
      const all = await live(
        clock,
        (i) => i === 0 ? undefined : { body: all.body(10 * i + 1) },
      );
      await passAlive(clock, all, 31_000);
      assert.equal(all.state(), "syncing");
      assert.equal(all.lines.length, 1);
      await passAlive(clock, all, 5_000);
      assert.equal(all.lines.length, 2);
      assert.equal(all.book.view().reason, "its stream is silent");
      // Streams that tell nothing at all.
      for (let i = 0; i < 300; i++) {
        if (all.lines.length > 0) all.open();
        await passAlive(clock, all, 5_000);
      }
      assert.ok(all.lines.length < 12, `${all.lines.length}`);
      assert.equal(all.state(), "syncing");
      await all.ends();
    }));

  it("is not proven by what a cache gives again", () =>
    byClock(async (clock) => {
      // One cache for all, which holds what was true before the stream opened.
      const old = clock.now();
      let until = old + 20_000;
      const all = kept(
        clock,
        () => ({ body: clock.now() < until ? all.body(1, old) : all.body(1) }),
      );
      await clock.pass(1);
      all.open();
      await passAlive(clock, all, 19_000);
      assert.equal(all.state(), "syncing");
      // Each comes twice as late as the one before.
      assert.deepEqual(timesOf(all.reads).map((at) => Math.round(at / 500)), [0, 1, 3, 7, 15, 31]);
      await passAlive(clock, all, 20_000);
      assert.equal(all.state(), "live");
      // Nor is it live where only the cache answers, for ever.
      until = Infinity;
      await passAlive(clock, all, 70_000);
      assert.equal(all.state(), "syncing");
      assert.equal(all.lines.length, 1);
      await all.ends();
    }));
});

describe("an order book of what does not exist", () => {
  it("opens no stream", () =>
    byClock(async (clock) => {
      for (const symbol of ["btcusdt", "", "BTC/USDT", 5 as unknown as string]) {
        const all = kept(clock, () => undefined, {}, symbol);
        await all.reading;
        assert.equal(all.book.failure()?._tag, "BadParams");
        assert.equal(all.lines.length + all.reads.length, 0);
      }
    }));
});
