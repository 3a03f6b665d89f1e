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

const { faults, doubled, lost, wrong, open, counts, late, paused, killed, naive } = await chaos(
  orders,
  seed,
);
for (const [what, count] of Object.entries(counts).sort()) console.log(`${what}: ${count}`);
console.log(`${(100 * faults).toFixed(1)} % of what is sent fails`);
console.log(`${paused} pauses, ${killed} kills`);
console.log(`${late.came} requests came late, ${late.refused} of them were refused`);
console.log(`Sending again until it works doubled ${naive} of ${naively(orders)}`);
for (const each of open) console.log(`open ${each}`);
for (const each of [...doubled, ...lost, ...wrong]) console.error(each);
console.log(
  `${orders} orders, ${doubled.length} doubled, ${lost.length} lost, ${wrong.length} wrong`,
);
const isRight = doubled.length + lost.length + wrong.length === 0 && late.came === late.refused;
process.exit(isRight && naive > 0 ? 0 : 1);
