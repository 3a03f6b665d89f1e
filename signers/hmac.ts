import * as TE from "../lib/deps/task_either.ts";
import { hmac as createHmac } from "../lib/deps/noble_hmac.ts";
import { sha256 } from "../lib/deps/noble_sha2.ts";
import type { Signer } from "../lib/environment.ts";
import { badCredentials } from "../lib/failure.ts";

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/**
 * Signs with HMAC-SHA256, in hex. The secret is absorbed once; each signature then starts from a copy
 * of that state.
 *
 * @param secret the API secret as the exchange showed it
 */
export const hmac = (secret: string): Signer => {
  const key = new TextEncoder().encode(secret.trim());
  if (key.length === 0) {
    return () => TE.left(badCredentials("The API secret is empty: copy it again"));
  }
  const keyed = createHmac.create(sha256, key);
  return (payload) =>
    TE.right(hex(keyed.clone().update(new TextEncoder().encode(payload)).digest()));
};
