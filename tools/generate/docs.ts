/**
 * Writes `docs/endpoints.md`, `docs/names.md` and `apps/cli/prose.json` from the catalog and the doc
 * comments; with `--check` it writes nothing and exits with 1 where a file is stale.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { catalog } from "../../endpoints/catalog.ts";
import { commented, endpointsPage, namesPage } from "./docs_pages.ts";
import { prosePage } from "./prose.ts";
import { sdkMethods } from "./sdk_methods.ts";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const folder = join(root, "endpoints");

const source = (file: string) => ({ file, text: readFileSync(join(root, file), "utf8") });
const sources = readdirSync(folder, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith(".ts"))
  .map((name) => source(`endpoints/${name.replaceAll("\\", "/")}`));

const specs = catalog.map(({ spec }) => spec);
const comments = commented(sources);
const pages = {
  "docs/endpoints.md": endpointsPage(specs, comments),
  "docs/names.md": namesPage(specs, comments, sdkMethods),
  "apps/cli/prose.json": prosePage(specs, comments, [...sources, source("lib/endpoint.ts")]),
};

const isCheck = process.argv.includes("--check");
const stale = Object.entries(pages).filter(([name, text]) => {
  try {
    return readFileSync(join(root, name), "utf8") !== text;
  } catch {
    return true;
  }
});
for (const [name, text] of isCheck ? [] : stale) writeFileSync(join(root, name), text);
for (const [name] of stale) {
  console.log(isCheck ? `${name} is stale: run deno task docs` : `Wrote ${name}`);
}
process.exit(isCheck && stale.length > 0 ? 1 : 0);
