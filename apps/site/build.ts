/** Builds the documentation site into `out/site`, without a network: `bun apps/site/build.ts`. */
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { buildPlayground } from "../playground/build.ts";
import { deadLinks, underBase } from "./links.ts";
import { llmsIndex, llmsText, root, sidebarOf, siteFiles, sitePages } from "./pages.ts";

const site = join(root, "apps/site");
const prepared = join(site, "out");
const built = join(root, "out/site");

const write = (folder: string, path: string, text: string): void => {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
};

const pages = sitePages();
rmSync(join(prepared, "pages"), { recursive: true, force: true });
for (const { path, text } of pages) write(join(prepared, "pages"), path, text);
write(prepared, "sidebar.json", JSON.stringify(sidebarOf(pages), null, 2));

const vitepress = join(site, "node_modules/vitepress/bin/vitepress.js");
const { status } = spawnSync(process.execPath, [vitepress, "build", site], {
  stdio: "inherit",
  env: { ...process.env, NODE_ENV: "production" },
});
if (status !== 0) process.exit(status ?? 1);

const base = process.env["SITE_BASE"];
for (const { path, text } of pages) write(built, path, underBase(text, base));
for (const { path, text } of siteFiles()) write(built, path, text);
write(built, "llms.txt", underBase(llmsIndex(pages), base));
write(built, "llms-full.txt", underBase(llmsText(pages), base));
await buildPlayground(join(built, "play"));
// VitePress looks at links between its own pages alone.
const dead = deadLinks(built, base);
if (dead.length > 0) {
  console.error(dead.join("\n"));
  process.exit(1);
}
console.log(`Built ${pages.length} pages into out/site`);
