/** Margin orders, lists of orders, loans and repayments. */
import type { Behaviour } from "./row.ts";

const ORDER = "POST /papi/v1/margin/order";
const GET = "GET /papi/v1/margin/order";
const OCO = "POST /papi/v1/margin/order/oco";
const buy = { symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.01" };
const limit = { ...buy, type: "LIMIT", timeInForce: "GTC", price: "55000" };
const byId = { symbol: "BTCUSDT", orderId: "$orderId" };
const oco = {
  symbol: "BTCUSDT",
  side: "SELL",
  quantity: "0.01",
  price: "61000",
  stopPrice: "59000",
};
const loan = ["POST /papi/v1/marginLoan", { asset: "USDT", amount: "100" }] as const;

const NEW = "Portfolio Margin, New Margin Order";
const LISTS = "Portfolio Margin, Margin Account New OCO";
const ERRORS = "Portfolio Margin, Error Codes";
const REJECTS = "Spot, Errors, messages for -2010 and -1013";
const SEEN = "https://github.com/ccxt/ccxt/pull/22139";

export const margin: readonly Behaviour[] = [
  {
    says: "a placed order prints eight decimals",
    source: SEEN,
    acts: [[ORDER, { ...limit, newOrderRespType: "RESULT" }]],
    gives: {
      price: "55000.00000000",
      origQty: "0.01000000",
      executedQty: "0.00000000",
      status: "NEW",
    },
  },
  {
    says: "a market order answers in full with its fills",
    source: NEW,
    acts: [[ORDER, { ...buy, newOrderRespType: "FULL" }]],
    gives: { status: "FILLED", "fills.0.commissionAsset": "BTC", "fills.0.price": /^60000/ },
  },
  {
    says: "an acknowledgement has ids and time alone",
    source: NEW,
    acts: [[ORDER, { ...limit, newOrderRespType: "ACK" }]],
    gives: { orderId: /^\d+$/, transactTime: 1763683200000, status: undefined },
  },
  {
    says: "an order can be of a value",
    source: NEW,
    acts: [[ORDER, {
      symbol: "BTCUSDT",
      side: "BUY",
      type: "MARKET",
      quoteOrderQty: "100",
      newOrderRespType: "RESULT",
    }]],
    gives: { status: "FILLED", executedQty: "0.00166000" },
  },
  {
    says: "a quantity off the step is a filter failure",
    source: REJECTS,
    acts: [[ORDER, { ...limit, quantity: "0.010005" }]],
    gives: -1013,
  },
  {
    says: "a price off the tick is a filter failure",
    source: REJECTS,
    acts: [[ORDER, { ...limit, price: "55000.005" }]],
    gives: -1013,
  },
  {
    says: "a value below the least is a filter failure",
    source: REJECTS,
    acts: [[ORDER, { ...limit, quantity: "0.00005" }]],
    gives: -1013,
  },
  {
    says: "more than eight decimals are a matter of precision",
    source: ERRORS,
    acts: [[ORDER, { ...limit, quantity: "0.0100000001" }]],
    gives: -1111,
  },
  {
    says: "parameters that are not known are refused",
    source: "https://github.com/ccxt/ccxt/issues/7467",
    acts: [[ORDER, { ...limit, sauce: "hot" }]],
    gives: -1104,
  },
  {
    says: "LIMIT_MAKER takes no time in force",
    source: NEW,
    acts: [[ORDER, { ...limit, type: "LIMIT_MAKER" }]],
    gives: -1106,
  },
  {
    says: "LIMIT_MAKER that would take is refused",
    source: REJECTS,
    acts: [[ORDER, {
      symbol: "BTCUSDT",
      side: "BUY",
      type: "LIMIT_MAKER",
      quantity: "0.01",
      price: "61000",
    }]],
    gives: -2010,
  },
  {
    says: "a stop that would trigger is refused",
    source: REJECTS,
    acts: [[ORDER, {
      symbol: "BTCUSDT",
      side: "SELL",
      type: "STOP_LOSS_LIMIT",
      timeInForce: "GTC",
      quantity: "0.01",
      price: "60900",
      stopPrice: "61000",
    }]],
    gives: -2010,
  },
  {
    says: "a stop order waits",
    source: NEW,
    acts: [[ORDER, {
      symbol: "BTCUSDT",
      side: "SELL",
      type: "STOP_LOSS_LIMIT",
      timeInForce: "GTC",
      quantity: "0.01",
      price: "58900",
      stopPrice: "59000",
    }], [GET, byId]],
    gives: { status: "NEW", isWorking: false, stopPrice: "59000.00000000" },
  },
  {
    says: "orders are found by either id",
    source: "Portfolio Margin, Query Margin Account Order",
    acts: [[ORDER, { ...limit, newClientOrderId: "mine" }], [GET, {
      symbol: "BTCUSDT",
      origClientOrderId: "mine",
    }]],
    gives: { status: "NEW", clientOrderId: "mine" },
  },
  {
    says: "unknown orders do not exist",
    source: ERRORS,
    acts: [[GET, { symbol: "BTCUSDT", orderId: "1" }]],
    gives: -2013,
  },
  {
    says: "a client id is unique among open orders",
    source: REJECTS,
    acts: [[ORDER, { ...limit, newClientOrderId: "mine" }], [ORDER, {
      ...limit,
      newClientOrderId: "mine",
    }]],
    gives: -2010,
  },
  {
    says: "a cancelled order says so",
    source: "Portfolio Margin, Cancel Margin Account Order",
    acts: [[ORDER, limit], ["DELETE /papi/v1/margin/order", byId]],
    gives: { status: "CANCELED" },
  },
  {
    says: "a margin order is cancelled once",
    source: ERRORS,
    acts: [[ORDER, limit], ["DELETE /papi/v1/margin/order", byId], [
      "DELETE /papi/v1/margin/order",
      byId,
    ]],
    gives: -2011,
  },
  {
    says: "all orders of a symbol are cancelled at once",
    source: "Portfolio Margin, Cancel Margin Account All Open Orders on a Symbol",
    acts: [[ORDER, limit], [ORDER, limit], ["DELETE /papi/v1/margin/allOpenOrders", {
      symbol: "BTCUSDT",
    }]],
    gives: { "0.status": "CANCELED", "1.status": "CANCELED" },
  },
  {
    says: "IOC orders that nothing meets expire",
    source: NEW,
    acts: [[ORDER, { ...limit, timeInForce: "IOC" }], [GET, byId]],
    gives: { status: "EXPIRED" },
  },
  {
    says: "FOK orders that nothing meets expire",
    source: NEW,
    acts: [[ORDER, { ...limit, timeInForce: "FOK" }], [GET, byId]],
    gives: { status: "EXPIRED" },
  },
  {
    says: "MARGIN_BUY borrows what is missing",
    source: NEW,
    acts: [[ORDER, {
      ...buy,
      quantity: "0.2",
      sideEffectType: "MARGIN_BUY",
      newOrderRespType: "FULL",
    }]],
    gives: { status: "FILLED", marginBuyBorrowAsset: "USDT", marginBuyBorrowAmount: /^[12]\d{3}/ },
  },
  {
    says: "an order beyond the balance is refused without it",
    source: REJECTS,
    acts: [[ORDER, { ...buy, quantity: "0.2" }]],
    gives: -2010,
  },
  {
    says: "trades have fee, maker and side",
    source: "Portfolio Margin, Margin Account Trade List",
    acts: [[ORDER, buy], ["GET /papi/v1/margin/myTrades", { symbol: "BTCUSDT" }]],
    gives: {
      "0.isBuyer": true,
      "0.isMaker": false,
      "0.commission": "0.00001000",
      "0.commissionAsset": "BTC",
    },
  },
  {
    says: "a list has two orders, and counts as executing",
    source: LISTS,
    acts: [[OCO, oco]],
    gives: {
      contingencyType: "OCO",
      listStatusType: "EXEC_STARTED",
      listOrderStatus: "EXECUTING",
      "orders.1.symbol": "BTCUSDT",
      "orders.2": undefined,
    },
  },
  {
    says: "prices of a list lie on both sides of the market",
    source: LISTS,
    acts: [[OCO, { ...oco, price: "59500" }]],
    gives: -2010,
  },
  {
    says: "cancelling one order of a list cancels the list",
    source: "Portfolio Margin, Cancel Margin Account OCO Orders",
    acts: [[OCO, oco], ["DELETE /papi/v1/margin/order", byId], ["GET /papi/v1/margin/orderList", {
      orderListId: "$orderListId",
    }]],
    gives: { listStatusType: "ALL_DONE" },
  },
  {
    says: "the first fill of a list ends the other order",
    source: LISTS,
    acts: [[OCO, oco], ["prices", { BTCUSDT: "61100" }], ["GET /papi/v1/margin/orderList", {
      orderListId: "$orderListId",
    }]],
    gives: { listStatusType: "ALL_DONE" },
  },
  {
    says: "open lists are found",
    source: "Portfolio Margin, Query Margin Account's Open OCO",
    acts: [[OCO, oco], ["GET /papi/v1/margin/openOrderList"]],
    gives: { "0.contingencyType": "OCO" },
  },
  {
    says: "a loan has a transaction id",
    source: "Portfolio Margin, Margin Account Borrow",
    acts: [loan],
    gives: { tranId: /^\d+$/ },
  },
  {
    says: "a loan is in the balance",
    source: "Portfolio Margin, Account Balance",
    acts: [loan, ["GET /papi/v1/balance", { asset: "USDT" }]],
    gives: { crossMarginBorrowed: "100.00000000", crossMarginAsset: "10100.00000000" },
  },
  {
    says: "loans are remembered as confirmed",
    source: "Portfolio Margin, Query Margin Loan Record",
    acts: [loan, ["GET /papi/v1/margin/marginLoan", { asset: "USDT" }]],
    gives: {
      total: 1,
      "rows.0.asset": "USDT",
      "rows.0.status": "CONFIRMED",
      "rows.0.principal": /^100/,
    },
  },
  {
    says: "the newest loan comes first",
    source: "Portfolio Margin, Query Margin Loan Record",
    acts: [loan, ["time", { ms: "1000" }], ["POST /papi/v1/marginLoan", {
      asset: "USDT",
      amount: "7",
    }], ["GET /papi/v1/margin/marginLoan", { asset: "USDT" }]],
    gives: { "rows.0.principal": /^7/, "rows.1.principal": /^100/ },
  },
  {
    says: "what cannot be borrowed is refused",
    source: ERRORS,
    acts: [["POST /papi/v1/marginLoan", { asset: "LDUSDT", amount: "1" }]],
    gives: 51014,
  },
  {
    says: "an unknown asset is no margin asset",
    source: ERRORS,
    acts: [["POST /papi/v1/marginLoan", { asset: "NOPE", amount: "1" }]],
    gives: -3027,
  },
  {
    says: "interest is charged with the hour",
    source: "Portfolio Margin, Get Margin Borrow/Loan Interest History",
    acts: [loan, ["time", { ms: "3600000" }], ["GET /papi/v1/margin/marginInterestHistory", {
      asset: "USDT",
    }]],
    gives: { "rows.0.asset": "USDT", "rows.0.principal": /^100/ },
  },
  {
    says: "a repayment is remembered",
    source: "Portfolio Margin, Query Margin Repay Record",
    acts: [loan, ["POST /papi/v1/repayLoan", { asset: "USDT", amount: "40" }], [
      "GET /papi/v1/margin/repayLoan",
      { asset: "USDT" },
    ]],
    gives: { total: 1, "rows.0.amount": /^40/, "rows.0.status": "CONFIRMED" },
  },
  {
    says: "without a debt there is nothing to repay",
    source: ERRORS,
    acts: [["POST /papi/v1/repayLoan", { asset: "ETH", amount: "1" }]],
    gives: -21004,
  },
  {
    says: "a debt is repaid with the asset itself first",
    source: "Portfolio Margin, Margin Account Repay Debt",
    acts: [loan, ["POST /papi/v1/margin/repay-debt", { asset: "USDT", amount: "10" }]],
    gives: { asset: "USDT", success: true, amount: /^10/ },
  },
  {
    says: "how much may be borrowed is told with the limit of the account",
    source: "Portfolio Margin, Margin Max Borrow",
    acts: [["GET /papi/v1/margin/maxBorrowable", { asset: "USDT" }]],
    gives: { amount: /^\d/, borrowLimit: /^1000000/ },
  },
  {
    says: "how much may be withdrawn is told",
    source: "Portfolio Margin, Query Margin Max Withdraw",
    acts: [["GET /papi/v1/margin/maxWithdraw", { asset: "USDT" }]],
    gives: { amount: "10000.00000000" },
  },
];
