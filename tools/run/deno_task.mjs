// Behind the tasks of deno.json. There `deno` may mean the script of the npm package deno, which Deno
// cannot run, and `node` is Deno itself where there is no Node.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

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

const installed = existsSync(join(root, "node_modules"));
const tool = (
  name,
) => ["run", "-A", "--no-check", ...(installed ? [] : CACHED), `tools/${name}.ts`];

const TASKS = {
  demo: () => ["run", "-A", ...CACHED, "examples/demo.ts"],
  simulator: () => ["run", "-A", ...CACHED, "apps/simulator/main.ts"],
  unimargin: () => [
    ...["run", "-A", "--quiet", "--no-check", ...CACHED, ...APPS],
    join(root, "apps/cli/main.ts"),
  ],
  test: () => ["test", "-A", "--no-check", ...CACHED, ...APPS, "--ignore=tests/workerd", "tests"],
  lock,
  docs: () => tool("generate/docs"),
  simulator_docs: () => tool("generate/simulator_docs"),
  mistakes: () => tool("generate/type_mistakes"),
  speed: () => tool("measure/speed"),
  drift: () => tool("drift/main"),
};

const [name, ...rest] = process.argv.slice(2);
const { status, error } = spawnSync(deno, [...TASKS[name](), ...rest], {
  // Paths that are given to a program for people count from where they are.
  cwd: name === "unimargin" ? process.env.INIT_CWD ?? process.cwd() : root,
  stdio: "inherit",
  shell: process.platform === "win32",
});
if (error) console.error(`Cannot start Deno: ${error.message}`);
process.exit(status ?? 1);
