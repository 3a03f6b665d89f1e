/** What a market stream bounds, and what it refuses. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as E from "../../../lib/either.ts";
import { type Environment, environment } from "../../../lib/environment.ts";
import type { Heard } from "../../../lib/socket.ts";
import {
  connected,
  type ConnectionNews,
  newConnection,
  type Rotation,
  rotationOf,
} from "../../../streams/market/connection.ts";
import {
  bestOf,
  type Feed,
  type MarketNotice,
  marketStream,
  miniTicker,
  orderBook,
  type StreamEvent,
  tradesOf,
} from "../../../streams/mod.ts";
import { byClock, type Clock } from "../../support/clock.ts";

let worlds = 0;

const openSocket: NonNullable<Environment["openSocket"]> = () => ({
  send: () => {},
  end: () => {},
});

/** Streams of an exchange of their own whose sockets a test moves by hand; what they told. */
const told = (
  clock: Clock,
  feeds: readonly Feed<StreamEvent>[],
  rotation: Rotation = {},
  more: Partial<Environment> = {},
) => {
  const lines: ((heard: Heard) => void)[] = [];
  const env = environment({
    now: () => Math.floor(clock.now()),
    transport: () => () => Promise.resolve(E.right({ status: 500, headers: {}, body: "" })),
    openSocket: (_, hear) => {
      lines.push(hear);
      return { send: () => {}, end: () => hear({ _tag: "Ended", reason: "ended here" }) };
    },
    marketStreams: { UM: `wss://f${++worlds}.invalid`, CM: `wss://d${worlds}.invalid` },
    ...more,
  });
  const notices: MarketNotice<StreamEvent>[] = [];
  const { stop, ...stream } = marketStream(feeds, rotation)(env);
  const reading = (async () => {
    for await (const notice of stream) notices.push(notice);
  })();
  return { lines, notices, end: () => (stop(), reading) };
};

describe("a connection to market streams that is over", () => {
  const put = (
    state: ReturnType<typeof newConnection>,
    at: number,
    news: ConnectionNews,
  ) => connected(state, at, 0.5, news);
  const open = () => {
    const [connecting] = put(newConnection({}, 0, rotationOf()), 0, { _tag: "Ticked" });
    return put(connecting, 1, { _tag: "Heard", socket: 1, heard: { _tag: "Opened" } })[0];
  };

  it("hears nothing of its socket, which may not know yet", () => {
    assert.equal(open().socket, 1);
    assert.equal(put(open(), 5, { _tag: "Stopped" })[0].socket, 0);
    const [probed] = put(open(), 30_001, { _tag: "Ticked" });
    const [mute] = put(probed, 40_002, { _tag: "Ticked" });
    assert.deepEqual([mute.phase, mute.socket], ["waiting", 0]);
  });
});

describe("lists that two sockets tell", () => {
  it("are told once, whenever each of their elements was sent", () =>
    byClock(async (clock) => {
      const all = { name: "!miniTicker@arr", product: "UM", room: "market", kind: miniTicker };
      const rotation = { rotateMs: 1_000, overlapMs: 300 };
      const { lines, notices, end } = told(clock, [all as Feed<StreamEvent>], rotation);
      await clock.pass(1);
      lines[0]?.({ _tag: "Opened" });
      let isOpen = false;
      for (let n = 1; n <= 100; n++) {
        lines.forEach((hear, line) => {
          const each = (symbol: string) =>
            `{"e":"24hrMiniTicker","E":${
              100 * n + line
            },"s":"${symbol}","c":"${n}","o":"1","h":"1","l":"1","v":"1","q":"1"}`;
          const text = `{"stream":"!miniTicker@arr","data":[${each("A")},${each("B")}]}`;
          hear({ _tag: "Frame", text });
        });
        await clock.pass(20);
        if (lines[1] && !isOpen) lines[1]({ _tag: "Opened" });
        isOpen = lines.length > 1;
      }
      await end();
      assert.equal(lines.length, 2);
      assert.equal(notices.filter(({ type }) => type === "event").length, 200);
    }));
});

describe("replies on a market stream", () => {
  it("are told where the exchange refuses something, and only then", () =>
    byClock(async (clock) => {
      const { lines, notices, end } = told(clock, [tradesOf("BTCUSDT")]);
      await clock.pass(1);
      lines[0]?.({ _tag: "Opened" });
      const refusal = '{"error":{"code":2,"msg":"Invalid request: invalid stream"},"id":null}';
      for (const text of ['{"result":["btcusdt@aggTrade"],"id":1}', '{"result":null}', refusal]) {
        lines[0]?.({ _tag: "Frame", text });
      }
      await end();
      const events = notices.flatMap((each) => each.type === "event" ? [each.event] : []);
      const error = { code: 2, message: "Invalid request: invalid stream" };
      assert.deepEqual(events, [{ type: "reply", error }]);
    }));
});

describe("a clock that is set while market streams are followed", () => {
  it("tells by itself since when something is missing or silent", () =>
    byClock(async (clock) => {
      let ahead = 3_600_000;
      const now = (): number => clock.now() + ahead;
      const feed = { ...tradesOf("A"), quietMs: 7_000 };
      const { lines, notices, end } = told(clock, [feed], {}, { now });
      await clock.pass(1);
      lines[0]?.({ _tag: "Opened" });
      ahead = 0;
      const openAt = now();
      await clock.pass(20_000);
      lines[0]?.({ _tag: "Ended", reason: "cut" });
      await end();
      const from = notices.flatMap((notice) =>
        notice.type === "gap" ? [notice.from] : notice.type === "silent" ? [notice.since] : []
      );
      assert.deepEqual(from, [openAt, openAt]);
    }));
});

describe("market streams that cannot be", () => {
  it("are refused where none is named", () =>
    byClock((clock) => {
      assert.throws(() => told(clock, []), TypeError);
      return Promise.resolve();
    }));

  it("are refused where they are named by text, or not in a list", () => {
    const env = environment({ transport: () => () => Promise.reject(), openSocket });
    const feed = tradesOf("BTCUSDT");
    const mixed = [[feed, feed.name], [feed, undefined], [feed, tradesOf], [feed, [feed]]];
    for (const odd of [undefined, feed, feed.name, [feed.name], [[feed]], [undefined], ...mixed]) {
      const begin = () => marketStream(odd as unknown as [typeof feed])(env);
      assert.throws(begin, /^TypeError: Cannot follow: give feeds/);
    }
  });

  it("end where their address is none that is safe", () =>
    byClock(async (clock) => {
      const { UM, CM } = { UM: "wss://f.invalid", CM: "ws://localhost:80" };
      const odd = [
        { UM: "ws://f.invalid", CM },
        // It only begins like one of the machine itself.
        { UM: "ws://localhost.invalid", CM },
        { UM, CM: "ws://127.0.0.1.invalid" },
        { UM, CM: "ws:a.localhost" },
        { UM, CM: "https://d.invalid" },
        // Paths follow, and the exchange knows none with two slashes.
        { UM: "wss://f.invalid/", CM },
        { UM, CM: "ws://localhost:80/" },
      ];
      for (const marketStreams of odd) {
        const { notices, lines, end } = told(clock, [tradesOf("A")], {}, { marketStreams });
        await end();
        const [stopped] = notices;
        assert.ok(stopped?.type === "stopped");
        assert.match(
          stopped.failure?.message ?? "",
          /give wss marketStreams with no \/ after them/,
        );
        assert.equal(lines.length, 0);
      }
      for (
        const safe of [CM, "ws://localhost", "ws://127.0.0.1:80/a", "ws://[::1]", "wss://d.invalid"]
      ) {
        const marketStreams = { UM, CM: safe };
        const { lines, end } = told(clock, [tradesOf("A")], {}, { marketStreams });
        await clock.pass(1);
        assert.equal(lines.length, 1, safe);
        await end();
      }
    }));

  it("keep to what is usual where they are to change sockets all the time", () =>
    byClock(async (clock) => {
      const { lines, end } = told(clock, [tradesOf("A")], { rotateMs: 0, overlapMs: 0 });
      await clock.pass(1);
      lines[0]?.({ _tag: "Opened" });
      await clock.pass(20_000);
      assert.equal(lines.length, 1);
      await end();
    }));
});

describe("loops over a market stream", () => {
  it("are one: another is refused, also once the first has ended", () =>
    byClock(async (clock) => {
      const env = environment({ transport: () => () => Promise.reject(), openSocket });
      const stream = marketStream([tradesOf("BTCUSDT")])(env);
      const read = async (): Promise<void> => {
        for await (const _ of stream) break;
      };
      const first = read();
      await clock.pass(1);
      await assert.rejects(read(), /TypeError: .*a stream for each loop/);
      stream.stop();
      await first;
      await assert.rejects(read(), TypeError);
    }));

  it("are told that it has ended where it did before", async () => {
    const env = environment({ transport: () => () => Promise.reject(), openSocket });
    const stream = marketStream([tradesOf("BTCUSDT")])(env);
    stream.stop();
    assert.deepEqual(await Array.fromAsync(stream), [{ type: "stopped" }]);
  });
});

describe("times of a market stream", () => {
  it("are refused where they are none, or have another name", () => {
    const env = environment({ transport: () => () => Promise.reject(), openSocket });
    const begin = (rotation: object) => () => marketStream([tradesOf("BTCUSDT")], rotation)(env);
    const odd = [{ rotateMS: 5 }, { rotateMs: -1 }, { rotateMs: NaN }, { overlapMs: "60" }];
    for (const each of odd) assert.throws(begin(each), TypeError, JSON.stringify(each));
    begin({ rotateMs: undefined, overlapMs: 0.5 })();
  });
});

describe("sockets that end and ask for silence", () => {
  /** When sockets were asked for, in ms, of streams that are all refused, the first with such a wait. */
  const asking = async (
    clock: Clock,
    begin: (env: Environment) => AsyncIterable<unknown> & { readonly stop: () => void },
    retryAfterMs: number,
    ms: number,
  ): Promise<readonly number[]> => {
    const began = clock.now();
    const at: number[] = [];
    const env = environment({
      transport: () => () => Promise.reject(),
      marketStreams: { UM: `wss://f${++worlds}.invalid`, CM: `wss://d${worlds}.invalid` },
      openSocket: (_, hear) => {
        const isFirst = at.push(Math.round(clock.now() - began)) === 1;
        const ended = { _tag: "Ended", reason: "HTTP 429" } as const;
        setTimeout(() => hear(isFirst ? { ...ended, retryAfterMs } : ended), 1);
        return { send: () => {}, end: () => {} };
      },
    });
    const stream = begin(env);
    const reading = (async () => {
      for await (const _ of stream);
    })();
    await clock.pass(ms);
    stream.stop();
    await reading;
    assert.equal(clock.timers(), 0);
    return at;
  };

  it("are followed by others only after it, of market streams and of books", () =>
    byClock(async (clock) => {
      for (const begin of [marketStream([tradesOf("BTCUSDT")]), orderBook("BTCUSDT")]) {
        const [first, second = assert.fail()] = await asking(clock, begin, 60_000, 70_000);
        assert.ok(first === 0 && second >= 60_000 && second < 60_010, `${second}`);
      }
    }));

  it("silence the other connections to their address", () =>
    byClock(async (clock) => {
      const feeds = [bestOf("BTCUSDT"), tradesOf("BTCUSDT")];
      const wait = 600_000;
      const at = await asking(clock, marketStream(feeds), wait, wait + 20_000);
      // Both had begun before the first was refused.
      assert.equal(at.filter((each) => each < wait).length, 2);
      assert.ok(at.length > 2);
    }));

  it("leave alone the one that serves", () =>
    byClock(async (clock) => {
      const { lines, notices, end } = told(clock, [tradesOf("BTCUSDT")], { rotateMs: 60_000 });
      await clock.pass(1);
      lines[0]?.({ _tag: "Opened" });
      for (let i = 0; lines.length < 2 && i < 100; i++) {
        lines[0]?.({ _tag: "Frame", text: "" });
        await clock.pass(1_000);
      }
      lines[1]?.({ _tag: "Ended", reason: "HTTP 429", retryAfterMs: 300_000 });
      lines[0]?.({ _tag: "Ended", reason: "cut" });
      await clock.pass(290_000);
      assert.equal(lines.length, 2);
      await clock.pass(20_000);
      assert.equal(lines.length, 3);
      lines[2]?.({ _tag: "Opened" });
      await end();
      const types = notices.map(({ type }) => type).filter((type) => type !== "event");
      assert.deepEqual(types, ["open", "gap", "open", "stopped"]);
    }));
});

describe("connections that are cut again and again", () => {
  it("are asked for at most a hundred times in five minutes, all together, and none is forgotten", () =>
    byClock(async (clock) => {
      const own = `wss://f${++worlds}.binance.com`;
      const marketStreams = { UM: own, CM: own };
      const asked: number[] = [];
      let isDown = true;
      const openSocket: Environment["openSocket"] = (_, hear) => {
        asked.push(clock.now());
        setTimeout(() => hear({ _tag: "Opened" }), 1);
        if (isDown) setTimeout(() => hear({ _tag: "Ended", reason: "cut" }), 6_000);
        return { send: () => hear({ _tag: "Frame", text: '{"result":[],"id":1}' }), end: () => {} };
      };
      const more = { marketStreams, openSocket };
      const all = Array.from({ length: 50 }, () => told(clock, [tradesOf("BTCUSDT")], {}, more));
      const other = told(clock, [tradesOf("BTCUSDT")], {}, more);
      await clock.pass(1);
      assert.equal(asked.length, 51);
      // One that ends while it waits is not asked for.
      await clock.pass(20_000);
      await other.end();
      await clock.pass(400_000);
      for (const [i, at] of asked.entries()) {
        const until = asked[i + 100];
        assert.ok(until === undefined || until - at >= 300_000, `${i}`);
      }
      isDown = false;
      await clock.pass(700_000);
      for (const { notices } of all) assert.equal(notices.at(-1)?.type, "open");
      const total = asked.length;
      await clock.pass(60_000);
      assert.equal(asked.length, total);
      await Promise.all(all.map(({ end }) => end()));
      assert.equal(clock.timers(), 0);
    }));
});
