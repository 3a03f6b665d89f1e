/** What every journal must do, as histories: the same for all of them. */
import assert from "node:assert/strict";
import type { Intent, Journal } from "../../../reliability/mod.ts";

/** An intent of an order. */
export const intentOf = (id: string, given: Partial<Intent> = {}): Intent => ({
  account: "main",
  id,
  endpoint: "newUmOrder",
  subject: { family: "portfolio", product: "um", clientId: id, symbol: "BTCUSDT" },
  terms: `[["newClientOrderId","${id}"],["symbol","BTCUSDT"]]`,
  state: "sending",
  attempt: 1,
  begunAt: 1_763_683_200_000,
  sentAt: 1_763_683_200_000,
  validUntil: 1_763_683_205_000,
  version: 0,
  why: "",
  ...given,
});

/** Gives an empty journal. */
export type Open = () => Journal | Promise<Journal>;

/** Each history by what it shows. */
export const contract: Readonly<Record<string, (open: Open) => Promise<void>>> = {
  "gives back what was written, to the letter": async (open) => {
    const journal = await open();
    const intent = intentOf("a", { why: 'it\'s "quoted" \u{1F600}\n', terms: "[]" });
    assert.deepEqual(await journal.intend(intent)(), { isFresh: true, intent });
    assert.deepEqual(await journal.find("main", "a")(), intent);
    assert.equal(await journal.find("main", "b")(), undefined);
  },

  "writes an id of an account once": async (open) => {
    const journal = await open();
    const first = intentOf("a");
    await journal.intend(first)();
    const second = await journal.intend(intentOf("a", { terms: "other" }))();
    assert.deepEqual(second, { isFresh: false, intent: first });
    assert.equal((await journal.intend(intentOf("a", { account: "other" }))()).isFresh, true);
    assert.equal((await journal.intend(intentOf("A"))()).isFresh, true);
  },

  "keeps accounts and ids apart, whatever signs are in them": async (open) => {
    const journal = await open();
    for (
      const [account, id] of [["a", "b:c"], ["a:b", "c"], ["a,b", "c"], ["", "a:b:c"]] as const
    ) {
      assert.equal((await journal.intend(intentOf(id, { account }))()).isFresh, true);
    }
  },

  "tells one alone of those who write at the same time that it was new": async (open) => {
    const journal = await open();
    const written = await Promise.all(
      Array.from({ length: 20 }, (_, i) => journal.intend(intentOf("a", { terms: `${i}` }))()),
    );
    assert.equal(written.filter(({ isFresh }) => isFresh).length, 1);
    assert.equal(new Set(written.map(({ intent }) => intent.terms)).size, 1);
  },

  "changes an intent that is as it was read, and counts its versions": async (open) => {
    const journal = await open();
    const { intent } = await journal.intend(intentOf("a"))();
    const changed = await journal.mark(intent, { state: "open", why: "no word" })();
    assert.deepEqual(changed, { ...intent, state: "open", why: "no word", version: 1 });
    assert.deepEqual(await journal.find("main", "a")(), changed);
    const subject = { ...intent.subject, before: ["1", "2"] };
    const told = changed && await journal.mark(changed, { subject, sentAt: 5 })();
    assert.deepEqual(told, { ...changed, subject, sentAt: 5, version: 2 });
    assert.deepEqual(await journal.find("main", "a")(), told);
  },

  "changes nothing that was changed since, nor what is not there": async (open) => {
    const journal = await open();
    const { intent } = await journal.intend(intentOf("a"))();
    const changed = await journal.mark(intent, { state: "accepted" })();
    assert.equal(await journal.mark(intent, { state: "absent" })(), undefined);
    assert.deepEqual(await journal.find("main", "a")(), changed);
    assert.equal(await journal.mark(intentOf("b"), { state: "absent" })(), undefined);
    assert.equal(await journal.find("main", "b")(), undefined);
  },

  "lets one alone of those who change at the same time do so": async (open) => {
    const journal = await open();
    const { intent } = await journal.intend(intentOf("a"))();
    const changed = await Promise.all(
      Array.from({ length: 20 }, (_, i) => journal.mark(intent, { attempt: i + 2 })()),
    );
    const won = changed.filter((each) => each !== undefined);
    assert.equal(won.length, 1);
    assert.deepEqual(await journal.find("main", "a")(), won[0]);
  },

  "lets one alone be unfinished in a lane of an account": async (open) => {
    const journal = await open();
    const lane = "loans of USDT";
    const written = await Promise.all(
      ["a", "b", "c"].map((id) => journal.intend(intentOf(id, { lane }))()),
    );
    const [holder, ...others] = written.filter(({ isFresh }) => isFresh).map(({ intent }) =>
      intent
    );
    assert.ok(holder && others.length === 0);
    assert.deepEqual(written.map(({ intent }) => intent.id), Array(3).fill(holder.id));
    for (const other of [{ lane: "loans of BTC" }, { account: "other", lane }, {}]) {
      const id = JSON.stringify(other);
      assert.equal((await journal.intend(intentOf(id, other))()).isFresh, true);
    }
    assert.ok(await journal.mark(holder, { state: "open" })());
    assert.equal((await journal.intend(intentOf("d", { lane }))()).isFresh, false);
  },

  "frees a lane when its holder is finished, and gives it back only while it is free": async (
    open,
  ) => {
    const journal = await open();
    const lane = "loans of USDT";
    const { intent: first } = await journal.intend(intentOf("a", { lane }))();
    const ended = await journal.mark(first, { state: "notSent" })();
    assert.ok(ended);
    const { isFresh, intent: second } = await journal.intend(intentOf("b", { lane }))();
    assert.equal(isFresh, true);
    assert.equal(await journal.mark(ended, { state: "sending" })(), undefined);
    assert.deepEqual(await journal.find("main", "a")(), ended);
    assert.ok(await journal.mark(second, { state: "accepted" })());
    const again = await journal.mark(ended, { state: "sending" })();
    assert.equal(again?.state, "sending");
    assert.equal((await journal.intend(intentOf("c", { lane }))()).intent.id, "a");
  },

  "lists what is not finished, the longest sent first": async (open) => {
    const journal = await open();
    const states = [
      "sending",
      "accepted",
      "open",
      "rejected",
      "notSent",
      "absent",
      "open",
    ] as const;
    for (const [i, state] of states.entries()) {
      const { intent } = await journal.intend(intentOf(`${i}`, { sentAt: 100 - i }))();
      if (state !== "sending") await journal.mark(intent, { state })();
    }
    await journal.intend(intentOf("x", { account: "other", sentAt: 1 }))();
    const ids = async (limit?: number) =>
      (await journal.unfinished("main", limit)()).map(({ id }) => id);
    assert.deepEqual(await ids(), ["6", "2", "0"]);
    assert.deepEqual(await ids(2), ["6", "2"]);
    assert.deepEqual(await ids(0), []);
  },
};
