import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as E from "../../../lib/either.ts";
import type { AnyEndpoint, Request } from "../../../lib/endpoint.ts";
import {
  type BadParams,
  bnbTransfer,
  fundAutoCollection,
  fundCollectionByAsset,
  marginAccountBorrow,
  marginAccountBorrowRepay,
  marginAccountRepay,
  send,
  type Transport,
} from "../../../mod.ts";
import {
  moneyReaders,
  moveOnce,
  type MoveOptions,
  recover,
  sapiMoneyReaders,
  storedJournal,
} from "../../../reliability/mod.ts";
import type { Fault } from "../../../simulator/mod.ts";
import { deaf } from "../stores/silent.ts";
import { type Place, placed } from "./imagined.ts";

interface Movement {
  readonly readers: readonly AnyEndpoint[];
  readonly request: () => E.Either<BadParams, Request<unknown>>;
  /** What has to be there before. */
  readonly first?: () => E.Either<BadParams, Request<unknown>>;
  /** Whether its history shows that it was not carried out. */
  readonly isProven: boolean;
}

const usdt = { asset: "USDT", amount: "100" } as const;

const movements: Readonly<Record<string, Movement>> = {
  marginAccountBorrow: {
    readers: moneyReaders,
    request: () => marginAccountBorrow(usdt),
    isProven: true,
  },
  marginAccountRepay: {
    readers: moneyReaders,
    first: () => marginAccountBorrow({ asset: "USDT", amount: "1000" }),
    request: () => marginAccountRepay(usdt),
    isProven: true,
  },
  marginAccountBorrowRepay: {
    readers: sapiMoneyReaders,
    request: () => marginAccountBorrowRepay({ ...usdt, isIsolated: "FALSE", type: "BORROW" }),
    isProven: true,
  },
  bnbTransfer: {
    readers: moneyReaders,
    request: () => bnbTransfer({ amount: "0.5", transferSide: "TO_UM" }),
    isProven: false,
  },
  fundCollectionByAsset: {
    readers: moneyReaders,
    request: () => fundCollectionByAsset({ ...usdt, futureType: "UM" }),
    isProven: false,
  },
};

const ready = async (name: string, kind?: Fault["kind"]): Promise<Place> => {
  const { readers, first } = movements[name] ?? assert.fail();
  const fault = kind === "loseRequest" || kind === "loseReply" ? { kind } as const : undefined;
  const at = placed(fault ? [{ endpoint: name, fault, nth: [1] }] : [], { readers });
  if (first) await send(first())(at.env)();
  at.pass(5000);
  return at;
};

const move = (at: Place, name: string, given: Partial<MoveOptions> = {}) => {
  const { request } = movements[name] ?? assert.fail();
  return moveOnce(request(), { ...at.options, id: "m1", ...given })(at.env)();
};

const entries = ({ ref }: Place): number => ref.read().ledger.entries.size;

const sendings = ({ calls }: Place, name: string) => calls.filter((each) => each === name).length;

describe("moveOnce", () => {
  for (const [name, { isProven }] of Object.entries(movements)) {
    it(`${name} is carried out, and is known afterwards`, async () => {
      const at = await ready(name);
      const result = await move(at, name);
      assert.equal(result.state, "accepted", JSON.stringify(result));
      const moved = entries(at);
      assert.equal((await move(at, name)).state, "accepted");
      assert.deepEqual([entries(at), sendings(at, name)], [moved, 1]);
    });

    it(`${name} is found after its reply was lost`, async () => {
      const at = await ready(name, "loseReply");
      const result = await move(at, name);
      assert.ok(result.state === "accepted" && result.row !== undefined, JSON.stringify(result));
      assert.equal(sendings(at, name), 1);
    });

    it(`${name} is ${isProven ? "absent" : "open"} after its request was lost`, async () => {
      const at = await ready(name, "loseRequest");
      const before = entries(at);
      assert.equal((await move(at, name)).state, isProven ? "absent" : "open");
      assert.equal(entries(at), before);
      const careful = await ready(name, "loseRequest");
      assert.equal((await move(careful, name, { withoutWitness: false })).state, "open");
    });
  }

  it("does not take an equal one from just before for its own", async () => {
    const at = await ready("marginAccountBorrow", "loseRequest");
    const other = { ...at.options, id: "m0" };
    const { env } = placed([], { readers: moneyReaders }, at.ref);
    assert.equal((await moveOnce(marginAccountBorrow(usdt), other)(env)()).state, "accepted");
    assert.equal((await move(at, "marginAccountBorrow")).state, "absent");
  });

  it("does not take one for its own that came while it began", async () => {
    const at = await ready("marginAccountBorrow", "loseRequest");
    const { env } = placed([], { readers: moneyReaders }, at.ref);
    const others: string[] = [];
    const transport: Transport = (signed, options) => async () => {
      const result = await at.env.transport(signed, options)();
      if (signed.endpoint === "queryMarginLoanRecord" && others.length === 0) {
        others.push("");
        const other = { ...at.options, id: "m0" };
        others[0] = (await moveOnce(marginAccountBorrow(usdt), other)(env)()).state;
      }
      return result;
    };
    const { state } = await move({ ...at, env: { ...at.env, transport } }, "marginAccountBorrow");
    const said = [state, ...others].filter((each) => each === "accepted");
    assert.equal(at.ref.read().loans.size, said.length);
    assert.deepEqual([state, others], ["absent", ["notSent"]]);
  });

  it("does not take one for its own that came between its two tries", async () => {
    const name = "marginAccountBorrow";
    const at = placed([
      { endpoint: name, fault: { kind: "noConnection" }, nth: [1] },
      { endpoint: name, fault: { kind: "loseRequest" }, nth: [2] },
    ], { readers: moneyReaders });
    assert.equal((await move(at, name)).state, "notSent");
    const { env } = placed([], { readers: moneyReaders }, at.ref);
    const other = { ...at.options, id: "m0" };
    assert.equal((await moveOnce(marginAccountBorrow(usdt), other)(env)()).state, "accepted");
    assert.equal((await move(at, name)).state, "absent");
    assert.equal(at.ref.read().loans.size, 1);
  });

  it("is sent by who comes after one that ended before it sent", async () => {
    const name = "marginAccountBorrow";
    for (const isLate of [false, true]) {
      const at = await ready(name);
      let isPaused = true;
      const gone: Transport = (signed, options) => async () => {
        const result = await at.env.transport(signed, options)();
        if (isPaused && signed.endpoint === "queryMarginLoanRecord") {
          isPaused = false;
          if (!isLate) assert.equal((await move(at, name)).state, "accepted");
          else {
            const [one] = await recover(at.options)(at.env)();
            assert.equal(one?.state, "notSent");
          }
        }
        return result;
      };
      const first = await move({ ...at, env: { ...at.env, transport: gone } }, name);
      assert.equal(first.state, isLate ? "notSent" : "accepted");
      assert.equal((await move(at, name)).state, "accepted");
      assert.equal(at.ref.read().loans.size, 1);
    }
  });

  it("leaves it to who has taken it over and is about to send it", async () => {
    const name = "marginAccountBorrow";
    const at = await ready(name);
    const { journal } = at.options;
    const slow: Transport = (signed, options) => async () => {
      const result = await at.env.transport(signed, options)();
      const [intent] = await journal.unfinished("main")();
      if (intent && "attempt" in intent && intent.attempt === 1) {
        await journal.mark(intent, { attempt: 2 })();
      }
      return result;
    };
    const left = await move({ ...at, env: { ...at.env, transport: slow } }, name);
    assert.ok(left.state === "open" && /about to send/.test(left.why), left.state);
    assert.deepEqual(at.calls, ["queryMarginLoanRecord"]);
    assert.equal((await move(at, name)).state, "accepted");
    assert.equal(at.ref.read().loans.size, 1);
  });

  it("sends nothing whose history cannot be read, and may be tried again", async () => {
    const name = "marginAccountBorrow";
    const at = placed([{
      endpoint: "queryMarginLoanRecord",
      fault: { kind: "loseReply" },
      nth: [1],
    }], { readers: moneyReaders });
    const first = await move(at, name);
    assert.ok(first.state === "notSent" && /history/.test(first.why), first.state);
    assert.equal(sendings(at, name), 0);
    assert.equal((await move(at, name)).state, "accepted");
  });

  for (const end of ["rejected", "absent"] as const) {
    it(`does not take the next one for its own once another has found it ${end}`, async () => {
      const name = "marginAccountBorrow";
      for (const isRecovered of [false, true]) {
        const at = await ready(name, "loseRequest");
        const { journal } = at.options;
        const id = JSON.stringify(["move", "m1"]);
        const other = placed([], { readers: moneyReaders, journal }, at.ref);
        if (isRecovered) assert.equal((await move(at, name, { patienceMs: -1 })).state, "open");
        let round = 0;
        const sleep = async (ms: number) => {
          at.pass(ms);
          if (++round !== 2) return;
          const intent = await journal.find("main", id)() ?? assert.fail();
          await journal.mark(intent, { state: end, why: "another said so" })();
          assert.equal((await move(other, name, { id: "m2" })).state, "accepted");
        };
        const told = isRecovered
          ? (await recover({ ...at.options, sleep })(at.env)())[0] ?? assert.fail()
          : await move(at, name, { sleep });
        assert.deepEqual([told.state, "row" in told], [end, false], JSON.stringify(told));
        assert.equal("why" in told && told.why, "another said so");
        assert.equal((await journal.find("main", id)())?.state, end);
        assert.equal(at.ref.read().loans.size, 1);
      }
    });
  }

  it("is found by who was late also where another has taken it over, and is at it still", async () => {
    const name = "marginAccountBorrow";
    const at = await ready(name, "loseReply");
    const { journal } = at.options;
    const late: Transport = (signed, options) => async () => {
      const result = await at.env.transport(signed, options)();
      const [intent] = await journal.unfinished("main")();
      const isSent = intent && "subject" in intent && intent.subject.before !== undefined;
      if (isSent && intent.version === 1) await journal.mark(intent, { state: "open" })();
      return result;
    };
    const first = await move({ ...at, env: { ...at.env, transport: late } }, name);
    assert.ok(first.state === "accepted" && first.row !== undefined, JSON.stringify(first));
    assert.equal((await journal.find("main", JSON.stringify(["move", "m1"]))())?.state, "accepted");
  });

  it("stays open, and comes to an end, where the journal takes no end and gives old rows", async () => {
    const at = await ready("marginAccountBorrow", "loseReply");
    const { journal } = at.options;
    const mark: typeof journal.mark = (read, change) =>
      change.state === "accepted" ? () => Promise.resolve(undefined) : journal.mark(read, change);
    const first = await move(at, "marginAccountBorrow", { journal: { ...journal, mark } });
    assert.ok(first.state === "open" && /another is at it/.test(first.why), JSON.stringify(first));
    assert.equal((await move(at, "marginAccountBorrow")).state, "accepted");
  });

  it("stays open where the journal goes away before what was found is written down", async () => {
    const at = await ready("marginAccountBorrow", "loseReply");
    const { journal } = at.options;
    const away = () => Promise.reject(new Error("away"));
    const mark: typeof journal.mark = (read, change) =>
      change.state === "accepted" ? away : journal.mark(read, change);
    const first = await move(at, "marginAccountBorrow", { journal: { ...journal, mark } });
    assert.ok(first.state === "open" && /journal is away/.test(first.why), JSON.stringify(first));
    assert.equal((await move(at, "marginAccountBorrow")).state, "accepted");
  });

  for (const nth of [1, 2, 3, 4]) {
    it(`is carried out once where the reply of the store to change ${nth} is lost`, async () => {
      const name = "marginAccountBorrow";
      const at = await ready(name);
      const journal = storedJournal(deaf(nth));
      // The first is that of its lane, and nothing is known of the intent then.
      const { state } = await move(at, name, { journal });
      assert.equal(state, nth === 1 ? "notSent" : "accepted");
      assert.equal((await move(at, name, { journal })).state, "accepted");
      assert.deepEqual([at.ref.read().loans.size, await journal.unfinished("main")()], [1, []]);
    });
  }

  it("leaves open what its history shows twice", async () => {
    const at = await ready("marginAccountBorrow", "loseReply");
    const { env: stranger } = placed([], { readers: [] }, at.ref);
    const transport: Transport = (signed, options) => async () => {
      const result = await at.env.transport(signed, options)();
      if (signed.endpoint === "marginAccountBorrow") {
        await send(marginAccountBorrow(usdt))(stranger)();
      }
      return result;
    };
    const result = await move({ ...at, env: { ...at.env, transport } }, "marginAccountBorrow");
    assert.ok(result.state === "open" && result.why.includes("several"), JSON.stringify(result));
  });

  for (const field of ["asset", "txId"]) {
    it(`calls nothing absent where a row of its history comes without ${field}`, async () => {
      const at = await ready("marginAccountBorrow", "loseReply");
      const transport: Transport = (signed, options) => async () => {
        const answered = await at.env.transport(signed, options)();
        if (E.isLeft(answered) || signed.endpoint === "marginAccountBorrow") return answered;
        const { status, headers, body } = answered.right;
        return E.right({ status, headers, body: body.replaceAll(`"${field}"`, '"other"') });
      };
      const { state } = await move({ ...at, env: { ...at.env, transport } }, "marginAccountBorrow");
      assert.equal(state, "open");
    });
  }

  it("has one loan of an asset under way at a time", async () => {
    const at = await ready("marginAccountBorrow", "loseReply");
    const open = await move(at, "marginAccountBorrow", { patienceMs: -1 });
    assert.equal(open.state, "open");
    const second = await move(at, "marginAccountBorrow", { id: "m2" });
    assert.ok(second.state === "notSent" && second.why.includes("under way"), second.state);
    const btc = moveOnce(marginAccountBorrow({ asset: "BTC", amount: "0.01" }), {
      ...at.options,
      id: "m3",
    });
    assert.equal((await btc(at.env)()).state, "accepted");
    assert.equal((await recover(at.options)(at.env)())[0]?.state, "accepted");
    assert.equal((await move(at, "marginAccountBorrow", { id: "m2" })).state, "accepted");
  });

  for (
    const { amount, ms, state } of [
      // By hand, an hour after the program was killed.
      { amount: "100", ms: 3_600_000, state: "absent" },
      { amount: "7", ms: 3_600_000, state: "absent" },
      // Too late to be its own, and so early that nobody knows.
      { amount: "100", ms: 30_000, state: "open" },
    ]
  ) {
    it(`is ${state} where ${amount} were moved ${ms} ms after it was lost`, async () => {
      const at = await ready("marginAccountBorrow", "loseRequest");
      const killed = await move(at, "marginAccountBorrow", { patienceMs: -1 });
      assert.equal(killed.state, "open");
      at.pass(ms);
      const { env: stranger } = placed([], { readers: [] }, at.ref);
      const loan = await send(marginAccountBorrow({ asset: "USDT", amount }))(stranger)();
      assert.ok(E.isRight(loan));
      at.pass(3000);
      const [one] = await recover(at.options)(at.env)();
      assert.equal(one?.state, state, `${one?.why}`);
      const next = await move(at, "marginAccountBorrow", { id: "m2" });
      assert.equal(next.state, state === "absent" ? "accepted" : "notSent");
    });
  }

  it("is left open where its history is full, and asks for no later part of it", async () => {
    const at = await ready("marginAccountBorrow", "loseRequest");
    assert.equal((await move(at, "marginAccountBorrow", { patienceMs: -1 })).state, "open");
    at.pass(3_600_000);
    const [intent] = await at.options.journal.unfinished("main")();
    assert.ok(intent && "validUntil" in intent);
    const row = (txId: number) => ({
      txId,
      asset: "USDT",
      principal: "1",
      timestamp: intent.sentAt - 30_000,
      status: "CONFIRMED",
    });
    const ends = new Set<string | null>();
    const transport: Transport = (signed) => () => {
      ends.add(new URLSearchParams(signed.payload).get("endTime"));
      const rows = Array.from({ length: 100 }, (_, i) => row(i));
      const body = JSON.stringify({ rows, total: 250 });
      return Promise.resolve(E.right({ status: 200, headers: {}, body }));
    };
    const [one] = await recover(at.options)({ ...at.env, transport })();
    assert.ok(one?.state === "open" && /is full/.test(one.why), JSON.stringify(one));
    assert.deepEqual([...ends], [`${intent.validUntil + 120_000}`]);
  });

  it("takes only what moves an amount, and reads its history before", async () => {
    const at = await ready("marginAccountBorrow");
    const all = await moveOnce(fundAutoCollection(), { ...at.options, id: "m1" })(at.env)();
    assert.equal(all.state, "notSent");
    const blind = await move(at, "marginAccountBorrow", { readers: [] });
    assert.equal(blind.state, "notSent");
    assert.deepEqual(at.calls, []);
  });
});
