/** Search by tasks, as people say them. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { tasks } from "../../../../apps/cli/search/match_tasks.ts";
import { corrected, distance } from "../../../../apps/cli/search/query.ts";
import { searchEndpoints } from "../../../../apps/cli/search/search.ts";
import { catalog } from "../../../../endpoints/catalog.ts";
import { bench } from "../support.ts";

const first = (query: string): string => searchEndpoints(query, { limit: 1 })[0]?.name ?? "";

const OCO = "--symbol BTCUSDT --side SELL --quantity 0.01 --price 70000 --stop-price 50000 " +
  "--stop-limit-price 49900 --stop-limit-time-in-force GTC";
const STOP = "--symbol BTCUSDT --side SELL --quantity 0.01";

/** What a newcomer looks for first: the query, the endpoint, and flags with which it runs. */
const NEWCOMER: readonly (readonly [query: string, name: string, flags: string, code?: number])[] =
  [
    ["stop loss", "newUmAlgoOrder", `${STOP} --type STOP_MARKET --trigger-price 50000`],
    ["trailing stop", "newUmAlgoOrder", `${STOP} --type TRAILING_STOP_MARKET --callback-rate 1`],
    [
      "take profit on COIN-M",
      "newCmConditionalOrder",
      "--symbol BTCUSD_PERP --side SELL --strategy-type TAKE_PROFIT_MARKET --quantity 1 " +
      "--stop-price 90000",
    ],
    ["OCO", "marginAccountNewOco", OCO],
    ["hedge mode", "changeUmPositionMode", "--dual-side-position true"],
    ["close everything", "newUmOrder", `${STOP} --type MARKET --reduce-only`, 3],
    ["my fills", "umAccountTradeList", "--symbol BTCUSDT"],
    [
      "trade history download",
      "getDownloadIdForUmFuturesTradeHistory",
      "--start-time 1763683200000 --end-time 1763783200000",
    ],
    ["dust", "smallLiabilityExchange", "--asset-names ETH", 3],
    ["borrow and repay", "marginAccountBorrow", "--asset USDT --amount 10"],
    ["transfer BNB", "bnbTransfer", "--amount 0.1 --transfer-side TO_UM"],
    ["rate limits left", "queryUserRateLimit", ""],
  ];

/** The same and other tasks in other words. */
const SAID: Readonly<Record<string, string>> = {
  "cancel everything": "cancelAllUmOpenOrders",
  "buy bitcoin": "newUmOrder",
  "liquidation distance": "accountInformation",
  "how do I set a stop-loss?": "newUmAlgoOrder",
  "place a stop loss on my BTC long": "newUmAlgoOrder",
  "set SL and TP": "newUmAlgoOrder",
  "stop limit order margin": "newMarginOrder",
  "inverse contract stop loss": "newCmConditionalOrder",
  "bracket order": "marginAccountNewOco",
  "switch from one way to hedge": "changeUmPositionMode",
  "am I in hedge mode": "getUmCurrentPositionMode",
  "flatten everything": "newUmOrder",
  "close my short position": "newUmOrder",
  "sell eth": "newUmOrder",
  "short ETH perpetual": "newUmOrder",
  "buy 0.1 btc at 50000 on margin": "newMarginOrder",
  "cancelling all my orders": "cancelAllUmOpenOrders",
  "delete all open orders": "cancelAllUmOpenOrders",
  "kill switch": "cancelAllUmOpenOrders",
  "cancel my order": "cancelUmOrder",
  "amend an order": "modifyUmOrder",
  "change the price of my order": "modifyUmOrder",
  "did my order get filled": "queryUmOrder",
  "where is my order": "queryUmOrder",
  "show my open orders": "queryAllCurrentUmOpenOrders",
  "orders": "queryAllCurrentUmOpenOrders",
  "active stop orders": "queryAllCurrentUmOpenAlgoOrders",
  "triggered stops": "queryUmAlgoOrderHistory",
  "order history": "queryAllUmOrders",
  "list my executions": "umAccountTradeList",
  "download my trades as csv": "getDownloadIdForUmFuturesTradeHistory",
  "tax report": "getDownloadIdForUmFuturesTransactionHistory",
  "realized pnl": "getUmIncomeHistory",
  "how much funding did I pay": "getUmIncomeHistory",
  "unrealised profit": "queryUmPositionInformation",
  "liquidation price": "queryUmPositionInformation",
  "open positions": "queryUmPositionInformation",
  "how far am I from liquidation": "accountInformation",
  "unimmr": "accountInformation",
  "how much money do I have": "accountBalance",
  "pro account balance": "getPortfolioMarginProAccountBalance",
  "was I liquidated": "queryUsersUmForceOrders",
  "margin call alert": "setMarginCallLevel",
  "change leverage to 5x": "changeUmInitialLeverage",
  "what's my leverage": "umFuturesSymbolConfiguration",
  "max leverage for BTCUSDT": "umNotionalAndLeverageBrackets",
  "what fees do I pay": "getUserCommissionRateForUm",
  "pay fees in BNB": "toggleBnbBurnOnUmFuturesTrade",
  "how many requests are left": "queryUserRateLimit",
  "borrow USDT": "marginAccountBorrow",
  "isolated margin borrow": "marginAccountBorrowRepay",
  "pay back my loan": "marginAccountRepay",
  "how much can I borrow": "marginMaxBorrow",
  "loan interest rate": "getFutureHourlyInterestRate",
  "interest I paid on loans": "getMarginBorrowLoanInterestHistory",
  "move money from futures to margin": "fundAutoCollection",
  "how much can I withdraw": "queryMarginMaxWithdraw",
  "turn off auto repay": "changeAutoRepayFuturesStatus",
  "bankruptcy loan": "portfolioMarginProBankruptcyLoanRepay",
  "websocket user stream": "startUserDataStream",
  "bitcoin price": "usdmSymbolPriceTicker",
  "candles for BTCUSDT": "usdmKlineCandlestickData",
  "order book depth": "usdmOrderBook",
  "coin-m order book": "coinmOrderBook",
  "next funding rate": "markPrice",
  "tick size": "usdmExchangeInformation",
  "is the exchange up": "testConnectivity",
  "server time": "usdmCheckServerTime",
};

describe("search by task", () => {
  it("finds what a newcomer looks for with one search, and the command found does it", async () => {
    for (const [query, name, flags, code = 0] of NEWCOMER) {
      assert.equal(first(query), name, query);
      await bench(async ({ run }) => {
        const [hit] = (await run("find", ...query.split(" "))).json() as { command: string }[];
        const ran = await run(...`${hit?.command} ${flags}`.trim().split(" "));
        // 3: the exchange says that there is nothing to close, or no debt.
        assert.equal(ran.code, code, `${query}: ${ran.err}`);
      });
    }
  });

  it("finds tasks however they are said", () => {
    for (const [query, name] of Object.entries(SAID)) assert.equal(first(query), name, query);
  });

  it("forgives a letter too many, too few or in the wrong place", () => {
    const known = new Set(["leverage", "trailing", "cancel", "close", "borrow"]);
    assert.equal(corrected("lverage", known), "leverage");
    assert.equal(corrected("trialing", known), "trailing");
    assert.equal(corrected("cancelled", known), "cancel");
    assert.equal(corrected("closing", known), "close");
    assert.equal(corrected("lev", known), "lev");
    assert.equal(corrected("zzzz", known), "zzzz");
    assert.equal(distance("ab", "ba"), 1);
    assert.equal(first("trialing stp"), "newUmAlgoOrder");
  });

  it("knows endpoints that are there, and finds one of them by each phrase", () => {
    const live = new Set(catalog.filter(({ spec }) => !spec.retired).map(({ spec }) => spec.name));
    for (const { say, means } of tasks) {
      for (const name of means) assert.ok(live.has(name), name);
      for (const phrase of say.split(",")) {
        assert.ok(means.includes(first(phrase.trim())), `${phrase.trim()}: ${first(phrase)}`);
      }
    }
  });

  it("puts the product that was named first, and stays within what was asked for", () => {
    assert.equal(first("cancel everything coin-m"), "cancelAllCmOpenOrders");
    assert.equal(first("my fills on margin"), "marginAccountTradeList");
    const reads = searchEndpoints("hedge mode", { mutates: false, limit: 2 });
    assert.deepEqual(reads.map(({ mutates }) => mutates), [false, false]);
    const classic = searchEndpoints("my fills", { family: "margin", limit: 1 });
    assert.equal(classic[0]?.name, "queryMarginAccountsTradeList");
  });

  it("names the short command of a task", () => {
    assert.equal(searchEndpoints("sell eth")[0]?.short, "sell");
    assert.equal(searchEndpoints("newUmOrder")[0]?.short, undefined);
  });
});

describe("find at a terminal", () => {
  const terminal = { isRead: true, columns: 80 };

  it("shows few endpoints and what they do, and the short command first", () =>
    bench(async ({ run }) => {
      const { out } = await run("find", "close", "everything");
      const [short, first] = out.split("\n");
      assert.equal(short, "Short: unimargin close --help");
      assert.equal(first, "unimargin portfolio new-um-order");
      assert.ok(out.split("\n").every((line) => [...line].length <= 80));
      assert.ok(out.split("\n").length <= 12);
      assert.match((await run("find", "zzzz")).out, /^Nothing fits/);
      assert.match((await run("find")).err, /unimargin find stop loss$/);
      assert.equal((await run("find", "stop", "loss", "--limit", "1")).out.split("\n").length, 2);
    }, { terminal }));

  it("says beside an empty list that nothing fits", () =>
    bench(async ({ run }) => {
      const none = await run("find", "zzzz");
      assert.deepEqual(none.json(), []);
      assert.match(none.err, /^Nothing fits: use other words/);
    }));

  it("is the same as endpoints, and lists all in JSON", () =>
    bench(async ({ run }) => {
      const all = (await run("find")).json();
      assert.equal((all as readonly unknown[]).length, catalog.length);
      assert.deepEqual((await run("endpoints")).json(), all);
    }));
});

describe("what names of other clients ask for", () => {
  for (
    const [query, name] of [
      ["get um order", "queryUmOrder"],
      ["get cm order", "queryCmOrder"],
      ["get margin order", "queryMarginAccountOrder"],
      ["get um orders", "queryAllCurrentUmOpenOrders"],
      ["get order", "queryUmOrder"],
      ["get single order", "queryUmOrder"],
      ["fetchOrder", "queryUmOrder"],
      ["fetchMyTrades", "umAccountTradeList"],
      ["get margin trades", "marginAccountTradeList"],
      ["get open orders", "queryAllCurrentUmOpenOrders"],
      ["get order book", "usdmOrderBook"],
      ["get recent trades", "usdmRecentTradesList"],
    ] as const
  ) {
    it(`is among the first three: ${query}`, () => {
      const found = searchEndpoints(query, { limit: 3 }).map((hit) => hit.name);
      assert.ok(found.includes(name), found.join(", "));
    });
  }
});
