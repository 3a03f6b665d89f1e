/** Market data. */
import type { Task } from "./tasks.ts";

/** Tasks with market data. */
export const marketTasks: readonly Task[] = [
  {
    say: "price, last price, quote, ticker, how much is, worth, spot price, rate now",
    means: ["usdmSymbolPriceTicker", "symbolPriceTickerV2", "coinmSymbolPriceTicker", "markPrice"],
  },
  {
    say: "mark price, index price, fair price",
    means: ["markPrice", "indexPriceAndMarkPrice", "queryMarginPriceindex"],
  },
  {
    say: "funding, funding rate, next funding, current funding",
    means: ["markPrice", "getFundingRateHistory", "indexPriceAndMarkPrice"],
  },
  {
    say: "funding history, past funding, funding rate history",
    means: ["getFundingRateHistory", "getFundingRateHistoryOfPerpetualFutures"],
  },
  {
    say: "candle, chart, ohlc, ohlcv, kline, bar, price history, historical price",
    means: ["usdmKlineCandlestickData", "coinmKlineCandlestickData"],
  },
  {
    say: "order book, orderbook, depth, bid ask, market depth, liquidity, level 2",
    means: ["usdmOrderBook", "coinmOrderBook", "rpiOrderBook"],
  },
  {
    say: "best bid, best ask, spread, bbo, top of book, book ticker, best price",
    means: ["usdmSymbolOrderBookTicker", "coinmSymbolOrderBookTicker"],
  },
  {
    say: "24h, 24hr, daily volume, daily change, volume, 24h volume, price change",
    means: ["usdmTicker24hrPriceChangeStatistics", "coinmTicker24hrPriceChangeStatistics"],
  },
  {
    say: "recent trade, public trade, market trade, time and sale, tape, trade print",
    means: ["usdmRecentTradesList", "coinmRecentTradesList", "usdmCompressedAggregateTradesList"],
  },
  {
    say: "open interest, oi",
    means: ["usdmOpenInterest", "coinmOpenInterest", "usdmOpenInterestStatistics"],
  },
  {
    say: "long short ratio, sentiment, who is long, crowd",
    means: ["usdmLongShortRatio", "coinmLongShortRatio"],
  },
  {
    say: `
      symbol, contract list, list contract, tick size, lot size, step size, filter,
      min quantity, min notional, minimum order, trading rule, precision, min size,
      what trade, what can trade, which contract, exchange info, exchange information, market list`,
    means: ["usdmExchangeInformation", "coinmExchangeInformation", "getAllCrossMarginPairs"],
  },
  {
    say: "server time, clock, time sync, clock drift, what time",
    means: ["usdmCheckServerTime", "coinmCheckServerTime"],
  },
  {
    say:
      "ping, connection, exchange up, exchange down, exchange online, is up, is down, connectivity, online, maintenance",
    means: ["testConnectivity", "usdmTestConnectivity", "coinmTestConnectivity"],
  },
  {
    say: "delist, delisting, delisted",
    means: ["getDelistSchedule"],
  },
  {
    say: "listing, new coin, newly listed",
    means: ["getListSchedule"],
  },
  {
    say: "trading hours, market hours, when open",
    means: ["tradingSchedule"],
  },
];
