/**
 * The simulator's server under load from 16 clients with keys of their own: calls a second, and the
 * processor time that each costs the server, without a state file and with one, in turns; then whether
 * ledgers add up and each client's view of its orders is the exchange's. Ends with 1 where an answer is wrong. Run it with `bun bench/served.ts SECONDS`.
 */
import { spawn } from "node:child_process";
import { setTimeout } from "node:timers";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { connect, credentials, environment, fetchTransport, hmac } from "../mod.ts";
import { queryAllCurrentUmOpenOrders } from "../mod.ts";
import { accountNames, readWorld, seenBy, type World } from "../simulator/mod.ts";
import { type Client, clientOf, processorSeconds } from "./light_load.ts";

const CLIENTS = 16;
const SECONDS = Number(process.argv[2] ?? 10);

const names = Array.from({ length: CLIENTS }, (_, i) => `client-${i}`);
const keyOf = (name: string) => ({
  apiKey: `key-of-${name}`,
  secret: `secret-of-${name}`,
});

const accounts = names.map((name) => ({
  name,
  deposits: { USDT: { um: "1000000" } },
  keys: [keyOf(name)],
}));

interface Server {
  readonly url: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

const started = (flags: readonly string[]): Promise<Server> =>
  new Promise((resolve, reject) => {
    const args = [
      "apps/simulator/main.ts",
      "--port",
      "0",
      "--control",
      "--quiet",
      "--no-limits",
    ];
    const child = spawn(process.execPath, [...args, ...flags]);
    child.stderr.pipe(process.stderr);
    child.on("error", reject);
    child.stdout.on("data", (data: Uint8Array) => {
      const url = /Listening on (\S+)/.exec(new TextDecoder().decode(data))
        ?.[1];
      if (url === undefined) return;
      resolve({
        url,
        pid: child.pid ?? 0,
        stop: () =>
          new Promise((done) => {
            child.on("close", () => done());
            child.kill("SIGKILL");
          }),
      });
    });
  });

/** Calls after which a client cancels what it has open: a contract takes 200 open orders. */
const ROUND = 128;

/** Calls of a client: orders that rest, now and then orders that take, and an end to all of them. */
const targetsOf = ({ signed }: Client) => {
  let count = 0;
  return (): readonly [method: string, target: string] => {
    const i = count++;
    if (i % ROUND === ROUND - 1) {
      return ["DELETE", signed("/papi/v1/um/allOpenOrders", "symbol=BTCUSDT")];
    }
    const side = i % 2 === 0 ? "BUY" : "SELL";
    const common = `symbol=BTCUSDT&side=${side}&quantity=0.001`;
    const price = 60_000 + (side === "BUY" ? -1 : 1) * (1 + i % 50);
    return [
      "POST",
      signed(
        "/papi/v1/um/order",
        i % 4 === 3
          ? `${common}&type=MARKET`
          : `${common}&type=LIMIT&timeInForce=GTC&price=${price}`,
      ),
    ];
  };
};

interface Load {
  /** Calls a second in each part of the time. */
  readonly rates: readonly number[];
  /** Processor time of the server for a call, in µs, in each part. */
  readonly costs: readonly number[];
  readonly errors: number;
}

/** Parts of a second that are measured for themselves: what else the machine does comes and goes. */
const PARTS = 2;

const loaded = async ({ url, pid }: Server, seconds: number): Promise<Load> => {
  const clients = await Promise.all(names.map((name) => {
    const { apiKey, secret } = keyOf(name);
    return clientOf(url, apiKey, secret);
  }));
  let calls = 0;
  let errors = 0;
  let isOver = false;
  const run = Promise.all(clients.map(async (client) => {
    const next = targetsOf(client);
    while (!isOver) {
      const [status, body] = await client.call(...next());
      calls++;
      if (status === 200) continue;
      errors++;
      if (errors < 4) console.error(body);
    }
  }));
  const rates: number[] = [];
  const costs: number[] = [];
  for (let part = 0; part < seconds * PARTS; part++) {
    const [count, used, begin] = [calls, processorSeconds(pid), performance.now()];
    await new Promise((done) => setTimeout(done, 1000 / PARTS));
    rates.push((calls - count) / ((performance.now() - begin) / 1000));
    costs.push((processorSeconds(pid) - used) / (calls - count) * 1e6);
  }
  isOver = true;
  await run;
  for (const { end } of clients) end();
  return { rates, costs, errors };
};

/** Reads as a user would. */
const connected = (url: string, name: string) => {
  const { apiKey, secret } = keyOf(name);
  return connect(environment({
    hosts: { papi: url, sapi: url, fapi: url, dapi: url },
    transport: fetchTransport(),
    credentials: credentials(apiKey, hmac(secret)),
  }));
};

/** Assets whose places do not hold nothing together, over all accounts. */
const unbalanced = (world: World): readonly string[] =>
  accountNames(world).flatMap((name) =>
    Object.entries(seenBy(world, name).ledger.balances)
      .filter(([, places]) => Object.values(places).reduce((sum, each) => sum + each, 0n) !== 0n)
      .map(([asset]) => `${asset} of ${name}`)
  );

const idsOf = (orders: readonly { readonly orderId: string }[]): string =>
  orders.map(({ orderId }) => orderId).sort().join();

/** Clients whose open orders are not those that the exchange has. */
const disagreeing = async (
  url: string,
  world: World,
): Promise<readonly string[]> => {
  const wrong: string[] = [];
  for (const name of names) {
    const mine = await connected(url, name)(queryAllCurrentUmOpenOrders());
    const { open } = seenBy(world, name).um;
    if (mine.length !== open.size) wrong.push(name);
    else if (idsOf(mine) !== idsOf(await openIn(world, name))) wrong.push(name);
  }
  return wrong;
};

const openIn = (
  world: World,
  name: string,
): readonly { readonly orderId: string }[] => {
  const found: { readonly orderId: string }[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    if ("pairs" in node) {
      for (const [orderId] of node.pairs as [string][]) {
        found.push({ orderId });
      }
    }
    if ("branches" in node) {
      for (const each of node.branches as unknown[]) walk(each);
    }
  };
  walk(seenBy(world, name).um.open);
  return found;
};

const middle = (each: readonly number[]): number =>
  [...each].sort((a, b) => a - b)[Math.floor(each.length / 2)] ?? NaN;

const folder = mkdtempSync(join(tmpdir(), "unimargin-"));
const file = join(folder, "accounts.json");
writeFileSync(file, JSON.stringify(accounts));
let failed = 0;
try {
  const all: Record<"plain" | "logged", Omit<Load, "errors">[]> = {
    plain: [],
    logged: [],
  };
  for (let turn = 0; turn < 6; turn++) {
    const isLogged = turn % 2 === 1;
    const state = join(folder, `state-${turn}.json`);
    const server = await started([
      "--accounts",
      file,
      ...(isLogged ? ["--state", state] : []),
    ]);
    await loaded(server, 1);
    const { rates, costs, errors } = await loaded(server, SECONDS);
    const text = await (await fetch(`${server.url}/simulator/world`)).text();
    const read = readWorld(text);
    if (read._tag === "Left") throw new Error(read.left);
    const [odd, wrong] = [
      unbalanced(read.right),
      await disagreeing(server.url, read.right),
    ];
    await server.stop();
    failed += errors + odd.length + wrong.length;
    all[isLogged ? "logged" : "plain"].push({ rates, costs });
    console.log(
      `${isLogged ? "with a log   " : "without a log"} ${
        middle(rates).toFixed(0).padStart(6)
      } calls/s (best ${Math.max(...rates).toFixed(0)}), ${middle(costs).toFixed(0)} µs (best ${
        Math.min(...costs).toFixed(0)
      }) of the server's processor a call, ${errors} errors, ${odd.length} ledgers that do not add up, ${wrong.length} clients that see other orders`,
    );
  }
  const costsOf = (kind: "plain" | "logged") => all[kind].flatMap(({ costs }) => costs);
  const more = (measure: (all: readonly number[]) => number): string =>
    `${
      ((measure(costsOf("logged")) / measure(costsOf("plain")) - 1) * 100)
        .toFixed(0)
    } %`;
  console.log(
    `The log costs ${more(middle)} of processor time a call at the median, ${
      more((costs) => Math.min(...costs))
    } at best`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(failed > 0 ? 1 : 0);
