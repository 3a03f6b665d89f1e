/** Opens private keys that are encrypted with PBES2 (RFC 8018): PBKDF2, then AES in CBC mode. */
import type { TaskEither } from "../lib/deps/task_either.ts";
import * as E from "../lib/either.ts";
import type { BadCredentials } from "../lib/failure.ts";
import { type Bytes, hex, utf8 } from "./bytes.ts";
import { type DerElement, elements, integer, OCTET_STRING, OID, SEQUENCE, shape } from "./der.ts";
import { NO_WEBCRYPTO, otherEncryption, tooManyRounds, WRONG_PASSPHRASE } from "./refusals.ts";
import { attempt, refuse } from "./refuse.ts";

// Bodies of the object identifiers in hex.
const PBES2 = "2a864886f70d01050d";
const PBKDF2 = "2a864886f70d01050c";

const HASHES: Readonly<Record<string, string>> = {
  "2a864886f70d0207": "SHA-1",
  "2a864886f70d0209": "SHA-256",
  "2a864886f70d020a": "SHA-384",
  "2a864886f70d020b": "SHA-512",
};

/** Bits of the AES key by cipher. AES-192 is left out: browsers do not have it. */
const KEY_BITS: Readonly<Record<string, number>> = {
  "608648016503040102": 128,
  "60864801650304012a": 256,
};

/** More rounds than this would look like a program that hangs. */
const MOST_ROUNDS = 10_000_000;

interface Method {
  readonly hash: string;
  readonly salt: Bytes;
  readonly rounds: number;
  readonly bits: number;
  readonly iv: Bytes;
}

/** An AlgorithmIdentifier: its object identifier in hex and what follows it. */
const algorithm = (
  parts: readonly DerElement[] | undefined,
): readonly [string, readonly DerElement[]] => {
  const [oid, ...rest] = parts ?? [];
  return oid?.tag === OID ? [hex(oid.body), rest] : ["", []];
};

/** The algorithm in an element that is a SEQUENCE. */
const nested = (part: DerElement | undefined): readonly [string, readonly DerElement[]] =>
  algorithm(part?.tag === SEQUENCE ? elements(part.body) : undefined);

/** Salt, rounds, perhaps the length of the key, perhaps the hash: SHA-1 if absent. */
const readKdf = (part: DerElement | undefined): Omit<Method, "bits" | "iv"> | undefined => {
  const given = part?.tag === SEQUENCE ? elements(part.body) : undefined;
  if (given === undefined || !/^04 02( 02)?( 30)?$/.test(shape(given))) return undefined;
  const last = given.at(-1)!;
  const hash = last.tag === SEQUENCE ? HASHES[nested(last)[0]] : "SHA-1";
  const rounds = integer(given[1]!);
  return hash === undefined || !rounds ? undefined : { hash, salt: given[0]!.body, rounds };
};

const readMethod = (bytes: Bytes): Method | undefined => {
  const [scheme, [both]] = algorithm(elements(bytes));
  const [derivation, encryption] = both?.tag === SEQUENCE ? elements(both.body) ?? [] : [];
  const [kdfName, [kdfPart]] = nested(derivation);
  const [cipher, [iv]] = nested(encryption);
  const bits = KEY_BITS[cipher];
  if (scheme !== PBES2 || kdfName !== PBKDF2 || bits === undefined) return undefined;
  const kdf = readKdf(kdfPart);
  return kdf === undefined || iv?.tag !== OCTET_STRING || iv.body.length !== 16
    ? undefined
    : { ...kdf, bits, iv: iv.body };
};

const derivedKey = async (method: Method, passphrase: string): Promise<CryptoKey> => {
  const { hash, salt, rounds: iterations, bits: length } = method;
  const secret = await crypto.subtle.importKey("raw", utf8(passphrase), "PBKDF2", false, [
    "deriveKey",
  ]);
  const derivation = { name: "PBKDF2", hash, salt, iterations };
  const cipher = { name: "AES-CBC", length };
  return await crypto.subtle.deriveKey(derivation, secret, cipher, false, ["decrypt"]);
};

const decrypted = async (iv: Bytes, key: CryptoKey, data: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.decrypt({ name: "AES-CBC", iv }, key, data));

/**
 * Decrypts an EncryptedPrivateKeyInfo. Fails if the method is another, if the runtime refuses
 * its number of rounds, and if the passphrase does not fit.
 *
 * @param method content of the structure's AlgorithmIdentifier
 * @param data the encrypted key
 */
export const decrypt =
  (method: Bytes, data: Bytes, passphrase: string): TaskEither<BadCredentials, Bytes> =>
  async () => {
    const read = readMethod(method);
    if (read === undefined) return refuse(otherEncryption());
    if (globalThis.crypto?.subtle === undefined) return refuse(NO_WEBCRYPTO);
    const refused = tooManyRounds(read.rounds);
    if (read.rounds > MOST_ROUNDS) return refuse(refused);
    const key = await attempt(() => derivedKey(read, passphrase), refused)();
    if (E.isLeft(key)) return key;
    return await attempt(() => decrypted(read.iv, key.right, data), WRONG_PASSPHRASE)();
  };
