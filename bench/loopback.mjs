// Measures clients, each against a server on this machine, and prints JSON: `loopback.mjs CLIENT URL CLIENT URL …`.
// They take turns. Times are of the clock.
import process from "node:process";
import { clients } from "./clients.mjs";

const isQuick = process.argv.includes("--quick");
const given = process.argv.slice(2).filter((text) => text !== "--quick");
const ROUNDS = isQuick ? 3 : 15;
// Compilers take some thousands of calls to be done.
const WARM_MS = isQuick ? 250 : 700;
const SEQUENTIAL_MS = isQuick ? 40 : 80;
const IN_FLIGHT_MS = isQuick ? 60 : 120;

const sequential = async (client, ms) => {
  const all = [];
  const end = performance.now() + ms;
  for (let start = performance.now(); start < end;) {
    await client.order();
    const now = performance.now();
    all.push(now - start);
    start = now;
  }
  return all;
};

const inFlight = async (client, ms) => {
  const start = performance.now();
  let count = 0;
  const worker = async () => {
    while (performance.now() - start < ms) {
      await client.order();
      count++;
    }
  };
  await Promise.all(Array.from({ length: 16 }, worker));
  return count * 1000 / (performance.now() - start);
};

const measured = [];
for (let i = 0; i < given.length; i += 2) {
  const client = await clients[given[i]]({
    url: given[i + 1],
    apiKey: "k".repeat(64),
    kind: "HMAC",
    secret: "s".repeat(64),
  });
  await sequential(client, WARM_MS);
  await inFlight(client, WARM_MS);
  measured.push({ client, times: [], rates: [] });
}
for (let i = 0; i < ROUNDS; i++) {
  for (const { client, times } of measured) {
    times.push(...await sequential(client, SEQUENTIAL_MS));
  }
}
for (let i = 0; i < ROUNDS; i++) {
  for (const { client, rates } of measured) {
    rates.push(await inFlight(client, IN_FLIGHT_MS));
  }
}

const quantile = (all, part) => all.sort((a, b) => a - b)[Math.floor(all.length * part)];

const result = measured.map(({ times, rates }) => ({
  p50: quantile(times, 0.5) * 1000,
  p99: quantile(times, 0.99) * 1000,
  rate: quantile(rates, 0.5),
}));
process.stdout.write(
  `\nRESULT ${JSON.stringify(result)}\n`,
  () => process.exit(0),
);
