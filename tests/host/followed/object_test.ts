/** The Durable Object of `examples/follow_object.ts` in workerd, through days of the simulator's clock. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { serveWorker, type WorkerProgram } from "../../../tools/run/workerd.ts";
import { sampleKey } from "../../../simulator/mod.ts";
import { inFolder, type Running, simulating } from "../../apps/simulator/support.ts";
import { inDeno, isInstalled } from "../support.ts";
import type { AccountView, Health } from "../../../streams/mod.ts";
import { type Account, accountAt, tradedIn, tradesOf, wrongIn } from "./exchange.ts";
import { bundled, freePort } from "./programs.ts";

const HOUR = 3_600_000;

/** What may be seen of the object. */
interface Seen {
  readonly view: AccountView;
  readonly health: Health;
}

/** A Worker in a process that can be ended as a machine of the cloud is. */
interface Cloud {
  /** Starts it, with the storage that it had before. */
  readonly start: () => Promise<void>;
  readonly kill: () => Promise<void>;
  readonly post: (path: string) => Promise<unknown>;
  readonly fills: () => Promise<readonly { readonly book: string; readonly tradeId: string }[]>;
  readonly seen: () => Promise<Seen>;
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Waits until nothing is wrong any more. */
const until = async (what: string, wrong: () => Promise<string>): Promise<void> => {
  let said = "";
  for (let i = 0; i < 300; i++) {
    said = await wrong();
    if (said === "") return;
    await pause(100);
  }
  assert.fail(`${what}: ${said}`);
};

const cloudIn = async (folder: string, url: string): Promise<Cloud> => {
  await bundled("examples/follow_object.ts", join(folder, "follow.mjs"));
  const worker: WorkerProgram = {
    name: "follow",
    module: "follow.mjs",
    date: "2026-10-01",
    outbound: "machine",
    objects: ["FollowedAccount"],
    texts: {
      BINANCE_API_KEY: sampleKey.apiKey,
      BINANCE_SECRET_KEY: sampleKey.secret,
      PAIRS: "BTCUSDT",
      SIMULATOR: url,
      TIMES: JSON.stringify({ alarmMs: 300, rotateMs: 2000, auditMs: 5000, lagMs: 150 }),
    },
  };
  const address = `127.0.0.1:${await freePort()}`;
  const machine = '(name = "machine", network = (allow = ["private"]))';
  let child: ReturnType<typeof serveWorker> | undefined;
  const ask = async (path: string, method = "GET") => {
    const reply = await fetch(`http://${address}${path}`, { method });
    assert.ok(reply.ok, `${path}: ${reply.status} ${await reply.clone().text()}`);
    return await reply.json();
  };
  return {
    start: async () => {
      child = serveWorker(folder, worker, address, [machine]);
      // A path that nobody has wakes no object.
      await until(
        "workerd listens",
        () => fetch(`http://${address}`).then(() => "", String),
      );
    },
    kill: async () => {
      const gone = new Promise((done) => child?.on("exit", done));
      child?.kill("SIGKILL");
      await gone;
    },
    post: (path) => ask(path, "POST"),
    fills: () => ask("/fills"),
    seen: () => ask("/view"),
  };
};

/** Which trades of the exchange the object has not once, and where its view is not the exchange's. */
const wrongAt = async (account: Account, cloud: Cloud, known: Set<string>) => {
  // Of COIN-M the exchange shows those of the last day.
  for (const trade of await tradesOf(account)) known.add(trade);
  const trades = [...known];
  const fills = (await cloud.fills()).map(({ book, tradeId }) => `${book} ${tradeId}`);
  const { view, health } = await cloud.seen();
  return [
    ...(health.phase === "live" ? [] : [JSON.stringify(health)]),
    ...trades.filter((trade) => fills.filter((fill) => fill === trade).length !== 1),
    ...fills.filter((fill) => !trades.includes(fill)),
    ...await wrongIn(account, () => view),
  ].join("; ");
};

const throughDays = async (folder: string, { url, output }: Running): Promise<void> => {
  const account = accountAt(url, () => assert.fail("no socket is opened here"));
  const cloud = await cloudIn(folder, url);
  const trades = new Set<string>();
  const settle = (what: string) => until(what, () => wrongAt(account, cloud, trades));
  await cloud.start();
  try {
    await cloud.post("/start");
    await tradedIn(account);
    await settle("the first trades");
    for (let day = 1; day <= 3; day++) {
      // The key expires within the hour, and the exchange cuts each connection after a day.
      for (let i = 0; i < 4; i++) await account.advance(6 * HOUR);
      await tradedIn(account);
      await settle(`day ${day}`);
      // Sockets take over from each other, each within the time that the cloud grants.
      await pause(2500);
      await cloud.kill();
      await tradedIn(account);
      const lines = output().split("\n").length;
      await cloud.start();
      const since = () => output().split("\n").slice(lines);
      await until(
        "the alarm wakes an object that nobody asks",
        () =>
          Promise.resolve(
            since().some((line) => line.includes("POST /papi/v1/listenKey")) ? "" : "no listen key",
          ),
      );
      await settle(`what was missed on day ${day}`);
    }
    await cloud.post("/stop");
    const stopped = await cloud.seen();
    assert.equal(stopped.view, null);
  } finally {
    await cloud.kill();
  }
};

// It is a program of its own, whoever starts it.
if (isInstalled && !inDeno) {
  describe("an account followed for days by a Durable Object", () => {
    it(
      "has every fill once, and the exchange's view, after each day and each end",
      { timeout: 240_000 },
      () =>
        inFolder((folder) =>
          simulating(
            ["--control", "--no-limits", "--verbose"],
            (running) => throughDays(folder, running),
          )
        ),
    );
  });
}
