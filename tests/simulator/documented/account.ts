/** The account: balances, equity, leverage, income, transfers, keys of streams. */
import type { Behaviour } from "./row.ts";

const buy = ["POST /papi/v1/um/order", {
  symbol: "BTCUSDT",
  side: "BUY",
  type: "MARKET",
  quantity: "0.01",
}] as const;
const ACCOUNT = "GET /papi/v1/account";
const ERRORS = "Portfolio Margin, Error Codes";
const INCOME = "Portfolio Margin, Get UM Income History";
const LEVERAGE = "POST /papi/v1/um/leverage";
const transfer = ["POST /papi/v1/bnb-transfer", { amount: "1", transferSide: "TO_UM" }] as const;

export const account: readonly Behaviour[] = [
  {
    says: "an account without positions or debts is normal",
    source: "Portfolio Margin, Account Information",
    acts: [[ACCOUNT]],
    gives: {
      accountStatus: "NORMAL",
      accountMaintMargin: "0.00000000",
      accountInitialMargin: "0.00000000",
    },
  },
  {
    says: "uniMMR of an account without maintenance margin is 99999999",
    source: "Portfolio Margin, answers of idle accounts in public threads",
    acts: [[ACCOUNT]],
    gives: { uniMMR: /^99999999/ },
  },
  {
    says: "a position has maintenance margin by its bracket",
    source: "How is maintenance margin calculated, Portfolio Margin FAQ",
    acts: [buy, [ACCOUNT]],
    gives: { accountMaintMargin: "2.40000000" },
  },
  {
    says: "a position has initial margin by its leverage",
    source: "Portfolio Margin Trading Rules FAQ",
    acts: [[LEVERAGE, { symbol: "BTCUSDT", leverage: "10" }], buy, [ACCOUNT]],
    gives: { accountInitialMargin: "60.00000000" },
  },
  {
    says: "balances are one object for one asset",
    source: "Portfolio Margin, Account Balance",
    acts: [["GET /papi/v1/balance", { asset: "USDT" }]],
    gives: { asset: "USDT", crossMarginAsset: "10000.00000000", umWalletBalance: "5000.00000000" },
  },
  {
    says: "and a list for all",
    source: "Portfolio Margin, Account Balance",
    acts: [["GET /papi/v1/balance"]],
    gives: { "0.asset": "USDT", "1.asset": /\w/ },
  },
  {
    says: "fees come out of the wallet",
    source: "Portfolio Margin, Account Balance",
    acts: [buy, ["GET /papi/v1/balance", { asset: "USDT" }]],
    gives: { umWalletBalance: "4999.76000000" },
  },
  {
    says: "leverage is set, and tells the largest position",
    source: "Portfolio Margin, Change UM Initial Leverage",
    acts: [[LEVERAGE, { symbol: "BTCUSDT", leverage: "20" }]],
    gives: { leverage: 20, symbol: "BTCUSDT", maxNotionalValue: /^\d+/ },
  },
  {
    says: "leverage above the contract's is refused",
    source: ERRORS,
    acts: [[LEVERAGE, { symbol: "BTCUSDT", leverage: "126" }]],
    gives: -4028,
  },
  {
    says: "COIN-M leverage tells the largest quantity",
    source: "Portfolio Margin, Change CM Initial Leverage",
    acts: [["POST /papi/v1/cm/leverage", { symbol: "BTCUSD_PERP", leverage: "10" }]],
    gives: { leverage: 10, maxQty: /^\d+/ },
  },
  {
    says: "leverage stands in the configuration of the symbol",
    source: "Portfolio Margin, UM Futures Symbol Configuration",
    acts: [[LEVERAGE, { symbol: "BTCUSDT", leverage: "7" }], ["GET /papi/v1/um/symbolConfig", {
      symbol: "BTCUSDT",
    }]],
    gives: { "0.leverage": 7, "0.marginType": "CROSSED" },
  },
  {
    says: "brackets begin at nothing with the highest leverage",
    source: "Portfolio Margin, UM Notional and Leverage Brackets",
    acts: [["GET /papi/v1/um/leverageBracket", { symbol: "BTCUSDT" }]],
    gives: {
      "0.symbol": "BTCUSDT",
      "0.brackets.0.bracket": 1,
      "0.brackets.0.initialLeverage": 125,
      "0.brackets.0.notionalFloor": 0,
    },
  },
  {
    says: "commission rates are told by symbol",
    source: "Portfolio Margin, Get User Commission Rate for UM",
    acts: [["GET /papi/v1/um/commissionRate", { symbol: "BTCUSDT" }]],
    gives: { symbol: "BTCUSDT", makerCommissionRate: "0.0002", takerCommissionRate: "0.0004" },
  },
  {
    says: "a fee is income below zero",
    source: INCOME,
    acts: [buy, ["GET /papi/v1/um/income", { incomeType: "COMMISSION" }]],
    gives: { "0.incomeType": "COMMISSION", "0.income": "-0.24000000", "0.asset": "USDT" },
  },
  {
    says: "income is that of the last 7 days where no time is given",
    source: INCOME,
    acts: [buy, ["time", { ms: "604800001" }], ["GET /papi/v1/um/income", {
      incomeType: "COMMISSION",
    }]],
    gives: { "0": undefined },
  },
  {
    says: "pages of income are not taken any more",
    source: "Portfolio Margin, Change Log 2026-10-21",
    acts: [buy, ["GET /papi/v1/um/income", { incomeType: "COMMISSION", page: "2" }]],
    gives: { "0.incomeType": "COMMISSION" },
  },
  {
    says: "funding is paid every eight hours",
    source: "Funding rates FAQ",
    acts: [buy, ["time", { ms: "28800000" }], ["GET /papi/v1/um/income", {
      incomeType: "FUNDING_FEE",
    }]],
    gives: { "0.income": /^-/, "0.symbol": "BTCUSDT" },
  },
  {
    says: "BNB moves between margin and futures",
    source: "Portfolio Margin, BNB Transfer",
    acts: [transfer, ["GET /papi/v1/balance", { asset: "BNB" }]],
    gives: { umWalletBalance: "3.00000000", crossMarginAsset: "9.00000000" },
  },
  {
    says: "ten times in ten minutes",
    source: "Portfolio Margin, BNB Transfer",
    // Ten at once would weigh more than a minute holds.
    acts: Array.from({ length: 11 }, () =>
      [
        ["time", { ms: "30000" }],
        ["POST /papi/v1/bnb-transfer", { amount: "0.1", transferSide: "TO_UM" }],
      ] as const).flat(),
    gives: -1003,
  },
  {
    says: "more than is there does not move",
    source: ERRORS,
    acts: [["POST /papi/v1/bnb-transfer", { amount: "100", transferSide: "TO_UM" }]],
    gives: -21005,
  },
  {
    says: "a collection moves what futures hold to margin, BNB not",
    source: "Portfolio Margin, Fund Auto-collection",
    acts: [["POST /papi/v1/auto-collection"], ["GET /papi/v1/balance"]],
    gives: {
      "0.umWalletBalance": "0.00000000",
      "0.crossMarginAsset": "15000.00000000",
      "2.umWalletBalance": "2.00000000",
    },
  },
  {
    says: "a collection of BNB is refused",
    source: "Portfolio Margin, Fund Collection by Asset",
    acts: [["POST /papi/v1/asset-collection", { asset: "BNB" }]],
    gives: -3027,
  },
  {
    says: "automatic repayment is on at first",
    source: "Portfolio Margin, Get Auto-repay-futures Status",
    acts: [["GET /papi/v1/repay-futures-switch"]],
    gives: { autoRepay: true },
  },
  {
    says: "and can be turned off",
    source: "Portfolio Margin, Change Auto-repay-futures Status",
    acts: [["POST /papi/v1/repay-futures-switch", { autoRepay: "false" }], [
      "GET /papi/v1/repay-futures-switch",
    ]],
    gives: { autoRepay: false },
  },
  {
    says: "BNB for fees is off at first, and turned on for all symbols",
    source: "Portfolio Margin, Toggle BNB Burn On UM Futures Trade",
    acts: [["POST /papi/v1/um/feeBurn", { feeBurn: "true" }], ["GET /papi/v1/um/feeBurn"]],
    gives: { feeBurn: true },
  },
  {
    says: "the second account answer has contracts with positions or orders alone",
    source: "Portfolio Margin, Get UM Account Detail V2",
    acts: [buy, ["GET /papi/v2/um/account"]],
    gives: { "positions.0.symbol": "BTCUSDT", "positions.1": undefined },
  },
  {
    says: "orders of the minute are counted",
    source: "Portfolio Margin, Query User Rate Limit",
    acts: [["GET /papi/v1/rateLimit/order"]],
    gives: { "0.rateLimitType": "ORDERS", "0.interval": "MINUTE", "0.limit": 1200 },
  },
  {
    says: "a listen key is the same while it lives",
    source: "Portfolio Margin, Start User Data Stream",
    acts: [["POST /papi/v1/listenKey"], ["POST /papi/v1/listenKey"]],
    gives: { listenKey: /^\w{60,}$/ },
  },
  {
    says: "a listen key ends after an hour",
    source: "Portfolio Margin, Keepalive User Data Stream",
    acts: [["POST /papi/v1/listenKey"], ["time", { ms: "3600000" }], ["PUT /papi/v1/listenKey"]],
    gives: -1125,
  },
  {
    says: "a listen key that is kept alive lives on",
    source: "Portfolio Margin, Keepalive User Data Stream",
    acts: [["POST /papi/v1/listenKey"], ["time", { ms: "3000000" }], ["PUT /papi/v1/listenKey"], [
      "time",
      { ms: "3000000" },
    ], ["PUT /papi/v1/listenKey"]],
    gives: {},
  },
  {
    says: "the connection answers with an empty object",
    source: "Portfolio Margin, Test Connectivity",
    acts: [["GET /papi/v1/ping"]],
    gives: {},
  },
  {
    says: "classic futures calls are refused",
    source: "https://github.com/freqtrade/freqtrade/issues/12866",
    acts: [["GET /fapi/v2/account"]],
    gives: -2015,
  },
  {
    says: "spot money comes in by a transfer",
    source: "Wallet, User Universal Transfer",
    acts: [["POST /sapi/v1/asset/transfer", {
      type: "MAIN_PORTFOLIO_MARGIN",
      asset: "USDT",
      amount: "10",
    }], ["GET /papi/v1/balance", { asset: "USDT" }]],
    gives: { crossMarginAsset: "10010.00000000" },
  },
  {
    says: "the key says that it is one of Portfolio Margin",
    source: "Wallet, Get API Key Permission",
    acts: [["GET /sapi/v1/account/apiRestrictions"]],
    gives: { enablePortfolioMarginTrading: true, enableFutures: false },
  },
  {
    says: "coins have a free balance as text",
    source: "Wallet, All Coins' Information",
    acts: [["GET /sapi/v1/capital/config/getall"]],
    gives: { "0.coin": "USDT", "0.free": "1000" },
  },
  ...["order", "trade", "income"].map((kind): Behaviour => ({
    says: `a file of the ${kind} history holds at most a year`,
    source: "Portfolio Margin, Get Download Id for UM Futures Order, Trade and Transaction History",
    acts: [[`GET /papi/v1/um/${kind}/asyn`, {
      startTime: "1730000000000",
      endTime: "1763000000000",
    }]],
    gives: -1127,
  })),
  {
    says: "and a span that ends before it begins is none",
    source: ERRORS,
    acts: [["GET /papi/v1/um/order/asyn", {
      startTime: "1763000000001",
      endTime: "1763000000000",
    }]],
    gives: -1023,
  },
];
