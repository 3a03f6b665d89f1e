/**
 * Requests for files with the USDⓈ-M history of an account.
 *
 * @module
 */
import { IdText, Int, type Model, model } from "../../lib/answers/answer.ts";
import { type Endpoint, endpoint } from "../../lib/endpoint.ts";
import { Time } from "../../lib/fields/fields.ts";

/** Id of a file that the exchange prepares. */
export interface DownloadTicket {
  /** How long files took on average over the last 30 days. */
  readonly avgCostTimestampOfLast30d: number;
  /** Id of the file. */
  readonly downloadId: IdText;
}
/** Reader of {@link DownloadTicket}. */
export const DownloadTicket: Model<DownloadTicket> = /*#__PURE__*/ model("DownloadTicket", [
  "downloadId",
], () => ({
  avgCostTimestampOfLast30d: Int,
  downloadId: IdText,
}));

/**
 * Asks for a file with the USDⓈ-M orders of a time span.
 *
 * `GET /papi/v1/um/order/asyn` · USER_DATA · weight 1500
 *
 * The exchange takes 10 requests a month, those of its web page included. A span is at most 1 year.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/account#get-download-id-for-um-futures-order-history}
 */
export const getDownloadIdForUmFuturesOrderHistory: Endpoint<
  getDownloadIdForUmFuturesOrderHistory.Params,
  DownloadTicket
> = /*#__PURE__*/ endpoint(() => ({
  name: "getDownloadIdForUmFuturesOrderHistory",
  verb: "GET",
  host: "papi",
  path: "/papi/v1/um/order/asyn",
  access: "USER_DATA",
  weight: { ip: 1500 },
  act: { does: "read", product: "um", makes: "file" },
  params: {
    startTime: Time,
    endTime: Time,
  },
  answer: DownloadTicket(),
}));
/** Types of {@link getDownloadIdForUmFuturesOrderHistory}. */
export declare namespace getDownloadIdForUmFuturesOrderHistory {
  /** Parameters of {@link getDownloadIdForUmFuturesOrderHistory}. */
  interface Params {
    /** From when, in ms. */
    readonly startTime: number;
    /** Until when, in ms. */
    readonly endTime: number;
  }
}

/**
 * Asks for a file with the USDⓈ-M trades of a time span.
 *
 * `GET /papi/v1/um/trade/asyn` · USER_DATA · weight 1500
 *
 * The exchange takes 5 requests a month, those of its web page included. A span is at most 1 year.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/account#get-download-id-for-um-futures-trade-history}
 */
export const getDownloadIdForUmFuturesTradeHistory: Endpoint<
  getDownloadIdForUmFuturesTradeHistory.Params,
  DownloadTicket
> = /*#__PURE__*/ endpoint(() => ({
  name: "getDownloadIdForUmFuturesTradeHistory",
  verb: "GET",
  host: "papi",
  path: "/papi/v1/um/trade/asyn",
  access: "USER_DATA",
  weight: { ip: 1500 },
  act: { does: "read", product: "um", makes: "file" },
  params: {
    startTime: Time,
    endTime: Time,
  },
  answer: DownloadTicket(),
}));
/** Types of {@link getDownloadIdForUmFuturesTradeHistory}. */
export declare namespace getDownloadIdForUmFuturesTradeHistory {
  /** Parameters of {@link getDownloadIdForUmFuturesTradeHistory}. */
  interface Params {
    /** From when, in ms. */
    readonly startTime: number;
    /** Until when, in ms. */
    readonly endTime: number;
  }
}

/**
 * Asks for a file with the USDⓈ-M transactions of a time span.
 *
 * `GET /papi/v1/um/income/asyn` · USER_DATA · weight 1500
 *
 * The exchange takes 5 requests a month, those of its web page included. A span is at most 1 year.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/account#get-download-id-for-um-futures-transaction-history}
 */
export const getDownloadIdForUmFuturesTransactionHistory: Endpoint<
  getDownloadIdForUmFuturesTransactionHistory.Params,
  DownloadTicket
> = /*#__PURE__*/ endpoint(() => ({
  name: "getDownloadIdForUmFuturesTransactionHistory",
  verb: "GET",
  host: "papi",
  path: "/papi/v1/um/income/asyn",
  access: "USER_DATA",
  weight: { ip: 1500 },
  act: { does: "read", product: "um", makes: "file" },
  params: {
    startTime: Time,
    endTime: Time,
  },
  answer: DownloadTicket(),
}));
/** Types of {@link getDownloadIdForUmFuturesTransactionHistory}. */
export declare namespace getDownloadIdForUmFuturesTransactionHistory {
  /** Parameters of {@link getDownloadIdForUmFuturesTransactionHistory}. */
  interface Params {
    /** From when, in ms. */
    readonly startTime: number;
    /** Until when, in ms. */
    readonly endTime: number;
  }
}
