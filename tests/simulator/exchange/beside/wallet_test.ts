/** Coins, the spot wallet and its transfers, and what the key may do. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { units } from "../../../../lib/decimal.ts";
import {
  advance,
  balance,
  openWorld,
  sampleKey,
  step,
  type World,
} from "../../../../simulator/mod.ts";
import { bodyOf, call, codeOf, unchanged } from "../../support.ts";

type Params = Readonly<Record<string, string>>;

const ask = async <A>(world: World, path: string, params: Params = {}, method = "GET") =>
  bodyOf<A>((await call(world, method, path, params))[1]);

const transfer = (world: World, params: Params) =>
  call(world, "POST", "/sapi/v1/asset/transfer", { asset: "USDT", amount: "100", ...params });

const IN = "MAIN_PORTFOLIO_MARGIN";
const OUT = "PORTFOLIO_MARGIN_MAIN";

describe("a transfer between the spot wallet and Portfolio Margin", () => {
  it("moves the amount, and is remembered", async () => {
    const world = openWorld();
    const [after, reply] = await transfer(world, { type: IN });
    const { tranId } = bodyOf<{ tranId: number }>(reply);
    assert.equal(balance(after, "USDT", "spot"), units("900"));
    assert.equal(balance(after, "USDT", "cross"), units("10100"));
    const later = advance(after, 1000).world;
    const [back] = await transfer(later, { type: OUT, amount: "30" });
    const history = (type: string) =>
      ask<{ total: number; rows: readonly { tranId: number; amount: string }[] }>(
        back,
        "/sapi/v1/asset/transfer",
        { type },
      );
    const { total, rows: [row] } = await history(IN);
    assert.deepEqual([total, row?.tranId, row?.amount], [1, tranId, "100"]);
    assert.equal((await history(OUT)).rows[0]?.amount, "30");
    assert.equal((await history("MAIN_UMFUTURE")).total, 0);
  });

  for (
    const [why, params, code] of [
      ["is not there", { type: IN, amount: "1000.1" }, -3041],
      ["is of no asset", { type: IN, asset: "NOPE" }, -3027],
      ["goes to a wallet that the account does not have", { type: "MAIN_UMFUTURE" }, -3026],
      ["is zero", { type: IN, amount: "0" }, -1130],
    ] as const
  ) {
    it(`is refused with ${code} where the amount ${why}`, async () => {
      const world = openWorld();
      const [after, reply] = await transfer(world, params);
      assert.equal(codeOf(reply), code);
      unchanged(after, world);
    });
  }

  it("leaves what positions stand on", async () => {
    const world = openWorld({}, { USDT: { cross: "10000" } });
    const [open, reply] = await call(world, "POST", "/papi/v1/um/order", {
      symbol: "BTCUSDT",
      side: "BUY",
      type: "MARKET",
      quantity: "2",
    });
    bodyOf(reply);
    const { amount } = await ask<{ amount: string }>(open, "/papi/v1/margin/maxWithdraw", {
      asset: "USDT",
    });
    assert.ok(Number(amount) < 10_000);
    const more = String(Number(amount) + 1);
    assert.equal(codeOf((await transfer(open, { type: OUT, amount: more }))[1]), -3020);
    bodyOf((await transfer(open, { type: OUT, amount }))[1]);
  });
});

describe("the spot wallet", () => {
  it("is what the ledger says, in each of its answers", async () => {
    const world = openWorld();
    type Coin = { readonly coin: string; readonly asset: string; readonly free: string };
    const coins = await ask<readonly Coin[]>(world, "/sapi/v1/capital/config/getall");
    assert.equal(coins.find(({ coin }) => coin === "USDT")?.free, "1000");
    assert.ok(!coins.some(({ coin }) => coin === "LDUSDT"));
    const { balances } = await ask<{ balances: readonly Coin[] }>(world, "/api/v3/account", {
      omitZeroBalances: "true",
    });
    assert.deepEqual(balances, [{ asset: "USDT", free: "1000.00000000", locked: "0.00000000" }]);
    const [held] = await ask<readonly Coin[]>(world, "/sapi/v3/asset/getUserAsset", {}, "POST");
    assert.equal(held?.free, "1000");
  });

  it("has the deposits that came into it, and no withdrawals", async () => {
    const world = openWorld();
    const deposits = (params: Params) =>
      ask<readonly { coin: string; amount: string }[]>(
        world,
        "/sapi/v1/capital/deposit/hisrec",
        params,
      );
    assert.deepEqual((await deposits({})).map(({ coin, amount }) => [coin, amount]), [[
      "USDT",
      "1000",
    ]]);
    assert.deepEqual(await deposits({ coin: "BTC" }), []);
    assert.deepEqual(await ask(world, "/sapi/v1/capital/withdraw/history"), []);
  });
});

describe("what a bot asks before it begins", () => {
  it("is answered from the market and the key", async () => {
    const world = openWorld();
    const fees = await ask<readonly Record<string, string>[]>(world, "/sapi/v1/asset/tradeFee", {
      symbol: "BTCUSDT",
    });
    assert.deepEqual(fees, [
      { symbol: "BTCUSDT", makerCommission: "0.001", takerCommission: "0.001" },
    ]);
    const may = await ask<Record<string, unknown>>(world, "/sapi/v1/account/apiRestrictions");
    assert.equal(may["enablePortfolioMarginTrading"], true);
    assert.equal(may["enableWithdrawals"], false);
    assert.deepEqual(await ask(world, "/sapi/v1/account/status"), { data: "Normal" });
    const [, status] = step(world, { method: "GET", url: "/sapi/v1/system/status", headers: {} });
    assert.deepEqual(bodyOf(status), { status: 0, msg: "normal" });
  });

  it("is not answered without a key that the exchange knows", () => {
    for (
      const path of ["/sapi/v1/capital/config/getall", "/api/v3/account", "/sapi/v1/asset/tradeFee"]
    ) {
      const [, reply] = step(openWorld(), { method: "GET", url: path, headers: {} });
      assert.equal(codeOf(reply), -2014);
    }
  });
});

describe("listen keys beside the catalog", () => {
  const headers = { "X-MBX-APIKEY": sampleKey.apiKey };
  const pro = (): World => {
    const world = openWorld();
    return { ...world, settings: { ...world.settings, type: "PM_1" } };
  };
  const url = "/fapi/v1/listenKey";

  it("are for Portfolio Margin Pro on fapi, and for nobody else", () => {
    const [, refused] = step(openWorld(), { method: "POST", url, headers });
    assert.deepEqual([refused.status, codeOf(refused)], [401, -2015]);
    const [open, reply] = step(pro(), { method: "POST", url, headers });
    const { listenKey } = bodyOf<{ listenKey: string }>(reply);
    assert.match(listenKey, /^\w{60,}$/);
    const [, again] = step(open, { method: "POST", url, headers });
    assert.equal(bodyOf(again)["listenKey"], listenKey);
    const [closed, done] = step(open, { method: "DELETE", url, headers });
    assert.deepEqual(bodyOf(done), {});
    const [, none] = step(closed, { method: "PUT", url, headers });
    assert.equal(codeOf(none), -1125);
  });

  it("are tokens for margin, each of its own", () => {
    const token = "/sapi/v1/userListenToken";
    const [world, first] = step(openWorld(), { method: "POST", url: token, headers });
    const [, second] = step(world, { method: "POST", url: `${token}?validity=60000`, headers });
    assert.notEqual(bodyOf(first)["token"], bodyOf(second)["token"]);
    assert.equal(bodyOf(second)["expirationTime"], world.time + 60_000);
    const isolated = `${token}?isIsolated=true`;
    const [, unnamed] = step(world, { method: "POST", url: isolated, headers });
    assert.equal(codeOf(unnamed), -1102);
    const [, named] = step(world, { method: "POST", url: `${isolated}&symbol=BTCUSDT`, headers });
    assert.match(`${bodyOf(named)["token"]}`, /^\w{60,}$/);
  });
});
