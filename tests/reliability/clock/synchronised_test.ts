import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as E from "../../../lib/either.ts";
import {
  accountInformation,
  type CallOptions,
  connect,
  type Environment,
  newUmOrder,
  type Reply,
  send,
  sign,
  type Transport,
} from "../../../mod.ts";
import { resign } from "../../../lib/send.ts";
import { synchronised } from "../../../reliability/mod.ts";
import {
  advance,
  type FaultRule,
  faulty,
  openWorld,
  type Ref,
  simulated,
  simulatedEnvironment,
  worldRef,
} from "../../../simulator/mod.ts";

const TIME = "usdmCheckServerTime";

const order = newUmOrder({
  symbol: "BTCUSDT",
  side: "BUY",
  type: "LIMIT",
  timeInForce: "GTC",
  quantity: "0.01",
  price: "30000",
});

/** A machine whose clock is `skew` ms behind the exchange's, and what it called. */
const machine = (skew: number, given: {
  readonly rules?: readonly FaultRule[];
  readonly change?: (reply: Reply, ref: Ref) => Reply;
  readonly latency?: number;
} = {}) => {
  const ref = worldRef(openWorld());
  const calls: string[] = [];
  const at = { skew, slept: 0 };
  const pass = (ms: number) => ref.write(advance(ref.read(), ms).world)();
  const inner = faulty({ seed: 1, rules: given.rules ?? [] }, { ref })(simulated(ref));
  const transport: Transport = (signed, options?: CallOptions) => async () => {
    calls.push(signed.endpoint);
    pass(given.latency ?? 10);
    const result = await inner(signed, options)();
    pass(given.latency ?? 10);
    return E.isRight(result) && given.change ? E.right(given.change(result.right, ref)) : result;
  };
  const env: Environment = simulatedEnvironment(ref, {
    transport,
    now: () => ref.read().time - at.skew,
  });
  const synced = synchronised(env, { steady: () => ref.read().time - at.slept });
  return { ref, calls, at, pass, env, synced, ask: connect(synced) };
};

const orders = (ref: Ref): number => ref.read().um.orders.size;

const dated = (reply: Reply, ref: Ref): Reply => ({
  ...reply,
  headers: { ...reply.headers, date: new Date(ref.read().time).toUTCString() },
});

describe("synchronised", () => {
  for (const skew of [10_000, -10_000, 86_400_000, -86_400_000]) {
    it(`lets the first call recover by itself where the clock is ${skew} ms behind`, async () => {
      const { ref, calls, ask, env, synced } = machine(skew);
      const alone = await send(order)(env)();
      assert.ok(E.isLeft(alone) && alone.left._tag === "Refused" && alone.left.code === -1021);
      calls.length = 0;
      await ask(order);
      assert.deepEqual(calls, ["newUmOrder", TIME, "newUmOrder"]);
      assert.equal(orders(ref), 1);
      await ask(order);
      assert.equal(calls.length, 4);
      const { time, error } = synced.clock.read();
      assert.ok(Math.abs(time - ref.read().time) <= error && error <= 12);
      assert.equal(synced.now(), time);
    });
  }

  for (const jump of [3_600_000, -3_600_000]) {
    it(`loses no call when the clock jumps by ${jump} ms`, async () => {
      const { ref, calls, at, ask } = machine(0);
      await ask(order);
      at.skew -= jump;
      await ask(order);
      assert.deepEqual(calls, ["newUmOrder", TIME, "newUmOrder"]);
      for (let i = 0; i < 20; i++) {
        at.skew += jump * (i % 3 - 1);
        await ask(order);
      }
      assert.equal(orders(ref), 22);
    });
  }

  it("tells no earlier time, also before the next call, where the clock is set back", async () => {
    const { ref, at, ask, synced } = machine(0);
    await ask(accountInformation());
    assert.ok(await synced.clock.measure());
    at.skew += 3_600_000;
    assert.ok(Math.abs(synced.now() - ref.read().time) <= 12, `${synced.now() - ref.read().time}`);
  });

  it("survives a sleep of an hour in which the steady clock stood still", async () => {
    const { ref, calls, at, pass, ask } = machine(10_000);
    await ask(order);
    pass(3_600_000);
    at.slept += 3_600_000;
    calls.length = 0;
    await ask(order);
    assert.deepEqual(calls, [TIME, "newUmOrder"]);
    assert.equal(orders(ref), 2);
  });

  it("survives a jump while the call is under way", async () => {
    const place = machine(0, {
      change: (reply) => {
        place.at.skew = 7_200_000;
        return reply;
      },
    });
    await place.ask(order);
    await place.ask(order);
    assert.equal(orders(place.ref), 2);
  });

  it("survives clocks that stand still between replies, as in Workers", async () => {
    const { ref, calls, env } = machine(10_000);
    let frozen = env.now();
    const transport: Transport = (signed) => async () => {
      const result = await env.transport(signed)();
      frozen = env.now();
      return result;
    };
    const synced = synchronised({ ...env, now: () => frozen, transport }, { steady: () => frozen });
    for (let i = 0; i < 5; i++) await connect(synced)(order);
    assert.equal(orders(ref), 5);
    assert.equal(calls.filter((name) => name === TIME).length, 1);
  });

  it("learns from the dates of replies, and asks for nothing then", async () => {
    const { ref, calls, ask, synced } = machine(3000, { change: dated });
    await ask(order);
    assert.deepEqual(calls, ["newUmOrder"]);
    const { time, error } = synced.clock.read();
    assert.ok(Math.abs(time - ref.read().time) <= error && error < 1300);
  });

  const page = { status: 502, body: "<html>no route</html>" };
  const words = { status: 503, body: '{"msg":"Service Unavailable."}' };
  for (
    const [date, reply] of [
      ["Thu, 01 Jan 1970 00:00:10 GMT", page],
      ["Sat, 01 Jan 2000 00:00:00 GMT", page],
      ["Sat, 15 Nov 2025 00:00:00 GMT", page],
      ["Thu, 01 Jan 1970 00:00:10 GMT", words],
      ["Fri, 31 Dec 9999 23:59:59 GMT", words],
    ] as const
  ) {
    it(`learns nothing from a reply of ${reply.status} dated ${date}`, async () => {
      let isBroken = false;
      const { calls, ask, synced, ref } = machine(0, {
        change: (given) => isBroken ? { ...reply, headers: { date } } : dated(given, ref),
      });
      await ask(order);
      const { error } = synced.clock.read();
      isBroken = true;
      assert.ok(E.isLeft(await send(order)(synced)()));
      isBroken = false;
      assert.ok(Math.abs(synced.now() - ref.read().time) <= error + 1);
      await ask(order);
      assert.deepEqual(calls, ["newUmOrder", "newUmOrder", "newUmOrder"]);
    });
  }

  for (const time of [0, 1_763_683_200, 1_763_683_200_000_000]) {
    it(`measures where this machine's clock shows ${time} ms`, async () => {
      const { ref, calls, at, ask } = machine(openWorld().time - time);
      await ask(order);
      assert.deepEqual(calls, [TIME, "newUmOrder"]);
      at.skew = -3_600_000;
      await ask(order);
      at.skew = ref.read().time - time;
      await ask(order);
      assert.equal(orders(ref), 3);
    });
  }

  it("does not learn a time that the exchange cannot have told", async () => {
    const { ask, synced, ref } = machine(0, {
      change: (reply) =>
        reply.body.includes("serverTime") ? { ...reply, body: '{"serverTime":0}' } : reply,
    });
    assert.equal(await synced.clock.measure(), false);
    await ask(order);
    assert.equal(orders(ref), 1);
  });

  it("sends once more at most, and gives the refusal then", async () => {
    const { ref, calls, synced } = machine(0, {
      rules: [{ endpoint: "newUmOrder", fault: { kind: "clockSkew", ms: 20_000 } }],
    });
    const result = await send(order)(synced)();
    assert.ok(E.isLeft(result) && result.left._tag === "Refused" && result.left.code === -1021);
    assert.equal(calls.filter((name) => name === "newUmOrder").length, 2);
    assert.equal(orders(ref), 0);
  });

  it("gives the refusal if the exchange does not tell its time", async () => {
    const { calls, synced } = machine(10_000, {
      rules: [{ endpoint: TIME, fault: { kind: "loseRequest" } }],
    });
    const result = await send(order)(synced)();
    assert.ok(E.isLeft(result) && result.left.outcome === "rejected");
    assert.deepEqual(calls, ["newUmOrder", TIME]);
  });

  for (
    const [what, status, code] of [
      ["a time-out that may have been carried out", 503, -1007],
      ["-1021 beside a status that leaves it open", 503, -1021],
      ["another refusal", 400, -2010],
    ] as const
  ) {
    it(`never sends again after ${what}`, async () => {
      const body = JSON.stringify({ code, msg: "no" });
      const { calls, synced } = machine(0, { change: (reply) => ({ ...reply, status, body }) });
      assert.ok(E.isLeft(await send(order)(synced)()));
      assert.deepEqual(calls, ["newUmOrder"]);
    });
  }

  it("asks for no time on behalf of a call whose outcome is unknown", async () => {
    const { ref, calls, synced } = machine(0, {
      rules: [{ endpoint: "newUmOrder", fault: { kind: "loseReply" } }],
    });
    const result = await send(order)(synced)();
    assert.ok(E.isLeft(result) && result.left.outcome === "unknown");
    assert.deepEqual([calls, orders(ref)], [["newUmOrder"], 1]);
  });

  it("keeps the client order id over the second sending", async () => {
    const { ref, synced } = machine(10_000);
    const ids: string[] = [];
    const order = newUmOrder({
      symbol: "BTCUSDT",
      side: "BUY",
      type: "MARKET",
      quantity: "0.01",
    });
    const placed = await send(order)({
      ...synced,
      transport: (signed, options) => {
        ids.push(signed.clientOrderId ?? "");
        return synced.transport(signed, options);
      },
    })();
    assert.ok(E.isRight(placed) && placed.right.clientOrderId === ids[0]);
    assert.equal(orders(ref), 1);
  });

  it("loses no reply where a clock fails after it", async () => {
    const ref = worldRef(openWorld());
    let isBroken = false;
    const inner = simulated(ref);
    const transport: Transport = (signed, options) => async () => {
      const reply = await inner(signed, options)();
      isBroken = true;
      const headers = { date: new Date(ref.read().time).toUTCString() };
      return E.isRight(reply) ? E.right({ ...reply.right, headers }) : reply;
    };
    const steady = () => isBroken ? assert.fail("broken") : ref.read().time;
    const env = synchronised(simulatedEnvironment(ref, { transport }), { steady });
    assert.ok(E.isRight(await send(order)(env)()));
  });

  it("serves calls side by side", async () => {
    const { ref, ask } = machine(10_000);
    await Promise.all(Array.from({ length: 20 }, () => ask(order)));
    assert.equal(orders(ref), 20);
  });

  it("sends nothing more once the caller has given up", async () => {
    const controller = new AbortController();
    const { calls, ask } = machine(10_000, {
      change: (reply) => {
        controller.abort();
        return reply;
      },
    });
    await assert.rejects(ask(accountInformation(), { signal: controller.signal }));
    assert.equal(calls.filter((name) => name === "accountInformation").length, 1);
  });
});

describe("resign", () => {
  it("signs the same parameters and client id with a new timestamp", async () => {
    const { env, pass } = machine(0);
    const first = await sign(order)(env)();
    assert.ok(E.isRight(first));
    pass(1000);
    const second = await resign(first.right)(env)();
    assert.ok(E.isRight(second));
    const plain = (payload: string) => payload.replace(/timestamp=\d+/, "");
    assert.equal(plain(second.right.payload), plain(first.right.payload));
    assert.notEqual(second.right.payload, first.right.payload);
    assert.equal(second.right.clientOrderId, first.right.clientOrderId);
    const third = await resign(second.right)(env)();
    assert.ok(E.isRight(third) && third.right.clientOrderId === first.right.clientOrderId);
  });

  it("refuses what was signed elsewhere", async () => {
    const { env } = machine(0);
    const first = await sign(order)(env)();
    assert.ok(E.isRight(first));
    const { endpoint, method, url, headers, payload, toJSON } = first.right;
    const result = await resign({ endpoint, method, url, headers, payload, toJSON })(env)();
    assert.ok(E.isLeft(result) && result.left.outcome === "notSent");
  });
});
