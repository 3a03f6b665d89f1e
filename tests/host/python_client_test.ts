/** A client in Python, with a signer of its own and a socket, against the simulator's server. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { sampleKey } from "../../simulator/engine/open.ts";
import { simulating } from "../apps/simulator/support.ts";
import { canRun } from "./left_out.ts";
import { root, run } from "./support.ts";

/** A Python that has the packages: the first one found, or Debian's. */
const python = ["python3", "/usr/bin/python3"].find((each) =>
  spawnSync(each, ["-c", "import requests, websockets"]).status === 0
);

canRun(
  python !== undefined,
  ["a client in Python on the simulated exchange"],
  "python3 with requests and websockets, which .ci/run installs",
);

const file = join(root, "tests", "py_clients", "client.py");

interface Reported {
  readonly action: string;
  readonly ok: boolean;
  readonly why?: string;
}

describe("a client in Python", () => {
  it("imports what .ci/run installs, and else only what Python has", () => {
    const imported = [...readFileSync(file, "utf8").matchAll(/^import (\w+)$/gm)]
      .map(([, name = ""]) => name);
    const installed = readFileSync(join(root, ".ci", "run"), "utf8");
    const foreign = imported.filter((name) => installed.includes(`python3-${name}`));
    const own = ["asyncio", "hashlib", "hmac", "json", "os", "sys", "time"];
    assert.deepEqual(imported, [...own, ...foreign]);
    assert.equal(foreign.length, 2);
  });

  if (python === undefined) return;
  it("does all it should, and hears of its order", () =>
    simulating([], async ({ url }) => {
      const { stdout, stderr } = await run(
        python,
        [file],
        {
          env: {
            SIMULATOR_URL: url,
            SIMULATOR_API_KEY: sampleKey.apiKey,
            SIMULATOR_SECRET: sampleKey.secret,
          },
        },
      );
      const all = stdout.split("\n").filter((line) => line.startsWith("{"))
        .map((line): Reported => JSON.parse(line));
      assert.equal(all.length, 12, stderr || stdout);
      const failed = all.filter(({ ok }) => !ok);
      assert.deepEqual(failed.map(({ action, why }) => `${action}: ${why}`), []);
    }));
});
