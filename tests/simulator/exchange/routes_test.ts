/** Which endpoint a request reaches, and what becomes of what it asked for. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { accountInformation, connect, newUmOrder } from "../../../mod.ts";
import { credentials, environment } from "../../../lib/environment.ts";
import { hmac } from "../../../signers/hmac.ts";
import {
  openWorld,
  sampleKey,
  simulated,
  simulatedHosts,
  step,
  type World,
} from "../../../simulator/mod.ts";
import { readWorld, writeWorld } from "../../../simulator/engine/snapshot.ts";
import { bodyOf, call, codeOf } from "../support.ts";
import type { StreamEvent } from "../../../simulator/exchange/event.ts";

const world = openWorld();

const get = (url: string, headers: Readonly<Record<string, string>> = {}) =>
  step(world, { method: "GET", url, headers })[1];

describe("a path that documents spell in two ways", () => {
  it("is served in both", async () => {
    for (const name of ["pmloan-history", "pmLoan-history"]) {
      const [, reply] = await call(world, "GET", `/sapi/v1/portfolio/${name}`);
      assert.equal(bodyOf(reply)["total"], 0);
    }
  });
});

describe("a path that two hosts share", () => {
  it("is that of the host whose contract stands for a pair, and refuses it there", () => {
    const sent = "period=1h&contractType=PERPETUAL&pair=BTCUSD_PERP";
    assert.equal(codeOf(get(`/futures/data/openInterestHist?${sent}`)), -1121);
  });

  it("is that of the host whose contract or pair is sent as a symbol, and says what it needs there", () => {
    for (const symbol of ["BTCUSD_PERP", "BTCUSD"]) {
      const reply = get(`/futures/data/topLongShortAccountRatio?period=1h&symbol=${symbol}`);
      assert.equal(codeOf(reply), -1102);
      assert.match(reply.body, /'pair'/);
    }
    const usdm = get("/futures/data/topLongShortAccountRatio?period=1h&symbol=BTCUSDT");
    assert.equal(usdm.status, 200);
  });

  it("is found where one host alone has it, also without what it needs", () => {
    const path = "/futures/data/takerBuySellVol";
    assert.equal(codeOf(get(path)), -1102);
    assert.equal(get(`https://fapi.simulated.invalid${path}`).status, 404);
  });

  const basis = (pair: string, host = "") =>
    get(`${host}/futures/data/basis?period=1h&contractType=PERPETUAL&pair=${pair}&limit=1`);

  it("is served for the host that has the pair, or for the one that is named", () => {
    for (const pair of ["BTCUSD", "BTCUSDT"]) {
      const [row] = bodyOf<readonly Record<string, unknown>[]>(basis(pair));
      assert.equal(row?.["pair"], pair);
    }
    assert.equal(basis("BTCUSDT", "https://fapi.example.org").status, 200);
    assert.equal(basis("BTCUSD", "https://DAPI.example.org").status, 200);
    assert.equal(basis("BTCUSD", "https://fapi.example.org").status, 400);
  });
});

describe("a path that only looks like one of fapi", () => {
  it("is not found, with a key as without one", () => {
    const key = { "X-MBX-APIKEY": sampleKey.apiKey };
    assert.equal(get("/fapi/v9/nothing", key).status, 401);
    assert.equal(get("/other/fapi/v9/nothing", key).status, 404);
    assert.equal(get("/other/fapi/v9/nothing").status, 404);
  });
});

describe("files that are asked for", () => {
  it("have ids of their own, each of its kind", async () => {
    const asked = async (from: World, path: string): Promise<readonly [World, string]> => {
      const [after, reply] = await call(from, "GET", path, {
        startTime: String(from.time - 1000),
        endTime: String(from.time),
      });
      assert.equal(reply.status, 200, reply.body);
      return [after, /"downloadId":"?(\d+)/.exec(reply.body)?.[1] ?? ""];
    };
    const [one, first] = await asked(world, "/papi/v1/um/trade/asyn");
    const [two, second] = await asked(one, "/papi/v1/um/order/asyn");
    assert.equal(BigInt(second) - BigInt(first), 1n);
    for (const [kind, downloadId] of [["trade", first], ["order", second]] as const) {
      const [, reply] = await call(two, "GET", `/papi/v1/um/${kind}/asyn/id`, { downloadId });
      assert.equal(bodyOf(reply).downloadId, downloadId);
      const [, other] = await call(two, "GET", `/papi/v1/um/${kind}/asyn/id`, {
        downloadId: kind === "trade" ? second : first,
      });
      assert.equal(other.status, 400);
    }
  });
});

describe("a simulated transport", () => {
  it("tells of events where there are any, and of nothing else", async () => {
    const received: (readonly StreamEvent[])[] = [];
    let now = world;
    const ref = { read: () => now, write: (next: World) => () => void (now = next) };
    const ask = connect(environment({
      hosts: simulatedHosts,
      credentials: credentials(sampleKey.apiKey, hmac(sampleKey.secret)),
      now: () => now.time,
      transport: simulated(ref, (events) => received.push(events)),
    }));
    await ask(accountInformation());
    assert.equal(received.length, 0);
    await ask(newUmOrder({ symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.01" }));
    assert.deepEqual(received.map((events) => events.map(({ e }) => e)), [
      ["ORDER_TRADE_UPDATE", "ORDER_TRADE_UPDATE", "ACCOUNT_UPDATE"],
    ]);
  });
});

describe("a kept world that cannot be read", () => {
  it("is told of with what is wrong, three things at most", () => {
    const parts = ["um", "cm", "pairs", "assets", "fees", "levels", "loanRates"];
    const names = ["contracts", "contracts", "pairs", "assets", "fees", "levels", "rates"];
    for (const [i, part] of parts.entries()) {
      const kept = JSON.parse(writeWorld(world));
      kept.world.market[part] = 5;
      const read = readWorld(JSON.stringify(kept));
      assert.ok(read._tag === "Left");
      assert.match(read.left, new RegExp(`market\\.${part}: expected ${names[i]}`));
    }
    const kept = JSON.parse(writeWorld(world));
    for (const part of parts) kept.world.market[part] = 5;
    const read = readWorld(JSON.stringify(kept));
    assert.ok(read._tag === "Left");
    assert.equal(read.left.match(/expected/g)?.length, 3);
    assert.equal(read.left.match(/; /g)?.length, 2);
  });
});
