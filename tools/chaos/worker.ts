/** A process that works through its jobs, several at a time, and says what it believes became of them. */
import { readFileSync } from "node:fs";
import process from "node:process";
import { amendOnce, cancelOnce, moveOnce, placeOnce, recover } from "../../reliability/mod.ts";
import { pause } from "./clock.ts";
import { amendment, cancellation, type Job, jobOf, type Move, moveOf } from "./jobs.ts";
import { placeAt } from "./place.ts";

const [done = "", ...others] = process.argv.slice(2);
const [exchange, store, start, valid, first, step, count] = others.map(Number);

/** What an earlier run of it has finished. */
const finished: ReadonlySet<string> = new Set(JSON.parse(readFileSync(done, "utf8")));
const { env, options } = placeAt({
  exchange: exchange ?? 0,
  store: store ?? 0,
  start: start ?? 0,
  valid: valid ?? 0,
});

// Nobody is left to hear it.
const parent = process.ppid;
setInterval(() => process.ppid === parent || process.exit(1), 500);

/** How many jobs are under way at a time. */
const ABREAST = 15;

const say = (what: object): void => void process.stdout.write(`${JSON.stringify(what)}\n`);

/** Does it until it was sent: the store may be away, or another of its kind under way. */
const until = async <A extends { readonly state: string }>(work: () => Promise<A>): Promise<A> => {
  for (;;) {
    const done = await work();
    if (done.state !== "notSent") return done;
    await pause(100 + 100 * Math.random());
  }
};

const work = async (job: Job): Promise<void> => {
  const { id, order, then } = job;
  const placed = await until(placeOnce(order, options)(env));
  say({ id, state: placed.state, why: "why" in placed ? placed.why : "" });
  if (placed.state !== "accepted") return;
  for (const did of then) {
    const { state } = await until<{ readonly state: string }>(
      did === "cancel"
        ? cancelOnce(cancellation(job), options)(env)
        : amendOnce(amendment(job), { ...options, id })(env),
    );
    say({ id, did, state });
  }
};

/** Does a piece of work to its end, unless an earlier run has. */
const finish = async (id: string, piece: () => Promise<void>): Promise<void> => {
  if (finished.has(id)) return;
  await piece().catch((reason: unknown) => say({ failed: `${reason}` }));
  say({ finished: id });
};

/** How long a transfer is looked for before it is left to a person, in ms of the exchange. */
const PATIENCE = 40_000;

const moving = async ({ id, kind, request }: Move): Promise<void> => {
  const patience = kind === "TRANSFER" ? { patienceMs: PATIENCE } : {};
  for (;;) {
    const moved = await until(moveOnce(request, { ...options, ...patience, id })(env));
    say({ id, state: moved.state, why: "why" in moved ? moved.why : "" });
    // The next of its kind waits for it.
    if (moved.state !== "open") return;
    await pause(200);
  }
};

const numbers: number[] = [];
for (let i = first ?? 0; i < (count ?? 0); i += step ?? 1) numbers.push(i);

/** Money of one kind and asset goes one after the other, in the processes that have the lane. */
const lanes = new Map<string, Move[]>();
for (let i = 0; i < (count ?? 0); i++) {
  const move = moveOf(i);
  if (!move) continue;
  const lane = `${move.kind} ${move.asset}`;
  lanes.set(lane, [...lanes.get(lane) ?? [], move]);
}
const own = [...lanes.values()].filter((_, lane) => lane % (step ?? 1) === first);

await Promise.all([
  // What an earlier run of it left; others look into the same.
  recover(options)(env)().catch(() => []),
  ...own.map(async (moves) => {
    for (const move of moves) await finish(move.id, () => moving(move));
  }),
  ...Array.from({ length: ABREAST }, async () => {
    for (let next = numbers.shift(); next !== undefined; next = numbers.shift()) {
      const job = jobOf(next);
      await finish(job.id, () => work(job));
    }
  }),
]);
say({ done: true });
process.exit(0);
