/** Checks signatures as the exchange does: pure, synchronous, never throwing. */
import * as noble from "../lib/deps/noble_ed25519.ts";
import { sha256, sha512 } from "../lib/deps/noble_sha2.ts";
import { base64, type Bytes, bytesOf, fromBase64, hex, utf8 } from "./bytes.ts";
import { elements, INTEGER, members, OID, shape } from "./der.ts";
import { hmacOf } from "./hmac_now.ts";

/** Compares texts in a time that depends on their lengths alone. */
const same = (one: string, other: string): boolean => {
  let difference = one.length ^ other.length;
  for (let i = 0; i < one.length; i++) difference |= one.charCodeAt(i) ^ other.charCodeAt(i);
  return difference === 0;
};

/** Padded base64 with no spare bits or white space: one text for each signature. */
const signatureBytes = (text: string): Bytes | undefined => {
  const bytes = fromBase64(text);
  return bytes !== undefined && base64(bytes) === text ? bytes : undefined;
};

/** Algorithm, in hex, and key of a public key (RFC 5280): PEM or its bare base64 body. */
const publicKey = (text: string): readonly [algorithm: string, key: Bytes] | undefined => {
  const body = text.replace(/-----(BEGIN|END) PUBLIC KEY-----/g, "");
  const parts = members(fromBase64(body) ?? new Uint8Array());
  if (parts === undefined || shape(parts) !== "30 03") return undefined;
  const [algorithm, bits] = parts;
  const oid = elements(algorithm!.body)?.[0];
  // The first octet of a BIT STRING counts unused bits.
  return oid?.tag === OID && bits!.body[0] === 0
    ? [hex(oid.body), bits!.body.subarray(1)]
    : undefined;
};

const numberOf = (bytes: Uint8Array): bigint => BigInt("0x0" + hex(bytes));

const power = (base: bigint, exponent: bigint, modulus: bigint): bigint => {
  let result = 1n;
  for (const bit of exponent.toString(2)) {
    result = result * result % modulus;
    if (bit === "1") result = result * base % modulus;
  }
  return result;
};

// DigestInfo of SHA-256 up to the digest, RFC 8017 section 9.2 note 1.
const DIGEST_INFO = "3031300d060960864801650304020105000420";

/** EMSA-PKCS1-v1_5 of a message, in hex: the one text that a signature may open to. */
const padded = (message: Uint8Array, size: number): string => {
  const tail = "00" + DIGEST_INFO + hex(sha256(message));
  return "0001" + tail.padStart(size * 2 - 4, "f");
};

interface RsaNumbers {
  readonly modulus: bigint;
  readonly exponent: bigint;
  /** Length of the modulus in bytes. */
  readonly size: number;
}

const rsaNumbers = (text: string): RsaNumbers | undefined => {
  const found = publicKey(text);
  const parts = found?.[0] === "2a864886f70d010101" ? members(found[1]) : undefined;
  if (parts === undefined || parts.some(({ tag }) => tag !== INTEGER)) return undefined;
  const [modulus, exponent] = parts.map(({ body }) => numberOf(body));
  // A larger exponent is never used, and would take long.
  if (!modulus || !exponent || exponent >= 1n << 64n || parts.length !== 2) return undefined;
  return { modulus, exponent, size: Math.ceil(modulus.toString(16).length / 2) };
};

/** Checks whether a signature belongs to a payload. */
export type Verifier = (payload: string | Uint8Array, signature: string) => boolean;

/**
 * Whether a signature, hex in either case, is the HMAC-SHA256 of the payload under the secret.
 * Compared in constant time. The secret is absorbed once.
 */
export const hmacVerifier = (secret: string): Verifier => {
  const signed = hmacOf(utf8(secret));
  return (payload, signature) => same(signed(payload), signature.toLowerCase());
};

/** {@link hmacVerifier} for a secret that is used once. */
export const verifyHmac = (
  secret: string,
  payload: string | Uint8Array,
  signature: string,
): boolean => hmacVerifier(secret)(payload, signature);

/**
 * Whether `signature`, in base64, is the RSASSA-PKCS1-v1_5 signature with SHA-256 of the payload. The
 * padding is compared as a whole and never parsed. `false` if the key is no RSA public key.
 *
 * @param key the public key as PEM text (`PUBLIC KEY`)
 */
export const verifyRsa = (
  key: string,
  payload: string | Uint8Array,
  signature: string,
): boolean => {
  const numbers = rsaNumbers(key);
  const bytes = signatureBytes(signature);
  if (numbers === undefined || bytes?.length !== numbers.size) return false;
  const { modulus, exponent, size } = numbers;
  const value = numberOf(bytes);
  if (value >= modulus) return false;
  const opened = power(value, exponent, modulus).toString(16).padStart(size * 2, "0");
  return same(opened, padded(bytesOf(payload), size));
};

/**
 * Whether `signature`, in base64, is the Ed25519 signature of the payload, by the strict rules of RFC
 * 8032: one encoding for each number, no key of small order. `false` if the key is no Ed25519
 * public key.
 *
 * @param key the public key as PEM text (`PUBLIC KEY`), or its 32 bytes
 */
export const verifyEd25519 = (
  key: string | Uint8Array,
  payload: string | Uint8Array,
  signature: string,
): boolean => {
  const found = typeof key === "string" ? publicKey(key) : ["2b6570", key] as const;
  const bytes = signatureBytes(signature);
  if (found?.[0] !== "2b6570" || found[1].length !== 32 || bytes?.length !== 64) return false;
  noble.hashes.sha512 = sha512;
  try {
    return noble.verify(bytes, bytesOf(payload), found[1], { zip215: false });
  } catch {
    return false;
  }
};
