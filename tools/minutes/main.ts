/** Shares a budget for imagined minutes: `npm run minutes -- --minutes=10000 --seed=1`. */
import process from "node:process";
import { minutesOf } from "./minutes.ts";
import { control, settings } from "./settings.ts";

const numberOf = (name: string, usual: number): number => {
  const text = process.argv.find((each) => each.startsWith(`--${name}=`))?.split("=")[1];
  return text === undefined ? usual : Number(text);
};

const minutes = numberOf("minutes", 10_000);
const seed = numberOf("seed", 1);
if (!(Number.isSafeInteger(minutes) && minutes > 0 && Number.isSafeInteger(seed))) {
  console.error("Usage: npm run minutes -- [--minutes=N] [--seed=S], both whole numbers");
  process.exit(2);
}

const percent = (part: number): string => `${(100 * part).toFixed(1)} %`;
console.log(
  "workers  limit  load  over  used    requests of the store for each that left, least served of most",
);
const missed: string[] = [];
let over = 0;
let whole = 0;
// Two minutes to begin, and the last one, are not counted.
const each = Math.max(4, Math.ceil(minutes / settings.length) + 3);
for (const [i, setting] of settings.entries()) {
  const tally = await minutesOf({ ...setting, minutes: each, seed: seed + i });
  over += tally.over;
  whole += tally.minutes;
  const cells = [setting.workers, setting.limit, percent(setting.load), tally.over];
  const rest = [percent(tally.used), tally.operations.toFixed(2), tally.fairness.toFixed(2)];
  const cancels = tally.cancelsAsked > 0
    ? `; ${tally.cancelsSent} of ${tally.cancelsAsked} cancels`
    : "";
  console.log([...cells, ...rest].join("   ") + cancels);
  const name = `${setting.workers} workers on ${setting.limit}`;
  if (tally.used < setting.used) missed.push(`${name}: less than ${percent(setting.used)} used`);
  if (tally.operations > setting.operations) {
    missed.push(`${name}: more than ${setting.operations} requests of the store for each`);
  }
  if (tally.fairness < (setting.fairness ?? 0)) {
    missed.push(`${name}: ${rest[2]} of the most served`);
  }
  if (tally.cancelsSent < tally.cancelsAsked) missed.push(`${name}: cancels that did not leave`);
}
const { over: without, minutes: tried } = await minutesOf({ ...control, minutes: 53, seed });
console.log(`Without a guard: ${without} of ${tried} minutes over the limit`);
for (const miss of missed) console.log(`Missed: ${miss}`);
console.log(`${whole} minutes, ${over} over the limit`);
process.exit(over > 0 || without === 0 || missed.length > 0 ? 1 : 0);
