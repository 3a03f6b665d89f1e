/** What is published: the entries of deno.json, and the files that they reach. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { importsOf } from "../house/source.ts";
import { root } from "../run/exec.ts";

/** A file of the repository as text. */
export const read = (file: string): string => readFileSync(join(root, file), "utf8");

/** A JSON file of the repository. */
export const readJson = <A>(file: string): A => JSON.parse(read(file));

/** Whether the repository has a file. */
export const isThere = (file: string): boolean => existsSync(join(root, file));

/** A published entry: how it is called, as in `./simulator`, and the file behind it. */
export interface Entry {
  readonly name: string;
  readonly file: string;
}

/** What deno.json says of the package. */
export interface Config {
  readonly name: string;
  readonly version: string;
  /** Files by the names of their entries. */
  readonly exports: Readonly<Record<string, string>>;
  readonly publish: { readonly include: readonly string[] };
}

/** The configuration of Deno, which is what JSR reads too. */
export const config: Config = readJson("deno.json");

/** All published entries. */
export const entries: readonly Entry[] = Object.entries(config.exports)
  .map(([name, file]) => ({ name, file: file.replace(/^\.\//, "") }));

/** What users of a package write to import a file, as in `unimargin/simulator`; nothing if it is no entry. */
export const specifierOf = (file: string, packageName: string): string | undefined => {
  const entry = entries.find((each) => each.file === file);
  return entry && packageName + entry.name.slice(1);
};

/** The files that some files import, themselves included, by their texts in the repository or by others. */
export const reached = (
  from: readonly string[],
  textOf: (file: string) => string = read,
): readonly string[] => {
  const found = new Set(from);
  for (const file of found) {
    if (!file.endsWith(".ts")) continue;
    for (const { target } of importsOf(file, textOf(file))) if (target) found.add(target);
  }
  return [...found].sort();
};
