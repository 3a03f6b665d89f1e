import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sampleKey } from "../../../simulator/mod.ts";
import { simulating } from "../../apps/simulator/support.ts";
import { canRun } from "../left_out.ts";
import { bunProgram, run } from "../support.ts";
import { programOf, redisServer } from "./servers.ts";

const NAME = "examples/budget_on_redis.ts in four processes on a real Redis";
const isThere = canRun(programOf("redis-server") !== undefined, [NAME], "redis-server");

if (isThere && "Bun" in globalThis) {
  const { RedisClient } = await import("bun");
  describe(NAME, () => {
    it("lets all that they need out, counted once", async () => {
      const server = await redisServer(async (port) => {
        const client = new RedisClient(`redis://127.0.0.1:${port}`, { autoReconnect: false });
        const isReady = await client.send("PING", []).then(() => true, () => false);
        client.close();
        return isReady;
      });
      await simulating([], async ({ url }) => {
        const env = {
          BINANCE_API_KEY: sampleKey.apiKey,
          BINANCE_SECRET_KEY: sampleKey.secret,
          BINANCE_HOST: url,
          REDIS_URL: `redis://127.0.0.1:${server.port}`,
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
