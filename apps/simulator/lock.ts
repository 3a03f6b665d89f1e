/** One server to a state file. */
import { statSync } from "node:fs";
import process from "node:process";
import { lockOf, takeLock } from "../files/file_lock.ts";

/**
 * Takes a state file for this process, until it ends, however it ends.
 *
 * @throws Error if another process has the file, or it can be none
 */
export const lockState = async (file: string): Promise<void> => {
  // A variable of a shell that is not set comes as no name at all.
  if (file === "" || statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`Cannot use --state ${JSON.stringify(file)}: it takes the name of a file`);
  }
  const release = await takeLock(lockOf(file));
  if (!release) {
    throw new Error(
      `Cannot use ${file}: another simulator has it; end that one, or choose another --state file`,
    );
  }
  process.once("exit", release);
};
