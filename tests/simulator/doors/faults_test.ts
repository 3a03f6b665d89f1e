import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  accountInformation,
  type Failure,
  newUmOrder,
  queryAllCurrentUmOpenOrders,
  queryUmOrder,
  send,
  type Sendable,
} from "../../../mod.ts";
import { type Fault, type FaultPlan, readFaultPlan } from "../../../simulator/doors/fault_plan.ts";
import { type FaultOptions, faulty, type InjectedFault } from "../../../simulator/doors/faults.ts";
import { worldRef } from "../../../simulator/engine/world/ref.ts";
import { simulated, simulatedEnvironment } from "../../../simulator/doors/simulated.ts";
import { openWorld } from "../../../simulator/engine/open.ts";

const order = () =>
  newUmOrder({
    symbol: "BTCUSDT",
    side: "BUY",
    type: "LIMIT",
    timeInForce: "GTC",
    quantity: "0.01",
    price: "55000",
  });

const setUp = (plan: FaultPlan, options: FaultOptions = {}) => {
  const ref = worldRef(openWorld());
  const injected: InjectedFault[] = [];
  const transport = faulty(plan, {
    ref,
    onFault: (each) => injected.push(each),
    ...options,
  })(simulated(ref));
  const env = simulatedEnvironment(ref, { transport });
  const failureOf = async (call: Sendable<unknown>): Promise<Failure | undefined> => {
    const result = await send(call)(env)();
    return result._tag === "Left" ? result.left : undefined;
  };
  const openOrders = () => ref.read().um.open.size;
  return { ref, env, injected, failureOf, openOrders };
};

const always = (fault: Fault): FaultPlan => ({
  seed: 1,
  rules: [{ fault, endpoint: "newUmOrder" }],
});

interface Row {
  readonly name: string;
  readonly fault: Fault;
  readonly tag: Failure["_tag"];
  readonly outcome: Failure["outcome"];
  /** How many orders the exchange has afterwards. */
  readonly orders: number;
}

const rows: readonly Row[] = [
  {
    name: "no connection",
    fault: { kind: "noConnection" },
    tag: "Unreachable",
    outcome: "notSent",
    orders: 0,
  },
  {
    name: "a lost request",
    fault: { kind: "loseRequest" },
    tag: "Unreachable",
    outcome: "unknown",
    orders: 0,
  },
  {
    name: "a lost reply",
    fault: { kind: "loseReply" },
    tag: "Unreachable",
    outcome: "unknown",
    orders: 1,
  },
  {
    name: "-1006 after it was executed",
    fault: { kind: "status503", code: -1006, executed: true },
    tag: "Refused",
    outcome: "unknown",
    orders: 1,
  },
  {
    name: "-1007 without being executed",
    fault: { kind: "status503", code: -1007, executed: false },
    tag: "Refused",
    outcome: "unknown",
    orders: 0,
  },
  {
    name: "-1008, a sure refusal",
    fault: { kind: "status503", code: -1008, executed: false },
    tag: "Refused",
    outcome: "rejected",
    orders: 0,
  },
  {
    name: "503 with an unknown text",
    fault: { kind: "unknown503", executed: true },
    tag: "Refused",
    outcome: "unknown",
    orders: 1,
  },
  {
    name: "503 with the text of a sure failure",
    fault: { kind: "unknown503", executed: false, text: "Service Unavailable." },
    tag: "Refused",
    outcome: "rejected",
    orders: 0,
  },
  {
    name: "429",
    fault: { kind: "limited", retryAfter: 7 },
    tag: "Limited",
    outcome: "rejected",
    orders: 0,
  },
  {
    name: "418",
    fault: { kind: "banned", retryAfter: 120 },
    tag: "Limited",
    outcome: "rejected",
    orders: 0,
  },
  {
    name: "a truncated body",
    fault: { kind: "truncatedBody" },
    tag: "Unreadable",
    outcome: "unknown",
    orders: 1,
  },
  {
    name: "a proxy's page with status 200",
    fault: { kind: "htmlBody", status: 200, executed: true },
    tag: "Unreachable",
    outcome: "unknown",
    orders: 1,
  },
  {
    name: "a proxy's page with status 502",
    fault: { kind: "htmlBody", status: 502, executed: false },
    tag: "Refused",
    outcome: "unknown",
    orders: 0,
  },
  {
    name: "an exchange whose clock is ahead",
    fault: { kind: "clockSkew", ms: 6000 },
    tag: "Refused",
    outcome: "rejected",
    orders: 0,
  },
  {
    name: "an exchange whose clock is behind",
    fault: { kind: "clockSkew", ms: -2000 },
    tag: "Refused",
    outcome: "rejected",
    orders: 0,
  },
];

describe("a fault", () => {
  for (const { name, fault, tag, outcome, orders } of rows) {
    it(`${name}: ${tag}, ${outcome}`, async () => {
      const { failureOf, openOrders, injected } = setUp(always(fault));
      const failure = await failureOf(order());
      assert.equal(failure?._tag, tag, String(failure?.message));
      assert.equal(failure?.outcome, outcome, String(failure?.message));
      assert.equal(openOrders(), orders);
      assert.deepEqual(injected, [{ call: 1, route: "POST /papi/v1/um/order", fault }]);
    });
  }

  it("429 says how long to wait, and so does 418", async () => {
    const limited = await setUp(always({ kind: "limited", retryAfter: 7 })).failureOf(order());
    assert.ok(limited?._tag === "Limited" && limited.retryAfterMs === 7000);
    const banned = await setUp(always({ kind: "banned", retryAfter: 120 })).failureOf(order());
    assert.ok(banned?._tag === "Limited" && banned.scope === "ban");
    assert.equal(banned._tag === "Limited" && banned.retryAfterMs, 120_000);
  });

  it("of the clock leaves the world's own clock alone", async () => {
    const { ref, failureOf, openOrders } = setUp(always({ kind: "clockSkew", ms: 500 }));
    const { time } = ref.read();
    assert.equal(await failureOf(order()), undefined);
    assert.equal(ref.read().time, time);
    assert.equal(openOrders(), 1);
  });

  it("duplicate delivers twice: the second is refused for its client id", async () => {
    const first = setUp(always({ kind: "duplicate" }));
    assert.equal(await first.failureOf(order()), undefined);
    assert.equal(first.openOrders(), 1);
    const second = setUp(always({ kind: "duplicate", reply: "second" }));
    const failure = await second.failureOf(order());
    assert.ok(failure?._tag === "Refused" && failure.code === -4116, String(failure?.message));
    assert.equal(second.openOrders(), 1);
  });

  it("delay waits through the given function alone", async () => {
    const waits: number[] = [];
    const sleep = (ms: number) => Promise.resolve(waits.push(ms));
    const { failureOf } = setUp(always({ kind: "delay", ms: 30_000 }), { sleep });
    assert.equal(await failureOf(order()), undefined);
    assert.deepEqual(waits, [30_000]);
    const { failureOf: unwaited, injected } = setUp(always({ kind: "delay", ms: 30_000 }));
    assert.equal(await unwaited(order()), undefined);
    assert.equal(injected.length, 1);
  });

  it("dropListenKey ends the listen keys", async () => {
    const plan: FaultPlan = { seed: 1, rules: [{ fault: { kind: "dropListenKey" }, nth: [2] }] };
    const { ref, failureOf } = setUp(plan);
    ref.write({
      ...ref.read(),
      listenKeys: { portfolio: { key: "k", expires: ref.read().time + 1000 } },
    })();
    await failureOf(accountInformation());
    assert.equal(Object.keys(ref.read().listenKeys).length, 1);
    await failureOf(accountInformation());
    assert.deepEqual(ref.read().listenKeys, {});
  });

  it("that needs the world asks for it", () => {
    assert.throws(
      () => faulty(always({ kind: "clockSkew", ms: 1 }))(simulated(worldRef(openWorld()))),
      /give the world's reference/,
    );
  });
});

/** Which of some calls were struck. */
const strikes = async (
  rule: Omit<FaultPlan["rules"][number], "fault">,
  count: number,
  seed = 1,
): Promise<readonly number[]> => {
  const { injected, failureOf } = setUp({
    seed,
    rules: [{ fault: { kind: "loseRequest" }, ...rule }],
  });
  for (let i = 0; i < count; i++) await failureOf(i % 2 === 0 ? order() : accountInformation());
  return injected.map(({ call }) => call);
};

describe("a rule", () => {
  it("strikes the calls that it names", async () => {
    assert.deepEqual(await strikes({}, 4), [1, 2, 3, 4]);
    assert.deepEqual(await strikes({ nth: [2, 3] }, 4), [2, 3]);
    assert.deepEqual(await strikes({ every: 3 }, 9), [3, 6, 9]);
    assert.deepEqual(await strikes({ endpoint: "accountInformation" }, 4), [2, 4]);
    assert.deepEqual(await strikes({ mutating: true }, 4), [1, 3]);
    assert.deepEqual(await strikes({ route: "POST /papi/v1/um/*" }, 4), [1, 3]);
    assert.deepEqual(await strikes({ route: "* /papi/*" }, 2), [1, 2]);
    assert.deepEqual(await strikes({ route: "GET /papi/v1/bal.nce" }, 2), []);
    assert.deepEqual(await strikes({ mutating: true, nth: [2] }, 6), [3]);
  });

  it("with a probability strikes the same calls for the same seed", async () => {
    const once = await strikes({ probability: 0.5 }, 60);
    assert.deepEqual(await strikes({ probability: 0.5 }, 60), once);
    assert.notDeepEqual(await strikes({ probability: 0.5 }, 60, 2), once);
    assert.ok(once.length > 15 && once.length < 45, `${once.length} of 60`);
    assert.deepEqual(await strikes({ probability: 0 }, 20), []);
    assert.equal((await strikes({ probability: 1 }, 20)).length, 20);
  });

  it("does not move another rule's chances", async () => {
    const fault: Fault = { kind: "delay", ms: 1 };
    const half = { fault, probability: 0.5, mutating: true };
    const struckBy = async (plan: FaultPlan) => {
      const { injected, failureOf } = setUp(plan);
      for (let i = 0; i < 30; i++) await failureOf(order());
      return injected.filter((each) => each.fault === fault).map(({ call }) => call);
    };
    const alone = await struckBy({ seed: 3, rules: [half] });
    const other = { fault: { kind: "dropListenKey" } as const, probability: 0.3 };
    assert.deepEqual(await struckBy({ seed: 3, rules: [half, other] }), alone);
  });

  it("the first one is the outermost where several strike", async () => {
    const { failureOf, openOrders } = setUp({
      seed: 1,
      rules: [{ fault: { kind: "loseReply" } }, {
        fault: { kind: "status503", code: -1006, executed: true },
      }],
    });
    assert.equal((await failureOf(order()))?._tag, "Unreachable");
    assert.equal(openOrders(), 1);
  });
});

describe("after a fault", () => {
  it("the client order id of the failure finds the order that was carried out", async () => {
    const { env, failureOf } = setUp(always({ kind: "loseReply" }));
    const failure = await failureOf(order());
    const origClientOrderId = failure?.clientOrderId ?? assert.fail("no client order id");
    const found = await send(queryUmOrder({ symbol: "BTCUSDT", origClientOrderId }))(env)();
    assert.ok(found._tag === "Right" && found.right.status === "NEW");
    const all = await send(queryAllCurrentUmOpenOrders({ symbol: "BTCUSDT" }))(env)();
    assert.ok(all._tag === "Right" && all.right.length === 1);
  });
});

describe("a fault plan that came as JSON", () => {
  it("is read where it fits", () => {
    const faults: readonly Fault[] = [
      ...rows.map(({ fault }) => fault),
      {
        kind: "duplicate",
        reply: "second",
      },
      { kind: "delay", ms: 5 },
      { kind: "dropListenKey" },
    ];
    const plan: FaultPlan = {
      seed: 7,
      rules: faults.map((fault) => ({ fault, nth: [1], route: "POST *", probability: 0.1 })),
    };
    assert.deepEqual(readFaultPlan(JSON.parse(JSON.stringify(plan))), {
      _tag: "Right",
      right: plan,
    });
  });

  const wrong: readonly (readonly [name: string, value: unknown, text: RegExp])[] = [
    ["nothing", null, /a fault plan/],
    ["no seed", { rules: [] }, /seed/],
    [
      "an unknown fault",
      { seed: 1, rules: [{ fault: { kind: "fire" } }] },
      /: rules\.0\.fault: expected a fault/,
    ],
    [
      "a filter that is misspelt",
      { seed: 1, rules: [{ fault: { kind: "loseReply" }, endpoints: "newUmOrder" }] },
      /rules\.0\.endpoints: there is no such field; a rule has fault, endpoint, route/,
    ],
    ["a fault without its figure", { seed: 1, rules: [{ fault: { kind: "delay" } }] }, /a fault/],
    [
      "a number in place of a list",
      { seed: 1, rules: [{ fault: { kind: "loseReply" }, nth: 1 }] },
      /: rules\.0\.nth: expected/,
    ],
    ["no rules", { seed: 1 }, /: rules: expected a list of rules$/],
    [
      "percent in place of a share, which would hit every call",
      { seed: 1, rules: [{ fault: { kind: "loseReply" }, probability: 50 }] },
      / rules\.0\.probability: expected a share from 0 to 1$/,
    ],
    [
      "no call in none, which would hit no call",
      { seed: 1, rules: [{ fault: { kind: "loseReply" }, every: 0 }] },
      / rules\.0\.every: expected a whole number from 1 on$/,
    ],
    [
      "a call before the first one",
      { seed: 1, rules: [{ fault: { kind: "loseReply" }, nth: [0] }] },
      / rules\.0\.nth\.0: expected a whole number from 1 on$/,
    ],
    ["a status that is none", {
      seed: 1,
      rules: [{ fault: { kind: "htmlBody", status: 99, executed: false } }],
    }, /a fault/],
    [
      "a part of a millisecond",
      { seed: 1, rules: [{ fault: { kind: "clockSkew", ms: 0.5 } }] },
      /a fault/,
    ],
    [
      "a time that goes back",
      { seed: 1, rules: [{ fault: { kind: "delay", ms: -5 } }] },
      /a fault/,
    ],
  ];
  for (const [name, value, text] of wrong) {
    it(`is refused: ${name}`, () => {
      const read = readFaultPlan(value);
      assert.ok(read._tag === "Left");
      assert.match(read.left, text);
      assert.match(read.left, /^Cannot read the fault plan: /);
      assert.throws(() => faulty(value as FaultPlan)(() => assert.fail()), {
        name: "TypeError",
        message: read.left,
      });
    });
  }
});
