/** Measures a Worker in workerd from outside: calls that lead to an order each. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { bundle } from "../tools/measure/bundle.ts";
import { root } from "../tools/run/exec.ts";
import { serveWorker } from "../tools/run/workerd.ts";
import { serve } from "./server.ts";

/** Microseconds at the caller, of calls that took turns; and how many connections the server saw. */
export interface WorkerTimes {
  readonly order: number;
  readonly fetch: number;
  readonly requests: number;
  readonly connections: number;
}

const agent = new Agent({ keepAlive: true });

const call = (url: string): Promise<string> =>
  new Promise((resolve, reject) => {
    request(url, { agent }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => text += part);
      response.on("end", () => resolve(text));
    }).on("error", reject).end();
  });

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

const ready = async (url: string): Promise<void> => {
  for (let i = 0; i < 200; i++) {
    const answer = await call(url).catch(() => undefined);
    if (answer === "NEW") return;
    if (answer !== undefined) throw new Error(`the worker answered ${answer}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("workerd does not answer");
};

const median = (all: number[]): number => all.sort((a, b) => a - b)[all.length >> 1] ?? NaN;

/** Starts workerd without Node compatibility, and measures. */
export const measureWorker = async (
  scheme: "http" | "https",
  rounds: number,
): Promise<WorkerTimes> => {
  mkdirSync(join(root, "bench/out"), { recursive: true });
  const folder = mkdtempSync(join(root, "bench/out/worker-"));
  const server = await serve(scheme);
  const { code } = await bundle(
    `export { default } from "./bench/run_worker.ts";`,
  );
  writeFileSync(join(folder, "worker.mjs"), code);
  const address = `127.0.0.1:${await freePort()}`;
  const workerd = serveWorker(
    folder,
    {
      name: "bench",
      module: "worker.mjs",
      date: "2026-10-01",
      flags: ["no_nodejs_compat", "no_nodejs_compat_v2"],
      outbound: "loopback",
      texts: { TARGET: server.url },
    },
    address,
    [
      `(name = "loopback", network = (
        allow = ["private", "local"],
        tlsOptions = (trustedCertificates = [${server.cert && JSON.stringify(server.cert)}])
      ))`,
    ],
  );
  try {
    const times = { order: [] as number[], fetch: [] as number[] };
    for (const name of ["order", "fetch"]) {
      await ready(`http://${address}/${name}`);
    }
    for (let round = 0; round < rounds; round++) {
      for (const name of ["order", "fetch"] as const) {
        for (let i = 0; i < 50; i++) {
          const start = performance.now();
          await call(`http://${address}/${name}`);
          // The first rounds are for the compilers.
          if (round >= rounds / 5) {
            times[name].push((performance.now() - start) * 1000);
          }
        }
      }
    }
    return {
      order: median(times.order),
      fetch: median(times.fetch),
      ...server.counts,
    };
  } finally {
    workerd.kill();
    server.close();
    agent.destroy();
    rmSync(folder, { recursive: true });
  }
};
