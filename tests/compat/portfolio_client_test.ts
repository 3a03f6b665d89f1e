import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { catalog } from "../../endpoints/catalog.ts";
import { PortfolioClient, PortfolioClientError } from "../../compat/mod.ts";
import * as methods from "../../compat/methods.ts";
import { BinanceError } from "../../promise/mod.ts";
import {
  openWorld,
  sampleKey,
  simulated,
  simulatedEnvironment,
  simulatedHosts,
  worldRef,
} from "../../simulator/mod.ts";
import { sdkMethods } from "../../tools/generate/sdk_methods.ts";
import { fake } from "../support/sending.ts";
import * as keys from "../vectors/keys.ts";
import { replayed } from "./replays.ts";
import { story } from "./story.ts";

const simulation = () => {
  const ref = worldRef(openWorld({ switches: { largeIds: true } }));
  return { ref, environment: simulatedEnvironment(ref) };
};

const answering = (body: string, status = 200) =>
  fake({ status, body, headers: { "x-mbx-used-weight-1m": "41", "x-request": "a" } }).env;

const thrown = async (call: Promise<unknown>): Promise<PortfolioClientError> => {
  const error = await call.then(() => undefined, (error: unknown) => error);
  if (error instanceof PortfolioClientError) return error;
  return assert.fail(`no PortfolioClientError: ${error}`);
};

describe("the table of PortfolioClient", () => {
  it("has every method of the SDK, on the endpoint of its route", () => {
    const routes = Object.entries(methods).map(([name, { spec }]) => [
      name,
      `${spec.host} ${spec.verb} ${spec.path}`,
    ]);
    assert.deepEqual(Object.fromEntries(routes), sdkMethods["PortfolioClient"]);
    assert.equal(routes.length, 107);
  });

  it("is told in the story, method by method", () => {
    const told = new Set(story.map(([method]) => method));
    assert.deepEqual([...told].sort(), [...Object.keys(methods), "getServerTime"].sort());
  });
});

describe("PortfolioClient on the simulated exchange", () => {
  it("answers all 108 methods", async () => {
    const all = await replayed();
    assert.equal(new Set(all.map(({ method }) => method)).size, 108);
    for (const { method, answer, body } of all) {
      const isList = Array.isArray(JSON.parse(body));
      assert.equal(Array.isArray(answer), isList, method);
    }
  });

  it("keeps every digit of an id, as text", async () => {
    const client = new PortfolioClient({ environment: simulation().environment });
    const order = { symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.01" } as const;
    const { orderId } = await client.submitNewUMOrder(order);
    assert.equal(orderId, "8389765000345678901");
    assert.equal((await client.getUMOrder({ symbol: "BTCUSDT", orderId })).orderId, orderId);
  });

  it("gives one balance where one asset was asked for, and else a list, as the SDK", async () => {
    const client = new PortfolioClient({ environment: simulation().environment });
    assert.equal(Object(await client.getBalance({ asset: "BNB" })).asset, "BNB");
    assert.equal(Object(await client.getBalance()).length, 3);
  });

  it("signs with each kind of key, and detects which it is", async () => {
    const ref = worldRef(openWorld({
      keys: {
        [sampleKey.apiKey]: { kind: "HMAC", secret: sampleKey.secret },
        rsa: { kind: "RSA", publicKey: keys.rsaPublic },
        ed25519: { kind: "Ed25519", publicKey: keys.ed25519Public },
      },
    }));
    const environment = {
      hosts: simulatedHosts,
      transport: simulated(ref),
      now: () => ref.read().time,
    };
    const held = [
      [sampleKey.apiKey, sampleKey.secret],
      ["rsa", keys.rsaPkcs8],
      ["rsa", keys.rsaPkcs1.replaceAll("\n", "\\n")],
      ["ed25519", keys.ed25519Pkcs8],
      ["ed25519", keys.ed25519Pkcs8.replaceAll("\n", "\r\n")],
      ["ed25519", keys.ed25519Pkcs8.replaceAll("\n", "\\r\\n")],
    ];
    for (const [api_key = "", api_secret = ""] of held) {
      const client = new PortfolioClient({ api_key, api_secret, environment });
      assert.equal((await client.getAccountInfo()).accountStatus, "NORMAL");
    }
    const wrong = new PortfolioClient({
      api_key: "rsa",
      api_secret: keys.ed25519Pkcs8,
      environment,
    });
    assert.equal((await thrown(wrong.getAccountInfo())).code, -1022);
  });
});

describe("options of PortfolioClient", () => {
  const ORDER =
    '{"orderId":42,"symbol":"BTCUSDT","status":"NEW","price":"1.50","avgPrice":"0.10",' +
    '"executedQty":"0","origQty":"2","side":"BUY","clientOrderId":"a"}';

  it("ids: text, or numbers where they are sent as numbers that keep their digits", async () => {
    const query = { symbol: "BTCUSDT", orderId: 42 };
    const idOf = async (ids: "text" | "number", body: string) =>
      (await new PortfolioClient({ ids, environment: answering(body) }).getUMOrder(query)).orderId;
    assert.equal(await idOf("text", ORDER), "42");
    assert.equal(await idOf("number", ORDER), 42);
    assert.equal(
      await idOf("number", ORDER.replace("42", "8886774212345678901")),
      "8886774212345678901",
    );
    assert.equal(await idOf("number", ORDER.replace("42", '"42"')), "42");
  });

  it("beautifyResponses: numbers for well-known fields, and for those alone", async () => {
    const client = new PortfolioClient({ beautifyResponses: true, environment: answering(ORDER) });
    const { price, avgPrice, origQty } = await client.getUMOrder({ symbol: "A", orderId: 42 });
    assert.deepEqual([price + 1, avgPrice, origQty], [2.5, "0.10", 2]);
  });

  it("testnet and demoTrading: say that there is none, and lead to the simulated exchange", () => {
    for (const option of ["testnet", "demoTrading"]) {
      for (const more of [{}, { baseUrl: "https://papi.binance.com/" }]) {
        assert.throws(
          () => new PortfolioClient({ api_key: "k", api_secret: "s", [option]: true, ...more }),
          new RegExp(`^TypeError: .*${option} .* no testnet .*simulatedEnvironment`),
        );
      }
      new PortfolioClient({ [option]: true, baseUrl: "http://localhost:8080" });
      new PortfolioClient({ [option]: true, environment: simulation().environment });
    }
  });

  it("allowRetired: without it nothing is sent to a route that the exchange has retired", async () => {
    const { env, carried } = fake({ body: "[]" });
    const calls = (allowRetired: boolean) =>
      new PortfolioClient({ environment: env, allowRetired }).getUMOpenConditionalOrders({
        symbol: "BTCUSDT",
      });
    const error = await thrown(calls(false));
    assert.deepEqual([error.outcome, carried.length], ["notSent", 0]);
    assert.match(error.message, /retired .* use queryAllCurrentUmOpenAlgoOrders/);
    assert.deepEqual(await calls(true), []);
  });

  it("baseUrl: serves every host, and recvWindow goes along", async () => {
    const { env: { transport }, carried } = fake({ body: '{"serverTime":1}' });
    const client = new PortfolioClient({
      api_key: "k",
      api_secret: sampleKey.secret,
      baseUrl: "http://localhost:1/",
      recvWindow: 9000,
      environment: { transport },
    });
    await client.getServerTime();
    await client.getUMFeeBurnStatus().catch(() => {});
    assert.match(carried[0]?.url ?? "", /^http:\/\/localhost:1\/fapi\/v1\/time$/);
    assert.match(
      carried[1]?.url ?? "",
      /^http:\/\/localhost:1\/papi\/v1\/um\/feeBurn\?recvWindow=9000&/,
    );
  });

  it("api_secret: of the exchange it has 64 letters and digits, of any other host as many as it has", async () => {
    const options = { api_key: "key", api_secret: "secret" };
    const { transport } = answering("[]");
    const real = new PortfolioClient({ ...options, environment: { transport } });
    assert.match((await thrown(real.getBalance())).message, /6 letters and digits/);
    const baseUrl = "http://127.0.0.1:1";
    const own = new PortfolioClient({ ...options, baseUrl, environment: { transport } });
    assert.deepEqual(await own.getBalance(), []);
  });

  it("customSignMessageFn: signs, and its base64 is sent once encoded", async () => {
    const { env: { transport }, carried } = fake({ body: "{}" });
    const made: string[] = [];
    for (const signature of ["a+/=", encodeURIComponent("a+/=")]) {
      const client = new PortfolioClient({
        api_key: "k",
        api_secret: "s",
        customSignMessageFn: (message, secret) => {
          made.push(`${secret} ${message.length > 10}`);
          return Promise.resolve(signature);
        },
        environment: { transport },
      });
      await client.getUMFeeBurnStatus().catch(() => {});
    }
    assert.deepEqual(made, ["s true", "s true"]);
    for (const { url } of carried) assert.match(url, /&signature=a%2B%2F%3D$/);
  });

  it("strictParamValidation: refuses what is undefined, which is left out otherwise", async () => {
    const { env, carried } = fake({ body: "[]" });
    const ask = (strictParamValidation: boolean) =>
      new PortfolioClient({ environment: env, strictParamValidation })
        .getUMADLQuantile(JSON.parse("{}"));
    await ask(true);
    const params: Readonly<Record<string, undefined>> = { symbol: undefined };
    const strict = new PortfolioClient({ environment: env, strictParamValidation: true });
    const error = await thrown(strict.getUMADLQuantile(Object(params)));
    assert.match(error.message, /symbol must not be undefined/);
    await new PortfolioClient({ environment: env }).getUMADLQuantile(Object(params));
    assert.equal(carried.length, 2);
  });

  it("refuse what they cannot do, and say what to do instead", () => {
    const refused: readonly (readonly [() => unknown, RegExp])[] = [
      [() => new PortfolioClient({ api_key: "k" }), /api_key and api_secret belong together/],
      [() => new PortfolioClient({}, Object({ proxy: {} })), /proxy .* httpTransport/],
      [
        () => new PortfolioClient({ environment: simulation().environment }, { timeout: 1 }),
        /give timeout to the transport/,
      ],
      [
        () => new PortfolioClient(Object({ api_kye: "k", api_secret: "s" })),
        /api_kye is not a parameter: did you mean api_key or api_secret\?/,
      ],
      [() => new PortfolioClient(Object({ toString: 1 })), /toString is not a parameter/],
      [
        () => new PortfolioClient(Object({ apiKey: "k", apiSecret: "s" })),
        /apiKey is not a parameter: did you mean api_key\?/,
      ],
      ...[null, "key", 5].map((odd) =>
        [
          () => new PortfolioClient(odd as unknown as undefined),
          /^TypeError: Cannot make a PortfolioClient: give options as an object/,
        ] as const
      ),
      [
        () => new PortfolioClient(Object({ api_key: null, api_secret: null })),
        /^TypeError: Cannot make a PortfolioClient: api_key must be text$/,
      ],
      [
        () => new PortfolioClient(Object({ api_key: "k", api_secret: 5 })),
        /^TypeError: Cannot make a PortfolioClient: api_secret must be text$/,
      ],
      [() => new PortfolioClient(Object({ ids: "numbers" })), /ids is "text", "number" or absent/],
      [
        () => new PortfolioClient({ disableTimeSync: false, syncIntervalMs: "1h" }),
        /syncIntervalMs must be a number of ms/,
      ],
      [
        () => new PortfolioClient({}, null as unknown as undefined),
        /^TypeError: Cannot make a PortfolioClient: give settings as an object/,
      ],
      [() => new PortfolioClient(Object({ baseUrlKey: "spot" })), /Portfolio Margin alone/],
    ];
    for (const [make, message] of refused) assert.throws(make, message);
  });

  it("disableTimeSync: with false the exchange's clock is measured and used", async () => {
    const { env: { transport }, carried } = fake({ body: '{"serverTime":1763683207000}' });
    let now = 1763683200000;
    const client = new PortfolioClient({
      ...{ api_key: "k", api_secret: sampleKey.secret },
      ...{ disableTimeSync: false, syncIntervalMs: 60_000 },
      environment: { transport, now: () => now },
    });
    const ask = () => client.getUMFeeBurnStatus().catch(() => {});
    await ask();
    await ask();
    assert.equal(client.getTimeOffset(), 7000);
    now += 60_000;
    await ask();
    const paths = carried.map(({ url }) => new URL(url).pathname);
    const [time, burn] = ["/fapi/v1/time", "/papi/v1/um/feeBurn"];
    assert.deepEqual(paths, [time, burn, burn, time, burn]);
    assert.match(carried[1]?.url ?? "", /timestamp=1763683207000&/);
    client.setTimeOffset(-500);
    await ask();
    assert.match(carried.at(-1)?.url ?? "", /timestamp=1763683259500&/);
  });

  it("a measurement that never ends keeps no other call waiting", async () => {
    const { env: { transport } } = fake({ body: '{"serverTime":1763683207000}' });
    let calls = 0;
    const client = new PortfolioClient({
      ...{ api_key: "k", api_secret: sampleKey.secret, disableTimeSync: false },
      environment: {
        transport: (...call) => calls++ === 0 ? () => new Promise(() => {}) : transport(...call),
        now: () => 1763683200000,
      },
    });
    void client.getUMFeeBurnStatus();
    await client.getUMFeeBurnStatus().catch(() => {});
    assert.equal(client.getTimeOffset(), 7000);
  });

  it("a failed measurement leaves the clock as it is", async () => {
    const client = new PortfolioClient({
      disableTimeSync: false,
      environment: answering("{}", 500),
    });
    client.setTimeOffset(5);
    await client.syncTime();
    assert.equal(client.getTimeOffset(), 5);
  });
});

describe("failures of PortfolioClient", () => {
  it("carry the exchange's code and text, and say what became of the request", async () => {
    const client = new PortfolioClient({ environment: simulation().environment });
    const error = await thrown(client.getUMOrder({ symbol: "BTCUSDT", orderId: 1 }));
    assert.deepEqual(
      [
        error.code,
        error.message,
        error.outcome,
        error.body,
        error.headers?.["x-mbx-used-weight-1m"],
      ],
      [-2013, "Order does not exist.", "rejected", {
        code: -2013,
        msg: "Order does not exist.",
      }, "1"],
    );
    assert.match(
      error.requestUrl ?? "",
      /^https:\/\/papi\.simulated\.invalid\/papi\/v1\/um\/order\?.*signature=\*\*\*$/,
    );
    assert.match(error.cause.message, /^The exchange refused queryUmOrder/);
  });

  it("are BinanceErrors as they are with parseExceptions: false", async () => {
    const { environment } = simulation();
    const client = new PortfolioClient({ parseExceptions: false, environment });
    const error: unknown = await client.getUMOrder({ symbol: "BTCUSDT", orderId: 1 })
      .catch((error: unknown) => error);
    assert.ok(error instanceof BinanceError && !(error instanceof PortfolioClientError));
  });

  it("come before anything is sent where parameters do not fit", async () => {
    const { env, carried } = fake();
    const client = new PortfolioClient({ environment: env });
    const error = await thrown(client.submitNewUMOrder(Object({ symbol: "BTCUSDT" })));
    assert.deepEqual([error.outcome, error.requestUrl, carried.length], ["notSent", undefined, 0]);
    assert.equal(
      (await thrown(new PortfolioClient().getAccountInfo())).cause._tag,
      "BadCredentials",
    );
  });
});

describe("the rest of PortfolioClient", () => {
  it("tells limits, names and ids", async () => {
    const client = new PortfolioClient({ environment: answering("{}") });
    assert.equal(client.getRateLimitStates()["x-mbx-used-weight-1m"], 0);
    await client.testConnectivity();
    assert.equal(client.getRateLimitStates()["x-mbx-used-weight-1m"], 41);
    assert.equal(typeof client.getRateLimitStates().lastUpdated, "number");
    assert.deepEqual([client.getClientId(), client.getBaseUrlKey()], ["papi", "papi"]);
    assert.deepEqual([client.generateNewOrderId(), client.getOrderIdPrefix()], ["made1", ""]);
  });

  it("lets a class extend it", async () => {
    class Mine extends PortfolioClient {
      readonly asked: string[] = [];
      override getServerTime(): Promise<number> {
        this.asked.push("time");
        return super.getServerTime();
      }
    }
    const mine = new Mine({ environment: answering('{"serverTime":5}') });
    assert.equal(await mine.getServerTime(), 5);
    assert.deepEqual(mine.asked, ["time"]);
    assert.deepEqual(await mine.testConnectivity(), { serverTime: 5 });
  });

  it("prints no secret", async () => {
    const secret = "NhqPtmdSJYdKjVHjA7PZj4Mge3R5YNiP1e3UZjInClVN65XAbvqqM6A7H5fATj0j";
    const client = new PortfolioClient({ api_key: "k".repeat(64), api_secret: secret });
    assert.equal(JSON.stringify(client), "{}");
    const error = await thrown(client.submitNewUMOrder(Object({})));
    assert.equal(`${JSON.stringify(error)}${error.stack}`.includes(secret), false);
  });

  it("carries no header of a failure that may hold a secret", async () => {
    const headers = { "x-mbx-used-weight-1m": "41", "set-cookie": "session=canary" };
    const body = '{"code":-2013,"msg":"Order does not exist."}';
    const client = new PortfolioClient({ environment: fake({ status: 400, body, headers }).env });
    const error = await thrown(client.getUMOrder({ symbol: "BTCUSDT", orderId: 1 }));
    assert.deepEqual(error.headers, { "x-mbx-used-weight-1m": "41" });
  });

  it("knows the endpoints of the catalog alone", () => {
    const known = new Set(catalog);
    for (const endpoint of Object.values(methods)) assert.ok(known.has(endpoint));
  });
});
