/** A copy of the repository, in which mutants are tried. */
import { spawn, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { bin, root } from "../run/exec.ts";

const INSTALLED = [
  "node_modules",
  "apps/cli/node_modules",
  "tests/npm_clients/node_modules",
];

/** What git knows of, or would. */
const ours = (): readonly string[] =>
  spawnSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
  }).stdout.split("\n").filter((path) => path !== "" && existsSync(join(root, path)));

/** Copies the repository; what is installed is linked. */
export const makeCopy = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "mutants-"));
  for (const path of ours()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(root, path), join(folder, path));
  }
  for (const path of INSTALLED.filter((path) => existsSync(join(root, path)))) {
    symlinkSync(join(root, path), join(folder, path), "junction");
  }
  return folder;
};

/** Removes a copy, and not what its links lead to. */
export const removeCopy = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true });

/** Does something while a file has another text. */
export const withText = async <A>(
  folder: string,
  file: string,
  text: string,
  work: () => Promise<A>,
): Promise<A> => {
  const path = join(folder, file);
  const before = readFileSync(path, "utf8");
  writeFileSync(path, text);
  try {
    return await work();
  } finally {
    writeFileSync(path, before);
  }
};

/** How a run ended. `stopped` says why it was killed. */
export interface Ran {
  readonly ok: boolean;
  readonly output: string;
  /** What it took: time of the processor if the system reports it, else by the clock. */
  readonly ms: number;
  readonly stopped?: "time" | "memory";
}

const MOST_BYTES = 3e9;

interface Used {
  readonly ms: number;
  readonly bytes: number;
}

/** Time of the processor and resident bytes of a process, if the system reports it. */
const usedBy = (pid: number): Used | undefined => {
  try {
    const words = (file: string) => readFileSync(`/proc/${pid}/${file}`, "utf8").split(" ");
    const [user, system] = words("stat").slice(13, 15).map(Number) as [number, number];
    return { ms: (user + system) * 10, bytes: Number(words("statm")[1]) * 4096 };
  } catch {
    return undefined;
  }
};

/** How much longer than by the processor a run may take by the clock, on a busy machine. */
const PATIENCE = 10;

const run = (
  folder: string,
  argv: readonly string[],
  limitMs: number,
): Promise<Ran> =>
  new Promise((resolve) => {
    const [program = "", ...args] = argv;
    const child = spawn(program, args, {
      cwd: folder,
      env: {
        ...process.env,
        NO_COLOR: "1",
        FORCE_COLOR: undefined,
        DENO_NO_UPDATE_CHECK: "1",
      },
      stdio: ["ignore", "pipe", "pipe"],
      // A group of its own, so that what a test started ends with it.
      detached: true,
    });
    let output = "";
    let stopped: Ran["stopped"];
    const collect = (chunk: string) => void (output += chunk);
    child.stdout.setEncoding("utf8").on("data", collect);
    child.stderr.setEncoding("utf8").on("data", collect);
    const kill = () => {
      try {
        process.kill(-(child.pid as number), "SIGKILL");
      } catch {
        // The group has ended.
      }
    };
    const stop = (why: "time" | "memory") => {
      stopped ??= why;
      kill();
    };
    const started = performance.now();
    let used: Used | undefined;
    const limit = setTimeout(() => stop("time"), PATIENCE * limitMs);
    const watch = setInterval(() => {
      used = usedBy(child.pid as number) ?? used;
      if ((used?.ms ?? 0) > limitMs) stop("time");
      if ((used?.bytes ?? 0) > MOST_BYTES) stop("memory");
    }, 200);
    child.on("exit", (code) => {
      clearTimeout(limit);
      clearInterval(watch);
      kill();
      const ms = used?.ms ?? performance.now() - started;
      resolve({ ok: code === 0, output, ms, ...(stopped === undefined ? {} : { stopped }) });
    });
  });

const bun = (
  ...args: readonly string[]
) => [bin("bun"), "--no-install", "--no-env-file", ...args];

/** Runs test files in Bun, in this order, to the first failure. */
export const test = (
  folder: string,
  files: readonly string[],
  limitMs: number,
  ...flags: readonly string[]
): Promise<Ran> => {
  const paths = files.map((file) => `./${file}`);
  return run(
    folder,
    bun("test", "--timeout=30000", "--bail", ...flags, ...paths),
    limitMs,
  );
};

/** Whether the types fit. */
export const typeCheck = (folder: string): Promise<Ran> =>
  run(folder, bun("node_modules/typescript/bin/tsc", "-p", "."), 300_000);
