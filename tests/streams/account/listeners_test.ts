import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as E from "../../../lib/either.ts";
import type { Environment } from "../../../lib/environment.ts";
import { unreachable } from "../../../lib/failure.ts";
import type { Heard } from "../../../lib/socket.ts";
import { followBy } from "../../../streams/account/follow.ts";
import type { Notice } from "../../../streams/account/notice.ts";
import { accountStream } from "../../../streams/mod.ts";
import { byClock, type Clock } from "../../support/clock.ts";
import { byHand, ended, live, nothing, opened } from "./hand.ts";

const TRADE = JSON.stringify({
  e: "ORDER_TRADE_UPDATE",
  fs: "UM",
  E: 1,
  T: 1,
  o: { s: "AUSDT", S: "BUY", x: "TRADE", X: "FILLED", i: 1, t: 7, l: "1", z: "1", L: "1", T: 1 },
});

/** An account of USDⓈ-M that is followed, and what its socket tells it. */
const followed = (clock: Clock) => {
  let tell: (heard: Heard) => void = () => assert.fail("no socket was opened");
  const following = followBy({
    name: "key",
    base: () => "wss://stream.invalid",
    key: () => Promise.resolve(E.right("key")),
    probe: "",
    open: (_, __, ___, hear) => {
      tell = hear;
      queueMicrotask(() => hear({ _tag: "Opened" }));
      return { send: () => {}, end: () => {} };
    },
    readOf: (ask) => ({ weight: 1, run: () => Promise.resolve(E.right(nothing(ask))) }),
  }, { ...accountStream(), symbols: { UM: [] } })(
    { now: clock.now, openSocket: () => assert.fail() } as unknown as Environment,
  );
  return { following, trade: () => tell({ _tag: "Frame", text: TRADE }) };
};

const typesOf = (told: readonly Notice[]): readonly string[] => told.map(({ type }) => type);

describe("those who hear of an account", () => {
  it("are told once for each time that they asked to be, and leave one by one", () =>
    byClock(async (clock) => {
      const { following, trade } = followed(clock);
      const told: Notice[] = [];
      const hear = (notice: Notice): void => void told.push(notice);
      const leave = following.hear(hear);
      following.hear(hear);
      await clock.pass(10_000);
      assert.deepEqual(typesOf(told), ["health", "health", "recovered", "recovered"]);
      leave();
      leave();
      told.length = 0;
      trade();
      assert.deepEqual(typesOf(told), ["order", "fill"]);
      following.stop();
    }));

  it("hear all that one event told before the end that one of them brings about", () =>
    byClock(async (clock) => {
      const { following, trade } = followed(clock);
      const told: Notice[] = [];
      following.hear(({ type }) => {
        if (type !== "order") return;
        following.stop();
        assert.equal(following.view().phase, "stopped");
      });
      following.hear((notice) => void told.push(notice));
      const reader = following[Symbol.asyncIterator]();
      await clock.pass(10_000);
      trade();
      await clock.pass(100_000);
      const expected = ["health", "recovered", "order", "fill", "stopped"];
      assert.deepEqual(typesOf(told), expected);
      const read: Notice[] = [];
      for (let next = await reader.next(); !next.done; next = await reader.next()) {
        read.push(next.value);
      }
      assert.deepEqual(typesOf(read), expected);
    }));

  it("are told nothing after the end, by whatever it comes", () => {
    const hand = live({ probeMs: 1e9 });
    hand.put(11_000, { _tag: "Stopped" });
    assert.deepEqual(hand.notices(), [{ type: "stopped" }]);
    const bad = byHand();
    const failure = { ...unreachable("x", "gone", "unknown"), status: 451 };
    bad.put(0, { _tag: "Ticked" });
    bad.put(1_000, opened(1));
    bad.put(2_000, { _tag: "Keyless", socket: 1, failure });
    assert.deepEqual(typesOf(bad.notices()), ["health", "stopped"]);
  });

  it("do not read what another one reads", () =>
    byClock(async (clock) => {
      const { following } = followed(clock);
      const reader = following[Symbol.asyncIterator]();
      const isRefused = { name: "TypeError", message: /Cannot read it twice: .+ hear\(\) them/ };
      assert.throws(() => following[Symbol.asyncIterator](), isRefused);
      await clock.pass(10_000);
      const first = await reader.next();
      assert.equal(first.value.type, "health");
      following.stop();
      assert.throws(() => following[Symbol.asyncIterator](), isRefused);
    }));
});

describe("an order that is asked for", () => {
  const order = { book: "UM", symbol: "AUSDT", orderId: "7" } as const;

  it("is refused where its product is not followed, or the account not any more", () =>
    byClock(async (clock) => {
      const { following } = followed(clock);
      const ask = (book: "CM_CONDITIONAL" | "UM_ALGO") => () => following.ask({ ...order, book });
      assert.throws(ask("CM_CONDITIONAL"), { name: "TypeError", message: /follow CM too/ });
      ask("UM_ALGO")();
      await clock.pass(10_000);
      following.stop();
      assert.throws(ask("UM_ALGO"), { name: "TypeError", message: /follow the account anew/ });
    }));

  it("is read though no socket is open, and until the exchange answers", () => {
    const hand = byHand({ cm: false, probeMs: 1e9 });
    const reads = () => hand.asked.filter(({ what }) => what === "order").length;
    const answer = E.left(unreachable("queryUmOrder", "reset", "unknown"));
    hand.put(0, { _tag: "Ticked" });
    hand.put(100, { _tag: "Wanted", order });
    assert.equal(reads(), 1);
    const [{ id } = assert.fail()] = hand.asked;
    hand.put(200, { _tag: "Answered", id, answer });
    hand.put(10_000, { _tag: "Ticked" });
    assert.equal(reads(), 2);
    hand.put(11_000, { _tag: "Answered", id, answer });
    // A gap opens while it waits.
    hand.put(11_001, ended(1));
    hand.put(30_000, { _tag: "Ticked" });
    assert.equal(reads(), 3);
    hand.put(31_000, { _tag: "Answered", id, answer: E.right(nothing({ what: "order" })) });
    hand.put(60_000, { _tag: "Ticked" });
    assert.equal(reads(), 3);
  });
});
