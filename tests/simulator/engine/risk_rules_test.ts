/** The published rules of risk, as orders and answers of the simulated exchange follow them. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fixed, over, trimmed, units } from "../../../lib/decimal.ts";
import { riskOf, statusOf } from "../../../simulator/engine/account_risk.ts";
import { withSettings } from "../../../simulator/engine/settings.ts";
import { movePrices, openWorld, type World } from "../../../simulator/mod.ts";
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
