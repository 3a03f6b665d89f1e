/**
 * The simulator's server under load from 16 clients with keys of their own: calls a second without a
 * state file and with one, in turns; then whether ledgers add up and each client's view of its orders is
 * the exchange's. Ends with 1 where an answer is wrong. Run it with `bun bench/served.ts SECONDS`.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { connect, credentials, environment, fetchTransport, hmac } from "../mod.ts";
import { queryAllCurrentUmOpenOrders, sign } from "../mod.ts";
import { cancelAllUmOpenOrders, newUmOrder } from "../mod.ts";
import { accountNames, readWorld, seenBy, type World } from "../simulator/mod.ts";

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

/** Signed calls of a client: orders that rest, now and then orders that take, and an end to all of them. */
const caller = (url: string, name: string) => {
  const { apiKey, secret } = keyOf(name);
  const env = environment({
    hosts: { papi: url, sapi: url, fapi: url, dapi: url },
    transport: fetchTransport(),
    credentials: credentials(apiKey, hmac(secret)),
  });
  let count = 0;
  const next = async (): Promise<Request> => {
    const i = count++;
    const side = i % 2 === 0 ? "BUY" as const : "SELL" as const;
    const common = { symbol: "BTCUSDT", side, quantity: "0.001" } as const;
    const price = String(60_000 + (side === "BUY" ? -1 : 1) * (1 + i % 50));
    const signed = await sign(
      i % ROUND === ROUND - 1
        ? cancelAllUmOpenOrders({ symbol: "BTCUSDT" })
        : i % 4 === 3
        ? newUmOrder({ ...common, type: "MARKET" })
        : newUmOrder({ ...common, type: "LIMIT", timeInForce: "GTC", price }),
    )(env)();
    if (signed._tag === "Left") throw new Error("An order was not signed");
    const { url: to, method, headers } = signed.right;
    return new Request(to, { method, headers });
  };
  return { env, next };
};

interface Load {
  readonly perSecond: number;
  readonly errors: number;
}

const loaded = async (url: string, seconds: number): Promise<Load> => {
  let calls = 0;
  let errors = 0;
  const begin = performance.now();
  await Promise.all(names.map(async (name) => {
    const { next } = caller(url, name);
    while (performance.now() - begin < seconds * 1000) {
      const reply = await fetch(await next());
      const text = await reply.text();
      calls++;
      if (reply.status === 200) continue;
      errors++;
      if (errors < 4) console.error(text);
    }
  }));
  const perSecond = calls / ((performance.now() - begin) / 1000);
  return { perSecond, errors };
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
    const mine = await connect(caller(url, name).env)(
      queryAllCurrentUmOpenOrders(),
    );
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

const folder = mkdtempSync(join(tmpdir(), "unimargin-"));
const file = join(folder, "accounts.json");
writeFileSync(file, JSON.stringify(accounts));
let failed = 0;
try {
  const rates: { readonly plain: number[]; readonly logged: number[] } = {
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
    await loaded(server.url, 1);
    const { perSecond, errors } = await loaded(server.url, SECONDS);
    const text = await (await fetch(`${server.url}/simulator/world`)).text();
    const read = readWorld(text);
    if (read._tag === "Left") throw new Error(read.left);
    const [odd, wrong] = [
      unbalanced(read.right),
      await disagreeing(server.url, read.right),
    ];
    await server.stop();
    failed += errors + odd.length + wrong.length;
    rates[isLogged ? "logged" : "plain"].push(perSecond);
    console.log(
      `${isLogged ? "with a log   " : "without a log"} ${
        perSecond.toFixed(0).padStart(6)
      } calls/s, ${errors} errors, ${odd.length} ledgers that do not add up, ${wrong.length} clients that see other orders`,
    );
  }
  const middle = (all: readonly number[]): number => [...all].sort((a, b) => a - b)[1] ?? NaN;
  const cost = 1 - middle(rates.logged) / middle(rates.plain);
  console.log(
    `The log costs ${(cost * 100).toFixed(0)} % (median of ${rates.logged.length})`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(failed > 0 ? 1 : 0);
