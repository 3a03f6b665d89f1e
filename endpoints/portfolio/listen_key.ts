/**
 * Listen keys, which open the user data stream of a Portfolio Margin account.
 *
 * @module
 */
import { type Model, model, Nothing, Text } from "../../lib/answers/answer.ts";
import { endpoint, type NoParams, type UnsignedEndpoint } from "../../lib/endpoint.ts";

/** A listen key, valid for 60 minutes. */
export interface ListenKey {
  /** Key to put into the address of the stream; keep it as secret as a password. */
  readonly listenKey: string;
}
/** Reader of {@link ListenKey}. */
export const ListenKey: Model<ListenKey> = /*#__PURE__*/ model("ListenKey", ["listenKey"], () => ({
  listenKey: Text,
}));

/**
 * Creates a listen key for the user data stream.
 *
 * `POST /papi/v1/listenKey` · USER_STREAM · weight 1
 *
 * A key lives 60 minutes. Where one is alive, it is answered again and extended. The stream is at
 * `wss://fstream.binance.com/pm/ws/` followed by the key.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/user-data-streams#start-user-data-stream}
 */
export const startUserDataStream: UnsignedEndpoint<NoParams, ListenKey> = /*#__PURE__*/ endpoint(
  () => ({
    name: "startUserDataStream",
    verb: "POST",
    host: "papi",
    path: "/papi/v1/listenKey",
    access: "USER_STREAM",
    weight: { ip: 1 },
    act: { does: "stream", step: "open" },
    params: {},
    answer: ListenKey(),
  }),
);

/**
 * Extends the listen key by 60 minutes.
 *
 * `PUT /papi/v1/listenKey` · USER_STREAM · weight 1
 *
 * Send it every 30 to 50 minutes. Refused with -1125 if the key is gone: create it again.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/user-data-streams#keepalive-user-data-stream}
 */
export const keepaliveUserDataStream: UnsignedEndpoint<NoParams, Nothing> = /*#__PURE__*/ endpoint(
  () => ({
    name: "keepaliveUserDataStream",
    verb: "PUT",
    host: "papi",
    path: "/papi/v1/listenKey",
    access: "USER_STREAM",
    weight: { ip: 1 },
    act: { does: "stream", step: "extend" },
    params: {},
    answer: Nothing(),
  }),
);

/**
 * Ends the listen key, and with it the stream.
 *
 * `DELETE /papi/v1/listenKey` · USER_STREAM · weight 1
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/user-data-streams#close-user-data-stream}
 */
export const closeUserDataStream: UnsignedEndpoint<NoParams, Nothing> = /*#__PURE__*/ endpoint(
  () => ({
    name: "closeUserDataStream",
    verb: "DELETE",
    host: "papi",
    path: "/papi/v1/listenKey",
    access: "USER_STREAM",
    weight: { ip: 1 },
    act: { does: "stream", step: "close" },
    params: {},
    answer: Nothing(),
  }),
);
