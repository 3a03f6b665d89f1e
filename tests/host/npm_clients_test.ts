/**
 * Clients of others, as npm has them, against the simulator's server. They are installed by
 * `npm run test:clients` alone; without them only their versions are tested.
 */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import * as keys from "../vectors/keys.ts";
import { canRun } from "./left_out.ts";
import { inFolder, simulating } from "../apps/simulator/support.ts";
import { root, run } from "./support.ts";
import { sampleKey } from "../../simulator/engine/open.ts";

const folder = join(root, "tests", "npm_clients");
const isInstalled = canRun(
  existsSync(join(folder, "node_modules")),
  ["others' clients on the simulated exchange"],
  "npm run test:clients, which installs them",
);

interface Caller {
  readonly kind: string;
  readonly secret: string;
  /** Empty for the sample key, which the simulator knows. */
  readonly publicKey: string;
}

const callers: readonly Caller[] = [
  { kind: "HMAC", secret: sampleKey.secret, publicKey: "" },
  { kind: "RSA", secret: keys.rsaPkcs8, publicKey: keys.rsaPublic },
  { kind: "Ed25519", secret: keys.ed25519Pkcs8, publicKey: keys.ed25519Public },
];

const clients: readonly (readonly [name: string, script: string])[] = [
  ["binance", "community.mjs"],
  ["@binance/derivatives-trading-portfolio-margin", "official.mjs"],
  ["@binance/derivatives-trading-portfolio-margin-pro", "official_pro.mjs"],
  ["binance-api-node", "node_api.mjs"],
];

interface Reported {
  readonly action: string;
  readonly ok: boolean;
  readonly why?: string;
}

const apiKeyOf = ({ publicKey }: Caller): string =>
  publicKey === "" ? sampleKey.apiKey : createHash("sha256").update(publicKey).digest("hex");

const actionsOf = (script: string, caller: Caller): Promise<readonly Reported[]> =>
  inFolder(async (temporary) => {
    const pem = join(temporary, "public.pem");
    writeFileSync(pem, caller.publicKey);
    const flags = caller.publicKey === "" ? [] : ["--public-key", pem];
    return await simulating(flags, async ({ url }) => {
      const { stdout, stderr } = await run("node", [join(folder, script)], {
        env: {
          SIMULATOR_URL: url,
          SIMULATOR_API_KEY: apiKeyOf(caller),
          SIMULATOR_SECRET: caller.secret,
          SIMULATOR_KEY_KIND: caller.kind,
        },
      });
      const lines = stdout.split("\n").filter((line) => line.startsWith("{"));
      assert.ok(lines.length >= 20, stderr || stdout);
      return lines.map((line) => JSON.parse(line) as Reported);
    });
  });

const manifest = (file: string) => JSON.parse(readFileSync(join(folder, file), "utf8"));

describe("the npm packages of others", () => {
  it("are pinned, version by version", () => {
    const { dependencies } = manifest("package.json");
    const { packages } = manifest("package-lock.json");
    // ccxt has tests of its own; ws is what sockets in Node 20 are made with.
    const names = [...clients.map(([name]) => name), "ccxt", "ws"];
    assert.deepEqual(Object.keys(dependencies).sort(), names.sort());
    for (const [name, version] of Object.entries(dependencies)) {
      assert.equal(packages[`node_modules/${name}`].version, version);
    }
  });

  for (const [name, script] of isInstalled ? clients : []) {
    for (const caller of callers) {
      it(`${name} does all it should with an ${caller.kind} key`, async () => {
        const failed = (await actionsOf(script, caller)).filter(({ ok }) => !ok);
        assert.deepEqual(failed.map(({ action, why }) => `${action}: ${why}`), []);
      });
    }
  }
});
