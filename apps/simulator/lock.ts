/** One server to a state file. */
import { statSync } from "node:fs";
import process from "node:process";
import { lockOf, NoLocks, takeLock } from "../files/file_lock.ts";
import { whyNot } from "./files.ts";

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
  let release: Awaited<ReturnType<typeof takeLock>>;
  try {
    release = await takeLock(lockOf(file));
  } catch (error) {
    if (error instanceof NoLocks) throw error;
    throw new Error(`Cannot use --state ${file}: ${whyNot(error)}`, { cause: error });
  }
  if (!release) {
    throw new Error(
      `Cannot use ${file}: another simulator has it; end that one, or choose another --state file`,
    );
  }
  process.once("exit", release);
};
