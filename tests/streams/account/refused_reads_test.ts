import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as E from "../../../lib/either.ts";
import { type Failure, limited, refused } from "../../../lib/failure.ts";
import { newUmOrder } from "../../../endpoints/portfolio/um/order.ts";
import { connect } from "../../../promise/mod.ts";
import {
  openWorld,
  simulatedEnvironment,
  simulatedSockets,
  worldRef,
} from "../../../simulator/mod.ts";
import { healthOf } from "../../../streams/account/health.ts";
import type { Notice } from "../../../streams/account/notice.ts";
import { accountStream, follow, followMargin, followUm, waitFor } from "../../../streams/mod.ts";
import { readUntil } from "../../support/until.ts";
import { byHand, type Hand, live, nothing, opened } from "./hand.ts";

const failed = (code: number): Failure => refused("x", 400, code, "No.", null);

const FIREWALL = limited("x", 403, 0, null);

/** Ticks each half second, and answers what was sent. */
const answered = (hand: Hand, from: number, to: number, failure?: Failure): number => {
  let sent = 0;
  for (let at = from; at < to; at += 500) {
    hand.put(at, { _tag: "Ticked" });
    const { asks } = hand.state();
    for (const ask of Object.values(asks)) {
      if (ask.at !== undefined) continue;
      sent++;
      const answer = failure ? E.left(failure) : E.right(nothing(ask));
      hand.put(at, { _tag: "Answered", id: ask.id, answer });
    }
  }
  return sent;
};

const started = (): Hand => {
  const hand = byHand({ probeMs: 1e9 });
  hand.put(0, { _tag: "Ticked" });
  hand.put(1_000, opened(1));
  return hand;
};

const reasonsIn = (told: readonly Notice[]): readonly (string | undefined)[] =>
  told.flatMap((notice) => notice.type === "health" ? [notice.health.reason] : []);

describe("reads that are refused", () => {
  it("end it where the secret is another one's", () => {
    const hand = started();
    answered(hand, 6_000, 10_000, failed(-1022));
    const ends = hand.notices().flatMap((each) => each.type === "stopped" ? [each.failure] : []);
    assert.deepEqual(ends, [failed(-1022)]);
  });

  it("are told as the reason, once, where the clock is off", () => {
    const hand = started();
    answered(hand, 6_000, 120_000, failed(-1021));
    assert.deepEqual(reasonsIn(hand.notices()), [undefined, failed(-1021).message]);
    assert.equal(hand.state().phase, "catchingUp");
    answered(hand, 120_000, 180_000);
    assert.deepEqual(reasonsIn(hand.notices()), [undefined]);
    assert.equal(hand.state().phase, "live");
  });

  it("are told also where it was live", () => {
    const hand = live({ probeMs: 1e9, auditMs: 60_000 });
    answered(hand, 10_000, 200_000, failed(-1021));
    assert.deepEqual(reasonsIn(hand.notices()), [failed(-1021).message]);
    const health = healthOf(hand.state(), 200_000);
    assert.deepEqual([health.phase, health.reason], ["live", failed(-1021).message]);
    answered(hand, 200_000, 300_000);
    assert.deepEqual(reasonsIn(hand.notices()), [undefined]);
    assert.equal(healthOf(hand.state(), 300_000).reason, undefined);
  });

  it("wait a minute where silence is asked for, and not how long", () => {
    const hand = started();
    answered(hand, 6_000, 6_500, FIREWALL);
    assert.deepEqual(reasonsIn(hand.notices()), [undefined, FIREWALL.message]);
    assert.equal(answered(hand, 6_500, 66_000), 0);
    assert.ok(answered(hand, 66_000, 67_000) > 0);
    const keyless = byHand();
    keyless.put(0, { _tag: "Ticked" });
    keyless.put(100, { _tag: "Keyless", socket: 1, failure: FIREWALL });
    assert.ok((keyless.state().due.connect ?? 0) >= 60_000);
  });

  it("are few where silence is asked for, however often an order was wanted meanwhile", () => {
    const hand = live({ probeMs: 1e9, auditMs: 1e9, rotateMs: 1e9 });
    const minutes = 60;
    const end = 10_000 + minutes * 60_000;
    const from = hand.asked.length;
    const want = (at: number): void => {
      for (let i = 1; i <= 100; i++) {
        const order = { book: "UM", symbol: "BTCUSDT" } as const;
        hand.put(at, { _tag: "Wanted", order: { ...order, orderId: `${i}` } });
        hand.put(at, { _tag: "Wanted", order: { ...order, clientOrderId: `c${i}` } });
      }
    };
    for (let at = 10_000; at < end; at += 60_000) {
      want(at);
      answered(hand, at, at + 1_000, limited("x", 418, -1003, end - at));
    }
    const before = hand.asked.length;
    answered(hand, end, end + 60_000);
    // One each; the first of them were sent before the exchange asked.
    assert.ok(before - from <= 50, `${before - from} while it asked`);
    const ids = new Set(
      hand.asked.slice(before).map((ask) =>
        ask.what === "order" ? `${ask.orderId}/${ask.clientOrderId}` : ""
      ),
    );
    assert.equal(ids.size, 200);
    assert.ok(hand.asked.length - before <= 250, `${hand.asked.length - before} reads after it`);
    // Once they are answered, it is asked anew.
    want(end + 60_000);
    assert.equal(answered(hand, end + 60_000, end + 65_000), 200);
  });
});

describe("what cannot be followed", () => {
  const world = worldRef(openWorld());
  const { transport, openSocket } = simulatedSockets(world);
  const env = simulatedEnvironment(world, { transport, openSocket });

  for (
    const [what, make, message] of [
      ["times as text", () => accountStream({ lagMs: "100" as never }), /lagMs takes ms/],
      [
        "no time to rotate",
        () => accountStream({ rotateMs: 0 }),
        /rotateMs takes ms, 60000 or more/,
      ],
      ["no time to audit", () => accountStream({ auditMs: 0 }), /auditMs takes ms, 10000 or more/],
      ["no time to probe", () => followUm({ probeMs: 0 }), /probeMs takes ms, 1000 or more/],
      ["seconds to audit", () => accountStream({ auditMs: 750 }), /auditMs takes ms/],
      ["seconds to rotate", () => accountStream({ rotateMs: 43_200 }), /rotateMs takes ms/],
      ["seconds to probe", () => followMargin({ probeMs: 30 }), /probeMs takes ms/],
      ["what is no number", () => accountStream({ auditMs: NaN }), /auditMs takes ms/],
      ["another name", () => accountStream({ lagms: 1 } as object), /lagms is not a parameter/],
      ["one pair as text", () => accountStream({ margin: "BTCUSDT" as never }), /margin takes a/],
      ["small letters", () => accountStream({ margin: ["btcusdt"] }), /margin takes a list/],
      ["a name of objects", () => accountStream({ um: ["__proto__"] }), /um takes a list/],
      ["pairs as text", () => followMargin({ pairs: "BTCUSDT" as never }), /pairs takes a list/],
      ["contracts as text", () => followUm({ contracts: "X" as never }), /contracts takes a list/],
      ["no stream", () => follow({} as never)(env), /give what accountStream\(\) makes/],
      ["no environment", () => follow(accountStream())(undefined as never), /then the environment/],
    ] as const
  ) {
    it(`is refused: ${what}`, () => {
      assert.throws(make, (error) => error instanceof TypeError && message.test(error.message));
    });
  }

  it("may lag by nothing", () => assert.equal(accountStream({ lagMs: 0 }).lagMs, 0));

  it("is told at once where the address is none of a stream", async () => {
    let calls = 0;
    const counting: typeof transport = (signed, options) => {
      calls++;
      return transport(signed, options);
    };
    const plain = { ...env, transport: counting, streamBase: "ws://example.invalid/pm" };
    const told: Notice[] = [];
    for await (const notice of follow(accountStream())(plain)) told.push(notice);
    const last = told.at(-1);
    assert.ok(last?.type === "stopped" && last.failure?._tag === "Blocked");
    assert.match(last.failure.message, /streamBase with wss/);
    assert.equal(calls, 0);
  });
});

describe("what was before the account was followed", () => {
  const order = (id: string) =>
    newUmOrder({
      symbol: "BTCUSDT",
      side: "BUY",
      type: "MARKET",
      quantity: "0.01",
      newClientOrderId: id,
    });

  it("is told neither as orders nor in their count", async () => {
    const ref = worldRef(openWorld());
    const { transport, openSocket } = simulatedSockets(ref);
    const streamBase = "wss://fstream.simulated.invalid/pm";
    let now = ref.read().time;
    const given = { transport, openSocket, streamBase, now: () => now };
    const env = simulatedEnvironment(ref, given);
    await connect(env)(order("before1"));
    await connect(env)(order("before2"));
    now++;
    const following = follow(accountStream({ lagMs: 20 }))(env);
    const notices = following[Symbol.asyncIterator]();
    const told = await readUntil(notices, ({ type }) => type === "recovered");
    const last = told.at(-1);
    assert.ok(last?.type === "recovered" && last.orders === 0, JSON.stringify(last));
    assert.ok(told.every(({ type }) => type !== "order"));
    const ending = await waitFor(following, order("after"))(env);
    assert.ok(E.isRight(ending) && ending.right.end === "filled");
    following.stop();
  });
});
