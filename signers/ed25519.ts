/** Ed25519 (RFC 8032), in base64. */
import * as noble from "../lib/deps/noble_ed25519.ts";
import { sha512 } from "../lib/deps/noble_sha2.ts";
import * as E from "../lib/either.ts";
import type { Signer } from "../lib/environment.ts";
import type { BadCredentials } from "../lib/failure.ts";
import { type Key, readKeyText } from "./key_text.ts";
import { nativeEd25519 } from "./native.ts";
import { prepared, type Sign } from "./prepared.ts";
import { ed25519Pkcs8 } from "./private_key.ts";
import { ENCRYPTED, seedLength, UNUSABLE_ED25519, useInstead } from "./refusals.ts";
import { refuse } from "./refuse.ts";

const seedOf = (key: Key): E.Either<BadCredentials, Uint8Array> => {
  if (key.kind === "Ed25519") return E.right(key.seed);
  if (key.kind === "encrypted") return refuse(ENCRYPTED);
  return refuse(
    key.kind === "HMAC"
      ? useInstead("an API secret", "hmac(secret)")
      : useInstead("an RSA key", "rsa(pem)"),
  );
};

const readSeed = (key: string | Uint8Array): E.Either<BadCredentials, Uint8Array> => {
  if (typeof key !== "string") {
    return key.length === 32 ? E.right(key) : refuse(seedLength(key.length));
  }
  const read = readKeyText(key);
  return E.isLeft(read) ? read : seedOf(read.right);
};

const native = async (seed: Uint8Array, subtle: typeof crypto.subtle): Promise<Sign> => {
  const pkcs8 = ed25519Pkcs8(seed);
  const sign = subtle === globalThis.crypto?.subtle ? nativeEd25519(pkcs8) : undefined;
  if (sign) return sign;
  const key = await subtle.importKey("pkcs8", pkcs8, "Ed25519", false, ["sign"]);
  return (message) => subtle.sign("Ed25519", key, message);
};

const portable = (seed: Uint8Array): Sign => {
  noble.hashes.sha512 = sha512;
  return (message) => noble.sign(message, seed);
};

const ready = (seed: Uint8Array, subtle: typeof crypto.subtle | null): Promise<Sign> =>
  subtle === null
    ? Promise.resolve(portable(seed))
    : native(seed, subtle).catch(() => portable(seed));

/**
 * Signs with Ed25519, in base64: by `node:crypto` if the runtime has it, by WebCrypto if that has the
 * algorithm, with a key that cannot be read out again; by @noble/ed25519 otherwise. All give the same bytes.
 *
 * Fails with `BadCredentials`, when it signs, if the text is no Ed25519 key or is encrypted: an
 * encrypted key goes through `detect`.
 *
 * @param key the private key as PEM text (PKCS#8), or its 32 bytes
 * @param subtle the WebCrypto to use instead; `null` goes without either
 *
 * @example
 * ```ts ignore
 * const signature = await ed25519(Deno.readTextFileSync("key.pem"))("timestamp=1499827319559")();
 * ```
 */
export const ed25519 = (
  key: string | Uint8Array,
  // Its name is unknown to Node's types before 26, unless those of the DOM are there too.
  subtle: typeof crypto.subtle | null = globalThis.crypto?.subtle ?? null,
): Signer => {
  const own = typeof key === "string" ? key : key?.slice() ?? "";
  return prepared(async () => {
    const seed = readSeed(own);
    return E.isLeft(seed) ? seed : E.right(await ready(seed.right, subtle));
  }, UNUSABLE_ED25519);
};
