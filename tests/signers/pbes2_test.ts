import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { base64, type Bytes, fromBase64, joined, utf8 } from "../../signers/bytes.ts";
import { element, INTEGER, OCTET_STRING, OID, SEQUENCE } from "../../signers/der.ts";
import { detect } from "../../signers/detect.ts";
import { ed25519Pkcs8, passphrase } from "../vectors/keys.ts";
import { ed25519Signature, payload } from "../vectors/openssl_signatures.ts";
import { hidden, refusal, right, unhex } from "./support.ts";

const oid = (body: string): Bytes => element(OID, unhex(body));
const number = (body: string): Bytes => element(INTEGER, unhex(body));

const SALT = unhex("0011223344556677");
const IV = unhex("000102030405060708090a0b0c0d0e0f");

interface Parts {
  readonly rounds?: Bytes;
  readonly keyLength?: Bytes;
  readonly prf?: string;
  readonly iv?: Bytes;
  readonly scheme?: string;
  readonly kdf?: string;
}

/** An EncryptedPrivateKeyInfo (RFC 8018), AES-256 and SHA-256 save what is given. */
const structure = (parts: Parts, data: Uint8Array): string => {
  const kdf = element(
    SEQUENCE,
    element(OCTET_STRING, SALT),
    parts.rounds ?? number("03e8"),
    parts.keyLength ?? new Uint8Array(),
    element(SEQUENCE, oid(parts.prf ?? "2a864886f70d0209"), unhex("0500")),
  );
  const both = element(
    SEQUENCE,
    element(SEQUENCE, oid(parts.kdf ?? "2a864886f70d01050c"), kdf),
    element(SEQUENCE, oid("60864801650304012a"), element(OCTET_STRING, parts.iv ?? IV)),
  );
  const method = element(SEQUENCE, oid(parts.scheme ?? "2a864886f70d01050d"), both);
  return base64(element(SEQUENCE, method, element(OCTET_STRING, data)));
};

const encrypted = async (plain: Bytes, hash = "SHA-256"): Promise<Uint8Array> => {
  const secret = await crypto.subtle.importKey("raw", utf8(passphrase), "PBKDF2", false, [
    "deriveKey",
  ]);
  const key = await crypto.subtle.deriveKey(
    { name: "PBKDF2", hash, salt: SALT, iterations: 1000 },
    secret,
    { name: "AES-CBC", length: 256 },
    false,
    ["encrypt"],
  );
  return new Uint8Array(await crypto.subtle.encrypt({ name: "AES-CBC", iv: IV }, key, plain));
};

const DER = fromBase64(hidden(ed25519Pkcs8))!;

describe("PBES2", () => {
  it("is read with and without the length of the key", async () => {
    const data = await encrypted(DER);
    for (const keyLength of [new Uint8Array(), number("20")]) {
      const sign = right(await detect(structure({ keyLength }, data), passphrase)());
      assert.equal(right(await sign(payload)()), ed25519Signature);
    }
  });

  const HASHES = {
    "2a864886f70d0207": "SHA-1",
    "2a864886f70d0209": "SHA-256",
    "2a864886f70d020a": "SHA-384",
    "2a864886f70d020b": "SHA-512",
  };
  for (const [prf, hash] of Object.entries(HASHES)) {
    it(`is read with ${hash} spelled out`, async () => {
      const text = structure({ prf }, await encrypted(DER, hash));
      const sign = right(await detect(text, passphrase)());
      assert.equal(right(await sign(payload)()), ed25519Signature);
    });
  }

  it("refuses more rounds than anyone waits for, at once", async () => {
    const { message } = refusal(
      await detect(structure({ rounds: number("7fffffff") }, DER), passphrase)(),
    );
    assert.match(message, /2147483647 rounds of PBKDF2.*-iter 100000/);
  });

  const other: readonly (readonly [string, Parts])[] = [
    ["no rounds", { rounds: number("00") }],
    ["a negative number of rounds", { rounds: number("ff") }],
    ["a hash that is not known", { prf: "2a864886f70d0208" }],
    ["a starting vector of 8 bytes", { iv: SALT }],
    ["another scheme", { scheme: "2a864886f70d01050e" }],
    ["another derivation", { kdf: "2b06010401da47040b" }],
  ];
  for (const [name, parts] of other) {
    it(`refuses ${name}, and says how to convert`, async () => {
      const { message } = refusal(await detect(structure(parts, DER), passphrase)());
      assert.match(message, /method that is not read here.*openssl pkcs8 -topk8/);
    });
  }

  it("takes what opens to no private key for a wrong passphrase", async () => {
    for (const plain of [utf8("no key"), joined(DER, DER), unhex("30820122300d")]) {
      const { message } = refusal(
        await detect(structure({}, await encrypted(plain)), passphrase)(),
      );
      assert.match(message, /passphrase does not open/);
    }
  });

  it("does not open a key that is encrypted twice", async () => {
    const inner = fromBase64(structure({}, await encrypted(DER)))!;
    const twice = structure({}, await encrypted(inner));
    refusal(await detect(twice, passphrase)());
  });
});
