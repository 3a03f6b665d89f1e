/**
 * A bot that trades by itself behind a gate: whatever it sends is held to a policy that it cannot change.
 * It runs on the simulated exchange, without a key and without a network.
 */
import { memoryStore, openGate, type Prices } from "../agent/mod.ts";
import { explain } from "../explain/explain.ts";
import { accountInformation, connect, markPrice, newUmOrder } from "../mod.ts";
import {
  advance,
  movePrices,
  openWorld,
  simulatedEnvironment,
  worldRef,
} from "../simulator/mod.ts";

const SYMBOL = "BTCUSDT";

const world = worldRef(openWorld());
const env = simulatedEnvironment(world);
const ask = connect(env);

/** What the policy needs to know of the exchange: what one unit is worth in US dollars, and the risk. */
const prices: Prices = async () => {
  const [[mark], { uniMMR }] = await Promise.all([
    ask(markPrice({ symbol: SYMBOL })),
    ask(accountInformation()),
  ]);
  return {
    uniMmr: uniMMR,
    ...(mark && { unitValues: { [SYMBOL]: { unit: mark.markPrice, at: mark.time ?? env.now() } } }),
  };
};

const store = memoryStore({
  endpoints: ["newUmOrder"],
  symbols: [SYMBOL],
  maxNotional: "1000",
  maxOrdersPerMinute: 2,
  minUniMmr: "2",
});
const gate = openGate({ account: "bot", env, store, prices });

/** Buys, and says what became of it; after a refusal that passes by itself, it waits and tries once more. */
const buy = async (quantity: string): Promise<void> => {
  const order = newUmOrder({ symbol: SYMBOL, side: "BUY", type: "MARKET", quantity });
  const sent = await gate.send(order);
  if (sent._tag === "Right") {
    console.log(`bought ${quantity} ${SYMBOL} as ${sent.right.clientOrderId.slice(0, 6)}…`);
    return;
  }
  const { retryAfterMs, text } = explain(sent.left);
  console.log(`\n${text}\n`);
  if (retryAfterMs === undefined) return;
  world.write(advance(world.read(), retryAfterMs).world)();
  await buy(quantity);
};

// The strategy: buy a little at each step down. The fourth is a mistake, ten times as large.
const steps = [["59500", "0.01"], ["59000", "0.01"], ["58500", "0.01"], ["58000", "0.1"]] as const;
for (const [price, quantity] of steps) {
  world.write(movePrices(world.read(), { BTC: price }).world)();
  await buy(quantity);
}

console.log("The audit log:");
for (const { at, event, endpoint, rule = "" } of store.audited()) {
  console.log(`${at} ${event.padEnd(8)} ${endpoint} ${rule}`.trimEnd());
}
