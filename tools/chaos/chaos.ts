/** Processes that place orders while they, and what keeps their journal, are paused and killed, and the network fails. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import * as E from "../../lib/either.ts";
import { send } from "../../lib/send.ts";
import { recover } from "../../reliability/mod.ts";
import { drawing } from "../minutes/minutes.ts";
import { pause, VALID } from "./clock.ts";
import { exchangeOn } from "./exchange.ts";
import { market } from "./jobs.ts";
import { judge, type Said, type Verdict, wrongIn } from "./judge.ts";
import { settleTransfers } from "./person.ts";
import { placeAt } from "./place.ts";

/** What came of a run. */
export interface Outcome extends Verdict {
  /** How often the network failed at least and at most. */
  readonly faults: { readonly least: number; readonly most: number };
  readonly late: { readonly came: number; readonly refused: number };
  /** Requests that came to the exchange. */
  readonly requests: number;
  /** Orders that were filled in part, and waited with the rest. */
  readonly partly: number;
  readonly paused: number;
  /** Workers that were killed, and stores. */
  readonly killed: { readonly workers: number; readonly stores: number };
  /** Transfers that nobody but a person could settle. */
  readonly settled: number;
  /** Orders that were doubled by sending again until it worked: the control. */
  readonly naive: number;
}

/** Processes at a time, each with fifteen workers; each job is given to two of them. */
const PROCESSES = 4;

/** How often it is looked whether something was finished before the next disturbance, 200 ms apart. */
const PATIENCE = 15;

/** How long the network fails as often as it does, in ms. */
const WEATHER = 1000;

const programOf = (name: string): string => new URL(`./${name}.ts`, import.meta.url).pathname;

/** How many orders the control places. */
export const naively = (count: number): number => Math.ceil(count / 4);

/** How often the network fails, drawn anew each second: 1 to 20 %. */
const weather = (random: () => number) => {
  const seen = { least: 1, most: 0 };
  let until = 0;
  let probability = 0;
  const at = (now: number): number => {
    if (now < until) return probability;
    until = now + WEATHER;
    probability = 0.01 + 0.19 * random();
    seen.least = Math.min(seen.least, probability);
    seen.most = Math.max(seen.most, probability);
    return probability;
  };
  return { at, seen };
};

/** Starts a store, and starts it again at the same port whenever it is killed. */
const storeOn = async (file: string) => {
  let child: ChildProcess;
  let isOver = false;
  let port = 0;
  const begin = (): Promise<number> =>
    new Promise((done) => {
      child = spawn(process.execPath, [programOf("store"), file, `${port}`], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      child.stdout?.once("data", (data) => done(Number(`${data}`)));
      child.on("exit", () => {
        if (!isOver) void begin();
      });
    });
  port = await begin();
  return {
    port,
    kill: () => child.kill("SIGKILL"),
    end: () => {
      isOver = true;
      child.kill("SIGKILL");
    },
  };
};

/** Places a number of orders, whose requests are valid for so many ms of this machine. */
export const chaos = async (
  count: number,
  seed: number,
  valid: number = VALID,
): Promise<Outcome> => {
  const random = drawing(seed);
  const folder = mkdtempSync(join(tmpdir(), "chaos-"));
  const { at: probabilityAt, seen: faults } = weather(drawing(seed + 2));
  const start = Date.now();
  const exchange = await exchangeOn(drawing(seed + 1), probabilityAt, { start, valid });
  const { carried, now } = exchange;
  const store = await storeOn(join(folder, "journal.sqlite"));
  const address = { exchange: exchange.port, store: store.port, start, valid };
  const said: Said[] = [];
  const wrongs: string[] = [];
  const running = new Map<number, ChildProcess>();
  const isDone = new Set<number>();
  const killed = { workers: 0, stores: 0 };
  let [paused, settled] = [0, 0];
  let isOver = false;

  const finished = Array.from({ length: PROCESSES }, (): string[] => []);

  const hear = (
    slot: number,
    each: Said & { readonly done?: true; readonly finished?: string },
  ): void => {
    if (each.done) return void isDone.add(slot);
    if (each.finished !== undefined) return void finished[slot]?.push(each.finished);
    said.push(each);
    const wrong = wrongIn(each, carried);
    if (wrong !== undefined) wrongs.push(wrong);
  };

  const begin = (slot: number): void => {
    // Two processes take the same jobs, each in its own time.
    const { exchange, store } = address;
    const shares = PROCESSES / 2;
    const args = [exchange, store, start, valid, slot % shares, shares, count].map(String);
    // It goes on where it was killed.
    const done = join(folder, `finished-${slot}.json`);
    writeFileSync(done, JSON.stringify(finished[slot] ?? []));
    const child = spawn(process.execPath, [programOf("worker"), done, ...args], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    running.set(slot, child);
    let rest = "";
    child.stdout.on("data", (data) => {
      const lines = `${rest}${data}`.split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) hear(slot, JSON.parse(line));
    });
    child.on("close", () => isDone.has(slot) || isOver || begin(slot));
  };

  const stopped = new Set<number>();

  /** One of each first, so that no run is without; then as the lot falls, mostly pauses. */
  const lots = [0, 0.1, 1];

  const disturb = async (): Promise<void> => {
    const lot = lots.shift() ?? random();
    if (lot < 0.06) {
      killed.stores++;
      store.kill();
      return;
    }
    const slot = Math.floor(random() * PROCESSES);
    const child = running.get(slot);
    if (isDone.has(slot) || !child?.pid) return;
    if (lot < 0.2) {
      killed.workers++;
      child.kill("SIGKILL");
    } else if (!stopped.has(slot)) {
      paused++;
      stopped.add(slot);
      child.kill("SIGSTOP");
      // Longer than a request is valid.
      await pause(1.4 * valid);
      child.kill("SIGCONT");
      stopped.delete(slot);
    }
  };

  const finishedSoFar = (): number => finished.reduce((sum, { length }) => sum + length, 0);

  /**
   * Several processes may stand still at a time, and one be killed while it does. On a slow machine it is done
   * less often: something must be finished in between, or a while have passed.
   */
  const disturbing = async (): Promise<void> => {
    while (isDone.size < PROCESSES) {
      const before = finishedSoFar();
      await pause(valid * (0.2 + 0.4 * random()));
      for (let i = 0; i < PATIENCE && finishedSoFar() === before; i++) await pause(200);
      void disturb();
    }
  };

  try {
    const { env, options } = placeAt(address);
    const { journal } = options;
    const asPerson = () =>
      settleTransfers(journal, carried, now).then((more) => settled += more, () => settled);
    for (let slot = 0; slot < PROCESSES; slot++) begin(slot);
    const naive = (async () => {
      for (let i = 0; i < naively(count); i++) {
        for (let tries = 0; tries < 5; tries++) {
          const sent = await send(market(`naive${i}`, i % 2 === 0))(env)();
          if (E.isRight(sent)) break;
        }
        // All kinds of weather.
        await pause(30);
      }
    })();
    const disturbed = disturbing();
    while (isDone.size < PROCESSES) {
      await pause(500);
      await asPerson();
    }
    await Promise.all([disturbed, naive]);
    exchange.fail(false);
    await pause(3 * valid);
    await recover(options)(env)();
    await asPerson();
    const { wrong, ...verdict } = await judge(carried, journal, said, count);
    let doubles = 0;
    for (let i = 0; i < naively(count); i++) {
      if (carried.orders(`naive${i}`) > 1) doubles++;
    }
    return {
      ...verdict,
      wrong: [...wrongs, ...wrong],
      faults,
      late: exchange.late(),
      requests: exchange.came(),
      partly: carried.partly(),
      paused,
      killed,
      settled,
      naive: doubles,
    };
  } finally {
    isOver = true;
    for (const child of running.values()) child.kill("SIGKILL");
    store.end();
    exchange.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
