import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { connect } from "node:net";
import { join } from "node:path";
import process from "node:process";
import { describe, it } from "node:test";
import { inDeno, isInstalled, root } from "../support.ts";

const runner = join(root, "tools", inDeno ? "run/deno_task.mjs" : "run.mjs");

/** Whether somebody listens at a port of this machine. */
const isOpen = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect(port, "127.0.0.1");
    socket.on("connect", () => (socket.destroy(), done(true))).on("error", () => done(false));
  });

const until = async (is: () => Promise<boolean>): Promise<boolean> => {
  for (let tries = 0; tries < 200; tries++) {
    if (await is()) return true;
    await new Promise((done) => setTimeout(done, 50));
  }
  return false;
};

const options = { skip: process.platform === "win32" || !isInstalled };

describe("programs that are started by a script", options, () => {
  it("end with it", async () => {
    const args = inDeno ? ["run", "-A", "--no-check", runner] : [runner];
    const child = spawn(process.execPath, [...args, "simulator", "--port", "0"], {
      cwd: root,
      stdio: ["ignore", "pipe", "inherit"],
    });
    let told = "";
    child.stdout.on("data", (data: Uint8Array) => told += new TextDecoder().decode(data));
    const port = () => Number(/Listening on http:\/\/127\.0\.0\.1:(\d+)/.exec(told)?.[1] ?? 0);
    const ended = new Promise((done) => child.on("exit", done));
    try {
      assert.ok(await until(() => Promise.resolve(port() > 0)), told);
      assert.ok(await isOpen(port()));
    } finally {
      child.kill("SIGTERM");
    }
    await ended;
    assert.ok(await until(async () => !await isOpen(port())), "the program lives on");
  });
});
