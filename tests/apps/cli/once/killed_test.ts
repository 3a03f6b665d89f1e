import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { describe, it } from "node:test";
import { fetchHandler, openWorld, sampleKey, worldRef } from "../../../../simulator/mod.ts";
import { root, run, scriptArgs, serving } from "../../../host/support.ts";
import { inFolder } from "../../simulator/support.ts";

const ORDER = "buy BTCUSDT 0.01 --once --new-client-order-id a1".split(" ");

const BOOK = `## Binance Accounts

### main
- API Key: ${sampleKey.apiKey}
- Secret: ${sampleKey.secret}
- Environment: Simulated
`;

describe("a command line that is killed between its order and the answer", () => {
  it("leaves behind what recover finds, and nobody places twice", () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, "accounts.md"), BOOK);
      const ref = worldRef(openWorld({ time: Date.now() }));
      const handler = fetchHandler(ref, { clock: "machine" });
      let hold: (() => void) | undefined;
      const arrived = new Promise<void>((done) => hold = done);
      const answer = async (incoming: IncomingMessage, reply: ServerResponse) => {
        const url = new URL(incoming.url ?? "/", "http://127.0.0.1");
        const method = incoming.method ?? "GET";
        const headers = { "x-mbx-apikey": `${incoming.headers["x-mbx-apikey"]}` };
        const response = await handler(new Request(url, { method, headers }));
        // The order is carried out, and nobody hears of it.
        if (method === "POST") return hold?.();
        reply.writeHead(response.status, { "content-type": "application/json" });
        reply.end(await response.text());
      };
      await serving((incoming, reply) => void answer(incoming, reply), async (url) => {
        const place = ["--server", url, "--json"];
        const env = { ...process.env, NO_COLOR: "1", UNIMARGIN_HOME: folder };
        const args = scriptArgs("apps/cli/main.ts", [...ORDER, ...place]);
        const killed = spawn(process.execPath, [...args], { cwd: root, env, stdio: "ignore" });
        await arrived;
        killed.kill("SIGKILL");
        await new Promise((done) => killed.on("close", done));
        assert.equal(ref.read().um.orders.size, 1);

        const ask = (words: readonly string[]) =>
          run(process.execPath, scriptArgs("apps/cli/main.ts", [...words, ...place]), {
            env: { UNIMARGIN_HOME: folder },
          });
        const recovered = await ask(["recover"]);
        assert.equal(recovered.code, 0, recovered.stderr + recovered.stdout);
        const [one, ...others] = JSON.parse(recovered.stdout);
        assert.deepEqual([one.id, one.endpoint, one.state, others], [
          "agent-a1",
          "newUmOrder",
          "accepted",
          [],
        ]);
        assert.equal(one.row.clientOrderId, "agent-a1");
        const nothing = await ask(["recover"]);
        assert.deepEqual([nothing.code, JSON.parse(nothing.stdout)], [0, []]);
        const again = await ask(ORDER);
        assert.equal(again.code, 0, again.stderr);
        assert.equal(ref.read().um.orders.size, 1);
      });
    }));
});
