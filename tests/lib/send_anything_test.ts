import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inspect } from "node:util";
import { model, type Reader, Text } from "../../lib/answers/answer.ts";
import * as E from "../../lib/deps/either.ts";
import { endpoint } from "../../lib/endpoint.ts";
import {
  type CallOptions,
  credentials,
  type Environment,
  productionHosts,
  type Reply,
  type Signed,
  type Transport,
} from "../../lib/environment.ts";
import { explain } from "../../explain/explain.ts";
import type { Failure } from "../../lib/failure.ts";
import { send, sign } from "../../lib/send.ts";
import {
  accountInformation,
  BinanceError,
  cancelUmOrder,
  connect,
  newUmConditionalOrder,
  newUmOrder,
  numeric,
  strict,
  withReply,
} from "../../mod.ts";
import { failureOf, fake, KEY } from "../support/sending.ts";

const order = newUmOrder({ symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.01" });

const bomb = (): never => {
  throw new Error("bomb");
};

/** An object every property of which throws when it is looked at. */
const mined = (...names: readonly string[]): object =>
  Object.defineProperties(
    {},
    Object.fromEntries(names.map((name) => [name, { get: bomb, enumerable: true }])),
  );

const isWhole = (failure: Failure): void => {
  assert.match(failure._tag, /^[A-Z]\w+$/);
  assert.match(failure.outcome, /^(notSent|rejected|unknown|accepted)$/);
  assert.match(failure.message, /\w{3}/);
  assert.doesNotMatch(failure.message, /undefined:|\[object|bomb|NaN/);
  assert.match(explain(failure).text, /\w{3}/);
  assert.match(inspect(failure), /\w{3}/);
};

const MAKE = /: give what an endpoint and environment\({ transport }\) make$/;

type Mistake = readonly [name: string, given: unknown, message: RegExp];

describe("what is given in place of a request", () => {
  const env = fake().env;
  const mistakes: readonly Mistake[] = [
    ["an endpoint that is not called", accountInformation, /^Cannot send accountInformation: call/],
    ["a function", () => order, /^Cannot send this: call it first$/],
    ["a promise", Promise.resolve(order), /await it first$/],
    ["an environment", env, /give the request first, then the environment$/],
    ["nothing", undefined, /give what an endpoint returns, not undefined$/],
    ["null", null, /give what an endpoint returns, not /],
    ["text", "newUmOrder", /give what an endpoint returns, not string$/],
    ["a number", 7, /give what an endpoint returns, not number$/],
    ["parameters", { symbol: "BTCUSDT" }, /give what an endpoint returns, not object$/],
    ["a list", [order], /give what an endpoint returns, not object$/],
    [
      "a request that was printed",
      JSON.parse(JSON.stringify(order)),
      /give what an endpoint returns/,
    ],
    ["an outcome of something else", E.right({}), /give what an endpoint returns, not /],
    ["an outcome of nothing", E.right(undefined), /give what an endpoint returns, not /],
    ["a failure of nothing", E.left(undefined), /give what an endpoint returns, not /],
    [
      "a failure of something else",
      E.left({ message: "no" }),
      /give what an endpoint returns, not /,
    ],
    ["an object that throws", mined("_tag", "left", "right", "then"), MAKE],
    ["a request without its spec", { query: [], answer: Text }, MAKE],
    [
      "a request whose spec throws",
      { query: [], answer: Text, ...{ spec: mined("name") } },
      MAKE,
    ],
    ["a request of odd parameters", {
      ...(E.isRight(order) ? order.right : assert.fail()),
      query: [["symbol", mined("length")], 7],
    }, MAKE],
  ];
  for (const [name, given, message] of mistakes) {
    it(`is told: ${name}`, async () => {
      const { env, carried } = fake();
      const failure = await failureOf(env, given as never);
      assert.deepEqual([failure._tag, failure.outcome], ["Blocked", "notSent"]);
      assert.match(failure.message, message);
      const { remedy: [remedy = assert.fail()] } = explain(failure);
      assert.ok(failure.message.toLowerCase().endsWith(`: ${remedy.toLowerCase()}`));
      isWhole(failure);
      assert.deepEqual(carried, []);
      assert.deepEqual(E.isLeft(await sign(given as never)(env)()), true);
      await assert.rejects(connect(env)(given as never), BinanceError);
      for (const change of [numeric, strict, withReply]) {
        assert.match((await failureOf(env, change(given as never))).message, message);
      }
    });
  }

  it("is changed as well where it is the request alone", () => {
    const { right = assert.fail() } = accountInformation() as { right?: never };
    for (const change of [numeric, strict, withReply]) {
      const changed = change<unknown>(right);
      assert.ok(E.isRight(changed) && changed.right !== right);
    }
  });

  it("says so too where request and environment are swapped", async () => {
    const swapped = await (send(env as never) as unknown as ReturnType<typeof send>)(
      order as never,
    )();
    assert.match(E.isLeft(swapped) ? swapped.left.message : "", /give the request first/);
  });
});

describe("what is given in place of an environment", () => {
  const broken: readonly (readonly [name: string, env: unknown])[] = [
    ["nothing", undefined],
    ["null", null],
    ["a request", order],
    ["a transport", fake().env.transport],
    ["an environment without a transport", { ...fake().env, transport: undefined }],
    ["a transport that is a promise", { ...fake().env, transport: Promise.resolve() }],
    ["an environment without hosts", { ...fake().env, hosts: undefined }],
    ["an environment that throws", mined("hosts", "transport", "credentials", "now", "newId")],
    ["credentials that throw", { ...fake().env, credentials: mined("apiKey", "sign") }],
    ["hosts that throw", { ...fake().env, hosts: mined("papi") }],
  ];
  for (const [name, env] of broken) {
    it(`is told: ${name}`, async () => {
      const failure = await failureOf(env as Environment, order);
      assert.deepEqual([failure._tag, failure.outcome], ["Blocked", "notSent"]);
      assert.match(failure.message, /^Cannot send newUmOrder: /);
      assert.match(
        failure.message,
        /give hosts\.papi an https URL|environment\({ transport }\) make$/,
      );
      isWhole(failure);
      await assert.rejects(connect(env as Environment)(order), BinanceError);
    });
  }

  it("does not matter beyond what is used", async () => {
    const { env } = fake({}, { credentials: { apiKey: 7 as never, sign: fake as never } as never });
    const failure = await failureOf(env, order);
    assert.equal(failure._tag, "BadCredentials");
    isWhole(failure);
  });
});

describe("a host that is none", () => {
  const retired = newUmConditionalOrder({
    symbol: "BTCUSDT",
    side: "BUY",
    strategyType: "STOP_MARKET",
    stopPrice: "1",
    quantity: "1",
  });
  const hosts: readonly unknown[] = [
    "https://a b",
    "https://",
    "https://a:99999",
    "https://%zz",
    "https://exa<mple",
    "https://papi.binance.com\n",
    "https://papi.binance.com\\x",
    "http://127.0.0.1:99999",
    undefined,
    null,
    7,
    {},
    mined("toString"),
  ];
  for (const host of hosts) {
    it(`is refused: ${typeof host === "string" ? JSON.stringify(host) : typeof host}`, async () => {
      const { env, carried } = fake({}, { hosts: { ...productionHosts, papi: host as string } });
      for (const request of [order, retired]) {
        const failure = await failureOf(env, request);
        assert.deepEqual([failure._tag, failure.outcome], ["Blocked", "notSent"]);
        isWhole(failure);
      }
      assert.deepEqual(carried, []);
    });
  }
});

describe("what a signer gives in place of a signature", () => {
  const garbage: readonly unknown[] = [
    undefined,
    null,
    "signature",
    E.right(undefined),
    E.right(7),
    E.right({ toString: bomb }),
    E.left(undefined),
    E.left({}),
    E.left(mined("message")),
    mined("_tag", "right", "left"),
  ];
  const signers: readonly unknown[] = [
    ...garbage.map((given) => () => () => Promise.resolve(given)),
    () => () => E.right(""),
    () => undefined,
    () => bomb,
    bomb,
    undefined,
    "secret",
  ];
  for (const [i, signer] of signers.entries()) {
    it(`lets nothing go: ${i + 1}`, async () => {
      const { env, carried } = fake({}, { credentials: credentials(KEY, signer as never) });
      const failure = await failureOf(env, order);
      assert.deepEqual([failure._tag, failure.outcome], ["BadCredentials", "notSent"]);
      assert.equal(failure.endpoint, "newUmOrder");
      isWhole(failure);
      assert.deepEqual(carried, []);
    });
  }
});

describe("what a transport gives in place of a reply", () => {
  const reply: Reply = { status: 200, headers: {}, body: "{}" };
  const garbage: readonly unknown[] = [
    undefined,
    null,
    "OK",
    {},
    reply,
    E.right(undefined),
    E.right({ ...reply, status: "200" }),
    E.right({ ...reply, status: NaN }),
    E.right({ ...reply, status: 200.5 }),
    E.right({ ...reply, body: undefined }),
    E.right({ ...reply, body: {} }),
    E.right({ ...reply, body: new Uint8Array(2) }),
    E.right(mined("status", "headers", "body")),
    E.left(undefined),
    E.left("no network"),
    E.left({ outcome: "notSent" }),
    E.left({ _tag: "Unreachable", outcome: "accepted", message: "carried out" }),
    E.left({ _tag: "Refused", outcome: "rejected", message: "refused" }),
    E.left(mined("_tag", "outcome", "message")),
    mined("_tag"),
  ];
  const transports: readonly unknown[] = [
    ...garbage.map((given) => () => () => Promise.resolve(given)),
    () => undefined,
    () => bomb,
    bomb,
    () => () => Promise.reject(undefined),
  ];
  for (const [i, transport] of transports.entries()) {
    it(`leaves the outcome unknown: ${i + 1}`, async () => {
      const failure = await failureOf(fake({}, { transport: transport as Transport }).env, order);
      assert.deepEqual([failure._tag, failure.outcome], ["Unreachable", "unknown"]);
      assert.equal(failure.clientOrderId, "made1");
      isWhole(failure);
    });
  }

  it("is read where headers alone are missing", async () => {
    for (const headers of [undefined, null, "none", 7]) {
      const reply = { status: 429, headers: headers as never, body: "" };
      const failure = await failureOf(fake(reply).env, order);
      assert.deepEqual([failure._tag, failure.outcome], ["Limited", "rejected"]);
    }
  });
});

const nested = (depth: number, open: string, close: string): string =>
  open.repeat(depth) + "1" + close.repeat(depth);

describe("a body that is hard to look at", () => {
  const bodies: readonly (readonly [name: string, body: string])[] = [
    ["a code that is an object", '{"code":{"toString":1,"valueOf":1},"orderId":1}'],
    ["a text that is an object", '{"code":-1007,"msg":{"toString":1,"valueOf":1}}'],
    ["a text alone that is an object", '{"msg":{"toString":1,"valueOf":1}}'],
    ["a code nested 9,000 deep", `{"code":${nested(9_000, "[", "]")},"orderId":1}`],
    ["a code nested 100,000 deep", `{"code":${nested(100_000, "[", "]")},"orderId":1}`],
    ["lists 100,000 deep", nested(100_000, "[", "]")],
    ["objects 100,000 deep", nested(100_000, '{"orderId":', "}")],
    ["a field that is an object", '{"reduceOnly":{"toString":1},"orderId":1}'],
    ["a prototype of its own", '{"__proto__":{"code":-1007},"constructor":1}'],
  ];
  for (const [name, body] of bodies) {
    it(`gives a failure or an answer: ${name}`, async () => {
      for (const status of [200, 400, 429, 500]) {
        const result = await send(order)(fake({ status, body }).env)();
        if (E.isLeft(result)) isWhole(result.left);
        else assert.equal(status, 200);
      }
    });
  }

  it("never says that it was carried out where nothing can be read", async () => {
    for (const body of [nested(100_000, "[", "]"), nested(100_000, '{"x":', "}")]) {
      const failure = await failureOf(fake({ body }).env, order);
      assert.notEqual(failure.outcome, "rejected");
      assert.notEqual(failure.outcome, "notSent");
    }
  });
});

describe("a reader that throws", () => {
  interface Answer {
    readonly a: string;
  }
  const throwing = endpoint<object, Answer>(() => ({
    name: "throwing",
    verb: "POST",
    host: "papi",
    path: "/papi/v1/throwing",
    access: "TRADE",
    weight: {},
    act: { does: "set", what: "leverage" },
    params: {},
    answer: {
      ...model<Answer>("Answer", ["a"], () => ({ a: Text }))(),
      decode: bomb,
      read: bomb,
    } as Reader<Answer>,
  }));

  it("leaves the outcome unknown and the body within reach", async () => {
    const failure = await failureOf(fake({ body: '{"a":"b"}' }).env, throwing({}));
    assert.deepEqual([failure._tag, failure.outcome], ["Unreadable", "unknown"]);
    assert.equal(failure._tag === "Unreadable" && failure.body, '{"a":"b"}');
    isWhole(failure);
  });

  it("does not matter to a refusal", async () => {
    const failure = await failureOf(
      fake({ status: 400, body: '{"code":-2019,"msg":"Margin is insufficient."}' }).env,
      throwing({}),
    );
    assert.deepEqual([failure._tag, failure.outcome], ["Refused", "rejected"]);
  });
});

describe("a signal", () => {
  const watching = () => {
    const seen: (CallOptions | undefined)[] = [];
    const transport: Transport = (_signed: Signed, options) => () => {
      seen.push(options);
      return Promise.resolve(E.right({ status: 200, headers: {}, body: "{}" }));
    };
    return { seen, env: fake({}, { transport }).env };
  };

  it("reaches the transport, with send and with ask", async () => {
    const { seen, env } = watching();
    const { signal } = new AbortController();
    await send(order, { signal })(env)();
    await connect(env)(order, { signal }).catch(() => {});
    assert.equal(seen.length, 2);
    for (const options of seen) assert.equal(options?.signal, signal);
  });

  it("that is aborted lets nothing go", async () => {
    const { seen, env } = watching();
    const options = { signal: AbortSignal.abort() };
    const result = await send(order, options)(env)();
    const failure = E.isLeft(result) ? result.left : assert.fail();
    assert.deepEqual([failure._tag, failure.outcome], ["Blocked", "notSent"]);
    assert.equal(
      failure.message,
      "Cannot send newUmOrder: give a signal that is not aborted",
    );
    isWhole(failure);
    await assert.rejects(connect(env)(order, options), { outcome: "notSent" });
    assert.deepEqual(seen, []);
  });

  it("that is aborted while the signer works lets nothing go", async () => {
    const controller = new AbortController();
    const { env, carried } = fake({}, {
      credentials: credentials(KEY, () => () => {
        controller.abort();
        return Promise.resolve(E.right("signature"));
      }),
    });
    const result = await send(order, { signal: controller.signal })(env)();
    assert.equal(E.isLeft(result) && result.left.outcome, "notSent");
    assert.deepEqual(carried, []);
  });

  it("that is none lets nothing go", async () => {
    for (const signal of [new AbortController(), true, "abort", {}, mined("aborted")]) {
      const { seen, env } = watching();
      const result = await send(order, { signal: signal as never })(env)();
      assert.equal(E.isLeft(result) && result.left.outcome, "notSent");
      assert.deepEqual(seen, []);
    }
  });

  it("does not have to be given", async () => {
    for (const options of [undefined, null, {}, { signal: undefined }, 7, mined("signal")]) {
      const { seen, env } = watching();
      await send(order, options as CallOptions)(env)();
      assert.deepEqual(seen, [undefined]);
    }
  });
});

describe("a client order id", () => {
  it("that is made comes last before the timing, whatever was given", async () => {
    const { env, carried } = fake({}, { recvWindow: 9000 });
    await send(order)(env)();
    assert.deepEqual([...new URL(carried[0]?.url ?? "").searchParams.keys()], [
      "symbol",
      "side",
      "type",
      "quantity",
      "newClientOrderId",
      "recvWindow",
      "timestamp",
      "signature",
    ]);
  });

  it("is not made for a call that has none", async () => {
    const { env, carried } = fake();
    await send(cancelUmOrder({ symbol: "BTCUSDT", orderId: "1" }))(env)();
    assert.doesNotMatch(carried[0]?.url ?? "", /made1/);
  });
});
