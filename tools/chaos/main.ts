/** Places orders once while everything fails: `npm run chaos:orders -- --orders=10000 --seed=1`. */
import process from "node:process";
import { chaos, naively } from "./chaos.ts";

const numberOf = (name: string, usual: number): number => {
  const text = process.argv.find((each) => each.startsWith(`--${name}=`))?.split("=")[1];
  return text === undefined ? usual : Number(text);
};

const orders = numberOf("orders", 10_000);
const seed = numberOf("seed", 1);
if (!(Number.isSafeInteger(orders) && orders > 0 && Number.isSafeInteger(seed))) {
  console.error("Usage: npm run chaos:orders -- [--orders=N] [--seed=S], both whole numbers");
  process.exit(2);
}

const begun = performance.now();
const outcome = await chaos(orders, seed);
const { faults, doubled, lost, wrong, open, counts, late, killed, naive } = outcome;
const percent = (share: number): string => (100 * share).toFixed(1);
for (const [what, count] of Object.entries(counts).sort()) console.log(`${what}: ${count}`);
console.log(
  `${outcome.requests} requests, of which ${percent(faults.least)} to ${
    percent(faults.most)
  } % fail`,
);
console.log(`${outcome.partly} orders were filled in part`);
console.log(
  `${outcome.paused} pauses, ${killed.workers} workers killed, ${killed.stores} stores killed`,
);
console.log(`${outcome.settled} transfers were left to a person`);
console.log(`${late.came} requests came late, ${late.refused} of them were refused`);
console.log(`Sending again until it works doubled ${naive} of ${naively(orders)}`);
for (const each of open) console.log(`open ${each}`);
for (const each of [...doubled, ...lost, ...wrong]) console.error(each);
console.log(`${((performance.now() - begun) / 1000).toFixed(0)} s`);
console.log(
  `${orders} orders, ${doubled.length} doubled, ${lost.length} lost, ${wrong.length} wrong`,
);
const isRight = doubled.length + lost.length + wrong.length === 0 && late.came === late.refused;
process.exit(isRight && naive > 0 ? 0 : 1);
