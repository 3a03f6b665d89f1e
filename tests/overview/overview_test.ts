import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { overviewText } from "../../apps/cli/overview/text.ts";
import { defaultLevels } from "../../overview/mod.ts";
import {
  accountInformation,
  changeUmPositionMode,
  connect,
  newUmOrder,
  startUserDataStream,
  type Transport,
} from "../../mod.ts";
import { sampleKey } from "../../simulator/mod.ts";
import { actionsOf, answering, busy, HOUR, overviewOf, placeOf, rowsOf, START } from "./support.ts";

describe("overview of a busy account", () => {
  it("takes totals from the exchange's own fields, with their source", async () => {
    const place = await busy();
    const { risk, balances } = await overviewOf(place.env);
    const { accountEquity, accountMaintMargin, uniMMR } = await connect(place.env)(
      accountInformation(),
    );
    assert.deepEqual(risk.equity, {
      value: accountEquity,
      unit: "USD",
      source: "accountInformation.accountEquity",
    });
    assert.deepEqual([risk.maintenanceMargin.value, risk.uniMMR.value], [
      accountMaintMargin,
      uniMMR,
    ]);
    assert.equal(risk.status.value, "NORMAL");
    assert.equal(risk.uniMMR.source, "accountInformation.uniMMR");
    assert.equal(risk.levelsSource, defaultLevels.source);
    assert.equal(balances.source.fields["umWallet"], "umWalletBalance");
    // 5000 less 0.04 % of half a bitcoin; 550 wait in the order for BNB.
    assert.deepEqual(balances.rows.find(({ asset }) => asset === "USDT"), {
      asset: "USDT",
      total: "14988.00000000",
      marginFree: "9450.00000000",
      marginLocked: "550.00000000",
      marginBorrowed: "0.00000000",
      marginInterest: "0.00000000",
      umWallet: "4988.00000000",
      umUnrealised: "-500.00000000",
      cmWallet: "0.00000000",
      cmUnrealised: "0.00000000",
      negative: "0",
    });
  });

  it("lists positions with side, unit and what the exchange says of them", async () => {
    const { positions } = await overviewOf((await busy()).env);
    const [um, ...more] = rowsOf(positions.um);
    const [cm] = rowsOf(positions.cm);
    assert.deepEqual(more, []);
    assert.deepEqual(
      [um?.symbol, um?.side, um?.positionSide, um?.unit, um?.unrealisedUnit, um?.leverage],
      ["BTCUSDT", "LONG", "BOTH", "base asset", "margin asset", "20"],
    );
    // Bought half a bitcoin at 60000; it stands at 59000.
    assert.deepEqual([um?.amount, um?.unrealised].map(Number), [0.5, -500]);
    assert.deepEqual([cm?.symbol, cm?.side, cm?.unit, cm?.unrealisedUnit], [
      "BTCUSD_PERP",
      "SHORT",
      "contracts",
      "base asset",
    ]);
    // 20 contracts of 100 USD: 2000/59000 − 2000/59999.9 bitcoin.
    assert.deepEqual([cm?.amount, cm?.unrealised], ["-20", "0.00056492"]);
    assert.equal(cm?.liquidationPrice, null);
  });

  it("lists open orders of every kind, with their ids digit for digit", async () => {
    const { orders } = await overviewOf((await busy()).env);
    const seen = Object.values(orders).flatMap((part) => rowsOf(part)).map((order) => [
      order.kind,
      order.id,
      order.symbol,
      order.side,
      order.type,
      Number(order.price),
      Number(order.triggerPrice),
    ]);
    assert.deepEqual(seen, [
      ["UM", "345678902", "ETHUSDT", "BUY", "LIMIT", 2400, 0],
      ["CM", "77345678902", "BTCUSD_PERP", "BUY", "LIMIT", 58000, 0],
      ["MARGIN", "44412345679", "BTCUSDT", "SELL", "STOP_LOSS_LIMIT", 54900, 55000],
      ["MARGIN", "44412345680", "BTCUSDT", "SELL", "LIMIT_MAKER", 65000, 0],
      ["MARGIN", "44412345678", "BNBUSDT", "BUY", "LIMIT", 550, 0],
      ["UM_ALGO", "66612345678", "BTCUSDT", "SELL", "STOP_MARKET", 0, 55000],
      [
        "CM_CONDITIONAL",
        "55512345678",
        "BTCUSD_PERP",
        "BUY",
        "TAKE_PROFIT_MARKET",
        0,
        50000,
      ],
    ]);
    assert.deepEqual(
      [orders.um, orders.cm, orders.umAlgo, orders.cmConditional].map((part) =>
        rowsOf(part)[0]?.clientId
      ),
      ["sim3", "sim4", "sim5", "sim6"],
    );
    const [stop, limit, plain] = rowsOf(orders.margin);
    assert.deepEqual([stop?.listId, limit?.listId, plain?.listId], [
      "33312345678",
      "33312345678",
      null,
    ]);
    assert.equal(rowsOf(orders.umAlgo)[0]?.closePosition, true);
    assert.equal(rowsOf(orders.cmConditional)[0]?.closePosition, false);
    assert.equal(orders.margin.complete, true);
  });

  it("tells what is owed and what it costs", async () => {
    const { loans } = await overviewOf((await busy()).env);
    assert.deepEqual(loans.owed.rows, [
      { asset: "ETH", borrowed: "2.00000000", interest: "0.00001000", negative: "0" },
    ]);
    // 0.00006 a day by 24 hours.
    assert.deepEqual(rowsOf(loans.hourlyRates), [{ asset: "ETH", rate: "0.00000250" }]);
    assert.deepEqual(rowsOf(loans.charged).map(({ asset, interest }) => [asset, interest]), [
      ["ETH", "0.00000500"],
      ["ETH", "0.00000500"],
    ]);
    assert.deepEqual(rowsOf(loans.autoRepay), [{ on: true }]);
  });

  it("tells the rate of every asset that is owed, also where one call takes fewer", async () => {
    const { env } = placeOf();
    const names = Array.from({ length: 45 }, (_, i) => `A${i}`);
    const asked: string[] = [];
    const transport: Transport = (signed) => async () => {
      const reply = await env.transport(signed)();
      if (reply._tag === "Left") return reply;
      const bodyOf = (): string => {
        if (signed.endpoint === "accountBalance") {
          const [first] = JSON.parse(reply.right.body);
          return JSON.stringify(
            names.map((asset) => ({ ...first, asset, crossMarginBorrowed: "1" })),
          );
        }
        const assets = new URL(signed.url).searchParams.get("assets") ?? "";
        asked.push(assets);
        return JSON.stringify(
          assets.split(",").map((asset) => ({
            asset,
            nextHourlyInterestRate: "0.00000100",
          })),
        );
      };
      const isOurs = ["accountBalance", "getFutureHourlyInterestRate"].includes(signed.endpoint);
      return isOurs
        ? { _tag: "Right", right: { status: 200, headers: {}, body: bodyOf() } }
        : reply;
    };
    const { loans } = await overviewOf({ ...env, transport });
    assert.deepEqual(rowsOf(loans.hourlyRates).map(({ asset }) => asset), names);
    assert.deepEqual(asked.map((assets) => assets.split(",").length), [20, 20, 5]);
    // Where the budget does not reach for all, nothing is said of some.
    const poor = await overviewOf({ ...env, transport }, { maxWeight: 500 });
    assert.ok(!poor.loans.hourlyRates.available);
    assert.match(poor.loans.hourlyRates.why, /it weighs 100, .* raise maxWeight/);
  });

  it("tells what the exchange may do next, and when", async () => {
    const overview = await overviewOf((await busy()).env);
    assert.deepEqual(
      overview.nextActions.filter(({ when }) => when === "scheduled").map(({ what, at }) => [
        what,
        at,
      ]),
      [
        ["Charges interest on the loan of 2 ETH, about 0.000005 ETH", START + 2 * HOUR],
        ["Ends order 345678902 (UM ETHUSDT BUY)", START + 2 * HOUR],
        // 0.01 % of half a bitcoin at 59000, and of 2000 USD in coins: the short side receives.
        [
          "Settles funding of the BTCUSDT LONG position: it pays about 2.95 of the quote asset",
          START + 8 * HOUR,
        ],
        [
          "Settles funding of the BTCUSD_PERP SHORT position: it receives about 0.00000338983 of the base asset",
          START + 8 * HOUR,
        ],
      ],
    );
    assert.match(
      overview.nextActions.find(({ kind }) => kind === "interest")?.why ?? "",
      /the rate of the hour to come is 0\.0000025$/,
    );
    // Of contracts without a position nothing is told.
    assert.deepEqual(rowsOf(overview.funding.um).map(({ symbol }) => symbol), ["BTCUSDT"]);
    assert.deepEqual(rowsOf(overview.funding.cm).map(({ symbol }) => symbol), ["BTCUSD_PERP"]);
    assert.deepEqual(actionsOf(overview, "levels"), [
      "possible: Sends a margin call",
      "possible: Liquidates the account: cancels 3 open cross margin orders first, and closes positions and repays what is owed until uniMMR recovers",
    ]);
    assert.equal(actionsOf(overview, "trigger").length, 3);
    assert.equal(actionsOf(overview, "suspension").length, 0);
    assert.equal(actionsOf(overview, "negativeBalance").length, 0);
  });

  it("tells of the queue for deleveraging and of trading rules only where they are near", async () => {
    const place = await busy();
    const measure = (symbol: string, value: string, isLocked = false) =>
      `"${symbol}":[{"isLocked":${isLocked},"plannedRecoverTime":${START},"indicator":"GCR",` +
      `"value":"${value}","triggerValue":"0.9"}]`;
    const changed: Readonly<Record<string, string>> = {
      umPositionAdlQuantileEstimation: '[{"symbol":"BTCUSDT","adlQuantile":{"LONG":3,"SHORT":4}}]',
      cmPositionAdlQuantileEstimation:
        '[{"symbol":"BTCUSD_PERP","adlQuantile":{"LONG":4,"SHORT":1,"BOTH":2}}]',
      portfolioMarginUmTradingQuantitativeRulesIndicators: `{"indicators":{${
        [measure("A", "0.71"), measure("B", "0.72"), measure("C", "0.9", true)].join()
      }},"updateTime":1}`,
    };
    const overview = await overviewOf(
      answering(place, (endpoint, body) => changed[endpoint] ?? body),
    );
    assert.deepEqual(rowsOf(overview.adl.cm).map(({ place }) => place), [2]);
    assert.deepEqual(actionsOf(overview, "deleveraging"), [
      "possible: Closes the BTCUSDT position (BOTH) by auto-deleveraging",
    ]);
    assert.deepEqual(actionsOf(overview, "suspension"), [
      "now: Suspends USDⓈ-M trading (C) until 2025-11-21T00:00:00.000Z",
      "possible: Suspends USDⓈ-M trading (B)",
    ]);
  });

  it("warns of what is easy to misread, and of nothing else", async () => {
    const { env } = placeOf();
    const ask = connect(env);
    await ask(changeUmPositionMode({ dualSidePosition: "true" }));
    for (const positionSide of ["LONG", "SHORT"] as const) {
      const side = positionSide === "LONG" ? "BUY" : "SELL";
      const order = { symbol: "ETHUSDT", side, positionSide, type: "MARKET" } as const;
      await ask(newUmOrder({ ...order, quantity: "1" }));
    }
    const { positions, warnings } = await overviewOf(env);
    assert.deepEqual(rowsOf(positions.um).map(({ side }) => side).sort(), ["LONG", "SHORT"]);
    const has = (part: string) => warnings.some((text) => text.includes(part));
    assert.ok(has("Long and short of ETHUSDT are two positions"));
    assert.ok(has("is after collateral rates"));
    assert.ok(!has("contracts") && !has("borrowed") && !has("Algo"));
    const busyWarnings = (await overviewOf((await busy()).env)).warnings.join("\n");
    assert.match(busyWarnings, /COIN-M amounts are contracts/);
    assert.match(busyWarnings, /total of ETH has borrowed money/);
    assert.match(busyWarnings, /Unrealised profit is not in the total of USDT, BTC/);
    assert.match(busyWarnings, /Algo and conditional orders are not among the plain/);
    assert.doesNotMatch(busyWarnings, /two positions/);
  });

  it("weighs what the exchange itself counted, and less than its budget", async () => {
    const { ref, env } = await busy();
    const { weight } = await overviewOf(env);
    // Account and balances 20 each, positions 5 and 1, orders 4 × 40, lists 5, repayment 30,
    // interest 1, rules 10, deleveraging 2 × 5; margin orders of BTC, BNB and two more pairs 4 × 5.
    assert.equal(weight.byHost["papi"], 252 + 10 + 20);
    // The world has moved into a minute in which nothing else was asked.
    assert.equal(ref.read().limits.used["papi"], weight.byHost["papi"]);
    // Rates and the list of pairs.
    assert.equal(weight.byHost["sapi"], 100 + 1);
    // Funding: one USDⓈ-M contract, and all COIN-M ones.
    assert.deepEqual([weight.byHost["fapi"], weight.byHost["dapi"]], [1, 10]);
    assert.equal(weight.total, 394);
    assert.ok(weight.total <= weight.budget);
  });

  it("is plain JSON without floats, and reads the same when it is read back", async () => {
    const overview = await overviewOf((await busy()).env);
    assert.deepEqual(JSON.parse(JSON.stringify(overview)), overview);
    const numbers = JSON.stringify(overview).match(/[:,[]-?\d+\.\d+/g);
    assert.equal(numbers, null);
  });

  it("shows neither keys nor listen keys, also where the exchange repeats them", async () => {
    const place = await busy();
    const { listenKey } = await connect(place.env)(startUserDataStream());
    const env = answering(
      place,
      (endpoint, body) =>
        endpoint === "queryUmPositionInformation"
          ? {
            status: 400,
            headers: { "content-type": "application/json" },
            body: `{"code":-2015,"msg":"Invalid key ${sampleKey.apiKey} ${listenKey}"}`,
          }
          : body,
    );
    const overview = await overviewOf(env);
    const all = JSON.stringify(overview) + overviewText(overview);
    assert.match(all, /-2015|Invalid key/);
    for (const secret of [sampleKey.apiKey, sampleKey.secret, listenKey]) {
      assert.ok(!all.includes(secret));
    }
    assert.ok(!all.includes("signature="));
  });
});
