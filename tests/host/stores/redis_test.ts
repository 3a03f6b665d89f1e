import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { redisRows } from "../../../reliability/stores/redis.ts";
import { bans, contract, leftOf } from "../../reliability/stores/contract.ts";
import { sampleKey } from "../../../simulator/mod.ts";
import { simulating } from "../../apps/simulator/support.ts";
import { canRun } from "../left_out.ts";
import { bunProgram, run } from "../support.ts";
import { removes, written } from "./removing.ts";
import { programOf, redisServer } from "./servers.ts";

describe("rows in Redis", () => {
  it("are not said to be changed where the reply is none of the script's", async () => {
    for (const reply of [null, "OK", 1, {}]) {
      const rows = redisRows(() => Promise.resolve(reply));
      await assert.rejects(rows.swap({ space: "s", key: "k", version: 0, text: "a" })());
    }
  });
});

const NAME = "rows in a real Redis";
const EXAMPLE = "examples/budget_on_redis.ts in four processes on a real Redis";
const isThere = canRun(programOf("redis-server") !== undefined, [NAME, EXAMPLE], "redis-server");

if (isThere && "Bun" in globalThis) {
  const { RedisClient } = await import("bun");
  const clientAt = (port: number) => new RedisClient(`redis://127.0.0.1:${port}`);
  const serving = () =>
    redisServer(async (port) => {
      const client = new RedisClient(`redis://127.0.0.1:${port}`, { autoReconnect: false });
      const isReady = await client.send("PING", []).then(() => true, () => false);
      client.close();
      return isReady;
    });
  const server = await serving();
  let client = clientAt(server.port);
  const call = ([name = "", ...rest]: readonly string[]) => client.send(name, rest);

  describe(NAME, () => {
    for (const [what, history] of Object.entries(contract)) {
      it(what, () => history(() => redisRows(call, { prefix: `{${what}}` })));
    }

    it("goes where it is finished, as the documentation says", async () => {
      const [script = ""] = written("lua");
      await removes(redisRows(call), async (before) => {
        for (const space of ["lanes main", "journal main"]) {
          const reply = await call([
            "SCAN",
            "0",
            "MATCH",
            `{unimargin}:\\["${space}",*`,
            "COUNT",
            "10000",
          ]);
          assert.ok(Array.isArray(reply) && reply[0] === "0");
          for (const key of reply[1]) {
            const { id } = JSON.parse(await client.hget(key, "text") ?? "");
            const holder = `{unimargin}:${JSON.stringify(["journal main", id])}`;
            const keys = ["3", key, "{unimargin}:due:journal main", holder];
            await call(["EVAL", script, ...keys, `${before}`]);
          }
        }
      });
    });

    it("keeps what it confirmed when it is killed", async () => {
      const rows = redisRows(call, { prefix: "{crash}" });
      for (let i = 0; i < 50; i++) {
        assert.equal(
          await rows.swap({ space: "s", key: "k", version: i, text: `${i}`, due: i })(),
          undefined,
        );
      }
      client.close();
      await server.crash();
      client = clientAt(server.port);
      assert.deepEqual(await rows.read("s", "k")(), { version: 50, text: "49" });
      assert.deepEqual(await rows.due("s", 9)(), [{ key: "k", version: 50, text: "49" }]);
    });

    it("lists what is due where something else stands under a name, or nothing", async () => {
      const rows = redisRows(call, { prefix: "{broken}" });
      for (const [due, key] of ["other", "none", "row"].entries()) {
        await rows.swap({ space: "s", key, version: 0, text: "a", due })();
      }
      await call(["SET", '{broken}:["s","other"]', "garbage"]);
      await call(["DEL", '{broken}:["s","none"]']);
      assert.deepEqual(await rows.due("s", 9)(), [
        { key: "other", version: 0, text: "" },
        { key: "none", version: 0, text: "" },
        { key: "row", version: 1, text: "a" },
      ]);
    });

    it("lists what is due through a client that puts a prefix before each key", async () => {
      const prefixing = ([name = "", ...rest]: readonly string[]) => {
        const [first, end] = name === "EVAL" ? [2, 2 + Number(rest[1])] : [0, 1];
        return call([
          name,
          ...rest.map((part, i) => i >= first && i < end ? `app:${part}` : part),
        ]);
      };
      const rows = redisRows(prefixing, { prefix: "{prefixed}" });
      const change = { space: "s", key: "{prefixed}:[1]", version: 0, text: "a", due: 1 };
      await rows.swap(change)();
      assert.deepEqual(await rows.due("s", 9)(), [{ key: change.key, version: 1, text: "a" }]);
      assert.equal(await call(["EXISTS", "app:{prefixed}:due:s"]), 1);
    });

    it("lets nothing out before a ban ends when all programs and the store start anew", async () => {
      const rows = redisRows(call, { prefix: "{ban}" });
      await bans(rows);
      client.close();
      await server.crash();
      client = clientAt(server.port);
      assert.deepEqual(await leftOf(rows), [0, 30]);
    });
  });

  describe(EXAMPLE, () => {
    it("lets all that they need out, counted once", async () => {
      const { port } = await serving();
      await simulating([], async ({ url }) => {
        const env = {
          BINANCE_API_KEY: sampleKey.apiKey,
          BINANCE_SECRET_KEY: sampleKey.secret,
          BINANCE_HOST: url,
          REDIS_URL: `redis://127.0.0.1:${port}`,
          READS: "150",
        };
        const program = ["--no-install", "--no-env-file", "examples/budget_on_redis.ts"];
        const ended = await Promise.all(
          [1, 2, 3, 4].map(() => run(bunProgram ?? "", program, { env })),
        );
        const told = ended.map(({ stdout, stderr }) => {
          assert.equal(stderr, "");
          const found = /^(\d+) left, (\d+) would have waited\n$/.exec(stdout);
          return [Number(found?.[1]), Number(found?.[2])] as const;
        });
        assert.ok(told.every(([left, waited]) => left + waited === 150), JSON.stringify(told));
        const units = 20 * told.reduce((sum, [left]) => sum + left, 0);
        // Nobody took in the minute before: a part of the limit has to do, for all four together.
        assert.ok(units > 1000 && units <= 6000, `${units}`);
      });
    });
  });
}
