// Measures one client against a server on this machine, and prints JSON: `loopback.mjs CLIENT URL`. Times are of
// the clock; each part takes a part of a second.
import process from "node:process";
import { clients } from "./clients.mjs";

const [, , name = "", url = "", flag] = process.argv;
const isQuick = flag === "--quick";
// Compilers take some thousands of calls to be done.
const ROUND_MS = isQuick ? 250 : 500;

const client = await clients[name]({
  url,
  apiKey: "k".repeat(64),
  kind: "HMAC",
  secret: "s".repeat(64),
});

const sequential = async () => {
  const all = [];
  const end = performance.now() + ROUND_MS;
  for (let start = performance.now(); start < end;) {
    await client.order();
    const now = performance.now();
    all.push(now - start);
    start = now;
  }
  return all;
};

const inFlight = async () => {
  const start = performance.now();
  let count = 0;
  const worker = async () => {
    while (performance.now() - start < ROUND_MS) {
      await client.order();
      count++;
    }
  };
  await Promise.all(Array.from({ length: 16 }, worker));
  return count * 1000 / (performance.now() - start);
};

const sorted = (all) => all.sort((a, b) => a - b);

await sequential();
await inFlight();
const times = sorted(await sequential());
const rate = await inFlight();
const result = {
  p50: times[times.length >> 1] * 1000,
  p99: times[Math.floor(times.length * 0.99)] * 1000,
  rate,
};
process.stdout.write(
  `\nRESULT ${JSON.stringify(result)}\n`,
  () => process.exit(0),
);
