/**
 * Measures what a user waits for, and exits with 1 beyond the budgets: type-checking the whole tree
 * with tsc, and loading `mod.ts` in Deno above an empty module that loads fp-ts and io-ts. Medians of
 * runs in turn; not a part of `npm test`, because no test may depend on time.
 *
 *     npm run speed
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const RUNS = 15;
const TYPE_CHECK_MS = 2000;
const LOAD_MS = 15;

const bin = (name: string) => join(root, "node_modules/.bin", name);
const deno = process.versions["deno"] ? process.execPath : bin("deno");

const timed = (program: string, args: readonly string[]): number => {
  const start = performance.now();
  const { status, stderr } = spawnSync(program, [...args], { cwd: root });
  const ms = performance.now() - start;
  if (status === 0) return ms;
  throw new Error(`${program} ${args.join(" ")} failed: ${stderr}`);
};

const median = (all: readonly number[]): number =>
  [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? NaN;

const folder = join(root, "out/speed");
mkdirSync(folder, { recursive: true });
const script = (name: string, imports: readonly string[]): string => {
  const file = join(folder, name);
  writeFileSync(file, imports.map((each) => `import "${root}/${each}";\n`).join(""));
  return file;
};
const floor = script("floor.ts", [
  "lib/deps/either.ts",
  "lib/deps/task_either.ts",
  "lib/deps/io_ts.ts",
]);
const whole = script("whole.ts", ["mod.ts"]);
const load = (file: string): number =>
  timed(deno, ["run", "--no-check", `--config=${join(root, "deno.json")}`, file]);

for (const file of [floor, whole]) load(file);
const rounds = Array.from({ length: RUNS }, () => ({ floor: load(floor), whole: load(whole) }));
const above = median(rounds.map((each) => each.whole - each.floor));
const typeCheck = median(Array.from({ length: 5 }, () => timed(bin("tsc"), ["-p", "."])));

console.log(`tsc, whole tree: ${typeCheck.toFixed(0)} ms, at most ${TYPE_CHECK_MS}`);
console.log(`mod.ts in Deno, above fp-ts and io-ts: ${above.toFixed(1)} ms, at most ${LOAD_MS}`);
process.exit(typeCheck > TYPE_CHECK_MS || above > LOAD_MS ? 1 : 0);
