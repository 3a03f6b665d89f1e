import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { indexPriceOf } from "../../../../simulator/exchange/market_data/margin.ts";
import type { World } from "../../../../simulator/engine/world/world.ts";
import { call, refusal, rich } from "./support.ts";

const ACCOUNT = "/sapi/v1/margin/isolated/account";
const BTC = { symbol: "BTCUSDT" };
const DAY = 86_400_000;

interface Info {
  readonly assets: readonly Readonly<Record<string, unknown>>[];
  readonly totalAssetOfBtc?: string;
}

const enabled = (world: World, given = BTC): World => call(world, `POST ${ACCOUNT}`, given)[0];
const disabled = (world: World, given = BTC): World => call(world, `DELETE ${ACCOUNT}`, given)[0];
const later = (world: World, ms: number): World => ({ ...world, time: world.time + ms });

const stateOf = (world: World) => {
  const [one] = call<Info>(world, `GET ${ACCOUNT}`, { symbols: BTC.symbol })[1].assets;
  return [one?.["isolatedCreated"], one?.["enabled"], one?.["tradeEnabled"]];
};

const counted = (world: World) =>
  call<{ enabledAccount: number; maxAccount: number }>(
    world,
    "GET /sapi/v1/margin/isolated/accountLimit",
  )[1];

describe("isolated margin accounts", () => {
  it("are made and enabled, disabled, and enabled again", () => {
    const fresh = rich();
    assert.deepEqual(stateOf(fresh), [false, false, false]);
    assert.deepEqual(counted(fresh), { enabledAccount: 0, maxAccount: 20 });
    const made = enabled(fresh);
    assert.deepEqual(stateOf(made), [true, true, true]);
    assert.deepEqual(counted(made), { enabledAccount: 1, maxAccount: 20 });
    const off = disabled(made);
    assert.deepEqual(stateOf(off), [true, false, false]);
    assert.equal(counted(off).enabledAccount, 0);
    assert.deepEqual(stateOf(enabled(off)), [true, true, true]);
  });

  it("are listed with totals where none is named, and hold nothing", () => {
    const world = enabled(enabled(rich()), { symbol: "ETHUSDT" });
    const [, all] = call<Info>(world, `GET ${ACCOUNT}`);
    assert.deepEqual(all.assets.map(({ symbol }) => symbol), ["BTCUSDT", "ETHUSDT"]);
    assert.equal(all.totalAssetOfBtc, "0.00000000");
    const [, named] = call<Info>(world, `GET ${ACCOUNT}`, { symbols: "ETHUSDT" });
    assert.equal(named.totalAssetOfBtc, undefined);
    const { baseAsset, quoteAsset, indexPrice } = named.assets[0] ?? {};
    assert.equal((baseAsset as { asset: string }).asset, "ETH");
    assert.equal((quoteAsset as { totalAsset: string }).totalAsset, "0.00000000");
    const pair = world.market.pairs["ETHUSDT"] ?? assert.fail();
    assert.equal(indexPrice, indexPriceOf(world, pair));
    assert.deepEqual(call<Info>(rich(), `GET ${ACCOUNT}`)[1].assets, []);
  });

  it("are disabled once a day", () => {
    const again = enabled(disabled(enabled(rich())));
    assert.equal(refusal(later(again, DAY - 1), `DELETE ${ACCOUNT}`, BTC)[0], -3026);
    assert.deepEqual(stateOf(disabled(later(again, DAY))), [true, false, false]);
  });

  it("are not enabled beyond the limit, nor twice", () => {
    const world = enabled(rich());
    assert.equal(refusal(world, `POST ${ACCOUNT}`, BTC)[0], -3026);
    const full = { ...world, isolated: { ...world.isolated, maxAccount: 1 } };
    assert.equal(refusal(full, `POST ${ACCOUNT}`, { symbol: "ETHUSDT" })[0], -3026);
    assert.deepEqual(counted(full), { enabledAccount: 1, maxAccount: 1 });
  });

  it("are not disabled where they are not enabled", () => {
    assert.equal(refusal(rich(), `DELETE ${ACCOUNT}`, BTC)[0], -3003);
    assert.equal(refusal(disabled(enabled(rich())), `DELETE ${ACCOUNT}`, BTC)[0], -3003);
  });

  it("are those of margin pairs", () => {
    for (const symbol of ["NONE", "CONSTRUCTOR"]) {
      assert.equal(refusal(rich(), `POST ${ACCOUNT}`, { symbol })[0], -3028);
      assert.equal(refusal(rich(), `DELETE ${ACCOUNT}`, { symbol })[0], -3028);
      assert.equal(refusal(rich(), `GET ${ACCOUNT}`, { symbols: `BTCUSDT,${symbol}` })[0], -3028);
    }
  });

  it("are asked for orders and loans in vain, and cross margin stays out of it", () => {
    const isolated = { ...BTC, isIsolated: "TRUE" };
    const buy = { ...isolated, side: "BUY", type: "MARKET", quantity: "0.1" };
    const oco = {
      ...isolated,
      side: "BUY",
      quantity: "0.1",
      price: "58000",
      stopPrice: "62000",
    };
    const loan = { ...isolated, asset: "USDT", amount: "10" };
    const calls: readonly (readonly [string, Record<string, string>, number])[] = [
      ["order", buy, -2010],
      ["order", { ...buy, sideEffectType: "MARGIN_BUY" }, -2010],
      ["order/oco", oco, -2010],
      ["borrow-repay", { ...loan, type: "BORROW" }, -3006],
      ["borrow-repay", { ...loan, type: "REPAY" }, -3015],
    ];
    for (const [path, params, code] of calls) {
      const route = `POST /sapi/v1/margin/${path}`;
      assert.equal(refusal(rich(), route, params)[0], -3003, route);
      assert.equal(refusal(enabled(rich()), route, params)[0], code, route);
      assert.equal(refusal(rich(), route, { ...params, symbol: "NONE" })[0], -1121, route);
    }
    call(rich(), "POST /sapi/v1/margin/order", { ...buy, isIsolated: "FALSE" });
  });

  it("have no loans, no records and no orders, whatever cross margin has", () => {
    const loan = { asset: "USDT", amount: "10", isIsolated: "FALSE", type: "BORROW" };
    const [borrowed] = call(enabled(rich()), "POST /sapi/v1/margin/borrow-repay", loan);
    const buy = { ...BTC, side: "BUY", type: "MARKET", quantity: "0.1" };
    const [busy] = call(borrowed, "POST /sapi/v1/margin/order", buy);
    const one = { asset: "USDT", isolatedSymbol: BTC.symbol };
    for (const name of ["maxBorrowable", "maxTransferable"]) {
      const route = `GET /sapi/v1/margin/${name}`;
      assert.equal(call(busy, route, one)[1]["amount"], "0.00000000", name);
      const other = { ...one, isolatedSymbol: "ETHUSDT" };
      assert.equal(refusal(busy, route, other)[0], -3003, name);
    }
    const records: readonly (readonly [string, Record<string, string>])[] = [
      ["borrow-repay", { ...one, type: "BORROW" }],
      ["interestHistory", one],
      ["transfer", one],
      ["forceLiquidationRec", { isolatedSymbol: BTC.symbol }],
    ];
    for (const [name, params] of records) {
      assert.deepEqual(call(busy, `GET /sapi/v1/margin/${name}`, params)[1], {
        rows: [],
        total: 0,
      });
    }
    const counts = (params: Record<string, string>) =>
      call<readonly { readonly count: number }[]>(
        busy,
        "GET /sapi/v1/margin/rateLimit/order",
        params,
      )[1]
        .map(({ count }) => count);
    assert.deepEqual(counts({ ...BTC, isIsolated: "TRUE" }), [0, 0]);
    assert.deepEqual(counts({}), [1, 1]);
  });
});
