/** HMAC-SHA256 (RFC 2104), in hex. */
import * as E from "../lib/either.ts";
import type { Signer } from "../lib/environment.ts";
import { type Bytes, hex, utf8 } from "./bytes.ts";
import { nativeHmac } from "./native.ts";
import { prepared, type Sign } from "./prepared.ts";
import { NO_WEBCRYPTO } from "./refusals.ts";
import { attempt, refuse } from "./refuse.ts";

const NO_SECRET = "The API secret is empty: copy it again";

const imported = async (secret: Bytes): Promise<Sign> => {
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", secret, algorithm, false, ["sign"]);
  return (message) => crypto.subtle.sign("HMAC", key, message);
};

/**
 * Signs with HMAC-SHA256, in hex: by `node:crypto` if the runtime has it, by WebCrypto otherwise.
 *
 * Fails with `BadCredentials`, when it signs, if the secret is empty, or if the runtime has neither:
 * browsers have none in pages that came over plain http.
 *
 * @param secret the API secret as the exchange showed it
 *
 * @example
 * ```ts ignore
 * const signature = await hmac(Deno.env.get("API_SECRET") ?? "")("timestamp=1499827319559")();
 * ```
 */
export const hmac = (secret: string): Signer => {
  const key = utf8(typeof secret === "string" ? secret.trim() : "");
  if (key.length === 0) {
    return () => () => Promise.resolve(refuse(NO_SECRET));
  }
  const sign = nativeHmac(key);
  return sign
    ? (payload) => () => Promise.resolve(E.right(sign(payload)))
    : prepared(attempt(() => imported(key), NO_WEBCRYPTO), NO_WEBCRYPTO, hex);
};
