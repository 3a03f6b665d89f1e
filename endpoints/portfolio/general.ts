/**
 * Connectivity of the Portfolio Margin API.
 *
 * @module
 */
import { reads } from "../../lib/act.ts";
import { Nothing } from "../../lib/answers/answer.ts";
import { endpoint, type NoParams, type UnsignedEndpoint } from "../../lib/endpoint.ts";

/**
 * Asks the Portfolio Margin API for a sign of life.
 *
 * `GET /papi/v1/ping` · NONE · weight 1
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/market-data#test-connectivity}
 */
export const testConnectivity: UnsignedEndpoint<NoParams, Nothing> = /*#__PURE__*/ endpoint(() => ({
  name: "testConnectivity",
  verb: "GET",
  host: "papi",
  path: "/papi/v1/ping",
  access: "NONE",
  weight: { ip: 1 },
  act: reads,
  params: {},
  answer: Nothing(),
}));
