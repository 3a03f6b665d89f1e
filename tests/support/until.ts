/** Waiting for what a test looks forward to. */
import assert from "node:assert/strict";
import { inspect } from "node:util";

/** Waits until something is so; fails after a minute, which a busy machine may need. */
export const until = async (isSo: () => boolean): Promise<void> => {
  for (let i = 0; i < 12_000 && !isSo(); i++) await new Promise((done) => setTimeout(done, 5));
  assert.ok(isSo(), "it did not come");
};

/** What is read until the last of it; fails where it ends before. */
export const readUntil = async <A>(
  iterator: AsyncIterator<A>,
  isLast: (each: A) => boolean,
): Promise<readonly A[]> => {
  const all: A[] = [];
  for (;;) {
    const { done, value } = await iterator.next();
    if (done) return assert.fail(`it ended: ${inspect(all)}`);
    all.push(value);
    if (isLast(value)) return all;
  }
};
