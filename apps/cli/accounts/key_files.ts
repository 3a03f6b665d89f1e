/** Keys in the files that people name, and in the files that those name. */
import { dirname, isAbsolute, join, resolve } from "node:path";
import { type Keys, parseCredentials } from "../../../agent/mod.ts";
import * as E from "../../../lib/either.ts";
import { readBytes } from "../storage/home.ts";
import { type System, UserError } from "../terminal/system.ts";

/** The path that somebody wrote, from a folder on. */
const located = ({ home }: System, path: string, folder: string): string => {
  if (path === "~" || /^~[/\\]/.test(path)) return join(home, path.slice(1));
  return isAbsolute(path) ? path : resolve(folder, path);
};

/** Reads the files that are named in a text, from the folder on in which the text stands. */
export const filesFrom =
  (system: System, folder: string) => (path: string): Uint8Array | undefined =>
    readBytes(located(system, path, folder));

/**
 * The key pair in a file, or in what is piped in.
 *
 * @throws UserError if there is none, naming the line
 */
export const keysIn = (
  system: System,
  content: string | Uint8Array,
  file?: string,
): Keys => {
  const folder = file === undefined ? system.folder : dirname(file);
  const keys = parseCredentials(content, { fileAt: filesFrom(system, folder) });
  if (E.isRight(keys)) return keys.right;
  throw new UserError(`${keys.left.message} (${file ?? "standard input"})`);
};
