/** A file that is replaced whole or not at all, whatever happens to the program or the machine. */
import { open, realpath, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import process from "node:process";

const syncFolder = async (folder: string): Promise<void> => {
  // A folder cannot be opened on Windows, and there its entries need no flushing.
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
};

const fill = async (file: string, text: string | Uint8Array): Promise<void> => {
  // What a killed program left may be anybody's to read.
  await rm(file, { force: true });
  const handle = await open(file, "wx", 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/**
 * Replaces a file, or what a link leads to; only its owner can read it. The promise holds once the disk has
 * it. Nobody else may write it at the same time: hold a lock.
 */
export const replaceFile = async (path: string, text: string | Uint8Array): Promise<void> => {
  const file = await realpath(path).catch(() => path);
  const next = `${file}.next`;
  try {
    await fill(next, text);
    await rename(next, file);
  } catch (error) {
    await rm(next, { force: true });
    throw error;
  }
  await syncFolder(dirname(file));
};
