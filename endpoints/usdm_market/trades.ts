/**
 * Trades in USDⓈ-M futures.
 *
 * @module
 */
import { readsUm } from "../../lib/act.ts";
import {
  arrayOf,
  Bool,
  DecimalText,
  IdText,
  maybe,
  type Model,
  model,
  TimeMs,
} from "../../lib/answers/answer.ts";
import { endpoint, type UnsignedEndpoint } from "../../lib/endpoint.ts";
import { Id, integer, optional, Ticker, Time } from "../../lib/fields/fields.ts";

/** A trade. */
export interface UsdmTrade {
  /** Id of the trade. */
  readonly id: IdText;
  /** Price, in the quote asset. */
  readonly price: DecimalText;
  /** Quantity, in the base asset. */
  readonly qty: DecimalText;
  /** Value, in the quote asset. */
  readonly quoteQty: DecimalText;
  /** When it was made, in ms. */
  readonly time: number;
  /** Whether the buyer was the maker. */
  readonly isBuyerMaker: boolean;
  /** Whether a Retail Price Improvement order took part. */
  readonly isRPITrade?: boolean;
}
/** Reader of {@link UsdmTrade}. */
export const UsdmTrade: Model<UsdmTrade> = /*#__PURE__*/ model(
  "UsdmTrade",
  ["id", "price", "qty"],
  () => ({
    id: IdText,
    price: DecimalText,
    qty: DecimalText,
    quoteQty: DecimalText,
    time: TimeMs,
    isBuyerMaker: Bool,
    isRPITrade: maybe(Bool),
  }),
);

/** Trades of one taker order at one price, joined. */
export interface UsdmAggregateTrade {
  /** Id of the aggregate trade. */
  readonly a: IdText;
  /** Price, in the quote asset. */
  readonly p: DecimalText;
  /** Quantity, in the base asset. */
  readonly q: DecimalText;
  /** Quantity without Retail Price Improvement orders, in the base asset. */
  readonly nq?: DecimalText;
  /** Id of the first trade. */
  readonly f: IdText;
  /** Id of the last trade. */
  readonly l: IdText;
  /** When it was made, in ms. */
  readonly T: number;
  /** Whether the buyer was the maker. */
  readonly m: boolean;
}
/** Reader of {@link UsdmAggregateTrade}. */
export const UsdmAggregateTrade: Model<UsdmAggregateTrade> = /*#__PURE__*/ model(
  "UsdmAggregateTrade",
  ["a", "p", "q"],
  () => ({
    a: IdText,
    p: DecimalText,
    q: DecimalText,
    nq: maybe(DecimalText),
    f: IdText,
    l: IdText,
    T: TimeMs,
    m: Bool,
  }),
);

/**
 * Lists the latest trades in a contract.
 *
 * `GET /fapi/v1/trades` · NONE · weight 5
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-usd-s-m-futures/api/rest-api/market-data#recent-trades-list}
 */
export const usdmRecentTradesList: UnsignedEndpoint<
  usdmRecentTradesList.Params,
  readonly UsdmTrade[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "usdmRecentTradesList",
  verb: "GET",
  host: "fapi",
  path: "/fapi/v1/trades",
  access: "NONE",
  weight: { ip: 5 },
  act: readsUm,
  params: {
    symbol: Ticker,
    limit: optional(integer(1, 1000), "500"),
  },
  answer: arrayOf(UsdmTrade()),
}));
/** Types of {@link usdmRecentTradesList}. */
export declare namespace usdmRecentTradesList {
  /** Parameters of {@link usdmRecentTradesList}. */
  interface Params {
    /** Contract, as in `BTCUSDT`. */
    readonly symbol: string;
    /** How many trades, at most 1000; defaults to 500. */
    readonly limit?: number;
  }
}

/**
 * Lists older trades in a contract.
 *
 * `GET /fapi/v1/historicalTrades` · MARKET_DATA · weight 200
 *
 * Reaches back one month. Needs an API key but no signature.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-usd-s-m-futures/api/rest-api/market-data#old-trades-lookup}
 */
export const usdmOldTradesLookup: UnsignedEndpoint<
  usdmOldTradesLookup.Params,
  readonly UsdmTrade[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "usdmOldTradesLookup",
  verb: "GET",
  host: "fapi",
  path: "/fapi/v1/historicalTrades",
  access: "MARKET_DATA",
  weight: { ip: 200 },
  act: readsUm,
  params: {
    symbol: Ticker,
    limit: optional(integer(1, 500), "100"),
    fromId: optional(Id),
  },
  answer: arrayOf(UsdmTrade()),
}));
/** Types of {@link usdmOldTradesLookup}. */
export declare namespace usdmOldTradesLookup {
  /** Parameters of {@link usdmOldTradesLookup}. */
  interface Params {
    /** Contract, as in `BTCUSDT`. */
    readonly symbol: string;
    /** How many trades, at most 500; defaults to 100. */
    readonly limit?: number;
    /** Id of the first trade; defaults to the latest trades. */
    readonly fromId?: Id;
  }
}

/**
 * Lists trades in a contract, those of one taker order at one price joined.
 *
 * `GET /fapi/v1/aggTrades` · NONE · weight 20
 *
 * Reaches back 24 hours; times of over two days ago are refused. `startTime` and `endTime` lie less
 * than an hour apart. Without `fromId` and times it answers the latest trades.
 *
 * Only trades in the order book are joined: fills of the insurance fund and of auto-deleveraging
 * are left out.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-usd-s-m-futures/api/rest-api/market-data#compressed-aggregate-trades-list}
 */
export const usdmCompressedAggregateTradesList: UnsignedEndpoint<
  usdmCompressedAggregateTradesList.Params,
  readonly UsdmAggregateTrade[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "usdmCompressedAggregateTradesList",
  verb: "GET",
  host: "fapi",
  path: "/fapi/v1/aggTrades",
  access: "NONE",
  weight: { ip: 20 },
  act: readsUm,
  history: { hours: 1, from: "fromId" },
  params: {
    symbol: Ticker,
    fromId: optional(Id),
    startTime: optional(Time),
    endTime: optional(Time),
    limit: optional(integer(1, 1000), "500"),
  },
  answer: arrayOf(UsdmAggregateTrade()),
}));
/** Types of {@link usdmCompressedAggregateTradesList}. */
export declare namespace usdmCompressedAggregateTradesList {
  /** Parameters of {@link usdmCompressedAggregateTradesList}. */
  interface Params {
    /** Contract, as in `BTCUSDT`. */
    readonly symbol: string;
    /** Id of the first aggregate trade, included; together with times the call may time out. */
    readonly fromId?: Id;
    /** From when, in ms, included. */
    readonly startTime?: number;
    /** Until when, in ms, included. */
    readonly endTime?: number;
    /** How many aggregate trades, at most 1000; defaults to 500. */
    readonly limit?: number;
  }
}
