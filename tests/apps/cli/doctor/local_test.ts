import assert from "node:assert/strict";
import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { describe, it } from "node:test";
import { encryptedEd25519 } from "../../../vectors/encrypted_keys.ts";
import { passphrase } from "../../../vectors/keys.ts";
import { healthy, look, remedyOf, seeing } from "./support.ts";

describe("unimargin doctor on this machine", () => {
  it("names proxies and not what they are set to", async () => {
    const variables = { HTTPS_PROXY: "http://me:hidden@proxy:3128" };
    await seeing(healthy, (seen) => {
      assert.match(seen.checks["proxy"]!.found, /^HTTPS_PROXY set/);
      assert.equal(`${seen.out}${seen.err}`.includes("hidden"), false);
    }, { variables });
  });

  it("refuses a key text that is none, and asks nothing that it would sign", async () => {
    await seeing(healthy, (seen) => {
      assert.equal(seen.code, 2);
      assert.equal(seen.checks["key"]?.status, "failed");
      assert.match(seen.checks["key"]!.found, /12 letters and digits where an API secret has 64/);
      assert.equal(seen.checks["portfolio margin"]?.status, "skipped");
      assert.equal(seen.checks["reach papi"]?.status, "ok");
    }, { secret: "tooShort0001" });
  });

  it("tells a placeholder that an example left where the secret goes", async () => {
    await seeing(healthy, (seen) => {
      assert.equal(seen.code, 2);
      assert.match(seen.checks["key"]!.found, /^The secret of the account is a placeholder/);
    }, { secret: "your_mainnet_secret" });
  });

  it("wants the passphrase of an encrypted key, and the right one", async () => {
    const secret = Object.values(encryptedEd25519)[0]!;
    const key = (variables: Readonly<Record<string, string>>, text: RegExp, code: number) =>
      seeing(healthy, (seen) => {
        assert.match(`${seen.checks["key"]?.found}\n${remedyOf(seen, "key")}`, text);
        assert.equal(seen.code, code);
      }, { secret, variables });
    await key({}, /Set UNIMARGIN_PASSPHRASE/, 2);
    await key({ UNIMARGIN_PASSPHRASE: "not it" }, /does not open/, 2);
    await key({ UNIMARGIN_PASSPHRASE: passphrase }, /, encrypted, opened/, 0);
  });

  it("warns of a book that others can read", { skip: process.platform === "win32" }, async () => {
    await seeing(healthy, async (_, place) => {
      chmodSync(join(place.folder, "accounts.md"), 0o644);
      const seen = await look(place);
      assert.match(seen.checks["book"]!.found, /mode 0644/);
      assert.match(remedyOf(seen, "book"), /^chmod 600 '.*accounts\.md'/);
      assert.equal(seen.code, 0);
    });
  });

  it("reads the policy, and goes on where it is broken", async () => {
    await seeing(healthy, async (_, place) => {
      const file = join(place.folder, "policy.json");
      writeFileSync(file, '{"maxNotional":"500","endpoints":["newUMOrder"]}');
      const stray = await look(place);
      assert.match(stray.checks["policy"]!.found, /maxNotional "500"/);
      assert.match(remedyOf(stray, "policy"), /newUMOrder/);
      if (process.platform !== "win32") {
        chmodSync(file, 0o666);
        assert.match(remedyOf(await look(place), "policy"), /chmod 600 '.*policy\.json'/);
      }
      writeFileSync(file, '{"readonly":true}');
      const broken = await look(place);
      assert.equal(broken.checks["policy"]?.status, "failed");
      assert.equal(broken.checks["portfolio margin"]?.status, "ok");
      assert.equal(broken.code, 2);
    });
  });

  it("does not guess an account", async () => {
    await seeing(healthy, async (_, place) => {
      const seen = await look(place, "--account", "other");
      assert.equal(seen.checks["account"]?.status, "failed");
      assert.equal(seen.checks["clock"]?.status, "skipped");
      assert.equal(seen.code, 2);
    });
  });
});
