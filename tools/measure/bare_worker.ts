/**
 * Checks that the Workers of examples/ run in workerd without Node compatibility, on an early and on a
 * late compatibility date (late ones switch it on unless result not to): `bun tools/measure/bare_worker.ts`.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundle } from "./bundle.ts";
import { root } from "../run/exec.ts";
import { runWorkers, type WorkerProgram } from "../run/workerd.ts";

const KEY = "canaryKeyOfTheWorkerExample";

const EXCHANGE = `
const account = {
  uniMMR: "5167.92", accountEquity: "122607.35", actualEquity: "73.47", accountInitialMargin: "23.72",
  accountMaintMargin: "23.72", accountStatus: "NORMAL", virtualMaxWithdrawAmount: "1627523.32",
  totalAvailableBalance: "", totalMarginOpenLoss: "", updateTime: 1657707212154,
};
const order = {
  clientOrderId: "testOrder", cumQty: "0", cumQuote: "0", executedQty: "0", orderId: 22542179,
  avgPrice: "0.00", origQty: "10", price: "0", reduceOnly: false, side: "SELL", positionSide: "SHORT",
  status: "NEW", symbol: "BTCUSDT", timeInForce: "GTC", type: "LIMIT",
  selfTradePreventionMode: "NONE", goodTillDate: 0, updateTime: 1566818724722, priceMatch: "NONE",
};
export default {
  fetch(request) {
    const { protocol, search } = new URL(request.url);
    const answer = request.method === "POST" ? order : account;
    const isSigned = /^\\?.*timestamp=\\d{13}&signature=[0-9a-f]{64}$/.test(search);
    const isKnown = request.headers.get("x-mbx-apikey") === ${JSON.stringify(KEY)};
    return isSigned && isKnown && protocol === "https:"
      ? Response.json(answer)
      : Response.json({ code: -2015, msg: "not signed as it should be" }, { status: 401 });
  },
};`;

const HARNESS = `
export default {
  async test(_, env) {
    const asked = JSON.stringify({
      symbol: "BTCUSDT", side: "SELL", positionSide: "SHORT", quantity: "10", price: "9000",
      type: "LIMIT", timeInForce: "GTC",
    });
    const reply = await env.WORKER.fetch("http://worker.test/", { method: "POST", body: asked });
    const body = await reply.text();
    if (reply.status !== 200 || !body.includes(env.EXPECTED)) {
      throw new Error("The worker answered " + reply.status + ": " + body);
    }
    for (const name of ["KEY", "SECRET"]) {
      if (body.includes(env[name])) throw new Error("The worker's answer shows its " + name);
    }
    console.log("the worker answered");
  },
};`;

const SECRET = "canarySecretOfTheWorkerExample";

const bare = (
  expected: string,
  date: string,
  flags: readonly string[],
): readonly WorkerProgram[] => [
  {
    name: "harness",
    module: "harness.mjs",
    date: "2023-01-01",
    services: { WORKER: "worker" },
    texts: { KEY, SECRET, EXPECTED: expected },
  },
  {
    name: "worker",
    module: "worker.mjs",
    date,
    flags,
    outbound: "exchange",
    texts: { BINANCE_API_KEY: KEY, BINANCE_SECRET_KEY: SECRET },
  },
  { name: "exchange", module: "exchange.mjs", date: "2023-01-01" },
];

const RUNS: readonly (readonly [string, readonly string[]])[] = [
  ["2023-01-01", []],
  ["2026-10-01", ["no_nodejs_compat", "no_nodejs_compat_v2"]],
];

/** Workers, and what their answers hold. */
const EXAMPLES: readonly (readonly [file: string, expected: string])[] = [
  ["worker.ts", "122607.35"],
  ["order_worker_full.ts", "22542179"],
];

const runAll = async (folder: string): Promise<boolean> => {
  writeFileSync(join(folder, "exchange.mjs"), EXCHANGE);
  writeFileSync(join(folder, "harness.mjs"), HARNESS);
  let passed = true;
  for (const [file, expected] of EXAMPLES) {
    const { code } = await bundle(`export { default } from "./examples/${file}";`);
    writeFileSync(join(folder, "worker.mjs"), code);
    for (const [date, flags] of RUNS) {
      const ended = await runWorkers(folder, `bare-${date}`, bare(expected, date, flags));
      const runs = ended.code === 0 && ended.output.includes("the worker answered");
      const result = runs ? "runs" : `fails\n${ended.output}`;
      console.log(`${[file, date, ...flags].join(" ")}: ${result}`);
      passed &&= runs;
    }
  }
  return passed;
};

mkdirSync(join(root, "out"), { recursive: true });
const folder = mkdtempSync(join(root, "out", "worker-"));
try {
  process.exitCode = await runAll(folder) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
