import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import simulatorWorker, { Exchange } from "../../examples/simulator_worker.ts";
import orderWorker from "../../examples/order_worker_full.ts";
import worker from "../../examples/worker.ts";
import {
  connect,
  credentials,
  environment,
  fetchTransport,
  hmac,
  newUmOrder,
  queryUmOrder,
} from "../../mod.ts";
import { sampleKey } from "../../simulator/mod.ts";
import { simulating } from "../apps/simulator/support.ts";
import { type ObjectStorage, objectStorage } from "../support/object_storage.ts";
import { bunProgram, run, runScript } from "./support.ts";

const expected: readonly (readonly [file: string, output: RegExp])[] = [
  ["examples/demo.ts", /Next: read README\.md[^\n]*\n$/],
  [
    "examples/guarded_bot.ts",
    /^(bought 0\.01 BTCUSDT as agent-…\n){2}[^]+maxOrdersPerMinute[^]+Wait 60 s[^]+\nbought 0\.01 [^]+the rule maxNotional [^]+Do: Make it smaller[^]+(blocked +newUmOrder maxNotional)\n$/,
  ],
  ["examples/bun.ts", /^345678901 NEW 0\.500 ETHUSDT at 2400\n$/],
  [
    "examples/account_report.ts",
    /^NORMAL, equity 55678\.\d+ USD\nLONG 0\.05\d* BTCUSDT\n(paid -\d+\.\d+ USDT\n){2}$/,
  ],
  [
    "examples/community_sdk.ts",
    /^345678901 at 55001\n-2011 [^\n]+\n$/,
  ],
  [
    "examples/curl.ts",
    /^curl -X POST -H 'X-MBX-APIKEY: vmPUZ\.\.\.Eh8A' '[^']+&signature=\*\*\*'\n$/,
  ],
];

/** Durable Objects of one class, as far as the example needs them. */
const objectsOf = (storages: Map<string, ObjectStorage>) => ({
  EXCHANGE: {
    getByName: (name: string) => {
      const storage = storages.get(name) ?? objectStorage();
      storages.set(name, storage);
      return new Exchange({ storage });
    },
  },
});

describe("an example", () => {
  for (const [file, output] of expected) {
    it(`${file} runs`, async () => {
      const ended = await runScript(file);
      assert.equal(ended.code, 0, ended.stderr);
      assert.match(ended.stdout, output);
      assert.equal(ended.stdout.includes(sampleKey.secret), false);
    });
  }

  it("examples/depeg_2025_10_10.ts prints what the guide shows", async () => {
    const { code, stdout, stderr } = await runScript("examples/depeg_2025_10_10.ts");
    assert.equal(code, 0, stderr);
    const page = readFileSync(
      new URL("../../docs/guide/risk/depeg.md", import.meta.url),
      "utf8",
    );
    assert.ok(page.includes(stdout.trimEnd()), "print it again into the page");
  });

  it("examples/worker.ts answers with a failure where it has no key", async () => {
    const secrets = { BINANCE_API_KEY: "", BINANCE_SECRET_KEY: "" };
    const reply = await worker.fetch(new Request("https://worker.invalid/"), secrets);
    assert.equal(reply.status, 502);
    assert.equal((await reply.json())._tag, "BadCredentials");
  });

  it("examples/order_worker_full.ts answers with a failure where it has no key", async () => {
    const order = { symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.01" };
    const request = new Request("https://worker.invalid/", {
      method: "POST",
      body: JSON.stringify(order),
    });
    const reply = await orderWorker.fetch(request, { BINANCE_API_KEY: "", BINANCE_SECRET_KEY: "" });
    assert.equal(reply.status, 502);
    assert.equal((await reply.json()).left._tag, "BadCredentials");
  });

  it(
    "examples/node_and_bun.ts reads an account",
    { skip: bunProgram === undefined },
    () =>
      simulating([], async ({ url }) => {
        const program = ["--no-install", "--no-env-file", "examples/node_and_bun.ts"];
        const ended = await run(bunProgram ?? "", program, {
          env: {
            BINANCE_API_KEY: sampleKey.apiKey,
            BINANCE_SECRET_KEY: sampleKey.secret,
            BINANCE_HOST: url,
          },
        });
        assert.match(ended.stdout, /^NORMAL, uniMMR \d+/);
        assert.equal(ended.stderr, "");
      }),
  );

  it("examples/simulator_worker.ts keeps a world for each name", async () => {
    const storages = new Map<string, ObjectStorage>();
    const transport = (name: string) =>
      fetchTransport({
        fetch: (url, init) => {
          const { pathname, search } = new URL(url);
          const request = new Request(`https://worker.invalid/${name}${pathname}${search}`, init);
          return simulatorWorker.fetch(request, objectsOf(storages));
        },
      });
    const ask = (name: string) =>
      connect(environment({
        transport: transport(name),
        credentials: credentials(sampleKey.apiKey, hmac(sampleKey.secret)),
      }));
    const { orderId } = await ask("alice")(
      newUmOrder({ symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.01" }),
    );
    const order = queryUmOrder({ symbol: "BTCUSDT", orderId });
    assert.equal((await ask("alice")(order)).status, "FILLED");
    await assert.rejects(ask("bob")(order), /-2013/);
  });

  it("examples/simulator_worker.ts keeps a world that it cannot read, and says so", async () => {
    const kept = '{"format":"unimargin world 3"}';
    const storage = objectStorage();
    await storage.put({ world: "1", "world/0": kept });
    const url = "https://worker.invalid/papi/v1/um/order?symbol=BTCUSDT";
    const reply = await new Exchange({ storage }).fetch(new Request(url, { method: "POST" }));
    assert.equal(reply.status, 500);
    assert.match((await reply.json()).msg, /^Cannot read the world: /);
    assert.equal(await storage.get("world/0"), kept);
  });
});
