/**
 * Pairs of margin trading and their index price.
 *
 * @module
 */
import { readsMargin } from "../../lib/act.ts";
import {
  arrayOf,
  Bool,
  DecimalText,
  IdText,
  maybe,
  type Model,
  model,
  Text,
  TimeMs,
  TimeSec,
} from "../../lib/answers/answer.ts";
import { endpoint, type NoParams, type UnsignedEndpoint } from "../../lib/endpoint.ts";
import { optional, RecvWindow, Ticker } from "../../lib/fields/fields.ts";

/** A pair of margin trading. */
export interface MarginPair {
  /** Base asset. */
  readonly base: string;
  /** Id of the pair; cross margin only. */
  readonly id?: IdText;
  /** Whether it can be bought. */
  readonly isBuyAllowed: boolean;
  /** Whether it can be traded on margin. */
  readonly isMarginTrade: boolean;
  /** Whether it can be sold. */
  readonly isSellAllowed: boolean;
  /** Quote asset. */
  readonly quote: string;
  /** Trading pair. */
  readonly symbol: string;
  /** When it will be delisted, in s. */
  readonly delistTime?: number;
}
/** Reader of {@link MarginPair}. */
export const MarginPair: Model<MarginPair> = /*#__PURE__*/ model("MarginPair", ["symbol"], () => ({
  base: Text,
  id: maybe(IdText),
  isBuyAllowed: Bool,
  isMarginTrade: Bool,
  isSellAllowed: Bool,
  quote: Text,
  symbol: Text,
  delistTime: maybe(TimeSec),
}));

/** Pairs whose limit prices must lie near the index price. */
export interface LimitPricePairs {
  /** Pairs of cross margin. */
  readonly crossMarginSymbols: readonly string[];
}
/** Reader of {@link LimitPricePairs}. */
export const LimitPricePairs: Model<LimitPricePairs> = /*#__PURE__*/ model(
  "LimitPricePairs",
  ["crossMarginSymbols"],
  () => ({
    crossMarginSymbols: arrayOf(Text),
  }),
);

/** Index price of a pair. */
export interface MarginPriceIndex {
  /** When it was calculated, in ms. */
  readonly calcTime: number;
  /** Index price, in the quote asset. */
  readonly price: DecimalText;
  /** Trading pair. */
  readonly symbol: string;
}
/** Reader of {@link MarginPriceIndex}. */
export const MarginPriceIndex: Model<MarginPriceIndex> = /*#__PURE__*/ model(
  "MarginPriceIndex",
  ["symbol", "price"],
  () => ({
    calcTime: TimeMs,
    price: DecimalText,
    symbol: Text,
  }),
);

/**
 * Lists the pairs of cross margin.
 *
 * `GET /sapi/v1/margin/allPairs` · MARKET_DATA · weight 1
 *
 * Without credentials it goes out without an API key, which the exchange refuses (-2014).
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/market-data#get-all-cross-margin-pairs}
 */
export const getAllCrossMarginPairs: UnsignedEndpoint<
  getAllCrossMarginPairs.Params,
  readonly MarginPair[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "getAllCrossMarginPairs",
  verb: "GET",
  host: "sapi",
  path: "/sapi/v1/margin/allPairs",
  access: "MARKET_DATA",
  keyless: true,
  weight: { ip: 1 },
  act: readsMargin,
  params: {
    symbol: optional(Ticker),
  },
  answer: arrayOf(MarginPair()),
}));
/** Types of {@link getAllCrossMarginPairs}. */
export declare namespace getAllCrossMarginPairs {
  /** Parameters of {@link getAllCrossMarginPairs}. */
  interface Params {
    /** One pair; defaults to all. */
    readonly symbol?: string;
  }
}

/**
 * Lists the pairs of isolated margin.
 *
 * `GET /sapi/v1/margin/isolated/allPairs` · MARKET_DATA · weight 10
 *
 * Without credentials it goes out without an API key, which the exchange refuses (-2014).
 *
 * Sent without a signature, as the official connector does. The documentation asks for one: -1102
 * or -1022 would mean that the exchange does too.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/market-data#get-all-isolated-margin-symbol}
 */
export const getAllIsolatedMarginSymbol: UnsignedEndpoint<
  getAllIsolatedMarginSymbol.Params,
  readonly MarginPair[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "getAllIsolatedMarginSymbol",
  verb: "GET",
  host: "sapi",
  path: "/sapi/v1/margin/isolated/allPairs",
  access: "MARKET_DATA",
  keyless: true,
  weight: { ip: 10 },
  act: readsMargin,
  params: {
    symbol: optional(Ticker),
    recvWindow: optional(RecvWindow, "5000"),
  },
  answer: arrayOf(MarginPair()),
}));
/** Types of {@link getAllIsolatedMarginSymbol}. */
export declare namespace getAllIsolatedMarginSymbol {
  /** Parameters of {@link getAllIsolatedMarginSymbol}. */
  interface Params {
    /** One pair; defaults to all. */
    readonly symbol?: string;
    /** How long the request stays valid, in ms, 1 to 60000. */
    readonly recvWindow?: number;
  }
}

/**
 * Lists the cross margin pairs whose limit prices must lie near the index price.
 *
 * `GET /sapi/v1/margin/limit-price-pairs` · MARKET_DATA · weight 1
 *
 * Without credentials it goes out without an API key.
 *
 * An order outside the range is refused with -3064.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/market-data#get-limit-price-pairs}
 */
export const getLimitPricePairs: UnsignedEndpoint<NoParams, LimitPricePairs> =
  /*#__PURE__*/ endpoint(
    () => ({
      name: "getLimitPricePairs",
      verb: "GET",
      host: "sapi",
      path: "/sapi/v1/margin/limit-price-pairs",
      access: "MARKET_DATA",
      keyless: true,
      weight: { ip: 1 },
      act: readsMargin,
      params: {},
      answer: LimitPricePairs(),
    }),
  );

/**
 * Reads the index price of a pair.
 *
 * `GET /sapi/v1/margin/priceIndex` · MARKET_DATA · weight 10
 *
 * Without credentials it goes out without an API key.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/market-data#query-margin-priceindex}
 */
export const queryMarginPriceindex: UnsignedEndpoint<
  queryMarginPriceindex.Params,
  MarginPriceIndex
> = /*#__PURE__*/ endpoint(() => ({
  name: "queryMarginPriceindex",
  verb: "GET",
  host: "sapi",
  path: "/sapi/v1/margin/priceIndex",
  access: "MARKET_DATA",
  keyless: true,
  weight: { ip: 10 },
  act: readsMargin,
  params: {
    symbol: Ticker,
  },
  answer: MarginPriceIndex(),
}));
/** Types of {@link queryMarginPriceindex}. */
export declare namespace queryMarginPriceindex {
  /** Parameters of {@link queryMarginPriceindex}. */
  interface Params {
    /** Trading pair, as in `BTCUSDT`. */
    readonly symbol: string;
  }
}
