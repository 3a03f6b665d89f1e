import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as E from "../../../lib/either.ts";
import {
  accountBalance,
  accountInformation,
  cancelUmOrder,
  coinmCheckServerTime,
  newUmOrder,
  type Reply,
  send,
  sign,
  type Signed,
  type Transport,
  usdmCheckServerTime,
} from "../../../mod.ts";
import { drawsOf, laneOf } from "../../../reliability/budget/lanes.ts";
import {
  type Budget,
  budgeted,
  type BudgetOptions,
  memoryRows,
  type Rows,
  sharedBudget,
} from "../../../reliability/mod.ts";
import { timersOf } from "../../support/timers.ts";
import { countsOf, uncounted } from "../../../reliability/stores/counts.ts";
import { openWorld, simulatedEnvironment, worldRef } from "../../../simulator/mod.ts";

const MINUTE = 60_000;
const START = 1_800_000_000_000 - 1_800_000_000_000 % MINUTE + 10_000;

/** A store in which somebody took in the minute before: else half of the limit has to do. */
const begun = (at: number, store: Rows = memoryRows()): Rows => {
  const minute = Math.floor(at / MINUTE) - 1;
  void store.take("limits", "papi default", [minute, 0, 1, 1, 9, 9, 1, 0, 1, 0, 0, 100])();
  return store;
};

/** Programs on one store, and a time that the test moves. */
const shared = (given: Rows = memoryRows()) => {
  const store = begun(START, given);
  let time = START;
  const born = (given: Partial<BudgetOptions> = {}): Budget =>
    sharedBudget({ store, now: () => time, random: () => 0.5, ...given });
  return { born, store, at: () => time, pass: (ms: number) => void (time += ms) };
};

const ready = async (request: Parameters<typeof sign>[0]): Promise<Signed> => {
  const signed = await sign(request)(simulatedEnvironment(worldRef(openWorld())))();
  return E.isRight(signed) ? signed.right : assert.fail(signed.left.message);
};

const order = { symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.01" } as const;

const whose = { egress: "a", account: "b" };

const weight = (units: number) => ({
  bucket: "papi default",
  units,
  limit: 6000,
  header: "x-mbx-used-weight-1m",
});

const facts = (at: number, given: Partial<Parameters<Budget["settle"]>[1]> = {}) => ({
  sent: at,
  received: at,
  status: 200,
  headers: {},
  waitMs: null,
  ...given,
});

describe("what a request draws on", () => {
  it("is weight of the address, and orders of the account", async () => {
    const draws = drawsOf(await ready(newUmOrder(order)), whose);
    assert.deepEqual(draws.map(({ bucket, units }) => [bucket, units]), [
      ["orders b", 1],
      ["papi a", 1],
    ]);
    const read = drawsOf(await ready(accountInformation()), whose);
    assert.deepEqual(read.map(({ bucket, units }) => [bucket, units]), [["papi a", 20]]);
  });

  it("is one limit for both hosts of futures, as the exchange counts them", async () => {
    for (const request of [usdmCheckServerTime(), coinmCheckServerTime()]) {
      const draws = drawsOf(await ready(request), whose);
      assert.deepEqual(draws.map(({ bucket, limit }) => [bucket, limit]), [["fapi a", 2400]]);
    }
  });

  it("puts first what makes less of a risk", async () => {
    const lanes = await Promise.all([
      cancelUmOrder({ symbol: "BTCUSDT", orderId: "1" }),
      newUmOrder({ ...order, reduceOnly: "true" }),
      newUmOrder(order),
      accountBalance(),
    ].map(async (request) => laneOf(await ready(request))));
    assert.deepEqual(lanes, ["cancel", "cancel", "order", "read"]);
  });
});

describe("sharedBudget", () => {
  it("gives a minute no more than its limit, whoever asks", async () => {
    const at = shared();
    const budgets = [at.born(), at.born(), at.born()];
    let given = 0;
    for (let i = 0; i < 3000; i++) {
      const taken = await budgets[i % 3]?.take([weight(10)], "order");
      if (taken?.state === "go") given += 10;
    }
    assert.ok(given > 5000 && given <= 6000, `${given}`);
    const [usage] = await at.born().look();
    assert.equal(usage, undefined);
    const [seen] = await budgets[0]?.look() ?? [];
    assert.ok(seen && seen.used <= 6000 && seen.used >= given);
  });

  it("keeps room for cancels when orders and reads have spent theirs", async () => {
    const at = shared();
    const budget = at.born();
    while ((await budget.take([weight(50)], "read")).state === "go");
    assert.equal((await budget.take([weight(50)], "read")).state, "later");
    assert.equal((await budget.take([weight(50)], "order")).state, "go");
    while ((await budget.take([weight(50)], "order")).state === "go");
    for (let i = 0; i < 400; i++) {
      assert.equal((await budget.take([weight(1)], "cancel")).state, "go");
    }
  });

  it("lets out what costs nothing when there is no room, but not while all are stopped", async () => {
    const at = shared();
    const budget = at.born();
    while ((await budget.take([weight(1)], "read")).state === "go");
    assert.equal((await budget.take([weight(0)], "read")).state, "go");
    await budget.settle([weight(1)], facts(at.at(), { status: 418 }));
    assert.equal((await budget.take([weight(0)], "read")).state, "later");
  });

  it("gives nothing again after a crash, of a program or of all", async () => {
    const at = shared();
    let given = 0;
    for (let i = 0; i < 9000; i++) {
      // Each of them asks once, and forgets.
      if ((await at.born().take([weight(1)], "order")).state === "go") given++;
    }
    assert.ok(given <= 6000, `${given}`);
  });

  it("stops everybody after 429 until the minute is over, and uses half after a second", async () => {
    const at = shared();
    const budget = at.born();
    const other = at.born();
    for (const _ of [1, 2]) {
      await budget.take([weight(1)], "order");
      await budget.settle([weight(1)], facts(at.at(), { status: 429, waitMs: 3000 }));
      for (const each of [budget, other, at.born()]) {
        const taken = await each.take([weight(1)], "cancel");
        assert.ok(taken.state === "later" && taken.notBefore >= START - START % MINUTE + MINUTE);
      }
      at.pass(MINUTE);
    }
    let given = 0;
    while ((await budget.take([weight(10)], "cancel")).state === "go") given += 10;
    assert.ok(given > 3000 && given < 3500, `${given}`);
  });

  it("takes all replies to what had left before a ban for one ban, though each tells another end", async () => {
    const { born, at, pass } = shared();
    const budget = born();
    await budget.take([weight(1)], "read");
    for (const waitMs of [150_000, 150_000, 149_000, 150_000]) {
      await budget.settle([weight(1)], facts(at(), { status: 418, waitMs }));
      pass(700);
    }
    pass(3 * MINUTE);
    // Half of the limit would be 3000.
    assert.deepEqual(await budget.take([weight(5900)], "cancel"), { state: "go" });
    await budget.settle([weight(1)], facts(at(), { status: 418, waitMs: 150_000 }));
    pass(3 * MINUTE);
    const later = await budget.take([weight(5900)], "cancel");
    assert.equal(later.state, "later");
  });

  it("stops nobody for longer than two minutes after 429: a call may have a quota of a month", async () => {
    const at = shared();
    const budget = at.born();
    await budget.take([weight(1)], "order");
    await budget.settle(
      [weight(1)],
      facts(at.at(), { status: 429, waitMs: 30 * 24 * 60 * MINUTE }),
    );
    assert.equal((await budget.take([weight(1)], "cancel")).state, "later");
    at.pass(3 * MINUTE);
    assert.equal((await budget.take([weight(1)], "cancel")).state, "go");
  });

  it("sends nothing before a ban ends, over restarts of everything", async () => {
    const at = shared();
    const first = at.born();
    await first.take([weight(1)], "order");
    await first.settle([weight(1)], facts(at.at(), { status: 418, waitMs: 5 * MINUTE }));
    for (let passed = 0; passed < 5 * MINUTE; passed += 15_000) {
      for (const host of ["papi", "fapi", "dapi"]) {
        const draw = { ...weight(1), bucket: `${host} default` };
        for (const budget of [first, at.born()]) {
          assert.equal((await budget.take([draw], "cancel")).state, "later");
        }
      }
      at.pass(15_000);
    }
    assert.equal((await first.take([weight(1)], "cancel")).state, "go");
  });

  it("sends nothing before a ban ends that cost nothing, or was signed by a program that is new", async () => {
    const at = shared();
    const first = at.born();
    await first.settle([weight(1)], facts(at.at(), { status: 418, waitMs: 5 * MINUTE }));
    for (const lane of ["cancel", "order", "read"] as const) {
      const taken = await at.born().take([weight(0)], lane);
      assert.ok(taken.state === "later" && taken.notBefore === at.at() + 5 * MINUTE);
    }
  });

  it("lets all programs know of a ban within ten seconds, and those of one process at once", async () => {
    const at = shared();
    const budgets = Array.from({ length: 40 }, () => at.born());
    const one = budgets[0] ?? assert.fail();
    const beside: Budget = { ...one, account: "another" };
    const ask = async () => {
      const gone: Budget[] = [];
      for (const budget of [...budgets, beside]) {
        if ((await budget.take([weight(1)], "order")).state === "go") gone.push(budget);
      }
      return gone;
    };
    for (let i = 0; i < 60; i++, at.pass(100)) await ask();
    const banned = at.at();
    await one.settle([weight(1)], facts(banned, { status: 418, waitMs: 15 * MINUTE }));
    let lastly = 0;
    for (; at.at() < banned + 15 * MINUTE; at.pass(2500)) {
      const gone = await ask();
      if (gone.length > 0) lastly = at.at();
      assert.ok(!gone.includes(one) && !gone.includes(beside));
      // Whoever starts now asks first.
      assert.equal((await at.born().take([weight(1)], "cancel")).state, "later");
      if (at.at() === banned + 30_000) budgets.fill(at.born(), 20);
    }
    assert.ok(lastly > banned && lastly <= banned + 10_000, `${lastly - banned}`);
    assert.ok((await ask()).length > 0);
  });

  it("asks before it uses what it has held for long, also where there is no room", async () => {
    const at = shared();
    const [slow, other] = [at.born(), at.born()];
    for (let i = 0; i < 60; i++, at.pass(100)) await slow.take([weight(1)], "read");
    while ((await at.born().take([weight(1)], "cancel")).state === "go");
    await slow.look();
    await other.settle([weight(1)], facts(at.at(), { status: 418, waitMs: 5 * MINUTE }));
    // It holds units, and has not heard of the ban.
    assert.equal((await slow.take([weight(1)], "read")).state, "go");
    at.pass(10_001);
    assert.equal((await slow.take([weight(1)], "read")).state, "later");
  });

  it("gives each program its turn, and more to who has more of them", async () => {
    const at = shared();
    const budgets = [at.born(), at.born({ share: 2 }), at.born()];
    const served = [0, 0, 0];
    // The first one asks for all there is before the others come.
    for (let minute = 0; minute < 3; minute++) {
      if (minute === 2) served.fill(0);
      for (let i = 0; i < 500; i++, at.pass(MINUTE / 500)) {
        for (const [who, budget] of budgets.entries()) {
          for (let asks = 0; asks < (who === 0 ? 200 : 20); asks++) {
            const taken = await budget.take([weight(1)], "order");
            if (taken.state === "go") served[who] = (served[who] ?? 0) + 1;
          }
        }
      }
    }
    const [greedy = 0, twice = 0, modest = 0] = served;
    assert.ok(Math.abs(modest / greedy - 1) < 0.1, `${served}`);
    assert.ok(Math.abs(twice / greedy - 2) < 0.2, `${served}`);
  });

  it("keeps the turn of who is told to come back", async () => {
    const at = shared();
    const [early, late] = [at.born(), at.born()];
    for (let minute = 0; minute < 2; minute++) {
      while ((await early.take([weight(10)], "order")).state === "go");
      while ((await late.take([weight(10)], "order")).state === "go");
      at.pass(MINUTE);
    }
    let given = 0;
    while ((await early.take([weight(10)], "order")).state === "go") given += 10;
    assert.ok(given > 2500 && given < 3100, `${given}`);
    at.pass(20_000);
    given = 0;
    while ((await late.take([weight(10)], "order")).state === "go") given += 10;
    assert.ok(given > 2500, `${given}`);
  });

  it("counts in two minutes what may arrive in either, by what the clock may be off", async () => {
    const at = shared();
    const usedBy = async (error: number, place: number) => {
      const store = begun(START);
      const time = START - START % MINUTE + place;
      const clock = { read: () => ({ time, error }) };
      const budget = sharedBudget({ store, now: () => time, clock, random: at.at });
      await budget.take([weight(10)], "cancel");
      const { counts: [, last, used, next] } = await store.take(
        "limits",
        "papi default",
        [Math.floor(time / MINUTE), 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 100],
      )();
      return [last > 1, used, next];
    };
    assert.deepEqual(await usedBy(0, 30_000), [false, 10, 0]);
    assert.deepEqual(await usedBy(0, MINUTE - 2000), [false, 10, 0]);
    assert.deepEqual(await usedBy(2000, MINUTE - 2000), [false, 10, 10]);
    assert.deepEqual(await usedBy(2000, 2000), [true, 10, 0]);
    assert.deepEqual(await usedBy(29_000, 25_000), [true, 10, 0]);
    assert.deepEqual(await usedBy(29_000, 35_000), [false, 10, 10]);
    // Who may be in any minute takes of none.
    assert.deepEqual(await usedBy(29_600, 35_000), [false, 0, 0]);
  });

  it("takes again where the store answered so late that the request arrives in the next minute", async () => {
    const rows = memoryRows();
    let slow = 0;
    const store: Rows = {
      ...rows,
      take: (...asked) => async () => {
        const told = await rows.take(...asked)();
        at.pass(slow);
        slow = 0;
        return told;
      },
    };
    const at = shared(store);
    at.pass(MINUTE - START % MINUTE - 1000);
    slow = 1200;
    assert.equal((await at.born().take([weight(10)], "cancel")).state, "go");
    const { counts: [minute, last, used] } = await rows.take(
      "limits",
      "papi default",
      [Math.floor(at.at() / MINUTE), 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 100],
    )();
    assert.deepEqual([minute, last, used], [Math.floor(at.at() / MINUTE), 20, 10]);
  });

  it("takes the exchange's count for the truth where it is higher", async () => {
    const at = shared();
    const budget = at.born();
    await budget.take([weight(1)], "order");
    const headers = { "x-mbx-used-weight-1m": "5500" };
    await budget.settle([weight(1)], facts(at.at(), { headers }));
    // It tells the others when it asks for more than it holds.
    await budget.take([weight(100)], "cancel");
    let given = 0;
    while ((await at.born().take([weight(10)], "cancel")).state === "go") given += 10;
    assert.ok(given <= 500, `${given}`);
    const late = { "x-mbx-used-weight-1m": "20" };
    await budget.settle([weight(1)], facts(at.at(), { headers: late }));
    assert.equal((await at.born().take([weight(10)], "cancel")).state, "later");
  });

  /** What is left for a lane, all of which is taken. */
  const leftFor = async (budget: Budget, lane: "cancel" | "order"): Promise<number> => {
    let given = 0;
    while ((await budget.take([weight(1)], lane)).state === "go") given++;
    return given;
  };

  for (const count of ["6000", "100000", "1e400"]) {
    it(`believes a count of ${count} for no longer than the next minute, where cancels have a tenth`, async () => {
      const at = shared();
      const budget = at.born();
      await budget.take([weight(1)], "cancel");
      await budget.settle(
        [weight(1)],
        facts(at.at(), { headers: { "x-mbx-used-weight-1m": count } }),
      );
      await budget.take([weight(100)], "cancel");
      assert.equal(await leftFor(at.born(), "cancel"), 0);
      at.pass(MINUTE);
      assert.equal(await leftFor(at.born(), "order"), 0);
      const cancels = await leftFor(at.born(), "cancel");
      assert.ok(cancels > 550 && cancels <= 600, `${cancels}`);
      at.pass(MINUTE);
      const given = await leftFor(at.born(), "cancel");
      assert.ok(given > 5900, `${given}`);
    });
  }

  it("lets cancels go where many strangers came at once, and others when no more have come", async () => {
    const at = shared();
    const budget = at.born();
    const hear = async (count: number) => {
      const headers = { "x-mbx-used-weight-1m": `${count}` };
      await budget.settle([weight(1)], facts(at.at(), { headers }));
      assert.equal((await budget.take([weight(100)], "cancel")).state, "go");
    };
    await budget.take([weight(1)], "cancel");
    await hear(1500);
    assert.equal(await leftFor(at.born(), "order"), 0);
    at.pass(40_000);
    await hear(1501);
    const orders = await leftFor(at.born(), "order");
    assert.ok(orders > 3000 && orders < 4000, `${orders}`);
    at.pass(MINUTE);
    // As many as came at the pace that was seen last.
    const next = await leftFor(at.born(), "cancel");
    assert.ok(next > 4000 && next < 4200, `${next}`);
  });

  it("takes a part of the limit, one by one, where nobody took in the minute before", async () => {
    const at = shared();
    at.pass(MINUTE);
    let given = 0;
    while ((await at.born().take([weight(10)], "read")).state === "go") given += 10;
    assert.ok(given > 1500 && given < 3500, `${given}`);
    assert.equal((await at.born().take([weight(10)], "cancel")).state, "go");
    at.pass(MINUTE);
    given = 0;
    while ((await at.born().take([weight(10)], "read")).state === "go") given += 10;
    assert.ok(given > 5000, `${given}`);
  });

  it("holds what replies that may be of another minute tell for nothing", async () => {
    const at = shared();
    at.pass(MINUTE - START % MINUTE + 100);
    const budget = at.born();
    await budget.take([weight(1)], "order");
    const headers = { "x-mbx-used-weight-1m": "5999" };
    await budget.settle([weight(1)], facts(at.at(), { headers }));
    at.pass(10_000);
    assert.equal((await budget.take([weight(100)], "order")).state, "go");
  });

  it("writes a ban down again where the store has lost it", async () => {
    const at = shared();
    const budget = at.born();
    await budget.settle([weight(1)], facts(at.at(), { status: 418, waitMs: 5 * MINUTE }));
    const lost = shared();
    Object.assign(at.store, { take: lost.store.take });
    assert.equal((await budget.take([weight(1)], "cancel")).state, "later");
    at.pass(1000);
    await budget.look();
    assert.equal((await at.born().take([weight(1)], "cancel")).state, "later");
  });

  it("obeys a ban that it could not write down, and writes it as soon as it can", async () => {
    const rows = memoryRows();
    let isAway = false;
    const store: Rows = {
      ...rows,
      take: (...asked) => isAway ? () => Promise.reject(new Error("away")) : rows.take(...asked),
    };
    const at = shared(store);
    isAway = true;
    const budget = at.born();
    const banned = facts(at.at(), { status: 418, waitMs: 5 * MINUTE });
    await assert.rejects(budget.settle([weight(1)], banned));
    assert.equal((await budget.take([weight(1)], "cancel")).state, "closed");
    isAway = false;
    assert.equal((await budget.take([weight(1)], "cancel")).state, "later");
    assert.equal((await at.born().take([weight(1)], "cancel")).state, "later");
  });

  it("still owes a ban to the store where an older question is answered after it", async () => {
    const rows = memoryRows();
    const gates: (() => void)[] = [];
    let isAway = false;
    const store: Rows = {
      ...rows,
      take: (...asked) => async () => {
        if (isAway) throw new Error("away");
        const told = await rows.take(...asked)();
        await new Promise<void>((done) => gates.push(done));
        return told;
      },
    };
    const at = shared(rows);
    const budget = at.born({ store });
    const early = budget.take([weight(1)], "cancel");
    await Promise.resolve();
    isAway = true;
    const banned = facts(at.at(), { status: 418, waitMs: 5 * MINUTE });
    await assert.rejects(budget.settle([weight(1)], banned));
    isAway = false;
    for (const open of gates.splice(0)) open();
    assert.equal((await early).state, "later");
    const next = budget.take([weight(1)], "cancel");
    await new Promise((done) => setTimeout(done, 1));
    for (const open of gates.splice(0)) open();
    assert.equal((await next).state, "later");
    assert.equal((await at.born().take([weight(1)], "cancel")).state, "later");
  });

  it("is closed while the store is away, but for a few cancels and what it holds", async () => {
    const rows = memoryRows();
    let isAway = false;
    const store: Rows = {
      ...rows,
      take: (...asked) => isAway ? () => Promise.reject(new Error("away")) : rows.take(...asked),
    };
    const at = shared(store);
    const budget = at.born();
    for (let i = 0; i < 30; i++) {
      assert.equal((await budget.take([weight(1)], "order")).state, "go");
    }
    isAway = true;
    const held = { ...weight(1) };
    let given = 0;
    while ((await budget.take([held], "order")).state === "go") given++;
    assert.ok(given > 0 && given <= 64, `${given}`);
    assert.equal((await budget.take([weight(1)], "read")).state, "closed");
    let cancels = 0;
    while ((await budget.take([weight(1)], "cancel")).state === "go") cancels++;
    assert.ok(cancels > 0 && cancels <= 600, `${cancels}`);
    assert.equal((await at.born().take([weight(1)], "order")).state, "closed");
  });

  it("refuses to guess what a broken store holds", () => {
    assert.equal(countsOf(""), uncounted);
    for (const text of ["{}", "[1]", '["a",0,0,0,0,0,0,0,0,0,0]', "0", "null"]) {
      assert.throws(() => countsOf(text));
    }
  });
});

describe("budgeted", () => {
  const exchange = (replies: readonly Partial<Reply>[] = []) => {
    const sent: string[] = [];
    const transport: Transport = (signed) => () => {
      const reply = { status: 200, headers: {}, body: "[]", ...replies[sent.length] };
      sent.push(signed.endpoint);
      return Promise.resolve(E.right(reply));
    };
    return { sent, transport };
  };

  it("lets nothing out while the exchange has asked to wait, and says until when", async () => {
    const at = shared();
    const { sent, transport } = exchange([{ status: 429, headers: { "retry-after": "7" } }]);
    const env = {
      ...simulatedEnvironment(worldRef(openWorld())),
      now: at.at,
      transport: budgeted(at.born())(transport),
    };
    const first = await send(accountBalance())(env)();
    assert.ok(E.isLeft(first) && first.left._tag === "Limited");
    const second = await send(accountBalance())(env)();
    assert.ok(E.isLeft(second) && second.left.outcome === "notSent");
    assert.match(second.left.message, /is stopped until 20\d\d-/);
    assert.ok(second.left._tag === "Unreachable" && second.left.heldBack);
    assert.ok((second.left.retryAfterMs ?? 0) >= 7_000);
    assert.equal(sent.length, 1);
    at.pass(MINUTE);
    assert.ok(E.isRight(await send(accountBalance())(env)()));
  });

  for (const wait of ["9999999999", "99999999999999"]) {
    it(`is stopped for three days at the most, also where it is to wait ${wait} s`, async () => {
      const at = shared();
      const { sent, transport } = exchange([{ status: 418, headers: { "retry-after": wait } }]);
      const env = {
        ...simulatedEnvironment(worldRef(openWorld())),
        now: at.at,
        transport: budgeted(at.born())(transport),
      };
      assert.ok(E.isLeft(await send(accountBalance())(env)()));
      const second = await send(accountBalance())(env)();
      assert.ok(E.isLeft(second) && second.left.outcome === "notSent");
      at.pass(3 * 24 * 60 * MINUTE);
      assert.ok(E.isRight(await send(accountBalance())(env)()));
      assert.equal(sent.length, 2);
    });
  }

  const broken: Readonly<Record<string, Partial<Budget>>> = {
    "fails": { take: () => Promise.reject(new Error("broken")) },
    "is closed": { take: () => Promise.resolve({ state: "closed" }) },
    "throws what is no text": { take: () => Promise.reject(Object.create(null)) },
    "tells a time that is none": {
      take: () => Promise.resolve({ state: "later", notBefore: -1e300, why: "full" }),
    },
  };
  for (const [what, given] of Object.entries(broken)) {
    it(`sends nothing, and says so, where the budget ${what}`, async () => {
      const { sent, transport } = exchange();
      const at = shared();
      const sleep = () => Promise.reject(new Error("broken"));
      const env = {
        ...simulatedEnvironment(worldRef(openWorld())),
        transport: budgeted({ ...at.born(), ...given }, { sleep })(transport),
      };
      const failed = await send(accountBalance())(env)();
      assert.ok(E.isLeft(failed) && failed.left.outcome === "notSent");
      assert.match(failed.left.message, /its budget cannot be reached/);
      assert.equal(sent.length, 0);
    });
  }

  it("says why its store cannot be reached, without the password of a database", async () => {
    const store: Rows = {
      ...memoryRows(),
      take: () => () => Promise.reject(new Error("redis://bot:hunter2@cache.internal: NOAUTH")),
    };
    const failed = await send(accountBalance())({
      ...simulatedEnvironment(worldRef(openWorld())),
      transport: budgeted(shared().born({ store }))(exchange().transport),
    })();
    assert.ok(E.isLeft(failed));
    assert.match(failed.left.message, /redis:\/\/\*\*\*@cache\.internal: NOAUTH/);
    assert.doesNotMatch(JSON.stringify(failed), /bot|hunter2/);
  });

  it("waits for a silent store as long as its caller does, before it sends and after", async () => {
    const stop = new AbortController();
    const at = shared();
    const { sent, transport } = exchange();
    const never = () => new Promise<never>(() => {});
    const ask = async (given: Partial<Budget>) => {
      const ended: Transport = (signed, options) => async () => {
        const reply = await transport(signed, options)();
        stop.abort();
        return reply;
      };
      const signed = await ready(accountBalance());
      return await budgeted({ ...at.born(), now: () => START, ...given })(ended)(signed, {
        signal: stop.signal,
      })();
    };
    await timersOf(async () => assert.ok(E.isRight(await ask({ settle: never }))));
    assert.equal(sent.length, 1);
    await timersOf(async () => {
      const held = await ask({ take: never });
      assert.ok(E.isLeft(held) && held.left.outcome === "notSent");
    });
    assert.equal(sent.length, 1);
  });

  it("gives the reply also where the budget or its clock fails after it", async () => {
    const throwing = () => assert.fail("broken");
    let told = 0;
    const failing: readonly Partial<Budget>[] = [
      { settle: throwing },
      { settle: () => Promise.reject(new Error("broken")) },
      { now: () => told++ < 2 ? START : throwing() },
    ];
    for (const given of failing) {
      told = 0;
      const { transport } = exchange();
      const budget = { ...shared().born(), ...given };
      const signed = await ready(accountBalance());
      assert.ok(E.isRight(await budgeted(budget)(transport)(signed)()));
    }
  });

  it("waits for its turn as long as the request is valid", async () => {
    const at = shared();
    at.pass(MINUTE - 10_000 - 200);
    const budget = at.born({ guardMs: 0, spare: 0 });
    while ((await at.born({ guardMs: 0 }).take([weight(50)], "cancel")).state === "go");
    while ((await at.born({ guardMs: 0 }).take([weight(1)], "cancel")).state === "go");
    const { sent, transport } = exchange();
    const waited: number[] = [];
    const sleep = (ms: number) => {
      waited.push(ms);
      return Promise.resolve(at.pass(ms));
    };
    const patient = budgeted(budget, { sleep, waitMs: 3000 })(transport);
    const env = { ...simulatedEnvironment(worldRef(openWorld())), now: at.at };
    const impatient = budgeted(budget, { sleep, waitMs: 10 })(transport);
    const failed = await send(accountBalance())({ ...env, transport: impatient })();
    assert.ok(E.isLeft(failed) && failed.left.outcome === "notSent");
    assert.match(failed.left.message, /no room until/);
    assert.ok(E.isRight(await send(accountBalance())({ ...env, transport: patient })()));
    assert.equal(sent.length, 1);
    assert.ok(waited.reduce((sum, each) => sum + each, 0) < 3000);
  });

  it("says that its caller gave up, also where the caller's own wait rejects then", async () => {
    const at = shared();
    const stop = new AbortController();
    const sleep = () => {
      stop.abort();
      return Promise.reject(stop.signal.reason);
    };
    const take: Budget["take"] = () =>
      Promise.resolve({ state: "later", notBefore: START + 500, why: "full" });
    const transport = budgeted({ ...at.born(), take }, { sleep })(exchange().transport);
    const env = { ...simulatedEnvironment(worldRef(openWorld())), now: at.at, transport };
    const failed = await send(accountBalance(), { signal: stop.signal })(env)();
    assert.ok(E.isLeft(failed) && failed.left.outcome === "notSent");
    assert.match(failed.left.message, /: it was aborted$/);
  });

  it("refuses numbers that are none, with which taking never came to an end", () => {
    const { born } = shared();
    const refused = (given: object) =>
      assert.throws(() => born(given), {
        name: "TypeError",
        message: /^Cannot share a budget: give guardMs and spare from 0 on, share from 1 on$/,
      });
    for (const bad of [NaN, Infinity, -1, "500", null]) {
      refused({ guardMs: bad });
      if (bad !== null) refused({ spare: bad });
      refused({ share: bad });
    }
    refused({ share: 0 });
    born({ guardMs: 0, spare: 0, share: 1 });
  });

  it("comes to an end where its clock gives no time, and says so", async () => {
    for (const bad of [NaN, undefined, "1800000000000"]) {
      const budget = shared().born({ now: () => bad as number });
      const taken = await budget.take([weight(1)], "read");
      assert.deepEqual(taken, { state: "closed", reason: "now gives no time" });
    }
  });

  it("lets wait no longer where how long is text", async () => {
    const at = shared();
    const waits: number[] = [];
    const sleep = (ms: number) => Promise.reject(waits.push(ms));
    const take: Budget["take"] = () =>
      Promise.resolve({ state: "later", notBefore: START + 3000, why: "full" });
    const options = { sleep, waitMs: "2000" as unknown as number };
    const transport = budgeted({ ...at.born(), take }, options)(exchange().transport);
    const request = await ready(usdmCheckServerTime());
    const told = await transport(request)();
    assert.ok(E.isLeft(told) && told.left.outcome === "notSent");
    assert.deepEqual(waits, []);
  });

  it("is never banned by the simulated exchange, however much is asked", async () => {
    const ref = worldRef(openWorld());
    const env = simulatedEnvironment(ref);
    const statuses: number[] = [];
    const watched: Transport = (signed, options) => async () => {
      const result = await env.transport(signed, options)();
      if (E.isRight(result)) statuses.push(result.right.status);
      return result;
    };
    const budget = sharedBudget({ store: begun(env.now()), now: env.now });
    const transport = budgeted(budget)(watched);
    for (let i = 0; i < 700; i++) await send(accountInformation())({ ...env, transport })();
    assert.ok(statuses.length > 200 && !statuses.some((status) => status !== 200));
    for (let i = 0; i < 700; i++) {
      await send(accountInformation())({ ...env, transport: watched })();
    }
    assert.ok(statuses.some((status) => status === 429), "the control is refused");
  });
});
