/** What the signers have in common whose key has to be imported before it signs. */
import type { TaskEither } from "../lib/deps/task_either.ts";
import * as E from "../lib/either.ts";
import type { Signer } from "../lib/environment.ts";
import type { BadCredentials } from "../lib/failure.ts";
import { base64, type Bytes, utf8 } from "./bytes.ts";
import { refuse } from "./refuse.ts";

/** Signs bytes with a key that is ready. */
export type Sign = (message: Bytes) => Uint8Array | Promise<ArrayBuffer>;

/** Runs a task at most once: the first call starts it and all calls share its result. */
const once = <A>(task: () => Promise<A>): () => Promise<A> => {
  let result: Promise<A> | undefined;
  return () => result ??= task();
};

/**
 * A signer whose key is made ready at its first signature and kept.
 *
 * @param ready makes the key ready
 * @param failed what to say if a key that is ready does not sign
 * @param textOf makes text of the bytes of a signature
 */
export const prepared = (
  ready: TaskEither<BadCredentials, Sign>,
  failed: string,
  textOf: (signature: Uint8Array) => string = base64,
): Signer => {
  const sign = once(ready);
  return (payload) => async () => {
    const key = await sign();
    if (E.isLeft(key)) return key;
    try {
      return E.right(textOf(new Uint8Array(await key.right(utf8(payload)))));
    } catch {
      return refuse(failed);
    }
  };
};
