import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { describe, it } from "node:test";
import { fetchTransport } from "../../../../transports/fetch.ts";
import { sampleKey } from "../../../../simulator/mod.ts";
import * as keys from "../../../vectors/keys.ts";
import { bench } from "../support.ts";
import { canRun } from "../../../host/left_out.ts";
import { inFolder, simulating } from "../../simulator/support.ts";
import { run } from "../../../host/support.ts";

const KINDS = [
  { name: "HMAC", publicKey: "", secret: sampleKey.secret },
  { name: "RSA", publicKey: keys.rsaPublic, secret: keys.rsaPkcs8 },
  { name: "Ed25519", publicKey: keys.ed25519Public, secret: keys.ed25519Pkcs8 },
];

const ORDER =
  "portfolio new-um-order --symbol BTCUSDT --side BUY --type MARKET --quantity 0.01 --new-order-resp-type RESULT";

const isThere = (tool: string): boolean => spawnSync(tool, ["-c", "true"]).error === undefined;

const hasAll = canRun(
  ["sh", "curl", "openssl"].every(isThere),
  KINDS.map(({ name }) => `a printed curl command with a key of kind ${name}`),
  "sh, curl and openssl",
);

const SHELLS = ["sh", "bash", "dash", "zsh", "ksh"].filter(isThere);

/** A folder of programs that write down how they are called, and then are what they are named after. */
const watched = (folder: string): { readonly path: string; readonly calls: () => string } => {
  const bin = join(folder, "bin");
  const log = join(folder, "calls.txt");
  mkdirSync(bin);
  writeFileSync(log, "");
  for (const tool of ["curl", "openssl", "od", "sed", "cut", "mktemp", "date", "rm", "printf"]) {
    const real = spawnSync("sh", [
      "-c",
      `PATH="$1" command -v "$2"`,
      "sh",
      process.env["PATH"] ?? "",
      tool,
    ]);
    const file = join(bin, tool);
    const program = real.stdout.toString().trim();
    const there = program.startsWith("/") ? program : `/usr/bin/${tool}`;
    writeFileSync(file, `#!/bin/sh\nprintf '%s\\n' "$0 $*" >> '${log}'\nexec ${there} "$@"\n`);
    chmodSync(file, 0o755);
  }
  return { path: `${bin}:${process.env["PATH"]}`, calls: () => readFileSync(log, "utf8") };
};

describe("unimargin --curl", () => {
  for (const { name, publicKey, secret } of hasAll ? KINDS : []) {
    it(`prints a command that works with a key of kind ${name}`, () =>
      inFolder(async (folder) => {
        const [known, key] = [join(folder, "known.pem"), join(folder, "key.pem")];
        writeFileSync(known, publicKey);
        writeFileSync(key, secret);
        const flags = publicKey === "" ? [] : ["--public-key", known];
        await simulating(flags, async ({ url, output }) => {
          const [, given] = /API key \(public key\) +(\S+)/.exec(output()) ?? [];
          const apiKey = given ?? sampleKey.apiKey;
          const { out, err } = await bench(async (b) => {
            const add = "accounts add --name k --env simulated --from -";
            const added = await b.run(...add.split(" "));
            assert.equal(added.code, 0, added.err);
            return await b.run(...ORDER.split(" "), "--server", url, "--curl");
          }, { transport: fetchTransport(), input: `${apiKey}\n${secret}` });
          const { curl } = JSON.parse(out) as { readonly curl: string };
          assert.ok(!(out + err).includes(apiKey));
          const env = {
            BINANCE_API_KEY: apiKey,
            BINANCE_SECRET_KEY: secret.trim(),
            BINANCE_PRIVATE_KEY: key,
          };
          const { path, calls } = watched(folder);
          for (const shell of SHELLS) {
            const before = calls().length;
            const ended = await run(shell, ["-c", curl], { env: { ...env, PATH: path } });
            assert.match(ended.stdout, /"status":"FILLED"/, `${shell}: ${ended.stderr}`);
            const called = calls().slice(before);
            assert.match(called, /bin\/curl .*-X POST/, shell);
            for (const hidden of [apiKey, secret.trim(), "signature="]) {
              assert.ok(!called.includes(hidden), `${shell}: ${called}`);
            }
          }
          assert.match(
            err,
            name === "HMAC" ? /BINANCE_SECRET_KEY in/ : /BINANCE_PRIVATE_KEY the path/,
          );
        });
      }));
  }

  it("says that nobody listens where the account is in a file", () =>
    bench(async (b) => {
      const { err, code } = await b.run(...ORDER.split(" "), "--curl");
      assert.equal(code, 0);
      assert.match(err, /Nobody listens .* start unimargin simulator, and add --server/);
    }));
});
