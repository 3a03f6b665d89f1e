/** One at a time, also between programs. */
import { giveBack, takeLock } from "../pid_lock.ts";
import { writing } from "./home.ts";
import { Complaint } from "./machine.ts";

const PATIENCE_MS = 15_000;

const acquire = async (lock: string): Promise<void> => {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    // The queue below sees to it that nobody here asks for a lock that this program has.
    const holder = await writing(lock, () => takeLock(lock));
    if (holder === undefined) return;
    if (performance.now() > deadline) {
      const file = lock.replace(/\.lock$/, "");
      throw new Complaint(
        `Another program (process ${holder}) works with ${file}: wait for it, or remove ${lock} if it is no unimargin`,
        1,
      );
    }
    await new Promise((done) => setTimeout(done, 10));
  }
};

const queues = new Map<string, Promise<unknown>>();

/** Runs `work` while nobody else, in this program or another, holds the lock of `file`. */
export const locked = <A>(file: string, work: () => Promise<A>): Promise<A> => {
  const lock = `${file}.lock`;
  const run = async (): Promise<A> => {
    await acquire(lock);
    try {
      return await work();
    } finally {
      giveBack(lock);
    }
  };
  const before = queues.get(lock) ?? Promise.resolve();
  const mine = before.then(run, run);
  const settled = mine.then(() => {}, () => {});
  queues.set(lock, settled);
  settled.then(() => queues.get(lock) === settled && queues.delete(lock));
  return mine;
};
