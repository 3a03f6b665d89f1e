/** Processes that place orders while they are paused and killed, and the network fails. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import * as E from "../../lib/either.ts";
import { send } from "../../lib/send.ts";
import { recover } from "../../reliability/mod.ts";
import { drawing } from "../minutes/minutes.ts";
import { exchangeOn } from "./exchange.ts";
import { market } from "./jobs.ts";
import { judge, ordersOf, type Said, type Verdict } from "./judge.ts";
import { placeAt } from "./place.ts";

/** What came of a run. */
export interface Outcome extends Verdict {
  /** How often the network fails. */
  readonly faults: number;
  readonly late: { readonly came: number; readonly refused: number };
  readonly paused: number;
  readonly killed: number;
  /** Orders that were doubled by sending again until it worked: the control. */
  readonly naive: number;
}

/** Processes at a time; each job is given to two of them. */
const PROCESSES = 4;

/** Longer than a request is valid. */
const PAUSE = 700;

const WORKER = new URL("./worker.ts", import.meta.url).pathname;

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** How many orders the control places. */
export const naively = (count: number): number => Math.ceil(count / 4);

/** Places a number of orders. */
export const chaos = async (count: number, seed: number): Promise<Outcome> => {
  const random = drawing(seed);
  const folder = mkdtempSync(join(tmpdir(), "chaos-"));
  const file = join(folder, "journal.sqlite");
  const faults = 0.01 + 0.19 * random();
  const exchange = await exchangeOn(drawing(seed + 1), faults);
  const said: Said[] = [];
  const running = new Map<number, ChildProcess>();
  const isDone = new Set<number>();
  let paused = 0;
  let killed = 0;

  const begin = (slot: number): void => {
    // Two processes take the same jobs, each in its own time.
    const args = [exchange.port, file, slot % (PROCESSES / 2), PROCESSES / 2, count].map(String);
    const child = spawn(process.execPath, [WORKER, ...args], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    running.set(slot, child);
    let rest = "";
    child.stdout.on("data", (data) => {
      const lines = `${rest}${data}`.split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) {
        const each: Said & { readonly done?: true } = JSON.parse(line);
        if (each.done) isDone.add(slot);
        else said.push(each);
      }
    });
    child.on("exit", () => isDone.has(slot) || begin(slot));
  };

  try {
    const place = placeAt(exchange.port, file);
    for (let slot = 0; slot < PROCESSES; slot++) begin(slot);
    const naive = (async () => {
      for (let i = 0; i < naively(count); i++) {
        for (let tries = 0; tries < 5; tries++) {
          const sent = await send(market(`naive${i}`, i % 2 === 0))(place.env)();
          if (E.isRight(sent)) break;
        }
      }
    })();
    while (isDone.size < PROCESSES) {
      await pause(150 + 300 * random());
      const slot = Math.floor(random() * PROCESSES);
      const child = running.get(slot);
      if (isDone.has(slot) || !child?.pid) continue;
      if (random() < 0.25) {
        killed++;
        child.kill("SIGKILL");
      } else {
        paused++;
        child.kill("SIGSTOP");
        await pause(PAUSE);
        child.kill("SIGCONT");
      }
    }
    await naive;
    exchange.fail(false);
    await recover(place.options)(place.env)();
    const world = exchange.ref.read();
    const verdict = await judge(world, place.options.journal, said, count);
    const doubles = [...ordersOf(world)].filter(([id, each]) =>
      id.startsWith("naive") && each.count > 1
    );
    return { ...verdict, faults, late: exchange.late(), paused, killed, naive: doubles.length };
  } finally {
    for (const child of running.values()) child.kill("SIGKILL");
    exchange.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
