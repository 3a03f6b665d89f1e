import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Signer } from "../../lib/environment.ts";
import { hmac as reference } from "../../lib/deps/noble_hmac.ts";
import { sha256 } from "../../lib/deps/noble_sha2.ts";
import { queryString } from "../../lib/wire.ts";
import { hex, utf8 } from "../../signers/bytes.ts";
import { hmac } from "../../signers/hmac.ts";
import { hmacOf } from "../../signers/hmac_now.ts";
import * as fc from "../deps/fast_check.ts";
import { published, rfc4231 } from "../vectors/hmac_sha256.ts";
import { hmacSignature, pairs, payload } from "../vectors/openssl_signatures.ts";
import { refusal, right, unhex, withoutNodeCrypto, withoutSubtle } from "./support.ts";

const secrets = fc.oneof(
  fc.string({ unit: "binary-ascii", minLength: 1, maxLength: 70 }),
  fc.string({ unit: "binary", minLength: 1, maxLength: 150 }),
)
  .map((secret) => secret.trim())
  .filter((secret) => secret !== "");
const text = fc.string({ unit: "binary", maxLength: 300 });

type Make = (run: () => Promise<Signer>) => Promise<Signer>;
const ways: readonly (readonly [way: string, made: Make])[] = [
  ["as the runtime has it", (run) => run()],
  ["with WebCrypto alone", withoutNodeCrypto],
];

describe("hmac", () => {
  for (const { name, payload, signature } of published.vectors) {
    it(`gives the exchange's published signature: ${name}`, async () => {
      assert.equal(right(await hmac(published.secret)(payload)()), signature);
    });
  }

  for (const [name, key, data, mac] of rfc4231) {
    it(`gives the digest of RFC 4231, ${name}`, async () => {
      const digest = () => Promise.resolve(hmacOf(unhex(key))(unhex(data)));
      assert.equal((await digest()).slice(0, mac.length), mac);
      assert.equal((await withoutNodeCrypto(digest)).slice(0, mac.length), mac);
    });
  }

  it("signs the bytes that wire.ts makes as openssl does", async () => {
    assert.equal(queryString(pairs), payload);
    assert.equal(right(await hmac(published.secret)(queryString(pairs))()), hmacSignature);
  });

  it("gives the same signature each time, whatever came between", async () => {
    const sign = hmac(published.secret);
    const first = await sign("a=1")();
    await sign("b=2")();
    assert.deepEqual(await sign("a=1")(), first);
  });

  for (const [way, made] of ways) {
    it(`gives what @noble/hashes gives, for any secret and any text, ${way}`, async () => {
      await fc.assert(
        fc.asyncProperty(secrets, text, async (secret, payload) => {
          const sign = await made(() => Promise.resolve(hmac(secret)));
          const expected = hex(reference(sha256, utf8(secret), utf8(payload)));
          // Twice: nothing of the first may be left in the second.
          assert.equal(right(await sign(payload)()), expected);
          assert.equal(right(await sign(payload)()), expected);
        }),
        { numRuns: 50 },
      );
    });
  }

  it("says what to do where the runtime has neither node:crypto nor WebCrypto", async () => {
    const sign = await withoutNodeCrypto(() => Promise.resolve(hmac(published.secret)));
    const { message } = refusal(await withoutSubtle(sign("a=1")));
    assert.match(message, /no WebCrypto.*serve the page over https/);
  });

  it("ignores white space around the secret", async () => {
    const { payload, signature } = published.vectors[0];
    assert.equal(right(await hmac(`  ${published.secret}\r\n`)(payload)()), signature);
  });

  it("refuses an empty secret when it signs", async () => {
    assert.match(refusal(await hmac(" \n")("a=1")()).message, /API secret is empty/);
  });
});
