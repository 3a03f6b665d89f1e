import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { queryString } from "../../lib/wire.ts";
import { hmac, hmacOfBytes } from "../../signers/hmac.ts";
import { published, rfc4231 } from "../vectors/hmac_sha256.ts";
import { hmacSignature, pairs, payload } from "../vectors/openssl_signatures.ts";
import { refusal, right, unhex } from "./support.ts";

describe("hmac", () => {
  for (const { name, payload, signature } of published.vectors) {
    it(`gives the exchange's published signature: ${name}`, async () => {
      assert.equal(right(await hmac(published.secret)(payload)()), signature);
    });
  }

  for (const [name, key, data, mac] of rfc4231) {
    it(`gives the digest of RFC 4231, ${name}`, () => {
      assert.equal(hmacOfBytes(unhex(key))(unhex(data)).slice(0, mac.length), mac);
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

  it("ignores white space around the secret", async () => {
    const { payload, signature } = published.vectors[0];
    assert.equal(right(await hmac(`  ${published.secret}\r\n`)(payload)()), signature);
  });

  it("refuses an empty secret when it signs", async () => {
    assert.match(refusal(await hmac(" \n")("a=1")()).message, /API secret is empty/);
  });
});
