/**
 * Follows accounts through chaos: `npm run chaos:streams -- --runs=N --seed=S`; or one account through many
 * events, to see that what is held does not grow: `npm run chaos:streams -- --events=N`.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { bundle } from "../../tools/measure/bundle.ts";
import { root } from "../../tools/run/exec.ts";
import { runWorkers } from "../../tools/run/workerd.ts";
import { flood } from "../streams/chaos/flood.ts";
import {
  type Counted,
  counted,
  joined,
  type Report,
  report,
  uncounted,
} from "../streams/chaos/report.ts";

const MARK = "@@report ";

/** How many runs are done at a time, in workerd by one process, whose time is bounded. */
const BATCH = 2_000;

/** The same in workerd. */
const inWorkerd = async (runs: number, seed: number, from: number): Promise<Counted> => {
  mkdirSync(join(root, "out"), { recursive: true });
  const folder = mkdtempSync(join(root, "out", "chaos-"));
  const { code } = await bundle(`
import { counted } from "./tests/streams/chaos/report.ts";
export default {
  test() {
    console.log(${JSON.stringify(MARK)} + JSON.stringify(counted(${runs}, ${seed}, ${from})));
  },
};`);
  writeFileSync(join(folder, "chaos.mjs"), code);
  try {
    const worker = { name: "chaos", module: "chaos.mjs", date: "2026-10-01" };
    const { output } = await runWorkers(folder, "chaos", [worker]);
    const line = output.split("\n").find((each) => each.startsWith(MARK));
    if (line === undefined) throw new Error(`${output}\nworkerd ended before the runs did`);
    return JSON.parse(line.slice(MARK.length)) as Counted;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** All runs, a batch at a time. */
const inBatches = async (runs: number, seed: number, isInWorkerd: boolean): Promise<Report> => {
  let all = uncounted;
  for (let from = 0; from < runs; from += BATCH) {
    const batch = Math.min(BATCH, runs - from);
    const one = isInWorkerd ? await inWorkerd(batch, seed, from) : counted(batch, seed, from);
    all = joined(all, one);
    if (all.count.runs % 10_000 === 0) console.log(`${all.count.runs} runs`);
  }
  return report(all);
};

const MOST_MB = 64;

/** Memory that is in use after each tenth of many events; the least that was seen, as garbage comes and goes. */
const inMemory = (events: number): Report => {
  const least: number[] = [];
  let tenth = 0;
  const { fills, unknown } = flood(events, (done) => {
    const used = process.memoryUsage().heapUsed / 1e6;
    const now = Math.min(9, Math.floor(10 * (done - 1) / events));
    if (now !== tenth) console.log(`${done} events, ${least[tenth]?.toFixed(1)} MB in use`);
    tenth = now;
    least[now] = Math.min(least[now] ?? Infinity, used);
  });
  const [, early = 0] = least;
  const last = least[9] ?? Infinity;
  const isFlat = last < MOST_MB && last < 1.5 * early + 4;
  return {
    lines: [
      `${fills} fills told, ${unknown} unknown`,
      `${events} events, ${last.toFixed(1)} MB in use, which is ${isFlat ? "flat" : "NOT flat"}`,
    ],
    isSound: isFlat && unknown === 0 && fills === Math.ceil(events / 3),
  };
};

const isInWorkerd = process.argv.includes("--only=workerd");
const given = new Map(
  process.argv.slice(2).filter((word) => word !== "--only=workerd").map((word) => {
    const [name = "", value = ""] = word.split("=");
    return [name, Number(value)] as const;
  }),
);
const {
  "--runs": runs = 10_000,
  "--seed": seed = Date.now() % 2 ** 31,
  "--events": events,
  ...others
} = Object.fromEntries(given);
if (
  Object.keys(others).length > 0 || !(Number.isSafeInteger(runs) && runs > 0) ||
  !Number.isSafeInteger(seed) || !(events === undefined || events >= 1_000_000)
) {
  console.error(
    "Usage: npm run chaos:streams -- [--runs=N] [--seed=S] [--only=workerd], N and S whole numbers;\n" +
      "or: npm run chaos:streams -- --events=N, at least 1000000",
  );
  process.exit(2);
}

if (events === undefined) console.log(`seed ${seed}`);
const started = performance.now();
const { lines, isSound } = events !== undefined
  ? inMemory(events)
  : await inBatches(runs, seed, isInWorkerd);
console.log(`${Math.round((performance.now() - started) / 1000)} s`);
for (const line of lines) console.log(line);
process.exit(isSound ? 0 : 1);
