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
    all.put(balance(0));
    const read: Notice[] = [];
    for (let i = 0; i < 10_006; i++) {
      const { value } = await all.next();
      read.push(value);
    }
    assert.equal(read.filter(({ type }) => type === "balance").length, 10_000);
    const lagged = (leftOut: number): Notice => ({ type: "lagged", leftOut });
    assert.deepEqual(read.slice(-6), [lagged(5), ...kept, lagged(1)]);
    all.end();
    assert.equal((await all.next()).done, true);
  });

  it("say at each hole how many are missing to a reader that is too slow for good", async () => {
    const all = notices();
    let put = 0;
    for (; put < 10_000; put++) all.put(balance(put));
    const read: Notice[] = [];
    for (let i = 0; i < 30_000; i++) {
      for (let n = 0; n < 3; n++) all.put(balance(put++));
      read.push((await all.next()).value);
    }
    let next = 0;
    for (const notice of read) {
      if (notice.type === "lagged") next += notice.leftOut;
      else assert.ok(notice.type === "balance" && notice.value.amount === `${next++}`);
    }
    assert.ok(next > 20_000, `${next}`);
  });

  it("are copied less than once each on average, however many a reader has let wait", async () => {
    const all = notices();
    const count = 50_000;
    for (let i = 0; i < count; i++) all.put(fill);
    const { slice } = Array.prototype;
    let copied = 0;
    Array.prototype.slice = function (this: unknown[], ...at: [number?, number?]) {
      const part = slice.apply(this, at);
      copied += part.length;
      return part;
    };
    try {
      for (let i = 0; i < count; i++) await all.next();
    } finally {
      Array.prototype.slice = slice;
    }
    assert.ok(copied <= count, `${copied}`);
  });
});
