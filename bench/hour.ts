/**
 * An hour of simulated trading at 50 orders a second, by two accounts that also trade with each other:
 * how much memory the world takes after each ten minutes. Ends with 1 where it still grows. Run it with
 * `bun --expose-gc bench/hour.ts`.
 */
import process from "node:process";
import { credentials, hmac, newUmOrder, sign } from "../mod.ts";
import {
  advance,
  movePrices,
  openAccount,
  openWorld,
  simulatedEnvironment,
  step,
  type World,
  worldRef,
  writeWorld,
} from "../simulator/mod.ts";

const PER_SECOND = 50;
const SECONDS = 3600;
const CAPITAL = { USDT: { um: "1000000000" } };

const opened = openAccount(openWorld({}, CAPITAL), "bob", {
  deposits: CAPITAL,
  keys: { "key-of-bob": { kind: "HMAC", secret: "secret-of-bob" } },
});
const { market } = opened;
const start: World = {
  ...opened,
  // The measure is of memory, not of how many orders a contract takes.
  market: {
    ...market,
    um: Object.fromEntries(
      Object.entries(market.um).map(([symbol, { maxOrders: _, ...rest }]) => [symbol, rest]),
    ),
  },
  limits: { ...opened.limits, enforced: false },
};
const ref = worldRef(start);
const environments = [
  simulatedEnvironment(ref),
  simulatedEnvironment(ref, {
    credentials: credentials("key-of-bob", hmac("secret-of-bob")),
  }),
];

/** Every third order takes, the others rest near the market and fill as the price passes. */
const order = (i: number) => {
  const side = i % 2 === 0 ? "BUY" as const : "SELL" as const;
  const common = { symbol: "BTCUSDT", side, quantity: "0.001" } as const;
  if (i % 3 === 0) return newUmOrder({ ...common, type: "MARKET" });
  const price = String(60_000 + (side === "BUY" ? -1 : 1) * (5 + i % 40));
  return newUmOrder({ ...common, type: "LIMIT", timeInForce: "GTC", price });
};

const megabytes = (): number => {
  (globalThis as { gc?: () => void }).gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
};

const found: number[] = [];
console.log("minute   orders   heap, MiB   world as text, MiB");
for (let second = 0; second <= SECONDS; second++) {
  if (second % 600 === 0) {
    const heap = megabytes();
    found.push(heap);
    const text = writeWorld(ref.read()).length / 2 ** 20;
    const orders = String(second * PER_SECOND).padStart(8);
    console.log(
      `${String(second / 60).padStart(6)} ${orders} ${heap.toFixed(1).padStart(11)} ${
        text.toFixed(1).padStart(11)
      }`,
    );
  }
  for (let i = 0; i < PER_SECOND; i++) {
    const env = environments[(i >> 1) % 2];
    const signed = env && await sign(order(second * PER_SECOND + i))(env)();
    if (signed?._tag !== "Right") throw new Error("An order was not signed");
    const [world, reply] = step(ref.read(), signed.right);
    if (reply.status !== 200) throw new Error(reply.body);
    ref.write(world)();
  }
  const moved = movePrices(advance(ref.read(), 1000).world, {
    BTC: String(60_000 + Math.round(60 * Math.sin(second / 20))),
  });
  ref.write(moved.world)();
}
const [, , third = 0] = found;
const last = found.at(-1) ?? 0;
const isFlat = last < third * 1.1;
console.log(
  `${isFlat ? "Flat" : "It grows"}: ${third.toFixed(1)} MiB after 20 minutes, ${
    last.toFixed(1)
  } at the end`,
);
process.exit(isFlat ? 0 : 1);
