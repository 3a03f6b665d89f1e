/** Output for agents: files with keys appear by name, without their paths. */
import { realpathSync } from "node:fs";
import { dirname, sep } from "node:path";
import { absolute, homeOf } from "../storage/home.ts";
import type { System } from "./system.ts";

/** A folder, and what it is if a link leads to it. */
const spellings = (folder: string): readonly string[] => {
  try {
    return [folder, realpathSync.native(folder)];
  } catch {
    return [folder];
  }
};

/** A folder as text has it, also within JSON. */
const written = (folder: string): readonly string[] => {
  const text = folder.endsWith(sep) ? folder : folder + sep;
  return [text, JSON.stringify(text).slice(1, -1)];
};

/** What is read; nothing if that needs a home and there is none, which the command refuses then. */
const known = <A>(read: () => A): readonly A[] => {
  try {
    return [read()];
  } catch {
    return [];
  }
};

/**
 * Takes the folders of the program's files, and of these files, out of a text; names of files stay.
 *
 * @param files paths as a person gave them, such as that of a key pair
 */
export const hidePaths = (system: System, files: readonly string[]): (text: string) => string => {
  const all = [
    ...known(() => homeOf(system)).flatMap((home) => [home.folder, home.policy, home.accounts]),
    ...files.flatMap((file) => known(() => absolute(system, file))),
  ];
  const folders = new Set(all.map((file) => dirname(file)).flatMap(spellings).flatMap(written));
  // The root is in every path, and hides nothing.
  const hidden = [...folders].filter((folder) => folder.replaceAll(sep, "").length > 0)
    .sort((a, b) => b.length - a.length);
  return (text) => hidden.reduce((kept, folder) => kept.replaceAll(folder, ""), text);
};

const PATHS = /^--(?:accounts|credentials|from)(?:=([^]*))?$/;

/** Paths of files with keys on a command line. */
export const keyFilesIn = (args: readonly string[]): readonly string[] =>
  args.flatMap((arg, i) => {
    const [flag, value = args[i + 1]] = PATHS.exec(arg) ?? [];
    return flag === undefined || value === undefined || value === "-" ? [] : [value];
  });
