import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { catalog } from "../../../endpoints/catalog.ts";
import { accountBalance, cancelUmOrder, send } from "../../../mod.ts";
import { fidelity } from "../../../simulator/exchange/fidelity.ts";
import { servedAt, simulatedRoutes } from "../../../simulator/exchange/routes.ts";
import { openWorld, sampleKey, simulatedEnvironment, worldRef } from "../../../simulator/mod.ts";
import { stepOn } from "../../../simulator/exchange/step.ts";
import { signedUrl } from "../support.ts";
import {
  coinmMarketRoutes,
  usdmMarketRoutes,
} from "../../../simulator/exchange/market_data/routes.ts";

/** The exchange without any handler. */
const unanswered = stepOn((...given) => {
  const served = servedAt(...given);
  return served && { ...served, handler: undefined };
});

describe("fidelity", () => {
  it("tells hosts apart that share a path", () => {
    const rows = fidelity(catalog, { fapi: usdmMarketRoutes });
    const basis = rows.filter(({ spec }) => spec.path === "/futures/data/basis");
    assert.deepEqual(
      basis.map(({ spec, fidelity }) => [spec.host, fidelity]).sort(),
      [["dapi", "absent"], ["fapi", "simulated"]],
    );
  });

  it("says that all market data is simulated", () => {
    const rows = fidelity(catalog, { fapi: usdmMarketRoutes, dapi: coinmMarketRoutes });
    const market = rows.filter(({ spec }) => /_market$/.test(spec.family));
    assert.ok(market.length > 0);
    for (const { spec, fidelity } of market) assert.equal(fidelity, "simulated", spec.name);
  });

  it("says of every endpoint whether something answers it", () => {
    const rows = fidelity(catalog, simulatedRoutes);
    assert.deepEqual(rows.map(({ spec }) => spec), catalog.map(({ spec }) => spec));
    for (const { spec: { host, verb, path, name }, fidelity: each } of rows) {
      const handler = simulatedRoutes[host]?.[`${verb} ${path}`];
      assert.equal(each, handler ? "simulated" : "absent", name);
    }
    assert.ok(fidelity(catalog, {}).every((row) => row.fidelity === "absent"));
  });

  it("serves no route that the catalog lacks", () => {
    const known = new Set(catalog.map(({ spec: { verb, path } }) => `${verb} ${path}`));
    for (const routes of Object.values(simulatedRoutes)) {
      assert.deepEqual(Object.keys(routes).filter((route) => !known.has(route)), []);
    }
  });
});

describe("an endpoint without a handler", () => {
  const asked = async (
    params: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = { "X-MBX-APIKEY": sampleKey.apiKey },
  ) => {
    const url = await signedUrl("/papi/v1/balance", params);
    const [, { status, body }] = unanswered(openWorld(), { method: "GET", url, headers });
    return [status, JSON.parse(body).code];
  };

  it("is refused as not simulated, once the call has been checked", async () => {
    const timestamp = String(openWorld().time);
    assert.deepEqual(await asked({ timestamp }), [501, -1020]);
    assert.deepEqual(await asked({}), [400, -1102]);
    assert.deepEqual(await asked({ timestamp }, {}), [401, -2014]);
  });

  it("did nothing, and says so", async () => {
    const env = simulatedEnvironment(worldRef(openWorld()));
    const transport: typeof env.transport = ({ method, url, headers }) => () => {
      const [, reply] = unanswered(openWorld(), { method, url, headers });
      return Promise.resolve({ _tag: "Right", right: reply });
    };
    for (const request of [accountBalance(), cancelUmOrder({ symbol: "BTCUSDT", orderId: "1" })]) {
      const result = await send<unknown>(request)({ ...env, transport })();
      assert.ok(result._tag === "Left" && result.left._tag === "Refused");
      assert.equal(result.left.outcome, "rejected");
      assert.match(result.left.message, /(accountBalance|cancelUmOrder) is not simulated/);
    }
  });
});
