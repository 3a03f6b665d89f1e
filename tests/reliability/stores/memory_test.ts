import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { memoryRows, type Rows, storedJournal } from "../../../reliability/mod.ts";
import { intentOf } from "../journal/contract.ts";
import { contended, contract, faultsOf } from "./contract.ts";

describe("rows in memory", () => {
  for (const [what, history] of Object.entries(contract)) it(what, () => history(memoryRows));

  it("is seen to be changed by two at a time where it is: the control", async () => {
    const rows = memoryRows();
    const careless: Rows = {
      ...rows,
      swap: (change) => async () => {
        const row = await rows.read(change.space, change.key)();
        await Promise.resolve();
        await rows.swap({ ...change, version: row?.version ?? 0 })();
        return undefined;
      },
    };
    assert.notDeepEqual(faultsOf(await contended(careless, 4, 10)), []);
  });
});

describe("a lane of a journal", () => {
  /** Rows of a program that stops before one of its changes, until it is let go on. */
  const pausing = (rows: Rows, before: number) => {
    let changes = 0;
    let go = () => {};
    const gate = new Promise<void>((done) => go = done);
    const paused: Rows = {
      ...rows,
      swap: (change) => async () => {
        if (++changes === before) await gate;
        return await rows.swap(change)();
      },
    };
    return { paused, go: () => go() };
  };

  const lane = "loans of USDT";

  const unfinished = async (rows: Rows) =>
    (await storedJournal(rows).unfinished("main")()).map(({ id }) => id);

  for (const before of [1, 2]) {
    it(`is held by one, where another pauses before its change ${before} to take it`, async () => {
      const rows = memoryRows();
      const { paused, go } = pausing(rows, before);
      const slow = storedJournal(paused).intend(intentOf("slow", { lane }))();
      await Promise.resolve();
      const quick = await storedJournal(rows).intend(intentOf("quick", { lane }))();
      assert.equal(quick.isFresh, true);
      go();
      assert.equal((await slow).isFresh, false);
      assert.deepEqual(await unfinished(rows), ["quick"]);
    });

    it(`is held by one, where another pauses before its change ${before} to take it back`, async () => {
      const rows = memoryRows();
      const journal = storedJournal(rows);
      const { intent } = await journal.intend(intentOf("slow", { lane }))();
      const ended = await journal.mark(intent, { state: "notSent" })() ?? assert.fail();
      const { paused, go } = pausing(rows, before);
      const slow = storedJournal(paused).mark(ended, { state: "sending" })();
      for (let i = 0; i < 5; i++) await Promise.resolve();
      assert.equal((await journal.intend(intentOf("quick", { lane }))()).isFresh, true);
      go();
      assert.equal(await slow, undefined);
      assert.deepEqual(await unfinished(rows), ["quick"]);
    });
  }

  it("is taken by who paused while another had it, once that one is finished", async () => {
    const rows = memoryRows();
    const journal = storedJournal(rows);
    const { paused, go } = pausing(rows, 2);
    const slow = storedJournal(paused).intend(intentOf("slow", { lane }))();
    for (let i = 0; i < 5; i++) await Promise.resolve();
    const { intent } = await journal.intend(intentOf("quick", { lane }))();
    await journal.mark(intent, { state: "accepted" })();
    go();
    const { isFresh, intent: own } = await slow;
    assert.deepEqual([isFresh, own.id, own.state], [true, "slow", "sending"]);
    assert.deepEqual(await unfinished(rows), ["slow"]);
    assert.notEqual(await journal.mark(own, { state: "accepted" })(), undefined);
  });
});
