import assert from "node:assert/strict";
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { readdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { describe, it } from "node:test";
import { lockOf, takeLock } from "../../../apps/files/file_lock.ts";
import { canRun } from "../../host/left_out.ts";
import { inFolder } from "../simulator/support.ts";
import { bunProgram, inDeno, root, scriptArgs } from "../../host/support.ts";

/** How many holders of a lock are killed: a thousand in the long tests. */
const KILLS = process.env["LAWS"] ? 1000 : 20;

const HOLDER = "tests/apps/files/lock_holder.ts";

/** The runtimes that are there: all of them must keep each other out. */
const RUNTIMES: readonly (readonly [program: string, ...args: readonly string[]])[] = [
  [process.execPath, ...scriptArgs(HOLDER)],
  ...(inDeno && bunProgram ? [[bunProgram, HOLDER] as const] : []),
];

/** What starts a program that takes itself for the first process of its machine; empty where that may not be. */
const ALONE = [["--pid"], ["--user", "--map-root-user", "--pid"]]
  .map((flags) => ["unshare", ...flags, "--fork", "--kill-child"])
  .find(([program = "", ...args]) => spawnSync(program, [...args, "true"]).status === 0) ?? [];

interface Counts {
  /** How many were killed that had the lock. */
  readonly killed: number;
  /** How often somebody got the lock while another one had it. */
  readonly doubles: number;
  /** How often somebody got it at all. */
  readonly got: number;
}

/**
 * Lets four programs contend for the lock of a file, kills one after the other, and starts another one each
 * time. A program has the lock at least from when this one heard so until it allowed the release.
 */
const contend = (paths: readonly string[], kills: number, wrap: readonly string[]) =>
  new Promise<Counts>((resolve, reject) => {
    const alive = new Set<ChildProcess>();
    const counts = { killed: 0, doubles: 0, got: 0 };
    let holder: ChildProcess | undefined;
    let started = 0;
    const end = (child: ChildProcess): void => {
      if (holder === child) {
        holder = undefined;
        counts.killed++;
      }
      alive.delete(child);
      child.kill("SIGKILL");
      if (counts.killed >= kills) {
        for (const each of alive) each.kill("SIGKILL");
        alive.clear();
        resolve(counts);
      } else start();
    };
    const heard = (child: ChildProcess, word: string): void => {
      if (!alive.has(child)) return;
      if (word === "got") {
        counts.got++;
        if (holder) counts.doubles++;
        holder = child;
        // Most die with the lock, at once or a little later; the others where they happen to be.
        const fate = Math.random();
        if (fate < 0.5) return end(child);
        if (fate < 0.7) setTimeout(() => alive.has(child) && end(child), 3 * Math.random());
      } else if (holder === child) holder = undefined;
      child.stdin?.write("\n");
    };
    const start = (): void => {
      const [program = "", ...args] = [
        ...wrap,
        ...RUNTIMES[started % RUNTIMES.length] ?? [],
        paths[started % paths.length] ?? "",
      ];
      started++;
      const child = spawn(program, args, { cwd: root, stdio: ["pipe", "pipe", "inherit"] });
      alive.add(child);
      child.on("error", reject);
      child.stdin.on("error", () => {});
      child.on("close", (code) => {
        if (alive.has(child)) reject(new Error(`a holder ended by itself with ${code}`));
      });
      child.stdout.on("data", (data: Uint8Array) => {
        for (const word of new TextDecoder().decode(data).trim().split("\n")) heard(child, word);
      });
      // One in three is killed before it has the lock, or while it takes it.
      if (Math.random() < 0.33) {
        setTimeout(() => alive.has(child) && end(child), 150 * Math.random());
      }
    };
    for (let i = 0; i < 4; i++) start();
  });

/** Takes the lock, once those that were killed are gone. */
const taken = async (lock: string): Promise<() => void> => {
  for (;;) {
    const release = await takeLock(lock);
    if (release) return release;
    await new Promise((done) => setTimeout(done, 5));
  }
};

describe("the lock of a file", () => {
  for (const [name, wrap] of [["", []], [" that all have one process number", ALONE]] as const) {
    const isAllowed = name === "" || wrap.length > 0;
    if (!canRun(isAllowed, [`the lock of programs${name}`], "a machine that permits unshare")) {
      continue;
    }
    it(`has one holder, whoever is killed, also through links, of programs${name}`, () =>
      inFolder(async (folder) => {
        const file = join(folder, "state.json");
        const link = join(folder, "link.json");
        const loose = join(folder, "loose");
        symlinkSync(file, link);
        symlinkSync(folder, loose);
        const counts = await contend([file, link, join(loose, "state.json")], KILLS, wrap);
        assert.equal(counts.doubles, 0);
        assert.ok(counts.got >= counts.killed && counts.killed >= KILLS, JSON.stringify(counts));
        // Whoever was killed locked nobody out, and left nothing but the empty lock.
        (await taken(lockOf(file)))();
        assert.deepEqual(readdirSync(folder).sort(), ["link.json", "loose", "state.json.lock"]);
        assert.equal(statSync(lockOf(file)).size, 0);
        assert.equal(statSync(lockOf(file)).mode & 0o777, 0o600);
      }));
  }

  it("is one for all links that lead to the file, also where it is not there yet", () =>
    inFolder((folder) => {
      const [file, link] = [join(folder, "a", "..", "state.json"), join(folder, "link.json")];
      symlinkSync("./state.json", link);
      assert.equal(lockOf(link), lockOf(join(folder, "state.json")));
      writeFileSync(file.replace("/a/..", ""), "{}");
      assert.equal(lockOf(link), lockOf(join(folder, "state.json")));
      return Promise.resolve();
    }));

  it("keeps others out within one program too, and is given back once", () =>
    inFolder(async (folder) => {
      const lock = lockOf(join(folder, "state.json"));
      const first = await takeLock(lock);
      assert.equal(await takeLock(lock), undefined);
      first?.();
      const second = await takeLock(lock);
      // Giving back twice takes nothing away from who has it now.
      first?.();
      assert.ok(second);
      assert.equal(await takeLock(lock), undefined);
      second();
    }));

  it("is none where its file is something else, or may only be read", () =>
    inFolder(async (folder) => {
      const lock = lockOf(join(folder, "state.json"));
      writeFileSync(lock, "1234\n");
      await assert.rejects(takeLock(lock));
    }));
});
