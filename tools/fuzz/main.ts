/** Reads a million random replies: `npm run fuzz`, or `npm run fuzz -- COUNT SEED`. */
import process from "node:process";
import { fuzzed } from "./judge.ts";

const MEGABYTE = 2 ** 20;
const [count = 1_000_000, seed = Date.now() % 2 ** 31] = process.argv.slice(2).map(Number);
if (!(Number.isSafeInteger(count) && count > 0 && Number.isSafeInteger(seed))) {
  console.error("Usage: npm run fuzz -- [COUNT] [SEED], both whole numbers");
  process.exit(2);
}

const megabytes = (): number => Math.round(process.memoryUsage().rss / MEGABYTE);
let early = Infinity;
let peak = 0;
const started = performance.now();
console.log(`${count} replies, seed ${seed}`);
const { counts, faults } = await fuzzed(count, seed, (done) => {
  peak = Math.max(peak, megabytes());
  // By the first tenth everything that is made once has been made.
  if (done <= Math.max(count / 10, 50_000)) early = peak;
  if (done % 100_000 === 0) console.log(`${done} replies, ${megabytes()} MB`);
});
const seconds = Math.round((performance.now() - started) / 1000);
console.log(`${seconds} s, at most ${peak} MB; ${JSON.stringify(counts)}`);
for (const fault of faults) console.error(fault);
const grew = peak > early + 512;
if (grew) console.error(`Memory grew from ${early} to ${peak} MB`);
process.exit(faults.length > 0 || grew ? 1 : 0);
