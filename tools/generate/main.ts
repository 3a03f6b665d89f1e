/**
 * Writes every generated file that is stale; with `--check` it writes nothing and ends with 1 where
 * one is.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { root } from "../run/exec.ts";
import { generated } from "./generated.ts";

const isCheck = process.argv.includes("--check");
let stale = 0;
for (const [name, make] of Object.entries(generated)) {
  const file = join(root, name);
  const text = await make();
  if (existsSync(file) && readFileSync(file, "utf8") === text) continue;
  stale++;
  if (!isCheck) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  console.log(isCheck ? `${name} is stale: run npm run update` : `Wrote ${name}`);
}
process.exit(isCheck && stale > 0 ? 1 : 0);
