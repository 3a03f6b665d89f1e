/** One server to a state file: a lock beside it names the process that has it. */
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

const inUse = (file: string, lock: string, pid: number): Error =>
  new Error(
    `Cannot use ${file}: a simulator with the process id ${pid} has it; ` +
      `end that one, choose another --state file, or delete ${lock} if that process is no simulator`,
  );

/** Takes a lock away that a process left behind, unless another server has taken it over meanwhile. */
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
 * Takes a state file for this process, until it ends. A lock that a killed process left is taken over.
 *
 * @throws Error where another process that runs has the file
 */
export const lockState = (file: string): void => {
  const lock = `${file}.lock`;
  for (;;) {
    if (put(lock)) break;
    const pid = pidIn(lock);
    if (pid === undefined) continue;
    // A process id of its own is one that was used before: a program does not lock twice.
    if (pid !== process.pid && (Number.isNaN(pid) || runs(pid))) throw inUse(file, lock, pid);
    clear(lock, pid);
  }
  process.once("exit", () => {
    if (pidIn(lock) === process.pid) rmSync(lock, { force: true });
  });
};
