/**
 * Trades in COIN-M futures.
 *
 * @module
 */
import { readsCm } from "../../lib/act.ts";
import {
  arrayOf,
  Bool,
  DecimalText,
  IdText,
  type Model,
  model,
  TimeMs,
} from "../../lib/answers/answer.ts";
import { endpoint, type UnsignedEndpoint } from "../../lib/endpoint.ts";
import { Id, integer, optional, Ticker, Time } from "../../lib/fields/fields.ts";

/** A trade. */
export interface CoinmTrade {
  /** Id of the trade. */
  readonly id: IdText;
  /** Price, in USD. */
  readonly price: DecimalText;
  /** Quantity, in contracts. */
  readonly qty: DecimalText;
  /** Value, in the base asset. */
  readonly baseQty: DecimalText;
  /** When it was made, in ms. */
  readonly time: number;
  /** Whether the buyer was the maker. */
  readonly isBuyerMaker: boolean;
}
/** Reader of {@link CoinmTrade}. */
export const CoinmTrade: Model<CoinmTrade> = /*#__PURE__*/ model("CoinmTrade", [
  "id",
  "price",
  "qty",
], () => ({
  id: IdText,
  price: DecimalText,
  qty: DecimalText,
  baseQty: DecimalText,
  time: TimeMs,
  isBuyerMaker: Bool,
}));

/** Trades of one taker order at one price, joined. */
export interface CoinmAggregateTrade {
  /** Id of the aggregate trade. */
  readonly a: IdText;
  /** Price, in USD. */
  readonly p: DecimalText;
  /** Quantity, in contracts. */
  readonly q: DecimalText;
  /** Id of the first trade. */
  readonly f: IdText;
  /** Id of the last trade. */
  readonly l: IdText;
  /** When it was made, in ms. */
  readonly T: number;
  /** Whether the buyer was the maker. */
  readonly m: boolean;
}
/** Reader of {@link CoinmAggregateTrade}. */
export const CoinmAggregateTrade: Model<CoinmAggregateTrade> = /*#__PURE__*/ model(
  "CoinmAggregateTrade",
  ["a", "p", "q"],
  () => ({
    a: IdText,
    p: DecimalText,
    q: DecimalText,
    f: IdText,
    l: IdText,
    T: TimeMs,
    m: Bool,
  }),
);

/**
 * Lists the latest trades in a contract.
 *
 * `GET /dapi/v1/trades` · NONE · weight 5
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-coin-m-futures/api/rest-api/market-data#recent-trades-list}
 */
export const coinmRecentTradesList: UnsignedEndpoint<
  coinmRecentTradesList.Params,
  readonly CoinmTrade[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "coinmRecentTradesList",
  verb: "GET",
  host: "dapi",
  path: "/dapi/v1/trades",
  access: "NONE",
  weight: { ip: 5 },
  act: readsCm,
  params: {
    symbol: Ticker,
    limit: optional(integer(1, 1000), "500"),
  },
  answer: arrayOf(CoinmTrade()),
}));
/** Types of {@link coinmRecentTradesList}. */
export declare namespace coinmRecentTradesList {
  /** Parameters of {@link coinmRecentTradesList}. */
  interface Params {
    /** Contract, as in `BTCUSD_PERP`. */
    readonly symbol: string;
    /** How many trades, at most 1000; defaults to 500. */
    readonly limit?: number;
  }
}

/**
 * Lists older trades in a contract.
 *
 * `GET /dapi/v1/historicalTrades` · MARKET_DATA · weight 20
 *
 * Reaches back one month. Needs an API key but no signature.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-coin-m-futures/api/rest-api/market-data#old-trades-lookup}
 */
export const coinmOldTradesLookup: UnsignedEndpoint<
  coinmOldTradesLookup.Params,
  readonly CoinmTrade[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "coinmOldTradesLookup",
  verb: "GET",
  host: "dapi",
  path: "/dapi/v1/historicalTrades",
  access: "MARKET_DATA",
  weight: { ip: 20 },
  act: readsCm,
  params: {
    symbol: Ticker,
    limit: optional(integer(1, 500), "100"),
    fromId: optional(Id),
  },
  answer: arrayOf(CoinmTrade()),
}));
/** Types of {@link coinmOldTradesLookup}. */
export declare namespace coinmOldTradesLookup {
  /** Parameters of {@link coinmOldTradesLookup}. */
  interface Params {
    /** Contract, as in `BTCUSD_PERP`. */
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
 * `GET /dapi/v1/aggTrades` · NONE · weight 20
 *
 * Reaches back 24 hours; times of over two days ago are refused. `startTime` and `endTime` lie less
 * than an hour apart. Without `fromId` and times it answers the latest trades.
 *
 * Only trades in the order book are joined: fills of the insurance fund and of auto-deleveraging
 * are left out.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-coin-m-futures/api/rest-api/market-data#compressed-aggregate-trades-list}
 */
export const coinmCompressedAggregateTradesList: UnsignedEndpoint<
  coinmCompressedAggregateTradesList.Params,
  readonly CoinmAggregateTrade[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "coinmCompressedAggregateTradesList",
  verb: "GET",
  host: "dapi",
  path: "/dapi/v1/aggTrades",
  access: "NONE",
  weight: { ip: 20 },
  act: readsCm,
  history: { hours: 1, from: "fromId" },
  params: {
    symbol: Ticker,
    fromId: optional(Id),
    startTime: optional(Time),
    endTime: optional(Time),
    limit: optional(integer(1, 1000), "500"),
  },
  answer: arrayOf(CoinmAggregateTrade()),
}));
/** Types of {@link coinmCompressedAggregateTradesList}. */
export declare namespace coinmCompressedAggregateTradesList {
  /** Parameters of {@link coinmCompressedAggregateTradesList}. */
  interface Params {
    /** Contract, as in `BTCUSD_PERP`. */
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
