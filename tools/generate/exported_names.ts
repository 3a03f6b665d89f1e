/** `tests/vectors/exported_names.ts` as text: the values that each published entry exports. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../run/exec.ts";

/** Published entries: the name that users import, and the file behind it. */
const entries: Readonly<Record<string, string>> =
  JSON.parse(readFileSync(join(root, "deno.json"), "utf8")).exports;

/** Families are in the list of `mod.ts`. */
const isFamily = (file: string): boolean => /^\.\/endpoints\/\w+\/mod\.ts$/.test(file);

/** The whole of the file. */
export const exportedNamesFile = async (): Promise<string> => {
  const lists = await Promise.all(
    Object.entries(entries).filter(([, file]) => !isFamily(file)).map(async ([entry, file]) => {
      const names = Object.keys(await import(pathToFileURL(join(root, file)).href)).sort();
      return `  "${entry}": \`\n${names.join("\n")}\n\`,\n`;
    }),
  );
  return `/** Values that the published entries export. Written by \`npm run update\`; read the difference. */
export const exportedNames: Readonly<Record<string, string>> = {
${lists.join("")}};
`;
};
