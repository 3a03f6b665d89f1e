import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { catalog } from "../../../endpoints/catalog.ts";
import * as E from "../../../lib/either.ts";
import {
  type BadParams,
  connect,
  type Environment,
  newUmOrder,
  queryUmOrder,
  type Request,
  send,
  type Transport,
} from "../../../mod.ts";
import {
  type Journal,
  memoryJournal,
  memoryRows,
  type OnceOptions,
  placeOnce,
  type Rows,
  type Settled,
  storedJournal,
  synchronised,
  umReaders,
} from "../../../reliability/mod.ts";
import {
  type Fault,
  type FaultRule,
  simulated,
  simulatedEnvironment,
} from "../../../simulator/mod.ts";
import { timersOf } from "../../support/timers.ts";
import { deaf, silent } from "../stores/silent.ts";
import { type Place, placed, samples } from "./imagined.ts";

const order = (id: string, type: "LIMIT" | "MARKET" = "LIMIT") =>
  newUmOrder({
    symbol: "BTCUSDT",
    side: "BUY",
    type,
    quantity: "0.01",
    newClientOrderId: id,
    ...(type === "LIMIT" && { timeInForce: "GTC", price: "30000" }),
  });

const um = (rules: readonly FaultRule[], given: Partial<OnceOptions> = {}): Place =>
  placed(rules, { readers: umReaders, ...given });

const place = (
  { env, options }: Place,
  request: E.Either<BadParams, Request<unknown>> = order("a1"),
  given: Partial<OnceOptions> = {},
): Promise<Settled<unknown>> => placeOnce(request, { ...options, ...given })(env)();

const orders = ({ ref }: Place): number => ref.read().um.orders.size;

const first = (endpoint: string, fault: Fault): readonly FaultRule[] => [
  { endpoint, fault, nth: [1] },
];

const stateIn = async ({ options: { journal } }: Place, id = "a1") =>
  (await journal.find("main", id)())?.state;

const executed: readonly Fault[] = [
  { kind: "loseReply" },
  { kind: "truncatedBody" },
  { kind: "status503", code: -1007, executed: true },
  { kind: "unknown503", executed: true },
  { kind: "htmlBody", status: 502, executed: true },
  { kind: "duplicate", reply: "second" },
];

const lost: readonly Fault[] = [
  { kind: "loseRequest" },
  { kind: "status503", code: -1006, executed: false },
  { kind: "htmlBody", status: 200, executed: false },
];

describe("placeOnce", () => {
  it("is tried on every endpoint that places something and is not retired", () => {
    const names = catalog.map(({ spec }) => spec)
      .filter(({ act, retired }) => act.does === "order" && !retired)
      // The simulated exchange has no lists with a pending order; lookups are those of other lists.
      .filter(({ act }) => !("kind" in act && ["oto", "otoco"].includes(act.kind ?? "")))
      .map(({ name }) => name);
    assert.deepEqual(Object.keys(samples).sort(), names.sort());
  });

  for (const [name, { request, readers, count }] of Object.entries(samples)) {
    it(`${name} is placed, and is known afterwards`, async () => {
      const at = placed([], { readers });
      const result = await place(at, request("a1"));
      assert.equal(result.state, "accepted");
      assert.deepEqual([at.calls, count(at.ref)], [[name], 1]);
      assert.equal((await place(at, request("a1"))).state, "accepted");
      assert.equal(at.calls.length, 1);
    });

    for (const fault of executed.slice(0, 5)) {
      it(`${name} is found after ${JSON.stringify(fault)}`, async () => {
        const at = placed(first(name, fault), { readers });
        const result = await place(at, request("a1"));
        assert.ok(result.state === "accepted");
        assert.ok(JSON.stringify(result.row).includes('"a1"'));
        assert.equal(count(at.ref), 1);
        assert.equal(at.calls.length, 2);
      });
    }

    it(`${name} is absent if its request was lost, and is placed again if asked for`, async () => {
      const rules = first(name, { kind: "loseRequest" });
      const at = placed(rules, { readers });
      assert.equal((await place(at, request("a1"))).state, "absent");
      assert.equal(count(at.ref), 0);
      const again = placed(rules, { readers, resend: { times: 1 } });
      assert.equal((await place(again, request("a1"))).state, "accepted");
      assert.equal(count(again.ref), 1);
      assert.equal(again.calls.filter((each) => each === name).length, 2);
    });
  }

  for (const fault of lost) {
    it(`calls an order absent after ${JSON.stringify(fault)}, not before all is proven`, async () => {
      const at = um(first("newUmOrder", fault));
      const start = at.env.now();
      const result = await place(at);
      assert.equal(result.state, "absent");
      assert.ok(at.env.now() - start > 65_000, `${at.env.now() - start}`);
      assert.ok(at.calls.filter((name) => name === "queryUmOrder").length >= 4);
      assert.deepEqual(at.calls.slice(-2), ["queryAllCurrentUmOpenOrders", "queryAllUmOrders"]);
      assert.equal(await stateIn(at), "absent");
    });
  }

  it("calls nothing absent that nobody watched, unless told to", async () => {
    const rules = first("newUmOrder", { kind: "loseRequest" });
    const alone = um(rules, { withoutWitness: false });
    const result = await place(alone);
    assert.ok(result.state === "open" && /nobody followed/.test(result.why));
    const begin = alone.env.now();
    const late = { since: () => begin + 5, saw: () => false };
    assert.equal((await place(um(rules, { withoutWitness: false, witness: late }))).state, "open");
    const there = { since: () => 0, saw: () => false };
    assert.equal(
      (await place(um(rules, { withoutWitness: false, witness: there }))).state,
      "absent",
    );
    const saw = { since: () => 0, saw: (id: string) => id === "a1" };
    assert.equal((await place(um(rules, { withoutWitness: false, witness: saw }))).state, "open");
  });

  it("looks for it from when it left first, not from when it was held back before", async () => {
    const at = um([
      { endpoint: "newUmOrder", fault: { kind: "noConnection" }, nth: [1, 2] },
      { endpoint: "newUmOrder", fault: { kind: "loseRequest" }, nth: [3] },
    ]);
    for (const _ of [1, 2]) {
      assert.equal((await place(at)).state, "notSent");
      at.pass(8 * 86_400_000);
    }
    const since = at.env.now();
    const starts: number[] = [];
    const transport: Transport = (signed, options) => {
      const start = new URLSearchParams(signed.payload).get("startTime");
      if (start) starts.push(Number(start));
      return at.env.transport(signed, options);
    };
    const witness = { since: () => since, saw: () => false };
    const given = { ...at.options, withoutWitness: false, witness };
    const result = await placeOnce(order("a1"), given)({ ...at.env, transport })();
    assert.equal(result.state, "absent", JSON.stringify(result));
    assert.deepEqual(starts, [since - 5000]);
  });

  // Each kind of order has its own code for an id that is open already.
  for (const [name, { request, readers, count }] of Object.entries(samples)) {
    it(`takes the answer to the double of an order for what it is: ${name}`, async () => {
      const at = placed(first(name, { kind: "duplicate", reply: "second" }), { readers });
      const result = await place(at, request("a1"));
      assert.equal(result.state, "accepted", JSON.stringify(result));
      assert.equal(count(at.ref), 1);
    });
  }

  it("takes the code of algo orders elsewhere for that of a double too", async () => {
    const lost = first("newUmAlgoOrder", { kind: "duplicate", reply: "second" });
    const { request, readers, count } = samples["newUmAlgoOrder"] ?? assert.fail();
    const at = placed(lost, { readers });
    const transport: Transport = (signed, options) => async () => {
      const reply = await at.env.transport(signed, options)();
      return E.isLeft(reply)
        ? reply
        : E.right({ ...reply.right, body: reply.right.body.replace("-4116", "-20132") });
    };
    const result = await place({ ...at, env: { ...at.env, transport } }, request("a1"));
    assert.equal(result.state, "accepted", JSON.stringify(result));
    assert.equal(count(at.ref), 1);
  });

  /** A machine whose order is answered with another's; with `isLost` it does not arrive either. */
  const misled = (from: RegExp, to: string, isLost: boolean): Place => {
    const at = um([]);
    const transport: Transport = (signed, options) => async () => {
      if (signed.endpoint !== "newUmOrder") return await at.env.transport(signed, options)();
      const other = isLost ? um([]) : at;
      const reply = await other.env.transport(signed, options)();
      return E.isLeft(reply)
        ? reply
        : E.right({ ...reply.right, body: reply.right.body.replace(from, to) });
    };
    return { ...at, env: { ...at.env, transport } };
  };

  for (
    const [field, value] of [["symbol", "ETHUSDT"], ["side", "SELL"], ["clientOrderId", "zzz"]]
  ) {
    it(`does not take an answer with another ${field} for its own`, async () => {
      const to = `"${field}":"${value}"`;
      for (const isLost of [false, true]) {
        const at = misled(new RegExp(`"${field}":"[^"]*"`), to, isLost);
        const result = await place(at, order("a1"), { withoutWitness: true });
        assert.equal(result.state, isLost ? "absent" : "accepted");
        assert.ok(at.calls.includes("queryUmOrder"));
        assert.equal(await stateIn(at), result.state);
        assert.ok(isLost || "row" in result);
      }
    });
  }

  it("waits for an order that lookups show late", async () => {
    const late = Array.from({ length: 6 }, (_, i) => i + 1);
    const at = um(first("newUmOrder", { kind: "loseReply" }));
    let asked = 0;
    const transport: Transport = (signed, options) => async () => {
      if (signed.endpoint !== "queryUmOrder" || !late.includes(++asked)) {
        return await at.env.transport(signed, options)();
      }
      at.pass(10);
      return E.right({ status: 400, headers: {}, body: '{"code":-2013,"msg":"no"}' });
    };
    const result = await place({ ...at, env: { ...at.env, transport } });
    assert.equal(result.state, "accepted");
    assert.equal(asked, 7);
  });

  it("finds an order among many of its time, and proves nothing by a list that is full", async () => {
    for (const [others, state] of [[600, "accepted"], [1100, "open"]] as const) {
      const at = um(first("newUmOrder", { kind: "loseReply" }));
      const stranger = simulatedEnvironment(at.ref, { transport: simulated(at.ref) });
      for (let i = 0; i < others; i++) {
        await connect(stranger)(order(`other${i}`, "MARKET"));
      }
      const transport: Transport = (signed, options) =>
        signed.endpoint === "queryUmOrder"
          ? () => {
            at.pass(10);
            const body = '{"code":-2013,"msg":"Order does not exist."}';
            return Promise.resolve(E.right({ status: 400, headers: {}, body }));
          }
          : at.env.transport(signed, options);
      const result = await place({ ...at, env: { ...at.env, transport } }, order("a1", "MARKET"));
      assert.equal(result.state, state);
      if (result.state === "open") assert.match(result.why, /full/);
    }
  });

  it("stays open if lookups say nothing, and is found by a later call", async () => {
    const at = um(first("newUmOrder", { kind: "loseReply" }));
    const deaf: Transport = (signed, options) =>
      signed.method === "GET"
        ? () => Promise.resolve(E.right({ status: 503, headers: {}, body: "" }))
        : at.env.transport(signed, options);
    const result = await place({ ...at, env: { ...at.env, transport: deaf } });
    assert.equal(result.state, "open");
    assert.equal(await stateIn(at), "open");
    assert.equal((await place(at)).state, "accepted");
    assert.equal(await stateIn(at), "accepted");
    assert.equal(orders(at), 1);
  });

  for (const kind of ["refused", "lost"] as const) {
    it(`is rejected where it was ${kind} and an older order of its id is open`, async () => {
      for (const [name, { request, readers, count }] of Object.entries(samples)) {
        const at = placed(kind === "lost" ? first(name, { kind: "loseRequest" }) : [], {
          readers,
          withoutWitness: false,
          resend: { times: 1 },
        });
        const before = simulatedEnvironment(at.ref);
        assert.ok(E.isRight(await send(request("a1"))(before)()));
        at.pass(60_000);
        const result = await place(at, request("a1"));
        assert.equal(result.state, "rejected", `${name}: ${JSON.stringify(result)}`);
        assert.equal(await stateIn(at), "rejected");
        assert.deepEqual([count(at.ref), at.calls.filter((each) => each === name).length], [1, 1]);
      }
    });
  }

  it("does not take an older order of the same id for its own", async () => {
    const at = um(first("newUmOrder", { kind: "noConnection" }));
    await send(order("a1", "MARKET"))({ ...at.env, transport: um([]).env.transport })();
    const other = um([{ endpoint: "newUmOrder", nth: [2], fault: { kind: "loseRequest" } }]);
    await connect(other.env)(order("a1", "MARKET"));
    other.pass(3_600_000);
    assert.equal((await place(other, order("a1", "MARKET"))).state, "absent");
    assert.equal(orders(other), 1);
  });

  it("sends a MARKET order again only if that is asked for twice", async () => {
    const rules = first("newUmOrder", { kind: "loseRequest" });
    const once = um(rules, { resend: { times: 1 } });
    assert.equal((await place(once, order("a1", "MARKET"))).state, "absent");
    assert.equal(orders(once), 0);
    const twice = um(rules, { resend: { times: 1, market: true } });
    assert.equal((await place(twice, order("a1", "MARKET"))).state, "accepted");
    assert.equal(orders(twice), 1);
  });

  it("sends again as often as asked for, and no more", async () => {
    for (const times of [0, 1, 2]) {
      const at = um([{ endpoint: "newUmOrder", fault: { kind: "loseRequest" } }], {
        resend: { times },
      });
      assert.equal((await place(at)).state, "absent");
      assert.equal(at.calls.filter((name) => name === "newUmOrder").length, times + 1);
    }
  });

  it("tells a refusal, and sends nothing more", async () => {
    const at = um([]);
    const request = newUmOrder({
      symbol: "NOSUCH",
      side: "BUY",
      type: "MARKET",
      quantity: "1",
      newClientOrderId: "a1",
    });
    const result = await place(at, request);
    assert.ok(result.state === "rejected" && result.failure?._tag === "Refused");
    assert.equal((await place(at, request)).state, "rejected");
    assert.deepEqual(at.calls, ["newUmOrder"]);
  });

  it("may be tried again after what surely was not sent", async () => {
    const at = um(first("newUmOrder", { kind: "noConnection" }));
    assert.equal((await place(at)).state, "notSent");
    assert.equal((await place(at)).state, "accepted");
    assert.equal(orders(at), 1);
  });

  it("refuses another order under the id of the first", async () => {
    const at = um([]);
    await place(at);
    const result = await place(at, order("a1", "MARKET"));
    assert.ok(result.state === "notSent" && /another request/.test(result.why));
    assert.equal(orders(at), 1);
  });

  for (
    const [fault, what] of [
      [undefined, "was carried out"],
      ["loseRequest", "did not arrive"],
      ["rejected", "was refused"],
      ["noConnection", "did not leave"],
    ] as const
  ) {
    it(`says of the first of an id that it ${what}, and what a new id does`, async () => {
      const at = um(fault && fault !== "rejected" ? first("newUmOrder", { kind: fault }) : []);
      const terms = {
        symbol: "BTCUSDT",
        side: "BUY",
        type: "LIMIT",
        newClientOrderId: "a1",
      } as const;
      const price = fault === "rejected" ? "0.01" : "30000";
      await place(at, newUmOrder({ ...terms, timeInForce: "GTC", quantity: "0.01", price }));
      const before = orders(at);
      const result = await place(at, order("a1", "MARKET"));
      assert.ok(result.state === "notSent");
      assert.equal(
        result.why,
        "Cannot send newUmOrder: this id is of another request, newUmOrder, which " +
          `${what}; under a new id this one is carried out as well`,
      );
      assert.equal(orders(at), before);
    });
  }

  it("takes amounts for the same however they are spelled, to the last digit", async () => {
    const at = um([]);
    const sized = (quantity: string) =>
      newUmOrder({
        symbol: "BTCUSDT",
        side: "BUY",
        type: "LIMIT",
        timeInForce: "GTC",
        newClientOrderId: "a1",
        quantity,
        price: "30000",
      });
    await place(at, sized("0.01"));
    for (const same of ["0.010", "0.0100", "00.01"]) {
      assert.equal((await place(at, sized(same))).state, "accepted", same);
    }
    for (const other of ["0.1", "0.010000000000000000000000000000001", "0.001", "10.01"]) {
      assert.equal((await place(at, sized(other))).state, "notSent", other);
    }
    assert.equal(orders(at), 1);
  });

  it("places one order for many callers of the same id, whatever fails", async () => {
    for (const fault of [...executed, ...lost]) {
      const at = um([{ endpoint: "newUmOrder", fault, probability: 0.5 }], {
        resend: { times: 3 },
      });
      const results = await Promise.all(Array.from({ length: 8 }, () => place(at)));
      assert.ok(orders(at) <= 1, JSON.stringify(fault));
      const last = await place(at);
      assert.equal(last.state, orders(at) === 1 ? "accepted" : "absent", JSON.stringify(fault));
      for (const { state } of results) {
        assert.ok(state !== "rejected" && state !== "notSent", state);
      }
    }
  });

  it("sends nothing if the journal cannot be reached", async () => {
    const broken: Journal = {
      ...memoryJournal(),
      intend: () => () => Promise.reject(new Error("gone")),
    };
    const at = um([], { journal: broken });
    assert.equal((await place(at)).state, "notSent");
    assert.deepEqual(at.calls, []);
  });

  it("says why the journal cannot be reached, without the password of a database", async () => {
    const why = "cannot connect to postgres://bot:hunter2@db.internal/orders: too many clients";
    const broken: Journal = {
      ...memoryJournal(),
      intend: () => () => Promise.reject(new Error(why)),
    };
    const placed = await place(um([], { journal: broken }));
    assert.equal(placed.state, "notSent");
    const shown = JSON.stringify(placed);
    assert.match(shown, /postgres:\/\/\*\*\*@db\.internal\/orders: too many clients/);
    assert.doesNotMatch(shown, /bot|hunter2/);
  });

  for (const isRepeated of [false, true]) {
    const how = isRepeated ? "is repeated by its client" : "is lost";
    it(`places an order where what wrote it down ${how} and was done`, async () => {
      const at = um([], { journal: storedJournal(deaf(1, isRepeated)) });
      const start = at.ref.read().time;
      assert.equal((await place(at)).state, "accepted");
      assert.deepEqual([await stateIn(at), orders(at), at.calls], ["accepted", 1, ["newUmOrder"]]);
      assert.ok(at.ref.read().time - start < 100);
    });
  }

  it("sends nothing that another has taken up since it was written down and not confirmed", async () => {
    const rows = memoryRows();
    const others = storedJournal(rows);
    let changes = 0;
    const late: Rows = {
      ...rows,
      swap: (change) => async () => {
        const told = await rows.swap(change)();
        if (++changes > 1) return told;
        const known = await others.find("main", "a1")() ?? assert.fail();
        await others.mark(known, { state: "absent" })();
        throw new Error("the connection was lost");
      },
    };
    const at = um([], { journal: storedJournal(late) });
    assert.equal((await place(at)).state, "notSent");
    assert.equal((await place(at)).state, "absent");
    assert.deepEqual(at.calls, []);
  });

  it("writes the intent down before it sends", async () => {
    const at = um([]);
    const seen: (string | undefined)[] = [];
    const transport: Transport = (signed, options) => async () => {
      seen.push(await stateIn(at));
      return await at.env.transport(signed, options)();
    };
    await place({ ...at, env: { ...at.env, transport } });
    assert.deepEqual(seen, ["sending"]);
  });

  it("says why nothing could be written down", async () => {
    const away = () => Promise.reject(new Error("database is locked"));
    const locked = storedJournal({ ...memoryRows(), read: () => away, swap: () => away });
    const refused = await place(um([], { journal: locked }));
    assert.equal(refused.state, "notSent");
    assert.match("why" in refused ? refused.why : "", /sent without it: Error: database is locked/);
  });

  for (const text of ["", '{"acc', "null", "[]", '{"id":"a1"}']) {
    it(`says that its row is broken where that holds ${JSON.stringify(text)}`, async () => {
      const rows = memoryRows();
      await rows.swap({ space: "journal main", key: "a1", version: 0, text, due: 1 })();
      const at = um([], { journal: storedJournal(rows) });
      const refused = await place(at);
      assert.equal(refused.state, "notSent");
      const why = "why" in refused ? refused.why : "";
      assert.ok(why.includes(`its row in the journal holds something else: ${text}`), why);
      assert.deepEqual(at.calls, []);
    });
  }

  it("tells what it knows also if the journal fails after the sending", async () => {
    for (const [fault, state] of [["delay", "accepted"], ["loseReply", "accepted"]] as const) {
      const broken: Journal = {
        ...memoryJournal(),
        mark: () => () => Promise.reject(new Error("gone")),
        find: () => () => Promise.reject(new Error("gone")),
      };
      const rule: Fault = fault === "delay" ? { kind: fault, ms: 1 } : { kind: fault };
      const at = um(first("newUmOrder", rule), { journal: broken });
      assert.equal((await place(at)).state, state);
    }
  });

  it("calls nothing refused or absent that another may place while the journal is away", async () => {
    let isAway = false;
    const kept = memoryJournal();
    const journal: Journal = {
      ...kept,
      mark: (read, change) => () =>
        isAway ? Promise.reject(new Error("away")) : kept.mark(read, change)(),
      find: (account, id) => () =>
        isAway ? Promise.reject(new Error("away")) : kept.find(account, id)(),
    };
    const at = um([], { journal });
    const paused: Transport = (signed, options) => async () => {
      if (signed.endpoint !== "newUmOrder") return await at.env.transport(signed, options)();
      at.pass(90_000);
      const other = await place(at, order("a1"), { resend: { times: 1 } });
      assert.equal(other.state, "accepted");
      isAway = true;
      return await at.env.transport(signed, options)();
    };
    const refused = await place({ ...at, env: { ...at.env, transport: paused } });
    assert.ok(refused.state === "open" && /-1021.*journal/.test(refused.why), refused.state);
    assert.ok(refused.failure?.outcome === "rejected");
    isAway = false;
    assert.equal((await place(at)).state, "accepted");
    assert.equal(orders(at), 1);

    const lost = um(first("newUmOrder", { kind: "loseRequest" }), { journal: memoryJournal() });
    const deaf: Journal = {
      ...lost.options.journal,
      mark: () => () => Promise.reject(new Error("away")),
      find: () => () => Promise.reject(new Error("away")),
    };
    const absent = await place(lost, order("a1"), { journal: deaf });
    assert.ok(absent.state === "open" && /journal/.test(absent.why), absent.state);
    assert.equal((await place(lost, order("a1"), { resend: { times: 1 } })).state, "accepted");
  });

  it("cannot be placed by a worker that was paused for longer than its request is valid", async () => {
    const at = um([]);
    const paused: Transport = (signed, options) => async () => {
      if (signed.endpoint !== "newUmOrder") return await at.env.transport(signed, options)();
      // Another takes over in the meantime, and places the order.
      at.pass(90_000);
      const other = await place(at, order("a1"), { resend: { times: 1 } });
      assert.equal(other.state, "accepted");
      return await at.env.transport(signed, options)();
    };
    const result = await place({ ...at, env: { ...at.env, transport: paused } });
    assert.equal(result.state, "accepted");
    assert.equal(orders(at), 1);
    assert.equal(await stateIn(at), "accepted");
  });

  it("mends the clock, and finds an order whose reply is lost then", async () => {
    for (const skew of [10_000, -10_000]) {
      const at = um([{ endpoint: "newUmOrder", nth: [2], fault: { kind: "loseReply" } }]);
      const wrong: Environment = { ...at.env, now: () => at.ref.read().time - skew };
      const env = synchronised(wrong, { steady: () => at.ref.read().time });
      const result = await place({ ...at, env });
      assert.equal(result.state, "accepted");
      const intent = await at.options.journal.find("main", "a1")();
      assert.equal(intent?.attempt, 2);
      assert.ok(Math.abs((intent?.sentAt ?? 0) - at.ref.read().time) < 100);
      assert.equal(orders(at), 1);
    }
  });

  it("lets synchronised sign nothing anew that must go out as it is", async () => {
    const at = um([]);
    const sent: number[] = [];
    const transport: Transport = (signed, options) => {
      const query = new URLSearchParams(signed.payload);
      if (signed.endpoint === "newUmOrder") sent.push(Number(query.get("timestamp")));
      return at.env.transport(signed, options);
    };
    const wrong: Environment = {
      ...at.env,
      transport,
      now: () => at.ref.read().time - 10_000,
    };
    const env = synchronised(wrong, { steady: () => at.ref.read().time });
    const result = await send(order("b1"))({
      ...env,
      transport: (signed, options) => env.transport(signed, { ...options, asSigned: true }),
    })();
    assert.ok(E.isLeft(result) && result.left.outcome === "rejected");
    assert.equal(sent.length, 1);
  });

  it("takes no lookup for later than it was, because the machine's clock jumped ahead", async () => {
    const at = um(first("newUmOrder", { kind: "loseRequest" }));
    let ahead = 0;
    let lookups = 0;
    const transport: Transport = (signed, options) => {
      if (signed.endpoint === "queryUmOrder" && ++lookups === 2) ahead = 3_600_000;
      return at.env.transport(signed, options);
    };
    const wrong: Environment = { ...at.env, transport, now: () => at.ref.read().time + ahead };
    const env = synchronised(wrong, { steady: () => at.ref.read().time });
    const start = at.ref.read().time;
    assert.equal((await place({ ...at, env })).state, "absent");
    assert.ok(at.ref.read().time - start > 65_000, `${at.ref.read().time - start}`);
  });

  /** The answers of reads, changed on their way. */
  const edited = (at: Place, edit: (endpoint: string, body: string) => string): Place => {
    const transport: Transport = (signed, options) => async () => {
      const answered = await at.env.transport(signed, options)();
      if (E.isLeft(answered) || signed.endpoint === "newUmOrder") return answered;
      const { status, headers, body } = answered.right;
      return E.right({ status, headers, body: edit(signed.endpoint, body) });
    };
    return { ...at, env: { ...at.env, transport } };
  };

  for (const shown of ["", '"clientOrderId":null,', '"clientOrderId":"",']) {
    it(`takes what is answered to its id for the order with ${shown || "no id"}`, async () => {
      const at = um(first("newUmOrder", { kind: "loseReply" }), {
        resend: { times: 1, market: true },
      });
      const without = (_: string, body: string) => body.replace(/"clientOrderId":"a1",/, shown);
      const result = await place(edited(at, without), order("a1", "MARKET"));
      assert.equal(result.state, "accepted");
      assert.equal(orders(at), 1);
    });
  }

  it("does not take another order for it", async () => {
    const at = um(first("newUmOrder", { kind: "loseReply" }));
    const other = (_: string, body: string) =>
      body.replace('"clientOrderId":"a1"', '"clientOrderId":"a2"');
    const result = await place(edited(at, other));
    assert.ok(result.state === "open" && /another order/.test(result.why));
  });

  for (
    const list of [
      '{"status":"error","message":"upstream timed out"}',
      '{"timestamp":1,"status":500,"error":"Internal Server Error","path":"/papi/v1/um/openOrders"}',
      '[{"symbol":"BTCUSDT","orderId":1,"status":"NEW","executedQty":"0"}]',
    ]
  ) {
    it(`calls nothing absent that a list does not show: ${list}`, async () => {
      const at = um(first("newUmOrder", { kind: "loseRequest" }), {
        resend: { times: 1, market: true },
      });
      const lists = (name: string, body: string) => /Orders/.test(name) ? list : body;
      const result = await place(edited(at, lists), order("a1", "MARKET"));
      assert.ok(result.state === "open", result.state);
      assert.equal(at.calls.filter((name) => name === "newUmOrder").length, 1);
    });
  }

  it("is beaten by the naive control, which doubles", async () => {
    const at = um(first("newUmOrder", { kind: "loseReply" }));
    const naive = async (): Promise<void> => {
      for (let i = 0; i < 3; i++) {
        if (E.isRight(await send(order("a1", "MARKET"))(at.env)())) return;
      }
    };
    await naive();
    assert.equal(orders(at), 2);
    const once = um(first("newUmOrder", { kind: "loseReply" }));
    await place(once, order("a1", "MARKET"));
    assert.equal(orders(once), 1);
  });

  it("leaves open what it cannot look for because its caller's functions fail", async () => {
    const at = um(first("newUmOrder", { kind: "loseRequest" }), {
      sleep: () => Promise.reject(new Error("no timer")),
    });
    assert.equal((await place(at)).state, "open");
  });

  it("ends looking once its caller has given up", async () => {
    const controller = new AbortController();
    const at = um(first("newUmOrder", { kind: "loseRequest" }));
    const sleep = (ms: number) => Promise.resolve(ms > 4000 ? controller.abort() : at.pass(ms));
    const given = { signal: controller.signal, sleep };
    assert.equal((await place(at, order("a1"), given)).state, "open");
    assert.equal(await stateIn(at), "open");
  });

  for (const [from, state] of [[1, "notSent"], [2, "accepted"]] as const) {
    it(`is ${state} where the journal is silent from change ${from} on and the caller gives up`, async () => {
      const journal = storedJournal(silent("swap", from));
      const at = um([], { journal });
      const stop = new AbortController();
      const transport: Transport = (signed, options) => async () => {
        const reply = await at.env.transport(signed, options)();
        stop.abort();
        return reply;
      };
      if (from === 1) stop.abort();
      const timers = await timersOf(async () => {
        const env = { ...at.env, transport };
        const placing = placeOnce(order("a1"), { ...at.options, signal: stop.signal });
        assert.equal((await placing(env)()).state, state);
      });
      assert.deepEqual(timers, [1000]);
      assert.equal(orders(at), from - 1);
    });
  }

  it("places only what places something", async () => {
    const at = um([]);
    const result = await place(at, queryUmOrder({ symbol: "BTCUSDT", orderId: "1" }));
    assert.equal(result.state, "notSent");
    assert.deepEqual(at.calls, []);
  });
});
