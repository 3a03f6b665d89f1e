/** Checks the house rules: `bun tools/house/main.ts`. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../run/exec.ts";
import { rules } from "./rules.ts";
import type { Files } from "./source.ts";

const SKIPPED = /^(node_modules|out|\.git)$/;

const pathsIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (SKIPPED.test(entry.name)) return [];
    return entry.isDirectory() ? pathsIn(path) : entry.isFile() ? [path] : [];
  });

const isText = (text: string): boolean => !text.includes("\0");

const files: Files = new Map(
  pathsIn("").map((path): [string, string] => [path, readFileSync(join(root, path), "utf8")])
    .filter(([, text]) => isText(text)),
);

const findings = Object.entries(rules).flatMap(([name, rule]) =>
  rule(files).map(({ file, line, message }) => `${file}:${line}: ${message} (${name})`)
);
for (const finding of findings) console.log(finding);
console.log(`${files.size} files, ${Object.keys(rules).length} rules, ${findings.length} findings`);
process.exit(findings.length > 0 ? 1 : 0);
