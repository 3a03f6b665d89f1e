import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { base64, fromBase64, hex, joined } from "../../signers/bytes.ts";
import { element, INTEGER, members, OID, SEQUENCE } from "../../signers/der.ts";
import { verifyEd25519, verifyHmac, verifyRsa } from "../../signers/verify.ts";
import { rfc8032 } from "../vectors/ed25519_rfc8032.ts";
import { wycheproofEd25519 } from "../vectors/ed25519_wycheproof.ts";
import { published } from "../vectors/hmac_sha256.ts";
import { ed25519Public, rsaPkcs8, rsaPublic } from "../vectors/keys.ts";
import {
  ed25519Signature,
  hmacSignature,
  payload,
  rsaSignature,
} from "../vectors/openssl_signatures.ts";
import { type RsaNumbers, wycheproofRsa } from "../vectors/rsa_wycheproof.ts";
import { hidden, toBase64, unhex } from "./support.ts";

const rsaPublicKey = ({ modulus, exponent }: RsaNumbers, tag = INTEGER): string => {
  const numbers = element(
    SEQUENCE,
    element(INTEGER, unhex(`00${modulus}`)),
    element(tag, unhex(exponent)),
  );
  const algorithm = element(SEQUENCE, element(OID, unhex("2a864886f70d010101")), unhex("0500"));
  const body = base64(element(SEQUENCE, algorithm, element(3, joined(Uint8Array.of(0), numbers))));
  return `-----BEGIN PUBLIC KEY-----\n${body}\n-----END PUBLIC KEY-----\n`;
};

/** The same public key under the name of another algorithm. */
const otherAlgorithm = (pem: string, from: string, to: string): string => {
  const body = hex(fromBase64(hidden(pem))!);
  assert.ok(body.includes(from));
  return base64(unhex(body.replace(from, to)));
};

describe("verifyHmac", () => {
  for (const { name, payload, signature } of published.vectors) {
    it(`accepts the exchange's published signature: ${name}`, () => {
      assert.ok(verifyHmac(published.secret, payload, signature));
      assert.ok(verifyHmac(published.secret, payload, signature.toUpperCase()));
    });
  }

  it("refuses every other text", () => {
    assert.ok(verifyHmac(published.secret, payload, hmacSignature));
    const others = ["", hmacSignature.slice(1), `${hmacSignature}0`, ` ${hmacSignature}`];
    for (const other of others) assert.ok(!verifyHmac(published.secret, payload, other));
    for (let at = 0; at < hmacSignature.length; at++) {
      const digit = hmacSignature[at] === "0" ? "1" : "0";
      const changed = hmacSignature.slice(0, at) + digit + hmacSignature.slice(at + 1);
      assert.ok(!verifyHmac(published.secret, payload, changed));
    }
    assert.ok(!verifyHmac(published.secret, `${payload}&`, hmacSignature));
    assert.ok(!verifyHmac(published.secret.toLowerCase(), payload, hmacSignature));
  });
});

describe("verifyRsa", () => {
  for (const [tcId, comment, key, message, signature, valid] of wycheproofRsa) {
    it(`Wycheproof ${tcId}: ${valid ? "accepts" : "refuses"} ${comment}`.trim(), () => {
      const given = toBase64(unhex(signature));
      assert.equal(verifyRsa(rsaPublicKey(key), unhex(message), given), valid);
    });
  }

  it("accepts the signature of openssl, and no other text of it", () => {
    assert.ok(verifyRsa(rsaPublic, payload, rsaSignature));
    assert.ok(!verifyRsa(rsaPublic, payload.toLowerCase(), rsaSignature));
    for (const other of ["", rsaSignature.slice(0, -2), ` ${rsaSignature}`, rsaSignature + "A"]) {
      assert.ok(!verifyRsa(rsaPublic, payload, other));
    }
  });

  it("refuses a signature with a zero byte before it", () => {
    const longer = toBase64(joined(Uint8Array.of(0), fromBase64(rsaSignature)!));
    assert.ok(!verifyRsa(rsaPublic, payload, longer));
  });

  it("refuses an RSA key that is for RSA-PSS", () => {
    const pss = otherAlgorithm(rsaPublic, "2a864886f70d010101", "2a864886f70d01010a");
    assert.ok(!verifyRsa(pss, payload, rsaSignature));
  });

  const numbers = (): readonly string[] => {
    const key = members(fromBase64(hidden(rsaPkcs8))!)!.at(-1)!;
    return members(key.body)!.map(({ body }) => hex(body).replace(/^00/, ""));
  };

  it("refuses an exponent so large that no key has it, though the signature would fit", () => {
    const [, modulus = "", exponent = "", , p, q] = numbers();
    const [e, one] = [BigInt(`0x${exponent}`), 1n];
    const larger = e + (BigInt(`0x${p}`) - one) * (BigInt(`0x${q}`) - one);
    const text = larger.toString(16);
    const even = text.padStart(text.length + text.length % 2, "0");
    const ofExponent = (given: string) => rsaPublicKey({ modulus, exponent: given });
    assert.ok(verifyRsa(ofExponent(exponent), payload, rsaSignature));
    assert.ok(!verifyRsa(ofExponent(`00${even}`), payload, rsaSignature));
  });

  it("refuses a key whose numbers are something else", () => {
    const [, modulus = "", exponent = ""] = numbers();
    assert.ok(verifyRsa(rsaPublicKey({ modulus, exponent }), payload, rsaSignature));
    const other = rsaPublicKey({ modulus, exponent }, 0x04);
    assert.ok(!verifyRsa(other, payload, rsaSignature));
  });

  it("refuses what is no RSA public key", () => {
    for (const key of ["", "garbage", "MA==", ed25519Public, rsaPkcs8]) {
      assert.ok(!verifyRsa(key, payload, rsaSignature));
    }
  });
});

describe("verifyEd25519", () => {
  for (const { name, publicKey, message, signature } of rfc8032) {
    it(`accepts the signature of RFC 8032, ${name}`, () => {
      assert.ok(verifyEd25519(unhex(publicKey), unhex(message), toBase64(unhex(signature))));
    });
  }

  for (const [tcId, comment, publicKey, message, signature, valid] of wycheproofEd25519) {
    it(`Wycheproof ${tcId}: ${valid ? "accepts" : "refuses"} ${comment}`.trim(), () => {
      const given = toBase64(unhex(signature));
      assert.equal(verifyEd25519(unhex(publicKey), unhex(message), given), valid);
    });
  }

  it("accepts the signature of openssl, and no other text of it", () => {
    assert.ok(verifyEd25519(ed25519Public, payload, ed25519Signature));
    assert.ok(!verifyEd25519(ed25519Public, `${payload}0`, ed25519Signature));
    // Its last character before the padding has four bits to spare.
    const spare = ed25519Signature.replace(/A==$/, "B==");
    assert.notEqual(spare, ed25519Signature);
    for (const other of ["", spare, ed25519Signature.replace(/=+$/, ""), `${ed25519Signature}\n`]) {
      assert.ok(!verifyEd25519(ed25519Public, payload, other));
    }
  });

  it("refuses a key of small order, which would fit any message", () => {
    // Key and R are the neutral element and S is 0: a verifier that multiplies by the cofactor agrees.
    const neutral = unhex("01" + "00".repeat(31));
    const forged = toBase64(unhex("01" + "00".repeat(63)));
    assert.ok(!verifyEd25519(neutral, payload, forged));
  });

  it("refuses an X25519 key of the same bytes", () => {
    const other = otherAlgorithm(ed25519Public, "2b6570", "2b656e");
    assert.ok(!verifyEd25519(other, payload, ed25519Signature));
  });

  it("refuses what is no Ed25519 public key", () => {
    for (
      const key of ["", "garbage", rsaPublic, new Uint8Array(31), new Uint8Array(32).fill(255)]
    ) {
      assert.ok(!verifyEd25519(key, payload, ed25519Signature));
    }
  });
});
