import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { describe, it } from "node:test";
import {
  connect,
  credentials,
  environment,
  fetchTransport,
  hmac,
  queryAllCurrentUmOpenOrders,
} from "../../../mod.ts";
import { sampleKey } from "../../../simulator/mod.ts";
import { inFolder, simulating } from "../../apps/simulator/support.ts";
import { bunProgram, root } from "../support.ts";

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

describe("examples/dead_mans_switch.ts", () => {
  it(
    "cancels the orders of a trader that was killed, and not of one that lives",
    { skip: bunProgram === undefined },
    () =>
      inFolder((folder) =>
        simulating([], async ({ url }) => {
          const start = (role: string) => {
            const args = ["--no-install", "--no-env-file", "examples/dead_mans_switch.ts", role];
            const child = spawn(bunProgram ?? "", args, {
              cwd: root,
              env: {
                ...process.env,
                BINANCE_API_KEY: sampleKey.apiKey,
                BINANCE_SECRET_KEY: sampleKey.secret,
                BINANCE_HOST: url,
                SWITCH_FILE: join(folder, "switch.sqlite"),
                SWITCH_MS: "5000",
              },
            });
            let said = "";
            child.stdout.on("data", (data: Uint8Array) => said += new TextDecoder().decode(data));
            child.stderr.on("data", (data: Uint8Array) => said += new TextDecoder().decode(data));
            return { child, said: () => said };
          };
          const ask = connect(environment({
            transport: fetchTransport(),
            credentials: credentials(sampleKey.apiKey, hmac(sampleKey.secret)),
            hosts: { papi: url, sapi: url, fapi: url, dapi: url },
          }));
          const open = async () => (await ask(queryAllCurrentUmOpenOrders())).length;
          const until = async (count: number, what: () => string) => {
            for (let i = 0; i < 100 && await open() !== count; i++) await pause(200);
            assert.equal(await open(), count, what());
          };
          const watcher = start("watch");
          const trader = start("trade");
          try {
            await until(1, trader.said);
            await pause(9000);
            assert.equal(await open(), 1, "it lives");
            trader.child.kill("SIGKILL");
            await until(0, watcher.said);
            for (let i = 0; i < 50 && watcher.said() === ""; i++) await pause(200);
            assert.equal(watcher.said(), "Cancelled 1\n");
          } finally {
            trader.child.kill("SIGKILL");
            watcher.child.kill("SIGKILL");
          }
        })
      ),
  );
});
