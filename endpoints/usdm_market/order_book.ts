/**
 * Order books of USDⓈ-M futures.
 *
 * @module
 */
import { readsUm } from "../../lib/act.ts";
import {
  arrayOf,
  DecimalText,
  IdText,
  type Model,
  model,
  type Reader,
  TimeMs,
  tuple,
} from "../../lib/answers/answer.ts";
import { endpoint, type UnsignedEndpoint } from "../../lib/endpoint.ts";
import { choice, optional, Ticker } from "../../lib/fields/fields.ts";

/** One level of an order book. */
export type UsdmLevel = readonly [
  /** Price, in the quote asset. */
  price: DecimalText,
  /** Quantity at that price, in the base asset. */
  quantity: DecimalText,
];
/** Reader of {@link UsdmLevel}. */
export const UsdmLevel: Model<UsdmLevel> = (): Reader<UsdmLevel> => tuple(DecimalText, DecimalText);

/** The best levels of an order book. */
export interface UsdmOrderBook {
  /** Id of the last update in the book. */
  readonly lastUpdateId: IdText;
  /** When it was sent, in ms. */
  readonly E: number;
  /** When the book last changed, in ms. */
  readonly T: number;
  /** Buy orders, highest price first. */
  readonly bids: readonly UsdmLevel[];
  /** Sell orders, lowest price first. */
  readonly asks: readonly UsdmLevel[];
}
/** Reader of {@link UsdmOrderBook}. */
export const UsdmOrderBook: Model<UsdmOrderBook> = /*#__PURE__*/ model("UsdmOrderBook", [
  "lastUpdateId",
  "bids",
  "asks",
], () => ({
  lastUpdateId: IdText,
  E: TimeMs,
  T: TimeMs,
  bids: arrayOf(UsdmLevel()),
  asks: arrayOf(UsdmLevel()),
}));

/**
 * Reads the best levels of the order book of a contract.
 *
 * `GET /fapi/v1/depth` · NONE · weight by limit: 2 up to 50, 5 for 100, 10 for 500, 20 for 1000
 *
 * Retail Price Improvement orders are left out.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-usd-s-m-futures/api/rest-api/market-data#order-book}
 */
export const usdmOrderBook: UnsignedEndpoint<usdmOrderBook.Params, UsdmOrderBook> =
  /*#__PURE__*/ endpoint(
    () => ({
      name: "usdmOrderBook",
      verb: "GET",
      host: "fapi",
      path: "/fapi/v1/depth",
      access: "NONE",
      weight: [
        { atMost: ["limit", 50], ip: 2 },
        { atMost: ["limit", 100], ip: 5 },
        { atMost: ["limit", 500], ip: 10 },
        { ip: 20 },
      ],
      act: readsUm,
      params: {
        symbol: Ticker,
        limit: optional(choice(5, 10, 20, 50, 100, 500, 1000), "500"),
      },
      answer: UsdmOrderBook(),
    }),
  );
/** Types of {@link usdmOrderBook}. */
export declare namespace usdmOrderBook {
  /** Parameters of {@link usdmOrderBook}. */
  interface Params {
    /** Contract, as in `BTCUSDT`. */
    readonly symbol: string;
    /** Levels on each side; defaults to 500. */
    readonly limit?: 5 | 10 | 20 | 50 | 100 | 500 | 1000;
  }
}

/**
 * Reads the order book of a contract with Retail Price Improvement orders in it.
 *
 * `GET /fapi/v1/rpiDepth` · NONE · weight 20
 *
 * Levels at which such orders would cross the book are hidden.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-usd-s-m-futures/api/rest-api/market-data#rpi-order-book}
 */
export const rpiOrderBook: UnsignedEndpoint<rpiOrderBook.Params, UsdmOrderBook> =
  /*#__PURE__*/ endpoint(
    () => ({
      name: "rpiOrderBook",
      verb: "GET",
      host: "fapi",
      path: "/fapi/v1/rpiDepth",
      access: "NONE",
      weight: { ip: 20 },
      act: readsUm,
      params: {
        symbol: Ticker,
        limit: optional(choice(1000), "1000"),
      },
      answer: UsdmOrderBook(),
    }),
  );
/** Types of {@link rpiOrderBook}. */
export declare namespace rpiOrderBook {
  /** Parameters of {@link rpiOrderBook}. */
  interface Params {
    /** Contract, as in `BTCUSDT`. */
    readonly symbol: string;
    /** Levels on each side, which is 1000. */
    readonly limit?: 1000;
  }
}
