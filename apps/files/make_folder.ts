/** Folders that are made with those above them. */
import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

const isFolder = (path: string): boolean => {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
};

/**
 * Makes a folder and those above it, unless it is there, with this mode. Step by step: in a place that takes no
 * folders, such as `/proc`, Node's own way of making all at once never ends.
 *
 * @throws what the system says where it cannot be made
 */
export const makeFolder = (folder: string, mode?: number): void => {
  if (isFolder(folder)) return;
  const above = dirname(folder);
  if (above !== folder) makeFolder(above, mode);
  try {
    mkdirSync(folder, { mode });
  } catch (error) {
    // Another program may have made it meanwhile.
    if (!isFolder(folder)) throw error;
  }
};
