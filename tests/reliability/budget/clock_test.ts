import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as E from "../../../lib/either.ts";
import { accountBalance, cancelUmOrder, send, type Transport } from "../../../mod.ts";
import {
  budgeted,
  memoryRows,
  type Rows,
  sharedBudget,
  synchronised,
} from "../../../reliability/mod.ts";
import { openWorld, simulatedEnvironment, worldRef } from "../../../simulator/mod.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const START = 1_800_000_000_000 - 1_800_000_000_000 % MINUTE + 10_000;

/** A program on a machine whose clock, and an exchange whose dates and time, the test sets. */
const program = () => {
  const at = { time: START, clock: 0, date: 0, isTold: true, status: 200 };
  const rows = memoryRows();
  const minutes = new Set<number>();
  const store: Rows = {
    ...rows,
    take: (space, key, taking) => {
      minutes.add(taking[0] - Math.floor(at.time / MINUTE));
      return rows.take(space, key, taking);
    },
  };
  const asked: string[] = [];
  const transport: Transport = ({ url }) => () => {
    const { pathname } = new URL(url);
    asked.push(pathname);
    const isTime = pathname === "/fapi/v1/time";
    const body = isTime ? JSON.stringify({ serverTime: at.time }) : "[]";
    const status = isTime && !at.isTold ? 503 : at.status;
    const headers = { date: at.isTold || !isTime ? new Date(at.time + at.date).toUTCString() : "" };
    return Promise.resolve(E.right({ status, headers, body }));
  };
  const machine = { ...simulatedEnvironment(worldRef(openWorld())), transport };
  const synced = synchronised({ ...machine, now: () => at.time + at.clock }, {
    steady: () => at.time,
  });
  const { now, clock } = synced;
  const budget = sharedBudget({ store, now, clock, remembers: true });
  const env = { ...synced, transport: budgeted(budget, { waitMs: 0 })(synced.transport) };
  const read = async () => E.isRight(await send(accountBalance())(env)());
  const cancel = async () =>
    E.isRight(await send(cancelUmOrder({ symbol: "BTCUSDT", orderId: "1" }))(env)()) ||
    asked.at(-1) === "/papi/v1/um/order";
  return { at, asked, minutes, budget, read, cancel };
};

describe("a budget whose clock is wrong", () => {
  for (const ahead of [HOUR, 10 * MINUTE, -HOUR]) {
    it(`measures before it asks the store, where the machine is ${ahead / MINUTE} minutes ahead`, async () => {
      const { at, asked, minutes, read } = program();
      at.clock = ahead;
      assert.ok(await read());
      assert.deepEqual(asked, ["/fapi/v1/time", "/papi/v1/balance"]);
      assert.deepEqual([...minutes], [0]);
    });
  }

  it("measures again where the clock shows something else for a moment, or from then on", async () => {
    for (const isMoment of [true, false]) {
      const { at, minutes, budget, read } = program();
      assert.ok(await read());
      at.time += 1000;
      at.clock = HOUR;
      // Time stands still where nobody knows it.
      assert.equal(budget.now(), START);
      if (isMoment) at.clock = 0;
      assert.ok(await read());
      assert.ok(Math.abs(budget.now() - at.time) < 1000);
      assert.deepEqual([...minutes], [0]);
    }
  });

  it("measures again where one reply has the date of another hour", async () => {
    const { at, asked, minutes, read } = program();
    assert.ok(await read());
    at.date = HOUR;
    assert.ok(await read());
    at.date = 0;
    at.time += 1000;
    assert.ok(await read());
    assert.equal(asked.filter((path) => path === "/fapi/v1/time").length, 2);
    assert.deepEqual([...minutes], [0]);
  });

  it("lets out one request to learn the date where the exchange does not tell the time", async () => {
    const { at, minutes, read } = program();
    at.clock = HOUR;
    at.isTold = false;
    assert.ok(await read());
    assert.deepEqual([...minutes], []);
    assert.ok(await read());
    assert.deepEqual([...minutes], [0]);
  });

  it("goes by dates again where two agree and the exchange does not tell the time", async () => {
    const { at, minutes, read } = program();
    assert.ok(await read());
    at.isTold = false;
    at.clock = HOUR;
    const done = [];
    for (let i = 0; i < 4; i++, at.time += MINUTE) done.push(await read());
    assert.deepEqual(done, [true, true, true, true]);
    assert.deepEqual([...minutes], [0]);
  });

  it("lets few cancels go, and one other a minute, while nobody tells the time", async () => {
    const rows = memoryRows();
    const store: Rows = { ...rows, take: () => assert.fail("the store is asked") };
    let now = START;
    const clock = { read: () => ({ time: now, error: Infinity }) };
    const budget = sharedBudget({ store, now: () => now, clock });
    const draw = { bucket: "papi default", units: 1, limit: 6000, header: "x" };
    const take = async (lane: "cancel" | "read") => (await budget.take([draw], lane)).state;
    for (let minute = 0; minute < 3; minute++, now += MINUTE) {
      assert.deepEqual([await take("read"), await take("read")], ["go", "closed"]);
      let cancels = 0;
      while (await take("cancel") === "go") cancels++;
      assert.equal(cancels, 299);
    }
  });

  it("says that it has no time, where nobody tells it, and not a number", async () => {
    const { at, budget, read } = program();
    at.clock = HOUR;
    at.isTold = false;
    at.date = NaN;
    const draw = { bucket: "papi default", units: 1, limit: 6000, header: "x" };
    const taken = [await budget.take([draw], "order"), await budget.take([draw], "order")];
    assert.deepEqual(taken, [{ state: "go" }, { state: "closed", reason: "no time" }]);
    assert.equal(await read(), false);
  });

  it("writes down when a ban ends by the time that it knew last", async () => {
    const { at, minutes, budget, read } = program();
    assert.ok(await read());
    at.status = 418;
    at.clock = HOUR;
    const draws = [{ bucket: "papi default", units: 1, limit: 6000, header: "x" }];
    const taken = budget.now();
    assert.equal(taken, START);
    const facts = { sent: taken, received: taken, status: 418, headers: {}, waitMs: 3 * MINUTE };
    await assert.rejects(budget.settle(draws, facts));
    at.clock = 0;
    at.status = 200;
    assert.equal(await read(), false);
    at.time += 3 * MINUTE + 1000;
    assert.ok(await read());
    assert.deepEqual([...minutes], [0]);
  });
});
