/** One server to a state file. */
import process from "node:process";
import { lockOf, takeLock } from "../files/file_lock.ts";

/**
 * Takes a state file for this process, until it ends, however it ends.
 *
 * @throws Error if another process has the file
 */
export const lockState = async (file: string): Promise<void> => {
  const release = await takeLock(lockOf(file));
  if (!release) {
    throw new Error(
      `Cannot use ${file}: another simulator has it; end that one, or choose another --state file`,
    );
  }
  process.once("exit", release);
};
