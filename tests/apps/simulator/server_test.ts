import assert from "node:assert/strict";
import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { get } from "node:http";
import { join } from "node:path";
import { describe, it } from "node:test";
import {
  accountBalance,
  accountInformation,
  connect,
  credentials,
  ed25519,
  hmac,
  newUmOrder,
  queryAllCurrentUmOpenOrders,
  queryUmOrder,
  rsa,
  send,
  startUserDataStream,
  symbolPriceTickerV2,
} from "../../../mod.ts";
import { trimmed } from "../../../lib/decimal.ts";
import { bundledMarket } from "../../../simulator/engine/market/bundled.ts";
import { readWorld } from "../../../simulator/engine/snapshot.ts";
import * as keys from "../../vectors/keys.ts";
import {
  asking,
  environmentOf,
  inFolder,
  type Running,
  simulating,
  startSimulator,
} from "./support.ts";
import { runScript } from "../../host/support.ts";
import { sampleKey } from "../../../simulator/engine/open.ts";

const order = (newClientOrderId: string) =>
  newUmOrder({
    symbol: "BTCUSDT",
    side: "BUY",
    type: "LIMIT",
    timeInForce: "GTC",
    quantity: "0.001",
    price: "55000",
    newClientOrderId,
  });

/** Status of a call, a ping if no other, that asks for a host by this name, from a page of that origin. */
const statusAs = (
  url: string,
  host: string,
  origin?: string,
  path = "/papi/v1/ping",
): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const headers = { host, ...(origin !== undefined && { origin }) };
    get(url, { headers, path }, (reply) => {
      reply.resume();
      resolve(reply.statusCode);
    }).on("error", reject);
  });

const refusedStart = (...flags: readonly string[]) => runScript("apps/simulator/main.ts", flags);

/**
 * Sends orders in four lanes, and kills the server once a number of them was acknowledged; gives the ids of all
 * that were.
 */
const placing = async (
  running: Running,
  prefix: string,
  last: number,
): Promise<readonly string[]> => {
  const env = environmentOf(running.url);
  const acknowledged: string[] = [];
  let killed: Promise<unknown> | undefined;
  const line = async (lane: number) => {
    for (let i = 0; !killed; i++) {
      const id = `${prefix}x${lane}x${i}`;
      const placed = await send(order(id))(env)();
      if (placed._tag === "Left") return;
      acknowledged.push(id);
      if (acknowledged.length >= last) killed ??= running.kill();
    }
  };
  await Promise.all([0, 1, 2, 3].map(line));
  await killed;
  return acknowledged;
};

describe("the simulator's server", () => {
  it("serves a client and says how to reach it, without printing the secret", async () => {
    await simulating([], async ({ url, output }) => {
      assert.match(url, /^http:\/\/127\.0\.0\.1:\d+$/);
      const ask = asking(url);
      assert.equal((await ask(accountInformation())).accountStatus, "NORMAL");
      const placed = await ask(order("served1"));
      assert.equal(placed.clientOrderId, "served1");
      assert.ok(output().includes(sampleKey.apiKey));
      assert.equal(output().includes(sampleKey.secret), false);
    });
  });

  it("has control routes only where asked", async () => {
    await simulating([], async ({ url }) => {
      assert.equal((await fetch(`${url}/simulator/world`)).status, 404);
    });
    await simulating(["--control", "--quiet"], async ({ url, output }) => {
      const read = readWorld(await (await fetch(`${url}/simulator/world`)).text());
      assert.equal(read._tag, "Right");
      assert.equal(output().trim(), `Listening on ${url}`);
    });
  });

  it("tells what of the limits is used", async () => {
    await simulating([], async ({ url }) => {
      await (await fetch(`${url}/papi/v1/ping`)).text();
      const second = await fetch(`${url}/papi/v1/ping`);
      assert.equal(second.headers.get("x-mbx-used-weight-1m"), "2");
    });
  });

  it("knows the public keys that it is given", async () => {
    await inFolder(async (folder) => {
      const given = [[keys.rsaPublic, rsa(keys.rsaPkcs8)], [
        keys.ed25519Public,
        ed25519(keys.ed25519Pkcs8),
      ]] as const;
      const flags = given.flatMap(([pem], i) => {
        const file = join(folder, `${i}.pem`);
        writeFileSync(file, pem);
        return ["--public-key", file];
      });
      await simulating(flags, async ({ url, output }) => {
        const apiKeys = [...output().matchAll(/API key \(public key\) +(\w{64})/g)];
        assert.equal(apiKeys.length, 2);
        for (const [i, [, signer]] of given.entries()) {
          const env = { ...environmentOf(url), credentials: credentials(apiKeys[i]![1]!, signer) };
          const account = await send(accountInformation())(env)();
          assert.equal(account._tag, "Right");
        }
      });
    });
  });

  it("lets prices walk where a seed is given", async () => {
    await simulating(["--seed", "7"], async ({ url }) => {
      const ask = asking(url);
      const price = async () => (await ask(symbolPriceTickerV2({ symbol: "BTCUSDT" })))[0]?.price;
      const first = await price();
      const until = Date.now() + 10_000;
      while (await price() === first) {
        assert.ok(Date.now() < until, "prices stand still");
        await new Promise((done) => setTimeout(done, 100));
      }
    });
  });

  it("plays a scenario by name or of a file, and says what is wrong with one", async () => {
    await inFolder(async (folder) => {
      const file = join(folder, "mine.json");
      const scenario = {
        name: "mine",
        about: "Up",
        survive: [],
        seconds: 2,
        source: "made up",
        prices: { BTC: [[0, "100"], [1, "110"]] },
        steps: [],
      };
      writeFileSync(file, JSON.stringify(scenario));
      await simulating(["--scenario", file], async ({ url }) => {
        const ask = asking(url);
        const until = Date.now() + 10_000;
        while ((await ask(symbolPriceTickerV2({ symbol: "BTCUSDT" })))[0]?.price !== "66000.00") {
          assert.ok(Date.now() < until, "prices stand still");
          await new Promise((done) => setTimeout(done, 100));
        }
      });
      await simulating(["--scenario", "flash-2023-08-17"], async ({ url }) => {
        assert.equal(
          (await asking(url)(symbolPriceTickerV2({ symbol: "BTCUSDT" })))[0]?.price,
          "60000.00",
        );
      });
      await assert.rejects(startSimulator("--scenario", "nope"), /crash-2025-10-10/);
      writeFileSync(file, JSON.stringify({ ...scenario, prices: { BTC: [[0, 100]] } }));
      await assert.rejects(startSimulator("--scenario", file), /prices\.BTC/);
      await assert.rejects(
        startSimulator("--scenario", file, "--prices", file),
        /--scenario with --prices/,
      );
    });
  });

  it("plays the prices of a file, and says what is wrong with one", async () => {
    await inFolder(async (folder) => {
      const file = join(folder, "prices.csv");
      writeFileSync(file, "time,symbol,price\n1000,BTCUSDT,61000\n1300,BTCUSDT,62000.5\n");
      await simulating(["--prices", file], async ({ url }) => {
        const ask = asking(url);
        const until = Date.now() + 10_000;
        while ((await ask(symbolPriceTickerV2({ symbol: "BTCUSDT" })))[0]?.price !== "62000.50") {
          assert.ok(Date.now() < until, "prices stand still");
          await new Promise((done) => setTimeout(done, 100));
        }
      });
      writeFileSync(file, "time,symbol,price\n1000,NOPE,61000\n");
      await assert.rejects(startSimulator("--prices", file), /NOPE/);
      writeFileSync(file, "time,symbol,price\n1000,BTCUSDT,no\n");
      await assert.rejects(startSimulator("--prices", file), /line 2: price/);
      await assert.rejects(startSimulator("--prices", file, "--seed", "1"), /--seed with --prices/);
    });
  });

  it("breaks a connection off where a plan loses the reply", async () => {
    await simulating(["--control"], async ({ url }) => {
      const plan = { seed: 1, rules: [{ fault: { kind: "loseReply" }, endpoint: "newUmOrder" }] };
      const planned = await fetch(`${url}/simulator/faults`, {
        method: "POST",
        body: JSON.stringify(plan),
      });
      await planned.text();
      const lost = await send(order("lost1"))(environmentOf(url))();
      assert.ok(lost._tag === "Left" && lost.left._tag === "Unreachable");
      assert.equal(lost.left.outcome, "unknown");
      const open = await asking(url)(queryAllCurrentUmOpenOrders({ symbol: "BTCUSDT" }));
      assert.deepEqual(open.map(({ clientOrderId }) => clientOrderId), ["lost1"]);
    });
  });

  it("keeps every acknowledged order through kill -9, again and again", async () => {
    await inFolder(async (folder) => {
      const file = join(folder, "world.json");
      const acknowledged: string[] = [];
      for (let round = 0; round < 4; round++) {
        const running = await startSimulator("--state", file, "--quiet");
        acknowledged.push(...await placing(running, `r${round}`, 6 + 5 * round));
        assert.equal(readWorld(readFileSync(file, "utf8"))._tag, "Right");
      }
      await simulating(["--state", file, "--quiet"], async ({ url }) => {
        const open = await asking(url)(queryAllCurrentUmOpenOrders({ symbol: "BTCUSDT" }));
        const ids = new Set(open.map(({ clientOrderId }) => clientOrderId));
        assert.deepEqual(acknowledged.filter((id) => !ids.has(id)), []);
        assert.ok(acknowledged.length > 20, `${acknowledged.length} orders`);
      });
      assert.ok(existsSync(file));
    });
  });

  it("keeps through kill -9 what it told on a socket", async () => {
    await inFolder(async (folder) => {
      const file = join(folder, "world.json");
      const flags = ["--state", file, "--quiet", "--control"];
      const running = await startSimulator(...flags);
      const ask = asking(running.url);
      await ask(order("waits"));
      const { listenKey } = await ask(startUserDataStream());
      const socket = new WebSocket(`${running.url.replace("http", "ws")}/pm/ws/${listenKey}`);
      await new Promise((done) => socket.addEventListener("open", done));
      // The price fills the order; who hears of it ends the server at once.
      const killed = new Promise((done) =>
        socket.addEventListener("message", () => done(running.kill()))
      );
      const body = JSON.stringify({ BTC: "54000" });
      await fetch(`${running.url}/simulator/prices`, { method: "POST", body }).catch(() => {});
      await killed;
      await simulating(flags, async ({ url }) => {
        const found = await asking(url)(
          queryUmOrder({ symbol: "BTCUSDT", origClientOrderId: "waits" }),
        );
        assert.equal(found.status, "FILLED");
      });
    });
  });

  it("writes its world whole where it is asked to end, for whatever version comes next", async () => {
    await inFolder(async (folder) => {
      const file = join(folder, "world.json");
      const running = await startSimulator("--state", file, "--quiet");
      await asking(running.url)(order("kept"));
      assert.match(readFileSync(`${file}.log`, "utf8"), /\n\["call",.*um\/order/);
      await running.end();
      assert.match(readFileSync(`${file}.log`, "utf8"), /^unimargin log 2 of \w+\n$/);
      const read = readWorld(readFileSync(file, "utf8"));
      assert.ok(read._tag === "Right" && read.right.um.open.size === 1);
    });
  });

  it("leaves a state file to the server that has it, and takes over from one that was killed", async () => {
    await inFolder(async (folder) => {
      const file = join(folder, "world.json");
      await simulating(["--state", file, "--quiet"], async ({ url }) => {
        await asking(url)(order("kept"));
        // A link to it is no way around the lock.
        const link = join(folder, "link.json");
        symlinkSync(file, link);
        for (const path of [file, link]) {
          const { code, stderr } = await refusedStart("--port", "0", "--state", path);
          assert.equal(code, 1);
          assert.match(stderr, /^Cannot use [^\n]*\.json: another simulator has it; end [^\n]*\n$/);
        }
        unlinkSync(link);
        await asking(url)(order("more"));
      });
      assert.ok(existsSync(`${file}.lock`));
      await simulating(["--state", file, "--quiet"], async ({ url }) => {
        const open = await asking(url)(queryAllCurrentUmOpenOrders({ symbol: "BTCUSDT" }));
        assert.deepEqual(open.map(({ clientOrderId }) => clientOrderId), ["kept", "more"]);
      });
      assert.deepEqual(readdirSync(folder).sort(), [
        "world.json",
        "world.json.lock",
        "world.json.log",
      ]);
    });
  });

  it("gives a state file back where it cannot start", async () => {
    await inFolder(async (folder) => {
      const file = join(folder, "world.json");
      writeFileSync(file, "not a world");
      assert.equal((await refusedStart("--port", "0", "--state", file)).code, 1);
      assert.equal(readFileSync(file, "utf8"), "not a world");
      assert.deepEqual(readdirSync(folder), ["world.json", "world.json.lock"]);
      rmSync(file);
      await simulating(["--state", file, "--quiet"], () => Promise.resolve());
    });
  });

  it("does not begin with a file that is no world, and leaves it alone", async () => {
    await inFolder(async (folder) => {
      const file = join(folder, "notes.txt");
      writeFileSync(file, "not a world");
      const { code, stderr } = await refusedStart("--port", "0", "--state", file);
      assert.equal(code, 1);
      assert.match(stderr, /^Cannot read the world: [^\n]*move the file away to start over\n$/);
      assert.equal(readFileSync(file, "utf8"), "not a world");
    });
  });

  const wrong: readonly (readonly [name: string, flags: readonly string[], text: RegExp])[] = [
    ["all addresses", ["--host", "0.0.0.0"], /^Cannot listen on 0\.0\.0\.0: .*--public/],
    ["an address of the network", ["--host", "192.168.1.5"], /--public/],
    ["a port that is none", ["--port", "http"], /^Cannot use --port http/],
    ["a port beyond the last", ["--port", "65536"], /^Cannot use --port 65536/],
    ["an unknown flag", ["--prot", "80"], /--prot/],
    ["a public key that is none", ["--public-key", "package.json"], /no RSA or Ed25519 public key/],
    ["accounts that are none", ["--accounts", "package.json"], /Cannot read the accounts.*package/],
    [
      "accounts of no file",
      ["--accounts", "nowhere.json"],
      /^Cannot read nowhere.json: there is no /,
    ],
    ["prices of no file", ["--prices", "nowhere.csv"], /^Cannot read nowhere.csv: there is no /],
    [
      "a scenario of no file",
      ["--scenario", "nowhere.json"],
      /^Cannot read nowhere.json: there is/,
    ],
    ["a public key of no file", ["--public-key", "no.pem"], /^Cannot read no.pem: there is no /],
    ["prices in a folder", ["--prices", "docs"], /^Cannot read docs: it is a folder/],
    [
      "a state in no folder",
      ["--state", "no/a.json"],
      /^Cannot use --state no\/a.json: there is no /,
    ],
    ["a market that is none", ["--market", "package.json"], /no market in decimal text/],
    ["deposits that are none", ["--deposits", "USDT=5"], /ASSET:WALLET=AMOUNT/],
    ["deposits into no wallet", ["--deposits", "USDT:debt=5"], /wallets cross, um, cm, spot, earn/],
    [
      "a state without a name",
      ["--state", ""],
      /^Cannot use --state "": it takes the name of a file/,
    ],
    [
      "a state that is a folder",
      ["--state", "docs"],
      /^Cannot use --state "docs": it takes the name/,
    ],
    ["a speed of nothing", ["--speed", "0"], /above 0/],
    ["a speed beyond the fastest", ["--speed", "9999"], /up to 8766/],
    ["a page that is no origin", ["--cors", "localhost:5173/x"], /takes an origin/],
    ["two kinds of talk", ["--verbose", "--quiet"], /--verbose with --quiet/],
  ];
  for (const [name, flags, text] of wrong) {
    it(`does not start with ${name}`, async () => {
      const { code, stderr, stdout } = await refusedStart("--port", "0", ...flags);
      assert.equal(code, 1, stdout);
      assert.match(stderr, text);
      assert.equal(stderr.trim().includes("\n"), false, stderr);
    });
  }

  it("answers nobody who asks for it by another's name, unless it is public", async () => {
    await simulating(["--control"], async ({ url }) => {
      assert.equal(await statusAs(url, "rebound.example"), 403);
      assert.equal(await statusAs(url, "127.0.0.1.rebound.example:80"), 403);
      assert.equal(await statusAs(url, `localhost:${new URL(url).port}`), 200);
      assert.equal(await statusAs(url, "[::1]:1"), 200);
    });
    await simulating(["--public"], async ({ url }) => {
      assert.equal(await statusAs(url, "exchange.example"), 200);
    });
  });

  it("takes a target that names the host, as through a proxy, and believes that name alone", async () => {
    await simulating(["--control"], async ({ url }) => {
      const { host } = new URL(url);
      const status = (path: string, named: string) => statusAs(url, named, undefined, path);
      assert.equal(await status(`http://${host}/fapi/v1/time`, "rebound.example"), 200);
      assert.equal(await status(`http://${host}/simulator/world`, host), 200);
      assert.equal(await status("http://rebound.example/fapi/v1/time", host), 403);
      assert.equal(await status(`http://${host}`, host), 404);
    });
  });

  it("answers no page of another machine, which could move prices without reading a reply", async () => {
    await simulating(["--control"], async ({ url }) => {
      const { host } = new URL(url);
      for (const origin of ["https://page.example", "https://localhost.page.example", "null"]) {
        assert.equal(await statusAs(url, host, origin), 403);
      }
      assert.equal(await statusAs(url, host, "http://localhost:3000"), 200);
      assert.equal(await statusAs(url, host, url), 200);
    });
    await simulating(["--public"], async ({ url }) => {
      assert.equal(await statusAs(url, new URL(url).host, "https://page.example"), 200);
    });
  });

  it("gives ids that fit a number, or large ones to all or some symbols", async () => {
    const idsAt = async (...flags: readonly string[]) => {
      const ids: Record<string, boolean> = {};
      await simulating(flags, async ({ url }) => {
        for (const symbol of ["BTCUSDT", "ETHUSDT"]) {
          const order = { symbol, side: "BUY", type: "MARKET", quantity: "0.01" } as const;
          const { orderId } = await asking(url)(newUmOrder(order));
          ids[symbol] = BigInt(orderId) > 2n ** 53n;
        }
      });
      return ids;
    };
    assert.deepEqual(await idsAt(), { BTCUSDT: false, ETHUSDT: false });
    assert.deepEqual(await idsAt("--small-ids"), { BTCUSDT: false, ETHUSDT: false });
    assert.deepEqual(await idsAt("--large-ids", "ETHUSDT"), { BTCUSDT: false, ETHUSDT: true });
    assert.deepEqual(await idsAt("--large-ids", "all"), { BTCUSDT: true, ETHUSDT: true });
  });

  it("refuses what a call does not know where it is strict, and serves what is retired", async () => {
    const path = "/fapi/v1/time?other=1";
    const retired = "/papi/v1/um/conditional/openOrders";
    const statuses = async (...flags: readonly string[]) => {
      const all: number[] = [];
      await simulating(flags, async ({ url }) => {
        for (const each of [path, retired]) all.push((await fetch(url + each)).status);
      });
      return all;
    };
    assert.deepEqual(await statuses(), [200, 404]);
    assert.deepEqual(await statuses("--strict"), [400, 404]);
    assert.deepEqual((await statuses("--retired"))[1], 401);
  });

  it("opens the accounts of a file, with their keys and money, and keeps them", async () => {
    await inFolder(async (folder) => {
      const file = join(folder, "accounts.json");
      const state = join(folder, "state.json");
      const keys = [{ apiKey: "bobs", secret: "secret" }];
      const deposits = { USDT: { um: "12" } };
      writeFileSync(file, JSON.stringify([{ name: "bob", kind: "pro", keys, deposits }]));
      for (let start = 0; start < 2; start++) {
        await simulating(
          ["--accounts", file, "--state", state, "--deposits", "USDT:um=7,BTC:cross=0.5"],
          async ({ url, output }) => {
            assert.match(output(), /accounts +main, bob/);
            assert.doesNotMatch(output(), /secret\n/);
            const mine = await asking(url)(accountBalance());
            assert.deepEqual(
              mine.map(({ asset, umWalletBalance }) => [asset, Number(umWalletBalance)]),
              [["USDT", 7], ["BTC", 0]],
            );
            const bob = connect({
              ...environmentOf(url),
              credentials: credentials("bobs", hmac("secret")),
            });
            const [usdt] = await bob(accountBalance());
            assert.equal(Number(usdt?.umWalletBalance), 12);
          },
        );
      }
    });
  });

  it("prints the key of an account that has none of its own", async () => {
    await inFolder(async (folder) => {
      const file = join(folder, "accounts.json");
      writeFileSync(file, JSON.stringify([{ name: "main", vipLevel: 1 }, { name: "bob" }]));
      await simulating(["--accounts", file], async ({ url, output }) => {
        const [, apiKey = "", secret = ""] =
          /of bob +(\w+)\n +its secret +(\w+)\n/.exec(output()) ??
            [];
        const bob = connect({
          ...environmentOf(url),
          credentials: credentials(apiKey, hmac(secret)),
        });
        assert.ok((await bob(accountBalance())).length > 0);
        assert.equal(output().split("API key").length, 3);
      });
    });
  });

  it("trades the market of a file", async () => {
    await inFolder(async (folder) => {
      const file = join(folder, "market.json");
      const { um, ...rest } = bundledMarket();
      const market = { ...rest, um: { BTCUSDT: um["BTCUSDT"] } };
      writeFileSync(
        file,
        JSON.stringify(market, (_, each) => typeof each === "bigint" ? trimmed(each) : each),
      );
      await simulating(["--market", file], async ({ url }) => {
        const [ticker] = await asking(url)(symbolPriceTickerV2());
        assert.deepEqual([ticker?.symbol, ticker?.price], ["BTCUSDT", "60000.00"]);
        await assert.rejects(asking(url)(symbolPriceTickerV2({ symbol: "ETHUSDT" })));
      });
    });
  });

  it("refuses nothing for limits where asked, and prints each call without what is secret", async () => {
    await simulating(["--no-limits", "--verbose"], async ({ url, output }) => {
      for (let i = 0; i < 8; i++) await asking(url)(accountInformation());
      const weights = await fetch(`${url}/papi/v1/ping`);
      assert.equal(weights.headers.get("x-mbx-used-weight-1m"), "161");
      const all = await Promise.all(
        Array.from({ length: 320 }, () => asking(url)(accountInformation())),
      );
      assert.equal(all.length, 320);
      assert.match(output(), /main GET \/papi\/v1\/account\?timestamp=\d+ 200 /);
      assert.doesNotMatch(output().split("Listening on")[1] ?? "", /signature|vmPUZ/);
    });
  });

  it("lets pages of an origin read answers, and nothing that controls", async () => {
    await simulating(
      ["--control", "--cors", "https://page.example"],
      async ({ url }) => {
        const origin = "https://page.example";
        const read = await fetch(`${url}/papi/v1/ping`, { headers: { origin } });
        assert.equal(read.headers.get("access-control-allow-origin"), origin);
        assert.match(read.headers.get("access-control-expose-headers") ?? "", /x-mbx-used/);
        const asked = await fetch(`${url}/papi/v1/um/order`, {
          method: "OPTIONS",
          headers: { origin, "access-control-request-method": "POST" },
        });
        assert.equal(asked.status, 204);
        assert.match(asked.headers.get("access-control-allow-headers") ?? "", /x-mbx-apikey/);
        const { host } = new URL(url);
        assert.equal(await statusAs(url, host, "https://other.example"), 403);
        const control = await fetch(`${url}/simulator/world`, { headers: { origin } });
        assert.equal(control.status, 403);
        assert.equal(control.headers.get("access-control-allow-origin"), null);
      },
    );
  });

  it("lets time pass faster", async () => {
    await simulating(["--speed", "1000"], async ({ url }) => {
      const timeOf = async () =>
        JSON.parse(await (await fetch(`${url}/api/v3/time`)).text()).serverTime;
      const before = await timeOf();
      await new Promise((done) => setTimeout(done, 30));
      assert.ok(await timeOf() - before >= 20_000);
    });
  });

  it("refuses a body that is too long", async () => {
    await simulating([], async ({ url }) => {
      const headers = { "content-type": "application/x-www-form-urlencoded" };
      const body = "a=".padEnd(2 ** 21, "b");
      const reply = await fetch(`${url}/papi/v1/um/order`, { method: "POST", headers, body });
      assert.equal(reply.status, 413);
      assert.equal(await reply.text(), '{"msg":"The body is too long"}');
      assert.equal((await fetch(`${url}/papi/v1/ping`)).status, 200);
    });
  });

  it("explains itself", async () => {
    const { code, stdout } = await refusedStart("--help");
    assert.equal(code, 0);
    assert.match(stdout, /--state FILE/);
  });
});
