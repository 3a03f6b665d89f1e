import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as E from "../../../lib/either.ts";
import { type BadParams, type Request, type Transport, unreachable } from "../../../mod.ts";
import {
  cmReaders,
  type Journal,
  memoryJournal,
  memoryRows,
  placeOnce,
  recover,
  storedJournal,
} from "../../../reliability/mod.ts";
import { timersOf } from "../../support/timers.ts";
import { silent } from "../stores/silent.ts";
import { type Place, placed, samples } from "./imagined.ts";

/** Ends a run in the middle of a call. */
const leave = async (
  at: Place,
  request: E.Either<BadParams, Request<unknown>>,
  isExecuted = true,
): Promise<void> => {
  const { journal } = at.options;
  let hasEnded = false;
  const transport: Transport = (signed, options) => async () => {
    if (!hasEnded && isExecuted) await at.env.transport(signed, options)();
    hasEnded = true;
    return E.left(unreachable(signed.endpoint, "the process ended", "unknown"));
  };
  const killed = { ...journal, mark: () => () => Promise.reject(new Error("the process ended")) };
  const options = { ...at.options, journal: killed };
  await placeOnce(request, options)({ ...at.env, transport })();
};

/** What a run that ended in the middle of a call leaves behind: an intent, and perhaps an order. */
const leftBehind = async (isExecuted: boolean, journal: Journal = memoryJournal()) => {
  const { readers, request, count } = samples["newUmOrder"] ?? assert.fail();
  const at = placed([], { readers, journal });
  await leave(at, request("a1"), isExecuted);
  assert.equal((await journal.find("main", "a1")())?.state, "sending");
  return { at, count: () => count(at.ref), request };
};

describe("recover", () => {
  it("finds what a run that ended has placed", async () => {
    const { at, count } = await leftBehind(true);
    const [one, ...others] = await recover(at.options)(at.env)();
    assert.deepEqual([one?.id, one?.state, others], ["a1", "accepted", []]);
    assert.ok(JSON.stringify(one?.row).includes('"a1"'));
    assert.equal(count(), 1);
    assert.deepEqual(await recover(at.options)(at.env)(), []);
  });

  it("proves absent what never arrived, and sends nothing itself", async () => {
    const { at, count, request } = await leftBehind(false);
    const [one] = await recover({ ...at.options })(at.env)();
    assert.equal(one?.state, "absent");
    assert.equal(count(), 0);
    assert.ok(!at.calls.includes("newUmOrder"));
    assert.equal((await placeOnce(request("a1"), at.options)(at.env)()).state, "absent");
  });

  it("leaves open what nobody can know, for another time", async () => {
    const { at } = await leftBehind(false);
    const careful = { ...at.options, withoutWitness: false };
    const [one] = await recover(careful)(at.env)();
    assert.equal(one?.state, "open");
    const [again] = await recover(at.options)(at.env)();
    assert.equal(again?.state, "absent");
  });

  for (const text of ["", '{"acc', "null", "[]", "7", '{"id":"b1"}', '{"id":"other","sentAt":1}']) {
    it(`recovers the others where one row holds ${JSON.stringify(text)}, and names that one`, async () => {
      const rows = memoryRows();
      const { at, count } = await leftBehind(true, storedJournal(rows));
      await rows.swap({ space: "journal main", key: "b1", version: 0, text, due: 1 })();
      const [broken, one] = await recover(at.options)(at.env)();
      assert.deepEqual([broken?.id, broken?.state, broken?.intent], ["b1", "open", undefined]);
      assert.ok(broken?.why.includes(`holds something else: ${text}`));
      assert.deepEqual([one?.id, one?.state, count()], ["a1", "accepted", 1]);
    });
  }

  it("tells of one that it cannot write down, and recovers the others", async () => {
    const { at, request } = await leftBehind(true);
    await leave(at, request("a2"));
    const { journal } = at.options;
    const mark: typeof journal.mark = (read, change) =>
      read.id === "a1"
        ? () => Promise.reject(new Error("away: redis://bot:hunter2@db"))
        : journal.mark(read, change);
    const options = { ...at.options, journal: { ...journal, mark } };
    const [first, second] = await recover(options)(at.env)();
    assert.deepEqual([first?.id, first?.state], ["a1", "open"]);
    assert.match(
      first?.why ?? "",
      /could not be found out or written down: Error: away: redis:\/\/\*\*\*@db$/,
    );
    assert.deepEqual([second?.id, second?.state], ["a2", "accepted"]);
  });

  it("does not wait for a journal that never answers once its caller has given up", async () => {
    const { at } = await leftBehind(true);
    const stop = new AbortController();
    stop.abort();
    const options = { ...at.options, journal: storedJournal(silent("due")), signal: stop.signal };
    await timersOf(() => assert.rejects(recover(options)(at.env)(), /has given up/));
  });

  it("says which readers find what those that it has cannot, and waits for nothing", async () => {
    for (
      const [name, whose] of [
        ["newUmOrder", "umReaders"],
        ["newMarginOrder", "marginReaders"],
        ["marginAccountNewOrder", "sapiMarginReaders"],
      ] as const
    ) {
      const { readers, request } = samples[name] ?? assert.fail();
      const at = placed([], { readers });
      await leave(at, request("a1"));
      const begun = at.ref.read().time;
      const [one] = await recover({ ...at.options, readers: cmReaders })(at.env)();
      const why = `none of the readers finds it: give readers that look it up, as ${whose} do`;
      assert.deepEqual([one?.state, one?.why], ["open", why]);
      assert.equal(at.ref.read().time, begun);
      assert.equal((await recover(at.options)(at.env)())[0]?.state, "accepted");
    }
  });

  it("looks into the account's own intents, as many as asked for", async () => {
    const { at } = await leftBehind(true);
    assert.deepEqual(await recover({ ...at.options, account: "other" })(at.env)(), []);
    assert.deepEqual(await recover({ ...at.options, limit: 0 })(at.env)(), []);
  });

  it("leaves what another finishes while the store lists it as it is", async () => {
    const rows = memoryRows();
    const { at } = await leftBehind(false, storedJournal(rows));
    const due: typeof rows.due = (space, limit) => async () => {
      const listed = await rows.due(space, limit)();
      const { journal } = at.options;
      for (const read of await journal.unfinished("main")()) {
        if (!("broken" in read)) {
          await journal.mark(read, { state: "rejected", why: "too large" })();
        }
      }
      return await Promise.all(
        listed.map(async ({ key }) => ({ key, ...await rows.read(space, key)() ?? assert.fail() })),
      );
    };
    const late = storedJournal({ ...rows, due });
    assert.deepEqual(await recover({ ...at.options, journal: late })(at.env)(), []);
    const now = await at.options.journal.find("main", "a1")();
    assert.deepEqual([now?.state, now?.why], ["rejected", "too large"]);
  });
});
