/**
 * The simulator's server under load from 16 clients with keys of their own: calls a second, and the
 * processor time that each costs the server, without a state file and with one. Both run at once and are
 * loaded in turns, half a second each, so that what else the machine does hits both; the pairs are compared.
 * Then whether ledgers add up and each client's view of its orders is the exchange's. Ends with 1 where an
 * answer is wrong. Run it with `bun bench/served.ts SECONDS`.
 */
import { spawn } from "node:child_process";
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

interface Part {
  /** Calls a second. */
  readonly rate: number;
  /** Processor time of the server for a call, in µs. */
  readonly cost: number;
  readonly calls: number;
  /** Processor time of the server, in s. */
  readonly used: number;
}

/** How long a server is loaded before it is the other's turn, in ms. */
const TURN = 500;

/** A server with its clients. */
const loading = async (server: Server) => {
  const { url, pid } = server;
  const clients = await Promise.all(names.map(async (name) => {
    const { apiKey, secret } = keyOf(name);
    const client = await clientOf(url, apiKey, secret);
    return { ...client, next: targetsOf(client) };
  }));
  let errors = 0;
  const turn = async (): Promise<Part> => {
    let calls = 0;
    const [used, begin] = [processorSeconds(pid), performance.now()];
    const end = begin + TURN;
    await Promise.all(clients.map(async ({ call, next }) => {
      while (performance.now() < end) {
        const [status, body] = await call(...next());
        calls++;
        if (status === 200) continue;
        errors++;
        if (errors < 4) console.error(body);
      }
    }));
    const seconds = processorSeconds(pid) - used;
    return {
      rate: calls / ((performance.now() - begin) / 1000),
      cost: seconds / calls * 1e6,
      calls,
      used: seconds,
    };
  };
  return {
    server,
    turn,
    errors: () => errors,
    end: () => clients.forEach((client) => client.end()),
  };
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
const servers: Server[] = [];
try {
  const begun = async (...flags: readonly string[]) => {
    const server = await started(["--accounts", file, ...flags]);
    servers.push(server);
    return loading(server);
  };
  const plain = await begun();
  const logged = await begun("--state", join(folder, "state.json"));
  for (const { turn } of [plain, logged, plain, logged]) await turn();
  const pairs: (readonly [plain: Part, logged: Part])[] = [];
  for (let i = 0; i < SECONDS * 1000 / TURN / 2; i++) {
    // Whoever is first in a pair is second in the next one.
    const [one, other] = i % 2 === 0 ? [plain, logged] : [logged, plain];
    const [first, second] = [await one.turn(), await other.turn()];
    pairs.push(i % 2 === 0 ? [first, second] : [second, first]);
  }
  for (const [i, { server, errors, end }] of [plain, logged].entries()) {
    const text = await (await fetch(`${server.url}/simulator/world`)).text();
    const read = readWorld(text);
    if (read._tag === "Left") throw new Error(read.left);
    const [odd, wrong] = [
      unbalanced(read.right),
      await disagreeing(server.url, read.right),
    ];
    end();
    failed += errors() + odd.length + wrong.length;
    const [rates, costs] = [
      pairs.map((pair) => pair[i]?.rate ?? NaN),
      pairs.map((pair) => pair[i]?.cost ?? NaN),
    ];
    console.log(
      `${i === 1 ? "with a log   " : "without a log"} ${
        middle(rates).toFixed(0).padStart(6)
      } calls/s (best ${Math.max(...rates).toFixed(0)}), ${middle(costs).toFixed(0)} µs (best ${
        Math.min(...costs).toFixed(0)
      }) of the server's processor a call, ${errors()} errors, ${odd.length} ledgers that do not add up, ${wrong.length} clients that see other orders`,
    );
  }
  const percent = (ratio: number): string => `${((ratio - 1) * 100).toFixed(0)} %`;
  const total = (of: 0 | 1, what: "calls" | "used"): number =>
    pairs.reduce((sum, pair) => sum + pair[of][what], 0);
  const costOf = (of: 0 | 1): number => total(of, "used") / total(of, "calls");
  const slower = middle(pairs.map(([one, other]) => one.rate / other.rate));
  console.log(
    `Over ${pairs.length} pairs the log costs ${percent(costOf(1) / costOf(0))} of ` +
      `processor time a call, and in their middle ${percent(slower)} of time a call`,
  );
} finally {
  for (const { stop } of servers) await stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(failed > 0 ? 1 : 0);
