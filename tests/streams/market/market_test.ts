import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as E from "../../../lib/either.ts";
import { environment, type Transport } from "../../../lib/environment.ts";
import type { Heard, OpenSocket } from "../../../lib/socket.ts";
import {
  connected,
  type ConnectionNews,
  newConnection,
  rotationOf,
} from "../../../streams/market/connection.ts";
import { groupsOf } from "../../../streams/market/run.ts";
import {
  type AggTrade,
  bestOf,
  klinesOf,
  type MarketNotice,
  marketStream,
  markPriceOf,
  orderBook,
  type StreamEvent,
  tradesOf,
} from "../../../streams/mod.ts";
import { until } from "../../support/until.ts";

interface Line {
  readonly url: string;
  readonly hear: (heard: Heard) => void;
  readonly sent: string[];
}

/** An environment whose sockets and reads a test moves by hand. */
const world = (reply: (url: string) => string = () => "{}") => {
  const lines: Line[] = [];
  const openSocket: OpenSocket = (url, hear) => {
    const line: Line = { url, hear, sent: [] };
    lines.push(line);
    return {
      send: (text) => void line.sent.push(text),
      end: () => hear({ _tag: "Ended", reason: "ended here" }),
    };
  };
  const reads: string[] = [];
  const transport: Transport = ({ url }) => () => {
    reads.push(url);
    return Promise.resolve(E.right({ status: 200, headers: {}, body: reply(url) }));
  };
  return { env: environment({ transport, openSocket }), lines, reads };
};

const frame = (stream: string, data: string): Heard => ({
  _tag: "Frame",
  text: `{"stream":"${stream}","data":${data}}`,
});
const TRADE =
  '{"e":"aggTrade","E":1,"s":"BTCUSDT","a":12345678901234567890,"p":"1","q":"2","f":1,"l":1,"T":1,"m":true}';
const depth = (U: number, u: number, pu: number, bid: string, ask: string): string =>
  `{"e":"depthUpdate","E":${u},"T":${u},"s":"BTCUSDT","U":${U},"u":${u},"pu":${pu},"b":[["${bid}","1"]],"a":[["${ask}","1"]]}`;

const next = async <A>(iterator: AsyncIterator<A>): Promise<A> => {
  const { done, value } = await iterator.next();
  return done ? assert.fail("it is over") : value;
};

describe("market streams", () => {
  it("are cut into connections by product, room and number", () => {
    const many = Array.from({ length: 201 }, (_, i) => tradesOf(`A${i}USDT`));
    const groups = groupsOf<StreamEvent>([
      ...many,
      bestOf("BTCUSDT"),
      klinesOf("BTCUSD_PERP", "1m"),
      bestOf("BTCUSD_261225"),
      tradesOf("BTCUSDT_261225"),
      bestOf("BTCUSDT"),
    ]);
    assert.deepEqual(groups.map(({ product, path, feeds }) => [product, path, feeds.length]), [
      ["UM", "/market/stream", 200],
      ["UM", "/market/stream", 2],
      ["UM", "/public/stream", 1],
      ["CM", "/stream", 2],
    ]);
  });

  it("tell events, gaps, and when they carry again", async () => {
    const { env, lines } = world();
    const stream = marketStream([tradesOf("BTCUSDT"), markPriceOf("BTCUSDT")])(env);
    const iterator = stream[Symbol.asyncIterator]();
    const first = next(iterator);
    await new Promise((done) => setTimeout(done, 5));
    const [line = assert.fail()] = lines;
    assert.equal(
      line.url,
      "wss://fstream.binance.com/market/stream?streams=btcusdt@aggTrade/btcusdt@markPrice@1s",
    );
    line.hear({ _tag: "Opened" });
    assert.equal((await first).type, "open");
    line.hear(frame("btcusdt@aggTrade", TRADE));
    const told: MarketNotice<{ readonly type: string }> = await next(iterator);
    assert.ok(told.type === "event" && told.event.type === "aggTrade");
    assert.equal(told.feed, "btcusdt@aggTrade");
    line.hear({ _tag: "Ended", reason: "cut" });
    const gap = await next(iterator);
    assert.ok(gap.type === "gap" && gap.reason === "cut" && gap.feeds.length === 2);
    for (let i = 0; i < 100 && lines.length < 2; i++) await new Promise((d) => setTimeout(d, 10));
    lines[1]?.hear({ _tag: "Opened" });
    assert.equal((await next(iterator)).type, "open");
    stream.stop();
    assert.equal((await next(iterator)).type, "stopped");
    assert.equal((await iterator.next()).done, true);
  });

  it("tell once why they do not open", async () => {
    const { env, lines } = world();
    const stream = marketStream([tradesOf("BTCUSDT")])(env);
    const iterator = stream[Symbol.asyncIterator]();
    const first = next(iterator);
    for (let i = 0; i < 2; i++) {
      for (let n = 0; n < 400 && lines.length <= i; n++) {
        await new Promise((d) => setTimeout(d, 10));
      }
      lines[i]?.hear({ _tag: "Ended", reason: "the connection was refused" });
    }
    const gap = await first;
    assert.ok(gap.type === "gap" && gap.reason === "the connection was refused");
    stream.stop();
    assert.equal((await next(iterator)).type, "stopped");
    assert.equal(lines.length, 2);
  });

  it("say why they cannot be opened", async () => {
    const { env } = world();
    const { openSocket: _, ...without } = env;
    const [told] = await Array.fromAsync(marketStream([tradesOf("BTCUSDT")])(without));
    assert.ok(told?.type === "stopped" && told.failure?._tag === "Blocked");
    assert.equal(told.failure.rule, "openSocket");
    const elsewhere = { ...env, hosts: { ...env.hosts, fapi: "https://other.invalid" } };
    const [other] = await Array.fromAsync(marketStream([tradesOf("BTCUSDT")])(elsewhere));
    assert.ok(other?.type === "stopped" && /marketStreams/.test(other.failure?.message ?? ""));
  });
});

describe("a connection to market streams", () => {
  const open = () => {
    const [connecting] = connected(
      newConnection({ "a@markPrice": 15_000 }, 0, rotationOf()),
      0,
      0,
      {
        _tag: "Ticked",
      },
    );
    return connected(connecting, 1, 0, { _tag: "Heard", socket: 1, heard: { _tag: "Opened" } })[0];
  };
  const ticked = (state: ReturnType<typeof open>, at: number) =>
    connected(state, at, 0, { _tag: "Ticked" });

  it("is asked for a sign when it is silent, and is over when it gives none", () => {
    const [probed, effects] = ticked(open(), 30_001);
    assert.ok(effects.some(({ _tag }) => _tag === "Probe"));
    const [over, ends] = ticked(probed, 40_002);
    assert.deepEqual(ends.map(({ _tag }) => _tag), ["End", "Tell"]);
    assert.equal(over.phase, "waiting");
    const frame = { _tag: "Heard", socket: 1, heard: { _tag: "Frame", text: "" } } as const;
    const [alive] = connected(probed, 31_000, 0, frame);
    assert.equal(ticked(alive, 41_000)[0].phase, "open");
  });

  it("tells once of a stream that is silent and never should be", () => {
    const [told, effects] = ticked(open(), 15_001);
    const notice = { type: "silent", feed: "a@markPrice", since: 1 };
    assert.deepEqual(effects, [{ _tag: "Tell", notice }]);
    assert.deepEqual(ticked(told, 20_002)[1], []);
  });
});

describe("a connection that another takes over", () => {
  const openLine = (lines: readonly { hear: (heard: Heard) => void }[], i: number): void =>
    lines[i]?.hear({ _tag: "Opened" });

  it("tells each event once and in its order, and no gap, however far the sockets are apart", async () => {
    const { env, lines } = world();
    const stream = marketStream([tradesOf("BTCUSDT")], { rotateMs: 30, overlapMs: 100 })(env);
    const told: MarketNotice<StreamEvent>[] = [];
    const reading = (async () => {
      for await (const notice of stream) told.push(notice);
    })();
    let trade = 0;
    let opened = 0;
    // Of each line, when it tells which trades; some are slower than others.
    const late: { readonly line: number; readonly tick: number; readonly trade: number }[] = [];
    for (let tick = 0; opened < 12 || late.length > 0; tick++) {
      while (opened < 12 && opened < lines.length) openLine(lines, opened++);
      if (opened < 12) trade++;
      for (let line = Math.max(0, opened - 6); opened < 12 && line < opened; line++) {
        late.push({ line, tick: tick + line % 3, trade });
      }
      for (const each of late.splice(0)) {
        if (each.tick > tick) late.push(each);
        else {
          const text = TRADE.replace("12345678901234567890", `${each.trade}`)
            .replace('"E":1', `"E":${1 + each.line}`);
          lines[each.line]?.hear(frame("btcusdt@aggTrade", text));
        }
      }
      await new Promise((done) => setTimeout(done, 1));
    }
    stream.stop();
    await reading;
    const trades = told.flatMap((notice) =>
      notice.type === "event" && notice.event.type === "aggTrade"
        ? [Number((notice.event as AggTrade).aggTradeId)]
        : []
    );
    assert.ok(trades.length > 100, `${trades.length}`);
    assert.deepEqual(trades, trades.map((_, i) => i + 1));
    assert.deepEqual(told.filter(({ type }) => type !== "event").map(({ type }) => type), [
      "open",
      "stopped",
    ]);
  });

  const rotating = () => {
    const begun = newConnection({}, 0, rotationOf({ rotateMs: 60_000 }));
    const put = (state: typeof begun, at: number, news: ConnectionNews) =>
      connected(state, at, 0.5, news);
    const heard = (socket: number, heard: Heard): ConnectionNews => ({
      _tag: "Heard",
      socket,
      heard,
    });
    let [state] = put(begun, 0, { _tag: "Ticked" });
    [state] = put(state, 1, heard(1, { _tag: "Opened" }));
    [state] = put(state, 60_001, heard(1, { _tag: "Frame", text: "" }));
    const [next, effects] = put(state, 60_001, { _tag: "Ticked" });
    assert.deepEqual(effects, [{ _tag: "Connect", socket: 2 }]);
    return { state: put(next, 60_002, heard(2, { _tag: "Opened" }))[0], put, heard };
  };

  it("serves on where the next one is silent", () => {
    const { state, put, heard } = rotating();
    const [spoken] = put(state, 65_000, heard(1, { _tag: "Frame", text: "" }));
    const [alone, effects] = put(spoken, 65_010, { _tag: "Ticked" });
    assert.deepEqual(effects, [{ _tag: "End", socket: 2 }]);
    assert.equal(alone.socket, 1);
    const [both] = put(spoken, 65_001, heard(2, { _tag: "Frame", text: "" }));
    const [over, ends] = put(both, 65_010, { _tag: "Ticked" });
    assert.deepEqual(ends, [{ _tag: "End", socket: 1 }, { _tag: "HandOver" }]);
    assert.equal(over.socket, 2);
  });

  it("tells a gap where the old one is mute while the next one speaks", () => {
    const { state, put, heard } = rotating();
    const [spoken] = put(state, 61_000, heard(2, { _tag: "Frame", text: "" }));
    const [over, effects] = put(spoken, 65_010, { _tag: "Ticked" });
    const feeds: readonly string[] = [];
    assert.deepEqual(effects, [
      { _tag: "Tell", notice: { type: "gap", feeds, from: 60_001, reason: "it fell silent" } },
      { _tag: "End", socket: 1 },
      { _tag: "HandOver" },
      { _tag: "Tell", notice: { type: "open", feeds } },
    ]);
    assert.equal(over.socket, 2);
    // Where nothing happens both are mute, and nothing is missing.
    const [, quiet] = put(state, 65_010, { _tag: "Ticked" });
    assert.deepEqual(quiet, [{ _tag: "End", socket: 1 }, { _tag: "HandOver" }]);
  });

  it("is asked for a sign with the next one, as where nothing happens both are silent", async () => {
    const gapsWhere = async (isDead: boolean): Promise<readonly string[]> => {
      const { env, lines } = world();
      const stream = marketStream([tradesOf("BTCUSDT")], { rotateMs: 20, overlapMs: 40 })(env);
      const gaps: string[] = [];
      const reading = (async () => {
        for await (const notice of stream) if (notice.type === "gap") gaps.push(notice.reason);
      })();
      for (const i of [0, 1]) {
        await until(() => lines.length > i);
        openLine(lines, i);
      }
      await new Promise((done) => setTimeout(done, 5));
      for (const line of isDead ? lines.slice(1) : lines) {
        assert.deepEqual(line.sent.map((text) => JSON.parse(text).method), ["LIST_SUBSCRIPTIONS"]);
        line.hear({ _tag: "Frame", text: '{"result":[],"id":1}' });
      }
      // The second one serves by then.
      await until(() => lines.length === 3);
      stream.stop();
      await reading;
      return gaps;
    };
    assert.deepEqual(await gapsWhere(true), ["it fell silent"]);
    assert.deepEqual(await gapsWhere(false), []);
  });

  it("waits longer and longer where each one ends as soon as it was heard", () => {
    let state = newConnection({}, 0, rotationOf());
    let at = 0;
    const put = (news: ConnectionNews): void => {
      [state] = connected(state, at, 1, news);
    };
    const heard = (heard: Heard): void => put({ _tag: "Heard", socket: state.socket, heard });
    const waits: number[] = [];
    for (let i = 0; i < 9; i++) {
      put({ _tag: "Ticked" });
      heard({ _tag: "Opened" });
      heard({ _tag: "Frame", text: "" });
      heard({ _tag: "Ended", reason: "cut" });
      waits.push((state.dueAt ?? 0) - at);
      at = state.dueAt ?? 0;
    }
    assert.deepEqual(waits, [250, 750, 1250, 2250, 4250, 8250, 16_250, 30_250, 30_250]);
    /** How long it waits after one that was open so long. */
    const waitAfter = (ms: number): number => {
      put({ _tag: "Ticked" });
      heard({ _tag: "Opened" });
      for (const end = at + ms; at < end; put({ _tag: "Ticked" })) {
        at = state.dueAt ?? end;
        heard({ _tag: "Frame", text: "" });
      }
      heard({ _tag: "Ended", reason: "cut" });
      const waitMs = (state.dueAt ?? 0) - at;
      at = state.dueAt ?? 0;
      return waitMs;
    };
    // One that stays begins anew, but only after minutes.
    assert.deepEqual([100_000, 120_000, 5_000].map(waitAfter), [30_250, 250, 750]);
  });

  it("tells what stays the same as often as it comes", async () => {
    const { env, lines } = world();
    const stream = marketStream([tradesOf("BTCUSDT")], { rotateMs: 20, overlapMs: 60 })(env);
    let told = 0;
    const reading = (async () => {
      for await (const { type } of stream) if (type === "event") told++;
    })();
    const heard = (i: number, at: number): void =>
      lines[i]?.hear(frame("btcusdt@aggTrade", TRADE.replace('"E":1', `"E":${at}`)));
    await until(() => lines.length === 1);
    openLine(lines, 0);
    await until(() => lines.length === 2);
    openLine(lines, 1);
    // Each says when it sent the same thing.
    for (let i = 0; i < 3; i++) heard(0, 10 * i);
    for (let i = 0; i < 4; i++) heard(1, 10 * i + 1);
    await until(() => told >= 4);
    await new Promise((done) => setTimeout(done, 20));
    assert.equal(told, 4);
    stream.stop();
    await reading;
  });

  it("tells a gap where the old one ends before both were heard long enough", () => {
    const { state, put, heard } = rotating();
    const tags = (at: number) =>
      put(state, at, heard(1, { _tag: "Ended", reason: "cut" }))[1].map(({ _tag }) => _tag);
    assert.deepEqual(tags(61_000), ["Tell", "End", "HandOver", "Tell"]);
    assert.deepEqual(tags(65_002), ["End", "HandOver"]);
  });

  it("tells a gap where the old one ends and only one of both has spoken", () => {
    const { state, put, heard } = rotating();
    const tags = (...spoke: readonly number[]) => {
      let both = state;
      for (const each of spoke) {
        [both] = put(both, 65_000, heard(each, { _tag: "Frame", text: "" }));
      }
      const ended = heard(1, { _tag: "Ended", reason: "cut" });
      return put(both, 65_005, ended)[1].map(({ _tag }) => _tag);
    };
    assert.deepEqual(tags(1, 2), ["End", "HandOver"]);
    for (const one of [1, 2]) {
      assert.deepEqual(tags(one), ["Tell", "End", "HandOver", "Tell"], `${one}`);
    }
  });
});

describe("an order book", () => {
  it("is kept by its stream, and read anew after a cut", async () => {
    let lastUpdateId = 100;
    const { env, lines, reads } = world(() =>
      `{"lastUpdateId":${lastUpdateId},"E":1,"T":1,"bids":[["99","5"]],"asks":[["101","5"]]}`
    );
    const book = orderBook("BTCUSDT", { levels: 5 })(env);
    const iterator = book[Symbol.asyncIterator]();
    const live = async () => {
      for (;;) {
        const view = await next(iterator);
        if (view.state === "live") return view;
      }
    };
    const first = live();
    await new Promise((done) => setTimeout(done, 5));
    const [line = assert.fail()] = lines;
    assert.equal(line.url, "wss://fstream.binance.com/public/stream?streams=btcusdt@depth@100ms");
    line.hear({ _tag: "Opened" });
    line.hear(frame("btcusdt@depth@100ms", depth(98, 101, 97, "98", "102")));
    const { bids, asks } = await first;
    assert.deepEqual([bids, asks], [[["99", "5"], ["98", "1"]], [["101", "5"], ["102", "1"]]]);
    line.hear({ _tag: "Ended", reason: "cut" });
    assert.equal(book.view().state, "syncing");
    lastUpdateId = 200;
    for (let i = 0; i < 100 && lines.length < 2; i++) await new Promise((d) => setTimeout(d, 10));
    lines[1]?.hear({ _tag: "Opened" });
    lines[1]?.hear(frame("btcusdt@depth@100ms", depth(199, 203, 198, "97", "103")));
    assert.equal((await live()).lastUpdateId, "203");
    assert.equal(reads.length, 2);
    book.stop();
    assert.equal((await next(iterator)).reason, "it has ended");
    assert.equal((await iterator.next()).done, true);
  });
});
