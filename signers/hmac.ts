/** HMAC-SHA256 (RFC 2104), in hex. */
import * as E from "../lib/either.ts";
import type { Signer } from "../lib/environment.ts";
import { type Bytes, hex, utf8 } from "./bytes.ts";
import { nativeHmac } from "./native.ts";
import { refuse } from "./refuse.ts";
import { absorbed, sha256 } from "./sha256.ts";

const NO_SECRET = "The API secret is empty: copy it again";

/** HMAC-SHA256 with a key of bytes, absorbed once: each call starts from the two states. */
export const hmacOfBytes = (key: Uint8Array): (message: Uint8Array) => string => {
  const block = new Uint8Array(64);
  block.set(key.length > 64 ? sha256(key) : key);
  const inner = absorbed(block.map((byte) => byte ^ 0x36));
  const outer = absorbed(block.map((byte) => byte ^ 0x5c));
  return (message) => hex(sha256(sha256(message, inner, 64), outer, 64));
};

const hmacOf = (key: Bytes): (payload: string) => string => {
  const sign = hmacOfBytes(key);
  try {
    const native = nativeHmac(key);
    // Old runtimes have one that does not know of keys.
    if (native?.("") === sign(utf8(""))) return native;
  } catch {
    // Then ours signs.
  }
  return (payload) => sign(utf8(payload));
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
  const sign = hmacOf(key);
  return (payload) => () => Promise.resolve(E.right(sign(payload)));
};
