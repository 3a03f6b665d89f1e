import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { connect, marginAccountBorrow, newMarginOrder, newUmAlgoOrder } from "../../mod.ts";
import { defaultLevels, type Overview } from "../../overview/mod.ts";
import {
  actionsOf,
  answering,
  busy,
  longAt,
  overviewOf,
  type Place,
  placeOf,
  rowsOf,
} from "./support.ts";

const whysOf = ({ nextActions }: Overview, kind: string): readonly string[] =>
  nextActions.filter((each) => each.kind === kind).map(({ why }) => why);

const withAccount = (place: Place, change: Readonly<Record<string, string>>) =>
  answering(
    place,
    (endpoint, body) =>
      endpoint === "accountInformation" ? JSON.stringify({ ...JSON.parse(body), ...change }) : body,
  );

const isMoved = ({ warnings }: Overview): boolean =>
  warnings.some((text) => text.includes("levels may have moved"));

describe("what the exchange may do next", () => {
  it("says how much an order is for, and what sets it off", async () => {
    const { env } = await busy();
    const trailing = {
      algoType: "CONDITIONAL",
      symbol: "BTCUSDT",
      side: "SELL",
      type: "TRAILING_STOP_MARKET",
      quantity: "0.2",
      callbackRate: "1.5",
    } as const;
    await connect(env)(newUmAlgoOrder({ ...trailing, activatePrice: "66000" }));
    await connect(env)(newUmAlgoOrder(trailing));
    const overview = await overviewOf(env);
    const told = overview.nextActions.filter(({ kind }) => kind === "trigger")
      .map(({ what, why }) => `${what.replace(/^Sets off order \d+: /, "")}, ${why}`);
    assert.deepEqual(told, [
      "BTCUSDT SELL STOP_LOSS_LIMIT, 0.1 of the base asset, once the price reaches 55000",
      "BTCUSDT SELL STOP_MARKET, to close the position, once the price reaches 55000",
      "BTCUSDT SELL TRAILING_STOP_MARKET, 0.2 of the base asset, once the market turns by 1.5 % after 66000 was reached",
      "BTCUSDT SELL TRAILING_STOP_MARKET, 0.2 of the base asset, once the market turns by 1.5 %",
      "BTCUSD_PERP BUY TAKE_PROFIT_MARKET, 20 contracts, once the price reaches 50000",
    ]);
  });

  it("liquidates an account that owes or holds anything, once its equity is below 0", async () => {
    const place = placeOf({ USDT: { cross: "10000" } });
    assert.deepEqual(whysOf(await overviewOf(place.env), "negativeEquity"), []);
    const below = withAccount(place, { accountEquity: "-1", actualEquity: "-1" });
    const now = await overviewOf(below);
    assert.deepEqual(whysOf(now, "negativeEquity"), ["adjusted equity is -1 USD, below 0"]);
    assert.match(actionsOf(now, "negativeEquity")[0] ?? "", /^now: /);
    await connect(place.env)(marginAccountBorrow({ asset: "ETH", amount: "1" }));
    const owing = await overviewOf(place.env);
    const { value } = owing.risk.adjustedEquity;
    assert.deepEqual(whysOf(owing, "negativeEquity"), [
      `once adjusted equity falls below 0: it is ${value} USD`,
    ]);
    assert.match(actionsOf(owing, "negativeEquity")[0] ?? "", /^possible: /);
  });

  it("cancels the one open order of margin first", async () => {
    const { env } = placeOf({ USDT: { cross: "10000" } });
    await connect(env)(marginAccountBorrow({ asset: "ETH", amount: "1" }));
    const order = { symbol: "BNBUSDT", side: "BUY", type: "LIMIT", timeInForce: "GTC" } as const;
    await connect(env)(newMarginOrder({ ...order, quantity: "1", price: "550" }));
    const [, liquidates] = actionsOf(await overviewOf(env), "levels");
    assert.match(liquidates ?? "", /: cancels 1 open cross margin order first, and /);
  });
});

describe("what an overview says of levels", () => {
  it("doubts them where the exchange calls normal what has reached one", async () => {
    const { env } = await longAt("56000");
    const overview = await overviewOf(env, { levels: { ...defaultLevels, reminder: "9" } });
    assert.equal(overview.risk.status.value, "NORMAL");
    assert.deepEqual(overview.risk.levels.map(({ reached }) => reached), [true, false, false]);
    assert.ok(isMoved(overview));
  });

  it("doubts none where there is no distance to any", async () => {
    const place = await longAt("56000");
    const called = { accountStatus: "MARGIN_CALL" };
    assert.ok(isMoved(await overviewOf(withAccount(place, called))));
    const odd = await overviewOf(withAccount(place, { ...called, uniMMR: "∞" }));
    assert.ok(!isMoved(odd));
    assert.equal(odd.risk.uniMMR.meaning, "the exchange's figure cannot be read as a decimal");
    const plain = await overviewOf(place.env);
    assert.match(plain.risk.uniMMR.meaning, /^adjusted equity by maintenance margin; /);
  });

  it("warns where uniMMR is off by more than a hundredth", async () => {
    const place = await longAt("60000");
    for (const [uniMMR, isOff] of [["10.1", false], ["10.11", true], ["9.89", true]] as const) {
      const account = { uniMMR, accountEquity: "1000", accountMaintMargin: "100" };
      const { warnings } = await overviewOf(withAccount(place, account));
      assert.equal(
        warnings.some((text) => text.includes("differs from equity by more than 1 %")),
        isOff,
        uniMMR,
      );
    }
  });
});

describe("what an overview says of trading rules", () => {
  it("names no moment at which what is not locked is unlocked", async () => {
    const measure = (isLocked: boolean) => ({
      ...{ isLocked, plannedRecoverTime: 9, indicator: "GCR", value: "0.9", triggerValue: "0.9" },
    });
    const rules = { indicators: { A: [measure(true), measure(false)] }, updateTime: 1 };
    const env = answering(
      placeOf(),
      (endpoint, body) => endpoint.includes("QuantitativeRules") ? JSON.stringify(rules) : body,
    );
    const { tradingRules } = await overviewOf(env);
    assert.deepEqual(rowsOf(tradingRules).map(({ until }) => until), [9, null]);
  });
});
