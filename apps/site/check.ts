/** Builds the site, then looks at every page of it in Chromium, at two widths, and searches it. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import process from "node:process";
import { root } from "./pages.ts";

const bun = (file: string, ...args: readonly string[]): void => {
  const program = join(root, "apps/site", file);
  const { status } = spawnSync(process.execPath, [program, ...args], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
};

const onPath = (name: string): boolean =>
  spawnSync("sh", ["-c", `command -v ${name}`]).status === 0;

const chromium = process.env["CHROMIUM"] ??
  ["chromium", "chromium-browser", "google-chrome"].find(onPath);

bun("build.ts");
if (chromium === undefined) {
  console.log("Left out: the site in Chromium (needs Chromium, or its path in CHROMIUM)");
} else {
  const path = chromium.includes("/")
    ? chromium
    : spawnSync("sh", ["-c", `command -v ${chromium}`], { encoding: "utf8" }).stdout.trim();
  bun("look.mjs", path, join(root, "out/site"));
}
