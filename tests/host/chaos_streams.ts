/** Follows accounts through chaos: `npm run chaos:streams -- --runs=N --seed=S`. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { bundle } from "../../tools/measure/bundle.ts";
import { root } from "../../tools/run/exec.ts";
import { runWorkers } from "../../tools/run/workerd.ts";
import { type Report, report } from "../streams/chaos/report.ts";

const MARK = "@@report ";

/** The same in workerd. */
const inWorkerd = async (runs: number, seed: number): Promise<Report> => {
  mkdirSync(join(root, "out"), { recursive: true });
  const folder = mkdtempSync(join(root, "out", "chaos-"));
  const { code } = await bundle(`
import { report } from "./tests/streams/chaos/report.ts";
export default {
  test() {
    console.log(${JSON.stringify(MARK)} + JSON.stringify(report(${runs}, ${seed})));
  },
};`);
  writeFileSync(join(folder, "chaos.mjs"), code);
  try {
    const worker = { name: "chaos", module: "chaos.mjs", date: "2026-10-01" };
    const { output } = await runWorkers(folder, "chaos", [worker]);
    const line = output.split("\n").find((each) => each.startsWith(MARK));
    return line === undefined
      ? { lines: [output, "workerd ended before the runs did"], isSound: false }
      : JSON.parse(line.slice(MARK.length)) as Report;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const isInWorkerd = process.argv.includes("--only=workerd");
const given = new Map(
  process.argv.slice(2).filter((word) => word !== "--only=workerd").map((word) => {
    const [name = "", value = ""] = word.split("=");
    return [name, Number(value)] as const;
  }),
);
const { "--runs": runs = 10_000, "--seed": seed = Date.now() % 2 ** 31, ...others } = Object
  .fromEntries(given);
if (
  Object.keys(others).length > 0 || !(Number.isSafeInteger(runs) && runs > 0) ||
  !Number.isSafeInteger(seed)
) {
  console.error(
    "Usage: npm run chaos:streams -- [--runs=N] [--seed=S] [--only=workerd], N and S whole numbers",
  );
  process.exit(2);
}

console.log(`seed ${seed}`);
const started = performance.now();
const { lines, isSound } = isInWorkerd
  ? await inWorkerd(runs, seed)
  : report(runs, seed, (done) => {
    if (done % 10_000 === 0) console.log(`${done} runs`);
  });
console.log(`${Math.round((performance.now() - started) / 1000)} s`);
for (const line of lines) console.log(line);
process.exit(isSound ? 0 : 1);
