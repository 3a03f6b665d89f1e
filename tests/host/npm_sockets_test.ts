/** WebSocket clients of others, as npm has them, against the simulator's server. */
import assert from "node:assert/strict";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { inFolder, simulating } from "../apps/simulator/support.ts";
import { sampleKey } from "../../simulator/engine/open.ts";
import { canRun } from "./left_out.ts";
import { root, run } from "./support.ts";

const folder = join(root, "tests", "npm_clients");
const isInstalled = canRun(
  existsSync(join(folder, "node_modules")),
  ["others' WebSocket clients on the simulated exchange"],
  "npm run test:clients, which installs them",
);

const clients: readonly (readonly [name: string, script: string, actions: number])[] = [
  ["binance", "community_sockets.mjs", 9],
  ["@binance/derivatives-trading-portfolio-margin", "official_sockets.mjs", 7],
  ["@binance/derivatives-trading-portfolio-margin-pro", "official_pro_sockets.mjs", 5],
  ["ccxt.pro, of ccxt,", "ccxt_pro.mjs", 25],
  ["binance-api-node", "node_api_sockets.mjs", 15],
];

const deposits = { USDT: { um: "2000", cross: "2000" } };

interface Reported {
  readonly action: string;
  readonly ok: boolean;
  readonly why?: string;
}

describe("the WebSocket clients of others", () => {
  for (const [name, script, actions] of isInstalled ? clients : []) {
    it(`${name} hears all it should`, { timeout: 180_000 }, () =>
      inFolder((at) => {
        const file = join(at, "accounts.json");
        const kind = script.includes("pro_") ? "pro" : "retail";
        writeFileSync(file, JSON.stringify([{ name: "main", kind, keys: [], deposits }]));
        return simulating(["--control", "--accounts", file], async ({ url }) => {
          const { stdout, stderr } = await run("node", [join(folder, script)], {
            env: {
              SIMULATOR_URL: url,
              SIMULATOR_API_KEY: sampleKey.apiKey,
              SIMULATOR_SECRET: sampleKey.secret,
              SIMULATOR_KEY_KIND: "HMAC",
            },
          });
          const reported = stdout.split("\n").filter((line) => line.startsWith("{"))
            .map((line) => JSON.parse(line) as Reported);
          assert.equal(reported.length, actions, stderr || stdout);
          const failed = reported.filter(({ ok }) => !ok);
          assert.deepEqual(failed.map(({ action, why }) => `${action}: ${why}`), []);
        });
      }));
  }
});
