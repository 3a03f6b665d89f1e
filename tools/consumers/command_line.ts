/** The packed command line, as npx starts it. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { currentVersion } from "../publish/manifest.ts";
import { consumers } from "../publish/checks.ts";
import { exec, root } from "../run/exec.ts";
import type { Step } from "../run/steps.ts";
import { hasNpm, newerNode, node, own } from "./programs.ts";
import { type Seen, unless, using } from "./step.ts";
import { emptyFolder, inFolder, install, variables, type Workshop } from "./workshop.ts";

const ORDER = [
  ...["portfolio", "new-um-order", "--symbol", "BTCUSDT"],
  ...["--side", "BUY", "--type", "MARKET", "--quantity", "0.01"],
];

/** It keeps its files in the consumer's folder. */
const home = (folder: string): Readonly<Record<string, string>> => ({
  HOME: folder,
  UNIMARGIN_HOME: join(folder, "kept"),
});

const started = async (shop: Workshop): Promise<Seen> => {
  const folder = emptyFolder(shop);
  const env = home(folder);
  const npx = ["npx", "--yes", `unimargin-cli@${currentVersion}`];
  const version = await inFolder(shop, folder, [...npx, "--version"], env);
  const placed = await inFolder(shop, folder, [...npx, ...ORDER], env);
  return {
    problems: [
      ...unless(version.trim() === currentVersion, version),
      // Of the answer alone: nothing else may stand on standard output or beside it.
      ...unless(/"status":"(NEW|FILLED)"/.test(placed), placed),
      ...unless(!/warning/i.test(placed), placed),
    ],
  };
};

/** The program's file, installed with npm. */
const installed = async (shop: Workshop) => {
  const folder = emptyFolder(shop);
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  await install(shop, folder, shop.program.tarball);
  const from = join(folder, "node_modules/unimargin-cli");
  const { bin } = JSON.parse(readFileSync(join(from, "package.json"), "utf8"));
  return { folder, main: join(from, bin.unimargin) };
};

const used = async (shop: Workshop): Promise<Seen> => {
  const { folder, main } = await installed(shop);
  const env = home(folder);
  const run = (...argv: readonly string[]) => inFolder(shop, folder, argv, env);
  const each = [node ?? "", ...(newerNode ? [newerNode] : [])];
  const problems: string[] = [];
  for (const program of each) {
    const overview = await run(program, main, "portfolio", "overview", "--table");
    problems.push(...unless(/uniMMR +[\d.]+:/.test(overview), overview));
    const tools = await run(program, join(consumers, "talk.mjs"), main);
    problems.push(...unless(/^\d+ tools$/m.test(tools), tools));
    // Node's own way of making folders never ends there.
    const nowhere = await exec([program, main, ...ORDER], {
      limitMs: 60_000,
      cwd: folder,
      env: { ...variables(shop), ...env, UNIMARGIN_HOME: "/proc/none" },
    });
    const isTold = process.platform !== "linux" || /^Cannot write /m.test(nowhere.output);
    problems.push(...unless(isTold, nowhere.output));
  }
  return { problems, note: each.length > 1 ? "two versions of Node" : "one version of Node" };
};

/** One lock for all: an old Node has it from a package, Bun and newer ones have it themselves. */
const locked = async (shop: Workshop): Promise<Seen> => {
  const { folder, main } = await installed(shop);
  const inNode = [node ?? "", main, "simulator"];
  const inBun = [own.bun, "--no-install", join(root, "apps/simulator/main.ts")];
  const problems: string[] = [];
  const pairs = [[inNode, inBun], [inBun, inNode], [inNode, inNode]] as const;
  for (const [i, [first, second]] of pairs.entries()) {
    const state = join(folder, `state-${i}.json`);
    const argv = [node ?? "", join(consumers, "hold.mjs"), state, ...first, "--", ...second];
    const { output } = await exec(argv, {
      cwd: folder,
      env: { ...variables(shop), ...home(folder) },
    });
    const isRefused = /The second ended with [1-9].*another simulator has it/s.test(output);
    problems.push(
      ...unless(isRefused, `${second.join(" ")} took a file that another has:\n${output}`),
    );
  }
  return { problems };
};

const needs = { npm: hasNpm, Node: node };

/** The command line's steps. */
export const commandLineSteps: readonly Step[] = [
  using("npx unimargin-cli", needs, started),
  using("command line in Node", needs, used),
  using("command line's locks", needs, locked),
];
