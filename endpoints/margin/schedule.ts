/**
 * Assets and pairs that margin will list or delist.
 *
 * @module
 */
import { readsMargin } from "../../lib/act.ts";
import { arrayOf, type Model, model, Text, TimeMs } from "../../lib/answers/answer.ts";
import { endpoint, type Timing, type UnsignedEndpoint } from "../../lib/endpoint.ts";
import { optional, RecvWindow } from "../../lib/fields/fields.ts";

/** Assets and pairs that will be listed at a moment. */
export interface MarginListing {
  /** When they will be listed, in ms. */
  readonly listTime: number;
  /** Assets of cross margin. */
  readonly crossMarginAssets: readonly string[];
  /** Pairs of isolated margin. */
  readonly isolatedMarginSymbols: readonly string[];
}
/** Reader of {@link MarginListing}. */
export const MarginListing: Model<MarginListing> = /*#__PURE__*/ model("MarginListing", [
  "listTime",
], () => ({
  listTime: TimeMs,
  crossMarginAssets: arrayOf(Text),
  isolatedMarginSymbols: arrayOf(Text),
}));

/** Assets and pairs that will be delisted at a moment. */
export interface MarginDelisting {
  /** When they will be delisted, in ms. */
  readonly delistTime: number;
  /** Assets of cross margin. */
  readonly crossMarginAssets: readonly string[];
  /** Pairs of isolated margin. */
  readonly isolatedMarginSymbols: readonly string[];
}
/** Reader of {@link MarginDelisting}. */
export const MarginDelisting: Model<MarginDelisting> = /*#__PURE__*/ model(
  "MarginDelisting",
  ["delistTime"],
  () => ({
    delistTime: TimeMs,
    crossMarginAssets: arrayOf(Text),
    isolatedMarginSymbols: arrayOf(Text),
  }),
);

/**
 * Lists the assets and pairs that margin will take up, and when.
 *
 * `GET /sapi/v1/margin/list-schedule` · MARKET_DATA · weight 100
 *
 * Without credentials it goes out without an API key.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/market-data#get-list-schedule}
 */
export const getListSchedule: UnsignedEndpoint<Timing, readonly MarginListing[]> =
  /*#__PURE__*/ endpoint(
    () => ({
      name: "getListSchedule",
      verb: "GET",
      host: "sapi",
      path: "/sapi/v1/margin/list-schedule",
      access: "MARKET_DATA",
      keyless: true,
      weight: { ip: 100 },
      act: readsMargin,
      params: { recvWindow: optional(RecvWindow, "5000") },
      answer: arrayOf(MarginListing()),
    }),
  );

/**
 * Lists the assets and pairs that margin will drop, and when.
 *
 * `GET /sapi/v1/margin/delist-schedule` · MARKET_DATA · weight 100
 *
 * Without credentials it goes out without an API key, which the exchange refuses (-2014).
 *
 * Sent without a signature, as the official connector does. The documentation asks for one: -1102
 * or -1022 would mean that the exchange does too.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/market-data#get-delist-schedule}
 */
export const getDelistSchedule: UnsignedEndpoint<Timing, readonly MarginDelisting[]> =
  /*#__PURE__*/ endpoint(() => ({
    name: "getDelistSchedule",
    verb: "GET",
    host: "sapi",
    path: "/sapi/v1/margin/delist-schedule",
    access: "MARKET_DATA",
    keyless: true,
    weight: { ip: 100 },
    act: readsMargin,
    params: { recvWindow: optional(RecvWindow, "5000") },
    answer: arrayOf(MarginDelisting()),
  }));
