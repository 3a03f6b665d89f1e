import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Live } from "../../../../apps/cli/terminal/live.ts";
import * as E from "../../../../lib/either.ts";
import { type Transport, unreachable } from "../../../../mod.ts";
import { openWorld, worldRef } from "../../../../simulator/mod.ts";
import { exchangeAt } from "../../../host/exchange_door.ts";
import { agentOn, confirm, prepare } from "../mcp/support.ts";
import { auditIn, bench, failureIn, START, withBook } from "../support.ts";

/** A terminal, and an exchange that answers no change until Ctrl-C ends it. */
const scene = () => {
  const carry = exchangeAt(worldRef(openWorld({ time: START })));
  const ended: string[] = [];
  let press = (): void => {};
  const live: Live = {
    onInterrupt: (work) => {
      press = () => work("SIGINT");
      return () => void (press = () => {});
    },
    endBy: (signal) => void ended.push(signal),
    onUnread: () => () => {},
    size: () => ({ columns: 80, rows: 24 }),
  };
  const transport: Transport = (signed, options) => () => {
    if (signed.method === "GET") return carry(signed, options)();
    press();
    const isAsked = options?.signal?.aborted;
    assert.ok(isAsked, "nothing else ends it");
    return Promise.resolve(E.left(unreachable(signed.endpoint, "the call was aborted", "unknown")));
  };
  return { ended, options: { transport, terminal: { live } } };
};

describe("Ctrl-C while a change is sent", () => {
  it("tells that it may have happened, and how to find it, before the program ends by it", async () => {
    const { ended, options } = scene();
    await bench(async (b) => {
      withBook(b);
      const ran = await b.run(..."buy BTCUSDT 0.01 --confirm CONFIRM".split(" "));
      assert.equal(ran.code, 5);
      assert.equal(failureIn(ran).outcome, "unknown");
      assert.match(ran.err, /Look with: unimargin portfolio query-um-order .*agent-/);
      assert.deepEqual(auditIn(b).map(({ event }) => event), ["sent", "failed"]);
    }, options);
    assert.deepEqual(ended, ["SIGINT"]);
  });

  it("keeps back what comes after it", async () => {
    const { ended, options } = scene();
    await bench(async (b) => {
      withBook(b);
      const ran = await b.run(..."cancel-all BTCUSDT --confirm CONFIRM".split(" "));
      assert.equal(ran.code, 5);
      const became = ran.json() as { failure: { outcome: string; message: string } }[];
      assert.deepEqual(became.map(({ failure }) => failure.outcome), ["unknown", "notSent"]);
      assert.match(became[1]?.failure.message ?? "", /the program was asked to end$/);
      assert.equal(b.changed(), 1);
    }, options);
    assert.deepEqual(ended, ["SIGINT"]);
  });

  it("tells an agent too, and ends its server", async () => {
    const { ended, options } = scene();
    await bench(async (b) => {
      withBook(b);
      const agent = await agentOn(b.system);
      const sent = await confirm(agent, await prepare(agent));
      assert.equal(sent.data.outcome, "unknown");
      assert.match(sent.data.next, /query by client order id agent-/);
      assert.equal(await agent.ended, 0);
      assert.deepEqual(auditIn(b).map(({ event }) => event), ["prepared", "sent", "failed"]);
    }, options);
    assert.deepEqual(ended, ["SIGINT"]);
  });
});
