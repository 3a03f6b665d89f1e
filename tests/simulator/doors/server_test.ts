import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { hmac } from "../../../mod.ts";
import { type Ref, worldRef } from "../../../simulator/engine/world/ref.ts";
import { fetchHandler, type ServerOptions } from "../../../simulator/doors/server.ts";
import { writeWorld } from "../../../simulator/engine/snapshot.ts";
import type { World } from "../../../simulator/engine/world/world.ts";
import { openWorld, sampleKey } from "../../../simulator/engine/open.ts";

const BASE = "http://127.0.0.1:8080";

const setUp = (options: ServerOptions = {}, ref: Ref = worldRef(openWorld())) => {
  const handler = fetchHandler(ref, options);
  const ask = async (method: string, path: string, init: RequestInit = {}) => {
    const response = await handler(new Request(BASE + path, { method, ...init }));
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: text.startsWith("{") || text.startsWith("[") ? JSON.parse(text) : undefined,
    };
  };
  return { ref, handler, ask };
};

const signature = async (payload: string): Promise<string> => {
  const signed = await hmac(sampleKey.secret)(payload)();
  return signed._tag === "Right" ? signed.right : assert.fail("HMAC cannot fail");
};

const key = { "X-MBX-APIKEY": sampleKey.apiKey };
const form = { ...key, "content-type": "application/x-www-form-urlencoded" };
const ORDER = "symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=55000";

/** Splits a signed order into what goes into the query and what into the body. */
const orderIn = async (time: number, query: string, body: string) => {
  const stamp = `timestamp=${time}`;
  const [q, b] = body === "" ? [`${query}&${stamp}`, ""] : [query, `${body}&${stamp}`];
  const sign = `&signature=${await signature(q + b)}`;
  return b === "" ? [q + sign, ""] as const : [q, b + sign] as const;
};

describe("the handler", () => {
  it("dates replies by the world's clock", async () => {
    const { ask } = setUp({ control: true });
    const dated = async () =>
      Date.parse((await ask("GET", "/fapi/v1/time")).headers.get("date") ?? "");
    const { time } = openWorld();
    assert.equal(await dated(), time);
    await ask("POST", "/simulator/advance", { body: '{"ms":61000}' });
    assert.equal(await dated(), time + 61_000);
  });

  it("answers on the paths of all hosts", async () => {
    const { ask } = setUp();
    assert.deepEqual((await ask("GET", "/papi/v1/ping")).body, {});
    assert.deepEqual((await ask("GET", "/api/v3/time")).body, { serverTime: openWorld().time });
    assert.equal((await ask("GET", "/papi/v1/nothing")).status, 404);
    assert.match(
      (await ask("GET", "/papi/v1/ping")).headers.get("content-type") ?? "",
      /^application\/json/,
    );
  });

  const places: readonly (readonly [name: string, query: string, body: string])[] = [
    ["in the query", ORDER, ""],
    ["in the body", "", ORDER],
    ["in both, joined without a separator", "symbol=BTCUSDT&side=BUY", ORDER.slice(24)],
    ["in both, the query winning", "quantity=0.02", ORDER],
  ];
  for (const [name, query, body] of places) {
    it(`takes parameters ${name}`, async () => {
      const { ask, ref } = setUp();
      const [q, b] = await orderIn(ref.read().time, query, body);
      const path = `/papi/v1/um/order${q && `?${q}`}`;
      const { status, body: order } = await ask(
        "POST",
        path,
        b ? { headers: form, body: b } : { headers: key },
      );
      assert.equal(status, 200, JSON.stringify(order));
      assert.equal(Number(order.origQty), query === "quantity=0.02" ? 0.02 : 0.01);
      assert.equal(ref.read().um.open.size, 1);
    });
  }

  it("refuses a body that was changed after it was signed", async () => {
    const { ask, ref } = setUp();
    const [, body] = await orderIn(ref.read().time, "", ORDER);
    const reply = await ask("POST", "/papi/v1/um/order", {
      headers: form,
      body: body.replace("0.01", "0.02"),
    });
    assert.equal(reply.body.code, -1022);
  });

  it("moves the world to the machine's time where it is told to", async () => {
    const start = openWorld().time;
    let now = start + 5000;
    const advanced: number[] = [];
    const { ask } = setUp({
      clock: "machine",
      now: () => now,
      advance: (world, ms) => {
        advanced.push(ms);
        return { world: { ...world, time: world.time + ms }, events: [] };
      },
    });
    assert.equal((await ask("GET", "/api/v3/time")).body.serverTime, start + 5000);
    now += 70;
    assert.equal((await ask("GET", "/api/v3/time")).body.serverTime, start + 5070);
    now -= 1000;
    assert.equal((await ask("GET", "/api/v3/time")).body.serverTime, start + 5070);
    assert.deepEqual(advanced, [5000, 70]);
  });

  it("keeps a changed world before it replies, and a read one not at all", async () => {
    const saved: World[] = [];
    let isKept = false;
    const { ask, ref } = setUp({
      save: async (world) => {
        await Promise.resolve();
        saved.push(world);
        isKept = true;
      },
    });
    await ask("GET", "/papi/v1/ping");
    assert.equal(saved.length, 0);
    const [query] = await orderIn(ref.read().time, ORDER, "");
    await ask("POST", `/papi/v1/um/order?${query}`, { headers: key });
    assert.ok(isKept);
    assert.equal(saved.length, 1);
    assert.equal(saved[0]?.um.open.size, 1);
  });

  it("acknowledges nothing that could not be kept", async () => {
    const { ask, ref } = setUp({ save: () => Promise.reject(new Error("disk full")) });
    const [query] = await orderIn(ref.read().time, ORDER, "");
    const reply = await ask("POST", `/papi/v1/um/order?${query}`, { headers: key });
    assert.equal(reply.status, 503);
    assert.equal(reply.body.code, -1006);
  });

  it("breaks the connection off where the plan loses a reply", async () => {
    const { handler, ref } = setUp({
      faults: { seed: 1, rules: [{ fault: { kind: "loseReply" }, endpoint: "newUmOrder" }] },
    });
    const [query] = await orderIn(ref.read().time, ORDER, "");
    const request = new Request(`${BASE}/papi/v1/um/order?${query}`, {
      method: "POST",
      headers: key,
    });
    const response = await handler(request);
    await assert.rejects(response.text());
    assert.equal(ref.read().um.open.size, 1);
  });
});

const post = (body: unknown): RequestInit => ({ body: JSON.stringify(body) });

describe("the control routes", () => {
  it("are off unless asked for", async () => {
    const { ask } = setUp();
    assert.equal((await ask("GET", "/simulator/world")).status, 404);
    assert.equal((await ask("POST", "/simulator/reset")).status, 404);
  });

  it("give the world and take another one", async () => {
    const { ask, ref } = setUp({ control: true });
    const before = await ask("GET", "/simulator/world");
    assert.equal(before.text, writeWorld(ref.read()));
    const [query] = await orderIn(ref.read().time, ORDER, "");
    await ask("POST", `/papi/v1/um/order?${query}`, { headers: key });
    assert.equal(ref.read().um.open.size, 1);
    assert.equal((await ask("PUT", "/simulator/world", { body: before.text })).status, 200);
    assert.equal(ref.read().um.open.size, 0);
    const refused = await ask("PUT", "/simulator/world", { body: "{}" });
    assert.equal(refused.status, 400);
    assert.match(refused.body.msg, /^Cannot read the world/);
  });

  it("reset, advance and set prices, with what follows", async () => {
    const received: string[] = [];
    const { ask, ref } = setUp({
      control: true,
      onEvents: (events) => received.push(...events.map(({ e }) => e)),
    });
    const start = ref.read().time;
    const [query] = await orderIn(start, ORDER, "");
    await ask("POST", `/papi/v1/um/order?${query}`, { headers: key });
    const later = await ask("POST", "/simulator/advance", post({ ms: 60_000 }));
    assert.deepEqual(later.body, { time: start + 60_000 });
    received.length = 0;
    assert.equal((await ask("POST", "/simulator/prices", post({ BTCUSDT: "54000" }))).status, 200);
    assert.equal(ref.read().um.open.size, 0);
    assert.ok(received.includes("ORDER_TRADE_UPDATE"), received.join());
    const unknown = await ask("POST", "/simulator/prices", post({ NOSUCH: "1" }));
    assert.equal(unknown.status, 400);
    assert.match(unknown.body.msg, /^Cannot set the price of "NOSUCH"/);
    assert.deepEqual((await ask("POST", "/simulator/reset")).body, { time: start });
    assert.equal(ref.read().um.trades.size, 0);
  });

  const wrong: readonly (readonly [path: string, body: string])[] = [
    ["/simulator/advance", '{"ms":-1}'],
    ["/simulator/advance", '{"ms":"60000"}'],
    ["/simulator/advance", "soon"],
    ["/simulator/prices", '{"BTCUSDT":61000}'],
    ["/simulator/prices", "[]"],
    ["/simulator/faults", '{"seed":1}'],
  ];
  for (const [path, body] of wrong) {
    it(`refuse ${path} with ${body}`, async () => {
      const { ask, ref } = setUp({ control: true });
      const before = ref.read();
      const reply = await ask("POST", path, { body });
      assert.equal(reply.status, 400);
      assert.match(reply.body.msg, /^Cannot /);
      assert.equal(ref.read(), before);
    });
  }

  it("plan faults and lift them", async () => {
    const { ask } = setUp({ control: true });
    const plan = { seed: 1, rules: [{ fault: { kind: "limited", retryAfter: 9 } }] };
    assert.equal((await ask("POST", "/simulator/faults", post(plan))).status, 200);
    const limited = await ask("GET", "/papi/v1/ping");
    assert.equal(limited.status, 429);
    assert.equal(limited.headers.get("retry-after"), "9");
    await ask("POST", "/simulator/faults", post({}));
    assert.equal((await ask("GET", "/papi/v1/ping")).status, 200);
  });

  it("refuse web pages, and name what there is", async () => {
    const { ask } = setUp({ control: true });
    const page = await ask("POST", "/simulator/reset", {
      headers: { origin: "https://a.example" },
    });
    assert.equal(page.status, 403);
    const lost = await ask("GET", "/simulator/nothing");
    assert.equal(lost.status, 404);
    assert.match(lost.body.msg, /POST \/simulator\/faults/);
  });

  it("leave a world that is ahead of the machine's clock ahead", async () => {
    const start = openWorld().time;
    let now = start;
    const { ask } = setUp({ control: true, clock: "machine", now: () => now });
    await ask("POST", "/simulator/advance", post({ ms: 60_000 }));
    now += 1000;
    assert.equal((await ask("GET", "/api/v3/time")).body.serverTime, start + 61_000);
  });
});
