/** Market data of futures and spot. */
import type { Behaviour, Params } from "./row.ts";

const BTC = { symbol: "BTCUSDT" };
const COIN = { symbol: "BTCUSD_PERP" };

const FUTURES = "https://developers.binance.com/docs/derivatives";
const DAY = 86_400_000;
const NOW = 1_763_683_200_000;

/** Days of a call for candles, from now on, and the openings of the first and the last candle. */
const DAYS: readonly (readonly [string, Params, first: number, last: number])[] = [
  ["of a span the latest come", { startTime: `${NOW - 9 * DAY}`, endTime: `${NOW - DAY}` }, -3, -1],
  ["after a start they are those of 200 days", { startTime: `${NOW - 300 * DAY}` }, -102, -100],
  ["after a start they go on until now", { startTime: `${NOW - 100 * DAY}` }, -2, 0],
  [
    "before an end they are those of 200 days",
    { endTime: `${NOW - DAY}`, limit: "1500" },
    -201,
    -1,
  ],
  ["without times the latest come", {}, -2, 0],
];

const coinmCandles: readonly Behaviour[] = [
  ...["klines", "markPriceKlines", "indexPriceKlines", "continuousKlines"].flatMap((path) => {
    const name = {
      indexPriceKlines: { pair: "BTCUSD" },
      continuousKlines: { pair: "BTCUSD", contractType: "PERPETUAL" },
    }[path] ?? COIN;
    return DAYS.map(([says, params, first, last]): Behaviour => ({
      says: `candles of COIN-M, ${path}: ${says}`,
      source: `${FUTURES}/coin-margined-futures/market-data/rest-api/Kline-Candlestick-Data`,
      acts: [[`GET /dapi/v1/${path}`, { ...name, interval: "1d", limit: "3", ...params }]],
      gives: {
        "0.0": NOW + first * DAY,
        [`${last - first}.0`]: NOW + last * DAY,
        [`${last - first + 1}`]: undefined,
      },
    }));
  }),
  {
    says: "candles of COIN-M over more than 200 days are refused",
    source: "https://github.com/sammchardy/python-binance/issues/1265",
    acts: [["GET /dapi/v1/klines", {
      ...COIN,
      interval: "1m",
      startTime: `${NOW - 200 * DAY - 1}`,
      endTime: `${NOW}`,
    }]],
    gives: -4088,
  },
  {
    says: "candles of COIN-M over 200 days are not",
    source: `${FUTURES}/coin-margined-futures/market-data/rest-api/Kline-Candlestick-Data`,
    acts: [["GET /dapi/v1/klines", {
      ...COIN,
      interval: "1m",
      startTime: `${NOW - 200 * DAY}`,
      endTime: `${NOW}`,
    }]],
    gives: { "499.0": NOW, "500": undefined },
  },
];

const HOUR = 3_600_000;
/** The documentation says 24 hours, and has no code for it. */
const FORGOTTEN =
  "recorded of fapi/v1/aggTrades, 2026-08-25: status 200 of 48 hours ago, 400 with -4166 of 49 hours ago, and of a fromId";

/** The first trade, or the code, of trades that happened from one time to another, in ms from now on. */
const joined: readonly Behaviour[] = [
  ["an hour is not too long", -HOUR, 0, NOW - HOUR],
  ["more than an hour is", -HOUR - 1, 0, -1127],
  ["two days ago is not too long ago", -48 * HOUR, undefined, NOW - 48 * HOUR],
  ["before that is", -48 * HOUR - 1, undefined, -4166],
  ["and so is what ends before that", undefined, -48 * HOUR - 1, -4166],
].flatMap(([says, start, end, gives]) =>
  [["fapi", BTC] as const, ["dapi", COIN] as const].map(([api, name]): Behaviour => ({
    says: `trades that are joined, ${api}: ${says}`,
    source:
      `${FUTURES}/usds-margined-futures/market-data/rest-api/Compressed-Aggregate-Trades-List`,
    acts: [[`GET /${api}/v1/aggTrades`, {
      ...name,
      ...(start === undefined ? {} : { startTime: `${NOW + Number(start)}` }),
      ...(end === undefined ? {} : { endTime: `${NOW + Number(end)}` }),
    }]],
    gives: Number(gives) < 0 ? Number(gives) : { "0.T": Number(gives) },
  }))
);

export const markets: readonly Behaviour[] = [
  {
    says: "the time is that of the exchange",
    source: "USDⓈ-M Futures, Check Server Time",
    acts: [["GET /fapi/v1/time"]],
    gives: { serverTime: 1763683200000 },
  },
  {
    says: "contracts have their filters and precisions",
    source: "USDⓈ-M Futures, Exchange Information",
    acts: [["GET /fapi/v1/exchangeInfo"]],
    gives: {
      "symbols.0.symbol": "BTCUSDT",
      "symbols.0.contractType": "PERPETUAL",
      "symbols.0.status": "TRADING",
      "symbols.0.pricePrecision": 2,
      "symbols.0.quantityPrecision": 3,
      "symbols.0.filters.0.filterType": "PRICE_FILTER",
      "symbols.0.filters.0.tickSize": "0.10",
    },
  },
  {
    says: "COIN-M contracts have a size",
    source: "COIN-M Futures, Exchange Information",
    acts: [["GET /dapi/v1/exchangeInfo"]],
    gives: {
      "symbols.0.symbol": "BTCUSD_PERP",
      "symbols.0.contractSize": 100,
      "symbols.0.contractStatus": "TRADING",
    },
  },
  {
    says: "the book has a limit",
    source: "USDⓈ-M Futures, Order Book",
    acts: [["GET /fapi/v1/depth", { ...BTC, limit: "5" }]],
    gives: {
      "bids.4.0": "59999.50",
      "bids.5": undefined,
      "asks.0.0": "60000.00",
      lastUpdateId: /^\d+$/,
    },
  },
  {
    says: "other limits of the book are refused",
    source: "USDⓈ-M Futures, Error Codes",
    acts: [["GET /fapi/v1/depth", { ...BTC, limit: "7" }]],
    gives: -4021,
  },
  {
    says: "candles have twelve values",
    source: "USDⓈ-M Futures, Kline Candlestick Data",
    acts: [["GET /fapi/v1/klines", { ...BTC, interval: "1h", limit: "2" }]],
    gives: {
      "0.0": 1763679600000,
      "0.6": 1763683199999,
      "0.4": /^\d+\.\d\d$/,
      "0.11": "0",
      "0.12": undefined,
    },
  },
  {
    says: "candles are 500 without a limit",
    source: "USDⓈ-M Futures, Kline Candlestick Data",
    acts: [["GET /fapi/v1/klines", { ...BTC, interval: "1m" }]],
    gives: { "499.0": 1763683200000, "500": undefined },
  },
  ...coinmCandles,
  ...joined,
  {
    says: "trades that are joined: an id of before that is too long ago",
    source: FORGOTTEN,
    acts: [["GET /fapi/v1/aggTrades", { ...BTC, fromId: `${(NOW - 48 * HOUR) / 1000 - 1}` }]],
    gives: -4166,
  },
  {
    says: "trades that are joined: one of then is not",
    source: FORGOTTEN,
    acts: [["GET /fapi/v1/aggTrades", { ...BTC, fromId: `${(NOW - 48 * HOUR) / 1000}` }]],
    gives: { "0.T": NOW - 48 * HOUR },
  },
  {
    says: "an unknown interval is refused",
    source: "https://github.com/Hephyrius/binance_futures_bot/issues/31",
    acts: [["GET /fapi/v1/klines", { ...BTC, interval: "7m" }]],
    gives: -1120,
  },
  {
    says: "trades have price, quantity and side",
    source: "USDⓈ-M Futures, Recent Trades List",
    acts: [["GET /fapi/v1/trades", { ...BTC, limit: "1" }]],
    gives: { "0.price": /^\d+\.\d\d$/, "0.qty": /^\d+\.\d{3}$/, "1": undefined },
  },
  {
    says: "own trades are among the public ones",
    source: "USDⓈ-M Futures, Recent Trades List",
    acts: [["time", { ms: "500" }], ["POST /papi/v1/um/order", {
      ...BTC,
      side: "BUY",
      type: "MARKET",
      quantity: "0.123",
    }], ["GET /fapi/v1/trades", { ...BTC, limit: "1" }]],
    gives: { "0.qty": "0.123", "0.isBuyerMaker": false },
  },
  {
    says: "aggregate trades have first and last id",
    source: "USDⓈ-M Futures, Compressed Aggregate Trades List",
    acts: [["GET /fapi/v1/aggTrades", { ...BTC, limit: "1" }]],
    gives: { "0.a": /^\d+$/, "0.f": /^\d+$/, "0.l": /^\d+$/ },
  },
  {
    says: "mark price and next funding are told",
    source: "USDⓈ-M Futures, Mark Price",
    acts: [["GET /fapi/v1/premiumIndex", BTC]],
    gives: {
      markPrice: "60000.00000000",
      nextFundingTime: 1763712000000,
      lastFundingRate: "0.00010000",
    },
  },
  {
    says: "one symbol is an object, all are a list",
    source: "USDⓈ-M Futures, Mark Price",
    acts: [["GET /fapi/v1/premiumIndex"]],
    gives: { "0.symbol": "BTCUSDT", "3.symbol": "SOLUSDT" },
  },
  {
    says: "the ticker of 24 hours has what was traded",
    source: "USDⓈ-M Futures, 24hr Ticker Price Change Statistics",
    acts: [["GET /fapi/v1/ticker/24hr", BTC]],
    gives: { lastPrice: "60000.00", count: /^\d+$/, volume: /^\d+\.\d{3}$/ },
  },
  {
    says: "the best prices are those of the book",
    source: "USDⓈ-M Futures, Symbol Order Book Ticker",
    acts: [["GET /fapi/v1/ticker/bookTicker", BTC]],
    gives: { bidPrice: "59999.90", askPrice: "60000.00" },
  },
  {
    says: "tickers of COIN-M are lists",
    source: "COIN-M Futures, Symbol Price Ticker",
    acts: [["GET /dapi/v1/ticker/price", COIN]],
    gives: { "0.symbol": "BTCUSD_PERP", "0.ps": "BTCUSD" },
  },
  {
    says: "funding rates are a list of what was paid",
    source: "USDⓈ-M Futures, Get Funding Rate History",
    acts: [["GET /fapi/v1/fundingRate", { ...BTC, limit: "2" }]],
    gives: { "0.fundingRate": "0.00010000", "1.symbol": "BTCUSDT", "2": undefined },
  },
  {
    says: "open interest is told by symbol",
    source: "USDⓈ-M Futures, Open Interest",
    acts: [["GET /fapi/v1/openInterest", BTC]],
    gives: { symbol: "BTCUSDT", openInterest: /^\d+\.\d{3}$/ },
  },
  {
    says: "unknown contracts are refused",
    source: "USDⓈ-M Futures, Error Codes",
    acts: [["GET /fapi/v1/premiumIndex", { symbol: "NOPE" }]],
    gives: -1121,
  },
  {
    says: "spot prices print eight decimals",
    source: "Spot, Symbol price ticker",
    acts: [["prices", { BTC: "61000" }], ["GET /sapi/v1/margin/priceIndex", BTC]],
    gives: { price: "61000.00000000", symbol: "BTCUSDT" },
  },
  {
    says: "margin pairs are told",
    source: "Margin, Get All Cross Margin Pairs",
    acts: [["GET /sapi/v1/margin/allPairs", BTC]],
    gives: { "0.base": "BTC", "0.quote": "USDT", "0.isMarginTrade": true },
  },
  {
    says: "collateral rates are told by asset",
    source: "Portfolio Margin Pro, Collateral Rate",
    acts: [["GET /sapi/v1/portfolio/collateralRate"]],
    gives: { "0.asset": "USDT", "0.collateralRate": /^1/ },
  },
  {
    says: "index prices are told by asset",
    source: "Portfolio Margin Pro, Query Asset Index Price",
    acts: [["GET /sapi/v1/portfolio/asset-index-price", { asset: "BTC" }]],
    gives: { "0.asset": "BTC", "0.assetIndexPrice": /^60000/ },
  },
  {
    says: "and so is a depth of COIN-M that there is not",
    source: "COIN-M Futures, Error Codes",
    acts: [["GET /dapi/v1/depth", { symbol: "BTCUSD_PERP", limit: "7" }]],
    gives: -4021,
  },
];
