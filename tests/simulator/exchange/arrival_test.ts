import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ed25519, hmac, rsa, type Signer } from "../../../mod.ts";
import { encode } from "../../../lib/wire.ts";
import { type Key, openWorld, sampleKey, step, type World } from "../../../simulator/mod.ts";
import { call, codeOf, signedUrl, unchanged } from "../support.ts";
import * as keys from "../../vectors/keys.ts";

const world = openWorld();
const key = { "X-MBX-APIKEY": sampleKey.apiKey };
const now = String(world.time);
const order = { symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.01" };

const replyTo = async (
  params: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = key,
  path = "/papi/v1/um/order",
  method = "POST",
) => step(world, { method, url: await signedUrl(path, params), headers });

interface Row {
  readonly name: string;
  readonly params: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly path?: string;
  readonly method?: string;
  readonly code: number;
  readonly status?: number;
  readonly text?: RegExp;
}

const stamped = (params: Readonly<Record<string, string>>) => ({ ...params, timestamp: now });
const without = (name: string) =>
  Object.fromEntries(Object.entries(order).filter(([each]) => each !== name));

const rows: readonly Row[] = [
  { name: "no API key", params: stamped(order), headers: {}, code: -2014, status: 401 },
  {
    name: "an unknown API key",
    params: stamped(order),
    headers: { "x-mbx-apikey": "nobody" },
    code: -2015,
    status: 401,
    text: /, request ip: 127\.0\.0\.1"/,
  },
  {
    name: "an API key that is a word of JavaScript",
    params: stamped(order),
    headers: { "x-mbx-apikey": "constructor" },
    code: -2015,
    status: 401,
  },
  { name: "no timestamp", params: order, code: -1102, text: /timestamp/ },
  { name: "an empty timestamp", params: { ...order, timestamp: "" }, code: -1105 },
  { name: "a timestamp that is no number", params: { ...order, timestamp: "now" }, code: -1100 },
  {
    name: "a timestamp older than 5000 ms",
    params: { ...order, timestamp: String(world.time - 5001) },
    code: -1021,
    text: /outside of the recvWindow/,
  },
  {
    name: "a timestamp older than its recvWindow",
    params: { ...order, recvWindow: "100", timestamp: String(world.time - 101) },
    code: -1021,
  },
  {
    name: "a timestamp 1 s ahead",
    params: { ...order, timestamp: String(world.time + 1000) },
    code: -1021,
    text: /ahead/,
  },
  {
    name: "a recvWindow over 60000",
    params: stamped({ ...order, recvWindow: "60001" }),
    code: -1131,
  },
  // https://github.com/binance/binance-spot-api-docs/blob/master/rest-api.md#timing-security:
  // digits are legal, and a request may be as many ms old as they say.
  {
    name: "a timestamp of before, with a recvWindow of 0",
    params: { ...order, recvWindow: "0", timestamp: String(world.time - 1) },
    code: -1021,
    text: /outside of the recvWindow/,
  },
  {
    name: "a recvWindow of ten digits",
    params: stamped({ ...order, recvWindow: "1234567890" }),
    code: -1131,
  },
  {
    name: "a missing parameter",
    params: stamped(without("symbol")),
    code: -1102,
    text: /'symbol'/,
  },
  { name: "an empty parameter", params: stamped({ ...order, symbol: "" }), code: -1105 },
  { name: "illegal characters", params: stamped({ ...order, symbol: "btc usdt" }), code: -1100 },
  {
    // In the words of https://github.com/OpenBB-finance/OpenBB/issues/1794
    name: "a symbol in small letters",
    params: stamped({ ...order, symbol: "btcusdt" }),
    code: -1100,
    text: /parameter 'symbol'; legal range is '\^\[A-Z0-9-_\.\]\{1,20\}\$'\./,
  },
  {
    name: "a quantity that is no decimal",
    params: stamped({ ...order, quantity: "1e3" }),
    code: -1100,
  },
  { name: "an unknown order type", params: stamped({ ...order, type: "STOP" }), code: -1116 },
  { name: "an unknown side", params: stamped({ ...order, side: "LONG" }), code: -1117 },
  {
    name: "an unknown time in force",
    params: stamped({ ...order, timeInForce: "DAY" }),
    code: -1115,
  },
  {
    name: "an unknown response type",
    params: stamped({ ...order, newOrderRespType: "ALL" }),
    code: -1136,
  },
  {
    name: "an unknown position side",
    params: stamped({ ...order, positionSide: "UP" }),
    code: -4060,
  },
  {
    name: "a switch that is neither on nor off",
    params: stamped({ ...order, reduceOnly: "1" }),
    code: -1130,
  },
  {
    name: "a limit order without a price",
    params: stamped({ ...order, type: "LIMIT", timeInForce: "GTC" }),
    code: -1102,
    text: /price/,
  },
  ...["x5000", "-5000", "5000x", ""].map((recvWindow) => ({
    name: `a recvWindow of ${JSON.stringify(recvWindow)}`,
    params: stamped({ ...order, recvWindow }),
    code: -1100,
    text: /recvWindow/,
  })),
  {
    name: "a price beside a price match",
    params: stamped({
      ...order,
      type: "LIMIT",
      timeInForce: "GTC",
      price: "1",
      priceMatch: "QUEUE",
    }),
    code: -1128,
  },
  {
    name: "neither of two ids",
    params: stamped({ symbol: "BTCUSDT" }),
    method: "GET",
    code: -1102,
    text: /'orderId' or 'origClientOrderId'/,
  },
  {
    // Bots that moved to these orders in 2026 recorded it.
    name: "an algo type that the exchange does not have",
    params: stamped({
      symbol: "BTCUSDT",
      side: "SELL",
      algoType: "STOP",
      type: "STOP_MARKET",
      quantity: "0.001",
      triggerPrice: "50000",
    }),
    path: "/papi/v1/um/algo/order",
    code: -4500,
    text: /"Invalid algoType\."/,
  },
  {
    name: "a level out of range",
    params: stamped({ marginCallLevel: "2.5" }),
    path: "/sapi/v1/portfolio/margin-call-level",
    code: -1130,
  },
  {
    name: "half of a pair that goes together",
    params: stamped({ asset: "USDT", amount: "1" }),
    path: "/sapi/v1/portfolio/asset-collection",
    code: -1102,
    text: /futureType/,
  },
];

describe("the simulated exchange refuses", () => {
  for (const { name, params, headers, path, method, code, status, text } of rows) {
    it(name, async () => {
      const [after, reply] = await replyTo(params, headers, path, method);
      assert.equal(codeOf(reply), code, reply.body);
      assert.equal(reply.status, status ?? 400);
      if (text) assert.match(reply.body, text);
      unchanged(after, world);
    });
  }

  it("no request that is as old as its recvWindow, zeros before it or not", async () => {
    for (const [recvWindow, age] of [["0", 0], ["05000", 5000]] as const) {
      const [, reply] = await replyTo({
        ...order,
        recvWindow,
        timestamp: String(world.time - age),
      });
      assert.equal(reply.status, 200, reply.body);
    }
  });

  it("a parameter that comes twice", async () => {
    const payload = `symbol=BTCUSDT&side=BUY&type=MARKET&quantity=1&timestamp=${now}&side=SELL`;
    const signed = await hmac(sampleKey.secret)(payload)();
    const [, reply] = step(world, {
      method: "POST",
      url: `https://x.invalid/papi/v1/um/order?${payload}&signature=${
        signed._tag === "Right" ? signed.right : ""
      }`,
      headers: key,
    });
    assert.equal(codeOf(reply), -1101);
  });

  it("a number that is not written in digits alone, of a few or of any", () => {
    for (const place of ["fapi/v1/depth", "dapi/v1/depth", "fapi/v1/trades"]) {
      const symbol = place.startsWith("d") ? "BTCUSD_PERP" : "BTCUSDT";
      for (const limit of ["5.0", "5e0", "0x5", " 5", "-5", "five"]) {
        const query = `symbol=${symbol}&limit=${encodeURIComponent(limit)}`;
        const url = `https://x.invalid/${place}?${query}`;
        const [, reply] = step(world, { method: "GET", url, headers: {} });
        const { code, msg } = JSON.parse(reply.body);
        assert.equal(code, -1100, `${place} ${limit}`);
        assert.match(msg, /parameter 'limit'; legal range is '\^\[0-9\]\{1,20\}\$'/);
      }
    }
  });

  it("an unknown path, with 404 and no JSON", () => {
    const [, reply] = step(world, {
      method: "GET",
      url: "https://x.invalid/papi/v1/nothing",
      headers: {},
    });
    assert.equal(reply.status, 404);
    assert.throws(() => JSON.parse(reply.body));
  });

  it("account calls of fapi and dapi, as to every user of Portfolio Margin", () => {
    for (const path of ["/fapi/v2/account", "/dapi/v1/order", "/fapi/v1/order"]) {
      const url = `https://x.invalid${path}`;
      const [after, reply] = step(world, { method: "POST", url, headers: key });
      assert.deepEqual([reply.status, codeOf(reply)], [401, -2015]);
      assert.equal(after, world);
      assert.equal(step(world, { method: "POST", url, headers: {} })[1].status, 404);
    }
  });

  it("a known path with another method", () => {
    const [, reply] = step(world, {
      method: "PUT",
      url: "https://x.invalid/papi/v1/ping",
      headers: {},
    });
    assert.equal(reply.status, 404);
  });

  it("a signature over any other text", async () => {
    const url = await signedUrl("/papi/v1/um/order", stamped(order));
    for (
      const tampered of [
        url.replace("quantity=0.01", "quantity=0.02"),
        url.replace("BTCUSDT", "%42TCUSDT"),
        url.replace(/signature=.{8}/, "signature=00000000"),
        url.replace("/order?", "/order?x=1&"),
        url.replace(/&signature=.*/, "&signature="),
        url.replace(/&signature=.*/, ""),
      ]
    ) {
      const [after, reply] = step(world, { method: "POST", url: tampered, headers: key });
      assert.ok([-1022, -1105, -1102].includes(codeOf(reply)), reply.body);
      unchanged(after, world);
    }
  });

  it("a secret of another key", async () => {
    const url = await signedUrl("/papi/v1/um/order", stamped(order), "another secret");
    assert.equal(codeOf(step(world, { method: "POST", url, headers: key })[1]), -1022);
  });
});

describe("the simulated exchange takes", () => {
  it("a timestamp at the edges of its window", async () => {
    for (const timestamp of [world.time - 5000, world.time + 999]) {
      const [, reply] = await replyTo({ ...order, timestamp: String(timestamp) });
      assert.equal(reply.status, 200, reply.body);
    }
  });

  it("the signature wherever it stands, and in capitals", async () => {
    const url = await signedUrl("/papi/v1/um/order", stamped(order));
    const [base, query] = url.split("?") as [string, string];
    const [payload, signature] = query.split("&signature=") as [string, string];
    const moved = `${base}?signature=${signature.toUpperCase()}&${payload}`;
    assert.equal(step(world, { method: "POST", url: moved, headers: key })[1].status, 200);
  });

  it("parts of a query or a form that are empty for no parameters", async () => {
    for (
      const url of ["/papi/v1/ping?&", "/papi/v1/ping?&&", "/api/v3/ticker/price?&symbol=BTCUSDT&"]
    ) {
      assert.equal(step(world, { method: "GET", url, headers: {} })[1].status, 200, url);
    }
    const payload = `&&symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.01&timestamp=${now}`;
    const signed = await hmac(sampleKey.secret)(payload)();
    const signature = signed._tag === "Right" ? signed.right : "";
    for (const mark of ["?", "#"]) {
      const url = `/papi/v1/margin/order${mark}${payload}&signature=${signature}`;
      const [, reply] = step(world, { method: "POST", url, headers: key });
      assert.equal(reply.status, 200, reply.body);
    }
  });

  const others: readonly (readonly [string, Key, () => Signer])[] = [
    ["RSA", { kind: "RSA", publicKey: keys.rsaPublic }, () => rsa(keys.rsaPkcs8)],
    [
      "Ed25519",
      { kind: "Ed25519", publicKey: keys.ed25519Public },
      () => ed25519(keys.ed25519Pkcs8),
    ],
  ];
  for (const [name, held, signer] of others) {
    it(`${name} keys, and refuses their wrong signatures`, async () => {
      const there: World = { ...world, keys: { k: held } };
      const payload = `symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.01&timestamp=${now}`;
      const signature = await signer()(payload)();
      if (signature._tag === "Left") return assert.fail(signature.left.message);
      const send = (text: string) =>
        step(there, {
          method: "POST",
          url: `https://x.invalid/papi/v1/um/order?${text}&signature=${encode(signature.right)}`,
          headers: { "X-MBX-APIKEY": "k" },
        })[1];
      assert.equal(send(payload).status, 200);
      assert.equal(codeOf(send(payload.replace("0.01", "0.02"))), -1022);
    });
  }

  it("a key alone where no signature is asked for, and for Portfolio Margin none", () => {
    const rates = "https://x.invalid/sapi/v1/portfolio/collateralRate";
    const pairs = "https://x.invalid/sapi/v1/margin/allPairs";
    for (const url of [rates, pairs]) {
      assert.equal(step(world, { method: "GET", url, headers: key })[1].status, 200);
    }
    assert.equal(step(world, { method: "GET", url: rates, headers: {} })[1].status, 200);
    assert.equal(codeOf(step(world, { method: "GET", url: pairs, headers: {} })[1]), -2014);
  });

  it("nothing at all for a ping", () => {
    const [after, reply] = step(world, { method: "GET", url: "/papi/v1/ping", headers: {} });
    assert.deepEqual([reply.status, reply.body], [200, "{}"]);
    unchanged(after, world);
  });

  it("the same request twice to the same bytes", async () => {
    const [one] = await call(world, "POST", "/papi/v1/um/order", order);
    const [two] = await call(world, "POST", "/papi/v1/um/order", order);
    assert.deepEqual(one, two);
  });
});
