/** From any form of key text to the signer that belongs to it. */
import type { TaskEither } from "../lib/deps/task_either.ts";
import * as E from "../lib/either.ts";
import type { Signer } from "../lib/environment.ts";
import type { BadCredentials } from "../lib/failure.ts";
import type { Bytes } from "./bytes.ts";
import { ed25519 } from "./ed25519.ts";
import { hmac } from "./hmac.ts";
import { type Key, readKeyText } from "./key_text.ts";
import { decrypt } from "./pbes2.ts";
import { readDer } from "./private_key.ts";
import { DAMAGED, NO_PASSPHRASE, WRONG_PASSPHRASE } from "./refusals.ts";
import { refuse } from "./refuse.ts";
import { rsaOfPkcs8 } from "./rsa.ts";

/** Kinds of key that sign. */
export type KeyKind = "HMAC" | "RSA" | "Ed25519";

/** A signer, and what kind of key it holds. */
export interface Identified {
  /** The kind of its key. */
  readonly kind: KeyKind;
  /** Signs with that key. */
  readonly sign: Signer;
}

type OpenKey = Exclude<Key, { readonly kind: "encrypted" }>;

const signerOf = (key: OpenKey): Signer => {
  if (key.kind === "HMAC") return hmac(key.secret);
  return key.kind === "RSA" ? rsaOfPkcs8(key.pkcs8) : ed25519(key.seed);
};

/** The key in decrypted bytes. A wrong passphrase can, once in some 256 times, give bytes, but no key. */
const readOpened = (der: Bytes): E.Either<BadCredentials, OpenKey> => {
  const read = readDer(der);
  if (E.isLeft(read)) return read.left.message === DAMAGED ? refuse(WRONG_PASSPHRASE) : read;
  const key = read.right;
  return key.kind === "encrypted" ? refuse(WRONG_PASSPHRASE) : E.right(key);
};

const opened = async (
  key: Key,
  passphrase: string | undefined,
): Promise<E.Either<BadCredentials, OpenKey>> => {
  if (key.kind !== "encrypted") return E.right(key);
  if (!passphrase) return refuse(NO_PASSPHRASE);
  const der = await decrypt(key.method, key.data, passphrase)();
  return E.isLeft(der) ? der : readOpened(der.right);
};

/**
 * Says what a key text holds without opening or using it.
 *
 * @example
 * ```ts ignore
 * kindOf(keyText); // right("encrypted"): ask for the passphrase
 * ```
 */
export const kindOf = (keyText: string): E.Either<BadCredentials, KeyKind | "encrypted"> => {
  const key = readKeyText(keyText);
  return E.isLeft(key) ? key : E.right(key.right.kind);
};

/** As {@link detect}, and says what kind of key it found. */
export const identify =
  (keyText: string, passphrase?: string): TaskEither<BadCredentials, Identified> => async () => {
    const read = readKeyText(keyText);
    const key = E.isLeft(read) ? read : await opened(read.right, passphrase);
    if (E.isLeft(key)) return key;
    const sign = signerOf(key.right);
    // Signs nothing once: a key that cannot sign is refused here, and not with the first order.
    const tried = await sign("")();
    return E.isLeft(tried) ? tried : E.right({ kind: key.right.kind, sign });
  };

/**
 * Picks the signer that belongs to a key text: an API secret (64 letters and digits), or an RSA or
 * Ed25519 private key in PEM form, with real or escaped line ends, plain or encrypted (PBES2).
 *
 * Fails with one `BadCredentials` that says what the text is and what to do if it is anything else,
 * and if the passphrase is missing or wrong. No message holds any part of text or passphrase.
 *
 * @param keyText the API secret, or the text of the private key
 * @param passphrase opens an encrypted key; not looked at otherwise
 *
 * @example
 * ```ts ignore
 * const signer = await detect(Deno.env.get("KEY") ?? "", Deno.env.get("PASSPHRASE"))();
 * if (signer._tag === "Left") throw new Error(signer.left.message);
 * const given = credentials(apiKey, signer.right);
 * ```
 */
export const detect =
  (keyText: string, passphrase?: string): TaskEither<BadCredentials, Signer> => async () => {
    const found = await identify(keyText, passphrase)();
    return E.isLeft(found) ? found : E.right(found.right.sign);
  };
