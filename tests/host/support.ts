/** Servers and programs for the tests that need them. Loopback only. */
import { spawn } from "node:child_process";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The root of the repository. */
export const root: string = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Runs `use` with the URL of a server on a free port of this machine, and stops the server after. */
export const serving = async <A>(
  handle: (request: IncomingMessage, response: ServerResponse) => void,
  use: (url: string) => Promise<A>,
): Promise<A> => {
  const server: Server = createServer(handle);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
};

/** What a program printed, and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end. */
export const run = (
  program: string,
  args: readonly string[],
  options: {
    readonly cwd?: string;
    readonly env?: Readonly<Record<string, string>>;
    /** When it is ended, in ms. */
    readonly timeout?: number;
  } = {},
): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, [...args], {
      cwd: options.cwd ?? root,
      env: { ...process.env, NO_COLOR: "1", ...options.env },
      timeout: options.timeout ?? 60_000,
    });
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (data: Uint8Array) => stdout += new TextDecoder().decode(data));
    child.stderr.on("data", (data: Uint8Array) => stderr += new TextDecoder().decode(data));
    child.on("error", reject);
    child.on("close", (code: number | null) => resolve({ code, stdout, stderr }));
  });

/** Whether the tests run in Deno. */
export const inDeno: boolean = process.versions["deno"] !== undefined;

/** Whether npm packages are installed; with Deno alone they come from its own cache. */
export const isInstalled: boolean = existsSync(join(root, "node_modules"));

const installedBun = join(root, "node_modules", "bun", "bin", "bun.exe");

/** Where Bun is, for tests that need it in every runtime; `undefined` with Deno alone. */
export const bunProgram: string | undefined = process.versions["bun"] !== undefined
  ? process.execPath
  : existsSync(installedBun)
  ? installedBun
  : undefined;

/** What to start the runtime with that the tests run in, so that it runs a program of ours. */
export const scriptArgs = (file: string, args: readonly string[] = []): readonly string[] => {
  const imports = `--import-map=${join(root, "apps/cli/imports.json")}`;
  const packages = isInstalled ? [] : ["--node-modules-dir=none", imports];
  const config = `--config=${join(root, "deno.json")}`;
  return inDeno
    ? ["run", "-A", "--quiet", "--no-check", ...packages, config, file, ...args]
    : [file, ...args];
};

/** Makes one file of a program of ours, for Node. */
export const bundledForNode = (program: string, outfile: string): Promise<Ended> =>
  run(join(root, "node_modules", ".bin", "esbuild"), [
    program,
    "--bundle",
    "--platform=node",
    "--format=esm",
    "--main-fields=module,main",
    `--outfile=${outfile}`,
    "--log-level=error",
  ]);

/** Runs a program of ours in the runtime that the tests run in. */
export const runScript = (file: string, args: readonly string[] = []): Promise<Ended> =>
  run(process.execPath, scriptArgs(file, args));
