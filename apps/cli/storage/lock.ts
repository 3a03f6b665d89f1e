/** One at a time, also between programs. */
import { lockOf, NoLocks, type Release, takeLock } from "../../files/file_lock.ts";
import { makeFolderOf, writing } from "./home.ts";
import { UserError } from "../terminal/system.ts";

const PATIENCE_MS = 15_000;

const acquire = async (file: string, lock: string): Promise<Release> => {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const release = await writing(lock, () => takeLock(lock)).catch((error) => {
      throw error instanceof NoLocks ? new UserError(error.message) : error;
    });
    if (release) return release;
    if (performance.now() > deadline) {
      throw new UserError(`Another program works with ${file}: wait for it, or end it`, 1);
    }
    // Not all at the same moments: two that look at once keep each other out.
    await new Promise((done) => setTimeout(done, 5 + 10 * Math.random()));
  }
};

const queues = new Map<string, Promise<unknown>>();

/** Runs `work` while nobody else, in this program or another, holds the lock of `file`. */
export const locked = async <A>(file: string, work: () => Promise<A>): Promise<A> => {
  const lock = await writing(file, () => {
    makeFolderOf(file);
    return lockOf(file);
  });
  const run = async (): Promise<A> => {
    const release = await acquire(file, lock);
    try {
      return await work();
    } finally {
      release();
    }
  };
  const before = queues.get(lock) ?? Promise.resolve();
  const mine = before.then(run, run);
  const settled = mine.then(() => {}, () => {});
  queues.set(lock, settled);
  settled.then(() => queues.get(lock) === settled && queues.delete(lock));
  return await mine;
};
