import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { describe, it } from "node:test";
import type { Transport } from "../../../../lib/environment.ts";
import { openWorld, sampleKey, simulated, worldRef } from "../../../../simulator/mod.ts";
import { fetchHandler } from "../../../../simulator/doors/server.ts";
import { Client, StdioClientTransport } from "../../../../apps/cli/mcp/client.ts";
import {
  agentOn,
  blocked,
  confirm,
  givenOf,
  ORDER as PARAMS,
  type Place,
  placed,
  prepare,
} from "../mcp/support.ts";
import { BOOK, failureIn } from "../support.ts";
import { inFolder } from "../../simulator/support.ts";
import { root, run, scriptArgs, serving } from "../../../host/support.ts";

const ORDER = [
  ...["portfolio", "new-um-order", "--symbol", "BTCUSDT", "--side", "BUY"],
  ...["--type", "MARKET", "--quantity", "0.01"],
];

const CONFIRMED = [...ORDER, "--confirm", "CONFIRM"];

const OPEN = { maxNotional: "100000" };

const STOPPED = { ...OPEN, stopped: true };

/** What a slow exchange does while somebody waits for its prices. */
interface Slow {
  /** Runs at each price that is asked for, with its number. */
  atPrice: (count: number) => void;
  /** How many prices were asked for since the last round. */
  prices: number;
  /** How many requests arrived that change something. */
  changed: number;
  readonly transport: Transport;
}

const slowIn = ({ ref }: Place): Slow => {
  const carry = simulated(ref);
  const slow: Slow = {
    atPrice: () => {},
    prices: 0,
    changed: 0,
    transport: (signed) => async () => {
      if (signed.method !== "GET") slow.changed++;
      if (/premiumIndex/.test(signed.url)) {
        slow.atPrice(++slow.prices);
        // It is written while others wait: whatever they do meanwhile comes first.
        await new Promise((done) => setTimeout(done, 1));
      }
      return await carry(signed)();
    },
  };
  return slow;
};

/** How many orders are stopped on each path: more in the long tests. */
const ROUNDS = process.env["LAWS"] ? 100 : 30;

describe("the kill switch", () => {
  it("that is written while prices are fetched stops the command line", () =>
    placed(async (place) => {
      const slow = slowIn(place);
      Object.assign(place.system, { transport: () => slow.transport });
      for (let round = 0; round < ROUNDS; round++) {
        place.policy(OPEN);
        slow.prices = 0;
        // The first price is asked for before the word is looked at, the second one after.
        slow.atPrice = (count) => count === 1 + round % 2 && place.policy(STOPPED);
        const ran = await place.run(...CONFIRMED);
        assert.equal(ran.code, 4, ran.out);
        assert.equal(failureIn(ran).rule, "killSwitch");
        assert.ok(slow.prices > round % 2);
      }
      assert.equal(slow.changed, 0);
      slow.atPrice = () => {};
      place.policy(OPEN);
      assert.equal((await place.run(...CONFIRMED)).code, 0);
      assert.equal(slow.changed, 1);
    }));

  it("that is written while prices are fetched stops an agent", () =>
    placed(async (place) => {
      const slow = slowIn(place);
      const agent = await agentOn({ ...place.home, transport: () => slow.transport });
      for (let round = 0; round < ROUNDS; round++) {
        place.policy(OPEN);
        slow.atPrice = () => {};
        const token = await prepare(agent);
        slow.atPrice = () => place.policy(STOPPED);
        blocked(await confirm(agent, token), "killSwitch");
      }
      await agent.stop();
      assert.equal(slow.changed, 0);
      assert.ok(slow.prices >= 2 * ROUNDS);
    }));

  for (const endpoint of ["an order", "a cancel"]) {
    it(`that is written between the last check and the departure stops ${endpoint}`, () =>
      placed(async (place) => {
        const slow = slowIn(place);
        const audit = join(place.folder, "audit.jsonl");
        place.policy({});
        Object.assign(place.system, {
          transport: () => slow.transport,
          // A request is stamped after it was written down that it goes out, and before it does.
          now: () => {
            if (existsSync(audit) && /"event":"sent"/.test(readFileSync(audit, "utf8"))) {
              place.policy(STOPPED);
            }
            return place.ref.read().time;
          },
        });
        const cancel = ["cancel-all-um-open-orders", "--symbol", "BTCUSDT", "--confirm", "CONFIRM"];
        const ran = await place.run(
          ...(endpoint === "an order" ? CONFIRMED : ["portfolio", ...cancel]),
        );
        assert.equal(ran.code, 4, ran.out);
        assert.equal(failureIn(ran).rule, "killSwitch");
        assert.equal(slow.changed, 0);
        assert.deepEqual(place.audit().map(({ event }) => event), ["sent", "blocked"]);
      }));
  }

  it("stops programs of their own that wait for a slow server's prices", () =>
    inFolder(async (folder) => {
      const handler = fetchHandler(worldRef(openWorld({ time: Date.now() })), { clock: "machine" });
      const policy = join(folder, "policy.json");
      let writes = "";
      let arrived = 0;
      await serving((request, response) => {
        if (request.method !== "GET") arrived++;
        const { url = "/", method = "GET" } = request;
        const key = request.headers["x-mbx-apikey"];
        const answer = async (): Promise<void> => {
          if (writes !== "" && url.includes("premiumIndex")) {
            writeFileSync(policy, writes);
            await new Promise((done) => setTimeout(done, 20));
          }
          const asked = new Request(`http://127.0.0.1${url}`, {
            method,
            headers: typeof key === "string" ? { "x-mbx-apikey": key } : {},
          });
          const reply = await handler(asked);
          response.writeHead(reply.status, { "content-type": "application/json" });
          response.end(await reply.text());
        };
        void answer();
      }, async (url) => {
        writeFileSync(join(folder, "accounts.md"), `${BOOK}- Environment: Simulated\n`);
        const place = (): ReturnType<typeof run> => {
          writeFileSync(policy, JSON.stringify(OPEN));
          const args = scriptArgs("apps/cli/main.ts", [...ORDER, "--server", url]);
          return run(process.execPath, args, { env: { UNIMARGIN_HOME: folder } });
        };
        assert.equal((await place()).code, 0);
        assert.equal(arrived, 1);
        writes = JSON.stringify(STOPPED);
        for (let round = 0; round < 5; round++) {
          const { code, stdout } = await place();
          assert.equal(code, 4, stdout);
          assert.equal(JSON.parse(stdout).failure.rule, "killSwitch");
        }
        const client = new Client({ name: "test", version: "1" });
        await client.connect(
          new StdioClientTransport({
            command: process.execPath,
            args: [...scriptArgs(join(root, "apps/cli/main.ts"), ["mcp", "--server", url])],
            env: { ...process.env as Record<string, string>, UNIMARGIN_HOME: folder },
            stderr: "ignore",
          }),
        );
        const call = async (name: string, given: object) =>
          givenOf(await client.callTool({ name, arguments: { ...given } }));
        for (let round = 0; round < 5; round++) {
          writes = "";
          writeFileSync(policy, JSON.stringify(OPEN));
          const { token } = (await call("prepare_transaction", PARAMS)).data;
          writes = JSON.stringify(STOPPED);
          blocked(await call("confirm_transaction", { token, word: "CONFIRM" }), "killSwitch");
        }
        await client.close();
        assert.equal(arrived, 1);
        assert.ok(!readFileSync(join(folder, "journal.json"), "utf8").includes(sampleKey.apiKey));
      });
    }));
});
