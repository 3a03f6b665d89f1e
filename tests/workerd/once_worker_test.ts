import assert from "node:assert/strict";
import { describe, it } from "node:test";
import worker from "../../examples/once_worker.ts";
import { sampleKey } from "../../simulator/mod.ts";

/** Objects that live behind the outbound worker. */
const objects = (host: string) => ({
  getByName: (name: string) => ({
    fetch: (_url: string, init: RequestInit) => fetch(`http://${host}.test/worker-${name}`, init),
  }),
});

const bindings = {
  ROWS: objects("rows"),
  BUDGET: objects("budget"),
  BINANCE_API_KEY: sampleKey.apiKey,
  BINANCE_SECRET_KEY: sampleKey.secret,
  BINANCE_HOST: "https://exchange.test",
};

const place = async (quantity: string) => {
  const order = {
    symbol: "BTCUSDT",
    side: "BUY",
    type: "MARKET",
    quantity,
    newClientOrderId: "a1",
  };
  const init = { method: "POST", body: JSON.stringify(order) };
  const reply = await worker.fetch(new Request("https://worker.invalid/", init), bindings);
  return { status: reply.status, body: await reply.json() };
};

describe("examples/once_worker.ts", () => {
  it("places an order once, with its journal and budget in Durable Objects", async () => {
    const first = await place("0.01");
    assert.deepEqual([first.status, first.body.state], [200, "accepted"], JSON.stringify(first));
    const again = await place("0.01");
    assert.deepEqual([again.status, again.body.state], [200, "accepted"], JSON.stringify(again));
    const other = await place("0.02");
    assert.equal(other.status, 502);
  });
});
