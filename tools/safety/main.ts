/**
 * Tries this library and clients of others on a server that misbehaves, on a raw socket of this machine:
 * `npm run safety`. Prints the table, and fails where docs/reliability.md does not hold it or where this library
 * breaks a law; with `--write` it writes it there.
 */
import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { root } from "../run/exec.ts";
import { brokenLaws, CLIENTS, documented, tableOf, type Tried } from "./table.ts";

const PAGE = join(root, "docs/reliability.md");

const bundled = async (): Promise<string> => {
  const outfile = join(root, "out/safety/unimargin.mjs");
  mkdirSync(join(root, "out/safety"), { recursive: true });
  await build({
    entryPoints: [fileURLToPath(new URL("./ours.ts", import.meta.url))],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    mainFields: ["module", "main"],
    logLevel: "silent",
  });
  return outfile;
};

const triedIn = async (client: string, ours: string): Promise<Tried> => {
  const script = join(root, "tests/npm_clients/safety.mjs");
  const { stdout } = await promisify(execFile)("node", [script, client, ours], {
    env: { ...process.env, NO_COLOR: "1" },
    timeout: 300_000,
  });
  const lines: readonly { readonly row: string; readonly cell: string }[] = stdout.trim()
    .split("\n").map((line) => JSON.parse(line));
  return { client, cells: new Map(lines.map(({ row, cell }) => [row, cell])) };
};

const ours = await bundled();
const tried: Tried[] = [];
for (const client of CLIENTS) tried.push(await triedIn(client, ours));
const table = tableOf(tried);
console.log(table);

const page = readFileSync(PAGE, "utf8");
const next = documented(page, table);
const broken = brokenLaws(tried);
for (const law of broken) console.error(law);
if (process.argv.includes("--write")) writeFileSync(PAGE, next);
else if (next !== page) {
  console.error("docs/reliability.md has another table: npm run safety -- --write");
}
const isStale = next !== page && !process.argv.includes("--write");
process.exit(broken.length > 0 || isStale ? 1 : 0);
