import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { overviewText } from "../../apps/cli/overview/text.ts";
import { type Overview, overview, readOverview } from "../../overview/mod.ts";
import * as E from "../../lib/either.ts";
import { connect, getAllCrossMarginPairs, newMarginOrder, unreachable } from "../../mod.ts";
import type { FaultRule } from "../../simulator/mod.ts";
import { answering, busy, failing, overviewOf, placeOf, rowsOf } from "./support.ts";

const throttled = (endpoint: string): FaultRule => ({
  endpoint,
  fault: { kind: "status503", code: -1008, executed: false },
});

/** Every read that the overview can do without, with the part that it fills. */
const secondary: Readonly<Record<string, (overview: Overview) => { readonly available: boolean }>> =
  {
    queryUmPositionInformation: ({ positions }) => positions.um,
    queryCmPositionInformation: ({ positions }) => positions.cm,
    queryAllCurrentUmOpenOrders: ({ orders }) => orders.um,
    queryAllCurrentCmOpenOrders: ({ orders }) => orders.cm,
    queryAllCurrentUmOpenAlgoOrders: ({ orders }) => orders.umAlgo,
    queryAllCurrentCmOpenConditionalOrders: ({ orders }) => orders.cmConditional,
    queryCurrentMarginOpenOrder: ({ orders }) => orders.margin,
    getAutoRepayFuturesStatus: ({ loans }) => loans.autoRepay,
    getMarginBorrowLoanInterestHistory: ({ loans }) => loans.charged,
    getFutureHourlyInterestRate: ({ loans }) => loans.hourlyRates,
    markPrice: ({ funding }) => funding.um,
    indexPriceAndMarkPrice: ({ funding }) => funding.cm,
    umPositionAdlQuantileEstimation: ({ adl }) => adl.um,
    cmPositionAdlQuantileEstimation: ({ adl }) => adl.cm,
    portfolioMarginUmTradingQuantitativeRulesIndicators: ({ tradingRules }) => tradingRules,
  };

describe("overview where a read fails", () => {
  for (const [endpoint, part] of Object.entries(secondary)) {
    it(`comes without ${endpoint}, and says so`, async () => {
      const place = await busy();
      const overview = await overviewOf(failing(place, throttled(endpoint)));
      const whole = await overviewOf(place.env);
      assert.equal(part(overview).available, false);
      assert.equal(part(whole).available, true);
      const told = overview.warnings.filter((text) =>
        text.startsWith(`${endpoint} could not be read`)
      );
      assert.equal(told.length, 1);
      assert.match(told[0] ?? "", /-1008|throttled/);
      assert.ok(overviewText(overview).includes(`${endpoint} could not be read`));
      assert.ok(!whole.warnings.some((text) => text.includes("could not be read")));
    });
  }

  it("names what cannot be read where its table would stand", async () => {
    const { env } = await busy().then((place) => ({
      env: failing(
        place,
        throttled("queryUmPositionInformation"),
        throttled("queryAllCurrentUmOpenAlgoOrders"),
      ),
    }));
    const text = overviewText(await overviewOf(env));
    assert.match(text, /^ {2}USDⓈ-M: unavailable \(.*-1008/m);
    assert.match(text, /^ {2}USDⓈ-M algo orders: unavailable \(.*-1008/m);
  });

  it("hides signatures that a transport puts into its message", async () => {
    const { env } = placeOf();
    let url = "";
    const overview = await overviewOf({
      ...env,
      transport: (signed) => {
        if (signed.endpoint !== "getAutoRepayFuturesStatus") return env.transport(signed);
        url = signed.url;
        return () => Promise.resolve(E.left(unreachable(signed.endpoint, url, "unknown")));
      },
    });
    const signature = new URL(url).searchParams.get("signature") ?? assert.fail();
    assert.equal(signature.length, 64);
    assert.equal(overview.loans.autoRepay.available, false);
    assert.ok(!(JSON.stringify(overview) + overviewText(overview)).includes(signature));
  });

  it("comes without a part whose answer has another form", async () => {
    const place = await busy();
    const odd: Readonly<Record<string, (body: string) => string>> = {
      portfolioMarginUmTradingQuantitativeRulesIndicators: (body) =>
        body.replace('{"indicators":{', '{"indicators":{"XUSDT":null,'),
      queryUmPositionInformation: (body) => body.replace("[", "[null,"),
    };
    const overview = await overviewOf(
      answering(place, (endpoint, body) => odd[endpoint]?.(body) ?? body),
    );
    for (const endpoint of Object.keys(odd)) {
      assert.equal(secondary[endpoint]?.(overview).available, false, endpoint);
      const says = `${endpoint} could not be read`;
      assert.ok(overview.warnings.some((text) => text.startsWith(says)), endpoint);
    }
  });

  it("fails where the account or its balances cannot be read", async () => {
    for (const endpoint of ["accountInformation", "accountBalance"]) {
      const read = await readOverview(failing(placeOf(), throttled(endpoint)));
      assert.equal(read._tag === "Left" && read.left.endpoint, endpoint);
    }
  });

  it("sends nothing more once the exchange limits it", async () => {
    const place = await busy();
    const sent: string[] = [];
    const env = answering(place, (endpoint, body) => {
      sent.push(endpoint);
      return endpoint === "getAutoRepayFuturesStatus"
        ? { status: 429, headers: { "retry-after": "9" }, body: '{"code":-1003,"msg":"slow"}' }
        : body;
    });
    const overview = await overviewOf(env);
    assert.equal(sent.length, 12);
    assert.equal(overview.weight.calls, 12);
    assert.equal(overview.orders.margin.available, false);
    assert.ok(
      overview.warnings.some((text) => text.includes("the exchange has limited the reads")),
    );
  });
});

describe("overview within a budget", () => {
  it("never weighs more than it may, and marks what was left out", async () => {
    const place = await busy();
    for (const maxWeight of [40, 45, 130, 252, 300, 390, 394]) {
      const overview = await overviewOf(place.env, { maxWeight });
      assert.ok(overview.weight.total <= maxWeight, `${overview.weight.total} of ${maxWeight}`);
      const isWhole = Object.values(secondary).every((part) => part(overview).available) &&
        overview.orders.margin.complete;
      assert.equal(isWhole, maxWeight === 394, String(maxWeight));
      if (!isWhole) assert.ok(overview.warnings.some((text) => text.includes("raise maxWeight")));
    }
  });

  it("refuses a budget that is too small for the account and its balances", async () => {
    for (const maxWeight of [39, 0, -1, NaN]) {
      const { ref, env } = placeOf();
      const read = await readOverview(env, { maxWeight });
      assert.equal(read._tag === "Left" && read.left._tag, "BadParams");
      assert.deepEqual(ref.read().limits.used, {});
    }
  });
});

describe("overview with an option that it does not know", () => {
  it("asks nothing, and says which it may be", async () => {
    const { ref, env } = placeOf();
    const read = await readOverview(env, Object({ maxweight: 40 }));
    assert.ok(read._tag === "Left" && read.left._tag === "BadParams");
    assert.match(read.left.message, /maxweight is not a parameter: did you mean maxWeight\?/);
    assert.deepEqual(ref.read().limits.used, {});
  });
});

describe("overview of what is no environment", () => {
  it("says what to give", async () => {
    const { env } = placeOf();
    for (const odd of [undefined, null, {}, connect(env)]) {
      const read = await readOverview(odd as unknown as typeof env);
      assert.deepEqual(
        read._tag === "Left" && [read.left.outcome, read.left.message],
        ["notSent", "Cannot send overview: give what environment({ transport }) makes"],
      );
    }
  });
});

describe("overview of cross margin orders", () => {
  it("finds them by what is locked, and stops once that is accounted for", async () => {
    const place = await busy();
    const asked: string[] = [];
    const env = {
      ...place.env,
      transport: (signed: Parameters<typeof place.env.transport>[0]) => {
        if (signed.endpoint === "queryCurrentMarginOpenOrder") {
          asked.push(new URL(signed.url).searchParams.get("symbol") ?? "");
        }
        return place.env.transport(signed);
      },
    };
    const { orders } = await overviewOf(env, { marginPairs: ["BNBUSDT"] });
    assert.deepEqual(asked, ["BNBUSDT", "BTCUSDT"]);
    assert.equal(rowsOf(orders.margin).length, 3);
    assert.equal(orders.margin.complete, true);
  });

  it("finds one in the only pair that is left", async () => {
    const { env } = placeOf({ USDT: { cross: "10000" } });
    const order = { symbol: "BNBUSDT", side: "BUY", type: "LIMIT", timeInForce: "GTC" } as const;
    const { orderId } = await connect(env)(newMarginOrder({ ...order, quantity: "1", price: "9" }));
    const pairs = await connect(env)(getAllCrossMarginPairs());
    const marginPairs = pairs.map(({ symbol }) => symbol).filter((name) => name !== order.symbol);
    const { orders } = await overviewOf(env, { marginPairs });
    assert.deepEqual(rowsOf(orders.margin).map(({ id }) => id), [orderId]);
    assert.equal(orders.margin.complete, true);
  });

  it("says where there may be more of them", async () => {
    const place = await busy();
    for (const endpoint of ["getAllCrossMarginPairs", "queryMarginAccountsOpenOco"]) {
      const overview = await overviewOf(failing(place, throttled(endpoint)));
      assert.equal(overview.orders.margin.complete, false);
      assert.equal(overview.orders.margin.available, true);
      const told = overview.warnings.filter((text) =>
        text.startsWith("There may be more open cross margin orders")
      );
      assert.match(told[0] ?? "", /-1008/);
    }
  });

  it("does not take an order that fits for one that accounts for all", async () => {
    const place = await busy();
    // As if an order of a pair that nobody lists had locked more. Of BTC the two orders of the list
    // lock 0.1 together, not 0.2.
    const more: Readonly<Record<string, readonly [string, string]>> = {
      USDT: ["550.00000000", "550.00000001"],
      BTC: ["0.10000000", "0.10000001"],
    };
    for (const [asset, [locked, changed]] of Object.entries(more)) {
      const env = answering(
        place,
        (endpoint, body) =>
          endpoint === "accountBalance"
            ? body.replace(`"crossMarginLocked":"${locked}"`, `"crossMarginLocked":"${changed}"`)
            : body,
      );
      const { orders, nextActions } = await overviewOf(env);
      assert.equal(orders.margin.complete, false);
      assert.ok(orders.margin.note.includes(`do not account for all that is locked of ${asset};`));
      assert.ok(nextActions.some(({ what }) => what.includes("cancels at least 3 open")));
    }
  });
});

describe("overview of long decimals and strange answers", () => {
  it("loses no digit of them", async () => {
    const place = await busy();
    const env = answering(place, (endpoint, body) => {
      if (endpoint !== "accountInformation") return body;
      return JSON.stringify({
        ...JSON.parse(body),
        uniMMR: "2.00000000000000000001",
        accountEquity: "12345678901234567890.12345678901234567891",
        accountMaintMargin: "6172839450617283945.00000000000000000001",
        totalMarginOpenLoss: "0.00000000000000000001",
      });
    });
    const { risk, warnings } = await overviewOf(env);
    assert.equal(risk.equity.value, "12345678901234567890.12345678901234567891");
    assert.equal(risk.adjustedEquity.value, "12345678901234567890.1234567890123456789");
    const [reminder, , liquidation] = risk.levels;
    assert.equal(reminder?.difference, "0.50000000000000000001");
    // Half as much again of the margin is 9259259175925925917.500000000000000000015.
    assert.equal(reminder?.equityRoom, "3086419725308641972.623456789012345678885");
    assert.equal(reminder?.percent, "25");
    assert.equal(liquidation?.reached, false);
    assert.ok(warnings.some((text) =>
      text.includes("open cross margin orders would bring") ||
      text.includes("Open cross margin orders would bring")
    ));
  });

  it("knows no distance where a figure is no decimal, and says so", async () => {
    const env = answering(
      placeOf(),
      (endpoint, body) =>
        endpoint === "accountInformation"
          ? body.replace(/"uniMMR":"[^"]*"/, '"uniMMR":"∞"').replace(
            /"accountMaintMargin":"[^"]*"/,
            '"accountMaintMargin":"1"',
          )
          : body,
    );
    const { risk, warnings, nextActions } = await overviewOf(env);
    assert.deepEqual(risk.levels.map(({ difference }) => difference), [null, null, null]);
    assert.ok(warnings.some((text) => text.startsWith("accountInformation.uniMMR cannot be read")));
    assert.ok(!nextActions.some(({ kind }) => kind === "levels"));
  });

  it("does what the exchange's status says where uniMMR does not say it", async () => {
    const env = answering(
      placeOf(),
      (endpoint, body) =>
        endpoint === "accountInformation" ? body.replace("NORMAL", "NEW_ONE") : body,
    );
    const { nextActions } = await overviewOf(env);
    assert.match(nextActions[0]?.what ?? "", /^Treats the account as NEW_ONE/);
  });

  it("lets no text of the exchange steer a terminal", async () => {
    const place = await busy();
    const env = answering(
      place,
      (endpoint, body) =>
        endpoint === "queryAllCurrentUmOpenOrders"
          ? body.replace('"ETHUSDT"', String.raw`"\u001b[2JETH\u202eUSDT\n"`)
          : body,
    );
    const text = overviewText(await overviewOf(env));
    // deno-lint-ignore no-control-regex
    assert.ok(!/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/.test(text));
    assert.match(text, /\?\[2JETH\?USDT\? /);
  });
});

describe("overview as a promise", () => {
  it("gives what the reading gives, and throws its failure", async () => {
    const { env } = await busy();
    const { risk } = await overview(env);
    assert.equal(risk.status.value, "NORMAL");
    await assert.rejects(overview(env, { maxWeight: 1 }), {
      name: "BinanceError",
      outcome: "notSent",
      message: /maxWeight must be at least 40/,
    });
    const marginPairs = "BTCUSDT" as unknown as string[];
    await assert.rejects(overview(env, { marginPairs }), {
      name: "BinanceError",
      message: /marginPairs must be a list, as in \["BTCUSDT"\]$/,
    });
  });
});
