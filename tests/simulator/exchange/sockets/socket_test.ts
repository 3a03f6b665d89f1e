import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readAddress } from "../../../../simulator/exchange/sockets/address.ts";
import {
  heard,
  opened,
  passed,
  type SocketState,
  type Spoken,
  told,
} from "../../../../simulator/exchange/sockets/socket.ts";
import { addressed } from "../../../../simulator/exchange/sockets/user_data.ts";
import { openWorld, type StreamEvent, type World } from "../../../../simulator/mod.ts";

const MINUTE = 60_000;

const open = (url: string, world: World = openWorld()): SocketState =>
  opened(world, url) ?? assert.fail(`nothing at ${url}`);

const later = (ms: number, world: World = openWorld()): World => ({
  ...world,
  time: world.time + ms,
});

const ask = (state: SocketState, message: unknown): readonly [SocketState, unknown] => {
  const text = typeof message === "string" ? message : JSON.stringify(message);
  const [after, [said]] = heard(openWorld(), state, { say: "text", text });
  return [after, said?.say === "text" ? JSON.parse(said.text) : said];
};

const saidIn = ([, said]: Spoken) => said.map(({ say }) => say);

describe("addresses of sockets", () => {
  const cases: readonly (readonly [url: string, wrapped: boolean, streams: readonly string[]])[] = [
    ["/pm/ws/KEY", false, ["KEY"]],
    ["wss://fstream.binance.com/pm/ws/KEY", false, ["KEY"]],
    ["/pm/ws", false, []],
    ["/pm/ws/A/B/A", false, ["A", "B"]],
    ["/pm/stream?streams=KEY", true, ["KEY"]],
    ["/pm/stream?timeUnit=ms&streams=A/B%40c", true, ["A", "B@c"]],
    ["/pm/stream?streams=A%40c%2FB%40c", true, ["A@c", "B@c"]],
    ["/pm/ws/A%40c%2fB", false, ["A@c", "B"]],
    ["/pm/stream?streams=A%/B", true, ["A%", "B"]],
    ["/pm/stream", true, []],
    ["/pm-classic/ws/KEY", false, ["KEY"]],
    ["/ws/KEY", false, ["KEY"]],
    ["/stream?streams=KEY", true, ["KEY"]],
    ["/fstream.binance.com/pm/ws/KEY", false, ["KEY"]],
    ["ws://127.0.0.1:8080/stream.binance.com:9443/ws/0", false, ["0"]],
    ["/dstream.binance.com/stream?streams=KEY", true, ["KEY"]],
    ["/ws-api.binance.com:443/ws-api/v3", false, []],
  ];
  for (const [url, wrapped, streams] of cases) {
    it(`reads ${url}`, () => {
      const address = readAddress(url);
      assert.deepEqual([address?.wrapped, address?.streams], [wrapped, streams]);
    });
  }
  for (
    const url of [
      "/pm",
      "/pm/wss/KEY",
      "/nothing/ws/KEY",
      "/constructor/ws/A",
      "/a.b/ws/A",
      "/",
      "",
    ]
  ) {
    it(`finds nothing at ${url || "an empty address"}`, () => {
      assert.equal(readAddress(url), undefined);
    });
  }
});

describe("messages of a client", () => {
  it("subscribe, list and unsubscribe, and are answered with their id", () => {
    const [one, subscribed] = ask(open("/pm/ws"), {
      method: "SUBSCRIBE",
      params: ["A", "B", "A"],
      id: 7,
    });
    assert.deepEqual(subscribed, { result: null, id: 7 });
    const [two, listed] = ask(one, { method: "LIST_SUBSCRIPTIONS", id: "a" });
    assert.deepEqual(listed, { result: ["A", "B"], id: "a" });
    const [three, gone] = ask(two, { method: "UNSUBSCRIBE", params: ["A"], id: null });
    assert.deepEqual(gone, { result: null, id: null });
    assert.deepEqual(three.streams, ["B"]);
  });

  for (const path of ["/market/ws", "/ws-api/v3"]) {
    it(`are answered with all digits of an id beyond 2^53 at ${path}`, () => {
      const method = path === "/market/ws" ? "LIST_SUBSCRIPTIONS" : "ping";
      const text = `{"method":"${method}","id":1796056010773596847,"params":[]}`;
      const [, [said]] = heard(openWorld(), open(path), { say: "text", text });
      const reply = said?.say === "text" ? said.text : "";
      assert.match(reply, /"id":1796056010773596847[,}]/);
      assert.match(reply, /"result":/);
    });
  }

  it("switch whether messages name their stream", () => {
    const set = { method: "SET_PROPERTY", params: ["combined", true], id: 1 };
    const [after, reply] = ask(open("/pm/ws"), set);
    assert.deepEqual([after.wrapped, reply], [true, { result: null, id: 1 }]);
    const [, read] = ask(after, { method: "GET_PROPERTY", params: ["combined"], id: 2 });
    assert.deepEqual(read, { result: true, id: 2 });
  });

  const wrong: readonly (readonly [message: unknown, code: number, msg: RegExp])[] = [
    ["no JSON", 3, /^Invalid JSON/],
    ["[]", 3, /^Invalid JSON/],
    [{ method: "SUBSCRIBE", params: ["A"] }, 2, /request ID/],
    [{ method: "SUBSCRIBE", params: ["A"], id: -1 }, 2, /request ID/],
    ['{"method":"SUBSCRIBE","params":["A"],"id":18446744073709551616}', 2, /request ID/],
    ['{"method":"SUBSCRIBE","params":["A"],"id":9007199254740993.5}', 2, /request ID/],
    [{ method: "SUBSCRIBE", params: "A", id: 1 }, 2, /params/],
    [{ method: "toString", id: 1 }, 2, /unknown variant `toString`/],
    [{ id: 1 }, 2, /missing field `method`/],
    [{ method: "SET_PROPERTY", params: ["combined", 1], id: 1 }, 1, /expected Boolean/],
    [{ method: "SET_PROPERTY", params: ["other", true], id: 1 }, 0, /Unknown property/],
    [{ method: "GET_PROPERTY", id: 1 }, 2, /property name/],
    [
      { method: "SUBSCRIBE", params: Array.from({ length: 1025 }, (_, i) => `s${i}`), id: 1 },
      2,
      /too many/,
    ],
  ];
  for (const [message, code, msg] of wrong) {
    it(`are refused: ${JSON.stringify(message).slice(0, 60)}`, () => {
      const before = open("/pm/ws/KEY");
      const [after, reply] = ask(before, message);
      const { error } = reply as { error: { code: number; msg: string } };
      assert.equal(error.code, code);
      assert.match(error.msg, msg);
      assert.deepEqual(after.streams, before.streams);
    });
  }

  it("are at most ten in a second, pings and pongs among them", () => {
    const world = openWorld();
    let state = open("/pm/ws/KEY");
    for (let i = 0; i < 10; i++) {
      const [after, said] = heard(later(i * 90, world), state, { say: "ping", payload: "x" });
      assert.deepEqual(said, [{ say: "pong", payload: "x" }]);
      state = after;
    }
    const pong = { say: "pong", payload: "x" } as const;
    assert.deepEqual(saidIn(heard(later(999, world), state, pong)), ["end"]);
    assert.deepEqual(saidIn(heard(later(1000, world), state, pong)), []);
  });
});

describe("time on a connection", () => {
  it("brings a ping every three minutes, and the end without a pong in ten", () => {
    const [quiet, nothing] = passed(later(3 * MINUTE - 1), open("/pm/ws/KEY"));
    assert.deepEqual(nothing, []);
    let [state, said] = passed(later(3 * MINUTE), quiet);
    assert.deepEqual(said, [{ say: "ping", payload: String(later(3 * MINUTE).time) }]);
    [state, said] = passed(later(6 * MINUTE), state);
    [state, said] = passed(later(12 * MINUTE), state);
    // Six minutes at once count as three: 3 + 3 are no more than six.
    assert.deepEqual(said.map(({ say }) => say), ["ping"]);
    [state, said] = passed(later(15 * MINUTE), state);
    assert.deepEqual(said.map(({ say }) => say), ["ping"]);
    [state, said] = passed(later(16 * MINUTE), state);
    assert.deepEqual(said.map(({ say }) => say), ["end"]);
  });

  it("goes on where a pong has the payload of the ping", () => {
    const [pinged, [ping]] = passed(later(3 * MINUTE), open("/pm/ws/KEY"));
    const payload = ping?.say === "ping" ? ping.payload : assert.fail("no ping");
    const [other] = heard(later(3 * MINUTE), pinged, { say: "pong", payload: "another" });
    assert.notEqual(other.ping, undefined);
    const [answered] = heard(later(3 * MINUTE), pinged, { say: "pong", payload });
    assert.equal(answered.ping, undefined);
  });

  it("ends it after a day", () => {
    let state = open("/pm/ws/KEY");
    let said: Spoken[1] = [];
    for (let hour = 1; hour <= 24; hour++) {
      assert.deepEqual(said.filter(({ say }) => say === "end"), []);
      [state, said] = passed(later(hour * 60 * MINUTE), { ...state, ping: undefined });
    }
    assert.deepEqual(said.map(({ say }) => say), ["end"]);
  });
});

describe("events of an account", () => {
  const event = { e: "ORDER_TRADE_UPDATE", E: 1, i: 12345678901234567890n };

  it("go to those who have the key, bare or with the name of the stream", () => {
    const news = addressed({ main: { portfolio: "KEY" } }, [event], () => "main");
    const text = '{"e":"ORDER_TRADE_UPDATE","E":1,"i":12345678901234567890}';
    assert.deepEqual(told(open("/pm/ws/KEY"), news), [{ say: "text", text }]);
    assert.deepEqual(told(open("/pm/stream?streams=KEY"), news), [
      { say: "text", text: `{"stream":"KEY","data":${text}}` },
    ]);
    for (const url of ["/pm/ws/OTHER", "/pm-classic/ws/KEY", "/ws/KEY", "/pm/ws"]) {
      assert.deepEqual(told(open(url), news), [], url);
    }
  });

  it("go to nobody once the key has expired, which is told last", () => {
    const expired = { e: "listenKeyExpired", E: 2, listenKey: "KEY" };
    const news = addressed(
      { main: { portfolio: "KEY" } },
      [event, expired, event, expired],
      () => "main",
    );
    assert.deepEqual(news.map((each) => each.event), [event, expired]);
  });

  it("go out on their own streams", () => {
    const keys = { main: { portfolio: "P", pro: "C", margin: "M" } };
    const carriedBy = (event: StreamEvent) =>
      addressed(keys, [event], () => "main").map(({ of, event: { e } }) => `${of} ${e}`);
    const E = 1;
    assert.deepEqual(carriedBy({ e: "riskLevelChange", E, u: "1.2", s: "MARGIN_CALL" }), [
      "portfolio riskLevelChange",
      "pro riskLevelChange",
      "margin MARGIN_LEVEL_STATUS_CHANGE",
    ]);
    assert.deepEqual(carriedBy({ e: "executionReport", E }), ["portfolio executionReport"]);
    assert.deepEqual(carriedBy({ e: "toString", E }), ["portfolio toString"]);
    const liability = { e: "liabilityChange", E, a: "BTC", t: "BORROW", T: 7n, p: "1", i: "0" };
    const [, { event } = assert.fail()] = addressed(keys, [liability], () => "main");
    assert.deepEqual(event, {
      e: "USER_LIABILITY_CHANGE",
      E,
      a: "BTC",
      t: "BORROW",
      p: "1",
      i: "0",
    });
  });
});
