import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as E from "../../lib/deps/either.ts";
import { type CallOptions, type FetchOptions, fetchTransport } from "../../mod.ts";
import { signedOrder } from "../support/signed.ts";

type Fetch = NonNullable<FetchOptions["fetch"]>;

/** What the transport makes of a fetch: outcome and message, or the body. */
const told = async (
  fetch: unknown,
  options: FetchOptions = {},
  call: CallOptions = {},
): Promise<readonly [string, string]> => {
  const transport = fetchTransport({ ...options, fetch: fetch as Fetch });
  const result = await transport(await signedOrder(), call)();
  return E.isLeft(result)
    ? [result.left.outcome, result.left.message]
    : ["answered", result.right.body];
};

const WHY = "Cannot reach the exchange for newUmOrder: ";
const BROKE = ["unknown", `${WHY}the connection broke`];

describe("a reply to the fetch transport", () => {
  /** A body that never ends and counts what was taken of it. */
  const endless = (taken: { bytes: number }) => () =>
    Promise.resolve(
      new Response(
        new ReadableStream({
          pull: (controller) => {
            taken.bytes += 1000;
            controller.enqueue(new Uint8Array(1000).fill(32));
          },
        }),
      ),
    );

  it("without an end is given up at the bound", async () => {
    const taken = { bytes: 0 };
    const [outcome, message] = await told(endless(taken), { maxBodyBytes: 10_000 });
    assert.deepEqual([outcome, message], [
      "unknown",
      `${WHY}the reply exceeds 10000 bytes`,
    ]);
    assert.ok(taken.bytes < 100_000, `${taken.bytes} bytes were taken`);
  });

  it("that grows when it is decompressed is given up at the bound, however short it says it is", async () => {
    const headers = { "content-length": "10", "content-encoding": "gzip" };
    const fetch = () => Promise.resolve(new Response("x".repeat(20_000), { headers }));
    assert.match((await told(fetch, { maxBodyBytes: 10_000 }))[1], /exceeds 10000 bytes/);
  });

  it("that says a length is read up to the bound, and given up beyond it", async () => {
    const fetch = () =>
      Promise.resolve(new Response("x".repeat(100), { headers: { "content-length": "100" } }));
    assert.deepEqual(await told(fetch, { maxBodyBytes: 100 }), ["answered", "x".repeat(100)]);
    assert.match((await told(fetch, { maxBodyBytes: 99 }))[1], /exceeds 99 bytes/);
  });

  it("keeps its headers where it is copied", async () => {
    const fetch = () => Promise.resolve(new Response("{}", { headers: { "Retry-After": "7" } }));
    const result = await fetchTransport({ fetch })(await signedOrder())();
    if (E.isLeft(result)) return assert.fail(result.left.message);
    assert.equal({ ...result.right }.headers["retry-after"], "7");
    assert.deepEqual({ ...result.right }, { ...result.right });
  });

  it("without an end is given up at 32 MiB where no bound is given", async () => {
    const chunk = new Uint8Array(2 ** 20);
    const fetch = () =>
      Promise.resolve(
        new Response(new ReadableStream({ pull: (controller) => controller.enqueue(chunk) })),
      );
    assert.match((await told(fetch))[1], /exceeds 33554432 bytes$/);
  });

  it("as long as the bound is read", async () => {
    const text = "é".repeat(50);
    const fetch = () => Promise.resolve(new Response(text));
    assert.deepEqual(await told(fetch, { maxBodyBytes: 100 }), ["answered", text]);
    assert.equal((await told(fetch, { maxBodyBytes: 99 }))[0], "unknown");
  });

  it("keeps a character that is cut in two on its way", async () => {
    const [first, second] = new TextEncoder().encode("é");
    const body = new ReadableStream({
      start: (controller) => {
        controller.enqueue(Uint8Array.of(first as number));
        controller.enqueue(Uint8Array.of(second as number));
        controller.close();
      },
    });
    assert.deepEqual(await told(() => Promise.resolve(new Response(body))), ["answered", "é"]);
  });

  it("without a body has an empty one", async () => {
    const fetch = () => Promise.resolve(new Response(null, { status: 204 }));
    assert.deepEqual(await told(fetch), ["answered", ""]);
  });

  const broken = new ReadableStream({ start: (controller) => controller.error(new Error("cut")) });
  const odd: Readonly<Record<string, () => unknown>> = {
    "nothing": () => undefined,
    "a promise of nothing": () => Promise.resolve(undefined),
    "no response": () => Promise.resolve({}),
    "a text": () => Promise.resolve("{}"),
    "no headers": () => Promise.resolve({ status: 200, text: () => Promise.resolve("{}") }),
    "a body that breaks": () => Promise.resolve(new Response(broken)),
    "a body of texts": () =>
      Promise.resolve({
        status: 200,
        headers: new Headers(),
        body: new ReadableStream({ pull: (controller) => controller.enqueue("{}") }),
      }),
    "a body of nothing": () =>
      Promise.resolve({
        status: 200,
        headers: new Headers(),
        body: new ReadableStream({ pull: (controller) => controller.enqueue(null) }),
      }),
    "an error that is none": () => Promise.reject(undefined),
    "an error without a text": () =>
      Promise.reject(Object.assign(new Error(), { name: undefined, message: undefined })),
    "an error that causes itself": () => {
      const error = new Error("round");
      error.cause = error;
      return Promise.reject(error);
    },
    "an error at once": () => {
      throw new TypeError("no");
    },
  };
  for (const [name, fetch] of Object.entries(odd)) {
    it(`that is ${name} leaves the outcome unknown, and throws nothing`, async () => {
      assert.deepEqual(await told(fetch), BROKE);
    });
  }
});

describe("a call of the fetch transport", () => {
  const waiting: Fetch = (_, init) =>
    new Promise((_, reject) =>
      init.signal?.addEventListener("abort", () => reject(init.signal?.reason))
    );

  it("that is aborted before it begins sends nothing", async () => {
    let calls = 0;
    const fetch = () => {
      calls++;
      return Promise.resolve(new Response("{}"));
    };
    assert.deepEqual(await told(fetch, {}, { signal: AbortSignal.abort() }), [
      "notSent",
      `${WHY}the call was aborted`,
    ]);
    assert.equal(calls, 0);
  });

  it("that is aborted on its way leaves the outcome unknown", async () => {
    const aborter = new AbortController();
    const fetch: Fetch = (url, init) => {
      queueMicrotask(() => aborter.abort(new Error("my reason")));
      return waiting(url, init);
    };
    assert.deepEqual(await told(fetch, {}, { signal: aborter.signal }), [
      "unknown",
      `${WHY}the call was aborted`,
    ]);
  });

  it("that is aborted while its reply comes leaves the outcome unknown", async () => {
    const aborter = new AbortController();
    const fetch: Fetch = (_, init) => {
      const body = new ReadableStream({
        start: (controller) => {
          init.signal?.addEventListener("abort", () => controller.error(init.signal?.reason));
          controller.enqueue(new TextEncoder().encode('{"orderId":'));
          queueMicrotask(() => aborter.abort());
        },
      });
      return Promise.resolve(new Response(body));
    };
    assert.equal((await told(fetch, {}, { signal: aborter.signal }))[0], "unknown");
  });

  it("that takes too long is given up", async () => {
    assert.deepEqual(await told(waiting, { timeoutMs: 1 }), [
      "unknown",
      `${WHY}no reply within 1 ms`,
    ]);
  });

  it("leaves nothing behind on a signal that outlives it", async () => {
    const listeners: string[] = [];
    const { signal } = new AbortController();
    const watched = new Proxy(signal, {
      get: (target, name) => {
        if (/EventListener$/.test(String(name))) listeners.push(String(name));
        const value = Reflect.get(target, name, target);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
    await told(() => Promise.resolve(new Response("{}")), {}, { signal: watched });
    assert.deepEqual(listeners, ["addEventListener", "removeEventListener"]);
  });

  for (const name of ["NotCapable", "PermissionDenied"]) {
    it(`that Deno forbids (${name}) is not sent, and names the flag`, async () => {
      const error = Object.assign(new Error("Requires net access"), { name });
      assert.deepEqual(await told(() => Promise.reject(error)), [
        "notSent",
        `${WHY}run with --allow-net=papi.binance.com`,
      ]);
    });
  }

  it("that a Worker may not make any more is not sent", async () => {
    const error = new Error("Too many subrequests by single Worker invocation. To configure this");
    assert.deepEqual(await told(() => Promise.reject(error)), [
      "notSent",
      `${WHY}too many subrequests`,
    ]);
  });
});
