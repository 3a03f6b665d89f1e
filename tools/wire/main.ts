/**
 * Tries every transport in every runtime on connections that drop: `bun tools/wire/main.ts
 * [--short]`. Prints how often each request arrived and what its caller got, and fails where a law
 * is broken.
 */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "../run/exec.ts";
import { casesOf } from "./cases.ts";
import { makeIdentity } from "./certificate.ts";
import { control } from "./control.ts";
import { type Runner, runners } from "./runners.ts";
import { breaches, type Ran, tableOf } from "./table.ts";

const identity = makeIdentity();

const tryOut = async (runner: Runner, folder: string, isShort: boolean): Promise<Ran> => {
  const cases = casesOf(runner.transports, isShort);
  const { url, seen, close } = await control(cases, identity);
  try {
    const { code, output } = await runner.run({ folder, control: url, cert: identity.cert });
    if (code !== 0) console.log(`${runner.runtime} ended with ${code}:\n${output}`);
    return { runtime: runner.runtime, cases, seen: seen() };
  } finally {
    close();
  }
};

const args = process.argv.slice(2);
const isShort = args.includes("--short");
const only = args.find((arg) => arg.startsWith("--only="))?.slice("--only=".length).split(",");
const chosen = runners.filter(({ runtime }) => !only || only.includes(runtime.toLowerCase()));
mkdirSync(join(root, "out"), { recursive: true });
const folder = mkdtempSync(join(root, "out", "wire-"));
const ran = await Promise.all(chosen.map((runner) => tryOut(runner, folder, isShort)))
  .finally(() => rmSync(folder, { recursive: true, force: true }));
const broken = breaches(ran);
console.log(tableOf(ran));
for (const line of broken) console.log(line);
const tried = ran.reduce((sum, { cases }) => sum + cases.length, 0);
console.log(`${tried} cases, ${broken.length} broken laws`);
process.exit(broken.length > 0 ? 1 : 0);
