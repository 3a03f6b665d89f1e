import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { catalog } from "../../endpoints/catalog.ts";
import { collect } from "../../history/mod.ts";
import { planOf } from "../../history/rows.ts";
import {
  advance,
  openWorld,
  type Ref,
  simulatedEnvironment,
  worldRef,
} from "../../simulator/mod.ts";
import {
  accountInformation,
  coinmKlineCandlestickData,
  connect,
  getMarginBorrowLoanInterestHistory,
  getUmIncomeHistory,
  marginAccountBorrow,
  newUmOrder,
  queryAllUmOrders,
  queryMarginLoanRecord,
  queryUmAlgoOrderHistory,
  queryUsersUmForceOrders,
  umAccountTradeList,
} from "../../mod.ts";
import * as fc from "../deps/fast_check.ts";
import { runs } from "../support/runs.ts";
import { type Habits, type Happened, imagined, specNamed, START } from "./imagined.ts";

const listed = async <A>(all: AsyncIterable<A>): Promise<readonly A[]> => {
  const rows: A[] = [];
  for await (const row of all) rows.push(row);
  return rows;
};

const habits = fc.record({
  keeps: fc.constantFrom("oldest" as const, "newest" as const),
  newestFirst: fc.boolean(),
  most: fc.integer({ min: 2, max: 6 }),
});

/** Rows of which many happened at the same time. */
const histories = fc.array(fc.integer({ min: 0, max: 25 }), { maxLength: 60 }).map((times) =>
  times.sort((a, b) => a - b).map((time, i): Happened => ({ time: START + time, id: i + 1 }))
);

/** The most rows of one moment. */
const crowd = (all: readonly Happened[]): number =>
  Math.max(...all.map(({ time }) => all.filter((each) => each.time === time).length));

type Reads = (
  env: Parameters<typeof collect>[0],
  wanted: { readonly startTime: number; readonly endTime?: number },
  options: { readonly limit: number; readonly windowMs: number },
) => AsyncIterable<{ readonly at: number; readonly name: string }>;

async function* named<A>(rows: AsyncIterable<A>, of: (row: A) => readonly [number, string]) {
  for await (const row of rows) {
    const [at, name] = of(row);
    yield { at, name };
  }
}

/** Histories of each kind: read on by id or not, paged or not. */
const readers: Readonly<Record<string, Reads>> = {
  umAccountTradeList: (env, wanted, options) =>
    named(collect(env, umAccountTradeList, { symbol: "BTCUSDT", ...wanted }, options), (row) => [
      row.time,
      row.id,
    ]),
  queryAllUmOrders: (env, wanted, options) =>
    named(collect(env, queryAllUmOrders, { symbol: "BTCUSDT", ...wanted }, options), (row) => [
      row.time,
      row.orderId,
    ]),
  queryUmAlgoOrderHistory: (env, wanted, options) =>
    named(
      collect(env, queryUmAlgoOrderHistory, { symbol: "BTCUSDT", ...wanted }, options),
      (row) => [row.createTime, row.algoId],
    ),
  getUmIncomeHistory: (env, wanted, options) =>
    named(collect(env, getUmIncomeHistory, wanted, options), (row) => [row.time, row.tranId]),
  queryUsersUmForceOrders: (env, wanted, options) =>
    named(collect(env, queryUsersUmForceOrders, wanted, options), (row) => [
      row.time,
      row.orderId,
    ]),
  getMarginBorrowLoanInterestHistory: (env, wanted, options) =>
    named(collect(env, getMarginBorrowLoanInterestHistory, wanted, options), (row) => [
      row.interestAccuredTime,
      row.txId,
    ]),
};

describe("a collected history", () => {
  for (const [name, read] of Object.entries(readers)) {
    it(`has every row of ${name} once, in order, wherever calls end`, async () => {
      const { isPaged, from } = planOf(specNamed(name)) ?? {};
      let whole = 0;
      const property = async (all: readonly Happened[], habit: Habits, windowMs: number) => {
        const { env } = imagined(all, habit);
        // The last moment has rows too, and may be a window of its own.
        const wanted = { startTime: START, endTime: START + 25 };
        const rows = await listed(read(env, wanted, { limit: habit.most, windowMs })).catch(
          (error: unknown) => {
            // Only a moment with as many rows as a call gives may stop it, where no id leads on.
            assert.match(String(error), /and maybe more happened at/);
            assert.ok(!isPaged && crowd(all) >= habit.most, `${error}`);
            assert.ok(from === undefined || habit.keeps === "newest", `${error}`);
            return undefined;
          },
        );
        if (!rows) return;
        whole++;
        assert.deepEqual(rows, all.map(({ time, id }) => ({ at: time, name: `${id}` })));
      };
      await fc.assert(
        fc.asyncProperty(histories, habits, fc.integer({ min: 1, max: 40 }), property),
        { numRuns: runs * 4 },
      );
      assert.ok(whole > runs, `${whole} were read whole`);
    });
  }

  it("is read on by id where one moment has more rows than a call gives", async () => {
    const all = Array.from({ length: 17 }, (_, i) => ({ time: START + Number(i > 1), id: i + 1 }));
    const { env } = imagined(all, { keeps: "oldest", newestFirst: false, most: 4 });
    const wanted = { symbol: "BTCUSDT", startTime: START };
    const rows = await listed(collect(env, umAccountTradeList, wanted, { limit: 4 }));
    assert.deepEqual(rows.map(({ id }) => id), all.map(({ id }) => `${id}`));
    await assert.rejects(listed(collect(env, getUmIncomeHistory, wanted, { limit: 4 })), {
      name: "BinanceError",
      outcome: "notSent",
      message:
        /^Cannot collect getUmIncomeHistory: 4 rows and maybe more happened at 1763683200001/,
    });
  });
});

describe("the calls of a collection", () => {
  const hour = 3_600_000;
  const none = { keeps: "oldest", newestFirst: false, most: 1000 } as const;

  it("ask for no more time than the exchange allows, each moment once", async () => {
    for (const { spec } of catalog) {
      const plan = planOf(spec);
      if (!plan || !Number.isFinite(plan.span)) continue;
      const { env, asked } = imagined([], none);
      const endTime = START + 2 * plan.span + 5;
      const given = {
        ...{ symbol: "BTCUSDT", asset: "USDT", type: "BORROW", startTime: START, endTime },
        ...{ pair: "BTCUSD", contractType: "PERPETUAL", interval: "1d" },
      };
      const params = Object.fromEntries(
        Object.entries(given).filter(([name]) => {
          const param = spec.params[name];
          // Where a type or a pair is optional, it is another one, or one of two names.
          return param && (!["type", "pair"].includes(name) || !("field" in param));
        }),
      );
      const endpoint = catalog.find((each) => each.spec === spec);
      await listed(collect(env, Object(endpoint), Object(params)));
      const spans = asked.map((each) => [
        Number(each.get("startTime")),
        Number(each.get("endTime")),
      ]);
      assert.equal(spans.length, 3, spec.name);
      assert.deepEqual([spans[0]?.[0], spans.at(-1)?.[1]], [START, endTime], spec.name);
      spans.forEach(([start = 0, end = 0], i) => {
        assert.ok(end - start < (spec.history?.hours ?? 0) * hour, spec.name);
        if (i > 0) assert.equal(start, (spans[i - 1]?.[1] ?? 0) + 1, spec.name);
      });
    }
  });

  it("are sent when rows are asked for, and no more of them", async () => {
    const all = Array.from({ length: 30 }, (_, i) => ({ time: START + i, id: i + 1 }));
    const { env, asked } = imagined(all, { keeps: "oldest", newestFirst: false, most: 5 });
    const rows = collect(env, getUmIncomeHistory, { startTime: START }, { windowMs: 3 });
    assert.equal(asked.length, 0);
    for await (const { time } of rows) if (time === START + 4) break;
    assert.equal(asked.length, 2);
    for await (const { time } of rows) if (time === START) break;
    assert.equal(asked.length, 3);
  });

  for (const keeps of ["oldest", "newest"] as const) {
    it(`take as long each, however many came before, where calls keep the ${keeps}`, async () => {
      const all = Array.from({ length: 500 }, (_, i) => ({ time: START + i, id: i + 1 }));
      const { env, asked } = imagined(all, { keeps, newestFirst: false, most: 10 });
      let turns = 0;
      let isOver = false;
      const turning = (async () => {
        for (; !isOver; turns++) await undefined;
      })();
      const took: number[] = [];
      let [before, calls] = [0, 0];
      for await (const _ of collect(env, getUmIncomeHistory, { startTime: START }, { limit: 10 })) {
        if (asked.length === calls) took.push(turns - before);
        [before, calls] = [turns, asked.length];
      }
      isOver = true;
      await turning;
      assert.ok(took.length > 300, `${took.length}`);
      assert.ok(Math.max(...took) < 30, `${Math.max(...took)}`);
    });
  }

  it("are two for a full answer, however far apart its rows are", async () => {
    const all = Array.from({ length: 100 }, (_, i) => ({ time: START + i * hour, id: i + 1 }));
    const { env, asked } = imagined(all, { keeps: "oldest", newestFirst: false, most: 10 });
    const wanted = { startTime: START, endTime: START + 100 * hour };
    const rows = await listed(collect(env, getUmIncomeHistory, wanted, { limit: 10 }));
    assert.equal(rows.length, 100);
    // Each full answer has nine rows that the one before has not.
    assert.equal(asked.length, 23);
  });

  it("ask for as much as the exchange gives, and hear that it gives its usual number", async () => {
    const all = Array.from({ length: 1200 }, (_, i) => ({ time: START + i, id: i + 1 }));
    const { env, asked } = imagined(all, { keeps: "oldest", newestFirst: false, most: 500 });
    const wanted = { symbol: "BTCUSDT", startTime: START };
    const rows = await listed(collect(env, umAccountTradeList, wanted));
    assert.deepEqual(rows.map(({ id }) => Number(id)), all.map(({ id }) => id));
    assert.ok(asked.every((each) => each.get("limit") === "1000"));
  });

  it("are bounded, and the failure says where to go on", async () => {
    const all = Array.from({ length: 30 }, (_, i) => ({ time: START + i, id: i + 1 }));
    const { env } = imagined(all, none);
    const options = { windowMs: 10, maxCalls: 2 };
    const seen: number[] = [];
    await assert.rejects(async () => {
      for await (
        const { time } of collect(env, getUmIncomeHistory, { startTime: START }, options)
      ) {
        seen.push(time);
      }
    }, /more than 2 calls: raise maxCalls, or end before 1763683200020/);
    assert.equal(seen.length, 20);
  });

  it("have a length, and none is made without", async () => {
    const { env, asked } = imagined([], none);
    for (const windowMs of [0, 0.5, -1, NaN]) {
      const rows = collect(env, getUmIncomeHistory, { startTime: START }, { windowMs });
      await assert.rejects(listed(rows), /windowMs takes ms, 1 or more/);
    }
    assert.equal(asked.length, 0);
  });

  it("fail as any call fails, and where there is no history", async () => {
    const { env } = imagined([], none);
    const broken = { ...env, hosts: { ...env.hosts, papi: "http://elsewhere.invalid" } };
    await assert.rejects(
      listed(collect(broken, getUmIncomeHistory, { startTime: START })),
      /hosts.papi/,
    );
    await assert.rejects(
      listed(collect(env, Object(accountInformation), { startTime: START })),
      /it is no history/,
    );
    // Microseconds gave no rows, as if there were none; seconds were refused by the endpoint, with words on its end.
    for (const startTime of [NaN, 1.5, undefined, START * 1000, START / 1000, `${START}`]) {
      await assert.rejects(
        listed(collect(env, getUmIncomeHistory, Object({ startTime }))),
        /startTime must be a whole number of ms, as in 1763683200000$/,
      );
    }
    const signal = AbortSignal.abort();
    await assert.rejects(
      listed(collect(env, getUmIncomeHistory, { startTime: START }, { signal })),
      /signal/,
    );
  });

  it("are refused, before any, where the end lies before the start", async () => {
    const { env, asked } = imagined([], { keeps: "oldest", newestFirst: false, most: 5 });
    const ending = (endTime: number) =>
      listed(collect(env, getUmIncomeHistory, { startTime: START, endTime }));
    await assert.rejects(ending(START - 1), /endTime lies before startTime/);
    assert.equal(asked.length, 0);
    assert.deepEqual(await ending(START), []);
    // What begins in a moment has nothing yet: that is no mistake.
    const soon = { startTime: env.now() + 60_000 };
    assert.deepEqual(await listed(collect(env, getUmIncomeHistory, soon)), []);
  });

  it("go on where a page has fewer rows than were asked for, and more are counted", async () => {
    const all: Happened[] = Array.from({ length: 7 }, (_, i) => ({ time: START + i, id: i + 1 }));
    const { env, asked } = imagined(all, { keeps: "oldest", newestFirst: true, most: 3 });
    const wanted = { asset: "USDT", startTime: START };
    const rows = await listed(collect(env, queryMarginLoanRecord, wanted));
    assert.deepEqual(rows.map(({ txId }) => txId), ["1", "2", "3", "4", "5", "6", "7"]);
    assert.equal(asked.length, 3);
    // What is counted, and no page shows, is not asked for over and over.
    const overcounting = {
      ...env,
      transport: (...of: Parameters<typeof env.transport>) => async () => {
        const carried = await env.transport(...of)();
        if (carried._tag === "Left") return carried;
        const body = carried.right.body.replace('"total":7', '"total":9');
        return { ...carried, right: { ...carried.right, body } };
      },
    };
    assert.equal((await listed(collect(overcounting, queryMarginLoanRecord, wanted))).length, 7);
    assert.equal(asked.length, 7);
  });

  it("begin a window of numbered pages anew where a row came in between", async () => {
    const all: Happened[] = Array.from({ length: 7 }, (_, i) => ({ time: START + i, id: i + 1 }));
    const { env } = imagined(all, { keeps: "oldest", newestFirst: true, most: 3 });
    let calls = 0;
    const moving = {
      ...env,
      transport: (...of: Parameters<typeof env.transport>) => async () => {
        if (++calls === 2) all.push({ time: START + 3, id: 8 });
        return await env.transport(...of)();
      },
    };
    const wanted = { asset: "USDT", startTime: START };
    const rows = await listed(collect(moving, queryMarginLoanRecord, wanted, { limit: 3 }));
    assert.deepEqual(rows.map(({ txId }) => txId), ["1", "2", "3", "4", "8", "5", "6", "7"]);
    const restless = {
      ...env,
      transport: (...of: Parameters<typeof env.transport>) => async () => {
        all.push({ time: START + 3, id: all.length + 1 });
        return await env.transport(...of)();
      },
    };
    await assert.rejects(
      listed(collect(restless, queryMarginLoanRecord, wanted, { limit: 3 })),
      /new rows kept coming in/,
    );
  });
});

describe("histories of the simulated exchange", () => {
  const moves = fc.array(
    fc.record({ orders: fc.integer({ min: 0, max: 4 }), hours: fc.integer({ min: 0, max: 60 }) }),
    { minLength: 1, maxLength: 8 },
  );

  const later = (ref: Ref, ms: number) => ref.write(advance(ref.read(), ms).world)();

  it("are collected whole", async () => {
    await fc.assert(
      fc.asyncProperty(moves, fc.integer({ min: 2, max: 5 }), async (all, limit) => {
        const ref = worldRef(openWorld());
        const env = simulatedEnvironment(ref);
        const ask = connect(env);
        const startTime = env.now();
        const ids: string[] = [];
        const loans: string[] = [];
        for (const { orders, hours } of all) {
          for (let i = 0; i < orders; i++) {
            const order = { symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.001" };
            ids.push((await ask(newUmOrder(Object(order)))).orderId);
          }
          loans.push((await ask(marginAccountBorrow({ asset: "USDT", amount: "1" }))).tranId);
          later(ref, hours * 3_600_000);
        }
        // So that the budget of weight is whole again.
        later(ref, 120_000);
        const wanted = { symbol: "BTCUSDT", startTime };
        const options = { limit, windowMs: 50 * 3_600_000 };
        const orders = await listed(collect(env, queryAllUmOrders, wanted, options));
        assert.deepEqual(orders.map(({ orderId }) => orderId), ids);
        later(ref, 120_000);
        const trades = await listed(collect(env, umAccountTradeList, wanted, options));
        assert.deepEqual(trades.map(({ orderId }) => orderId), ids);
        later(ref, 120_000);
        const records = { asset: "USDT", startTime };
        const rows = await listed(collect(env, queryMarginLoanRecord, records, options));
        assert.deepEqual(rows.map(({ txId }) => txId), loans);
      }),
      { numRuns: runs },
    );
  });

  it("are collected whole where calls give the latest rows, of 200 days at most", async () => {
    const env = simulatedEnvironment(worldRef(openWorld()));
    const startTime = START - 450 * 24 * 3_600_000;
    const wanted = { symbol: "BTCUSD_PERP", interval: "1d", startTime } as const;
    const rows = await listed(collect(env, coinmKlineCandlestickData, wanted, { limit: 90 }));
    assert.deepEqual(
      rows.map(([openTime]) => openTime),
      Array.from({ length: 451 }, (_, i) => startTime + i * 24 * 3_600_000),
    );
  });

  it("tells callers without types what it takes", () => {
    const env = simulatedEnvironment(worldRef(openWorld()));
    const loose = collect as unknown as (...given: unknown[]) => AsyncIterable<unknown>;
    const called = [[env], [env, umAccountTradeList({ symbol: "BTCUSDT" }), {}], [
      umAccountTradeList,
      {},
    ]];
    for (const given of [[], ...called]) {
      assert.throws(
        () => loose(...given)[Symbol.asyncIterator](),
        /Cannot collect: give environment, endpoint and parameters/,
      );
    }
  });
});
