/** The published rules of risk, as orders and answers of the simulated exchange follow them. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fixed, over, trimmed, units } from "../../../lib/decimal.ts";
import { riskOf, statusOf } from "../../../simulator/engine/account_risk.ts";
import { withSettings } from "../../../simulator/engine/settings.ts";
import { movePrices, openWorld, type World } from "../../../simulator/mod.ts";
import { ofAnswers, solvencyOf } from "../../../risk/mod.ts";
import { answered } from "../../risk/support.ts";
import { publishedBrackets } from "../../support/risk_terms.ts";
import { withAccount } from "../../../simulator/engine/accounts.ts";
import { widenedMaintenance } from "../../vectors/risk.ts";
import { orderMargins } from "../../vectors/risk_interest.ts";
import { bodyOf, call, codeOf, withLiquidity } from "../support.ts";

const send = async (world: World, route: string, params: Record<string, string>) => {
  const [method = "", path = ""] = route.split(" ");
  const [after, reply] = await call(world, method, path, params);
  bodyOf(reply);
  return after;
};

const refusalOf = async (world: World, params: Record<string, string>) =>
  codeOf((await call(world, "POST", "/papi/v1/um/order", params))[1]);

const bid = { symbol: "BTCUSDT", side: "BUY", type: "LIMIT", timeInForce: "GTC" };
const ask = { ...bid, side: "SELL" };
const market = { symbol: "BTCUSDT", side: "BUY", type: "MARKET" };
const ORDER = "POST /papi/v1/um/order";

const initial = (world: World): string => trimmed(riskOf(world).initialMargin);

/** Sizes are cut to the step, and orders rest a little off the price. */
const isNear = (found: bigint, expected: bigint): void => {
  const off = over(found - expected, expected);
  assert.ok(off < units("0.01") && off > -units("0.01"), `${trimmed(found)} ${trimmed(expected)}`);
};

describe("initial margin of a position and its orders", () => {
  for (const { position, bids, asks, leverage, margin } of orderMargins) {
    it(`of ${position}, bids of ${bids} and asks of ${asks} at ${leverage}× is ${margin}`, async () => {
      let world = await send(openWorld(), "POST /papi/v1/um/leverage", {
        symbol: "BTCUSDT",
        leverage: String(leverage),
      });
      const size = (usd: string): string =>
        fixed(over(units(usd.replace("-", "")), units("60000")), 3);
      if (position !== "0") {
        world = await send(world, ORDER, { ...market, side: "SELL", quantity: size(position) });
      }
      if (bids !== "0") {
        world = await send(world, ORDER, { ...bid, quantity: size(bids), price: "59990" });
      }
      if (asks !== "0") {
        world = await send(world, ORDER, { ...ask, quantity: size(asks), price: "60010" });
      }
      isNear(riskOf(world).initialMargin, units(margin));
    });
  }

  it("counts a grid once, so that it fits where both sides together would not", async () => {
    const poor = openWorld({}, { USDT: { um: "3300" } });
    const bought = await send(poor, ORDER, { ...bid, quantity: "1", price: "59000" });
    assert.equal(initial(bought), "2950");
    const both = await send(bought, ORDER, { ...ask, quantity: "1", price: "61000" });
    assert.equal(initial(both), "3050");
    assert.equal(await refusalOf(both, { ...ask, quantity: "0.1", price: "61000" }), -2019);
    assert.equal(await refusalOf(both, { ...bid, quantity: "0.2", price: "59000" }), -2019);
  });

  it("shows the orders' part beside the position's", async () => {
    const held = await send(openWorld(), ORDER, { ...market, quantity: "0.1" });
    const row = async (world: World) => {
      const [, reply] = await call(world, "GET", "/papi/v1/um/account");
      const { positions } = bodyOf<{ positions: Record<string, string>[] }>(reply);
      const found = positions.find(({ symbol }) => symbol === "BTCUSDT");
      return [found?.["positionInitialMargin"], found?.["openOrderInitialMargin"]];
    };
    const against = await send(held, ORDER, { ...ask, quantity: "0.15", price: "61000" });
    assert.deepEqual(await row(against), ["300.00000000", "0.00000000"]);
    const more = await send(against, ORDER, { ...ask, quantity: "0.1", price: "61000" });
    // 15250 of asks less a position of 6000: 9250 by 20.
    assert.deepEqual(await row(more), ["300.00000000", "162.50000000"]);
  });
});

describe("a market order", () => {
  it("needs margin for what the book asks, level by level", async () => {
    // A fiftieth of a bitcoin at each price, a hundred dollars apart.
    const thin = withLiquidity(openWorld({}, { USDT: { um: "3150" } }), () => ({
      quantities: Array.from({ length: 50 }, () => units("0.02")),
    }));
    const spread = {
      ...thin,
      market: {
        ...thin.market,
        um: Object.fromEntries(
          Object.entries(thin.market.um).map(([symbol, contract]) => [
            symbol,
            { ...contract, tickSize: units("100") },
          ]),
        ),
      },
    };
    // 60000 to 64900 in steps of 100: 62450 on average, which takes 3122.5 at 20.
    const fits = await send(spread, ORDER, { ...market, quantity: "1" });
    assert.equal(trimmed(fits.um.positions["BTCUSDT BOTH"]?.cost ?? 0n), "62450");
    const taken = { ...spread, ledger: openWorld({}, { USDT: { um: "3100" } }).ledger };
    // At the last price it would take 3000.
    assert.equal(await refusalOf(taken, { ...market, quantity: "1" }), -2019);
  });
});

describe("Portfolio Margin Pro", () => {
  const poor = openWorld({}, { USDT: { um: "1000" } });
  const order = { ...bid, quantity: "1", price: "50000" };

  it("asks for no initial margin", async () => {
    assert.equal(await refusalOf(poor, order), -2019);
    for (const type of ["PM_1", "PM_3"] as const) {
      const pro = await send(withSettings(poor, { type }), ORDER, order);
      assert.equal(initial(pro), "2500");
      assert.equal(trimmed(riskOf(pro).available), "-1500");
      await send(pro, "POST /papi/v1/um/leverage", { symbol: "BTCUSDT", leverage: "10" });
    }
  });
});

describe("the liquidation price of a position", () => {
  const priceOf = async (world: World): Promise<string> => {
    const [, reply] = await call(world, "GET", "/papi/v1/um/positionRisk", { symbol: "BTCUSDT" });
    const [row] = bodyOf<Record<string, string>[]>(reply);
    return row?.["liquidationPrice"] ?? "";
  };
  const statusAt = (world: World, mark: bigint): string => {
    const contract = world.market.um["BTCUSDT"] ?? assert.fail();
    const um = { ...world.market.um, BTCUSDT: { ...contract, markPrice: mark } };
    return statusOf({ ...world, market: { ...world.market, um } });
  };

  for (const [side, sign] of [["BUY", 1n], ["SELL", -1n]] as const) {
    it(`is where the account is liquidated, to a tick: ${side}`, async () => {
      const poor = openWorld({}, { USDT: { um: "5000" }, ETH: { cm: "1" } });
      const held = await send(poor, ORDER, { ...market, side, quantity: "0.8" });
      const price = units(await priceOf(held));
      const tick = units("0.1");
      assert.equal(statusAt(held, price - sign * tick), "FORCE_LIQUIDATION");
      assert.notEqual(statusAt(held, price + sign * tick), "FORCE_LIQUIDATION");
      const liquidated = movePrices(held, {
        "BTCUSDT:mark": trimmed(price - sign * tick),
        "BTCUSDT:last": trimmed(price - sign * tick),
      }).world;
      assert.deepEqual(liquidated.um.positions, {});
    });
  }

  it("is 0 without a position, and where no fall reaches it", async () => {
    assert.equal(await priceOf(openWorld()), "0.00000000");
    const rich = await send(openWorld(), ORDER, { ...market, quantity: "0.01" });
    assert.equal(await priceOf(rich), "0.00000000");
  });
});

describe("a contract whose position limit was raised for the account", () => {
  const own = (by: string, world = openWorld({}, { USDT: { um: "3000000" } })): World =>
    withAccount(world, "main", { notionalCoefs: { BTCUSDT: units(by), BTCUSD_PERP: units(by) } });
  const read = async <A>(world: World, path: string, symbol = "BTCUSDT"): Promise<A> =>
    bodyOf<A>((await call(world, "GET", path, { symbol }))[1]);

  it("shows its brackets with the factor, of COIN-M only where there is one", async () => {
    const shown = async (world: World, kind: string, symbol: string) =>
      (await read<Record<string, unknown>[]>(world, `/papi/v1/${kind}/leverageBracket`, symbol))[0];
    const plain = await shown(openWorld(), "um", "BTCUSDT");
    const wide = await shown(own("4"), "um", "BTCUSDT");
    assert.deepEqual([plain?.["notionalCoef"], wide?.["notionalCoef"]], ["1.0", "4.0"]);
    assert.deepEqual(wide?.["brackets"], plain?.["brackets"]);
    const coin = await shown(openWorld(), "cm", "BTCUSD_PERP");
    assert.ok(coin && !("notionalCoef" in coin));
    assert.equal((await shown(own("1.5"), "cm", "BTCUSD_PERP"))?.["notionalCoef"], "1.5");
  });

  it("may be held for as much more at the same leverage", async () => {
    const most = async (world: World) => {
      const [after, reply] = await call(world, "POST", "/papi/v1/um/leverage", {
        symbol: "BTCUSDT",
        leverage: "20",
      });
      const [row] = await read<Record<string, string>[]>(after, "/papi/v1/um/symbolConfig");
      assert.equal(row?.["maxNotionalValue"], bodyOf(reply)["maxNotionalValue"]);
      return [after, Number(row?.["maxNotionalValue"])] as const;
    };
    const [plain, limit] = await most(openWorld({}, { USDT: { um: "90000000" } }));
    const [wide, more] = await most(own("1.5", openWorld({}, { USDT: { um: "90000000" } })));
    assert.equal(more, limit * 1.5);
    const price = 50_000;
    const much = { ...bid, price: String(price), quantity: String(limit * 1.2 / price) };
    assert.equal(await refusalOf(plain, much), -2027);
    await send(wide, ORDER, much);
    const beyond = { ...much, quantity: String(limit * 1.6 / price) };
    assert.equal(await refusalOf(wide, beyond), -2027);
  });

  it("has at most 20 of leverage: support page 13163f41", async () => {
    const set = async (world: World, leverage: string) =>
      (await call(world, "POST", "/papi/v1/um/leverage", { symbol: "BTCUSDT", leverage }))[1];
    // Recorded by ccxt 1, js/binance.js: {"code":-4028,"msg":"Leverage 100 is not valid"}
    for (const [world, leverage] of [[own("1.5"), "21"], [openWorld(), "126"]] as const) {
      assert.deepEqual(JSON.parse((await set(world, leverage)).body), {
        code: -4028,
        msg: `Leverage ${leverage} is not valid`,
      });
    }
    bodyOf(await set(own("1.5"), "20"));
    bodyOf(await set(own("0.5"), "100"));
    bodyOf(await set(openWorld(), "100"));
  });

  it("needs the maintenance margin of its own brackets, in each answer", async () => {
    const start = openWorld({}, { USDT: { um: "900000" } });
    const contract = start.market.um["BTCUSDT"] ?? assert.fail();
    const um = { ...start.market.um, BTCUSDT: { ...contract, brackets: publishedBrackets } };
    for (const { coefficient, notional, maintenance } of widenedMaintenance) {
      const world = own(coefficient, { ...start, market: { ...start.market, um } });
      // 264000 and 500000 are 4.4 and 8 bitcoins at 60000 and 62500.
      const [quantity, price] = notional === "264000" ? ["4.4", "60000"] : ["8", "62500"];
      const bought = await send(world, ORDER, { ...market, quantity });
      const held = movePrices(bought, { "BTCUSDT:mark": price }).world;
      assert.equal(trimmed(riskOf(held).maintenanceMargin), maintenance);
      const { positions } = await read<{ positions: Record<string, string>[] }>(
        held,
        "/papi/v1/um/account",
      );
      const row = positions.find(({ symbol }) => symbol === "BTCUSDT");
      assert.equal(row?.["maintMargin"], fixed(units(maintenance)));
      // What a program reads out of the answers is the same.
      const { answers } = await answered(held);
      const found = ofAnswers(answers);
      if (found._tag === "Left") assert.fail(JSON.stringify(found.left));
      const { maintenanceMargin } = solvencyOf(found.right.portfolio, found.right.terms);
      assert.equal(trimmed(maintenanceMargin), maintenance);
    }
  });
});

describe("the loan of an asset whose leverage is none of 3, 5 and 10", () => {
  for (const [leverage, rate] of [[2, "0.1"], [4, "0.1"], [7, "0.08"], [20, "0.05"]] as const) {
    it(`at ${leverage}× needs ${rate} of it, as that of the next lower one`, async () => {
      const start = openWorld({}, { USDT: { cross: "90000" } });
      const info = start.market.assets["ETH"] ?? assert.fail();
      const assets = { ...start.market.assets, ETH: { ...info, leverage, price: units("1000") } };
      const owing = await send(
        { ...start, market: { ...start.market, assets } },
        "POST /papi/v1/marginLoan",
        { asset: "ETH", amount: "10" },
      );
      assert.equal(riskOf(owing).maintenanceMargin, units(rate) * 10_000n);
    });
  }
});

describe("what is available", () => {
  it("goes below zero where prices fall after positions were opened, and nothing can be opened", async () => {
    const start = openWorld({}, { USDT: { um: "3100" } });
    const held = movePrices(await send(start, ORDER, { ...market, quantity: "1" }), {
      BTC: "59000",
    }).world;
    const [, reply] = await call(held, "GET", "/papi/v1/account");
    const body = bodyOf<Record<string, string>>(reply);
    // Equity less initial margin: the page of Portfolio Margin Pro's account, where they fit to the last digit.
    assert.equal(
      body["totalAvailableBalance"],
      fixed(units(body["accountEquity"] ?? "") - units(body["accountInitialMargin"] ?? "")),
    );
    assert.match(body["totalAvailableBalance"] ?? "", /^-\d/);
    assert.equal(body["virtualMaxWithdrawAmount"], "0.00000000");
    assert.equal(await refusalOf(held, { ...market, quantity: "0.01" }), -2019);
  });
});
