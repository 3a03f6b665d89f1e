import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { catalog } from "../../../endpoints/catalog.ts";
import * as E from "../../../lib/either.ts";
import { build, type Spec } from "../../../lib/endpoint.ts";
import {
  type Environment,
  getDownloadIdForUmFuturesOrderHistory,
  newUmOrder,
  queryUmOrder,
  type Reply,
  send,
  type Sendable,
  type Signed,
  type Transport,
} from "../../../mod.ts";
import { heldBack } from "../../../reliability/fence.ts";
import { retried, type RetryOptions, synchronised } from "../../../reliability/mod.ts";
import {
  advance,
  type Fault,
  faulty,
  openWorld,
  simulated,
  simulatedEnvironment,
  worldRef,
} from "../../../simulator/mod.ts";
import * as fc from "../../deps/fast_check.ts";
import { argumentsOf, validCall } from "../../support/arbitrary.ts";
import { fake } from "../../support/sending.ts";
import { timersOf } from "../../support/timers.ts";

const query = queryUmOrder({ symbol: "BTCUSDT", origClientOrderId: "mine" });

const order = newUmOrder({
  symbol: "BTCUSDT",
  side: "BUY",
  type: "LIMIT",
  timeInForce: "GTC",
  quantity: "0.01",
  price: "30000",
  newClientOrderId: "mine",
});

/** An account with one order, whose first calls meet a fault; time passes only while it waits. */
const meeting = async (fault: Fault, times: number, given: RetryOptions = {}) => {
  const ref = worldRef(openWorld());
  await send(order)(simulatedEnvironment(ref))();
  const nth = Array.from({ length: times }, (_, i) => i + 1);
  const inner = faulty({ seed: 1, rules: [{ fault, nth }] }, { ref })(simulated(ref));
  const carried: Signed[] = [];
  const waits: number[] = [];
  let passed = 0;
  const transport: Transport = (signed, options) => {
    carried.push(signed);
    return inner(signed, options);
  };
  const plain = simulatedEnvironment(ref, { transport });
  const env = retried(plain, {
    sleep: (ms) => {
      waits.push(ms);
      passed += ms;
      ref.write(advance(ref.read(), ms).world)();
      return Promise.resolve();
    },
    random: () => 1,
    steady: () => passed,
    ...given,
  });
  return { env, plain, carried, waits, ask: (what: Sendable<unknown>) => send(what)(env)() };
};

const passing: readonly Fault[] = [
  { kind: "noConnection" },
  { kind: "loseRequest" },
  { kind: "loseReply" },
  { kind: "truncatedBody" },
  { kind: "status503", code: -1007, executed: true },
  { kind: "status503", code: -1008, executed: false },
  { kind: "unknown503", executed: false },
  { kind: "limited", retryAfter: 2 },
  { kind: "htmlBody", status: 200, executed: false },
  { kind: "htmlBody", status: 502, executed: true },
];

describe("retried", () => {
  for (const fault of passing) {
    const what = JSON.stringify(fault);
    it(`reads again after ${what}, signed anew`, async () => {
      const { ask, carried } = await meeting(fault, 3);
      const answer = await ask(query);
      assert.ok(E.isRight(answer));
      assert.equal(carried.length, 4);
      assert.equal(new Set(carried.map(({ payload }) => payload)).size, 4);
    });

    it(`sends an order once, whatever happens: ${what}`, async () => {
      const { ask, carried } = await meeting(fault, 9);
      assert.ok(E.isLeft(await ask(order)));
      assert.equal(carried.length, 1);
    });

    it(`is off unless asked for: ${what}`, async () => {
      const { plain, carried } = await meeting(fault, 9);
      assert.ok(E.isLeft(await send(query)(plain)()));
      assert.equal(carried.length, 1);
    });
  }

  for (
    const fault of [
      { kind: "banned", retryAfter: 1 },
      { kind: "htmlBody", status: 403, executed: false },
      { kind: "clockSkew", ms: 9000 },
    ] as const
  ) {
    it(`does not try again what stays: ${JSON.stringify(fault)}`, async () => {
      const { ask, carried } = await meeting(fault, 9);
      assert.ok(E.isLeft(await ask(query)));
      assert.equal(carried.length, 1);
    });
  }

  for (
    const [code, sent] of [
      [5, 1],
      [21001, 1],
      [51006, 1],
      ['"31001"', 1],
      [0, 4],
      [-1000, 4],
      [51998, 4],
      [51999, 4],
      // A gateway writes its status there.
      [503, 4],
    ]
  ) {
    it(`sends a read ${sent} times at a 5xx with the code ${code}`, async () => {
      let times = 0;
      const transport: Transport = () => () => {
        times++;
        const body = `{"code":${code},"msg":"no"}`;
        return Promise.resolve(E.right({ status: 500, headers: {}, body }));
      };
      const plain = simulatedEnvironment(worldRef(openWorld()), { transport });
      const env = retried(plain, { sleep: () => Promise.resolve(), steady: () => 0 });
      assert.ok(E.isLeft(await send(query)(env)()));
      assert.equal(times, sent);
    });
  }

  it("does not try again what the exchange refuses", async () => {
    const { ask, carried } = await meeting({ kind: "delay", ms: 0 }, 0);
    const answer = await ask(queryUmOrder({ symbol: "BTCUSDT", origClientOrderId: "none" }));
    assert.ok(E.isLeft(answer) && answer.left.outcome === "rejected");
    assert.equal(carried.length, 1);
  });

  it("waits at random up to a bound that doubles", async () => {
    const most = await meeting({ kind: "noConnection" }, 9, { attempts: 7 });
    await most.ask(query);
    assert.deepEqual(most.waits, [200, 400, 800, 1600, 3000, 3000]);
    const half = await meeting({ kind: "noConnection" }, 9, { random: () => 0.5 });
    await half.ask(query);
    assert.deepEqual(half.waits, [100, 200, 400]);
    const none = await meeting({ kind: "noConnection" }, 9, { random: () => 0 });
    await none.ask(query);
    assert.deepEqual(none.waits, [0, 0, 0]);
  });

  it("waits at least as long as the exchange asks", async () => {
    const { ask, waits } = await meeting({ kind: "limited", retryAfter: 4 }, 1);
    assert.ok(E.isRight(await ask(query)));
    assert.deepEqual(waits, [4200]);
  });

  it("gives up at once if the exchange asks for more than the deadline leaves", async () => {
    const { ask, waits, carried } = await meeting({ kind: "limited", retryAfter: 11 }, 1);
    const answer = await ask(query);
    assert.ok(E.isLeft(answer) && answer.left._tag === "Limited");
    assert.deepEqual([waits, carried.length], [[], 1]);
  });

  for (const [held, expected] of [[3000, [3200]], [60_000, []]] as const) {
    it(`asks again after what held it back here has passed: ${held} ms`, async () => {
      const waits: number[] = [];
      const plain = simulatedEnvironment(worldRef(openWorld()));
      const env = retried({
        ...plain,
        transport: (signed) => () =>
          Promise.resolve(
            waits.length === 0
              ? E.left(heldBack(signed.endpoint, "no room", held))
              : E.right({ status: 200, headers: {}, body: "{}" }),
          ),
      }, {
        sleep: (ms) => Promise.resolve(waits.push(ms)),
        random: () => 1,
        steady: () => 0,
      });
      await send(query)(env)();
      assert.deepEqual(waits, expected);
    });
  }

  it("begins no attempt after the deadline", async () => {
    const bounds = { attempts: 99, deadlineMs: 1000 };
    const { ask, waits } = await meeting({ kind: "noConnection" }, 99, bounds);
    await ask(query);
    assert.deepEqual(waits, [200, 400]);
  });

  for (const name of ["attempts", "deadlineMs", "baseMs", "longestMs"] as const) {
    it(`is not made with ${name} below zero, or no number`, () => {
      const env = simulatedEnvironment(worldRef(openWorld()));
      for (const bound of [-5, NaN, "5", null]) {
        assert.throws(() => retried(env, { [name]: bound as number }), {
          name: "TypeError",
          message: `Cannot retry: ${name} takes a number, zero or more`,
        });
      }
      retried(env, { [name]: Infinity });
    });
  }

  it("is not made with settings that are misspelt", () => {
    const env = simulatedEnvironment(worldRef(openWorld()));
    const message = "Cannot retry: attempt is not a parameter: did you mean attempts?";
    const misspelt = { attempt: 1 } as RetryOptions;
    assert.throws(() => retried(env, misspelt), { name: "TypeError", message });
  });

  it("is not made with a deadline that was meant in seconds", () => {
    const env = simulatedEnvironment(worldRef(openWorld()));
    for (const deadlineMs of [0, 10, 99]) {
      assert.throws(() => retried(env, { deadlineMs }), {
        name: "TypeError",
        message: "Cannot retry: deadlineMs takes ms, 100 or more",
      });
    }
    retried(env, { deadlineMs: 100 });
  });

  it("ends with the last failure", async () => {
    const { ask, carried } = await meeting({ kind: "loseReply" }, 9, { attempts: 2 });
    const answer = await ask(query);
    assert.ok(E.isLeft(answer) && answer.left._tag === "Unreachable");
    assert.equal(carried.length, 2);
  });

  it("loses no reply where the caller's functions fail, and waits all the same", async () => {
    const failing = () => assert.fail("broken");
    const waiting = await meeting({ kind: "loseReply" }, 1, { sleep: failing });
    await timersOf(async () => assert.ok(E.isRight(await waiting.ask(query))));
    const drawing = await meeting({ kind: "status503", code: -1008, executed: false }, 1, {
      random: failing,
    });
    const answer = await drawing.ask(query);
    assert.ok(E.isLeft(answer) && answer.left._tag === "Refused");
    const clockless = await meeting({ kind: "loseReply" }, 0, { steady: failing });
    assert.ok(
      E.isRight(
        await clockless.ask(
          newUmOrder({ symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.01" }),
        ),
      ),
    );
  });

  it("ends while it waits once the caller has given up", async () => {
    const { carried, plain } = await meeting({ kind: "noConnection" }, 9);
    const controller = new AbortController();
    const env = retried(plain, { baseMs: 60_000, longestMs: 60_000, deadlineMs: 90_000 });
    const answer = send(query, { signal: controller.signal })(env)();
    setTimeout(() => controller.abort(), 5);
    assert.ok(E.isLeft(await answer));
    assert.equal(carried.length, 1);
  });

  it("does not ask twice for a file, of which there are few a month", async () => {
    const { ask, carried } = await meeting({ kind: "loseReply" }, 9);
    await ask(
      getDownloadIdForUmFuturesOrderHistory({
        startTime: 1_763_000_000_000,
        endTime: 1_763_600_000_000,
      }),
    );
    assert.equal(carried.length, 1);
  });

  it("mends the clock of an attempt where it is around synchronised", async () => {
    const ref = worldRef(openWorld());
    await send(order)(simulatedEnvironment(ref))();
    const plain = simulatedEnvironment(ref, { now: () => ref.read().time - 10_000 });
    const env = retried(synchronised(plain, { steady: () => ref.read().time }));
    assert.ok(E.isRight(await send(query)(env)()));
    assert.ok(env.clock.read().error < 10);
  });

  const callOf = (spec: Spec, env: Environment) => {
    const [call] = fc.sample(validCall(spec), { numRuns: 1, seed: 1 });
    return send(build(spec, argumentsOf(call!.samples, call!.given)))(env)();
  };

  it("tries no endpoint again that changes something", async () => {
    const reply: Partial<Reply> = { status: 503, body: "" };
    for (const { spec } of catalog) {
      const { env, carried } = fake(reply, { allowRetired: true });
      const sleep = () => Promise.resolve();
      await callOf(spec, retried(env, { sleep, steady: () => 0 }));
      const { act } = spec;
      const isRead = act.does === "read" && act.makes === undefined;
      assert.equal(carried.length, isRead ? 4 : 1, spec.name);
    }
  });
});
