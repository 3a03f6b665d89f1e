/** How the exchange behaves where one may choose: parameters that it does not know, retired routes. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { catalog } from "../../../endpoints/catalog.ts";
import { openWorld, readWorld, step, type Switches, writeWorld } from "../../../simulator/mod.ts";
import { bodyOf, call, codeOf, unchanged } from "../support.ts";

const opened = (switches: Switches) => openWorld({ switches });

const order = { symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.01" };

describe("a parameter that a call does not know", () => {
  const routes: readonly (readonly [route: string, params: Readonly<Record<string, string>>])[] = [
    ["POST /papi/v1/um/order", order],
    ["GET /papi/v1/um/positionRisk", {}],
    ["GET /fapi/v1/depth", { symbol: "BTCUSDT" }],
    ["GET /dapi/v1/time", {}],
    ["GET /papi/v1/balance", {}],
    ["GET /sapi/v1/margin/interestRateHistory", { asset: "USDT" }],
  ];
  for (const [route, params] of routes) {
    const [method = "", path = ""] = route.split(" ");
    const ask = (switches: Switches) => {
      const world = opened(switches);
      return call(world, method, path, { ...params, newOrderResp: "FULL" });
    };
    it(`is ignored: ${route}`, async () => {
      const [, reply] = await ask({});
      bodyOf(reply);
    });
    it(`is refused by name where all must be read: ${route}`, async () => {
      const [, reply] = await ask({ strict: true });
      assert.equal(codeOf(reply), -1104);
      assert.match(reply.body, /Not read: newOrderResp"/);
    });
  }

  for (
    const [route, params] of [
      ["POST /papi/v1/margin/order", order],
      ["POST /sapi/v1/margin/order", order],
      ["GET /papi/v1/margin/openOrders", { symbol: "BTCUSDT" }],
      ["POST /papi/v1/marginLoan", { asset: "USDT", amount: "1" }],
      ["GET /api/v3/account", {}],
    ] as const
  ) {
    it(`is always refused: ${route}`, async () => {
      const [method = "", path = ""] = route.split(" ");
      const world = opened({});
      const [after, reply] = await call(world, method, path, { ...params, sauce: "hot" });
      assert.equal(codeOf(reply), -1104);
      unchanged(after, world);
    });
  }

  it("does not lead others into the message than letters and digits", async () => {
    const [, reply] = await call(opened({ strict: true }), "POST", "/papi/v1/um/order", {
      ...order,
      ['<script>"']: "1",
    });
    assert.match(reply.body, /Not read: script"/);
  });
});

describe("a signed call to what needs no signature", () => {
  const signed = (path: string) => call(opened({ strict: true }), "GET", path);
  for (
    const path of [
      "/papi/v1/ping",
      "/fapi/v1/time",
      "/dapi/v1/exchangeInfo",
      "/sapi/v1/margin/allPairs",
      "/sapi/v1/margin/isolated/allPairs",
      "/sapi/v1/margin/delist-schedule",
      "/sapi/v1/margin/crossMarginCollateralRatio",
      "/sapi/v1/system/status",
    ]
  ) {
    it(`is taken: ${path}`, async () => bodyOf((await signed(path))[1]));
  }
  it("is refused by the spot market, which counts", async () => {
    const [, reply] = await signed("/api/v3/time");
    assert.equal(codeOf(reply), -1101);
    assert.match(reply.body, /expected '0' and received '2'/);
  });
});

describe("a retired route", () => {
  const retired = catalog.filter(({ spec }) => spec.retired).map(({ spec }) => spec);
  it("is there to be tested", () => assert.ok(retired.length >= 8));
  for (const { verb, path } of retired) {
    it(`is 404 unless it is asked for: ${verb} ${path}`, async () => {
      const world = opened({});
      const [after, gone] = await call(world, verb, path, { symbol: "BTCUSDT" });
      assert.equal(gone.status, 404);
      assert.equal(after, world);
      const [, served] = await call(opened({ retired: true }), verb, path, { symbol: "BTCUSDT" });
      assert.notEqual(served.status, 404);
    });
  }
});

describe("the switches of a world", () => {
  it("are saved with it", () => {
    for (const switches of [{}, { strict: true }, { retired: true }]) {
      const world = opened(switches);
      const read = readWorld(writeWorld(world));
      assert.deepEqual(read._tag === "Right" && read.right.switches, switches);
    }
  });
  it("are nothing else than what they are", () => {
    const text = writeWorld(opened({ strict: true })).replace('"strict":true', '"strict":1');
    assert.equal(readWorld(text)._tag, "Left");
  });
  it("may be absent from a world that was saved before there were any", () => {
    const read = readWorld(writeWorld(openWorld()));
    assert.equal(read._tag, "Right");
    const [, reply] = step(openWorld(), { method: "GET", url: "/papi/v1/ping", headers: {} });
    assert.equal(reply.status, 200);
  });
});
