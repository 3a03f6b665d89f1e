/** RSASSA-PKCS1-v1_5 with SHA-256 (RFC 8017), in base64. */
import type { TaskEither } from "../lib/deps/task_either.ts";
import * as E from "../lib/either.ts";
import type { Signer } from "../lib/environment.ts";
import type { BadCredentials } from "../lib/failure.ts";
import type { Bytes } from "./bytes.ts";
import { type Key, readKeyText } from "./key_text.ts";
import { nativeRsa } from "./native.ts";
import { prepared, type Sign } from "./prepared.ts";
import { ENCRYPTED, NO_WEBCRYPTO, UNUSABLE_RSA, useInstead } from "./refusals.ts";
import { attempt, refuse } from "./refuse.ts";

const ALGORITHM = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" } as const;

const pkcs8Of = (key: Key): E.Either<BadCredentials, Bytes> => {
  if (key.kind === "RSA") return E.right(key.pkcs8);
  if (key.kind === "encrypted") return refuse(ENCRYPTED);
  return refuse(
    key.kind === "HMAC"
      ? useInstead("an API secret", "hmac(secret)")
      : useInstead("an Ed25519 key", "ed25519(pem)"),
  );
};

const imported = async (pkcs8: Bytes): Promise<Sign> => {
  const key = await crypto.subtle.importKey("pkcs8", pkcs8, ALGORITHM, false, ["sign"]);
  return nativeRsa(pkcs8) ?? ((message) => crypto.subtle.sign(ALGORITHM, key, message));
};

const ready = (pkcs8: Bytes): TaskEither<BadCredentials, Sign> =>
  // Browsers have none in pages that came over plain http.
  globalThis.crypto?.subtle === undefined
    ? () => Promise.resolve(refuse(NO_WEBCRYPTO))
    : attempt(() => imported(pkcs8), UNUSABLE_RSA);

/** A signer of an RSA key in PKCS#8 DER. */
export const rsaOfPkcs8 = (pkcs8: Bytes): Signer => prepared(ready(pkcs8), UNUSABLE_RSA);

/**
 * Signs with RSASSA-PKCS1-v1_5 and SHA-256, in base64: by `node:crypto` in Node and Bun, by WebCrypto
 * otherwise, which is given the key at the first signature, as one that cannot be read out again.
 *
 * Fails with `BadCredentials`, when it signs, if the text is no RSA key or is encrypted: an
 * encrypted key goes through `detect`.
 *
 * @param pem the private key, PKCS#8 (`PRIVATE KEY`) or PKCS#1 (`RSA PRIVATE KEY`)
 *
 * @example
 * ```ts ignore
 * const signature = await rsa(Deno.readTextFileSync("key.pem"))("timestamp=1499827319559")();
 * ```
 */
export const rsa = (pem: string): Signer =>
  prepared(async () => {
    const key = readKeyText(pem);
    const pkcs8 = E.isLeft(key) ? key : pkcs8Of(key.right);
    return E.isLeft(pkcs8) ? pkcs8 : await ready(pkcs8.right)();
  }, UNUSABLE_RSA);
