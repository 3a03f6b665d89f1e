/** When answers say that money last moved: adshao/go-binance, portfolio/balance_service_test.go, a time per asset. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { advance, openWorld, type World } from "../../../../simulator/mod.ts";
import { bodyOf, call } from "../../support.ts";

const HOUR = 3_600_000;

type Row = Readonly<{ asset: string; updateTime: number }>;

const ask = async <A>(world: World, path: string): Promise<A> =>
  bodyOf<A>((await call(world, "GET", path))[1]);

const timesOf = (rows: readonly Row[]) =>
  Object.fromEntries(rows.map(({ asset, updateTime }) => [asset, updateTime]));

/** Times of all answers that have one. */
const timesIn = async (world: World) => ({
  balance: timesOf(await ask(world, "/papi/v1/balance")),
  account: (await ask<Row>(world, "/papi/v1/account")).updateTime,
  um: timesOf((await ask<{ assets: Row[] }>(world, "/papi/v1/um/account")).assets),
  cm: timesOf((await ask<{ assets: Row[] }>(world, "/papi/v1/cm/account")).assets),
});

const market = { side: "BUY", type: "MARKET" };

describe("times of balances", () => {
  it("are those of the last movement of each asset, in each wallet", async () => {
    const start = advance(openWorld(), HOUR).world;
    const before = await timesIn(start);
    const { time } = openWorld();
    assert.deepEqual(before.balance, { USDT: time, BTC: time, BNB: time });
    const [um] = await call(start, "POST", "/papi/v1/um/order", {
      ...market,
      symbol: "BTCUSDT",
      quantity: "0.01",
    });
    const first = await timesIn(um);
    assert.deepEqual(first, {
      balance: { ...before.balance, USDT: start.time },
      account: start.time,
      um: { ...before.um, USDT: start.time },
      cm: before.cm,
    });
    const later = advance(um, 60_000).world;
    const [margin] = await call(later, "POST", "/papi/v1/margin/order", {
      ...market,
      symbol: "ETHUSDT",
      quantity: "0.1",
    });
    assert.deepEqual(await timesIn(margin), {
      balance: { ...first.balance, USDT: later.time, ETH: later.time },
      account: later.time,
      um: first.um,
      cm: first.cm,
    });
  });

  it("follow loans, their interest, and funding", async () => {
    const [owing] = await call(openWorld(), "POST", "/papi/v1/marginLoan", {
      asset: "ETH",
      amount: "1",
    });
    const [open] = await call(owing, "POST", "/papi/v1/um/order", {
      ...market,
      symbol: "BTCUSDT",
      quantity: "0.01",
    });
    const now = advance(open, 9 * HOUR).world;
    const { balance, um } = await timesIn(now);
    assert.ok((balance["ETH"] ?? 0) > open.time + 8 * HOUR - 1, "interest is charged each hour");
    assert.ok((um["USDT"] ?? 0) > open.time, "funding is paid each eight hours");
    assert.equal(balance["BNB"], open.time);
  });

  it("of one asset and of Portfolio Margin Pro are the same", async () => {
    const [world] = await call(advance(openWorld(), HOUR).world, "POST", "/papi/v1/um/order", {
      ...market,
      symbol: "BTCUSDT",
      quantity: "0.01",
    });
    const [, one] = await call(world, "GET", "/papi/v1/balance", { asset: "USDT" });
    const pro = timesOf(await ask(world, "/sapi/v1/portfolio/balance"));
    assert.deepEqual([bodyOf<Row>(one).updateTime, pro["USDT"]], [world.time, world.time]);
  });
});
