import assert from "node:assert/strict";
import type { Either } from "../../lib/deps/either.ts";
import type { BadCredentials } from "../../lib/failure.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** Bytes of a hex text. */
export const unhex = (text: string): Bytes =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));

export const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/** What a task or an Either succeeded with; fails the test where it did not. */
export const right = <A>(result: Either<BadCredentials, A>): A => {
  assert.equal(result._tag, "Right", result._tag === "Left" ? result.left.message : "");
  return (result as { right: A }).right;
};

/** The refusal that a task or an Either failed with; fails the test where it did not. */
export const refusal = (result: Either<BadCredentials, unknown>): BadCredentials => {
  assert.equal(result._tag, "Left", "it was accepted");
  const { left } = result as { left: BadCredentials };
  assert.equal(left._tag, "BadCredentials");
  assert.equal(left.outcome, "notSent");
  assert.match(left.message, /^[A-Z].*[^.\s]$/);
  return left;
};

/** Runs as in a browser's page that came over plain http: there is a `crypto`, but no `crypto.subtle`. */
export const withoutSubtle = async <A>(run: () => Promise<A>): Promise<A> => {
  const own = Object.getOwnPropertyDescriptor(globalThis, "crypto");
  Object.defineProperty(globalThis, "crypto", { value: {}, configurable: true });
  try {
    return await run();
  } finally {
    if (own === undefined) delete (globalThis as { crypto?: unknown }).crypto;
    else Object.defineProperty(globalThis, "crypto", own);
  }
};

/** Runs as where `node:crypto` cannot be had: in browsers, and in Workers that do not ask for it. */
export const withoutNodeCrypto = async <A>(run: () => Promise<A>): Promise<A> => {
  const own = Object.getOwnPropertyDescriptor(globalThis, "process");
  Object.defineProperty(globalThis, "process", { value: undefined, configurable: true });
  try {
    return await run();
  } finally {
    if (own === undefined) delete (globalThis as { process?: unknown }).process;
    else Object.defineProperty(globalThis, "process", own);
  }
};

/** What a PEM text, or any other, has to hide: its lines of base64, without the armour. */
export const hidden = (keyText: string): string =>
  keyText.replace(/\\r|\\n/g, "\n").replace(/-----[^-]*-----|^[\w-]+:.*$/gm, "").replace(/\s/g, "");

/** Fails where `shown` holds eight characters in a row of what `keyText` has to hide. */
export const showsNothingOf = (shown: string, keyText: string): void => {
  const secret = hidden(keyText);
  for (let i = 0; i + 8 <= secret.length; i++) {
    const part = secret.slice(i, i + 8);
    assert.ok(!shown.includes(part), `shows ${part}`);
  }
};
