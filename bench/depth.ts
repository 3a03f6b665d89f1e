/**
 * What a move of all prices costs the simulated exchange, in ms of processor time: with nobody listening, and
 * with somebody who follows a book by its changes. Run it with `bun bench/depth.ts`.
 */
import process from "node:process";
import { setTimeout } from "node:timers";
import { openWorld, simulatedSockets, walk, worldRef } from "../simulator/mod.ts";

const MOVES = 200;
const BATCHES = 7;

const turn = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

/** An exchange that somebody may listen to; gives the cost of a move and the characters of an event. */
const exchange = async (stream?: string) => {
  const ref = worldRef(openWorld());
  const sockets = simulatedSockets(ref);
  const steps = walk(ref.read().market, 7);
  let [events, characters] = [0, 0];
  if (stream !== undefined) {
    sockets.openSocket(`wss://simulated.invalid/public/ws/${stream}`, (heard) => {
      if (heard._tag !== "Frame") return;
      events++;
      characters += heard.text.length;
    });
    await turn();
  }
  return {
    cost: async (): Promise<number> => {
      const before = process.cpuUsage();
      for (let i = 0; i < MOVES; i++) {
        sockets.advance(100);
        sockets.movePrices(steps.next().value);
        if (i % 20 === 0) await turn();
      }
      const { user, system } = process.cpuUsage(before);
      return (user + system) / MOVES / 1000;
    },
    size: () => events === 0 ? "" : `, ${(characters / events).toFixed(0)} characters an event`,
  };
};

const middle = (each: readonly number[]): number =>
  [...each].sort((a, b) => a - b)[each.length >> 1] ?? NaN;

const names = [undefined, "btcusdt@depth@100ms", "btcusdt@depth20@100ms", "btcusdt@bookTicker"];
const all = await Promise.all(names.map(exchange));
const costs: number[][] = all.map(() => []);
// In turns, so that what else the machine does hits all of them.
for (let batch = 0; batch < BATCHES; batch++) {
  for (const [i, { cost }] of all.entries()) costs[i]?.push(await cost());
}
for (const [i, { size }] of all.entries()) {
  console.log(
    `${(names[i] ?? "nobody").padEnd(22)} ${middle(costs[i] ?? []).toFixed(2)} ms${size()}`,
  );
}
