/** A file that holds the number of the process which has something to itself. */
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import process from "node:process";

const codeOf = (error: unknown): unknown => (error as { readonly code?: unknown } | null)?.code;

/** Whether a process of this machine runs; where that cannot be told, it counts as one that does. */
const runs = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== "ESRCH";
  }
};

/** Puts a lock there, whole from the start; whether there was none. */
const put = (lock: string): boolean => {
  const own = `${lock}.${process.pid}`;
  writeFileSync(own, `${process.pid}\n`, { mode: 0o600 });
  try {
    linkSync(own, lock);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
};

const pidIn = (file: string): number | undefined => {
  try {
    return Number.parseInt(readFileSync(file, "utf8"), 10);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
};

/** Takes a lock away that a process left behind, unless another has taken it over meanwhile. */
const clear = (lock: string, left: number): void => {
  const aside = `${lock}.${process.pid}.left`;
  try {
    renameSync(lock, aside);
    if (pidIn(aside) !== left) linkSync(aside, lock);
  } catch (error) {
    if (codeOf(error) !== "ENOENT" && codeOf(error) !== "EEXIST") throw error;
  } finally {
    rmSync(aside, { force: true });
  }
};

/**
 * Takes a lock, unless another process that runs has it; one that a killed process left is taken over,
 * and so is one of this process's own number, which was another's: ask for no lock that you have.
 *
 * @returns the number of the process that has it (`NaN` where the file does not say), or nothing where
 * it was taken
 */
export const takeLock = (lock: string): number | undefined => {
  for (;;) {
    if (put(lock)) return undefined;
    const pid = pidIn(lock);
    if (pid === undefined) continue;
    const isOld = pid === process.pid || !Number.isNaN(pid) && !runs(pid);
    if (!isOld) return pid;
    clear(lock, pid);
  }
};

/** Gives a lock back, if this process has it. */
export const giveBack = (lock: string): void => {
  if (pidIn(lock) === process.pid) rmSync(lock, { force: true });
};
