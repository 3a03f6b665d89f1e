/**
 * Prices of the last 24 hours, last prices and best offers of COIN-M futures.
 *
 * @module
 */
import { readsCm } from "../../lib/act.ts";
import {
  arrayOf,
  DecimalText,
  IdText,
  Int,
  type Model,
  model,
  Text,
  TimeMs,
} from "../../lib/answers/answer.ts";
import { endpoint, type UnsignedEndpoint } from "../../lib/endpoint.ts";
import { optional, Ticker } from "../../lib/fields/fields.ts";

/** Price change and volume of a contract over the last 24 hours. */
export interface CoinmTicker {
  /** Contract. */
  readonly symbol: string;
  /** Pair. */
  readonly pair: string;
  /** Last price less opening price, in USD. */
  readonly priceChange: DecimalText;
  /** Price change, in percent of the opening price. */
  readonly priceChangePercent: DecimalText;
  /** Average price, weighted by quantity, in USD. */
  readonly weightedAvgPrice: DecimalText;
  /** Last price, in USD. */
  readonly lastPrice: DecimalText;
  /** Quantity of the last trade, in contracts. */
  readonly lastQty: DecimalText;
  /** Opening price, in USD. */
  readonly openPrice: DecimalText;
  /** Highest price, in USD. */
  readonly highPrice: DecimalText;
  /** Lowest price, in USD. */
  readonly lowPrice: DecimalText;
  /** Volume, in contracts. */
  readonly volume: DecimalText;
  /** Volume, in the base asset. */
  readonly baseVolume: DecimalText;
  /** Start of the 24 hours, in ms. */
  readonly openTime: number;
  /** End of the 24 hours, in ms. */
  readonly closeTime: number;
  /** Id of the first trade. */
  readonly firstId: IdText;
  /** Id of the last trade. */
  readonly lastId: IdText;
  /** Number of trades. */
  readonly count: number;
}
/** Reader of {@link CoinmTicker}. */
export const CoinmTicker: Model<CoinmTicker> = /*#__PURE__*/ model("CoinmTicker", [
  "symbol",
  "lastPrice",
], () => ({
  symbol: Text,
  pair: Text,
  priceChange: DecimalText,
  priceChangePercent: DecimalText,
  weightedAvgPrice: DecimalText,
  lastPrice: DecimalText,
  lastQty: DecimalText,
  openPrice: DecimalText,
  highPrice: DecimalText,
  lowPrice: DecimalText,
  volume: DecimalText,
  baseVolume: DecimalText,
  openTime: TimeMs,
  closeTime: TimeMs,
  firstId: IdText,
  lastId: IdText,
  count: Int,
}));

/** Last price of a contract. */
export interface CoinmPriceTicker {
  /** Contract. */
  readonly symbol: string;
  /** Pair. */
  readonly ps: string;
  /** Last price, in USD. */
  readonly price: DecimalText;
  /** When it was made, in ms. */
  readonly time: number;
}
/** Reader of {@link CoinmPriceTicker}. */
export const CoinmPriceTicker: Model<CoinmPriceTicker> = /*#__PURE__*/ model(
  "CoinmPriceTicker",
  ["symbol", "price"],
  () => ({
    symbol: Text,
    ps: Text,
    price: DecimalText,
    time: TimeMs,
  }),
);

/** Best buy and sell order of a contract. */
export interface CoinmBookTicker {
  /** Id of the last update in the book. */
  readonly lastUpdateId: IdText;
  /** Contract. */
  readonly symbol: string;
  /** Pair. */
  readonly pair: string;
  /** Best price of buy orders, in USD. */
  readonly bidPrice: DecimalText;
  /** Quantity at that price, in contracts. */
  readonly bidQty: DecimalText;
  /** Best price of sell orders, in USD. */
  readonly askPrice: DecimalText;
  /** Quantity at that price, in contracts. */
  readonly askQty: DecimalText;
  /** When it was taken, in ms. */
  readonly time: number;
}
/** Reader of {@link CoinmBookTicker}. */
export const CoinmBookTicker: Model<CoinmBookTicker> = /*#__PURE__*/ model(
  "CoinmBookTicker",
  ["symbol", "bidPrice", "askPrice"],
  () => ({
    lastUpdateId: IdText,
    symbol: Text,
    pair: Text,
    bidPrice: DecimalText,
    bidQty: DecimalText,
    askPrice: DecimalText,
    askQty: DecimalText,
    time: TimeMs,
  }),
);

/**
 * Reads price change and volume of the last 24 hours, for one contract, one pair or all contracts.
 *
 * `GET /dapi/v1/ticker/24hr` · NONE · weight 1 with symbol, 40 without
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-coin-m-futures/api/rest-api/market-data#ticker24hr-price-change-statistics}
 */
export const coinmTicker24hrPriceChangeStatistics: UnsignedEndpoint<
  coinmTicker24hrPriceChangeStatistics.Params,
  readonly CoinmTicker[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "coinmTicker24hrPriceChangeStatistics",
  verb: "GET",
  host: "dapi",
  path: "/dapi/v1/ticker/24hr",
  access: "NONE",
  weight: [{ when: ["symbol"], ip: 1 }, { ip: 40 }],
  act: readsCm,
  params: {
    symbol: optional(Ticker),
    pair: optional(Ticker),
  },
  rules: [
    { exclusive: ["symbol", "pair"] },
  ],
  answer: arrayOf(CoinmTicker()),
}));
/** Types of {@link coinmTicker24hrPriceChangeStatistics}. */
export declare namespace coinmTicker24hrPriceChangeStatistics {
  /** Parameters of {@link coinmTicker24hrPriceChangeStatistics}. */
  interface Params {
    /** One contract, as in `BTCUSD_PERP`; this or `pair`, or all. */
    readonly symbol?: string;
    /** All contracts of one pair, as in `BTCUSD`; this or `symbol`, or all. */
    readonly pair?: string;
  }
}

/**
 * Reads the last price of one contract, of one pair or of all contracts.
 *
 * `GET /dapi/v1/ticker/price` · NONE · weight 1 with symbol, 2 without
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-coin-m-futures/api/rest-api/market-data#symbol-price-ticker}
 */
export const coinmSymbolPriceTicker: UnsignedEndpoint<
  coinmSymbolPriceTicker.Params,
  readonly CoinmPriceTicker[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "coinmSymbolPriceTicker",
  verb: "GET",
  host: "dapi",
  path: "/dapi/v1/ticker/price",
  access: "NONE",
  weight: [{ when: ["symbol"], ip: 1 }, { ip: 2 }],
  act: readsCm,
  params: {
    symbol: optional(Ticker),
    pair: optional(Ticker),
  },
  rules: [
    { exclusive: ["symbol", "pair"] },
  ],
  answer: arrayOf(CoinmPriceTicker()),
}));
/** Types of {@link coinmSymbolPriceTicker}. */
export declare namespace coinmSymbolPriceTicker {
  /** Parameters of {@link coinmSymbolPriceTicker}. */
  interface Params {
    /** One contract, as in `BTCUSD_PERP`; this or `pair`, or all. */
    readonly symbol?: string;
    /** All contracts of one pair, as in `BTCUSD`; this or `symbol`, or all. */
    readonly pair?: string;
  }
}

/**
 * Reads the best buy and sell order of one contract, of one pair or of all contracts.
 *
 * `GET /dapi/v1/ticker/bookTicker` · NONE · weight 2 with symbol, 5 without
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-coin-m-futures/api/rest-api/market-data#symbol-order-book-ticker}
 */
export const coinmSymbolOrderBookTicker: UnsignedEndpoint<
  coinmSymbolOrderBookTicker.Params,
  readonly CoinmBookTicker[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "coinmSymbolOrderBookTicker",
  verb: "GET",
  host: "dapi",
  path: "/dapi/v1/ticker/bookTicker",
  access: "NONE",
  weight: [{ when: ["symbol"], ip: 2 }, { ip: 5 }],
  act: readsCm,
  params: {
    symbol: optional(Ticker),
    pair: optional(Ticker),
  },
  rules: [
    { exclusive: ["symbol", "pair"] },
  ],
  answer: arrayOf(CoinmBookTicker()),
}));
/** Types of {@link coinmSymbolOrderBookTicker}. */
export declare namespace coinmSymbolOrderBookTicker {
  /** Parameters of {@link coinmSymbolOrderBookTicker}. */
  interface Params {
    /** One contract, as in `BTCUSD_PERP`; this or `pair`, or all. */
    readonly symbol?: string;
    /** All contracts of one pair, as in `BTCUSD`; this or `symbol`, or all. */
    readonly pair?: string;
  }
}
