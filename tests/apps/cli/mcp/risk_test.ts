/** What agents are told of an account's risk. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { agentOn, confirm, placed } from "./support.ts";

const ORDER = { symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.5" };

describe("risk_now and risk_after", () => {
  it("tell the same uniMMR as the exchange, and what a call would leave", () =>
    placed(async (place) => {
      const agent = await agentOn(place.home);
      const changed = place.changed();
      const { data: now, isError } = await agent.call("risk_now");
      assert.equal(isError, false, JSON.stringify(now));
      assert.equal(now.compared.verdict, "agrees");
      const { data: after } = await agent.call("risk_after", {
        endpoint: "newUmOrder",
        params: ORDER,
      });
      assert.equal(after.now.uniMMR, now.risk.uniMMR);
      assert.ok(Number(after.then.maintenanceMargin) > Number(now.risk.maintenanceMargin));
      const { data: prepared } = await agent.call("prepare_transaction", {
        endpoint: "newUmOrder",
        params: ORDER,
      });
      assert.equal(prepared.uniMmr.after, after.then.uniMMR);
      assert.equal(place.changed(), changed);
    }));

  it("count the initial margin at a leverage before it is set", () =>
    placed(async (place) => {
      const agent = await agentOn(place.home);
      const { token } = (await agent.call("prepare_transaction", {
        endpoint: "newUmOrder",
        params: ORDER,
      })).data;
      await confirm(agent, token);
      const { data } = await agent.call("risk_after", {
        endpoint: "changeUmInitialLeverage",
        params: { symbol: "BTCUSDT", leverage: 5 },
      });
      assert.equal(data.then.uniMMR, data.now.uniMMR);
      assert.equal(Number(data.then.initialMargin), Number(data.now.initialMargin) * 4);
    }));

  it("say why, where it cannot be calculated", () =>
    placed(async (place) => {
      const agent = await agentOn(place.home);
      const call = { endpoint: "switchDeltaMode", params: { deltaEnabled: true } };
      const { data, isError } = await agent.call("risk_after", call);
      assert.equal(isError, false);
      assert.equal(data.uniMmr.after, "unknown");
      assert.match(data.uniMmr.note, /after this setting is not published/);
      const wrong = await agent.call("risk_after", { endpoint: "newUmOrder", params: {} });
      assert.equal(wrong.isError, true);
    }));
});
