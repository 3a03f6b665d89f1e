import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  cancelUmOrder,
  type Environment,
  newUmOrder,
  queryAllCurrentUmOpenOrders,
  send,
} from "../../../mod.ts";
import {
  cancelEverything,
  type Cleared,
  deadMansSwitch,
  memoryRows,
  type Rows,
  type Watched,
  type WatchOptions,
  watchSwitch,
} from "../../../reliability/mod.ts";
import { timersOf } from "../../support/timers.ts";
import { readBeat } from "../../../reliability/guard/beats.ts";
import { fire, watching } from "../../../reliability/guard/watch.ts";
import { clearing, openOrdersIn } from "../clear/world.ts";

const order = (newClientOrderId: string) =>
  newUmOrder({
    symbol: "BTCUSDT",
    side: "BUY",
    type: "LIMIT",
    timeInForce: "GTC",
    quantity: "0.01",
    price: "30000",
    newClientOrderId,
  });

/** A program, a watcher, and an account, all on the exchange's time. */
const scene = (store: Rows = memoryRows()) => {
  const at = clearing();
  const now = () => at.ref.read().time;
  const common = { store, name: "main", now };
  const guard = deadMansSwitch({ ...common, withinMs: 30_000 });
  const acts: Cleared[] = [];
  const act = async () => {
    const cleared = await cancelEverything(at.clear)(at.env)();
    acts.push(cleared);
    return cleared;
  };
  const look = watching({ ...common, act, steady: now });
  const env: Environment = { ...at.env, transport: guard.heed(at.env.transport) };
  return { ...at, at, guard, common, act, acts, look, env, now };
};

describe("a dead man's switch", () => {
  it("does nothing while signs of life come, and cancels when none does", async () => {
    const { guard, look, pass, calm, acts } = scene();
    await look();
    const armed = await guard.arm();
    assert.ok(armed.state === "heard" && armed.isWatched);
    await openOrdersIn(calm);
    for (let i = 0; i < 5; i++) {
      pass(20_000);
      assert.deepEqual(await look(), { state: "armed" });
      assert.equal((await guard.beat()).state, "heard");
    }
    assert.deepEqual(await look(), { state: "armed" });
    pass(33_000);
    const watched = await look();
    assert.ok(watched.state === "acted" && watched.cleared.isClear);
    assert.deepEqual(await look(), { state: "done" });
    assert.equal(acts.length, 1);
    assert.deepEqual(await send(queryAllCurrentUmOpenOrders())(calm)(), {
      _tag: "Right",
      right: [],
    });
  });

  it("tells a program that was taken for dead, and lets it arm anew", async () => {
    const { guard, look, pass } = scene();
    await guard.arm();
    await look();
    pass(33_000);
    await look();
    const pulse = await guard.beat();
    assert.ok(pulse.state === "fired" && pulse.isDone);
    assert.equal((await guard.arm()).state, "heard");
    assert.deepEqual(await look(), { state: "armed" });
  });

  it("lets nothing out that it does not cover, but reads and cancellations", async () => {
    const { guard, env, pass, calls } = scene();
    const placed = (id: string) => send(order(id))(env)();
    const before = await placed("a0");
    assert.ok(before._tag === "Left" && before.left.outcome === "notSent");
    assert.match(before.left.message, /^Cannot send newUmOrder: .* is not armed: arm it first$/);
    await guard.arm();
    assert.equal((await placed("a1"))._tag, "Right");
    // Valid for 5 s, of the 4 s that the last sign of life still covers.
    pass(26_000);
    const late = await placed("a2");
    assert.ok(late._tag === "Left" && late.left.outcome === "notSent");
    assert.match(
      late.left.message,
      /^Cannot send newUmOrder: .* beat more often, or make recvWindow /,
    );
    const cancel = cancelUmOrder({ symbol: "BTCUSDT", origClientOrderId: "a1" });
    assert.equal((await send(cancel)(env)())._tag, "Right");
    assert.equal((await send(queryAllCurrentUmOpenOrders())(env)())._tag, "Right");
    assert.equal(calls.filter((name) => name === "newUmOrder").length, 1);
    await guard.beat();
    assert.equal((await placed("a3"))._tag, "Right");
    await guard.disarm();
    assert.equal((await placed("a4"))._tag, "Left");
  });

  it("lets nothing that it covers be signed anew, which would be valid for longer", async () => {
    const { guard, at } = scene();
    await guard.arm();
    const kept: Record<string, boolean | undefined> = {};
    const transport = guard.heed((signed, options) => {
      kept[signed.endpoint] = options?.asSigned;
      return at.env.transport(signed, options);
    });
    const env: Environment = { ...at.env, transport };
    await send(order("a1"))(env)();
    await send(cancelUmOrder({ symbol: "BTCUSDT", origClientOrderId: "a1" }))(env)();
    await send(queryAllCurrentUmOpenOrders())(env)();
    assert.deepEqual(kept, {
      newUmOrder: true,
      cancelUmOrder: undefined,
      queryAllCurrentUmOpenOrders: undefined,
    });
  });

  it("acts not before the last order that it let out is refused by the exchange", async () => {
    const { guard, look, pass, env, now, acts } = scene();
    await guard.arm();
    await look();
    pass(24_900);
    const until = now() + 5000;
    assert.equal((await send(order("a1"))(env)())._tag, "Right");
    while (acts.length === 0) {
      pass(100);
      const before = now();
      await look();
      if (acts.length > 0) assert.ok(before > until, `${before} ${until}`);
    }
    assert.equal(acts[0]?.ended.length, 1);
  });

  it("is acted on by one of several watchers, and by another if that one dies", async () => {
    const { guard, common, pass, act, acts, now } = scene();
    await guard.arm();
    const dying = watching({ ...common, act: () => new Promise<Cleared>(() => {}), steady: now });
    const other = watching({ ...common, act, steady: now });
    await dying();
    await other();
    pass(33_000);
    void dying();
    await Promise.resolve();
    for (let i = 0; i < 10; i++) await Promise.resolve();
    assert.deepEqual(await other(), { state: "elsewhere" });
    assert.equal((await guard.arm()).state, "fired");
    pass(121_000);
    assert.equal((await other()).state, "acted");
    assert.equal(acts.length, 1);
  });

  it("stays with a watcher that takes long: no other acts, and nothing is armed into it", async () => {
    const { guard, common, acts, look, pass } = scene();
    await look();
    await guard.arm();
    const kept = await readBeat(common.store, "main") ?? assert.fail();
    const seen: string[] = [];
    const act = async (): Promise<Cleared> => {
      for (let minutes = 0; minutes < 3; minutes++) {
        pass(60_000);
        const { beat } = await readBeat(common.store, "main") ?? assert.fail();
        // It has time to say that it is still at it.
        for (let now = beat; now.actsUntil === beat.actsUntil;) {
          await new Promise((done) => setTimeout(done, 1));
          now = (await readBeat(common.store, "main") ?? assert.fail()).beat;
        }
        seen.push((await guard.arm()).state, (await look()).state);
      }
      return { isClear: true, ended: [], left: [] };
    };
    await timersOf(() => fire({ ...common, act }, "other", kept));
    assert.deepEqual([new Set(seen), acts], [new Set(["fired", "elsewhere"]), []]);
    assert.equal((await look()).state, "done");
    assert.equal((await guard.arm()).state, "heard");
  });

  it("is found dead by a watcher that begins later, however its clocks began", async () => {
    const { guard, common, pass, act, now } = scene();
    await guard.arm();
    pass(63_000);
    const late = watching({ ...common, act, steady: () => 0 });
    assert.equal((await late()).state, "acted");
    assert.equal((await guard.arm()).state, "heard");
    pass(31_000);
    const hasty = watching({ ...common, act, now: () => now() + 20_000, steady: () => 0 });
    assert.deepEqual(await hasty(), { state: "armed" });
  });

  it("tries again until nothing is left, and tells of a store that it cannot reach", async () => {
    const store = memoryRows();
    let isUp = true;
    const flaky: Rows = {
      ...store,
      read: (space, key) => () =>
        isUp ? store.read(space, key)() : Promise.reject(new Error("down")),
    };
    const { guard, common, pass, now } = scene(flaky);
    await guard.arm();
    pass(63_000);
    const ending = new AbortController();
    const seen: Watched["state"][] = [];
    const waits: number[] = [];
    let tries = 0;
    await watchSwitch({
      ...common,
      steady: now,
      act: () => {
        tries++;
        const left = tries < 3 ? [{ what: "an order", why: "the exchange is away" }] : [];
        return Promise.resolve({ isClear: left.length === 0, ended: [], left });
      },
      told: ({ state }) => {
        seen.push(state);
        isUp = seen.length !== 1;
        if (seen.length === 5) ending.abort();
      },
      sleep: (ms) => {
        waits.push(ms);
        return Promise.resolve(pass(ms));
      },
      signal: ending.signal,
    })();
    assert.deepEqual(seen, ["acted", "unreachable", "acted", "acted", "done"]);
    assert.deepEqual(waits, [10_000, 1000, 10_000, 1000, 1000]);
    assert.equal((await guard.look())?.isDone, true);
  });

  const failing: Readonly<Record<string, Pick<WatchOptions, "told" | "sleep">>> = {
    "throws at what it is told": {
      told: () => {
        throw new Error("EPIPE: the log is gone");
      },
    },
    "rejects what it is told": { told: () => Promise.reject(new Error("EPIPE: the log is gone")) },
    "cannot wait": { sleep: () => Promise.reject(new Error("no timer")) },
    "throws where it should wait": {
      sleep: () => {
        throw new Error("no timer");
      },
    },
  };
  for (const [what, given] of Object.entries(failing)) {
    it(`is watched on where the watcher's program ${what}`, async () => {
      const { guard, common, pass, act, acts, now } = scene();
      await guard.arm();
      const ending = new AbortController();
      const waited = (ms: number) => Promise.resolve(pass(ms));
      let looks = 0;
      const watch = watchSwitch({
        ...common,
        act,
        steady: now,
        signal: ending.signal,
        ...given,
        told: (watched) => {
          if (++looks > 40) ending.abort();
          pass(given.sleep ? 1000 : 0);
          return given.told?.(watched);
        },
        sleep: given.sleep ?? waited,
      });
      await timersOf(watch);
      assert.deepEqual([acts.length, looks, (await guard.look())?.isDone], [1, 41, true]);
    });
  }

  it("says when nobody watches and when nobody hears", async () => {
    const store = memoryRows();
    const { guard, look, pass, common } = scene(store);
    const armed = await guard.arm();
    assert.ok(armed.state === "heard" && !armed.isWatched);
    await look();
    const watched = await guard.beat();
    assert.ok(watched.state === "heard" && watched.isWatched);
    pass(31_000);
    const alone = await guard.beat();
    assert.ok(alone.state === "heard" && !alone.isWatched);
    const down = { ...store, read: () => () => Promise.reject(new Error("down")) };
    const deaf = deadMansSwitch({ ...common, store: down, withinMs: 30_000 });
    assert.equal((await deaf.beat()).state, "unheard");
    await assert.rejects(deaf.arm());
    assert.throws(() => deadMansSwitch({ ...common, withinMs: 1000 }), RangeError);
  });

  it("refuses at once what it could not guard by", () => {
    const { common, act } = scene();
    const refused = (make: () => unknown, message: RegExp) =>
      assert.throws(make, { name: "RangeError", message });
    // As from JavaScript, or a file: "30000" was joined to the time of a beat, and nothing ever fired; what never ends
    // is null in its row, and fired at once.
    for (const withinMs of ["30000", [30_000], Infinity, NaN, null, 30_000n, 4999, undefined]) {
      const make = () => deadMansSwitch({ ...common, withinMs: withinMs as number });
      refused(make, /^Cannot guard: withinMs must be at least 5000, a number of ms$/);
    }
    const watch = (given: object) => () => watchSwitch({ ...common, act, ...given });
    const guard = (given: object) => () => deadMansSwitch({ ...common, withinMs: 5000, ...given });
    for (const name of [undefined, "", 5]) {
      for (const make of [guard({ name }), watch({ name })]) refused(make, /: name must be text/);
    }
    for (const make of [guard({ now: 5 }), watch({ now: 5 })]) {
      refused(make, /: now must be a function$/);
    }
    refused(watch({ act: undefined }), /: act must be a function$/);
    for (const ms of [NaN, Infinity, -1, 0, 1, "1000", null]) {
      refused(watch({ everyMs: ms }), /: everyMs must be at least 10, a number of ms$/);
      refused(watch({ againMs: ms }), /: againMs must be at least 10, a number of ms$/);
    }
    watch({ everyMs: 10, againMs: 1e9 })();
  });

  it("says why the store cannot be reached, without the password of a database", async () => {
    const why = "cannot connect to redis://bot:hunter2@db.internal:6379";
    const down = () => () => Promise.reject(new Error(why));
    const ending = new AbortController();
    const { common, act } = scene({ ...memoryRows(), read: down, swap: down });
    const beat = await deadMansSwitch({ ...common, withinMs: 30_000 }).beat();
    const told: unknown[] = [beat];
    await watchSwitch({
      ...common,
      act,
      signal: ending.signal,
      told: (watched) => {
        told.push(watched);
        ending.abort();
      },
    })();
    assert.equal(told.length, 2);
    for (const each of told) {
      assert.match(JSON.stringify(each), /connect to redis:\/\/\*\*\*@db\.internal:6379/);
    }
  });

  it("does not wait for a store that never answers", async () => {
    const rows = memoryRows();
    let isSilent = false;
    const never = () => new Promise<never>(() => {});
    const { guard, look, env, pass } = scene({
      ...rows,
      read: (...asked) => isSilent ? never : rows.read(...asked),
      swap: (...asked) => isSilent ? never : rows.swap(...asked),
    });
    const armed = await guard.arm();
    isSilent = true;
    await timersOf(async () => {
      const beat = await guard.beat();
      assert.ok(beat.state === "unheard" && armed.state === "heard");
      assert.equal(beat.until, armed.until);
      assert.match(beat.why, /the store has not answered for 7500 ms/);
      await assert.rejects(guard.arm());
      await assert.rejects(look(), /has not answered for 10000 ms/);
    });
    pass(30_000);
    const held = await send(order("late"))(env)();
    assert.ok(held._tag === "Left" && held.left.outcome === "notSent");
    await timersOf(() => assert.rejects(guard.disarm()));
  });

  it("is not watched much longer than its watcher wants, where the store never answers", async () => {
    const ending = new AbortController();
    const read = () => () => {
      ending.abort();
      return new Promise<never>(() => {});
    };
    const { common, act } = scene({ ...memoryRows(), read, swap: read });
    const told: Watched[] = [];
    const watch = watchSwitch({
      ...common,
      act,
      signal: ending.signal,
      told: (watched) => told.push(watched),
    });
    const timers = await timersOf(watch, 1000);
    assert.deepEqual(timers.slice(0, 2), [10_000, 1000]);
    assert.deepEqual(told.map(({ state }) => state), ["unreachable"]);
  });

  for (const begun of ["beat", "arm"] as const) {
    for (const nth of [1, 2, 3]) {
      for (const isDone of [true, false]) {
        const what = isDone ? "whose answer" : "which";
        it(`stays off where question ${nth} of ${begun}, ${what} is late, was under way`, async () => {
          const rows = memoryRows();
          let left = Infinity;
          let release = () => {};
          const gate = new Promise<void>((done) => release = done);
          const late = <A>(ask: () => Promise<A>) => async (): Promise<A> => {
            if (--left !== 0) return await ask();
            const told = isDone ? ask() : gate.then(ask);
            await gate;
            return await told;
          };
          const { guard, env, calls } = scene({
            ...rows,
            read: (...asked) => late(rows.read(...asked)),
            swap: (...asked) => late(rows.swap(...asked)),
          });
          if (begun === "beat") await guard.arm();
          left = nth;
          const pulse = guard[begun]();
          for (let i = 0; i < 100; i++) await Promise.resolve();
          await guard.disarm();
          release();
          await pulse;
          assert.notEqual((await guard.look())?.state, "armed");
          const held = await send(order("late"))(env)();
          assert.ok(held._tag === "Left" && held.left.outcome === "notSent");
          assert.deepEqual(calls, []);
          assert.equal((await guard.arm()).state, "heard");
          assert.equal((await send(order("a1"))(env)())._tag, "Right");
        });
      }
    }
  }

  it("does nothing once it is off", async () => {
    const { guard, look, pass, acts } = scene();
    assert.equal((await guard.beat()).state, "off");
    await guard.arm();
    await look();
    await guard.disarm();
    pass(100_000);
    assert.deepEqual(await look(), { state: "off" });
    assert.deepEqual([acts.length, (await guard.beat()).state], [0, "off"]);
  });
});
