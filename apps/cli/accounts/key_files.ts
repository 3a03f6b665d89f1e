/** Keys in the files that people name, and in the files that those name. */
import { dirname } from "node:path";
import { type Keys, parseCredentials } from "../../../agent/mod.ts";
import * as E from "../../../lib/either.ts";
import { absolute, readBytes } from "../storage/home.ts";
import { type System, UserError } from "../terminal/system.ts";

/** Reads the files that are named in a text, from the folder on in which the text stands. */
export const filesFrom =
  (system: System, folder: string) => (path: string): Uint8Array | undefined =>
    readBytes(absolute(system, path, folder));

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
