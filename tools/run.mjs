// Needs only Node 20 (or Bun): brings node_modules up to date once, then hands over to Bun.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bun = join(root, "node_modules", "bun", "bin", "bun.exe");
const ownedByBun = process.versions.bun !== undefined;

const fail = (message) => {
  process.stderr.write(`${message}\n`);
  process.exit(1);
};

const readJson = (...path) => {
  const file = join(root, ...path);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
};

const sameEntries = (a = {}, b = {}) =>
  JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());

const versionIn = (path) => readJson(path, "package.json")?.version;

/** Whether a folder's node_modules holds what its package-lock.json names, platform binaries aside. */
const isInstalled = (folder) => {
  const wanted = readJson(folder, "package-lock.json").packages;
  const { dependencies, devDependencies } = wanted[""];
  const asked = readJson(folder, "package.json");
  if (!sameEntries(asked.dependencies, dependencies)) return false;
  if (!sameEntries(asked.devDependencies, devDependencies)) return false;
  const direct = Object.keys({ ...dependencies, ...devDependencies })
    .map((name) => `node_modules/${name}`);
  if (direct.some((path) => versionIn(join(folder, path)) !== wanted[path].version)) return false;
  // Only npm writes this file; Bun and Deno check their own installs.
  const found = readJson(folder, "node_modules", ".package-lock.json")?.packages;
  return found === undefined ||
    Object.entries(wanted).every(([path, { version, optional }]) =>
      path === "" || (found[path] ? found[path].version === version : optional === true)
    );
};

const installer = () => {
  if (ownedByBun) return [process.execPath, ["install", "--frozen-lockfile"], false];
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = process.env.npm_execpath;
  return npm?.endsWith(".js")
    ? [process.execPath, [npm, ...args], false]
    : ["npm", args, process.platform === "win32"];
};

const install = (folder) => {
  process.stderr.write(`Installing what ${join(folder, "package-lock.json")} names, once\n`);
  const [command, args, shell] = installer();
  const { status, error } = spawnSync(command, args, {
    cwd: join(root, folder),
    shell,
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (error || status !== 0) {
    fail(`Cannot install: ${error?.message ?? `${command} ended with ${status}`}; see above`);
  }
};

/** Where the person is: npm says it outright, Bun as the prefix of the script that it runs. */
const startedIn = () => {
  const { INIT_CWD, npm_package_json: of, npm_config_local_prefix: prefix } = process.env;
  const isOurs = of === join(root, "package.json");
  return INIT_CWD || (isOurs && prefix) || process.cwd();
};

const hasBun = () => spawnSync(bun, ["--version"]).status === 0;

if (Number(process.versions.node.split(".")[0]) < 20) {
  fail(`Node ${process.versions.node} is too old: use Node 20 or newer`);
}
if (!isInstalled("")) install("");
if (!hasBun()) {
  fail("Bun does not start, its install script was blocked: run node node_modules/bun/install.js");
}
const [command = "test", ...rest] = process.argv.slice(2);
// Programs have packages of their own; the whole test also points others' clients at the simulator.
const CLI = join("apps", "cli");
const CLIENTS = join("tests", "npm_clients");
if (!["demo", "simulator", "wire"].includes(command) && !isInstalled(CLI)) install(CLI);
const isWhole = command === "test" && rest.length === 0 && !ownedByBun;
if (isWhole && !isInstalled(CLIENTS)) install(CLIENTS);
const PROGRAMS = {
  demo: "examples/demo.ts",
  mutants: "tools/mutants/main.ts",
  simulator: "apps/simulator/main.ts",
  unimargin: "apps/cli/main.ts",
  essential: "tests/lib/answers/essential_table.ts",
  fuzz: "tools/fuzz/main.ts",
  wire: "tools/wire/main.ts",
};
const [script, ...args] = Object.hasOwn(PROGRAMS, command)
  ? [PROGRAMS[command]]
  : ["tools/run/main.ts", command];
const { status, signal, error } = spawnSync(
  bun,
  ["--no-install", "--no-env-file", join(root, script), ...args, ...rest],
  {
    // Paths that are given to a program for people count from where they are.
    cwd: command === "unimargin" ? startedIn() : root,
    stdio: "inherit",
  },
);
if (error) fail(`Cannot start Bun: ${error.message}`);
process.exit(status ?? (signal ? 1 : 0));
