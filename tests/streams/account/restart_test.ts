import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as E from "../../../lib/either.ts";
import type { Environment } from "../../../lib/environment.ts";
import { type Failure, limited, refused } from "../../../lib/failure.ts";
import { newUmOrder } from "../../../endpoints/portfolio/um/order.ts";
import { connect } from "../../../promise/mod.ts";
import {
  openWorld,
  simulatedEnvironment,
  simulatedSockets,
  worldRef,
} from "../../../simulator/mod.ts";
import {
  accountStream,
  type Checkpoint,
  follow,
  type Following,
  type Notice,
  waitFor,
} from "../../../streams/mod.ts";
import { resumed } from "../../../streams/account/checkpoint.ts";
import { steadyClock } from "../../../streams/account/clock.ts";
import { healthOf } from "../../../streams/account/health.ts";
import { byHand, ended, nothing, opened } from "./hand.ts";
import { readUntil } from "../../support/until.ts";

const stream = accountStream({ lagMs: 20 });

const account = (given: Partial<Environment> = {}) => {
  const ref = worldRef(openWorld());
  const sockets = simulatedSockets(ref);
  const { transport, openSocket } = sockets;
  const streamBase = "wss://fstream.simulated.invalid/pm";
  const env = simulatedEnvironment(ref, { transport, openSocket, streamBase, ...given });
  return { env, ref, sockets, ask: connect(env) };
};

const market = (quantity: string) =>
  newUmOrder({ symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity });

const isOf = (type: Notice["type"]) => (notice: Notice): boolean => notice.type === type;

const tradesIn = (notices: readonly Notice[]): readonly string[] =>
  notices.flatMap((notice) => notice.type === "fill" ? [notice.fill.tradeId] : []);

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

describe("a restart", () => {
  it("tells each fill once, also those that were told and not read", async () => {
    const { env, ask } = account();
    const told: string[] = [];
    let following: Following = follow(stream)(env);
    let iterator = following[Symbol.asyncIterator]();
    await readUntil(iterator, isOf("recovered"));
    for (let i = 0; i < 4; i++) {
      for (let n = 0; n < 3; n++) await ask(market("0.01"));
      told.push(...tradesIn(await readUntil(iterator, isOf("fill"))));
      const kept: Checkpoint = JSON.parse(JSON.stringify(following.checkpoint()));
      following.stop();
      following = follow(stream, kept)(env);
      iterator = following[Symbol.asyncIterator]();
    }
    told.push(...tradesIn(await readUntil(iterator, isOf("recovered"))));
    following.stop();
    assert.equal(told.length, 12);
    assert.equal(new Set(told).size, 12);
  });

  it("keeps what was not read where the next one reads nothing either", async () => {
    const { env, ask } = account();
    const first = follow(stream)(env);
    await readUntil(first[Symbol.asyncIterator](), isOf("recovered"));
    await ask(market("0.01"));
    const kept = first.checkpoint();
    first.stop();
    assert.equal(kept.unread?.length, 1);
    assert.deepEqual(follow(stream, kept)(env).checkpoint().unread, kept.unread);
  });

  it("refuses what is no checkpoint", () => {
    const { env } = account();
    const kept = follow(stream)(env).checkpoint();
    const { marks: _, ...lacking } = kept;
    for (
      const other of [{}, "text", null, { ...kept, version: 2 }, { ...kept, from: NaN }, lacking]
    ) {
      if (other === null) continue;
      assert.throws(() => follow(stream, other as Checkpoint)(env), /Cannot go on from this check/);
    }
  });
});

/** What of a checkpoint is something else, or gone. */
const damaged = (
  kept: Checkpoint,
  others: readonly unknown[],
): readonly (readonly [path: string, Checkpoint])[] => {
  const all: (readonly [string, Checkpoint])[] = [];
  const damage = (u: object, path: readonly string[]): void => {
    for (const [name, each] of Object.entries(u)) {
      for (const other of others) {
        const copy = structuredClone(kept);
        const at = path.reduce<Record<string, unknown>>(
          (part, step) => part[step] as Record<string, unknown>,
          copy as unknown as Record<string, unknown>,
        );
        at[name] = other;
        const text = JSON.stringify(copy);
        const place = [...path, name].join(".");
        if (text === JSON.stringify(kept)) continue;
        all.push([`${place} = ${JSON.stringify(other)}`, JSON.parse(text)]);
      }
      if (typeof each === "object" && each !== null) damage(each, [...path, name]);
    }
  };
  damage(kept, []);
  return all;
};

describe("a damaged checkpoint", () => {
  const whole = async (): Promise<Checkpoint> => {
    const { env, ask } = account();
    const following = follow(stream)(env);
    const iterator = following[Symbol.asyncIterator]();
    await readUntil(iterator, isOf("recovered"));
    await ask(market("0.01"));
    await readUntil(iterator, isOf("fill"));
    await ask(market("0.01"));
    following.stop();
    return JSON.parse(JSON.stringify(following.checkpoint()));
  };

  it("is refused, or followed from without an error of its own", async () => {
    const kept = await whole();
    const at = kept.since + 1_000;
    const all = damaged(kept, [undefined, null, {}]);
    assert.ok(all.length > 300);
    const refused = all.filter(([path, other]) => {
      let state;
      try {
        state = resumed(stream, other, at);
      } catch (error) {
        assert.match(`${error}`, /^TypeError: Cannot go on from this checkpoint/, path);
        return true;
      }
      const hand = byHand({}, {}, state);
      hand.put(at, { _tag: "Ticked" });
      hand.put(at + 1, opened(1));
      hand.pass(at + 200_000);
      assert.equal(hand.state().phase, "live", path);
      return false;
    });
    assert.ok(refused.length > all.length / 2);
  });

  it("is refused where known fills are gone, which would be told twice", async () => {
    const kept = await whole();
    const lost = damaged(kept, [undefined, "5"]).filter(([path]) =>
      // Another id or another sum cannot be told from what was; nor can a mark that it lacks.
      /^(marks|sums)\.(size|boards)/.test(path) && !/\/\d+ = "5"|isGone|upTo/.test(path)
    );
    assert.ok(lost.length > 30);
    for (const [path, other] of lost) {
      assert.throws(() => resumed(stream, other, kept.since), /Cannot go on from this/, path);
    }
    for (const unread of [null, 5, [null], [{ type: "fill" }], [{ type: "order" }]]) {
      const other = { ...kept, unread } as Checkpoint;
      assert.throws(() => resumed(stream, other, kept.since), /Cannot go on from this/);
    }
  });
});

describe("a clock", () => {
  it("that was ahead at first hides no fill", async () => {
    let aheadMs = 300_000;
    const ref = worldRef(openWorld());
    const sockets = simulatedSockets(ref);
    const { transport, openSocket } = sockets;
    const env = simulatedEnvironment(ref, {
      // As with `synchronised`, which learns the exchange's time by the first call.
      transport: (signed, options) => async () => {
        const reply = await transport(signed, options)();
        aheadMs = 0;
        return reply;
      },
      openSocket,
      streamBase: "wss://fstream.simulated.invalid/pm",
      now: () => ref.read().time + aheadMs,
    });
    const following = follow(stream)(env);
    const iterator = following[Symbol.asyncIterator]();
    await readUntil(iterator, isOf("recovered"));
    sockets.hit({ kind: "cut" });
    const { orderId } = await connect(env)(market("0.01"));
    const told = await readUntil(iterator, isOf("recovered"));
    following.stop();
    const fills = told.flatMap((notice) => notice.type === "fill" ? [notice.fill.orderId] : []);
    assert.deepEqual(fills, [orderId]);
    assert.ok(following.view().provenTo <= ref.read().time + 60_000);
  });
});

describe("a clock that stands still", () => {
  it("is shown as it is where it was set back, however slow the machine is", () => {
    const { now } = performance;
    let ticks = 0;
    performance.now = () => ticks += 7;
    try {
      let time = 1_300_000;
      const moves: (readonly number[])[] = [];
      const clock = steadyClock(() => time, time, (...move) => void moves.push(move));
      time = 1_000_000;
      assert.equal(clock(), time);
      assert.deepEqual(moves, [[300_007, time]]);
    } finally {
      performance.now = now;
    }
  });

  it("lets nothing be told that was before the account was followed", async () => {
    const ref = worldRef(openWorld());
    const { transport, openSocket } = simulatedSockets(ref);
    const { time } = ref.read();
    const streamBase = "wss://fstream.simulated.invalid/pm";
    let now = time;
    const env = simulatedEnvironment(ref, { transport, openSocket, streamBase, now: () => now });
    await connect(env)(market("0.01"));
    now = time + 1;
    const following = follow(accountStream({ lagMs: 1_500 }))(env);
    const told = await readUntil(following[Symbol.asyncIterator](), isOf("recovered"));
    following.stop();
    assert.deepEqual(tradesIn(told), []);
    assert.equal(following.checkpoint().since, now);
  });
});

describe("reads that fail for a while", () => {
  const failures: readonly Failure[] = [
    refused("x", 503, -1008, "Server is currently overloaded with other requests.", null),
    refused("x", 500, -1001, "Internal error; unable to process your request.", null),
    refused("x", 408, -1007, "Timeout waiting for response from backend server.", null),
    refused("x", 502, 0, "", null),
    refused("x", 400, -3044, "System busy.", null),
  ];

  it("leave the gap open until they are answered", () => {
    for (const failure of failures) {
      const hand = byHand({ cm: false, probeMs: 1e9 });
      hand.put(0, { _tag: "Ticked" });
      hand.put(1_000, opened(1));
      const answerAll = (from: number, to: number, isDown: boolean): void => {
        for (let at = from; at < to; at += 500) {
          hand.put(at, { _tag: "Ticked" });
          const { asks } = hand.state();
          for (const ask of Object.values(asks)) {
            if (ask.at !== undefined) continue;
            const answer = isDown ? E.left(failure) : E.right(nothing(ask));
            hand.put(at, { _tag: "Answered", id: ask.id, answer });
          }
        }
      };
      answerAll(6_000, 200_000, true);
      assert.equal(hand.state().phase, "catchingUp", failure.message);
      const reasonsIn = (told: readonly Notice[]) =>
        told.flatMap((notice) => notice.type === "health" ? [notice.health.reason] : []);
      const failing = hand.notices();
      assert.ok(failing.every(({ type }) => type === "health"), failure.message);
      // Why nothing is proven is told, once.
      assert.equal(healthOf(hand.state(), 200_000).reason, failure.message);
      assert.deepEqual(reasonsIn(failing).filter(Boolean), [failure.message]);
      answerAll(200_000, 260_000, false);
      assert.equal(hand.state().phase, "live", failure.message);
      const told = hand.notices();
      assert.deepEqual(
        told.flatMap((notice) => notice.type === "recovered" ? [notice.unknown] : []),
        [0],
      );
      assert.deepEqual(reasonsIn(told), [undefined]);
    }
  });
});

describe("what is amiss around a stream", () => {
  it("is a socket that ended where openSocket throws", async () => {
    const { env } = account({
      openSocket: () => {
        throw new Error("wss://secret.invalid/key");
      },
    });
    const following = follow(stream)(env);
    const told = await readUntil(following[Symbol.asyncIterator](), isOf("health"));
    following.stop();
    const last = told.at(-1);
    assert.ok(last?.type === "health" && last.health.reason === "openSocket threw an error");
  });

  it("is a ban, which a new connection heeds too", () => {
    const hand = byHand({ cm: false, probeMs: 1e9 });
    hand.put(0, { _tag: "Ticked" });
    hand.put(1_000, opened(1));
    const [ask] = Object.values(hand.state().asks);
    assert.ok(ask);
    const answer = E.left(limited("x", 418, -1003, 60_000));
    hand.put(2_000, { _tag: "Answered", id: ask.id, answer });
    hand.put(3_000, ended(1));
    assert.equal(hand.state().due.connect, 62_000);
  });
});

describe("a reader", () => {
  it("that waits twice at once hears of the end twice", async () => {
    const { env } = account();
    const following = follow(stream)(env);
    const iterator = following[Symbol.asyncIterator]();
    await readUntil(iterator, isOf("recovered"));
    const waiting = [iterator.next(), iterator.next()];
    await pause(1);
    following.stop();
    const heard = await Promise.race([Promise.all(waiting), pause(2_000)]);
    assert.equal(heard?.length, 2);
  });

  it("places nothing on an account that is not followed any more", async () => {
    const { env, ref } = account();
    const following = follow(stream)(env);
    await readUntil(following[Symbol.asyncIterator](), isOf("recovered"));
    following.stop();
    const before = ref.read();
    const refusal = await waitFor(following, market("0.01"))(env);
    assert.ok(refusal._tag === "Left" && refusal.left._tag === "Blocked");
    assert.match(refusal.left.message, /follow the account anew/);
    assert.equal(ref.read(), before);
  });
});

it("times of a stream are numbers", () => {
  for (const lagMs of [NaN, -1]) assert.throws(() => accountStream({ lagMs }), /lagMs takes ms/);
});
