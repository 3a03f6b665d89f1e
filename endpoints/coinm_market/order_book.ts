/**
 * Order books of COIN-M futures.
 *
 * @module
 */
import { readsCm } from "../../lib/act.ts";
import {
  arrayOf,
  DecimalText,
  IdText,
  type Model,
  model,
  type Reader,
  Text,
  TimeMs,
  tuple,
} from "../../lib/answers/answer.ts";
import { endpoint, type UnsignedEndpoint } from "../../lib/endpoint.ts";
import { choice, optional, Ticker } from "../../lib/fields/fields.ts";

/** One level of an order book. */
export type CoinmLevel = readonly [
  /** Price, in USD. */
  price: DecimalText,
  /** Quantity at that price, in contracts. */
  quantity: DecimalText,
];
/** Reader of {@link CoinmLevel}. */
export const CoinmLevel: Model<CoinmLevel> = (): Reader<CoinmLevel> =>
  tuple(DecimalText, DecimalText);

/** The best levels of an order book. */
export interface CoinmOrderBook {
  /** Id of the last update in the book. */
  readonly lastUpdateId: IdText;
  /** Contract. */
  readonly symbol: string;
  /** Pair. */
  readonly pair: string;
  /** When it was sent, in ms. */
  readonly E: number;
  /** When the book last changed, in ms. */
  readonly T: number;
  /** Buy orders, highest price first. */
  readonly bids: readonly CoinmLevel[];
  /** Sell orders, lowest price first. */
  readonly asks: readonly CoinmLevel[];
}
/** Reader of {@link CoinmOrderBook}. */
export const CoinmOrderBook: Model<CoinmOrderBook> = /*#__PURE__*/ model("CoinmOrderBook", [
  "lastUpdateId",
  "bids",
  "asks",
], () => ({
  lastUpdateId: IdText,
  symbol: Text,
  pair: Text,
  E: TimeMs,
  T: TimeMs,
  bids: arrayOf(CoinmLevel()),
  asks: arrayOf(CoinmLevel()),
}));

/**
 * Reads the best levels of the order book of a contract.
 *
 * `GET /dapi/v1/depth` · NONE · weight by limit: 2 up to 50, 5 for 100, 10 for 500, 20 for 1000
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-coin-m-futures/api/rest-api/market-data#order-book}
 */
export const coinmOrderBook: UnsignedEndpoint<coinmOrderBook.Params, CoinmOrderBook> =
  /*#__PURE__*/ endpoint(() => ({
    name: "coinmOrderBook",
    verb: "GET",
    host: "dapi",
    path: "/dapi/v1/depth",
    access: "NONE",
    weight: [
      { atMost: ["limit", 50], ip: 2 },
      { atMost: ["limit", 100], ip: 5 },
      { atMost: ["limit", 500], ip: 10 },
      { ip: 20 },
    ],
    act: readsCm,
    params: {
      symbol: Ticker,
      limit: optional(choice(5, 10, 20, 50, 100, 500, 1000), "500"),
    },
    answer: CoinmOrderBook(),
  }));
/** Types of {@link coinmOrderBook}. */
export declare namespace coinmOrderBook {
  /** Parameters of {@link coinmOrderBook}. */
  interface Params {
    /** Contract, as in `BTCUSD_PERP`. */
    readonly symbol: string;
    /** Levels on each side; defaults to 500. */
    readonly limit?: 5 | 10 | 20 | 50 | 100 | 500 | 1000;
  }
}
