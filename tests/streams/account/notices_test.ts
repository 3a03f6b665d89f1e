import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { notices } from "../../../streams/account/notices.ts";
import type { Notice } from "../../../streams/mod.ts";

const gap = (from: number): Notice => ({ type: "gap", from, reason: "cut" });

const balance = (amount: number): Notice => ({
  type: "balance",
  source: "stream",
  value: { type: "balance", book: "UM", asset: "USDT", amount: `${amount}` },
});

const fill: Notice = {
  type: "fill",
  source: "stream",
  fill: {
    book: "UM",
    symbol: "A",
    tradeId: "1",
    orderId: "2",
    side: "BUY",
    positionSide: "BOTH",
    price: "1",
    qty: "1",
    commission: "0",
    realizedProfit: "0",
    maker: true,
    time: 1,
  },
};

describe("notices that wait", () => {
  it("come in order, also to a reader that waits", async () => {
    const all = notices();
    const first = all.next();
    all.put(gap(1));
    all.put(gap(2));
    assert.deepEqual(await first, { done: false, value: gap(1) });
    assert.deepEqual(await all.next(), { done: false, value: gap(2) });
    all.end();
    assert.equal((await all.next()).done, true);
  });

  it("are left out and counted where their reader is too slow, but never a fill or a gap", async () => {
    const all = notices();
    for (let i = 0; i < 10_005; i++) all.put(balance(i));
    const kept: readonly Notice[] = [
      fill,
      gap(1),
      { type: "unknown", what: "fills", reason: "lost" },
      { type: "stopped" },
    ];
    for (const each of kept) all.put(each);
    const read: Notice[] = [];
    for (let i = 0; i < 10_005; i++) {
      const { value } = await all.next();
      read.push(value);
    }
    assert.equal(read.filter(({ type }) => type === "balance").length, 10_000);
    assert.deepEqual(read.slice(-5), [...kept, { type: "lagged", leftOut: 5 }]);
    all.end();
    assert.equal((await all.next()).done, true);
  });
});
