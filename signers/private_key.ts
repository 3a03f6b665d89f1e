/** Which private key a DER structure holds: PKCS#8 (RFC 5958) and PKCS#1 (RFC 8017). */
import * as E from "../lib/either.ts";
import type { BadCredentials } from "../lib/failure.ts";
import { type Bytes, hex, joined } from "./bytes.ts";
import {
  type DerElement,
  element,
  elements,
  INTEGER,
  members,
  OCTET_STRING,
  OID,
  SEQUENCE,
  shape,
} from "./der.ts";
import { cannotSign, DAMAGED, otherKind, PKCS12, tooShort } from "./refusals.ts";
import { refuse } from "./refuse.ts";

/** A private key, or one that a passphrase has yet to open. */
export type PrivateKey =
  | { readonly kind: "RSA"; readonly pkcs8: Bytes }
  | { readonly kind: "Ed25519"; readonly seed: Bytes }
  | { readonly kind: "encrypted"; readonly method: Bytes; readonly data: Bytes };

// Bodies of the object identifiers in hex.
const RSA = "2a864886f70d010101";
const ED25519 = "2b6570";

const OTHERS: Readonly<Record<string, string>> = {
  "2a8648ce3d0201": "an EC",
  "2a8648ce380401": "a DSA",
  "2a864886f70d01010a": "an RSA-PSS",
  "2b656e": "an X25519",
  "2b656f": "an X448",
  "2b6571": "an Ed448",
  "2a864886f70d010301": "a Diffie-Hellman",
};

const VERSION_0 = [INTEGER, 1, 0] as const;

/** PKCS#8 around a key: version 0, the algorithm, the key. */
const wrapped = (algorithm: Uint8Array, key: Uint8Array): Bytes =>
  element(
    SEQUENCE,
    Uint8Array.from(VERSION_0),
    element(SEQUENCE, algorithm),
    element(OCTET_STRING, key),
  );

/** PKCS#8 of an Ed25519 seed (RFC 8410), in the form that every runtime imports. */
export const ed25519Pkcs8 = (seed: Uint8Array): Bytes =>
  wrapped(element(OID, Uint8Array.of(0x2b, 0x65, 0x70)), element(OCTET_STRING, seed));

const rsaPkcs8 = (pkcs1: Uint8Array): Bytes => {
  const oid = element(OID, Uint8Array.of(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 1));
  return wrapped(joined(oid, Uint8Array.of(5, 0)), pkcs1);
};

const NINE_INTEGERS = "02 02 02 02 02 02 02 02 02";

/** How many bits a non-negative INTEGER has. */
const bitsOf = ({ body }: DerElement): number => BigInt(`0x0${hex(body)}`).toString(2).length;

const rsaKey = (pkcs1: Bytes): E.Either<BadCredentials, PrivateKey> => {
  const parts = members(pkcs1);
  if (parts === undefined || shape(parts) !== NINE_INTEGERS) return refuse(DAMAGED);
  const bits = bitsOf(parts[1]!);
  return bits < 2048 ? refuse(tooShort(bits)) : E.right({ kind: "RSA", pkcs8: rsaPkcs8(pkcs1) });
};

const ed25519Key = (body: Bytes): E.Either<BadCredentials, PrivateKey> => {
  const parts = elements(body) ?? [];
  const [seed] = parts;
  return shape(parts) === "04" && seed?.body.length === 32
    ? E.right({ kind: "Ed25519", seed: seed.body })
    : refuse(DAMAGED);
};

const pkcs8Key = (algorithm: DerElement, key: DerElement): E.Either<BadCredentials, PrivateKey> => {
  const oid = elements(algorithm.body)?.[0];
  if (oid?.tag !== OID) return refuse(DAMAGED);
  const name = hex(oid.body);
  if (name === RSA) return rsaKey(key.body);
  if (name === ED25519) return ed25519Key(key.body);
  return refuse(otherKind(OTHERS[name] ?? "an unknown kind of"));
};

/**
 * Reads a DER private key by its own content. Fails, with advice, on keys that cannot be used here
 * and on anything else.
 */
export const readDer = (der: Bytes): E.Either<BadCredentials, PrivateKey> => {
  const parts = members(der);
  if (parts === undefined) return refuse(DAMAGED);
  const form = shape(parts);
  // Version, algorithm, key; then, perhaps, attributes and the public key.
  if (/^02 30 04( a0)?( 81| a1)?$/.test(form)) return pkcs8Key(parts[1]!, parts[2]!);
  if (form === NINE_INTEGERS) return rsaKey(der);
  if (form === "30 04") {
    return E.right({ kind: "encrypted", method: parts[0]!.body, data: parts[1]!.body });
  }
  if (/^02 04( a0)?( a1)?$/.test(form)) return refuse(otherKind("an EC"));
  if (form === "02 02 02 02 02 02") return refuse(otherKind("a DSA"));
  if (form === "30 03" || form === "02 02") return refuse(cannotSign("a public key"));
  if (form === "30 30 03") return refuse(cannotSign("a certificate or a request for one"));
  if (/^02 30( 30)?$/.test(form)) return refuse(PKCS12);
  return refuse(DAMAGED);
};
