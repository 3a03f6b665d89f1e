import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { TTL_MS } from "../../../../apps/cli/mcp/prepare.ts";
import {
  type Agent,
  agentOn,
  blocked,
  bookOf,
  confirm,
  ordersOf,
  type Place,
  placed,
  prepare,
  usedBefore,
} from "./support.ts";

describe("mcp confirmation by the person itself", () => {
  const answering = (answer: object) => (place: Place) =>
    agentOn(place.home, {}, (message) => {
      assert.match(message, /BTCUSDT[^]*main[^]*CONFIRM/);
      return answer;
    });

  it("sends where the person types the word", () =>
    placed(async (place) => {
      const agent = await answering({ action: "accept", content: { word: "CONFIRM" } })(place);
      const token = await prepare(agent);
      assert.equal((await confirm(agent, token)).isError, false);
      assert.equal(ordersOf(place.ref.read()), 1);
    }));

  const others: readonly object[] = [
    { action: "decline" },
    { action: "cancel" },
    { action: "accept", content: { word: "confirm" } },
    { action: "accept", content: {} },
    { action: "accept" },
  ];
  for (const answer of others) {
    it(`sends nothing on ${JSON.stringify(answer)}`, () =>
      placed(async (place) => {
        const agent = await answering(answer)(place);
        const token = await prepare(agent);
        blocked(await confirm(agent, token), "confirmation");
        assert.equal(usedBefore(await confirm(agent, token)).outcome, "notSent");
        assert.equal(place.changed(), 0);
        assert.deepEqual(place.audit().map(({ event }) => event), ["prepared", "blocked"]);
      }));
  }

  it("asks nobody without the word of the model, and nobody for what is blocked", () =>
    placed(async (place) => {
      let asked = 0;
      const agent = await agentOn(place.home, {}, () => {
        asked++;
        return { action: "accept", content: { word: "CONFIRM" } };
      });
      const token = await prepare(agent);
      blocked(await confirm(agent, token, "YES"), "confirmation");
      place.policy({ stopped: true });
      blocked(await confirm(agent, token), "killSwitch");
      assert.equal(asked, 0);
    }));

  it("looks at policy, account and time again after the person took a while", () =>
    placed(async (place) => {
      let meanwhile = (): void => {};
      const agent = await agentOn(place.home, {}, () => {
        meanwhile();
        return { action: "accept", content: { word: "CONFIRM" } };
      });
      const last = async (rule: string, act: () => void): Promise<void> => {
        const token = await prepare(agent);
        meanwhile = act;
        blocked(await confirm(agent, token), rule);
      };
      await last("confirmation", () => place.wait(TTL_MS));
      await last("confirmation", () => place.write("accounts.md", bookOf("Simulated")));
      place.write("accounts.md", bookOf());
      await last("killSwitch", () => place.policy({ stopped: true }));
      assert.equal(place.changed(), 0);
    }));
});

describe("mcp confirmation that nobody waits for", () => {
  /** Calls with a person who thinks, until the client has gone its way. */
  const left = (leave: (agent: Agent, abort: AbortController) => Promise<unknown>): Promise<void> =>
    placed(async (place) => {
      let answer = (_: object): void => {};
      let isAsked = (): void => {};
      const asked = new Promise<void>((done) => isAsked = done);
      const agent = await agentOn(place.home, {}, () => {
        isAsked();
        return new Promise((done) => answer = done);
      });
      const token = await prepare(agent);
      const abort = new AbortController();
      const call = agent.client.callTool(
        { name: "confirm_transaction", arguments: { token, word: "CONFIRM" } },
        undefined,
        { signal: abort.signal },
      );
      const settled = call.then(() => assert.fail("it was answered"), () => {});
      await asked;
      await leave(agent, abort);
      answer({ action: "accept", content: { word: "CONFIRM" } });
      await settled;
      for (let i = 0; i < 20; i++) await new Promise((done) => setTimeout(done, 1));
      assert.equal(place.changed(), 0);
      assert.deepEqual(place.audit().map(({ event }) => event), ["prepared", "blocked"]);
    });

  it("sends nothing where the call was cancelled", () =>
    left(async (_, abort) => {
      abort.abort();
      await new Promise((done) => setTimeout(done, 5));
    }));

  it("sends nothing where the client is gone", () => left((agent) => agent.stop()));
});
