/**
 * Prices of the last 24 hours, last prices and best offers of USDⓈ-M futures.
 *
 * @module
 */
import { readsUm } from "../../lib/act.ts";
import {
  arrayOf,
  DecimalText,
  IdText,
  Int,
  maybe,
  type Model,
  model,
  Text,
  TimeMs,
} from "../../lib/answers/answer.ts";
import { endpoint, type UnsignedEndpoint } from "../../lib/endpoint.ts";
import { optional, Ticker } from "../../lib/fields/fields.ts";

/** Price change and volume of a contract over the last 24 hours. */
export interface UsdmTicker {
  /** Contract. */
  readonly symbol: string;
  /** Last price less opening price, in the quote asset. */
  readonly priceChange: DecimalText;
  /** Price change, in percent of the opening price. */
  readonly priceChangePercent: DecimalText;
  /** Average price, weighted by quantity, in the quote asset. */
  readonly weightedAvgPrice: DecimalText;
  /** Last price, in the quote asset. */
  readonly lastPrice: DecimalText;
  /** Quantity of the last trade, in the base asset. */
  readonly lastQty: DecimalText;
  /** Opening price, in the quote asset. */
  readonly openPrice: DecimalText;
  /** Highest price, in the quote asset. */
  readonly highPrice: DecimalText;
  /** Lowest price, in the quote asset. */
  readonly lowPrice: DecimalText;
  /** Volume, in the base asset. */
  readonly volume: DecimalText;
  /** Volume, in the quote asset. */
  readonly quoteVolume: DecimalText;
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
/** Reader of {@link UsdmTicker}. */
export const UsdmTicker: Model<UsdmTicker> = /*#__PURE__*/ model("UsdmTicker", [
  "symbol",
  "lastPrice",
], () => ({
  symbol: Text,
  priceChange: DecimalText,
  priceChangePercent: DecimalText,
  weightedAvgPrice: DecimalText,
  lastPrice: DecimalText,
  lastQty: DecimalText,
  openPrice: DecimalText,
  highPrice: DecimalText,
  lowPrice: DecimalText,
  volume: DecimalText,
  quoteVolume: DecimalText,
  openTime: TimeMs,
  closeTime: TimeMs,
  firstId: IdText,
  lastId: IdText,
  count: Int,
}));

/** Last price of a contract. */
export interface UsdmPriceTicker {
  /** Contract. */
  readonly symbol: string;
  /** Last price, in the quote asset. */
  readonly price: DecimalText;
  /** When it was made, in ms. */
  readonly time: number;
}
/** Reader of {@link UsdmPriceTicker}. */
export const UsdmPriceTicker: Model<UsdmPriceTicker> = /*#__PURE__*/ model(
  "UsdmPriceTicker",
  ["symbol", "price"],
  () => ({
    symbol: Text,
    price: DecimalText,
    time: TimeMs,
  }),
);

/** Best buy and sell order of a contract. */
export interface UsdmBookTicker {
  /** Id of the last update in the book. */
  readonly lastUpdateId?: IdText;
  /** Contract. */
  readonly symbol: string;
  /** Best price of buy orders, in the quote asset. */
  readonly bidPrice: DecimalText;
  /** Quantity at that price, in the base asset. */
  readonly bidQty: DecimalText;
  /** Best price of sell orders, in the quote asset. */
  readonly askPrice: DecimalText;
  /** Quantity at that price, in the base asset. */
  readonly askQty: DecimalText;
  /** When it was taken, in ms. */
  readonly time: number;
}
/** Reader of {@link UsdmBookTicker}. */
export const UsdmBookTicker: Model<UsdmBookTicker> = /*#__PURE__*/ model("UsdmBookTicker", [
  "symbol",
  "bidPrice",
  "askPrice",
], () => ({
  lastUpdateId: maybe(IdText),
  symbol: Text,
  bidPrice: DecimalText,
  bidQty: DecimalText,
  askPrice: DecimalText,
  askQty: DecimalText,
  time: TimeMs,
}));

/**
 * Reads price change and volume of the last 24 hours, for one contract or for all contracts.
 *
 * `GET /fapi/v1/ticker/24hr` · NONE · weight 1 with symbol, 40 without
 *
 * The exchange answers one contract with an object; it is read as a list of one.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-usd-s-m-futures/api/rest-api/market-data#ticker24hr-price-change-statistics}
 */
export const usdmTicker24hrPriceChangeStatistics: UnsignedEndpoint<
  usdmTicker24hrPriceChangeStatistics.Params,
  readonly UsdmTicker[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "usdmTicker24hrPriceChangeStatistics",
  verb: "GET",
  host: "fapi",
  path: "/fapi/v1/ticker/24hr",
  access: "NONE",
  weight: [{ when: ["symbol"], ip: 1 }, { ip: 40 }],
  act: readsUm,
  params: {
    symbol: optional(Ticker),
  },
  answer: arrayOf(UsdmTicker()),
}));
/** Types of {@link usdmTicker24hrPriceChangeStatistics}. */
export declare namespace usdmTicker24hrPriceChangeStatistics {
  /** Parameters of {@link usdmTicker24hrPriceChangeStatistics}. */
  interface Params {
    /** One contract, as in `BTCUSDT`; defaults to all. */
    readonly symbol?: string;
  }
}

/**
 * Reads the last price of one contract or of all contracts.
 *
 * `GET /fapi/v1/ticker/price` · NONE · weight 1 with symbol, 2 without
 *
 * The exchange answers one contract with an object; it is read as a list of one.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-usd-s-m-futures/api/rest-api/market-data#symbol-price-ticker}
 */
export const usdmSymbolPriceTicker: UnsignedEndpoint<
  usdmSymbolPriceTicker.Params,
  readonly UsdmPriceTicker[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "usdmSymbolPriceTicker",
  verb: "GET",
  host: "fapi",
  path: "/fapi/v1/ticker/price",
  access: "NONE",
  weight: [{ when: ["symbol"], ip: 1 }, { ip: 2 }],
  act: readsUm,
  params: {
    symbol: optional(Ticker),
  },
  answer: arrayOf(UsdmPriceTicker()),
}));
/** Types of {@link usdmSymbolPriceTicker}. */
export declare namespace usdmSymbolPriceTicker {
  /** Parameters of {@link usdmSymbolPriceTicker}. */
  interface Params {
    /** One contract, as in `BTCUSDT`; defaults to all. */
    readonly symbol?: string;
  }
}

/**
 * Reads the last price of one contract or of all contracts: version 2 of
 * {@link usdmSymbolPriceTicker}.
 *
 * `GET /fapi/v2/ticker/price` · NONE · weight 1 with symbol, 2 without
 *
 * The exchange answers one contract with an object; it is read as a list of one.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-usd-s-m-futures/api/rest-api/market-data#symbol-price-ticker-v2}
 */
export const symbolPriceTickerV2: UnsignedEndpoint<
  symbolPriceTickerV2.Params,
  readonly UsdmPriceTicker[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "symbolPriceTickerV2",
  verb: "GET",
  host: "fapi",
  path: "/fapi/v2/ticker/price",
  access: "NONE",
  weight: [{ when: ["symbol"], ip: 1 }, { ip: 2 }],
  act: readsUm,
  params: {
    symbol: optional(Ticker),
  },
  answer: arrayOf(UsdmPriceTicker()),
}));
/** Types of {@link symbolPriceTickerV2}. */
export declare namespace symbolPriceTickerV2 {
  /** Parameters of {@link symbolPriceTickerV2}. */
  interface Params {
    /** One contract, as in `BTCUSDT`; defaults to all. */
    readonly symbol?: string;
  }
}

/**
 * Reads the best buy and sell order of one contract or of all contracts.
 *
 * `GET /fapi/v1/ticker/bookTicker` · NONE · weight 2 with symbol, 5 without
 *
 * The exchange answers one contract with an object; it is read as a list of one.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-usd-s-m-futures/api/rest-api/market-data#symbol-order-book-ticker}
 */
export const usdmSymbolOrderBookTicker: UnsignedEndpoint<
  usdmSymbolOrderBookTicker.Params,
  readonly UsdmBookTicker[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "usdmSymbolOrderBookTicker",
  verb: "GET",
  host: "fapi",
  path: "/fapi/v1/ticker/bookTicker",
  access: "NONE",
  weight: [{ when: ["symbol"], ip: 2 }, { ip: 5 }],
  act: readsUm,
  params: {
    symbol: optional(Ticker),
  },
  answer: arrayOf(UsdmBookTicker()),
}));
/** Types of {@link usdmSymbolOrderBookTicker}. */
export declare namespace usdmSymbolOrderBookTicker {
  /** Parameters of {@link usdmSymbolOrderBookTicker}. */
  interface Params {
    /** One contract, as in `BTCUSDT`; defaults to all. */
    readonly symbol?: string;
  }
}
