import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { connect, newUmOrder, type Transport } from "../../../mod.ts";
import { openOrders, readOpenOrders } from "../../../overview/mod.ts";
import { cancelEverything, memoryJournal } from "../../../reliability/mod.ts";
import { timersOf } from "../../support/timers.ts";
import { clearing, OPEN, openOrdersIn } from "./world.ts";

const BULK = [
  "cancelAllUmOpenOrders",
  "cancelAllUmAlgoOpenOrders",
  "cancelAllCmOpenOrders",
  "cancelAllCmOpenConditionalOrders",
  "cancelMarginAccountAllOpenOrdersOnASymbol",
];

const openIn = async (at: ReturnType<typeof clearing>) =>
  openOrders({ orders: await readOpenOrders(at.calm) });

describe("cancelEverything", () => {
  it("cancels orders of every kind by one call for a contract, and reads back twice", async () => {
    const at = clearing();
    await openOrdersIn(at.calm);
    assert.equal((await openIn(at)).length, OPEN);
    const cleared = await cancelEverything(at.clear)(at.env)();
    assert.deepEqual([cleared.isClear, cleared.left], [true, []]);
    assert.deepEqual(await openIn(at), []);
    const kinds = new Set(cleared.ended.map(({ kind }) => kind));
    assert.deepEqual([...kinds].sort(), ["CM", "CM_CONDITIONAL", "MARGIN", "UM", "UM_ALGO"]);
    assert.deepEqual(
      at.calls.filter((name) => name.startsWith("cancel")).sort(),
      [...BULK, "cancelAllUmOpenOrders"].sort(),
    );
    assert.ok(at.calls.lastIndexOf("queryAllCurrentUmOpenOrders") > at.calls.length - 8);
  });

  it("does nothing where nothing is open, however often", async () => {
    const at = clearing();
    for (let i = 0; i < 2; i++) {
      const { isClear, ended } = await cancelEverything(at.clear)(at.env)();
      assert.deepEqual([isClear, ended], [true, []]);
    }
    assert.deepEqual(at.calls.filter((name) => name.startsWith("cancel")), []);
  });

  it("cancels each by itself where all at once did not help, written down before", async () => {
    for (const kind of ["loseRequest", "loseReply"] as const) {
      const at = clearing(BULK.map((endpoint) => ({ endpoint, fault: { kind } })));
      await openOrdersIn(at.calm);
      const cleared = await cancelEverything(at.clear)(at.env)();
      assert.deepEqual([cleared.isClear, cleared.left], [true, []], kind);
      assert.deepEqual(await openIn(at), []);
      const single = at.calls.filter((name) => name.startsWith("cancel") && !BULK.includes(name));
      // Orders of a list end with it.
      assert.equal(single.length, kind === "loseRequest" ? OPEN - 1 : 0);
    }
  });

  it("waits until a call that nobody answered cannot cancel what comes after", async () => {
    const at = clearing([{ endpoint: "cancelAllUmOpenOrders", fault: { kind: "loseReply" } }]);
    await openOrdersIn(at.calm);
    const start = at.ref.read().time;
    await cancelEverything({ ...at.clear, settleMs: 0 })(at.env)();
    assert.ok(at.ref.read().time - start > 5000);
  });

  it("goes on where the caller's way to wait fails, and never rejects", async () => {
    const at = clearing();
    await openOrdersIn(at.calm);
    const sleep = () => Promise.reject(new Error("no timer"));
    await timersOf(async () => {
      const cleared = await cancelEverything({ ...at.clear, sleep })(at.env)();
      assert.deepEqual([cleared.isClear, cleared.ended.length], [true, OPEN]);
    });
    const { isClear, left } = await cancelEverything(undefined as never)(at.env)();
    assert.deepEqual([isClear, left.length], [false, 1]);
  });

  it("says what is left and why where the exchange does not let go", async () => {
    const rules = [...BULK, "cancelUmAlgoOrder"].map((endpoint) => ({
      endpoint,
      fault: { kind: "loseRequest" as const },
    }));
    const at = clearing(rules);
    await openOrdersIn(at.calm);
    const start = at.ref.read().time;
    const { isClear, left, ended } = await cancelEverything(at.clear)(at.env)();
    assert.equal(isClear, false);
    assert.deepEqual(left.map(({ order }) => order?.kind), ["UM_ALGO"]);
    assert.match(left[0]?.what ?? "", /^UM_ALGO order \d+: BUY STOP_MARKET BTCUSDT$/);
    assert.match(left[0]?.why ?? "", /\w/);
    assert.equal(ended.length, OPEN - 1);
    assert.ok(at.ref.read().time - start < 300_000, "it is bounded");
  });

  it("never calls clear what it could not read", async () => {
    const endpoint = "queryAllCurrentCmOpenConditionalOrders";
    const at = clearing([{ endpoint, fault: { kind: "loseRequest" } }]);
    await openOrdersIn(at.calm);
    const { isClear, left } = await cancelEverything(at.clear)(at.env)();
    assert.equal(isClear, false);
    assert.deepEqual(left.map(({ what }) => what), [`open orders of ${endpoint}`]);
    assert.deepEqual((await openIn(at)).map(({ kind }) => kind), ["CM_CONDITIONAL"]);
  });

  it("finds what appears while it works", async () => {
    const at = clearing();
    await openOrdersIn(at.calm);
    let isLate = true;
    const transport: Transport = (signed, options) => async () => {
      const result = await at.env.transport(signed, options)();
      if (isLate && signed.endpoint === "cancelAllUmOpenOrders") {
        isLate = false;
        const limit = { type: "LIMIT", timeInForce: "GTC", price: "30000" } as const;
        const order = { ...limit, symbol: "SOLUSDT", side: "BUY", quantity: "1" } as const;
        await connect(at.calm)(newUmOrder({ ...order, price: "50" }));
      }
      return result;
    };
    const { isClear } = await cancelEverything(at.clear)({ ...at.env, transport })();
    assert.ok(isClear && !isLate);
    assert.deepEqual(await openIn(at), []);
  });

  it("goes on by calls for whole contracts without the journal, and says what that leaves", async () => {
    const journal = { ...memoryJournal(), intend: () => () => Promise.reject(new Error("down")) };
    const at = clearing([{ endpoint: "cancelAllCmOpenOrders", fault: { kind: "loseRequest" } }]);
    await openOrdersIn(at.calm);
    const { left } = await cancelEverything({ ...at.clear, journal })(at.env)();
    assert.deepEqual(left.map(({ order }) => order?.kind), ["CM"]);
    assert.match(left[0]?.why ?? "", /journal cannot be reached/);
  });
});
