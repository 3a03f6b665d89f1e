import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  CONFIRM,
  type Gate,
  type GateParts,
  type MemoryStore,
  memoryStore,
  newSeal,
  openGate,
  type Policy,
} from "../../agent/mod.ts";
import { accountInformation, newUmOrder, queryUmOrder } from "../../endpoints/portfolio/mod.ts";
import * as E from "../../lib/either.ts";
import type { Transport } from "../../lib/environment.ts";
import { type Blocked, type Refused, unreachable } from "../../lib/failure.ts";
import { withReply } from "../../lib/answers/usage.ts";
import { send } from "../../lib/send.ts";
import type { Sendable } from "../../lib/sendable.ts";
import { openWorld, simulatedEnvironment, worldRef } from "../../simulator/mod.ts";
import { leftOf, rightOf } from "./support.ts";

const order = (quantity = "0.01") =>
  newUmOrder({ symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity });

/** A gate to a simulated exchange, and what arrived there. */
interface Place {
  readonly gate: Gate;
  readonly store: MemoryStore;
  /** Another gate with the same store. */
  readonly beside: (given?: Partial<GateParts>) => Gate;
  /** How many requests arrived that change something. */
  readonly changed: () => number;
  readonly events: () => readonly string[];
  /** Lets so many ms pass on the clock of the gate. */
  readonly wait: (ms: number) => void;
}

/** What a test does at moments of a request's way. */
interface Moments {
  /** Where a request is stamped: it has passed the check, and has not left. */
  readonly stamp?: () => void;
  /** Stands in place of the exchange. */
  readonly carry?: Transport;
}

const placed = (
  policy: Policy,
  given: Partial<GateParts> = {},
  { stamp = () => {}, carry }: Moments = {},
): Place => {
  let changed = 0;
  let waited = 0;
  const ref = worldRef(openWorld());
  const exchange = simulatedEnvironment(ref);
  const now = () => ref.read().time + waited;
  const store = memoryStore(policy);
  const env = {
    ...exchange,
    now: () => {
      stamp();
      return exchange.now();
    },
    transport: ((signed, options) => async () => {
      if (signed.method !== "GET") changed++;
      return await (carry ?? exchange.transport)(signed, options)();
    }) satisfies Transport,
  };
  const parts = { account: "bot", env, store, clock: { now }, ...given };
  return {
    gate: openGate(parts),
    store,
    beside: (more = {}) => openGate({ ...parts, ...more }),
    changed: () => changed,
    events: () => store.audited().map(({ event }) => event),
    wait: (ms) => {
      waited += ms;
    },
  };
};

const blockedOf = (result: E.Either<unknown, unknown>): Blocked => {
  const failure = leftOf(result) as Blocked;
  assert.deepEqual([failure._tag, failure.outcome], ["Blocked", "notSent"]);
  return failure;
};

const failing = (part: string) => () => {
  throw new Error(part);
};

describe("a gate", () => {
  it("sends what the policy lets through, marked, and writes it down before and after", async () => {
    const { gate, store, changed } = placed({ symbols: ["BTCUSDT"] });
    const { clientOrderId } = rightOf(await gate.send(order()));
    assert.match(clientOrderId, /^agent-/);
    assert.equal(changed(), 1);
    const [before, after] = store.audited();
    assert.deepEqual([before?.event, after?.event, after?.outcome], ["sent", "done", "accepted"]);
    assert.deepEqual(
      [before?.account, before?.environment, before?.endpoint, before?.params["quantity"]],
      ["bot", "simulated", "newUmOrder", "0.01"],
    );
    assert.ok(Number.isFinite(Date.parse(before?.at ?? "")));
  });

  it("lets reads straight out, whatever the policy, and writes none down", async () => {
    const { gate, events } = placed({ stopped: true });
    assert.notEqual(rightOf(await gate.send(accountInformation())).uniMMR, "");
    assert.deepEqual(events(), []);
  });

  it("refuses what the policy refuses, with the remedy, and writes that down", async () => {
    const { gate, store, changed } = placed({ symbols: ["ETHUSDT"] });
    const { rule, remedy } = blockedOf(await gate.send(order()));
    assert.deepEqual([rule, /^use a symbol that is listed/.test(remedy)], ["symbols", true]);
    assert.equal(changed(), 0);
    assert.deepEqual(store.audited().map((each) => [each.event, each.rule]), [
      ["blocked", "symbols"],
    ]);
  });

  it("gives back a call that was not built, and what does not fit the exchange's ids", async () => {
    const { gate, events } = placed({});
    const wrong = newUmOrder({ symbol: "BTCUSDT", side: "BUY", type: "LIMIT" });
    assert.equal(leftOf(await gate.send(wrong))._tag, "BadParams");
    assert.deepEqual(events(), []);
  });

  it("is not opened without an account, an environment or a store", () => {
    const parts = { account: "bot", env: simulatedEnvironment(worldRef(openWorld())) };
    const store = memoryStore({});
    for (
      const odd of [undefined, null, parts, { ...parts, store: {} }, {
        ...parts,
        store,
        account: "",
      }, {
        account: "bot",
        store,
      }]
    ) {
      assert.throws(() => openGate(odd as unknown as GateParts), {
        name: "TypeError",
        message: "Cannot open a gate: give account, env and store, as of memoryStore({})",
      });
    }
  });

  it("says what to do where it is given no request, and sends nothing", async () => {
    const { gate, changed, events } = placed({});
    const told = async (given: unknown) =>
      blockedOf(await gate.send(given as Sendable<unknown>)).remedy;
    assert.equal(await told(newUmOrder), "call it first");
    assert.equal(await told(Promise.resolve(order())), "await it first");
    for (const given of [undefined, null, "newUmOrder", [order()], {}]) {
      assert.match(await told(given), /^give what an endpoint returns/);
    }
    const thrower = new Proxy({}, { get: failing("looked at") });
    assert.match(await told(thrower), /^give what an endpoint returns/);
    for (const ask of [gate.ready, gate.verdict, gate.prepare]) {
      const asked = async (given: unknown) =>
        await ask(given as Parameters<typeof gate.verdict>[0]);
      assert.equal(blockedOf(await asked(newUmOrder)).remedy, "call it first");
      assert.equal(blockedOf(await asked(Promise.resolve(order()))).remedy, "await it first");
      for (const given of [undefined, null, "newUmOrder", [order()], {}, thrower]) {
        assert.match(blockedOf(await asked(given)).remedy, /^give what an endpoint returns/);
      }
      // What ready gives is an Either.
      assert.equal((await asked(gate.ready(order())))._tag, "Right");
    }
    assert.deepEqual([changed(), events()], [0, []]);
  });

  it("gives the reply with the answer where that is asked for", async () => {
    const { gate } = placed({});
    const { answer, reply } = rightOf(await gate.send(withReply(order())));
    assert.deepEqual([answer.symbol, reply.status], ["BTCUSDT", 200]);
  });

  it("hands a signal on", async () => {
    const { gate, changed } = placed({});
    const stopped = await gate.send(order(), { signal: AbortSignal.abort() });
    assert.equal(blockedOf(stopped).rule, "signal");
    assert.equal(changed(), 0);
  });

  it("writes down what failed, by what became of it", async () => {
    const carry: Transport = () => () =>
      Promise.resolve(E.left(unreachable("newUmOrder", "it broke off", "unknown")));
    const { gate, store } = placed({}, {}, { carry });
    assert.equal(leftOf(await gate.send(order())).outcome, "unknown");
    assert.deepEqual(store.audited().map(({ event, outcome }) => [event, outcome]), [
      ["sent", undefined],
      ["failed", "unknown"],
    ]);
  });

  it("writes no more down of what the exchange says than a person would read", async () => {
    const body = JSON.stringify({ code: -2010, msg: "no ".repeat(1_000_000) });
    const { gate, store } = placed({}, {}, {
      carry: () => () => Promise.resolve(E.right({ status: 400, headers: {}, body })),
    });
    leftOf(await gate.send(order()));
    const [, after] = store.audited();
    assert.match(after?.message ?? "", /-2010: no no /);
    assert.ok(JSON.stringify(after).length < 3_000);
  });
});

describe("a gate's policy", () => {
  it("that stops all while prices are read stops the request", async () => {
    const place = placed({ maxNotional: "100000" }, {
      prices: (_, { maxNotional }) => {
        assert.equal(maxNotional, "100000");
        place.store.setPolicy({ stopped: true });
        return Promise.resolve({});
      },
    });
    assert.equal(blockedOf(await place.gate.send(order())).rule, "killSwitch");
    assert.deepEqual(place.events(), ["blocked"]);
  });

  it("that stops all between the check and the departure stops the request", async () => {
    const place: Place = placed({}, {}, { stamp: () => place.store.setPolicy({ stopped: true }) });
    assert.equal(blockedOf(await place.gate.send(order())).rule, "killSwitch");
    assert.equal(place.changed(), 0);
    assert.deepEqual(place.events(), ["sent", "blocked"]);
  });

  it("that cannot be read stops the request, before the check and at the departure", async () => {
    for (const good of [0, 1, 2]) {
      const place = placed({});
      let looks = 0;
      const policy = () => looks++ < good ? {} : failing("the policy is gone")();
      const gate = place.beside({ store: { ...place.store, policy } });
      await assert.rejects(gate.send(order()), /the policy is gone/);
      assert.equal(looks, good + 1);
      assert.equal(place.changed(), 0);
    }
  });

  it("is asked for prices, and refuses where nobody knows them", async () => {
    const { gate, beside } = placed({ maxNotional: "1000", minUniMmr: "2" });
    const unknown = blockedOf(await gate.send(order()));
    assert.equal(unknown.rule, "minUniMmr");
    assert.match(unknown.remedy, /^wait until accountInformation can be read/);
    const at = simulatedEnvironment(worldRef(openWorld())).now();
    const unitValues = { BTCUSDT: { unit: "60000", at } };
    assert.equal(
      blockedOf(await beside({ prices: () => ({ uniMmr: "5" }) }).send(order())).rule,
      "maxNotional",
    );
    const knowing = beside({ prices: () => ({ unitValues, uniMmr: "5" }) });
    rightOf(await knowing.send(order("0.01")));
    const large = blockedOf(await knowing.send(order("0.02")));
    assert.equal(large.rule, "maxNotional");
    assert.match(large.remedy, /^make it smaller/);
  });

  it("is told by a verdict, which sends and notes nothing", async () => {
    const { gate, store, changed, events } = placed({ maxOrdersPerMinute: 1 });
    const request = rightOf(gate.ready(order()));
    for (let i = 0; i < 3; i++) assert.equal(rightOf(await gate.verdict(request)), request);
    store.setPolicy({ readOnly: true });
    assert.equal(blockedOf(await gate.verdict(request)).rule, "readOnly");
    assert.equal(rightOf(await gate.verdict(rightOf(accountInformation()))).spec.mutates, false);
    assert.deepEqual([changed(), events(), store.orderTimes()], [0, [], []]);
  });
});

describe("a gate's orders", () => {
  it("are counted over all gates of a store, also where they come at once", async () => {
    const { gate, beside, changed } = placed({ maxOrdersPerMinute: 3 });
    const other = beside();
    const sent = await Promise.all(
      Array.from({ length: 8 }, (_, i) => (i % 2 ? gate : other).send(order())),
    );
    assert.equal(sent.filter(E.isRight).length, 3);
    assert.equal(changed(), 3);
    for (const each of sent.filter(E.isLeft)) {
      assert.equal(blockedOf(each).rule, "maxOrdersPerMinute");
    }
  });

  it("say how long to wait, to the ms", async () => {
    const { gate, wait } = placed({ maxOrdersPerMinute: 2 });
    rightOf(await gate.send(order()));
    wait(20_000);
    rightOf(await gate.send(order()));
    wait(10_000);
    const { retryAfterMs = 0 } = blockedOf(await gate.send(order()));
    assert.equal(retryAfterMs, 30_000);
    wait(retryAfterMs - 1);
    assert.equal(blockedOf(await gate.send(order())).retryAfterMs, 1);
    wait(1);
    rightOf(await gate.send(order()));
    assert.equal(blockedOf(await gate.send(order())).retryAfterMs, 20_000);
  });

  it("that no wait lets out name none", async () => {
    const { gate } = placed({ maxOrdersPerMinute: 0 });
    assert.equal(blockedOf(await gate.send(order())).retryAfterMs, undefined);
  });

  it("wait for each other until they have left, and no longer", async () => {
    const open: (() => void)[] = [];
    const carry: Transport = () => () =>
      new Promise((done) => {
        open.push(() => done(E.left(unreachable("newUmOrder", "it broke off", "unknown"))));
      });
    const place = placed({}, {}, { carry });
    const sent = [place.gate.send(order()), place.gate.send(order())];
    while (open.length < 2) await new Promise((done) => setTimeout(done, 1));
    for (const answer of open) answer();
    for (const each of await Promise.all(sent)) assert.equal(leftOf(each).outcome, "unknown");
    assert.deepEqual(place.events(), ["sent", "sent", "failed", "failed"]);
  });
});

describe("a gate to real money", () => {
  const onProduction = { environment: "production" } as const;

  it("is any whose hosts are not known to be play", async () => {
    const env = simulatedEnvironment(worldRef(openWorld()));
    const hosts = { ...env.hosts, papi: "https://papi.binance.com" };
    const { gate, changed } = placed({}, { env: { ...env, hosts } });
    assert.equal(blockedOf(await gate.send(order())).rule, "confirmation");
    const known = placed({}, { env: () => E.right(env) });
    rightOf(await known.gate.send(order()));
    assert.equal(changed(), 0);
  });

  it("sends a confirmed request once", async () => {
    const { gate, changed, events } = placed({}, onProduction);
    const request = rightOf(gate.ready(order()));
    assert.equal(blockedOf(await gate.verdict(request)).rule, "confirmation");
    const { token } = rightOf(gate.prepare(request));
    const confirmation = { token, word: CONFIRM };
    const sent = await Promise.all([1, 2, 3].map(() => gate.send(request, { confirmation })));
    assert.equal(sent.filter(E.isRight).length, 1);
    assert.match(blockedOf(await gate.send(request, { confirmation })).message, /used before/);
    assert.equal(changed(), 1);
    assert.equal(events().filter((event) => event === "blocked").length, 3);
  });

  it("takes no confirmation of another request, of another gate, or one that ran out", async () => {
    const place = placed({}, onProduction);
    const { gate, beside, wait } = place;
    const request = rightOf(gate.ready(order()));
    const tried = async (token: string): Promise<string> =>
      blockedOf(await gate.send(request, { confirmation: { token, word: CONFIRM } })).message;
    const other = rightOf(gate.ready(order("0.02")));
    assert.match(await tried(rightOf(gate.prepare(other)).token), /another request/);
    assert.match(await tried(rightOf(beside().prepare(request)).token), /another request/);
    const { token, expiresAt } = rightOf(gate.prepare(request, 5000));
    wait(5000);
    assert.match(await tried(token), /the time to confirm it is over/);
    assert.ok(expiresAt > 0);
    assert.equal(place.changed(), 0);
  });

  it("takes the confirmation of a gate that shares its seal and store", async () => {
    const { beside, changed } = placed({}, { ...onProduction, seal: newSeal() });
    const request = rightOf(beside().ready(order()));
    const { token } = rightOf(beside().prepare(request));
    const confirmation = { token, word: CONFIRM };
    rightOf(await beside().send(request, { confirmation }));
    assert.match(blockedOf(await beside().send(request, { confirmation })).message, /used before/);
    assert.equal(changed(), 1);
  });

  it("looks for what has left once the confirmation ran out or all was stopped, and sends it not again", async () => {
    const after: readonly ((place: Place) => void)[] = [
      ({ wait }) => wait(120_000),
      ({ store }) => store.setPolicy({ stopped: true }),
    ];
    for (const then of after) {
      const place = placed({}, onProduction);
      const { gate, changed } = place;
      const request = rightOf(gate.ready(order()));
      const confirmation = { token: rightOf(gate.prepare(request)).token, word: CONFIRM };
      const sent = await gate.send(request, {
        confirmation,
        carry: (carried, options) => (env) => async () => {
          const first = rightOf(await send(carried, options)(env)());
          then(place);
          const { symbol, orderId } = first;
          assert.equal(
            rightOf(await send(queryUmOrder({ symbol, orderId }))(env)()).orderId,
            orderId,
          );
          assert.equal(leftOf(await send(carried, options)(env)()).outcome, "notSent");
          return E.right(first);
        },
      });
      rightOf(sent);
      assert.equal(changed(), 1);
    }
  });

  it("says why a confirmation cannot be prepared", () => {
    const { gate } = placed({}, { ...onProduction, seal: "short" });
    const { rule, message } = blockedOf(gate.prepare(rightOf(order())));
    assert.equal(rule, "confirmation");
    assert.match(message, /^Cannot prepare newUmOrder: the seal is too short/);
  });
});

describe("a gate's store that breaks", () => {
  it("keeps the times of the orders of one minute in memory", () => {
    const store = memoryStore({});
    store.noteOrders(1, 1000);
    store.noteOrders(2, 60_999);
    assert.deepEqual(store.orderTimes(), [1000, 60_999, 60_999]);
    store.noteOrders(1, 61_000);
    assert.deepEqual(store.orderTimes(), [60_999, 60_999, 61_000]);
  });

  for (const part of ["orderTimes", "usedTokens", "noteOrders"] as const) {
    it(`before a request left lets nothing go: ${part}`, async () => {
      const { beside, changed, store } = placed({});
      const gate = beside({ store: { ...store, [part]: failing(part) } });
      await assert.rejects(gate.send(order()), new RegExp(part));
      assert.equal(changed(), 0);
    });
  }

  it("before a request left lets nothing go: the audit log", async () => {
    const { beside, changed, store } = placed({});
    await assert.rejects(
      beside({ store: { ...store, audit: failing("full") } }).send(order()),
      /full/,
    );
    assert.equal(changed(), 0);
  });

  it("lets nothing go where the prices break", async () => {
    const { beside, changed } = placed({});
    await assert.rejects(beside({ prices: failing("no prices") }).send(order()), /no prices/);
    assert.equal(changed(), 0);
  });

  it("after it left loses no answer", async () => {
    const { beside, changed, store } = placed({});
    const told: string[] = [];
    const audit: MemoryStore["audit"] = ({ event }) => {
      if (event === "done") throw new Error("full");
    };
    const gate = beside({
      store: { ...store, audit },
      unlogged: ({ event }, error) => {
        told.push(`${event}: ${error}`);
        throw new Error("nobody listens");
      },
    });
    assert.equal(rightOf(await gate.send(order())).symbol, "BTCUSDT");
    assert.deepEqual(told, ["done: Error: full"]);
    assert.equal(changed(), 1);
  });

  it("is told what became of what left, where what carries it out throws", async () => {
    const { gate, changed, events } = placed({});
    const thrown = (sends: boolean) =>
      gate.send(order(), {
        carry: (request, options) => (env) => async () => {
          if (sends) await send(request, options)(env)();
          else await send(accountInformation())(env)();
          throw new Error("it broke");
        },
      });
    await assert.rejects(thrown(false), /it broke/);
    assert.equal(changed(), 0);
    const { outcome, clientOrderId = "" } = leftOf(await thrown(true)) as Refused;
    assert.equal(outcome, "unknown");
    assert.match(clientOrderId, /^agent-/);
    assert.equal(changed(), 1);
    assert.deepEqual(events(), ["sent", "sent", "failed"]);
  });

  it("loses no answer where alone fails after it left, and sends nothing twice", async () => {
    const { beside, changed, store } = placed({});
    const told: string[] = [];
    const sentBy = (alone: unknown) =>
      beside({
        store: { ...store, alone: alone as MemoryStore["alone"] },
        unlogged: ({ event }, error) => void told.push(`${event}: ${error}`),
      }).send(order());
    type Work = () => Promise<unknown>;
    rightOf(
      await sentBy(async (work: Work) => {
        await work();
        throw new Error("cannot commit");
      }),
    );
    assert.deepEqual([changed(), told], [1, ["sent: Error: cannot commit"]]);
    // As a transaction does that was in another's way, and one whose answer was forgotten.
    const again = async (work: Work) => [await work(), await work()][1];
    for (const alone of [again, async (work: Work) => void await work()]) {
      rightOf(await sentBy(alone));
    }
    assert.equal(changed(), 3);
    await assert.rejects(sentBy(() => {}), /alone did not do its work/);
    assert.equal(changed(), 3);
  });

  it("lets a store begin anew after what broke before it left", async () => {
    const { beside, changed, store } = placed({});
    let tries = 0;
    const alone = async <A>(work: () => Promise<A>): Promise<A> => await work().catch(work);
    const noteOrders = () => {
      if (tries++ === 0) throw new Error("busy");
    };
    rightOf(await beside({ store: { ...store, alone, noteOrders } }).send(order()));
    assert.deepEqual([changed(), tries], [1, 2]);
  });

  it("does not keep others out", async () => {
    const { gate, beside, store } = placed({});
    const broken = beside({ store: { ...store, noteOrders: failing("full") } });
    await assert.rejects(broken.send(order()));
    rightOf(await gate.send(order()));
  });
});
