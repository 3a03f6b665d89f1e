/** Starts programs and collects what they print. */
import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The root of the repository. */
export const root: string = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A program that was installed into node_modules. */
export const bin = (name: string): string => join(root, "node_modules", ".bin", name);

/** How a program ended, with stdout and stderr as they came. */
export interface Ended {
  readonly code: number;
  readonly output: string;
}

/** How a program is run. */
export interface ExecOptions {
  readonly limitMs?: number;
  /** Joins the environment. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Where it runs; the root of the repository if not given. */
  readonly cwd?: string;
}

/** Runs a program to its end; one that outlives the limit is killed and counts as failed. */
export const exec = (
  argv: readonly string[],
  { limitMs = 300_000, env = {}, cwd = root }: ExecOptions = {},
): Promise<Ended> =>
  new Promise((resolve) => {
    const [command = "", ...args] = argv;
    const child = spawn(command, args, {
      cwd,
      env: {
        ...process.env,
        NO_COLOR: "1",
        FORCE_COLOR: undefined,
        DENO_NO_UPDATE_CHECK: "1",
        ...env,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const collect = (chunk: string) => void (output += chunk);
    child.stdout.setEncoding("utf8").on("data", collect);
    child.stderr.setEncoding("utf8").on("data", collect);
    const end = (code: number, note = "") => {
      clearTimeout(limit);
      resolve({ code, output: output + note });
    };
    const limit = setTimeout(() => {
      child.kill("SIGKILL");
      end(1, `\nKilled: still running after ${limitMs / 1000} s\n`);
    }, limitMs);
    child.on("error", (error) => end(1, `Cannot start ${command}: ${error.message}\n`));
    // A grandchild may hold the pipes open after the program itself has ended.
    child.on("exit", (code) => setTimeout(() => end(code ?? 1), 2000).unref());
    child.on("close", (code) => end(code ?? 1));
  });
