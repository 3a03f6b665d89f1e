/**
 * Connectivity and clock of the COIN-M futures API.
 *
 * @module
 */
import { readsCm } from "../../lib/act.ts";
import { type Model, model, Nothing, TimeMs } from "../../lib/answers/answer.ts";
import { endpoint, type NoParams, type UnsignedEndpoint } from "../../lib/endpoint.ts";

/** Clock of the COIN-M futures API. */
export interface CoinmServerTime {
  /** Time of the exchange, in ms. */
  readonly serverTime: number;
}
/** Reader of {@link CoinmServerTime}. */
export const CoinmServerTime: Model<CoinmServerTime> = /*#__PURE__*/ model(
  "CoinmServerTime",
  ["serverTime"],
  () => ({
    serverTime: TimeMs,
  }),
);

/**
 * Asks the COIN-M futures API for a sign of life.
 *
 * `GET /dapi/v1/ping` · NONE · weight 1
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-coin-m-futures/api/rest-api/market-data#test-connectivity}
 */
export const coinmTestConnectivity: UnsignedEndpoint<NoParams, Nothing> = /*#__PURE__*/ endpoint(
  () => ({
    name: "coinmTestConnectivity",
    verb: "GET",
    host: "dapi",
    path: "/dapi/v1/ping",
    access: "NONE",
    weight: { ip: 1 },
    act: readsCm,
    params: {},
    answer: Nothing(),
  }),
);

/**
 * Reads the clock of the COIN-M futures API.
 *
 * `GET /dapi/v1/time` · NONE · weight 1
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-coin-m-futures/api/rest-api/market-data#check-server-time}
 */
export const coinmCheckServerTime: UnsignedEndpoint<NoParams, CoinmServerTime> =
  /*#__PURE__*/ endpoint(
    () => ({
      name: "coinmCheckServerTime",
      verb: "GET",
      host: "dapi",
      path: "/dapi/v1/time",
      access: "NONE",
      weight: { ip: 1 },
      act: readsCm,
      params: {},
      answer: CoinmServerTime(),
    }),
  );
