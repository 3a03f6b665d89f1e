import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { fetchTransport } from "../../transports/fetch.ts";
import { sampleKey } from "../../simulator/mod.ts";
import * as keys from "../vectors/keys.ts";
import { bench } from "./cli_support.ts";
import { inFolder, simulating } from "./simulator_support.ts";
import { run } from "./support.ts";

const KINDS = [
  { name: "HMAC", publicKey: "", secret: sampleKey.secret },
  { name: "RSA", publicKey: keys.rsaPublic, secret: keys.rsaPkcs8 },
  { name: "Ed25519", publicKey: keys.ed25519Public, secret: keys.ed25519Pkcs8 },
];

const ORDER =
  "portfolio new-um-order --symbol BTCUSDT --side BUY --type MARKET --quantity 0.01 --new-order-resp-type RESULT";

const hasAll = ["sh", "curl", "openssl"].every((tool) =>
  spawnSync(tool, ["-c", "true"]).error === undefined
);

describe("unimargin --curl", () => {
  // Not every machine can run what it prints.
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
          const ended = await run("sh", ["-c", curl], { env });
          assert.match(ended.stdout, /"status":"FILLED"/, ended.stderr);
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
