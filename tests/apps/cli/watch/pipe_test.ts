import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { describe, it } from "node:test";
import { run } from "../../../../apps/cli/program.ts";
import type { Live } from "../../../../apps/cli/terminal/live.ts";
import { newUmOrder } from "../../../../mod.ts";
import { root, scriptArgs } from "../../../host/support.ts";
import { asking, inFolder, simulating } from "../../simulator/support.ts";
import { bench } from "../support.ts";

const market = newUmOrder({ symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.01" });

/** Watches, and stops reading after the first line, as `head -1` does. */
const readOnce = (url: string, folder: string): Promise<number | null> =>
  new Promise((resolve, reject) => {
    const args = scriptArgs("apps/cli/main.ts", ["watch", "--server", url, "--lag", "0"]);
    const child = spawn(process.execPath, [...args], {
      cwd: root,
      env: {
        ...process.env,
        UNIMARGIN_HOME: folder,
        NODE_OPTIONS: "--experimental-websocket",
      },
      stdio: ["ignore", "pipe", "ignore"],
      timeout: 30_000,
      // Asked to end, it would end as it should.
      killSignal: "SIGKILL",
    });
    child.stdout.once("data", () => child.stdout.destroy());
    child.on("error", reject);
    child.on("exit", resolve);
  });

describe("cli commands without end, whose reader is gone", () => {
  it(
    "end as at Ctrl-C: watch",
    { timeout: 60_000 },
    () =>
      inFolder((folder) =>
        simulating(["--quiet"], async ({ url }) => {
          let isOver = false;
          const ended = readOnce(url, folder).finally(() => isOver = true);
          const ask = asking(url);
          while (!isOver) {
            await ask(market);
            await new Promise((done) => setTimeout(done, 300));
          }
          assert.equal(await ended, 0);
        })
      ),
  );

  it("end without waiting for the next look: risk watch", () =>
    bench(async ({ system }) => {
      const works = new Set<() => void>();
      const live: Live = {
        onInterrupt: () => () => {},
        endBy: () => {},
        onUnread: (work) => {
          works.add(work);
          return () => void works.delete(work);
        },
        size: () => ({ columns: 80, rows: 24 }),
      };
      const out = (): void => void setTimeout(() => works.forEach((work) => work()), 10);
      const began = performance.now();
      const args = ["risk", "watch", "--every", "3600", "--table"];
      assert.equal(await run({ ...system, out, live }, args), 0);
      assert.ok(performance.now() - began < 30_000);
      assert.equal(works.size, 0);
    }));
});
