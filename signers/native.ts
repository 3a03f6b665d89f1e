/** What runtimes have of their own for signing; looked up when it is used, so that no bundle imports it. */
import type { Bytes } from "./bytes.ts";

/** Takes text, and gives what it makes of it. */
interface Hasher {
  copy(): Hasher;
  update(message: string): Hasher;
  digest(encoding: "hex"): string;
}

/** What of `node:crypto` signs. */
interface NodeCrypto {
  readonly hash?: (algorithm: "sha256", data: string | Uint8Array) => string;
  createPrivateKey(key: { key: Bytes; format: "der"; type: "pkcs8" }): object;
  sign(algorithm: "sha256" | null, message: Bytes, key: object): Uint8Array;
}

interface Runtime {
  readonly Bun?: {
    readonly CryptoHasher?: new (algorithm: "sha256", key: Uint8Array) => Hasher;
  };
  readonly process?: {
    readonly getBuiltinModule?: (name: "node:crypto") => NodeCrypto | undefined;
  };
}

const nodeCrypto = (): NodeCrypto | undefined => {
  const { process }: Runtime = globalThis;
  return process?.getBuiltinModule?.("node:crypto");
};

/** What a hexadecimal digit stands for. */
const valueOf = (code: number): number => (code & 15) + (code >> 6) * 9;

/**
 * HMAC-SHA256 by what the runtime has of its own, for a key as the exchange shows it: a tenth of the time of
 * WebCrypto. `undefined` if it has nothing, or the key is long or no ASCII.
 */
export const nativeHmac = (key: Uint8Array): ((message: string) => string) | undefined => {
  const { Bun }: Runtime = globalThis;
  const hash = nodeCrypto()?.hash;
  if (!hash) return undefined;
  // Half of the time that `node:crypto` takes there, and three quarters of that of a new one.
  const keyed = Bun?.CryptoHasher && new Bun.CryptoHasher("sha256", key);
  if (keyed) return (message) => keyed.copy().update(message).digest("hex");
  if (key.length > 64 || key.some((byte) => byte > 127)) return undefined;
  // Two hashes take half of the time of one keyed hash in Node, a third in Deno, as long as both give text.
  // What RFC 2104 hashes before a message is a whole block; the digest of the first follows the second.
  const block = new Uint8Array(96);
  block.set(key);
  const inner = String.fromCharCode(...block.subarray(0, 64).map((byte) => byte ^ 0x36));
  const outer = block.map((byte) => byte ^ 0x5c);
  return (message) => {
    const digest = hash("sha256", inner + message);
    for (let i = 0; i < 64; i += 2) {
      outer[64 + i / 2] = valueOf(digest.charCodeAt(i)) * 16 + valueOf(digest.charCodeAt(i + 1));
    }
    return hash("sha256", outer);
  };
};

/** Signs with `node:crypto`, for a key in PKCS#8; `undefined` if the runtime, or it, cannot. */
const nodeSign = (
  pkcs8: Bytes,
  algorithm: "sha256" | null,
): ((message: Bytes) => Uint8Array) | undefined => {
  try {
    const crypto = nodeCrypto();
    const key = crypto?.createPrivateKey({ key: pkcs8, format: "der", type: "pkcs8" });
    // Some that have the module lack the algorithm, which shows when it signs.
    return crypto && key && crypto.sign(algorithm, new Uint8Array(), key).length >= 64
      ? (message) => crypto.sign(algorithm, message, key)
      : undefined;
  } catch {
    return undefined;
  }
};

/** The runtime's own Ed25519, for a key in PKCS#8: two thirds of the time of WebCrypto. */
export const nativeEd25519 = (pkcs8: Bytes): ((message: Bytes) => Uint8Array) | undefined =>
  nodeSign(pkcs8, null);

/**
 * The runtime's own RSA, for a key in PKCS#8, in Node and Bun: nine tenths of the time of WebCrypto, which hands
 * each message to another thread. `undefined` elsewhere: that of Deno is the slower one.
 */
export const nativeRsa = (pkcs8: Bytes): ((message: Bytes) => Uint8Array) | undefined =>
  "Deno" in globalThis ? undefined : nodeSign(pkcs8, "sha256");
