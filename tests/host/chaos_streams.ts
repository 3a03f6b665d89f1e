/** Follows accounts through chaos: `npm run chaos:streams -- --runs=N --seed=S`. */
import process from "node:process";
import { chaosRun, chaosRuns, controlRun, lineOf } from "../streams/chaos/runs.ts";

const given = new Map(
  process.argv.slice(2).map((word) => {
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
  console.error("Usage: npm run chaos:streams -- [--runs=N] [--seed=S], both whole numbers");
  process.exit(2);
}

console.log(`seed ${seed}`);
const started = performance.now();
const count = chaosRuns(runs, seed, chaosRun, (done) => {
  if (done % 10_000 === 0) console.log(`${done} runs`);
});
const control = chaosRuns(Math.max(200, Math.ceil(runs / 10)), seed, controlRun);
const seconds = Math.round((performance.now() - started) / 1000);
console.log(`${seconds} s; unknown in ${(100 * count.unknown / runs).toFixed(2)} % of runs`);
console.log(`control, which reads before its socket opens: ${lineOf(control)}`);
if (count.first !== undefined) console.error(`the first one with a fault is run ${count.first}`);
const isBad = count.missed + count.doubled + count.wrong > 0 || count.unknown > runs / 100;
const isBlind = control.missed + control.wrong === 0;
if (isBlind) console.error("the control has no faults, so these runs show nothing");
console.log(lineOf(count));
process.exit(isBad || isBlind ? 1 : 0);
