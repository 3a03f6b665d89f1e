import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { fetchTransport } from "../../../../transports/fetch.ts";
import { type Bench, bench } from "../support.ts";
import { inFolder, type Running, simulating, startServer } from "../../simulator/support.ts";
import { runScript } from "../../../host/support.ts";

const MAIN = "apps/cli/main.ts";

const starting = async <A>(
  flags: readonly string[],
  use: (running: Running) => Promise<A>,
): Promise<A> => {
  const running = await startServer(MAIN, ["simulator", "--port", "0", ...flags]);
  try {
    return await use(running);
  } finally {
    await running.kill();
  }
};

/** Command lines of a machine that reaches servers of this machine. */
const commanding = <A>(use: (place: Bench) => Promise<A>): Promise<A> =>
  bench(use, { transport: fetchTransport(), now: Date.now });

const ORDER =
  "portfolio new-um-order --symbol BTCUSDT --side BUY --type LIMIT --time-in-force GTC " +
  "--quantity 0.001 --price 55000 --new-client-order-id fromCli1";

describe("unimargin simulator", () => {
  it("serves until it is ended", async () => {
    await starting([], async ({ url, output }) => {
      assert.deepEqual(await (await fetch(`${url}/papi/v1/ping`)).json(), {});
      assert.ok(output().includes(`--server ${url}`), output());
      assert.equal((await fetch(`${url}/simulator/world`)).status, 404);
    });
  });

  it("hands its flags on", async () => {
    await inFolder(async (folder) => {
      const accounts = join(folder, "accounts.json");
      writeFileSync(accounts, '[{"name":"bob"}]');
      // A flag that all commands have, too.
      await starting(["--accounts", accounts], ({ output }) => {
        assert.match(output(), /accounts +main, bob/);
        return Promise.resolve();
      });
      const flags = ["--control", "--quiet", "--state", join(folder, "world.json")];
      await starting(flags, async ({ url, output }) => {
        assert.equal((await fetch(`${url}/simulator/world`)).status, 200);
        assert.equal(output().trim(), `Listening on ${url}`);
      });
    });
  });

  it("explains itself under its own name", async () => {
    for (const flag of ["--help", "-h"]) {
      const { code, stdout } = await runScript(MAIN, ["simulator", flag]);
      assert.equal(code, 0);
      assert.match(stdout, /^Usage: unimargin simulator \[FLAGS\]\n/);
      assert.match(stdout, /--public-key FILE/);
    }
  });

  it("says what is wrong with its flags, and ends", async () => {
    for (const flags of [["--port", "http"], ["--prot", "80"], ["--host", "0.0.0.0"], ["extra"]]) {
      const { code, stderr, stdout } = await runScript(MAIN, ["simulator", ...flags]);
      assert.equal(code, 2, stdout);
      assert.equal(stderr.trim().split("\n").length, 1, stderr);
    }
  });

  it("ends where the port is taken, prices walking or not", async () => {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    try {
      const port = String((server.address() as AddressInfo).port);
      const { code, stderr } = await runScript(MAIN, ["simulator", "--seed", "1", "--port", port]);
      assert.equal(code, 2);
      assert.match(stderr, new RegExp(`^Port ${port} is taken: choose another with --port; 0`));
    } finally {
      await new Promise((done) => server.close(done));
    }
  });
});

describe("unimargin --server", () => {
  it("places an order on the server and reads it back", async () => {
    await simulating(["--quiet"], async ({ url }) => {
      await commanding(async ({ run }) => {
        const placed = await run(...ORDER.split(" "), "--server", url);
        assert.equal(placed.code, 0, placed.err);
        const { orderId } = JSON.parse(placed.out) as { readonly orderId: string };
        const query = ["query-um-order", "--symbol", "BTCUSDT", "--order-id", orderId];
        const read = await run("portfolio", ...query, "--server", url);
        assert.equal(read.code, 0, read.err);
        const order = JSON.parse(read.out) as Readonly<Record<string, unknown>>;
        assert.equal(order["clientOrderId"], "agent-fromCli1");
        assert.equal(order["status"], "NEW");
        // The account in the file is another one.
        assert.equal((await run("portfolio", ...query)).code, 3);
      });
    });
  });

  it("is what the doctor looks at", async () => {
    await simulating(["--quiet"], async ({ url }) => {
      await commanding(async ({ run }) => {
        const { code, out, err } = await run("doctor", "--server", url);
        assert.equal(code, 0, err);
        const checks = JSON.parse(out) as readonly { name: string; status: string }[];
        const statusOf = (name: string) => checks.find((each) => each.name === name)?.status;
        assert.equal(statusOf("reach papi"), "ok");
        assert.equal(statusOf("clock"), "ok");
        assert.equal(statusOf("limits"), "ok");
        assert.equal(statusOf("permissions"), "skipped");
        assert.equal(statusOf("portfolio margin"), "ok");
      });
    });
  });
});
