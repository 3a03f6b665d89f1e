import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { queryString } from "../../lib/wire.ts";
import { rsa } from "../../signers/rsa.ts";
import { verifyRsa } from "../../signers/verify.ts";
import { encryptedRsa } from "../vectors/encrypted_keys.ts";
import { published } from "../vectors/hmac_sha256.ts";
import {
  ed25519Pkcs8,
  rsa4096Pkcs8,
  rsa4096Public,
  rsaPkcs1,
  rsaPkcs8,
  rsaPublic,
} from "../vectors/keys.ts";
import { pairs, payload, rsa4096Signature, rsaSignature } from "../vectors/openssl_signatures.ts";
import { refusal, right, showsNothingOf, withoutNodeCrypto } from "./support.ts";

describe("rsa", () => {
  for (const [form, pem] of [["PKCS#8", rsaPkcs8], ["PKCS#1", rsaPkcs1]] as const) {
    it(`signs as openssl does with a key in ${form}`, async () => {
      assert.equal(right(await rsa(pem)(payload)()), rsaSignature);
    });
  }

  it("signs as openssl does with a key of 4096 bits", async () => {
    const signature = right(await rsa(rsa4096Pkcs8)(payload)());
    assert.equal(signature, rsa4096Signature);
    assert.ok(verifyRsa(rsa4096Public, payload, signature));
  });

  it("signs the bytes that wire.ts makes", async () => {
    assert.equal(right(await rsa(rsaPkcs8)(queryString(pairs))()), rsaSignature);
  });

  it("signs the same bytes with WebCrypto alone", async () => {
    const sign = rsa(rsaPkcs8);
    const signed = await withoutNodeCrypto(() => sign(queryString(pairs))());
    assert.equal(right(signed), rsaSignature);
  });

  it("imports its key once, as one that cannot be read out", async () => {
    const { importKey } = crypto.subtle;
    const calls: unknown[][] = [];
    crypto.subtle.importKey = ((...args: Parameters<typeof importKey>) => {
      calls.push(args);
      return importKey.apply(crypto.subtle, args);
    }) as typeof importKey;
    try {
      const sign = rsa(rsaPkcs8);
      assert.equal(calls.length, 0);
      await Promise.all([sign("a=1")(), sign("a=2")()]);
      await sign("a=3")();
    } finally {
      crypto.subtle.importKey = importKey;
    }
    assert.equal(calls.length, 1);
    assert.equal(calls[0]![3], false);
  });

  const wrong: readonly (readonly [string, string, RegExp])[] = [
    ["an Ed25519 key", ed25519Pkcs8, /an Ed25519 key: use ed25519\(pem\) or detect/],
    ["an API secret", published.secret, /an API secret: use hmac\(secret\) or detect/],
    ["an encrypted key", Object.values(encryptedRsa)[0]!, /encrypted: use detect\(/],
    ["a public key", rsaPublic, /a public key/],
    ["nothing", "", /empty/],
  ];
  for (const [name, text, says] of wrong) {
    it(`refuses ${name} when it signs`, async () => {
      const { message } = refusal(await rsa(text)("a=1")());
      assert.match(message, says);
      showsNothingOf(message, text);
    });
  }
});
