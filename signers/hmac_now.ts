import { hmac } from "../lib/deps/noble_hmac.ts";
import { sha256 } from "../lib/deps/noble_sha2.ts";
import { bytesOf, hex } from "./bytes.ts";
import { nativeHmac } from "./native.ts";

/**
 * HMAC-SHA256 (RFC 2104) in hex, at once: of texts by what the runtime has of its own, if it has something,
 * else by @noble/hashes. The key is absorbed once: each call starts from a copy.
 */
export const hmacOf = (key: Uint8Array): (message: string | Uint8Array) => string => {
  const native = nativeHmac(key);
  const keyed = hmac.create(sha256, key);
  return (message) =>
    native && typeof message === "string"
      ? native(message)
      : hex(keyed.clone().update(bytesOf(message)).digest());
};
