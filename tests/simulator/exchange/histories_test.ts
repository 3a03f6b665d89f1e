/** What histories show: from when until when, which end first, how long what has ended is found. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { advance, movePrices } from "../../../simulator/exchange/clock.ts";
import { bodyOf, call, codeOf, openWorld } from "../support.ts";

type World = ReturnType<typeof openWorld>;
type Params = Readonly<Record<string, string>>;
type Row = Readonly<Record<string, number | string>>;

const DAY = 86_400_000;
const symbol = "BTCUSDT";

const send = async (world: World, route: string, params: Params = {}): Promise<World> => {
  const [method = "", path = ""] = route.split(" ");
  const [after, reply] = await call(world, method, path, params);
  bodyOf(reply);
  return after;
};

const rows = async (world: World, path: string, params: Params = {}): Promise<readonly Row[]> =>
  bodyOf<readonly Row[]>((await call(world, "GET", path, params))[1]);

const refusal = async (world: World, path: string, params: Params = {}): Promise<number> =>
  codeOf((await call(world, "GET", path, params))[1]);

const later = (world: World, ms: number): World => advance(world, ms).world;

const MARKET = { symbol, side: "BUY", type: "MARKET", quantity: "0.01" };

/** One filled order a day, for ten days. */
const tenDays = async (): Promise<World> => {
  let world = openWorld();
  for (let day = 0; day < 10; day++) {
    const newClientOrderId = `day${day}`;
    world = await send(later(world, DAY), "POST /papi/v1/um/order", {
      ...MARKET,
      newClientOrderId,
    });
  }
  return world;
};

const world = await tenDays();
const first = world.time - 9 * DAY;
const firstId = BigInt(world.um.firstOrderId);
const days = (all: readonly Row[]): string => all.map((row) => row["clientOrderId"]).join(" ");
const ids = (all: readonly Row[]): string => all.map((row) => row["id"]).join(" ");

const ORDERS = "/papi/v1/um/allOrders";
const TRADES = "/papi/v1/um/userTrades";
const INCOME = "/papi/v1/um/income";

describe("the history of futures orders", () => {
  it("is the last week where no time is given, the newest where it is cut", async () => {
    assert.equal(
      days(await rows(world, ORDERS, { symbol })),
      "day3 day4 day5 day6 day7 day8 day9",
    );
    assert.equal(days(await rows(world, ORDERS, { symbol, limit: "2" })), "day8 day9");
  });

  it("goes on from an order id or a start without leaving any out", async () => {
    const orderId = String(firstId + 1n);
    assert.equal(days(await rows(world, ORDERS, { symbol, orderId, limit: "2" })), "day1 day2");
    const startTime = String(first + DAY);
    assert.equal(days(await rows(world, ORDERS, { symbol, startTime, limit: "2" })), "day1 day2");
    assert.equal(
      days(await rows(world, ORDERS, { symbol, startTime })),
      "day1 day2 day3 day4 day5 day6 day7",
    );
    const endTime = String(first + 2 * DAY);
    assert.equal(days(await rows(world, ORDERS, { symbol, endTime })), "day0 day1 day2");
  });

  it("refuses a span of a week and more, and one that ends before it starts", async () => {
    const endTime = String(world.time);
    const from = (ms: number) => ({ symbol, endTime, startTime: String(world.time - ms) });
    assert.equal(await refusal(world, ORDERS, from(7 * DAY)), -1127);
    assert.equal((await rows(world, ORDERS, from(7 * DAY - 1))).length, 7);
    assert.equal(await refusal(world, ORDERS, from(-1)), -1023);
  });

  it("forgets after three days what ended without a fill, and never what is open", async () => {
    const limit = { symbol, side: "BUY", type: "LIMIT", quantity: "0.01", timeInForce: "GTC" };
    const open = await send(openWorld(), "POST /papi/v1/um/order", {
      ...limit,
      price: "58000",
      newClientOrderId: "open",
    });
    const both = await send(open, "POST /papi/v1/um/order", {
      ...limit,
      price: "58000",
      newClientOrderId: "gone",
    });
    const gone = { symbol, origClientOrderId: "gone" };
    const ended = await send(both, "DELETE /papi/v1/um/order", gone);
    const soon = later(ended, 3 * DAY);
    await rows(soon, "/papi/v1/um/order", gone);
    assert.equal(days(await rows(soon, ORDERS, { symbol })), "open gone");
    const late = later(soon, 1);
    assert.equal(await refusal(late, "/papi/v1/um/order", gone), -2013);
    assert.equal(days(await rows(late, ORDERS, { symbol })), "open");
  });
});

describe("the history of liquidations", () => {
  it("is a week before its end, what follows its start, and three months at most", async () => {
    const poor = openWorld({}, { USDT: { um: "5000" } });
    const long = await send(poor, "POST /papi/v1/um/order", { ...MARKET, quantity: "1" });
    const fallen = movePrices(long, { BTC: "55000" }).world;
    const path = "/papi/v1/um/forceOrders";
    const count = async (at: World, params: Params = {}): Promise<number> =>
      (await rows(at, path, params)).length;
    assert.equal(await count(fallen), 1);
    const month = later(fallen, 30 * DAY);
    assert.equal(await count(month), 0);
    assert.equal(await count(month, { endTime: String(fallen.time) }), 1);
    const endTime = String(month.time);
    assert.equal(await count(month, { startTime: String(fallen.time), endTime }), 1);
    const old = later(month, 60 * DAY + 1);
    assert.equal(await count(old, { startTime: String(fallen.time) }), 0);
  });
});

describe("orders by which the exchange closed positions", () => {
  it("are of the kind that is asked for, at the price that they filled at", async () => {
    const poor = openWorld({}, { USDT: { um: "5000" } });
    const long = await send(poor, "POST /papi/v1/um/order", { ...MARKET, quantity: "1" });
    const fallen = movePrices(long, { BTC: "55000" }).world;
    const path = "/papi/v1/um/forceOrders";
    const [row, ...others] = await rows(fallen, path, { autoCloseType: "LIQUIDATION" });
    assert.deepEqual(others, []);
    assert.deepEqual(
      [row?.["side"], row?.["avgPrice"], Number(row?.["executedQty"]), row?.["cumQuote"]],
      ["SELL", "55000.00000", 1, "55000"],
    );
    assert.deepEqual(await rows(fallen, path, { autoCloseType: "ADL" }), []);
    assert.deepEqual(await rows(fallen, path), [row]);
    assert.deepEqual(await rows(fallen, path, { symbol: "ETHUSDT" }), []);
  });
});

describe("the history of futures trades and income", () => {
  it("is the last week, goes on from a trade id, and spans a week at most", async () => {
    assert.equal(ids(await rows(world, TRADES, { symbol })), "3 4 5 6 7 8 9 10");
    assert.equal(ids(await rows(world, TRADES, { symbol, fromId: "2", limit: "3" })), "2 3 4");
    const startTime = String(first);
    assert.equal(ids(await rows(world, TRADES, { symbol, startTime, limit: "2" })), "1 2");
    const span = (ms: number) => ({ symbol, startTime, endTime: String(first + ms) });
    assert.equal((await rows(world, TRADES, span(7 * DAY))).length, 8);
    assert.equal(await refusal(world, TRADES, span(7 * DAY + 1)), -1127);
  });

  it("is a day of COIN-M trades", async () => {
    const coin = { ...MARKET, symbol: "BTCUSD_PERP", quantity: "1" };
    const one = await send(openWorld(), "POST /papi/v1/cm/order", coin);
    const two = await send(later(one, DAY + 1), "POST /papi/v1/cm/order", coin);
    const asked = { symbol: "BTCUSD_PERP" };
    assert.equal(ids(await rows(two, "/papi/v1/cm/userTrades", asked)), "2");
    const startTime = String(one.time);
    assert.equal(ids(await rows(two, "/papi/v1/cm/userTrades", { ...asked, startTime })), "1");
    const endTime = String(two.time);
    const tooLong = { ...asked, startTime, endTime };
    assert.equal(await refusal(two, "/papi/v1/cm/userTrades", tooLong), -1127);
  });

  it("shows the newest income of the last week, or what follows a start within three months", async () => {
    const fees = { incomeType: "COMMISSION" };
    assert.equal((await rows(world, INCOME, fees)).length, 8);
    const [newest] = await rows(world, INCOME, { ...fees, limit: "1" });
    assert.equal(newest?.["tradeId"], "10");
    const [oldest] = await rows(world, INCOME, { ...fees, limit: "1", startTime: "0" });
    assert.equal(oldest?.["tradeId"], "1");
    const old = later(world, 81 * DAY);
    const [kept] = await rows(old, INCOME, { ...fees, limit: "1", startTime: "0" });
    assert.equal(kept?.["tradeId"], "1");
    const [left] = await rows(later(old, 1), INCOME, { ...fees, limit: "1", startTime: "0" });
    assert.equal(left?.["tradeId"], "2");
    const startTime = String(world.time - 201 * DAY);
    const endTime = String(world.time);
    assert.equal(await refusal(world, "/papi/v1/cm/income", { startTime, endTime }), -1127);
  });

  it("starts with the first of a margin history that has a start", async () => {
    let at = openWorld();
    for (const side of ["BUY", "SELL"]) {
      at = await send(later(at, 1000), "POST /papi/v1/margin/order", {
        symbol,
        side,
        type: "MARKET",
        quantity: "0.01",
      });
    }
    const asked = { symbol, limit: "1" };
    const sideOf = async (params: Params): Promise<unknown> =>
      (await rows(at, "/papi/v1/margin/allOrders", params))[0]?.["side"];
    assert.equal(await sideOf(asked), "SELL");
    assert.equal(await sideOf({ ...asked, startTime: String(at.time - 1000) }), "BUY");
  });
});

describe("the history of a negative futures balance", () => {
  it("shows its interest for a week, and what was exchanged for it newest first", async () => {
    const poor = openWorld({}, { USDT: { cross: "1" }, BTC: { cross: "1" } });
    const owing = await send(poor, "POST /papi/v1/um/order", MARKET);
    const paid = later(owing, 22 * 3_600_000);
    const charged = later(await send(paid, "POST /papi/v1/um/order", MARKET), 3_600_000);
    const path = "/papi/v1/portfolio/interest-history";
    const span = { startTime: "0", endTime: String(31 * DAY) };
    assert.equal(await refusal(charged, path, span), -3011);
    const exchanged = "/papi/v1/portfolio/negative-balance-exchange-record";
    const times = { startTime: String(poor.time), endTime: String(charged.time + 1) };
    const { rows: found } = bodyOf<{ rows: readonly Row[] }>(
      (await call(charged, "GET", exchanged, times))[1],
    );
    assert.deepEqual(found.map((row) => row["startTime"]), [charged.time, paid.time]);
  });
});

describe("collateral tiers", () => {
  it("tell what to add, so that rate times amount plus it is what counts", async () => {
    type Tier = Readonly<Record<"tierFloor" | "collateralRate" | "cum", string>>;
    const all = bodyOf<readonly { readonly asset: string; readonly collateralInfo: Tier[] }[]>(
      (await call(openWorld(), "GET", "/sapi/v2/portfolio/collateralRate"))[1],
    );
    const tiered = all.filter(({ collateralInfo }) => collateralInfo.length > 1);
    assert.ok(tiered.length > 0);
    for (const { collateralInfo } of tiered) {
      let counted = 0;
      for (const [i, { tierFloor, collateralRate, cum }] of collateralInfo.entries()) {
        const below = collateralInfo[i - 1];
        if (below) {
          counted += (Number(tierFloor) - Number(below.tierFloor)) * Number(below.collateralRate);
        }
        const computed = Number(tierFloor) * Number(collateralRate) + Number(cum);
        assert.ok(Math.abs(computed - counted) < 0.001, `${computed} ${counted}`);
      }
    }
  });
});
