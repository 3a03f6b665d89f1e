/**
 * How many signed orders a second the simulated exchange takes in process, with more and more orders
 * resting in the book: the median of a few batches. Prints a table; run it with `bun bench/simulator.ts`.
 */
import { newMarginOrder, newUmOrder, sign } from "../mod.ts";
import { openWorld, simulatedEnvironment, step, type World, worldRef } from "../simulator/mod.ts";

const COUNT = 5000;
const BATCHES = 5;
const CAPITAL = { USDT: { cross: "100000000000" } };

/** A world that takes as many orders as come. */
const wide = (): World => {
  const world = openWorld({}, CAPITAL);
  const um = Object.fromEntries(
    Object.entries(world.market.um).map((
      [symbol, { maxOrders: _, ...rest }],
    ) => [symbol, rest]),
  );
  return {
    ...world,
    market: { ...world.market, um },
    limits: { ...world.limits, enforced: false },
  };
};

const env = simulatedEnvironment(worldRef(openWorld()));

const calls = { "USDⓈ-M": newUmOrder, margin: newMarginOrder } as const;

/** Signed requests for limit orders that rest. */
const requests = async (
  call: keyof typeof calls,
  count: number,
  prefix: string,
) => {
  const all = [];
  for (let i = 0; i < count; i++) {
    const signed = await sign(calls[call]({
      symbol: "BTCUSDT",
      side: "BUY",
      type: "LIMIT",
      timeInForce: "GTC",
      quantity: "0.001",
      price: 52000 + (i % 7000),
      newClientOrderId: `${prefix}${i}`,
    }))(env)();
    if (signed._tag === "Right") all.push(signed.right);
  }
  return all;
};

const run = (world: World, all: Awaited<ReturnType<typeof requests>>): World =>
  all.reduce((before, signed) => {
    const [after, reply] = step(before, signed);
    if (reply.status !== 200) throw new Error(reply.body);
    return after;
  }, world);

for (const call of ["USDⓈ-M", "margin"] as const) {
  run(wide(), await requests(call, 2000, "warm"));
  console.log(`\nresting ${call} orders   orders/s   time for one, relative`);
  let first = 0;
  for (const resting of [100, 1000, 10_000, 100_000]) {
    const world = run(wide(), await requests(call, resting, "r"));
    const all = await requests(call, COUNT, "n");
    const batches = Array.from({ length: BATCHES }, () => {
      const start = performance.now();
      run(world, all);
      return (performance.now() - start) / COUNT;
    });
    const each = batches.sort((a, b) => a - b)[BATCHES >> 1] ?? NaN;
    first ||= each;
    console.log(
      `${String(resting).padStart(21)}   ${(1000 / each).toFixed(0).padStart(8)}   ${
        (each / first).toFixed(2)
      }`,
    );
  }
}
