// Behind the tasks of deno.json. There `deno` may mean the script of the npm package deno, which Deno
// cannot run, and `node` is Deno itself where there is no Node.
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { handOver } from "./hand_over.mjs";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const deno = process.versions.deno ? process.execPath : "deno";

// With packages from Deno's own cache no node_modules is needed, as for those who import by URL.
const CACHED = ["--node-modules-dir=none", "--frozen"];

const filesIn = (folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.includes("node_modules"))
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`);

// Programs name packages of their own, which npm and Bun find in their manifest.
const APPS = [
  `--config=${join(root, "deno.json")}`,
  `--import-map=${join(root, "apps/cli/imports.json")}`,
];

const lock = () => {
  rmSync(join(root, "deno.lock"), { force: true });
  const files = [...filesIn("lib/deps"), ...filesIn("tests/deps"), ...filesIn("apps/cli")];
  // Not `deno cache` nor `deno install`: they would lock the development tools too.
  return ["test", "--no-run", "--no-check", "--node-modules-dir=none", ...APPS, ...files];
};

/** All test files, or those with one of these parts in their names. */
const tests = (parts) =>
  filesIn("tests").filter((file) =>
    file.endsWith("_test.ts") && !file.startsWith("tests/workerd/") &&
    (parts.length === 0 || parts.some((part) => file.includes(part)))
  );

const installed = existsSync(join(root, "node_modules"));

const run = ({ program, with: first = [], needs = [] }) => [
  ...["run", "-A", "--quiet", "--no-check"],
  ...(needs.length > 0 ? [...CACHED, ...APPS] : installed ? [] : CACHED),
  join(root, program),
  ...first,
];

const [name, ...rest] = process.argv.slice(2);

/** What Deno has commands of its own for. */
const OWN = {
  "test:deno": () => ["test", "-A", "--no-check", ...CACHED, ...APPS, ...tests(rest)],
  lock,
};
const command = JSON.parse(readFileSync(join(root, "tools/commands.json"), "utf8"))
  .find((each) => each.name === name && each.deno);
if (!command) {
  console.error(`No task ${name}: deno task lists all`);
  process.exit(1);
}
handOver(deno, OWN[name]?.() ?? [...run(command), ...rest], {
  // Paths that are given to a program for people count from where they are.
  cwd: command.stays ? process.env.INIT_CWD ?? process.cwd() : root,
  shell: process.platform === "win32",
});
