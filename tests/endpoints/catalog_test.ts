import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { build, catalog } from "../../endpoints/catalog.ts";
import * as margin from "../../endpoints/margin/mod.ts";
import * as portfolio from "../../endpoints/portfolio/mod.ts";
import * as portfolioPro from "../../endpoints/portfolio_pro/mod.ts";
import * as coinmMarket from "../../endpoints/coinm_market/mod.ts";
import * as usdmMarket from "../../endpoints/usdm_market/mod.ts";
import * as E from "../../lib/deps/either.ts";
import { type AnyEndpoint, costOf } from "../../lib/endpoint.ts";
import * as everything from "../../mod.ts";
import { named } from "../vectors/named_routes.ts";

const families = {
  portfolio,
  portfolio_pro: portfolioPro,
  margin,
  usdm_market: usdmMarket,
  coinm_market: coinmMarket,
};

describe("the families", () => {
  it("together are the catalog, each endpoint once", () => {
    const endpoints = Object.values(families).flatMap((family) =>
      Object.values<unknown>(family).filter((each) => typeof each === "function" && "spec" in each)
    );
    assert.deepEqual(new Set(catalog), new Set(endpoints));
    assert.equal(catalog.length, endpoints.length);
    assert.equal(new Set(catalog.map(({ spec }) => spec.name)).size, catalog.length);
  });

  for (const [family, exported] of Object.entries(families)) {
    it(`${family} exports its endpoints under their names, and so does mod.ts`, () => {
      const own = catalog.filter(({ spec }) => spec.family === family);
      assert.ok(own.length > 0);
      for (const endpoint of own) {
        const name = endpoint.spec.name;
        assert.equal((exported as Record<string, unknown>)[name], endpoint, name);
        assert.equal((everything as Record<string, unknown>)[name], endpoint, name);
      }
    });

    it(`${family} shares no exported name with mod.ts or another family`, () => {
      for (const [name, value] of Object.entries(exported)) {
        // Two modules that export one name through export * cancel each other out, silently.
        assert.equal((everything as Record<string, unknown>)[name], value, name);
      }
    });
  }
});

describe("what the skills and the community SDK name", () => {
  const byRoute = new Map<string, AnyEndpoint>(
    catalog.map((endpoint) => {
      const { host, verb, path } = endpoint.spec;
      return [`${host} ${verb} ${path}`, endpoint];
    }),
  );
  for (const row of named) {
    const [route = "", params = ""] = row.split(": ");
    it(`${route} is there, with its parameters`, () => {
      const { spec } = byRoute.get(route) ?? assert.fail("no such endpoint");
      for (const name of params === "-" ? [] : params.split(" ")) {
        if (name === "recvWindow" && spec.signed) continue;
        assert.ok(Object.hasOwn(spec.params, name), `${spec.name} lacks ${name}`);
      }
    });
  }
});

describe("hosts and access", () => {
  it("follow from the family alone", () => {
    const hosts = {
      portfolio: "papi",
      portfolio_pro: "sapi",
      margin: "sapi",
      usdm_market: "fapi",
      coinm_market: "dapi",
    };
    for (const { spec } of catalog) assert.equal(spec.host, hosts[spec.family], spec.name);
  });

  it("give fapi and dapi for market data alone", () => {
    for (const { spec } of catalog) {
      if (spec.host !== "fapi" && spec.host !== "dapi") continue;
      assert.ok(!spec.signed && !spec.mutates, spec.name);
    }
  });
});

describe("what a call costs", () => {
  const cost = (endpoint: AnyEndpoint, params: Record<string, unknown>) => {
    const built = endpoint(params as never);
    return E.isRight(built) ? costOf(built.right) : assert.fail(built.left.message);
  };
  const depth = (limit?: 5 | 100 | 500 | 1000) =>
    cost(everything.usdmOrderBook, { symbol: "BTCUSDT", ...(limit && { limit }) });
  const order = { symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "1" };

  it("follows the parameters, with the default of what is left out", () => {
    assert.deepEqual(depth(5), { ip: 2 });
    assert.deepEqual(depth(100), { ip: 5 });
    assert.deepEqual(depth(), { ip: 10 });
    assert.deepEqual(depth(1000), { ip: 20 });
    assert.deepEqual(cost(everything.queryAllCurrentUmOpenOrders, {}), { ip: 40 });
    assert.deepEqual(cost(everything.queryAllCurrentUmOpenOrders, { symbol: "BTCUSDT" }), {
      ip: 1,
    });
    assert.deepEqual(cost(everything.marginAccountNewOrder, order), { uid: 6, orders: 1 });
    assert.deepEqual(
      cost(everything.marginAccountNewOrder, { ...order, sideEffectType: "MARGIN_BUY" }),
      { uid: 1500, orders: 1 },
    );
    assert.deepEqual(cost(everything.marginAccountRepayDebt, { asset: "USDT" }).ip, 3000);
  });
});

describe("orders in what a call costs", () => {
  const countsOrders = ({ spec }: AnyEndpoint) => JSON.stringify(spec.weight).includes('"orders"');

  it("are counted where orders are placed or changed, and nowhere else", () => {
    for (const endpoint of catalog) {
      const { name, verb, path } = endpoint.spec;
      const places = (verb === "POST" || verb === "PUT") &&
        /\/order(\/(oco|oto|otoco))?$/.test(path);
      assert.equal(countsOrders(endpoint), places, name);
    }
  });
});

describe("retired endpoints", () => {
  it("build, and name what replaces them", () => {
    const retired = catalog.filter(({ spec }) => spec.retired);
    assert.ok(retired.length > 0);
    const names = new Set(catalog.map(({ spec }) => spec.name));
    for (const { spec } of retired) {
      const use = spec.retired?.use;
      assert.ok(use === undefined || names.has(use), spec.name);
    }
    const old = everything.cancelAllUmOpenConditionalOrders({ symbol: "BTCUSDT" });
    assert.equal(old._tag, "Right");
  });
});

describe("a call out of a spec", () => {
  it("needs the spec and not its name, and says so", () => {
    for (const odd of ["newUmOrder", undefined, null, portfolio.newUmOrder, {}]) {
      assert.throws(() => build(odd as unknown as typeof portfolio.newUmOrder.spec), {
        name: "TypeError",
        message: "Cannot build: give the spec of an endpoint of catalog",
      });
    }
  });

  it("takes nothing for no parameters, as an endpoint does", () => {
    for (const nothing of [undefined, null]) {
      const { spec } = portfolio.accountInformation;
      assert.ok(E.isRight(build(spec, nothing as unknown as undefined)));
    }
  });
});
