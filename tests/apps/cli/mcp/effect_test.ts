/** What an agent is told of uniMMR before a request is sent, on an account that is not kept here. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { units } from "../../../../lib/decimal.ts";
import { deposit, type World } from "../../../../simulator/mod.ts";
import { exchangeAt } from "../../../host/exchange_door.ts";
import { type Agent, agentOn, confirm, type Place, placed } from "./support.ts";

const free = { maker: 0n, taker: 0n };

/** The account's world, without fees, changed. */
const change = ({ ref }: Place, to: (world: World) => World): void => {
  const world = ref.read();
  const market = { ...world.market, fees: { um: free, cm: free, margin: free } };
  ref.write(to({ ...world, market }))();
};

const prepared = async (agent: Agent, endpoint: string, params: object) => {
  const { isError, data } = await agent.call("prepare_transaction", { endpoint, params });
  assert.equal(isError, false, JSON.stringify(data));
  return data;
};

const readUniMmr = async (agent: Agent): Promise<string> =>
  (await agent.call("read", { endpoint: "accountInformation" })).data.answer.uniMMR;

/** Prepares and sends; what was said of uniMMR and what it is then. */
const saidAndDone = async (place: Place, endpoint: string, params: object) => {
  const agent = await agentOn(place.home);
  const changes = place.changed();
  const { uniMmr, token } = await prepared(agent, endpoint, params);
  assert.equal(place.changed(), changes, "nothing is sent to calculate");
  assert.equal(uniMmr.now, await readUniMmr(agent));
  const sent = await confirm(agent, token);
  assert.equal(sent.isError, false, JSON.stringify(sent.data));
  const done = await readUniMmr(agent);
  await agent.stop();
  return { uniMmr, done };
};

/** The same figure, but for the tick that others buy below the last price. */
const near = (after: string, done: string, message = `${after} is not ${done}`): void =>
  assert.ok(Math.abs(Number(after) / Number(done) - 1) < 1e-5, message);

/** uniMMR where nothing needs margin. */
const NONE = "99999999.00000000";

const short = { symbol: "BTCUSDT", side: "SELL", type: "MARKET", quantity: "0.2" };

describe("uniMMR after a prepared order, from the account's own answers", () => {
  it("is what it is once the order has filled, futures and margin alike", () =>
    placed(async (place) => {
      change(place, (world) => world);
      const loan = { asset: "BNB", amount: "2" };
      const repayment = { asset: "BNB", amount: "1" };
      const orders: readonly (readonly [string, object])[] = [
        ["newUmOrder", short],
        ["marginAccountBorrow", loan],
        ["marginAccountRepay", repayment],
        ["newCmOrder", { symbol: "BTCUSD_PERP", side: "BUY", type: "MARKET", quantity: "20" }],
        ["newMarginOrder", { symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.05" }],
        ["newMarginOrder", {
          ...{ symbol: "BTCUSDT", side: "BUY", type: "MARKET", quoteOrderQty: "600" },
        }],
        ["newMarginOrder", {
          ...{ symbol: "BTCUSDT", side: "SELL", type: "LIMIT", timeInForce: "GTC" },
          ...{ quantity: "0.01", price: "59999.99" },
        }],
        ["newUmOrder", { ...short, side: "BUY", quantity: "0.1" }],
      ];
      for (const [endpoint, params] of orders) {
        const { uniMmr, done } = await saidAndDone(place, endpoint, params);
        near(uniMmr.after, done, `${endpoint} ${JSON.stringify(params)} ${uniMmr.note}`);
        const isMoney = params === loan || params === repayment;
        assert.match(uniMmr.note, isMoney ? /all prices as they are/ : /fees left out/);
      }
    }));

  it("is that at its price where it has one", () =>
    placed(async (place) => {
      const agent = await agentOn(place.home);
      const limit = { ...short, type: "LIMIT", timeInForce: "GTC" };
      const at = async (price: string) =>
        (await prepared(agent, "newUmOrder", { ...limit, price })).uniMmr;
      const [near, far] = [await at("60000"), await at("66000")];
      assert.match(near.note, /at 60000\.00000000/);
      assert.ok(units(near.after) < units(far.after), "a short sold dearer is worth more");
    }));

  it("is worse where the limit is better than the price of now", () =>
    placed(async (place) => {
      const agent = await agentOn(place.home);
      const of = async (type: object) =>
        (await prepared(agent, "newUmOrder", { ...short, side: "BUY", ...type })).uniMmr;
      const now = await of({});
      const limit = (price: string) => of({ type: "LIMIT", timeInForce: "GTC", price });
      const [far, near] = [await limit("40000"), await limit("60001")];
      assert.equal(far.worst, now.after);
      assert.ok(units(far.worst) < units(far.after));
      assert.equal(near.worst, undefined);
    }));

  it("of an amended order in hedge mode is that of one that opens, which is the worse", () =>
    placed(async (place) => {
      await saidAndDone(place, "changeUmPositionMode", { dualSidePosition: "true" });
      await saidAndDone(place, "newUmOrder", { ...short, positionSide: "SHORT" });
      const agent = await agentOn(place.home);
      const buy = { symbol: "BTCUSDT", side: "BUY", quantity: "0.2", price: "51000" };
      const limit = { ...buy, type: "LIMIT", timeInForce: "GTC" };
      const placing = async (positionSide: string) =>
        (await prepared(agent, "newUmOrder", { ...limit, positionSide })).uniMmr.after;
      const [closes, opens] = [await placing("SHORT"), await placing("LONG")];
      assert.ok(units(opens) < units(closes));
      const resting = { ...limit, price: "50000", positionSide: "SHORT", newClientOrderId: "r" };
      const { token } = await prepared(agent, "newUmOrder", resting);
      assert.equal((await confirm(agent, token)).isError, false);
      const amended = { ...buy, origClientOrderId: "agent-r" };
      assert.equal((await prepared(agent, "modifyUmOrder", amended)).uniMmr.after, opens);
    }));

  it("of a list is the worst of what may fill", () =>
    placed(async (place) => {
      change(place, (world) => deposit(world, { BTC: { cross: "2" } }));
      await saidAndDone(place, "newUmOrder", short);
      const agent = await agentOn(place.home);
      const at = async (side: string, price: string, quantity = "1") => {
        const params = { symbol: "BTCUSDT", side, type: "LIMIT", timeInForce: "GTC" };
        return (await prepared(agent, "newMarginOrder", { ...params, quantity, price })).uniMmr;
      };
      const oco = {
        ...{ symbol: "BTCUSDT", side: "SELL", quantity: "1", price: "70000", stopPrice: "50000" },
        ...{ stopLimitPrice: "49000", stopLimitTimeInForce: "GTC" },
      };
      const stop = await at("SELL", "49000");
      for (const endpoint of ["marginAccountNewOco", "marginMarginAccountNewOco"]) {
        const { uniMmr } = await prepared(agent, endpoint, oco);
        assert.equal(uniMmr.after, stop.after, endpoint);
        assert.match(uniMmr.note, /the worst of what may fill of the list/);
      }
      const working = {
        ...{ symbol: "BTCUSDT", workingType: "LIMIT", workingSide: "SELL" },
        ...{ workingPrice: "59000", workingQuantity: "1", workingTimeInForce: "GTC" },
        ...{ pendingSide: "BUY", pendingQuantity: "0.5" },
      };
      const oto = async (pendingPrice: string) =>
        (await prepared(agent, "marginAccountNewOto", {
          ...working,
          ...{ pendingType: "LIMIT", pendingPrice, pendingTimeInForce: "GTC" },
        })).uniMmr;
      const first = await at("SELL", "59000");
      const [both, dearer] = [await oto("61000"), await oto("80000")];
      assert.ok(units(both.after) < units(first.after), "the second fills too");
      assert.ok(units(dearer.after) < units(both.after), "and at a worse price");
      const { uniMmr: three } = await prepared(agent, "marginAccountNewOtoco", {
        ...working,
        ...{ pendingAboveType: "STOP_LOSS_LIMIT", pendingAboveStopPrice: "79000" },
        ...{ pendingAbovePrice: "80000", pendingAboveTimeInForce: "GTC" },
        ...{ pendingBelowType: "LIMIT_MAKER", pendingBelowPrice: "50000" },
      });
      assert.equal(three.after, dearer.after);
      const isolated = { ...oco, isIsolated: "TRUE" };
      const { uniMmr: other } = await prepared(agent, "marginMarginAccountNewOco", isolated);
      assert.equal(other.after, other.now);
    }));

  it("of a setting is what it was, or that at the dearest loans", () =>
    placed(async (place) => {
      await saidAndDone(place, "marginAccountBorrow", { asset: "BNB", amount: "2" });
      const agent = await agentOn(place.home);
      const of = async (endpoint: string, params: object) =>
        (await prepared(agent, endpoint, params)).uniMmr;
      const leverage = { symbol: "BTCUSDT", leverage: 3 };
      for (
        const [endpoint, params] of [
          ["changeUmInitialLeverage", leverage],
          ["changeUmPositionMode", { dualSidePosition: "true" }],
        ] as const
      ) {
        const { now, after } = await of(endpoint, params);
        assert.ok(now !== NONE);
        assert.equal(after, now, endpoint);
      }
      const loans = await of("adjustCrossMarginMaxLeverage", { maxLeverage: 3 });
      assert.ok(units(loans.after) < units(loans.now));
      assert.equal((await of("switchDeltaMode", { deltaEnabled: "true" })).after, "unknown");
    }));

  it("is that of the position closed where the order can only reduce", () =>
    placed(async (place) => {
      await saidAndDone(place, "newUmOrder", short);
      const agent = await agentOn(place.home);
      const more = { ...short, side: "BUY", quantity: "0.5" };
      assert.notEqual((await prepared(agent, "newUmOrder", more)).uniMmr.after, NONE);
      const reducing = { ...more, reduceOnly: "true" };
      assert.equal((await prepared(agent, "newUmOrder", reducing)).uniMmr.after, NONE);
    }));

  const UNKNOWN: readonly (readonly [string, string, object, RegExp])[] = [
    ["an order that may borrow", "newMarginOrder", {
      ...{ symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.01" },
      sideEffectType: "MARGIN_BUY",
    }, /may borrow or repay/],
    ["an order whose price the exchange chooses", "newUmOrder", {
      ...{ symbol: "BTCUSDT", side: "BUY", type: "LIMIT", timeInForce: "GTC", quantity: "0.01" },
      priceMatch: "OPPONENT",
    }, /chooses its price/],
    ["an order that waits for a price", "newMarginOrder", {
      ...{ symbol: "BTCUSDT", side: "SELL", type: "STOP_LOSS", quantity: "0.01" },
      stopPrice: "50000",
    }, /only single orders/],
  ];
  for (const [name, endpoint, params, why] of UNKNOWN) {
    it(`is not told for ${name}`, () =>
      placed(async (place) => {
        const agent = await agentOn(place.home);
        const { uniMmr } = await prepared(agent, endpoint, params);
        assert.equal(uniMmr.now, NONE);
        assert.equal(uniMmr.after, "unknown");
        assert.match(uniMmr.note, why);
      }));
  }

  it("is unknown with what is missing: what it would borrow", () =>
    placed(async (place) => {
      const agent = await agentOn(place.home);
      const { uniMmr } = await prepared(agent, "newMarginOrder", {
        ...{ symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "5" },
      });
      assert.equal(uniMmr.after, "unknown");
      assert.match(uniMmr.missing.join(), /^free of USDT \(accountBalance/);
    }));

  /** Paths that fail, and what is said to be missing then. */
  const SILENT: readonly (readonly [string, RegExp])[] = [
    ["/papi/v1/balance", /^balances of account \(accountBalance\)$/],
    ["/papi/v1/cm/positionRisk", /^positions of cm /],
    ["/papi/v1/um/leverageBracket", /^brackets of BTCUSDT /],
    ["/fapi/v1/exchangeInfo", /^contract of BTCUSDT /],
    ["/fapi/v1/premiumIndex", /^$/],
    ["/sapi/v1/portfolio/asset-index-price", /^indexPrice of USDT /],
    ["/sapi/v1/portfolio/collateralRate", /^collateralRate of USDT /],
    ["/papi/v1/account", /^account \(accountInformation\)$/],
  ];
  for (const [path, missing] of SILENT) {
    it(`names what ${path} does not tell`, () => {
      let place: Place | undefined;
      return placed(async (there) => {
        place = there;
        const agent = await agentOn(there.home);
        const { uniMmr } = await prepared(agent, "newUmOrder", short);
        assert.match(uniMmr.missing?.[0] ?? "", missing);
        // Where a position row shows the mark price, nobody else has to.
        assert.equal(uniMmr.after === "unknown", uniMmr.missing !== undefined);
      }, {
        transport: (signed) =>
          signed.url.includes(`${path}?`) || signed.url.endsWith(path)
            ? () =>
              Promise.resolve({ _tag: "Right", right: { status: 500, headers: {}, body: "" } })
            : exchangeAt(place?.ref ?? assert.fail())(signed),
      });
    });
  }

  it("is unknown where the exchange's own figures are others", () => {
    let place: Place | undefined;
    return placed(async (there) => {
      place = there;
      const agent = await agentOn(there.home);
      const { uniMmr } = await prepared(agent, "newUmOrder", short);
      assert.equal(uniMmr.after, "unknown");
      assert.match(uniMmr.note, /the account holds something that the calculation does not cover/);
    }, {
      transport: (signed) => async () => {
        const reply = await exchangeAt(place?.ref ?? assert.fail())(signed)();
        if (reply._tag === "Left" || !signed.url.includes("/papi/v1/balance")) return reply;
        const body = reply.right.body.replace(
          /"crossMarginFree":"10000.0+"/,
          '"crossMarginFree":"12000"',
        );
        assert.notEqual(body, reply.right.body);
        return { ...reply, right: { ...reply.right, body } };
      },
    });
  });

  it("counts tiers of USD value on Portfolio Margin Pro, and claims nothing on SPAN", () =>
    placed(async (place) => {
      change(place, (world) => ({
        ...deposit(world, { BTC: { cross: "3" } }),
        settings: { ...world.settings, type: "PM_1" },
        market: {
          ...world.market,
          assets: Object.fromEntries(
            Object.entries(world.market.assets).map(([asset, info]) => [asset, {
              ...info,
              tiers: [
                { floor: 0n, cap: units("50000"), rate: units("0.95") },
                { floor: units("50000"), cap: units("99999999999"), rate: units("0.5") },
              ],
            }]),
          ),
        },
      }));
      const { uniMmr, done } = await saidAndDone(place, "newUmOrder", short);
      near(uniMmr.after, done);
      change(place, (world) => ({ ...world, settings: { ...world.settings, type: "PM_3" } }));
      const agent = await agentOn(place.home);
      const span = (await prepared(agent, "newUmOrder", short)).uniMmr;
      assert.equal(span.after, "unknown");
      assert.match(span.missing[0], /^scenarios of account/);
    }));
});
