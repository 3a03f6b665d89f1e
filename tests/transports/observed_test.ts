import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as E from "../../lib/deps/either.ts";
import { unreachable } from "../../lib/failure.ts";
import {
  type CallOptions,
  fetchTransport,
  type Observed,
  observed,
  recording,
  type Transport,
} from "../../mod.ts";
import { KEY } from "../support/sending.ts";
import { signedOrder } from "../support/signed.ts";

const LISTEN_KEY = "canaryListenKeyT3ee22BIYuWqmvne0HNq2A2WsFlEtLhvWCtItw6ffhhd";

const answering = (body: string, headers: Record<string, string> = {}): Transport =>
  fetchTransport({ fetch: () => Promise.resolve(new Response(body, { headers })) });

describe("an observed transport", () => {
  it("shows each call and its reply without secrets, and gives the reply as it came", async () => {
    const signed = await signedOrder();
    const signature = new URL(signed.url).searchParams.get("signature") ?? "";
    const body = `{"listenKey":"${LISTEN_KEY}","msg":"no such key: ${KEY}","orderId":1}`;
    const headers = { "x-mbx-used-weight-1m": "7", "x-canary": "of a proxy" };
    const seen: Observed[] = [];
    const result = await observed(answering(body, headers), (call) => seen.push(call))(signed)();
    assert.equal(E.isRight(result) && result.right.body, body);
    const [call] = seen;
    assert.ok(call && E.isRight(call.result));
    assert.deepEqual([call.endpoint, call.request.method, call.result.right.status], [
      "newUmOrder",
      "POST",
      200,
    ]);
    assert.equal(call.result.right.headers["x-mbx-used-weight-1m"], "7");
    assert.match(call.result.right.body, /"orderId":1/);
    const shown = JSON.stringify(seen);
    for (
      const secret of [LISTEN_KEY, KEY, `signature=${encodeURIComponent(signature)}`, "of a proxy"]
    ) {
      assert.equal(shown.includes(secret), false, secret);
    }
  });

  it("shows what failed", async () => {
    const failure = unreachable("newUmOrder", "gone", "unknown");
    const seen: Observed[] = [];
    const transport: Transport = () => () => Promise.resolve(E.left(failure));
    await observed(transport, (call) => seen.push(call))(await signedOrder())();
    assert.deepEqual(seen.map(({ result }) => result), [E.left(failure)]);
  });

  const careless: Readonly<Record<string, () => unknown>> = {
    throws: () => {
      throw new Error("canary");
    },
    rejects: () => Promise.reject(new Error("canary")),
    "never ends": () => new Promise(() => {}),
  };
  for (const [name, observe] of Object.entries(careless)) {
    it(`loses no reply where its observer ${name}`, async () => {
      const result = await observed(answering("{}"), observe)(await signedOrder())();
      assert.equal(E.isRight(result) && result.right.body, "{}");
    });
  }

  it("hands on the options of a call, and so does a recording one", async () => {
    const given: unknown[] = [];
    const transport: Transport = (_, options) => () => {
      given.push(options);
      return Promise.resolve(E.right({ status: 200, headers: {}, body: "{}" }));
    };
    const options: CallOptions = { signal: new AbortController().signal };
    const signed = await signedOrder();
    await observed(transport, () => {})(signed, options)();
    await recording(transport, () => {})(signed, options)();
    assert.deepEqual(given, [options, options]);
  });
});
