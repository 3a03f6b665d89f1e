import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { catalog } from "../../../endpoints/catalog.ts";
import { type Fidelity, fidelity, type HostRoutes } from "../../../simulator/exchange/fidelity.ts";
import { marginMarketRoutes } from "../../../simulator/exchange/market_data/margin.ts";
import { cannedHostRoutes, servedAt, simulatedRoutes } from "../../../simulator/exchange/routes.ts";
import { openWorld, sampleKey } from "../../../simulator/mod.ts";
import { stepOn } from "../../../simulator/exchange/step.ts";
import { signedUrl } from "../support.ts";
import {
  coinmMarketRoutes,
  usdmMarketRoutes,
} from "../../../simulator/exchange/market_data/routes.ts";

const simulated: HostRoutes = {
  sapi: marginMarketRoutes,
  fapi: usdmMarketRoutes,
  dapi: coinmMarketRoutes,
};

describe("fidelity", () => {
  it("tells hosts apart that share a path", () => {
    const rows = fidelity(catalog, { fapi: usdmMarketRoutes }, { dapi: coinmMarketRoutes });
    const basis = rows.filter(({ spec }) => spec.path === "/futures/data/basis");
    assert.deepEqual(
      basis.map(({ spec, fidelity }) => [spec.host, fidelity]).sort(),
      [["dapi", "canned"], ["fapi", "simulated"]],
    );
  });

  it("says that all market data is simulated", () => {
    const rows = fidelity(catalog, simulated, {});
    assert.equal(rows.length, catalog.length);
    const market = rows.filter(({ spec }) => /_market$/.test(spec.family));
    assert.equal(market.length, 61);
    for (const { spec, fidelity } of market) assert.equal(fidelity, "simulated", spec.name);
  });

  it("says that the whole catalog is simulated", () => {
    for (const { spec, fidelity: each } of fidelity(catalog, simulatedRoutes, cannedHostRoutes)) {
      assert.equal(each, "simulated", spec.name);
    }
  });

  it("is told by a header where an answer or a refusal is canned, and only there", async () => {
    const asked = (fidelity: Fidelity, params: Readonly<Record<string, string>>) =>
      signedUrl("/papi/v1/balance", params).then((url) => {
        const answering = stepOn((...given) => {
          const served = servedAt(...given);
          return served && { ...served, fidelity, handler: (world) => ({ world, body: {} }) };
        });
        const headers = { "X-MBX-APIKEY": sampleKey.apiKey };
        const [, reply] = answering(openWorld(), { method: "GET", url, headers });
        return [reply.status, reply.headers["x-simulator"]];
      });
    const timestamp = String(openWorld().time);
    assert.deepEqual(await asked("canned", { timestamp }), [200, "canned"]);
    assert.deepEqual(await asked("canned", {}), [400, "canned"]);
    assert.deepEqual(await asked("simulated", { timestamp }), [200, undefined]);
  });

  it("says that a route with both is simulated, and one with neither is absent", () => {
    const rows = fidelity(catalog, simulated, simulated);
    assert.equal(rows.some((row) => row.fidelity === "canned"), false);
    assert.equal(fidelity(catalog, {}, {}).every((row) => row.fidelity === "absent"), true);
  });
});
