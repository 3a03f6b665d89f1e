/** One server to a state file: a lock beside it names the process that has it. */
import process from "node:process";
import { giveBack, takeLock } from "../pid_lock.ts";

/**
 * Takes a state file for this process, until it ends. A lock that a killed process left is taken over.
 *
 * @throws Error where another process that runs has the file
 */
export const lockState = (file: string): void => {
  const lock = `${file}.lock`;
  const holder = takeLock(lock);
  if (holder !== undefined) {
    throw new Error(
      `Cannot use ${file}: a simulator with the process id ${holder} has it; ` +
        `end that one, choose another --state file, or delete ${lock} if that process is no simulator`,
    );
  }
  process.once("exit", () => giveBack(lock));
};
