import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fixed, over, trimmed, units } from "../../../../lib/decimal.ts";
import { tiered } from "../../../vectors/risk.ts";
import { balance, post } from "../../../../simulator/engine/world/ledger.ts";
import { vectorOf } from "../../../../simulator/engine/world/vector.ts";
import type { Settings } from "../../../../simulator/engine/world/world.ts";
import { proRoutes } from "../../../../simulator/exchange/account/pro.ts";
import { isRefusal } from "../../../../simulator/exchange/handler.ts";
import type { World } from "../../../../simulator/mod.ts";
import { bodyOf, call, codeOf, openWorld, unchanged } from "../../support.ts";
import type { Place } from "../../../../simulator/engine/world/entries.ts";

const PRO = "/sapi/v1/portfolio";

const world = openWorld();
const withSettings = (change: Partial<Settings>): World => ({
  ...world,
  settings: { ...world.settings, ...change },
});

const held = (at: World, asset: string, place: Place): string => fixed(balance(at, asset, place));

/** The world with an amount, in units, taken from a place or put there. */
const given = (at: World, asset: string, place: Place, amount: bigint): World =>
  post(at, [{ kind: "DEPOSIT", asset, amount, from: "world", to: place }]);

const run = async (
  from: World,
  method: string,
  path: string,
  params: Readonly<Record<string, string>> = {},
) => {
  const [after, reply] = await call(from, method, path, params);
  return { after, reply };
};

const refusalOf = async (from: World, path: string, params = {}) => {
  const { after, reply } = await run(from, "POST", `${PRO}${path}`, params);
  unchanged(after, from);
  return codeOf(reply);
};

describe("transfers", () => {
  it("move BNB both ways and nowhere else", async () => {
    const { after, reply } = await run(world, "POST", `${PRO}/bnb-transfer`, {
      amount: "1.5",
      transferSide: "TO_UM",
    });
    assert.equal(reply.body, '{"tranId":141315862}');
    assert.deepEqual(
      [held(after, "BNB", "cross"), held(after, "BNB", "um")],
      ["8.50000000", "3.50000000"],
    );
    const back = await run(after, "POST", `${PRO}/bnb-transfer`, {
      amount: "3.5",
      transferSide: "FROM_UM",
    });
    assert.deepEqual(
      [held(back.after, "BNB", "cross"), held(back.after, "BNB", "um")],
      ["12.00000000", "0.00000000"],
    );
  });

  it("refuse more than the wallet holds, and nothing", async () => {
    const params = { amount: "10.00000001", transferSide: "TO_UM" };
    assert.equal(await refusalOf(world, "/bnb-transfer", params), -21005);
    assert.equal(await refusalOf(world, "/bnb-transfer", { ...params, amount: "0" }), -21005);
  });

  it("collect all wallets but BNB", async () => {
    const { after, reply } = await run(world, "POST", `${PRO}/auto-collection`);
    assert.deepEqual(bodyOf(reply), { msg: "success" });
    assert.deepEqual(
      [held(after, "USDT", "cross"), held(after, "USDT", "um")],
      ["15000.00000000", "0.00000000"],
    );
    assert.equal(held(after, "BNB", "um"), "2.00000000");
  });

  it("collect one asset, whole or in part", async () => {
    const whole = await run(world, "POST", `${PRO}/asset-collection`, { asset: "USDT" });
    assert.equal(held(whole.after, "USDT", "um"), "0.00000000");
    const part = await run(world, "POST", `${PRO}/asset-collection`, {
      asset: "USDT",
      amount: "1000",
      futureType: "UM",
    });
    assert.equal(held(part.after, "USDT", "um"), "4000.00000000");
    assert.equal(await refusalOf(world, "/asset-collection", { asset: "BNB" }), -3027);
    const options = { asset: "USDT", amount: "1", futureType: "OPTION" };
    assert.equal(await refusalOf(world, "/asset-collection", options), -21005);
  });

  it("show the index price of one asset or of all, and of none that is not there", () => {
    const prices = (params: Readonly<Record<string, string>>) =>
      proRoutes["GET /sapi/v1/portfolio/asset-index-price"]?.(
        world,
        new Map(Object.entries(params)),
      ) ?? assert.fail();
    const rows = (params: Readonly<Record<string, string>>) => {
      const outcome = prices(params);
      return isRefusal(outcome) ? assert.fail() : outcome.body as readonly { asset: string }[];
    };
    assert.equal(rows({}).length, Object.keys(world.market.assets).length);
    assert.deepEqual(rows({ asset: "BTC" }).map(({ asset }) => asset), ["BTC"]);
    assert.ok(isRefusal(prices({ asset: "NONE" })));
  });

  it("move earn assets and show what can be moved", async () => {
    const params = { asset: "LDUSDT", transferType: "EARN_TO_FUTURE" };
    const { after } = await run(world, "POST", `${PRO}/earn-asset-transfer`, {
      ...params,
      amount: "50",
    });
    const left = await run(after, "GET", `${PRO}/earn-asset-balance`, params);
    assert.deepEqual(bodyOf(left.reply), { asset: "LDUSDT", amount: "200" });
    const there = await run(after, "GET", `${PRO}/earn-asset-balance`, {
      ...params,
      transferType: "FUTURE_TO_EARN",
    });
    assert.deepEqual(bodyOf(there.reply), { asset: "LDUSDT", amount: "50" });
  });
});

describe("settings", () => {
  it("read back what was set", async () => {
    const off = await run(world, "POST", `${PRO}/repay-futures-switch`, { autoRepay: "false" });
    const status = await run(off.after, "GET", `${PRO}/repay-futures-switch`);
    assert.deepEqual(bodyOf(status.reply), { autoRepay: false });

    const delta = await run(world, "POST", `${PRO}/delta-mode`, { deltaEnabled: "true" });
    const mode = await run(delta.after, "GET", `${PRO}/delta-mode`);
    assert.deepEqual(bodyOf(mode.reply), { deltaEnabled: true });

    const level = await run(world, "POST", `${PRO}/margin-call-level`, { marginCallLevel: "1.5" });
    assert.deepEqual(bodyOf(level.reply), { marginCallLevel: "1.5" });
    const gone = await run(level.after, "DELETE", `${PRO}/margin-call-level`);
    const none = await run(gone.after, "GET", `${PRO}/margin-call-level`);
    assert.deepEqual(bodyOf(none.reply), { marginCallLevel: "0" });
  });
});

describe("repayment", () => {
  it("of a negative balance takes from the named wallet, as far as it goes", async () => {
    const owing = given(world, "USDT", "um", -6500_00000000n);
    assert.equal(await refusalOf(world, "/repay-futures-negative-balance"), -21004);
    const spot = await run(owing, "POST", `${PRO}/repay-futures-negative-balance`);
    assert.deepEqual(
      [held(spot.after, "USDT", "spot"), held(spot.after, "USDT", "um")],
      ["0.00000000", "-500.00000000"],
    );
    const margin = await run(owing, "POST", `${PRO}/repay-futures-negative-balance`, {
      from: "MARGIN",
    });
    assert.deepEqual(
      [held(margin.after, "USDT", "cross"), held(margin.after, "USDT", "um")],
      ["8500.00000000", "0.00000000"],
    );
  });

  it("of the bankruptcy loan is listed, newest first, in pages", async () => {
    const owing = withSettings({ bankruptcyLoan: units("2500") });
    const amount = await run(owing, "GET", `${PRO}/pmLoan`);
    assert.deepEqual(bodyOf(amount.reply), { asset: "USDT", amount: "2500" });
    const first = await run(owing, "POST", `${PRO}/repay`);
    const second = await run(first.after, "POST", `${PRO}/repay`, { from: "MARGIN" });
    assert.equal(second.after.settings.bankruptcyLoan, 0n);
    const history = await run(second.after, "GET", `${PRO}/pmloan-history`, { size: "1" });
    assert.deepEqual(bodyOf(history.reply), {
      total: 2,
      rows: [{ asset: "USDT", amount: "1500", repayTime: world.time }],
    });
    assert.equal(await refusalOf(second.after, "/repay"), -21004);
  });

  it("of the bankruptcy loan is told where cross margin pays", async () => {
    const owing = withSettings({ bankruptcyLoan: units("2500") });
    const told = async (from: string) => {
      const [, , events] = await call(owing, "POST", `${PRO}/repay`, { from });
      return events.map(({ e, ...event }) => [e, event["B"]]);
    };
    assert.deepEqual(await told("MARGIN"), [
      ["outboundAccountPosition", [{ a: "USDT", f: "7500.00000000", l: "0.00000000" }]],
    ]);
    assert.deepEqual(await told("SPOT"), []);
  });

  it("lists interest by asset and time", async () => {
    const charge = {
      asset: "USDT",
      interest: "0.10000000",
      interestAccruedTime: world.time,
      interestRate: "0.0001",
      principal: "1000.00000000",
    };
    const charged: World = {
      ...world,
      interest: vectorOf([{
        txId: "1",
        source: "NEGATIVE_BALANCE",
        asset: "USDT",
        interest: units("0.1"),
        principal: units("1000"),
        dailyRate: units("0.0001"),
        time: world.time,
      }]),
    };
    const list = async (params: Readonly<Record<string, string>>) =>
      bodyOf<unknown[]>((await run(charged, "GET", `${PRO}/interest-history`, params)).reply);
    assert.deepEqual(await list({}), [charge]);
    assert.deepEqual(await list({ asset: "BTC" }), []);
    assert.deepEqual(await list({ startTime: String(world.time + 1) }), []);
  });
});

describe("account and collateral", () => {
  it("agree between the families", async () => {
    const pro = bodyOf((await run(world, "GET", `${PRO}/account`)).reply);
    const papi = bodyOf((await run(world, "GET", "/papi/v1/account")).reply);
    const span = bodyOf((await run(world, "GET", "/sapi/v2/portfolio/account")).reply);
    // 15000 USDT, 0.6 BTC at 60000 x 0.95, 12 BNB at 600 x 0.9
    assert.equal(pro.accountEquity, "55680.00000000");
    assert.equal(pro.accountEquity, papi.accountEquity);
    assert.equal(pro.accountEquity, span.accountEquity);
    assert.equal(pro.accountStatus, "NORMAL");
  });

  it("counts a debt in full and collateral by its tiers, in Portfolio Margin at one rate", async () => {
    const empty = openWorld({}, { BNB: { cross: "10000" } });
    const owing = given(empty, "USDT", "um", -100_00000000n);
    const equityOf = async (world: World) =>
      bodyOf((await run(world, "GET", `${PRO}/account`)).reply).accountEquity;
    // 5 million x 0.9 + 1 million x 0.85 - 100
    const pro = { ...owing, settings: { ...owing.settings, type: "PM_1" as const } };
    assert.equal(await equityOf(pro), "5349900.00000000");
    // 6 million x 0.9 - 100
    assert.equal(await equityOf(owing), "5399900.00000000");
  });

  it("shows tiers in USD value, and what a table of them counts", async () => {
    const btc = world.market.assets["BTC"] ?? assert.fail();
    for (const { rates, cases } of tiered) {
      const tiers = rates.map(([floor, rate], i) => ({
        floor: units(floor),
        cap: units(rates[i + 1]?.[0] ?? "99999999999"),
        rate: units(rate),
      }));
      for (const [usd, counted] of Object.entries(cases)) {
        const assets = { BTC: { ...btc, price: units("50"), tiers } };
        const held = openWorld({ market: { ...world.market, assets } }, {
          BTC: { cross: trimmed(over(units(usd), units("50"))) },
        });
        const pro = { ...held, settings: { ...held.settings, type: "PM_1" as const } };
        const { accountEquity } = bodyOf((await run(pro, "GET", `${PRO}/account`)).reply);
        assert.equal(accountEquity, fixed(units(counted)), usd);
      }
    }
  });

  it("show balances of one asset or of all", async () => {
    const [one] = bodyOf<Record<string, string>[]>(
      (await run(world, "GET", `${PRO}/balance`, { asset: "BNB" })).reply,
    );
    assert.deepEqual([one?.asset, one?.totalWalletBalance], ["BNB", "12.00000000"]);
    const all = bodyOf<unknown[]>((await run(world, "GET", `${PRO}/balance`)).reply);
    assert.equal(all.length, 3);
    const unknown = await run(world, "GET", `${PRO}/balance`, { asset: "NOPE" });
    assert.equal(codeOf(unknown.reply), -3027);
  });
});
