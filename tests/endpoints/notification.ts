/**
 * Price notifications of the account.
 *
 * @module
 */
import { reads } from "../../lib/act.ts";
import { DecimalText, type Model, model, Text } from "../../lib/answers/answer.ts";
import { type Endpoint, endpoint, type NoParams } from "../../lib/endpoint.ts";
import { Decimal, Ticker } from "../../lib/fields/fields.ts";

/** A price at which the account is notified. */
export interface ExampleNotification {
  /** Contract, as in `BTCUSDT`. */
  readonly symbol: string;
  /** Price at which the account is notified. */
  readonly price: DecimalText;
}
/** Reader of {@link ExampleNotification}. */
export const ExampleNotification: Model<ExampleNotification> = /*#__PURE__*/ model(
  "ExampleNotification",
  ["symbol", "price"],
  () => ({ symbol: Text, price: DecimalText }),
);

/**
 * Reads the price at which the account is notified.
 *
 * `GET /papi/v1/example/notification` · USER_DATA · weight 5
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/example/api/rest-api/account#query-example-notification}
 */
export const queryExampleNotification: Endpoint<NoParams, ExampleNotification> =
  /*#__PURE__*/ endpoint(() => ({
    name: "queryExampleNotification",
    verb: "GET",
    host: "papi",
    path: "/papi/v1/example/notification",
    access: "USER_DATA",
    weight: { ip: 5 },
    act: reads,
    params: {},
    answer: ExampleNotification(),
  }));

/**
 * Sets the price at which the account is notified.
 *
 * `POST /papi/v1/example/notification` · TRADE · weight 1
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = setExampleNotification({ symbol: "BTCUSDT", price: "60000" });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/example/api/rest-api/account#set-example-notification}
 */
export const setExampleNotification: Endpoint<setExampleNotification.Params, ExampleNotification> =
  /*#__PURE__*/ endpoint(() => ({
    name: "setExampleNotification",
    verb: "POST",
    host: "papi",
    path: "/papi/v1/example/notification",
    access: "TRADE",
    weight: { ip: 1 },
    act: {
      does: "set",
      what: "notification",
      to: "price",
      readBack: "queryExampleNotification",
    },
    params: { symbol: Ticker, price: Decimal },
    answer: ExampleNotification(),
  }));
/** Types of {@link setExampleNotification}. */
export declare namespace setExampleNotification {
  /** Parameters of {@link setExampleNotification}. */
  interface Params {
    /** Contract, as in `BTCUSDT`. */
    readonly symbol: Ticker;
    /** Price at which the account is notified. */
    readonly price: Decimal;
  }
}
