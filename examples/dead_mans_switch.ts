/**
 * A trader, and a second process that cancels its orders if it dies. Both in Bun, with keys of your account in
 * the environment:
 *
 * ```sh
 * bun examples/dead_mans_switch.ts watch &
 * bun examples/dead_mans_switch.ts trade
 * ```
 *
 * Kill the trader: half a minute later none of its orders is open.
 */
import { Database } from "bun:sqlite";
import process from "node:process";
import { connect, credentials, environment, fetchTransport, hmac, newUmOrder } from "../mod.ts";
import {
  cancelEverything,
  deadMansSwitch,
  storedJournal,
  synchronised,
  watchSwitch,
} from "../reliability/mod.ts";
import { sqliteRows } from "../reliability/stores/sqlite.ts";

const {
  BINANCE_API_KEY = "",
  BINANCE_SECRET_KEY = "",
  BINANCE_HOST: host,
  SWITCH_FILE: file = "switch.sqlite",
  SWITCH_MS = "30000",
} = process.env;

const env = synchronised(environment({
  transport: fetchTransport(),
  credentials: credentials(BINANCE_API_KEY, hmac(BINANCE_SECRET_KEY)),
  recvWindow: 2000,
  ...(host && { hosts: { papi: host, sapi: host, fapi: host, dapi: host } }),
}));
const store = sqliteRows(new Database(file));
const withinMs = Number(SWITCH_MS);

const watch = () => {
  const act = cancelEverything({ journal: storedJournal(store), account: "main" })(env);
  return watchSwitch({
    store,
    name: "main",
    act,
    now: env.now,
    told: (watched) => {
      if (watched.state === "unreachable") console.error(watched.why);
      if (watched.state !== "acted") return;
      console.log(`Cancelled ${watched.cleared.ended.length}`);
      for (const { what, why } of watched.cleared.left) console.log(`Left ${what}: ${why}`);
    },
  })();
};

const trade = async () => {
  const guard = deadMansSwitch({ store, name: "main", withinMs, now: env.now });
  await guard.arm();
  setInterval(async () => {
    const pulse = await guard.beat();
    // Taken for dead, or alone: a person should know.
    if (pulse.state !== "heard" || !pulse.isWatched) console.error(pulse);
  }, withinMs / 6);
  const ask = connect({ ...env, transport: guard.heed(env.transport) });
  const order = { symbol: "BTCUSDT", side: "BUY", quantity: "0.01", price: "30000" } as const;
  const { orderId } = await ask(newUmOrder({ ...order, type: "LIMIT", timeInForce: "GTC" }));
  console.log(`Placed ${orderId}`);
};

await (process.argv[2] === "watch" ? watch() : trade());
