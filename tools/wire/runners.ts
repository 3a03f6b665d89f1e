/** How the trials are started in each runtime. */
import { build } from "esbuild";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { bin, type Ended, exec, root } from "../run/exec.ts";
import { runWorkers } from "../run/workerd.ts";
import type { Case } from "./cases.ts";

/** Where the trials are, and whom they trust. */
export interface Trial {
  readonly folder: string;
  readonly control: string;
  /** The server's certificate as PEM. */
  readonly cert: string;
}

/** A runtime, and the transports that run in it. */
export interface Runner {
  readonly runtime: string;
  readonly transports: readonly Case["transport"][];
  readonly run: (trial: Trial) => Promise<Ended>;
}

const SOURCE = "tools/wire/run_host.ts";

const bundled = async (entry: string, outfile: string, platform: "node" | "neutral") => {
  await build({
    entryPoints: [entry],
    absWorkingDir: root,
    outfile,
    bundle: true,
    format: "esm",
    platform,
    mainFields: ["module", "main"],
    target: "es2022",
    logLevel: "silent",
  });
};

const trusting = ({ folder, cert }: Trial): Readonly<Record<string, string>> => {
  const file = join(folder, "cert.pem");
  writeFileSync(file, cert);
  return { NODE_EXTRA_CA_CERTS: file };
};

const node: Runner = {
  runtime: "Node",
  transports: ["fetch", "http"],
  run: async (trial) => {
    const program = join(trial.folder, "node.mjs");
    await bundled(SOURCE, program, "node");
    return exec(["node", program, trial.control], { env: trusting(trial) });
  },
};

const bun: Runner = {
  runtime: "Bun",
  transports: ["fetch", "http"],
  run: (trial) =>
    exec([bin("bun"), "--no-install", "--no-env-file", SOURCE, trial.control], {
      env: trusting(trial),
    }),
};

const deno: Runner = {
  runtime: "Deno",
  transports: ["fetch", "http"],
  run: (trial) => {
    const offline = ["--no-check", "--cached-only", "--no-remote", "--quiet"];
    return exec([bin("deno"), "run", "-A", ...offline, SOURCE, trial.control], {
      env: { DENO_CERT: trusting(trial).NODE_EXTRA_CA_CERTS },
    });
  },
};

const workerd: Runner = {
  runtime: "workerd",
  transports: ["fetch"],
  run: async ({ folder, control, cert }) => {
    await bundled("tools/wire/run_worker.ts", join(folder, "worker.mjs"), "neutral");
    return runWorkers(folder, "wire", [{
      name: "trials",
      module: "worker.mjs",
      date: "2026-10-01",
      outbound: "loopback",
      texts: { CONTROL: control },
    }], [
      `(name = "loopback", network = (
        allow = ["private", "local"],
        tlsOptions = (trustedCertificates = [${JSON.stringify(cert)}])
      ))`,
    ]);
  },
};

/** Every runtime. */
export const runners: readonly Runner[] = [node, bun, deno, workerd];
