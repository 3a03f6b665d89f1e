import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { describe, it } from "node:test";
import { sampleKey } from "../../../../simulator/mod.ts";
import { newUmOrder } from "../../../../mod.ts";
import { bunProgram, root, scriptArgs } from "../../../host/support.ts";
import { asking, inFolder, simulating } from "../../simulator/support.ts";
import { terminal } from "./terminal.ts";

interface Session {
  readonly code: number | null;
  readonly shown: string;
  readonly finished: readonly string[];
}

/** Watches in a terminal of 80 columns and 24 rows, until a fill shows; then somebody types Ctrl-C. */
const watchedUntilFill = (url: string, folder: string, kind = "xterm"): Promise<Session> =>
  new Promise((resolve, reject) => {
    const args = ["watch", "--server", url, "--lag", "0"];
    const child = spawn(bunProgram ?? "", [
      "--no-install",
      join(root, "tests/host/pty.mjs"),
      process.execPath,
      ...scriptArgs("apps/cli/main.ts", args),
    ], {
      cwd: root,
      env: {
        ...process.env,
        UNIMARGIN_HOME: folder,
        PTY_COLUMNS: "80",
        PTY_ROWS: "24",
        PTY_TERM: kind,
      },
      timeout: 60_000,
    });
    let out = "";
    child.stdout.on("data", (data: Uint8Array) => out += new TextDecoder().decode(data));
    child.on("error", reject);
    child.on("close", () => resolve(JSON.parse(out)));
    child.stdin.end(JSON.stringify([["fill ", "\u0003"]]));
  });

/** Buys again and again while somebody watches: the first time may come before they do. */
const traded = async (url: string, session: Promise<Session>): Promise<Session> => {
  const ask = asking(url);
  const buy = newUmOrder({ symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.01" });
  let isOver = false;
  const over = session.finally(() => isOver = true);
  while (!isOver) {
    await ask(buy);
    await new Promise((done) => setTimeout(done, 300));
  }
  return await over;
};

describe("cli watch at a terminal", () => {
  // With Deno alone there is nothing to make a terminal with.
  if (bunProgram) {
    it(
      "shows what the simulator's server tells, and ends at Ctrl-C",
      { timeout: 90_000 },
      () =>
        inFolder((folder) =>
          simulating(["--quiet"], async ({ url }) => {
            const session = traded(url, watchedUntilFill(url, folder));
            const { code, shown, finished } = await session;
            assert.deepEqual(finished, ["fill "], shown);
            assert.equal(code, 0, shown);
            const { write, lines } = terminal();
            write(shown.replaceAll("\r\n", "\n").replaceAll("^C", ""));
            assert.ok(lines().some((line) => /^Stream +stopped/.test(line)), lines().join("\n"));
            assert.ok(lines().some((line) => /^ {2}UM BTCUSDT 0\.\d+ from 6/.test(line)));
            for (const line of lines()) assert.ok([...line].length <= 80, line);
            assert.ok(!shown.includes(sampleKey.apiKey) && !shown.includes(sampleKey.secret));
          })
        ),
    );

    it(
      "writes plain lines where the terminal is a dumb one",
      { timeout: 90_000 },
      () =>
        inFolder((folder) =>
          simulating(["--quiet"], async ({ url }) => {
            const session = traded(url, watchedUntilFill(url, folder, "dumb"));
            const { code, shown, finished } = await session;
            assert.deepEqual(finished, ["fill "], shown);
            assert.equal(code, 0, shown);
            assert.ok(!shown.includes("\u001b"), shown);
            assert.match(shown, /^\d\d:\d\d:\d\d {2}fill .*BTCUSDT BUY 0\.01/m);
          })
        ),
    );
  }
});
