/** The exchange's documented refusals: each bad call gets its code and changes nothing. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { codeMeaning } from "../../../explain/explain.ts";
import { queryString } from "../../../lib/wire.ts";
import { hmac } from "../../../signers/hmac.ts";
import { sampleKey, step } from "../../../simulator/mod.ts";
import { setPrices } from "../../../simulator/engine/market/prices.ts";
import type { World } from "../../../simulator/engine/world/world.ts";
import { type Params, type Row, rows } from "../engine/model/refusals.ts";
import { bodyOf, call, codeOf, unchanged } from "../support.ts";
import { openWorld } from "../../../simulator/engine/open.ts";

const carriedOut = async (world: World, route: string, params: Params): Promise<World> => {
  const [method = "", path = ""] = route.split(" ");
  const [after, reply] = await call(world, method, path, params);
  bodyOf(reply);
  return after;
};

const UM = "POST /papi/v1/um/order";
const position = { symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "1" };

/** 5000 USDT and a long position of one bitcoin, at a price at which uniMMR is what it should be. */
const fallen = async (price: string): Promise<World> => {
  const open = await carriedOut(openWorld({}, { USDT: { um: "5000" } }), UM, position);
  return setPrices(open, { BTCUSDT: price });
};

const waiting = async (): Promise<World> => {
  let world = openWorld();
  for (let i = 0; i < 200; i++) {
    world = await carriedOut(world, "POST /papi/v1/um/algo/order", {
      symbol: "BTCUSDT",
      side: "BUY",
      type: "STOP_MARKET",
      algoType: "CONDITIONAL",
      quantity: "0.001",
      triggerPrice: "61000",
    });
  }
  return world;
};

const STATES: Readonly<Record<NonNullable<Row["state"]>, () => Promise<World>>> = {
  "reduce only": () => fallen("55285"),
  liquidation: () => fallen("55100"),
  "200 orders that wait": waiting,
};

const prepared = async ({ state, after = [] }: Row): Promise<World> => {
  let world = state ? await STATES[state]() : openWorld();
  for (const [route, params] of after) world = await carriedOut(world, route, params);
  return world;
};

const signedUrl = async (row: Row, time: number): Promise<string> => {
  const timestamp = String(time - (row.late ?? 0));
  const query = queryString(Object.entries({ ...row.params, timestamp }));
  const payload = row.payload?.(query) ?? query;
  const signature = await hmac(sampleKey.secret)(payload)();
  return signature._tag === "Right"
    ? `https://papi.simulated.invalid${
      row.route.split(" ")[1]
    }?${payload}&signature=${signature.right}`
    : assert.fail("HMAC cannot fail");
};

describe("a call is refused as documented", () => {
  for (const row of rows) {
    it(`${row.code}: ${row.route} ${row.bad}`, async () => {
      const world = await prepared(row);
      const [method = ""] = row.route.split(" ");
      const signed = await signedUrl(row, world.time);
      const url = row.spoilt ? row.spoilt(signed) : signed;
      assert.ok(!row.spoilt || url !== signed, "the call is as it was");
      const headers = row.headers ?? { "X-MBX-APIKEY": sampleKey.apiKey };
      const [after, reply, events] = step(world, { method, url, headers });
      assert.equal(codeOf(reply), row.code, reply.body);
      assert.ok(reply.status === 400 || reply.status === 401, String(reply.status));
      unchanged(after, world);
      assert.deepEqual(events, []);
    });
  }
});

describe("the table of refusals", () => {
  it("names the page that lists each, in one way for each code and product", () => {
    const pages = new Map<string, string>();
    for (const { code, route, source } of rows) {
      assert.match(source, /, Error(s| Codes)$/);
      const product = `${code} ${route.split("/")[1]}`;
      assert.equal(pages.get(product) ?? source, source, product);
      pages.set(product, source);
    }
  });

  it("has at least 60 rows, no two alike, of at least 40 codes, all of them known", () => {
    assert.ok(rows.length >= 60, String(rows.length));
    assert.equal(new Set(rows.map(({ route, bad }) => `${route} ${bad}`)).size, rows.length);
    const codes = new Set(rows.map(({ code }) => code));
    assert.ok(codes.size >= 40, String(codes.size));
    for (const { code, route } of rows) {
      const family = route.includes("/sapi/v1/margin/")
        ? "margin"
        : route.includes("/sapi/")
        ? "portfolio_pro"
        : "portfolio";
      assert.ok(codeMeaning(code, family), `${code} of ${family}`);
    }
  });
});
