import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { simulated } from "../../../../simulator/mod.ts";
import { agentOn, confirm, ORDER, ordersOf, placed, prepare, usedBefore } from "./support.ts";

describe("mcp confirmation, called again", () => {
  it("tells a client that gave up waiting what came of it", () =>
    placed(async (place) => {
      const carry = simulated(place.ref);
      const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
      const home = {
        ...place.home,
        transport: (): typeof carry => (signed) => async () => {
          const reply = await carry(signed)();
          if (signed.method !== "GET") await held;
          return reply;
        },
      };
      const agent = await agentOn(home);
      const token = await prepare(agent, {
        params: { ...ORDER.params, newClientOrderId: "again1" },
      });
      const call = { name: "confirm_transaction", arguments: { token, word: "CONFIRM" } };
      const stop = new AbortController();
      const first = agent.client.callTool(call, undefined, { signal: stop.signal });
      while (ordersOf(place.ref.read()) === 0) await new Promise((next) => setTimeout(next));
      stop.abort();
      await assert.rejects(first);
      const second = confirm(agent, token);
      letGo();
      const told = usedBefore(await second);
      assert.deepEqual([told.outcome, told.answer.clientOrderId], ["accepted", "agent-again1"]);
      assert.equal(ordersOf(place.ref.read()), 1);
    }));
});
