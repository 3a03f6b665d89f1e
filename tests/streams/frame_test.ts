import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inspect } from "node:util";
import * as fc from "../deps/fast_check.ts";
import {
  aggTrade,
  balanceUpdate,
  frameReader,
  listenKeyExpired,
  marginTradeEvents,
  miniTicker,
  portfolioEvents,
  umMarketEvents,
} from "../../streams/mod.ts";

const KEY = "pqia91ma19a5s61cv6a81va65sdf19v8a65a1a5s61cv6a81va65sdf19v8a65a1";
const TOKEN = "6xXxePXwZRjVSHKhzUCCGnmN3fkvMTXru+pYJS8RwijXk9Vcyr3rkwfVOTcP2OkONqciYA";

const read = frameReader(aggTrade, miniTicker, balanceUpdate, listenKeyExpired);

const TRADE =
  '{"e":"aggTrade","E":2,"s":"BNBUSDT","a":5933014,"p":"0.001","q":"100","f":100,"l":105,"T":1,"m":true}';
const UPDATE = '{"e":"balanceUpdate","E":2,"a":"BTC","d":"100.0","T":1}';

const typesIn = (text: string): readonly string[] => read(text).messages.map(({ type }) => type);

describe("frames", () => {
  it("are single events", () => {
    assert.deepEqual(typesIn(TRADE), ["aggTrade"]);
    assert.equal(read(TRADE).stream, undefined);
  });

  it("are events with the name of their market stream", () => {
    for (const stream of ["bnbusdt@aggTrade", "!miniTicker@arr", "tradingSession"]) {
      const frame = read(`{"stream":"${stream}","data":${TRADE}}`);
      assert.equal(frame.stream, stream);
      assert.equal(frame.messages[0]?.type, "aggTrade");
    }
  });

  it("do not tell the name of a stream that is a listen key", () => {
    const frame = read(`{"stream":"${KEY}","data":${UPDATE}}`);
    assert.deepEqual(Object.keys(frame), ["messages"]);
    assert.equal(frame.messages[0]?.type, "balanceUpdate");
  });

  it("are lists of events", () => {
    const mini =
      '{"e":"24hrMiniTicker","E":1,"s":"A","c":"1","o":"1","h":"1","l":"1","v":"1","q":"1"}';
    assert.deepEqual(typesIn(`[${mini},${mini}]`), ["24hrMiniTicker", "24hrMiniTicker"]);
    const frame = read(`{"stream":"!miniTicker@arr","data":[${mini},{"e":"new"},5]}`);
    assert.deepEqual(frame.messages.map(({ type }) => type), [
      "24hrMiniTicker",
      "other",
      "unreadable",
    ]);
    assert.deepEqual(read("[]").messages, []);
  });

  it("are events of a subscription", () => {
    const frame = read(`{"subscriptionId":1,"event":${UPDATE}}`);
    assert.equal(frame.subscriptionId, "1");
    assert.equal(frame.messages[0]?.type, "balanceUpdate");
    assert.deepEqual(typesIn(`{"event":${UPDATE}}`), ["balanceUpdate"]);
  });

  it("are replies", () => {
    assert.deepEqual(read('{"result":null,"id":1}').messages, [
      { type: "reply", id: "1", result: null },
    ]);
    assert.deepEqual(read('{"result":["btcusdt@aggTrade"],"id":3}').messages, [
      { type: "reply", id: "3", result: ["btcusdt@aggTrade"] },
    ]);
    assert.deepEqual(read('{"error":{"code":2,"msg":"Invalid request"},"id":4}').messages, [
      { type: "reply", id: "4", error: { code: 2, message: "Invalid request" } },
    ]);
    // As the documentation has it, without an id.
    assert.deepEqual(read('{"code":0,"msg":"Unknown property"}').messages, [
      { type: "reply", error: { code: 0, message: "Unknown property" } },
    ]);
    const subscribed =
      '{"id":"d3d","status":200,"result":{"subscriptionId":1,"expirationTime":1758792204196}}';
    assert.deepEqual(read(subscribed).messages, [
      { type: "reply", id: "d3d", result: { subscriptionId: 1, expirationTime: 1758792204196 } },
    ]);
  });

  it("are unreadable where they are nothing of that, with their text", () => {
    for (const text of ["<html>502</html>", "", "5", "null", '"x"', "{", '{"stream":"x"']) {
      const [message, ...rest] = read(text).messages;
      assert.deepEqual(rest, []);
      assert.ok(message?.type === "unreadable", text);
      assert.equal(message.text, text);
    }
  });

  it("show no key and no token", () => {
    const texts = [
      `{"stream":"${KEY}","data":${UPDATE}}`,
      `{"stream":"${KEY}","data":{"e":"balanceUpdate","E":2}}`,
      `{"result":["${KEY}"],"id":3}`,
      `{"e":"listenKeyExpired","E":1,"listenKey":"${KEY}"}`,
      `{"e":"new","E":1,"o":{"listenKey":"${KEY}"}}`,
      `{"error":{"code":-1125,"msg":"no ${KEY}"},"id":4}`,
      `{"id":"1","params":{"listenToken":"${TOKEN}"}}`,
      `<html>${KEY}</html>`,
      `{"stream":"${KEY}"`,
    ];
    for (const text of texts) {
      const frame = read(text);
      const shown = inspect(frame, { depth: 9 }) + JSON.stringify(frame);
      assert.ok(!shown.includes(KEY) && !shown.includes(TOKEN), shown);
    }
  });

  it("never throw, whatever the text", () => {
    const all = frameReader(...portfolioEvents, ...marginTradeEvents, ...umMarketEvents);
    const names = [...portfolioEvents, ...umMarketEvents].flatMap(({ names }) => names);
    const member = fc.tuple(
      fc.constantFrom("e", "E", "T", "o", "ao", "a", "B", "P", "O", "k", "b", "stream", "data"),
      fc.oneof(fc.constantFrom(...names), fc.jsonValue({ maxDepth: 3 })),
    );
    const objects = fc.array(member).map((all) => JSON.stringify(Object.fromEntries(all)));
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), objects), (text) => {
      for (const { type } of all(text).messages) assert.equal(typeof type, "string");
    }));
    for (const text of ["[".repeat(100_000), '{"e":'.repeat(100_000), `[${"[".repeat(5000)}`]) {
      assert.ok(all(text).messages.length <= 1);
    }
  });
});
