/** Commands of the guide, and programs in other languages, on a server of their own. */
import { existsSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { inFolder, simulating } from "../../apps/simulator/support.ts";
import { type Ended, root, run, scriptArgs } from "../support.ts";
import type { Block } from "./blocks.ts";
import { written } from "./programs.ts";

/** The address that pages show. */
export const SHOWN = "http://127.0.0.1:8080";

const CLI = "npx unimargin-cli ";
const SERVER = /^npx unimargin-cli simulator --port 8080( --control)?$/;

/** What reaches for a registry, an account or a person: other tests install and run it. */
const ELSEWHERE: readonly string[] = [
  "npm install unimargin",
  "node --env-file=.env account.mjs",
  "bun add unimargin",
  "deno add unimargin@jsr:@unimargin/unimargin",
  "deno run --allow-net=papi.binance.com --allow-env=BINANCE_API_KEY,BINANCE_SECRET_KEY account.ts",
  "npx wrangler secret put BINANCE_API_KEY",
  "npx wrangler secret put BINANCE_SECRET_KEY",
  "npx wrangler deploy",
];

/** The commands of a block. */
export const linesOf = ({ text }: Block): readonly string[] =>
  text.split("\n").filter((line) => line !== "");

/** Words of a command line, of which some are in quotes. */
const wordsOf = (line: string): readonly string[] =>
  [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? "");

const isThere: Ended = { code: 0, stdout: "", stderr: "" };

/** Runs a command in a folder; a server is not started once more. */
export const runLine = async (line: string, folder: string, url: string): Promise<Ended> => {
  if (ELSEWHERE.includes(line) || SERVER.test(line)) return isThere;
  if (line.startsWith(CLI)) {
    const words = wordsOf(line.slice(CLI.length).replaceAll(SHOWN, url));
    const program = scriptArgs(join(root, "apps/cli/main.ts"), words);
    return await run(process.execPath, program, { env: { UNIMARGIN_HOME: folder } });
  }
  const shell = line.replaceAll(SHOWN, url).replace(/^curl /, "curl -sSf ");
  if (!/^(curl|openssl) /.test(line)) {
    return { code: 1, stdout: "", stderr: `Nobody runs this: ${line}` };
  }
  return await run("sh", ["-c", shell], { cwd: folder });
};

/** Runs `use` with a folder, and the address of a server that a page starts. */
export const onServer = <A>(use: (folder: string, url: string) => Promise<A>): Promise<A> =>
  inFolder((folder) => simulating(["--control"], ({ url }) => use(folder, url)));

/** Runs `use` with a folder, and with a server where a page asks one. */
export const inPlace = <A>(
  page: string,
  use: (folder: string, url: string) => Promise<A>,
): Promise<A> => page.includes(SHOWN) ? onServer(use) : inFolder((folder) => use(folder, ""));

/** Runs a program in TypeScript that is for a server, in the runtime of the tests. */
export const runOnServer = (block: Block, url: string): Promise<Ended> =>
  run(
    process.execPath,
    scriptArgs(written({ ...block, text: block.text.replaceAll(SHOWN, url) })),
  );

const CLIENTS = join(root, "tests/npm_clients/node_modules");

/** Whether the packages that programs in JavaScript import are installed. */
export const hasClients: boolean = existsSync(join(CLIENTS, "ccxt"));

/** Runs a program in Python or JavaScript. */
export const runForeign = (
  { language, text }: Block,
  folder: string,
  url: string,
): Promise<Ended> => {
  const file = join(folder, language === "py" ? "program.py" : "program.mjs");
  if (language === "js") symlinkSync(CLIENTS, join(folder, "node_modules"), "junction");
  writeFileSync(file, text.replaceAll(SHOWN, url));
  return run(language === "py" ? "python3" : "node", [file]);
};
