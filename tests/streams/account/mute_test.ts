/** A socket that is open and does not tell, or does not answer. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as E from "../../../lib/either.ts";
import type { Ask, Found } from "../../../streams/account/asks.ts";
import { healthOf } from "../../../streams/account/health.ts";
import { heard, live, nothing, opened } from "./hand.ts";

/** Reads show a balance that no event has told. */
const balance = (amount: string) => (ask: Ask): Found =>
  ask.what === "balances"
    ? { what: "values", values: [{ type: "balance", book: "UM", asset: "USDT", amount }] }
    : nothing(ask);

const ACCOUNT_UPDATE =
  '{"e":"ACCOUNT_UPDATE","fs":"UM","E":9,"T":70000,"a":{"m":"DEPOSIT","B":[{"a":"USDT","wb":"7","cw":"7","bc":"0"}]}}';

/** Up to the first audit: the first pass after a gap reads all once more. */
const beforeAudit = () => {
  const hand = live(settings);
  hand.pass(hand.state().due.pass ?? 0);
  assert.ok(hand.state().isAuditNext);
  return { hand, audit: hand.state().due.pass ?? assert.fail() };
};

const settings = { auditMs: 60_000, probeMs: 1e9, rotateMs: 1e9 };

describe("a socket that is open", () => {
  it("is replaced where it has not told what an audit shows, and the gap is told", () => {
    const { hand, audit } = beforeAudit();
    hand.pass(audit + 9_000, balance("7"));
    assert.equal(hand.state().phase, "live");
    hand.pass(audit + 12_000, balance("7"));
    const [gap] = hand.notices().filter(({ type }) => type === "gap");
    assert.ok(gap?.type === "gap");
    assert.equal(gap.reason, "it did not tell what reads show");
    assert.ok(hand.effects().some((effect) => effect._tag === "End" && effect.socket === 1));
  });

  it("stays where its event comes late", () => {
    const { hand, audit } = beforeAudit();
    hand.pass(audit + 5_000, balance("7"));
    hand.put(audit + 5_001, heard(1, ACCOUNT_UPDATE));
    hand.pass(audit + 30_000, balance("7"));
    assert.deepEqual(hand.notices().filter(({ type }) => type === "gap"), []);
  });

  it("stays where it told something while the audit went on, however long that takes", () => {
    const { hand, audit } = beforeAudit();
    hand.put(audit, { _tag: "Ticked" });
    const answer = (at: number, ask: Ask): void => {
      const found = balance("7")(ask);
      hand.put(at, { _tag: "Answered", id: ask.id, weight: 1, answer: E.right(found) });
    };
    const asks = Object.values(hand.state().asks);
    const [balances, ...others] = asks.toSorted((a) => a.what === "balances" ? -1 : 1);
    answer(audit + 1, balances ?? assert.fail());
    hand.put(audit + 2, heard(1, ACCOUNT_UPDATE.replace("USDT", "BNB")));
    for (const ask of others) answer(audit + 9_000, ask);
    hand.pass(audit + 30_000, balance("7"));
    assert.deepEqual(hand.notices().filter(({ type }) => type === "gap"), []);
  });

  it("stays where an audit shows nothing new", () => {
    const hand = live(settings);
    hand.pass(1_000_000);
    assert.deepEqual(hand.notices().filter(({ type }) => type === "gap"), []);
  });

  /** Reads show what is owed. */
  const owed = (amount: string) => (ask: Ask): Found =>
    ask.what === "balances"
      ? { what: "values", values: [{ type: "liability", asset: "USDT", amount }] }
      : nothing(ask);
  const risk = { symbols: {}, reads: ["balances"], stirs: ["liabilityChange"] } as const;
  const STIR = '{"e":"liabilityChange","E":1,"L":[]}';

  it("is replaced where it has not told of interest, if its stream does", () => {
    for (const [more, gaps] of [[risk, 1], [{}, 0]] as const) {
      const hand = live(settings, more);
      hand.pass(hand.state().due.pass ?? 0);
      hand.pass((hand.state().due.pass ?? 0) + 30_000, owed("7"));
      assert.equal(hand.notices().filter(({ type }) => type === "gap").length, gaps);
    }
  });

  it("stays where reads of what it stirred were behind", () => {
    const hand = live(settings, risk);
    hand.pass(hand.state().due.pass ?? 0);
    const audit = hand.state().due.pass ?? assert.fail();
    hand.put(audit - 1_000, heard(1, STIR));
    hand.pass(audit);
    hand.pass(audit + 900_000, owed("7"));
    const told = hand.notices().map(({ type }) => type);
    assert.ok(told.includes("liability") && !told.includes("gap"), told.join(" "));
  });

  it("is replaced where it ceases to tell what it tells by itself, also if it answers", () => {
    const hand = live({ ...settings, probeMs: 5_000 }, { tellsMs: 20_000 });
    const listing = '{"result":["abc"],"id":1}';
    const tell = (at: number, text: string): void => {
      hand.pass(at);
      hand.put(at, heard(hand.state().socket, text));
    };
    for (let at = 11_000; at < 60_000; at += 5_000) tell(at, '{"e":"stateOfIt","E":1}');
    for (let at = 61_000; at < 76_000; at += 5_000) tell(at, listing);
    assert.equal(hand.state().phase, "live");
    hand.pass(76_002);
    const [gap] = hand.notices().filter(({ type }) => type === "gap");
    assert.ok(gap?.type === "gap" && gap.reason === "it ceased to tell");
    // So it is where it never began.
    hand.pass(77_000);
    hand.put(77_500, opened(2));
    for (let at = 82_000; at <= 97_000; at += 5_000) tell(at, listing);
    assert.equal(hand.state().phase, "live");
    hand.pass(97_500);
    assert.equal(hand.notices().filter(({ type }) => type === "gap").length, 1);
  });

  it("is late where it told nothing since another one opened that is to take over", () => {
    const gapsWhere = (isMute: boolean): readonly string[] => {
      const hand = live({ ...settings, lagMs: 100 }, { tellsMs: 20_000, rotateMs: 60_000 });
      const tell = (at: number, text: string, socket = 1): void => {
        hand.pass(at);
        hand.put(at, heard(socket, text));
      };
      const state = '{"e":"stateOfIt","E":1}';
      let at = 11_000;
      for (; !hand.state().next; at += 5_000) tell(at, state);
      const { next = assert.fail() } = hand.state();
      hand.put(at, opened(next.socket));
      tell(at + 50, '{"result":["abc"],"id":1}');
      if (!isMute) tell(at + 2_000, state);
      tell(at + 4_000, state, next.socket);
      hand.pass(at + 12_000);
      assert.equal(hand.state().socket, next.socket);
      return hand.notices().flatMap((each) => each.type === "gap" ? [each.reason] : []);
    };
    assert.deepEqual(gapsWhere(true), ["it fell silent"]);
    assert.deepEqual(gapsWhere(false), []);
  });

  it("stays where it tells the same again and again while another is to take over", () => {
    const hand = live(settings, { tellsMs: 20_000, rotateMs: 20_000 });
    for (let at = 11_000; at < 120_000; at += 5_000) {
      hand.pass(at);
      hand.put(at, heard(1, '{"e":"stateOfIt","E":1}'));
    }
    assert.deepEqual(hand.notices().filter(({ type }) => type === "gap"), []);
    assert.ok(hand.state().next);
  });

  it("is presumed to be from the first sign that it owes until it is heard", () => {
    const hand = live({ probeMs: 2_000, auditMs: 1e9, rotateMs: 1e9 });
    const socket = (at: number) => {
      hand.pass(at);
      return healthOf(hand.state(), at).socket;
    };
    assert.equal(socket(11_000), "alive");
    for (let at = 30_000; at < 120_000; at += 1_000) assert.equal(socket(at), "presumed", `${at}`);
    hand.put(120_000, heard(1, ACCOUNT_UPDATE));
    assert.equal(healthOf(hand.state(), 120_000).socket, "alive");
  });
});
