/**
 * Links to files with the USDⓈ-M history of an account.
 *
 * @module
 */
import { readsUm } from "../../lib/act.ts";
import {
  Bool,
  IdText,
  maybe,
  type Model,
  model,
  nullable,
  type Open,
  open,
  Text,
  TimeMs,
} from "../../lib/answers/answer.ts";
import { type Endpoint, endpoint } from "../../lib/endpoint.ts";
import { FreeText } from "../../lib/fields/fields.ts";

/** A file that the exchange prepares, with its link once it is ready. */
export interface DownloadLink {
  /** Id of the file. */
  readonly downloadId: IdText;
  /** How far the file is. */
  readonly status: Open<"processing" | "completed">;
  /** Link to the file; empty while it is being prepared. */
  readonly url: string;
  /** Not used. */
  readonly s3Link?: string | null;
  /** Not used. */
  readonly notified: boolean;
  /** When the link ends, in ms; -1 while there is none. */
  readonly expirationTimestamp: number;
  /** Not used. */
  readonly isExpired: string | null;
}
/** Reader of {@link DownloadLink}. */
export const DownloadLink: Model<DownloadLink> = /*#__PURE__*/ model("DownloadLink", [
  "downloadId",
  "status",
], () => ({
  downloadId: IdText,
  status: open("processing", "completed"),
  url: Text,
  s3Link: maybe(nullable(Text)),
  notified: Bool,
  expirationTimestamp: TimeMs,
  isExpired: nullable(Text),
}));

/**
 * Reads the link to a file with USDⓈ-M orders.
 *
 * `GET /papi/v1/um/order/asyn/id` · USER_DATA · weight 10
 *
 * The link is empty while the file is being prepared, and lives 7 days.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/account#get-um-futures-order-download-link-by-id}
 */
export const getUmFuturesOrderDownloadLinkById: Endpoint<
  getUmFuturesOrderDownloadLinkById.Params,
  DownloadLink
> = /*#__PURE__*/ endpoint(() => ({
  name: "getUmFuturesOrderDownloadLinkById",
  verb: "GET",
  host: "papi",
  path: "/papi/v1/um/order/asyn/id",
  access: "USER_DATA",
  weight: { ip: 10 },
  act: readsUm,
  params: {
    downloadId: FreeText,
  },
  answer: DownloadLink(),
}));
/** Types of {@link getUmFuturesOrderDownloadLinkById}. */
export declare namespace getUmFuturesOrderDownloadLinkById {
  /** Parameters of {@link getUmFuturesOrderDownloadLinkById}. */
  interface Params {
    /** Id of the file, as its request answered. */
    readonly downloadId: string;
  }
}

/**
 * Reads the link to a file with USDⓈ-M trades.
 *
 * `GET /papi/v1/um/trade/asyn/id` · USER_DATA · weight 10
 *
 * The link is empty while the file is being prepared, and lives 7 days.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/account#get-um-futures-trade-download-link-by-id}
 */
export const getUmFuturesTradeDownloadLinkById: Endpoint<
  getUmFuturesTradeDownloadLinkById.Params,
  DownloadLink
> = /*#__PURE__*/ endpoint(() => ({
  name: "getUmFuturesTradeDownloadLinkById",
  verb: "GET",
  host: "papi",
  path: "/papi/v1/um/trade/asyn/id",
  access: "USER_DATA",
  weight: { ip: 10 },
  act: readsUm,
  params: {
    downloadId: FreeText,
  },
  answer: DownloadLink(),
}));
/** Types of {@link getUmFuturesTradeDownloadLinkById}. */
export declare namespace getUmFuturesTradeDownloadLinkById {
  /** Parameters of {@link getUmFuturesTradeDownloadLinkById}. */
  interface Params {
    /** Id of the file, as its request answered. */
    readonly downloadId: string;
  }
}

/**
 * Reads the link to a file with USDⓈ-M transactions.
 *
 * `GET /papi/v1/um/income/asyn/id` · USER_DATA · weight 10
 *
 * The link is empty while the file is being prepared, and lives 7 days.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/account#get-um-futures-transaction-download-link-by-id}
 */
export const getUmFuturesTransactionDownloadLinkById: Endpoint<
  getUmFuturesTransactionDownloadLinkById.Params,
  DownloadLink
> = /*#__PURE__*/ endpoint(() => ({
  name: "getUmFuturesTransactionDownloadLinkById",
  verb: "GET",
  host: "papi",
  path: "/papi/v1/um/income/asyn/id",
  access: "USER_DATA",
  weight: { ip: 10 },
  act: readsUm,
  params: {
    downloadId: FreeText,
  },
  answer: DownloadLink(),
}));
/** Types of {@link getUmFuturesTransactionDownloadLinkById}. */
export declare namespace getUmFuturesTransactionDownloadLinkById {
  /** Parameters of {@link getUmFuturesTransactionDownloadLinkById}. */
  interface Params {
    /** Id of the file, as its request answered. */
    readonly downloadId: string;
  }
}
