/** Orders of futures. */
import type { Behaviour } from "./row.ts";

const UM = "POST /papi/v1/um/order";
const CM = "POST /papi/v1/cm/order";
const GET = "GET /papi/v1/um/order";
const buy = { symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.01" };
const sell = { ...buy, side: "SELL" };
const limit = { ...buy, type: "LIMIT", timeInForce: "GTC", price: "55000" };
const coin = { symbol: "BTCUSD_PERP", side: "BUY", type: "MARKET", quantity: "1" };
const byId = { symbol: "BTCUSDT", orderId: "$orderId" };
const result = { newOrderRespType: "RESULT" };
const hedge = ["POST /papi/v1/um/positionSide/dual", { dualSidePosition: "true" }] as const;
const algo = {
  symbol: "BTCUSDT",
  side: "SELL",
  algoType: "CONDITIONAL",
  type: "STOP_MARKET",
  quantity: "0.01",
  triggerPrice: "59000",
};
const ALGO = "POST /papi/v1/um/algo/order";
const GET_ALGO = "GET /papi/v1/um/algo/algoOrder";
const strategy = {
  symbol: "BTCUSD_PERP",
  side: "SELL",
  strategyType: "STOP_MARKET",
  quantity: "1",
  stopPrice: "59000",
};

const NEW_UM = "Portfolio Margin, New UM Order";
const NEW_CM = "Portfolio Margin, New CM Order";
const QUERY_UM = "Portfolio Margin, Query UM Order";
const ALGOS = "Portfolio Margin, New UM Algo Order";
const ERRORS = "Portfolio Margin, Error Codes";
const CREATED = "https://github.com/ccxt/ccxt/pull/21105";
const FETCHED = "https://github.com/ccxt/ccxt/pull/21134";

export const orders: readonly Behaviour[] = [
  {
    says: "a new order is acknowledged as NEW",
    source: NEW_UM,
    acts: [[UM, limit]],
    gives: {
      status: "NEW",
      side: "BUY",
      type: "LIMIT",
      timeInForce: "GTC",
      positionSide: "BOTH",
      reduceOnly: false,
    },
  },
  {
    says: "a market order is acknowledged as NEW without RESULT",
    source: NEW_UM,
    acts: [[UM, buy]],
    gives: { status: "NEW", executedQty: "0.000" },
  },
  {
    says: "with RESULT a market order answers what became of it",
    source: NEW_UM,
    acts: [[UM, { ...buy, ...result }]],
    gives: { status: "FILLED", executedQty: "0.010" },
  },
  {
    says: "the order has the client id that was sent",
    source: NEW_UM,
    acts: [[UM, { ...limit, newClientOrderId: "mine" }]],
    gives: { clientOrderId: "mine" },
  },
  {
    says: "a client id is made where none was sent",
    source: NEW_UM,
    acts: [[UM, limit]],
    gives: { clientOrderId: /^[.A-Z:/a-z0-9_-]{1,32}$/ },
  },
  {
    says: "placed orders print all decimals of price and quantity",
    source: CREATED,
    acts: [[UM, { ...limit, price: "52000" }]],
    gives: { price: "52000.00", origQty: "0.010", executedQty: "0.000", cumQty: "0.000" },
  },
  {
    says: "ids of BTCUSDT orders fit a double",
    source: CREATED,
    acts: [[UM, limit]],
    gives: { orderId: /^\d{1,15}$/ },
  },
  {
    says: "queried orders print prices without zeros at their end",
    source: FETCHED,
    acts: [[UM, limit], [GET, byId]],
    gives: {
      price: "55000",
      origQty: "0.010",
      executedQty: "0",
      cumQuote: "0",
      avgPrice: "0.00000",
    },
  },
  {
    says: "an order is found by its client id",
    source: QUERY_UM,
    acts: [[UM, { ...limit, newClientOrderId: "mine" }], [GET, {
      symbol: "BTCUSDT",
      origClientOrderId: "mine",
    }]],
    gives: { status: "NEW", origType: "LIMIT" },
  },
  {
    says: "either id is mandatory",
    source: QUERY_UM,
    acts: [[GET, { symbol: "BTCUSDT" }]],
    gives: -1102,
  },
  {
    says: "an order of another symbol does not exist",
    source: QUERY_UM,
    acts: [[UM, limit], [GET, { ...byId, symbol: "ETHUSDT" }]],
    gives: -2013,
  },
  {
    says: "a filled order has its average price and value",
    source: QUERY_UM,
    acts: [[UM, buy], [GET, byId]],
    gives: { status: "FILLED", avgPrice: "60000.00000", cumQuote: "600", executedQty: "0.010" },
  },
  {
    says: "cancelled orders without a fill vanish after 3 days",
    source: QUERY_UM,
    acts: [[UM, limit], ["DELETE /papi/v1/um/order", byId], ["time", { ms: "259200001" }], [
      GET,
      byId,
    ]],
    gives: -2013,
  },
  {
    says: "cancelled orders without a fill are there within 3 days",
    source: QUERY_UM,
    acts: [[UM, limit], ["DELETE /papi/v1/um/order", byId], ["time", { ms: "259199000" }], [
      GET,
      byId,
    ]],
    gives: { status: "CANCELED" },
  },
  {
    says: "filled orders stay after 3 days",
    source: QUERY_UM,
    acts: [[UM, buy], ["time", { ms: "259200001" }], [GET, byId]],
    gives: { status: "FILLED" },
  },
  {
    says: "an order is cancelled once",
    source: ERRORS,
    acts: [[UM, limit], ["DELETE /papi/v1/um/order", byId], ["DELETE /papi/v1/um/order", byId]],
    gives: -2011,
  },
  {
    says: "all open orders of a symbol are cancelled with code 200",
    source: "Portfolio Margin, Cancel All UM Open Orders",
    acts: [[UM, limit], ["DELETE /papi/v1/um/allOpenOrders", { symbol: "BTCUSDT" }]],
    gives: { code: 200, msg: "The operation of cancel all open order is done." },
  },
  {
    says: "open orders are of all symbols where none is named",
    source: "Portfolio Margin, Query All Current UM Open Orders",
    acts: [[UM, limit], [UM, { ...limit, symbol: "ETHUSDT", quantity: "0.1", price: "2400" }], [
      "GET /papi/v1/um/openOrders",
    ]],
    gives: { "0.symbol": "BTCUSDT", "1.symbol": "ETHUSDT", "2": undefined },
  },
  {
    says: "open orders of one symbol are its own",
    source: "Portfolio Margin, Query All Current UM Open Orders",
    acts: [[UM, limit], ["GET /papi/v1/um/openOrders", { symbol: "ETHUSDT" }]],
    gives: { "0": undefined },
  },
  {
    says: "a filled order is no open order",
    source: "Portfolio Margin, Query Current UM Open Order",
    acts: [[UM, buy], ["GET /papi/v1/um/openOrder", byId]],
    gives: -2013,
  },
  {
    says: "only limit orders are amended, with price and quantity",
    source: "Portfolio Margin, Modify UM Order",
    acts: [[UM, limit], ["PUT /papi/v1/um/order", {
      ...byId,
      side: "BUY",
      quantity: "0.02",
      price: "55500",
    }]],
    gives: { origQty: "0.020", price: "55500.00", status: "NEW" },
  },
  {
    says: "an amendment that changes nothing is refused",
    source: ERRORS,
    acts: [[UM, limit], ["PUT /papi/v1/um/order", {
      ...byId,
      side: "BUY",
      quantity: "0.01",
      price: "55000",
    }]],
    gives: -5027,
  },
  {
    says: "amendments are remembered with what was before",
    source: "Portfolio Margin, Query UM Modify Order History",
    acts: [[UM, limit], ["PUT /papi/v1/um/order", {
      ...byId,
      side: "BUY",
      quantity: "0.02",
      price: "55500",
    }], ["GET /papi/v1/um/orderAmendment", byId]],
    gives: {
      "0.amendment.price.before": "55000",
      "0.amendment.price.after": "55500",
      "0.amendment.count": 1,
    },
  },
  {
    says: "IOC orders that nothing meets expire",
    source: NEW_UM,
    acts: [[UM, { ...limit, timeInForce: "IOC" }], [GET, byId]],
    gives: { status: "EXPIRED" },
  },
  {
    says: "FOK orders that cannot fill are refused",
    source: ERRORS,
    acts: [[UM, { ...limit, timeInForce: "FOK" }]],
    gives: -5021,
  },
  {
    says: "post-only orders that would take are refused",
    source: ERRORS,
    acts: [[UM, { ...limit, timeInForce: "GTX", price: "61000" }]],
    gives: -5022,
  },
  {
    says: "post-only orders below the market rest",
    source: NEW_UM,
    acts: [[UM, { ...limit, timeInForce: "GTX" }], [GET, byId]],
    gives: { status: "NEW", timeInForce: "GTX" },
  },
  {
    says: "GTD orders end at their date, which counts in whole seconds",
    source: NEW_UM,
    acts: [[UM, { ...limit, timeInForce: "GTD", goodTillDate: "1763683900999" }]],
    gives: { goodTillDate: 1763683900000 },
  },
  {
    says: "GTD needs more than 600 seconds",
    source: ERRORS,
    acts: [[UM, { ...limit, timeInForce: "GTD", goodTillDate: "1763683700000" }]],
    gives: -5040,
  },
  {
    says: "a price match takes the price from the book",
    source: NEW_UM,
    acts: [[UM, { ...buy, type: "LIMIT", timeInForce: "GTC", priceMatch: "QUEUE" }]],
    gives: { price: "59999.90", priceMatch: "QUEUE" },
  },
  {
    says: "a price match goes without a price",
    source: NEW_UM,
    acts: [[UM, { ...limit, priceMatch: "QUEUE" }]],
    gives: -1128,
  },
  {
    says: "reduce-only orders need a position",
    source: ERRORS,
    acts: [[UM, { ...sell, reduceOnly: "true" }]],
    gives: -2022,
  },
  {
    says: "reduce-only orders reduce",
    source: NEW_UM,
    acts: [[UM, buy], [UM, { ...sell, reduceOnly: "true", ...result }]],
    gives: { status: "FILLED", reduceOnly: true },
  },
  {
    says: "reduce-only cannot be sent in hedge mode",
    source: NEW_UM,
    acts: [hedge, [UM, { ...sell, positionSide: "LONG", reduceOnly: "true" }]],
    gives: -1106,
  },
  {
    says: "hedge mode needs a position side",
    source: ERRORS,
    acts: [hedge, [UM, buy]],
    gives: -4061,
  },
  {
    says: "one-way mode takes no position side",
    source: ERRORS,
    acts: [[UM, { ...buy, positionSide: "LONG" }]],
    gives: -4061,
  },
  {
    says: "hedge mode holds both sides",
    source: "Portfolio Margin, Query UM Position Information",
    acts: [
      hedge,
      [UM, { ...buy, positionSide: "LONG" }],
      [UM, { ...sell, positionSide: "SHORT" }],
      ["GET /papi/v1/um/positionRisk", { symbol: "BTCUSDT" }],
    ],
    gives: { "0.positionSide": "LONG", "1.positionSide": "SHORT" },
  },
  {
    says: "one-way mode shows BOTH alone",
    source: "Portfolio Margin, Query UM Position Information",
    acts: [[UM, buy], ["GET /papi/v1/um/positionRisk", { symbol: "BTCUSDT" }]],
    gives: { "0.positionSide": "BOTH", "0.positionAmt": "0.01", "1": undefined },
  },
  {
    says: "the position mode is one for both kinds of futures",
    source: "COIN-M merged into USD-M, notice of 2026-06-10",
    acts: [hedge, ["GET /papi/v1/cm/positionSide/dual"]],
    gives: { dualSidePosition: true },
  },
  {
    says: "the mode does not change while there are open orders",
    source: ERRORS,
    acts: [[UM, limit], hedge],
    gives: -4067,
  },
  {
    says: "the mode does not change while there are positions",
    source: ERRORS,
    acts: [[UM, buy], hedge],
    gives: -4068,
  },
  {
    says: "the mode that is set already is refused",
    source: ERRORS,
    acts: [["POST /papi/v1/um/positionSide/dual", { dualSidePosition: "false" }]],
    gives: -4059,
  },
  {
    says: "client ids are unique among open orders",
    source: ERRORS,
    acts: [[UM, { ...limit, newClientOrderId: "mine" }], [UM, {
      ...limit,
      newClientOrderId: "mine",
    }]],
    gives: -4116,
  },
  {
    says: "client ids of filled orders may come again",
    source: "https://github.com/ccxt/ccxt/issues/6615",
    acts: [[UM, { ...buy, newClientOrderId: "mine" }], [UM, { ...buy, newClientOrderId: "mine" }]],
    gives: { clientOrderId: "mine" },
  },
  {
    says: "too many decimals are a matter of precision",
    source: ERRORS,
    acts: [[UM, { ...limit, price: "55000.001" }]],
    gives: -1111,
  },
  {
    says: "a price between ticks is one of the tick",
    source: ERRORS,
    acts: [[UM, { ...limit, price: "55000.05" }]],
    gives: -4014,
  },
  {
    says: "a bid far above the mark price is refused",
    source: ERRORS,
    acts: [[UM, { ...limit, price: "70000" }]],
    gives: -4016,
  },
  {
    says: "a bid far below is not",
    source: ERRORS,
    acts: [[UM, { ...limit, price: "10000", quantity: "0.001" }]],
    gives: { status: "NEW" },
  },
  {
    says: "an order below the least value is refused",
    source: ERRORS,
    acts: [[UM, { ...limit, symbol: "SOLUSDT", quantity: "0.01", price: "140" }]],
    gives: -4164,
  },
  {
    says: "unknown parameters are ignored on futures",
    source: "https://github.com/ccxt/ccxt/pull/21105",
    acts: [[UM, { ...limit, sauce: "hot" }]],
    gives: { status: "NEW" },
  },
  {
    says: "a market order takes no time in force",
    source: ERRORS,
    acts: [[UM, { ...buy, timeInForce: "GTC" }]],
    gives: -1106,
  },
  {
    says: "trades of an order have fee, maker and side",
    source: "Portfolio Margin, UM Account Trade List",
    acts: [[UM, buy], ["GET /papi/v1/um/userTrades", { symbol: "BTCUSDT" }]],
    gives: {
      "0.qty": "0.010",
      "0.quoteQty": "600.00000",
      "0.commissionAsset": "USDT",
      "0.maker": false,
      "0.buyer": true,
    },
  },
  {
    says: "trades are those of the last 7 days where no time is given",
    source: "Portfolio Margin, UM Account Trade List",
    acts: [[UM, buy], ["time", { ms: "604800001" }], ["GET /papi/v1/um/userTrades", {
      symbol: "BTCUSDT",
    }]],
    gives: { "0": undefined },
  },
  {
    says: "COIN-M orders have a pair, and count contracts",
    source: NEW_CM,
    acts: [[CM, { ...coin, ...result }]],
    gives: { pair: "BTCUSD", executedQty: "1", status: "FILLED" },
  },
  {
    says: "COIN-M orders know no GTD",
    source: NEW_CM,
    acts: [[CM, { ...coin, type: "LIMIT", timeInForce: "GTD", price: "55000" }]],
    gives: -1115,
  },
  {
    says: "an open COIN-M order comes in a list of all",
    source: "Portfolio Margin, Query All Current CM Open Orders",
    acts: [[CM, { ...coin, type: "LIMIT", timeInForce: "GTC", price: "55000" }], [
      "GET /papi/v1/cm/openOrders",
      { pair: "BTCUSD" },
    ]],
    gives: { "0.symbol": "BTCUSD_PERP" },
  },
  {
    says: "COIN-M trades ask for a symbol or a pair",
    source: "Portfolio Margin, CM Account Trade List",
    acts: [["GET /papi/v1/cm/userTrades"]],
    gives: -1102,
  },
  {
    says: "COIN-M profit is in the coin",
    source: "Portfolio Margin, CM Account Trade List",
    acts: [[CM, coin], ["GET /papi/v1/cm/userTrades", { symbol: "BTCUSD_PERP" }]],
    gives: { "0.commissionAsset": "BTC", "0.marginAsset": "BTC" },
  },
  {
    says: "an algo order waits",
    source: ALGOS,
    acts: [[ALGO, algo]],
    gives: {
      algoStatus: "NEW",
      orderType: "STOP_MARKET",
      triggerPrice: "59000.00",
      quantity: "0.010",
    },
  },
  {
    says: "an algo order triggers at its price",
    source: ALGOS,
    acts: [[ALGO, algo], ["prices", { BTCUSDT: "58900" }], [GET_ALGO, { algoId: "$algoId" }]],
    gives: { algoStatus: "FINISHED", actualOrderId: /^\d+$/ },
  },
  {
    says: "an algo order that would trigger at once is refused",
    source: ERRORS,
    acts: [[ALGO, { ...algo, triggerPrice: "61000" }]],
    gives: -2021,
  },
  {
    says: "an algo order is cancelled by its id",
    source: "Portfolio Margin, Cancel UM Algo Order",
    acts: [[ALGO, algo], ["DELETE /papi/v1/um/algo/order", { algoId: "$algoId" }]],
    gives: { complete: true },
  },
  {
    says: "orders that close the position have no quantity of their own",
    source: ALGOS,
    acts: [[UM, buy], [ALGO, {
      symbol: "BTCUSDT",
      side: "SELL",
      algoType: "CONDITIONAL",
      type: "STOP_MARKET",
      triggerPrice: "59000",
      closePosition: "true",
    }]],
    gives: { closePosition: true },
  },
  {
    says: "a callback rate may be up to 20 %",
    source: "Change log, 2026-10-23",
    acts: [[ALGO, {
      symbol: "BTCUSDT",
      side: "SELL",
      algoType: "CONDITIONAL",
      type: "TRAILING_STOP_MARKET",
      quantity: "0.01",
      callbackRate: "20",
    }]],
    gives: { callbackRate: "20" },
  },
  {
    says: "and not more",
    source: "Change log, 2026-10-23",
    acts: [[ALGO, {
      symbol: "BTCUSDT",
      side: "SELL",
      algoType: "CONDITIONAL",
      type: "TRAILING_STOP_MARKET",
      quantity: "0.01",
      callbackRate: "20.1",
    }]],
    gives: -1130,
  },
  {
    says: "conditional orders of USDⓈ-M are gone",
    source: "https://github.com/binance/binance-connector-rust/issues/94",
    acts: [["POST /papi/v1/um/conditional/order", {
      ...strategy,
      symbol: "BTCUSDT",
      quantity: "0.01",
    }]],
    gives: 404,
  },
  {
    says: "conditional orders of COIN-M stay",
    source: "Portfolio Margin, New CM Conditional Order",
    acts: [["POST /papi/v1/cm/conditional/order", strategy]],
    gives: { strategyStatus: "NEW", strategyType: "STOP_MARKET" },
  },
  {
    says: "a conditional order that waits is not in its history",
    source: "Portfolio Margin, Query CM Conditional Order History",
    acts: [["POST /papi/v1/cm/conditional/order", strategy], [
      "GET /papi/v1/cm/conditional/orderHistory",
      { symbol: "BTCUSD_PERP", strategyId: "$strategyId" },
    ]],
    gives: -2013,
  },
  {
    says: "unknown symbols are refused in lists",
    source: ERRORS,
    acts: [["GET /papi/v1/um/openOrders", { symbol: "NOPE" }]],
    gives: -1121,
  },
];
