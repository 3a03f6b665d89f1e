/**
 * Listen key of the margin risk data stream.
 *
 * @module
 */
import { type Model, model, Nothing, Text } from "../../lib/answers/answer.ts";
import { endpoint, type NoParams, type UnsignedEndpoint } from "../../lib/endpoint.ts";
import { FreeText } from "../../lib/fields/fields.ts";

/** A listen key, which opens the stream to anyone who has it. */
export interface MarginListenKey {
  /** The key; good for 60 minutes. */
  readonly listenKey: string;
}
/** Reader of {@link MarginListenKey}. */
export const MarginListenKey: Model<MarginListenKey> = /*#__PURE__*/ model(
  "MarginListenKey",
  ["listenKey"],
  () => ({
    listenKey: Text,
  }),
);

/**
 * Creates a listen key for the margin risk data stream, or returns the one in use.
 *
 * `POST /sapi/v1/margin/listen-key` · USER_STREAM · UID weight 1
 *
 * Connect to `wss://margin-stream.binance.com/ws/<listenKey>`: it reports changes of the margin
 * level and of debts in cross margin, not of orders. A key lives 60 minutes: keep it alive every
 * 30.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/user-data-stream#start-user-data-stream}
 */
export const marginStartUserDataStream: UnsignedEndpoint<NoParams, MarginListenKey> =
  /*#__PURE__*/ endpoint(() => ({
    name: "marginStartUserDataStream",
    verb: "POST",
    host: "sapi",
    path: "/sapi/v1/margin/listen-key",
    access: "USER_STREAM",
    weight: { uid: 1 },
    act: { does: "stream", step: "open", product: "margin" },
    params: {},
    answer: MarginListenKey(),
  }));

/**
 * Keeps a listen key of the margin risk data stream alive for another 60 minutes.
 *
 * `PUT /sapi/v1/margin/listen-key` · USER_STREAM · UID weight 1
 *
 * Refused with -1125 if the key is gone: create a new one.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/user-data-stream#keepalive-user-data-stream}
 */
export const marginKeepaliveUserDataStream: UnsignedEndpoint<
  marginKeepaliveUserDataStream.Params,
  Nothing
> = /*#__PURE__*/ endpoint(() => ({
  name: "marginKeepaliveUserDataStream",
  verb: "PUT",
  host: "sapi",
  path: "/sapi/v1/margin/listen-key",
  access: "USER_STREAM",
  weight: { uid: 1 },
  act: { does: "stream", step: "extend", product: "margin" },
  params: {
    listenKey: FreeText,
  },
  answer: Nothing(),
}));
/** Types of {@link marginKeepaliveUserDataStream}. */
export declare namespace marginKeepaliveUserDataStream {
  /** Parameters of {@link marginKeepaliveUserDataStream}. */
  interface Params {
    /** The key from `marginStartUserDataStream`. */
    readonly listenKey: string;
  }
}

/**
 * Closes the listen key of the margin risk data stream.
 *
 * `DELETE /sapi/v1/margin/listen-key` · USER_STREAM · UID weight 3000
 *
 * Weighs 3000, where starting and keeping alive weigh 1: better let the key expire.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/user-data-stream#close-user-data-stream}
 */
export const marginCloseUserDataStream: UnsignedEndpoint<NoParams, Nothing> =
  /*#__PURE__*/ endpoint(
    () => ({
      name: "marginCloseUserDataStream",
      verb: "DELETE",
      host: "sapi",
      path: "/sapi/v1/margin/listen-key",
      access: "USER_STREAM",
      weight: { uid: 3000 },
      act: { does: "stream", step: "close", product: "margin" },
      params: {},
      answer: Nothing(),
    }),
  );
