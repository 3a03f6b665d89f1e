import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { World } from "../../../../simulator/engine/world/world.ts";
import { call, holds, lawful, refusal, rich } from "./support.ts";
import { apart } from "../../support.ts";
import { deposit } from "../../../../simulator/engine/open.ts";

const LIQUIDATE = "POST /sapi/v1/margin/manual-liquidation";
const LOAN = "GET /sapi/v1/margin/liquidation-loan";
const REPAY = "POST /sapi/v1/margin/liquidation-loan/repay";
const HISTORY = "GET /sapi/v1/margin/liquidation-loan/repay-history";
const ORDER = "POST /sapi/v1/margin/order";
const MATCHES = "GET /sapi/v1/margin/myPreventedMatches";
const CROSS = { type: "MARGIN" };
const DAY = 86_400_000;

const borrowed = (world: World, asset: string, amount: string): World =>
  call(world, "POST /sapi/v1/margin/borrow-repay", {
    asset,
    isIsolated: "FALSE",
    symbol: `${asset}USDT`,
    amount,
    type: "BORROW",
  })[0];

const spent = (world: World, asset: string, amount: string): World =>
  lawful(deposit(world, { [asset]: { cross: `-${amount}` } }));

const short = (): World => spent(borrowed(rich(), "ETH", "4"), "ETH", "4");

describe("liquidation by hand", () => {
  it("repays in kind what it can", () => {
    const world = borrowed(rich(), "ETH", "4");
    const [after, body] = call(world, LIQUIDATE, CROSS);
    assert.deepEqual(body, {
      asset: "ETH",
      interest: "0.00000000",
      principal: "4.00000000",
      liabilityAsset: "USDT",
      liabilityQty: "10000.00000000",
    });
    assert.equal(holds(after, "ETH", "debt"), "0");
    assert.equal(holds(after, "USDT", "cross"), "100000");
  });

  it("cancels margin orders, then pays with other assets at index price", () => {
    const [world] = call(short(), ORDER, {
      symbol: "BTCUSDT",
      side: "BUY",
      type: "LIMIT",
      timeInForce: "GTC",
      quantity: "1",
      price: "50000",
    });
    assert.equal(holds(world, "USDT", "locked"), "50000");
    const [after, , events] = call(world, LIQUIDATE, CROSS);
    assert.equal(after.margin.open.size, 0);
    assert.equal(holds(after, "USDT", "locked"), "0");
    assert.equal(holds(after, "USDT", "cross"), "90000");
    assert.equal(holds(after, "ETH", "debt"), "0");
    assert.equal(after.liquidationLoan.amount, 0n);
    assert.deepEqual([...new Set(events.map(({ e }) => e))], [
      "executionReport",
      "outboundAccountPosition",
      "balanceUpdate",
      "liabilityChange",
    ]);
    const [, flows] = call<{ type: string }[]>(after, "GET /sapi/v1/margin/capital-flow");
    assert.deepEqual(flows.slice(0, 3).map(({ type }) => type), [
      "REPAY",
      "OTHER_LIQUIDATION",
      "OTHER_LIQUIDATION",
    ]);
  });

  it("names the dearest debt, and settles all", () => {
    const world = borrowed(borrowed(rich(), "SOL", "1"), "ETH", "1");
    const [after, body] = call(world, LIQUIDATE, CROSS);
    assert.equal(body["asset"], "ETH");
    assert.equal(holds(after, "SOL", "debt"), "0");
    assert.equal(holds(after, "ETH", "debt"), "0");
  });

  it("is refused without debts, and for isolated margin", () => {
    assert.equal(refusal(rich(), LIQUIDATE, CROSS)[0], -21004);
    assert.equal(refusal(rich(), LIQUIDATE, { type: "ISOLATED" })[0], -1102);
    const isolated = { type: "ISOLATED", symbol: "BTCUSDT" };
    assert.equal(refusal(rich(), LIQUIDATE, isolated)[0], -3003);
    const [enabled] = call(rich(), "POST /sapi/v1/margin/isolated/account", { symbol: "BTCUSDT" });
    assert.equal(refusal(enabled, LIQUIDATE, isolated)[0], -21004);
  });
});

/** A world that liquidated more than it held: 4 ETH of 2,500 USDT owed, 1,000 USDT held. */
const owing = (): World => {
  const world = spent(
    borrowed(rich({ USDT: { cross: "11000", spot: "9500" } }), "ETH", "4"),
    "ETH",
    "4",
  );
  return call(spent(world, "USDT", "10000"), LIQUIDATE, CROSS)[0];
};

describe("the liquidation loan", () => {
  it("is nothing at first", () => {
    assert.deepEqual(call(rich(), LOAN)[1], {
      asset: "USDT",
      amount: "0.00000000",
      repaidAmount: "0.00000000",
      remainingAmount: "0.00000000",
    });
    assert.equal(refusal(rich(), REPAY, { asset: "USDT", amount: "1" })[0], -21004);
  });

  it("is what liquidation by hand left unpaid, and is repaid from spot", () => {
    const world = owing();
    assert.equal(holds(world, "ETH", "debt"), "0");
    assert.equal(holds(world, "USDT", "cross"), "0");
    const loan = call(world, LOAN)[1];
    assert.deepEqual([loan["amount"], loan["remainingAmount"]], ["9000.00000000", "9000.00000000"]);
    const [some, first] = call(world, REPAY, { asset: "USDT", amount: "300" });
    assert.deepEqual([first["amount"], first["status"]], ["300.00000000", "SUCCESS"]);
    assert.equal(holds(some, "USDT", "spot"), "9200");
    assert.deepEqual(call(some, LOAN)[1], {
      asset: "USDT",
      amount: "9000.00000000",
      repaidAmount: "300.00000000",
      remainingAmount: "8700.00000000",
    });
    const [none] = call(some, REPAY, { asset: "USDT", amount: "8700" });
    assert.equal(call(none, LOAN)[1]["remainingAmount"], "0.00000000");
    assert.equal(refusal(none, REPAY, { asset: "USDT", amount: "1" })[0], -21004);
    const [, { total, rows }] = call<{ total: number; rows: { amount: string }[] }>(none, HISTORY);
    assert.deepEqual([total, rows.map(({ amount }) => amount)], [
      2,
      ["8700.00000000", "300.00000000"],
    ]);
    const later = { ...none, time: none.time + 8 * DAY };
    assert.equal(call(later, HISTORY)[1]["total"], 0);
    const since = { startTime: String(none.time) };
    assert.equal(call(later, HISTORY, since)[1]["total"], 2);
    assert.equal(call(later, HISTORY, { ...since, current: "2", size: "1" })[1]["total"], 2);
  });

  it("grows by what another liquidation leaves unpaid, and begins anew once it is repaid", () => {
    const again = (world: World): readonly unknown[] => {
      const funded = lawful(deposit(world, { USDT: { cross: "2000" } }));
      const owed = spent(borrowed(funded, "ETH", "0.1"), "ETH", "0.1");
      const [after] = call(spent(owed, "USDT", "2000"), LIQUIDATE, CROSS);
      const loan = call(after, LOAN)[1];
      return [loan["amount"], loan["repaidAmount"], loan["remainingAmount"]];
    };
    const [some] = call(owing(), REPAY, { asset: "USDT", amount: "300" });
    assert.deepEqual(again(some), ["9250.00000000", "300.00000000", "8950.00000000"]);
    const [none] = call(some, REPAY, { asset: "USDT", amount: "8700" });
    assert.deepEqual(again(none), ["250.00000000", "0.00000000", "250.00000000"]);
  });

  it("is refused in another asset, too much at once, and beyond what spot holds", () => {
    const world = owing();
    assert.equal(refusal(world, REPAY, { asset: "BTC", amount: "1" })[0], -3027);
    assert.equal(refusal(world, REPAY, { asset: "USDT", amount: "9000.00000001" })[0], -3015);
    assert.equal(refusal(world, REPAY, { asset: "USDT", amount: "1.000000001" })[0], -1111);
    const poor = lawful(deposit(world, { USDT: { spot: "-9400" } }));
    assert.equal(refusal(poor, REPAY, { asset: "USDT", amount: "101" })[0], -3041);
    assert.equal(refusal(poor, REPAY, { asset: "USDT", amount: "100.00000001" })[0], -3041);
    const [all] = call(poor, REPAY, { asset: "USDT", amount: "100" });
    assert.equal(holds(all, "USDT", "spot"), "0");
    const tooLong = { endTime: String(world.time + DAY), startTime: "0" };
    assert.equal(refusal(world, HISTORY, tooLong)[0], -3011);
  });
});

describe("prevented matches", () => {
  const limit = { symbol: "BTCUSDT", type: "LIMIT", timeInForce: "GTC", quantity: "0.01" };
  interface Order {
    readonly orderId: string;
    readonly status: string;
  }
  interface Match {
    readonly preventedMatchId: string;
    readonly makerOrderId: string;
    readonly makerPreventedQuantity: string;
  }
  const resting = (world: World, price: string) =>
    call<Order>(world, ORDER, { ...limit, side: "SELL", price });
  const taking = (mode: string) => {
    const [one, dear] = resting(apart(rich()), "61500");
    const [two, cheap] = resting(one, "61000");
    const taker = { ...limit, side: "BUY", price: "62000", selfTradePreventionMode: mode };
    const [world, order] = call<Order>(two, ORDER, taker);
    const found = (given: Readonly<Record<string, string>>) =>
      call<Match[]>(world, MATCHES, { symbol: "BTCUSDT", ...given })[1];
    return { world, dear, cheap, order, found };
  };

  it("are one for each order in the book that gave way, the best first", () => {
    const { world, dear, cheap, order, found } = taking("EXPIRE_MAKER");
    const all = found({ orderId: order.orderId });
    assert.deepEqual(all[0], {
      symbol: "BTCUSDT",
      preventedMatchId: "1",
      takerOrderId: order.orderId,
      makerSymbol: "BTCUSDT",
      makerOrderId: cheap.orderId,
      tradeGroupId: "1",
      selfTradePreventionMode: "EXPIRE_MAKER",
      price: "61000.00000000",
      makerPreventedQuantity: "0.01000000",
      transactTime: world.time,
    });
    assert.deepEqual(all.map(({ makerOrderId }) => makerOrderId), [cheap.orderId, dear.orderId]);
    assert.deepEqual(found({ preventedMatchId: "2" }), [all[1]]);
    assert.deepEqual(found({ orderId: order.orderId, fromPreventedMatchId: "2" }), [all[1]]);
    assert.deepEqual(found({ orderId: dear.orderId }), [all[1]]);
    assert.deepEqual(found({ symbol: "ETHUSDT", orderId: order.orderId }), []);
  });

  it("are one where the newcomer gives way", () => {
    for (
      const [mode, quantity] of [["EXPIRE_TAKER", "0.00000000"], ["EXPIRE_BOTH", "0.01000000"]]
    ) {
      const { world, cheap, order, found } = taking(mode ?? "");
      assert.equal(order.status, "EXPIRED_IN_MATCH");
      const [match, ...more] = found({ orderId: order.orderId });
      assert.deepEqual(more, []);
      assert.deepEqual([match?.makerOrderId, match?.makerPreventedQuantity], [
        cheap.orderId,
        quantity,
      ]);
      assert.equal(world.margin.open.size, mode === "EXPIRE_BOTH" ? 1 : 2);
    }
  });

  it("are none where nothing was prevented, and need an id", () => {
    const { order, found } = taking("NONE");
    assert.deepEqual(found({ orderId: order.orderId }), []);
    assert.equal(refusal(rich(), MATCHES, { symbol: "BTCUSDT" })[0], -1102);
    assert.equal(refusal(rich(), MATCHES, { symbol: "NONE", orderId: "1" })[0], -1121);
  });
});
