import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inspect } from "node:util";
import { Nothing } from "../../lib/answers/answer.ts";
import * as E from "../../lib/deps/either.ts";
import { catalog } from "../../endpoints/catalog.ts";
import { build, costOf, endpoint, type UnsignedEndpoint } from "../../lib/endpoint.ts";
import {
  credentials,
  type Environment,
  environment,
  productionHosts,
} from "../../lib/environment.ts";
import { badCredentials, unreachable } from "../../lib/failure.ts";
import { retired } from "../../lib/retired.ts";
import { send, sign } from "../../lib/send.ts";
import type { Sendable } from "../../lib/sendable.ts";
import {
  accountInformation,
  BinanceError,
  connect,
  newUmOrder,
  queryAllCurrentUmOpenOrders,
  queryPortfolioMarginAssetIndexPrice,
  testConnectivity,
  usdmOldTradesLookup,
} from "../../mod.ts";
import { failureOf as failureWhenSending, fake, KEY } from "../support/sending.ts";

const order = newUmOrder({ symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.01" });
const failureOf = (env: Environment, request: Sendable<unknown> = order) =>
  failureWhenSending(env, request);

describe("sign", () => {
  it("adds client id and timestamp, signs that text, and puts the signature last, encoded", async () => {
    const { env, carried } = fake();
    const signed = await sign(order)(env)();
    if (E.isLeft(signed)) return assert.fail(signed.left.message);
    const payload =
      "symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.01&newClientOrderId=made1&timestamp=1763683200000";
    assert.equal(signed.right.payload, payload);
    assert.equal(
      signed.right.url,
      `https://papi.binance.com/papi/v1/um/order?${payload}&signature=%3C${payload.length}%3E`,
    );
    assert.equal(signed.right.method, "POST");
    assert.deepEqual(signed.right.headers, { "X-MBX-APIKEY": KEY });
    assert.equal(signed.right.clientOrderId, "made1");
    assert.deepEqual(carried, []);
  });

  it("says what the call does, costs and belongs to, to transports and not to who prints it", async () => {
    const { env, carried } = fake();
    await send(order)(env)();
    await send(queryAllCurrentUmOpenOrders({ symbol: "BTCUSDT" }))(env)();
    await send(queryAllCurrentUmOpenOrders())(env)();
    assert.deepEqual(
      carried.map(({ request = assert.fail() }) => {
        const { family, act } = request.spec;
        return [family, act.does, "of" in act && act.of, costOf(request)];
      }),
      [
        ["portfolio", "order", false, { ip: 1, orders: 1 }],
        ["portfolio", "read", "openOrders", { ip: 1 }],
        ["portfolio", "read", "openOrders", { ip: 40 }],
      ],
    );
    for (const signed of carried) {
      assert.deepEqual(Object.keys(signed), []);
      const shown = {
        method: signed.method,
        url: signed.toJSON().url,
        headers: signed.toJSON().headers,
      };
      assert.deepEqual(JSON.parse(JSON.stringify(signed)), shown);
      for (const text of [inspect(signed), inspect({ nested: [signed] }), String(signed)]) {
        assert.doesNotMatch(text, /\b(request|spec|act|does|family)\b/);
      }
    }
  });

  it("leaves the caller's client id byte for byte, and his recvWindow before the environment's", async () => {
    const own = newUmOrder({
      symbol: "BTCUSDT",
      side: "BUY",
      type: "MARKET",
      quantity: "1",
      newClientOrderId: "x:1/2",
      recvWindow: 3000,
    });
    const signed = await sign(own)(fake({}, { recvWindow: 9000 }).env)();
    assert.match(
      E.isRight(signed) ? signed.right.payload : "",
      /newClientOrderId=x%3A1%2F2&recvWindow=3000&timestamp=1763683200000$/,
    );
  });

  it("takes the environment's recvWindow where the caller gave none", async () => {
    const signed = await sign(order)(fake({}, { recvWindow: 9000 }).env)();
    assert.match(E.isRight(signed) ? signed.right.payload : "", /recvWindow=9000&timestamp/);
  });

  it("sends a key without a signature for market data, and neither for public endpoints", async () => {
    const { env } = fake();
    const price = await sign(queryPortfolioMarginAssetIndexPrice({ asset: "BTC" }))(env)();
    assert.equal(E.isRight(price) && price.right.url.split("?")[1], "asset=BTC");
    assert.deepEqual(E.isRight(price) && price.right.headers, { "X-MBX-APIKEY": KEY });
    const ping = await sign(testConnectivity())(environment({ transport: env.transport }))();
    assert.equal(E.isRight(ping) && ping.right.url, "https://papi.binance.com/papi/v1/ping");
    assert.deepEqual(E.isRight(ping) && ping.right.headers, {});
  });

  // Authentication "No": the official skill derivatives-trading-portfolio-margin-pro of Binance.
  it("sends market data without a key where there is none, and with it where there is one", async () => {
    const keyless = catalog.filter(({ spec }) => spec.keyless);
    assert.ok(keyless.length > 0);
    for (const { spec } of keyless) {
      assert.deepEqual([spec.access, spec.verb, spec.mutates], ["MARKET_DATA", "GET", false]);
      const all = { symbol: "BTCUSDT", period: "5m" };
      const own = Object.entries(all).filter(([name]) => name in spec.params);
      const request = build(spec, Object.fromEntries(own));
      const { env } = fake({}, { allowRetired: true });
      const { transport } = env;
      const bare = await sign(request)(environment({ transport, allowRetired: true }))();
      const keyed = await sign(request)(env)();
      assert.deepEqual(E.isRight(bare) && bare.right.headers, {}, spec.name);
      assert.deepEqual(E.isRight(keyed) && keyed.right.headers, { "X-MBX-APIKEY": KEY }, spec.name);
      assert.ok(E.isRight(bare) && !/timestamp|signature/.test(bare.right.url), spec.name);
    }
    const { env } = fake();
    const failure = await failureOf(
      environment({ transport: env.transport }),
      usdmOldTradesLookup({ symbol: "BTCUSDT" }),
    );
    assert.equal(failure._tag, "BadCredentials");
  });

  it("asks for credentials where they are needed", async () => {
    const { env } = fake();
    const failure = await failureOf(environment({ transport: env.transport }));
    assert.equal(failure._tag, "BadCredentials");
    assert.match(failure.message, /newUmOrder: it needs an API key/);
  });

  it("tells an empty key, as of a variable that is not set, from none", async () => {
    for (const key of ["", ...[undefined, null, 1, {}] as never[]]) {
      const empty = credentials(key, () => () => Promise.resolve(E.right("s")));
      const failure = await failureOf(fake({}, { credentials: empty }).env);
      assert.equal(failure._tag, "BadCredentials");
      assert.match(failure.message, /newUmOrder: the API key is empty/);
    }
  });

  it("refuses a key that cannot stand in a header", async () => {
    for (const key of ["two\nlines", "clé"]) {
      const failure = await failureOf(
        fake({}, { credentials: credentials(key, () => () => Promise.resolve(E.right("s"))) }).env,
      );
      assert.equal(failure._tag, "BadCredentials");
      assert.match(failure.message, /it needs an API key as plain text/);
    }
  });

  it("passes a signer's failure on, with the endpoint's name", async () => {
    const { env, carried } = fake({}, {
      credentials: credentials(KEY, () => () => Promise.resolve(E.left(badCredentials("No key")))),
    });
    const failure = await failureOf(env);
    assert.deepEqual([failure._tag, failure.endpoint, failure.message], [
      "BadCredentials",
      "newUmOrder",
      "No key",
    ]);
    assert.deepEqual(carried, []);
  });

  it("does not send a request that could not be built", async () => {
    const { env, carried } = fake();
    const failure = await failureOf(env, newUmOrder({} as never));
    assert.equal(failure._tag, "BadParams");
    assert.deepEqual(carried, []);
  });
});

describe("hosts", () => {
  const at = (papi: string) => failureOf(fake({}, { hosts: { ...productionHosts, papi } }).env);
  for (
    const bad of [
      "http://papi.binance.com",
      "https://papi.binance.com/",
      "https://papi.binance.com?x=1",
      "ftp://papi.binance.com",
      "http://127.0.0.1.evil.example",
      "http://localhost@evil.example",
      "https://user@evil.example",
      "",
    ]
  ) {
    it(`refuses ${bad || "an empty one"}`, async () => {
      const failure = await at(bad);
      assert.equal(failure._tag, "Blocked");
      assert.equal(failure._tag === "Blocked" && failure.rule, "host");
      assert.equal(failure.outcome, "notSent");
      // The / of a URL that was copied is what is overlooked most.
      assert.match(failure.message, /give hosts\.papi an https URL with no \/ after its host$/);
    });
  }
  for (
    const good of [
      "https://papi.example.com",
      "http://127.0.0.1:8080",
      "http://[::1]:80",
      "http://localhost",
    ]
  ) {
    it(`takes ${good}`, async () => {
      const { env } = fake({}, { hosts: { ...productionHosts, papi: good } });
      const signed = await sign(order)(env)();
      assert.ok(E.isRight(signed) && signed.right.url.startsWith(good + "/papi/"));
    });
  }
});

describe("a retired endpoint", () => {
  const old: UnsignedEndpoint<object, Nothing> = /*#__PURE__*/ endpoint(() => ({
    name: "oldOrder",
    verb: "POST",
    host: "papi",
    path: "/papi/v1/old",
    access: "NONE",
    weight: {},
    act: { does: "set", what: "leverage" },
    retired: retired("2026-04-28", "newOrder"),
    params: {},
    answer: Nothing(),
  }));

  it("does not go to production, and names its replacement", async () => {
    const { env, carried } = fake();
    const failure = await failureOf(env, old());
    assert.equal(failure._tag === "Blocked" && failure.rule, "retired");
    assert.match(failure.message, /use newOrder/);
    assert.deepEqual(carried, []);
  });

  it("knows production however it is spelled", async () => {
    for (const papi of ["https://PAPI.binance.com", "https://papi.binance.com:443"]) {
      const failure = await failureOf(
        fake({}, { hosts: { ...productionHosts, papi } }).env,
        old(),
      );
      assert.equal(failure._tag === "Blocked" && failure.rule, "retired");
    }
  });

  it("goes where the caller insists, and elsewhere", async () => {
    assert.ok(E.isRight(await send(old())(fake({}, { allowRetired: true }).env)()));
    const hosts = { ...productionHosts, papi: "http://127.0.0.1:1" };
    assert.ok(E.isRight(await send(old())(fake({}, { hosts }).env)()));
  });
});

describe("send", () => {
  it("sends exactly once, whatever comes back", async () => {
    for (const status of [200, 400, 429, 500, 503]) {
      const { env, carried } = fake({ status, body: '{"code":-1007,"msg":"Timeout"}' });
      await send(order)(env)();
      assert.equal(carried.length, 1);
    }
  });

  it("names the client order id of an order whose outcome is unknown", async () => {
    const failure = await failureOf(
      fake({ status: 503, body: '{"code":-1007,"msg":"Timeout"}' }).env,
    );
    assert.deepEqual([failure._tag, failure.outcome, failure.clientOrderId], [
      "Refused",
      "unknown",
      "made1",
    ]);
    assert.match(failure.message, /query it before sending anything again/);
    assert.equal(failure.family, "portfolio");
  });

  it("says whether what failed could change anything", async () => {
    const { env } = fake({ status: 503, body: '{"code":-1007,"msg":"Timeout"}' });
    const lost = fake({}, { transport: () => () => Promise.reject(new Error("lost")) }).env;
    for (const each of [env, lost]) {
      assert.equal((await failureOf(each)).mutates, true);
      assert.equal((await failureOf(each, accountInformation())).mutates, false);
    }
  });

  it("keeps the raw body of an accepted order out of sight and within reach", async () => {
    const body = '{"orderId":"7","secret":"CANARY"}';
    const failure = await failureOf(fake({ body }).env);
    assert.equal(failure.outcome, "accepted");
    assert.equal(failure._tag === "Unreadable" && failure.body, body);
    assert.equal(JSON.stringify(failure).includes("CANARY"), false);
    assert.equal(failure.clientOrderId, "made1");
  });

  it("does not know the outcome when a transport throws", async () => {
    const failures = await Promise.all([
      failureOf(fake({}, { transport: () => () => Promise.reject(new Error("CANARY")) }).env),
      failureOf(
        fake({}, {
          transport: () => {
            throw new Error("CANARY");
          },
        }).env,
      ),
    ]);
    for (const failure of failures) {
      assert.deepEqual([failure._tag, failure.outcome], ["Unreachable", "unknown"]);
      assert.equal(JSON.stringify(failure).includes("CANARY"), false);
    }
  });

  it("does not change a failure that a transport shares between requests", async () => {
    const shared = Object.freeze(unreachable("newUmOrder", "down", "notSent"));
    const failure = await failureOf(
      fake({}, { transport: () => () => Promise.resolve(E.left(shared)) }).env,
    );
    assert.equal(failure.clientOrderId, "made1");
    assert.equal("clientOrderId" in shared, false);
  });
});

describe("connect", () => {
  it("gives the answer or throws the failure as the cause", async () => {
    const ask = connect(fake().env);
    assert.deepEqual(await ask(testConnectivity()), {});
    await assert.rejects(ask(accountInformation()), (error: unknown) => {
      assert.ok(error instanceof BinanceError);
      assert.equal(error.cause._tag, "Unreadable");
      assert.equal(error.message, error.cause.message);
      return true;
    });
  });
});
