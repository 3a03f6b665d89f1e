import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { post } from "../../../../simulator/engine/world/ledger.ts";
import type { World } from "../../../../simulator/engine/world/world.ts";
import { call, holds, lawful, refusal, rich, units } from "./support.ts";
import { deposit, openWorld } from "../../../../simulator/engine/open.ts";
import { bundledMarket } from "../../../../simulator/engine/market/bundled.ts";
import { loanCharges } from "../../../vectors/risk_interest.ts";
import { accrueLoanInterest } from "../../../../simulator/engine/margin/interest.ts";

const LOAN = "POST /papi/v1/marginLoan";
const REPAY = "POST /papi/v1/repayLoan";
const SAPI = "POST /sapi/v1/margin/borrow-repay";
const cross = { isIsolated: "FALSE" };

interface Page {
  readonly total: number;
  readonly rows: readonly Record<string, string>[];
}

describe("a loan", () => {
  it("is borrowed, bears interest, and is repaid interest first", () => {
    const [borrowed, { tranId }, events] = call(openWorld({}, { BTC: { cross: "1" } }), LOAN, {
      asset: "ETH",
      amount: "10",
    });
    assert.deepEqual([holds(borrowed, "ETH", "debt"), holds(borrowed, "ETH", "cross")], [
      "-10",
      "10",
    ]);
    assert.deepEqual(events.map(({ e }) => e), [
      "balanceUpdate",
      "liabilityChange",
      "outboundAccountPosition",
    ]);
    // The first hour is due at once.
    assert.equal(holds(borrowed, "ETH", "interest"), "-0.000025");
    const owing = lawful(accrueLoanInterest(borrowed, 23));
    assert.equal(holds(owing, "ETH", "interest"), "-0.0006");
    const [, charges] = call<Page>(owing, "GET /papi/v1/margin/marginInterestHistory", {
      asset: "ETH",
    });
    assert.deepEqual([charges.total, charges.rows.length, charges.rows[0]?.interest], [
      24,
      10,
      "0.00002500",
    ]);
    assert.deepEqual(charges.rows.slice(-1).map(({ type }) => type), ["PERIODIC"]);
    const last = call<Page>(owing, "GET /papi/v1/margin/marginInterestHistory", {
      asset: "ETH",
      current: "3",
    })[1].rows.at(-1);
    assert.equal(last?.["type"], "ON_BORROW");
    const [repaid, { tranId: repayId }] = call(owing, REPAY, { asset: "ETH", amount: "1" });
    assert.deepEqual([holds(repaid, "ETH", "interest"), holds(repaid, "ETH", "debt")], [
      "0",
      "-9.0006",
    ]);
    const [, loans] = call<Page>(repaid, "GET /papi/v1/margin/marginLoan", { asset: "ETH" });
    assert.deepEqual(loans.rows.map(({ txId, principal }) => [txId, principal]), [
      [tranId, "10.00000000"],
    ]);
    const [, repayments] = call<Page>(repaid, "GET /papi/v1/margin/repayLoan", {
      asset: "ETH",
      txId: String(repayId),
    });
    assert.deepEqual(
      repayments.rows.map(({ amount, interest, principal }) => [amount, interest, principal]),
      [["1.00000000", "0.00060000", "0.99940000"]],
    );
    const [, all] = call<Page>(repaid, "GET /sapi/v1/margin/borrow-repay", { type: "REPAY" });
    assert.equal(all.total, 1);
  });

  it("goes as far as limit and collateral", () => {
    const [, max] = call(rich(), "GET /papi/v1/margin/maxBorrowable", { asset: "USDT" });
    // 100000 + 1 BTC × 60000 × 0.95 + 10 BNB × 600 × 0.9, times leverage less one
    assert.deepEqual(max, { amount: "1000000.00000000", borrowLimit: "1000000.00000000" });
    const [, bnb] = call(rich(), "GET /sapi/v1/margin/maxBorrowable", { asset: "BNB" });
    assert.equal(bnb.amount, "1000.00000000");
    const poor = rich({ USDT: { cross: "1000" } });
    const [, few] = call(poor, "GET /papi/v1/margin/maxBorrowable", { asset: "USDT" });
    assert.equal(few.amount, "9000.00000000");
    const [full] = call(poor, LOAN, { asset: "USDT", amount: "9000" });
    assert.equal(refusal(full, LOAN, { asset: "USDT", amount: "0.00000001" })[0], 51006);
    assert.equal(
      refusal(full, SAPI, { ...cross, asset: "USDT", amount: "1", type: "BORROW" })[0],
      -3006,
    );
    const [, left] = call(full, "GET /papi/v1/margin/maxWithdraw", { asset: "USDT" });
    assert.equal(left.amount, "0.00000000");
    const pro = { ...full, settings: { ...full.settings, type: "PM_1" as const } };
    const [, kept] = call(pro, "GET /papi/v1/margin/maxWithdraw", { asset: "USDT" });
    assert.equal(kept.amount, "460.00000000");
    // 9 x 460 less the 9000 that are borrowed.
    const [, more] = call(pro, "GET /papi/v1/margin/maxBorrowable", { asset: "USDT" });
    assert.equal(more.amount, "0.00000000");
    const [half] = call({ ...pro, ledger: poor.ledger }, LOAN, { asset: "USDT", amount: "4000" });
    const [, rest] = call(half, "GET /papi/v1/margin/maxBorrowable", { asset: "USDT" });
    // 9 x (1000 - 1.2 x 5 % of 4000) less 4000
    assert.equal(rest.amount, "2840.00000000");
  });

  for (const { principal, daily, hours, charged } of loanCharges) {
    it(`of ${principal} at ${daily} a day costs ${charged} in ${hours} h`, () => {
      const market = bundledMarket();
      const usdt = market.assets["USDT"] ?? assert.fail();
      const assets = { ...market.assets, USDT: { ...usdt, dailyInterest: units(daily) } };
      const world = openWorld({ market: { ...market, assets } }, { BTC: { cross: "1" } });
      const [owing] = call(world, LOAN, { asset: "USDT", amount: principal });
      const after = lawful(accrueLoanInterest(owing, hours - 1));
      assert.equal(holds(after, "USDT", "interest"), `-${charged}`);
    });
  }

  it("leaves what does not count as collateral to be taken away whole", () => {
    const world = call(rich(), LOAN, { asset: "USDT", amount: "1000" })[0];
    const bnb = world.market.assets["BNB"] ?? assert.fail();
    const free = (collateralRate: bigint) => {
      const assets = { ...world.market.assets, BNB: { ...bnb, collateralRate } };
      const given = deposit({ ...world, market: { ...world.market, assets } }, {
        BNB: { cross: "1000000" },
      });
      return call(given, "GET /papi/v1/margin/maxWithdraw", { asset: "BNB" })[1]["amount"];
    };
    assert.equal(free(0n), "1000010.00000000");
    assert.notEqual(free(1n), "1000010.00000000");
  });

  it("leaves all that is free to be taken away where nothing needs margin", () => {
    const free = (world: World) =>
      call(world, "GET /papi/v1/margin/maxWithdraw", { asset: "LDUSDT" })[1]["amount"];
    // LDUSDT counts for less than its price, and all of it may go.
    assert.equal(free(rich({ LDUSDT: { cross: "100" } })), "100.00000000");
  });

  it("is listed over thirty days at most", () => {
    const list = "GET /papi/v1/margin/marginLoan";
    const [world] = call(rich(), LOAN, { asset: "ETH", amount: "1" });
    const span = (ms: number) => ({
      asset: "ETH",
      startTime: String(world.time + 1 - ms),
      endTime: String(world.time + 1),
    });
    const month = 30 * 86_400_000;
    assert.equal(call<Page>(world, list, span(month))[1].total, 1);
    assert.equal(refusal(world, list, span(month + 1))[0], -3011);
    assert.equal(call<Page>(world, list, span(1))[1].total, 1);
    const ended = { asset: "ETH", startTime: "0", endTime: String(world.time - 1) };
    assert.equal(refusal(world, list, ended)[0], -3011);
  });

  it("is refused where nothing fits", () => {
    const world = rich();
    assert.equal(refusal(world, LOAN, { asset: "XYZ", amount: "1" })[0], -3027);
    assert.equal(refusal(world, LOAN, { asset: "LDUSDT", amount: "1" })[0], 51014);
    const lent = { ...cross, asset: "LDUSDT", amount: "1", type: "BORROW" };
    assert.equal(refusal(world, SAPI, lent)[0], -3012);
    assert.equal(refusal(world, LOAN, { asset: "ETH", amount: "0" })[0], -3013);
    assert.equal(refusal(world, REPAY, { asset: "BTC", amount: "1" })[0], -21004);
    const [borrowed] = call(world, LOAN, { asset: "ETH", amount: "1" });
    const repay = { ...cross, asset: "ETH", type: "REPAY" };
    assert.equal(refusal(borrowed, SAPI, { ...repay, amount: "1.1" })[0], -3015);
    assert.equal(refusal(borrowed, REPAY, { asset: "ETH", amount: "0" })[0], -3016);
    const [capped] = call(borrowed, REPAY, { asset: "ETH", amount: "5" });
    assert.deepEqual([holds(capped, "ETH", "debt"), holds(capped, "ETH", "cross")], ["0", "0"]);
    const spent = post(borrowed, [
      { kind: "TRANSFER", asset: "ETH", amount: units("1"), from: "cross", to: "spot" },
    ]);
    assert.equal(refusal(spent, REPAY, { asset: "ETH", amount: "1" })[0], -3041);
  });
});

describe("the flow of capital", () => {
  const order = { symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.1" };
  const later = (world: World): World => ({ ...world, time: world.time + 1000 });
  const [borrowed] = call(rich(), LOAN, { asset: "ETH", amount: "1" });
  const [bought] = call(later(borrowed), "POST /papi/v1/margin/order", order);
  const sale = { ...order, symbol: "ETHUSDT", side: "SELL", quantity: "0.5" };
  const [sold] = call(later(bought), "POST /papi/v1/margin/order", sale);
  const ids = (params: Readonly<Record<string, string>> = {}): string =>
    call<readonly { readonly id: unknown }[]>(sold, "GET /sapi/v1/margin/capital-flow", params)[1]
      .map(({ id }) => id).join(" ");

  it("is told of one asset, one pair, one kind or one span, newest first", () => {
    assert.equal(ids(), "10 9 8 7 6 5 4 3 2 1");
    assert.equal(ids({ asset: "ETH" }), "8 4");
    assert.equal(ids({ symbol: "BTCUSDT" }), "7 6 5");
    assert.equal(ids({ symbol: "BTCUSDT", asset: "BTC" }), "7 6");
    assert.equal(ids({ type: "TRADING_COMMISSION" }), "10 7");
    const at = String(bought.time);
    assert.equal(ids({ startTime: at, endTime: at }), "7 6 5");
    assert.equal(ids({ startTime: at }), "10 9 8 7 6 5");
    assert.equal(ids({ endTime: at }), "7 6 5 4 3 2 1");
  });
});

describe("repaying a debt", () => {
  const DEBT = "POST /papi/v1/margin/repay-debt";
  const owing = () => {
    const [borrowed] = call(rich(), LOAN, { asset: "ETH", amount: "2" });
    return post(borrowed, [
      { kind: "TRANSFER", asset: "ETH", amount: units("1.5"), from: "cross", to: "spot" },
    ]);
  };

  it("takes the asset itself first, then the others at index price", () => {
    const [after, body] = call(owing(), DEBT, { asset: "ETH", specifyRepayAssets: "BNB,USDT" });
    assert.deepEqual([body.amount, body.specifyRepayAssets], ["2.00000000", ["BNB", "USDT"]]);
    assert.deepEqual([holds(after, "ETH", "debt"), holds(after, "BNB", "cross")], ["0", "3.75"]);
  });

  it("rounds what it costs up where the division leaves a rest, and only there", () => {
    const paid = (amount: string) => {
      const whole = post(owing(), [
        { kind: "TRANSFER", asset: "ETH", amount: units("0.5"), from: "cross", to: "spot" },
      ]);
      const [after] = call(whole, DEBT, { asset: "ETH", amount, specifyRepayAssets: "BNB" });
      return [
        holds(after, "ETH", "debt"),
        holds(after, "ETH", "cross"),
        holds(after, "BNB", "cross"),
      ];
    };
    // 2500 USDT are 4.1666… BNB at 600.
    assert.deepEqual(paid("1"), ["-1", "0", "5.83333333"]);
    assert.deepEqual(paid("1.2"), ["-0.8", "0", "5"]);
    assert.deepEqual(paid("0.00000001"), ["-1.99999999", "0", "9.99999995"]);
  });

  it("pays a part where an amount is given", () => {
    const [after] = call(owing(), DEBT, { asset: "ETH", amount: "0.5" });
    assert.equal(holds(after, "ETH", "debt"), "-1.5");
    assert.equal(refusal(owing(), DEBT, { asset: "ETH" })[0], -3041);
    assert.equal(refusal(after, DEBT, { asset: "BTC" })[0], -21004);
    assert.equal(refusal(after, DEBT, { asset: "ETH", amount: "0" })[0], -3016);
  });
});

describe("the margin account", () => {
  it("shows balances, settings and counts", () => {
    const [borrowed] = call(rich(), LOAN, { asset: "ETH", amount: "1" });
    const [, account] = call<{ userAssets: Record<string, string>[]; marginLevel: string }>(
      borrowed,
      "GET /sapi/v1/margin/account",
    );
    assert.deepEqual(account.userAssets.map(({ asset, netAsset }) => [asset, netAsset]), [
      ["USDT", "100000.00000000"],
      ["BTC", "1.00000000"],
      ["BNB", "10.00000000"],
      ["ETH", "0.00000000"],
    ]);
    assert.equal(account.marginLevel, "67.40000000");
    assert.deepEqual(call(borrowed, "GET /sapi/v1/bnbBurn")[1], {
      spotBNBBurn: false,
      interestBNBBurn: false,
    });
    const [set] = call(borrowed, "POST /sapi/v1/margin/max-leverage", { maxLeverage: "3" });
    assert.equal(set.settings.marginLeverage, 3);
    const [, counts] = call<{ count: number }[]>(borrowed, "GET /sapi/v1/margin/rateLimit/order");
    assert.deepEqual(counts.map(({ count }) => count), [0, 0]);
  });

  it("shows what came and went", () => {
    const [traded] = call(rich(), "POST /sapi/v1/margin/order", {
      symbol: "BTCUSDT",
      side: "BUY",
      type: "MARKET",
      quantity: "0.1",
    });
    const [, flow] = call<Record<string, string>[]>(traded, "GET /sapi/v1/margin/capital-flow");
    assert.deepEqual(flow.slice(0, 3).map(({ type, asset, amount }) => [type, asset, amount]), [
      ["TRADING_COMMISSION", "BTC", "-0.00010000"],
      ["BUY_INCOME", "BTC", "0.10000000"],
      ["BUY_EXPENSE", "USDT", "-6000.00000000"],
    ]);
    const sent = post(traded, [
      { kind: "TRANSFER", asset: "BNB", amount: units("1"), from: "cross", to: "um" },
    ]);
    const [, transfers] = call<Page>(sent, "GET /sapi/v1/margin/transfer");
    assert.deepEqual(
      transfers.rows.map(({ type, transFrom, transTo }) => [type, transFrom, transTo]),
      [["ROLL_OUT", "CROSS_MARGIN", "USDT_FUTURE"]],
    );
  });

  it("pays small debts off", () => {
    const [borrowed] = call(rich(), LOAN, { asset: "ETH", amount: "0.002" });
    const SMALL = "/sapi/v1/margin/exchange-small-liability";
    const [, list] = call<Record<string, string>[]>(borrowed, `GET ${SMALL}`);
    assert.deepEqual(list.map(({ asset, liabilityQty }) => [asset, liabilityQty]), [
      ["ETH", "5.00000001"],
    ]);
    const [paid, , events] = call(borrowed, `POST ${SMALL}`, { assetNames: "ETH,ETH" });
    assert.deepEqual(events.map(({ e }) => e), [
      "balanceUpdate",
      "liabilityChange",
      "outboundAccountPosition",
    ]);
    assert.deepEqual([holds(paid, "ETH", "debt"), holds(paid, "USDT", "cross")], [
      "0",
      "99994.99999999",
    ]);
    const [, history] = call<Page>(paid, `GET ${SMALL}-history`, { current: "1", size: "10" });
    assert.deepEqual(
      history.rows.map(({ asset, amount, targetAmount }) => [
        asset,
        amount,
        targetAmount,
      ]),
      [["ETH", "0.00200000", "5.00000001"]],
    );
  });

  it("shows loans of a month where their asset is named, and small debts of a month", () => {
    const DAY = 86_400_000;
    const SMALL = "/sapi/v1/margin/exchange-small-liability";
    const [borrowed] = call(rich(), LOAN, { asset: "ETH", amount: "0.002" });
    const [paid] = call(borrowed, `POST ${SMALL}`, { assetNames: "ETH" });
    const counts = (days: number): readonly number[] => {
      const world = { ...paid, time: paid.time + days * DAY };
      const loans = { type: "BORROW" };
      const page = { current: "1", size: "10" };
      return [
        call<Page>(world, "GET /sapi/v1/margin/borrow-repay", loans)[1].total,
        call<Page>(world, "GET /sapi/v1/margin/borrow-repay", { ...loans, asset: "ETH" })[1].total,
        call<Page>(world, `GET ${SMALL}-history`, page)[1].total,
      ];
    };
    assert.deepEqual([7, 8, 30, 31].map(counts), [[1, 1, 1], [0, 1, 1], [0, 1, 1], [0, 0, 0]]);
    const old = { ...paid, time: paid.time + 40 * DAY };
    const asked = { startTime: String(paid.time), current: "1", size: "10" };
    assert.equal(call<Page>(old, `GET ${SMALL}-history`, asked)[1].total, 1);
  });
});
