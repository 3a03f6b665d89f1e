/** Real servers of the machine, started on loopback for the tests and ended with them. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import process from "node:process";

/** A server that is there until this process ends. */
export interface Server {
  readonly port: number;
  /** Kills it as a machine does that loses its power, and starts it again on what it had written. */
  readonly crash: () => Promise<void>;
}

const FOLDERS = [
  ...(process.env["PATH"] ?? "").split(delimiter),
  "/usr/sbin",
  ...existsSync("/usr/lib/postgresql")
    ? readdirSync("/usr/lib/postgresql").map((version) => `/usr/lib/postgresql/${version}/bin`)
    : [],
];

/** Where a program is; `undefined` if the machine has none. */
export const programOf = (name: string): string | undefined =>
  FOLDERS.map((folder) => join(folder, name)).find((path) => existsSync(path));

const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const server = createServer().on("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => done(port));
    });
  });

/** PostgreSQL does not run as root; then it runs as nobody, in a folder of nobody's. */
const nobody = (): { readonly uid: number; readonly gid: number } | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: string) =>
    Number(spawnSync("id", [flag, "nobody"], { encoding: "utf8" }).stdout);
  return { uid: idOf("-u"), gid: idOf("-g") };
};

/** A process that is started again after it was killed. */
const kept = (
  folder: string,
  port: number,
  start: () => ChildProcess,
  isReady: () => Promise<boolean>,
): Promise<Server> => {
  let running: ChildProcess | undefined;
  const begin = async (): Promise<void> => {
    running = start();
    for (let tries = 0; tries < 400; tries++) {
      if (await isReady()) return;
      // One does not start while children of the one that was killed still hold its memory.
      if (running.exitCode !== null) running = start();
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error("the server does not answer");
  };
  const kill = (signal: NodeJS.Signals): Promise<unknown> => {
    const ended = new Promise((done) => running?.once("exit", done));
    // All of its processes: those that outlive their parent would keep its folder.
    if (running?.pid !== undefined && running.exitCode === null) process.kill(-running.pid, signal);
    return ended;
  };
  const server: Server = {
    port,
    crash: async () => {
      await kill("SIGKILL");
      await begin();
    },
  };
  process.on("exit", () => {
    void kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  });
  return begin().then(() => server);
};

/** Redis that writes each change to its disk before it answers. */
export const redisServer = async (isReady: (port: number) => Promise<boolean>): Promise<Server> => {
  const program = programOf("redis-server") ?? "redis-server";
  const folder = mkdtempSync(join(tmpdir(), "redis-"));
  const port = await freePort();
  const flags = ["--appendonly", "yes", "--appendfsync", "always", "--save", ""];
  const args = ["--port", `${port}`, "--bind", "127.0.0.1", "--dir", folder, ...flags];
  return await kept(
    folder,
    port,
    () => spawn(program, args, { stdio: "ignore", detached: true }),
    () => isReady(port),
  );
};

/** PostgreSQL with an empty cluster. */
export const postgresServer = async (
  isReady: (port: number) => Promise<boolean>,
): Promise<Server> => {
  const folder = mkdtempSync(join(tmpdir(), "postgres-"));
  const port = await freePort();
  const who = nobody();
  if (who) chownSync(folder, who.uid, who.gid);
  const options = { ...who, cwd: folder };
  const data = join(folder, "data");
  const initial = ["-D", data, "-U", "postgres", "-A", "trust", "--no-locale", "-E", "UTF8"];
  const made = spawnSync(programOf("initdb") ?? "initdb", initial, {
    ...options,
    encoding: "utf8",
  });
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}${made.error ?? ""}`);
  const args = ["-D", data, "-p", `${port}`, "-h", "127.0.0.1", "-k", ""];
  const program = programOf("postgres") ?? "postgres";
  return await kept(
    folder,
    port,
    () => spawn(program, args, { ...options, stdio: "ignore", detached: true }),
    () => isReady(port),
  );
};
