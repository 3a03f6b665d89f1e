import { hmac } from "../lib/deps/noble_hmac.ts";
import { sha256 } from "../lib/deps/noble_sha2.ts";
import { hex } from "./bytes.ts";
import { nativeHmac } from "./native.ts";

/** HMAC-SHA256 by @noble/hashes. The key is absorbed once: each call starts from a copy. */
const portable = (key: Uint8Array): (message: Uint8Array) => string => {
  const keyed = hmac.create(sha256, key);
  return (message) => hex(keyed.clone().update(message).digest());
};

/** HMAC-SHA256 (RFC 2104) of bytes, in hex, at once: by `node:crypto` if the runtime has it. */
export const hmacOfBytes = (key: Uint8Array): (message: Uint8Array) => string =>
  nativeHmac(key) ?? portable(key);
