/**
 * Documented refusals, written from the exchange's error pages and not from the simulator: which call,
 * why it is bad, after which other calls, and the code. Where pages differ, that of the product counts.
 */

export type Params = Readonly<Record<string, string>>;

export interface Row {
  readonly route: string;
  readonly bad: string;
  readonly params: Params;
  readonly code: number;
  /** The page that lists the code for this product, or the nearest one that does. */
  readonly source: string;
  /** Calls that come before and must be carried out. */
  readonly after?: readonly (readonly [route: string, params: Params])[];
  /** How the query is written before it is signed. */
  readonly payload?: (query: string) => string;
  /** How the signed call is spoilt on its way. */
  readonly spoilt?: (url: string) => string;
  readonly headers?: Readonly<Record<string, string>>;
  /** How long the request was on its way, in ms; below zero where it comes from the future. */
  readonly late?: number;
  /** A state of the account that no short list of calls leads to. */
  readonly state?: "reduce only" | "liquidation" | "200 orders that wait";
}

const PM = "Portfolio Margin, Error Codes";
/** It lists what cross margin and the account refuse, which the shorter page of Portfolio Margin leaves out. */
const PRO = "Portfolio Margin Pro, Error Codes";
/** It lists refusals of algo orders, which came to Portfolio Margin from there. */
const UMF = "USDⓈ-M Futures, Error Codes";
const SPOT = "Spot REST API, Errors";

const UM = "POST /papi/v1/um/order";
const CM = "POST /papi/v1/cm/order";
const MARGIN = "POST /papi/v1/margin/order";
const ALGO = "POST /papi/v1/um/algo/order";
const CONDITIONAL = "POST /papi/v1/cm/conditional/order";
const OCO = "POST /papi/v1/margin/order/oco";
const DUAL = "POST /papi/v1/um/positionSide/dual";

const market: Params = { symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.01" };
const limit: Params = { ...market, type: "LIMIT", timeInForce: "GTC", price: "59000" };
const coin: Params = { ...market, symbol: "BTCUSD_PERP", quantity: "5" };
const stop: Params = {
  symbol: "BTCUSDT",
  side: "BUY",
  type: "STOP_MARKET",
  algoType: "CONDITIONAL",
  quantity: "0.01",
  triggerPrice: "61000",
};
const oco: Params = {
  symbol: "BTCUSDT",
  side: "SELL",
  quantity: "0.01",
  price: "61000",
  stopPrice: "59000",
};
const sapi = (route: string): string => route.replace("/papi/", "/sapi/");

const without = (params: Params, name: string): Params =>
  Object.fromEntries(Object.entries(params).filter(([each]) => each !== name));

const hedged = [[DUAL, { dualSidePosition: "true" }]] as const;
const named = { ...limit, newClientOrderId: "mine" };
const order = { symbol: "BTCUSDT", origClientOrderId: "mine" };

/** The caller, the clock and the signature. */
const callers: readonly Row[] = [
  {
    route: UM,
    bad: "is older than its window",
    params: { ...market, recvWindow: "2000" },
    code: -1021,
    source: PM,
    late: 2001,
  },
  { route: UM, bad: "comes from the future", params: market, code: -1021, source: PM, late: -1000 },
  {
    route: UM,
    bad: "has a window over a minute",
    params: { ...market, recvWindow: "60001" },
    code: -1131,
    source: PRO,
  },
  {
    route: UM,
    bad: "was changed after it was signed",
    params: market,
    code: -1022,
    source: PM,
    spoilt: (url) => url.replace("quantity=0.01", "quantity=0.02"),
  },
  {
    route: UM,
    bad: "has parameters in another order than signed",
    params: market,
    code: -1022,
    source: PM,
    spoilt: (url) => url.replace(/\?([^&]*)&([^&]*)/, "?$2&$1"),
  },
  {
    route: UM,
    bad: "has no signature",
    params: market,
    code: -1102,
    source: PM,
    spoilt: (url) => url.replace(/&signature=.*/, ""),
  },
  { route: UM, bad: "has no key", params: market, code: -2014, source: PM, headers: {} },
  {
    route: UM,
    bad: "has a key that nobody gave out",
    params: market,
    code: -2015,
    source: PM,
    headers: { "X-MBX-APIKEY": "x".repeat(64) },
  },
  {
    route: "POST /papi/v1/listenKey",
    bad: "asks for a stream without a key",
    params: {},
    code: -2014,
    source: PM,
    headers: {},
    spoilt: (url) => url.replace(/\?.*/, ""),
  },
];

/** Parameters, before anything is looked at. */
const parameters: readonly Row[] = [
  { route: UM, bad: "has no symbol", params: without(market, "symbol"), code: -1102, source: PM },
  { route: UM, bad: "has no side", params: without(market, "side"), code: -1102, source: PM },
  {
    route: UM,
    bad: "is a limit order without a price",
    params: without(limit, "price"),
    code: -1102,
    source: PM,
  },
  {
    route: UM,
    bad: "is a limit order without a time in force",
    params: without(limit, "timeInForce"),
    code: -1102,
    source: PM,
  },
  {
    route: UM,
    bad: "has an empty symbol",
    params: { ...market, symbol: "" },
    code: -1105,
    source: PM,
  },
  {
    route: UM,
    bad: "has a symbol with a blank",
    params: { ...market, symbol: "BTC USDT" },
    code: -1100,
    source: PM,
  },
  {
    route: UM,
    bad: "has a client id of 37 characters",
    params: { ...market, newClientOrderId: "a".repeat(37) },
    code: -4015,
    source: PM,
  },
  {
    route: UM,
    bad: "has a client id of 33 characters",
    params: { ...market, newClientOrderId: "a".repeat(33) },
    code: -1100,
    source: PM,
  },
  {
    route: "POST /papi/v1/margin/order",
    bad: "has a client id of 37 characters",
    params: { ...market, newClientOrderId: "a".repeat(37) },
    code: -1100,
    source: PM,
  },
  {
    route: UM,
    bad: "has a quantity in words",
    params: { ...market, quantity: "one" },
    code: -1100,
    source: PM,
  },
  {
    route: UM,
    bad: "has a quantity below zero",
    params: { ...market, quantity: "-1" },
    code: -1100,
    source: PM,
  },
  {
    route: UM,
    bad: "says the same twice",
    params: market,
    code: -1101,
    source: PM,
    payload: (query) => `${query}&symbol=BTCUSDT`,
  },
  {
    route: "POST /papi/v1/margin/order",
    bad: "sends what nobody reads",
    params: { ...market, sauce: "hot" },
    code: -1104,
    source: PM,
  },
  {
    route: UM,
    bad: "has an unknown time in force",
    params: { ...limit, timeInForce: "NOW" },
    code: -1115,
    source: PM,
  },
  {
    route: UM,
    bad: "has an unknown type",
    params: { ...market, type: "ICEBERG" },
    code: -1116,
    source: PM,
  },
  {
    route: UM,
    bad: "has an unknown side",
    params: { ...market, side: "HOLD" },
    code: -1117,
    source: PM,
  },
  {
    route: UM,
    bad: "has an unknown position side",
    params: { ...market, positionSide: "MIDDLE" },
    code: -4060,
    source: PM,
  },
  {
    route: UM,
    bad: "wants an unknown kind of answer",
    params: { ...market, newOrderRespType: "LOUD" },
    code: -1136,
    source: PM,
  },
  {
    route: UM,
    bad: "has a price beside a price match",
    params: { ...limit, priceMatch: "QUEUE" },
    code: -1128,
    source: PM,
  },
  {
    route: UM,
    bad: "has an unknown price match",
    params: { ...without(limit, "price"), priceMatch: "BEST" },
    code: -5037,
    source: UMF,
  },
  {
    route: UM,
    bad: "has an unknown self-trade prevention",
    params: { ...limit, selfTradePreventionMode: "SOMETIMES" },
    code: -5039,
    source: UMF,
  },
  {
    route: UM,
    bad: "reduces perhaps",
    params: { ...market, reduceOnly: "maybe" },
    code: -1130,
    source: PM,
  },
  {
    route: ALGO,
    bad: "watches an unknown price",
    params: { ...stop, workingType: "INDEX_PRICE" },
    code: -4031,
    source: PM,
  },
  {
    route: "GET /papi/v1/um/order",
    bad: "names no order",
    params: { symbol: "BTCUSDT" },
    code: -1102,
    source: PM,
  },
];

/** What the market asks of futures orders. */
const rules: readonly Row[] = [
  {
    route: UM,
    bad: "is for no contract",
    params: { ...market, symbol: "NOPEUSDT" },
    code: -1121,
    source: PM,
  },
  { route: CM, bad: "is for a USDⓈ-M contract", params: market, code: -1121, source: PM },
  {
    route: "GET /papi/v1/um/commissionRate",
    bad: "is for no contract",
    params: { symbol: "NOPEUSDT" },
    code: -1121,
    source: PM,
  },
  {
    route: UM,
    bad: "has a price of zero",
    params: { ...limit, price: "0" },
    code: -4001,
    source: PM,
  },
  {
    route: UM,
    bad: "has a price above the highest one",
    params: { ...limit, side: "SELL", price: "4529764.1" },
    code: -4002,
    source: PM,
  },
  {
    route: UM,
    bad: "is for nothing",
    params: { ...market, quantity: "0" },
    code: -4003,
    source: PM,
  },
  {
    route: UM,
    bad: "has a quantity of too many decimals",
    params: { ...market, quantity: "0.0005" },
    code: -1111,
    source: PM,
  },
  {
    route: UM,
    bad: "is above the most quantity",
    params: { ...market, quantity: "10001" },
    code: -4005,
    source: PM,
  },
  {
    route: UM,
    bad: "has a price between ticks",
    params: { ...limit, price: "59000.01" },
    code: -4014,
    source: PM,
  },
  {
    route: CM,
    bad: "has a price of too many decimals",
    params: { ...limit, ...coin, type: "LIMIT", price: "59000.01" },
    code: -1111,
    source: PM,
  },
  {
    route: UM,
    bad: "bids far above the mark price",
    params: { ...limit, price: "70000" },
    code: -4016,
    source: PM,
  },
  {
    route: UM,
    bad: "offers far below the mark price",
    params: { ...limit, side: "SELL", price: "50000" },
    code: -4024,
    source: PM,
  },
  {
    route: UM,
    bad: "has a quantity that the ledger could not hold",
    params: { ...market, quantity: "0.0100000001" },
    code: -1111,
    source: PM,
  },
  {
    route: UM,
    bad: "is worth too little",
    params: { ...market, symbol: "SOLUSDT", quantity: "0.02" },
    code: -4164,
    source: PM,
  },
  {
    route: UM,
    bad: "cannot be filled whole at once",
    params: { ...limit, timeInForce: "FOK" },
    code: -5021,
    source: PM,
  },
  {
    route: UM,
    bad: "is maker only and would take",
    params: { ...limit, price: "61000", timeInForce: "GTX" },
    code: -5022,
    source: PM,
  },
  {
    route: UM,
    bad: "ends in less than ten minutes",
    params: { ...limit, timeInForce: "GTD", goodTillDate: "1763683300000" },
    code: -5040,
    source: UMF,
  },
  {
    route: UM,
    bad: "bears the client id of an open order",
    params: named,
    after: [[UM, named]],
    code: -4116,
    source: UMF,
  },
];

/** What the account asks of futures orders and settings. */
const account: readonly Row[] = [
  {
    route: UM,
    bad: "is more than the margin carries",
    params: { ...market, quantity: "60" },
    code: -2019,
    source: PM,
  },
  {
    route: CM,
    bad: "is more than the margin carries",
    params: { ...coin, quantity: "20000" },
    code: -2019,
    source: PM,
  },
  {
    route: UM,
    bad: "reduces nothing",
    params: { ...market, reduceOnly: "true" },
    code: -2022,
    source: PM,
  },
  {
    route: UM,
    bad: "reduces the wrong way",
    params: { ...market, reduceOnly: "true" },
    after: [[UM, market]],
    code: -2022,
    source: PM,
  },
  {
    route: UM,
    bad: "has a side of hedge mode in one-way mode",
    params: { ...market, positionSide: "LONG" },
    code: -4061,
    source: PM,
  },
  {
    route: CM,
    bad: "has no side in hedge mode",
    params: coin,
    after: hedged,
    code: -4061,
    source: PM,
  },
  {
    route: UM,
    bad: "reduces only, in hedge mode",
    params: { ...market, positionSide: "LONG", reduceOnly: "true" },
    after: hedged,
    code: -1106,
    source: PM,
  },
  {
    route: "POST /papi/v1/um/leverage",
    bad: "is beyond any leverage",
    params: { symbol: "BTCUSDT", leverage: "126" },
    code: -4028,
    source: PM,
  },
  {
    route: "POST /papi/v1/um/leverage",
    bad: "is too high for the position",
    params: { symbol: "BTCUSDT", leverage: "125" },
    after: [[UM, { ...market, quantity: "1" }]],
    code: -2027,
    source: PM,
  },
  {
    route: UM,
    bad: "makes a position too large for the leverage",
    params: { ...market, quantity: "1" },
    after: [["POST /papi/v1/um/leverage", { symbol: "BTCUSDT", leverage: "125" }]],
    code: -2027,
    source: PM,
  },
  {
    route: "POST /papi/v1/um/leverage",
    bad: "is too low for the balance",
    params: { symbol: "BTCUSDT", leverage: "1" },
    after: [[UM, { ...market, quantity: "2" }]],
    code: -2028,
    source: PM,
  },
  {
    route: DUAL,
    bad: "changes nothing",
    params: { dualSidePosition: "false" },
    code: -4059,
    source: PM,
  },
  {
    route: DUAL,
    bad: "meets an open order",
    params: { dualSidePosition: "true" },
    after: [[UM, limit]],
    code: -4067,
    source: PM,
  },
  {
    route: "POST /papi/v1/cm/positionSide/dual",
    bad: "meets a position of the other futures",
    params: { dualSidePosition: "true" },
    after: [[UM, market]],
    code: -4068,
    source: PM,
  },
  {
    route: UM,
    bad: "opens while the account may only reduce",
    params: market,
    code: -4407,
    source: PM,
    state: "reduce only",
  },
  {
    route: UM,
    bad: "comes during a liquidation",
    params: market,
    code: -2023,
    source: PM,
    state: "liquidation",
  },
];

/** Orders that are there no more, or not at all. */
const gone: readonly Row[] = [
  {
    route: "DELETE /papi/v1/um/order",
    bad: "cancels what is not there",
    params: order,
    code: -2011,
    source: PM,
  },
  {
    route: "DELETE /papi/v1/um/order",
    bad: "cancels what was cancelled",
    params: order,
    after: [[UM, named], ["DELETE /papi/v1/um/order", order]],
    code: -2011,
    source: PM,
  },
  {
    route: "DELETE /papi/v1/cm/order",
    bad: "cancels what is not there",
    params: { symbol: "BTCUSD_PERP", orderId: "1" },
    code: -2011,
    source: PM,
  },
  {
    route: "DELETE /papi/v1/margin/order",
    bad: "cancels what is not there",
    params: order,
    code: -2011,
    source: PM,
  },
  {
    route: "GET /papi/v1/um/order",
    bad: "asks for no order",
    params: order,
    code: -2013,
    source: PM,
  },
  {
    route: "GET /papi/v1/um/openOrder",
    bad: "asks for an order that is filled",
    params: order,
    after: [[UM, { ...market, newClientOrderId: "mine" }]],
    code: -2013,
    source: PM,
  },
  {
    route: "GET /papi/v1/margin/order",
    bad: "asks for no order",
    params: order,
    code: -2013,
    source: PM,
  },
  {
    route: "GET /papi/v1/um/order",
    bad: "asks for an order of another contract",
    params: { ...order, symbol: "ETHUSDT" },
    after: [[UM, named]],
    code: -2013,
    source: PM,
  },
  {
    route: "PUT /papi/v1/um/order",
    bad: "amends nothing of an order",
    params: { ...order, side: "BUY", quantity: "0.010", price: "59000" },
    after: [[UM, named]],
    code: -5027,
    source: UMF,
  },
  {
    route: "PUT /papi/v1/um/order",
    bad: "amends to a price between ticks",
    params: { ...order, side: "BUY", quantity: "0.01", price: "58000.05" },
    after: [[UM, named]],
    code: -4014,
    source: PM,
  },
];

/** Orders that wait for a price. */
const waiting: readonly Row[] = [
  {
    route: ALGO,
    bad: "would be set off at once",
    params: { ...stop, triggerPrice: "59000" },
    code: -2021,
    source: PM,
  },
  {
    route: CONDITIONAL,
    bad: "would be set off at once",
    params: {
      symbol: "BTCUSD_PERP",
      side: "SELL",
      strategyType: "STOP_MARKET",
      quantity: "1",
      stopPrice: "61000",
    },
    code: -2021,
    source: PM,
  },
  {
    route: ALGO,
    bad: "is a plain limit order",
    params: { ...stop, type: "LIMIT" },
    code: -1116,
    source: PM,
  },
  {
    route: ALGO,
    bad: "has no trigger price",
    params: without(stop, "triggerPrice"),
    code: -1102,
    source: PM,
  },
  {
    route: ALGO,
    bad: "is a 201st one",
    params: stop,
    code: -4045,
    source: PM,
    state: "200 orders that wait",
  },
  {
    route: ALGO,
    bad: "bears the client id of another that waits",
    params: { ...stop, clientAlgoId: "mine" },
    after: [[ALGO, { ...stop, clientAlgoId: "mine" }]],
    code: -4116,
    source: UMF,
  },
  {
    route: "DELETE /papi/v1/um/algo/order",
    bad: "cancels what is not there",
    params: { clientAlgoId: "nobody" },
    code: -2011,
    source: PM,
  },
  {
    route: "GET /papi/v1/um/algo/algoOrder",
    bad: "asks for what is not there",
    params: { clientAlgoId: "nobody" },
    code: -2013,
    source: PM,
  },
];

/** Margin orders and loans. */
const margin: readonly Row[] = [
  {
    route: MARGIN,
    bad: "is more than is free",
    params: { ...market, quantity: "1" },
    code: -2010,
    source: PM,
  },
  {
    route: sapi(MARGIN),
    bad: "sells what is not there",
    params: { ...market, side: "SELL", quantity: "0.6" },
    code: -2010,
    source: SPOT,
  },
  {
    route: MARGIN,
    bad: "bears the client id of an open order",
    params: named,
    after: [[MARGIN, named]],
    code: -2010,
    source: PM,
  },
  {
    route: MARGIN,
    bad: "is maker only and would take",
    params: { ...without(limit, "timeInForce"), type: "LIMIT_MAKER", price: "61000" },
    code: -2010,
    source: PM,
  },
  {
    route: MARGIN,
    bad: "would be set off at once",
    params: { ...market, type: "STOP_LOSS", stopPrice: "59000" },
    code: -2010,
    source: PM,
  },
  {
    route: MARGIN,
    bad: "is for no pair",
    params: { ...market, symbol: "NOPEUSDT" },
    code: -1121,
    source: PM,
  },
  {
    route: MARGIN,
    bad: "has a price between ticks",
    params: { ...limit, price: "59000.001" },
    code: -1013,
    source: PM,
  },
  {
    route: MARGIN,
    bad: "has a quantity between steps",
    params: { ...market, quantity: "0.0000001" },
    code: -1013,
    source: PM,
  },
  {
    route: MARGIN,
    bad: "is worth too little",
    params: { ...market, quantity: "0.00002" },
    code: -1013,
    source: PM,
  },
  {
    route: OCO,
    bad: "has its prices on the wrong sides",
    params: { ...oco, stopPrice: "62000" },
    code: -2010,
    source: PM,
  },
  {
    route: OCO,
    bad: "has a stop limit without a time in force",
    params: { ...oco, stopLimitPrice: "58000" },
    code: -1102,
    source: PM,
  },
  {
    route: "POST /papi/v1/marginLoan",
    bad: "borrows more than the collateral allows",
    params: { asset: "USDT", amount: "900000" },
    code: 51006,
    source: PM,
  },
  {
    route: "POST /papi/v1/marginLoan",
    bad: "borrows what is not lent",
    params: { asset: "RWUSD", amount: "1" },
    code: 51014,
    source: PM,
  },
  {
    route: "POST /papi/v1/marginLoan",
    bad: "borrows during a liquidation",
    params: { asset: "USDT", amount: "1" },
    code: 51068,
    source: PM,
    state: "liquidation",
  },
  {
    route: "POST /sapi/v1/margin/borrow-repay",
    bad: "borrows more than the collateral allows",
    params: { asset: "USDT", amount: "900000", isIsolated: "FALSE", type: "BORROW" },
    code: -3006,
    source: PRO,
  },
  {
    route: "POST /sapi/v1/margin/borrow-repay",
    bad: "borrows no asset of the market",
    params: { asset: "DOGE", amount: "1", isIsolated: "FALSE", type: "BORROW" },
    code: -3027,
    source: PRO,
  },
  {
    route: "POST /sapi/v1/margin/borrow-repay",
    bad: "repays more than it owes",
    params: { asset: "USDT", amount: "11", isIsolated: "FALSE", type: "REPAY" },
    after: [["POST /papi/v1/marginLoan", { asset: "USDT", amount: "10" }]],
    code: -3015,
    source: PRO,
  },
  {
    route: "DELETE /papi/v1/margin/allOpenOrders",
    bad: "cancels where nothing is open",
    params: { symbol: "BTCUSDT" },
    code: -2011,
    source: PM,
  },
];

/** Transfers, loans of Portfolio Margin Pro, streams. */
const money: readonly Row[] = [
  {
    route: "POST /papi/v1/bnb-transfer",
    bad: "moves more than there is",
    params: { amount: "10.00000001", transferSide: "TO_UM" },
    code: -21005,
    source: PRO,
  },
  {
    route: "POST /papi/v1/bnb-transfer",
    bad: "goes nowhere known",
    params: { amount: "1", transferSide: "TO_CM" },
    code: -1130,
    source: PM,
  },
  {
    route: "POST /papi/v1/asset-collection",
    bad: "collects what is no asset here",
    params: { asset: "DOGE" },
    code: -3027,
    source: PRO,
  },
  {
    route: "POST /papi/v1/repay-futures-negative-balance",
    bad: "repays where nothing is negative",
    params: {},
    code: -21004,
    source: PRO,
  },
  {
    route: "POST /sapi/v1/portfolio/repay",
    bad: "repays a loan that is not there",
    params: { from: "SPOT" },
    code: -21004,
    source: PRO,
  },
  {
    route: "POST /sapi/v1/portfolio/earn-asset-transfer",
    bad: "moves more than there is",
    params: { asset: "LDUSDT", amount: "251", transferType: "EARN_TO_FUTURE" },
    code: -21005,
    source: PRO,
  },
  {
    route: "POST /papi/v1/repayLoan",
    bad: "repays where nothing is owed",
    params: { asset: "USDT", amount: "1" },
    code: -21004,
    source: PRO,
  },
  {
    route: "PUT /papi/v1/listenKey",
    bad: "keeps a stream alive that is not there",
    params: {},
    code: -1125,
    source: PM,
    spoilt: (url) => url.replace(/\?.*/, ""),
  },
  {
    route: "DELETE /papi/v1/listenKey",
    bad: "closes a stream that is not there",
    params: {},
    code: -1125,
    source: PM,
    spoilt: (url) => url.replace(/\?.*/, ""),
  },
];

/** All documented refusals that are tried. */
export const rows: readonly Row[] = [
  ...callers,
  ...parameters,
  ...rules,
  ...account,
  ...gone,
  ...waiting,
  ...margin,
  ...money,
];
