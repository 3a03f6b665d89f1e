import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { queryString } from "../../lib/wire.ts";
import { ed25519 } from "../../signers/ed25519.ts";
import { verifyEd25519 } from "../../signers/verify.ts";
import { rfc8032 } from "../vectors/ed25519_rfc8032.ts";
import { encryptedEd25519 } from "../vectors/encrypted_keys.ts";
import { published } from "../vectors/hmac_sha256.ts";
import {
  ed25519OfRing,
  ed25519Pkcs8,
  ed25519Public,
  ed25519WithPublic,
  rsaPkcs8,
} from "../vectors/keys.ts";
import { ed25519Signature, pairs, payload } from "../vectors/openssl_signatures.ts";
import { refusal, right, showsNothingOf, toBase64, unhex } from "./support.ts";

/** A runtime whose WebCrypto does not know the algorithm. */
const without = {
  importKey: () => Promise.reject(new DOMException("Unrecognized name", "NotSupportedError")),
} as unknown as SubtleCrypto;

const ways = [
  ["with WebCrypto where there is one", undefined],
  ["without WebCrypto", null],
  ["with a WebCrypto that lacks it", without],
] as const;

/** The text with the same UTF-8 bytes, where there is one. */
const asText = (bytes: Uint8Array): string | undefined => {
  const text = new TextDecoder().decode(bytes);
  const again = new TextEncoder().encode(text);
  return toBase64(again) === toBase64(bytes) ? text : undefined;
};

describe("ed25519", () => {
  for (const [way, subtle] of ways) {
    it(`signs as openssl does, ${way}`, async () => {
      assert.equal(right(await ed25519(ed25519Pkcs8, subtle)(payload)()), ed25519Signature);
    });

    for (const { name, seed, message, signature } of rfc8032) {
      const text = asText(unhex(message));
      // A signer takes text, and most of these messages are none.
      if (text === undefined) continue;
      it(`gives the signature of RFC 8032, ${name}, ${way}`, async () => {
        const given = right(await ed25519(unhex(seed), subtle)(text)());
        assert.equal(given, toBase64(unhex(signature)));
      });
    }
  }

  // Comes after the others, because the verifier also sets up what signs without WebCrypto.
  for (const [way, subtle] of ways) {
    it(`gives signatures that verify, ${way}`, async () => {
      for (const text of ["", "a=1", "é", "这是测试币456", "x".repeat(2000)]) {
        const signature = right(await ed25519(ed25519Pkcs8, subtle)(text)());
        assert.ok(verifyEd25519(ed25519Public, text, signature));
      }
    });
  }

  it("gives the same bytes with and without WebCrypto", async () => {
    for (let i = 0; i < 20; i++) {
      const seed = new Uint8Array(32).map((_, at) => at * 7 + i * 31);
      const text = `timestamp=${1499827319559 + i}`;
      assert.deepEqual(await ed25519(seed)(text)(), await ed25519(seed, null)(text)());
    }
  });

  for (
    const [form, pem] of [["RFC 5958", ed25519WithPublic], ["the ring library", ed25519OfRing]]
  ) {
    it(`takes a key that carries its public key, in the form of ${form}`, async () => {
      assert.equal(right(await ed25519(pem!)(payload)()), ed25519Signature);
    });
  }

  it("signs the bytes that wire.ts makes", async () => {
    assert.equal(right(await ed25519(ed25519Pkcs8)(queryString(pairs))()), ed25519Signature);
  });

  it("imports its key once, as one that cannot be read out", async () => {
    const calls: unknown[][] = [];
    const watched = {
      importKey: (...args: Parameters<SubtleCrypto["importKey"]>) => {
        calls.push(args);
        return crypto.subtle.importKey(...args);
      },
      sign: (...args: Parameters<SubtleCrypto["sign"]>) => crypto.subtle.sign(...args),
    } as unknown as SubtleCrypto;
    const sign = ed25519(ed25519Pkcs8, watched);
    assert.equal(calls.length, 0);
    assert.equal(right(await sign(payload)()), ed25519Signature);
    await Promise.all([sign("a=1")(), sign("a=2")()]);
    assert.equal(calls.length, 1);
    assert.equal(calls[0]![3], false);
  });

  it("keeps its own copy of a raw key", async () => {
    const { seed, signature } = rfc8032[0]!;
    const bytes = unhex(seed);
    const sign = ed25519(bytes);
    bytes.fill(0);
    assert.equal(right(await sign("")()), toBase64(unhex(signature)));
  });

  const wrong: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
    ["an RSA key", rsaPkcs8, /an RSA key: use rsa\(pem\) or detect/],
    ["an API secret", published.secret, /an API secret: use hmac\(secret\) or detect/],
    ["an encrypted key", Object.values(encryptedEd25519)[0]!, /encrypted: use detect\(/],
    ["a public key", ed25519Public, /a public key/],
    ["31 bytes", new Uint8Array(31), /31 bytes where a raw one has 32/],
    ["64 bytes", new Uint8Array(64), /64 bytes where a raw one has 32/],
  ];
  for (const [name, key, says] of wrong) {
    it(`refuses ${name} when it signs`, async () => {
      const { message } = refusal(await ed25519(key)("a=1")());
      assert.match(message, says);
      if (typeof key === "string") showsNothingOf(message, key);
    });
  }
});
