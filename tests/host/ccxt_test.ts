/** The npm package ccxt as it is, against the simulator's server: its unified API, loaded once. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { sampleKey } from "../../simulator/engine/open.ts";
import { inFolder, simulating } from "../apps/simulator/support.ts";
import * as keys from "../vectors/keys.ts";
import { canRun } from "./left_out.ts";
import { root, run } from "./support.ts";

const folder = join(root, "tests", "npm_clients");
const isInstalled = canRun(
  existsSync(join(folder, "node_modules", "ccxt")),
  ["ccxt's unified API on the simulated exchange"],
  "npm run test:clients, which installs it",
);

const PUBLIC = { RSA: keys.rsaPublic, Ed25519: keys.ed25519Public };

const callers = [
  { kind: "HMAC", apiKey: sampleKey.apiKey, secret: sampleKey.secret },
  ...Object.entries({ RSA: keys.rsaPkcs8, Ed25519: keys.ed25519Pkcs8 }).map(([kind, secret]) => ({
    kind,
    apiKey: createHash("sha256").update(PUBLIC[kind as keyof typeof PUBLIC]).digest("hex"),
    secret,
  })),
];

interface Reported {
  readonly action: string;
  readonly ok: boolean;
  readonly why?: string;
}

describe("ccxt", () => {
  it("is the version that is measured too", () => {
    const versionIn = (path: string): unknown =>
      JSON.parse(readFileSync(join(root, path, "package.json"), "utf8")).dependencies.ccxt;
    assert.equal(versionIn("tests/npm_clients"), versionIn("bench"));
  });

  if (!isInstalled) return;
  it("does all of its unified API that Portfolio Margin has, with nothing but the addresses", () =>
    inFolder(async (temporary) => {
      const flags = Object.entries(PUBLIC).flatMap(([kind, pem]) => {
        const file = join(temporary, `${kind}.pem`);
        writeFileSync(file, pem);
        return ["--public-key", file];
      });
      await simulating(flags, async ({ url }) => {
        const file = join(temporary, "callers.json");
        writeFileSync(file, JSON.stringify({ url, keys: callers }));
        const { stdout, stderr } = await run("node", [join(folder, "ccxt.mjs")], {
          env: { SIMULATOR_CALLERS: file },
        });
        const all = stdout.split("\n").filter((line) => line.startsWith("{"))
          .map((line): Reported => JSON.parse(line));
        assert.ok(all.length > 100, stderr || stdout);
        const failed = all.filter(({ ok }) => !ok);
        assert.deepEqual(failed.map(({ action, why }) => `${action}: ${why}`), []);
      });
    }));
});
