/** A process that works through its jobs, several at a time, and says what it believes became of them. */
import process from "node:process";
import { amendOnce, cancelOnce, moveOnce, placeOnce, recover } from "../../reliability/mod.ts";
import { amendment, cancellation, type Job, jobOf } from "./jobs.ts";
import { placeAt } from "./place.ts";

const [port = "", file = "", first = "", step = "", count = ""] = process.argv.slice(2);
const { env, options } = placeAt(Number(port), file);

// Nobody is left to hear it.
const parent = process.ppid;
setInterval(() => process.ppid === parent || process.exit(1), 500);

/** How many jobs are under way at a time. */
const ABREAST = 5;

const say = (what: object): void => void process.stdout.write(`${JSON.stringify(what)}\n`);

const work = async (job: Job): Promise<void> => {
  const { id, order, then, loan } = job;
  const placed = await placeOnce(order, options)(env)();
  say({ id, state: placed.state });
  if (placed.state === "accepted" && then === "cancel") {
    const { state } = await cancelOnce(cancellation(job), options)(env)();
    say({ id, did: then, state });
  }
  if (placed.state === "accepted" && then === "amend") {
    const { state } = await amendOnce(amendment(job), { ...options, id })(env)();
    say({ id, did: then, state });
  }
  for (let tries = 0; loan && tries < 100; tries++) {
    const { state } = await moveOnce(loan.request, { ...options, id: loan.id })(env)();
    if (state !== "notSent") {
      say({ id: loan.id, state });
      break;
    }
    // Loans of an asset go one after the other.
    await new Promise((done) => setTimeout(done, 50));
  }
};

await recover(options)(env)().catch(() => []);
const numbers: number[] = [];
for (let i = Number(first); i < Number(count); i += Number(step)) numbers.push(i);
await Promise.all(Array.from({ length: ABREAST }, async () => {
  for (let next = numbers.shift(); next !== undefined; next = numbers.shift()) {
    await work(jobOf(next)).catch((reason: unknown) => say({ failed: `${reason}` }));
  }
}));
say({ done: true });
process.exit(0);
