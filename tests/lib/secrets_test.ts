import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inspect } from "node:util";
import * as E from "../../lib/deps/either.ts";
import { type Endpoint, endpoint } from "../../lib/endpoint.ts";
import { credentials, type Environment, environment } from "../../lib/environment.ts";
import { explain } from "../../explain/explain.ts";
import { FreeText } from "../../lib/fields/fields.ts";
import { IdText, type Model, model } from "../../lib/answers/answer.ts";
import { MASK, maskBody, maskParam, maskText } from "../../lib/masking.ts";
import { send, sign } from "../../lib/send.ts";
import { BinanceError, ed25519, fetchTransport, hmac, newUmOrder, rsa } from "../../mod.ts";
import { recording, replayed } from "../../transports/recorded.ts";

const SECRET = "SECRETcanarySECRETcanarySECRETcanarySECRETcanarySECRETcanary1234";
const API_KEY = "APIKEcanaryAPIKEYcanaryAPIKEYcanaryAPIKEYcanaryAPIKEYcanary5678";
const LISTEN_KEY = "LISTENcanaryLISTENcanaryLISTENcanaryLISTENcanaryLISTENcanary9999";

interface Made {
  readonly orderId: string;
}
const Made: Model<Made> = /*#__PURE__*/ model("Made", ["orderId"], () => ({ orderId: IdText }));

/** Takes a secret as a parameter, as the margin listen key endpoints do. */
const keepAlive: Endpoint<{ readonly listenKey: string }, Made> = /*#__PURE__*/ endpoint(() => ({
  name: "keepAlive",
  verb: "PUT",
  host: "papi",
  path: "/papi/v1/listenKey",
  access: "USER_DATA",
  weight: {},
  act: { does: "stream", step: "extend" },
  params: { listenKey: FreeText },
  answer: Made(),
}));

const order = newUmOrder({ symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "1" });
const sign_ = hmac(SECRET);
const held = credentials(API_KEY, sign_);

const answering = (status: number, body: string, headers = {}): Environment =>
  environment({
    credentials: held,
    transport: () => () => Promise.resolve(E.right({ status, headers, body })),
  });

/** Everything a person can print of a value. */
const printed = (value: unknown): readonly string[] => [
  JSON.stringify(value) ?? "",
  String(value),
  `${value}`,
  inspect(value, { depth: 10, showHidden: false }),
  inspect({ nested: [value] }, { depth: 10 }),
  ...(typeof value === "object" && value !== null
    ? [JSON.stringify({ ...value }), inspect({ ...value }, { depth: 10 })]
    : []),
];

const canaries = (signature: string): readonly string[] => [
  "canary",
  SECRET.slice(0, 12),
  API_KEY.slice(5, 20),
  LISTEN_KEY.slice(0, 12),
  ...(signature ? [signature] : []),
];

const shows = async (value: unknown): Promise<readonly string[]> => {
  const signed = await sign(keepAlive({ listenKey: LISTEN_KEY }))(answering(200, "{}"))();
  const signature = E.isRight(signed) ? signed.right.url.split("signature=")[1] ?? "" : "";
  const texts = printed(value);
  return canaries(signature).filter((canary) => texts.some((text) => text.includes(canary)));
};

const failures: readonly (readonly [string, Environment])[] = [
  ["a refusal that repeats the key", answering(401, `{"code":-2015,"msg":"Invalid ${API_KEY}"}`)],
  ["a ban", answering(418, `{"code":-1003,"msg":"banned ${LISTEN_KEY}"}`, { "retry-after": "5" })],
  ["a web page", answering(200, `<html>${LISTEN_KEY} signature=${SECRET}</html>`)],
  [
    "a success that cannot be read",
    answering(200, `{"listenKey":"${LISTEN_KEY}","apiKey":"${API_KEY}"}`),
  ],
  ["an answer of the wrong type", answering(200, `{"orderId":{"listenKey":"${LISTEN_KEY}"}}`)],
  ["a redirect", answering(302, LISTEN_KEY, { location: `https://evil.example/${LISTEN_KEY}` })],
  ["a server error", answering(503, `{"code":-1007,"msg":"Timeout ${API_KEY}"}`)],
  [
    "a transport that throws",
    { ...answering(200, "{}"), transport: () => () => Promise.reject(new Error(LISTEN_KEY)) },
  ],
  ["no credentials", environment({ transport: answering(200, "{}").transport })],
];

describe("no secret is shown", () => {
  const request = keepAlive({ listenKey: LISTEN_KEY });
  const values: readonly (readonly [string, () => unknown])[] = [
    ["an HMAC signer", () => sign_],
    ["an RSA signer of unreadable text", () => rsa(SECRET)],
    ["an Ed25519 signer of unreadable text", () => ed25519(SECRET)],
    ["credentials", () => held],
    ["an environment", () => answering(200, "{}")],
    ["an environment that was spread", () => ({ ...answering(200, "{}"), recvWindow: 1 })],
    ["a transport", () => fetchTransport({ headers: { "X-Proxy": SECRET } })],
    ["a request as it was built", () => request],
    ["a request", () => E.isRight(request) && request.right],
    ["a request's parameters", () => E.isRight(request) && request.right.query],
    ["one of them", () => E.isRight(request) && [request.right.query[0]]],
    ["copies of them", () => E.isRight(request) && request.right.query.filter(() => true)],
  ];
  for (const [name, value] of values) {
    it(`by ${name}`, async () => {
      assert.deepEqual(await shows(value()), []);
    });
  }

  it("by a request's parameters, which can be read all the same", () => {
    if (E.isLeft(request)) return assert.fail(request.left.message);
    assert.deepEqual([...request.right.query], [["listenKey", LISTEN_KEY]]);
    assert.deepEqual(Object.fromEntries(request.right.query), { listenKey: LISTEN_KEY });
  });

  it("by a signed request, which shows masked forms instead", async () => {
    const signed = await sign(request)(answering(200, "{}"))();
    if (E.isLeft(signed)) return assert.fail(signed.left.message);
    assert.ok(signed.right.url.includes(LISTEN_KEY));
    assert.deepEqual(await shows(signed.right), []);
    assert.match(String(signed.right), /listenKey=\*\*\*.*signature=\*\*\*/);
    assert.match(String(signed.right), /APIKE\.\.\.5678/);
  });

  for (const [name, env] of failures) {
    it(`by the failure after ${name}`, async () => {
      for (const sendable of [request, order]) {
        const result = await send<unknown>(sendable as typeof request)(env)();
        if (E.isRight(result)) return assert.fail("expected a failure");
        assert.deepEqual(await shows(result.left), []);
        assert.deepEqual(await shows(new BinanceError(result.left)), []);
        assert.deepEqual(await shows(explain(result.left)), []);
      }
    });
  }

  it("by a recording or a transport that replays it", async () => {
    const tape: unknown[] = [];
    const env = answering(200, `{"orderId":1,"listenKey":"${LISTEN_KEY}","secretKey":"${SECRET}"}`);
    const recorder = recording(env.transport, (recorded) => {
      tape.push(recorded);
    });
    await send(request)({ ...env, transport: recorder })();
    assert.equal(tape.length, 1);
    assert.deepEqual(await shows(tape), []);
    assert.deepEqual(await shows(recorder), []);
    assert.deepEqual(await shows(replayed(tape as never)), []);
  });
});

describe("foreign text", () => {
  it("shows no signature in base64, wherever its plus, slash and padding stand", () => {
    const half = "abcdefghijklmnopqrstuvwxyz012345678";
    for (const [i, mark] of ["+", "/", "=", "+/", "%2B", "-"].entries()) {
      const signature = `${half}${mark}${half}${mark}canary==`;
      assert.equal(maskText(`got ${signature} here`), `got ${MASK} here`, `mark ${i}`);
    }
  });

  it("shows words, numbers and what is shorter than a key", () => {
    const text = `orderId 8886774212345678901, price 60000.10, ${"a".repeat(39)}`;
    assert.equal(maskText(text), text);
    assert.equal(maskText("a".repeat(40)), MASK);
  });
});

describe("the names of secrets", () => {
  for (const name of ["signature", "listenKey", "apiKey", "secretKey", "listenToken", "token"]) {
    it(`${name} is one, in a parameter as in a body`, () => {
      assert.equal(maskParam(name, "canary"), MASK);
      const body = `{"a":1,"${name}" : "can\\"ary","b":"kept"}`;
      assert.equal(maskBody(body), `{"a":1,"${name}" : "${MASK}","b":"kept"}`);
    });
  }

  it("others are none", () => {
    for (const name of ["symbol", "listen", "key", "asset"]) {
      assert.equal(maskParam(name, "BTC"), "BTC");
      assert.equal(maskBody(`{"${name}":"BTC"}`), `{"${name}":"BTC"}`);
    }
  });
});

describe("masking what the exchange says", () => {
  it("takes time that grows with the text alone, whatever stands in it", () => {
    for (const text of ["https://".repeat(250_000), "https://a?".repeat(200_000)]) {
      const from = performance.now();
      maskBody(text);
      // Looked at anew from each link on, it took minutes.
      assert.ok(performance.now() - from < 2_000, text.slice(0, 10));
    }
  });

  it("masks a value as long as a reply may be", () => {
    const body = `{"listenKey":"${"a".repeat(20_000_000)}"}`;
    assert.equal(maskBody(body), `{"listenKey":"${MASK}"}`);
  });

  it("masks the query of each link, and nothing else of it", () => {
    const links =
      '["https://a.example/b","http://a.example/b?c=canary","https:\\/\\/a?canary?d"] https://e?f';
    assert.equal(
      maskBody(links),
      `["https://a.example/b","http://a.example/b?${MASK}","https:\\/\\/a?${MASK}"] https://e?${MASK}`,
    );
  });
});
