import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inspect } from "node:util";
import { accountOf, keysOf, listing, maskKey, maskSecret, shownAccount } from "../../agent/mod.ts";
import * as fc from "../deps/fast_check.ts";
import { runs } from "../support/runs.ts";

const SECRET = "canarySecretCanarySecretCanarySecretCanarySecretCanarySecret1aws1";
const KEY = "su1QcCanaryCanaryCanaryCanaryCanaryCanaryCanaryCanaryCanary8akf";
const PEM =
  "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEICanaryCanary\n-----END PRIVATE KEY-----";

describe("agent masking", () => {
  it("shows first 5 and last 4 of a key, last 5 or 4 of a secret", () => {
    assert.equal(maskKey(KEY), "su1Qc...8akf");
    assert.equal(maskSecret(SECRET), "***...1aws1");
    assert.equal(maskSecret(SECRET, 4), "***...aws1");
  });

  it("shows nothing of short values and of private keys in any form", () => {
    const body = "MC4CAQAwBQYDK2VwBCIEIC5pp2QkKlaxr6ZkVYo4vUHwN9aJPgNjV3bKCk5cF0ab";
    const hidden = [
      "",
      "short",
      "fifteen-letters",
      `é${"a".repeat(40)}`,
      PEM,
      PEM.replace(/\n/g, "\\n"),
      body,
      btoa(PEM),
    ];
    for (const secret of hidden) assert.equal(maskSecret(secret), "***");
  });

  it("never shows more than 5 characters, nor what a short secret ends with", () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (secret) => {
        const shown = maskSecret(secret);
        assert.ok(shown === "***" || (shown.length === 11 && secret.trim().length >= 16));
      }),
      { numRuns: runs },
    ));

  it("prints accounts masked, and lists names and environments only", () => {
    const account = accountOf({ name: "main", apiKey: KEY, secret: SECRET });
    const prints = [account, keysOf(KEY, SECRET)].flatMap((value) => [
      JSON.stringify(value),
      String(value),
      inspect(value),
      inspect({ nested: [value] }, { depth: 9 }),
      JSON.stringify({ ...value }),
    ]);
    for (const text of [...prints, shownAccount(account)]) assert.doesNotMatch(text, /canary/i);
    assert.equal(listing([account]), "Binance Accounts:\n* main (Mainnet)");
    assert.equal(
      shownAccount(account),
      `Account: main\nAPI Key: su1Qc...8akf\nSecret: ***...${SECRET.slice(-5)}`,
    );
  });

  it("show a description where there is one", () => {
    const parts = { name: "main", apiKey: "k".repeat(64), secret: "s".repeat(64) };
    const described = accountOf({ ...parts, description: "For tests" });
    assert.equal(JSON.parse(JSON.stringify(described)).description, "For tests");
    assert.equal("description" in JSON.parse(JSON.stringify(accountOf(parts))), false);
  });
});
