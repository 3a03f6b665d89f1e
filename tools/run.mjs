// Needs only Node 20 (or Bun): brings node_modules up to date once, then hands over to Bun.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { handOver } from "./run/hand_over.mjs";

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

/**
 * Whether a folder's node_modules holds what its package-lock.json names, platform binaries aside; with
 * the tools of developers or without them.
 */
const isInstalled = (folder, withTools = true) => {
  const wanted = readJson(folder, "package-lock.json").packages;
  const { dependencies, optionalDependencies, devDependencies } = wanted[""];
  const asked = readJson(folder, "package.json");
  if (!sameEntries(asked.dependencies, dependencies)) return false;
  if (!sameEntries(asked.optionalDependencies, optionalDependencies)) return false;
  if (!sameEntries(asked.devDependencies, devDependencies)) return false;
  const tools = withTools ? devDependencies : {};
  const runtime = withoutRuntime ? {} : optionalDependencies;
  const direct = Object.keys({ ...dependencies, ...runtime, ...tools })
    .map((name) => `node_modules/${name}`);
  if (direct.some((path) => versionIn(join(folder, path)) !== wanted[path].version)) return false;
  // Only npm writes this file; Bun and Deno check their own installs.
  const found = readJson(folder, "node_modules", ".package-lock.json")?.packages;
  return found === undefined ||
    Object.entries(wanted).every(([path, { version, optional, dev }]) =>
      path === "" || (dev && !withTools) ||
      (found[path] ? found[path].version === version : optional === true)
    );
};

/** Only the tools at the root have scripts that must run: those that fetch their platform's binary. */
const installer = (folder, withTools) => {
  const quiet = folder === "" ? [] : ["--ignore-scripts"];
  if (ownedByBun) {
    const part = withTools ? [] : ["--production", "--omit=optional"];
    return [process.execPath, ["install", "--frozen-lockfile", ...part, ...quiet], false];
  }
  const part = withTools ? "--include=dev" : "--omit=dev";
  const args = ["ci", part, "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"];
  args.push(...quiet);
  const npm = process.env.npm_execpath;
  return npm?.endsWith(".js")
    ? [process.execPath, [npm, ...args], false]
    : ["npm", args, process.platform === "win32"];
};

const install = (folder, withTools) =>
  new Promise((done) => {
    const what = withTools || folder !== "" ? "names" : "names for running programs";
    process.stderr.write(`Installing what ${join(folder, "package-lock.json")} ${what}, once\n`);
    const [command, args, shell] = installer(folder, withTools);
    const ended = (how) => fail(`Cannot install: ${how}; see above`);
    spawn(command, args, {
      cwd: join(root, folder),
      shell,
      stdio: ["ignore", "ignore", "inherit"],
    }).on("error", ({ message }) => ended(message))
      .on("exit", (status) => status === 0 ? done() : ended(`${command} ended with ${status}`));
  });

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
const commands = readJson("tools", "commands.json");
const [name = "test", ...rest] = process.argv.slice(2);
if (["help", "--help", "-h"].includes(name)) {
  const heads = commands.map(({ name, takes = "" }) => `  ${name} ${takes}`.trimEnd());
  const width = Math.max(...heads.map((head) => head.length)) + 2;
  const lines = commands.map(({ does }, i) => `${heads[i].padEnd(width)}${does}`);
  process.stdout.write(`Usage: node tools/run.mjs COMMAND\n\n${lines.join("\n")}\n`);
  process.exit(0);
}
const command = commands.find((each) => each.name === name);
if (!command) fail(`No command ${name}: node tools/run.mjs help lists all`);
const { program, with: first = [], needs = [], needsInWhole = [], stays = false } = command;
const { tools: withTools = true } = command;
if (!program) fail(`${name} needs Deno: deno task ${name}`);
// Bun's own users have a runtime for programs already; tools and tests take the one of the lock file.
const withoutRuntime = ownedByBun && !withTools;
// Bun's own users do without what needs npm; the tests tell what was left out.
const inWhole = rest.length === 0 && !ownedByBun ? needsInWhole : [];
await Promise.all([
  ...isInstalled("", withTools) ? [] : [install("", withTools)],
  ...[...needs, ...inWhole].filter((folder) => !isInstalled(folder)).map((folder) =>
    install(folder, true)
  ),
]);
const runtime = withoutRuntime ? process.execPath : bun;
if (!withoutRuntime && !hasBun()) {
  fail("Bun does not start, its install script was blocked: run node node_modules/bun/install.js");
}
handOver(runtime, ["--no-install", "--no-env-file", join(root, program), ...first, ...rest], {
  // Paths that are given to a program for people count from where they are.
  cwd: stays ? startedIn() : root,
});
