/**
 * Measures this library beside other clients in Node, Bun and Deno, and writes `docs/performance.md`:
 * `npm run bench [-- --quick]`. Nothing is judged: what a machine can do is its own.
 */
import { build } from "esbuild";
import { writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { cpus } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { bundle } from "../tools/measure/bundle.ts";
import { bin, exec, root } from "../tools/run/exec.ts";
import { type Loopback, type Measured, page, type Run } from "./page.ts";

const flags = process.argv.includes("--quick") ? ["--quick"] : [];

const bundled = async (): Promise<void> => {
  await build({
    stdin: {
      contents: `export * from "./mod.ts"; export * from "./transports/http.ts";`,
      resolveDir: root,
      loader: "ts",
    },
    absWorkingDir: root,
    bundle: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    external: ["node:*"],
    outfile: join(root, "bench/out/unimargin.mjs"),
    logLevel: "error",
  });
};

/** Programs that run a file, by name of the runtime. */
const RUNTIMES: Readonly<Record<string, readonly string[]>> = {
  Node: ["node"],
  Bun: [bin("bun")],
  Deno: [bin("deno"), "run", "-A", "--quiet"],
};

const resultOf = async <A>(argv: readonly string[]): Promise<A> => {
  const { code, output } = await exec(argv, { limitMs: 1_200_000 });
  const line = output.split("\n").find((each) => each.startsWith("RESULT "));
  if (code !== 0 || !line) {
    throw new Error(`${argv.join(" ")} failed: ${output.slice(-2000)}`);
  }
  return JSON.parse(line.slice(7));
};

const ORDER = JSON.stringify({
  clientOrderId: "testOrder",
  executedQty: "0",
  orderId: 22542179,
  origQty: "10",
  price: "0",
  reduceOnly: false,
  side: "SELL",
  positionSide: "SHORT",
  status: "NEW",
  symbol: "BTCUSDT",
  timeInForce: "GTC",
  type: "LIMIT",
  updateTime: 1566818724722,
});

const serving = (): Promise<
  { readonly server: Server; readonly counts: { made: number } }
> =>
  new Promise((resolve) => {
    const counts = { made: 0 };
    const server = createServer((request, response) => {
      request.resume();
      response.writeHead(200, {
        "content-type": "application/json",
        "content-length": ORDER.length,
      });
      response.end(ORDER);
    });
    server.keepAliveTimeout = 60_000;
    server.on("connection", () => counts.made++);
    server.listen(0, "127.0.0.1", () => resolve({ server, counts }));
  });

const loopback = async (
  runtime: readonly string[],
  client: string,
): Promise<Loopback> => {
  const { server, counts } = await serving();
  const { port } = server.address() as AddressInfo;
  try {
    const url = `http://127.0.0.1:${port}`;
    const measured = await resultOf<Omit<Loopback, "client" | "connections">>(
      [...runtime, "bench/loopback.mjs", client, url, ...flags],
    );
    return { client, connections: counts.made, ...measured };
  } finally {
    server.closeAllConnections();
    server.close();
  }
};

const started = async (runtime: readonly string[]): Promise<Run["started"]> => {
  const times: number[] = [];
  let bytes = 0;
  for (let i = 0; i < 5; i++) {
    const { ms, rss } = await resultOf<
      { readonly ms: number; readonly rss: number }
    >(
      [...runtime, "bench/started.mjs"],
    );
    times.push(ms);
    bytes = rss;
  }
  return { ms: times.sort((a, b) => a - b)[2] ?? NaN, rss: bytes };
};

const measure = async (
  name: string,
  runtime: readonly string[],
): Promise<Run> => {
  console.log(`${name} …`);
  const clients = ["unimargin", "unimargin, http.ts", "ccxt", "floor"]
    .filter((client) => name !== "Deno" || client !== "unimargin, http.ts");
  const { output } = await exec([...runtime.slice(0, 1), "--version"]);
  const measured = await resultOf<Measured>([
    ...runtime,
    "bench/measure.mjs",
    ...flags,
  ]);
  const all: Loopback[] = [];
  for (const client of clients) all.push(await loopback(runtime, client));
  const version = output.trim().split("\n")[0]?.replace(/^(v|deno )/, "").split(" ")[0] ?? "";
  return {
    name,
    version,
    ...measured,
    loopback: all,
    started: await started(runtime),
  };
};

await bundled();
const runs: Run[] = [];
for (const [name, runtime] of Object.entries(RUNTIMES)) {
  runs.push(await measure(name, runtime));
}
const worker = await bundle(
  `export { default } from "./examples/order_worker_full.ts";`,
);
const text = page({
  machine: `${cpus()[0]?.model ?? "unknown"}, ${cpus().length} cores`,
  runs,
  worker: { bytes: worker.bytes, gzip: worker.gzip },
});
console.log(text);
writeFileSync(
  join(root, "bench/out/result.json"),
  JSON.stringify(runs, null, 1),
);
if (flags.length === 0) {
  writeFileSync(join(root, "docs/performance.md"), text);
  await exec([bin("deno"), "fmt", "--quiet", "docs/performance.md"]);
}
