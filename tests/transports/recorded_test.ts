import assert from "node:assert/strict";
import { test } from "node:test";
import { IdText, maybe, model, Text } from "../../lib/answers/answer.ts";
import * as E from "../../lib/either.ts";
import { type Endpoint, endpoint } from "../../lib/endpoint.ts";
import {
  credentials,
  type Environment,
  environment,
  type Reply,
  type Signed,
  type Transport,
} from "../../lib/environment.ts";
import { unreachable } from "../../lib/failure.ts";
import { clientId, FreeText, optional } from "../../lib/fields/fields.ts";
import { send } from "../../lib/send.ts";
import type { Sendable } from "../../lib/sendable.ts";
import { type Recorded, recording, replayed } from "../../transports/recorded.ts";

const API_KEY = "canaryKey0vmPUZE6mv9SD5VNHk4HlWFsOr6aKE2zvsw0MuIgwCIPy6utIco14y7";
const SIGNATURE = "canarySig/+JmSdYdKjVHjA7PZj4Mge3R5YNiP1e3UZjInClVN65XAbvqqM6A7H5==";
const LISTEN_KEY = "canaryListenKeyT3ee22BIYuWqmvne0HNq2A2WsFlEtLhvWCtItw6ffhhd";

interface Order {
  readonly orderId: string;
  readonly clientOrderId?: string;
}
interface OrderParams {
  readonly symbol: string;
  readonly note?: string;
  readonly newClientOrderId?: string;
}

const place: Endpoint<OrderParams, Order> = endpoint(() => ({
  name: "newUmOrder",
  verb: "POST",
  host: "papi",
  path: "/papi/v1/um/order",
  access: "TRADE",
  weight: { ip: 1 },
  act: {
    does: "order",
    product: "um",
    side: "note",
    quantity: "note",
    id: "newClientOrderId",
    readBack: "queryUmOrder",
  },
  params: {
    symbol: FreeText,
    note: optional(FreeText),
    newClientOrderId: optional(clientId(32)),
  },
  answer: model<Order>(
    "Order",
    ["orderId"],
    () => ({ orderId: IdText, clientOrderId: maybe(Text) }),
  )(),
}));

const query: Endpoint<{ readonly symbol: string; readonly listenKey?: string }, Order> = endpoint(
  () => ({
    name: "queryUmOrder",
    verb: "GET",
    host: "papi",
    path: "/papi/v1/um/order",
    access: "USER_DATA",
    weight: { ip: 1 },
    act: { does: "read" },
    params: { symbol: FreeText, listenKey: optional(FreeText) },
    answer: model<Order>(
      "Order",
      ["orderId"],
      () => ({ orderId: IdText, clientOrderId: maybe(Text) }),
    )(),
  }),
);

/** An exchange that numbers its orders and repeats what it was sent. */
const counting = (): Transport => {
  let count = 0;
  return () => () => Promise.resolve(E.right(answered(`{"orderId":888677421234567890${++count}}`)));
};

const answered = (body: string, headers: Reply["headers"] = {}): Reply => ({
  status: 200,
  headers,
  body,
});

/** A transport that always answers the same. */
const always = (reply: Reply): Transport => () => () => Promise.resolve(E.right(reply));

const environmentOf = (transport: Transport, given: Partial<Environment> = {}): Environment => {
  let now = 1_700_000_000_000;
  return environment({
    transport,
    credentials: credentials(API_KEY, () => () => Promise.resolve(E.right(SIGNATURE))),
    now: () => now += 1234,
    ...given,
  });
};

const run = <A>(sendable: Sendable<A>, env: Environment) => send(sendable)(env)();

const taped = async (
  transport: Transport,
  ...calls: readonly Sendable<unknown>[]
): Promise<Recorded[]> => {
  const tape: Recorded[] = [];
  const env = environmentOf(recording(transport, (each) => tape.push(each)));
  for (const call of calls) await run(call, env);
  return tape;
};

const idOf = (result: E.Either<unknown, Order>): string =>
  E.isRight(result) ? result.right.orderId : "";

test("recorded: an exchange is plain data without timestamp and signature", async () => {
  const reply = answered('{"orderId":8886774212345678901}', {
    "content-type": "application/json",
    "date": "Sat, 21 Nov 2026 00:00:00 GMT",
    "retry-after": "1",
    "x-mbx-used-weight-1m": "7",
    "x-mbx-order-count-1m": "1",
    "x-sapi-used-uid-weight-1m": "2",
    "set-cookie": "session=canary",
    "x-mbx-uuid": "canary",
    "server": "nginx",
  });
  const call = place({ symbol: "这是测试币456", note: "a b+c&d", newClientOrderId: "mine-1" });
  assert.deepEqual(await taped(always(reply), call), [{
    method: "POST",
    path: "/papi/v1/um/order",
    params: { symbol: "这是测试币456", note: "a b+c&d", newClientOrderId: "mine-1" },
    status: 200,
    headers: {
      "content-type": "application/json",
      "date": "Sat, 21 Nov 2026 00:00:00 GMT",
      "retry-after": "1",
      "x-mbx-used-weight-1m": "7",
      "x-mbx-order-count-1m": "1",
      "x-sapi-used-uid-weight-1m": "2",
    },
    body: '{"orderId":8886774212345678901}',
  }]);
});

test("recorded: the caller of a recording gets the reply as it came", async () => {
  const body = `{"orderId":"1","listenKey":"${LISTEN_KEY}"}`;
  const env = environmentOf(recording(always(answered(body)), () => {}));
  assert.deepEqual(
    await run(query({ symbol: "BTCUSDT" }), env),
    E.right({ orderId: "1", listenKey: LISTEN_KEY }),
  );
});

test("recorded: no secret gets onto the tape", async () => {
  const bodies = [
    `{"listenKey":"${LISTEN_KEY}"}`,
    `{ "apiKey" : "canaryApi", "secretKey":"canary\\"Secret", "type":"HMAC_SHA256" }`,
    `[{"apiName":"a","apiKey":"canaryApi"}]`,
    `{"token":"canaryToken","expirationTime":1}`,
    `{"url":"https://bucket.example.com/f.csv?X-Amz-Signature=canary&X-Amz-Credential=canary"}`,
    `{"url":"https:\\/\\/bucket.example.com\\/f.csv?X-Amz-Signature=canary\\u0026a=canary"}`,
    `<p>GET /papi?listenKey=${LISTEN_KEY}&signature=${encodeURIComponent(SIGNATURE)}</p>`,
    `{"msg":"key ${API_KEY} with ${SIGNATURE} and ${LISTEN_KEY} is not known"}`,
  ];
  for (const body of bodies) {
    const headers = { "x-mbx-used-weight-1m": API_KEY, "date": LISTEN_KEY };
    const transport = always({ status: 400, headers, body });
    const tape = await taped(transport, query({ symbol: "BTCUSDT", listenKey: LISTEN_KEY }));
    assert.equal(tape.length, 1);
    assert.equal(tape[0]?.params.listenKey, "***");
    assert.doesNotMatch(JSON.stringify(tape), /canary/, body);
  }
});

test("recorded: a scrubbed body is still JSON, its other fields unharmed", async () => {
  const body =
    '{"listenKey":"canary","orderId":8886774212345678901,"url":"https://a.example/b?c=d"}';
  const tape = await taped(always(answered(body)), query({ symbol: "BTCUSDT" }));
  assert.equal(
    tape[0]?.body,
    '{"listenKey":"***","orderId":8886774212345678901,"url":"https://a.example/b?***"}',
  );
});

test("recorded: a request without a reply is not recorded and fails as before", async () => {
  const failure = unreachable("newUmOrder", "no reply within 1 ms", "unknown");
  const tape: Recorded[] = [];
  const env = environmentOf(
    recording(() => () => Promise.resolve(E.left(failure)), (each) => tape.push(each)),
  );
  const result = await run(place({ symbol: "BTCUSDT", newClientOrderId: "mine-1" }), env);
  const more = { family: "portfolio", mutates: true, clientOrderId: "mine-1" };
  assert.deepEqual(result, E.left({ ...failure, ...more }));
  assert.deepEqual(tape, []);
});

test("recorded: a sink that throws does not cost the reply", async () => {
  const env = environmentOf(recording(counting(), () => {
    throw new Error("disk full");
  }));
  assert.equal(idOf(await run(place({ symbol: "BTCUSDT" }), env)), "8886774212345678901");
});

test("recorded: nothing is sent before the task runs, and once for each run", async () => {
  let sent = 0;
  const tape: Recorded[] = [];
  const transport: Transport = () => () => {
    sent++;
    return Promise.resolve(E.right(answered('{"orderId":"1"}')));
  };
  const task = send(query({ symbol: "BTCUSDT" }))(
    environmentOf(recording(transport, (each) => tape.push(each))),
  );
  assert.deepEqual([sent, tape.length], [0, 0]);
  await task();
  await task();
  assert.deepEqual([sent, tape.length], [2, 2]);
});

test("replayed: a tape answers like the exchange did, after a round trip through JSON", async () => {
  const calls = [
    place({ symbol: "BTCUSDT", newClientOrderId: "mine-1" }),
    query({ symbol: "BTCUSDT" }),
    place({ symbol: "这是测试币456", note: "' ( ) * ! ~ + / = @ %" }),
  ];
  const tape = await taped(counting(), ...calls);
  const env = environmentOf(replayed(JSON.parse(JSON.stringify(tape))));
  const ids: string[] = [];
  for (const call of calls) ids.push(idOf(await run<Order>(call, env)));
  assert.deepEqual(ids, [
    "8886774212345678901",
    "8886774212345678902",
    "8886774212345678903",
  ]);
});

test("replayed: the same call gets its replies in their order, each once", async () => {
  const call = query({ symbol: "BTCUSDT" });
  const tape = await taped(counting(), call, query({ symbol: "ETHUSDT" }), call);
  const env = environmentOf(replayed(tape));
  assert.equal(idOf(await run(call, env)), "8886774212345678901");
  assert.equal(idOf(await run(call, env)), "8886774212345678903");
  assert.ok(E.isLeft(await run(call, env)));
  assert.equal(idOf(await run(query({ symbol: "ETHUSDT" }), env)), "8886774212345678902");
});

test("replayed: two players of one tape do not disturb each other", async () => {
  const call = query({ symbol: "BTCUSDT" });
  const tape = Object.freeze(await taped(counting(), call));
  for (const env of [environmentOf(replayed(tape)), environmentOf(replayed(tape))]) {
    assert.equal(idOf(await run(call, env)), "8886774212345678901");
  }
});

test("replayed: timing and ids that the library makes up do not count", async () => {
  const tape = await taped(counting(), place({ symbol: "BTCUSDT" }));
  assert.deepEqual(tape[0]?.params, { symbol: "BTCUSDT" });
  const other = { now: () => 1763683201000, recvWindow: 60_000, newId: () => "another1" };
  const env = environmentOf(replayed(tape), other);
  assert.equal(idOf(await run(place({ symbol: "BTCUSDT" }), env)), "8886774212345678901");
});

test("replayed: an id on the tape counts", async () => {
  const tape = await taped(counting(), place({ symbol: "BTCUSDT", newClientOrderId: "mine-1" }));
  const other = place({ symbol: "BTCUSDT", newClientOrderId: "mine-2" });
  const result = await run(other, environmentOf(replayed(tape)));
  assert.ok(E.isLeft(result));
  assert.match(result.left.message, /differs in newClientOrderId/);
});

test("replayed: parameters may come in another order", async () => {
  const recorded: Recorded = {
    method: "POST",
    path: "/papi/v1/um/order",
    params: { note: "x", symbol: "BTCUSDT" },
    status: 200,
    headers: {},
    body: '{"orderId":7}',
  };
  const env = environmentOf(replayed([recorded]));
  assert.equal(idOf(await run(place({ symbol: "BTCUSDT", note: "x" }), env)), "7");
});

test("replayed: what is not on the tape was not sent, and says how to record it", async () => {
  const env = environmentOf(replayed([]));
  const result = await run(query({ symbol: "BTCUSDT", listenKey: LISTEN_KEY }), env);
  assert.ok(E.isLeft(result));
  assert.deepEqual([result.left._tag, result.left.outcome], ["Unreachable", "notSent"]);
  assert.equal(
    result.left.message,
    "Cannot reach the exchange for queryUmOrder: the tape has no reply left for " +
      "GET /papi/v1/um/order?symbol=BTCUSDT&listenKey=***: record it with recording(transport, sink)",
  );
});

test("replayed: a refusal says what the nearest exchange has otherwise, or that it was played", async () => {
  const call = place({ symbol: "BTCUSDT", note: "a", newClientOrderId: "mine-1" });
  const tape = await taped(counting(), place({ symbol: "ETHUSDT" }), call);
  const env = environmentOf(replayed(tape));
  const near = await run(place({ symbol: "BTCUSDT", note: "b", newClientOrderId: "mine-1" }), env);
  assert.match(E.isLeft(near) ? near.left.message : "", /the nearest one differs in note: record/);
  await run(call, env);
  await run(place({ symbol: "ETHUSDT" }), env);
  const again = await run(call, env);
  assert.match(E.isLeft(again) ? again.left.message : "", /played 2 times already/);
});

test("replayed: another method or path is another call", async () => {
  const tape = await taped(counting(), place({ symbol: "BTCUSDT" }));
  assert.ok(E.isLeft(await run(query({ symbol: "BTCUSDT" }), environmentOf(replayed(tape)))));
});

test("replayed: errors on the tape are errors again", async () => {
  const body = '{"code":-2019,"msg":"Margin is insufficient."}';
  const reply = { status: 400, headers: { "retry-after": "1" }, body };
  const tape = await taped(always(reply), place({ symbol: "BTCUSDT" }));
  const result = await run(place({ symbol: "BTCUSDT" }), environmentOf(replayed(tape)));
  assert.ok(E.isLeft(result) && result.left._tag === "Refused");
  assert.equal(result.left.code, -2019);
});

test("replayed: takes what went out, whoever signed it", async () => {
  const signed: Signed = {
    endpoint: "ping",
    method: "GET",
    url: "https://papi.binance.com/papi/v1/ping",
    headers: {},
    payload: "",
    toJSON: () => ({ method: "GET", url: "", headers: {} }),
  };
  const tape: Recorded[] = [];
  await recording(always(answered("{}")), (each) => tape.push(each))(signed)();
  assert.deepEqual(await replayed(tape)(signed)(), E.right(answered("{}")));
});

test("replayed: a long tape that is asked in its own order is compared no more than that", async () => {
  const count = 300;
  let looks = 0;
  const tape = Array.from({ length: count }, (_, i): Recorded => ({
    method: "GET",
    path: "/papi/v1/um/order",
    get params() {
      looks++;
      return { symbol: `S${i}` };
    },
    status: 200,
    headers: {},
    body: `{"orderId":${i}}`,
  }));
  const env = environmentOf(replayed(tape));
  for (let i = 0; i < count; i++) {
    assert.equal(idOf(await run(query({ symbol: `S${i}` }), env)), `${i}`);
  }
  assert.ok(looks < 10 * count, `${looks}`);
});

test("replayed: what a long tape has played is not gone through again", async () => {
  const count = 300;
  const recorded = Array.from({ length: count }, (_, i): Recorded => ({
    method: "GET",
    path: "/papi/v1/um/order",
    params: { symbol: `S${i}` },
    status: 200,
    headers: {},
    body: `{"orderId":${i}}`,
  }));
  let reads = 0;
  const tape = new Proxy(recorded, {
    get: (of, name) => {
      reads++;
      return Reflect.get(of, name);
    },
  });
  const env = environmentOf(replayed(tape));
  for (let i = 0; i < count; i++) {
    assert.equal(idOf(await run(query({ symbol: `S${i}` }), env)), `${i}`);
  }
  assert.ok(reads < 10 * count, `${reads}`);
});
