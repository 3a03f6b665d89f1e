/** One at a time, also between programs: a file that holds the number of the process which has the lock. */
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import process from "node:process";
import { makeFolderOf } from "./home.ts";
import { Complaint } from "./machine.ts";

const PATIENCE_MS = 15_000;

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === "EPERM";
  }
};

const holderOf = (file: string): number => {
  try {
    return Number(readFileSync(file, "utf8"));
  } catch {
    return NaN;
  }
};

/** Takes away the lock of a program that is gone, as after `kill -9`; never that of one which lives. */
const clear = (file: string): boolean => {
  const holder = holderOf(file);
  if (!(holder > 0) || isAlive(holder)) return false;
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
    // Somebody may have cleared and taken it in between.
    if (holderOf(aside) !== holder) linkSync(aside, file);
  } catch {
    return true;
  } finally {
    rmSync(aside, { force: true });
  }
  return true;
};

/** Makes the lock, the number already in it. */
const take = (file: string): boolean => {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, String(process.pid), { mode: 0o600 });
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if ((error as { code?: string }).code !== "EEXIST") throw error;
    return false;
  } finally {
    rmSync(own, { force: true });
  }
};

const acquire = async (file: string): Promise<void> => {
  makeFolderOf(file);
  const deadline = Date.now() + PATIENCE_MS;
  while (!take(file)) {
    if (clear(file)) continue;
    if (Date.now() > deadline) {
      throw new Complaint(
        `Another unimargin works with ${
          file.replace(/\.lock$/, "")
        }: wait for it, or remove ${file}`,
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
      rmSync(lock, { force: true });
    }
  };
  const before = queues.get(lock) ?? Promise.resolve();
  const mine = before.then(run, run);
  const settled = mine.then(() => {}, () => {});
  queues.set(lock, settled);
  settled.then(() => queues.get(lock) === settled && queues.delete(lock));
  return mine;
};
