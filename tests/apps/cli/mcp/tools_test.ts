import assert from "node:assert/strict";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { TTL_MS } from "../../../../apps/cli/mcp/prepare.ts";
import * as E from "../../../../lib/either.ts";
import { unreachable } from "../../../../lib/failure.ts";
import { simulated } from "../../../../simulator/mod.ts";
import {
  type Agent,
  agentOn,
  blocked,
  bookOf,
  canaries,
  confirm,
  ORDER,
  ordersOf,
  type Place,
  placed,
  prepare,
  usedBefore,
} from "./support.ts";

/** Prepares an order on the real account, lets something happen, and confirms: nothing may be sent. */
const refused = (
  name: string,
  says: RegExp,
  between: (place: Place, agent: Agent) => unknown,
  tokenOf = (token: string) => token,
): void => {
  it(name, () =>
    placed(async (place) => {
      const agent = await agentOn(place.home);
      const token = await prepare(agent);
      await between(place, agent);
      const before = place.changed();
      blocked(await confirm(agent, tokenOf(token)), "confirmation", says);
      assert.equal(place.changed(), before);
      const isKnown = tokenOf(token) === token;
      assert.deepEqual(
        place.audit().map(({ event, environment }) => `${event} ${environment}`),
        ["prepared production", ...(isKnown ? ["blocked production"] : [])],
      );
      assert.equal(await agent.stop(), 0);
    }));
};

describe("mcp confirmation", () => {
  it("sends once, with the word", () =>
    placed(async (place) => {
      const agent = await agentOn(place.home);
      const { data } = await agent.call("prepare_transaction", ORDER);
      assert.equal(place.changed(), 0);
      assert.deepEqual([data.account, data.environment, data.realMoney], [
        "main",
        "production",
        true,
      ]);
      assert.match(data.params.newClientOrderId, /^agent-[a-z2-7]{18}$/);
      assert.equal(data.params.quantity, "0.01");
      assert.match(
        data.words,
        /BTCUSDT[^]*\. Worth about \d+\.\d\d USD at the exchange's prices of now$/,
      );
      assert.deepEqual(data.policy, { passes: true, needs: "CONFIRM" });
      assert.equal(data.expiresInSeconds * 1000, TTL_MS);
      assert.equal(data.uniMmr.now, "99999999.00000000");
      assert.match(data.uniMmr.note, /once the order has filled whole at 60000/);
      const sent = await confirm(agent, data.token);
      assert.equal(sent.isError, false, JSON.stringify(sent.data));
      assert.equal(sent.data.answer.clientOrderId, data.params.newClientOrderId);
      assert.equal(ordersOf(place.ref.read()), 1);
      const again = usedBefore(await confirm(agent, data.token));
      assert.deepEqual([again.outcome, again.answer], ["accepted", sent.data.answer]);
      assert.equal(place.changed(), 1);
      assert.deepEqual(place.audit().map(({ event }) => event), ["prepared", "sent", "done"]);
      assert.deepEqual(place.audit().map(({ door }) => door), ["mcp", "mcp", "mcp"]);
    }));

  it("sends once where it is confirmed twice at the same time, on every environment", () =>
    placed(async (place) => {
      const agent = await agentOn(place.home);
      for (const account of ["main", "paper"]) {
        const token = await prepare(agent, { account });
        const all = await Promise.all([1, 2, 3].map(() => confirm(agent, token)));
        const [first, ...others] = all;
        assert.deepEqual(first?.isError, false);
        for (const other of others) {
          assert.equal(usedBefore(other).answer.orderId, first?.data.answer.orderId);
        }
      }
      assert.equal(ordersOf(place.ref.read()), 1);
    }));

  it("takes no other word, on no environment", () =>
    placed(async (place) => {
      const agent = await agentOn(place.home);
      for (const account of ["main", "paper"]) {
        const token = await prepare(agent, { account });
        for (const word of ["confirm", "CONFIRM ", " CONFIRM", "Confirm", "", "CONFIRM\n", "YES"]) {
          blocked(await confirm(agent, token, word), "confirmation", /only the word CONFIRM/);
        }
        for (const word of [true, null, ["CONFIRM"], { word: "CONFIRM" }]) {
          const { data } = await agent.call("confirm_transaction", { token, word });
          assert.equal(data.failure._tag, "BadArguments");
        }
      }
      assert.equal(place.changed(), 0);
      assert.equal((await agent.call("confirm_transaction", {})).data.failure._tag, "BadArguments");
    }));

  const removed = bookOf().replace(/### main[^]*?(?=### paper)/, "");
  refused("refuses after its time", /time to confirm/, ({ wait }) => wait(TTL_MS));
  refused(
    "refuses where the environment changed",
    /environment changed/,
    ({ write }) => write("accounts.md", bookOf("Simulated")),
  );
  refused(
    "refuses where another environment has the same key",
    /environment changed/,
    ({ write }) => write("accounts.md", bookOf("Demo")),
  );
  refused(
    "refuses where the key changed",
    /its key/,
    ({ write }) => write("accounts.md", bookOf("Mainnet", canaries.otherKey)),
  );
  refused(
    "refuses a token that somebody made",
    /no prepared request/,
    () => {},
    (token) => token.replace(/.$/, (last) => last === "0" ? "1" : "0"),
  );
  refused(
    "refuses a longer life",
    /no prepared request/,
    () => {},
    (token) => token.replace(/^(\d+)\.(\d+)/, (_, from, to) => `${from}.${Number(to) + 1}`),
  );
  refused("refuses no token at all", /no prepared request/, () => {}, () => "");

  it("refuses where the account is gone", () =>
    placed(async (place) => {
      const agent = await agentOn(place.home);
      const token = await prepare(agent);
      place.write("accounts.md", removed);
      const { isError, data } = await confirm(agent, token);
      assert.equal(isError, true);
      assert.match(data.failure.message, /no account of that name/);
      place.write("accounts.md", bookOf());
      assert.match((await confirm(agent, token)).data.failure.message, /no account of that name/);
      assert.equal(place.changed(), 0);
    }));

  it("refuses the tokens of another server", () =>
    placed(async (place) => {
      const first = await agentOn(place.home);
      const token = await prepare(first);
      await first.stop();
      const second = await agentOn(place.home);
      const refusal = await confirm(second, token);
      blocked(refusal, "confirmation", /no prepared request/);
      // It may be the first that sent it, and was not heard any more.
      assert.match(refusal.data.failure.remedy[0], /look what became of that first/);
      assert.equal(place.changed(), 0);
    }));

  it("sends the request of the token, not that of another", () =>
    placed(async (place) => {
      const agent = await agentOn(place.home);
      const small = await prepare(agent);
      await prepare(agent, { params: { ...ORDER.params, quantity: "0.5" } });
      const { data } = await confirm(agent, small);
      assert.equal(data.answer.origQty, "0.010");
    }));

  it("forgets the oldest of too many", () =>
    placed(async (place) => {
      const agent = await agentOn(place.home);
      const oldest = await prepare(agent, { account: "paper" });
      for (let i = 0; i < 100; i++) await prepare(agent, { account: "paper" });
      blocked(await confirm(agent, oldest), "confirmation", /no prepared request/);
    }));
});

describe("mcp outcomes", () => {
  it("say that it may have happened, and what to look for", () =>
    placed(async (place) => {
      const carry = simulated(place.ref);
      const home = {
        ...place.home,
        transport: (): typeof carry => (signed) =>
          signed.method === "GET"
            ? carry(signed)
            : () => Promise.resolve(E.left(unreachable("newUmOrder", "it broke off", "unknown"))),
      };
      const agent = await agentOn(home);
      const { data: prepared } = await agent.call("prepare_transaction", ORDER);
      const { isError, data } = await confirm(agent, prepared.token);
      assert.equal(isError, true);
      assert.equal(data.outcome, "unknown");
      assert.equal(data.failure.clientOrderId, prepared.params.newClientOrderId);
      assert.match(data.next, new RegExp(`${prepared.params.newClientOrderId}.*Never send`));
      assert.equal(place.audit().at(-1).event, "failed");
      const again = usedBefore(await confirm(agent, prepared.token));
      assert.deepEqual([again.outcome, again.next], ["unknown", data.next]);
    }));

  it("give what the exchange refused as it is", () =>
    placed(async (place) => {
      const agent = await agentOn(place.home);
      const token = await prepare(agent, { params: { ...ORDER.params, quantity: "9999" } });
      const { isError, data } = await confirm(agent, token);
      assert.equal(isError, true);
      assert.equal(data.outcome, "rejected");
      assert.equal(data.failure.code, -2027);
      assert.match(data.next, /did not happen/);
    }));

  it("say that nothing was sent where a file stopped it", () =>
    placed(async (place) => {
      const log = join(place.folder, "audit.jsonl");
      const noLog = (): void => {
        rmSync(log, { recursive: true, force: true });
        mkdirSync(log);
      };
      let went = 0;
      const carry = simulated(place.ref);
      const agent = await agentOn({
        ...place.home,
        now: () => {
          if (went > 0) throw new TypeError("the clock stands still");
          return place.home.now();
        },
        transport: () => (signed) => {
          if (signed.method !== "GET") {
            went++;
            noLog();
          }
          return carry(signed);
        },
      });
      const first = await prepare(agent);
      const second = await prepare(agent);
      const third = await prepare(agent);
      place.write("journal.json", "{");
      const { data } = await confirm(agent, first);
      assert.deepEqual([data.outcome, data.failure._tag], ["notSent", "UserError"]);
      rmSync(join(place.folder, "journal.json"));
      noLog();
      const { data: unwritten } = await confirm(agent, second);
      assert.deepEqual([unwritten.outcome, unwritten.failure._tag], ["notSent", "UserError"]);
      assert.equal(went, 0);
      rmSync(log, { recursive: true });
      // Neither a clock nor a log that breaks once it went out takes the answer away.
      const { data: open } = await confirm(agent, third);
      assert.equal(open.outcome, "accepted");
      assert.equal(went, 1);
    }));

  it("of a stream stay what they are where the log cannot be written after it", () =>
    placed(async (place) => {
      const carry = simulated(place.ref);
      const agent = await agentOn({
        ...place.home,
        transport: () => (signed) => {
          rmSync(join(place.folder, "audit.jsonl"));
          mkdirSync(join(place.folder, "audit.jsonl"));
          return carry(signed);
        },
      });
      const token = await prepare(agent, { endpoint: "startUserDataStream", params: {} });
      const { isError, data } = await confirm(agent, token);
      assert.deepEqual([isError, data.outcome], [false, "accepted"]);
      assert.match(agent.err.join("\n"), /Cannot write the audit log/);
    }));

  it("tell the answer where the audit log cannot be written any more", () =>
    placed(async (place) => {
      const audit = join(place.folder, "audit.jsonl");
      const agent = await agentOn({
        ...place.home,
        transport: (headers) => (signed) => async () => {
          if (signed.method === "POST") {
            rmSync(audit);
            mkdirSync(audit);
          }
          return await place.home.transport(headers)(signed)();
        },
      });
      const { data } = await confirm(agent, await prepare(agent));
      assert.equal(data.outcome, "accepted");
      assert.equal(place.changed(), 1);
      assert.deepEqual(agent.err, [`Cannot write the audit log ${audit}`]);
    }));
});
