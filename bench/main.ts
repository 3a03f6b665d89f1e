/**
 * Measures this library beside other clients in Node, Bun and Deno, and writes `docs/performance.md`:
 * `npm run bench [-- --quick] [--node=FILE]`, where FILE is another Node to measure in. Nothing is
 * judged: what a machine can do is its own.
 */
import { build } from "esbuild";
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { bundle } from "../tools/measure/bundle.ts";
import { bin, exec, root } from "../tools/run/exec.ts";
import { serve } from "./server.ts";
import { measureWorker } from "./worker.ts";
import { type Loopback, type Measured, page, type Run } from "./page.ts";

/** Where the system puts a program, it stays, near the server or far from it: turns meet both. */
const TURNS = process.argv.includes("--quick") ? 1 : 3;

const flags = process.argv.includes("--quick") ? ["--quick"] : [];

/** What the programs import: the library as users load it, and with the simulated exchange. */
const PROGRAMS = {
  unimargin: `export * from "./mod.ts"; export * from "./transports/http.ts";`,
  simulated: `export * from "./mod.ts";
    export * as declare from "./lib/declare.ts";
    export * as simulator from "./simulator/mod.ts";`,
  streams: `export { frameReader, portfolioEvents } from "./streams/mod.ts";`,
  risk: `export * as risk from "./risk/mod.ts"; export * as decimal from "./lib/decimal.ts";`,
};

const bundled = async (): Promise<void> => {
  for (const [name, contents] of Object.entries(PROGRAMS)) {
    await build({
      stdin: { contents, resolveDir: root, loader: "ts" },
      absWorkingDir: root,
      bundle: true,
      format: "esm",
      platform: "neutral",
      mainFields: ["module", "main"],
      external: ["node:*"],
      outfile: join(root, `bench/out/${name}.mjs`),
      logLevel: "error",
    });
  }
};

const others = process.argv.filter((arg) => arg.startsWith("--node=")).map((
  arg,
) => arg.slice(7));

/** Programs that run a file, by name of the runtime. */
const RUNTIMES: Readonly<Record<string, readonly string[]>> = {
  Node: ["node"],
  ...Object.fromEntries(others.map((file) => [file, [file]])),
  Bun: [bin("bun")],
  Deno: [bin("deno"), "run", "-A", "--quiet"],
};

const resultOf = async <A>(
  argv: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<A> => {
  const { code, output } = await exec(argv, { limitMs: 1_200_000, env });
  const line = output.split("\n").find((each) => each.startsWith("RESULT "));
  if (code !== 0 || !line) {
    throw new Error(`${argv.join(" ")} failed: ${output.slice(-2000)}`);
  }
  return JSON.parse(line.slice(7));
};

const middle = (all: readonly number[]): number =>
  [...all].sort((one, other) => one - other)[all.length >> 1] ?? NaN;

/**
 * Clients take turns within a program, each with a server of its own, so that what disturbs the machine, and
 * where the system puts the program, is alike for all.
 */
const loopback = async (
  runtime: readonly string[],
  clients: readonly string[],
  scheme: "http" | "https",
): Promise<readonly Loopback[]> => {
  const servers = await Promise.all(clients.map(() => serve(scheme)));
  const cert = servers[0]?.cert ?? "";
  const trusted = join(root, "bench/out/cert.pem");
  writeFileSync(trusted, cert);
  const env = cert ? { NODE_EXTRA_CA_CERTS: trusted, DENO_CERT: trusted } : {};
  const runs: Loopback[] = [];
  const given = clients.flatMap((client, i) => [client, servers[i]?.url ?? ""]);
  try {
    for (let turn = 0; turn < TURNS; turn++) {
      const before = servers.map(({ counts }) => ({ ...counts }));
      const measured = await resultOf<
        readonly Pick<Loopback, "p50" | "p99" | "rate">[]
      >(
        [...runtime, "bench/loopback.mjs", ...given, ...flags],
        env,
      );
      for (const [i, client] of clients.entries()) {
        const [was, now, times] = [before[i], servers[i]?.counts, measured[i]];
        if (!was || !now || !times) {
          throw new Error(`${client} was not measured`);
        }
        runs.push({
          client,
          scheme,
          connections: now.connections - was.connections,
          requests: now.requests - was.requests,
          ...times,
        });
      }
    }
  } finally {
    for (const { close } of servers) close();
  }
  return clients.map((client) => {
    const own = runs.filter((run) => run.client === client);
    const of = (key: "p50" | "p99" | "rate" | "connections" | "requests") =>
      middle(own.map((run) => run[key]));
    return {
      client,
      scheme,
      p50: of("p50"),
      p99: of("p99"),
      rate: of("rate"),
      connections: of("connections"),
      requests: of("requests"),
    };
  });
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
  const clients = ["unimargin", "unimargin, http.ts", "ccxt", "floor"];
  const { output } = await exec([...runtime.slice(0, 1), "--version"]);
  const measured = await resultOf<Measured>([
    ...runtime,
    "bench/measure.mjs",
    ...flags,
  ]);
  const all: Loopback[] = [];
  for (const scheme of ["http", "https"] as const) {
    all.push(...await loopback(runtime, clients, scheme));
  }
  const version = output.trim().split("\n")[0]?.replace(/^(v|deno )/, "").split(" ")[0] ?? "";
  return {
    name: others.includes(name) ? `Node ${version.split(".")[0]}` : name,
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
const workerRounds = flags.length > 0 ? 10 : 60;
const text = page({
  machine: `${cpus()[0]?.model ?? "unknown"}, ${cpus().length} cores`,
  runs,
  worker: { bytes: worker.bytes, gzip: worker.gzip },
  workerd: {
    http: await measureWorker("http", workerRounds),
    https: await measureWorker("https", workerRounds),
  },
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
