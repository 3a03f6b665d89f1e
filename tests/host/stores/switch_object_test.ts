import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { describe, it } from "node:test";
import type { Cleared } from "../../../reliability/mod.ts";
import { type AlarmState, switchObject } from "../../../reliability/stores/durable_object.ts";

/** The storage of an object, which outlives it, and when its alarm is due. */
const storageOf = () => {
  const database = new DatabaseSync(":memory:");
  const kept: { alarmAt?: number } = {};
  const state: AlarmState = {
    storage: {
      sql: {
        exec: (text, ...values) => {
          const rows = database.prepare(text).all(...values);
          return { toArray: () => rows };
        },
      },
      setAlarm: (at) => {
        kept.alarmAt = at;
        return Promise.resolve();
      },
    },
  };
  return { kept, state };
};

const CLEAR: Cleared = { isClear: true, ended: [], left: [] };

/** A sign of life from long ago. */
const BEAT = JSON.stringify({ state: "armed", beatAt: 0, until: 0, withinMs: -10_000 });

describe("a dead man's switch whose object dies while it clears up", () => {
  it("is woken again, however often, and then no more than is needed", async () => {
    const { kept, state } = storageOf();
    const acts: (number | undefined)[] = [];
    let dies = true;
    const Guard = switchObject<object>({
      act: () => () => {
        acts.push(kept.alarmAt);
        return dies ? new Promise(() => {}) : Promise.resolve(CLEAR);
      },
    });
    const change = { space: "switch", key: "main", version: 0, text: BEAT };
    const body = JSON.stringify({ does: "swap", values: [change] });
    await new Guard(state, {}).fetch(new Request("http://a.test/", { method: "POST", body }));
    /** An alarm uses up itself. */
    const wake = (): Promise<void> => {
      delete kept.alarmAt;
      return new Guard(state, {}).alarm();
    };
    for (let i = 1; i <= 8; i++) {
      void wake();
      while (acts.length < i) await new Promise((done) => setTimeout(done, 1));
      // Alarms are called again only a few times: one of its own is set before it may die.
      assert.ok(Number(acts.at(-1)) > Date.now(), `${i}: ${acts.at(-1)}`);
    }
    dies = false;
    await wake();
    assert.equal(acts.length, 9);
    await wake();
    assert.deepEqual([acts.length, kept.alarmAt], [9, undefined]);
  });
});
