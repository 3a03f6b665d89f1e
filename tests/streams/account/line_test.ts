import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { unreachable } from "../../../lib/failure.ts";
import { healthOf } from "../../../streams/account/health.ts";
import type { Effect, News } from "../../../streams/account/state.ts";
import { entriesIn } from "../../../streams/account/merge/shelf.ts";
import { byHand, ended, type Hand, heard, live, nothing, opened } from "./hand.ts";

const RISK = '{"e":"riskLevelChange","E":1,"u":"1.1","s":"MARGIN_CALL","eq":"3","ae":"3","m":"2"}';

const tags = (hand: Hand): readonly Effect["_tag"][] =>
  hand.effects().map(({ _tag }) => _tag).filter((tag) => tag !== "Wake");
const types = (hand: Hand): readonly string[] => hand.notices().map(({ type }) => type);

describe("a line of sockets", () => {
  it("asks a silent socket for a sign, and ends it where it has answered before and does not now", () => {
    const hand = live();
    hand.pass(31_000);
    assert.deepEqual(tags(hand), ["Probe"]);
    hand.put(31_500, heard(1, '{"result":["abc"],"id":1}'));
    hand.pass(62_000);
    assert.deepEqual(tags(hand), ["Probe"]);
    hand.pass(72_000);
    assert.deepEqual(tags(hand), ["End", "Connect"]);
    assert.deepEqual(types(hand), ["gap", "health"]);
    assert.equal(hand.state().phase, "connecting");
  });

  it("asks the first socket at once, and so finds that it fell silent before it was silent once", () => {
    const hand = byHand();
    hand.put(0, { _tag: "Ticked" });
    hand.put(1_000, opened(1));
    assert.deepEqual(tags(hand).filter((tag) => tag !== "Ask"), ["Connect", "Probe"]);
    hand.put(1_100, heard(1, '{"result":["abc"],"id":1}'));
    hand.pass(35_000);
    assert.equal(hand.state().phase, "live");
    hand.pass(45_000);
    assert.deepEqual(types(hand), ["health", "recovered", "gap", "health"]);
    assert.equal(hand.state().phase, "connecting");
  });

  it("tells each connection that fails, and why, before it was open and after", () => {
    const hand = byHand();
    const down = () =>
      hand.notices().flatMap((notice): readonly unknown[] =>
        notice.type === "health" ? [[notice.health.failures, notice.health.reason]] : [notice.type]
      );
    hand.put(0, { _tag: "Ticked" });
    assert.deepEqual(down(), []);
    hand.put(100, ended(1, "refused"));
    assert.deepEqual(down(), [[1, "refused"]]);
    hand.pass(500);
    hand.put(600, ended(2, "it was closed"));
    assert.deepEqual(down(), [[2, "it was closed"]]);
    assert.equal(healthOf(hand.state(), 600).reason, "it was closed");
    hand.pass(3_000);
    hand.put(3_100, opened(3));
    hand.pass(10_000);
    assert.equal(hand.state().phase, "live");
    assert.equal(healthOf(hand.state(), 10_000).reason, undefined);
    hand.notices();
    hand.put(11_000, ended(3));
    assert.deepEqual(down(), ["gap", [3, "cut"]]);
    hand.pass(15_000);
    hand.put(15_100, opened(4));
    hand.pass(45_100);
    assert.equal(hand.state().failures, 0);
    hand.notices();
    hand.put(45_200, ended(4));
    assert.deepEqual(down(), ["gap", [1, "cut"]]);
  });

  it("waits ever longer for sockets that end right after each recovery, which weighs hundreds", () => {
    const hand = byHand();
    let recoveries = 0;
    hand.put(0, { _tag: "Ticked" });
    for (let at = 0; at < 600_000;) {
      at = Math.max(at, hand.state().due.connect ?? 0);
      hand.pass(at);
      const { socket } = hand.state();
      hand.put(at + 100, opened(socket));
      hand.pass(at + 6_000);
      hand.put(at += 6_000, ended(socket));
      recoveries += types(hand).filter((type) => type === "recovered").length;
    }
    // Without the wait a hundred, as many as the exchange allows at most.
    assert.ok(recoveries > 20 && recoveries < 40, `${recoveries} recoveries in ten minutes`);
  });

  it("presumes a socket that never answers to be alive, and says so", () => {
    const hand = live();
    hand.pass(42_000);
    assert.deepEqual(tags(hand), ["Probe"]);
    assert.deepEqual(types(hand), ["health"]);
    assert.equal(healthOf(hand.state(), 42_000).socket, "presumed");
    hand.put(43_000, heard(1, RISK));
    assert.deepEqual(types(hand), ["risk", "health"]);
    assert.equal(healthOf(hand.state(), 43_000).socket, "alive");
    assert.equal(hand.state().phase, "live");
  });

  it("hears both sockets while one takes over, and tells each event once", () => {
    const hand = live({ rotateMs: 100_000 });
    hand.pass(120_000);
    assert.equal(tags(hand).filter((tag) => tag === "Connect").length, 1);
    hand.put(121_000, opened(2));
    hand.put(121_001, heard(2, RISK));
    hand.put(121_002, heard(1, RISK.replace('"E":1', '"E":2')));
    assert.deepEqual(types(hand).filter((type) => type === "risk"), ["risk"]);
    hand.pass(127_000);
    assert.ok(tags(hand).includes("End"));
    assert.equal(hand.state().socket, 2);
    assert.equal(hand.state().next, undefined);
    hand.put(127_001, ended(1));
    assert.equal(hand.state().phase, "live");
  });

  it("keeps the later of two changes of one moment while two sockets are open", () => {
    const order = (price: string, x = "AMENDMENT"): string =>
      `{"e":"ORDER_TRADE_UPDATE","fs":"UM","E":9,"T":121000,"o":{"s":"A","S":"BUY","x":"${x}",` +
      `"X":"NEW","i":7,"q":"3","p":"${price}","l":"0","z":"0","T":121000}}`;
    const wallet = (amount: string): string =>
      `{"e":"ACCOUNT_UPDATE","fs":"UM","E":9,"T":121000,"a":{"m":"DEPOSIT","B":[` +
      `{"a":"USDT","wb":"${amount}","cw":"0","bc":"0"}]}}`;
    const seenAfter = (told: readonly (readonly [socket: number, price: string])[]) => {
      const hand = live({ rotateMs: 100_000, probeMs: 1e9 });
      hand.pass(120_000);
      hand.put(121_000, opened(2));
      for (const [socket, price] of told) {
        hand.put(121_001, heard(socket, order(price)));
        hand.put(121_001, heard(socket, wallet(price)));
      }
      const { orders, values } = hand.state();
      const seen = [
        entriesIn(orders)[0]?.order.price,
        entriesIn(values).find(({ value }) => value.type === "balance")?.value.amount,
      ];
      assert.deepEqual(hand.asked.filter(({ what }) => what === "order"), []);
      return seen;
    };
    // The one that serves is faster, or slower, or has told something before the next one opened.
    assert.deepEqual(seenAfter([[1, "1"], [1, "2"], [2, "1"], [2, "2"]]), ["2", "2"]);
    assert.deepEqual(seenAfter([[1, "1"], [1, "2"], [2, "1"]]), ["2", "2"]);
    assert.deepEqual(seenAfter([[2, "1"], [2, "2"], [1, "1"]]), ["2", "2"]);
    assert.deepEqual(seenAfter([[2, "2"], [1, "1"], [1, "2"]]), ["2", "2"]);
  });

  it("takes two changes of one moment from the old socket, whatever else the next one has told before", () => {
    const order = (id: number, price: string): string =>
      `{"e":"ORDER_TRADE_UPDATE","fs":"UM","E":9,"T":121000,"o":{"s":"A","S":"BUY","x":"AMENDMENT",` +
      `"X":"NEW","i":${id},"q":"3","p":"${price}","l":"0","z":"0","T":121000}}`;
    const wallet = (asset: string, amount: string): string =>
      `{"e":"ACCOUNT_UPDATE","fs":"UM","E":9,"T":121000,"a":{"m":"DEPOSIT","B":[` +
      `{"a":"${asset}","wb":"${amount}","cw":"0","bc":"0"}]}}`;
    const hand = live({ rotateMs: 100_000, probeMs: 1e9 });
    hand.pass(120_000);
    hand.put(121_000, opened(2));
    for (const text of [order(8, "9"), wallet("BNB", "9")]) hand.put(121_001, heard(2, text));
    for (const price of ["1", "2"]) {
      hand.put(121_002, heard(1, order(7, price)));
      hand.put(121_002, heard(1, wallet("USDT", price)));
    }
    const { orders, values } = hand.state();
    assert.deepEqual(entriesIn(orders).map(({ order }) => order.price).sort(), ["2", "9"]);
    assert.deepEqual(entriesIn(values).map(({ value }) => value.amount).sort(), ["2", "9"]);
  });

  it("goes on with the old socket where none takes over, and tries again", () => {
    const hand = live({ rotateMs: 100_000 });
    hand.pass(120_000);
    hand.put(121_000, ended(2));
    hand.effects();
    hand.pass(160_000);
    assert.ok(tags(hand).includes("Connect"));
    assert.deepEqual(types(hand).filter((type) => type === "gap"), []);
  });

  it("has a gap where the old socket ends right after the new one opened, and none later", () => {
    for (const [wait, phase] of [[1_000, "catchingUp"], [5_000, "live"]] as const) {
      const hand = live({ rotateMs: 100_000, probeMs: 1e9 });
      hand.pass(120_000);
      hand.put(121_000, opened(2));
      hand.put(121_000 + wait, ended(1));
      assert.equal(hand.state().phase, phase);
      assert.equal(hand.state().socket, 2);
    }
  });

  it("reads late enough after the old socket ended to show what that one told last, and what it did not", () => {
    const hand = live({ rotateMs: 100_000, probeMs: 1e9 });
    hand.pass(120_000);
    hand.put(121_000, opened(2));
    const wallet =
      '{"e":"outboundAccountPosition","E":9,"u":9,"U":1,"B":[{"a":"BTC","f":"5","l":"0"}]}';
    hand.put(121_900, heard(1, wallet));
    hand.put(122_000, ended(1));
    hand.pass(140_000, (ask) =>
      ask.what === "balances"
        ? {
          what: "values",
          values: [{ type: "balance", book: "MARGIN", asset: "BTC", amount: "7", locked: "0" }],
        }
        : nothing(ask));
    assert.equal(hand.state().phase, "live");
    assert.deepEqual(entriesIn(hand.state().values).map(({ value }) => value.amount), ["7"]);
  });

  it("has a gap where the old socket was deaf while the new one was open, and none where it was slow", () => {
    const REPLY = '{"result":["abc"],"id":1}';
    const gapsAfter = (answers: boolean, told: readonly (readonly [at: number, News])[]) => {
      const hand = live({ rotateMs: 100_000, probeMs: 1e9 });
      if (answers) hand.put(11_000, heard(1, REPLY));
      hand.pass(120_000);
      hand.effects();
      hand.put(121_000, opened(2));
      assert.deepEqual(tags(hand), ["Probe"]);
      for (const [at, news] of told) {
        hand.pass(at);
        hand.put(at, news);
      }
      hand.pass(150_000);
      assert.equal(hand.state().phase, "live");
      assert.equal(hand.state().socket, 2);
      return hand.notices().flatMap((notice) =>
        notice.type === "gap" ? [[notice.from, notice.reason]] : []
      );
    };
    const silent = [[11_000, "it fell silent"]];
    // It does not answer; it answers, and tells nothing; of one that never answered nothing else is known.
    assert.deepEqual(gapsAfter(true, []), silent);
    assert.deepEqual(
      gapsAfter(true, [[121_100, heard(1, REPLY)], [122_000, heard(2, RISK)]]),
      [[121_100, "it fell silent"]],
    );
    assert.deepEqual(gapsAfter(false, [[122_000, heard(2, RISK)]]), [[1_000, "it fell silent"]]);
    assert.deepEqual(gapsAfter(true, [[130_000, ended(1)]]), [[11_000, "cut"]]);
    assert.deepEqual(gapsAfter(false, []), []);
    assert.deepEqual(gapsAfter(true, [[121_100, heard(1, REPLY)]]), []);
    assert.deepEqual(gapsAfter(true, [[122_000, heard(2, RISK)], [130_000, heard(1, RISK)]]), []);
  });

  it("goes on with the next socket where one that is to go never opened", () => {
    const hand = live();
    hand.put(11_000, ended(1));
    hand.pass(12_000);
    hand.put(12_000, heard(2, '{"event":{"e":"serverShutdown","E":1}}'));
    hand.pass(12_000);
    hand.effects();
    hand.put(12_500, opened(3));
    assert.deepEqual(tags(hand).filter((tag) => tag !== "Ask"), ["End", "Probe"]);
    assert.equal(healthOf(hand.state(), 12_500).socket, "alive");
    assert.ok(hand.asked.some(({ pass, sentAt }) => pass === 0 && sentAt === 12_500));
    hand.put(12_600, ended(2));
    hand.pass(18_000);
    assert.equal(hand.state().phase, "live");
    assert.ok(types(hand).includes("recovered"));
  });

  it("takes an expired or another key for a gap", () => {
    const expired = live();
    expired.put(11_000, heard(1, '{"e":"listenKeyExpired","E":1,"listenKey":"secretsecret"}'));
    assert.deepEqual(types(expired), ["gap", "health"]);
    assert.deepEqual(tags(expired), ["End"]);
    const other = live();
    other.put(11_000, { _tag: "Extended", socket: 1, isSame: false });
    assert.deepEqual(types(other), ["gap", "health"]);
  });

  it("extends the key each half hour, soon again where that fails, and says when it ends", () => {
    const hand = live({ probeMs: 1e9, auditMs: 1e9 });
    hand.pass(1_900_000);
    assert.deepEqual(tags(hand), ["Extend"]);
    const failure = unreachable("startUserDataStream", "reset", "unknown");
    hand.put(1_900_001, { _tag: "Keyless", socket: 1, failure });
    hand.pass(1_916_000);
    assert.deepEqual(tags(hand), ["Extend"]);
    hand.put(1_916_001, { _tag: "Extended", socket: 1, isSame: true });
    assert.equal(healthOf(hand.state(), 1_916_001).keyExpiresAt, 1_916_001 + 3_600_000);
  });

  it("tells a gap once a key has ended that could not be extended, though its socket stays open", () => {
    const hand = live({ probeMs: 1e9, auditMs: 1e9 });
    const failure = {
      ...unreachable("startUserDataStream", "reset", "unknown"),
      retryAfterMs: 60_000,
    };
    const fail = (at: number): void => {
      hand.pass(at);
      hand.put(at, { _tag: "Keyless", socket: 1, failure });
    };
    for (let at = 1_900_000; at < 3_601_000; at += 100_000) fail(at);
    fail(3_600_999);
    assert.equal(hand.state().phase, "live");
    hand.effects();
    fail(3_601_000);
    assert.deepEqual(types(hand), ["gap", "health"]);
    assert.deepEqual(tags(hand), ["End"]);
    // Not before the exchange asks for.
    assert.ok((hand.state().due.connect ?? 0) >= 3_661_000);
  });

  it("waits longer from failure to failure, at most half a minute", () => {
    const hand = byHand();
    hand.put(0, { _tag: "Ticked" });
    let at = 0;
    const waits: number[] = [];
    for (let socket = 1; socket < 14; socket++) {
      hand.put(at, ended(socket));
      waits.push((hand.state().due.connect ?? 0) - at);
      at = hand.state().due.connect ?? at;
      hand.put(at, { _tag: "Ticked" });
    }
    assert.ok((waits[0] ?? 0) <= 250);
    assert.deepEqual([...waits].sort((a, b) => a - b), waits);
    assert.ok((waits.at(-1) ?? 0) <= 30_250);
  });
});
