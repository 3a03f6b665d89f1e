import { hmac } from "../lib/deps/noble_hmac.ts";
import { sha256 } from "../lib/deps/noble_sha2.ts";
import { hex } from "./bytes.ts";

/** HMAC-SHA256 (RFC 2104) of bytes, in hex, at once. The key is absorbed once: each call starts from a copy. */
export const hmacOfBytes = (key: Uint8Array): (message: Uint8Array) => string => {
  const keyed = hmac.create(sha256, key);
  return (message) => hex(keyed.clone().update(message).digest());
};
