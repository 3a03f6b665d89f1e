/** Programs that consumers run: which there are on this machine. */
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { consumers } from "../publish/checks.ts";
import { bin, root } from "../run/exec.ts";

const isProgram = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** A program on the PATH, the folders of npm's scripts aside. */
const onPath = (...names: readonly string[]): string | undefined =>
  (process.env["PATH"] ?? "").split(delimiter)
    .filter((folder) => !folder.includes("node_modules"))
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(isProgram);

/** The Node of this machine. */
export const node: string | undefined = onPath("node", "node.exe");

/** Node 24, as wrangler's manifest brings it. */
export const newerNode: string | undefined = ["linux-x64", "linux-arm64", "win-x64"]
  .map((platform) => join(consumers, "wrangler/node_modules", `node-${platform}`, "bin/node"))
  .find(isProgram);

/** Chromium, or a browser that is one underneath. */
export const chromium: string | undefined = process.env["CHROMIUM"] ??
  onPath("chromium", "chromium-browser", "google-chrome");

/** npm, with which everything is packed and most is installed. */
export const hasNpm: boolean = onPath("npm", "npm.cmd") !== undefined;

const installed = (path: string, manifest: string): string | undefined => {
  const file = join(consumers, manifest, "node_modules", path);
  return existsSync(file) ? file : undefined;
};

/** Scripts of installed packages; `undefined` where they are not installed. */
export const scripts: Readonly<
  Record<"publint" | "attw" | "vite" | "playwright" | "olderTsc" | "wrangler", string | undefined>
> = {
  publint: installed("publint/src/cli.js", "."),
  attw: installed("@arethetypeswrong/cli/dist/index.js", "."),
  vite: installed("vite/bin/vite.js", "."),
  playwright: installed("playwright-core/index.mjs", "."),
  /** The oldest TypeScript that reads our types. */
  olderTsc: installed("typescript/bin/tsc", "."),
  wrangler: installed("wrangler/bin/wrangler.js", "wrangler"),
};

/** Runtimes and compilers that the repository itself installs. */
export const own: Readonly<Record<"bun" | "deno" | "tsc", string>> = {
  bun: bin("bun"),
  deno: bin("deno"),
  tsc: join(root, "node_modules/typescript/bin/tsc"),
};
