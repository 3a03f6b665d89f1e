import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fetchTransport } from "../../mod.ts";
import { signedOrder } from "../support/signed.ts";

/** A transport made as in the runtime of this agent, Node 20 if it has none, and the signals with which it fetched. */
const watching = async (
  userAgent: string | undefined,
  answers: (call: number) => Promise<Response>,
) => {
  const signals: AbortSignal[] = [];
  const own = ["process", "navigator"].map((name) =>
    [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const
  );
  const define = (name: string, value: unknown) =>
    Object.defineProperty(globalThis, name, { value, configurable: true });
  define("process", {});
  define("navigator", { userAgent });
  if (!userAgent) delete (globalThis as { navigator?: unknown }).navigator;
  try {
    const transport = fetchTransport({
      timeoutMs: 20,
      fetch: (_, { signal }) => {
        assert.ok(signal);
        signals.push(signal);
        return answers(signals.length);
      },
    });
    const signed = await signedOrder();
    return { signals, call: () => transport(signed)() };
  } finally {
    for (const [name, descriptor] of own) {
      delete (globalThis as Record<string, unknown>)[name];
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
    }
  }
};

const answered = () => Promise.resolve(new Response("{}"));
const never = () => new Promise<never>(() => {});

describe("the signal of a fetch", () => {
  for (const [title, userAgent] of [["Node 20", undefined], ["Bun", "Bun/1.4.5"]] as const) {
    it(`serves several calls one after another in ${title}, and not for ever`, async () => {
      const { signals, call } = await watching(userAgent, answered);
      for (let i = 0; i < 65; i++) assert.equal((await call())._tag, "Right");
      assert.equal(new Set(signals).size, 3);
      assert.ok(signals.every(({ aborted }) => !aborted));
    });
  }

  it("is another for each call elsewhere", async () => {
    for (const userAgent of ["Cloudflare-Workers", "Mozilla/5.0", "Deno/2.9.5", "Node.js/24"]) {
      const { signals, call } = await watching(userAgent, answered);
      for (let i = 0; i < 5; i++) await call();
      assert.equal(new Set(signals).size, 5, userAgent);
    }
  });

  it("is another for each of several calls at a time", async () => {
    const { signals, call } = await watching(undefined, answered);
    await Promise.all([call(), call(), call()]);
    assert.equal(new Set(signals).size, 3);
  });

  it("does not serve again once a call took too long", async () => {
    const { signals, call } = await watching(
      undefined,
      (count) => count === 2 ? never() : answered(),
    );
    assert.equal((await call())._tag, "Right");
    const late = call();
    // It never settles by itself: the signal does it, as fetch would.
    await new Promise((done) => setTimeout(done, 60));
    assert.equal(signals[1], signals[0]);
    assert.equal(signals[1]?.aborted, true);
    assert.equal((await call())._tag, "Right");
    assert.equal(signals[2]?.aborted, false);
    void late;
  });
});
