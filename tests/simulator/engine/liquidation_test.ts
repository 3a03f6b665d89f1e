import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { nothing } from "../../../simulator/engine/happened.ts";
import { isRefused } from "../../../simulator/engine/refusal.ts";
import { fixed, units } from "../../../lib/decimal.ts";
import { placeFutures } from "../../../simulator/engine/futures/orders.ts";
import type { FuturesDraft } from "../../../simulator/engine/futures/draft.ts";
import { isRefusal } from "../../../simulator/exchange/handler.ts";
import { balance } from "../../../simulator/engine/world/ledger.ts";
import { borrow } from "../../../simulator/engine/margin/money.ts";
import { marginOrderRoutes } from "../../../simulator/exchange/margin/orders.ts";
import { riskOf, statusOf } from "../../../simulator/engine/account_risk.ts";
import { settle } from "../../../simulator/engine/clock.ts";
import { advance, movePrices } from "../../../simulator/exchange/clock.ts";
import { elements } from "../../../simulator/engine/world/vector.ts";
import type { FuturesKind, World } from "../../../simulator/engine/world/world.ts";
import * as fc from "../../deps/fast_check.ts";
import { conserved } from "../places.ts";
import { ask, eventNames } from "../exchange/route_support.ts";
import { deposit, type Deposits, openWorld } from "../../../simulator/engine/open.ts";
import { withSettings } from "../../../simulator/engine/settings.ts";
import { openFutures } from "../../../simulator/engine/futures/book.ts";
import { marketDraft, withoutCosts } from "../support.ts";

const draft = marketDraft("1");

const place = (from: World, change: Partial<FuturesDraft>, kind: FuturesKind = "um"): World => {
  const placed = placeFutures(from, kind, { ...draft, ...change });
  return isRefused(placed) ? assert.fail(placed.refused) : placed.world;
};

const opened = (deposits: Deposits): World => withoutCosts(openWorld({}, deposits));

const entries = (world: World, kind: string) =>
  [...elements(world.ledger.entries)].filter((entry) => entry.kind === kind);

const ratio = (world: World): number => Number(fixed(riskOf(world).uniMMR));

// A long bitcoin on 6000 USDT: maintenance is half a percent of the value less 50 USDT.
const long = place(opened({ USDT: { um: "6000" } }), {});

describe("risk levels", () => {
  it("are told when they rise and not when they fall", () => {
    const call = movePrices(long, { BTC: "54350" });
    assert.equal(statusOf(call.world), "MARGIN_CALL");
    assert.deepEqual(eventNames(call.events), ["riskLevelChange MARGIN_CALL"]);
    const risk = riskOf(call.world);
    assert.deepEqual(call.events[0], {
      e: "riskLevelChange",
      E: long.time + 3,
      u: fixed(risk.uniMMR),
      s: "MARGIN_CALL",
      eq: fixed(risk.equity),
      ae: fixed(risk.actualEquity),
      m: fixed(risk.maintenanceMargin),
    });
    const reduce = movePrices(call.world, { BTC: "54280" });
    assert.deepEqual(eventNames(reduce.events), ["riskLevelChange REDUCE_ONLY"]);
    assert.deepEqual(movePrices(reduce.world, { BTC: "54281" }).events, []);
    assert.deepEqual(movePrices(reduce.world, { BTC: "60000" }).events, []);
    assert.deepEqual(eventNames(movePrices(long, { BTC: "54280" }).events), [
      "riskLevelChange REDUCE_ONLY",
    ]);
  });

  it("let an account in reduce-only mode close and not open", () => {
    const { world } = movePrices(long, { BTC: "54280" });
    const refused = placeFutures(world, "um", { ...draft, quantity: units("0.01") });
    assert.deepEqual(refused, { refused: "onlyReducing" });
    assert.ok(
      !isRefused(placeFutures(world, "um", { ...draft, side: "SELL", quantity: units("0.01") })),
    );
    // Margin orders are refused for a position of either kind, though no wallet is below zero.
    const coin = place(
      opened({ BTC: { cm: "0.1" }, USDT: { cross: "100" } }),
      { symbol: "BTCUSD_PERP", quantity: units("1000") },
      "cm",
    );
    const { world: fallen } = movePrices(coin, { BTC: "56840" });
    assert.equal(statusOf(fallen), "REDUCE_ONLY");
    for (const risky of [deposit(world, { USDT: { cross: "1" } }), fallen]) {
      const order = marginOrderRoutes["POST /papi/v1/margin/order"]?.(
        risky,
        new Map(Object.entries({
          symbol: "BTCUSDT",
          side: "BUY",
          type: "LIMIT",
          timeInForce: "GTC",
          quantity: "0.001",
          price: "20000",
        })),
      );
      assert.equal(order && isRefusal(order) && order.code, -3023);
    }
  });
});

describe("an account that is being liquidated", () => {
  it("places no margin order, and is told so in the words of each family", () => {
    const contract = long.market.um["BTCUSDT"] ?? assert.fail();
    const um = { ...long.market.um, BTCUSDT: { ...contract, markPrice: units("54250") } };
    const due = deposit({ ...long, market: { ...long.market, um } }, { USDT: { cross: "0.1" } });
    assert.equal(statusOf(due), "FORCE_LIQUIDATION");
    const codes = ["papi/v1/margin/order", "sapi/v1/margin/order"].map((path) => {
      const refused = marginOrderRoutes[`POST /${path}`]?.(
        due,
        new Map(Object.entries({
          symbol: "BTCUSDT",
          side: "BUY",
          type: "LIMIT",
          timeInForce: "GTC",
          quantity: "0.001",
          price: "20000",
        })),
      );
      return refused && isRefusal(refused) && refused.code;
    });
    assert.deepEqual(codes, [51068, -21007]);
  });
});

describe("liquidation", () => {
  it("closes positions by orders of its own", () => {
    const { world, events } = movePrices(long, { BTC: "54255" });
    assert.deepEqual(eventNames(events), [
      "riskLevelChange FORCE_LIQUIDATION",
      "ORDER_TRADE_UPDATE NEW",
      "ORDER_TRADE_UPDATE FILLED",
      "ACCOUNT_UPDATE",
    ]);
    assert.deepEqual(world.um.positions, {});
    const order = [...elements(world.um.orders)].at(-1);
    assert.deepEqual([order?.forced, order?.side, order?.status], [
      "LIQUIDATION",
      "SELL",
      "FILLED",
    ]);
    assert.match(order?.clientOrderId ?? "", /^autoclose-/);
    assert.equal(statusOf(world), "NORMAL");
    conserved(world);
  });

  it("closes first what needs the most margin, a short position by buying it back", () => {
    const first = place(opened({ USDT: { um: "7000" } }), {
      symbol: "ETHUSDT",
      quantity: units("4"),
    });
    const both = place(first, { side: "SELL", quantity: units("0.9") });
    const { world, events } = movePrices(both, { BTC: "67500" });
    assert.deepEqual(Object.keys(world.um.positions), ["ETHUSDT BOTH"]);
    const forced = [...elements(world.um.orders)].filter((order) => order.forced);
    assert.deepEqual(
      forced.map(({ symbol, side, quantity, status }) => [symbol, side, fixed(quantity), status]),
      [["BTCUSDT", "BUY", "0.90000000", "FILLED"]],
    );
    assert.deepEqual(eventNames(events).slice(1), [
      "ORDER_TRADE_UPDATE NEW",
      "ORDER_TRADE_UPDATE FILLED",
      "ACCOUNT_UPDATE",
    ]);
    conserved(world);
  });

  it("goes on to the next position where closing one is not enough", () => {
    const first = place(opened({ USDT: { um: "7000" } }), {
      symbol: "ETHUSDT",
      side: "SELL",
      quantity: units("4"),
    });
    const both = place(first, { quantity: units("0.9") });
    const { world } = movePrices(both, { BTC: "52300", ETH: "2540" });
    const forced = [...elements(world.um.orders)].filter((order) => order.forced);
    assert.deepEqual(
      forced.map(({ symbol, side }) => [symbol, side]),
      [["BTCUSDT", "SELL"], ["ETHUSDT", "BUY"]],
    );
    assert.deepEqual(world.um.positions, {});
    conserved(world);
  });

  it("names itself as the type of its orders", () => {
    const { events } = movePrices(long, { BTC: "54255" });
    const orders = events.filter(({ e }) => e === "ORDER_TRADE_UPDATE");
    assert.deepEqual(
      orders.map(({ o }) => (o as Record<string, unknown>)["o"]),
      ["LIQUIDATION", "LIQUIDATION"],
    );
  });

  it("stops as soon as uniMMR has recovered", () => {
    const both = place(
      place(opened({ USDT: { um: "7000" } }), { quantity: units("0.9") }),
      { symbol: "ETHUSDT", quantity: units("4") },
    );
    const price = "52500";
    const { world } = movePrices(both, { BTC: price });
    assert.deepEqual(Object.keys(world.um.positions), ["ETHUSDT BOTH"]);
    assert.ok(ratio(world) > 1.05);
    conserved(world);
  });

  it("leaves loans alone where closing positions was enough", () => {
    const { world: owing } = borrow(long, "ETH", units("0.1"));
    const { world } = movePrices(owing, { BTC: "54250" });
    assert.deepEqual(world.um.positions, {});
    assert.equal(statusOf(world), "NORMAL");
    assert.equal(balance(world, "ETH", "debt"), -units("0.1"));
    assert.equal(balance(world, "ETH", "cross"), units("0.1"));
  });

  it("cancels margin orders first, and is called off where that is enough", () => {
    const funded = opened({ BNB: { cross: "5" }, USDT: { um: "100" } });
    const position = place(funded, { symbol: "ETHUSDT", quantity: units("0.5") });
    const buying = marginOrderRoutes["POST /papi/v1/margin/order"]?.(
      position,
      new Map(Object.entries({
        symbol: "BTCUSDT",
        side: "BUY",
        type: "LIMIT",
        timeInForce: "GTC",
        quantity: "0.4",
        price: "50000",
        sideEffectType: "MARGIN_BUY",
      })),
    );
    if (!buying || isRefusal(buying)) return assert.fail(JSON.stringify(buying));
    assert.equal(balance(buying.world, "USDT", "locked"), units("20000"));
    const { world, events } = movePrices(buying.world, { BNB: "210" });
    assert.equal(eventNames(events)[0], "riskLevelChange FORCE_LIQUIDATION");
    assert.equal(balance(world, "USDT", "locked"), 0n);
    assert.equal(balance(world, "USDT", "debt"), 0n);
    assert.deepEqual(Object.keys(world.um.positions), ["ETHUSDT BOTH"]);
    assert.equal(statusOf(world), "NORMAL");
    conserved(world);
  });

  it("cancels futures orders before it closes", () => {
    const waiting = place(
      movePrices(long, { BTC: "60000" }).world,
      { side: "SELL", type: "LIMIT", price: units("65000"), reduceOnly: true },
    );
    const { world, events } = movePrices(waiting, { BTC: "54255" });
    assert.equal(openFutures(world, "um").length, 0);
    assert.deepEqual(eventNames(events).slice(0, 2), [
      "riskLevelChange FORCE_LIQUIDATION",
      "ORDER_TRADE_UPDATE CANCELED",
    ]);
  });

  it("goes on to COIN-M positions and pays a negative wallet from cross margin", () => {
    const coin = place(
      opened({ BTC: { cross: "0.05", cm: "0.05" } }),
      { symbol: "BTCUSD_PERP", quantity: units("1000") },
      "cm",
    );
    const { world } = movePrices(coin, { BTC: "56800" });
    assert.deepEqual(world.cm.positions, {});
    assert.ok(entries(world, "AUTO_EXCHANGE").some(({ to }) => to === "cm"));
    assert.ok(balance(world, "BTC", "cm") >= 0n);
    conserved(world);
  });

  it("lets the exchange bear what no collateral is left for", () => {
    const { world } = movePrices(withSettings(long, { type: "PM_1" }), { BTC: "53000" });
    const [cleared] = entries(world, "INSURANCE_CLEAR");
    // 6000 less the fee for buying, the loss of 7000 and the fee for selling.
    assert.equal(cleared?.amount, units("1045.2"));
    assert.equal(balance(world, "USDT", "um"), 0n);
    assert.equal(riskOf(world).equity, 0n);
    assert.equal(statusOf(world), "NORMAL");
    conserved(world);
    assert.equal(world.settings.bankruptcyLoan, units("1045.2"));
    const classic = movePrices(long, { BTC: "53000" }).world;
    assert.equal(classic.settings.bankruptcyLoan, 0n);
  });

  it("sells other collateral for what is owed", () => {
    const backed = place(opened({ USDT: { um: "3000" }, BNB: { cross: "6" } }), {
      quantity: units("0.5"),
    });
    const { world } = movePrices(backed, { BTC: "47500" });
    assert.deepEqual(world.um.positions, {});
    assert.ok(entries(world, "AUTO_EXCHANGE").some(({ asset }) => asset === "BNB"));
    assert.equal(balance(world, "USDT", "um"), 0n);
    assert.deepEqual(entries(world, "INSURANCE_CLEAR"), []);
    assert.ok(balance(world, "BNB", "cross") > 0n);
    conserved(world);
  });

  it("tells what it left of cross margin, of what was sold and of what was repaid", () => {
    const owing = borrow(opened({ USDT: { um: "3000" }, BNB: { cross: "6" } }), "BNB", units("1"));
    const backed = place(owing.world, { quantity: units("0.5") });
    const { world, events } = movePrices(backed, { BTC: "47500" });
    const told = new Map<unknown, unknown>();
    for (const { e, B } of events) {
      if (e !== "outboundAccountPosition" || !Array.isArray(B)) continue;
      for (const { a, f } of B) told.set(a, f);
    }
    assert.ok(entries(world, "AUTO_EXCHANGE").some(({ asset }) => asset === "BNB"));
    assert.ok(entries(world, "REPAY").some(({ asset }) => asset === "BNB"));
    assert.equal(told.get("BNB"), fixed(balance(world, "BNB", "cross")));
    assert.equal(told.get("USDT"), fixed(balance(world, "USDT", "cross")));
  });

  it("begins with negative equity alone, without positions", () => {
    const owing = withSettings(
      borrow(opened({ BNB: { cross: "10" } }), "USDT", units("4000")).world,
      { autoRepay: false },
    );
    const spent: World = {
      ...owing,
      ledger: {
        ...owing.ledger,
        balances: {
          ...owing.ledger.balances,
          USDT: { ...owing.ledger.balances["USDT"], cross: 0n, spot: units("4000") },
        },
      },
    };
    assert.equal(statusOf(spent), "NORMAL");
    const { world, events } = movePrices(spent, { BNB: "300" });
    assert.deepEqual(eventNames(events).slice(0, 1), ["riskLevelChange FORCE_LIQUIDATION"]);
    assert.equal(balance(world, "USDT", "debt"), 0n);
    assert.equal(balance(world, "BNB", "cross"), 0n);
    assert.equal(entries(world, "INSURANCE_CLEAR")[0]?.amount, units("1000"));
    conserved(world);
  });

  it("costs a fee, as far as the account is worth it", () => {
    const costly = place(openWorld({}, { USDT: { um: "6000" } }), {});
    const feeOf = (price: string) => {
      const { world } = movePrices(costly, { BTC: price });
      conserved(world);
      const fees = entries(world, "INSURANCE_CLEAR").filter(({ from }) => from === "um");
      assert.deepEqual(fees.map(({ symbol }) => symbol), ["BTCUSDT"]);
      return [fixed(fees[0]?.amount ?? 0n), fixed(riskOf(world).equity)];
    };
    // 6000 less the loss of 5745 and two fees of 0.04 %; 1.25 % of 54255 would be 678.1875.
    assert.deepEqual(feeOf("54255"), ["209.29800000", "0.00000000"]);
    const funded = deposit(costly, { BNB: { cross: "1" } });
    const { world } = movePrices(funded, { BTC: "53500", BNB: "700" });
    assert.deepEqual(entries(world, "INSURANCE_CLEAR").map(({ amount }) => fixed(amount)), [
      "154.60000000",
    ]);
  });

  it("of Portfolio Margin Pro runs to its end once it has begun", () => {
    const both = place(
      place(opened({ USDT: { um: "7000" } }), { quantity: units("0.9") }),
      { symbol: "ETHUSDT", quantity: units("4") },
    );
    const { world } = movePrices(withSettings(both, { type: "PM_1" }), { BTC: "52500" });
    assert.deepEqual(world.um.positions, {});
    assert.ok(ratio(world) > 1.05);
    conserved(world);
  });

  it("comes with the clock too, when funding eats what is left", () => {
    const { world } = movePrices(long, { BTC: "54265" });
    assert.equal(statusOf(world), "REDUCE_ONLY");
    const later = advance(world, 24 * 3_600_000);
    assert.deepEqual(later.world.um.positions, {});
    assert.ok(eventNames(later.events).includes("riskLevelChange FORCE_LIQUIDATION"));
    conserved(later.world);
  });
});

describe("laws of time and price", () => {
  const amount = fc.integer({ min: -40, max: 40 }).filter((n) => n !== 0);
  const act = fc.oneof(
    fc.record({ trade: amount, symbol: fc.constantFrom("BTCUSDT", "ETHUSDT", "BTCUSD_PERP") }),
    fc.record({ stop: amount, percent: fc.integer({ min: 60, max: 140 }) }),
    fc.record({ price: fc.integer({ min: 50, max: 200 }), asset: fc.constantFrom("BTC", "ETH") }),
    fc.record({ hours: fc.integer({ min: 0, max: 30 }) }),
  );
  type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

  const perform = (world: World, one: Act): World => {
    if ("hours" in one) return advance(world, one.hours * 3_600_000 + 1).world;
    if ("price" in one) {
      const base = one.asset === "BTC" ? 600n : 25n;
      return movePrices(world, { [one.asset]: String(base * BigInt(one.price)) }).world;
    }
    if ("stop" in one) {
      const last = world.market.um["BTCUSDT"]?.lastPrice ?? 0n;
      const { world: after } = ask(world, "POST /papi/v1/um/algo/order", {
        algoType: "CONDITIONAL",
        symbol: "BTCUSDT",
        side: one.stop > 0 ? "BUY" : "SELL",
        type: one.percent > 100 === one.stop > 0 ? "STOP_MARKET" : "TAKE_PROFIT_MARKET",
        triggerPrice: fixed(last * BigInt(one.percent) / 100n, 0),
        quantity: fixed(units(String(Math.abs(one.stop))) / 10n, 1),
      });
      return settle(world, nothing(after)).world;
    }
    const kind = one.symbol === "BTCUSD_PERP" ? "cm" : "um";
    const size = units(String(Math.abs(one.trade))) * (kind === "cm" ? 10n : 1n);
    const placed = placeFutures(world, kind, {
      ...draft,
      symbol: one.symbol,
      side: one.trade > 0 ? "BUY" : "SELL",
      quantity: one.symbol === "BTCUSDT" ? size / 10n : size,
    });
    return isRefused(placed) ? world : settle(world, placed).world;
  };

  it("conserve every asset and leave no account under water", () => {
    let liquidations = 0;
    fc.assert(
      fc.property(fc.array(act, { minLength: 40, maxLength: 60 }), (acts) => {
        const start = opened({ USDT: { um: "9000", cross: "3000" }, BTC: { cm: "0.1" } });
        const end = acts.reduce((world, one) => {
          const after = perform(world, one);
          conserved(after);
          const risk = riskOf(after);
          assert.ok(risk.equity >= 0n, "equity below zero");
          assert.notEqual(statusOf(after, risk), "FORCE_LIQUIDATION");
          const waiting = [...elements(after.algos.orders)].filter(({ status }) =>
            status === "NEW"
          );
          assert.equal(waiting.length, after.algos.open.size);
          return after;
        }, start);
        if ([...elements(end.um.orders)].some(({ forced }) => forced)) liquidations++;
      }),
      { numRuns: 60, seed: 4 },
    );
    assert.ok(liquidations > 5, `${liquidations} runs were liquidated`);
  });
});
