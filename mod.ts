/**
 * Binance Portfolio Margin, Portfolio Margin Pro and Margin: every endpoint builds a request, a signer
 * signs it, a transport carries it.
 *
 * @example Build an order; nothing is sent
 * ```ts
 * import { newUmOrder } from "./mod.ts";
 * const order = newUmOrder({ symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.01" });
 * ```
 *
 * @module
 */
export {
  type AnyEndpoint,
  type Arguments,
  type Cost,
  costOf,
  type CostCase,
  type Definition,
  type Endpoint,
  endpoint,
  type NoParams,
  type Request,
  type Spec,
  type Timing,
  type Weight,
} from "./lib/endpoint.ts";
export {
  type Credentials,
  credentials,
  type Environment,
  environment,
  productionHosts,
  type Reply,
  type Signed,
  type Signer,
  type Transport,
} from "./lib/environment.ts";
export { numeric } from "./lib/numeric.ts";
export { type NotSent, send, type Sendable, sign } from "./lib/send.ts";
export { connect } from "./promise/mod.ts";
export { hmac } from "./signers/hmac.ts";
export { fetchTransport } from "./transports/fetch.ts";
export * from "./endpoints/portfolio/mod.ts";
export * from "./endpoints/portfolio_pro/mod.ts";
