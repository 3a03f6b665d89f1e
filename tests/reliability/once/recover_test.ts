import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as E from "../../../lib/either.ts";
import { type Transport, unreachable } from "../../../mod.ts";
import { memoryJournal, placeOnce, recover } from "../../../reliability/mod.ts";
import { placed, samples } from "./imagined.ts";

/** What a run that ended in the middle of a call leaves behind: an intent, and perhaps an order. */
const leftBehind = async (isExecuted: boolean) => {
  const { readers, request, count } = samples["newUmOrder"] ?? assert.fail();
  const journal = memoryJournal();
  const at = placed([], { readers, journal });
  let hasEnded = false;
  const transport: Transport = (signed, options) => async () => {
    if (!hasEnded && isExecuted) await at.env.transport(signed, options)();
    hasEnded = true;
    return E.left(unreachable(signed.endpoint, "the process ended", "unknown"));
  };
  const killed = { ...journal, mark: () => () => Promise.reject(new Error("the process ended")) };
  const options = { ...at.options, journal: killed };
  await placeOnce(request("a1"), options)({ ...at.env, transport })();
  assert.equal((await journal.find("main", "a1")())?.state, "sending");
  return { at, count: () => count(at.ref), request };
};

describe("recover", () => {
  it("finds what a run that ended has placed", async () => {
    const { at, count } = await leftBehind(true);
    const [one, ...others] = await recover(at.options)(at.env)();
    assert.deepEqual([one?.intent.id, one?.state, others], ["a1", "accepted", []]);
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

  it("looks into the account's own intents, as many as asked for", async () => {
    const { at } = await leftBehind(true);
    assert.deepEqual(await recover({ ...at.options, account: "other" })(at.env)(), []);
    assert.deepEqual(await recover({ ...at.options, limit: 0 })(at.env)(), []);
  });
});
