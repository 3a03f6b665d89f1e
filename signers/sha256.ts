/**
 * SHA-256 (FIPS 180-4), written out: the package's class, made for all hashes, takes 1.6 KB more of every
 * bundle that signs, gzipped. The tests hold it to the published vectors and to the package.
 */
import type { Bytes } from "./bytes.ts";

/** The first 32 bits behind the point of a root of each of the first 64 primes. */
const rootsOf = (root: (n: number) => number): Int32Array => {
  const primes: number[] = [];
  for (let n = 2; primes.length < 64; n++) {
    if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  }
  return Int32Array.from(primes, (prime) => (root(prime) % 1) * 2 ** 32);
};

const K: Int32Array = /*#__PURE__*/ rootsOf(Math.cbrt);
const START: Int32Array = /*#__PURE__*/ rootsOf(Math.sqrt);
const W = /*#__PURE__*/ new Int32Array(64);

// A function for one block: with the loop over all of them inside, Node took twice the time.
const absorb = (state: Int32Array, bytes: Uint8Array, at: number): void => {
  for (let i = 0; i < 16; i++) {
    const j = at + i * 4;
    W[i] = bytes[j]! << 24 | bytes[j + 1]! << 16 | bytes[j + 2]! << 8 | bytes[j + 3]!;
  }
  for (let i = 16; i < 64; i++) {
    const x = W[i - 15]!, y = W[i - 2]!;
    const s = (x >>> 7 | x << 25) ^ (x >>> 18 | x << 14) ^ x >>> 3;
    const r = (y >>> 17 | y << 15) ^ (y >>> 19 | y << 13) ^ y >>> 10;
    W[i] = (s + W[i - 7]! | 0) + (r + W[i - 16]! | 0);
  }
  let a = state[0]!, b = state[1]!, c = state[2]!, d = state[3]!;
  let e = state[4]!, f = state[5]!, g = state[6]!, h = state[7]!;
  for (let i = 0; i < 64; i++) {
    const s = (e >>> 6 | e << 26) ^ (e >>> 11 | e << 21) ^ (e >>> 25 | e << 7);
    const t = (h + s | 0) + ((g ^ e & (f ^ g)) + K[i]! | 0) + W[i]! | 0;
    const r = (a >>> 2 | a << 30) ^ (a >>> 13 | a << 19) ^ (a >>> 22 | a << 10);
    const u = r + (a & b | c & (a | b)) | 0;
    h = g;
    g = f;
    f = e;
    e = d + t | 0;
    d = c;
    c = b;
    b = a;
    a = t + u | 0;
  }
  state[0] = state[0]! + a;
  state[1] = state[1]! + b;
  state[2] = state[2]! + c;
  state[3] = state[3]! + d;
  state[4] = state[4]! + e;
  state[5] = state[5]! + f;
  state[6] = state[6]! + g;
  state[7] = state[7]! + h;
};

/** A state of eight words after whole blocks, from one before them. */
export const absorbed = (blocks: Uint8Array, from: Int32Array = START): Int32Array => {
  const state = from.slice(0, 8);
  for (let at = 0; at < blocks.length; at += 64) absorb(state, blocks, at);
  return state;
};

/** The digest of a message; of one that follows on `before` bytes where a state comes with it. */
export const sha256 = (message: Uint8Array, from?: Int32Array, before = 0): Bytes => {
  const { length } = message;
  const blocks = new Uint8Array((length + 72) & ~63);
  blocks.set(message);
  blocks[length] = 0x80;
  let bits = (before + length) * 8;
  for (let i = blocks.length - 1; bits >= 1; i--, bits /= 256) blocks[i] = bits;
  const state = absorbed(blocks, from);
  const digest = new Uint8Array(32);
  for (let i = 0; i < 32; i++) digest[i] = state[i >> 2]! >> 24 - i % 4 * 8;
  return digest;
};
