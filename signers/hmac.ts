/** HMAC-SHA256 (RFC 2104), in hex. */
import { _SHA256 as Sha256 } from "../lib/deps/noble_sha2.ts";
import * as E from "../lib/either.ts";
import type { Signer } from "../lib/environment.ts";
import { hex, utf8 } from "./bytes.ts";
import { refuse } from "./refuse.ts";

const NO_SECRET = "The API secret is empty: copy it again";

/**
 * HMAC-SHA256 with a key of bytes, absorbed once: each call starts from copies of the two states. It is
 * written out, five lines of RFC 2104, and hashes with the class alone, because the module of the package
 * and its wrapper of hashes keep 3 KB in every bundle.
 */
export const hmacOfBytes = (key: Uint8Array): (message: Uint8Array) => string => {
  const block = new Uint8Array(64);
  block.set(key.length > 64 ? new Sha256().update(key).digest() : key);
  const padded = (pad: number) => new Sha256().update(block.map((byte) => byte ^ pad));
  const inner = padded(0x36);
  const outer = padded(0x5c);
  return (message) => hex(outer.clone().update(inner.clone().update(message).digest()).digest());
};

/**
 * Signs with HMAC-SHA256, in hex.
 *
 * Fails with `BadCredentials`, when it signs, where the secret is empty.
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
  const sign = hmacOfBytes(key);
  return (payload) => () => Promise.resolve(E.right(sign(utf8(payload))));
};
