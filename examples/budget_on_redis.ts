/**
 * One of several processes that share a budget in Redis: each reads balances as often as it may, and prints how
 * many left. `REDIS_URL=redis://127.0.0.1:6379 READS=100 bun examples/budget_on_redis.ts`; start it four times.
 * With BINANCE_HOST it asks another host, such as a simulated exchange.
 */
import process from "node:process";
import { accountBalance, credentials, environment, hmac, productionHosts, send } from "../mod.ts";
import { budgeted, sharedBudget, synchronised } from "../reliability/mod.ts";
import { redisRows } from "../reliability/stores/redis.ts";
import { httpTransport } from "../transports/http.ts";

const { BINANCE_API_KEY = "", BINANCE_SECRET_KEY = "", BINANCE_HOST, REDIS_URL, READS = "100" } =
  process.env;
const { papi, fapi } = productionHosts;

const { RedisClient } = await import("bun");
const redis = new RedisClient(REDIS_URL ?? "redis://127.0.0.1:6379");
const env = synchronised(environment({
  transport: httpTransport(),
  credentials: credentials(BINANCE_API_KEY, hmac(BINANCE_SECRET_KEY)),
  hosts: { ...productionHosts, papi: BINANCE_HOST ?? papi, fapi: BINANCE_HOST ?? fapi },
}));
const budget = sharedBudget({
  store: redisRows(([command = "", ...rest]) => redis.send(command, [...rest])),
  now: env.now,
  clock: env.clock,
  egress: "this machine",
});
const shared = { ...env, transport: budgeted(budget, { waitMs: 0 })(env.transport) };

let left = 0;
let waits = 0;
for (let i = 0; i < Number(READS); i++) {
  const read = await send(accountBalance())(shared)();
  if (read._tag === "Right") left++;
  else if (read.left.outcome === "notSent") waits++;
  else console.error(read.left.message);
}
console.log(`${left} left, ${waits} would have waited`);
redis.close();
