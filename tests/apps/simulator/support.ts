/** The simulator's server as a program of its own, for the tests that need one. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  connect,
  credentials,
  type Environment,
  environment,
  fetchTransport,
  hmac,
} from "../../../mod.ts";
import { root, scriptArgs } from "../../host/support.ts";
import { sampleKey } from "../../../simulator/engine/open.ts";

/** A server that runs. */
export interface Running {
  readonly url: string;
  /** All that it printed. */
  readonly output: () => string;
  /** Ends it as a power cut would, and waits for its end. */
  readonly kill: () => Promise<void>;
  /** Asks it to end, and waits for its end. */
  readonly end: () => Promise<void>;
}

/** Holds once a program has ended; in Deno its signal is told as soon as it is sent. */
const ending = (child: ChildProcess): Promise<void> =>
  new Promise((done) => child.on("close", () => done()));

/** Starts a program that serves a simulated exchange, in the runtime that the tests run in. */
export const startServer = (
  file: string,
  words: readonly string[],
): Promise<Running> => {
  const args = scriptArgs(file, words);
  const child = spawn(process.execPath, [...args], { cwd: root });
  const ended = ending(child);
  let output = "";
  return new Promise((resolve, reject) => {
    const read = (data: Uint8Array) => {
      output += new TextDecoder().decode(data);
      const url = /^Listening on (\S+)$/m.exec(output)?.[1];
      if (url === undefined) return;
      resolve({
        url,
        output: () => output,
        kill: () => {
          child.kill("SIGKILL");
          return ended;
        },
        end: () => {
          child.kill("SIGTERM");
          return ended;
        },
      });
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.on("error", reject);
    child.on("close", (code) => reject(new Error(`The simulator ended with ${code}: ${output}`)));
  });
};

/** Starts the server on a free port. */
export const startSimulator = (...flags: readonly string[]): Promise<Running> =>
  startServer("apps/simulator/main.ts", ["--port", "0", ...flags]);

/** Runs `use` with a server, and stops the server after. */
export const simulating = async <A>(
  flags: readonly string[],
  use: (running: Running) => Promise<A>,
): Promise<A> => {
  const running = await startSimulator(...flags);
  try {
    return await use(running);
  } finally {
    await running.kill();
  }
};

/** Runs `use` with a folder that is gone afterwards. */
export const inFolder = async <A>(use: (folder: string) => Promise<A>): Promise<A> => {
  const folder = mkdtempSync(join(tmpdir(), "unimargin-"));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** An environment that asks a server with the sample key. */
export const environmentOf = (url: string): Environment =>
  environment({
    hosts: { papi: url, sapi: url, fapi: url, dapi: url },
    transport: fetchTransport(),
    credentials: credentials(sampleKey.apiKey, hmac(sampleKey.secret)),
  });

/** {@link environmentOf} in promises. */
export const asking = (url: string): ReturnType<typeof connect> => connect(environmentOf(url));
