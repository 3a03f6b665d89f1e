import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { run } from "../../../apps/cli/program.ts";
import * as E from "../../../lib/either.ts";
import type { Transport } from "../../../lib/environment.ts";
import { unreachable } from "../../../lib/failure.ts";
import { sampleKey } from "../../../simulator/mod.ts";
import { type Bench, bench, BOOK, failureIn, withBook } from "./support.ts";

const market = ["portfolio", "new-um-order", "--symbol", "BTCUSDT", "--side", "BUY"];
const order = [...market, "--type", "MARKET", "--quantity", "0.01"];

describe("cli without an account", () => {
  it("works on a simulated one that is kept in a file, and says so", () =>
    bench(async ({ run, folder, sent }) => {
      const placed = await run(...order);
      assert.equal(placed.code, 0);
      assert.match(placed.err, /Simulated account, nobody.s money; kept in /);
      const { orderId, clientOrderId } = placed.json() as Record<string, string>;
      assert.match(clientOrderId ?? "", /^agent-[a-z0-9]{18}$/);
      assert.ok(existsSync(join(folder, "simulated", "simulated.json")));
      const asked = await run(
        ...["call", "GET", "/papi/v1/um/order"],
        ...["--param", "symbol=BTCUSDT", "--param", `orderId=${orderId}`],
      );
      assert.equal((asked.json() as { clientOrderId: string }).clientOrderId, clientOrderId);
      assert.equal(sent(), 0);
    }));

  it("lets the simulated account's time follow the machine's", () =>
    bench(async ({ run, wait }) => {
      const before = (await run("usdm-market", "usdm-check-server-time")).json();
      wait(3_600_000);
      const after = (await run("usdm-market", "usdm-check-server-time")).json();
      const time = (answer: unknown) => (answer as { serverTime: number }).serverTime;
      assert.equal(time(after) - time(before), 3_600_000);
      wait(-7_200_000);
      assert.equal((await run("portfolio", "account-information")).code, 0);
    }));

  it("loses no order where two programs place at once", () =>
    bench(async ({ run }) => {
      await run("portfolio", "account-information");
      const limit = [...market, "--type", "LIMIT", "--time-in-force", "GTC", "--price", "58000"];
      const ids = Array.from({ length: 6 }, (_, i) => `two-${i}`);
      await Promise.all(
        ids.map((id) => run(...limit, "--quantity", "0.01", "--new-client-order-id", id)),
      );
      const open = await run("portfolio", "query-all-current-um-open-orders");
      const found = (open.json() as { clientOrderId: string }[]).map((each) => each.clientOrderId);
      assert.deepEqual(found.sort(), ids.map((id) => `agent-${id}`).sort());
    }));
});

describe("cli answers", () => {
  it("prints JSON on standard output and nothing else", () =>
    bench(async ({ run }) => {
      const lines = [
        order,
        ["portfolio", "account-information"],
        ["portfolio", "account-information", "--numeric"],
        ["portfolio", "overview"],
        ["portfolio", "new-um-order", "--symbol", "BTCUSDT"],
        [...order, "--dry-run"],
        [...order, "--curl"],
        ["accounts", "list"],
        ["accounts", "show", "nobody"],
        ["endpoints", "borrow"],
        ["endpoints", "--limit", "0"],
        ["describe", "newUmOrder"],
        ["describe", "nothing"],
        ["call", "GET", "/papi/v1/nothing"],
        ["call", "GET", "/papi/v1/ping", "--param", "x"],
        ["portfolio", "account-information", "--account", "nobody"],
      ];
      for (const line of lines) {
        const { out } = await run(...line);
        assert.equal(out.trimEnd().split("\n").length, 1, line.join(" "));
        assert.doesNotThrow(() => JSON.parse(out), line.join(" "));
      }
    }));

  it("takes wire names as flags, switches numbers on, and makes tables", () =>
    bench(async ({ run }) => {
      const placed = await run(...order, "--newClientOrderId=mine");
      assert.equal((placed.json() as { clientOrderId: string }).clientOrderId, "agent-mine");
      const account = (await run("portfolio", "account-information", "--numeric")).json();
      assert.equal(typeof (account as { accountEquity: unknown }).accountEquity, "number");
      const table = await run("portfolio", "query-um-position-information", "--table");
      assert.match(table.out, /^symbol +positionAmt/);
    }));

  it("keeps every digit of ids", () =>
    bench(async ({ run }) => {
      const { out } = await run(...order);
      assert.match(out, /"orderId":"345678901"/);
    }));

  it("ends with the documented codes", async () => {
    const lost = (outcome: "notSent" | "unknown"): Transport => (signed) => () =>
      Promise.resolve(E.left(unreachable(signed.endpoint, "the test says so", outcome)));
    const real = ["--confirm", "CONFIRM"];
    const large = [...market, "--type", "MARKET", "--quantity", "900"];
    await bench(async (b) => {
      withBook(b);
      assert.equal((await b.run(...order, ...real)).code, 0);
      assert.equal((await b.run(...large, ...real)).code, 3);
      assert.equal((await b.run(...order)).code, 4);
      assert.equal((await b.run(...market, ...real)).code, 2);
      assert.equal((await b.run("portfolio", "nothing")).code, 2);
      assert.equal((await b.run("portfolio", "account-information", "--env", "demo")).code, 2);
    });
    await bench(async (b) => {
      withBook(b);
      const ran = await b.run(...order, ...real);
      assert.equal(ran.code, 5);
      assert.match(ran.err, /It may have happened[^]*client order id agent-\w{18} before you send/);
      const read = await b.run("portfolio", "account-information");
      assert.equal(read.code, 6);
      assert.match(read.err, /It only reads: nothing was changed$/);
    }, { transport: lost("unknown") });
    await bench(async (b) => {
      withBook(b);
      assert.equal((await b.run(...order, ...real)).code, 6);
    }, { transport: lost("notSent") });
  });

  it("says of --server that no port is so large", () =>
    bench(async (b) => {
      const { code, err } = await b.run("balance", "--server", "http://127.0.0.1:99999");
      assert.equal(code, 2);
      assert.match(err, /^Cannot use --server http:.*:99999: it takes a simulated exchange/);
    }));

  it("explains a failure where it is asked to", () =>
    bench(async ({ run }) => {
      const large = [...market, "--type", "MARKET", "--quantity", "900"];
      const { err, json } = await run(...large, "--explain");
      const { failure } = json() as { failure: { remedy: readonly string[] } };
      for (const remedy of failure.remedy) assert.ok(err.includes(remedy));
    }));
});

describe("cli routes and market data", () => {
  it("take a route as people copy it", () =>
    bench(async ({ run }) => {
      const paths = [
        "papi/v1/balance",
        "/papi/v1/balance/",
        "https://papi.binance.com/papi/v1/balance",
      ];
      for (const path of paths) {
        const { code, out } = await run("call", "get", path, "--param", "asset=BTC");
        assert.equal(code, 0);
        assert.match(out, /"asset":"BTC"/);
      }
    }));

  it("keep the question mark of a message that asks", () =>
    bench(async ({ run }) => {
      const { err } = await run("call", "GET", "/papi/v1/balance", "--param", "assets=BTC");
      assert.match(err, /did you mean asset\? Nothing was sent$/m);
    }));

  it("read public market data of any environment, whatever the account, without its key", () =>
    bench(async (b) => {
      withBook(b);
      const price = ["usdm-market", "mark-price", "--symbol", "BTCUSDT", "--env", "demo"];
      const { code, out, json } = await b.run(...price, "--dry-run");
      assert.equal(code, 0);
      assert.match(out, /"url":"https:\/\/demo-fapi/);
      assert.deepEqual((json() as { request: { headers: object } }).request.headers, {});
    }));

  it("read public market data of any environment without an account, and nothing else", () =>
    bench(async ({ run, sent }) => {
      const price = ["usdm-market", "mark-price", "--symbol", "BTCUSDT"];
      for (const env of ["production", "demo"]) {
        const { code, json } = await run(...price, "--env", env, "--dry-run");
        assert.equal(code, 0);
        const { account, request } = json() as { account: string; request: { headers: object } };
        assert.deepEqual([account, request.headers], ["none", {}]);
        const refused = await run("portfolio", "account-balance", "--env", env);
        assert.equal(refused.code, 2);
        assert.match(failureIn(refused).message, /without an account/);
      }
      assert.equal(sent(), 0);
    }));
});

describe("cli confirmation", () => {
  it("is not asked for a call that says two things", () =>
    bench(async (b) => {
      withBook(b);
      const twice = [
        ["--quantity", "1"],
        ["--symbol", "BTCUSDT"],
        ["--account", "main", "--account", "main"],
        ["--confirm", "CONFIRM"],
      ];
      for (const more of twice) {
        const { code, err } = await b.run(...order, ...more, "--confirm", "CONFIRM");
        assert.equal(code, 2);
        assert.match(err, /It is given twice: keep one/);
      }
      assert.equal(b.sent(), 0);
    }));

  it("sends nothing that moves real money without the word", () =>
    bench(async (b) => {
      withBook(b);
      for (
        const extra of [[], ["--confirm", "confirm"], ["--confirm", "CONFIRM "], ["--confirm", ""]]
      ) {
        const ran = await b.run(...order, ...extra);
        assert.equal(ran.code, 4);
        assert.equal(failureIn(ran).rule, "confirmation");
        // Who gave no word is told how to give it.
        assert.equal(/adds --confirm CONFIRM$/m.test(ran.err), extra.length === 0);
      }
      assert.equal(b.sent(), 0);
      assert.equal((await b.run(...order, "--confirm", "CONFIRM")).code, 0);
      assert.equal(b.sent(), 1);
    }));

  it("asks the person at the terminal, showing what will happen", () =>
    bench(async (b) => {
      withBook(b);
      const left = await b.run(...order);
      assert.equal(left.code, 4);
      assert.match(left.err, /(?=[^]*0\.01)(?=[^]*BTCUSDT)[^]*main \(Mainnet/);
      assert.match(left.err, /\. Worth about \d{3,}\.\d\d USD at the exchange's prices of now\n/);
      assert.match(left.out, /write CONFIRM, in capitals, when you are asked for it/);
      const calledOff = await b.run(...order);
      assert.equal(calledOff.code, 4);
      assert.match(calledOff.err, /the word CONFIRM was not given; nothing was sent/);
      assert.equal(b.changed(), 0);
      assert.equal((await b.run(...order)).code, 0);
      assert.equal(b.questions.length, 3);
    }, { answers: ["no", undefined, "CONFIRM"] }));

  it("shows what will happen, and what became of it, without a broken word", () =>
    bench(async (b) => {
      withBook(b);
      const { code, err } = await b.run(...order);
      assert.equal(code, 4);
      for (const line of err.split("\n")) assert.ok([...line].length <= 50, line);
      for (const part of ["Mainnet: real money", "quantity=0.01,", "write CONFIRM, in capitals"]) {
        assert.ok(err.replace(/\s+/g, " ").includes(part), err);
      }
    }, { terminal: { isRead: true, columns: 50 }, answers: ["no"] }));

  it("is worth nothing once policy or account changed while the person was asked", async () => {
    const changes: readonly (readonly [string, (b: Bench) => void])[] = [
      ["killSwitch", ({ folder }) => {
        writeFileSync(join(folder, "policy.json"), JSON.stringify({ stopped: true }));
      }],
      ["confirmation", (b) => withBook(b, BOOK.replace(/API Key: .{8}/, "API Key: another1"))],
      ["confirmation", (b) => withBook(b, `${BOOK}- Environment: Simulated\n`)],
    ];
    for (const [rule, change] of changes) {
      await bench(async (b) => {
        withBook(b);
        const line = () => {
          change(b);
          return Promise.resolve("CONFIRM");
        };
        const person = { line, secret: line, choose: line };
        const before = b.changed();
        const texts: string[] = [];
        const system = { ...b.system, person, out: (text: string) => void texts.push(text) };
        assert.equal(await run(system, order), 4);
        assert.equal(JSON.parse(texts.join("")).failure.rule, rule);
        assert.equal(b.changed(), before);
        const last = readFileSync(join(b.folder, "audit.jsonl"), "utf8").trim().split("\n").at(-1);
        assert.equal(JSON.parse(last ?? "").rule, rule);
      });
    }
  });

  it("is worth nothing after a minute", () =>
    bench(async (b) => {
      withBook(b);
      const slow = {
        ...b.system,
        person: {
          line: () => {
            b.wait(60_001);
            return Promise.resolve("CONFIRM");
          },
          secret: () => Promise.resolve(undefined),
          choose: () => Promise.resolve(undefined),
        },
      };
      const { run } = await import("../../../apps/cli/program.ts");
      assert.equal(await run(slow, order), 4);
      assert.equal(b.changed(), 0);
    }));

  it("shows a dry run with key and signature masked, and sends nothing", () =>
    bench(async (b) => {
      withBook(b);
      const { out, err, code } = await b.run(...order, "--dry-run");
      assert.equal(code, 0);
      assert.match(out, /"needs":"CONFIRM"/);
      assert.match(out, /signature=\*\*\*/);
      assert.match(err, /nothing was sent/);
      const free = await b.run(...order, "--dry-run", "--env", "simulated");
      const { policy } = free.json() as { readonly policy: object };
      assert.deepEqual(policy, { passes: true });
      const { out: curl } = await b.run(...order, "--curl");
      assert.match(curl, /printf %s \\"\$BINANCE_SECRET_KEY\\"/);
      for (const text of [out, curl]) assert.ok(!text.includes(sampleKey.apiKey));
      assert.equal(b.sent(), 0);
    }));
});
