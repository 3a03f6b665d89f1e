/**
 * Connectivity and clock of the USDⓈ-M futures API.
 *
 * @module
 */
import { readsUm } from "../../lib/act.ts";
import { type Model, model, Nothing, TimeMs } from "../../lib/answers/answer.ts";
import { endpoint, type NoParams, type UnsignedEndpoint } from "../../lib/endpoint.ts";

/** Clock of the USDⓈ-M futures API. */
export interface UsdmServerTime {
  /** Time of the exchange, in ms. */
  readonly serverTime: number;
}
/** Reader of {@link UsdmServerTime}. */
export const UsdmServerTime: Model<UsdmServerTime> = /*#__PURE__*/ model("UsdmServerTime", [
  "serverTime",
], () => ({
  serverTime: TimeMs,
}));

/**
 * Asks the USDⓈ-M futures API for a sign of life.
 *
 * `GET /fapi/v1/ping` · NONE · weight 1
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-usd-s-m-futures/api/rest-api/market-data#test-connectivity}
 */
export const usdmTestConnectivity: UnsignedEndpoint<NoParams, Nothing> = /*#__PURE__*/ endpoint(
  () => ({
    name: "usdmTestConnectivity",
    verb: "GET",
    host: "fapi",
    path: "/fapi/v1/ping",
    access: "NONE",
    weight: { ip: 1 },
    act: readsUm,
    params: {},
    answer: Nothing(),
  }),
);

/**
 * Reads the clock of the USDⓈ-M futures API.
 *
 * `GET /fapi/v1/time` · NONE · weight 1
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-usd-s-m-futures/api/rest-api/market-data#check-server-time}
 */
export const usdmCheckServerTime: UnsignedEndpoint<NoParams, UsdmServerTime> =
  /*#__PURE__*/ endpoint(
    () => ({
      name: "usdmCheckServerTime",
      verb: "GET",
      host: "fapi",
      path: "/fapi/v1/time",
      access: "NONE",
      weight: { ip: 1 },
      act: readsUm,
      params: {},
      answer: UsdmServerTime(),
    }),
  );
