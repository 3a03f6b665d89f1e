import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { redisRows } from "../../../reliability/stores/redis.ts";
import { bans, contract, leftOf } from "../../reliability/stores/contract.ts";
import { canRun } from "../left_out.ts";
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
const isThere = canRun(programOf("redis-server") !== undefined, [NAME], "redis-server");

if (isThere && "Bun" in globalThis) {
  const { RedisClient } = await import("bun");
  const clientAt = (port: number) => new RedisClient(`redis://127.0.0.1:${port}`);
  const server = await redisServer(async (port) => {
    const client = new RedisClient(`redis://127.0.0.1:${port}`, { autoReconnect: false });
    const isReady = await client.send("PING", []).then(() => true, () => false);
    client.close();
    return isReady;
  });
  let client = clientAt(server.port);
  const call = ([name = "", ...rest]: readonly string[]) => client.send(name, rest);

  describe(NAME, () => {
    for (const [what, history] of Object.entries(contract)) {
      it(what, () => history(() => redisRows(call, { prefix: `{${what}}` })));
    }

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
      assert.deepEqual(await rows.due("s", 9)(), [{ version: 50, text: "49" }]);
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
}
